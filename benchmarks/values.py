"""How measuring scales with values: six years of four quarters for every indicator, beside the loading of the same files.

    python -m benchmarks.values                      100, 1,000 and 10,000 indicators
    python -m benchmarks.values --n 100 --rounds 1   a quick look

The content is that of `synthetic.py` with made-up values: *Dinas Uji, Kabupaten Contoh*, never deployed.
"""

import argparse
import json
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from random import Random
from typing import Final

from benchmarks import synthetic

HERE: Final = Path(__file__).resolve().parent
DAY: Final = "2026-11-23"
YEARS: Final = range(2021, 2027)
SIZES: Final = (100, 1_000, 10_000)
LINEAR: Final = 11.0
"""How much more ten times the indicators may cost."""

POLICIES: Final = """\
target_dinilai: {urutan: [pk_perubahan, pk, renstra], waktu: terakhir, dasar: {teks: Untuk pengukuran., diverifikasi: tidak}}
capaian:
  hasil-per-target: {nama: Hasil dibagi target, rumus: realisasi_per_target, dasar: {teks: Untuk pengukuran., diverifikasi: tidak}}
  selisih: {nama: Selisih ke target, rumus: selisih_ke_target, dasar: {teks: Untuk pengukuran., diverifikasi: tidak}}
bawaan: {naik: hasil-per-target, turun: selisih}
"""


def value_files(n: int, document: str) -> Iterator[tuple[str, str]]:
    """The policies, and a record of values for each indicator."""
    random = Random(synthetic.SEED)
    yield "content/kebijakan.yml", POLICIES
    for k in range(n):
        years = "".join(_year(random, year, document) for year in YEARS)
        yield (
            f"content/nilai/{synthetic.indicator_id(k)}.yml",
            f"perhitungan: {{tipe: rata_rata, dasar: tersurat}}\ntahun:\n{years}",
        )


def write_project(folder: Path, n: int) -> None:
    """The content of `synthetic.py` at a size, with a record of values for each indicator."""
    synthetic.write_project(folder, n)
    document = sorted(path.stem for path in (folder / "content" / "dokumen").glob("*.yml"))[0]
    for path, text in value_files(n, document):
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(text.encode())


def _year(random: Random, year: int, document: str) -> str:
    source = f"{{dokumen: {document}, halaman: '{random.randint(1, 99)}'}}"
    quarters = "".join(
        f"      {n}: {{target: {random.randint(70, 90)}, realisasi: {random.randint(60, 99)}, sumber: {source}}}\n"
        for n in range(1, 5)
    )
    return (
        f"  {year}:\n    target:\n      - {{asal: pk, tercetak: {random.randint(70, 95)}, sumber: {source}}}\n"
        f"    triwulan:\n{quarters}    diterbitkan: {min(year + 1, 2026)}-01-31\n"
    )


@dataclass(frozen=True, slots=True)
class Row:
    """CPU seconds, medians over the rounds."""

    n: int
    load: float
    model: float
    measure: float
    ledger: float


def measured(n: int, rounds: int, work: Path) -> Row:
    """One size, in a folder of its own."""
    project = work / str(n)
    write_project(project, n)
    found = [_stage(project) for _ in range(rounds)]
    shutil.rmtree(project)
    return Row(n, *(_median(found, name) for name in ("load", "model", "measure", "ledger")))


def _stage(project: Path) -> Mapping[str, float]:
    """One measurement of `stages.py` in a fresh process."""
    done = subprocess.run(
        [sys.executable, str(HERE / "stages.py"), "values", str(project), DAY],
        capture_output=True,
        text=True,
        check=True,
    )
    found: Mapping[str, float] = json.loads(done.stdout)
    return found


def _median(found: list[Mapping[str, float]], name: str) -> float:
    return statistics.median(one[name] for one in found)


def table(rows: list[Row]) -> str:
    """The figures side by side, as Markdown."""
    lines = [
        "| indicators | load, s | model, s | measure, s (x load) | ledger as CSV, s |",
        "|-----------:|--------:|---------:|--------------------:|-----------------:|",
    ]
    lines += [
        f"| {row.n:,} | {row.load:.3f} | {row.model:.3f} | {row.measure:.3f} ({row.measure / row.load:.2f}) | {row.ledger:.3f} |"
        for row in rows
    ]
    return "\n".join(lines)


def bars(rows: list[Row]) -> Iterator[str]:
    """What the figures should be, and whether they are."""
    last = rows[-1]
    word = "met" if last.measure <= last.load else "NOT MET"
    yield f"- {word}: measuring costs no more than loading, at {last.n:,}: {last.measure / last.load:.2f}x"
    for before, after in pairwise(rows):
        if after.n == 10 * before.n:
            growth = after.measure / before.measure
            word = "met" if growth <= LINEAR else "NOT MET"
            yield f"- {word}: {after.n:,} at most {LINEAR:g}x of {before.n:,}: {growth:.1f}x"


def main(arguments: list[str] | None = None) -> None:
    """Print the table and the bars."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--n", type=int, nargs="+", default=SIZES)
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory(prefix="iku-benchmark-") as work:
        rows = [measured(n, options.rounds, Path(work)) for n in options.n]
    print(table(rows), *bars(rows), sep="\n")


if __name__ == "__main__":
    main()
