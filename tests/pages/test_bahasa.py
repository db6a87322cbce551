"""Our own words are plain: every sentence that a template or a page's Python can print, read as readers get it.

Two readings, for each misses what the other sees: the built pages without the records' values (whole sentences), and the
sources (branches that no site of ours takes).
"""

import ast
import re
from collections.abc import Callable, Iterator
from functools import cache, partial
from pathlib import Path
from typing import Final

import pytest

from generator.measurement.bahasa import BATAS, PALING_PANJANG, kalimat, periksa
from generator.measurement.tulisan import dikenal
from generator.model import Catalogue
from generator.templating import tool_templates
from tests import dom
from tests.golden_cases import GOLDEN, site_of
from tests.projects import reading_of
from tests.situs import ROOT, built_site

EXAMPLES: Final = sorted(path.parent for path in ROOT.glob("examples/*/content"))
SITES: Final[dict[str, tuple[Path, Callable[[], Path]]]] = {
    "sampang": (ROOT, built_site),
    **{path.name: (path, partial(built_site, path)) for path in EXAMPLES},
    **{
        case: (GOLDEN / case, partial(site_of, GOLDEN / case))
        for case in ("nilai-lengkap", "peraturan-bupati", "keputusan-diubah", "indikator-berlanjut", "tanpa-keputusan")
    },
}  # fmt: skip
NILAI: Final = "7"
"""Stands for whatever a record says."""
QUOTED: Final = frozenset({"blockquote", "cite", "code", "h1", "math", "script", "style", "svg"})
OTHER_LANGUAGE: Final = "en/"


