"""The values of an indicator as its pages print them: every figure already a word, in the order of the years."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from generator.measurement import Measured
from generator.measurement.anggaran import Uang, sumber_uang, tahun_uang, uang
from generator.measurement.angka import bulatkan
from generator.measurement.status import STATUS, Status
from generator.measurement.tahunan import HasilTahun, capaian_triwulan, rata_rata
from generator.model.dokumen import Dokumen
from generator.model.indikator import Indikator
from generator.model.kebijakan import DasarKebijakan
from generator.model.nilai import (
    Nilai,
    NilaiTahun,
    Perhitungan,
    Realisasi,
    Revisi,
    Sumber,
    TindakLanjut,
)
from generator.wording import kalimat
from generator.wording.perubahan import kalimat_revisi
from generator.wording.sumber import SumberTampil, sumber_tampil


@dataclass(frozen=True, slots=True)
class BarisTahun:
    """One row of the table; None where the record has nothing, and then `keterangan` says why."""

    tahun: int
    target: str | None
    hasil: str | None
    sementara: bool
    selisih: str | None
    capaian: str | None
    label: str | None
    status: Status
    kata: str
    direvisi: bool
    keterangan: Sequence[str]
    jawaban: str


@dataclass(frozen=True, slots=True)
class BarisTriwulan:
    """One quarter, TW 1 to 4."""

    triwulan: int
    target: str | None
    hasil: str | None


@dataclass(frozen=True, slots=True)
class TriwulanTahun:
    """The quarters of one year, how they make a year, and how far they have come."""

    tahun: int
    tipe: str | None
    baris: Sequence[BarisTriwulan]
    sampai_kini: str | None


@dataclass(frozen=True, slots=True)
class AnggaranTampil:
    """Money of one programme, activity or sub-activity in one year."""

    program: str
    kode: str | None
    tahun: int
    pagu: str | None
    realisasi: str | None
    sumber: Sequence[SumberTampil]


@dataclass(frozen=True, slots=True)
class TindakLanjutTampil:
    """What is done about the result of one year, and where that was read."""

    tahun: int
    isi: TindakLanjut
    sumber: SumberTampil


SumberDaftar = Sequence[tuple[str, Sequence[tuple[str, SumberTampil]]]]
"""Of each year, or of the baseline and the end of the plan: what each source was read for, and the source."""


@dataclass(frozen=True, slots=True)
class KebijakanTampil:
    """A policy behind a percentage on the page."""

    id: str
    nama: str
    dasar: DasarKebijakan


@dataclass(frozen=True, slots=True)
class NilaiTampil:
    """Everything that an indicator's page says about its values; `utama` is the year the page leads with."""

    utama: BarisTahun
    baris: Sequence[BarisTahun]
    triwulan: Sequence[TriwulanTahun]
    contoh: Sequence[tuple[int, str]]
    kondisi_awal: str | None
    target_akhir: str | None
    kebijakan: Sequence[KebijakanTampil]
    sumber: SumberDaftar
    penjelasan: Sequence[tuple[int, str]]
    tindak_lanjut: Sequence[TindakLanjutTampil]
    anggaran: Sequence[AnggaranTampil]
    revisi: Sequence[tuple[int, int, Revisi, str]]

    @property
    def ada_rincian(self) -> bool:
        """Whether anything stands in the list below the table: an empty list is no valid HTML."""
        remarks = any(row.keterangan for row in self.baris)
        return remarks or bool(self.kondisi_awal or self.target_akhir or self.kebijakan)


TIPE_TRIWULAN: Mapping[str, str] = {
    "kumulatif": "triwulan dijumlahkan menjadi angka tahun",
    "non_kumulatif": "angka tahun adalah angka triwulan terakhir",
    "rata_rata": "angka tahun adalah rata-rata triwulan",
    "posisi_akhir": "angka tahun adalah posisi pada triwulan terakhir",
}


