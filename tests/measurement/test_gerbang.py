"""The gate: each change of a published figure is told at the line that caused it, with the entry that would explain it."""

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from generator.build import Build
from generator.measurement import measure, tahunan
from generator.measurement.capaian import Batas, Capaian, capaian
from generator.measurement.gerbang import gerbang
from generator.measurement.tayang import Tayang
from generator.model.kebijakan import KebijakanCapaian, Skala
from generator.problems import Problem
from tests.projects import a_project, reading_of
from tests.repositori import FILES, INDIKATOR, KEBIJAKAN, NILAI, write

BUILD = Build(date(2026, 11, 23))
RUMUS = INDIKATOR + "formula: {ekspresi: a / b * 100, variabel: {a: Pembilang, b: Penyebut}}\n"
MASUKAN = NILAI.replace("nilai: 82\n", "variabel: {a: 17, b: 20}\n")
TRIWULAN = """\
perhitungan: {tipe: kumulatif, dasar: tersurat}
tahun:
  2021:
    triwulan:
      1: {realisasi: 1, sumber: {dokumen: renstra}}
      2: {realisasi: 2, sumber: {dokumen: renstra}}
      3: {realisasi: 3, sumber: {dokumen: renstra}}
      4: {realisasi: 4, sumber: {dokumen: renstra}}
    diterbitkan: 2022-01-31
"""
DUA_TARGET = NILAI.replace(
    "    realisasi:", "      - {asal: renstra, tercetak: 80, sumber: {dokumen: renstra}}\n    realisasi:"
)
LAIN = KEBIJAKAN.replace("bawaan: {naik: hasil-per-target}", "bawaan: {naik: lain}").replace(
    "bawaan:",
    "  lain: {nama: Lain, rumus: realisasi_per_target, dasar: {teks: Uji., diverifikasi: tidak}}\nbawaan:",
)


def refusals(
    folder: Path,
    after: Mapping[str, str | None],
    before: Mapping[str, str | None] | None = None,
    ledger: list[Tayang] | None = None,
) -> list[Problem]:
    """What the gate says when the files `after` follow a project with the files `before`."""
    first = {**FILES, **(before or {})}
    project = a_project(folder, first)
    published = ledger if ledger is not None else measure(reading_of(project), BUILD).tayang
    write(project, after)
    reading = reading_of(project)
    return list(gerbang(measure(reading, BUILD), published, first["kebijakan.yml"], lambda: reading.records))


def places(problems: list[Problem]) -> list[str]:
    return [f"{one.path}:{one.line}: {one.field}" for one in problems]


def entry_of(problem: Problem) -> str:
    """The entry to paste, out of the message."""
    found = re.search(r"(- \{.*?…\})", problem.fix)
    assert found is not None
    return found[1]


def filled(entry: str) -> str:
    """The entry with what a person fills in."""
    for name, value in {
        "jenis": "koreksi_kesalahan", "alasan": "salah salin", "dasar": "renstra", "tanggal": "2022-03-01", "disetujui": "Kepala",
    }.items():  # fmt: skip
        entry = entry.replace(f"{name}: …", f"{name}: {value}")
    return entry


def with_entries(nilai: str, *entries: str) -> str:
    return nilai + "    revisi:\n" + "".join(f"      {entry}\n" for entry in entries)


