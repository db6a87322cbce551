"""The real decree: which oddity of its text a rule catches by itself, and which one a person had to write down.

The numbers are those of the list of oddities that the project was given (its section 6; it has no 39).
"""

from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest

from generator.measurement.naskah import catatan_naskah
from generator.measurement.naskah.indikator import asal
from generator.measurement.naskah.rules import ATURAN_INDIKATOR, ATURAN_NASKAH
from generator.measurement.naskah.teks import naskah
from generator.model import Reading, read_catalogue, read_project

ROOT = Path(__file__).resolve().parents[2]


class Otomatis(NamedTuple):
    """A rule catches it: at these places, in the decree unless the place is a field of the indicator."""

    aturan: str
    places: tuple[str, ...]


class TulisanTangan(NamedTuple):
    """A person wrote it down: at this place, with these words in the note."""

    place: str
    kata: str


ODDITIES: tuple[tuple[str, Otomatis | TulisanTangan], ...] = (
    ("1 number with a blank", Otomatis("nomor-kosong", ("judul.nomor", "lampiran.0.nomor"))),
    ("2 numbers of 2019 and of 2020", Otomatis("tahun-berbeda", ("judul.nomor", "lampiran.0.nomor"))),
    (
        "3 three dates without a day",
        Otomatis(
            "tanggal-tanpa-hari", ("penutup.tanggal", "lampiran.0.tanggal", "lampiran.0.penutup.tanggal")
        ),
    ),
    ("4 in force from a date without a day", Otomatis("berlaku-tanpa-hari", ("diktum.2.butir.0",))),
    ("5 cover of 2020, heading of 2019-2024", Otomatis("tahun-berbeda", ("sampul.1",))),
    ("6 Menetapkan without the period", Otomatis("judul-menetapkan-berbeda", ("menetapkan",))),
    ("7 diselesaikan and dicegah", Otomatis("nama-pembilang-berbeda", ("nama",))),
    ("8 three words for a conflict", TulisanTangan("nama", "“Konflik masyarakat”")),
    (
        "8 a denominator without a definition",
        TulisanTangan("formula.variabel.jumlah_konflik", "Jumlah Konflik"),
    ),
    ("9 a ratio above 100 % or 0/0", TulisanTangan("formula.variabel.konflik_dicegah", "tidak terdefinisi")),
    ("10 three foci", TulisanTangan("sasaran", "“pencegahan dan penanganan”")),
    ("11 no definition", Otomatis("definisi-tidak-tercantum", ("definisi",))),
    ("12 no unit of measure", Otomatis("satuan-tidak-tercantum", ("satuan",))),
    ("12 no target", Otomatis("target-tidak-tercantum", ("",))),
    ("12 no baseline", Otomatis("kondisi-awal-tidak-tercantum", ("kondisi_awal",))),
    ("12 no polarity", Otomatis("polaritas-tidak-tercantum", ("polaritas",))),
    ("12 no frequency", Otomatis("frekuensi-tidak-tercantum", ("frekuensi",))),
    ("12 no reason", Otomatis("alasan-tidak-tercantum", ("alasan",))),
    ("12 no type of calculation", Otomatis("tipe-perhitungan-tidak-tercantum", ("tipe_perhitungan",))),
    ("13 whose report", TulisanTangan("sumber_data", "Laporan Kegiatan")),
    ("14 no full name of the unit", TulisanTangan("penanggung_jawab", "Nama lengkapnya tidak tercantum")),
    ("15 f is missing", Otomatis("huruf-terlewat", ("lampiran.0.bagian.3.butir.5",))),
    ("16 a duty of the Bupati", TulisanTangan("menimbang.butir.0", "Gubernur")),
    ("17 PER/9 and PER/09", TulisanTangan("mengingat.butir.1", "PER/09/M.PAN/5/2007")),
    ("18 UU 32/2004 and UU 23/2014", TulisanTangan("mengingat.butir.0", "Nomor 23 Tahun 2014")),
    ("19-24 Perda 10/2008", TulisanTangan("mengingat.butir.2", "Sekretariat DPRD")),
    (
        "19-24 item 5 breaks off, item 4 has a stray bracket",
        Otomatis("kurung-tidak-seimbang", ("mengingat.butir.3", "mengingat.butir.4")),
    ),
    ("19-24 irregular ends", TulisanTangan("mengingat.butir.2", "titik koma")),
    ("19-24 irregular order", TulisanTangan("mengingat.butir.4", "sesudah peraturan tahun 2019")),
    ("19-24 Perda 12/2008", TulisanTangan("mengingat.butir.4", "status tidak diverifikasi")),
    ("25 the RPJMD was amended", TulisanTangan("mengingat.butir.3", "Nomor 1 Tahun 2022")),
    ("26-28 grammar of Menimbang", TulisanTangan("menimbang.butir.0", "“bahwa”")),
    ("26-28 Badan Badan", Otomatis("kata-berulang", ("diktum.0",))),
    ("26-28 Lapiran", TulisanTangan("diktum.0", "“Lapiran”")),
    ("26-28 words of another time", TulisanTangan("diktum.1", "Perjanjian Kinerja")),
    ("29-30 two names of the agency", TulisanTangan("sampul.2", "Bakesbang dan Politik")),
    ("29-30 two spellings of the address", TulisanTangan("sampul.3", "“321 008”")),
    ("31-34 Pebruari", TulisanTangan("penutup.tanggal", "“Pebruari”")),
    ("31-34 dibidang", TulisanTangan("lampiran.0.bagian.2", "“dibidang”")),
    ("31-34 mixed capitals", TulisanTangan("lampiran.0.bagian.1", "Huruf besar")),
    ("31-34 S.Sos,M.Si", TulisanTangan("penutup.nama", "S.Sos,M.Si")),
    ("31-34 Pembina TK.I", TulisanTangan("penutup.pangkat", "Pembina TK.I")),
    ("35 masked NIP", TulisanTangan("penutup.nip", "disamarkan")),
    ("36 no visible signature", TulisanTangan("penutup", "Tanda tangan")),
    ("37 no tembusan", TulisanTangan("", "Tembusan")),
    ("38 an annex head without TENTANG", TulisanTangan("lampiran.0.kepala.0", "TENTANG")),
    ("40 nine functions without an indicator", Otomatis("fungsi-tanpa-iku", ("lampiran.0.bagian.3",))),
    ("40 an indicator without a function", Otomatis("iku-tanpa-fungsi", ("fungsi",))),
)


