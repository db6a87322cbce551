"""Hand-written pages say things; what could act is refused where it stands."""

import re

import html5lib
import markdown
import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.catalogue import Halaman
from generator.model.halaman import EXTENSIONS, read_pages
from generator.records import TextFile


def told(markdown: str) -> list[tuple[int, int, str]]:
    """Line, column and code of every problem of a page with a title and this text from line 3 on."""
    _, problems = read_pages((TextFile("content/halaman/a.md", "a", f"# Judul\n\n{markdown}"),))
    return sorted((one.line, one.column, one.code) for one in problems)


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        ("<div>x</div>", 3, 1),
        ("<DIV>x</DIV>", 3, 1),
        ("a <b>tebal</b> c", 3, 3),
        ("a<br>b", 3, 2),
        ("a <!-- tersembunyi --> b", 3, 3),
        ("<!-- tersembunyi -->", 3, 1),
        ("- x\n- <b>x</b>", 4, 3),
        ("1. x\n   <div>y</div>", 4, 4),
        ("> <b>x</b>", 3, 3),
        ("|a|b|\n|-|-|\n|x|<i>y</i>|", 5, 4),
        ("**<u>x</u>**", 3, 3),
        ("[<b>x</b>](y)", 3, 2),
        ("<script>alert(1)</script>", 3, 1),
        ("a\\\n<script>", 4, 1),
        ("<scr<script>ipt>", 3, 5),
        ("\\<b>", 3, 2),
        ("</b>", 3, 1),
        ("<div markdown>x</div>", 3, 1),
        ("<span markdown=1 onclick=x>y</span>", 3, 1),
        ("<img src=https://jahat.example/x.png>", 3, 1),
        ("<p onclick=x>y</p>", 3, 1),
        ("<a href='javascript:x'>y</a>", 3, 1),
        ("<javascript:x>", 3, 1),
        ("<![CDATA[x]]>", 3, 1),
        ("<?php x ?>", 3, 1),
        ("<!DOCTYPE html>", 3, 1),
        ("x\n{: title=\"<b>\"}", 4, 11),
        ("```\n<b>", 4, 1),
        ("`<b>` dan <b>", 3, 11),
    ],
)  # fmt: skip
def test_raw_html_is_refused_where_it_stands(text: str, line: int, column: int) -> None:
    assert told(text) == [(line, column, "html-mentah")]


def test_each_piece_of_raw_html_is_told() -> None:
    assert told("a <b>x</b> `<b>` <b>y</b>\n\n<hr>\n") == [
        (3, 3, "html-mentah"),
        (3, 18, "html-mentah"),
        (5, 1, "html-mentah"),
    ]


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        ("x\n{: onclick=alert(1)}", 4, 4),
        ("*x*{: onclick=alert(1) }", 3, 7),
        ("`onclick` *x*{: onclick=1}", 3, 17),
        ("x\n{: style=color:red}", 4, 4),
        ("x\n{: .merah #id}", 4, 4),
        ("x\n{: class=merah}", 4, 4),
        ("## T {: #x onmouseover=1}", 3, 12),
        ("[a](b){:target=_blank}", 3, 9),
        ("| a |\n|---|\n| x {: onclick=1} |", 5, 8),
        ("```{ .py onclick=alert(1) }\nx\n```", 3, 10),
    ],
)
def test_an_attribute_that_could_act_is_refused_where_it_stands(text: str, line: int, column: int) -> None:
    assert told(text) == [(line, column, "atribut-terlarang")]


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        ("[a](javascript:alert(1))", 3, 5),
        ("[a](JaVaScRiPt:x)", 3, 5),
        ("[a]( javascript:x )", 3, 6),
        ("[a](<javascript:x>)", 3, 6),
        ("[a](java\tscript:x)", 3, 5),
        ("[a](javascript&#58;x)", 3, 5),
        ("[a](javascript&colon;x)", 3, 5),
        ("[a](&#106;avascript:x)", 3, 5),
        ("[a](&#x6A;avascript&colon;x)", 3, 5),
        ("[a](data:text/html;base64,x)", 3, 5),
        ("[a](vbscript:x)", 3, 5),
        ("[a](file:///etc/passwd)", 3, 5),
        ("[a](ftp://a.id/x)", 3, 5),
        ("[a][r]\n\n[r]: javascript:x", 5, 6),
        ("[a]\n\n[a]: <data:x> 'judul'", 5, 7),
        ("![a](data:image/svg+xml,x)", 3, 6),
        ("[a](y){: href=javascript:x}", 3, 15),
        ("![x](/\\jahat.example/a.png)", 3, 6),
        ("`[a](javascript:x)` [b](javascript:x)", 3, 25),
    ],
)
def test_a_link_that_could_act_is_refused_where_it_stands(text: str, line: int, column: int) -> None:
    assert told(text) == [(line, column, "tautan-terlarang")]


