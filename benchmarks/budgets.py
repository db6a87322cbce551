"""What a page costs a reader on a slow phone, in bytes over the wire, beside what it may cost: every page of every site.

    python -m benchmarks.budgets                      the real site, the examples, the golden cases, 1,000 indicators
    python -m benchmarks.budgets --n 10000            the last at another size
    python -m benchmarks.budgets --site FOLDER ...    sites that are built already, and no others

The cache is cold. A KB is 1,024 bytes. Text is weighed as gzip packs it (level 9, no time in it), pictures as they are.
The exit status is 1 when a bar is not met; `tests/test_budgets.py` asks the same of the same sites.
"""

import argparse
import gzip
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Final
from urllib.parse import SplitResult, unquote, urljoin, urlsplit

import tinycss2  # type: ignore[import-untyped]
from lxml import html
from tinycss2 import ast

from benchmarks import synthetic, values
from generator.adapters.build import build_into

ROOT: Final = Path(__file__).resolve().parent.parent
DAY: Final = "2026-11-23"
ADDRESS: Final = "https://contoh.go.id/iku"
INDICATORS: Final = 1_000
KB: Final = 1_024
SEARCH: Final = "cari/"
"""The one page that may have scripts."""
SHOWN: Final = 5
"""How many of the worst are named."""

TEXT: Final = frozenset(
    {".css", ".csv", ".html", ".js", ".json", ".mjs", ".svg", ".txt", ".webmanifest", ".xml"}
)
PICTURES: Final = frozenset({".avif", ".gif", ".jpeg", ".jpg", ".png", ".webp"})
SCRIPTS: Final = frozenset({".js", ".mjs"})
SOURCES: Final[Mapping[str, tuple[str, ...]]] = {
    "audio": ("src",),
    "embed": ("src",),
    "feimage": ("href", "xlink:href"),
    "iframe": ("src",),
    "image": ("href", "xlink:href"),
    "img": ("src", "srcset"),
    "input": ("src",),
    "link": ("href", "imagesrcset"),
    "object": ("data",),
    "script": ("src", "href", "xlink:href"),
    "source": ("src", "srcset"),
    "track": ("src",),
    "use": ("href", "xlink:href"),
    "video": ("src", "poster"),
}
"""The elements that fetch something by themselves, and the attributes that say what."""
QUIET: Final = frozenset({"alternate", "author", "canonical", "help", "license", "next", "prev", "search"})
"""What a `link` may be without fetching anything."""


# --- one page --------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class View:
    """What a browser fetches to show one page.

    `files`: addresses below the site's root, the page's own first; `missing`: what is asked for and is not there;
    `foreign`: what leads to another host, or names this one in full. `js` counts inline scripts too.
    """

    address: str
    html: int
    css: int
    js: int
    whole: int
    files: tuple[str, ...]
    missing: tuple[str, ...] = ()
    foreign: tuple[str, ...] = ()

    @property
    def requests(self) -> int:
        return len(self.files) + len(self.missing) + len(self.foreign)


def views(site: Path) -> list[View]:
    """Every page of a built site, in the order of their addresses."""
    shelf = Shelf(site)
    return [shelf.view(file) for file in sorted(site.rglob("*.html"))]


def pictures(site: Path) -> dict[str, int]:
    """The size of every picture of a site that is not drawn as text: share images, a logo."""
    files = sorted(file for file in site.rglob("*") if file.suffix.lower() in PICTURES)
    return {file.relative_to(site).as_posix(): file.stat().st_size for file in files}


def weight(content: bytes) -> int:
    """The bytes that a server sends of a text."""
    return len(gzip.compress(content, 9, mtime=0))


