"""Workbooks: figures are the catalogue's, missing ones are words, text never acts, and the bytes are always the same."""

import csv
import hashlib
import io
import re
import subprocess
import sys
import zipfile
from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from generator.build import Build
from generator.documents import DOCUMENTS, Bahan, DokumenResmi, make_documents
from generator.documents.buku_kerja import SHEETS, Bilangan, BukuKerja, Kolom, Lembar, Sel, buku_kerja
from generator.documents.buku_kerja.sel import bilangan, rupiah
from generator.documents.xlsx import MAX_TEKS, TERPOTONG, tulis, xlsx
from generator.measurement import measure
from generator.measurement.anggaran import uang
from generator.measurement.angka import bulatkan
from generator.measurement.tahunan import HasilTahun
from tests.commands import environment
from tests.documents.dokumen_uji import tool
from tests.golden_cases import GOLDEN
from tests.projects import a_project, reading_of

TODAY = Build(date(2026, 11, 27))
NILAI_LENGKAP = GOLDEN / "nilai-lengkap"
HOSTILE = (
    "=1+1", "+1", "-1", "@SUM(A1)", "\t=1+1", "\r=1+1", "=HYPERLINK(\"http://x.example\")", "{=1+1}", "http://x.example/",
    "mailto:a@x.example", "internal:Sheet1!A1", "'=1", "0123", "1e5", "TRUE", "#N/A", "_x0041_", "<b>&amp;</b>", "a\x07b\x00c",
    "\ufffe\uffff", "]]>", "\U0001f600", "baris satu\nbaris dua", " berspasi ",
)  # fmt: skip


def bahan_of(project: Path) -> Bahan:
    return Bahan(measure(reading_of(project), TODAY))


@pytest.fixture(scope="module")
def lengkap() -> Bahan:
    return bahan_of(NILAI_LENGKAP)


def dokumen_of(bahan: Bahan, name: str) -> DokumenResmi:
    return next(row for row in make_documents(bahan) if row.nama_berkas == name)


def opened(content: bytes) -> Any:
    return openpyxl.load_workbook(io.BytesIO(content), rich_text=False)


def table(sheet: Any) -> list[dict[str, Any]]:
    """The rows below the heading that is frozen, by column."""
    head = int(sheet.freeze_panes[1:]) - 1
    rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=head)]
    return [dict(zip(rows[0], row, strict=True)) for row in rows[1:]]


def a_sheet(*rows: tuple[Sel, ...], nama: str = "Lembar") -> Lembar:
    """Every row with a last cell of its own, because no sheet has only one column."""
    columns = tuple(Kolom(f"Kolom {n}", 12, "Isi.") for n in range(len(rows[0]) + 1))
    return Lembar(nama, columns, tuple((*row, "akhir") for row in rows))


def a_book(*lembar: Lembar, **changes: Any) -> BukuKerja:
    book = BukuKerja(
        judul="Judul", kepala=("Judul", "Dinas Uji"), tanda="DRAF", penanda=None, instansi="Dinas Uji", kertas="a4",
        mendatar=True, data_per="2026", tanggal="2026-01-01", lembar=lembar,
    )  # fmt: skip
    return replace(book, **changes)


# -- figures ----------------------------------------------------------------------------------------


def fifteen(value: Fraction | Decimal | float) -> str:
    """The digits that a spreadsheet holds of a number."""
    exact = Fraction(repr(value)) if isinstance(value, float) else Fraction(value)
    return f"{Decimal(exact.numerator) / Decimal(exact.denominator):.14E}"


def differences(bahan: Bahan, content: bytes, tahun: int) -> list[str]:
    """Where the sheets of a year say something else than the catalogue."""
    book = opened(content)
    rows = {row["Indikator"]: row for row in table(book[f"Pengukuran {tahun}"])}
    found = []
    for row in bahan.strategis(tahun):
        for column, wanted in figures(row).items():
            cell = rows[row.indikator.nama.teks_asli][column]
            if wanted is None:
                if not (isinstance(cell, str) and cell.strip()):
                    found.append(f"{row.indikator.id} {column}: {cell!r}, not words")
            elif cell is None or isinstance(cell, str) or fifteen(cell) != fifteen(wanted):
                found.append(f"{row.indikator.id} {column}: {cell!r}, not {wanted}")
    money = {row["Kode"]: row for row in table(book[f"Anggaran {tahun}"])}
    for program in bahan.catalogue.program.values():
        known = uang(program, tahun)
        spent = known.serapan
        for column, amount in {
            "Pagu": known.pagu,
            "Pagu perubahan": known.pagu_perubahan,
            "Realisasi": known.realisasi,
            "Serapan (%)": bulatkan(spent) if spent is not None else None,
        }.items():
            cell = money[program.kode][column]
            if isinstance(cell, str) != (amount is None):
                found.append(f"{program.id} {column}: {cell!r}")
            elif amount is not None and fifteen(cell) != fifteen(amount):
                found.append(f"{program.id} {column}: {cell!r}, not {amount}")
    return found