def test_equal_links_are_told_each_at_its_own_place() -> None:
    assert told("```\n[a](javascript:x)\n```\n[b](javascript:x) [c](javascript:x)") == [
        (6, 5, "tautan-terlarang"),
        (6, 23, "tautan-terlarang"),
    ]


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        ("![x](https://lain.example/a.png)", 3, 6),
        ("![x](HTTP://lain.example/a.png)", 3, 6),
        ("![x](//lain.example/a.png)", 3, 6),
        ("![x](/&#9;/lain.example/a.png)", 3, 6),
        ("![x][r]\n\n[r]: https://lain.example/x.png", 5, 6),
    ],
)
def test_an_image_from_elsewhere_is_refused(text: str, line: int, column: int) -> None:
    assert told(text) == [(line, column, "gambar-luar")]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("| a | b |\n|:--|--:|\n| x | y |", [(4, 2)]),
        ("a | b\n--- | :---:\nx | y\nz | w", [(4, 7)]),
        ("- x\n\n    | a |\n    |--:|\n    | x |", [(6, 8)]),
        ("> | a |\n> |:-:|\n> | x |", [(4, 4)]),
        ("`|:-:|`\n\n| a |\n|---|\n| x |\n\n| a |\n|:-:|\n| x |\n\n| a |\n|--:|\n| x |", [(10, 2), (14, 4)]),
        ('| a |\n|---|\n| x {: style="text-align: left;" } |', [(5, 8)]),
    ],
)  # fmt: skip
def test_an_aligned_column_is_refused_once_a_table(text: str, places: list[tuple[int, int]]) -> None:
    """Markdown writes it as a style of each cell, which the policy of every page refuses."""
    assert told(text) == [(*place, "perataan-kolom") for place in places]


@pytest.mark.parametrize(
    "text",
    [
        "Kode `<b>` dan `` `<script>` ``.",
        "```\n<b>x</b>\n```",
        "```html\n<b>x</b>\n```",
        "~~~\n<script>\n~~~",
        "    <b>menjorok</b>",
        "&amp; &lt;b&gt; &copy; &#169; a < b & c > d",
        "[a](../indikator/) [b](#nilai-2021) [c](/tahun/2021/?x=1&y=2)",
        "[a](https://contoh.go.id/?a=b:c) <https://contoh.go.id> [d](HTTPS://CONTOH.GO.ID)",
        "[a](mailto:ppid@contoh.go.id) <ppid@contoh.go.id> [b](tel:+62323321008) [c](sms:112)",
        "[a](//contoh.go.id/x)",
        "![Peta](peta.png) ![Peta](../gambar/peta.png \"Peta wilayah\")",
        '[a](b "judul <script>")',
        "![<b>](y.png)",
        "| a | b |\n|---|---|\n| x: | - |",
        "1. satu\n2. dua\n\n- a\n    - b\n\n> kutipan\n\n---\n",
        "3. mulai dari tiga",
        "## Bagian {: #bagian }",
        "[TOC]",
        "**tebal** _miring_ x<sub",
    ],
)  # fmt: skip
def test_what_only_says_something_is_accepted(text: str) -> None:
    assert told(text) == []