def strings(value: object) -> Iterator[str]:
    """Every text that the records hold."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from strings(item)
    elif isinstance(value, dict):
        for item in value.values():
            yield from strings(item)
    else:
        for name in getattr(value, "__pydantic_fields__", ()):
            yield from strings(getattr(value, name))


@cache
def values(project: Path) -> tuple[re.Pattern[str], frozenset[str]]:
    """What the records say, as a pattern, and every word of it."""
    catalogue = reading_of(project).catalogue
    rows: list[object] = [catalogue.instansi, catalogue.kebijakan, catalogue.istilah]
    for folder in ("dokumen", "keputusan", "indikator", "nilai", "program", "unit"):
        rows += getattr(catalogue, folder).values()
    texts = [text for row in rows for text in strings(row)]
    texts += [line for page in catalogue.halaman for line in page.markdown.split("\n")]
    parts = {" ".join(part.split()) for text in texts for part in re.split(r"\n\s*\n", text)}
    whole = sorted((part for part in parts if " " in part), key=len, reverse=True)
    assert len(whole) > 3
    words = frozenset(re.findall(r"\w+", " ".join(parts)))
    return re.compile("|".join(map(re.escape, whole)), re.IGNORECASE), words


def blocks(element: dom.Element) -> Iterator[str]:
    """The texts of a page block by block, quotations as one word."""
    pieces: list[str] = []

    def walk(one: dom.Element) -> Iterator[str]:
        inline = dom.tag(one) in dom.INLINE
        if not inline:
            yield from flushed()
        marks = one.get("class", "").split()
        if dom.tag(one) in QUOTED or "data-asli" in one.attrib or "bacaan" in marks:
            pieces.append(f" {NILAI} " if inline else "")
        else:
            pieces.append(one.text or "")
            for child in one:
                yield from walk(child)
                pieces.append(child.tail or "")
        if not inline:
            yield from flushed()

    def flushed() -> Iterator[str]:
        text = " ".join("".join(pieces).split())
        pieces.clear()
        if text:
            yield text

    yield from walk(element)
    yield from flushed()


def told(text: str, known: frozenset[str]) -> list[str]:
    """What is wrong with a text: the kind, and the sentence or word."""
    return [f"{one.jenis}: {one.teks}" for one in periksa(text, known)]


@pytest.mark.parametrize("name", list(SITES))
def test_every_page_speaks_plainly(name: str) -> None:
    project, site = SITES[name]
    pattern, words = values(project)
    catalogue: Catalogue = reading_of(project).catalogue
    known = dikenal(catalogue) | words
    wrong, sentences = {}, 0
    for address, root in dom.pages(site()):
        if address.startswith(OTHER_LANGUAGE):
            continue
        text = BATAS.join(pattern.sub(NILAI, block) for block in blocks(dom.elements(root, "body")[0]))
        sentences += sum(1 for _ in kalimat(text))
        if found := told(text, known):
            wrong[f"/{address}"] = found
    assert sentences > 100
    assert wrong == {}


# -- the sources ----------------------------------------------------------------------------------

TEMPLATES: Final = {
    path.relative_to(tool_templates()).as_posix(): path.read_text("utf-8")
    for path in sorted([*tool_templates().rglob("*.j2"), *tool_templates().rglob("*.html")])
    if path.name != "en.md.j2"
}
MODULES: Final = sorted(
    [
        *(ROOT / "generator" / "pages").glob("*.py"),
        *(ROOT / "generator" / "wording").glob("*.py"),
        *(ROOT / "generator" / "charts").glob("*.py"),
        *(ROOT / "generator" / "measurement" / "naskah").glob("*.py"),
        ROOT / "generator" / "measurement" / "kelengkapan.py",
    ]
)
NOT_OURS: Final = frozenset({"en.py"})


def words_of_a_template(source: str) -> str:
    """What a template itself says: a value is one word, a tag or a statement ends what stands before it."""
    for pattern, instead in (
        (r"<!--#.*?#-->|\{#-?\s.*?#\}", ""),
        (r"\{%.*?%\}", BATAS),
        (r"\{\{.*?\}\}", NILAI),
        (r"</?(?:a|b|cite|code|em|i|small|span|strong)\b[^<>]*>", ""),
        (r"<[^<>]*>|\{#[^{}]*\}", BATAS),
        (r"\[([^\[\]]*)\]\([^()]*\)", r"\1"),
        (r"(?m)^(#+ .*|- .*)$", rf"{BATAS}\1{BATAS}"),
    ):
        source = re.sub(pattern, instead, source, flags=re.DOTALL if pattern[0] != "(" else 0)
    return source


def words_of_a_module(source: str) -> Iterator[str]:
    """Every sentence in a Python source: texts with a space in them that are not documentation; a value is one word."""
    tree = ast.parse(source)
    documentation = {
        id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    }  # fmt: skip
    inside = {id(part) for node in ast.walk(tree) if isinstance(node, ast.JoinedStr) for part in node.values}
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr):
            text = "".join(
                str(part.value) if isinstance(part, ast.Constant) else NILAI for part in node.values
            )
        elif (
            isinstance(node, ast.Constant)
            and isinstance(node.value, str)
            and id(node) not in documentation | inside
        ):
            text = node.value
        else:
            continue
        if " " in text and "<" not in text and "\\" not in text:
            yield text


@cache
def known_everywhere() -> frozenset[str]:
    """What a reader of any site is told: the glossary of the real one is the list of what needs explaining."""
    return dikenal(reading_of(ROOT).catalogue)


@pytest.mark.parametrize("name", list(TEMPLATES))
def test_a_template_speaks_plainly_in_every_branch(name: str) -> None:
    assert told(words_of_a_template(TEMPLATES[name]), known_everywhere()) == []


@pytest.mark.parametrize(
    "path", [path for path in MODULES if path.name not in NOT_OURS], ids=lambda path: path.stem
)
def test_the_words_in_a_module_are_plain(path: Path) -> None:
    found = [
        one for text in words_of_a_module(path.read_text("utf-8")) for one in told(text, known_everywhere())
    ]
    assert found == []


def test_there_is_something_to_read() -> None:
    assert len(SITES) > 8
    assert len(TEMPLATES) > 25
    said = [text for path in MODULES for text in words_of_a_module(path.read_text("utf-8"))]
    assert len(said) > 150
    assert any("belum dimuat di situs ini" in text for text in said)


# -- the test can fail --------------------------------------------------------------------------

LONG: Final = " ".join(["kata"] * (PALING_PANJANG + 1)) + "."


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        (f"<p>{LONG}</p>", [f"kalimat_panjang: {LONG}"]),
        ("{% if a %}Guna itu.{% else %}Untuk itu.{% endif %}", ["kata_resmi: Guna"]),
        ("<dt>XYZ</dt>", ["singkatan: XYZ"]),
        ('<p class="dalam rangka">{{ guna }}</p>', []),
        (f"## {'kata ' * 15}{{#x}}\n\n{'kata ' * 15}", []),
    ],
)
def test_a_sentence_in_a_template_is_noticed(source: str, expected: list[str]) -> None:
    assert told(words_of_a_template(source), frozenset()) == expected


def test_a_sentence_in_a_module_is_noticed() -> None:
    source = f'"""Guna documentation."""\nA = "dalam rangka itu"\nB = f"guna {{x}} itu"\nC = "{LONG}"\n'
    found = [one for text in sorted(words_of_a_module(source)) for one in told(text, frozenset())]
    assert found == ["kata_resmi: dalam rangka", "kata_resmi: guna", f"kalimat_panjang: {LONG}"]


def test_a_sentence_on_a_page_is_noticed_and_a_quotation_is_not() -> None:
    page = dom.parse(f"<p>Guna <b>itu</b>.</p><p data-asli>Guna XYZ.</p><li>{LONG}</li>")
    text = BATAS.join(blocks(page))
    assert told(text, frozenset()) == ["kata_resmi: Guna", f"kalimat_panjang: {LONG}"]
