"""How the tool scales, each figure beside its yardstick measured in the same run.

    python benchmarks/run.py                         10, 100, 1,000 and 10,000 indicators (about 20 minutes)
    python benchmarks/run.py --n 1000 --json FILE
    python benchmarks/run.py --quick                 10 and 100 indicators, one round

Run it with the Python in which the project is installed, on Linux or macOS. CPU time is the measure: a busy machine
disturbs it far less than the clock, but it does, so compare only figures of one run.
"""

import argparse
import json
import os
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Final

HERE: Final = Path(__file__).resolve().parent
DAY: Final = "2026-11-23"
MEGABYTE: Final = 1_000_000
SIZES: Final = (10, 100, 1_000, 10_000)
ROUNDS: Final = {10_000: 3}
"""Fewer interleaved rounds where one takes minutes; else as many as `--rounds`."""


@dataclass(frozen=True, slots=True)
class Row:
    """One size. Times are CPU seconds (medians), sizes bytes; `plain` is MkDocs without this tool on the same pages.

    `whole_ratio`, `whole_extra`: ours against theirs pair by pair, then the median.
    """

    n: int
    pages: int
    records: int
    compose: float
    load: float
    model: float
    measure: float
    documents: float
    render: float
    publish: float
    peak: float
    compose_peak: float
    whole: float
    plain: float
    whole_ratio: float
    whole_extra: float
    site: int
    plain_site: int

    @property
    def publish_ratio(self) -> float:
        return self.publish / self.compose


def measured(n: int, rounds: int, work: Path) -> Row:
    """One row, in a folder of its own below `work`."""
    project = work / str(n)
    cpu([sys.executable, str(HERE / "synthetic.py"), "--n", str(n), str(project)])
    found: dict[str, list[float]] = {}
    for _ in range(rounds):  # interleaved, so that a slow minute of the machine falls on both sides
        for name in ("compose", "publish", "parts"):
            for key, value in stage(name, project).items():
                found.setdefault(f"{name}.{key}", []).append(value)
    median = {key: statistics.median(values) for key, values in found.items()}
    whole, plain = builds(project, rounds)
    return Row(
        n=n,
        pages=int(median["publish.pages"]),
        records=len(list((project / "content").rglob("*.yml"))),
        compose=median["compose.compose"],
        load=median["parts.load"],
        model=median["parts.model"],
        measure=median["parts.measure"],
        documents=median["parts.documents"],
        render=median["parts.render"],
        publish=median["publish.publish"],
        peak=max(found["publish.peak"]),
        compose_peak=max(found["compose.peak"]),
        whole=statistics.median(whole),
        plain=statistics.median(plain),
        whole_ratio=statistics.median([ours / theirs for ours, theirs in zip(whole, plain, strict=True)]),
        whole_extra=statistics.median([ours - theirs for ours, theirs in zip(whole, plain, strict=True)]),
        site=size(project / "site"),
        plain_site=size(project / "polos" / "site"),
    )


def stage(name: str, project: Path) -> dict[str, float]:
    """One measurement of `stages.py` in a fresh process."""
    done = subprocess.run(
        [sys.executable, str(HERE / "stages.py"), name, str(project), DAY],
        capture_output=True,
        text=True,
        check=True,
    )
    answer: dict[str, float] = json.loads(done.stdout)
    return answer


def builds(project: Path, rounds: int) -> tuple[list[float], list[float]]:
    """CPU seconds of `iku build`, and of plain MkDocs on the output of `iku pages`, pair by pair."""
    iku = [sys.executable, "-m", "generator", "--proyek", str(project)]
    plain = project / "polos"
    cpu([*iku, "pages", str(plain), "--tanggal", DAY])
    whole, theirs = [], []
    for _ in range(rounds):
        whole.append(cpu([*iku, "build", "--tanggal", DAY]))
        theirs.append(cpu([sys.executable, "-m", "mkdocs", "build", "-q", "-f", str(plain / "mkdocs.yml")]))
    return whole, theirs


def cpu(command: Sequence[str]) -> float:
    """CPU seconds, user and system, of a command and of whatever it starts and waits for."""
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONHASHSEED": "0"}
    with tempfile.TemporaryFile() as output:
        process = subprocess.Popen(command, stdout=output, stderr=subprocess.STDOUT, env=environment)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            output.seek(0)
            message = f"{' '.join(command)}: {process.returncode}\n{output.read().decode(errors='replace')}"
            raise SystemExit(message)
    return usage.ru_utime + usage.ru_stime


