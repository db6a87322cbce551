"""No page costs a reader more than was promised: what `python -m benchmarks.budgets` prints, as a gate."""

from pathlib import Path

import pytest

from benchmarks.budgets import broken, projects, report
from tests.situs import built_site

NAMES = list(projects(Path()))
"""By name, for nothing is written before a project is asked for."""


@pytest.mark.slow
@pytest.mark.parametrize("name", NAMES)
def test_every_page_keeps_within_its_budget(name: str, tmp_path: Path) -> None:
    found = report(name, built_site(projects(tmp_path)[name]()))
    assert len(found.views) > (1_000 if "indicators" in name else 5)
    assert [view.address for view in found.views if not view.css or view.requests < 2] == []
    assert broken(found) == []
