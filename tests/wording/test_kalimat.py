"""What readers are told, sentence by sentence: read each line aloud as a journalist would."""

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from itertools import product
from typing import Any, Final

import pytest
from pydantic import TypeAdapter

from generator.measurement.lonjakan import Lonjakan
from generator.measurement.status import STATUS
from generator.measurement.tahunan import HasilTahun, Pengukur
from generator.model.indikator import Satuan
from generator.model.kebijakan import Kebijakan
from generator.model.nilai import JENIS_TARGET
from generator.wording import kalimat
from generator.wording.kalimat import (
    STATUS_KATA,
    angka_satuan,
    jawaban,
    perubahan_target,
    target_asal,
    target_kalimat,
)
from tests.measurement.nilai_values import (
    DASAR,
    SUMBER,
    a_kebijakan,
    a_nilai,
    a_result,
    a_target,
    a_year,
    an_indikator,
)

SATUAN: Final[TypeAdapter[Satuan]] = TypeAdapter(Satuan)
NOW: Final = 2026
MOST_WORDS: Final = 20


def a_unit(words: str | None) -> Satuan | None:
    return SATUAN.validate_python({"dasar": "tersurat", "teks_asli": words}) if words else None


def a_row(
    target: Mapping[str, object] | None = None,
    hasil: dict[str, Any] | str | None = None,
    *,
    targets: Sequence[Mapping[str, object]] = (),
    satuan: str | None = "Persen",
    arah: str | None = "naik",
    tahun: int = 2021,
    kebijakan: Kebijakan | None = None,
    **year: object,
) -> HasilTahun:
    """A measured year of a made-up indicator; the target is one of the Perjanjian Kinerja."""
    indikator = an_indikator(satuan=satuan, polaritas={"arah": arah, "dasar": "tersurat"} if arah else None)
    parts: dict[str, Any] = dict(year)
    if target is not None or targets:
        parts["target"] = [{"asal": "pk", "sumber": SUMBER, **one} for one in targets or (target or {},)]
    if hasil is not None:
        parts["realisasi"] = a_result(hasil) if isinstance(hasil, str) else a_result(**hasil)
    nilai = a_nilai({str(tahun): a_year(**parts)}, predikat="akip") if parts else None
    return Pengukur(kebijakan or a_kebijakan(), NOW).tahun(indikator, nilai, tahun)


KASUS: Final[dict[str, Any]] = {"satuan": "Kasus", "arah": "turun"}
INDEKS: Final[dict[str, Any]] = {"satuan": "indeks"}
NOTHING: Final[dict[str, Any]] = {"satuan": None}

