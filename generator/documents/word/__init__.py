"""Word files, from templates that staff edit in Word."""

from generator.documents.word.penata import PenataDocx

__all__ = ["PenataDocx"]
