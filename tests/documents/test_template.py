"""Where templates are found: the project's own first, file by file."""

from pathlib import Path

import pytest

from generator.documents.template import DocumentTemplates, refusal
from generator.problems import Words


def folders(base: Path, **files: list[str]) -> DocumentTemplates:
    """A folder of templates for each name, in their order, each file saying where it is."""
    for folder, names in files.items():
        for name in names:
            path = base / folder / "documents" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(folder, encoding="utf-8")
    return DocumentTemplates(tuple(base / folder for folder in files))


def test_the_projects_own_file_comes_first(tmp_path: Path) -> None:
    found = folders(tmp_path, proyek=["lkjip.typ"], alat=["lkjip.typ", "keputusan.typ"])
    assert found.find("lkjip.typ").read_text(encoding="utf-8") == "proyek"


def test_what_the_project_does_not_have_is_the_tools(tmp_path: Path) -> None:
    found = folders(tmp_path, proyek=["lkjip.typ"], alat=["lkjip.typ", "keputusan.typ"])
    assert found.find("keputusan.typ").read_text(encoding="utf-8") == "alat"


def test_a_folder_of_that_name_is_no_template(tmp_path: Path) -> None:
    found = folders(tmp_path, proyek=["lain.typ"], alat=["lkjip.typ"])
    (tmp_path / "proyek" / "documents" / "lkjip.typ").mkdir()
    assert found.find("lkjip.typ").read_text(encoding="utf-8") == "alat"


def test_a_template_that_nobody_has_is_a_mistake(tmp_path: Path) -> None:
    with pytest.raises(LookupError, match=r"lkjip\.typ"):
        folders(tmp_path, alat=["keputusan.typ"]).find("lkjip.typ")


def test_names_are_each_once_in_order_and_of_one_ending(tmp_path: Path) -> None:
    found = folders(tmp_path, proyek=["lkjip.typ", "baru.typ"], alat=["lkjip.typ", "lkjip.docx", "a.typ"])
    assert found.names(".typ") == ["a.typ", "baru.typ", "lkjip.typ"]


def test_a_refusal_names_the_file_as_its_author_knows_it() -> None:
    error = refusal("lkjip.typ", Words("templat", "kata", "perbaiki"), 3, 5)
    assert str(error.problem).startswith("templates/documents/lkjip.typ:3:5")
