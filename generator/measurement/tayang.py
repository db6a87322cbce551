"""The ledger of published figures: one line each, nothing that depends on the day of the build."""

import csv
import io
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields, replace
from decimal import Decimal
from fractions import Fraction
from operator import attrgetter
from typing import Final, NamedTuple

from generator.measurement.angka import bulatkan, desimal_pas
from generator.measurement.tahunan import HasilTahun
from generator.model.indikator import Indikator
from generator.model.nilai import Nilai, NilaiTahun, Realisasi, Revisi, Target

DOKUMEN: Final = "dokumen"
"""The period of a figure that stands in a signed document; it never changes again."""
DIGITS: Final = 6
"""Digits after the point of a figure whose decimals never end."""

BELUM: Final = frozenset({"belum_dimuat", "belum_ditetapkan", "belum_jatuh_tempo", "belum_dipublikasikan"})
"""Reasons after which a figure is a first publication, not a revision."""


@dataclass(frozen=True, slots=True, order=True)
class Tayang:
    """One published figure, every part as text. The first four columns name it, the others are what it says."""

    indikator: str
    tahun: str
    periode: str
    bidang: str
    nilai: str
    satuan: str = ""
    sifat: str = ""
    masukan: str = ""
    polaritas: str = ""
    target: str = ""
    capaian: str = ""
    kebijakan: str = ""

    @property
    def kunci(self) -> tuple[str, str, str, str]:
        """What names the figure."""
        return self.indikator, self.tahun, self.periode, self.bidang

    @property
    def pertama(self) -> bool:
        """Whether the line only says that a figure, or a target, is still to come."""
        if self.bidang.startswith("target"):
            return self.nilai.split(" ")[1:2] == ["belum_ditetapkan"]
        return self.nilai.removeprefix("(").removesuffix(")") in BELUM


KOLOM: Final = tuple(field.name for field in fields(Tayang))
ISI: Final = KOLOM[4:]


def ledger(
    indikator: Mapping[str, Indikator], nilai: Mapping[str, Nilai], hasil: Iterable[HasilTahun]
) -> tuple[Tayang, ...]:
    """Every published figure, sorted."""
    rows = [line for id, record in nilai.items() for line in _record(indikator[id], record)]
    for year in hasil:
        if year.nilai is not None:
            rows += _year(year, year.nilai)
    return tuple(sorted(rows))


def _record(indikator: Indikator, nilai: Nilai) -> Iterator[Tayang]:
    unit = satuan_text(indikator)
    if nilai.kondisi_awal:
        yield Tayang(
            indikator.id,
            str(nilai.kondisi_awal.tahun),
            "awal",
            "kondisi_awal",
            _number(nilai.kondisi_awal.nilai),
            unit,
        )
    if nilai.target_akhir:
        yield Tayang(
            indikator.id,
            str(nilai.target_akhir.tahun),
            "akhir",
            "target_akhir",
            target_text(nilai.target_akhir.target),
            unit,
        )


def _year(row: HasilTahun, tahun: NilaiTahun) -> Iterator[Tayang]:
    id, year, unit = row.indikator.id, str(row.tahun), satuan_text(row.indikator)
    seen: dict[str, int] = {}
    for target in sorted(tahun.target, key=lambda one: one.tanggal.key if one.tanggal else (0, 0, 0)):
        seen[target.asal] = seen.get(target.asal, 0) + 1
        suffix = f".{seen[target.asal]}" if seen[target.asal] > 1 else ""
        yield Tayang(id, year, "tahunan", f"target.{target.asal}{suffix}", target_text(target), unit)
    if tahun.realisasi or tahun.tanpa_nilai or row.hasil:
        yield Tayang(
            id,
            year,
            "tahunan",
            "realisasi",
            hasil_text(row, tahun),
            unit,
            tahun.realisasi.sifat if tahun.realisasi else "",
            _inputs(tahun.realisasi) if tahun.realisasi else "",
            row.indikator.polaritas.arah if row.indikator.polaritas else "",
            target_text(row.target) if row.target else "",
            _achievement(row),
            row.capaian.kebijakan or "",
        )
    for n, quarter in sorted(tahun.triwulan.items()):
        if quarter.target is not None:
            yield Tayang(id, year, f"tw{n}", "target", _number(quarter.target), unit)
        if quarter.realisasi is not None:
            yield Tayang(id, year, f"tw{n}", "realisasi", _number(quarter.realisasi), unit)
    printed = tahun.capaian_dokumen
    if printed:
        for name in ("tahunan", "akhir"):
            figure = getattr(printed, name)
            if figure is not None:
                yield Tayang(id, year, "tahunan", f"capaian_dokumen.{name}", _number(figure), "%")
        if printed.teks is not None:
            yield Tayang(id, year, "tahunan", "capaian_dokumen.teks", _line(printed.teks))
    for n, entry in enumerate(tahun.revisi, 1):
        yield Tayang(id, year, "tahunan", f"revisi.{n}", _entry(entry))


def target_text(target: Target) -> str:
    """A target as one line: origin, kind, number, date."""
    value = getattr(target, target.jenis)
    shown = f"{_number(value.dari)}..{_number(value.sampai)}" if target.jenis == "antara" else ""
    shown = shown or (_number(value) if isinstance(value, Decimal) else _line(str(value)))
    strict = " tidak termasuk batas" if target.tidak_termasuk_batas == "ya" else ""
    return f"{target.asal} {target.jenis} {shown}{strict}" + (
        f" ({target.tanggal})" if target.tanggal else ""
    )


