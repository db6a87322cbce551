"""One typesetter: nothing is typeset twice while nothing about it changes, and a broken template is told once."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from generator.build import Build
from generator.documents import DOCUMENTS, Bahan, Bentuk, DokumenResmi, make_documents
from generator.documents.penata import Penata
from generator.documents.template import DocumentTemplates, TemplateProblemError, refusal
from generator.measurement import measure
from generator.problems import ProblemsFound, Words, messages
from generator.templating import tool_templates
from tests.golden_cases import GOLDEN
from tests.projects import a_project, reading_of

TODAY = Build(date(2026, 11, 27))
FORMS: tuple[Bentuk, ...] = ("pdf", "docx", "xlsx")
SAMPLE: dict[Bentuk, str] = {"pdf": "lkjip", "docx": "perjanjian-kinerja", "xlsx": "pengukuran-kinerja"}
BROKEN = Words("templat-rusak", "nama 'tahn' tidak dikenal", "maksud Anda 'tahun'?")


def bahan_of(project: Path) -> Bahan:
    return Bahan(measure(reading_of(project), TODAY))


class Mesin:
    """A stand-in that counts what it was asked for; `work` may refuse."""

    def __init__(self, work: Callable[[DokumenResmi], bytes] = lambda row: row.judul.encode()) -> None:
        self.asked: list[str] = []
        self.work = work

    def __call__(self, _: Bahan, dokumen: DokumenResmi) -> bytes:
        self.asked.append(dokumen.nama_berkas)
        return self.work(dokumen)


def a_penata(folder: Path, mesin: Mesin) -> Penata:
    (folder / "documents").mkdir(parents=True, exist_ok=True)
    return Penata((folder,), dict.fromkeys(FORMS, lambda _: mesin))


def everything(penata: Penata, bahan: Bahan, bentuk: Bentuk = "pdf") -> dict[str, bytes]:
    """One round over every document that has that form."""
    kinds = {kind.id for kind in DOCUMENTS if bentuk in kind.bentuk}
    with penata.putaran():
        return {
            row.nama_berkas: penata.berkas(bahan, row, bentuk)
            for row in make_documents(bahan)
            if row.jenis in kinds
        }


def test_unchanged_documents_are_typeset_once(tmp_path: Path) -> None:
    mesin, bahan = Mesin(), bahan_of(GOLDEN / "nilai-lengkap")
    penata = a_penata(tmp_path, mesin)
    first = everything(penata, bahan)
    assert len(first) > 20
    assert mesin.asked == list(first)
    assert everything(penata, bahan_of(GOLDEN / "nilai-lengkap")) == first
    assert mesin.asked == list(first)


@pytest.mark.parametrize(
    ("bentuk", "name", "again"),
    [("pdf", "lkjip.typ", True), ("pdf", "lkjip.docx", False), ("docx", "lkjip.docx", True), ("docx", "x.typ", False), ("docx", "_dasar.typ", True)],
)  # fmt: skip
def test_a_changed_template_is_used_in_the_next_round_by_its_own_form(
    tmp_path: Path, bentuk: Bentuk, name: str, again: bool
) -> None:
    mesin, bahan = Mesin(), bahan_of(a_project(tmp_path / "proyek"))
    penata = a_penata(tmp_path, mesin)
    everything(penata, bahan, bentuk)
    before = len(mesin.asked)
    (tmp_path / "documents" / name).write_bytes(b"baru")
    everything(penata, bahan, bentuk)
    assert (len(mesin.asked) == 2 * before) == again
    assert before


def test_only_what_the_last_round_asked_for_is_remembered(tmp_path: Path) -> None:
    mesin, bahan = Mesin(), bahan_of(GOLDEN / "nilai-lengkap")
    penata = a_penata(tmp_path, mesin)
    one, other = make_documents(bahan)[:2]
    for row in (one, other, other, one):
        with penata.putaran():
            penata.berkas(bahan, row, "pdf")
    assert mesin.asked == [one.nama_berkas, other.nama_berkas, one.nama_berkas]


def test_a_changed_logo_is_another_document(tmp_path: Path) -> None:
    mesin, bahan = Mesin(), bahan_of(GOLDEN / "nilai-lengkap")
    penata = a_penata(tmp_path, mesin)
    row = make_documents(bahan)[0]
    assert row.logo
    for content in (b"satu", b"satu", b"dua"):
        penata.berkas(bahan, replace(row, logo=replace(row.logo, content=content)), "pdf")
    assert len(mesin.asked) == 2


NILAI = """\
tahun:
  2021:
    target: [{asal: pk, minimal: 85, sumber: {dokumen: renstra}}]
    realisasi: {nilai: 82.00001, sifat: tetap, sumber: {dokumen: renstra, kutipan: "82"}}
    diterbitkan: 2022-01-31
