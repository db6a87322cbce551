"""What MkDocs is told about a publication: the same for the plugin and for the files on disk."""

from pathlib import Path
from typing import Any, Final

import material  # type: ignore[import-untyped]

from generator.model.halaman import EXTENSIONS
from generator.publication import Publication
from generator.templating import tanggal

STYLESHEETS: Final = Path(material.__file__).parent / "templates" / "assets" / "stylesheets"


def stylesheet() -> str:
    """The address of Material's stylesheet, whose name holds a hash. Raises LookupError when there is not just one."""
    found = sorted(STYLESHEETS.glob("main.*.min.css"))
    if len(found) != 1:
        raise LookupError(f"{STYLESHEETS}: {len(found)} stylesheets")
    return f"assets/stylesheets/{found[0].name}"


def theme_values(publication: Publication) -> dict[str, Any]:
    """The values that the theme prints on every page."""
    instansi = publication.measured.catalogue.instansi
    data_per = publication.measured.catalogue.data_per
    return {
        "stylesheet": stylesheet(),
        "instansi": publication.nama_situs,
        "wilayah": instansi.wilayah.nama,
        "status_situs": instansi.status_situs,
        "data_per": tanggal(data_per) if data_per else None,
        "penerbit_url": None,
    }


def site_url(publication: Publication) -> str:
    """The address of the site with a slash at its end, without which MkDocs joins addresses to its parent; or empty."""
    address = publication.measured.catalogue.instansi.alamat_situs
    return address.rstrip("/") + "/" if address else ""


def nav(publication: Publication) -> list[dict[str, str]]:
    """The menu as MkDocs wants it."""
    return [{words: path} for words, path in publication.nav]


def markdown_extensions() -> list[str]:
    """The extensions that pages are checked and rendered with."""
    return list(EXTENSIONS)
