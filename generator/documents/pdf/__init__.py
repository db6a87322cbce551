"""PDF files, set by Typst from templates that read nothing but their folder."""

from generator.documents.pdf.penata import PenataPdf

__all__ = ["PenataPdf"]
