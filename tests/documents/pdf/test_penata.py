"""Every kind of document as PDF: the same bytes everywhere, archivable, accessible, and every figure as the records have it."""

import hashlib
import io
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any, Final

import outloud
import pdfua
import pikepdf
import pytest

from generator.charts.batang import Grafik
from generator.documents import DOCUMENTS, DokumenResmi
from generator.documents.keputusan import Bagian, CatatanIsi, KeputusanIsi
from generator.documents.lembar_bukti import BarisBukti
from generator.documents.lembar_rapat import BarisRapat, RapatIsi
from generator.documents.lkjip import Akhir, TahunBanding
from generator.documents.matriks_iku import BarisMatriks
from generator.documents.perjanjian_kinerja import PerjanjianIsi
from generator.documents.rencana_aksi import LangkahIsi
from generator.documents.rumus import Rumus
from generator.documents.tabel import BarisTarget, BarisUang, BarisUkur, TabelUang
from tests.documents.dokumen_uji import (
    SAMPLES,
    UJI,
    WONOGIRI,
    a_plan,
    as_samples,
    bare,
    bare_text,
    documents_of,
    found_in,
    pages,
    pdf_of,
    tool,
    typesetter,
)
from tests.situs import ROOT

each = as_samples(SAMPLES)
A_ROW: Final = BarisTarget(1, "Persentase uji", "persen", "minimal 85%")


def opened(pdf: bytes) -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(pdf))


def test_every_kind_is_looked_at() -> None:
    assert {documents_of(project)[name].jenis for project, name in SAMPLES} == {kind.id for kind in DOCUMENTS}


# --- the file -------------------------------------------------------------------------------------


FRESH: Final = """
import hashlib
from tests.documents.dokumen_uji import SAMPLES, pdf_of
for project, name in reversed(SAMPLES):
    print(name, hashlib.sha256(pdf_of(project, name)).hexdigest())
"""


def test_a_fresh_process_makes_the_same_bytes() -> None:
    made = subprocess.run(
        [sys.executable, "-c", FRESH], capture_output=True, text=True, check=True, cwd=ROOT
    ).stdout.splitlines()
    here = [f"{name} {hashlib.sha256(pdf_of(project, name)).hexdigest()}" for project, name in SAMPLES]
    assert sorted(made) == sorted(here)


def test_the_same_document_again_is_the_same_bytes_whatever_was_set_between() -> None:
    plan = a_plan(A_ROW)
    first = typesetter().pdf(plan)
    typesetter().pdf(a_plan(replace(A_ROW, target="minimal 86%")))
    assert typesetter().pdf(plan) == first


@each
def test_the_file_is_sound(project: Path, name: str, tmp_path: Path) -> None:
    (file := tmp_path / "a.pdf").write_bytes(pdf_of(project, name))
    checked = subprocess.run([tool("qpdf", "qpdf"), "--check", file], capture_output=True, text=True)
    assert (checked.returncode, checked.stderr) == (0, "")


@each
def test_it_says_that_it_is_archivable_and_accessible(project: Path, name: str) -> None:
    document = documents_of(project)[name]
    with opened(pdf_of(project, name)) as pdf:
        meta = pdf.open_metadata()
        assert [meta[key] for key in ("pdfaid:part", "pdfaid:conformance", "pdfuaid:part")] == ["2", "A", "1"]
        assert (meta["dc:title"], meta["dc:creator"]) == (document.judul, [document.instansi])
        assert str(meta["xmp:CreateDate"])[:10] == document.tanggal
        assert pdf.Root.Lang == "id-ID"
        assert pdf.Root.ViewerPreferences.DisplayDocTitle
        assert pdf.Root.MarkInfo.Marked
        assert int(pdf.Root.Outlines.Count) > 0


@each
def test_every_font_is_inside(project: Path, name: str) -> None:
    with opened(pdf_of(project, name)) as pdf:
        descriptors = [one for one in pdf.objects if _type(one) == "/FontDescriptor"]
        fonts = {str(one.BaseFont) for one in pdf.objects if _type(one) == "/Font"}
        assert descriptors
        assert all(any(f"/FontFile{n}" in one for n in ("", "2", "3")) for one in descriptors)
        assert fonts
        assert all("+" in font for font in fonts), "a subset has a tag before its name"


