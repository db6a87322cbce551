"""Budgets: the parts of a level make what is written above them, and no money is negative."""

from decimal import Decimal
from pathlib import Path

import pytest

from generator.model.program import jumlah
from tests.model.bahan_dokumen import LENGKAP, PROGRAM, Files, told
from tests.projects import a_project, reading_of


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("pagu: 30", "pagu: 31",
         ["4:16: tahun.2021.pagu: tertulis 31, sedangkan rinciannya berjumlah 30; "
          "samakan, atau hapus jumlah ini: jumlah dihitung sendiri dari rincian [rincian-berbeda]"]),
        ("realisasi: 20", "realisasi: 20.50",
         ["4:31: tahun.2021.realisasi: tertulis 20.50, sedangkan rinciannya berjumlah 20; "
          "samakan, atau hapus jumlah ini: jumlah dihitung sendiri dari rincian [rincian-berbeda]"]),
        ("  - nama: Dua\n", "  - nama: Dua\n    tahun: {2021: {pagu: 21, sumber: {dokumen: pk}}}\n",
         ["4:16: tahun.2021.pagu: tertulis 30, sedangkan rinciannya berjumlah 31; "
          "samakan, atau hapus jumlah ini: jumlah dihitung sendiri dari rincian [rincian-berbeda]",
          "9:26: kegiatan[2].tahun.2021.pagu: tertulis 21, sedangkan rinciannya berjumlah 20; "
          "samakan, atau hapus jumlah ini: jumlah dihitung sendiri dari rincian [rincian-berbeda]"]),
        ("pagu: 10, realisasi: 5", "pagu: -10, realisasi: 5",
         ["7:26: kegiatan[1].tahun.2021.pagu: anggaran -10 kurang dari nol; periksa angkanya pada dokumen [uang-negatif]"]),
        ("pagu: 12, realisasi: 9", "pagu: 12, realisasi: -9",
         ["11:45: kegiatan[2].sub_kegiatan[1].tahun.2021.realisasi: anggaran -9 kurang dari nol; "
          "periksa angkanya pada dokumen [uang-negatif]"]),
        ("pagu: 30, realisasi: 20, ", "",
         ["4:3: tahun.2021: tahun ini tidak memuat satu angka pun; isi pagu atau realisasi, atau hapus tahun ini [anggaran-kosong]"]),
        ("pagu: 10, realisasi: 5, ", "",
         ["7:13: kegiatan[1].tahun.2021: tahun ini tidak memuat satu angka pun; isi pagu atau realisasi, atau hapus tahun ini [anggaran-kosong]"]),
        ("pagu: 30", "pagu: 30.000.000",
         ["4:16: tahun.2021.pagu: '30.000.000' memakai koma atau titik ribuan; tulis '30000000' (titik desimal, tanpa pemisah ribuan) [angka-koma]"]),
        ("pagu: 12", "pagu: 30",
         ["4:16: tahun.2021.pagu: tertulis 30, sedangkan rinciannya berjumlah 48; "
          "samakan, atau hapus jumlah ini: jumlah dihitung sendiri dari rincian [rincian-berbeda]"]),
        ("sumber: {dokumen: pk}}\nkegiatan", "sumber: {dokumen: pk2021}}\nkegiatan",
         ["4:53: tahun.2021.sumber.dokumen: dokumen 'pk2021' tidak ada; buat content/dokumen/pk2021.yml, atau pakai: pk, renstra [rujukan-putus]"]),
        ("  - nama: Satu\n", "  - nama: Satu\n    indikator: [konflik, konflk, konflik]\n",
         ["7:26: kegiatan[1].indikator[2]: indikator 'konflk' tidak ada; maksud Anda 'konflik'? [rujukan-putus]",
          "7:34: kegiatan[1].indikator[3]: 'konflik' tercantum dua kali; hapus salah satu [terdaftar-dua-kali]"]),
    ],
)  # fmt: skip
def test_a_rule_of_a_budget(old: str, new: str, expected: list[str], tmp_path: Path) -> None:
    assert PROGRAM.count(old) == 1
    assert told(tmp_path, {"program/uji.yml": PROGRAM.replace(old, new)}) == [
        f"program/uji.yml:{one}" for one in expected
    ]


def test_parts_that_are_not_all_known_may_be_less_than_the_whole_but_not_more(tmp_path: Path) -> None:
    some = PROGRAM.replace("pagu: 10, ", "").replace("pagu: 12", "pagu: 1")
    assert told(tmp_path / "a", {"program/uji.yml": some}) == []
    more = PROGRAM.replace("pagu: 10, ", "").replace("pagu: 12", "pagu: 23")
    (only,) = told(tmp_path / "b", {"program/uji.yml": more})
    assert only.startswith(
        "program/uji.yml:4:16: tahun.2021.pagu: tertulis 30, sedangkan rinciannya berjumlah 31"
    )


def test_a_mistaken_part_says_nothing_of_the_sum(tmp_path: Path) -> None:
    files: Files = {"program/uji.yml": PROGRAM.replace("pagu: 10", "pagu: '10,5'")}
    (only,) = told(tmp_path, files)
    assert only.startswith("program/uji.yml:7:26: kegiatan[1].tahun.2021.pagu: ")


def test_money_is_as_written_or_the_sum_of_its_parts_or_unknown(tmp_path: Path) -> None:
    text = PROGRAM.replace("tahun:\n  2021: {pagu: 30, realisasi: 20,", "tahun:\n  2021: {pagu: 30,")
    program = reading_of(a_project(tmp_path, LENGKAP | {"program/uji.yml": text})).catalogue.program["uji"]
    satu, dua = program.kegiatan
    assert [jumlah(row, 2021, "realisasi") for row in (program, satu, dua, dua.sub_kegiatan[0])] == [
        20,
        5,
        15,
        9,
    ]
    assert jumlah(program, 2021, "pagu") == Decimal(30)
    assert jumlah(program, 2021, "pagu_perubahan") is None
    assert jumlah(program, 2022, "pagu") is None
