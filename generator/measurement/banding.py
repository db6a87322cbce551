"""Two ledgers side by side: what changed, vanished or is new between them, and which revisions say why."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import Final

from generator.measurement.tayang import DOKUMEN, ISI, TIDAK_ADA, Perubahan, Tayang, bidang, changes
from generator.model.indikator import Indikator
from generator.model.nilai import Nilai, Revisi

TANPA_TAHUN: Final = ("awal", "akhir")
"""Periods of figures whose year may hold no values: a revision in any year of the indicator explains them."""


@dataclass(frozen=True, slots=True)
class Entri:
    """A revision where it stands; `nomor` counts the revisions of the year from 1."""

    indikator: str
    tahun: int
    nomor: int
    revisi: Revisi


@dataclass(frozen=True, slots=True)
class Berubah:
    """A figure that is no longer what it was, and the revisions that lead from one to the other; none: unexplained."""

    perubahan: Perubahan
    revisi: tuple[Revisi, ...]


@dataclass(frozen=True, slots=True)
class Banding:
    """`baru`: figures published for the first time. `asing`: new revisions that tell of no change.

    `ditulis_ulang`: lines of the history itself that changed or vanished, which nothing explains.
    """

    berubah: tuple[Berubah, ...]
    baru: tuple[Tayang, ...]
    asing: tuple[Entri, ...]
    ditulis_ulang: tuple[Perubahan, ...]


def banding(
    sebelum: Iterable[Tayang],
    sesudah: Iterable[Tayang],
    indikator: Mapping[str, Indikator],
    nilai: Mapping[str, Nilai],
) -> Banding:
    """What has become of the figures of an earlier ledger; a renamed indicator is followed by its `id_lama`."""
    renamed = {old: row.id for row in indikator.values() for old in row.id_lama}
    before = [
        replace(row, indikator=renamed[row.indikator]) if row.indikator in renamed else row
        for row in sebelum
        if row.periode != DOKUMEN  # what is signed has a gate of its own
    ]
    after = [row for row in sesudah if row.periode != DOKUMEN]
    found = list(_without_echoes(list(changes(before, after, {}))))
    trail = _Jejak(_new_entries(before, after, nilai))
    berubah = tuple(
        Berubah(one, trail.explain(one.sebelum, one.bidang, one.dari, one.menjadi))
        for one in found
        if not _is_entry(one.sebelum)
    )
    trail.follow_the_rest(before, after)
    published = {row.kunci for row in before if not row.pertama}
    return Banding(
        berubah,
        tuple(row for row in after if not (row.kunci in published or row.pertama or _is_entry(row))),
        trail.unused(),
        tuple(one for one in found if _is_entry(one.sebelum)),
    )


def _without_echoes(found: Sequence[Perubahan]) -> Iterator[Perubahan]:
    """A result's line repeats the judged target: a target that changed is told where it stands, once."""
    targets = {
        (one.sebelum.indikator, one.sebelum.tahun, one.dari, one.menjadi)
        for one in found
        if one.bidang.startswith("target.")
    }
    for one in found:
        key = (one.sebelum.indikator, one.sebelum.tahun, one.dari, one.menjadi)
        if one.bidang != "realisasi.target" or key not in targets:
            yield one


def _is_entry(row: Tayang) -> bool:
    return row.bidang.startswith("revisi.")


def _new_entries(
    before: Sequence[Tayang], after: Sequence[Tayang], nilai: Mapping[str, Nilai]
) -> Iterator[Entri]:
    """The revisions that the earlier ledger does not hold."""
    old = Counter((row.indikator, row.tahun, row.nilai) for row in before if _is_entry(row))
    for row in sorted((row for row in after if _is_entry(row)), key=_entry_number):
        key = (row.indikator, row.tahun, row.nilai)
        if old[key]:
            old[key] -= 1
            continue
        year, n = int(row.tahun), _entry_number(row)
        yield Entri(row.indikator, year, n, nilai[row.indikator].tahun[year].revisi[n - 1])


def _entry_number(row: Tayang) -> int:
    return int(row.bidang.removeprefix("revisi."))


@dataclass(slots=True)
class _Jejak:
    """New revisions, and which of them a change has called upon."""

    entries: Iterable[Entri]
    by_year: dict[tuple[str, str], list[Entri]] = field(default_factory=dict)
    by_indicator: dict[str, list[Entri]] = field(default_factory=dict)
    used: set[Entri] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.entries = sorted(self.entries, key=lambda one: (one.indikator, one.tahun, one.nomor))
        for one in self.entries:
            self.by_year.setdefault((one.indikator, str(one.tahun)), []).append(one)
            self.by_indicator.setdefault(one.indikator, []).append(one)

    def candidates(self, row: Tayang) -> Sequence[Entri]:
        if row.periode in TANPA_TAHUN:
            return self.by_indicator.get(row.indikator, ())
        return self.by_year.get((row.indikator, row.tahun), ())

    def explain(self, row: Tayang, place: str, dari: str, menjadi: str) -> tuple[Revisi, ...]:
        """The revisions that lead step by step from one content to the other, in their order."""
        start = _comparable(dari)
        ways: dict[object, tuple[Entri, ...]] = {start: ()}
        for entry in self.candidates(row):
            way = ways.get(_comparable(entry.revisi.dari))
            if way is not None and entry.revisi.bidang.strip() == place:
                ways[_comparable(entry.revisi.menjadi)] = (*way, entry)
        found = ways.get(_comparable(menjadi), ())
        self.used.update(found)
        return tuple(entry.revisi for entry in found)

    def follow_the_rest(self, before: Iterable[Tayang], after: Iterable[Tayang]) -> None:
        """Revisions of what only followed from another change, or of what was changed back, are true as well."""
        now = {row.kunci: row for row in after}
        for old in before:
            if old.pertama or _is_entry(old) or not set(self.candidates(old)) - self.used:
                continue
            new = now.get(old.kunci)
            for name in ISI:
                became = (getattr(new, name) if new else "") or TIDAK_ADA
                self.explain(old, bidang(old, name), getattr(old, name) or TIDAK_ADA, became)

    def unused(self) -> tuple[Entri, ...]:
        return tuple(entry for entry in self.entries if entry not in self.used)


_NUMBER: Final = re.compile(r"-?[0-9]+(\.[0-9]+)?")


def _comparable(text: str) -> tuple[object, ...]:
    """Equal for texts that differ only in spaces and in how they write a number: 82 and 82.0."""
    words = re.split(r"([;=])|\s+", text.strip())
    return tuple(Decimal(word) if _NUMBER.fullmatch(word) else word for word in words if word)
