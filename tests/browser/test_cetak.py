"""Every kind of page on paper: a browser prints it to A4 and a reader of PDF says what stands there, and where."""

import html
import re
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.conftest import missing, served
from tests.browser.muat import misfits
from tests.commands import ROOT, a_copy
from tests.situs import built_site

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]

# One of each kind.
PAGES: Final = (
    "", "keputusan/", "keputusan/iku-2019-2024/", "tugas-fungsi/", "indikator/", "indikator/penyelesaian-konflik/", "tahun/",
    "tahun/2021/", "penanggung-jawab/", "penanggung-jawab/bidang-kewaspadaan/", "kelengkapan/", "metodologi/", "riwayat/", "tentang/", "cara-membaca/", "cari/",
)  # fmt: skip
VALUES: Final = (
    "", "indikator/uji-selesai/", "indikator/uji-terlaksana/", "indikator/antrean/permohonan/", "tahun/", "tahun/2022/", "penanggung-jawab/", "kelengkapan/",
    "metodologi/", "riwayat/", "tentang/", "cari/",
)  # fmt: skip
ALAMAT: Final = "https://contoh.go.id/iku/"
POINTS: Final = 72 / 25.4
SIDE: Final = 16 * POINTS
"""The margin at the left and the right, in points."""
PAPER: Final = {"width": 673, "height": 1000}
"""What a browser lays out on a sheet: 178 mm at 96 to the inch."""
# Every word of the page, those behind a closed <details> too; but the ways around the site, what a drawing says to ears
# alone, a head of columns that stand beside their figures instead, and letters that are not the one to be printed.
WORDS: Final = """() => [...document.querySelectorAll('main')].flatMap(main => {
    const walk = document.createTreeWalker(main, NodeFilter.SHOW_TEXT), found = [];
    while (walk.nextNode()) {
        const around = walk.currentNode.parentElement.closest('nav, form, desc, title, thead, .surat:not([open])');
        if (!around || around.matches('thead') && around.getClientRects().length)
            found.push(...walk.currentNode.data.split(/\\s+/).filter(Boolean));
    }
    return found;
})"""


@dataclass(frozen=True, slots=True)
class Word:
    lembar: int
    kiri: float
    atas: float
    kanan: float
    teks: str


@dataclass(frozen=True, slots=True)
class Paper:
    """`text`: without spaces, as a word may be parted at the end of a line."""

    sheets: tuple[tuple[float, float], ...]
    words: tuple[Word, ...]

    @property
    def text(self) -> str:
        return "".join(word.teks for word in self.words)

    def lines(self, sheet: int) -> list[str]:
        """The lines of a sheet from above; words of one line begin at about one height."""
        rows: dict[int, list[Word]] = {}
        for word in self.words:
            if word.lembar == sheet:
                rows.setdefault(round(word.atas / 4), []).append(word)
        return [" ".join(word.teks for word in rows[row]) for row in sorted(rows)]


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(locale="id-ID", viewport={"width": 360, "height": 800})
    yield context.new_page()
    context.close()


