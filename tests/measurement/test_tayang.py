"""The ledger of published figures: what a line says, the file, and what counts as a change."""

import csv
import io
from collections.abc import Iterable, Mapping
from dataclasses import astuple, replace
from fractions import Fraction
from typing import Any, Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.measurement.tahunan import Pengukur
from generator.measurement.tayang import (
    KOLOM,
    TIDAK_ADA,
    Tayang,
    changes,
    figure,
    from_csv,
    ledger,
    target_text,
    to_csv,
)
from generator.model.indikator import Indikator
from generator.model.kebijakan import Kebijakan
from generator.model.nilai import Nilai, Target
from tests.measurement.nilai_values import (
    SUMBER,
    a_kebijakan,
    a_nilai,
    a_result,
    a_target,
    a_year,
    an_indikator,
)

TODAY: Final = 2026


def lines(
    nilai: Nilai | None = None,
    indikator: Indikator | None = None,
    kebijakan: Kebijakan | None = None,
    today: int = TODAY,
) -> tuple[Tayang, ...]:
    """The ledger of one indicator."""
    row = indikator or an_indikator()
    values = nilai if nilai is not None else a_nilai(id=row.id)
    engine = Pengukur(kebijakan or a_kebijakan(), today)
    years = [engine.tahun(row, values, year) for year in values.tahun]
    return ledger({row.id: row}, {row.id: values}, years)


def a_promise(number: str = "85", **changes: object) -> dict[str, object]:
    return {"asal": "pk", "minimal": number, "sumber": SUMBER} | changes


def values(realisasi: object = None, target: object = None, **changes: object) -> Nilai:
    """The year 2021 with a target of at least 85, and a result of 82 or the one given."""
    year: dict[str, Any] = {"target": target or [a_promise()], "realisasi": realisasi or a_result("82")}
    return a_nilai({"2021": a_year(**{key: value for key, value in (year | changes).items() if value})})


def inputs(selesai: str, semua: str) -> Nilai:
    return values(a_result(variabel={"selesai": selesai, "semua": semua}))


REALISASI: Final = Tayang(
    "uji", "2021", "tahunan", "realisasi", "82", "Persen", "tetap", "", "naik", "pk minimal 85",
    "~96.470588 tampil 96.47", "hasil-per-target",
)  # fmt: skip
TARGET: Final = Tayang("uji", "2021", "tahunan", "target.pk", "pk minimal 85", "Persen")


# ---------------------------------------------------------------- lines


def test_a_year_has_a_line_for_each_target_and_one_for_its_result() -> None:
    assert lines() == (REALISASI, TARGET)


def test_everything_that_is_published_has_a_line() -> None:
    year = a_year(
        target=[a_promise(), a_promise("70", asal="pk_perubahan", tanggal="2021-10-12")],
        realisasi=a_result(variabel={"semua": "20", "selesai": "17"}, sifat="sementara"),
        triwulan={"2": {"target": "20", "realisasi": "18", "sumber": SUMBER}},
        capaian_dokumen={"tahunan": "96.47", "akhir": "90.1", "teks": "0,269%", "sumber": SUMBER},
        revisi=[
            {"bidang": "realisasi", "dari": "82", "menjadi": "85", "jenis": "koreksi_kesalahan",
             "alasan": "salah\nsalin", "dasar": "surat", "tanggal": "2022-03-01", "disetujui": "Kepala"}
        ],
    )  # fmt: skip
    record = a_nilai(
        {"2021": year},
        kondisi_awal={"tahun": "2018", "nilai": "70", "sumber": SUMBER},
        target_akhir={"tahun": "2024", "target": a_promise("90", asal="renstra")},
    )
    assert [(row.tahun, row.periode, row.bidang, row.nilai) for row in lines(record)] == [
        ("2018", "awal", "kondisi_awal", "70"),
        ("2021", "tahunan", "capaian_dokumen.akhir", "90.1"),
        ("2021", "tahunan", "capaian_dokumen.tahunan", "96.47"),
        ("2021", "tahunan", "capaian_dokumen.teks", "0,269%"),
        ("2021", "tahunan", "realisasi", "85"),
        (
            "2021", "tahunan", "revisi.1",
            "realisasi | 82 | 85 | koreksi_kesalahan | salah salin | surat | 2022-03-01 | Kepala",
        ),
        ("2021", "tahunan", "target.pk", "pk minimal 85"),
        ("2021", "tahunan", "target.pk_perubahan", "pk_perubahan minimal 70 (2021-10-12)"),
        ("2021", "tw2", "realisasi", "18"),
        ("2021", "tw2", "target", "20"),
        ("2024", "akhir", "target_akhir", "renstra minimal 90"),
    ]  # fmt: skip
    (result,) = [row for row in lines(record) if (row.periode, row.bidang) == ("tahunan", "realisasi")]
    assert (result.sifat, result.masukan, result.target) == (
        "sementara", "selesai=17;semua=20", "pk_perubahan minimal 70 (2021-10-12)",
    )  # fmt: skip