def nilai_tampil(measured: Measured, indikator: Indikator) -> NilaiTampil | None:
    """The values of an indicator, or None when no record holds any."""
    nilai = measured.catalogue.nilai.get(indikator.id)
    if nilai is None:
        return None
    years = measured.hasil[indikator.id]
    rows = [baris_tahun(measured, row) for row in years]
    recorded = [row for row in years if row.nilai is not None]
    return NilaiTampil(
        utama=rows[years.index(tahun_utama(years, measured.build.tanggal.year))],
        baris=rows,
        triwulan=[_quarters(nilai, row) for row in recorded if row.nilai and row.nilai.triwulan],
        contoh=list(_examples(indikator, recorded)),
        kondisi_awal=_baseline(indikator, nilai),
        target_akhir=_final(indikator, nilai),
        kebijakan=_policies(measured, recorded),
        sumber=list(_sources(nilai, measured.catalogue.dokumen)),
        penjelasan=[
            (row.tahun, row.nilai.penjelasan) for row in recorded if row.nilai and row.nilai.penjelasan
        ],
        tindak_lanjut=[
            TindakLanjutTampil(row.tahun, act, sumber_tampil(act.sumber, measured.catalogue.dokumen))
            for row in recorded
            if row.nilai
            for act in row.nilai.tindak_lanjut
        ],
        anggaran=list(_money(measured, indikator.id)),
        revisi=[
            (row.tahun, n, entry, kalimat_revisi(entry))
            for row in recorded
            if row.nilai
            for n, entry in enumerate(row.nilai.revisi, 1)
        ],
    )


def tahun_utama(years: Sequence[HasilTahun], today: int) -> HasilTahun:
    """The year that answers first: the last with a result, else the last that has ended, else the first."""
    with_result = [row for row in years if row.hasil is not None]
    ended = [row for row in years if row.tahun < today]
    return (with_result or ended or list(years[:1]))[-1]


def baris_tahun(measured: Measured, row: HasilTahun) -> BarisTahun:
    """One year in words."""
    satuan = row.indikator.satuan
    arah = row.indikator.polaritas.arah if row.indikator.polaritas else None
    return BarisTahun(
        tahun=row.tahun,
        target=kalimat.target_kalimat(row.target, satuan, arah) if row.target else None,
        hasil=kalimat.hasil_kalimat(row),
        sementara=kalimat.sementara(row),
        selisih=kalimat.selisih_kalimat(row),
        capaian=kalimat.persen(row.capaian.tampil) if row.capaian.tampil is not None else None,
        label=row.capaian.label,
        status=row.status,
        kata=kalimat.STATUS_KATA[row.status].kata,
        direvisi=bool(row.nilai and row.nilai.revisi),
        keterangan=[
            *kalimat.keterangan(row, measured.catalogue.kebijakan),
            *_remarks(row),
            *_jumps(measured, row),
        ],
        jawaban=kalimat.jawaban(row),
    )


def _jumps(measured: Measured, row: HasilTahun) -> list[str]:
    jump = measured.lonjakan.get((row.indikator.id, row.tahun))
    return [kalimat.lonjakan_kalimat(jump)] if jump else []


def _policies(measured: Measured, rows: Sequence[HasilTahun]) -> list[KebijakanTampil]:
    """The policies that gave this indicator's percentages, each once, with what they rest on."""
    policies = measured.catalogue.kebijakan
    used = dict.fromkeys(row.capaian.kebijakan for row in rows if row.capaian.tampil is not None)
    return [
        KebijakanTampil(id, policies.capaian[id].nama, policies.capaian[id].dasar)
        for id in used
        if policies is not None and id is not None
    ]


def hitungan_status(rows: Sequence[HasilTahun]) -> list[tuple[Status, str, int]]:
    """How many rows have each status, all six, in their fixed order; they add up to the number of rows."""
    counts = Counter(row.status for row in rows)
    return [(status, kalimat.STATUS_KATA[status].kata, counts[status]) for status in STATUS]


def _quarters(nilai: Nilai, row: HasilTahun) -> TriwulanTahun:
    satuan = row.indikator.satuan
    rows = sorted(row.nilai.triwulan.items()) if row.nilai else []
    target, result = capaian_triwulan(nilai, row.nilai) if row.nilai else (None, None)
    so_far = None
    if target and result is not None:
        so_far = (
            f"{kalimat.persen(bulatkan(result / target * 100))} dari target sampai triwulan yang sudah terisi"
        )
    return TriwulanTahun(
        row.tahun,
        _calculation(nilai.perhitungan) if nilai.perhitungan else None,
        [
            BarisTriwulan(
                n,
                kalimat.angka_satuan(quarter.target, satuan) if quarter.target is not None else None,
                kalimat.angka_satuan(quarter.realisasi, satuan) if quarter.realisasi is not None else None,
            )
            for n, quarter in rows
        ],
        so_far,
    )