class Shelf:
    """One built site; what many pages share is weighed and read once."""

    def __init__(self, site: Path) -> None:
        self.site = site
        self.base = _base(site)
        self._weights: dict[str, int] = {}
        self._styles: dict[str, list[str]] = {}

    def view(self, file: Path) -> View:
        """A page and whatever it fetches, what its stylesheets fetch included; lazy pictures are not in the first view."""
        content = file.read_bytes()
        address = file.relative_to(self.site).as_posix().removesuffix("index.html")
        root = html.document_fromstring(content, parser=html.HTMLParser(encoding="utf-8"))
        wanted = [(address, url, lazy) for url, lazy in fetched(root)]
        found: dict[str, int] = {address: weight(content)}
        missing: dict[str, None] = {}
        foreign: dict[str, None] = {}
        while wanted:
            start, url, lazy = wanted.pop(0)
            target = self._target(start, url)
            if isinstance(target, SplitResult):
                foreign[url] = None
            elif target is None or target in found or lazy:
                continue
            elif target.startswith("/") or not (self.site / target).is_file():
                missing[target] = None
            else:
                found[target] = self._weight(target)
                wanted += [(target, inner, False) for inner in self._style(target)]
        inline = "".join(one.text or "" for one in root.iter("script")).strip()
        return View(
            address,
            found[address],
            sum(size for name, size in found.items() if name.endswith(".css")),
            sum(size for name, size in found.items() if Path(name).suffix in SCRIPTS)
            + (weight(inline.encode()) if inline else 0),
            sum(found.values()),
            tuple(found),
            tuple(missing),
            tuple(foreign),
        )

    def _target(self, start: str, url: str) -> str | SplitResult | None:
        """A path below the site's root, or another host's address; None for what needs no request."""
        parts = urlsplit(url)
        if parts.netloc or parts.scheme not in ("", "data"):
            return parts
        if parts.scheme or not (parts.path or parts.query):
            return None
        path = unquote(urlsplit(urljoin(self.base + start, url)).path)
        below = path.removeprefix(self.base)  # what is above the root keeps its slash, and is not there
        return f"{below}index.html" if below.endswith("/") or not below else below

    def _weight(self, target: str) -> int:
        if target not in self._weights:
            content = (self.site / target).read_bytes()
            self._weights[target] = weight(content) if Path(target).suffix in TEXT else len(content)
        return self._weights[target]

    def _style(self, target: str) -> list[str]:
        if not target.endswith(".css"):
            return []
        if target not in self._styles:
            self._styles[target] = list(in_stylesheet((self.site / target).read_text(encoding="utf-8")))
        return self._styles[target]


def _base(site: Path) -> str:
    """The path that the site is published below, which its 404 page names: `/` unless the home page says otherwise."""
    home = html.document_fromstring((site / "index.html").read_bytes())
    (canonical,) = home.xpath("//link[@rel='canonical']/@href") or ["/"]
    return urlsplit(str(canonical)).path


def fetched(root: html.HtmlElement) -> Iterator[tuple[str, bool]]:
    """The address of everything that a document fetches by itself, and whether it waits until it is scrolled to."""
    for element in root.iter(*SOURCES):
        if element.tag == "link" and set((element.get("rel") or "").lower().split()) <= QUIET:
            continue
        lazy = element.get("loading") == "lazy"
        for name in SOURCES[element.tag]:
            value = (element.get(name) or "").strip()
            if name.endswith("srcset"):
                yield from ((part.split()[0], lazy) for part in value.split(",") if part.strip())
            elif value:
                yield value, lazy
    for element in root.iter("*"):
        text = (element.text or "") if element.tag == "style" else (element.get("style") or "")
        yield from ((url, False) for url in in_stylesheet(text))


def in_stylesheet(text: str) -> Iterator[str]:
    """Every address in a stylesheet: each `url()` and each `@import`, whether a page has use for it or not."""
    return _addresses(tinycss2.parse_component_value_list(text, skip_comments=True))


def _addresses(tokens: Iterable[ast.Node]) -> Iterator[str]:
    importing = False
    for token in tokens:
        if token.type == "url" or (importing and token.type == "string"):
            yield token.value
        elif token.type == "function" and token.lower_name in ("url", "src", "image-set"):
            yield from (one.value for one in token.arguments if one.type == "string")
        if token.type != "whitespace":
            importing = token.type == "at-keyword" and token.lower_value == "import"
        yield from _addresses(getattr(token, "content", None) or getattr(token, "arguments", None) or ())


# --- the bars --------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Report:
    """One site."""

    name: str
    views: Sequence[View]
    pictures: Mapping[str, int]


def report(name: str, site: Path) -> Report:
    return Report(name, views(site), pictures(site))


def _bytes(amount: int) -> str:
    return f"{amount / KB:.1f} KB"


@dataclass(frozen=True, slots=True)
class Bar:
    """What a page may cost. `sizes` gives the addresses of a site and what each has of it."""

    name: str
    most: int
    sizes: Callable[[Report], Iterator[tuple[str, int]]]
    show: Callable[[int], str] = str

    def worst(self, site: Report) -> tuple[str, int]:
        """The first of the heaviest; nothing weighs 0."""
        return max(self.sizes(site), key=lambda row: row[1], default=("", 0))


def _each(size: Callable[[View], int]) -> Callable[[Report], Iterator[tuple[str, int]]]:
    return lambda site: ((f"/{view.address}", size(view)) for view in site.views)


