"""What Lighthouse says of the real site on a made-up telephone: medians of several runs, for the closing note of a change.

    python -m benchmarks.lighthouse                       home, the indicator and the decree, five runs each
    python -m benchmarks.lighthouse --rounds 1 cari/      one run of another page
    python -m benchmarks.lighthouse --site FOLDER         a site that is built already

Never a gate: the figures depend on the machine. Lighthouse is no package of this project: it is run by `npx` in the version
named here, or from the program named in LIGHTHOUSE; the browser is the one of the browser tests (IKU_CHROMIUM).
"""

import argparse
import gzip
import json
import os
import shlex
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, Final

from generator.adapters.build import build_into

ROOT: Final = Path(__file__).resolve().parent.parent
DAY: Final = "2026-11-23"
PAGES: Final = ("", "indikator/penyelesaian-konflik/", "keputusan/iku-2019-2024/")
COMMAND: Final = "npx --yes lighthouse@13.5.0"
CATEGORIES: Final = ("performance", "accessibility", "best-practices", "seo")
TIMES: Final = ("first-contentful-paint", "largest-contentful-paint", "total-blocking-time")
SHIFT: Final = "cumulative-layout-shift"
TEXT: Final = (".html", ".css", ".js", ".svg", ".json", ".xml", ".csv")


@dataclass(frozen=True, slots=True)
class Run:
    """Scores from 0 to 100, times in ms, the layout shift, and the audits that are below the full score."""

    scores: Mapping[str, int]
    times: Mapping[str, float]
    shift: float
    below: frozenset[str]


def read(report: Mapping[str, Any]) -> Run:
    """One report of Lighthouse. An audit that weighs nothing is advice, and lowers no score."""
    categories, audits = report["categories"], report["audits"]
    weighed = [one["id"] for name in CATEGORIES for one in categories[name]["auditRefs"] if one["weight"]]
    return Run(
        {name: round(categories[name]["score"] * 100) for name in CATEGORIES},
        {name: audits[name]["numericValue"] for name in TIMES},
        audits[SHIFT]["numericValue"],
        frozenset(
            name for name in weighed if (audits[name]["score"] or 0) < 1 and audits[name]["score"] is not None
        ),
    )


def row(page: str, runs: Sequence[Run]) -> str:
    """The medians of a page as a line of Markdown, and what lowered a score in any run."""
    scores = [f"{statistics.median(run.scores[name] for run in runs):.0f}" for name in CATEGORIES]
    times = [f"{statistics.median(run.times[name] for run in runs) / 1000:.2f} s" for name in TIMES]
    shift = f"{statistics.median(run.shift for run in runs):.3f}"
    below = ", ".join(sorted({name for run in runs for name in run.below})) or "nothing"
    return f"| /{page} | {' | '.join([*scores, *times, shift, below])} |"


HEAD: Final = f"| page | {' | '.join([*CATEGORIES, 'FCP', 'LCP', 'TBT', 'CLS'])} | below the full score |\n|---|{'---:|' * 8}---|"


class Packed(SimpleHTTPRequestHandler):
    """Serves a folder with gzip, as page hosts do."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        file = Path(self.translate_path(self.path))
        file = file / "index.html" if file.is_dir() else file
        if not file.is_file():
            self.send_error(404)
            return
        packed = file.suffix in TEXT
        body = gzip.compress(file.read_bytes(), 9, mtime=0) if packed else file.read_bytes()
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(file.name) + ("; charset=utf-8" if packed else ""))
        self.send_header("Content-Length", str(len(body)))
        if packed:
            self.send_header("Content-Encoding", "gzip")
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        pass


@contextmanager
def served(site: Path) -> Iterator[str]:
    """The address of a site as long as the context lasts."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Packed, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()


def run(url: str) -> Run:
    """One run on Lighthouse's telephone: slow 4G and a processor four times slower, both simulated."""
    chromium = os.environ.get("IKU_CHROMIUM") or shutil.which("chromium") or "/usr/bin/chromium"
    command = [
        *shlex.split(os.environ.get("LIGHTHOUSE", COMMAND)), url, "--quiet", "--output=json",
        f"--only-categories={','.join(CATEGORIES)}", "--chrome-flags=--headless=new --no-sandbox --disable-gpu",
    ]  # fmt: skip
    done = subprocess.run(
        command, stdout=subprocess.PIPE, check=True, timeout=300, env={**os.environ, "CHROME_PATH": chromium}
    )
    return read(json.loads(done.stdout))


def main(arguments: Sequence[str] | None = None) -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--site", type=Path, help="a built site instead of the real one")
    parser.add_argument("pages", nargs="*", default=PAGES, help="addresses below the site's root")
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory(prefix="iku-lighthouse-") as work:
        if not options.site:
            build_into(Path(work) / "situs", ROOT, DAY)
        print(HEAD)
        with served(options.site or Path(work) / "situs") as url:
            for page in options.pages:
                print(f"/{page} …", file=sys.stderr, flush=True)
                print(row(page, [run(url + page) for _ in range(options.rounds)]), flush=True)


if __name__ == "__main__":
    main()
