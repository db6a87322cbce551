"""What a site offers of its documents: the signed file where there is one, else what the agency lets the public read."""

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from generator.artifact import Artifact
from generator.dates import Tanggal
from generator.documents.bahan import Bahan
from generator.documents.dokumen_resmi import Bentuk, DokumenResmi, Tempat
from generator.documents.kinds import DOCUMENTS, Jenis
from generator.measurement.beku import Beda, bertanda_tangan
from generator.records import SignedFile

FOLDER: Final = "dokumen"
SIGNED: Final = f"{FOLDER}/bertanda-tangan"
TERPANJANG: Final = 100
"""Rows above which a page offers only the spreadsheet: twenty pages of table, that take a build two seconds and half a GB."""

Tata = Callable[[DokumenResmi, Bentuk], bytes]
"""Typesets a document in one form."""


@dataclass(frozen=True, slots=True)
class BerkasSitus:
    """A signed file as a file of the site; its bytes are read when somebody writes them."""

    path: str
    berkas: SignedFile

    @property
    def content(self) -> bytes:
        return self.berkas.content


@dataclass(frozen=True, slots=True)
class Distribusi:
    """One file to download (DCAT: distribution). `ukuran` in bytes."""

    path: str
    bentuk: Bentuk
    ukuran: int
    sha256: str


@dataclass(frozen=True, slots=True)
class DokumenTampil:
    """A document as its page offers it; `ditandatangani` is the day of a signed file, `beda` what has changed since.

    `terlalu_panjang`: whether only its spreadsheet is offered, or nothing where it has none.
    """

    jenis: str
    nama: str
    judul: str
    uraian: str
    tempat: Tempat
    tanda: str
    ditandatangani: Tanggal | None
    berkas: tuple[Distribusi, ...]
    beda: tuple[Beda, ...] = ()
    terlalu_panjang: bool = False


@dataclass(frozen=True)
class DokumenSitus:
    """Everything that a site says about documents: `ada` holds every kind that has something to say, offered or not."""

    tampil: tuple[DokumenTampil, ...]
    ada: frozenset[tuple[str, Tempat]]
    berkas: tuple[Artifact | BerkasSitus, ...]

    @cached_property
    def _by_page(self) -> dict[Tempat, list[DokumenTampil]]:
        found: dict[Tempat, list[DokumenTampil]] = {}
        for row in self.tampil:
            found.setdefault(row.tempat, []).append(row)
        return found

    def di(self, tempat: Tempat) -> list[DokumenTampil]:
        """What one page offers, in the order of the kinds."""
        return list(self._by_page.get(tempat, ()))

    def belum(self, tahun: int) -> tuple[list[Jenis], list[Jenis]]:
        """The yearly kinds that a year's page does not offer: those with nothing to say, and unpublished drafts."""
        place = Tempat("tahun", str(tahun))
        offered = {row.jenis for row in self.di(place)}
        missing = [kind for kind in DOCUMENTS if kind.tahunan and kind.id not in offered]
        known = {kind for kind, where in self.ada if where == place}
        return [kind for kind in missing if kind.id not in known], [
            kind for kind in missing if kind.id in known
        ]


def dokumen_situs(bahan: Bahan, tata: Tata) -> DokumenSitus:
    """Typesets what the public may read; drafts that it may not are only known to exist."""
    signed = bertanda_tangan(bahan.catalogue)
    files = {file.name: file for file in bahan.catalogue.berkas}
    shown: list[DokumenTampil] = []
    known: set[tuple[str, Tempat]] = set()
    artifacts: list[Artifact | BerkasSitus] = []
    allowed = bahan.catalogue.instansi.dokumen.terbitkan_draf
    for kind in DOCUMENTS:
        for row in kind.dokumen(bahan):
            known.add((kind.id, row.tempat))
            record = signed.get(row.nama_berkas)
            if record:
                file = BerkasSitus(f"{SIGNED}/{record.berkas}", files[record.berkas])
                offered = Distribusi(file.path, "pdf", file.berkas.size, record.sha256)
                differing = bahan.measured.beda_dokumen.get(row.nama_berkas, ())
                artifacts.append(file)
                shown.append(_shown(kind, row, (offered,), record.tanggal, differing))
            elif kind.publik or kind.id in allowed:
                long = row.baris > TERPANJANG
                made = list(_made(kind, row, tata, only_sheet=long))
                artifacts += made
                shown.append(
                    _shown(kind, row, tuple(_distribution(one) for one in made), None, (), long=long)
                )
    return DokumenSitus(tuple(shown), frozenset(known), tuple(artifacts))


def _made(kind: Jenis, row: DokumenResmi, tata: Tata, *, only_sheet: bool) -> Iterator[Artifact]:
    for bentuk in kind.bentuk:
        if bentuk == "xlsx" or not only_sheet:
            yield Artifact(f"{FOLDER}/{row.nama_berkas}.{bentuk}", tata(row, bentuk))


def _distribution(file: Artifact) -> Distribusi:
    ending = file.path.rpartition(".")[2]
    bentuk: Bentuk = "docx" if ending == "docx" else "xlsx" if ending == "xlsx" else "pdf"
    return Distribusi(file.path, bentuk, len(file.content), hashlib.sha256(file.content).hexdigest())


def _shown(
    kind: Jenis,
    row: DokumenResmi,
    files: tuple[Distribusi, ...],
    day: Tanggal | None,
    differing: tuple[Beda, ...],
    *,
    long: bool = False,
) -> DokumenTampil:
    return DokumenTampil(
        kind.id, kind.nama, row.judul, row.uraian, row.tempat, row.tanda, day, files, differing, long
    )