def _type(value: object) -> str:
    return str(value.get("/Type", "")) if isinstance(value, pikepdf.Dictionary) else ""


# --- for readers who do not see it ------------------------------------------------------------------


@each
def test_a_checker_of_pdf_ua_finds_nothing(project: Path, name: str, tmp_path: Path) -> None:
    (file := tmp_path / "a.pdf").write_bytes(pdf_of(project, name))
    report = pdfua.validate(str(file))
    assert [str(one) for one in report.findings] == []


@each
def test_a_checker_of_what_is_read_aloud_finds_no_error(project: Path, name: str, tmp_path: Path) -> None:
    (file := tmp_path / "a.pdf").write_bytes(pdf_of(project, name))
    found = outloud.check(str(file)).findings
    assert [(one.rule, one.message, one.page) for one in found if one.severity == "error"] == []


@each
def test_formulas_charts_and_the_logo_are_told_in_words(project: Path, name: str) -> None:
    document = documents_of(project)[name]
    told = [one.kalimat for one in found_in(document.isi, Rumus)]
    told += [one.uraian for one in found_in(document.isi, Grafik)]
    if document.logo and document.kop.logo and document.jenis != "lembar-rapat":
        told.append(f"Lambang {document.instansi}")
    with opened(pdf_of(project, name)) as pdf:
        alternatives = [
            str(one.Alt) for one in pdf.objects if isinstance(one, pikepdf.Dictionary) and "/Alt" in one
        ]
    assert sorted(alternatives) == sorted(told)


# --- what stands on it ------------------------------------------------------------------------------


@each
def test_every_page_says_what_it_is(project: Path, name: str) -> None:
    document = documents_of(project)[name]
    found = pages(pdf_of(project, name))
    for number, page in enumerate(found, 1):
        text = bare(page)
        assert bare(document.tanda) in text
        assert bare(document.penanda or "") in text
        assert bare(f"Halaman {number} dari {len(found)}") in text
        assert bare(f"{document.judul} · data per {document.data_per}") in text


ROWS: Final[dict[type, Callable[[Any], tuple[str, ...]]]] = {
    BarisTarget: lambda row: (row.indikator, row.satuan, row.target),
    BarisUkur: lambda row: (row.indikator, row.target, row.hasil, row.capaian, row.status, row.sumber),
    BarisUang: lambda row: (row.kode, row.nama, row.pagu, row.pagu_perubahan, row.realisasi, row.serapan, row.keterangan),
    BarisRapat: lambda row: (row.indikator, row.target_awal, row.target_berubah, row.hasil, row.capaian, row.status),
    BarisBukti: lambda row: (row.dokumen, row.ditetapkan, row.direviu, row.diterbitkan, row.disampaikan, row.berkas, row.sha256),
    BarisMatriks: lambda row: (row.indikator, "Satuan:" + row.satuan, "Arah:" + row.arah, row.alasan),
    LangkahIsi: lambda row: (row.langkah, row.penanggung_jawab, *(part or "tidak ada" for part in row.triwulan)),
    TahunBanding: lambda row: (str(row.tahun), row.target, row.hasil, row.capaian),
    Akhir: lambda row: (str(row.tahun), row.target, row.hasil, row.capaian),
    CatatanIsi: lambda row: (row.teks,),
    Bagian: lambda row: (row.tanda or "", row.judul or "", row.teks or ""),
}  # fmt: skip
"""The cells of a row, one after the other on paper."""


def printed_rows(document: DokumenResmi) -> Iterator[str]:
    """The rows of a document as they stand on paper; where a column is left out, without it."""
    for kind, cells in ROWS.items():
        for row in found_in(document.isi, kind):
            yield bare("".join(_shown(document, kind, cells(row))))


def _shown(document: DokumenResmi, kind: type, cells: tuple[str, ...]) -> tuple[str, ...]:
    if kind is BarisTarget and document.jenis != "rencana-kinerja-tahunan":
        return (cells[0], cells[2])
    if kind is BarisUkur and not cells[-1]:
        return (*cells[:-1], "belum dimuat")
    if kind is BarisUang:
        return _money(document, cells)
    return cells


