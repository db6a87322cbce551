"""Workbooks: the sheets of a kind are one module and one row of SHEETS."""

from generator.documents.buku_kerja.buku import SHEETS, buku_kerja
from generator.documents.buku_kerja.sel import Bilangan, BukuKerja, Catatan, Kolom, Lembar, Sel

__all__ = ["SHEETS", "Bilangan", "BukuKerja", "Catatan", "Kolom", "Lembar", "Sel", "buku_kerja"]
