"""The official documents: a kind is one module, one template and one row of DOCUMENTS."""

from generator.documents.bahan import Bahan
from generator.documents.dokumen_resmi import Bentuk, DokumenResmi
from generator.documents.kinds import DOCUMENTS, Jenis, make_documents

__all__ = ["DOCUMENTS", "Bahan", "Bentuk", "DokumenResmi", "Jenis", "make_documents"]
