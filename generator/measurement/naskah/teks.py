"""The texts of an instrument in its own order, laid out once for all rules that read them."""

from collections.abc import Iterator
from dataclasses import dataclass
from operator import attrgetter
from typing import Final, NamedTuple

from generator.model.clauses import Clause, clauses
from generator.model.indikator import Indikator
from generator.model.naskah import Berlabel, Keputusan, Penutup, TeksAsli
from generator.records import Path

LINES = ("sampul", "kop", "pembukaan")
QUOTED = ("sasaran", "nama", "alasan", "definisi", "tipe_perhitungan", "frekuensi", "kondisi_awal", "sumber_data",
          "penanggung_jawab")  # fmt: skip
_quoted: Final = attrgetter(*QUOTED)


class Teks(NamedTuple):
    """One verbatim text and the way to the piece that holds it."""

    path: Path
    teks: str


@dataclass(frozen=True, slots=True)
class Naskah:
    """An instrument with the indicators that measure its functions; `terkait` holds the anchors they point to."""

    keputusan: Keputusan
    clauses: tuple[Clause, ...]
    teks: tuple[Teks, ...]
    terkait: frozenset[str]


def naskah(keputusan: Keputusan, terkait: frozenset[str] = frozenset()) -> Naskah:
    """An instrument, laid out for the rules."""
    found = tuple(clauses(keputusan))
    return Naskah(keputusan, found, tuple(_texts(keputusan, found)), terkait)


def _texts(keputusan: Keputusan, found: tuple[Clause, ...]) -> Iterator[Teks]:
    for name in LINES:
        yield from _lines(getattr(keputusan, name), (name,))
    judul = keputusan.judul
    yield from _lines(judul.bentuk, ("judul", "bentuk"))
    yield Teks(("judul", "nomor"), judul.nomor.teks_asli)
    yield from _lines(judul.tentang, ("judul", "tentang"))
    if keputusan.menetapkan:
        yield Teks(("menetapkan",), keputusan.menetapkan.teks_asli)
    for path, _, butir, _ in found:
        for teks in (butir.judul, butir.teks_asli):
            if teks:
                yield Teks(path, teks)
    yield from _closing(keputusan.penutup, ("penutup",))
    for n, lampiran in enumerate(keputusan.lampiran):
        here: Path = ("lampiran", n)
        yield from _lines(lampiran.kepala, (*here, "kepala"))
        yield from _labelled(lampiran.nomor, (*here, "nomor"))
        yield from _labelled(lampiran.tanggal, (*here, "tanggal"))
        yield from _lines(lampiran.judul, (*here, "judul"))
        if lampiran.penutup:
            yield from _closing(lampiran.penutup, (*here, "penutup"))


def _lines(lines: tuple[TeksAsli, ...], path: Path) -> Iterator[Teks]:
    for n, line in enumerate(lines):
        yield Teks((*path, n), line.teks_asli)


def _labelled(line: Berlabel | None, path: Path) -> Iterator[Teks]:
    if line:
        yield Teks(path, line.teks_asli)


def _closing(penutup: Penutup, path: Path) -> Iterator[Teks]:
    yield from _labelled(penutup.tempat, (*path, "tempat"))
    yield from _labelled(penutup.tanggal, (*path, "tanggal"))
    yield from _lines(penutup.jabatan, (*path, "jabatan"))
    if penutup.pangkat:
        yield Teks((*path, "pangkat"), penutup.pangkat.teks_asli)


def texts_of(indikator: Indikator) -> list[Teks]:
    """The verbatim texts of an indicator."""
    quoted = ((name, getattr(indikator, name)) for name in QUOTED)
    found = [Teks((name,), piece.teks_asli) for name, piece in quoted if piece is not None]
    if indikator.formula:
        if indikator.formula.teks_asli:
            found.append(Teks(("formula",), indikator.formula.teks_asli))
        for name, variable in indikator.formula.variabel.items():
            found.append(Teks(("formula", "variabel", name), variable.teks_asli))
    return found


def whole_text(indikator: Indikator) -> str:
    """The same texts as one, a null character apart: for a quick look that most indicators pass."""
    found = [piece.teks_asli for piece in _quoted(indikator) if piece is not None]
    if indikator.formula:
        if indikator.formula.teks_asli:
            found.append(indikator.formula.teks_asli)
        found += [variable.teks_asli for variable in indikator.formula.variabel.values()]
    return " \0 ".join(found)
