"""A transcription: every word and mark as printed, in the order of the text, and our notes apart from it."""

from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

import pytest

from generator.documents import Bahan
from generator.documents.dokumen_resmi import TRANSKRIPSI
from generator.documents.keputusan import Bagian, KeputusanIsi, Label, Sel, Tabel, dokumen
from generator.measurement import measure
from tests.documents.bahan_uji import TODAY, a_bahan, an_indikator, golden, isi
from tests.golden_cases import GOLDEN
from tests.model.bahan_dokumen import Files
from tests.projects import reading_of
from tests.situs import ROOT


@cache
def seed() -> KeputusanIsi:
    """The decree that this project began with, with all its oddities."""
    return isi(dokumen, Bahan(measure(reading_of(ROOT), TODAY)), "iku-2019-2024", KeputusanIsi)


def pieces(parts: Sequence[Bagian]) -> Iterator[Bagian]:
    for one in parts:
        yield one
        yield from pieces(one.butir)


def marks(parts: Sequence[Bagian]) -> list[str | None]:
    return [one.tanda for one in parts]


# -- order


def test_the_parts_before_the_diktum_stand_in_the_order_of_an_instrument() -> None:
    assert [(label, marks(parts)) for label, parts in seed().pembuka] == [
        ("Menimbang:", ["a.", "b."]),
        ("Mengingat :", ["1.", "2.", "3.", "4.", "5."]),
    ]


def test_what_an_instrument_lacks_is_not_there() -> None:
    """A regulation has pasal and no diktum; this one has Memperhatikan and no Mengingat."""
    found = isi(dokumen, golden("peraturan-bupati"), "perbup-12-2021", KeputusanIsi)
    assert [label for label, _ in found.pembuka] == ["Menimbang :", "Memperhatikan :"]
    assert found.diktum == ()
    assert found.batang_tubuh != ()


def test_diktum_stand_in_their_order_with_what_is_inside_them() -> None:
    assert [(one.tanda, marks(one.butir)) for one in seed().diktum] == [
        ("KESATU :", []),
        ("KEDUA :", []),
        ("KETIGA :", ["a.", "b."]),
    ]


# -- verbatim


def test_letters_are_never_renumbered() -> None:
    """After e comes g: f does not stand in the decree."""
    functions = next(one for one in pieces(seed().lampiran[0].bagian) if one.judul == "FUNGSI :")
    assert marks(functions.butir) == ["a.", "b.", "c.", "d.", "e.", "g.", "h.", "i.", "j."]


def test_a_blank_number_and_two_years_stay_as_they_are() -> None:
    assert seed().nomor == Label("Nomor:", "188/ /KEP/434.401/2019")
    assert seed().lampiran[0].berlabel == (
        Label("Nomor :", "188/ /KEP/434.401/2020"),
        Label("Tanggal :", "Pebruari 2020"),
    )


def test_slips_of_the_pen_stay_and_our_reading_is_not_put_in_their_place() -> None:
    text = " ".join(one.teks or "" for one in seed().diktum)
    assert "Badan Badan" in text
    assert "Lapiran" in text
    assert Label("Pada tanggal :", "Pebruari 2020") in seed().tutup.berlabel


def test_a_nip_is_masked_and_all_else_of_a_signature_is_verbatim() -> None:
    closing = isi(dokumen, golden(), "iku-2021-2026", KeputusanIsi).tutup
    assert (closing.jabatan, closing.nama, closing.pangkat, closing.nip) == (
        ("KEPALA DINAS UJI",), "NAMA PEJABAT", None, "NIP. •••••••• •••••• • •••",
    )  # fmt: skip


def test_a_long_mark_stands_above_its_clause_and_a_short_one_beside_it() -> None:
    found = isi(dokumen, golden("peraturan-bupati"), "perbup-12-2021", KeputusanIsi)
    beside = {one.tanda: one.di_samping for one in pieces(found.batang_tubuh) if one.tanda}
    assert beside["(1)"]
    assert not beside["Pasal 1"]


