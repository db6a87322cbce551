"""Word files: the figures of the records, the same bytes each time, and nothing that a value could break out of."""

import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from hashlib import sha256
from io import BytesIO
from typing import Any, Final
from zipfile import ZipFile

import pytest
from docx import Document
from lxml import etree
from PIL import Image

from generator.documents import DOCUMENTS, Bahan, DokumenResmi, make_documents
from generator.documents.data import konteks
from generator.documents.lkjip import LkjipIsi
from generator.documents.pengukuran_kinerja import PengukuranIsi
from generator.documents.perjanjian_kinerja import PerjanjianIsi
from generator.documents.rencana_kinerja_tahunan import RencanaIsi
from generator.documents.tabel import KelompokTarget, KelompokUkur, TabelUang
from generator.documents.template import DocumentTemplates
from generator.documents.word import PenataDocx
from generator.documents.word.layout import KERTAS
from generator.documents.word.text import visible
from generator.records import ImageFile
from generator.templating import tool_templates
from tests.documents.semua_dokumen import (
    NILAI,
    PENATA,
    M,
    W,
    a_document,
    all_documents,
    altered,
    bahan_of,
    body,
    documents_of,
    hostile,
    parts,
    rewritten,
    rows,
    squeezed,
    with_isi,
    words,
)
from tests.situs import ROOT

Row = tuple[str, ...]
HOSTILE: Final = (
    "<w:p><w:r><w:t>x</w:t></w:r></w:p>", "a & b < c > \"d\" 'e'", "{{ 7*7 }} {% for x in y %} {# z #}", "{_{ x }_}",
    "kontrol \x07\x00\x0c\x0b\x1b\x85 akhir", "baris satu\nbaris dua\r\nbaris\ttiga", "kata " * 2_000, "x" * 1_000,
    "kanan \u202eke kiri\u200f \u2066x", "]]>", "&#x7; &lt;", "\ud800\ufffe", "=1+1", '{ INCLUDETEXT "C:\\x" }',
    "漢字 العربية 𝔘", " di tepi  ganda ",
)  # fmt: skip
LEFT_OUT: Final = {
    "perjanjian-kinerja": {"tingkat", "kode", "realisasi", "serapan", "satuan"},
    "lkjip": {"grafik", "satuan"},
    "lembar-rapat": {"kode", "nama", "keterangan"},
}
"""Fields that a Word file does not print: an agreement says what was budgeted, not spent; targets carry their unit."""
EVERYWHERE: Final = {"kalimat", "pagu_perubahan"}
"""The sentence that stands for a formula elsewhere; a column that stands only where a budget was changed."""


# -- figures -------------------------------------------------------------------------------------


def promised(groups: tuple[KelompokTarget, ...], *, unit: bool) -> Iterator[Row]:
    for group in groups:
        for n, row in enumerate(group.baris):
            first = ("", "") if n else (str(group.nomor), group.sasaran)
            yield (*first, row.indikator, *((row.satuan,) if unit else ()), row.target)


def measured(groups: tuple[KelompokUkur, ...]) -> Iterator[Row]:
    for group in groups:
        for n, row in enumerate(group.baris):
            first = ("", "") if n else (str(group.nomor), group.sasaran)
            yield (
                *first, row.indikator, row.target, row.hasil, row.capaian,
                row.status, row.sumber or "belum dimuat",
            )  # fmt: skip
        if group.rata_rata:
            yield (f"Rata-rata capaian sasaran {group.nomor}", group.rata_rata, "")


def money(table: TabelUang | None) -> Iterator[Row]:
    for row in table.baris if table else ():
        changed = (row.pagu_perubahan,) if table and table.berubah else ()
        yield (row.kode, row.nama, row.pagu, *changed, row.realisasi, row.serapan, row.keterangan)


