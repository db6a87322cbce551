"""Two ledgers side by side: which revisions explain a change, step by step, and which tell of none."""

import pytest

from generator.measurement.banding import Banding, banding
from generator.measurement.tayang import Tayang
from generator.model.indikator import Indikator
from generator.model.nilai import Nilai
from tests.measurement.nilai_values import a_nilai, a_result, a_year, an_indikator

Entry = tuple[str, str, str]


def entry(bidang: str, dari: str, menjadi: str) -> dict[str, str]:
    return {
        "bidang": bidang, "dari": dari, "menjadi": menjadi, "jenis": "koreksi_kesalahan", "alasan": "salah salin",
        "dasar": "surat", "tanggal": "2022-03-01", "disetujui": "Kepala",
    }  # fmt: skip


def line(bidang: str = "realisasi", nilai: str = "82", periode: str = "tahunan", **columns: str) -> Tayang:
    return Tayang(
        **{
            "indikator": "uji",
            "tahun": "2021",
            "periode": periode,
            "bidang": bidang,
            "nilai": nilai,
            **columns,
        }
    )


def entry_line(n: int, one: Entry) -> Tayang:
    return line(f"revisi.{n}", " | ".join((*one, "koreksi_kesalahan")))


def compared(
    before: list[Tayang], after: list[Tayang], entries: list[Entry], indikator: Indikator | None = None
) -> Banding:
    """`entries` stand in 2021, and in both lists of lines as far as the test put them there."""
    nilai: Nilai = a_nilai(
        {"2021": a_year(realisasi=a_result("82"), revisi=[entry(*one) for one in entries])}
    )
    lines = [entry_line(n, one) for n, one in enumerate(entries, 1)]
    return banding(before, [*after, *lines], {"uji": indikator or an_indikator()}, {"uji": nilai})


def explained(found: Banding) -> list[tuple[str, list[str]]]:
    return [(one.perubahan.bidang, [step.menjadi for step in one.revisi]) for one in found.berubah]


def strange(found: Banding) -> list[int]:
    return [one.nomor for one in found.asing]


@pytest.mark.parametrize(
    ("entries", "steps", "unused"),
    [
        ([], [], []),
        ([("realisasi", "82", "85")], ["85"], []),
        ([("realisasi", " 82.0 ", "85.00")], ["85.00"], []),
        ([("realisasi", "82", "84"), ("realisasi", "84", "85")], ["84", "85"], []),
        ([("realisasi", "82", "84"), ("realisasi", "82", "85")], ["85"], [1]),
        ([("realisasi", "82", "84")], [], [1]),
        ([("realisasi", "85", "82")], [], [1]),
        ([("realisasi", "84", "85"), ("realisasi", "82", "84")], [], [1, 2]),
        ([("target.pk", "82", "85")], [], [1]),
        ([("tw1.realisasi", "82", "85")], [], [1]),
    ],
    ids=["none", "one", "as numbers", "two steps", "a false one before", "elsewhere", "backwards", "wrong order",
         "another field", "another period"],
)  # fmt: skip
def test_a_change_is_explained_by_the_revisions_that_lead_from_the_old_figure_to_the_new(
    entries: list[Entry], steps: list[str], unused: list[int]
) -> None:
    found = compared([line()], [line(nilai="85")], entries)
    assert explained(found) == [("realisasi", steps)]
    assert strange(found) == unused


def test_a_revision_that_was_there_before_explains_nothing_new() -> None:
    old = ("realisasi", "82", "85")
    found = compared([line(), entry_line(1, old)], [line(nilai="85")], [old])
    assert explained(found) == [("realisasi", [])]
    assert strange(found) == []


def test_a_figure_changed_and_changed_back_needs_no_change_for_its_two_revisions() -> None:
    found = compared([line()], [line()], [("realisasi", "82", "85"), ("realisasi", "85", "82")])
    assert (found.berubah, strange(found)) == ((), [])


