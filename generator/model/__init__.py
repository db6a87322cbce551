"""Records become one frozen, typed catalogue, or every problem that stands in its way."""

from generator.model.assembly import Reading, read_catalogue, read_project
from generator.model.catalogue import FILES, FOLDERS, Catalogue, attribute

__all__ = ["FILES", "FOLDERS", "Catalogue", "Reading", "attribute", "read_catalogue", "read_project"]
