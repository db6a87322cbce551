"""What every test shares: the golden option, and one reproducible hypothesis profile."""

import pytest
from hypothesis import HealthCheck, settings

settings.register_profile(
    "tetap", derandomize=True, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("tetap")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-golden",
        action="store_true",
        help="Write today's output into tests/golden/*/{expected,problems.txt} instead of comparing. Read the diff "
        "before you commit it, line by line: each changed line must be one that you meant to change, and can say why.",
    )


@pytest.fixture
def update_golden(request: pytest.FixtureRequest) -> bool:
    return bool(request.config.getoption("--update-golden"))