SENTENCES: Final[Sequence[tuple[HasilTahun, str]]] = [
    # Tercapai and tidak tercapai, higher is better
    (a_row({"minimal": "85"}, "86"), "Tahun 2021 tercapai: 86% dari target minimal 85%, lebih 1 poin persen."),
    (a_row({"minimal": "85"}, "85"), "Tahun 2021 tercapai: 85%, sama dengan target minimal."),
    (a_row({"minimal": "85"}, "81.5"), "Tahun 2021 tidak tercapai: 81,5% dari target minimal 85%, kurang 3,5 poin persen."),
    (a_row({"minimal": "85"}, "84.996"), "Tahun 2021 tidak tercapai: 84,996% dari target minimal 85%, kurang 0,004 poin persen."),
    (a_row({"minimal": "85"}, "85.0000001"), "Tahun 2021 tercapai: 85,0000001% dari target minimal 85%, lebih 0,0000001 poin persen."),
    (a_row({"minimal": "80"}, {"variabel": {"selesai": "2", "semua": "3"}}), "Tahun 2021 tidak tercapai: 66,67% dari target minimal 80%, kurang 13,33 poin persen."),
    (a_row({"tercetak": "80"}, "72.39", **INDEKS), "Tahun 2021 tidak tercapai: 72,39 dari target 80, kurang 7,61."),
    (a_row({"tercetak": "89.95"}, "91.08", **INDEKS), "Tahun 2021 tercapai: 91,08 dari target 89,95, lebih 1,13."),
    (a_row({"tercetak": "80"}, "80", **NOTHING), "Tahun 2021 tercapai: 80, sama dengan target."),
    (a_row({"minimal": "2"}, "-1.41", satuan="%"), "Tahun 2021 tidak tercapai: −1,41% dari target minimal 2%, kurang 3,41 poin persen."),
    (a_row({"minimal": "-2"}, "-1", satuan="%"), "Tahun 2021 tercapai: −1% dari target minimal −2%, lebih 1 poin persen."),
    (a_row({"minimal": "0"}, "0"), "Tahun 2021 tercapai: 0%, sama dengan target minimal."),
    (a_row({"minimal": "85", "tidak_termasuk_batas": "ya"}, "85"), "Tahun 2021 tidak tercapai: 85%, sedangkan targetnya di atas 85%."),
    (a_row({"minimal": "85", "tidak_termasuk_batas": "ya"}, "86"), "Tahun 2021 tercapai: 86% dari target di atas 85%, lebih 1 poin persen."),
    (a_row({"minimal": "1500"}, "1750.5", satuan="Orang"), "Tahun 2021 tercapai: 1.750,5 orang dari target minimal 1.500 orang, lebih 250,5 orang."),
    (a_row({"minimal": "5000000"}, "4000000.5", satuan="Rupiah"), "Tahun 2021 tidak tercapai: Rp4.000.000,50 dari target minimal Rp5.000.000,00, kurang Rp999.999,50."),
    (a_row({"minimal": "70"}, {"nilai": "73.07", "predikat": "BB"}, satuan="nilai"), "Tahun 2021 tercapai: 73,07 (BB) dari target minimal 70, lebih 3,07."),
    (a_row({"minimal": "85"}, {"nilai": "86", "sifat": "sementara"}), "Tahun 2021 tercapai: 86% dari target minimal 85%, lebih 1 poin persen. Angkanya masih sementara."),
    # Lower is better
    (a_row({"maksimal": "10"}, "8", **KASUS), "Tahun 2021 tercapai: 8 kasus dari target paling tinggi 10 kasus, lebih rendah 2 kasus."),
    (a_row({"maksimal": "10"}, "12", **KASUS), "Tahun 2021 tidak tercapai: 12 kasus dari target paling tinggi 10 kasus, lebih 2 kasus."),
    (a_row({"maksimal": "10"}, "10", **KASUS), "Tahun 2021 tercapai: 10 kasus, sama dengan target paling tinggi."),
    (a_row({"maksimal": "0"}, "0", **KASUS), "Tahun 2021 tercapai: 0 kasus, sama dengan target paling tinggi."),
    (a_row({"maksimal": "0"}, "3", **KASUS), "Tahun 2021 tidak tercapai: 3 kasus dari target paling tinggi 0 kasus, lebih 3 kasus."),
    (a_row({"tercetak": "18"}, "21.6", satuan="%", arah="turun"), "Tahun 2021 tidak tercapai: 21,6% dari target 18%, lebih 3,6 poin persen. Makin rendah makin baik."),
    (a_row({"tercetak": "10"}, "8", **KASUS), "Tahun 2021 tercapai: 8 kasus dari target 10 kasus, lebih rendah 2 kasus. Makin rendah makin baik."),
    (a_row({"tercetak": "0"}, "0", **KASUS), "Tahun 2021 tercapai: 0 kasus, sama dengan target."),
    (a_row({"tercetak": "49", "tidak_termasuk_batas": "ya"}, "56.23", satuan="per 100.000 penduduk", arah="turun"), "Tahun 2021 tidak tercapai: 56,23 per 100.000 penduduk dari target di bawah 49, lebih 7,23."),
    (a_row({"maksimal": "49", "tidak_termasuk_batas": "ya"}, "49", arah="turun", satuan=None), "Tahun 2021 tidak tercapai: 49, sedangkan targetnya di bawah 49."),
    # A range, an exact number: no polarity is needed
    (a_row({"antara": {"dari": "10", "sampai": "20"}}, "15", satuan="Kasus", arah=None), "Tahun 2021 tercapai: 15 kasus, di dalam target antara 10 dan 20 kasus."),
    (a_row({"antara": {"dari": "10", "sampai": "20"}}, "20", satuan="Kasus", arah="turun"), "Tahun 2021 tercapai: 20 kasus, di dalam target antara 10 dan 20 kasus."),
    (a_row({"antara": {"dari": "10", "sampai": "20"}}, "25", satuan="Kasus", arah="turun"), "Tahun 2021 tidak tercapai: 25 kasus dari target antara 10 dan 20 kasus, lebih 5 kasus."),
    (a_row({"antara": {"dari": "80", "sampai": "90"}}, "78.5", arah=None), "Tahun 2021 tidak tercapai: 78,5% dari target antara 80% dan 90%, kurang 1,5 poin persen."),
    (a_row({"antara": {"dari": "80", "sampai": "90"}}, "78.5", arah="turun"), "Tahun 2021 tidak tercapai: 78,5% dari target antara 80% dan 90%, kurang 1,5 poin persen."),
    (a_row({"antara": {"dari": "10", "sampai": "20"}, "tidak_termasuk_batas": "ya"}, "20", **NOTHING), "Tahun 2021 tidak tercapai: 20, sedangkan targetnya di atas 10, di bawah 20."),
    (a_row({"tepat": "4"}, "4", satuan="Dokumen", arah=None), "Tahun 2021 tercapai: 4 dokumen, sesuai target tepat."),
    (a_row({"tepat": "4"}, "5", satuan="Dokumen", arah=None), "Tahun 2021 tidak tercapai: 5 dokumen dari target tepat 4 dokumen, lebih 1 dokumen."),
    (a_row({"tepat": "4"}, "3", satuan="Dokumen", arah="turun"), "Tahun 2021 tidak tercapai: 3 dokumen dari target tepat 4 dokumen, kurang 1 dokumen."),
    # Predicates
    (a_row({"predikat": "A"}, {"predikat": "BB"}, satuan="predikat"), "Tahun 2021 tidak tercapai: BB, lebih rendah dari target A."),
    (a_row({"predikat": "BB"}, {"predikat": "A"}, satuan="predikat"), "Tahun 2021 tercapai: A, lebih tinggi dari target BB."),
    (a_row({"predikat": "BB"}, {"predikat": "BB"}, satuan="predikat"), "Tahun 2021 tercapai: BB, sama dengan target."),
    (a_row({"predikat": "BB"}, {"nilai": "82.1", "predikat": "A"}, satuan="nilai"), "Tahun 2021 tercapai: A (82,1), lebih tinggi dari target BB."),
    (a_row({"predikat": "BB"}, {"predikat": "A"}, satuan="predikat", arah="turun"), "Tahun 2021 tidak tercapai: A, lebih tinggi dari target BB."),
    (a_row({"predikat": "BB", "tidak_termasuk_batas": "ya"}, {"predikat": "BB"}, satuan="predikat"), "Tahun 2021 tidak tercapai: BB, sedangkan targetnya di atas BB."),
    # The year has not ended
    (a_row({"minimal": "85"}, "60", tahun=2026), "Tahun 2026 belum berakhir: sejauh ini 60% dari target minimal 85%, kurang 25 poin persen."),
    (a_row({"minimal": "85"}, "90", tahun=2026), "Tahun 2026 belum berakhir: sejauh ini 90% dari target minimal 85%, lebih 5 poin persen."),
    (a_row({"minimal": "85"}, {"nilai": "60", "sifat": "sementara"}, tahun=2026), "Tahun 2026 belum berakhir: sejauh ini 60% dari target minimal 85%, kurang 25 poin persen. Angkanya masih sementara."),
    (a_row({"maksimal": "10"}, "4", tahun=2026, **KASUS), "Tahun 2026 belum berakhir: sejauh ini 4 kasus dari target paling tinggi 10 kasus, lebih rendah 6 kasus."),
    (a_row({"predikat": "A"}, {"predikat": "BB"}, satuan="predikat", tahun=2026), "Tahun 2026 belum berakhir: sejauh ini BB dari target A."),
    (a_row({"minimal": "85"}, tahun=2026), "Tahun 2026 belum berakhir; hasilnya belum dimuat di situs ini. Targetnya minimal 85%."),
    (a_row(tahun=2030), "Tahun 2030 belum berakhir; hasilnya belum dimuat di situs ini."),
    (a_row({"tercetak": "11.12"}, satuan="Tahun", tahun=2030), "Tahun 2030 belum berakhir; hasilnya belum dimuat di situs ini. Targetnya 11,12 tahun."),
    (a_row({"minimal": "85"}, tahun=2026, tanpa_nilai={"alasan": "belum_jatuh_tempo", "jatuh_tempo": "2027-03-31"}), "Tahun 2026 belum berakhir; hasilnya belum jatuh tempo, tenggatnya 31 Maret 2027. Targetnya minimal 85%."),
    # No figure: each reason, never an accusation
    (a_row(), "Target dan hasil tahun 2021 belum dimuat di situs ini."),
    (a_row({"minimal": "85"}), "Hasil tahun 2021 belum dimuat di situs ini. Targetnya minimal 85%."),
    (a_row({"minimal": "85"}, tanpa_nilai={"alasan": "belum_dimuat"}), "Hasil tahun 2021 belum dimuat di situs ini. Targetnya minimal 85%."),
    (a_row({"minimal": "85"}, tanpa_nilai={"alasan": "belum_ditetapkan"}), "Hasil tahun 2021 belum ditetapkan. Targetnya minimal 85%."),
    (a_row({"minimal": "85"}, tanpa_nilai={"alasan": "belum_jatuh_tempo", "jatuh_tempo": "2022-03-31"}), "Hasil tahun 2021 belum jatuh tempo, tenggatnya 31 Maret 2022. Targetnya minimal 85%."),
    (a_row({"minimal": "85"}, tanpa_nilai={"alasan": "belum_dipublikasikan", "jatuh_tempo": "2022-03-31"}), "Hasil tahun 2021 belum ditemukan dalam publikasi, tenggatnya 31 Maret 2022. Targetnya minimal 85%."),
    (a_row({"minimal": "85"}, tanpa_nilai={"alasan": "dikecualikan"}), "Tahun 2021 tidak dapat dinilai: angkanya dikecualikan dari informasi publik. Targetnya minimal 85%."),
    (a_row({"minimal": "85"}, tanpa_nilai={"alasan": "tidak_diukur"}), "Tahun 2021 tidak dapat dinilai: indikator ini tidak diukur pada tahun itu. Targetnya minimal 85%."),
    (a_row(tanpa_nilai={"alasan": "tidak_diukur"}, tahun=2026), "Tahun 2026 tidak dapat dinilai: indikator ini tidak diukur pada tahun itu."),
    (a_row({"teks": "tersusunnya peta konflik"}), "Hasil tahun 2021 belum dimuat di situs ini."),
    # No target
    (a_row(None, "85"), "Hasil tahun 2021: 85%. Targetnya belum dimuat di situs ini."),
    (a_row({"belum_ditetapkan": "PK belum ditandatangani"}, "85"), "Hasil tahun 2021: 85%. Targetnya belum ditetapkan."),
    (a_row(None, {"teks": "peta tersusun"}), "Hasil tahun 2021: berupa kalimat. Targetnya belum dimuat di situs ini."),
    (a_row(None, {"variabel": {"selesai": "0", "semua": "0"}}), "Hasil tahun 2021: tidak terdefinisi, karena pembaginya nol. Targetnya belum dimuat di situs ini."),
    # Cannot be judged, and why
    (a_row({"tercetak": "80"}, "85", arah=None), "Tahun 2021 tidak dapat dinilai: hasilnya 85%, targetnya 80%; tidak tercantum apakah makin tinggi makin baik."),
    (a_row({"minimal": "80"}, {"variabel": {"selesai": "0", "semua": "0"}}), "Tahun 2021 tidak dapat dinilai: pembaginya nol, sehingga hasilnya tidak terdefinisi; targetnya minimal 80%."),
    (a_row({"minimal": "80"}, {"variabel": {"selesai": "0", "semua": "0"}}, tahun=2026), "Tahun 2026 tidak dapat dinilai: pembaginya nol, sehingga hasilnya tidak terdefinisi; targetnya minimal 80%."),
    (a_row({"teks": "tersusunnya peta konflik"}, "85"), "Tahun 2021 tidak dapat dinilai: hasilnya 85%, targetnya berupa kalimat."),
    (a_row({"teks": "tersusunnya peta konflik"}, {"teks": "peta tersusun"}), "Tahun 2021 tidak dapat dinilai: hasil dan targetnya berupa kalimat."),
    (a_row({"minimal": "85"}, {"teks": "baik"}), "Tahun 2021 tidak dapat dinilai: hasilnya berupa kalimat, targetnya minimal 85%."),
    (a_row({"minimal": "85"}, {"predikat": "BB"}, **NOTHING), "Tahun 2021 tidak dapat dinilai: hasilnya BB, targetnya minimal 85."),
    (a_row({"predikat": "A"}, "73.07", satuan="nilai"), "Tahun 2021 tidak dapat dinilai: hasilnya 73,07, targetnya predikat A."),
    (a_row({"predikat": "A"}, {"predikat": "WTP"}, satuan="predikat"), "Tahun 2021 tidak dapat dinilai: hasilnya WTP, targetnya A; urutan predikatnya belum dimuat di situs ini."),
]  # fmt: skip


