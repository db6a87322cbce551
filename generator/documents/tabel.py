"""Tables that several documents print: indicators below their sasaran, and the money of programmes."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from generator.documents.bahan import Bahan
from generator.measurement.anggaran import Uang, total, uang
from generator.measurement.angka import bulatkan
from generator.measurement.tahunan import HasilTahun
from generator.model.program import Kegiatan, Program, SubKegiatan
from generator.wording import kalimat

BELUM_DIMUAT = "belum dimuat"


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
    from generator.wording.sumber import sumber_tampil

    result = row.nilai.realisasi if row.nilai else None
    cited = sumber_tampil(result.sumber, bahan.catalogue.dokumen).teks if result else ""
    return BarisUkur(
        nomor,
        row.indikator.nama.teks_asli,
        bahan.target_kata(row.target, row.indikator) if row.target else tanpa_target(row),
        kalimat.hasil_kalimat(row) or BELUM_DIMUAT,
        kalimat.persen(row.capaian.tampil) if row.capaian.tampil is not None else "tidak dihitung",
        kalimat.STATUS_KATA[row.status].kata,
        cited,
    )


def tanpa_target(row: HasilTahun) -> str:
    """What stands in place of a target where none is judged."""
    several = bool(row.nilai and any(one.belum_ditetapkan is None for one in row.nilai.target))
    return "beberapa, belum dipilih" if several else BELUM_DIMUAT


def tabel_uang(programs: Iterable[Program], tahun: int, *, rinci: bool) -> TabelUang | None:
    """Programmes with money in a year, with their activities where `rinci`; None where no record says a figure."""
    found = [level for program in programs for level in tingkat_uang(program, tahun, rinci=rinci)]
    totals = [money for tingkat, _, money in found if tingkat == 0]
    if not totals:
        return None
    rows = [
        _uang(tingkat, row.kode, row.nama, money, row.keterangan if isinstance(row, Program) else None)
        for tingkat, row, money in found
    ]
    changed = any(one.pagu_perubahan is not None for one in totals)
    return TabelUang(tuple(rows), _uang(0, None, "Jumlah", total(totals), None), changed)


def tingkat_uang(
    program: Program, tahun: int, *, rinci: bool
) -> Iterator[tuple[int, Program | Kegiatan | SubKegiatan, Uang]]:
    """A programme with money in a year and, where `rinci`, what has money below it: 0, 1 or 2 levels down."""
    money = uang(program, tahun)
    if not money.ada:
        return
    yield 0, program, money
    for kegiatan in program.kegiatan if rinci else ():
        money = uang(kegiatan, tahun)
        if money.ada:
            yield 1, kegiatan, money
        for sub in kegiatan.sub_kegiatan:
            below = uang(sub, tahun)
            if below.ada:
                yield 2, sub, below


def _uang(tingkat: int, kode: str | None, nama: str, money: Uang, keterangan: str | None) -> BarisUang:
    def words(figure: Fraction | None) -> str:
        return kalimat.rupiah(figure) if figure is not None else BELUM_DIMUAT

    changed = money.pagu_perubahan
    spent = money.serapan
    return BarisUang(
        tingkat,
        kode or "",
        nama,
        words(_fraction(money.pagu)),
        words(_fraction(changed)) if changed is not None else "tidak berubah",
        words(_fraction(money.realisasi)),
        kalimat.persen(bulatkan(spent)) if spent is not None else "tidak dihitung",
        keterangan or "",
    )


def _fraction(value: object) -> Fraction | None:
    return None if value is None else Fraction(str(value))


def program_dari(bahan: Bahan, tahun: int, ids: Sequence[str] | None = None) -> list[Program]:
    """The programmes of an agreement in its order, else all that have money in a year by code."""
    if ids is not None:
        return [bahan.catalogue.program[id] for id in ids]
    found = [row for row in bahan.catalogue.program.values() if uang(row, tahun).ada]
    return sorted(found, key=lambda row: (row.kode or "", row.id))
