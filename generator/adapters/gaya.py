"""The one stylesheet of a site: Material's, cut to what our templates use, then our own from `templates/theme/gaya/`."""

import hashlib
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Final

import material  # type: ignore[import-untyped]

from generator.adapters import css_cut

STYLESHEETS: Final = Path(material.__file__).parent / "templates" / "assets" / "stylesheets"
OWN: Final = Path("theme", "gaya")
"""Below a templates folder: one file a concern; a project's own file takes the place of ours of the same name."""
TEMPLATES: Final = frozenset({".html", ".j2"})
MARKDOWN: Final = frozenset(
    {
        "html",
        "body",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "p",
        "ul",
        "ol",
        "li",
        "a",
        "em",
        "strong",
        "code",
        "pre",
    }
    | {"blockquote", "hr", "img", "br"}
)
"""Elements that no template writes: Markdown makes them of what staff write, MkDocs the rest."""

REPLACED: Final = frozenset({"details", "summary", "figure", "figcaption"})
"""Elements whose look is all our own: Material's brings pictures and colours along that no page shows."""

_ELEMENT: Final = re.compile(r"<([a-zA-Z][\w-]*)")
_ATTRIBUTE: Final = re.compile(r'\s([a-z][a-z-]*)(?:="([^"]*)")?(?=[\s>/{])')
_WORD: Final = re.compile(r"[\w-]+")


@dataclass(frozen=True, slots=True)
class Gaya:
    """`path` below the site's root holds a hash of `css`: a reader's browser keeps it until it changes."""

    path: str
    css: bytes


def gaya(folders: Sequence[Path], tambahan: str = "") -> Gaya:
    """The stylesheet for the templates in `folders`, first match wins; `tambahan` is CSS that comes last.

    Raises LookupError when Material's package does not hold just one stylesheet, ValueError for a file that is no CSS.
    """
    own = "\n".join(file.read_text(encoding="utf-8") for file in own_stylesheets(folders))
    words = "\n".join(file.read_text(encoding="utf-8") for file in _templates(folders))
    return _gaya(material_stylesheet().read_text(encoding="utf-8"), words, own + tambahan)


@lru_cache(maxsize=4)  # a preview asks again at every change of a record
def _gaya(base: str, words: str, own: str) -> Gaya:
    # In a layer, every rule of ours comes before any of Material's, whatever their selectors.
    layer = css_cut.Rule("@layer material", css_cut.parse(base, vocabulary(words), REPLACED))
    css = css_cut.text(css_cut.without_unused_names((layer, *css_cut.parse(own)), words)).encode()
    return Gaya(f"aset/gaya-{hashlib.sha256(css).hexdigest()[:8]}.css", css)


def vocabulary(templates: str) -> css_cut.Vocabulary:
    """Everything that the text of templates names, which is more than any page holds."""
    attributes = _ATTRIBUTE.findall(templates)
    values = [(name, word) for name, value in attributes for word in _WORD.findall(value)]
    return css_cut.Vocabulary(
        elements=MARKDOWN | {name.lower() for name in _ELEMENT.findall(templates)},
        classes=frozenset(word for name, word in values if name == "class"),
        ids=frozenset(word for name, word in values if name == "id"),
        attributes=frozenset(name for name, _ in attributes),
        values=frozenset(word for _, word in values),
    )


def material_stylesheet() -> Path:
    """The stylesheet in the installed package, whose name holds a hash; raises LookupError unless there is just one."""
    found = sorted(STYLESHEETS.glob("main.*.min.css"))
    if len(found) != 1:
        message = f"{STYLESHEETS}: {len(found)} stylesheets"
        raise LookupError(message)
    return found[0]


def own_stylesheets(folders: Sequence[Path]) -> Iterator[Path]:
    """Our own, in the order in which they are joined: that of their names."""
    files = {file.name: file for folder in reversed(folders) for file in (folder / OWN).glob("*.css")}
    return (files[name] for name in sorted(files))


def _templates(folders: Sequence[Path]) -> Iterator[Path]:
    return (file for folder in folders for file in sorted(folder.rglob("*")) if file.suffix in TEMPLATES)
