"""Every kind of page is one function and one row of PAGES."""

from generator.pages.artifact import PageArtifact, address, with_inserts
from generator.pages.kinds import KAKI, NAV, PAGES, render_pages

__all__ = ["KAKI", "NAV", "PAGES", "PageArtifact", "address", "render_pages", "with_inserts"]
