"""Tables that several documents print: indicators below their sasaran, and the money of programmes."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction

from generator.documents.bahan import Bahan
from generator.measurement.anggaran import Tingkat, Uang, tingkat, total, uang
from generator.measurement.angka import bulatkan
from generator.measurement.tahunan import HasilTahun, rata_rata
from generator.model.program import Program
from generator.wording import kalimat
from generator.wording.sumber import sumber_tampil

BELUM_DIMUAT = "belum dimuat"
TIDAK_TERCATAT = "tidak tercatat"


@dataclass(frozen=True, slots=True)
class BarisTarget:
    """One promise: numbered within the table, with its unit in words of its own."""

    nomor: int
    indikator: str
    satuan: str
    target: str


@dataclass(frozen=True, slots=True)
class KelompokTarget:
    """The promises of one sasaran."""

    nomor: int
    sasaran: str
    baris: tuple[BarisTarget, ...]


@dataclass(frozen=True, slots=True)
class BarisUkur:
    """One indicator measured; every cell in words, also where there is no number."""

    nomor: int
    indikator: str
    target: str
    hasil: str
    capaian: str
    status: str
    sumber: str


@dataclass(frozen=True, slots=True)
class KelompokUkur:
    """The measured indicators of one sasaran; `rata_rata` where every one of them has an achievement."""

    nomor: int
    sasaran: str
    baris: tuple[BarisUkur, ...]
    rata_rata: str | None


@dataclass(frozen=True, slots=True)
class BarisUang:
    """One level of the budget: `tingkat` 0 is a programme, 1 an activity, 2 a sub-activity."""

    tingkat: int
    kode: str
    nama: str
    pagu: str
    pagu_perubahan: str
    realisasi: str
    serapan: str
    keterangan: str


@dataclass(frozen=True, slots=True)
class TabelUang:
    """`berubah`: whether any budget was changed in the year."""

    baris: tuple[BarisUang, ...]
    jumlah: BarisUang
    berubah: bool


def baris_ukur(nomor: int, row: HasilTahun, bahan: Bahan) -> BarisUkur:
    """One row of a measurement."""
    return BarisUkur(
        nomor,
        row.indikator.nama.teks_asli,
        target_sel(row, bahan),
        hasil_sel(row),
        kalimat.persen(row.capaian.tampil) if row.capaian.tampil is not None else "tidak dihitung",
        kalimat.STATUS_KATA[row.status].kata,
        _sumber_hasil(row, bahan),
    )


def rata_rata_sel(rows: Sequence[HasilTahun]) -> str | None:
    """The mean achievement of a sasaran; None for indicators that no record puts below the same one."""
    mean = rata_rata(rows) if rows[0].indikator.sasaran else None
    return kalimat.persen(bulatkan(mean)) if mean is not None else None


def target_sel(row: HasilTahun, bahan: Bahan) -> str:
    """The judged target in a cell."""
    return bahan.target_kata(row.target, row.indikator) if row.target else tanpa_target(row)


def tanpa_target(row: HasilTahun) -> str:
    """What stands in place of a target where none is judged."""
    known = [one for one in row.nilai.target if one.belum_ditetapkan is None] if row.nilai else []
    if not known:
        return BELUM_DIMUAT
    return "beberapa, belum dipilih" if len(known) > 1 else "ada, belum dipilih"


def hasil_sel(row: HasilTahun, panjang: int | None = None) -> str:
    """The result in a cell, and whether it may still change; `panjang` cuts the words, never the mark."""
    words = kalimat.hasil_kalimat(row) or BELUM_DIMUAT
    return f"{pendek(words, panjang)}{' (sementara)' if kalimat.sementara(row) else ''}"


def pendek(text: str, panjang: int | None) -> str:
    """As much as there is room for; a cut is seen."""
    return text if panjang is None or len(text) <= panjang else f"{text[:panjang].rstrip()}…"


def _sumber_hasil(row: HasilTahun, bahan: Bahan) -> str:
    """Where the result was read, or the quarters that it is made of; empty where there is no result."""
    if row.hasil is None or row.nilai is None:
        return ""
    quarters = [quarter.sumber for _, quarter in sorted(row.nilai.triwulan.items())]
    read = [row.nilai.realisasi.sumber] if row.nilai.realisasi else quarters
    return "; ".join(dict.fromkeys(sumber_tampil(one, bahan.catalogue.dokumen).teks for one in read))


def tabel_uang(programs: Iterable[Program], tahun: int, *, rinci: bool) -> TabelUang | None:
    """Programmes with their money of a year, and their activities where `rinci`; None where no record says a figure.

    A programme without a figure has its row in words, and nobody can say what all of them make.
    """
    listed = list(programs)
    if not any(ada_uang(program, tahun) for program in listed):
        return None
    found = [level for program in listed for level in tingkat_uang(program, tahun, rinci=rinci)]
    rows = [
        _uang(
            level,
            row.kode,
            row.nama,
            money,
            row.keterangan if isinstance(row, Program) else None,
            diubah=berubah(row, tahun),
        )
        for level, row, money in found
    ]
    changed = any(berubah(program, tahun) for program in listed)
    whole = jumlah_uang(listed, tahun)
    return TabelUang(tuple(rows), _uang(0, None, "Jumlah", whole, None, diubah=changed), changed)


def tingkat_uang(program: Program, tahun: int, *, rinci: bool) -> Iterator[tuple[int, Tingkat, Uang]]:
    """A programme and, where `rinci`, what has money below it: 0, 1 or 2 levels down."""
    yield 0, program, uang(program, tahun)
    for kegiatan in program.kegiatan if rinci else ():
        if ada_uang(kegiatan, tahun):
            yield 1, kegiatan, uang(kegiatan, tahun)
        for sub in kegiatan.sub_kegiatan:
            if ada_uang(sub, tahun):
                yield 2, sub, uang(sub, tahun)


def ada_uang(row: Tingkat, tahun: int) -> bool:
    """Whether any figure of a year is on record at a level or below it, though they may make no whole."""
    return any(uang(one, tahun).ada for one in tingkat(row))


def jumlah_uang(programs: Sequence[Program], tahun: int) -> Uang:
    """What programmes make together; a changed budget only where each one's is known."""
    whole = total(uang(program, tahun) for program in programs)
    unknown = any(berubah(one, tahun) and uang(one, tahun).pagu_perubahan is None for one in programs)
    return replace(whole, pagu_perubahan=None) if unknown else whole


