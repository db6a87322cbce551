"""What a PDF costs once the typesetter is warm: the median of documents that differ in every text, kind by kind.

    python -m benchmarks.documents                       the fictitious agency, 15 rounds
    python -m benchmarks.documents --proyek . --putaran 5

CPU time (user and system) in milliseconds. Typst remembers what it set, so a document set twice would say nothing:
each round sets one whose texts are all new. The first document of a process, which reads the fonts, stands apart.
"""

import argparse
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import fields, is_dataclass, replace
from datetime import date
from pathlib import Path
from statistics import median
from typing import Any, Final

from generator.build import Build
from generator.documents import Bahan, DokumenResmi, make_documents
from generator.documents.pdf import PenataPdf
from generator.documents.template import DocumentTemplates
from generator.measurement import measure
from generator.model import read_catalogue, read_project
from generator.templating import tool_templates

ROOT: Final = Path(__file__).resolve().parent.parent
PROJECT: Final = ROOT / "tests" / "golden" / "nilai-lengkap"
DAY: Final = date(2026, 11, 23)
ROUNDS: Final = 15


def documents(project: Path) -> Mapping[str, DokumenResmi]:
    """One of each kind: the last that its records make."""
    reading = read_catalogue(read_project(project))
    return {row.jenis: row for row in make_documents(Bahan(measure(reading, Build(DAY))))}


def median_ms(
    render: Callable[[DokumenResmi], bytes], document: DokumenResmi, rounds: int = ROUNDS
) -> tuple[float, int]:
    """Milliseconds a document, and its bytes; `render` is warmed by one round that does not count."""
    render(varied(document, 0))
    taken, size = [], 0
    for n in range(1, rounds + 1):
        fresh = varied(document, n)
        start = time.process_time()
        size = len(render(fresh))
        taken.append((time.process_time() - start) * 1000)
    return median(taken), size


def varied(document: DokumenResmi, n: int) -> DokumenResmi:
    """The same document with a number behind every text of its contents."""
    return replace(document, isi=_varied(document.isi, n))


def _varied(value: Any, n: int) -> Any:  # noqa: ANN401 -- contents of any kind
    if isinstance(value, str):
        return f"{value} {n}" if value else value
    if is_dataclass(value) and not isinstance(value, type):
        # A formula's tree and a chart's shapes are named by their texts.
        kept = {"jenis", "pohon", "bentuk"}
        return replace(
            value, **{f.name: _varied(getattr(value, f.name), n) for f in fields(value) if f.name not in kept}
        )
    if isinstance(value, tuple):
        return tuple(_varied(item, n) for item in value)
    return value


def main(arguments: Sequence[str]) -> None:
    """Prints a line for each kind."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--proyek", type=Path, default=PROJECT)
    parser.add_argument("--putaran", type=int, default=ROUNDS)
    options = parser.parse_args(arguments)
    found = documents(options.proyek)
    typesetter = PenataPdf(DocumentTemplates((tool_templates(),)))
    start = time.process_time()
    typesetter.pdf(next(iter(found.values())))
    print(f"{'first of a process':28}{(time.process_time() - start) * 1000:8.1f} ms")
    for kind, document in found.items():
        taken, size = median_ms(typesetter.pdf, document, options.putaran)
        print(f"{kind:28}{taken:8.1f} ms{size / 1024:8.0f} KB")


if __name__ == "__main__":
    main(sys.argv[1:])
