"""The evidence sheet: which event of which document is on record, and that the others are not."""

from pathlib import Path

from generator.documents.lembar_bukti import BarisBukti, BuktiIsi, dokumen
from tests.documents.bahan_uji import PERJANJIAN, a_bahan, golden, isi, offered
from tests.model.bahan_dokumen import PDF, PERUBAHAN, PK, SHA, TERTANDA, Files
from tests.projects import RENSTRA

BELUM = "belum tercatat"
JEJAK = """\
jejak:
  ditetapkan: {tanggal: 2021-01-20, pihak: Kepala dan Bupati, sumber: {dokumen: pk}}
  direviu: {tanggal: 2021-01-18, pihak: Inspektorat, sumber: {dokumen: pk}}
  diterbitkan: {tanggal: 2021-02-01, sumber: {dokumen: pk}}
"""


def rows(folder: Path, files: Files) -> tuple[BarisBukti, ...]:
    return isi(dokumen, a_bahan(folder, files), "2021", BuktiIsi).baris


def the_agreement(folder: Path, record: str, signed: bytes | None = None) -> BarisBukti:
    """The row of the head's agreement, beside that of the strategic plan."""
    files = PERJANJIAN | {"perjanjian/pk.yml": record, "berkas/pk.pdf": signed}
    found = [row for row in rows(folder, files) if row.dokumen.startswith("Perjanjian Kinerja")]
    assert len(found) == 1
    return found[0]


def test_each_event_has_its_day_and_who_had_a_part_in_it(tmp_path: Path) -> None:
    row = the_agreement(tmp_path, PK + JEJAK)
    assert row == BarisBukti(
        "Perjanjian Kinerja: Kepala Dinas Uji (Kepala)",
        "20 Januari 2021, Kepala dan Bupati",
        "18 Januari 2021, Inspektorat",
        "1 Februari 2021",
        BELUM,
        "belum ada berkas",
        "",
    )


def test_the_day_of_a_signed_file_stands_in_for_the_day_of_formalising(tmp_path: Path) -> None:
    row = the_agreement(tmp_path, PK + TERTANDA, PDF)
    assert (row.ditetapkan, row.berkas, row.sha256) == ("15 Januari 2021", "pk.pdf", SHA)
    assert (row.direviu, row.diterbitkan, row.disampaikan) == (BELUM, BELUM, BELUM)


def test_a_recorded_day_of_formalising_comes_before_that_of_the_file(tmp_path: Path) -> None:
    row = the_agreement(tmp_path, PK + JEJAK + TERTANDA, PDF)
    assert row.ditetapkan == "20 Januari 2021, Kepala dan Bupati"


def test_the_date_that_a_draft_bears_is_no_event(tmp_path: Path) -> None:
    """The agreement is dated 15 January, but nothing on record says that anybody signed it."""
    assert "tanggal: 2021-01-15" in PK
    assert offered(dokumen, a_bahan(tmp_path, PERJANJIAN)) == []


def test_a_year_is_offered_only_with_something_on_record(tmp_path: Path) -> None:
    assert offered(dokumen, a_bahan(tmp_path / "a")) == []
    assert offered(dokumen, a_bahan(tmp_path / "b", PERJANJIAN | {"perjanjian/pk.yml": PK + JEJAK})) == ["2021"]  # fmt: skip


def test_a_plan_that_covers_the_year_stands_there_also_without_an_event(tmp_path: Path) -> None:
    first = rows(tmp_path, PERJANJIAN | {"perjanjian/pk.yml": PK + JEJAK})[0]
    assert first == BarisBukti("Renstra Dinas Uji", BELUM, BELUM, BELUM, BELUM, "belum ada berkas", "")


def test_a_plan_stands_in_each_year_that_it_covers_and_in_no_other(tmp_path: Path) -> None:
    events = RENSTRA + "jejak: {diterbitkan: {tanggal: 2021-09-15, sumber: {dokumen: pk}}}\n"
    found = a_bahan(tmp_path, {"dokumen/renstra.yml": events.replace("akhir: 2026", "akhir: 2023")})
    assert offered(dokumen, found) == ["2021", "2022", "2023"]


def test_an_amendment_is_named_as_one(tmp_path: Path) -> None:
    files = PERJANJIAN | {"perjanjian/pk.yml": PK + JEJAK, "perjanjian/pk-perubahan.yml": PERUBAHAN}
    assert [row.dokumen for row in rows(tmp_path, files)][1:] == [
        "Perjanjian Kinerja: Kepala Dinas Uji (Kepala)",
        "Perubahan Perjanjian Kinerja: Kepala Dinas Uji (Kepala)",
    ]


def test_every_kind_of_document_of_a_year_has_its_row() -> None:
    """LKE 88/2021 asks for each: plan, agreements, plan of action, report."""
    found = isi(dokumen, golden(), "2021", BuktiIsi)
    assert [(row.dokumen, row.ditetapkan, row.disampaikan) for row in found.baris] == [
        ("Rencana Strategis Dinas Uji 2021–2026", "1 September 2021, Kepala Dinas Uji", BELUM),
        ("Perjanjian Kinerja: Kepala Bidang Layanan (Eselon III)", BELUM, BELUM),
        (
            "Perjanjian Kinerja: Kepala Dinas Uji (Kepala)",
            "15 Januari 2021, Kepala Dinas Uji dan Bupati Contoh",
            "29 Januari 2021, Bupati Contoh",
        ),
        ("Rencana Aksi", "29 Januari 2021, Kepala Dinas Uji", BELUM),
        ("Laporan Kinerja (LKjIP)", "28 Februari 2022, Kepala Dinas Uji", "25 Maret 2022, Bupati Contoh"),
    ]