def _examples(indikator: Indikator, rows: Sequence[HasilTahun]) -> list[tuple[int, str]]:
    """The arithmetic of each year that was computed from inputs."""
    found: list[tuple[int, str]] = []
    for row in rows:
        realisasi: Realisasi | None = row.nilai.realisasi if row.nilai else None
        if realisasi and realisasi.variabel and indikator.formula:
            found.append((row.tahun, kalimat.contoh_hitung(indikator, realisasi.variabel)))
    return found


def _baseline(indikator: Indikator, nilai: Nilai) -> str | None:
    if nilai.kondisi_awal is None:
        return None
    return f"{kalimat.angka_satuan(nilai.kondisi_awal.nilai, indikator.satuan)} ({nilai.kondisi_awal.tahun})"


def _final(indikator: Indikator, nilai: Nilai) -> str | None:
    if nilai.target_akhir is None:
        return None
    target = nilai.target_akhir.target
    arah = indikator.polaritas.arah if indikator.polaritas else None
    words = kalimat.target_kalimat(target, indikator.satuan, arah)
    why = f": {target.belum_ditetapkan}" if target.belum_ditetapkan else ""
    return f"{words}{why} ({nilai.target_akhir.tahun})"


def _calculation(row: Perhitungan) -> str:
    """How quarters make a year; who says so, where nothing written does."""
    return TIPE_TRIWULAN[row.tipe] + (f" ({row.dasar} oleh {row.oleh})" if row.oleh else "")


def _remarks(row: HasilTahun) -> Iterator[str]:
    """What the record says in words of its own, and that a printed achievement agrees with ours."""
    if row.nilai is None:
        return
    printed, result, missing = row.nilai.capaian_dokumen, row.nilai.realisasi, row.nilai.tanpa_nilai
    if printed and printed.tahunan is not None and kalimat.tercetak_kalimat(row) is None:
        yield "Dokumen mencetak capaian yang sama."
    for target in row.nilai.target:
        if target.belum_ditetapkan is not None:
            yield f"Target {kalimat.ASAL[target.asal]} belum ditetapkan: {_ended(target.belum_ditetapkan)}"
    if result and result.teks is not None and row.hasil and row.hasil.teks is None:
        yield f"Hasil juga tertulis sebagai kalimat: {_ended(result.teks)}"
    if missing and missing.keterangan:
        yield f"Tentang hasil yang belum ada: {_ended(missing.keterangan)}"


def _ended(words: str) -> str:
    """A record's words at the end of a sentence; they may bring their own full stop."""
    return words if words.endswith((".", "!", "?")) else f"{words}."


def _sources(
    nilai: Nilai, dokumen: Mapping[str, Dokumen]
) -> Iterator[tuple[str, list[tuple[str, SumberTampil]]]]:
    """Every citation once a year, with all that was read there."""
    baseline, final = nilai.kondisi_awal, nilai.target_akhir
    groups: list[tuple[str, list[tuple[str, Sumber | None]]]] = [
        ("Angka awal", [("hasil", baseline.sumber)] if baseline else []),
        ("Akhir rencana", [("target", final.target.sumber)] if final else []),
        *((str(year), list(_cited(row))) for year, row in sorted(nilai.tahun.items())),
    ]
    for name, cited in groups:
        uses: dict[SumberTampil, list[str]] = {}
        for use, sumber in cited:
            if sumber:
                uses.setdefault(sumber_tampil(sumber, dokumen), []).append(use)
        if uses:
            yield name, [(", ".join(dict.fromkeys(said)), sumber) for sumber, said in uses.items()]


def _cited(row: NilaiTahun) -> Iterator[tuple[str, Sumber | None]]:
    """What was read for one year, and where."""
    for target in row.target:
        yield f"target ({kalimat.ASAL[target.asal]})", target.sumber
    if row.realisasi:
        yield "hasil", row.realisasi.sumber
    if row.tanpa_nilai:
        yield "alasan hasil belum ada", row.tanpa_nilai.sumber
    for n, quarter in sorted(row.triwulan.items()):
        yield f"triwulan {n}", quarter.sumber
    if row.capaian_dokumen:
        yield "capaian tercetak", row.capaian_dokumen.sumber