@pytest.mark.parametrize("today", [2020, 2021, 2022, 2030])
def test_nothing_depends_on_the_day_of_the_build(today: int) -> None:
    assert lines(today=today) == lines()


@pytest.mark.parametrize(
    ("target", "text"),
    [
        (a_target(minimal="85"), "pk minimal 85"),
        (a_target(maksimal="49", tidak_termasuk_batas="ya"), "pk maksimal 49 tidak termasuk batas"),
        (a_target(antara={"dari": "10", "sampai": "20.5"}), "pk antara 10..20.5"),
        (a_target(tepat="4"), "pk tepat 4"),
        (a_target(predikat="BB"), "pk predikat BB"),
        (a_target(teks="peta\n konflik"), "pk teks peta konflik"),
        (a_target(tercetak="80.00"), "pk tercetak 80.00"),
        (a_target(belum_ditetapkan="belum"), "pk belum_ditetapkan belum"),
        (a_target(asal="renstra", tercetak="0", tanggal="2019-02"), "renstra tercetak 0 (2019-02)"),
    ],
)
def test_a_target_is_one_line(target: Target, text: str) -> None:
    assert target_text(target) == text


@pytest.mark.parametrize(
    ("number", "text"),
    [
        (Fraction(85), "85"),
        (Fraction("85.50"), "85.5"),
        (Fraction(1, 3), "~0.333333"),
        (Fraction(-1, 3), "~-0.333333"),
        (Fraction(1, 1024), "0.0009765625"),
        (Fraction(10**40), "1" + "0" * 40),
        (Fraction(0), "0"),
    ],
)
def test_a_figure_is_exact_or_marked(number: Fraction, text: str) -> None:
    assert figure(number) == text


@pytest.mark.parametrize(
    ("year", "nilai"),
    [
        ({"realisasi": a_result("0")}, "0"),
        ({"realisasi": a_result("73.07", predikat="BB")}, "73.07 BB"),
        ({"realisasi": a_result(predikat="BB")}, "BB"),
        ({"realisasi": a_result(teks="peta tersusun")}, "peta tersusun"),
        ({"realisasi": a_result(variabel={"selesai": "0", "semua": "0"})}, "(tidak_terdefinisi)"),
        ({"tanpa_nilai": {"alasan": "tidak_diukur"}}, "(tidak_diukur)"),
    ],
)
def test_a_result_of_any_kind_is_one_cell(year: Mapping[str, object], nilai: str) -> None:
    assert [row.nilai for row in lines(a_nilai({"2021": a_year(**year)}))] == [nilai]


def test_the_order_of_the_record_does_not_matter() -> None:
    promises = [a_promise("80", tanggal="2021-01-15"), a_promise("85", tanggal="2021-03-01")]
    assert lines(values(target=promises)) == lines(values(target=promises[::-1]))
    assert [row.nilai for row in lines(values(target=promises)) if row.bidang.startswith("target")] == [
        "pk minimal 80 (2021-01-15)",
        "pk minimal 85 (2021-03-01)",
    ]


# ---------------------------------------------------------------- the file

CELLS = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=12) | st.sampled_from(
    [
        "=1+1",
        "+62",
        "-x",
        "-1.41",
        "-1.41 BB",
        "--1",
        "@a",
        "'=1",
        "''-",
        "'a",
        "'",
        "-",
        'a,"b"',
        '"',
        ",",
        " =1",
    ]
)
ROWS = st.lists(
    st.builds(
        Tayang,
        st.from_regex(r"[a-z]{1,5}", fullmatch=True),
        *[CELLS] * (len(KOLOM) - 1),
    ),
    max_size=5,
)


@given(ROWS)
def test_what_is_written_is_read_again(rows: list[Tayang]) -> None:
    assert from_csv(to_csv(rows)) == tuple(rows)


@given(ROWS)
def test_no_cell_of_the_file_is_a_formula(rows: list[Tayang]) -> None:
    for line in csv.reader(io.StringIO(to_csv(rows))):
        for cell in line:
            number = cell.removeprefix("-").replace(".", "", 1).isdigit()
            assert not cell.startswith(("=", "+", "@")), cell
            assert not cell.startswith("-") or number, cell


