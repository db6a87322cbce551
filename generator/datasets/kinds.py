"""The kinds of data file, in the order they are made."""

from collections.abc import Callable, Iterator
from typing import Final

from generator.artifact import Artifact
from generator.datasets import tayang
from generator.measurement import Measured

DATASETS: Final[tuple[Callable[[Measured], Iterator[Artifact]], ...]] = (tayang.files,)


def make_datasets(measured: Measured) -> tuple[Artifact, ...]:
    """Every data file of the site."""
    return tuple(file for kind in DATASETS for file in kind(measured))
