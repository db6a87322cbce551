"""Rules on one indicator: what its source does not print, and whether name and formula speak of the same thing."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Final, TypeAlias

from generator.measurement.naskah import kata
from generator.measurement.naskah.catatan import Amatan, kutip, rangkai
from generator.measurement.naskah.teks import texts_of, whole_text
from generator.model.clauses import clauses
from generator.model.dokumen import Dokumen
from generator.model.formula import Ekspresi, Negatif, Operasi, variables
from generator.model.indikator import Indikator
from generator.model.naskah import Keputusan


@dataclass(frozen=True, slots=True)
class Asal:
    """What the rules ask about the instrument or document that sets an indicator; worked out once for each.

    `memuat_target`: None when it is not known, as for a document whose table is not transcribed.
    """

    sebutan: str
    memuat_fungsi: bool
    memuat_target: bool | None
    kolom_definisi: str | None


Periksa: TypeAlias = Callable[[Indikator, Asal], Iterable[Amatan]]


def asal(dasar: Keputusan | Dokumen) -> Asal:
    """The basis of an indicator, as the rules need it."""
    if isinstance(dasar, Dokumen):
        return Asal("dokumen sumber", memuat_fungsi=False, memuat_target=None, kolom_definisi=None)
    found = list(clauses(dasar))
    columns = [column for row in found for column in row.butir.kolom]
    definitions = (c.judul for c in columns if c.isi == "formula" and "definisi" in c.judul.lower())
    return Asal(
        "naskah sumber",
        memuat_fungsi=any(row.memuat == "fungsi" for row in found),
        memuat_target=any("target" in column.judul.lower() for column in columns),
        kolom_definisi=next(definitions, None),
    )


# --- what is not printed -----------------------------------------------------------------------


def tidak_tercantum(field: str, sebutan: str) -> Periksa:
    """The rule that speaks when a field of the record is empty."""

    def periksa(indikator: Indikator, asal: Asal) -> Iterable[Amatan]:
        if getattr(indikator, field) is not None:
            return ()
        return (Amatan((field,), f"{sebutan} tidak tercantum pada {asal.sebutan}."),)

    return periksa


kondisi_awal_tidak_tercantum: Final = tidak_tercantum("kondisi_awal", "Kondisi awal")
frekuensi_tidak_tercantum: Final = tidak_tercantum("frekuensi", "Frekuensi pengukuran")
alasan_tidak_tercantum: Final = tidak_tercantum("alasan", "Alasan pemilihan")
tipe_perhitungan_tidak_tercantum: Final = tidak_tercantum("tipe_perhitungan", "Tipe perhitungan")


def definisi_tidak_tercantum(indikator: Indikator, asal: Asal) -> Iterable[Amatan]:
    """No definition; when the table has a column for it, what that column holds instead."""
    if indikator.definisi is not None:
        return ()
    column = (
        f"; kolom {kutip(asal.kolom_definisi)} hanya memuat rumus"
        if asal.kolom_definisi and indikator.formula
        else ""
    )
    return (Amatan(("definisi",), f"Definisi operasional tidak tercantum pada {asal.sebutan}{column}."),)


def satuan_tidak_tercantum(indikator: Indikator, asal: Asal) -> Iterable[Amatan]:
    """No unit of measure in the source's own words."""
    satuan = indikator.satuan
    if satuan is not None and satuan.dasar == "tersurat":
        return ()
    reading = _reading(satuan.dasar, satuan.teks, satuan.oleh) if satuan else ""
    return (Amatan(("satuan",), f"Satuan tidak tercantum pada {asal.sebutan}{reading}."),)


def polaritas_tidak_tercantum(indikator: Indikator, asal: Asal) -> Iterable[Amatan]:
    """No direction in the source's own words."""
    polaritas = indikator.polaritas
    if polaritas is not None and polaritas.dasar == "tersurat":
        return ()
    reading = (
        _reading(polaritas.dasar, f"makin {POLARITAS[polaritas.arah]} makin baik", polaritas.oleh)
        if polaritas
        else ""
    )
    return (Amatan(("polaritas",), f"Polaritas tidak tercantum pada {asal.sebutan}{reading}."),)


POLARITAS: Final = {"naik": "tinggi", "turun": "rendah"}


def _reading(dasar: str, words: str, oleh: str | None) -> str:
    if dasar == "tersirat":
        return f"; {kutip(words)} tersirat di dalamnya"
    return f"; {kutip(words)} disimpulkan oleh {oleh}" if oleh else f"; {kutip(words)} disimpulkan"


def target_tidak_tercantum(indikator: Indikator, asal: Asal) -> Iterable[Amatan]:
    """The instrument's table has no column for targets."""
    if asal.memuat_target is not False:
        return ()
    return (Amatan((), f"Target tidak tercantum pada {asal.sebutan}."),)


