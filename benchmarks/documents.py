"""What an official document costs, warm, each beside its yardstick measured in the same run.

    python -m benchmarks.documents                 the documents of the fictitious agency, 20 rounds
    python -m benchmarks.documents --rounds 5 --project examples/wonogiri

Typst remembers what it set, so each round sets a document whose texts are all new. The yardstick of a PDF is an empty page from the same typesetter with the same standards; of a DOCX, reading and writing
its template without filling it in; of an XLSX, a workbook with one cell. The median counts: the first one warms up.
"""

import argparse
import io
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, fields, is_dataclass, replace
from datetime import date
from functools import partial
from itertools import count
from pathlib import Path
from typing import Any, Final

from generator.build import Build
from generator.documents import Bahan, Bentuk, DokumenResmi, make_documents
from generator.documents.kinds import DOCUMENTS
from generator.documents.penata import Penata
from generator.publication import check
from generator.templating import Templates

ROOT: Final = Path(__file__).resolve().parents[1]
PROJECT: Final = ROOT / "tests" / "golden" / "nilai-lengkap"
DAY: Final = date(2026, 11, 23)


@dataclass(frozen=True, slots=True)
class Row:
    """Milliseconds (medians) and bytes of one document in one form."""

    nama: str
    bentuk: Bentuk
    ms: float
    yardstick: float
    bytes: int


def rows(project: Path, rounds: int) -> Iterator[Row]:
    """The longest document of each kind, in each of its forms."""
    bahan = Bahan(check(project, Build(DAY)))
    found: dict[str, DokumenResmi] = {}
    for row in make_documents(bahan):
        if row.jenis not in found or len(repr(row.isi)) > len(repr(found[row.jenis].isi)):
            found[row.jenis] = row
    folders = Templates(project).folders
    warm = Penata(folders)
    for kind in DOCUMENTS:
        for bentuk in kind.bentuk if kind.id in found else ():
            row = found[kind.id]
            yardstick = _yardstick(bentuk, folders, kind.id)
            made = warm.tata(bahan, row, bentuk)
            yardstick()
            own, theirs = [], []
            for n in range(rounds):  # interleaved, so that a slow moment of the machine falls on both sides
                fresh = varied(row, n) if bentuk != "xlsx" else row
                own.append(_ms(partial(warm.tata, bahan, fresh, bentuk)))
                theirs.append(_ms(yardstick))
            yield Row(row.nama_berkas, bentuk, statistics.median(own), statistics.median(theirs), len(made))


def varied(document: DokumenResmi, n: int) -> DokumenResmi:
    """The same document with a number behind every text of its contents."""
    return replace(document, buat=partial(_varied, document.isi, n))


def _varied(value: Any, n: int) -> Any:  # noqa: ANN401 -- contents of any kind
    if isinstance(value, str):
        return f"{value} {n}" if value else value
    if is_dataclass(value) and not isinstance(value, type):
        kept = {"jenis", "pohon", "bentuk"}  # a formula's tree and a chart's shapes are named by their texts
        return replace(
            value, **{f.name: _varied(getattr(value, f.name), n) for f in fields(value) if f.name not in kept}
        )
    if isinstance(value, tuple):
        return tuple(_varied(item, n) for item in value)
    return value


def remembered(project: Path) -> tuple[float, float]:
    """Milliseconds of all documents for the first time, and once more unchanged, as a preview asks for them."""
    bahan = Bahan(check(project, Build(DAY)))
    keeping = Penata(Templates(project).folders)

    def everything() -> None:
        for kind in DOCUMENTS:
            for row in kind.dokumen(bahan):
                for bentuk in kind.bentuk:
                    keeping.berkas(bahan, row, bentuk)

    return _ms(everything), _ms(everything)


def _yardstick(bentuk: Bentuk, folders: tuple[Path, ...], kind: str) -> Callable[[], object]:
    if bentuk == "pdf":
        import typst

        compiler = typst.Compiler(font_paths=typst.Fonts(include_system_fonts=False))
        pages = (f'#set document(title: "x")\n#set text(lang: "id")\n{n}'.encode() for n in count())
        return lambda: compiler.compile(input=next(pages), format="pdf", pdf_standards=["a-2a", "ua-1"])
    if bentuk == "docx":
        import docx

        template = next(
            path for folder in folders if (path := folder / "documents" / f"{kind}.docx").is_file()
        )
        return lambda: docx.Document(str(template)).save(io.BytesIO())
    import xlsxwriter

    def one_cell() -> None:
        with xlsxwriter.Workbook(io.BytesIO(), {"in_memory": True}) as book:
            book.add_worksheet().write_string(0, 0, "x")

    return one_cell


def _ms(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return (time.process_time() - start) * 1000


def main() -> None:
    """Prints the table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--project", type=Path, default=PROJECT)
    parser.add_argument("--rounds", type=int, default=20)
    given = parser.parse_args()
    print(f"{sys.platform}, Python {sys.version.split()[0]}; CPU milliseconds, median of {given.rounds}\n")
    print("| document | form | ms | yardstick, ms | ratio | KB |\n|---|---|---:|---:|---:|---:|")
    for row in rows(given.project, given.rounds):
        ratio = row.ms / row.yardstick if row.yardstick else float("nan")
        print(
            f"| {row.nama} | {row.bentuk} | {row.ms:.1f} | {row.yardstick:.1f} | {ratio:.1f} | {row.bytes / 1024:.0f} |"
        )
    first, again = remembered(given.project)
    print(f"\nAll documents: {first:.0f} ms; once more, unchanged (as in a preview): {again:.1f} ms")


if __name__ == "__main__":
    main()
