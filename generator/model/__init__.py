"""Records become one frozen, typed catalogue, or every problem that stands in its way."""

from generator.model.assembly import Reading, read_catalogue
from generator.model.catalogue import FILES, FOLDERS, Catalogue

__all__ = ["FILES", "FOLDERS", "Catalogue", "Reading", "read_catalogue"]