def figures(row: HasilTahun) -> dict[str, Fraction | Decimal | None]:
    """What the columns of numbers must hold, None for words."""
    target = row.target
    one = (
        target
        and next(
            (n for n in (target.minimal, target.maksimal, target.tepat, target.tercetak) if n is not None),
            None,
        )
    ) or None
    span = target.antara if target else None
    return {
        "Target": span.dari if span else one,
        "Target sampai": span.sampai if span else None,
        "Hasil": row.hasil.angka if row.hasil else None,
        "Selisih": row.selisih,
        "Capaian utuh (%)": row.capaian.utuh,
        "Capaian tampil (%)": row.capaian.tampil,
    }


@pytest.mark.parametrize("tahun", [2021, 2022])
def test_the_figures_are_the_catalogues(lengkap: Bahan, tahun: int) -> None:
    content = xlsx(lengkap, dokumen_of(lengkap, f"pengukuran-kinerja-{tahun}"))
    assert differences(lengkap, content, tahun) == []
    numbers = [n for row in lengkap.strategis(tahun) for n in figures(row).values() if n is not None]
    assert len(numbers) > 5


@pytest.mark.parametrize("altered", ["85.01", "text", ""])
def test_the_comparison_finds_a_figure_that_is_not_the_catalogues(lengkap: Bahan, altered: str) -> None:
    book = opened(xlsx(lengkap, dokumen_of(lengkap, "pengukuran-kinerja-2021")))
    cells = [cell for row in book["Pengukuran 2021"].iter_rows() for cell in row if cell.value == 85]
    assert cells
    cells[0].value = {"85.01": 85.01, "text": "85", "": None}[altered]
    changed = io.BytesIO()
    book.save(changed)
    assert len(differences(lengkap, changed.getvalue(), 2021)) == 1


INDIKATOR = "jenis: iku\ndasar: renstra\nnama: {nama}\nsatuan: {satuan}\npolaritas: {{arah: {arah}, dasar: tersurat}}\n"
NILAI = """\
tahun:
  2021:
    target: [{{asal: pk, {target}, sumber: {{dokumen: renstra, halaman: '3', kutipan: "1 | {target}"}}, tanggal: 2021-02}}]
    {hasil}
    diterbitkan: 2022-01-31
"""


def measured(folder: Path, target: str, hasil: str = "", satuan: str = "persen") -> dict[str, Any]:
    """The one row of a project with one indicator."""
    project = a_project(
        folder,
        {
            "indikator/konflik.yml": INDIKATOR.format(
                nama="Konflik", satuan=satuan, arah="turun" if "maksimal" in target else "naik"
            ),
            "nilai/konflik.yml": NILAI.format(target=target, hasil=hasil),
        },
    )
    bahan = bahan_of(project)
    rows = table(opened(xlsx(bahan, dokumen_of(bahan, "pengukuran-kinerja-2021")))["Pengukuran 2021"])
    assert len(rows) == 1
    return rows[0]


REALISASI = "realisasi: {{nilai: {}, sifat: sementara, sumber: {{dokumen: renstra}}}}"


@pytest.mark.parametrize(
    ("target", "kind", "first", "second"),
    [
        ("minimal: 85", "minimal", 85, "bukan rentang"),
        ("minimal: 85, tidak_termasuk_batas: ya", "lebih dari", 85, "bukan rentang"),
        ("maksimal: 0", "paling tinggi", 0, "bukan rentang"),
        ("antara: {dari: 10, sampai: 20.5}", "antara", 10, 20.5),
        ("tepat: 4", "tepat", 4, "bukan rentang"),
        ("tercetak: 80.125", "angka saja", 80.125, "bukan rentang"),
        ("teks: peta tersusun", "kalimat", "peta tersusun", "bukan rentang"),
        ("belum_ditetapkan: belum ada PK", "belum ditetapkan", "belum ditetapkan", "bukan rentang"),
    ],
)
def test_a_target_is_a_number_or_words(
    tmp_path: Path, target: str, kind: str, first: object, second: object
) -> None:
    row = measured(tmp_path, target, REALISASI.format(4))
    assert [row["Jenis target"], row["Target"], row["Target sampai"]] == [kind, first, second]


