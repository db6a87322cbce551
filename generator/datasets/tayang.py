"""The published figures as CSV: the ledger itself, so that what is downloaded is what the gate watches."""

from collections.abc import Iterator
from typing import Final

from generator.artifact import Artifact
from generator.measurement import Measured
from generator.measurement.tayang import to_csv

PATH: Final = "data/tayang.csv"


def files(measured: Measured) -> Iterator[Artifact]:
    """Nothing while no figure is published."""
    if measured.tayang:
        yield Artifact(PATH, to_csv(measured.tayang).encode())
