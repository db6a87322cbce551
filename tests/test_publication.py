"""A publication is whole or nothing: every mistake of every stage that could look, in one run."""

from datetime import date
from pathlib import Path

import pytest

from generator.build import Build
from generator.problems import ProblemsFound
from generator.publication import publish
from tests.projects import a_project, places

TODAY = Build(date(2026, 11, 27))
HALAMAN = {"halaman/tentang.md": None, "halaman/cara.md": "# Cara\n"}


def test_a_link_among_the_templates_is_told_with_the_mistakes_in_the_records(tmp_path: Path) -> None:
    project = a_project(tmp_path, {**HALAMAN, "unit/bidang.yml": "nama: Bidang\nnomor: 1\n"})
    (project / "templates" / "pages").mkdir(parents=True)
    (project / "templates" / "pages" / "_rahasia.md.j2").symlink_to("/etc/hostname")
    with pytest.raises(ProblemsFound) as found:
        publish(project, TODAY)
    assert places(list(found.value.problems)) == [
        ("content/unit/bidang.yml:2:1", "nomor", "kolom-tidak-dikenal"),
        ("templates/pages/_rahasia.md.j2:1:1", "", "tautan-simbolik"),
    ]


def test_a_link_among_the_templates_stops_a_publication_by_itself(tmp_path: Path) -> None:
    project = a_project(tmp_path, HALAMAN)
    assert publish(project, TODAY).pages
    (project / "templates").mkdir()
    (project / "templates" / "catatan").symlink_to(tmp_path)
    with pytest.raises(ProblemsFound) as found:
        publish(project, TODAY)
    assert places(list(found.value.problems)) == [("templates/catatan:1:1", "", "tautan-simbolik")]