def expected_rows(dokumen: DokumenResmi) -> list[Row]:
    match dokumen.isi:
        case RencanaIsi() as isi:
            return list(promised(isi.kelompok, unit=True))
        case PerjanjianIsi() as isi:
            return list(promised(isi.kelompok, unit=False))
        case PengukuranIsi() as isi:
            return [*measured(isi.kelompok), *money(isi.anggaran)]
        case LkjipIsi() as isi:
            return [*promised(isi.perjanjian, unit=False), *measured(isi.lampiran)]
    return []


def found_rows(dokumen: DokumenResmi, content: bytes) -> list[Row]:
    """The rows of the file that are among the expected, in their order: none lost, none doubled, none moved."""
    wanted = {tuple(map(visible, row)) for row in expected_rows(dokumen)}
    return [row for row in rows(content) if row in wanted]


def test_every_table_of_figures_holds_the_rows_of_the_records() -> None:
    compared = 0
    for name, dokumen, content in all_documents():
        wanted = [tuple(map(visible, row)) for row in expected_rows(dokumen)]
        assert found_rows(dokumen, content) == wanted, name
        compared += len(wanted)
    assert compared > 250


def test_the_comparison_fails_when_one_digit_differs() -> None:
    dokumen = a_document("pengukuran-kinerja-2022")
    content = PENATA.docx(dokumen)
    wanted = expected_rows(dokumen)
    assert found_rows(dokumen, content) == wanted
    assert found_rows(dokumen, rewritten(content, {">90%<": ">91%<"})) != wanted
    other = altered(dokumen, {"Rp147.500.500,50": "Rp147.500.500,51"})
    assert found_rows(dokumen, PENATA.docx(other)) != wanted


def leaves(value: Any, left_out: set[str]) -> Iterator[str]:
    """Every text of a document, but in those fields."""
    if isinstance(value, dict):
        for key, inner in value.items():
            if key not in left_out:
                yield from leaves(inner, left_out)
    elif isinstance(value, list):
        for inner in value:
            yield from leaves(inner, left_out)
    elif isinstance(value, str) and value:
        yield value


def test_no_text_of_a_document_is_lost() -> None:
    compared = 0
    for name, dokumen, content in all_documents():
        seen = squeezed(words(body(content))).casefold()
        texts = list(leaves(konteks(dokumen)["isi"], EVERYWHERE | LEFT_OUT.get(dokumen.jenis, set())))
        assert [text for text in texts if squeezed(visible(text)).casefold() not in seen] == [], name
        compared += len(texts)
    assert compared > 5_000


def test_a_changed_budget_stands_beside_the_first() -> None:
    agreement = PENATA.docx(a_document("perjanjian-kinerja-pk-2022-kepala-perubahan"))
    assert ("Program Pengujian", "Rp160.000.000,00", "Rp150.000.000,00", "APBD") in rows(agreement)


def test_the_parts_of_a_clause_keep_their_marks() -> None:
    decree = PENATA.docx(a_document("keputusan-iku-2019-2024", ROOT))
    lines = [words(paragraph) for paragraph in body(decree).iter(f"{W}p")]
    assert "KETIGA :\ta.\tKeputusan ini berlaku mulai tanggal ditetapkan." in lines
    marks = [line.split("\t")[0] for line in lines if re.match(r"[a-z]\.\tp", line, re.IGNORECASE)]
    assert marks == ["a.", "b.", "c.", "d.", "e.", "g.", "h.", "i.", "j."]  # the decree has no f


def test_what_is_missing_is_said_in_words() -> None:
    full = a_document("lkjip-2022")
    assert isinstance(full.isi, LkjipIsi)
    report = with_isi(full, replace(full.isi, kata_pengantar=(), sasaran=(), anggaran=None))
    seen = words(body(PENATA.docx(report)))
    assert "Belum diisi" in seen
    assert "Anggaran belum dimuat." in seen


def test_a_signatory_that_no_record_names_is_a_line_to_fill_in() -> None:
    plan = a_document("rencana-kinerja-tahunan-2022")
    assert isinstance(plan.isi, RencanaIsi)
    nobody = replace(plan.isi.tanda_tangan, tanggal=None, jabatan=None, nama=None, pangkat=None, nip=None)
    seen = words(body(PENATA.docx(with_isi(plan, replace(plan.isi, tanda_tangan=nobody)))))
    assert re.search(r"Contoh, …+", seen)
    assert re.search(r"…{9,},…{9,}NIP\. …{9,}", seen)