def test_a_page_has_its_title_from_its_first_line() -> None:
    text = "# Tentang *situs* ini #\n\nIsi.\n"
    assert read_pages((TextFile("content/halaman/tentang.md", "tentang", text),)) == (
        (Halaman("tentang", "Tentang *situs* ini", text),),
        [],
    )


@pytest.mark.parametrize("text", ["Tanpa judul\n", "\n# Judul\n", "## Judul\n", "#Judul\n", "#   \n"])
def test_a_page_without_title_on_its_first_line_is_refused(text: str) -> None:
    _, (problem,) = read_pages((TextFile("content/halaman/a.md", "a", text),))
    assert (
        str(problem)
        == "content/halaman/a.md:1:1: baris pertama bukan judul; awali halaman dengan '# Judul halaman'"
    )


def test_front_matter_is_refused_and_hides_no_other_mistake() -> None:
    _, problems = read_pages(
        (TextFile("content/halaman/a.md", "a", "---\ntitle: <script>\n---\n\n<b>x</b>\n"),)
    )
    assert sorted((one.line, one.code) for one in problems) == [
        (1, "metadata-halaman"),
        (2, "html-mentah"),
        (5, "html-mentah"),
    ]


def test_lists_too_deep_for_markdown_are_a_problem_and_no_crash() -> None:
    assert told("\n".join(" " * 4 * n + "- a" for n in range(300))) == [(1, 1, "halaman-terlalu-dalam")]


# --- properties --------------------------------------------------------------------------------

PIECES = st.sampled_from(
    ["<b>", "</b>", "<script>", "<div>", "<div markdown>", "<!--", "-->", "<p onclick=x>", "`", "```\n", "~~~\n", "    ", "\n", "\n\n",
     "- ", "> ", "| a | b |\n|---|---|\n", "| a | b |\n|:--|--:|\n", "|", "[a](", "![a](", ")", "[r]: ", "[r]", "\n[r]: javascript:x\n", "javascript:", "java\tscript:",
     "data:", "&#58;", "&colon;", "&#x6A;", "https://a.id", "//a.id", "<https://a.id>", "<a@b.id>", " \"t\"", "{: onclick=1}",
     "\n{: style=x:y }", "{: style='text-align: left;' }", "{: .k #i}", "{: href=javascript:x }", "*", "_", "**", "\\", "&", "&lt;", "#", "x", " ", "é", "[TOC]\n", "<![", "<?", "{", "}"]
)  # fmt: skip
MARKDOWN = st.lists(PIECES, max_size=14).map("".join)
HARMLESS = {
    "a", "blockquote", "br", "code", "div", "em", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "img", "li", "ol", "p", "pre", "strong",
    "table", "tbody", "td", "th", "thead", "tr", "ul", "html", "head", "body",
}  # fmt: skip


@given(MARKDOWN)
def test_what_is_accepted_cannot_act_in_a_browser(text: str) -> None:
    pages, problems = read_pages((TextFile("content/halaman/a.md", "a", f"# Judul\n\n{text}"),))
    assert bool(pages) != bool(problems)
    if not pages:
        return
    rendered = markdown.markdown(pages[0].markdown, extensions=list(EXTENSIONS))
    for element in html5lib.parse(rendered, namespaceHTMLElements=False).iter():
        assert element.tag in HARMLESS
        for name, value in element.attrib.items():
            assert name in {"href", "src", "alt", "title", "id", "start", "class"}
            address = re.sub(r"[\x00-\x20]", "", value).lower()
            if name in ("href", "src"):
                assert re.match(r"(https?|mailto|tel|sms):|[^:]*$", address)
            if name == "src":
                assert not re.match(r"[a-z]+:|[/\\]{2}", address)


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=150))
def test_no_text_makes_reading_a_page_raise(text: str) -> None:
    read_pages((TextFile("content/halaman/a.md", "a", text),))