@pytest.mark.parametrize(("row", "sentence"), SENTENCES, ids=[sentence for _, sentence in SENTENCES])
def test_the_answer_is_said_in_these_words(row: HasilTahun, sentence: str) -> None:
    assert jawaban(row) == sentence


def test_the_sentences_above_show_every_status_and_every_kind_of_target() -> None:
    assert {row.status for row, _ in SENTENCES} == set(STATUS)
    assert {row.target.jenis for row, _ in SENTENCES if row.target} == set(JENIS_TARGET)


def test_of_several_targets_without_a_rule_none_is_judged() -> None:
    both = [{"asal": asal, "minimal": "85", "sumber": SUMBER} for asal in ("pk", "renstra")]
    row = Pengukur(None, NOW).tahun(
        an_indikator(), a_nilai({"2021": a_year(target=both, realisasi=a_result("85"))}), 2021
    )
    assert (
        jawaban(row)
        == "Tahun 2021 tidak dapat dinilai: ada beberapa target, dan belum ada aturan mana yang dinilai."
    )


TARGETS: Final[Sequence[Mapping[str, object] | None]] = [
    None,
    *({jenis: "7"} for jenis in ("minimal", "maksimal", "tepat", "tercetak")),
    *({jenis: "7", "tidak_termasuk_batas": "ya"} for jenis in ("minimal", "maksimal", "tercetak")),
    {"antara": {"dari": "6", "sampai": "8"}},
    {"antara": {"dari": "6", "sampai": "8"}, "tidak_termasuk_batas": "ya"},
    {"predikat": "B"},
    {"teks": "tersusunnya peta konflik"},
    {"belum_ditetapkan": "PK belum ditandatangani"},
]
RESULTS: Final[Sequence[dict[str, Any] | str | None]] = [
    None, "0", "5", "6", "7", "8", "-1234567.891",
    {"predikat": "A"}, {"predikat": "B"}, {"predikat": "CC"}, {"nilai": "7", "predikat": "A"}, {"teks": "baik"},
    {"variabel": {"selesai": "0", "semua": "0"}}, {"nilai": "6.5", "sifat": "sementara"},
]  # fmt: skip


