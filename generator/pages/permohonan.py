"""Letters that ask the agency's PPID for the numbers that are not here: one for each year, ready to copy or print."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from generator.measurement import Measured
from generator.measurement.diminta import AngkaDiminta
from generator.model.dokumen import Dokumen
from generator.model.indikator import Indikator
from generator.model.naskah import Keputusan
from generator.pages import kontak
from generator.pages.artifact import PageArtifact
from generator.pages.rendering import Renderer, full_name
from generator.templating import rentang

NOTHING: Final = AngkaDiminta()


@dataclass(frozen=True, slots=True)
class Surat:
    """One letter: its place on the page, the years it is about, and the numbers asked for.

    `jangkar`: places inside it, one a number, for a browser opens what holds the place that an address names.
    """

    id: str
    tahun: str
    angka: Sequence[str]
    jangkar: Sequence[str] = ()


def pages(renderer: Renderer) -> Iterator[PageArtifact]:
    """A page below each indicator that lacks a number; none at all while nobody is named to ask."""
    measured = renderer.measured
    instansi = measured.catalogue.instansi
    ppid = instansi.kontak.ppid if instansi.kontak else None
    if ppid is None:
        return
    address = kontak.surel(ppid.surel, "Permohonan informasi publik") if ppid.surel else None
    for row in measured.catalogue.indikator.values():
        letters = surat(minta(measured, row))
        if not letters:
            continue
        basis = measured.catalogue.dasar(row)
        yield renderer.page(
            f"indikator/{row.id}/permohonan.md",
            "permohonan",
            f"Surat permohonan: {row.nama.teks_asli}",
            f"Surat siap salin untuk meminta angka yang belum ada: {row.nama.teks_asli}.",
            dicari=False,  # a thousand letters would hide a thousand indicators
            indikator=row,
            ppid=ppid,
            surel=address,
            kepada=full_name(instansi),
            dasar=_named(basis),
            data_per=measured.catalogue.data_per,
            surat=letters,
        )


def minta(measured: Measured, indikator: Indikator) -> Mapping[int, AngkaDiminta]:
    """What can be asked for in each year of an indicator: nothing while nobody is named to ask."""
    asked = measured.diminta[indikator.id]
    ways = measured.catalogue.instansi.kontak
    return asked if ways and ways.ppid else dict.fromkeys(asked, NOTHING)


def surat(asked: Mapping[int, AngkaDiminta]) -> list[Surat]:
    """A letter a year, after one for all years where there are several."""
    found = [_letter(year, one) for year, one in asked.items() if one]
    if len(found) < 2:
        return found
    years = [year for year, one in asked.items() if one]
    every = [words for letter in found for words in letter.angka]
    return [Surat("semua", rentang(years[0], years[-1]), every), *found]


def _letter(year: int, asked: AngkaDiminta) -> Surat:
    numbers = (("target", "target", asked.target), ("realisasi", "realisasi (hasil nyata)", asked.realisasi))
    wanted = [(name, words) for name, words, wanted in numbers if wanted]
    return Surat(
        f"tahun-{year}",
        str(year),
        [f"{words} tahun {year}" for _, words in wanted],
        [f"{name}-{year}" for name, _ in wanted],
    )


def _named(basis: Keputusan | Dokumen) -> str:
    """What set the indicator, with its number as the instrument prints it."""
    if isinstance(basis, Keputusan):
        return f"{basis.judul_singkat}, nomor {basis.judul.nomor.teks_asli}"
    return f"{basis.judul}, nomor {basis.nomor}" if basis.nomor else basis.judul