BARS: Final = (
    Bar("HTML", 12 * KB, _each(lambda view: view.html), _bytes),
    Bar("CSS", 8 * KB, _each(lambda view: view.css), _bytes),
    Bar("JS outside the search page", 0, _each(lambda view: 0 if view.address == SEARCH else view.js), _bytes),
    Bar("first view", 20 * KB, _each(lambda view: view.whole), _bytes),
    Bar("requests", 6, _each(lambda view: view.requests)),
    Bar("third-party requests", 0, _each(lambda view: len(view.foreign))),
    Bar("missing files", 0, _each(lambda view: len(view.missing))),
    Bar("a picture", 60 * KB, lambda site: ((f"/{path}", size) for path, size in site.pictures.items()), _bytes),
)  # fmt: skip


def broken(site: Report) -> list[str]:
    """A line for each bar that is not met: how many pages, the worst of them, what they have and what they may have."""
    lines = []
    for bar in BARS:
        over = sorted((-size, address) for address, size in bar.sizes(site) if size > bar.most)
        if over:
            worst = ", ".join(f"{address} {-size:,}" for size, address in over[:SHOWN])
            lines.append(f"{site.name}: {bar.name} at most {bar.most:,}, but in {len(over):,}: {worst}")
    return lines


# --- the sites -------------------------------------------------------------------------------------


def projects(work: Path, n: int = INDICATORS) -> dict[str, Callable[[], Path]]:
    """Name of each site -> a function that gives its project's folder; what has to be written is written below `work`."""
    golden = ROOT / "tests" / "golden"
    cases = sorted(path.name for path in golden.iterdir() if not (path / "problems.txt").exists())

    def published() -> Path:
        project = _copied(ROOT / "content", work / "alamat")
        with (project / "content" / "instansi.yml").open("a", encoding="utf-8") as file:
            file.write(f"alamat_situs: {ADDRESS}\n")
        return project

    def of_indicators() -> Path:
        synthetic.write_project(work / "tanpa-nilai", n)
        return work / "tanpa-nilai"

    def with_values() -> Path:
        values.write_project(work / "bernilai", n)
        return work / "bernilai"

    return {
        "real site": lambda: ROOT,
        "real site with an address": published,
        **{f"example {path.name}": partial(Path, path) for path in sorted((ROOT / "examples").iterdir())},
        **{f"golden {case}": partial(_copied, golden / case / "content", work / case) for case in cases},
        f"{n:,} indicators": of_indicators,
        f"{n:,} indicators with values": with_values,
    }


def _copied(content: Path, project: Path) -> Path:
    shutil.copytree(content, project / "content")
    (project / "mkdocs.yml").write_text(synthetic.MKDOCS, encoding="utf-8")
    return project


# --- printing --------------------------------------------------------------------------------------


def table(sites: Sequence[Report]) -> str:
    """The worst page of each site by each bar, as Markdown."""
    heads = ["site", "pages", *(bar.name for bar in BARS)]
    lines = [f"| {' | '.join(heads)} |", f"|---|{'---:|' * (len(heads) - 1)}"]
    for site in sites:
        cells = [site.name, f"{len(site.views):,}"]
        for bar in BARS:
            address, size = bar.worst(site)
            cells.append(f"{bar.show(size)} {address}" if bar.show is _bytes and size else bar.show(size))
        lines.append(f"| {' | '.join(cells)} |")
    return "\n".join(lines)


def verdicts(sites: Sequence[Report]) -> Iterator[str]:
    """Each bar, whether it is met, and where the least is left."""
    for bar in BARS:
        site, address, size = max(((site.name, *bar.worst(site)) for site in sites), key=lambda row: row[2])
        word = "met" if size <= bar.most else "NOT MET"
        yield f"- {word}: {bar.name} at most {bar.show(bar.most)}: {bar.show(size)} ({site} {address})"


def main(arguments: Sequence[str] | None = None) -> None:
    """Print the table and the bars; exit with 1 when one is not met."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--n", type=int, default=INDICATORS, help="indicators of the last two sites")
    parser.add_argument("--site", type=Path, nargs="+", help="built sites to look at instead")
    options = parser.parse_args(arguments)
    if options.site:
        sites = [report(str(site), site) for site in options.site]
    else:
        with tempfile.TemporaryDirectory(prefix="iku-budgets-") as work:
            sites = []
            for name, project in projects(Path(work) / "proyek", options.n).items():
                print(f"{name} …", file=sys.stderr, flush=True)
                build_into(Path(work) / "situs", project(), DAY)
                sites.append(report(name, Path(work) / "situs"))
                shutil.rmtree(Path(work) / "situs")
    print(table(sites), "", *verdicts(sites), sep="\n")
    over = [line for site in sites for line in broken(site)]
    if over:
        sys.exit("\n".join(["", *over]))


if __name__ == "__main__":
    main()