# -- agreements ----------------------------------------------------------------------------------


def test_the_second_party_signs_at_the_left_and_the_first_at_the_right() -> None:
    agreement = PENATA.docx(a_document("perjanjian-kinerja-pk-2022-kepala"))
    signed = [row for row in rows(agreement) if "Pihak Kedua" in row[0]]
    assert len(signed) == 2  # below the statement, and below its annex
    for left, right in signed:
        assert "NAMA BUPATI" in left
        assert "NAMA PEJABAT SATU" in right


def test_an_agreement_of_one_party_names_no_other() -> None:
    seen = words(body(PENATA.docx(a_document("perjanjian-kinerja-pk-2021-bidang-layanan"))))
    assert "tanggung jawab saya" in seen
    assert "pihak kedua" not in seen.casefold()
    assert "atasan langsung" not in seen


def test_a_nip_is_masked_unless_its_digits_are_handed_over() -> None:
    born = "19900101"  # in pieces, for no file here may hold what looks like a NIP
    digits = f"{born}2015031001"
    for name, _, content in all_documents():
        text = b" ".join(parts(content).values())
        assert not re.search(rb"(?<![0-9a-f])\d{8}[ .]?\d{6}[ .]?\d[ .]?\d{3}(?![0-9a-f])", text), name
    signing = Bahan(bahan_of(NILAI).measured, {"kepala-dinas": digits})
    copy = next(
        row for row in make_documents(signing) if row.nama_berkas == "perjanjian-kinerja-pk-2022-kepala"
    )
    assert f"NIP. {born} 201503 1 001" in words(body(PENATA.docx(copy)))


# -- head and foot, sheet, properties ------------------------------------------------------------


def test_every_page_says_what_the_document_is_and_which_page_it_is() -> None:
    for name, dokumen, content in all_documents():
        for section in Document(BytesIO(content)).sections:
            assert not section.different_first_page_header_footer, name
            head, foot = words(section.header._element), section.footer._element
            assert visible(dokumen.tanda) in head, name
            assert (dokumen.penanda or "") in head, name
            codes = {(code.text or "").strip() for code in foot.iter(f"{W}instrText")}
            assert codes == {"PAGE", "NUMPAGES"}, name
            assert f"data per {dokumen.data_per}" in words(foot) or dokumen.data_per is None, name


def test_the_sheet_is_the_agency_s_paper() -> None:
    sizes = set()
    for name, dokumen, content in all_documents():
        first = Document(BytesIO(content)).sections[0]
        assert first.page_width is not None
        assert first.page_height is not None
        short, long = KERTAS[dokumen.kertas]
        size = (first.page_width.twips, first.page_height.twips)
        assert size == ((long, short) if dokumen.mendatar else (short, long)), name
        sizes.add(size)
    assert len(sizes) == 4  # A4 and F4, both ways


def test_the_annex_of_a_report_lies_on_its_side() -> None:
    report = Document(BytesIO(PENATA.docx(a_document("lkjip-2022"))))
    widths = [section.page_width.twips for section in report.sections if section.page_width]
    assert widths == list(KERTAS["f4"])


def test_tables_are_as_wide_as_the_text() -> None:
    for name, _, content in all_documents():
        document = Document(BytesIO(content))
        for section in document.sections[:1]:
            assert section.page_width is not None
            assert section.left_margin is not None
            assert section.right_margin is not None
            room = (section.page_width - section.left_margin - section.right_margin) // 635
            first = next(body(content).iter(f"{W}tblGrid"))
            width = sum(int(column.get(f"{W}w")) for column in first)
            assert abs(width - room) < 20, name