def test_it_says_that_it_is_no_official_copy_and_from_where_it_was_copied() -> None:
    (row,) = dokumen(golden())
    assert row.tanda == TRANSKRIPSI == "Tampilan transkripsi, bukan salinan resmi"
    found = isi(dokumen, golden(), "iku-2021-2026", KeputusanIsi)
    assert (found.asal, found.disalin) == (
        "Salinan Keputusan Kepala Dinas Uji Nomor 1 Tahun 2021",
        "2 Maret 2026",
    )


def test_an_instrument_without_a_letterhead_gets_none_from_the_agency() -> None:
    (row,) = dokumen(golden())
    assert (row.kop.baris, row.kop.logo) == ((), None)


# -- the table


NASKAH = (GOLDEN / "nilai-lengkap" / "content" / "keputusan" / "iku-2021-2026.yml").read_text(
    encoding="utf-8"
)
KOLOM = """\
lampiran:
  - bagian:
      - memuat: tabel_indikator
        kolom: [{judul: IKU, isi: nama}, {judul: RUMUS, isi: formula}, {judul: SATUAN, isi: satuan}, {judul: PJ, isi: penanggung_jawab}, {judul: TARGET, isi: tidak_dimuat}]
"""
RUMUS = "formula: {ekspresi: a / b, variabel: {a: Dicegah, b: Jumlah}"


def a_table(folder: Path, *lines: str) -> Tabel:
    """The table of an instrument with one indicator."""
    text = NASKAH[: NASKAH.index("lampiran:")].replace("naskah-2021", "pk") + KOLOM
    files: Files = {
        "keputusan/naskah.yml": text,
        "indikator/konflik.yml": an_indikator("Konflik", *lines, dasar="naskah"),
        "dokumen/renstra.yml": None,
    }
    found = isi(dokumen, a_bahan(folder, files), "naskah", KeputusanIsi)
    table = found.lampiran[0].bagian[0].tabel
    assert table is not None
    return table


def test_a_missing_cell_and_a_column_that_is_not_copied_are_two_things(tmp_path: Path) -> None:
    table = a_table(tmp_path)
    assert table.kolom == ("IKU", "RUMUS", "SATUAN", "PJ", "TARGET")
    missing = Sel(None, None, dimuat=True)
    assert table.baris == (
        (Sel("Konflik", None, dimuat=True), missing, missing, missing, Sel(None, None, dimuat=False)),
    )


def test_a_unit_that_only_we_read_is_missing_in_the_transcription(tmp_path: Path) -> None:
    (row,) = a_table(
        tmp_path,
        "satuan: {dasar: tersirat, normalisasi: persen}",
        "penanggung_jawab: {teks_asli: Bid. Uji, normalisasi: Bidang Uji}",
    ).baris
    assert [cell.teks for cell in row] == ["Konflik", None, None, "Bid. Uji", None]


def test_a_formula_in_signs_is_typeset_and_one_in_words_is_quoted(tmp_path: Path) -> None:
    (signs,) = a_table(tmp_path / "a", RUMUS + "}").baris
    assert signs[1].rumus is not None
    assert (signs[1].teks, signs[1].rumus.kalimat) == (None, "dicegah dibagi jumlah")
    (worded,) = a_table(tmp_path / "b", RUMUS + ", teks_asli: Dicegah dibagi semua}").baris
    assert worded[1] == Sel("Dicegah dibagi semua", None, dimuat=True)


# -- notes


@pytest.mark.parametrize("place", ["Judul", "Diktum KETIGA a", "Mengingat 5", "Lampiran FUNGSI", "Penutup"])
def test_a_note_says_in_words_where_it_belongs(place: str) -> None:
    assert place in {note.tentang for note in seed().catatan}


def test_notes_on_indicators_follow_those_on_the_instrument() -> None:
    about = [note.tentang.startswith("Indikator ") for note in seed().catatan]
    assert about == sorted(about)
    assert set(about) == {True, False}


def test_what_the_agency_answers_stands_behind_its_note() -> None:
    texts = [note.teks for note in isi(dokumen, golden(), "iku-2021-2026", KeputusanIsi).catatan]
    assert (
        "Nama menyebut 'selesai' tanpa batas waktu. Tanggapan instansi, Kepala Dinas, 2 Maret 2026 (dijelaskan):"
        " Batas waktu diatur pada pedoman."
    ) in texts
