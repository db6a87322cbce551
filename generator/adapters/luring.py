"""The site as one ZIP that opens from a disk: no server, no connection, the same bytes for the same records."""

import re
import unicodedata
from datetime import date
from pathlib import Path
from typing import Final
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from generator.dates import Tanggal
from generator.model.instansi import Instansi
from generator.pages.rendering import PENANDA, alamat_situs
from generator.publication import Publication
from generator.templating import Templates, tanggal

BACA_SAYA: Final = "BACA-SAYA.txt"
FIRST_YEAR, LAST_YEAR = 1980, 2107
"""A ZIP knows no others."""
_MODE: Final = 0o100644 << 16
_UNIX: Final = 3


def nama_berkas(instansi: Instansi) -> str:
    """The name of the ZIP without its ending, and of the one folder in it: `bakesbangpol-luring`."""
    letters = unicodedata.normalize("NFKD", instansi.singkatan).encode("ascii", "ignore").decode().lower()
    return "-".join([*re.findall(r"[a-z0-9]+", letters)[:6], "luring"])


def tanggal_berkas(publication: Publication) -> date:
    """The day that every file in the ZIP bears: the first one that the date of the data can mean, or the build's."""
    measured = publication.measured
    found = measured.catalogue.data_per or Tanggal(measured.build.tanggal.year)
    tahun = max(FIRST_YEAR, min(found.tahun, LAST_YEAR))
    return date(tahun, found.bulan or 1, found.hari or 1)


def baca_saya(publication: Publication, templates: Templates) -> bytes:
    """What the folder is and how to open it; lines end as every Windows editor wants them."""
    catalogue = publication.measured.catalogue
    text = templates.text(f"luring/{BACA_SAYA}").render(
        nama=publication.nama_situs,
        penanda=PENANDA.get(catalogue.instansi.status_situs),
        data_per=tanggal(catalogue.data_per) if catalogue.data_per else None,
        alamat=alamat_situs(catalogue.instansi),
    )
    return text.replace("\n", "\r\n").encode()


def write_zip(site: Path, target: Path, nama: str, day: date) -> None:
    """Every file of `site`, by name, below one folder `nama`; nothing of the machine or the clock gets in."""
    with ZipFile(target, "w") as zipped:
        for path, file in sorted((file.relative_to(site).as_posix(), file) for file in site.rglob("*")):
            if file.is_file():
                entry = ZipInfo(f"{nama}/{path}", (day.year, day.month, day.day, 0, 0, 0))
                entry.create_system, entry.external_attr, entry.compress_type = _UNIX, _MODE, ZIP_DEFLATED
                zipped.writestr(entry, file.read_bytes(), compresslevel=9)
