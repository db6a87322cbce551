"""What MkDocs is told about a publication: the same for the plugin and for the files on disk."""

from dataclasses import asdict
from typing import Any

from generator.model.halaman import EXTENSIONS
from generator.pages.merek import logo_tampil
from generator.pages.rendering import alamat_situs
from generator.publication import Publication
from generator.templating import tanggal


def theme_values(publication: Publication, stylesheet: str) -> dict[str, Any]:
    """The values that the theme prints on every page; `stylesheet` is the path of the site's one stylesheet."""
    catalogue = publication.measured.catalogue
    instansi, data_per = catalogue.instansi, catalogue.data_per
    shared = publication.gambar
    return {
        "stylesheet": stylesheet,
        "instansi": publication.nama_situs,
        "wilayah": instansi.wilayah.nama,
        "status_situs": instansi.status_situs,
        "data_per": tanggal(data_per) if data_per else None,
        "tanggal_data": str(data_per) if data_per else None,
        "penerbit_url": None,
        "kaki": [
            {"kata": words, "alamat": address, "bahasa": language}
            for words, address, language in publication.kaki
        ],
        "logo": asdict(logo_tampil(catalogue.logo)) if catalogue.logo else None,
        "warna": instansi.warna,
        "alamat": alamat_situs(instansi),
        "gambar": shared.path if shared else None,
        "gambar_uraian": shared.kartu.uraian if shared else None,
    }


def site_url(publication: Publication) -> str:
    """The address of the site with a slash at its end, without which MkDocs joins addresses to its parent; or empty."""
    return alamat_situs(publication.measured.catalogue.instansi) or ""


def nav(publication: Publication) -> list[dict[str, str]]:
    """The menu as MkDocs wants it."""
    return [{words: path} for words, path in publication.nav]


def markdown_extensions() -> list[str]:
    """The extensions that pages are checked and rendered with."""
    return list(EXTENSIONS)
