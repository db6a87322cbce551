"""The first mention of a term on a page leads to its meaning, and nothing else on the page is touched."""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import Final, NamedTuple

import markdown
import pytest

from generator.model.halaman import EXTENSIONS
from generator.model.istilah import Istilah
from generator.pages import pagination
from generator.pages.inserts import MARK
from generator.pages.sebutan import sebutan
from tests import dom
from tests.golden_cases import GOLDEN, site_of
from tests.projects import reading_of
from tests.situs import ROOT, built_site

# -- the rule, in small ---------------------------------------------------------------------------


def a_term(istilah: str, *bentuk: str) -> Istilah:
    return Istilah(istilah=istilah, kata_mudah="x", arti="x", dipakai="x", bentuk=bentuk)


TERMS: Final = (
    a_term("capaian"),
    a_term("indikator kinerja"),
    a_term("indikator kinerja utama", "IKU"),
    a_term("Renstra"),
    a_term("SP4N-LAPOR!"),
    a_term("target"),
)


def linked(text: str, *, staff: bool = False) -> str:
    """`text` with each link written as `<term|anchor>`."""
    head = "" if staff else '---\ntitle: "Target"\ndescription: "target"\n---\n'
    found = sebutan(TERMS).tautkan(head + text, "../", tulisan_tangan=staff).removeprefix(head)
    return re.sub(r'<a class="istilah" href="\.\./istilah/#([a-z0-9-]+)">([^<]*)</a>', r"<\2|\1>", found)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ini target, dan target lagi.", "Ini <target|target>, dan target lagi."),
        ("Target dan capaian.", "<Target|target> dan <capaian|capaian>."),
        ("Menargetkan; targetan.", "Menargetkan; targetan."),
        ("Targetnya 5.", "<Targetnya|target> 5."),
        ("target-target itu", "target-target itu"),
        ("target.pk menjadi target.", "target.pk menjadi <target|target>."),
        ("Indikator Kinerja Utama", "<Indikator Kinerja Utama|indikator-kinerja-utama>"),
        ("Indikator\nkinerja utama", "<Indikator\nkinerja utama|indikator-kinerja-utama>"),
        ("IKU, lalu indikator kinerja utama", "<IKU|indikator-kinerja-utama>, lalu indikator kinerja utama"),
        (
            "indikator kinerja utama; indikator kinerja",
            "<indikator kinerja utama|indikator-kinerja-utama>; <indikator kinerja|indikator-kinerja>",
        ),
        ("iku", "iku"),
        ("&#39;x&#39; dan target", "&#39;x&#39; dan <target|target>"),
        ("RENSTRA renstra", "RENSTRA <renstra|renstra>"),
        ("lewat SP4N-LAPOR&#33; saja", "lewat <SP4N-LAPOR&#33;|sp4n-lapor> saja"),
        ("lewat SP4N-LAPOR! saja", "lewat <SP4N-LAPOR!|sp4n-lapor> saja"),
    ],
)
def test_what_is_a_mention(text: str, expected: str) -> None:
    assert linked(f"<p>{text}</p>") == f"<p>{expected}</p>"


@pytest.mark.parametrize(
    "kept",
    [
        '<td data-judul="Target">5</td>',
        "<p data-asli>Target</p>",
        '<td data-judul="x" data-asli>Target</td>',
        '<a href="x">Target</a>',
        "<h2>Target</h2>",
        "\n\n## Target {#target}\n\n",
        "[Target]({target})",
        '<th scope="col">Target</th>',
        "<code>target</code>",
        "<svg><text>Target</text></svg>",
        '<p class="penanda penanda--periode">Target</p>',
        '<span class="status status--x">Tidak ada target</span>',
        '<ul class="kartu">\n<li><a href="x">a</a><p>Target</p></li>\n</ul>',
        "<blockquote><p>Target</p></blockquote>",
        "<cite>Target</cite>",
        f"{MARK}target{MARK}",
    ],
)
def test_what_is_left_alone_and_the_next_mention_is_linked(kept: str) -> None:
    assert linked(f"{kept}\n\n<p>target</p>") == f"{kept}\n\n<p><target|target></p>"


@pytest.mark.parametrize(
    "kept",
    [
        "# Target\n",
        "Target\n------\n",
        "Target\n===\n",
        "| Target | b |\n| --- | --- |\n",
        "```\ntarget\n```\n",
        "    target\n",
        "`target`",
        "[target](x.md)",
        "![target](x.png)",
        "[x]: https://contoh.go.id/target\n",
        "<https://contoh.go.id/target>",
    ],
)
def test_on_a_hand_written_page_the_signs_of_markdown_are_left_alone_too(kept: str) -> None:
    text = f"# Judul\n\n{kept}\n\nTarget *itu*."
    found = linked(text, staff=True)
    assert found == f"# Judul\n\n{kept}\n\n<Target|target> *itu*."


def test_a_link_in_markdown_is_a_link_in_the_page() -> None:
    text = sebutan(TERMS).tautkan("# A\n\n- **Target** dan\n  _capaian_.\n", "../", tulisan_tangan=True)
    page = markdown.markdown(text, extensions=list(EXTENSIONS))
    assert '<strong><a class="istilah" href="../istilah/#target">Target</a></strong>' in page
    assert '<em><a class="istilah" href="../istilah/#capaian">capaian</a></em>' in page


def test_without_terms_a_page_is_as_it_was() -> None:
    assert sebutan(()).tautkan("Target", "../") == "Target"