def test_a_revision_of_a_figure_that_was_never_published_tells_of_no_change() -> None:
    found = compared([], [line(nilai="85")], [("realisasi", "82", "85")])
    assert strange(found) == [1]
    assert found.baru == (line(nilai="85"),)


@pytest.mark.parametrize(
    "reason", ["(belum_dimuat)", "(belum_ditetapkan)", "(belum_jatuh_tempo)", "(belum_dipublikasikan)"]
)
def test_a_figure_after_a_reason_to_wait_is_a_first_publication(reason: str) -> None:
    found = compared([line(nilai=reason)], [line()], [])
    assert (found.berubah, found.baru) == ((), (line(),))


def test_a_revision_of_what_only_follows_is_true_as_well() -> None:
    before, after = line(capaian="96", kebijakan="k"), line(nilai="85", capaian="100", kebijakan="k")
    found = compared([before], [after], [("realisasi", "82", "85"), ("realisasi.capaian", "96", "100")])
    assert (explained(found), strange(found)) == ([("realisasi", ["85"])], [])


def test_a_target_that_changed_is_told_once_though_the_line_of_the_result_repeats_it() -> None:
    before = [line(target="pk minimal 85"), line("target.pk", "pk minimal 85")]
    after = [line(target="pk minimal 70"), line("target.pk", "pk minimal 70")]
    found = compared(before, after, [("target.pk", "pk minimal 85", "pk minimal 70")])
    assert (explained(found), strange(found)) == ([("target.pk", ["pk minimal 70"])], [])
    late = [line(target="pk_perubahan minimal 70"), line("target.pk", "pk minimal 85")]
    assert explained(compared(before, late, [])) == [("realisasi.target", [])]


def test_one_revision_of_the_unit_explains_all_lines_of_its_year() -> None:
    before = [line(satuan="persen"), line("target.pk", satuan="persen"), line(periode="tw1", satuan="persen")]
    after = [line(satuan="%"), line("target.pk", satuan="%"), line(periode="tw1", satuan="%")]
    found = compared(before, after, [("satuan", "persen", "%")])
    assert explained(found) == [("satuan", ["%"])] * 3


def test_quarters_are_named_apart_from_the_year() -> None:
    found = compared(
        [line(), line(periode="tw1", nilai="18")],
        [line(), line(periode="tw1", nilai="19")],
        [("tw1.realisasi", "18", "19")],
    )
    assert (explained(found), strange(found)) == ([("tw1.realisasi", ["19"])], [])


def test_a_baseline_of_a_year_without_values_is_explained_in_any_year() -> None:
    before = Tayang("uji", "2018", "awal", "kondisi_awal", "70")
    after = Tayang("uji", "2018", "awal", "kondisi_awal", "71")
    found = compared([before], [after], [("kondisi_awal", "70", "71")])
    assert explained(found) == [("kondisi_awal", ["71"])]


def test_a_withdrawn_figure_is_explained_by_its_last_content() -> None:
    found = compared([line()], [], [("realisasi", "82", "(tidak ada)")])
    assert explained(found) == [("realisasi", ["(tidak ada)"])]


def test_a_renamed_indicator_keeps_its_figures() -> None:
    before = Tayang("lama", "2021", "tahunan", "realisasi", "82")
    found = compared([before], [line()], [], an_indikator(id_lama=["lama"]))
    assert (found.berubah, found.baru) == ((), ())
    assert len(compared([before], [line()], []).berubah) == 1


def test_lines_of_the_history_that_change_or_vanish_are_told_apart() -> None:
    one, two = ("realisasi", "80", "81"), ("realisasi", "81", "82")
    kept = compared([line(), entry_line(1, one)], [line()], [one])
    changed = compared([line(), entry_line(1, one)], [line()], [two])
    gone = compared([line(), entry_line(1, one)], [line()], [])
    assert [len(found.ditulis_ulang) for found in (kept, changed, gone)] == [0, 1, 1]
    assert [one.sesudah is None for one in (*changed.ditulis_ulang, *gone.ditulis_ulang)] == [False, True]
    assert not any(found.berubah for found in (kept, changed, gone))
