"""A value is itself wherever a template prints it, whatever characters it holds."""

from decimal import Decimal
from functools import lru_cache
from pathlib import Path
from typing import Any

import markdown
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jinja2 import UndefinedError
from markupsafe import Markup

from generator.dates import Tanggal
from generator.model.halaman import EXTENSIONS
from generator.records.text import FORBIDDEN
from generator.templating import Templates, angka, escape, jangkar, kecil, paragraf, rentang, tanggal, tautan
from tests import dom

# -- escaping -----------------------------------------------------------------------------------

ONE, TWO = "nilaisatu", "nilaidua"

# Every way in which a template prints a value, with a harmless word in its place. `{tunggal}` is left to itself on a
# line; a value begins a line, ends one, follows another value, a number, a word.
LINES = f"""\
# {ONE} {{#judul}}

{ONE}

{ONE}
{TWO}

Kata {ONE} kata

Kata: {ONE}

Kata
{ONE}
kata

{ONE}{TWO}

{ONE} {TWO}

2019{ONE}

## {ONE} {TWO} {{#dua}}

- {ONE}
- {ONE} kata {TWO}
- Kata: {ONE}, {TWO}. {ONE}

[{ONE}](../alamat/)

| {ONE} | judul |
| ----- | ----- |
| {TWO} | {ONE}{TWO} |
| {ONE} | kata |

<p class="{ONE}">{ONE}</p>

<div aria-label="Kata {ONE}"><p data-asli>{ONE}</p><ul>
<li><span title="{TWO}">{ONE} {TWO}</span></li>
<li>
{ONE}
</li>
</ul></div>

Kata <span class="{ONE}">{TWO}</span> <a href="?{ONE}">{ONE}</a>

kata
"""

# What Markdown, its extensions, Jinja, HTML and our own tokens take for more than text.
MARKS = (
    "#", "##", "1.", "١.", "2)", "-", "+", "*", "_", "**", "__", "*a*", "_a_", "`", "```", "~~~", "~~",
    "|", "||", ":", "::", "{:", "{#id}", ".k", "onclick=x", "}", "{{", "}}", "{{7*7}}", "{%", "%}",
    "<!--#", "#-->", "---", "===", "***", "___", ">", ">>", "\\", "\\*", "[x](javascript:y)", "[x]:",
    "[x][y]", "![x](y)", "[TOC]", "[^1]", "<b>", "</p>", "<script>", "</script>", "<!--", "-->",
    "<?x?>", "<![CDATA[", "]]>", "&amp;", "&#60;", "&", ";", "&lt;", "<a@b.id>", "<http://x.id>",
    "http://x.id", "a@b.id", "\"", "'", "=", "<h1", "onclick=x>", "markdown=\"1\"", "iku-sisipan-0-",
    "0", "1", "9.", "a", "z", "A", "😀", "\u200d", "e\u0301", "العربية", "עברית", "\u2011", "…", "\\(",
    "$$", "$x$", ":a:", "!!!", "???", "*[x]:", "+++", "\u00a0", "\u3000", "\u2009",
)  # fmt: skip
BREAKS = (
    "\n", " ", "  ", "    ", "\t", "\n\n", "\n    ", "\n# ", "\n- ", "\n1. ", "\n> ", "\n---\n",
    "a\n===", "| a |\n| - |",
)  # fmt: skip
PIECES = st.sampled_from((*MARKS, *BREAKS))
VALUES = (
    st.lists(PIECES | st.characters(exclude_categories=["Cs"]), min_size=1, max_size=8)
    .map(lambda pieces: FORBIDDEN.sub("", "".join(pieces)))
    .filter(lambda value: bool(value.strip()))
)


def rendered(source: str) -> Any:
    """The DOM of a Markdown text, rendered as the site renders it."""
    return dom.tree(dom.parse(markdown.markdown(source, extensions=list(EXTENSIONS))))


@lru_cache(maxsize=1)
def harmless() -> Any:
    """The DOM when both values are plain words."""
    return rendered(LINES)


def with_values(tree: Any, one: str, two: str) -> Any:
    """A DOM with values in the place of the plain words."""
    if isinstance(tree, str):
        return tree.replace(ONE, one).replace(TWO, two)
    if isinstance(tree, dict):
        return {key: with_values(value, one, two) for key, value in tree.items()}
    return type(tree)(with_values(part, one, two) for part in tree)


@settings(max_examples=300, derandomize=True, deadline=None, database=None)
@given(VALUES, VALUES)
def test_a_value_is_text_character_for_character_wherever_it_is_printed(one: str, two: str) -> None:
    """Line breaks and double spaces too: what a browser then collapses is its own affair, as for any HTML text."""
    source = LINES.replace(ONE, str(escape(one))).replace(TWO, str(escape(two)))
    assert rendered(source) == with_values(harmless(), one, two)


def test_the_harmless_page_has_every_construct() -> None:
    names = {
        dom.tag(one) for one in dom.elements(dom.parse(markdown.markdown(LINES, extensions=list(EXTENSIONS))))
    }
    assert names >= {"h1", "h2", "p", "ul", "li", "a", "table", "th", "td", "div", "span"}
    assert names.isdisjoint({"ol", "em", "strong", "code", "pre", "blockquote", "hr", "img"})