def berubah(row: Tingkat, tahun: int) -> bool:
    """Whether a budget was changed in a year, at a level or below it."""
    return any(uang(one, tahun).pagu_perubahan is not None for one in tingkat(row))


def _uang(
    level: int, kode: str | None, nama: str, money: Uang, keterangan: str | None, *, diubah: bool
) -> BarisUang:
    def words(figure: Decimal | None) -> str:
        return kalimat.rupiah(figure) if figure is not None else BELUM_DIMUAT

    spent = serapan(money, diubah=diubah)
    return BarisUang(
        level,
        kode or "",
        nama,
        words(money.pagu),
        TIDAK_TERCATAT if tetap(money, diubah=diubah) else words(money.pagu_perubahan),
        words(money.realisasi),
        kalimat.persen(bulatkan(spent)) if spent is not None else "tidak dihitung",
        keterangan or "",
    )


def tetap(money: Uang, *, diubah: bool) -> bool:
    """Whether the first budget stayed; where it was changed further down, nobody wrote what it has become here."""
    return money.pagu_perubahan is None and money.pagu is not None and not diubah


def serapan(money: Uang, *, diubah: bool) -> Fraction | None:
    """Spending in percent of the budget in force, where that is known."""
    in_force = money.pagu_perubahan is not None or tetap(money, diubah=diubah)
    return money.serapan if in_force else None


def program_dari(bahan: Bahan, tahun: int, ids: Sequence[str] | None = None) -> list[Program]:
    """The programmes of an agreement in its order, else all that have money in a year by code."""
    if ids is not None:
        return [bahan.catalogue.program[id] for id in ids]
    found = [row for row in bahan.catalogue.program.values() if ada_uang(row, tahun)]
    return sorted(found, key=lambda row: (row.kode or "", row.id))