def _money(measured: Measured, indikator: str) -> list[AnggaranTampil]:
    cited = measured.catalogue.dokumen
    return [
        AnggaranTampil(
            row.nama,
            row.kode,
            year,
            _budget(money),
            kalimat.rupiah(money.realisasi) if money.realisasi is not None else None,
            [sumber_tampil(one, cited) for one in sumber_uang(row, year)],
        )
        for row in measured.program_dari.get(indikator, ())
        for year in tahun_uang(row)
        for money in [uang(row, year)]
    ]


def _budget(money: Uang) -> str | None:
    """The budget in force, and what it was at first where it was changed."""
    if money.pagu_perubahan is None:
        return kalimat.rupiah(money.pagu) if money.pagu is not None else None
    first = f", semula {kalimat.rupiah(money.pagu)}" if money.pagu is not None else ""
    return f"{kalimat.rupiah(money.pagu_perubahan)}{first}"


@dataclass(frozen=True, slots=True)
class RingkasTahun:
    """The statuses of a list of rows of one year, all six; `jumlah` adds up to `total`."""

    tahun: int
    jumlah: Sequence[tuple[Status, str, int]]
    total: int

    @property
    def tercapai(self) -> int:
        """How many met their target."""
        return self._count("tercapai")

    @property
    def dinilai(self) -> int:
        """How many have an answer: met or not met."""
        return self.tercapai + self._count("tidak_tercapai")

    @property
    def tidak_dinilai(self) -> int:
        """How many have none: no number, no target, a year still running, or nothing to compare."""
        return self.total - self.dinilai

    @property
    def kalimat(self) -> str:
        """How many met their target, of how many that can be judged."""
        if not self.dinilai:
            return f"Belum ada indikator yang dinilai pada {self.tahun}."
        if not self.tidak_dinilai:
            return f"{self.tercapai} dari {self.total} indikator tercapai pada {self.tahun}."
        judged = f"{self.tercapai} dari {self.dinilai} indikator yang dinilai tercapai pada {self.tahun}"
        return f"{judged}; {self.tidak_dinilai} indikator lain belum dinilai."

    def _count(self, name: Status) -> int:
        return next(count for status, _, count in self.jumlah if status == name)


def ringkas(tahun: int, rows: Sequence[HasilTahun]) -> RingkasTahun:
    """The counts of one list."""
    return RingkasTahun(tahun, hitungan_status(rows), len(rows))


def ringkas_terakhir(rows: Sequence[HasilTahun]) -> RingkasTahun | None:
    """The last year with an answer, else the last with a result, of rows of any years; None without a result."""
    results = [row for row in rows if row.hasil is not None]
    judged = [row.tahun for row in results if row.status in ("tercapai", "tidak_tercapai")]
    year = max(judged or [row.tahun for row in results], default=None)
    return None if year is None else ringkas(year, [row for row in rows if row.tahun == year])


@dataclass(frozen=True, slots=True)
class KartuIndikator:
    """An indicator in a list: its leading year in one sentence, or None when no record holds a value."""

    indikator: Indikator
    jawaban: str | None
    status: Status | None
    kata: str | None
    sementara: bool
    grafik: Markup | None = None


def kartu(
    measured: Measured,
    indikator: Indikator,
    grafik: Callable[[Sequence[HasilTahun]], Markup | None] = lambda _: None,
) -> KartuIndikator:
    """The card of one indicator; `grafik` gives the token of a small chart, or None where there is nothing to draw."""
    if indikator.id not in measured.catalogue.nilai:
        return KartuIndikator(indikator, None, None, None, sementara=False)
    row = tahun_utama(measured.hasil[indikator.id], measured.build.tanggal.year)
    return KartuIndikator(
        indikator,
        kalimat.jawaban(row),
        row.status,
        kalimat.STATUS_KATA[row.status].kata,
        kalimat.sementara(row),
        grafik(measured.hasil[indikator.id]),
    )


def rata_rata_sasaran(rows: Sequence[HasilTahun]) -> list[tuple[str, str, int]]:
    """Sasaran, mean achievement, number of indicators; only where every indicator of the sasaran has an achievement."""
    groups: dict[str, list[HasilTahun]] = {}
    for row in rows:
        if row.indikator.sasaran:
            groups.setdefault(row.indikator.sasaran.teks_asli, []).append(row)
    means = ((name, rata_rata(group), len(group)) for name, group in groups.items())
    return [(name, kalimat.persen(bulatkan(mean)), count) for name, mean, count in means if mean is not None]
