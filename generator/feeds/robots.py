"""robots.txt: what crawlers may read, and where the map of the site is."""

from collections.abc import Iterator
from typing import Final

from generator.datasets import Artifact
from generator.measurement import Measured
from generator.templating import Templates

PATH: Final = "robots.txt"


def files(_: Templates, measured: Measured, home: str) -> Iterator[Artifact]:
    """A demonstration keeps everybody out; crawlers look for this file at the root of a host only."""
    if measured.catalogue.instansi.status_situs == "contoh":
        rules = "User-agent: *\nDisallow: /\n"
    else:
        rules = f"User-agent: *\nDisallow:\n\nSitemap: {home}sitemap.xml\n"
    yield Artifact(PATH, rules.encode())
