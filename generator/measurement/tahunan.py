"""One indicator in one year: the judged target, the result, the status, the achievement, and what the document printed."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Final

from generator.measurement.capaian import Batas, Capaian, capaian, tanpa
from generator.measurement.status import Arah, Hasil, Status, arah_target, batas, status, terpenuhi
from generator.model.formula import hitung
from generator.model.indikator import Indikator
from generator.model.kebijakan import Kebijakan, KebijakanCapaian, TargetDinilai
from generator.model.nilai import Nilai, NilaiTahun, Realisasi, Target, TipeTriwulan

BEDA_TAMPIL: Final = Fraction(1, 100)
"""A printed achievement that differs from ours by more than this is shown as differing."""
TRIWULAN: Final = 4


@dataclass(frozen=True, slots=True)
class HasilTahun:
    """What a year's page row says; every part that is unknown is None with its reason in `capaian` or `status`.

    `terpenuhi`: whether the promise is kept, on no matter which day; None where nobody can say.
    """

    indikator: Indikator
    tahun: int
    nilai: NilaiTahun | None
    target: Target | None
    hasil: Hasil | None
    status: Status
    capaian: Capaian
    capaian_akhir: Capaian
    selisih: Fraction | None
    beda_tahunan: Fraction | None
    beda_akhir: Fraction | None
    terpenuhi: bool | None = None


def target_dinilai(targets: Sequence[Target], aturan: TargetDinilai | None) -> Target | None:
    """The target that is judged: the first origin in the policy's order that has one, its first or last by date.

    Without a policy there must be a single target; several and no policy judge none. A target that is yet to be set
    counts only where no other is set.
    """
    known = [target for target in targets if target.belum_ditetapkan is None] or list(targets)
    if aturan is None:
        return known[0] if len(known) == 1 else None
    for asal in aturan.urutan:
        found = [target for target in known if target.asal == asal]
        if found:
            found.sort(key=lambda target: target.tanggal.key if target.tanggal else (0, 0, 0))
            return found[-1] if aturan.waktu == "terakhir" else found[0]
    return None


def hasil_realisasi(realisasi: Realisasi, indikator: Indikator) -> Hasil:
    """The result as it is judged: inputs are computed, exactly."""
    if realisasi.variabel and indikator.formula:
        return Hasil(angka=hitung(indikator.formula.pohon, realisasi.variabel), predikat=realisasi.predikat)
    if realisasi.nilai is not None:
        return Hasil(angka=Fraction(realisasi.nilai), predikat=realisasi.predikat)
    return Hasil(predikat=realisasi.predikat, teks=realisasi.teks)


def gabungan(tipe: TipeTriwulan, angka: Sequence[Decimal]) -> Fraction | None:
    """Quarters to one figure: sum, mean, or the last that is filled; None for no quarter."""
    if not angka:
        return None
    if tipe == "kumulatif":
        return sum((Fraction(one) for one in angka), Fraction(0))
    if tipe == "rata_rata":
        return sum((Fraction(one) for one in angka), Fraction(0)) / len(angka)
    return Fraction(angka[-1])


def hasil_triwulan(nilai: Nilai, tahun: NilaiTahun) -> Hasil | None:
    """The year's result from four filled quarters; None while one is missing or nobody says how they add up."""
    filled = [
        quarter.realisasi for _, quarter in sorted(tahun.triwulan.items()) if quarter.realisasi is not None
    ]
    if nilai.perhitungan is None or len(filled) < TRIWULAN:
        return None
    return Hasil(angka=gabungan(nilai.perhitungan.tipe, filled))


def capaian_triwulan(nilai: Nilai, tahun: NilaiTahun) -> tuple[Fraction | None, Fraction | None]:
    """Target and result so far, over the quarters that have both."""
    both: list[tuple[Decimal, Decimal]] = [
        (quarter.target, quarter.realisasi)
        for _, quarter in sorted(tahun.triwulan.items())
        if quarter.target is not None and quarter.realisasi is not None
    ]
    if nilai.perhitungan is None:
        return None, None
    tipe = nilai.perhitungan.tipe
    return gabungan(tipe, [target for target, _ in both]), gabungan(tipe, [result for _, result in both])