def test_a_term_of_a_later_page_of_the_list_is_linked_there() -> None:
    many = [a_term(f"istilah {n:03}") for n in range(pagination.ROWS + 1)]
    assert 'href="istilah/halaman-2/#istilah-100"' in sebutan(many).tautkan(
        "---\n---\n<p>Istilah 100</p>", ""
    )


# -- every page of two real sites -----------------------------------------------------------------

NOT_OURS: Final = frozenset(
    {"a", "blockquote", "button", "caption", "cite", "code", "figure", "h1", "h2", "h3", "h4", "h5", "h6", "math", "nav", "pre",
     "summary", "svg", "th"}
)  # fmt: skip
MARKS: Final = frozenset({"bacaan", "kutipan", "lencana", "penanda", "status", "kartu"})
WITHOUT: Final = ("istilah/", "en/", "cari/", "404.html")
"""The glossary itself, the page in another language, the list of names, and the theme's own."""
SITES: Final[Mapping[str, tuple[Path, Callable[[], Path]]]] = {
    "sampang": (ROOT, built_site),
    "nilai-lengkap": (GOLDEN / "nilai-lengkap", partial(site_of, GOLDEN / "nilai-lengkap")),
}


class Piece(NamedTuple):
    """Some text of the page's own, and where it leads."""

    text: str
    href: str | None


def own_text(element: dom.Element) -> Iterator[Piece]:
    """The text of a page that is its own, in its order; \\0 parts what does not follow each other."""
    if dom.tag(element) == "a" and element.get("class") == "istilah":
        yield Piece(dom.text(element), element.get("href"))
        return
    if (
        dom.tag(element) in NOT_OURS
        or "data-asli" in element.attrib
        or MARKS & set(element.get("class", "").split())
    ):
        yield Piece("\0", None)
        return
    yield Piece("\0", None)
    yield Piece(element.text or "", None)
    for child in element:
        yield from own_text(child)
        yield Piece(child.tail or "", None)
    yield Piece("\0", None)


def pattern(way: str) -> re.Pattern[str]:
    """A whole word; small letters also with a capital; with spaces of any kind; with the ending -nya."""
    plain = [word[0].isalpha() and word[1:] == word[1:].lower() for word in way.split()]
    words = [
        f"[{word[0].lower()}{word[0].upper()}]{re.escape(word[1:])}" if simple else re.escape(word)
        for word, simple in zip(way.split(), plain, strict=True)
    ]
    whole = r"\s+".join(words)
    return re.compile(rf"(?<![\w.-]){whole}(?:nya)?(?!\w|[.-]\w)")


def mentions(text: str, terms: tuple[Istilah, ...]) -> dict[str, list[tuple[int, int]]]:
    """Where each term stands, by its anchor; a longer way takes the place of a shorter one inside it."""
    found: dict[str, list[tuple[int, int]]] = {}
    ways = sorted(((way, term) for term in terms for way in term.sebutan), key=lambda pair: -len(pair[0]))
    for way, term in ways:
        for one in pattern(way).finditer(text):
            found.setdefault(term.jangkar, []).append(one.span())
        text = pattern(way).sub(lambda one: "\0" * len(one[0]), text)
    return {anchor: sorted(spans) for anchor, spans in found.items()}


@pytest.mark.parametrize("name", list(SITES))
def test_the_first_mention_of_every_term_is_its_one_link_on_every_page(name: str) -> None:
    project, site = SITES[name]
    terms = reading_of(project).catalogue.istilah
    wrong, count, seen = [], 0, set()
    for address, root in dom.pages(site()):
        if address.startswith(WITHOUT):
            assert dom.having(root, "class", "istilah") == [], address
            continue
        pieces = list(own_text(dom.main(root)))
        starts, at = [], 0
        for piece in pieces:
            starts.append(at)
            at += len(piece.text)
        links = {
            (start, start + len(piece.text)): piece.href
            for start, piece in zip(starts, pieces, strict=True)
            if piece.href
        }
        expected = {
            spans[0]: f"{'../' * address.count('/')}istilah/#{anchor}"
            for anchor, spans in mentions("".join(piece.text for piece in pieces), terms).items()
        }
        if links != expected:
            wrong.append((address, links, expected))
        assert len(links) == len(dom.having(dom.main(root), "class", "istilah")), address
        assert max(Counter(links.values()).values(), default=1) == 1, address
        count += len(links)
        seen |= set(links.values())
    assert wrong == []
    assert count > 50
    assert len({href.partition("#")[2] for href in seen if href}) > 8


@pytest.mark.parametrize("name", list(SITES))
def test_every_term_has_its_place_with_its_words(name: str) -> None:
    project, site = SITES[name]
    page = dom.page(site() / "istilah" / "index.html")
    terms = reading_of(project).catalogue.istilah
    assert len(terms) >= 12
    listed = [one.get("id") for one in dom.elements(dom.main(page), "dt")]
    assert listed == [term.jangkar for term in sorted(terms, key=lambda term: term.istilah.casefold())]
    words = dom.words(dom.main(page))
    assert [term.istilah for term in terms if f"{term.kata_mudah} {term.arti}" not in words] == []


def test_a_site_without_terms_has_no_page_and_no_link() -> None:
    site = site_of(GOLDEN / "tanpa-keputusan")
    assert not (site / "istilah").exists()
    for address, root in dom.pages(site):
        assert [
            one.get("href") for one in dom.elements(root, "a") if "istilah" in one.get("href", "")
        ] == [], address