@pytest.mark.parametrize(
    ("cell", "written"),
    [
        ("=HYPERLINK(A1)", "'=HYPERLINK(A1)"),
        ("+62", "'+62"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("-2+3", "'-2+3"),
        ("-70.5 tampil -70.50", "'-70.5 tampil -70.50"),
        ("-", "'-"),
        ("'=1", "''=1"),
        ("-1.41", "-1.41"),
        ("-5", "-5"),
        ("'kutip", "'kutip"),
        ("a=b", "a=b"),
        ("", ""),
    ],
)
def test_a_cell_that_a_spreadsheet_would_run_is_written_as_text(cell: str, written: str) -> None:
    row = replace(TARGET, nilai=cell)
    (_, line) = csv.reader(io.StringIO(to_csv([row])))
    assert line[KOLOM.index("nilai")] == written
    assert from_csv(to_csv([row])) == (row,)


def test_a_record_cannot_smuggle_a_formula_into_the_ledger() -> None:
    text = to_csv(
        lines(
            values(a_result(teks="=cmd|' /C calc'!A0"), target=[a_promise()]),
            an_indikator(satuan="@satuan"),
        )
    )
    cells = [cell for line in csv.reader(io.StringIO(text)) for cell in line]
    assert "'=cmd|' /C calc'!A0" in cells
    assert "'@satuan" in cells


def test_the_file_is_plain() -> None:
    assert to_csv([REALISASI]) == (
        "indikator,tahun,periode,bidang,nilai,satuan,sifat,masukan,polaritas,target,capaian,kebijakan\n"
        "uji,2021,tahunan,realisasi,82,Persen,tetap,,naik,pk minimal 85,~96.470588 tampil 96.47,hasil-per-target\n"
    )
    assert from_csv(to_csv([])) == ()


def test_a_ledger_of_an_earlier_version_lacks_columns() -> None:
    assert from_csv("indikator,tahun,periode,bidang,nilai\nuji,2021,tahunan,realisasi,82\n") == (
        Tayang("uji", "2021", "tahunan", "realisasi", "82"),
    )


@pytest.mark.parametrize(
    "text", ["a,b\n1,2\n", to_csv([REALISASI]).replace("\nuji", "\nuji,uji"), 'indikator\n""\n']
)
def test_a_file_that_is_no_ledger_is_refused(text: str) -> None:
    with pytest.raises(ValueError):
        from_csv(text)


# ---------------------------------------------------------------- changes


def seen(
    before: Iterable[Tayang], after: Iterable[Tayang], renamed: Mapping[str, str] | None = None
) -> list[tuple[str, str, str]]:
    return [
        (change.bidang, change.dari, change.menjadi) for change in changes(before, after, renamed or {})
    ]  # fmt: skip


def test_what_did_not_change_is_not_a_change() -> None:
    assert seen(lines(), lines()) == []
    assert seen([], lines()) == []


def test_a_first_publication_is_no_change() -> None:
    for reason in ("belum_dimuat", "belum_ditetapkan", "belum_jatuh_tempo", "belum_dipublikasikan"):
        before = a_nilai({"2021": a_year(target=[a_promise()], tanpa_nilai={"alasan": reason})})
        assert seen(lines(before), lines()) == []
    only_target = a_nilai({"2021": a_year(target=[a_promise()])})
    assert seen(lines(only_target), lines()) == []


def test_a_target_that_was_yet_to_be_set_is_no_change_but_judging_a_published_result_by_it_is() -> None:
    waiting = [{"asal": "pk", "belum_ditetapkan": "belum ditandatangani"}]
    without = a_nilai({"2021": a_year(target=waiting)})
    later = a_nilai({"2021": a_year(target=[a_promise()])})
    assert seen(lines(without), lines(later)) == []
    assert seen(lines(values(target=waiting)), lines()) == [
        ("realisasi.target", "pk belum_ditetapkan belum ditandatangani", "pk minimal 85")
    ]


def test_a_changed_value_is_one_change() -> None:
    assert seen(lines(), lines(values(a_result("85")))) == [("realisasi", "82", "85")]


def test_inputs_that_give_the_same_value_are_a_change_of_their_own() -> None:
    assert seen(lines(inputs("17", "20")), lines(inputs("170", "200"))) == [
        ("realisasi.masukan", "selesai=17;semua=20", "selesai=170;semua=200")
    ]


def test_inputs_that_give_another_value_are_one_change() -> None:
    assert seen(lines(inputs("17", "20")), lines(inputs("18", "20"))) == [("realisasi", "85", "90")]


def test_inputs_instead_of_the_number_that_they_give_are_a_change() -> None:
    assert seen(lines(values(a_result("85"))), lines(inputs("17", "20"))) == [
        ("realisasi.masukan", TIDAK_ADA, "selesai=17;semua=20")
    ]


@pytest.mark.parametrize("way", [("tetap", "sementara"), ("sementara", "tetap")])
def test_a_changed_standing_is_a_change(way: tuple[str, str]) -> None:
    before, after = (lines(values(a_result("82", sifat=sifat))) for sifat in way)
    assert seen(before, after) == [("realisasi.sifat", *way)]


def test_value_and_standing_together_are_two() -> None:
    assert seen(lines(), lines(values(a_result("85", sifat="sementara")))) == [
        ("realisasi", "82", "85"),
        ("realisasi.sifat", "tetap", "sementara"),
    ]


def test_a_changed_unit_is_a_change_of_every_line_that_shows_it() -> None:
    assert seen(lines(), lines(indikator=an_indikator(satuan="poin"))) == [
        ("satuan", "Persen", "poin"),
        ("satuan", "Persen", "poin"),
    ]


def test_a_change_of_a_quarter_names_the_quarter() -> None:
    before, after = (
        values(triwulan={"2": {"target": target, "realisasi": result, "sumber": SUMBER}})
        for target, result in (("20", "18"), ("25", "17"))
    )
    assert seen(lines(before), lines(after)) == [
        ("tw2.realisasi", "18", "17"),
        ("tw2.target", "20", "25"),
    ]
    assert seen(lines(before), lines()) == [
        ("tw2.realisasi", "18", TIDAK_ADA),
        ("tw2.target", "20", TIDAK_ADA),
    ]


@pytest.mark.parametrize("column", KOLOM[4:])
def test_each_column_alone_is_a_change(column: str) -> None:
    place = {"nilai": "realisasi", "satuan": "satuan"}.get(column, f"realisasi.{column}")
    after = replace(REALISASI, **{column: "lain"})
    assert seen([REALISASI], [after]) == [(place, getattr(REALISASI, column) or TIDAK_ADA, "lain")]


def test_a_standing_does_not_explain_a_changed_capaian() -> None:
    after = replace(REALISASI, sifat="sementara", capaian="97")
    assert [bidang for bidang, _, _ in seen([REALISASI], [after])] == ["realisasi.sifat", "realisasi.capaian"]


def test_a_changed_polarity_is_a_change_and_so_is_the_policy_that_it_brings() -> None:
    printed = values(target=[{"asal": "pk", "tercetak": "85", "sumber": SUMBER}])
    turun = an_indikator(polaritas={"arah": "turun", "dasar": "tersurat"})
    assert seen(lines(printed), lines(printed, turun)) == [
        ("realisasi.polaritas", "naik", "turun"),
        ("realisasi.kebijakan", "hasil-per-target", "selisih-ke-target"),
    ]


def test_a_vanished_polarity_is_one_change() -> None:
    assert seen(lines(), lines(indikator=an_indikator(polaritas=None))) == [
        ("realisasi.polaritas", "naik", TIDAK_ADA)
    ]


def test_another_kind_of_target_is_a_change_of_the_target_and_of_what_is_judged() -> None:
    after = lines(values(target=[{"asal": "pk", "tercetak": "85", "sumber": SUMBER}]))
    assert seen(lines(), after) == [
        ("realisasi.target", "pk minimal 85", "pk tercetak 85"),
        ("target.pk", "pk minimal 85", "pk tercetak 85"),
    ]


def test_a_changed_target_before_any_result_is_one_change() -> None:
    before, after = (lines(a_nilai({"2021": a_year(target=[a_promise(n)])})) for n in ("85", "80"))
    assert seen(before, after) == [("target.pk", "pk minimal 85", "pk minimal 80")]


def test_a_late_perubahan_changes_what_is_judged_and_not_the_old_target() -> None:
    late = a_promise("70", asal="pk_perubahan", tanggal="2021-10-12")
    assert seen(lines(), lines(values(target=[a_promise(), late]))) == [
        ("realisasi.target", "pk minimal 85", "pk_perubahan minimal 70 (2021-10-12)")
    ]


def test_a_policy_alone_changes_the_capaian() -> None:
    dasar = {"teks": "Uji.", "diverifikasi": "tidak"}
    one_place = {"nama": "p", "rumus": "realisasi_per_target", "dasar": dasar, "desimal": "1"}
    after = lines(
        kebijakan=a_kebijakan(capaian={"hasil-per-target": one_place}, bawaan={"naik": "hasil-per-target"})
    )
    assert seen(lines(), after) == [
        ("realisasi.capaian", "~96.470588 tampil 96.47", "~96.470588 tampil 96.5")
    ]


def test_another_policy_is_one_change() -> None:
    after = lines(kebijakan=a_kebijakan(bawaan={"naik": "terpenuhi"}))
    assert seen(lines(), after) == [("realisasi.kebijakan", "hasil-per-target", "terpenuhi")]
    assert seen(lines(), lines(kebijakan=a_kebijakan(bawaan={}))) == [
        ("realisasi.kebijakan", "hasil-per-target", TIDAK_ADA)
    ]


def test_a_withdrawn_result_is_one_change() -> None:
    after = a_nilai({"2021": a_year(target=[a_promise()], tanpa_nilai={"alasan": "tidak_diukur"})})
    assert seen(lines(), lines(after)) == [("realisasi", "82", "(tidak_diukur)")]
    assert seen(lines(inputs("17", "20")), lines(after)) == [("realisasi", "85", "(tidak_diukur)")]


def test_a_result_after_it_was_said_not_to_be_measured_is_a_change() -> None:
    before = a_nilai({"2021": a_year(target=[a_promise()], tanpa_nilai={"alasan": "tidak_diukur"})})
    assert seen(lines(before), lines()) == [("realisasi", "(tidak_diukur)", "82")]


def test_a_value_that_goes_back_to_not_yet_loaded_is_a_change() -> None:
    after = a_nilai({"2021": a_year(target=[a_promise()], tanpa_nilai={"alasan": "belum_dimuat"})})
    assert seen(lines(), lines(after)) == [("realisasi", "82", "(belum_dimuat)")]


def test_a_vanished_line_is_a_change_and_says_so() -> None:
    found = list(changes(lines(), [TARGET], {}))
    assert found == [("realisasi", "82", TIDAK_ADA, REALISASI, None)]


def test_a_vanished_file_is_a_change_of_every_line() -> None:
    assert seen(lines(), []) == [("realisasi", "82", TIDAK_ADA), ("target.pk", "pk minimal 85", TIDAK_ADA)]


def test_a_vanished_line_that_only_promised_a_figure_is_no_change() -> None:
    waiting = a_nilai({"2021": a_year(tanpa_nilai={"alasan": "belum_dimuat"})})
    assert seen(lines(waiting), []) == []


def test_a_renamed_indicator_keeps_its_figures() -> None:
    after = lines(indikator=an_indikator(id="baru"))
    assert seen(lines(), after, {"uji": "baru"}) == []
    assert seen(lines(), after) == [
        ("realisasi", "82", TIDAK_ADA),
        ("target.pk", "pk minimal 85", TIDAK_ADA),
    ]


def test_a_renamed_indicator_that_also_changed_is_a_change_under_its_new_name() -> None:
    after = lines(values(a_result("85")), an_indikator(id="baru"))
    (change,) = changes(lines(), after, {"uji": "baru"})
    assert (change.bidang, change.dari, change.menjadi) == ("realisasi", "82", "85")
    assert (change.sebelum.indikator, change.sesudah and change.sesudah.indikator) == ("baru", "baru")


def test_a_revision_entry_is_only_ever_added() -> None:
    entry = {"bidang": "realisasi", "dari": "82", "menjadi": "85", "jenis": "koreksi_kesalahan",
             "alasan": "salah salin", "dasar": "surat", "tanggal": "2022-03-01", "disetujui": "Kepala"}  # fmt: skip
    one, two = lines(values(revisi=[entry])), lines(values(revisi=[entry, entry | {"alasan": "lain"}]))
    assert seen(lines(), one) == []
    assert seen(one, two) == []
    assert [bidang for bidang, _, _ in seen(two, one)] == ["revisi.2"]
    assert [bidang for bidang, _, _ in seen(one, lines(values(revisi=[entry | {"alasan": "lain"}])))] == [
        "revisi.1"
    ]


@given(ROWS, ROWS)
def test_every_old_line_is_kept_changed_or_reported(before: list[Tayang], after: list[Tayang]) -> None:
    now = {row.kunci: row for row in after}
    reported = {change.sebelum.kunci for change in changes(before, after, {})}
    for row in before:
        kept = row.kunci in now and astuple(now[row.kunci]) == astuple(row)
        assert kept or row.pertama or row.kunci in reported
