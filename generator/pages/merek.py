"""The agency's own look: its logo as a file of the site, and its colour as rules of the stylesheet."""

import hashlib
from dataclasses import dataclass
from typing import Final

from generator.datasets import Artifact
from generator.records import ImageFile

FOLDER: Final = "aset"
TINGGI: Final = 40
"""The height at which the header shows a logo, in CSS pixels."""
LEBAR: Final = 80
"""The most that its width may take beside the agency's name on a phone."""


@dataclass(frozen=True, slots=True)
class LogoTampil:
    """Where the logo is published, and the size that it is shown at: known before it arrives, nothing moves."""

    alamat: str
    lebar: int
    tinggi: int


def berkas(logo: ImageFile) -> Artifact:
    """The logo under a name that changes with its content, so that no browser shows an old one."""
    digest = hashlib.sha256(logo.content).hexdigest()[:12]
    return Artifact(f"{FOLDER}/logo-{digest}.{logo.path.rpartition('.')[2]}", logo.content)


def logo_tampil(logo: ImageFile) -> LogoTampil:
    """The logo as large as fits beside the name."""
    width = max(1, min(LEBAR, round(TINGGI * logo.lebar / logo.tinggi)))
    height = max(1, min(TINGGI, round(LEBAR * logo.tinggi / logo.lebar)))
    return LogoTampil(berkas(logo).path, width, height)


def gaya(warna: str | None) -> str:
    """The rule that colours header and footer, in light and dark: white words are readable on it, by its type.

    It stands last in the stylesheet, for the dark scheme's own rule is no stronger. Nothing without a colour.
    """
    return f":root {{ --md-primary-fg-color: {warna}; }}\n" if warna else ""
