"""What every kind is made from: whose letterhead, whose signature, which rows in which order."""

from dataclasses import replace
from pathlib import Path

import pytest

from generator.documents.bahan import kelompok
from generator.documents.dokumen_resmi import Kop
from generator.model.pejabat import Pejabat
from tests.documents.bahan_uji import a_bahan, an_indikator, golden
from tests.golden_cases import GOLDEN
from tests.measurement.nilai_values import an_indikator as indikator
from tests.model.bahan_dokumen import KEPALA, Files
from tests.projects import INSTANSI

NASKAH = (GOLDEN / "nilai-lengkap" / "content" / "keputusan" / "iku-2021-2026.yml").read_text(
    encoding="utf-8"
)
NASKAH = NASKAH[: NASKAH.index("lampiran:")].replace("naskah-2021", "pk")
LAHIR = "19900101"
NIP = f"{LAHIR}2015031001"
"""In pieces, for no file here may hold what looks like a NIP."""


def an_instrument(kop: str, awal: int, day: str) -> str:
    """The golden instrument without its annex, with a letterhead, a first year and a day of its own."""
    return NASKAH.replace("awal: 2021", f"awal: {awal}").replace("1 Februari 2021", day) + f"kop: [{kop}]\n"


# -- letterhead


def test_the_agencys_own_letterhead_comes_first() -> None:
    assert golden().kop == Kop(
        ("PEMERINTAH KABUPATEN CONTOH", "DINAS UJI", "Jalan Uji No. 0, Kabupaten Contoh"), "logo.png"
    )


def test_without_its_own_the_letterhead_is_the_newest_instruments(tmp_path: Path) -> None:
    files: Files = {
        "keputusan/a.yml": an_instrument("KOP BARU", 2022, "3 Januari 2022"),
        "keputusan/b.yml": an_instrument("KOP LAMA", 2021, "1 Februari 2021"),
    }
    assert a_bahan(tmp_path, files).kop.baris == ("KOP BARU",)


def test_of_two_instruments_for_one_period_the_later_day_is_the_newer(tmp_path: Path) -> None:
    files: Files = {
        "keputusan/a.yml": an_instrument("KOP BARU", 2021, "3 Mei 2022"),
        "keputusan/b.yml": an_instrument("KOP LAMA", 2021, "1 Februari 2021"),
    }
    assert a_bahan(tmp_path, files).kop.baris == ("KOP BARU",)


def test_without_any_letterhead_on_record_it_is_region_and_agency(tmp_path: Path) -> None:
    assert a_bahan(tmp_path).kop == Kop(("KABUPATEN CONTOH", "DINAS UJI"), None)


def test_the_default_letterhead_has_the_address_where_it_is_on_record(tmp_path: Path) -> None:
    contact = INSTANSI + "kontak: {alamat: Jalan Uji No. 0, sumber: pk}\n"
    assert a_bahan(tmp_path, {"instansi.yml": contact}).kop.baris[-1] == "Jalan Uji No. 0"


# -- officials


def kepala(folder: Path, masa: str) -> str | None:
    record = KEPALA + (f"masa: {masa}\n" if masa else "")
    found = a_bahan(folder, {"pejabat/kepala.yml": record}).kepala(2021)
    return found.id if found else None


@pytest.mark.parametrize(
    "masa", ["", "{mulai: 2020-03-02}", "{mulai: 2021-01-01, sampai: 2021-12-31}", "{mulai: 2019-01-01, sampai: 2022-06-30}"]
)  # fmt: skip
def test_the_head_is_who_led_all_through_the_year(tmp_path: Path, masa: str) -> None:
    assert kepala(tmp_path, masa) == "kepala"


@pytest.mark.parametrize(
    "masa",
    [
        "{mulai: 2020-03-02, sampai: 2021-06-30}",
        "{mulai: 2021-07-01}",
        "{mulai: 2022-01-01}",
        "{mulai: 2019-01-01, sampai: 2020-12-31}",
    ],
)
def test_no_head_is_named_for_a_year_in_which_somebody_else_led_too(tmp_path: Path, masa: str) -> None:
    """The record of that other one may be missing; the name beside the signature is then a guess."""
    assert kepala(tmp_path, masa) is None


def test_an_official_who_does_not_lead_is_never_the_head() -> None:
    in_office = [row for row in golden().catalogue.pejabat.values() if row.masa]
    assert len(in_office) > 1
    assert golden().kepala(2021) == the_head()


def the_head() -> Pejabat:
    return golden().catalogue.pejabat["kepala-dinas"]


def test_a_nip_is_masked_in_everything_that_is_published() -> None:
    assert golden().nip_kata(the_head()) == "NIP. ••••••••••••••••••"


def test_a_signing_copy_prints_the_nip_in_its_four_parts() -> None:
    bahan = replace(golden(), nip={"kepala-dinas": NIP})
    assert bahan.nip_kata(the_head()) == f"NIP. {LAHIR} 201503 1 001"


def test_the_digits_of_one_official_unmask_no_other() -> None:
    bahan = replace(golden(), nip={"kepala-dinas": NIP})
    other = bahan.catalogue.pejabat["kepala-bidang-pengujian"]
    assert bahan.nip_kata(other) == "NIP. ••••••••••••••••••"


def test_the_digits_stand_in_no_message_about_the_material() -> None:
    assert NIP not in repr(replace(golden(), nip={"kepala-dinas": NIP}))


def test_who_has_no_nip_gets_none_not_even_a_mask() -> None:
    assert golden().nip_kata(golden().catalogue.pejabat["bupati"]) is None


def test_a_signature_of_nobody_is_a_blank_with_the_agencys_place() -> None:
    found = golden().tanda_tangan(None)
    assert (found.tempat, found.tanggal, found.jabatan, found.nama, found.pangkat, found.nip) == (
        "Contoh", None, None, None, None, None,
    )  # fmt: skip


def test_a_documents_own_place_comes_before_the_agencys() -> None:
    assert golden().tanda_tangan(the_head(), "Kota Lain").tempat == "Kota Lain"


# -- rows


def test_strategic_indicators_are_ordered_as_their_instruments_table(tmp_path: Path) -> None:
    """`10` follows `9`, an unnumbered row follows the numbered ones, and lower levels stay out."""
    files: Files = {
        "indikator/a.yml": an_indikator("Sepuluh", 'tanda: "10"'),
        "indikator/b.yml": an_indikator("Sembilan", 'tanda: "9."', jenis="sasaran"),
        "indikator/c.yml": an_indikator("Program", 'tanda: "1"', jenis="program"),
        "indikator/d.yml": an_indikator("Kegiatan", 'tanda: "2"', jenis="kegiatan"),
    }
    assert [row.indikator.id for row in a_bahan(tmp_path, files).strategis(2021)] == ["b", "a", "konflik"]


def test_a_year_outside_every_period_has_no_rows() -> None:
    assert golden().strategis(2031) == []
    assert golden().hasil("uji-selesai", 2031) is None


def test_a_sasaran_stands_once_where_it_is_first_met() -> None:
    rows = [
        (indikator(id="a", sasaran="Mutu"), 1),
        (indikator(id="b"), 2),
        (indikator(id="c", sasaran="Layanan"), 3),
        (indikator(id="d", sasaran="Mutu"), 4),
    ]
    assert kelompok(rows) == [("Mutu", (1, 4)), ("Sasaran tidak tercantum", (2,)), ("Layanan", (3,))]


def test_a_target_that_is_not_here_is_said_to_be_not_here() -> None:
    assert golden().target_kata(None, indikator()) == "belum dimuat"