def test_the_properties_name_the_document_and_its_agency_and_nobody_else() -> None:
    about = Document(BytesIO(PENATA.docx(a_document("perjanjian-kinerja-pk-2022-kepala")))).core_properties
    assert (about.title, about.author, about.last_modified_by, about.language) == (
        "Perjanjian Kinerja 2022: Kepala Dinas Uji",
        "Dinas Uji, Kabupaten Contoh",
        "Dinas Uji, Kabupaten Contoh",
        "id-ID",
    )
    assert about.created == about.modified
    assert str(about.created)[:10] == a_document("perjanjian-kinerja-pk-2022-kepala").tanggal


# -- the file ------------------------------------------------------------------------------------


def test_the_same_document_gives_the_same_bytes() -> None:
    for name, dokumen, content in all_documents()[::5]:
        assert PenataDocx(DocumentTemplates((tool_templates(),))).docx(dokumen) == content, name


def test_another_process_gives_the_same_bytes() -> None:
    names = ("lkjip-2022", "matriks-iku-renstra", "perjanjian-kinerja-pk-2022-kepala")
    here = [sha256(PENATA.docx(a_document(name))).hexdigest() for name in names]
    code = (
        "from hashlib import sha256\n"
        "from tests.documents.semua_dokumen import PENATA, a_document\n"
        f"for name in {names!r}: print(sha256(PENATA.docx(a_document(name))).hexdigest())"
    )
    for seed in ("0", "1"):
        done = subprocess.run(
            [sys.executable, "-c", code], cwd=ROOT, env={"PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT)},
            capture_output=True, text=True, check=True,
        )  # fmt: skip
        assert done.stdout.split() == here


def test_every_part_is_well_formed_declared_and_reached() -> None:
    for name, _, content in all_documents():
        found = parts(content)
        declared = etree.fromstring(found["[Content_Types].xml"])
        known = {one.get("PartName") for one in declared} | {one.get("Extension") for one in declared}
        for part, blob in found.items():
            if part.endswith((".xml", ".rels")):
                etree.fromstring(blob)
            ending = part.rpartition(".")[2]
            assert part == "[Content_Types].xml" or f"/{part}" in known or ending in known, (name, part)
        reached = {
            target.get("Target").lstrip("/").rpartition("/")[2]
            for part in found
            if part.endswith(".rels")
            for target in etree.fromstring(found[part])
        }
        rest = {
            part.rpartition("/")[2] for part in found if not part.endswith((".rels", "[Content_Types].xml"))
        }
        assert rest == reached, name


def test_no_clock_and_nothing_of_the_template_s_author_is_in_the_file() -> None:
    for name, _, content in all_documents():
        with ZipFile(BytesIO(content)) as archive:
            assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}, name
            assert not [
                part for part in archive.namelist() if part.startswith("docProps/") and "core" not in part
            ]


# -- hostile values ------------------------------------------------------------------------------


@pytest.mark.parametrize("jenis", [kind.id for kind in DOCUMENTS])
def test_a_value_stays_text_whatever_it_holds(jenis: str) -> None:
    plain = next(row for row in documents_of(NILAI) if row.jenis == jenis)
    kop = replace(plain.kop, baris=HOSTILE)
    evil = with_isi(plain, hostile(plain.isi, HOSTILE), judul=HOSTILE[4], kop=kop)
    content = PENATA.docx(evil)
    seen = squeezed(words(body(content)))
    assert squeezed("{{ 7*7 }} {% for x in y %} {# z #}") in seen
    for text in HOSTILE:
        assert squeezed(visible(text)) in seen, text
    assert counts(content) == counts(PENATA.docx(with_isi(plain, hostile(plain.isi, ("x",)), kop=kop)))


def counts(content: bytes) -> dict[str, int]:
    """How often each thing stands that a value could try to be."""
    tags = ("fldChar", "instrText", "tbl", "tr", "tc", "sectPr", "drawing", "object", "hyperlink")
    return {tag: sum(1 for _ in body(content).iter(f"{W}{tag}")) for tag in tags}


