"""The stylesheet of a site: Material's in a layer, then ours; named for its bytes."""

import hashlib
from pathlib import Path

import pytest

from generator.adapters import gaya as module
from generator.adapters.gaya import gaya, vocabulary
from generator.templating import tool_templates


def folder(path: Path, **files: str) -> Path:
    """A templates folder with one template and these own stylesheets."""
    (path / "theme" / "gaya").mkdir(parents=True)
    (path / "theme" / "main.html").write_text('<p class="md-grid {{ x }}" dir="ltr">', encoding="utf-8")
    for name, css in files.items():
        (path / "theme" / "gaya" / f"{name}.css").write_text(css, encoding="utf-8")
    return path


def test_material_comes_first_and_in_a_layer(tmp_path: Path) -> None:
    css = gaya([folder(tmp_path / "a", dua="p{top:2px}", satu="p{top:1px}")]).css.decode()
    assert css.startswith("@layer material{")
    assert ".md-grid{" in css
    assert "admonition" not in css
    assert css.endswith("}p{top:2px}p{top:1px}")


def test_a_projects_own_file_takes_the_place_of_ours(tmp_path: Path) -> None:
    ours = folder(tmp_path / "ours", satu="p{top:1px}", dua="p{top:2px}")
    own = folder(tmp_path / "own", satu="p{top:9px}")
    assert gaya([own, ours]).css.decode().endswith("p{top:2px}p{top:9px}")


def test_what_is_added_comes_last(tmp_path: Path) -> None:
    assert (
        gaya([folder(tmp_path / "a", satu="p{top:1px}")], "a{top:0}")
        .css.decode()
        .endswith("p{top:1px}a{top:0}")
    )


def test_the_name_changes_with_the_bytes(tmp_path: Path) -> None:
    one = gaya([folder(tmp_path / "a", satu="p{top:1px}")])
    two = gaya([folder(tmp_path / "b", satu="p{top:2px}")])
    assert one.path == f"aset/gaya-{hashlib.sha256(one.css).hexdigest()[:8]}.css"
    assert one.path != two.path


def test_a_template_names_what_it_uses() -> None:
    words = vocabulary(
        """<A class="satu {{ 'dua' if x }}" id="Isi"{% if x %} lang="id"{% endif %} hidden><mfrac data-b="c d"></mfrac></A>"""
    )
    assert {"a", "mfrac", "p", "li"} <= words.elements
    assert {"satu", "dua"} <= words.classes
    assert words.ids == {"Isi"}
    assert {"class", "id", "lang", "hidden", "data-b"} <= words.attributes
    assert {"c", "d"} <= words.values


def test_two_stylesheets_in_the_package_are_a_programmers_matter(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("main.a.min.css", "main.b.min.css"):
        (tmp_path / name).write_text("", encoding="utf-8")
    monkeypatch.setattr(module, "STYLESHEETS", tmp_path)
    with pytest.raises(LookupError, match="2 stylesheets"):
        gaya([tool_templates()])
