"""What is signed stays as it was signed: in the ledger, on the site, and at the gate."""

import hashlib
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest

from generator.build import Build
from generator.measurement import Measured, measure, stale
from generator.measurement.beku import Beda
from generator.measurement.gerbang import gerbang
from generator.measurement.tayang import DOKUMEN, to_csv
from generator.problems import ProblemsFound
from tests.projects import a_project, reading_of

TODAY = Build(date(2026, 11, 27))
PDF = b"%PDF-1.4\n% rekaan: Dinas Uji\n%%EOF\n"
PDF_LAIN = b"%PDF-1.4\n% rekaan lain: Dinas Uji\n%%EOF\n"
NILAI = """\
tahun:
  2021:
    target:
      - {{asal: pk, minimal: {target}, sumber: {{dokumen: pk}}}}
{lain}    realisasi: {{nilai: {hasil}, sifat: tetap, sumber: {{dokumen: renstra}}}}
    diterbitkan: 2022-01-31
"""
PERUBAHAN = "      - {asal: pk_perubahan, minimal: 70, tanggal: 2021-10-01, sumber: {dokumen: pk}}\n"


def perjanjian(pdf: bytes = PDF, jenis: str = "murni", mengubah: str = "") -> str:
    sha256 = hashlib.sha256(pdf).hexdigest()
    return (
        f"tahun: 2021\ntingkat: kepala\njenis: {jenis}\n{mengubah}pihak_pertama: kepala\ndokumen: pk\n"
        f"indikator: [konflik]\nberkas_bertanda_tangan: {{berkas: pk.pdf, sha256: {sha256}, tanggal: 2021-01-15}}\n"
    )


def laporan(pdf: bytes = PDF) -> str:
    sha256 = hashlib.sha256(pdf).hexdigest()
    return f"berkas_bertanda_tangan: {{berkas: pk.pdf, sha256: {sha256}, tanggal: 2022-02-28}}\n"


def files(
    target: str = "85", hasil: str = "80", lain: str = "", **more: str | bytes
) -> dict[str, str | bytes]:
    return {
        "indikator/konflik.yml": "jenis: iku\ndasar: renstra\nnama: Konflik selesai\nsatuan: persen\n",
        "nilai/konflik.yml": NILAI.format(target=target, hasil=hasil, lain=lain),
        "pejabat/kepala.yml": "jabatan: Kepala Dinas\nnama: NAMA SATU\nmemimpin: ya\nsumber: pk\n",
        "dokumen/pk.yml": "jenis: pk\njudul: Perjanjian Kinerja 2021\n",
        "perjanjian/pk-2021.yml": perjanjian(),
        "berkas/pk.pdf": PDF,
        **{name.replace("__", "/").replace("_yml", ".yml"): text for name, text in more.items()},
    }


def measured(
    project: Path, given: Mapping[str, str | bytes | None], committed: str | None = None
) -> Measured:
    with_ledger = {**given, "tayang.csv": committed} if committed else given
    return measure(reading_of(a_project(project, with_ledger)), TODAY)


def ledger(project: Path, given: Mapping[str, str | bytes | None]) -> str:
    """What is committed on the day the signed file is recorded."""
    return to_csv(measured(project, given).tayang)


def test_a_figure_is_frozen_when_its_file_is_recorded(tmp_path: Path) -> None:
    rows = [row for row in measured(tmp_path, files()).tayang if row.periode == DOKUMEN]
    assert [(row.indikator, row.tahun, row.bidang, row.nilai) for row in rows] == [
        ("konflik", "2021", "perjanjian-kinerja-pk-2021.target", "pk minimal 85")
    ]
    assert rows[0].masukan == f"sha256={hashlib.sha256(PDF).hexdigest()}"


def test_nothing_is_frozen_without_a_signed_file(tmp_path: Path) -> None:
    unsigned = perjanjian().partition("berkas_bertanda_tangan")[0]
    given: dict[str, str | bytes | None] = {
        **files(),
        "perjanjian/pk-2021.yml": unsigned,
        "berkas/pk.pdf": None,
    }
    assert [row for row in measured(tmp_path, given).tayang if row.periode == DOKUMEN] == []


def test_a_report_freezes_targets_and_results(tmp_path: Path) -> None:
    given = {**files(), "laporan/2021.yml": laporan(), "berkas/lkjip.pdf": PDF_LAIN}
    given["laporan/2021.yml"] = laporan(PDF_LAIN).replace("pk.pdf", "lkjip.pdf")
    rows = {row.bidang: row.nilai for row in measured(tmp_path, given).tayang if row.periode == DOKUMEN}
    assert rows == {
        "perjanjian-kinerja-pk-2021.target": "pk minimal 85",
        "lkjip-2021.target": "pk minimal 85",
        "lkjip-2021.realisasi": "80",
    }