# The file that changes -> its new text; where the change is told; what it says. Some follow another project.
CASES: Mapping[str, tuple[dict[str, str | None], dict[str, str | None], list[str], str]] = {
    "a result": (
        {}, {"nilai/konflik.yml": NILAI.replace("nilai: 82\n", "nilai: 85\n")},
        ["content/nilai/konflik.yml:8: tahun.2021.realisasi.nilai"], "realisasi 2021 pernah tayang '82', sekarang '85'",
    ),
    "a result that becomes provisional": (
        {}, {"nilai/konflik.yml": NILAI.replace("sifat: tetap", "sifat: sementara")},
        ["content/nilai/konflik.yml:9: tahun.2021.realisasi.sifat"], "realisasi.sifat 2021 pernah tayang 'tetap', sekarang 'sementara'",
    ),
    "inputs of the same value": (
        {"indikator/konflik.yml": RUMUS, "nilai/konflik.yml": MASUKAN}, {"nilai/konflik.yml": MASUKAN.replace("{a: 17, b: 20}", "{a: 170, b: 200}")},
        ["content/nilai/konflik.yml:8: tahun.2021.realisasi.variabel"], "realisasi.masukan 2021 pernah tayang 'a=17;b=20', sekarang 'a=170;b=200'",
    ),
    "a formula": (
        {"indikator/konflik.yml": RUMUS, "nilai/konflik.yml": MASUKAN}, {"indikator/konflik.yml": RUMUS.replace("* 100", "* 10")},
        ["content/indikator/konflik.yml:6: formula.ekspresi"], "realisasi 2021 pernah tayang '85', sekarang '8.5'",
    ),
    "a value that is not measured any more": (
        {}, {"nilai/konflik.yml": re.sub(r"    realisasi:\n(?:      .*\n)+", "    tanpa_nilai: {alasan: tidak_diukur, keterangan: x, sumber: {dokumen: renstra}}\n", NILAI)},
        ["content/nilai/konflik.yml:7: tahun.2021.tanpa_nilai.alasan"], "realisasi 2021 pernah tayang '82', sekarang '(tidak_diukur)'",
    ),
    "a target": (
        {}, {"nilai/konflik.yml": NILAI.replace("tercetak: 85", "tercetak: 70")},
        ["content/nilai/konflik.yml:6: tahun.2021.target[1]"], "target.pk 2021 pernah tayang 'pk tercetak 85', sekarang 'pk tercetak 70'",
    ),
    "the kind of a target": (
        {}, {"nilai/konflik.yml": NILAI.replace("tercetak: 85", "minimal: 85")},
        ["content/nilai/konflik.yml:6: tahun.2021.target[1]"], "target.pk 2021 pernah tayang 'pk tercetak 85', sekarang 'pk minimal 85'",
    ),
    "a late target": (
        {}, {"nilai/konflik.yml": NILAI.replace("    realisasi:", "      - {asal: pk_perubahan, tercetak: 70, sumber: {dokumen: renstra}}\n    realisasi:")},
        ["content/nilai/konflik.yml:7: tahun.2021.target[2]"], "realisasi.target 2021 pernah tayang 'pk tercetak 85', sekarang 'pk_perubahan tercetak 70'",
    ),
    "which target is judged": (
        {"nilai/konflik.yml": DUA_TARGET}, {"kebijakan.yml": KEBIJAKAN.replace("[pk_perubahan, pk, renstra]", "[renstra, pk]")},
        ["content/kebijakan.yml:1: target_dinilai"], "realisasi.target 2021 pernah tayang 'pk tercetak 85', sekarang 'renstra tercetak 80'",
    ),
    "a baseline": (
        {}, {"nilai/konflik.yml": NILAI.replace("nilai: 70", "nilai: 60")},
        ["content/nilai/konflik.yml:2: kondisi_awal.nilai"], "kondisi_awal 2020 pernah tayang '70', sekarang '60'",
    ),
    "a quarter": (
        {"nilai/konflik.yml": TRIWULAN}, {"nilai/konflik.yml": TRIWULAN.replace("realisasi: 4", "realisasi: 5")},
        ["content/nilai/konflik.yml:4: tahun.2021.triwulan", "content/nilai/konflik.yml:8: tahun.2021.triwulan.4.realisasi"],
        "realisasi 2021 pernah tayang '10', sekarang '11'",
    ),
    "how quarters make a year": (
        {"nilai/konflik.yml": TRIWULAN}, {"nilai/konflik.yml": TRIWULAN.replace("kumulatif", "rata_rata")},
        ["content/nilai/konflik.yml:1: perhitungan.tipe"], "realisasi 2021 pernah tayang '10', sekarang '2.5'",
    ),
    "a unit": (
        {}, {"indikator/konflik.yml": INDIKATOR.replace("satuan: persen", "satuan: poin")},
        ["content/indikator/konflik.yml:4: satuan"] * 3, "satuan 2020 pernah tayang 'persen', sekarang 'poin'",
    ),
    "a polarity": (
        {}, {"indikator/konflik.yml": INDIKATOR.replace("arah: naik", "arah: turun")},
        ["content/indikator/konflik.yml:5: polaritas.arah"], "realisasi.polaritas 2021 pernah tayang 'naik', sekarang 'turun'",
    ),
    "the rounding of a policy": (
        {}, {"kebijakan.yml": KEBIJAKAN.replace("rumus:", "desimal: 1, rumus:")},
        ["content/kebijakan.yml:3: capaian.hasil-per-target"], "realisasi.capaian 2021 pernah tayang '~96.470588 tampil 96.47'",
    ),
    "the cap of a policy": (
        {}, {"kebijakan.yml": KEBIJAKAN.replace("rumus:", "batas_tampil: 90, rumus:")},
        ["content/kebijakan.yml:3: capaian.hasil-per-target"], "sekarang '~96.470588 tampil 90.00'",
    ),
    "the formula of a policy": (
        {}, {"kebijakan.yml": KEBIJAKAN.replace("realisasi_per_target", "target_per_realisasi")},
        ["content/kebijakan.yml:3: capaian.hasil-per-target"], "sekarang '~103.658537 tampil 103.66'",
    ),
    "another policy by default": (
        {}, {"kebijakan.yml": LAIN},
        ["content/kebijakan.yml:5: bawaan"], "realisasi.kebijakan 2021 pernah tayang 'hasil-per-target', sekarang 'lain'",
    ),
    "another policy of the indicator's own": (
        {"kebijakan.yml": LAIN}, {"nilai/konflik.yml": NILAI.replace("tahun:\n", "kebijakan: hasil-per-target\ntahun:\n", 1)},
        ["content/nilai/konflik.yml:3: kebijakan"], "realisasi.kebijakan 2021 pernah tayang 'lain', sekarang 'hasil-per-target'",
    ),
    "a year that is gone": (
        {}, {"nilai/konflik.yml": NILAI.replace("2021:", "2022:")},
        ["content/nilai/konflik.yml:3: tahun"] * 2, "realisasi 2021 pernah tayang '82', sekarang '(tidak ada)'",
    ),
    "a deleted file": (
        {}, {"nilai/konflik.yml": None},
        ["content/nilai/konflik.yml:1: "], "berkas ini tidak ada lagi, padahal 3 angkanya pernah tayang",
    ),
    "a deleted indicator": (
        {}, {"nilai/konflik.yml": None, "indikator/konflik.yml": None, "indikator/lain.yml": INDIKATOR},
        ["content/indikator/konflik.yml:1: "], "indikator ini tidak ada lagi, padahal 3 angkanya pernah tayang",
    ),
    "no policies at all": (
        {}, {"kebijakan.yml": None},
        ["content/kebijakan.yml:1: "], "sekarang '(tidak ada)'",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_a_change_is_told_at_the_line_that_caused_it(name: str, tmp_path: Path) -> None:
    before, after, where, words = CASES[name]
    found = sorted(refusals(tmp_path, after, before))
    assert places(found) == where
    assert any(words in one.what for one in found), [one.what for one in found]


def test_nothing_is_told_while_every_figure_stands(tmp_path: Path) -> None:
    layout = NILAI.replace("      nilai: 82\n", "      # dari tabel 3\n      'nilai': '82'\n").replace(
        "{tahun: 2020, nilai: 70", "{nilai: 70, tahun: 2020"
    )
    assert refusals(tmp_path, {"nilai/konflik.yml": layout}) == []


@pytest.mark.parametrize("name", [name for name in CASES if "deleted" not in name and "year" not in name])
def test_the_entry_of_the_message_explains_the_change(name: str, tmp_path: Path) -> None:
    before, after, _, _ = CASES[name]
    found = refusals(tmp_path / "dulu", after, before)
    nilai = {**FILES, **before, **after}["nilai/konflik.yml"]
    assert nilai is not None
    pasted = with_entries(nilai, *dict.fromkeys(filled(entry_of(one)) for one in found))
    assert refusals(tmp_path / "kini", {**after, "nilai/konflik.yml": pasted}, before) == []


def test_the_message_names_the_file_the_year_and_the_kinds_and_quotes_what_yaml_would_misread(
    tmp_path: Path,
) -> None:
    words = "    realisasi: {teks: \"'a': b, {c}\", sifat: tetap, sumber: {dokumen: renstra}}\n"
    text = re.sub(r"    realisasi:\n(?:      .*\n)+", words, NILAI)
    (found,) = refusals(
        tmp_path, {"nilai/konflik.yml": text.replace("{c}", "{d}")}, {"nilai/konflik.yml": text}
    )
    assert (
        "catat pada kolom revisi tahun 2021 di content/nilai/konflik.yml: - {bidang: 'realisasi', dari: '''a'': b, {c}', "
        in found.fix
    )
    assert found.fix.endswith(
        "(pilihan jenis: revisi_terjadwal, revisi_metode, koreksi_kesalahan, perubahan_target, perubahan_definisi, penarikan)"
    )


def test_a_withdrawn_year_keeps_its_revisions(tmp_path: Path) -> None:
    gone = re.sub(r"    target:(?:.|\n)*(?=    diterbitkan)", "", NILAI)
    found = refusals(tmp_path / "dulu", {"nilai/konflik.yml": gone})
    assert len(found) == 2
    pasted = with_entries(
        gone, *(filled(entry_of(one)).replace("koreksi_kesalahan", "penarikan") for one in found)
    )
    assert refusals(tmp_path / "kini", {"nilai/konflik.yml": pasted}) == []


def test_a_revision_that_matches_nothing_is_told_at_its_place(tmp_path: Path) -> None:
    entry = filled(
        "- {bidang: realisasi, dari: '80', menjadi: '82', jenis: …, alasan: …, dasar: …, tanggal: …, disetujui: …}"
    )
    (found,) = refusals(tmp_path, {"nilai/konflik.yml": with_entries(NILAI, entry)})
    assert (found.line, found.field, found.code) == (13, "tahun.2021.revisi[1]", "revisi-tidak-cocok")


def test_published_revisions_stay_as_they_were_and_in_their_order(tmp_path: Path) -> None:
    one, two = (
        filled(f"- {{bidang: realisasi, dari: '{dari}', menjadi: '{ke}', jenis: …, alasan: …, dasar: …, tanggal: …, disetujui: …}}")
        for dari, ke in (("80", "81"), ("81", "82"))
    )  # fmt: skip
    before = {"nilai/konflik.yml": with_entries(NILAI, one)}
    changed = refusals(
        tmp_path / "a", {"nilai/konflik.yml": with_entries(NILAI, one.replace("Kepala", "Camat"))}, before
    )
    gone = refusals(tmp_path / "b", {"nilai/konflik.yml": NILAI}, before)
    moved = refusals(tmp_path / "c", {"nilai/konflik.yml": with_entries(NILAI, two, one)}, before)
    assert [problem.code for problem in changed] == ["revisi-diubah", "revisi-tidak-cocok"]
    assert [(problem.code, problem.line) for problem in gone] == [("revisi-diubah", 4)]
    assert (moved[0].code, moved[0].line) == ("revisi-diubah", 13)
    assert (
        "kembalikan seperti semula (realisasi | 80 | 81 | koreksi_kesalahan | salah salin | renstra | 2022-03-01 | Kepala)"
        in gone[0].fix
    )


def test_a_renamed_indicator_keeps_its_figures_when_it_says_so(tmp_path: Path) -> None:
    moved = {"indikator/konflik.yml": None, "nilai/konflik.yml": None, "nilai/damai.yml": NILAI}
    named = {**moved, "indikator/damai.yml": INDIKATOR + "id_lama: [konflik]\n"}
    assert refusals(tmp_path / "a", named) == []
    (found,) = refusals(tmp_path / "b", {**moved, "indikator/damai.yml": INDIKATOR})
    assert "isi id_lama: [konflik] pada berkas yang baru" in found.fix
    changed = {**named, "nilai/damai.yml": NILAI.replace("nilai: 82\n", "nilai: 85\n")}
    assert places(refusals(tmp_path / "c", changed)) == [
        "content/nilai/damai.yml:8: tahun.2021.realisasi.nilai"
    ]


def test_another_version_of_the_program_is_told_at_the_year(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    published = measure(reading_of(a_project(tmp_path / "dulu", FILES)), BUILD).tayang

    def other(
        id: str,
        kebijakan: KebijakanCapaian,
        batas: Batas,
        hasil: object,
        *,
        terpenuhi: bool,
        skala: Skala | None = None,
    ) -> Capaian:
        found = capaian(id, kebijakan, batas, hasil, terpenuhi=terpenuhi, skala=skala)  # type: ignore[arg-type]
        return replace(found, utuh=(found.utuh or 0) + 1)  # type: ignore[arg-type]

    monkeypatch.setattr(tahunan, "capaian", other)
    (found,) = refusals(tmp_path / "kini", {}, ledger=list(published))
    assert (found.line, found.field) == (4, "tahun.2021")
    assert "realisasi.capaian 2021 pernah tayang '~96.470588 tampil 96.47'" in found.what
