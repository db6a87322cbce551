"""The search index of a built site: lean documents of the pages' own words, read by Pagefind's program."""

import re
import shutil
import subprocess
import tempfile
from collections.abc import Iterable, Iterator
from html import escape, unescape
from pathlib import Path
from typing import Final

import pagefind_bin  # type: ignore[import-untyped]

from generator.adapters.imbuhan import bentuk
from generator.pages.cari import bagian
from generator.pages.inserts import MARK
from generator.publication import Publication

FOLDER: Final = "pagefind"
"""Where the index stands below the site's root; aset/cari.js looks for it there."""
SHIPPED: Final = (
    "pagefind.js", "pagefind-entry.json", "wasm.id.pagefind", "*.pf_meta", "index/*.pf_index", "fragment/*.pf_fragment",
)  # fmt: skip
"""What aset/cari.js asks for. The rest is user interfaces in other words than ours, and a worker that it does not use."""
_MAIN: Final = re.compile(r"<main\b[^>]*>(.*)</main>", re.DOTALL)
_BESIDE: Final = re.compile(
    r'<(svg|math|nav|form)\b.*?</\1>|<p (?:class="penanda|[^>]*data-pagefind-ignore).*?</p>', re.DOTALL
)
"""Not words of a page: its marks and ways on, and what is drawn of the words beside it."""
_CELL: Final = re.compile(r"(?=</(?:dd|dt|td|th)>)")
"""Where a space has to stand, for there a line ends that is none in the text."""
_TAG: Final = re.compile(r"<[^>]*>")
_WORD: Final = re.compile(r"[a-z]+")


class SearchIndexError(Exception):
    """There is no index; the words are for the person at the terminal."""


def write_index(publication: Publication, site: Path) -> None:
    """Write the index of a built site into it. Raises SearchIndexError, and then writes nothing."""
    write(_documents(publication, site), site / FOLDER)


def write(documents: Iterable[tuple[str, str]], folder: Path) -> None:
    """Write an index of documents, each with its path; raises as `write_index` does."""
    with tempfile.TemporaryDirectory(prefix="iku-cari-") as work:
        read, made = Path(work, "dokumen"), Path(work, "indeks")
        for path, html in documents:
            (read / path).parent.mkdir(parents=True, exist_ok=True)
            (read / path).write_text(html, encoding="utf-8")
        _run(read, made)
        for pattern in SHIPPED:
            for file in sorted(made.glob(pattern)):
                target = folder / file.relative_to(made)
                target.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(file, target)


def document(isi: str, bobot: float = 1) -> str:
    """What Pagefind reads of a page: its main part, then other forms of its words, by which it is found as well.

    A mark that no value can spell stands between them: aset/cari.js shows a form that was found at the page's own words.
    """
    words = set(_WORD.findall(unescape(_TAG.sub(" ", isi)).casefold()))
    forms = sorted(set().union(*map(bentuk, words)))
    return (
        '<!doctype html><html lang="id"><meta charset="utf-8">'
        f'<body data-pagefind-body><div data-pagefind-weight="{bobot}">{_CELL.sub(" ", isi)}</div>'
        f'<p data-pagefind-weight="{bobot / 2}">{MARK} {" ".join(forms)}</p></body></html>\n'
    )


def _documents(publication: Publication, site: Path) -> Iterator[tuple[str, str]]:
    """Path and HTML of each; a part of a page is a file beside it, which aset/cari.js turns into its anchor.

    What the pages of the menu and of a year say of others stands there in full: their words weigh half.
    """
    overviews = {path for _, path in publication.nav}
    for page in publication.pages:
        if page.dicari:
            path = f"{page.url}index.html"
            found = _MAIN.search((site / path).read_text(encoding="utf-8"))
            if found:
                yield (
                    path,
                    document(
                        _BESIDE.sub("", found[1]),
                        0.5 if page.path in overviews or page.path.startswith("tahun/") else 1,
                    ),
                )
    for row in bagian(publication.measured):
        words = "".join(f"<p>{escape(text)}</p>" for text in (row.jenis or "", *row.teks))
        yield f"{'/'.join(row.alamat)}/{row.jangkar}.html", document(f"<h1>{escape(row.nama)}</h1>{words}")


def _run(documents: Path, made: Path) -> None:
    try:
        program = pagefind_bin.get_executable()
        done = subprocess.run(
            [program, "--site", documents, "--output-path", made, "--quiet"],
            capture_output=True,
            encoding="utf-8",
            errors="replace",
            check=False,
            cwd=documents.parent,  # it reads settings and writes logs where it is run
        )
    except OSError as error:
        message = f"indeks pencarian tidak dapat dibuat: program Pagefind tidak dapat dijalankan ({error}); pasang ulang paket 'pagefind[bin]'"
        raise SearchIndexError(message) from error
    if done.returncode or not (made / "pagefind-entry.json").is_file():
        said = " ".join((done.stderr or done.stdout).split())
        message = (
            f"indeks pencarian tidak dapat dibuat: Pagefind berhenti dengan kode {done.returncode}: {said}"
        )
        raise SearchIndexError(message)