def test_a_changed_record_leaves_the_frozen_figure_and_shows_beside_it(tmp_path: Path) -> None:
    given = {
        **files(),
        "laporan/2021.yml": laporan(PDF_LAIN).replace("pk.pdf", "lkjip.pdf"),
        "berkas/lkjip.pdf": PDF_LAIN,
    }
    committed = ledger(tmp_path / "dulu", given)
    now = measured(
        tmp_path / "kini", {**given, "nilai/konflik.yml": files(hasil="82")["nilai/konflik.yml"]}, committed
    )
    frozen = {row.bidang: row.nilai for row in now.tayang if row.periode == DOKUMEN}
    assert frozen["lkjip-2021.realisasi"] == "80"
    assert now.beda_dokumen == {"lkjip-2021": (Beda("konflik", "realisasi", "80", "82"),)}


def test_another_file_freezes_anew(tmp_path: Path) -> None:
    committed = ledger(tmp_path / "dulu", files())
    given = {**files(target="80"), "perjanjian/pk-2021.yml": perjanjian(PDF_LAIN), "berkas/pk.pdf": PDF_LAIN}
    now = measured(tmp_path / "kini", given, committed)
    assert [row.nilai for row in now.tayang if row.periode == DOKUMEN] == ["pk minimal 80"]
    assert now.beda_dokumen == {}


def test_a_changed_signed_target_needs_a_perubahan(tmp_path: Path) -> None:
    committed = ledger(tmp_path / "dulu", files())
    with pytest.raises(ProblemsFound) as found:
        measured(tmp_path / "kini", files(target="80"), committed)
    (problem,) = found.value.problems
    assert (problem.path, problem.line, problem.field) == (
        "content/nilai/konflik.yml",
        3,
        "tahun.2021.target",
    )
    assert problem.code == "target-bertanda-tangan-berubah"
    assert "'pk minimal 85'" in problem.what
    assert "'pk minimal 80'" in problem.what


def test_with_a_perubahan_the_signed_target_and_the_new_one_stand_side_by_side(tmp_path: Path) -> None:
    committed = ledger(tmp_path / "dulu", files())
    amended = perjanjian(jenis="perubahan", mengubah="mengubah: pk-2021\n").partition(
        "berkas_bertanda_tangan"
    )[0]
    given = {**files(lain=PERUBAHAN), "perjanjian/pk-2021-perubahan.yml": amended}
    now = measured(tmp_path / "kini", given, committed)
    assert [row.nilai for row in now.tayang if row.periode == DOKUMEN] == ["pk minimal 85"]
    assert now.beda_dokumen == {}


def test_a_renamed_indicator_keeps_its_frozen_figures(tmp_path: Path) -> None:
    committed = ledger(tmp_path / "dulu", files())
    given: dict[str, str | bytes | None] = {
        **files(),
        "indikator/konflik.yml": None,
        "nilai/konflik.yml": None,
        "indikator/sengketa.yml": str(files()["indikator/konflik.yml"]) + "id_lama: [konflik]\n",
        "nilai/sengketa.yml": files()["nilai/konflik.yml"],
        "perjanjian/pk-2021.yml": perjanjian().replace("[konflik]", "[sengketa]"),
    }
    now = measured(tmp_path / "kini", given, committed)
    assert [(row.indikator, row.nilai) for row in now.tayang if row.periode == DOKUMEN] == [
        ("sengketa", "pk minimal 85")
    ]
    assert list(gerbang(now, measured(tmp_path / "dulu", files()).tayang, None, dict)) == []


def test_the_ledger_without_the_frozen_line_is_stale(tmp_path: Path) -> None:
    now = measured(tmp_path, files())
    committed = "".join(
        line for line in to_csv(now.tayang).splitlines(keepends=True) if ",dokumen," not in line
    )
    assert [problem.code for problem in stale(now, committed)] == ["tayang-basi"]
    assert list(stale(now, to_csv(now.tayang))) == []


# --- the gate


def test_a_signed_document_that_is_no_longer_signed_is_refused(tmp_path: Path) -> None:
    before = measured(tmp_path / "dulu", files()).tayang
    unsigned = perjanjian().partition("berkas_bertanda_tangan")[0]
    given: dict[str, str | bytes | None] = {
        **files(),
        "perjanjian/pk-2021.yml": unsigned,
        "berkas/pk.pdf": None,
    }
    problems = list(gerbang(measured(tmp_path / "kini", given), before, None, dict))
    assert [problem.code for problem in problems] == ["dokumen-bertanda-tangan-hilang"]
    assert "'perjanjian-kinerja-pk-2021'" in problems[0].what


def test_a_frozen_figure_rewritten_in_the_ledger_by_hand_is_refused(tmp_path: Path) -> None:
    before = measured(tmp_path / "dulu", files()).tayang
    forged = to_csv(before).replace("pk-2021.target,pk minimal 85", "pk-2021.target,pk minimal 84")
    assert forged != to_csv(before)
    with pytest.raises(
        ProblemsFound
    ):  # the records still say 85: without a Perubahan this is already a mistake
        measured(tmp_path / "kini", files(), forged)
    amended = perjanjian(jenis="perubahan", mengubah="mengubah: pk-2021\n").partition(
        "berkas_bertanda_tangan"
    )[0]
    given = {**files(), "perjanjian/pk-2021-perubahan.yml": amended}
    problems = list(gerbang(measured(tmp_path / "nanti", given, forged), before, None, dict))
    assert [problem.code for problem in problems] == ["angka-bertanda-tangan-ditulis-ulang"]
