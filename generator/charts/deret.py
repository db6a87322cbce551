"""The years of one indicator as a chart takes them: a number or the reason for none, and the judged target."""

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from generator.measurement.capaian import Batas
from generator.measurement.status import batas
from generator.measurement.tahunan import HasilTahun
from generator.model.nilai import AlasanTanpaNilai, Target
from generator.templating import jenis_satuan

Kosong = AlasanTanpaNilai | Literal["belum_berakhir", "bukan_angka", "tidak_terdefinisi"]


@dataclass(frozen=True, slots=True)
class Titik:
    """One year. `kosong` says why there is no result; `sementara` holds for a running year too."""

    tahun: int
    hasil: Fraction | None
    target: Batas | None
    kosong: Kosong | None = None
    sementara: bool = False


@dataclass(frozen=True, slots=True)
class Deret:
    """All years in their order; `angka` is every number that has a place on the axis."""

    nama: str
    satuan: str | None
    titik: tuple[Titik, ...]
    angka: tuple[Fraction, ...]
    jenis_target: str | None
    satuan_jenis: Literal["persen", "rupiah", "lain"]

    @property
    def boleh_titik(self) -> bool:
        """Percentages and money are read from zero, and one year is no movement to look at closely."""
        return self.satuan_jenis == "lain" and sum(one.hasil is not None for one in self.titik) > 1


def deret(rows: Iterable[HasilTahun]) -> Deret:
    """The rows of one indicator, by year. Raises ValueError without a row."""
    ordered = sorted(rows, key=lambda row: row.tahun)
    if not ordered:
        message = "a chart of no year"
        raise ValueError(message)
    indikator = ordered[0].indikator
    points = tuple(_titik(row) for row in ordered)
    ends = [end for one in points if one.target for end in (one.target.bawah, one.target.atas)]
    satuan = indikator.satuan.teks if indikator.satuan else None
    kinds = {row.target.jenis for row in ordered if row.target and bidang(row.target)}
    return Deret(
        nama=indikator.nama.teks_asli,
        satuan=satuan,
        titik=points,
        angka=(*(one.hasil for one in points if one.hasil is not None), *ends),
        jenis_target=kinds.pop() if len(kinds) == 1 else None,
        satuan_jenis=jenis_satuan(satuan),
    )


def bidang(target: Target) -> Batas | None:
    """The numbers of a target: one twice, or the two ends of a range; None for words and predicates."""
    if target.antara is not None:
        return Batas(Fraction(target.antara.dari), Fraction(target.antara.sampai))
    bound = batas(target)
    return None if bound is None else Batas(bound, bound)


def _titik(row: HasilTahun) -> Titik:
    number = row.hasil.angka if row.hasil else None
    realisasi = row.nilai.realisasi if row.nilai else None
    return Titik(
        tahun=row.tahun,
        hasil=number,
        target=bidang(row.target) if row.target else None,
        kosong=None if number is not None else _kosong(row),
        sementara=row.status == "sedang_berjalan"
        or (realisasi is not None and realisasi.sifat == "sementara"),
    )


def _kosong(row: HasilTahun) -> Kosong:
    if row.hasil is not None:
        return "bukan_angka" if row.hasil.terdefinisi else "tidak_terdefinisi"
    if row.nilai and row.nilai.tanpa_nilai:
        return row.nilai.tanpa_nilai.alasan
    return "belum_berakhir" if row.status == "sedang_berjalan" else "belum_dimuat"