def test_a_value_s_lines_are_lines_of_one_paragraph() -> None:
    plan = a_document("rencana-kinerja-tahunan-2022")
    content = PENATA.docx(altered(plan, {"Jumlah keluhan": "Jumlah\nkeluhan\tmasuk"}))
    assert "Jumlah\nkeluhan\tmasuk" in [row[2] for row in rows(content) if len(row) == 5]


def test_control_signs_are_spelled_out() -> None:
    assert visible("a\x07b\u202ec\r\nd") == "a[U+0007]b[U+202E]c\nd"


def test_a_thousand_rows_have_all_their_rows_and_a_head_that_repeats() -> None:
    plan = a_document("rencana-kinerja-tahunan-2022")
    assert isinstance(plan.isi, RencanaIsi)
    group = plan.isi.kelompok[0]
    many = tuple(replace(group.baris[0], nomor=n, indikator=f"Indikator {n}") for n in range(1, 1001))
    content = PENATA.docx(with_isi(plan, replace(plan.isi, kelompok=(replace(group, baris=many),))))
    assert [row[2] for row in rows(content) if len(row) == 5][1:] == [row.indikator for row in many]


# -- logo, contents, formulas --------------------------------------------------------------------


def test_the_logo_has_a_text_for_those_who_do_not_see_it() -> None:
    content = PENATA.docx(a_document("rencana-kinerja-tahunan-2022"))
    (picture,) = body(content).iter(
        "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
    )
    assert picture.get("descr") == "Lambang Dinas Uji, Kabupaten Contoh"
    assert [part for part in parts(content) if part.startswith("word/media/")] == ["word/media/image1.png"]


def test_a_webp_logo_becomes_a_png_for_older_word() -> None:
    out = BytesIO()
    Image.new("RGB", (40, 60), "navy").save(out, "WEBP")
    logo = ImageFile("gambar/logo.webp", out.getvalue(), 40, 60)
    content = PENATA.docx(replace(a_document("rencana-kinerja-tahunan-2022"), logo=logo))
    (media,) = (blob for part, blob in parts(content).items() if part.startswith("word/media/"))
    with Image.open(BytesIO(media)) as image:
        assert (image.format, image.size) == ("PNG", (40, 60))


def test_without_a_logo_there_is_no_picture() -> None:
    content = PENATA.docx(replace(a_document("rencana-kinerja-tahunan-2022"), logo=None))
    assert not list(body(content).iter(f"{W}drawing"))


def test_the_contents_of_a_report_lead_to_its_headings() -> None:
    tree = body(PENATA.docx(a_document("lkjip-2022")))
    links = {link.get(f"{W}anchor"): words(link).strip() for link in tree.iter(f"{W}hyperlink")}
    marks = {mark.get(f"{W}name"): words(mark.getparent()) for mark in tree.iter(f"{W}bookmarkStart")}
    assert links == marks
    assert list(links.values())[:4] == [
        "KATA PENGANTAR", "IKHTISAR EKSEKUTIF", "BAB I PENDAHULUAN", "A. Latar Belakang",
    ]  # fmt: skip
    assert "Sasaran 1: Meningkatnya mutu uji" in links.values()
    settings = parts(PENATA.docx(a_document("lkjip-2022")))["word/settings.xml"]
    assert b"updateFields" not in settings  # Word would ask the reader whether that is safe


def test_fields_are_opened_and_closed_in_pairs() -> None:
    for name, _, content in all_documents():
        kinds = [mark.get(f"{W}fldCharType") for mark in body(content).iter(f"{W}fldChar")]
        assert kinds.count("begin") == kinds.count("separate") == kinds.count("end"), name


def test_a_formula_is_a_native_equation() -> None:
    for name in ("keputusan-iku-2019-2024", "matriks-iku-iku-2019-2024"):
        (formula,) = body(PENATA.docx(a_document(name, ROOT))).iter(f"{M}oMath")
        assert formula.getparent().tag == f"{W}p"
        assert formula.find(f"{M}f") is not None
