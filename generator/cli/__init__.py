"""The command `iku`, for the agency's staff."""

from generator.cli.commands import main

__all__ = ["main"]
