"""Files of data to download; a kind is one function and one row of DATASETS."""

from generator.artifact import Artifact
from generator.datasets.kinds import DATASETS, make_datasets

__all__ = ["DATASETS", "Artifact", "make_datasets"]