@pytest.mark.parametrize("satuan", ["Persen", "kasus", "Rp", None])
def test_every_combination_is_a_short_whole_sentence(satuan: str | None) -> None:
    seen = 0
    for target, hasil, arah, tahun in product(TARGETS, RESULTS, ("naik", "turun", None), (2021, 2026)):
        row = a_row(target, hasil, satuan=satuan, arah=arah, tahun=tahun)
        said = [jawaban(row), kalimat.capaian_kalimat(row, a_kebijakan())]
        for text in (one for answer in said for one in re.split(r"(?<=\.) ", answer)):
            assert re.fullmatch(r"[A-Z].*\S\.", text), text
            assert not re.search(r"None|Fraction|Decimal|  | ,|\.\.|−0\b(?!,)|(\b\w+\b) \1\b", text), text
            assert len(text.split()) <= MOST_WORDS, text
        assert str(row.tahun) in said[0]
        if row.status in ("tercapai", "tidak_tercapai"):
            assert f"Tahun 2021 {STATUS_KATA[row.status].kata.lower()}: " in said[0]
        seen += 1
    assert seen > 1000


def test_the_six_words_are_those_of_the_house() -> None:
    assert [STATUS_KATA[name].kata for name in STATUS] == [
        "Tercapai", "Tidak tercapai", "Sedang berjalan", "Belum ada angka", "Tidak ada target", "Tidak dapat dinilai",
    ]  # fmt: skip
    assert max(len(row.arti.split()) for row in STATUS_KATA.values()) <= MOST_WORDS


