"""One page from one template: front matter, marks, links relative to the page, tokens for ready HTML."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cache, lru_cache
from typing import Any, Final

from markupsafe import Markup

from generator.compiler import safe
from generator.documents.distribusi import DokumenSitus
from generator.images import Gambar
from generator.measurement import Measured
from generator.model.instansi import Instansi
from generator.pages.artifact import BAHASA, PageArtifact, address
from generator.pages.formula import boxed
from generator.pages.inserts import Inserts
from generator.pages.judul import DESKRIPSI, judul_peramban, pendek
from generator.pages.pagination import Lembar
from generator.pages.qr import qr
from generator.pages.sebutan import Sebutan, sebutan
from generator.templating import Templates

_JSON: Final = json.JSONEncoder(ensure_ascii=False)
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
    """What every page needs: the templates, the measured catalogue and the documents that pages offer.

    `rumus`: the boxed formula of each indicator that has one, for it stands on the instrument's page and on its own.
    """

    templates: Templates
    measured: Measured
    dokumen: DokumenSitus
    sebutan: Sebutan = field(init=False)
    rumus: Mapping[str, str] = field(init=False)

    def __post_init__(self) -> None:
        catalogue = self.measured.catalogue
        object.__setattr__(self, "sebutan", sebutan(catalogue.istilah_abjad))
        rows = catalogue.indikator.values()
        object.__setattr__(self, "rumus", {row.id: boxed(row) for row in rows if row.formula})

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
        gambar: Gambar | None = None,
        pembeda: str = "",
        skrip: str | None = None,
        lembar: Lembar[Any] | None = None,
        dicari: bool = True,
        **context: object,
    ) -> PageArtifact:
        """Render `templates/pages/<template>.md.j2`; `inserts` holds the HTML of the tokens in its context.

        `pindah`: the relative address that a browser opens instead. `bahasa`: the language of the page. `bertaut`:
        whether the first mention of each term leads to its meaning. `gambar`: the page's own share image.
        `pembeda`: the end of the title that a shortened title must keep. `skrip`: the address, from the site's root, of
        the module that the page runs. `lembar`: the page of a list that this is. `dicari`: as in PageArtifact.
        """
        up = naik(path)
        situs = alamat_situs(self.measured.catalogue.instansi)
        code = qr(situs + address(path)) if situs else None
        meta = {
            "title": judul,
            "judul_peramban": judul_peramban(judul, self.measured.catalogue.instansi, pembeda),
            "description": pendek(deskripsi, DESKRIPSI),
            "pindah": pindah,
            "skrip": skrip,
            "bahasa": bahasa if bahasa != BAHASA else None,
            "gambar": gambar.path if gambar else None,
            "gambar_uraian": gambar.kartu.uraian if gambar else None,
            "qr_sisi": str(code.sisi) if code else None,
            "qr_jalur": code.jalur if code else None,
        }
        markdown = self.templates.page(template).render(
            judul=judul,
            kepala=safe(front_matter(meta)),  # JSON strings on lines of their own
            ke=links(up),
            lembar=lembar,
            **context,
        )
        if bertaut:
            markdown = self.sebutan.tautkan(markdown, up)
        own = dicari and not pindah and (lembar is None or lembar.nomor == 1)
        return PageArtifact(path, judul, markdown, inserts.html if inserts else {}, gambar, own, bahasa)


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


def naik(path: str) -> str:
    """The way from the page at `path` up to the root of the site."""
    return "../" * address(path).count("/")


@cache
def links(up: str) -> Callable[..., Markup]:
    """Addresses relative to the pages that are `up` below the root: the site works below any path, and from plain files."""

    @lru_cache(maxsize=2**12)
    def ke(*parts: str | int, jangkar: str = "") -> Markup:
        """The way to the page named by `parts`; ids and numbers only, which need no escaping."""
        target = "/".join(map(str, parts))
        whole = f"{up}{target}/" if target else up or "./"
        return safe(f"{whole}#{jangkar}" if jangkar else whole)

    return ke


def front_matter(meta: Mapping[str, str | None]) -> str:
    """A JSON string is a YAML string, whatever characters the title holds; what is None is left out."""
    lines = [
        f"{name}: {_JSON.encode(' '.join(text.split()))}" for name, text in meta.items() if text is not None
    ]
    return "\n".join(["---", *lines, "---", ""])


def full_name(instansi: Instansi) -> str:
    """The agency and where it is."""
    return f"{instansi.nama} {instansi.wilayah.nama}"


def alamat_situs(instansi: Instansi) -> str | None:
    """Where the site is published, with a slash at its end, so that page addresses can follow."""
    return f"{instansi.alamat_situs.rstrip('/')}/" if instansi.alamat_situs else None
