"""The templates as such: nothing switches escaping off, nothing lies unused, every class has a rule."""

import re
from itertools import chain
from pathlib import Path
from typing import Final

import pytest
from jinja2 import Environment, meta, nodes

from generator import pages
from generator.adapters.gaya import material_stylesheet, own_stylesheets
from generator.pages import PAGES
from generator.templating import Templates

TEMPLATES: Final = Path(__file__).parents[2] / "templates"
PAGES_FOLDER: Final = TEMPLATES / "pages"
THEME_FOLDER: Final = TEMPLATES / "theme"
FILES: Final = sorted(
    chain(TEMPLATES.rglob("*.j2"), THEME_FOLDER.rglob("*.html"), THEME_FOLDER.rglob("*.xml"))
)
SOURCES: Final = {
    file.relative_to(TEMPLATES).as_posix(): re.sub(
        r"\{#-?\s.*?#\}|<!--#.*?#-->", "", file.read_text("utf-8"), flags=re.DOTALL
    )
    for file in FILES
}
"""Without comments."""
CSS: Final = re.sub(
    r"/\*.*?\*/",
    "",
    "".join(file.read_text("utf-8") for file in own_stylesheets([TEMPLATES])),
    flags=re.DOTALL,
)
MATERIAL: Final = material_stylesheet().read_text("utf-8")
PYTHON: Final = "\n".join(
    file.read_text("utf-8") for file in sorted(Path(pages.__file__).parent.glob("*.py"))
)

# Every filter that a page may use; each leaves escaping alone. A new one is added here on purpose.
FILTERS: Final = {
    "angka",
    "capitalize",
    "jangkar",
    "join",
    "kecil",
    "length",
    "paragraf",
    "replace",
    "tanggal",
    "tautan",
    "trim",
}
THEME_FILTERS: Final = {"e", "url"}
# Classes that say what something is and need no rule of their own, each with its reason.
TANPA_ATURAN: Final[dict[str, str]] = {}


def environment() -> Environment:
    return Templates(Path("tidak-ada")).environment


def parsed(name: str) -> nodes.Template:
    return (Environment(autoescape=True) if name.startswith("theme/") else environment()).parse(SOURCES[name])


def test_there_are_templates() -> None:
    assert len(SOURCES) > 20
    assert {name for name in SOURCES if name.startswith("pages/_")} > {
        "pages/_dasar.md.j2",
        "pages/_naskah.md.j2",
    }


@pytest.mark.parametrize("name", list(SOURCES))
def test_no_template_takes_escaping_into_its_own_hands(name: str) -> None:
    """`~` and `%` join with Jinja's HTML escaping, which leaves Markdown's signs alone."""
    tree = parsed(name)
    allowed = THEME_FILTERS if name.startswith("theme/") else FILTERS
    used = {one.name for one in tree.find_all(nodes.Filter)}
    assert used <= allowed
    assert not re.search(r"autoescape|Markup|\bsafe\b|\{%-?\s*(call|filter)\b", SOURCES[name])
    if not name.startswith("theme/"):
        assert not list(tree.find_all(nodes.Concat))
        assert all(isinstance(one.left, nodes.Const) for one in tree.find_all(nodes.Mod)), (
            "only a number into a constant"
        )


@pytest.mark.parametrize("name", [name for name in SOURCES if name.startswith("theme/")])
def test_the_theme_escapes_every_value_by_hand(name: str) -> None:
    """MkDocs' environment has no autoescape; `page.content` alone is HTML already."""
    for output in parsed(name).find_all(nodes.Output):
        for one in output.nodes:
            if isinstance(one, nodes.TemplateData):
                continue
            content = isinstance(one, nodes.Getattr) and one.attr == "content"
            assert content or (isinstance(one, nodes.Filter) and one.name == "e"), (name, one)


@pytest.mark.parametrize("name", [name for name in SOURCES if not name.startswith("theme/")])
def test_an_attribute_stands_in_double_quotes(name: str) -> None:
    html = re.sub(r"\{%.*?%\}", "", re.sub(r"\{\{.*?\}\}", "nilai", SOURCES[name]))
    assert re.findall(r"<[a-z][^<>]*=\s*(?!\").[^<>]*>", html) == []


def test_every_template_of_a_page_is_used() -> None:
    used: set[str] = set()
    for name in SOURCES:
        used.update(one for one in meta.find_referenced_templates(parsed(name)) if one)
    stems = {
        name.removeprefix("pages/").removesuffix(".md.j2") for name in SOURCES if name.startswith("pages/")
    }
    assert {
        stem for stem in stems if f"pages/{stem}.md.j2" not in used and f'"{stem}"' not in PYTHON
    } == set()


def test_a_kind_of_page_has_the_template_of_its_name() -> None:
    stems = {name.removeprefix("pages/").removesuffix(".md.j2") for name in SOURCES}
    kinds = {kind.__module__.rpartition(".")[2].replace("_", "-") for kind in PAGES}
    assert kinds <= stems


def classes(source: str) -> set[str]:
    """The classes that a template can print; of a computed one its fixed part, with a star."""
    source = re.sub(r"\{%.*?%\}", " ", source)
    source = re.sub(r"\{\{ '([\w-]+)' if .*? else '([\w-]+)' \}\}", r"\1 \2", source)
    found = " ".join(re.findall(r'class="([^"]*)"', source))
    return set(re.sub(r"\{\{.*?\}\}", "*", found).split())


def rules(css: str) -> set[str]:
    return set(re.findall(r"\.(-?[_a-zA-Z][\w-]*)", re.sub(r"\"[^\"]*\"", "", css)))


def used_classes() -> set[str]:
    return set().union(classes(PYTHON), *map(classes, SOURCES.values()))


def test_every_class_has_a_rule() -> None:
    known = rules(CSS) | rules(MATERIAL)
    assert len(used_classes()) > 30
    without = {
        one
        for one in used_classes() - set(TANPA_ATURAN)
        if not any(re.fullmatch(one.replace("*", r"[\w-]+"), name) for name in known)
    }
    assert without == set()


def test_every_rule_of_our_own_is_for_something() -> None:
    """The stylesheet does not outgrow the pages."""
    names = rules(CSS) - rules(MATERIAL)
    assert len(names) > 30
    unused = {
        name
        for name in names
        if not any(re.fullmatch(one.replace("*", r"[\w-]+"), name) for one in used_classes())
    }
    assert unused == set()