# --- numbers


@pytest.mark.parametrize(
    ("number", "unit", "words"),
    [
        ("85", "Persen", "85%"),
        ("85.50", "%", "85,5%"),
        ("10", "Kasus", "10 kasus"),
        ("1234567.895", "Ha", "1.234.567,9 ha"),
        ("5000", "Rp", "Rp5.000,00"),
        ("-5000", "rupiah", "−Rp5.000,00"),
        ("72.39", "Indeks", "72,39"),
        ("2", "Lap", "2 lap"),
        ("3", "MW", "3 MW"),
        ("12", "Juta Rupiah", "12 juta Rupiah"),
        ("56.23", "per 100.000\n penduduk", "56,23 per 100.000 penduduk"),
        ("-0.001", "Persen", "0%"),
        ("0", None, "0"),
        ("123456789012345678901234567890", None, "123.456.789.012.345.678.901.234.567.890"),
    ],
)
def test_a_number_has_the_unit_of_its_record_and_no_other(number: str, unit: str | None, words: str) -> None:
    assert angka_satuan(Decimal(number), a_unit(unit)) == words
    assert angka_satuan(Fraction(number), a_unit(unit)) == words


def test_a_third_is_rounded_to_two_decimals() -> None:
    assert angka_satuan(Fraction(200, 3), a_unit("%")) == "66,67%"


# --- targets


@pytest.mark.parametrize(
    ("target", "unit", "words"),
    [
        ({"minimal": "85"}, "%", "minimal 85%"),
        ({"maksimal": "10"}, "Kasus", "paling tinggi 10 kasus"),
        ({"minimal": "85", "tidak_termasuk_batas": "ya"}, "%", "di atas 85%"),
        ({"maksimal": "49", "tidak_termasuk_batas": "ya"}, None, "di bawah 49"),
        ({"antara": {"dari": "10", "sampai": "20"}}, "Kasus", "antara 10 dan 20 kasus"),
        ({"antara": {"dari": "1.5", "sampai": "2"}}, "%", "antara 1,5% dan 2%"),
        ({"antara": {"dari": "1000", "sampai": "2000"}}, "Rp", "antara Rp1.000,00 dan Rp2.000,00"),
        ({"tepat": "4"}, "Dokumen", "tepat 4 dokumen"),
        ({"predikat": "A"}, "predikat", "A"),
        ({"teks": "tersusunnya peta konflik"}, None, "tersusunnya peta konflik"),
        ({"tercetak": "80"}, "indeks", "80"),
        ({"belum_ditetapkan": "PK belum ditandatangani"}, None, "belum ditetapkan"),
    ],
)
def test_a_target_is_said_in_these_words(target: Mapping[str, object], unit: str | None, words: str) -> None:
    assert target_kalimat(a_target(**target), a_unit(unit)) == words


