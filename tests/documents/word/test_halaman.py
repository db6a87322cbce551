"""Word files as pages, laid out by LibreOffice in one go: nothing empty, nothing beyond the edge, the label on each."""

import re
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from html import unescape
from pathlib import Path
from typing import Final, NamedTuple

import pytest

from generator.documents import DokumenResmi
from generator.documents.lembar_rapat import RapatIsi
from generator.documents.perjanjian_kinerja import PerjanjianIsi
from tests.browser.conftest import missing
from tests.documents.semua_dokumen import NILAI, PENATA, documents_of, with_isi
from tests.situs import ROOT

YEAR: Final = "2022"
KERTAS: Final = {"a4": (595, 842), "f4": (610, 936)}
"""Points."""
LONG: Final = ("Persentase pengaduan masyarakat yang ditindaklanjuti tepat waktu oleh perangkat daerah " * 2)[
    :140
]


class Page(NamedTuple):
    """A page's size in points, and its words with where they end."""

    width: float
    height: float
    words: tuple[tuple[float, float, float, float, str], ...]

    @property
    def text(self) -> str:
        return " ".join(word for *_, word in self.words)


def samples() -> dict[str, DokumenResmi]:
    """One of each kind of the fictitious agency, the decree, and the fullest sheet and budget that there can be."""
    fictitious = documents_of(NILAI)
    found = {row.nama_berkas: row for row in fictitious if row.kunci in (YEAR, "iku-2021-2026")}
    found |= {row.nama_berkas: row for row in fictitious if row.jenis == "perjanjian-kinerja"}
    found |= {f"nyata-{row.nama_berkas}": row for row in documents_of(ROOT)}
    sheet = found[f"lembar-rapat-{YEAR}"]
    assert isinstance(sheet.isi, RapatIsi)
    row = replace(sheet.isi.baris[0], indikator=f"{LONG}…", target_awal="minimal 1.234.567,89 kegiatan")
    gap = f"{LONG}…: hasil berubah lebih dari sepuluh kali lipat; sebabnya belum tercatat."
    full = replace(sheet.isi, baris=(row,) * 12, lainnya=88, celah=(gap,) * 8, celah_lainnya=91)
    found["penuh-a4"] = with_isi(sheet, full, kertas="a4")
    found["penuh-f4"] = with_isi(sheet, full, kertas="f4")
    return found


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[Page, ...]]:
    """Every sample's pages."""
    for tool in ("soffice", "pdftotext"):
        if shutil.which(tool) is None:
            missing(f"{tool} is not installed; Word files are not laid out")
    folder = tmp_path_factory.mktemp("halaman")
    for name, dokumen in samples().items():
        (folder / f"{name}.docx").write_bytes(PENATA.docx(dokumen))
    done = subprocess.run(
        ["soffice", f"-env:UserInstallation={(folder / 'profil').as_uri()}", "--headless", "--convert-to", "pdf",
         "--outdir", str(folder), *sorted(map(str, folder.glob("*.docx")))],
        capture_output=True, text=True, timeout=300, check=True,
    )  # fmt: skip
    assert "Error" not in done.stdout + done.stderr
    return {name: tuple(_pages(folder / f"{name}.pdf")) for name in samples()}


def _pages(pdf: Path) -> Iterator[Page]:
    told = subprocess.run(
        ["pdftotext", "-bbox", str(pdf), "-"], capture_output=True, text=True, check=True
    ).stdout
    for width, height, inner in re.findall(r'<page width="(.*?)" height="(.*?)">(.*?)</page>', told, re.S):
        found = re.findall(r'<word xMin="(.*?)" yMin="(.*?)" xMax="(.*?)" yMax="(.*?)">(.*?)</word>', inner)
        boxes = tuple(
            (float(left), float(top), float(right), float(bottom), unescape(word))
            for left, top, right, bottom, word in found
        )
        yield Page(float(width), float(height), boxes)


def test_every_sample_has_pages_of_its_paper(pages: dict[str, tuple[Page, ...]]) -> None:
    assert len(pages) > 15
    for name, dokumen in samples().items():
        short, long = KERTAS[dokumen.kertas]
        first = pages[name][0]
        size = (round(first.width), round(first.height))
        assert size == ((long, short) if dokumen.mendatar else (short, long)), name


def test_no_page_is_empty_and_each_says_what_it_is(pages: dict[str, tuple[Page, ...]]) -> None:
    for name, dokumen in samples().items():
        for number, page in enumerate(pages[name], 1):
            assert dokumen.tanda in page.text, (name, number)
            assert (dokumen.penanda or "") in page.text, (name, number)
            assert f"Halaman {number} dari {len(pages[name])}" in page.text, (name, number)
            outside = f"{dokumen.tanda} {dokumen.penanda} {dokumen.judul} Data per Halaman dari".split()
            assert len(page.words) > len(outside) + 2, (name, number)


def test_nothing_stands_beyond_the_edge_or_in_the_foot(pages: dict[str, tuple[Page, ...]]) -> None:
    for name, laid in pages.items():
        for number, page in enumerate(laid, 1):
            foot = max(bottom for *_, bottom, word in page.words if word == "Halaman")
            for left, top, right, bottom, word in page.words:
                assert left > 30, (name, number, word)
                assert right < page.width - 30, (name, number, word)
                assert top > 15, (name, number, word)
                assert bottom <= foot + 1, (name, number, word)


def test_the_sheet_for_a_hearing_is_one_sheet_at_its_fullest(pages: dict[str, tuple[Page, ...]]) -> None:
    sheets = [name for name in pages if "rapat" in name or name.startswith("penuh")]
    assert {name: len(pages[name]) for name in sheets} == dict.fromkeys(sheets, 1)


def test_the_parties_sign_side_by_side_on_the_page_of_the_promises(
    pages: dict[str, tuple[Page, ...]],
) -> None:
    for name, dokumen in samples().items():
        if not isinstance(dokumen.isi, PerjanjianIsi) or dokumen.isi.pihak_kedua is None:
            continue
        statement = pages[name][0]
        assert "Pihak kedua akan melakukan supervisi" in statement.text, name
        second, first = (
            next(word for word in reversed(statement.words) if word[4] == which)
            for which in ("Kedua,", "Pertama,")
        )
        assert second[2] < statement.width / 2 < first[0], name
        assert abs(second[1] - first[1]) < 1, name


def test_a_formula_is_set_with_all_its_words(pages: dict[str, tuple[Page, ...]]) -> None:
    text = re.sub(r"\s+", "", " ".join(page.text for page in pages["nyata-keputusan-iku-2019-2024"]))
    assert "JumlahKonflik" in text
    assert "×100%" in text
    assert "dicegah" in text


def test_the_rows_of_the_decree_stand_in_their_order(pages: dict[str, tuple[Page, ...]]) -> None:
    text = " ".join(page.text for page in pages["nyata-keputusan-iku-2019-2024"])
    parts = ["KEPUTUSAN", "TENTANG", "Menimbang:", "Mengingat :", "MEMUTUSKAN :", "Menetapkan:", "KESATU :", "KETIGA :", "Lampiran Keputusan", "Catatan naskah"]  # fmt: skip
    places = [text.index(part) for part in parts]
    assert places == sorted(places)