def hasil_text(row: HasilTahun, tahun: NilaiTahun) -> str:
    """A result as one word of the ledger, or its reason in brackets."""
    if row.hasil is None:
        return f"({tahun.tanpa_nilai.alasan})" if tahun.tanpa_nilai else "(belum_dimuat)"
    if row.hasil.angka is not None:
        number = figure(row.hasil.angka)
        return f"{number} {row.hasil.predikat}" if row.hasil.predikat else number
    return _line(row.hasil.predikat or row.hasil.teks or "(tidak_terdefinisi)")


def figure(value: Fraction) -> str:
    """An exact number as text; one whose decimals never end is rounded and marked."""
    exact = desimal_pas(value)
    return _number(exact) if exact is not None else f"~{_number(bulatkan(value, DIGITS))}"


def _achievement(row: HasilTahun) -> str:
    """The percentage, or the reason for none; without a percentage the verdict stands here, or it could change unseen."""
    capaian = row.capaian
    if capaian.utuh is None:
        verdict = {True: " terpenuhi", False: " tidak terpenuhi", None: ""}[row.terpenuhi]
        return f"({capaian.alasan}{verdict})"
    shown = f" tampil {_number(capaian.tampil)}" if capaian.tampil is not None else ""
    return f"{figure(capaian.utuh)}{shown}" + (f" {_line(capaian.label)}" if capaian.label else "")


def _inputs(realisasi: Realisasi) -> str:
    return ";".join(f"{name}={_number(value)}" for name, value in sorted(realisasi.variabel.items()))


def _entry(entry: Revisi) -> str:
    return _line(
        " | ".join(
            (
                entry.bidang,
                entry.dari,
                entry.menjadi,
                entry.jenis,
                entry.alasan,
                entry.dasar,
                str(entry.tanggal),
                entry.disetujui,
            )
        )
    )


def satuan_text(indikator: Indikator) -> str:
    """The words of a unit on one line; empty where nobody knows it."""
    return _line(indikator.satuan.teks) if indikator.satuan else ""


def _number(value: Decimal) -> str:
    return f"{value:f}"


def _line(text: str) -> str:
    return " ".join(text.split())


_FORMULA: Final = re.compile(r"'*(?:[=+@]|-(?![0-9]+(?:\.[0-9]+)?\Z))")
"""What a spreadsheet would take for a formula; with apostrophes before it, so that guarding can be undone."""


def _guarded(cell: str) -> str:
    return f"'{cell}" if _FORMULA.match(cell) else cell


def _unguarded(cell: str) -> str:
    return cell[1:] if cell.startswith("'") and _FORMULA.match(cell) else cell


def to_csv(rows: Iterable[Tayang]) -> str:
    """The ledger as CSV: comma, line feeds, sorted, every published address of a figure on one line.

    A cell that a spreadsheet would run as a formula gets an apostrophe; `from_csv` takes it off again.
    """
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(KOLOM)
    cells = attrgetter(*KOLOM)  # `astuple` copies every cell
    writer.writerows([_guarded(cell) for cell in cells(row)] for row in rows)
    return out.getvalue()


def from_csv(text: str) -> tuple[Tayang, ...]:
    """Read a ledger of this or an earlier version; columns it did not have yet are empty. Raises ValueError."""
    rows = []
    for line in csv.DictReader(io.StringIO(text)):
        values = {name: _unguarded(line.get(name) or "") for name in KOLOM}
        if None in line or not values["indikator"]:
            raise ValueError(str(line)[:80])
        rows.append(Tayang(**values))
    return tuple(rows)


class Perubahan(NamedTuple):
    """A published figure that is no longer what it was; `sesudah` is None when it vanished."""

    bidang: str
    dari: str
    menjadi: str
    sebelum: Tayang
    sesudah: Tayang | None


TIDAK_ADA: Final = "(tidak ada)"


def bidang(row: Tayang, kolom: str) -> str:
    """How a revision names one column of a line; the unit is the indicator's, not the line's."""
    if kolom == "satuan":
        return kolom
    place = f"{row.periode}.{row.bidang}" if row.periode.startswith("tw") else row.bidang
    return place if kolom == "nilai" else f"{place}.{kolom}"


def changes(
    before: Iterable[Tayang], after: Iterable[Tayang], renamed: Mapping[str, str]
) -> Iterator[Perubahan]:
    """Every published figure that changed or vanished, at the column that says it; `renamed`: old id -> new id.

    A capaian that follows from another change of the same line is not listed beside it; alone it is, because then
    a policy or the program has changed it. The same holds for a policy that there was none of before or after, and
    for the standing of a withdrawn result. A first publication is no change.
    """
    now = {row.kunci: row for row in after}
    for old in before:
        if old.indikator in renamed:
            old = replace(old, indikator=renamed[old.indikator])
        new = now.get(old.kunci)
        if new == old:
            continue
        if new is None:
            if not old.pertama:
                yield Perubahan(bidang(old, "nilai"), old.nilai, TIDAK_ADA, old, None)
        elif not old.pertama:
            yield from _columns(old, new)


def _columns(old: Tayang, new: Tayang) -> Iterator[Perubahan]:
    changed = [name for name in ISI if getattr(old, name) != getattr(new, name)]
    follows = {"capaian"} if {"nilai", "polaritas", "target", "kebijakan"} & set(changed) else set()
    if "nilai" in changed:
        follows |= {"masukan"}
        follows |= {
            name for name in ("sifat", "kebijakan") if not (getattr(old, name) and getattr(new, name))
        }
    elif {"polaritas", "target"} & set(changed) and not (old.kebijakan and new.kebijakan):
        follows |= {"kebijakan"}
    for name in (one for one in changed if one not in follows):
        yield Perubahan(
            bidang(old, name), getattr(old, name) or TIDAK_ADA, getattr(new, name) or TIDAK_ADA, old, new
        )
