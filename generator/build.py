"""What a build takes from outside the records, resolved once at the edge."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Build:
    """`tanggal`: today, as the site understands it; it decides which years have ended, never a figure."""

    tanggal: date
