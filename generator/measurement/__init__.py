"""What follows from the catalogue on the day of the build: notes on the text, completeness, years."""

from generator.measurement.measured import Measured, measure, stale

__all__ = ["Measured", "measure", "stale"]
