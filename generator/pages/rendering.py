"""One page from one template: front matter, marks, links relative to the page, tokens for ready HTML."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from markupsafe import Markup

from generator.measurement import Measured
from generator.model.instansi import Instansi
from generator.pages.artifact import PageArtifact, address
from generator.pages.inserts import Inserts
from generator.pages.sebutan import Sebutan, sebutan
from generator.templating import Templates

_JSON: Final = json.JSONEncoder(ensure_ascii=False)
BAHASA: Final = "id"
"""The language of every page but one."""

PENANDA: Final = {
    "tidak_resmi": "Bukan situs resmi. Situs ini disusun dari naskah publik dan tidak diterbitkan instansi.",
    "contoh": "CONTOH. Halaman ini peragaan alat, bukan situs resmi instansi mana pun.",
}

STATUS_TANGGAPAN: Final = {
    "dijelaskan": "dijelaskan",
    "akan_diperbaiki": "akan diperbaiki",
    "sudah_diperbaiki": "sudah diperbaiki",
}
STATUS_TINDAK_LANJUT: Final = {
    "belum_mulai": "belum mulai",
    "berjalan": "berjalan",
    "selesai": "selesai",
    "tidak_dilanjutkan": "tidak dilanjutkan",
}
JENIS_REVISI: Final = {
    "revisi_terjadwal": "revisi terjadwal",
    "revisi_metode": "revisi metode",
    "koreksi_kesalahan": "koreksi kesalahan",
    "perubahan_target": "perubahan target",
    "perubahan_definisi": "perubahan definisi",
    "penarikan": "penarikan",
}
ARAH: Final = {"naik": "makin tinggi makin baik", "turun": "makin rendah makin baik"}


@dataclass(frozen=True, slots=True)
class Renderer:
    """What every page needs: the templates and the measured catalogue."""

    templates: Templates
    measured: Measured
    sebutan: Sebutan = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "sebutan", sebutan(self.measured.catalogue.istilah_abjad))

    def page(
        self,
        path: str,
        template: str,
        judul: str,
        deskripsi: str,
        inserts: Inserts | None = None,
        pindah: str | None = None,
        bahasa: str = BAHASA,
        bertaut: bool = True,
        **context: object,
    ) -> PageArtifact:
        """Render `templates/pages/<template>.md.j2`; `inserts` holds the HTML of the tokens in its context.

        `pindah`: the relative address that a browser opens instead. `bahasa`: the language of the page. `bertaut`:
        whether the first mention of each term leads to its meaning.
        """
        ke = Links(path)
        markdown = self.templates.page(template).render(
            judul=judul,
            kepala=Markup(front_matter(judul, deskripsi, pindah, bahasa)),  # noqa: S704 -- JSON strings on lines of their own
            ke=ke,
            **context,
        )
        if bertaut:
            markdown = self.sebutan.tautkan(markdown, ke.up)
        return PageArtifact(path, judul, markdown, inserts.html if inserts else {})


def names(measured: Measured) -> Mapping[str, object]:
    """What is the same on every page of a publication, for every template to use."""
    instansi = measured.catalogue.instansi
    return {
        "instansi": instansi,
        "penanda": PENANDA.get(instansi.status_situs),
        "periode_berakhir": _periode_berakhir(measured),
        "dokumen_id": measured.catalogue.dokumen,
        "unit_nama": {id: unit.nama.teks_asli for id, unit in measured.catalogue.unit.items()},
        "status_tanggapan": STATUS_TANGGAPAN,
        "arah": ARAH,
        "status_tindak_lanjut": STATUS_TINDAK_LANJUT,
        "jenis_revisi": JENIS_REVISI,
        "ada_istilah": bool(measured.catalogue.istilah),
        "ada_nilai": bool(measured.catalogue.nilai),
    }


def _periode_berakhir(measured: Measured) -> int | None:
    """The last year of instruments that have all ended without a successor here."""
    instruments = measured.catalogue.keputusan.values()
    last = max((row.periode.akhir for row in instruments), default=None)
    ended = all(measured.berakhir(row) for row in instruments if row.periode.akhir == last)
    return last if ended else None


class Links:
    """Addresses relative to one page, so that the site works below any path and from a plain file server."""

    __slots__ = ("up",)

    def __init__(self, path: str) -> None:
        self.up = "../" * address(path).count("/")

    def __call__(self, *parts: str | int, jangkar: str = "") -> Markup:
        """The way to the page named by `parts`; ids and numbers only, which need no escaping."""
        target = "/".join(map(str, parts))
        whole = f"{self.up}{target}/" if target else self.up or "./"
        return Markup(f"{whole}#{jangkar}" if jangkar else whole)  # noqa: S704 -- ids match [a-z0-9-]


def front_matter(judul: str, deskripsi: str, pindah: str | None = None, bahasa: str = BAHASA) -> str:
    """A JSON string is a YAML string, whatever characters the title holds."""
    title, description = (_JSON.encode(" ".join(text.split())) for text in (judul, deskripsi))
    moved = f"pindah: {_JSON.encode(pindah)}\n" if pindah else ""
    language = f"bahasa: {bahasa}\n" if bahasa != BAHASA else ""
    return f"---\ntitle: {title}\ndescription: {description}\n{moved}{language}---\n"


def full_name(instansi: Instansi) -> str:
    """The agency and where it is."""
    return f"{instansi.nama} {instansi.wilayah.nama}"