class Pengukur:
    """Measures the years of indicators by one agency's policies on one day."""

    def __init__(self, kebijakan: Kebijakan | None, tahun_berjalan: int) -> None:
        self.kebijakan = kebijakan
        self.tahun_berjalan = tahun_berjalan

    def tahun(self, indikator: Indikator, nilai: Nilai | None, tahun: int) -> HasilTahun:
        """One year; without a record of it there is no result and no target."""
        row = nilai.tahun.get(tahun) if nilai else None
        if nilai is None or row is None:
            state = status(None, None, None, None, (), tahun_berakhir=tahun < self.tahun_berjalan)
            return HasilTahun(indikator, tahun, None, None, None, state, _NOTHING, _NOTHING, None, None, None)
        target = target_dinilai(row.target, self.kebijakan.target_dinilai if self.kebijakan else None)
        hasil = hasil_realisasi(row.realisasi, indikator) if row.realisasi else hasil_triwulan(nilai, row)
        arah: Arah | None = indikator.polaritas.arah if indikator.polaritas else None
        state = status(
            target,
            hasil,
            row.tanpa_nilai.alasan if row.tanpa_nilai else None,
            arah,
            self.skala_predikat(nilai),
            tahun_berakhir=tahun < self.tahun_berjalan,
        )
        yearly = self.capaian(nilai, target, hasil, arah)
        if target is None and any(one.belum_ditetapkan is None for one in row.target):
            # There are targets, but no policy says which is judged: "no target" would be untrue.
            state = "tidak_dapat_dinilai" if state == "tidak_ada_target" else state
            yearly = tanpa("tanpa_kebijakan")
        final = self.capaian(nilai, nilai.target_akhir.target if nilai.target_akhir else None, hasil, arah)
        printed = row.capaian_dokumen
        return HasilTahun(
            indikator,
            tahun,
            row,
            target,
            hasil,
            state,
            yearly,
            final,
            selisih(target, hasil),
            beda(printed.tahunan if printed else None, yearly),
            beda(printed.akhir if printed else None, final),
            terpenuhi(target, hasil, arah, self.skala_predikat(nilai)) if target and hasil else None,
        )

    def skala_predikat(self, nilai: Nilai) -> Sequence[str]:
        """The predicates of an indicator, the lowest first."""
        if self.kebijakan is None or nilai.predikat is None:
            return ()
        scale = self.kebijakan.predikat.get(nilai.predikat)
        return scale.urutan if scale else ()

    def pilih(self, nilai: Nilai, target: Target, arah: Arah | None) -> tuple[str, KebijakanCapaian] | None:
        """The policy in force: the indicator's own, else the agency's for this kind of target."""
        if self.kebijakan is None:
            return None
        kind = target.jenis if target.jenis in ("antara", "tepat", "predikat") else arah_target(target, arah)
        default = getattr(self.kebijakan.bawaan, kind) if kind else None
        chosen = nilai.kebijakan or default
        found = self.kebijakan.capaian.get(chosen) if chosen else None
        return (chosen, found) if chosen and found else None

    def capaian(self, nilai: Nilai, target: Target | None, hasil: Hasil | None, arah: Arah | None) -> Capaian:
        """The achievement, or the first reason why there is none."""
        if target is None or target.belum_ditetapkan is not None:
            return tanpa("tanpa_target")
        if hasil is None:
            return tanpa("tanpa_hasil")
        if target.teks is not None:
            return tanpa("bukan_angka")
        if arah is None and target.jenis not in ("antara", "tepat"):
            return tanpa("tanpa_polaritas")
        policy = self.pilih(nilai, target, arah)
        if policy is None:
            return tanpa("tanpa_kebijakan")
        met = terpenuhi(target, hasil, arah, self.skala_predikat(nilai))
        if met is None:
            return tanpa("tidak_terdefinisi" if not hasil.terdefinisi else "bukan_angka", policy[0])
        limits, value = _limits(target), hasil.angka
        if limits is None or value is None:  # a predicate: only met or not met, or the order of the scale
            if policy[1].rumus != "terpenuhi":
                return tanpa("menurut_urutan", policy[0])
            limits, value = Batas(Fraction(0), Fraction(0)), Fraction(0)
        scale = self.kebijakan.skala.get(policy[1].skala) if self.kebijakan and policy[1].skala else None
        return capaian(policy[0], policy[1], limits, value, terpenuhi=met, skala=scale)


_NOTHING: Final = tanpa("tanpa_target")


def _limits(target: Target) -> Batas | None:
    if target.antara is not None:
        return Batas(Fraction(target.antara.dari), Fraction(target.antara.sampai))
    bound = batas(target)
    return Batas(bound, bound) if bound is not None else None


def selisih(target: Target | None, hasil: Hasil | None) -> Fraction | None:
    """Result minus target, in the indicator's unit; outside a range, the distance to its nearest end."""
    if target is None or hasil is None or hasil.angka is None:
        return None
    limits = _limits(target)
    if limits is None:
        return None
    if limits.memuat(hasil.angka):
        return Fraction(0)
    return hasil.angka - (limits.atas if hasil.angka > limits.atas else limits.bawah)


def beda(tercetak: Decimal | None, hitungan: Capaian) -> Fraction | None:
    """Printed minus computed where they differ by more than a hundredth; None where they agree or one is missing.

    A document that prints the capped or rounded figure of its own policy agrees.
    """
    if tercetak is None or hitungan.utuh is None or tercetak == hitungan.tampil:
        return None
    difference = Fraction(tercetak) - hitungan.utuh
    return difference if abs(difference) > BEDA_TAMPIL else None


def rata_rata(rows: Sequence[HasilTahun]) -> Fraction | None:
    """The mean achievement of a sasaran: uncapped first; None when any of its indicators has none."""
    figures = [row.capaian.utuh for row in rows]
    known = [figure for figure in figures if figure is not None]
    if not known or len(known) != len(figures):
        return None
    return sum(known, Fraction(0)) / len(known)