def size(folder: Path) -> int:
    """The bytes of all files below a folder."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


# --- the bars --------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Bar:
    """What was asked, what was found, and whether that is enough; None when the sizes it needs were not run."""

    asked: str
    found: str
    met: bool | None


def bars(rows: Sequence[Row]) -> list[Bar]:
    """Every bar of the issue."""
    by = {row.n: row for row in rows}
    small, large = by.get(1_000), by.get(10_000)
    found = [
        Bar(
            f"records -> artifacts at most 4x the CPU of bare compose, at {row.n:,}",
            f"{row.publish_ratio:.2f}x",
            row.publish_ratio <= 4,
        )
        for row in rows
        if row.n >= 1_000  # below, the templates' compilation is all that one sees
    ]
    if small and large:
        growth = large.publish / small.publish
        found.append(
            Bar("records -> artifacts at 10,000 at most 11x of 1,000", f"{growth:.2f}x", growth <= 11)
        )
    if large:
        peak = large.peak / MEGABYTE
        found.append(Bar("peak memory at 10,000 at most 600 MB", f"{peak:.0f} MB", peak <= 600))
    if small:
        ratio = small.whole_ratio
        found.append(
            Bar("whole build at 1,000 at most 1.25x the CPU of plain MkDocs", f"{ratio:.3f}x", ratio <= 1.25)
        )
    if small and large:
        pages = large.pages - small.pages
        extra = (large.whole_extra - small.whole_extra) / pages  # pair by pair: the machine's mood falls out
        theirs = (large.plain - small.plain) / pages
        found.append(
            Bar(
                "each page from 1,000 to 10,000 costs no more than in plain MkDocs",
                f"{extra * 1000:+.2f} ms beside {theirs * 1000:.2f} ms",
                extra <= 0,
            )
        )
    return found


# --- printing --------------------------------------------------------------------------------------

LINES: Final[tuple[tuple[str, Callable[[Row], str]], ...]] = (
    ("indicators", lambda row: f"{row.n:,}"),
    ("records (YAML files)", lambda row: f"{row.records:,}"),
    ("pages", lambda row: f"{row.pages:,}"),
    ("bare compose, s", lambda row: f"{row.compose:.3f}"),
    ("load, s (x compose)", lambda row: f"{row.load:.3f} ({row.load / row.compose:.2f})"),
    ("model, s", lambda row: f"{row.model:.3f} ({row.model / row.compose:.2f})"),
    ("measure, s", lambda row: f"{row.measure:.3f} ({row.measure / row.compose:.2f})"),
    ("documents, s", lambda row: f"{row.documents:.3f} ({row.documents / row.compose:.2f})"),
    ("render, s", lambda row: f"{row.render:.3f} ({row.render / row.compose:.2f})"),
    ("records -> artifacts, s", lambda row: f"{row.publish:.3f} ({row.publish_ratio:.2f})"),
    (
        "peak memory, MB (compose)",
        lambda row: f"{row.peak / MEGABYTE:.0f} ({row.compose_peak / MEGABYTE:.0f})",
    ),
    ("plain MkDocs, s", lambda row: f"{row.plain:.2f}"),
    ("whole build, s (x plain)", lambda row: f"{row.whole:.2f} ({row.whole_ratio:.3f})"),
    ("site, MB (plain)", lambda row: f"{row.site / MEGABYTE:.2f} ({row.plain_site / MEGABYTE:.2f})"),
)


def table(rows: Sequence[Row]) -> str:
    """The rows side by side, as Markdown."""
    cells = [[name, *(show(row) for row in rows)] for name, show in LINES]
    widths = [max(len(line[n]) for line in cells) for n in range(len(rows) + 1)]
    lines = [
        "| " + " | ".join(f"{cell:{'<' if n == 0 else '>'}{widths[n]}}" for n, cell in enumerate(line)) + " |"
        for line in cells
    ]
    rule = (
        "|" + "|".join("-" * (width + 1) + ("-" if n == 0 else ":") for n, width in enumerate(widths)) + "|"
    )
    return "\n".join([lines[0], rule, *lines[1:]])


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure, print the table and the bars; the exit status says nothing about them."""
    parser = argparse.ArgumentParser(description="Scale benchmark: synthetic content of a fictitious agency.")
    parser.add_argument(
        "--n", type=int, nargs="+", help="numbers of indicators; 10 100 1000 10000 without it"
    )
    parser.add_argument("--quick", action="store_true", help="10 and 100 indicators, one round")
    parser.add_argument("--rounds", type=int, default=5, help="interleaved rounds; 3 at most at 10,000")
    parser.add_argument("--json", type=Path, metavar="FILE", help="also write the figures as JSON")
    options = parser.parse_args(arguments)
    sizes = options.n or ((10, 100) if options.quick else SIZES)
    rounds = 1 if options.quick else options.rounds
    rows = []
    with tempfile.TemporaryDirectory(prefix="iku-benchmark-") as work:
        for n in sizes:
            print(f"{n:,} indicators …", file=sys.stderr, flush=True)
            rows.append(measured(n, min(rounds, ROUNDS.get(n, rounds)), Path(work)))
            shutil.rmtree(Path(work) / str(n))
    print(f"Python {platform.python_version()}, {os.cpu_count()} cores, {platform.system()}; CPU seconds\n")
    print(table(rows))
    print()
    found = bars(rows)
    for bar in found:
        print(f"- {'met' if bar.met else 'NOT MET'}: {bar.asked}: {bar.found}")
    if options.json:
        answer = {"rows": [asdict(row) for row in rows], "bars": [asdict(bar) for bar in found]}
        options.json.write_text(json.dumps(answer, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