def _money(document: DokumenResmi, cells: tuple[str, ...]) -> tuple[str, ...]:
    code, name, budget, changed, spent, share, remark = cells
    moved = any(table.berubah for table in found_in(document.isi, TabelUang))
    if document.jenis == "perjanjian-kinerja":
        return name, budget, *([changed] if moved else []), remark
    moved = moved or (isinstance(document.isi, RapatIsi) and document.isi.anggaran_berubah)
    figures = (budget, *([changed] if moved else []), spent, share)
    match document.jenis:
        case "lembar-rapat":
            return figures
        case "lkjip":
            return code, name, f"({remark})" if remark else "", *figures
        case _:
            return code, name, *figures, remark


@each
def test_every_row_reads_as_the_records_have_it(project: Path, name: str) -> None:
    text = bare_text(pdf_of(project, name))
    rows = list(printed_rows(documents_of(project)[name]))
    assert rows
    assert [row for row in rows if row not in text] == []


@as_samples([(project, name) for project, name in SAMPLES if not name.startswith(("keputusan", "matriks"))])
def test_a_changed_figure_would_be_found_out(project: Path, name: str) -> None:
    text = bare_text(pdf_of(project, name))
    rows = [row for row in printed_rows(documents_of(project)[name]) if any(char.isdigit() for char in row)]
    assert rows
    for row in rows:
        last = max(n for n, char in enumerate(row) if char.isdigit())
        assert row[:last] + str((int(row[last]) + 1) % 10) + row[last + 1 :] not in text


def test_an_instrument_is_transcribed_whole_and_in_its_own_order() -> None:
    document = documents_of(ROOT)["keputusan-iku-2019-2024"]
    content = document.isi
    assert isinstance(content, KeputusanIsi)
    text = bare_text(pdf_of(ROOT, document.nama_berkas))
    parts = [*content.sampul, *document.kop.baris, *content.bentuk, content.nomor.tanda, content.nomor.teks]
    parts += [content.penghubung, *content.tentang, *content.pembukaan]
    for label, clauses in content.pembuka:
        parts += [label.rstrip(": "), *(words for one in clauses for words in (one.tanda, one.teks) if words)]
    at = 0
    for part in parts:
        at = text.index(bare(part), at)
    assert "PER/9/M.PAN/5/2007" in text
    letters = [one.tanda for one in content.lampiran[0].bagian[3].butir]
    assert letters == ["a.", "b.", "c.", "d.", "e.", "g.", "h.", "i.", "j."], (
        "the gap is the instrument's own"
    )


def test_an_agreement_of_two_has_the_second_party_left_and_the_first_right() -> None:
    document = documents_of(UJI)["perjanjian-kinerja-pk-2022-kepala"]
    content = document.isi
    assert isinstance(content, PerjanjianIsi)
    assert content.pihak_kedua
    for text in (bare(page) for page in pages(pdf_of(UJI, document.nama_berkas))):
        signed = text[text.index("PihakKedua,") :]
        assert signed.index(bare(content.pihak_kedua.nama)) < signed.index("PihakPertama,")
        assert signed.index("PihakPertama,") < signed.index(bare(content.pihak_pertama.nama))


def test_missing_words_and_signatures_are_blanks_never_guesses() -> None:
    document = documents_of(WONOGIRI)["lkjip-2020"]
    text = " ".join(" ".join(pages(pdf_of(WONOGIRI, document.nama_berkas))).split())
    assert text.count("Belum diisi") > 10
    assert "NIP." in text
    assert "None" not in text
    assert "none" not in text


# --- much, long and hostile -------------------------------------------------------------------------


def test_a_table_of_500_rows_has_its_head_on_every_page() -> None:
    rows = tuple(
        replace(A_ROW, nomor=n, indikator=f"Indikator nomor {n}", target=f"{n} uji") for n in range(500)
    )
    found = pages(typesetter().pdf(a_plan(*rows)))
    assert len(found) > 10
    tables = [page for page in found if "Indikator nomor" in page]
    assert all("Sasaran Strategis" in page for page in tables)
    text = bare(" ".join(found))
    assert [row.nomor for row in rows if bare(f"{row.indikator}{row.satuan}{row.target}") not in text] == []
    assert "Kepala Dinas Uji" in found[-1]


MARKUP: Final = (
    "#panic() #data.judul *tebal* _miring_ $x^2$ @rujuk <label> \\ `kode` // bukan komentar /* juga */ ~ -- --- ... "
    "= judul + butir - butir [a] {b} \"kutip\" 'kutip' &amp; https://contoh.go.id/a_b https://x.id/*"
)


