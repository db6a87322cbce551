"""The scale harness runs, on content that is plainly made up; how fast anything is is no test's affair."""

import json
import sys
from datetime import date
from pathlib import Path

import pytest

from benchmarks import documents, run, synthetic, values
from generator.build import Build
from generator.documents import DOCUMENTS
from generator.publication import publish

N = 10


def test_the_same_seed_gives_the_same_bytes() -> None:
    assert dict(synthetic.files(N)) == dict(synthetic.files(N))
    assert dict(synthetic.files(N)) != dict(synthetic.files(N, seed=1))


def test_synthetic_content_is_valid_and_plainly_fictitious(tmp_path: Path) -> None:
    synthetic.write_project(tmp_path, N)
    publication = publish(tmp_path, Build(date.fromisoformat(run.DAY)))
    catalogue = publication.measured.catalogue
    assert len(catalogue.indikator) == N
    assert {row.dasar for row in catalogue.indikator.values()} == set(catalogue.keputusan)
    assert (catalogue.instansi.nama, catalogue.instansi.wilayah.nama) == ("Dinas Uji", "Kabupaten Contoh")
    assert catalogue.instansi.status_situs == "contoh"


def test_synthetic_values_are_valid_and_measured(capsys: pytest.CaptureFixture[str]) -> None:
    values.main(["--n", "4", "--rounds", "1"])
    assert "| 4 |" in capsys.readouterr().out


def test_every_kind_of_document_is_measured_in_each_of_its_forms() -> None:
    rows = list(documents.rows(documents.PROJECT, 1))
    forms = {(row.nama.partition("-20")[0], row.bentuk) for row in rows}
    assert {kind for kind, _ in forms} >= {"lkjip", "lembar-rapat", "rencana-aksi", "pengukuran-kinerja"}
    assert len(rows) == sum(len(kind.bentuk) for kind in DOCUMENTS)
    assert all(row.bytes > 5_000 for row in rows)


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="the runner counts CPU time as Unix does")
def test_the_runner_measures_every_column(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "figures.json"
    run.main(["--n", str(N), "--rounds", "1", "--json", str(file)])
    printed = capsys.readouterr().out
    assert [name for name, _ in run.LINES if name not in printed] == []
    (row,) = json.loads(file.read_text(encoding="utf-8"))["rows"]
    assert row["n"] == N
    assert [name for name, value in row.items() if not value] == []
