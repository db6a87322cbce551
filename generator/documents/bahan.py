"""What every kind of document is made from: the measured catalogue, and the full NIP for a signing copy only."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from types import MappingProxyType
from typing import Final, TypeVar

from generator.dates import Tanggal
from generator.documents.dokumen_resmi import (
    DRAF,
    TIDAK_TERCANTUM,
    DokumenResmi,
    Kertas,
    Kop,
    TandaTangan,
    Tempat,
)
from generator.measurement import Measured
from generator.measurement.tahunan import HasilTahun
from generator.model import Catalogue
from generator.model.indikator import STRATEGIS, Indikator
from generator.model.naskah import Keputusan
from generator.model.nilai import Target
from generator.model.pejabat import Pejabat
from generator.templating import tanggal as tanggal_kata
from generator.wording import kalimat

T = TypeVar("T")
NIP_TERSAMAR: Final = "NIP. ••••••••••••••••••"
_NIP_PARTS: Final = ((0, 8), (8, 14), (14, 15), (15, 18))
"""Birth date, appointment, sex, serial number, as a NIP is printed."""
PENANDA: Final = {
    "contoh": "CONTOH: peragaan alat, bukan dokumen instansi mana pun",
    "tidak_resmi": "Disusun dari naskah publik; bukan terbitan instansi",
}


@dataclass(frozen=True)
class Bahan:
    """`nip`: official -> 18 digits; empty for everything that is published."""

    measured: Measured
    nip: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}), repr=False)

    @property
    def catalogue(self) -> Catalogue:
        return self.measured.catalogue

    def dokumen(
        self,
        jenis: str,
        kunci: str,
        judul: str,
        uraian: str,
        tempat: Tempat,
        isi: Callable[[], object],
        *,
        tanda: str = DRAF,
        mendatar: bool = False,
        kop: Kop | None = None,
        baris: int = 0,
        kertas: Kertas | None = None,
    ) -> DokumenResmi:
        """A document with everything that is the same on all of this agency's; `baris`: rows of its longest table."""
        instansi = self.catalogue.instansi
        data = self.catalogue.data_per
        return DokumenResmi(
            jenis=jenis,
            kunci=kunci,
            judul=judul,
            uraian=uraian,
            tempat=tempat,
            tanda=tanda,
            penanda=PENANDA.get(instansi.status_situs),
            kertas=kertas or instansi.dokumen.kertas,
            mendatar=mendatar,
            data_per=tanggal_kata(data) if data else None,
            tanggal=str(_day(data) or self.measured.build.tanggal),
            kop=kop or self.kop,
            logo=self.catalogue.logo,
            instansi=f"{instansi.nama}, {instansi.wilayah.nama}",
            baris=baris,
            buat=isi,
        )

    @cached_property
    def kop(self) -> Kop:
        """As the agency says, else as its newest instrument prints it, else its region and its name."""
        instansi = self.catalogue.instansi
        logo = instansi.logo.rpartition("/")[2] if instansi.logo else None
        printed = [row for row in self.catalogue.keputusan.values() if row.kop]
        if instansi.dokumen.kop:
            lines: tuple[str, ...] = instansi.dokumen.kop
        elif printed:
            newest = max(printed, key=_age)
            lines = tuple(line.teks_asli for line in newest.kop)
        else:
            address = instansi.kontak.alamat if instansi.kontak else None
            lines = (instansi.wilayah.nama.upper(), instansi.nama.upper(), *([address] if address else ()))
        return Kop(lines, logo)

    # -- officials ------------------------------------------------------------------------------

    def pejabat(self, id: str | None) -> Pejabat | None:
        return self.catalogue.pejabat[id] if id else None

    def kepala(self, tahun: int) -> Pejabat | None:
        """The head of the agency all through a year; None where somebody else, on record or not, led in a part of it."""
        found = (row for row in self.catalogue.pejabat.values() if row.memimpin and _all_year(row, tahun))
        return next(found, None)

    def tanda_tangan(
        self, pejabat: Pejabat | None, tempat: str | None = None, tanggal: Tanggal | None = None
    ) -> TandaTangan:
        """The place is the document's own, else the agency's; nothing else is filled in for it."""
        place = tempat or self.catalogue.instansi.dokumen.tempat
        day = tanggal_kata(tanggal) if tanggal else None
        if pejabat is None:
            return TandaTangan(place, day, None, None, None, None)
        return TandaTangan(place, day, pejabat.jabatan, pejabat.nama, pejabat.pangkat, self.nip_kata(pejabat))

    def nip_kata(self, pejabat: Pejabat) -> str | None:
        """Masked, unless the digits were handed over for a signing copy; None for an official without a NIP."""
        if pejabat.nip is None:
            return None
        digits = self.nip.get(pejabat.id)
        if digits is None:
            return NIP_TERSAMAR
        return "NIP. " + " ".join(digits[start:end] for start, end in _NIP_PARTS)

    # -- indicators -----------------------------------------------------------------------------

    def strategis(self, tahun: int) -> list[HasilTahun]:
        """The year's rows of the agency's own indicators, in the order of their instruments' tables."""
        return list(self._strategis.get(tahun, ()))

    @cached_property
    def _strategis(self) -> Mapping[int, Sequence[HasilTahun]]:
        return {tahun: self._ordered(tahun) for tahun in self.catalogue.tahun}

    def _ordered(self, tahun: int) -> list[HasilTahun]:
        rows = {row.indikator.id: row for row in self.measured.hasil_tahun.get(tahun, ())}
        order = dict.fromkeys(row.indikator.dasar for row in rows.values())
        return [
            rows[indikator.id]
            for dasar in sorted(order)
            for indikator in self.catalogue.indikator_dari(dasar)
            if indikator.id in rows and indikator.jenis in STRATEGIS
        ]

    def hasil(self, indikator: str, tahun: int) -> HasilTahun | None:
        """One indicator in one year; None outside its period."""
        return next((row for row in self.measured.hasil.get(indikator, ()) if row.tahun == tahun), None)

    def target_kata(self, target: Target | None, indikator: Indikator) -> str:
        """A target after the word *target*, or that none stands here."""
        if target is None:
            return "belum dimuat"
        arah = indikator.polaritas.arah if indikator.polaritas else None
        return kalimat.target_kalimat(target, indikator.satuan, arah)


def kelompok(rows: Iterable[tuple[Indikator, T]]) -> list[tuple[str, tuple[T, ...]]]:
    """Rows below their sasaran, each sasaran once, in the order in which it is first met."""
    found: dict[str, list[T]] = {}
    for indikator, row in rows:
        name = indikator.sasaran.teks_asli if indikator.sasaran else f"Sasaran {TIDAK_TERCANTUM}"
        found.setdefault(name, []).append(row)
    return [(name, tuple(group)) for name, group in found.items()]


def _age(row: Keputusan) -> tuple[int, tuple[int, int, int], str]:
    """An instrument that changes another may have its period; the later day is the newer."""
    return row.periode.awal, row.ditetapkan.key if row.ditetapkan else (0, 0, 0), row.id


def _all_year(pejabat: Pejabat, tahun: int) -> bool:
    masa = pejabat.masa
    if masa is None:
        return True
    end = masa.sampai
    return masa.mulai.key <= (tahun, 1, 1) and (end is None or end.key >= (tahun, 12, 31))


def _day(data: Tanggal | None) -> date | None:
    return date(data.tahun, data.bulan or 1, data.hari or 1) if data else None