def iku_tanpa_fungsi(indikator: Indikator, asal: Asal) -> Iterable[Amatan]:
    """The instrument states functions, and this indicator points to none."""
    if indikator.fungsi or not asal.memuat_fungsi:
        return ()
    return (Amatan(("fungsi",), f"Fungsi yang diukur indikator ini tidak tercantum pada {asal.sebutan}."),)


# --- words -------------------------------------------------------------------------------------


def kata_berulang(indikator: Indikator, asal: Asal) -> Iterable[Amatan]:
    """The same word twice in a row in a quoted text."""
    if not kata.perhaps_repeated(whole_text(indikator)):
        return ()
    return kata.repeated(texts_of(indikator))


def kurung_tidak_seimbang(indikator: Indikator, asal: Asal) -> Iterable[Amatan]:
    """A bracket without its partner in a quoted text."""
    if not kata.has_bracket(whole_text(indikator)):
        return ()
    return kata.unbalanced(texts_of(indikator))


# --- name and numerator ------------------------------------------------------------------------

PASSIVE: Final = ("di", "Di", "DI", "ter", "Ter", "TER")
PUNCTUATION: Final = " .,;:()[]“”\"'"
SHORTEST: Final = 4
# Words that begin like a passive verb and are none: nouns, prepositions, `di` written onto a place, adjectives.
NOT_VERBS: Final = frozenset({
    "dinas", "diklat", "disiplin", "digital", "digitalisasi", "distribusi", "disabilitas", "difabel",
    "dimensi", "direktorat", "direktur", "divisi", "dialog", "diploma", "diagnosis", "diare",
    "diabetes", "dini", "dinamika", "dirinya", "diri", "diskusi", "diversifikasi", "diplomasi",
    "disertai", "diet", "dinding", "dibidang", "didaerah", "didesa", "dikota", "dikabupaten",
    "dikecamatan", "diwilayah", "disekolah", "dimana", "dimasyarakat", "dilingkungan", "diatas",
    "dibawah", "diluar", "didalam", "disetiap", "diantara", "dibanding", "dibandingkan", "dimaksud",
    "terhadap", "tertentu", "terkait", "terdiri", "termasuk", "tersebut", "terminal", "teritorial",
    "terpadu", "terbuka", "tertib", "terbaik", "tertinggi", "terendah", "terbesar", "terkecil",
    "terakhir", "terbatas", "terpencil", "terluar", "terdepan", "tertinggal", "terdekat", "terbanyak",
    "ternak", "terapi", "teroris", "terorisme", "terampil", "teratur", "terjadi", "teritori",
    "terutama", "terpercaya", "tersendiri", "terus",
})  # fmt: skip


def nama_pembilang_berbeda(indikator: Indikator, asal: Asal) -> Iterable[Amatan]:
    """The name tells of one action (`diselesaikan`), the numerator of another (`dicegah`)."""
    formula = indikator.formula
    named = _verbs(indikator.nama.teks_asli) if formula else {}
    if formula is None or not named:
        return ()
    division = _first_division(formula.pohon)
    names = dict.fromkeys(row.nama for row in variables(division.kiri)) if division else ()
    counted = _verbs(" ".join(formula.variabel[name].teks_asli for name in names))
    if not counted or any(_same(one, two) for one in named for two in counted):
        return ()
    one, two = rangkai([*map(kutip, named.values())]), rangkai([*map(kutip, counted.values())])
    return (
        Amatan(("nama",), f"Nama indikator menyebut {one}, sedangkan pembilang rumusnya menyebut {two}."),
    )


def _verbs(teks: str) -> dict[str, str]:
    """Stem -> the word as printed: `ditangani` and `tertangani` share one."""
    found = {}
    for word in teks.replace("/", " ").split():
        if word.lstrip(PUNCTUATION).startswith(PASSIVE):
            printed = word.strip(PUNCTUATION)
            lower = printed.lower()
            if lower.isalpha() and len(lower) > SHORTEST and lower not in NOT_VERBS:
                found[_stem(lower)] = printed
    return found


def _stem(word: str) -> str:
    root = word.removeprefix("di").removeprefix("ter").removesuffix("nya")
    return root.removesuffix("kan") if root.endswith("kan") else root.removesuffix("i")


def _same(one: str, two: str) -> bool:
    """`tindak` of `ditindak lanjuti` is the beginning of `tindaklanjut`."""
    return one == two or (
        min(len(one), len(two)) >= SHORTEST and (one.startswith(two) or two.startswith(one))
    )


def _first_division(tree: Ekspresi) -> Operasi | None:
    """The division that comes first in the text of the formula; what stands left of it is the numerator."""
    if isinstance(tree, Negatif):
        return _first_division(tree.isi)
    if not isinstance(tree, Operasi):
        return None
    return _first_division(tree.kiri) or (tree if tree.tanda == "/" else _first_division(tree.kanan))