def test_plain_words_stay_readable_in_the_markdown() -> None:
    plain = "Jl. Trunojoyo No. 21 (0323) 321008, Kab. Sampang – 69211; 188/ /KEP/434.401/2019: 100 %"
    assert str(escape(plain)) == plain


# -- what a template may print ------------------------------------------------------------------


def render(source: str, **values: object) -> str:
    return Templates(Path("tidak-ada")).environment.from_string(source).render(**values)


def test_a_template_escapes_by_itself() -> None:
    assert render("<p>{{ nilai }}</p>", nilai="<b> *a*") == "<p>&#60;b&#62; &#42;a&#42;</p>"


def test_what_was_made_here_is_not_escaped_again() -> None:
    assert render("{{ nilai }}", nilai=Markup("<b>")) == "<b>"


@pytest.mark.parametrize("missing", [None, True, 1.5, (), Decimal(1)])
def test_a_missing_or_unformatted_value_needs_words(missing: object) -> None:
    with pytest.raises(TypeError):
        render("{{ nilai }}", nilai=missing)


def test_an_undefined_name_is_an_error() -> None:
    with pytest.raises(UndefinedError):
        render("{{ nilia }}", nilai="a")


def test_an_anchor_in_a_heading_is_no_comment() -> None:
    assert render("## Judul {#nilai}") == "## Judul {#nilai}"


# -- filters ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (Tanggal(2026, 11, 23), "23 November 2026"),
        (Tanggal(2020, 2), "Februari 2020"),
        (Tanggal(2020), "2020"),
    ],
)
def test_tanggal_has_the_precision_of_its_source(value: Tanggal, words: str) -> None:
    assert tanggal(value) == words


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("1234.5", "1.234,5"), ("0.005", "0,01"), ("-3", "-3"), ("100", "100"), ("75.00", "75"),
        ("123456789012345678901234567890", "123.456.789.012.345.678.901.234.567.890"),
    ],
)  # fmt: skip
def test_angka_is_written_the_indonesian_way(value: str, words: str) -> None:
    assert angka(Decimal(value)) == words


def test_rentang_is_one_year_or_two() -> None:
    assert (rentang(2019, 2024), rentang(2020, 2020)) == ("2019–2024", "2020")


@pytest.mark.parametrize(
    ("name", "inside"),
    [
        ("Jumlah Konflik", "jumlah Konflik"),
        ("IKA", "IKA"),
        ("IPM tahun ini", "IPM tahun ini"),
        ("", ""),
        ("A", "A"),
    ],
)
def test_kecil_leaves_an_acronym_alone(name: str, inside: str) -> None:
    assert kecil(name) == inside


def test_paragraf_parts_at_blank_lines() -> None:
    assert paragraf("a\nb\n\nc") == ["a\nb", "c"]
    assert paragraf("a\n \t\nb\n\n\n\nc\n") == ["a", "b", "c\n"]


def test_tautan_encodes_what_html_does_not_take_in_an_address() -> None:
    assert tautan('https://a.id/b?c[d]="e"&f=%20') == "https://a.id/b?c%5Bd%5D=%22e%22&f=%20"


def test_jangkar_refuses_what_no_id_holds() -> None:
    assert jangkar("diktum-ketiga-a") == "diktum-ketiga-a"
    for anchor in ("a b", 'a"', "A", "a\n"):
        with pytest.raises(ValueError):
            jangkar(anchor)


# -- plain text ----------------------------------------------------------------------------------


def a_text(folder: Path, source: str, **values: object) -> str:
    (folder / "templates").mkdir()
    (folder / "templates" / "surat.txt.j2").write_text(source, encoding="utf-8")
    return Templates(folder).text("surat.txt").render(**values)


def test_in_a_file_of_text_a_value_stands_as_it_is(tmp_path: Path) -> None:
    assert a_text(tmp_path, "{{ a }}, {{ b }}\n", a="1. <b> *a* & 'b'", b=2026) == "1. <b> *a* & 'b', 2026\n"


@pytest.mark.parametrize("missing", [None, True, 1.5])
def test_in_a_file_of_text_a_missing_value_needs_words_too(missing: object, tmp_path: Path) -> None:
    with pytest.raises(TypeError):
        a_text(tmp_path, "{{ nilai }}", nilai=missing)


def test_in_a_file_of_text_an_undefined_name_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(UndefinedError):
        a_text(tmp_path, "{{ nilia }}")


# -- whose template -----------------------------------------------------------------------------


def test_a_projects_own_template_comes_first_file_by_file(tmp_path: Path) -> None:
    own = tmp_path / "templates" / "pages"
    own.mkdir(parents=True)
    (own / "tahun.md.j2").write_text("milik proyek", encoding="utf-8")
    templates = Templates(tmp_path)
    assert templates.page("tahun").render() == "milik proyek"
    assert templates.page("beranda").filename != str(own / "beranda.md.j2")


def test_links_among_a_projects_templates_are_listed(tmp_path: Path) -> None:
    pages = tmp_path / "templates" / "pages"
    pages.mkdir(parents=True)
    (pages / "_dasar.md.j2").write_text("x", encoding="utf-8")
    assert Templates(tmp_path).links() == []
    (pages / "_rahasia.md.j2").symlink_to(tmp_path / "lain.txt")
    (tmp_path / "templates" / "theme").symlink_to(tmp_path)
    assert Templates(tmp_path).links() == ["templates/pages/_rahasia.md.j2", "templates/theme"]