def test_a_value_is_text_and_nothing_else() -> None:
    document = a_plan(BarisTarget(1, MARKUP, MARKUP, MARKUP), sasaran=MARKUP)
    document = replace(document, judul=MARKUP, kop=replace(document.kop, baris=(MARKUP, MARKUP, MARKUP)))
    pdf = typesetter().pdf(document)
    assert bare_text(pdf).count(bare(MARKUP)) == 3 + 3 + 1 + 1  # kop, cells, sasaran, foot
    with opened(pdf) as found:
        assert found.open_metadata()["dc:title"] == MARKUP


def test_letters_without_a_shape_stand_as_their_code_and_the_document_says_so() -> None:
    pdf = typesetter().pdf(
        a_plan(replace(A_ROW, indikator="Senyum 😀 dan 漢 dan \ue000 dan \U000e01f0 dan ab"))
    )
    text = bare_text(pdf)
    assert "Senyum[U+1F600]dan[U+6F22]dan[U+E000]dandanab" in text
    assert "tercetaksebagaikodeUnicodenya:[U+6F22],[U+E000],[U+1F600]." in text


def test_a_document_whose_letters_all_have_shapes_does_not_speak_of_codes() -> None:
    assert "Unicode" not in bare_text(pdf_of(UJI, "rencana-kinerja-tahunan-2022"))


INVISIBLE: Final = "\u202eterbalik\u202c \u200bnol\u200d \x07bel\x00 \ufeffbom \u2067sisip\u2069 \u00adlunak\u2028baris\ttab \ud800"


def test_invisible_signs_break_nothing_and_turn_nothing_around() -> None:
    text = bare_text(typesetter().pdf(a_plan(replace(A_ROW, indikator=INVISIBLE))))
    assert "terbaliknolbelbomsisiplunakbaristab[U+D800]persen" in text


def test_long_words_break_inside_their_column_and_are_read_back_whole() -> None:
    word, hundred = "q" * 300, "12.345." * 12
    pdf = typesetter().pdf(a_plan(BarisTarget(1, word, hundred, "W" * 300)))
    assert f"{word}{hundred}{'W' * 300}" in bare_text(pdf)
    assert furthest_right(pdf) <= 215 * 72 / 25.4 - 60


def furthest_right(pdf: bytes) -> float:
    """The right end of the last word on any page, in points."""
    program = tool("pdftotext", "poppler-utils")
    boxes = subprocess.run(
        [program, "-bbox", "-", "-"], input=pdf, capture_output=True, check=True
    ).stdout.decode()
    found = [float(part.split('"')[0]) for part in boxes.split('xMax="')[1:]]
    assert found
    return max(found)


def test_ten_thousand_letters_run_over_the_pages() -> None:
    words = " ".join(f"kata{n}" for n in range(1500))
    found = pages(typesetter().pdf(a_plan(replace(A_ROW, indikator=words))))
    assert len(found) > 2
    rest = bare(" ".join(found))
    assert [n for n in range(1500) if f"kata{n}" not in rest] == []


@pytest.mark.parametrize("text", ["kata " * 20, "x" * 140, "😀" * 80], ids=["words", "one word", "emoji"])
def test_the_sheet_for_a_hearing_is_one_page_always(text: str) -> None:
    document = documents_of(UJI)["lembar-rapat-2022"]
    content = document.isi
    assert isinstance(content, RapatIsi)
    row = BarisRapat(text[:140], text[:80], text[:80], text[:80], "123,45%", "Tidak dapat dinilai")
    full = replace(
        content,
        instansi="I" * 200,
        baris=(row,) * 12,
        lainnya=488,
        celah=(text[:140],) * 8,
        celah_lainnya=900,
    )
    found = pages(typesetter().pdf(replace(document, buat=lambda: full)))
    assert len(found) == 1
    assert bare("Dan 488 indikator lain") in bare(found[0])
    assert bare("Dan 900 hal lain") in bare(found[0])


def test_a_signature_is_never_alone_on_its_page() -> None:
    for n in range(18, 44):
        found = pages(typesetter().pdf(a_plan(*(replace(A_ROW, nomor=k) for k in range(n)))))
        last = found[-1]
        assert "NAMA PEJABAT SATU" in last
        assert "Demikian Rencana Kinerja" in last
        assert "NIP." in last