"""


@pytest.mark.parametrize(("old", "new"), [("82.00001", "82.00002"), ('kutipan: "82"', 'kutipan: "82,0"')])
def test_a_spreadsheet_is_made_again_for_what_only_it_shows(tmp_path: Path, old: str, new: str) -> None:
    """Both are `82` in words, and the quotation stands in no other form."""
    mesin = Mesin()
    penata = a_penata(tmp_path, mesin)
    for n, text in enumerate((NILAI, NILAI, NILAI.replace(old, new))):
        project = a_project(tmp_path / str(n), {"nilai/konflik.yml": text})
        everything(penata, bahan_of(project), "xlsx")
    assert mesin.asked.count("pengukuran-kinerja-2021") == 2
    assert mesin.asked.count("matriks-iku-renstra") == 1


def test_a_broken_template_is_told_once_and_not_once_a_document(tmp_path: Path) -> None:
    def refuse(row: DokumenResmi) -> bytes:
        if row.jenis == "lkjip":
            words = Words(BROKEN.code, f"{BROKEN.what} pada {row.judul}", BROKEN.fix)
            raise refusal("lkjip.typ", words, 12, 4)
        return b"isi"

    penata = a_penata(tmp_path, Mesin(refuse))
    with pytest.raises(ProblemsFound) as found:
        everything(penata, bahan_of(GOLDEN / "nilai-lengkap"))
    assert [(one.path, one.line, one.column, one.code) for one in found.value.problems] == [
        ("templates/documents/lkjip.typ", 12, 4, "templat-rusak")
    ]


def test_a_template_that_ran_out_of_time_is_not_waited_for_again_in_this_round(tmp_path: Path) -> None:
    def refuse(row: DokumenResmi) -> bytes:
        raise refusal(f"{row.jenis}.typ", messages.document_template_endless("60"))

    mesin, bahan = Mesin(refuse), bahan_of(GOLDEN / "nilai-lengkap")
    penata = a_penata(tmp_path, mesin)
    for round in (1, 2):
        with pytest.raises(ProblemsFound) as found:
            everything(penata, bahan)
        assert len(mesin.asked) == round
        assert [one.code for one in found.value.problems] == ["templat-terlalu-lama"]


def test_what_could_not_be_typeset_is_tried_again_in_the_next_round(tmp_path: Path) -> None:
    wrong = [True]

    def refuse(_: DokumenResmi) -> bytes:
        if wrong:
            raise refusal("lkjip.typ", BROKEN)
        return b"isi"

    penata, bahan = a_penata(tmp_path, Mesin(refuse)), bahan_of(a_project(tmp_path / "proyek"))
    with pytest.raises(ProblemsFound):
        everything(penata, bahan)
    wrong.clear()
    assert set(everything(penata, bahan).values()) == {b"isi"}


def test_typesetting_now_raises_at_once(tmp_path: Path) -> None:
    def refuse(_: DokumenResmi) -> bytes:
        raise refusal("lkjip.typ", BROKEN)

    bahan = bahan_of(a_project(tmp_path / "proyek"))
    with pytest.raises(TemplateProblemError):
        a_penata(tmp_path, Mesin(refuse)).tata(bahan, make_documents(bahan)[0], "pdf")


def test_a_typesetter_reads_its_templates_once_and_is_replaced_when_they_change(tmp_path: Path) -> None:
    """Each remembers what it has read: an old one would set the old template under the new one's name."""
    made: list[DocumentTemplates] = []

    def factory(templates: DocumentTemplates) -> Mesin:
        made.append(templates)
        return Mesin()

    (tmp_path / "documents").mkdir()
    penata, bahan = Penata((tmp_path,), {"pdf": factory}), bahan_of(a_project(tmp_path / "proyek"))
    for n, text in enumerate((b"satu", b"satu", b"dua"), 1):
        (tmp_path / "documents" / "lkjip.typ").write_bytes(text)
        everything(penata, bahan)
        assert len(made) == (2 if n == 3 else 1)


@pytest.mark.parametrize("bentuk", FORMS)
def test_the_typesetters_of_this_package_are_behind_it(bentuk: Bentuk) -> None:
    bahan = bahan_of(GOLDEN / "nilai-lengkap")
    penata = Penata((tool_templates(),))
    row = next(one for one in make_documents(bahan) if one.jenis == SAMPLE[bentuk])
    first = penata.tata(bahan, row, bentuk)
    assert first.startswith(b"%PDF-" if bentuk == "pdf" else b"PK")
    assert Penata((tool_templates(),)).tata(bahan, row, bentuk) == first


def test_a_template_that_the_project_broke_is_told_once_for_every_document(tmp_path: Path) -> None:
    (tmp_path / "documents").mkdir()
    (tmp_path / "documents" / "lkjip.typ").write_text('#import "@preview/paket:0.1.0": x\n', "utf-8")
    penata = Penata((tmp_path, tool_templates()))
    with pytest.raises(ProblemsFound) as found:
        everything(penata, bahan_of(GOLDEN / "nilai-lengkap"))
    assert [one.path for one in found.value.problems] == ["templates/documents/lkjip.typ"]
