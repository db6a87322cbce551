"""Catatan naskah: what a reader should know about the text of any instrument; it informs and never fails."""

from generator.measurement.naskah.catatan import CatatanNaskah
from generator.measurement.naskah.merging import catatan_naskah
from generator.measurement.naskah.rules import KODE

__all__ = ["KODE", "CatatanNaskah", "catatan_naskah"]