def test_what_is_missing_is_words_and_never_zero_or_empty(tmp_path: Path) -> None:
    row = measured(tmp_path, "minimal: 85")
    assert {name: row[name] for name in list(row)[8:15]} == {
        "Hasil": "belum dimuat",
        "Predikat hasil": "belum dimuat",
        "Selisih": "tidak dihitung",
        "Capaian utuh (%)": "tidak dihitung",
        "Capaian tampil (%)": "tidak dihitung",
        "Status": "Belum ada angka",
        "Sifat": "belum ada hasil",
    }


def test_a_result_of_zero_is_the_number_zero(tmp_path: Path) -> None:
    row = measured(tmp_path, "minimal: 85", REALISASI.format(0))
    assert [row["Hasil"], row["Selisih"], row["Sifat"]] == [0, -85, "sementara"]


def test_no_cell_of_any_workbook_of_the_golden_cases_is_an_empty_figure(lengkap: Bahan) -> None:
    """Only the columns of words may be empty."""
    seen = 0
    for row in make_documents(lengkap):
        for lembar in buku_kerja(lengkap, row).lembar if row.jenis in SHEETS else ():
            for cells in lembar.baris:
                named = dict(zip((column.judul for column in lembar.kolom), cells, strict=True))
                empty = {name for name, cell in named.items() if cell == ""}
                assert empty <= {"Keterangan", "Kutipan", "Tanggal"}
                seen += 1
    assert seen > 100


@pytest.mark.parametrize(
    ("number", "satuan", "cell"),
    [
        ("85.5", None, Bilangan(Decimal("85.5"), 1)),
        ("0.269", None, Bilangan(Decimal("0.269"), 3)),
        ("999999999999.99", None, Bilangan(Decimal("999999999999.99"), 2)),
        ("9999999999999999", None, "9.999.999.999.999.999"),
        ("12345678901234567.5", None, "12.345.678.901.234.567,5"),
        ("-1234567890123.25", None, Bilangan(Decimal("-1234567890123.25"), 2)),
    ],
)
def test_a_number_that_a_spreadsheet_cannot_hold_is_text_with_all_its_digits(
    number: str, satuan: None, cell: Sel
) -> None:
    assert bilangan(Fraction(number), satuan) == cell


def test_a_fraction_without_end_keeps_fifteen_digits_and_shows_two_decimals() -> None:
    assert bilangan(Fraction(250, 3)) == Bilangan(Decimal("83.3333333333333"), 2)


def test_money_is_rupiah_and_unknown_money_is_words() -> None:
    assert rupiah(Decimal("1250000.5")) == Bilangan(Decimal("1250000.5"), 2, rupiah=True)
    assert rupiah(None) == "belum dimuat"


def test_numbers_are_shown_with_the_formats_of_their_kind(lengkap: Bahan) -> None:
    book = opened(xlsx(lengkap, dokumen_of(lengkap, "pengukuran-kinerja-2022")))
    formats = {
        sheet.title: {
            cell.number_format
            for row in sheet.iter_rows(min_row=int(sheet.freeze_panes[1:]))
            for cell in row
            if cell.data_type in "nd" and cell.value is not None
        }
        for sheet in book
    }
    assert formats == {
        "Pengukuran 2022": {"0", "#,##0", "#,##0.00"},
        "Anggaran 2022": {"[$Rp-421]#,##0.00", "#,##0.00"},
        "Keterangan": {"[$-421]d mmmm yyyy"},
    }