def test_a_printed_bound_that_does_not_count_takes_its_side_from_the_polarity() -> None:
    target = a_target(tercetak="49", tidak_termasuk_batas="ya")
    sides = [target_kalimat(target, None, arah) for arah in ("naik", "turun", None)]
    assert sides == ["di atas 49", "di bawah 49", "49"]


def test_a_target_says_where_it_comes_from() -> None:
    target = a_target(minimal="85", tanggal="2021-01-15")
    assert target_asal(target, a_unit("%")) == "Target minimal 85% (perjanjian kinerja, 15 Januari 2021)."
    assert target_asal(a_target(asal="renstra", tercetak="5"), None) == "Target 5 (rencana strategis)."


def dated(*targets: Mapping[str, object]) -> tuple[str, ...]:
    return perubahan_target([a_target(**one) for one in targets], a_unit("%"))


JANUARY: Final = {"tanggal": "2021-01-15"}
OCTOBER: Final = {"tanggal": "2021-10-12", "asal": "pk_perubahan"}


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ({"minimal": "85"}, {"minimal": "70"}, "target diturunkan dari 85% menjadi 70%, 12 Oktober 2021"),
        ({"minimal": "85"}, {"minimal": "90.5"}, "target dinaikkan dari 85% menjadi 90,5%, 12 Oktober 2021"),
        ({"minimal": "85"}, {"tercetak": "70"}, "target diubah dari minimal 85% menjadi 70%, 12 Oktober 2021"),
        ({"antara": {"dari": "1", "sampai": "2"}}, {"antara": {"dari": "1", "sampai": "3"}}, "target diubah dari antara 1% dan 2% menjadi antara 1% dan 3%, 12 Oktober 2021"),
        ({"predikat": "A"}, {"predikat": "BB"}, "target diubah dari A menjadi BB, 12 Oktober 2021"),
        ({"minimal": "85"}, {"minimal": "85", "tidak_termasuk_batas": "ya"}, "target diubah dari minimal 85% menjadi di atas 85%, 12 Oktober 2021"),
        ({"belum_ditetapkan": "menunggu"}, {"minimal": "85"}, "target ditetapkan minimal 85%, 12 Oktober 2021"),
        ({"minimal": "85"}, {"belum_ditetapkan": "menunggu"}, "target ditarik, 12 Oktober 2021"),
        ({"teks": "peta"}, {"teks": "peta baru"}, "target diubah, 12 Oktober 2021"),
    ],
)  # fmt: skip
def test_a_target_that_moved_says_how_and_when(
    before: Mapping[str, object], after: Mapping[str, object], said: str
) -> None:
    assert dated({**before, **JANUARY}, {**after, **OCTOBER}) == (said,)
    assert dated({**after, **OCTOBER}, {**before, **JANUARY}) == (said,)


def test_a_target_that_stayed_or_has_no_date_did_not_move() -> None:
    assert dated({"minimal": "85", **JANUARY}, {"minimal": "85", **OCTOBER}) == ()
    assert dated({"minimal": "85"}, {"minimal": "70", **OCTOBER}) == ()
    assert dated({"minimal": "85", **JANUARY}) == ()


# --- cells


def test_a_cell_says_the_result_or_why_there_is_none() -> None:
    cells = [
        a_row({"minimal": "85"}, "86"),
        a_row(None, {"teks": "peta tersusun"}),
        a_row(None, {"variabel": {"selesai": "0", "semua": "0"}}),
        a_row(tanpa_nilai={"alasan": "tidak_diukur"}),
        a_row(tanpa_nilai={"alasan": "belum_dimuat"}),
        a_row(),
    ]
    assert [kalimat.hasil_kalimat(row) for row in cells] == [
        "86%", "peta tersusun", "tidak terdefinisi (pembaginya nol)", "tidak diukur", None, None,
    ]  # fmt: skip


def test_a_cell_says_the_distance() -> None:
    range_target = {"antara": {"dari": "80", "sampai": "90"}}
    rows = [
        a_row({"minimal": "85"}, "86"),
        a_row({"minimal": "85"}, "84.996"),
        a_row({"maksimal": "10"}, "8", **KASUS),
        a_row({"minimal": "85"}, "85"),
        a_row(range_target, "85"),
        a_row({"predikat": "A"}, {"predikat": "BB"}),
        a_row(None, "85"),
    ]
    assert [kalimat.selisih_kalimat(row) for row in rows] == [
        "lebih 1 poin persen", "kurang 0,004 poin persen", "kurang 2 kasus", "sama dengan target",
        "di dalam rentang target", None, None,
    ]  # fmt: skip


