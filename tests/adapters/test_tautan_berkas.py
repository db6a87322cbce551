"""Links to folders become links to files, whatever surrounds them, and nothing else of a page changes."""

import html

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.adapters.tautan_berkas import link_to_files, to_file
from tests import dom


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("indikator/", "indikator/index.html"),
        ("../indikator/uji/", "../indikator/uji/index.html"),
        ("../keputusan/iku/#fungsi-e", "../keputusan/iku/index.html#fungsi-e"),
        ("../cari/?q=air+bersih#hasil", "../cari/index.html?q=air+bersih#hasil"),
        ("./", "./index.html"),
        (".", "./index.html"),
        ("..", "../index.html"),
        ("../..", "../../index.html"),
        ("..#Atas", "../index.html#Atas"),
        (" ../tahun/\n", "../tahun/index.html"),
        ("a/b:c/", "a/b:c/index.html"),
    ],
)
def test_a_folder_becomes_its_page(address: str, expected: str) -> None:
    assert to_file(address) == expected


@pytest.mark.parametrize(
    "address",
    [
        "", "#Isi", "?q=a/", "#a/", "data/tayang.csv", "../aset/ikon.svg", "../tahun/index.html", "a.b", "...",
        "https://contoh.go.id/", "HTTPS://contoh.go.id/iku/", " https://contoh.go.id/", "ht\ntps://contoh.go.id/",
        "//contoh.go.id/", "/iku/", "mailto:a@contoh.go.id", "mailto:a/", "tel:+62/", "sms:1708", "data:text/plain,a/",
        "javascript:a/", "JaVaScRiPt:a/", "\x01javascript:a/", "file:///etc/", "C:/", "..\\a/", "\\\\contoh.go.id/",
    ],
)  # fmt: skip
def test_every_other_address_stays_as_it_is(address: str) -> None:
    assert to_file(address) == address


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('<a href="../tahun/">Tahun</a>', '<a href="../tahun/index.html">Tahun</a>'),
        ("<a class=x href='../tahun/' id=y>", '<a class=x href="../tahun/index.html" id=y>'),
        ("<a href=../tahun/>", '<a href="../tahun/index.html">'),
        ('<A HREF = "tahun/">', '<A HREF = "tahun/index.html">'),
        ('<form action="../cari/" method="get">', '<form action="../cari/index.html" method="get">'),
        ('<a href="a/?b=1&amp;c=2#d">', '<a href="a/index.html?b=1&amp;c=2#d">'),
        ('<a\n  href="a/"\n>', '<a\n  href="a/index.html"\n>'),
        (
            '<meta http-equiv="refresh" content="0; url=../baru/">',
            '<meta http-equiv="refresh" content="0; url=../baru/index.html">',
        ),
    ],
)
def test_a_link_is_changed_wherever_it_stands(before: str, after: str) -> None:
    around = "<!doctype html>\r\n<p>é & <b>a</b>\n{}\n<!-- akhir -->"
    assert link_to_files(around.format(before)) == around.format(after)


@pytest.mark.parametrize(
    "page",
    [
        "<p>href=\"tahun/\" dan <code>&lt;a href='tahun/'></code>",
        "<p title='<a href=\"tahun/\">'>",
        '<p title=" href=tahun/ ">',
        '<p data-href="tahun/" content="0; url=tahun/">',
        '<meta name="description" content="0; url=tahun/">',
        '<!-- <a href="tahun/"> -->',
        '<script>"<a href=\\"tahun/\\">"</script>',
        '<style>/* <a href="tahun/"> */</style>',
        '<a href="https://contoh.go.id/?a&b/"><a href="#"><a href>',
        "<a href='mailto:a@b?subject=c/'>",
        '<a href="&#106;avascript:a/">',
        "a < b\n<3 & <",
    ],
)
def test_what_is_no_link_to_a_folder_stays_byte_for_byte(page: str) -> None:
    assert link_to_files(page) == page


@given(
    st.text(alphabet=st.characters(blacklist_categories=["Cs"], blacklist_characters="\x00\r"), max_size=30)
)
def test_a_value_never_ends_its_attribute_or_changes_its_neighbours(value: str) -> None:
    """Any text as a link and as a title: the same document, but for a link that led to a folder."""
    escaped = html.escape(value)
    page = f'<!doctype html><title>t</title><p><a title="{escaped}" href="{escaped}">{escaped}</a></p>'
    (before,) = dom.elements(dom.parse(page), "a")
    (after,) = dom.elements(dom.parse(link_to_files(page)), "a")
    assert dict(after.attrib) == {**before.attrib, "href": to_file(before.get("href"))}
    assert dom.text(after) == dom.text(before)
