"""Charts of a year's targets and results as inline SVG: every number prepared here, every mark in a template."""

from generator.charts.mini import mini
from generator.charts.target_realisasi import target_realisasi

__all__ = ["mini", "target_realisasi"]