def test_the_notes_of_a_year_list_all_its_targets_and_how_they_moved() -> None:
    moved = [
        {"asal": "pk", "minimal": "85", "tanggal": "2021-01-15", "sumber": SUMBER},
        {"asal": "pk_perubahan", "minimal": "70", "tanggal": "2021-10-12", "sumber": SUMBER},
    ]
    row = a_row(hasil="77", targets=moved)
    assert kalimat.keterangan(row, a_kebijakan()) == (
        "Capaian 110% (hasil-per-target).",
        "Target minimal 85% (perjanjian kinerja, 15 Januari 2021).",
        "Target minimal 70% (perubahan perjanjian kinerja, 12 Oktober 2021).",
        "Target diturunkan dari 85% menjadi 70%, 12 Oktober 2021.",
    )
    assert kalimat.keterangan(a_row(), a_kebijakan()) == ()


# --- capaian


def a_rule(**changes: object) -> Kebijakan:
    """One rule for everything, named as readers see it."""
    rule = {"nama": "Hasil dibagi target", "rumus": "realisasi_per_target", "dasar": DASAR} | changes
    return a_kebijakan(
        capaian={"aturan": rule},
        bawaan=dict.fromkeys(("naik", "turun", "antara", "tepat", "predikat"), "aturan"),
    )


CAPAIAN: Final[Sequence[tuple[Kebijakan, dict[str, Any], str]]] = [
    (a_rule(), {"target": {"minimal": "85"}, "hasil": "81.5"}, "Capaian 95,88% (Hasil dibagi target)."),
    (a_rule(), {"target": {"minimal": "2"}, "hasil": "-1.41"}, "Capaian −70,5% (Hasil dibagi target)."),
    (a_rule(batas_tampil="120"), {"target": {"minimal": "100"}, "hasil": "141.92"}, "Capaian ditampilkan paling tinggi 120%; utuhnya 141,92% (Hasil dibagi target)."),
    (a_rule(batas_tampil="120"), {"target": {"minimal": "100"}, "hasil": "120"}, "Capaian 120% (Hasil dibagi target)."),
    (a_rule(), {"hasil": "80"}, "Capaian tidak dihitung: targetnya belum dimuat di situs ini."),
    (a_rule(), {"target": {"belum_ditetapkan": "menunggu"}, "hasil": "80"}, "Capaian tidak dihitung: targetnya belum ditetapkan."),
    (a_rule(), {"target": {"minimal": "85"}}, "Capaian tidak dihitung: hasilnya belum ada di situs ini."),
    (a_rule(), {"target": {"tercetak": "85"}, "hasil": "80", "arah": None}, "Capaian tidak dihitung: tidak tercantum apakah makin tinggi makin baik."),
    (a_kebijakan(bawaan={}), {"target": {"minimal": "85"}, "hasil": "80"}, "Capaian tidak dihitung: aturannya belum dimuat di situs ini."),
    (a_rule(), {"target": {"teks": "peta"}, "hasil": "80"}, "Capaian tidak dihitung: target atau hasilnya bukan angka."),
    (a_rule(), {"target": {"minimal": "85"}, "hasil": {"variabel": {"selesai": "0", "semua": "0"}}}, "Capaian tidak terdefinisi: pembagi pada rumus hasilnya nol (Hasil dibagi target)."),
    (a_rule(), {"target": {"maksimal": "0"}, "hasil": "0", "arah": "turun"}, "Capaian tidak terdefinisi: targetnya nol (Hasil dibagi target)."),
    (a_rule(), {"target": {"minimal": "-2"}, "hasil": "1"}, "Capaian tidak terdefinisi: targetnya negatif (Hasil dibagi target)."),
    (a_rule(nama="Target dibagi hasil", rumus="target_per_realisasi"), {"target": {"maksimal": "10"}, "hasil": "0", "arah": "turun"}, "Capaian tidak terdefinisi: hasilnya nol (Target dibagi hasil)."),
    (a_rule(nama="Urutan predikat", rumus="ordinal"), {"target": {"predikat": "A"}, "hasil": {"predikat": "BB"}}, "Capaian tidak dihitung: predikat dinilai menurut urutannya (Urutan predikat)."),
]  # fmt: skip


@pytest.mark.parametrize(("policy", "year", "sentence"), CAPAIAN, ids=[sentence for *_, sentence in CAPAIAN])
def test_an_achievement_names_its_rule_or_says_why_there_is_none(
    policy: Kebijakan, year: dict[str, Any], sentence: str
) -> None:
    assert kalimat.capaian_kalimat(a_row(kebijakan=policy, **year), policy) == sentence


@pytest.mark.parametrize(
    ("printed", "sentence"),
    [
        ({"tahunan": "93.40"}, "Dokumen mencetak 93,40%; hitungan situs ini 106,60%."),
        ({"tahunan": "106.6"}, None),
        ({"tahunan": "106.604"}, None),
        ({"teks": "0,269%"}, "Kolom capaian pada dokumen berisi “0,269%”."),
        ({"akhir": "90.1"}, "Terhadap target akhir, dokumen mencetak 90,10%; situs ini tidak menghitungnya."),
    ],
)
def test_a_printed_achievement_is_shown_where_it_differs(
    printed: dict[str, str], sentence: str | None
) -> None:
    row = a_row({"minimal": "100"}, "106.6", capaian_dokumen={"sumber": SUMBER} | printed)
    assert kalimat.tercetak_kalimat(row) == sentence