@pytest.fixture(scope="module")
def published_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The real site as it is once it has an address."""
    project = a_copy(tmp_path_factory.mktemp("terbit") / "proyek", ROOT, alamat_situs=ALAMAT)
    with served(built_site(project)) as url:
        yield url


def on_paper(page: Page, folder: Path) -> Paper:
    """The page that is open, printed as a browser prints it when nobody changes a setting."""
    reader = shutil.which("pdftotext")
    if reader is None:
        missing("no pdftotext; install the package poppler-utils")
    file = folder / "halaman.pdf"
    page.pdf(path=file, prefer_css_page_size=True)
    command = [reader, "-bbox", str(file), "-"]
    text = subprocess.run(command, capture_output=True, check=True, timeout=60).stdout.decode()
    sheets = re.split(r"(?=<page )", text)[1:]
    sizes = [re.findall(r'<page width="([\d.]+)" height="([\d.]+)">', sheet)[0] for sheet in sheets]
    words = [
        Word(n, float(left), float(top), float(right), html.unescape(word))
        for n, sheet in enumerate(sheets)
        for left, top, right, word in re.findall(
            r'<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="[-\d.]+">(.*?)</word>', sheet
        )
    ]
    return Paper(tuple((float(width), float(height)) for width, height in sizes), tuple(words))


@pytest.mark.parametrize("address", PAGES, ids=lambda address: address or "beranda")
def test_a_page_is_whole_on_paper(page: Page, site_url: str, address: str, tmp_path: Path) -> None:
    look(page, site_url + address, f"halaman/{address}(situsinibelumberalamattetap)", tmp_path)


@pytest.mark.parametrize("address", VALUES, ids=lambda address: address or "beranda")
def test_a_page_with_values_is_whole_on_paper(
    page: Page, values_url: str, address: str, tmp_path: Path
) -> None:
    look(page, values_url + address, f"https://iku.dinas-uji.example/kinerja/{address}", tmp_path)


def look(page: Page, url: str, asal: str, folder: Path) -> None:
    """A4, every word, where it came from; nothing cut off, no sheet empty, no heading left behind."""
    page.goto(url)
    page.emulate_media(media="print")
    words = page.evaluate(WORDS)
    headings = page.eval_on_selector_all("main :is(h2, h3)", "all => all.map(one => one.innerText)")
    paper = on_paper(page, folder)
    assert {(round(width), round(height)) for width, height in paper.sheets} == {(595, 842)}
    assert len(words) > 20
    assert [word for word in words if word not in paper.text] == []
    assert f"Dicetakdari{asal}" in paper.text
    assert "Dataper" in paper.text
    assert "Langsungkeisi" not in paper.text
    for word in paper.words:
        assert SIDE - 1 <= word.kiri < word.kanan <= paper.sheets[word.lembar][0] - SIDE + 1, word
    for sheet in range(len(paper.sheets)):
        lines = paper.lines(sheet)
        assert lines, f"sheet {sheet + 1} is empty"
        assert lines[-1] not in headings, f"sheet {sheet + 1} ends with a heading"

    page.set_viewport_size({"width": PAPER["width"], "height": PAPER["height"]})
    assert misfits(page) == {}, "a browser would shrink the whole page"
    shown = "all => all.filter(one => one.getClientRects().length).map(one => one.outerHTML.slice(0, 60))"
    assert page.eval_on_selector_all("nav, form, button, .md-skip", shown) == []


def test_on_a_screen_nothing_is_there_that_is_only_for_paper(page: Page, published_url: str) -> None:
    page.goto(published_url)
    only = page.locator(".iku-cetak")
    assert [one.is_visible() for one in only.all()] == [False, False]


@pytest.mark.parametrize("address", ["", "indikator/penyelesaian-konflik/", "keputusan/iku-2019-2024/"])
def test_a_published_page_says_its_address_in_words_and_as_a_code(
    address: str, page: Page, published_url: str, tmp_path: Path
) -> None:
    page.goto(published_url + address)
    assert f"Dicetakdari{ALAMAT}{address}" in on_paper(page, tmp_path).text
    page.emulate_media(media="print")
    page.set_viewport_size({"width": PAPER["width"], "height": PAPER["height"]})
    code = page.get_by_role("img", name="Kode QR alamat halaman ini")
    box, footer = code.bounding_box(), page.locator("footer").bounding_box()
    assert box
    assert footer
    assert box["width"] == box["height"] >= 75, "20 mm, for the camera of a cheap phone"
    assert box["x"] + box["width"] <= PAPER["width"]
    four_squares = 4 * box["width"] / code.evaluate("svg => svg.viewBox.baseVal.width")
    assert box["y"] - footer["y"] - 1 >= four_squares, "free above, below the line"
    assert float(code.evaluate("svg => parseFloat(getComputedStyle(svg).marginLeft)")) >= four_squares


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_paper_is_black_on_white_whatever_the_screen_is(
    browser: Browser, values_url: str, scheme: str
) -> None:
    """Every text that is printed stands dark on white, or on nothing."""
    context = browser.new_context(color_scheme="dark" if scheme == "dark" else "light")
    page = context.new_page()
    page.emulate_media(media="print")
    for address in ("", "indikator/uji-selesai/", "tahun/2022/"):
        page.goto(values_url + address)
        found = page.evaluate("""() => [...document.querySelectorAll('body, body *')].filter(
            one => one.getClientRects().length && one.checkVisibility()).flatMap(one => {
                const style = getComputedStyle(one), numbers = colour => colour.match(/[\\d.]+/g).map(Number);
                const ink = numbers(style.color), ground = numbers(style.backgroundColor);
                const white = ground[3] === 0 || ground.slice(0, 3).every(part => part === 255);
                return ink.slice(0, 3).every(part => part < 90) && white && style.backgroundImage === 'none'
                    ? [] : [[one.outerHTML.slice(0, 60), style.color, style.backgroundColor]];
            })""")
        assert found == [], address
        assert page.locator("main *").count() > 30
    context.close()


def test_what_is_folded_away_on_a_screen_stands_on_paper(page: Page, site_url: str, tmp_path: Path) -> None:
    page.goto(f"{site_url}tentang/")
    page.evaluate("""() => {
        const details = document.createElement('details');
        details.innerHTML = '<summary>Judul lipatan</summary><p>Isi terlipat</p><table><tr><td>Selterlipat</td></tr></table>';
        document.querySelector('main').append(details);
    }""")
    assert not page.get_by_text("Isi terlipat").is_visible()
    text = on_paper(page, tmp_path).text
    assert [words for words in ("Judullipatan", "Isiterlipat", "Selterlipat") if words not in text] == []


def test_only_links_that_leave_the_site_are_written_out(page: Page, site_url: str, tmp_path: Path) -> None:
    page.goto(f"{site_url}indikator/penyelesaian-konflik/")
    links = page.eval_on_selector_all("main a", "all => all.map(one => [one.getAttribute('href'), one.host])")
    away = {href for href, host in links if host and host not in (*site_url.split("/"), "wa.me")}
    text = on_paper(page, tmp_path).text
    assert away
    assert [href for href in away if f"({href})" not in text] == []
    assert "../" not in text


def test_a_long_table_repeats_its_head_and_breaks_no_row(page: Page, values_url: str, tmp_path: Path) -> None:
    page.goto(f"{values_url}indikator/")
    page.evaluate("""() => {
        const body = document.querySelector('main table tbody'), row = body.rows[0];
        body.replaceChildren(...Array.from({length: 90}, (_, n) => {
            const copy = row.cloneNode(true), cells = [...copy.cells];
            cells.forEach(cell => cell.textContent = 'kata '.repeat(12));
            cells[0].textContent = `awal${n}x ${'kata '.repeat(12)} akhir${n}x`;
            return copy;
        }));
    }""")
    paper = on_paper(page, tmp_path)
    sheets = {word.teks: word.lembar for word in paper.words if re.fullmatch(r"(awal|akhir)\d+x", word.teks)}
    assert len(sheets) == 180
    assert [n for n in range(90) if sheets[f"awal{n}x"] != sheets[f"akhir{n}x"]] == []
    used = set(sheets.values())
    heads = [word.lembar for word in paper.words if word.teks == "Sasaran"]
    assert len(used) > 3
    assert sorted(heads) == sorted(used)


def test_a_table_wider_than_a_sheet_says_its_column_beside_each_figure(
    page: Page, values_url: str, tmp_path: Path
) -> None:
    page.goto(f"{values_url}kelengkapan/")
    columns = page.eval_on_selector_all("main thead th", "all => all.map(one => one.textContent)")[1:]
    rows = page.locator("main .tumpuk tbody tr").count()
    text = on_paper(page, tmp_path).text
    assert len(columns) > 8
    assert rows > 8
    short = {name: text.count(name.replace(" ", "")) for name in columns}
    assert {name: count for name, count in short.items() if count < rows} == {}


def test_the_marks_of_an_example_stay(page: Page, values_url: str, site_url: str, tmp_path: Path) -> None:
    page.goto(f"{values_url}indikator/uji-selesai/")
    text = on_paper(page, tmp_path).text
    assert "CONTOH.Halamaniniperagaanalat" in text
    assert "CONTOH:bukansitusresmi" in text
    page.goto(f"{site_url}tahun/2021/")
    assert on_paper(page, tmp_path).text.count("Bukansitusresmi") == 2


def test_a_status_keeps_its_shape_and_its_word_without_colour(page: Page, values_url: str) -> None:
    """Six shapes drawn by borders and cuts, which a printer draws even when it leaves out every ground."""
    page.goto(f"{values_url}tahun/2022/")
    page.emulate_media(media="print")
    shapes = page.eval_on_selector_all(
        "main .jumlah .status",
        """all => all.map(one => { const s = getComputedStyle(one, '::before');
            return [s.borderTopStyle, s.borderTopWidth, s.borderLeftWidth, s.borderTopLeftRadius, s.clipPath].join(' '); })""",
    )
    assert len(shapes) == 6
    assert len(set(shapes)) == 6
