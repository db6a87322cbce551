"""The reports of Lighthouse are read as they are meant, and the site is served to it as hosts serve it."""

from collections.abc import Mapping
from http.client import HTTPConnection
from pathlib import Path
from types import MappingProxyType
from typing import Any
from urllib.parse import urlsplit

from benchmarks.lighthouse import CATEGORIES, SHIFT, TIMES, read, row, served


def a_report(
    performance: float = 1.0, lcp: float = 900.0, audits: Mapping[str, float | None] = MappingProxyType({})
) -> dict[str, Any]:
    """A report in which everything has the full score but what is named."""
    scores: dict[str, float | None] = {"robots-txt": 1, "link-text": 1, **audits}
    times = {
        name: {"score": 1, "numericValue": lcp if name.startswith("largest") else 700.0} for name in TIMES
    }
    return {
        "categories": {
            name: {
                "score": performance if name == "performance" else 1,
                "auditRefs": [{"id": audit, "weight": 0 if audit == "advice" else 1} for audit in scores] * (name == "seo"),
            }
            for name in CATEGORIES
        },
        "audits": {
            **{name: {"score": score} for name, score in scores.items()},
            **times,
            SHIFT: {"score": 1, "numericValue": 0.0},
        },
    }  # fmt: skip


def test_what_weighs_nothing_and_what_does_not_apply_lowers_no_score() -> None:
    run = read(a_report(0.956, audits={"robots-txt": 0, "advice": 0, "link-text": None}))
    assert run.below == {"robots-txt"}
    assert run.scores == {"performance": 96, "accessibility": 100, "best-practices": 100, "seo": 100}


def test_a_line_has_the_medians_of_its_runs() -> None:
    runs = [
        read(a_report(0.9, 900)),
        read(a_report(1.0, 1500, {"robots-txt": 0.5})),
        read(a_report(0.98, 1000)),
    ]
    assert (
        row("cari/", runs)
        == "| /cari/ | 98 | 100 | 100 | 100 | 0.70 s | 1.00 s | 0.70 s | 0.000 | robots-txt |"
    )


def test_text_is_served_packed_and_what_is_not_there_is_not_found(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text("<p>" + "kata " * 1000, encoding="utf-8")
    with served(tmp_path) as url:
        connection = HTTPConnection(urlsplit(url).netloc)
        connection.request("GET", "/")
        page = connection.getresponse()
        assert (page.status, page.headers["Content-Encoding"], len(page.read()) < 100) == (200, "gzip", True)
        connection.request("GET", "/robots.txt")
        assert connection.getresponse().status == 404
        connection.close()
