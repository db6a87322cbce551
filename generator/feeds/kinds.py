"""The kinds of these files, in the order they are made; none without an address of the site."""

from collections.abc import Callable, Iterator
from typing import Final

from generator.datasets import Artifact
from generator.feeds import robots, umpan
from generator.measurement import Measured
from generator.pages.rendering import alamat_situs
from generator.templating import Templates

FEEDS: Final[tuple[Callable[[Templates, Measured, str], Iterator[Artifact]], ...]] = (
    umpan.files,
    robots.files,
)


def make_feeds(templates: Templates, measured: Measured) -> tuple[Artifact, ...]:
    """Every such file of the site."""
    home = alamat_situs(measured.catalogue.instansi)
    return tuple(file for kind in FEEDS for file in kind(templates, measured, home)) if home else ()