def test_a_printed_achievement_without_ours_is_shown() -> None:
    row = a_row({"maksimal": "0"}, "0", **KASUS, capaian_dokumen={"sumber": SUMBER, "tahunan": "100"})
    assert kalimat.tercetak_kalimat(row) == "Dokumen mencetak 100,00%; situs ini tidak menghitungnya."


# --- arithmetic


def counted(text: str, satuan: str | None = None, **inputs: str) -> str:
    formula = {"ekspresi": text, "variabel": dict.fromkeys(inputs, "masukan")}
    return kalimat.contoh_hitung(
        an_indikator(formula=formula, satuan=satuan), {name: Decimal(value) for name, value in inputs.items()}
    )


@pytest.mark.parametrize(
    ("text", "inputs", "shown"),
    [
        ("a / b * 100", {"a": "17", "b": "20"}, "17 ÷ 20 × 100 = 85"),
        ("a / b * 100", {"a": "940468", "b": "1096138"}, "940.468 ÷ 1.096.138 × 100 ≈ 85,8"),
        ("0.376 * a + 0.405 * b + 0.219 * c", {"a": "77.50", "b": "84.18", "c": "41.81"}, "0,376 × 77,5 + 0,405 × 84,18 + 0,219 × 41,81 ≈ 72,39"),
        ("(a - b) / b * 100", {"a": "93", "b": "120"}, "(93 − 120) ÷ 120 × 100 = −22,5"),
        ("a - b", {"a": "-3", "b": "-4"}, "−3 − (−4) = 1"),
        ("a - (b - c)", {"a": "3", "b": "4", "c": "5"}, "3 − (4 − 5) = 4"),
        ("-a * b", {"a": "3", "b": "4"}, "−3 × 4 = −12"),
        ("-a * b", {"a": "-3", "b": "4"}, "−(−3) × 4 = 12"),
        ("a * -b", {"a": "3", "b": "4"}, "3 × (−4) = −12"),
        ("a / b * 100", {"a": "0", "b": "0"}, "0 ÷ 0 × 100 tidak terdefinisi, karena pembaginya nol"),
        ("a / 8", {"a": "0.1234567"}, "0,1234567 ÷ 8 ≈ 0,02"),
    ],
)  # fmt: skip
def test_the_arithmetic_is_shown_with_every_digit_of_its_inputs(
    text: str, inputs: dict[str, str], shown: str
) -> None:
    assert counted(text, **inputs) == shown


def test_the_result_of_the_arithmetic_has_its_unit() -> None:
    assert counted("a / b * 100", "Persen", a="17", b="20") == "17 ÷ 20 × 100 = 85%"


def test_there_is_no_arithmetic_without_a_formula() -> None:
    with pytest.raises(LookupError):
        kalimat.contoh_hitung(an_indikator(formula=None), {})


def test_the_progress_to_the_end_of_the_plan_is_said_with_the_same_rule() -> None:
    final = {
        "tahun": "2024",
        "target": {"asal": "renstra", "minimal": "90", "sumber": {"dokumen": "renstra"}},
    }
    row = Pengukur(a_kebijakan(), 2026).tahun(
        an_indikator(), a_nilai({"2021": a_year(realisasi=a_result("81"))}, target_akhir=final), 2021
    )
    assert kalimat.akhir_kalimat(row) == "Terhadap target akhir rencana: 90%."
    assert kalimat.akhir_kalimat(a_row({"minimal": "85"}, "90")) is None


def test_a_jump_is_said_in_neutral_words() -> None:
    up = Lonjakan("a", 2022, 2021, Fraction(8), Fraction(85))
    down = Lonjakan("a", 2022, 2021, Fraction(85), Fraction(8))
    assert kalimat.lonjakan_kalimat(up) == (
        "Hasil 2022 lebih dari 10 kali hasil 2021; sumber dan satuannya perlu diperiksa."
    )
    assert kalimat.lonjakan_kalimat(down) == (
        "Hasil 2022 kurang dari sepersepuluh hasil 2021; sumber dan satuannya perlu diperiksa."
    )


@pytest.mark.parametrize(
    ("shown", "words"), [("99.634", "99,634%"), ("0.0012", "0,0012%"), ("100.00", "100%"), ("-70.50", "−70,5%"), ("1234", "1.234%")]
)  # fmt: skip
def test_a_percentage_keeps_the_digits_of_its_policy(shown: str, words: str) -> None:
    assert kalimat.persen(Decimal(shown)) == words