@cache
def sampang() -> Reading:
    return read_catalogue(read_project(ROOT))


def dotted(path: tuple[str | int, ...]) -> str:
    return ".".join(map(str, path))


def seen_by_rules() -> set[tuple[str, str]]:
    """What the rules say of themselves, whether or not somebody answered them."""
    catalogue = sampang().catalogue
    found = set()
    for keputusan in catalogue.keputusan.values():
        text = naskah(keputusan)
        found |= {(rule.kode, dotted(row.path)) for rule in ATURAN_NASKAH for row in rule.periksa(text)}
    for indikator in catalogue.indikator.values():
        where = asal(catalogue.dasar(indikator))
        found |= {
            (rule.kode, dotted(row.path))
            for rule in ATURAN_INDIKATOR
            for row in rule.periksa(indikator, where)
        }
    return found


def test_the_rules_catch_what_the_table_says_and_nothing_else() -> None:
    expected = {
        (how.aturan, place) for _, how in ODDITIES if isinstance(how, Otomatis) for place in how.places
    }
    assert seen_by_rules() == expected


@pytest.mark.parametrize(
    ("oddity", "how"),
    [pytest.param(oddity, how, id=oddity) for oddity, how in ODDITIES if isinstance(how, TulisanTangan)],
)
def test_what_no_rule_catches_is_written_by_hand(oddity: str, how: TulisanTangan) -> None:
    notes = [
        note for note in catatan_naskah(sampang()) if not note.otomatis and dotted(note.path) == how.place
    ]
    assert [note for note in notes if how.kata in note.teks], [note.teks for note in notes]


@pytest.mark.parametrize("how", [how for _, how in ODDITIES if isinstance(how, Otomatis)])
def test_what_a_rule_catches_is_published_with_its_code(how: Otomatis) -> None:
    published = {(note.aturan, dotted(note.path)) for note in catatan_naskah(sampang())}
    assert published >= {(how.aturan, place) for place in how.places}


def test_every_oddity_of_the_list_is_in_the_table() -> None:
    numbers = {int(part) for oddity, _ in ODDITIES for part in oddity.split()[0].split("-")}
    assert numbers >= {*range(1, 20), 24, 25, 26, 28, 29, 30, 31, 34, *range(35, 39), 40}
