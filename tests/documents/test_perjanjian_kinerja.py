"""What an agreement promises: the targets and the budget of its own day."""

from datetime import date

from generator.build import Build
from generator.documents import Bahan
from generator.documents.perjanjian_kinerja import PerjanjianIsi, dokumen
from generator.measurement import measure
from tests.golden_cases import GOLDEN
from tests.projects import reading_of


def agreement(id: str) -> PerjanjianIsi:
    bahan = Bahan(measure(reading_of(GOLDEN / "nilai-lengkap"), Build(date(2026, 11, 27))))
    found = next(row for row in dokumen(bahan) if row.kunci == id).isi
    assert isinstance(found, PerjanjianIsi)
    return found


def targets(found: PerjanjianIsi) -> dict[str, str]:
    return {row.indikator: row.target for group in found.kelompok for row in group.baris}


def test_the_first_agreement_keeps_its_target_when_a_perubahan_follows() -> None:
    assert targets(agreement("pk-2022-kepala"))["Persentase uji yang selesai"] == "minimal 85%"
    assert targets(agreement("pk-2022-kepala-perubahan"))["Persentase uji yang selesai"] == "minimal 70%"


def test_a_perubahan_repeats_what_it_does_not_change() -> None:
    both = (agreement("pk-2022-kepala"), agreement("pk-2022-kepala-perubahan"))
    first, changed = (targets(one)["Jumlah keluhan"] for one in both)
    assert first == changed == "di bawah 16 kasus"


def test_only_a_perubahan_shows_the_changed_budget() -> None:
    first, changed = agreement("pk-2022-kepala").anggaran, agreement("pk-2022-kepala-perubahan").anggaran
    assert first is not None
    assert changed is not None
    assert (first.berubah, first.jumlah.pagu) == (False, "Rp225.000.000,00")
    assert (changed.berubah, changed.jumlah.pagu_perubahan) == (True, "Rp210.000.000,00")


def test_the_second_party_is_the_superior_and_may_be_missing() -> None:
    two = agreement("pk-2022-kepala")
    assert two.pihak_kedua is not None
    assert (two.pihak_pertama.jabatan, two.pihak_kedua.jabatan) == ("Kepala Dinas Uji", "Bupati Contoh")
    alone = agreement("pk-2021-bidang-layanan")
    assert (alone.pihak_kedua, alone.tanda_tangan_kedua) == (None, None)


def test_a_nip_is_masked_and_an_official_without_one_has_none() -> None:
    found = agreement("pk-2022-kepala")
    assert found.tanda_tangan_kedua is not None
    assert found.tanda_tangan_pertama.nip == "NIP. ••••••••••••••••••"
    assert found.tanda_tangan_kedua.nip is None


def test_indicators_that_are_no_iku_take_part() -> None:
    assert "Persentase alat uji yang terkalibrasi" in targets(agreement("pk-2022-bidang-pengujian"))