def test_dates_are_dates_and_a_month_is_words(tmp_path: Path) -> None:
    measured(tmp_path, "minimal: 85", REALISASI.format(80))
    bahan = bahan_of(tmp_path)
    rows = table(opened(xlsx(bahan, dokumen_of(bahan, "pengukuran-kinerja-2021")))["Keterangan"])
    cited = {row["Perihal"]: row for row in rows if row["Bagian"] == "Sumber"}
    assert cited["Konflik: hasil"]["Tanggal"] == datetime(2022, 1, 31)  # noqa: DTZ001 -- a day has no zone
    promise = cited["Konflik: target (perjanjian kinerja), minimal 85%"]
    assert promise["Tanggal"] == "Februari 2021"
    assert promise["Keterangan"] == "Renstra Dinas Uji, halaman 3"
    assert promise["Kutipan"] == "1 | minimal: 85"


# -- text -------------------------------------------------------------------------------------------


def parts(content: bytes) -> dict[str, str]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name).decode("utf-8") for name in archive.namelist()}


def test_text_never_becomes_a_formula_a_link_or_a_number() -> None:
    content = tulis(
        a_book(
            a_sheet(*((text,) for text in HOSTILE)),
            judul="=1+1",
            kepala=("=1+1",),
            instansi="@x",
            tanda="&P=1",
        )
    )
    sheet = opened(content)["Lembar"]
    cells = [cell for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert len(cells) == 2 * len(HOSTILE) + 3
    assert {cell.data_type for cell in cells} == {"s"}
    assert {cell.hyperlink for cell in cells} == {None}
    found = parts(content)
    assert "<f>" not in found["xl/worksheets/sheet1.xml"]
    assert not any("hyperlink" in text or "externalLink" in text for text in found.values())
    assert not any(name.startswith("xl/externalLinks") or name.endswith(".bin") for name in found)


def test_text_stands_as_it_is_and_what_is_invisible_is_spelled_out() -> None:
    shown = {
        row[0].value: None
        for row in opened(tulis(a_book(a_sheet(*((text,) for text in HOSTILE)))))["Lembar"].iter_rows(
            min_row=5
        )
    }
    for text in HOSTILE:
        visible = "".join(
            char if char.isprintable() or char == "\n" else f"\\u{ord(char):04x}" for char in text
        )
        assert visible in shown


def test_text_that_a_hand_could_turn_into_a_formula_is_marked_as_text() -> None:
    """A person who edits the cell and presses Enter must not make a formula of it."""
    sheet = opened(tulis(a_book(a_sheet(*((text,) for text in HOSTILE)))))["Lembar"]
    quoted = {row[0].value for row in sheet.iter_rows(min_row=5) if row[0].quotePrefix}
    assert quoted == {
        "=1+1", "+1", "-1", "@SUM(A1)", "\\u0009=1+1", '=HYPERLINK("http://x.example")',
    }  # fmt: skip


@pytest.mark.parametrize("char", ["a", "\U0001f600", "&"])
def test_a_text_too_long_for_a_cell_says_that_it_was_cut(char: str) -> None:
    value = opened(tulis(a_book(a_sheet((char * 40_000,)))))["Lembar"]["A5"].value
    assert value.endswith(TERPOTONG)
    assert len(value.encode("utf-16-le")) // 2 <= MAX_TEKS
    assert value.startswith(char * 16_000)


def test_a_text_of_ten_thousand_characters_is_whole(tmp_path: Path) -> None:
    name = "kata " * 2000
    project = a_project(
        tmp_path,
        {
            "indikator/konflik.yml": INDIKATOR.format(nama="Konflik", satuan="persen", arah="naik")
            + f"definisi: {name}\n"
        },
    )
    bahan = bahan_of(project)
    rows = table(opened(xlsx(bahan, dokumen_of(bahan, "matriks-iku-renstra")))["Matriks"])
    assert rows[0]["Definisi operasional"] == name.strip()


def test_hostile_records_make_no_formula(tmp_path: Path) -> None:
    project = a_project(
        tmp_path,
        {
            "indikator/konflik.yml": (
                "jenis: iku\ndasar: renstra\nnama: '=1+1'\nkode: '+62'\nsasaran: '@x'\nsatuan: '-1'\n"
                "definisi: 'http://x.example/'\n"
            ),
            "nilai/konflik.yml": NILAI.format(target="teks: '=cmd()'", hasil="penjelasan: '=1'"),
        },
    )
    bahan = bahan_of(project)
    for name in ("matriks-iku-renstra", "pengukuran-kinerja-2021"):
        content = xlsx(bahan, dokumen_of(bahan, name))
        assert {cell.data_type for sheet in opened(content) for row in sheet for cell in row} <= set("snd")
        assert not any("<f>" in text for part, text in parts(content).items() if "sheet" in part)


# -- sheets -----------------------------------------------------------------------------------------


def test_every_sheet_prints_as_it_stands(lengkap: Bahan) -> None:
    for name, paper in (("pengukuran-kinerja-2021", 14), ("matriks-iku-iku-2021-2026", 14)):
        dokumen = dokumen_of(lengkap, name)
        assert dokumen.kertas == "f4"
        for sheet in opened(xlsx(lengkap, dokumen)):
            head = int(sheet.freeze_panes[1:]) - 1
            last = sheet.cell(sheet.max_row, sheet.max_column).coordinate
            letter = re.sub(r"\d", "", last)
            assert sheet.freeze_panes == f"A{head + 1}"
            assert sheet.print_title_rows == f"${head}:${head}"
            assert sheet.print_area == f"'{sheet.title}'!$A$1:${letter}${sheet.max_row}"
            assert (sheet.page_setup.paperSize, sheet.page_setup.orientation) == (paper, "landscape")
            assert (sheet.sheet_properties.pageSetUpPr.fitToPage, sheet.page_setup.fitToHeight) == (True, 0)
            assert sheet.auto_filter.ref.startswith(f"A{head}:{letter}")
            assert sheet.oddHeader.right.text == dokumen.tanda
            assert dokumen.penanda
            assert sheet.oddFooter.left.text == dokumen.penanda
            assert sheet.oddFooter.center.text == "Halaman &P dari &N"
            assert [sheet.cell(n, 1).value for n in (1, 3, 4)] == [
                dokumen.judul,
                dokumen.tanda,
                dokumen.penanda,
            ]
            texts = [
                cell for row in sheet.iter_rows(min_row=head + 1) for cell in row if cell.data_type == "s"
            ]
            assert all(cell.alignment.wrap_text for cell in texts)


def test_the_sum_stands_outside_what_can_be_sorted(lengkap: Bahan) -> None:
    sheet = opened(xlsx(lengkap, dokumen_of(lengkap, "pengukuran-kinerja-2021")))["Anggaran 2021"]
    assert sheet.cell(sheet.max_row, 3).value == "Jumlah"
    assert sheet.auto_filter.ref.endswith(str(sheet.max_row - 1))


def test_a4_is_its_own_paper() -> None:
    assert opened(tulis(a_book(a_sheet(("isi",)))))["Lembar"].page_setup.paperSize == 9


def test_a_number_wider_than_its_column_widens_it() -> None:
    """It would be shown as #####."""
    sheet = opened(tulis(a_book(a_sheet((Bilangan(Decimal("999999999999.99"), 2, rupiah=True),)))))["Lembar"]
    assert sheet.column_dimensions["A"].width > len("Rp999.999.999.999,99")


@pytest.mark.parametrize("kind", list(SHEETS))
def test_names_of_sheets_are_legal_and_the_last_one_explains(lengkap: Bahan, kind: str) -> None:
    found = [row for row in make_documents(lengkap) if row.jenis == kind]
    assert found
    for row in found:
        names = [lembar.nama for lembar in buku_kerja(lengkap, row).lembar]
        assert all(re.fullmatch(r"[A-Za-z][A-Za-z0-9 ]{0,30}", name) for name in names)
        assert len(set(names)) == len(names)
        assert names[-1] == "Keterangan"


def test_every_kind_that_has_a_spreadsheet_has_sheets() -> None:
    assert {kind.id for kind in DOCUMENTS if "xlsx" in kind.bentuk} == set(SHEETS)


def test_the_last_sheet_says_the_rules_the_units_and_the_date_of_the_data(lengkap: Bahan) -> None:
    dokumen = dokumen_of(lengkap, "pengukuran-kinerja-2021")
    rows = table(opened(xlsx(lengkap, dokumen))["Keterangan"])
    said = {(row["Bagian"], row["Perihal"]): row["Keterangan"] for row in rows}
    assert said["Dokumen", "Tanda"] == dokumen.tanda
    assert said["Dokumen", "Data per"] == dokumen.data_per
    assert "dalam rupiah" in said["Kolom", "Anggaran 2021: Pagu"]
    assert "poin persen" in said["Kolom", "Pengukuran 2021: Selisih"]
    assert said["Aturan", "Capaian: Hasil dibagi target"].startswith("Dasar: ")
    assert ("Sumber", "Persentase uji yang selesai: hasil") in said
    columns = [row for row in rows if row["Bagian"] == "Kolom"]
    assert all(row["Keterangan"] for row in columns)


def test_a_header_takes_ampersands_as_letters_and_is_never_too_long() -> None:
    """`&D` would print today's date, and 256 characters none at all."""
    book = a_book(
        a_sheet(("isi",)), judul="R&D &P " + "&" * 300, tanda="&D" * 200, penanda="Dinas & Badan\n=1"
    )
    sheet = opened(tulis(book))["Lembar"]
    xml = parts(tulis(book))["xl/worksheets/sheet1.xml"]
    header = re.search(r"<oddHeader>(.*?)</oddHeader>", xml)
    assert header
    text = header[1].replace("&amp;", "&")
    assert len(text) <= 255
    assert re.sub(r"&&", "", text).count("&") == 2, "only the codes of left and right"
    assert text.startswith("&LR&&D &&P ")
    assert sheet.oddFooter.left.text == "Dinas && Badan =1"


# -- the file ---------------------------------------------------------------------------------------


def test_the_file_says_who_made_what_and_when(lengkap: Bahan) -> None:
    dokumen = dokumen_of(lengkap, "pengukuran-kinerja-2021")
    found = opened(xlsx(lengkap, dokumen)).properties
    assert (found.title, found.creator) == (dokumen.judul, "Dinas Uji")
    assert found.created.date().isoformat() == found.modified.date().isoformat() == dokumen.tanggal


def test_the_same_document_is_the_same_bytes(lengkap: Bahan) -> None:
    again = bahan_of(NILAI_LENGKAP)
    for name in ("pengukuran-kinerja-2021", "matriks-iku-renstra"):
        assert xlsx(lengkap, dokumen_of(lengkap, name)) == xlsx(again, dokumen_of(again, name))


def test_another_process_writes_the_same_bytes(lengkap: Bahan) -> None:
    script = (
        "import hashlib; from tests.documents.test_xlsx import *; b = bahan_of(NILAI_LENGKAP); "
        "print(hashlib.sha256(xlsx(b, dokumen_of(b, 'pengukuran-kinerja-2021'))).hexdigest())"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=Path(__file__).parents[2], capture_output=True, text=True, check=True,
        env=environment(PYTHONHASHSEED="7", TZ="Asia/Jayapura", LC_ALL="C"),
    )  # fmt: skip
    content = xlsx(lengkap, dokumen_of(lengkap, "pengukuran-kinerja-2021"))
    assert done.stdout.strip() == hashlib.sha256(content).hexdigest()


def test_five_hundred_rows_are_all_there() -> None:
    rows = [(n, f"Indikator {n}", Bilangan(Decimal(n), 0), "kata " * 40) for n in range(500)]
    sheet = opened(tulis(a_book(a_sheet(*rows))))["Lembar"]
    assert [row[2].value for row in sheet.iter_rows(min_row=5)] == list(range(500))
    assert sheet.print_area == "'Lembar'!$A$1:$E$504"


@pytest.mark.slow
def test_a_spreadsheet_program_reads_the_figures_as_they_were_written(lengkap: Bahan, tmp_path: Path) -> None:
    office = tool("soffice", "libreoffice-calc-nogui")
    name = "pengukuran-kinerja-2022"
    (tmp_path / f"{name}.xlsx").write_bytes(xlsx(lengkap, dokumen_of(lengkap, name)))
    subprocess.run(
        [
            office, "--headless", f"-env:UserInstallation={(tmp_path / 'profil').as_uri()}",
            "--convert-to", "csv:Text - txt - csv (StarCalc):59,34,76,1,,1033,false,false,false,false,false,-1",
            "--outdir", str(tmp_path), f"{name}.xlsx",
        ],
        cwd=tmp_path, check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    text = (tmp_path / f"{name}-Pengukuran 2022.csv").read_text("utf-8")
    rows = {row[3]: row for row in csv.reader(io.StringIO(text), delimiter=";") if len(row) > 3}
    assert rows["Persentase uji yang selesai"][6:13] == [
        "70", "bukan rentang", "90", "bukan predikat", "20", "128.571428571429", "120",
    ]  # fmt: skip
    assert "Err:" not in text
    assert "#" not in text
