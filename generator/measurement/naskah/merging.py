"""What the rules saw and what people wrote become one list of notes; each answer meets the note that it answers."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Final

from generator.measurement.naskah.catatan import CatatanNaskah
from generator.measurement.naskah.indikator import Asal, asal
from generator.measurement.naskah.rules import ATURAN_INDIKATOR, ATURAN_NASKAH, KODE, TINGKAT
from generator.measurement.naskah.teks import naskah
from generator.model import Catalogue, Reading
from generator.model.clauses import clauses
from generator.model.indikator import Indikator
from generator.model.naskah import Catatan, Keputusan
from generator.model.notes import notes
from generator.model.unit import Unit
from generator.problems import Problem, ProblemsFound, messages
from generator.records import Path, Record

WEIGHT: Final = MappingProxyType({"tinggi": 0, "sedang": 1, "rendah": 2})
LAST: Final = 999


def catatan_naskah(reading: Reading) -> tuple[CatatanNaskah, ...]:
    """Every note on the text: by record, then in the order of the instrument, then the weightiest first.

    Raises ProblemsFound once for hand-written notes that name an unknown rule, or answer a rule that is silent there.
    """
    catalogue, records = reading.catalogue, reading.records
    problems: list[Problem] = []
    published: list[CatatanNaskah] = []
    pointed = _pointed(catalogue)
    for keputusan in catalogue.keputusan.values():
        observed = _of_keputusan(keputusan, pointed.get(keputusan.id, frozenset()))
        published += _published(keputusan, "keputusan", observed, records, problems)
    known: dict[str, Asal] = {}
    for indikator in catalogue.indikator.values():
        dasar = known.get(indikator.dasar)
        if dasar is None:
            dasar = known[indikator.dasar] = asal(catalogue.dasar(indikator))
        published += _published(indikator, "indikator", _of_indikator(indikator, dasar), records, problems)
    for unit in catalogue.unit.values():
        published += _published(unit, "unit", [], records, problems)
    if problems:
        raise ProblemsFound(problems)
    return tuple(published)


def _pointed(catalogue: Catalogue) -> Mapping[str, frozenset[str]]:
    """Each instrument -> the addresses of its clauses to which some indicator points."""
    found: dict[str, set[str]] = {}
    for indikator in catalogue.indikator.values():
        for kaitan in indikator.fungsi:
            found.setdefault(kaitan.keputusan or indikator.dasar, set()).add(kaitan.fungsi)
    return {id: frozenset(anchors) for id, anchors in found.items()}


def _of_keputusan(keputusan: Keputusan, pointed: frozenset[str]) -> list[CatatanNaskah]:
    text = naskah(keputusan, pointed)
    return [
        CatatanNaskah("keputusan", keputusan.id, path, "", kode, tingkat, teks, None, None, True)
        for kode, tingkat, periksa in ATURAN_NASKAH
        for path, teks in periksa(text)
    ]


def _of_indikator(indikator: Indikator, dasar: Asal) -> list[CatatanNaskah]:
    return [
        CatatanNaskah("indikator", indikator.id, path, "", kode, tingkat, teks, None, None, True)
        for kode, tingkat, periksa in ATURAN_INDIKATOR
        for path, teks in periksa(indikator, dasar)
    ]


def _published(
    value: Keputusan | Indikator | Unit,
    folder: str,
    observed: list[CatatanNaskah],
    records: Mapping[tuple[str, str], Record],
    problems: list[Problem],
) -> list[CatatanNaskah]:
    """The notes of one record, answered, in order, with the addresses of their clauses; `problems` grows."""
    written = list(notes(value))
    if written:
        observed = _merge(observed, written, folder, records[folder, value.id], problems)
    if isinstance(value, Indikator):
        observed.sort(
            key=lambda note: (_INDIKATOR.get(note.path) or _order(value, note.path), WEIGHT[note.tingkat])
        )
        return observed
    observed.sort(key=lambda note: (_order(value, note.path), WEIGHT[note.tingkat]))
    if not isinstance(value, Keputusan):
        return observed
    anchors = {clause.path: clause.anchor for clause in clauses(value)}
    return [replace(note, anchor=_anchor(anchors, note.path)) for note in observed]


# --- answers -----------------------------------------------------------------------------------


def _merge(
    observed: list[CatatanNaskah],
    written: Iterable[tuple[Path, Catatan]],
    folder: str,
    record: Record,
    problems: list[Problem],
) -> list[CatatanNaskah]:
    """The innermost answer comes first: it takes its rule's notes at its own piece, else all those below it."""
    left = list(observed)
    merged: list[CatatanNaskah] = []
    for path, note in sorted(written, key=lambda row: -len(row[0])):
        holder = path[:-2]  # without ('catatan', n)
        if note.aturan is not None and note.aturan not in TINGKAT:
            problems.append(record.problem(messages.unknown_choice(note.aturan, KODE), (*path, "aturan")))
            continue
        answered = _answered(left, holder, note.aturan) if note.aturan else []
        if answered:
            left = [row for row in left if row not in answered]
        if note.teks is not None:
            tingkat = note.tingkat or TINGKAT[note.aturan or ""]
            merged.append(
                CatatanNaskah(
                    folder,
                    record.id,
                    holder,
                    "",
                    note.aturan,
                    tingkat,
                    note.teks,
                    note.sumber,
                    note.tanggapan,
                    False,
                )
            )
        elif answered:
            merged += [
                replace(
                    row, tingkat=note.tingkat or row.tingkat, sumber=note.sumber, tanggapan=note.tanggapan
                )
                for row in answered
            ]
        else:
            problems.append(record.problem(messages.note_rule_silent(note.aturan or ""), (*path, "aturan")))
    return [*merged, *left]


def _answered(observed: list[CatatanNaskah], holder: Path, aturan: str) -> list[CatatanNaskah]:
    same = [row for row in observed if row.aturan == aturan and row.path[: len(holder)] == holder]
    return [row for row in same if row.path == holder] or same


# --- order and address -------------------------------------------------------------------------

_FIELDS: Final = [*getattr(Indikator, "__pydantic_fields__", ())]
_INDIKATOR: Final[dict[Path, tuple[int, ...]]] = {(name,): (n,) for n, name in enumerate(_FIELDS)}
"""`_order` for what nearly every note of an indicator is about: one whole field."""


def _order(value: object, path: Path) -> tuple[int, ...]:
    """Where a piece stands in its record, whose fields follow the order of the instrument."""
    key = []
    for step in path:
        if isinstance(step, int):
            key.append(step)
            value = value[step] if isinstance(value, tuple) else None
        elif isinstance(value, dict):
            key.append(list(value).index(step))
            value = value[step]
        else:
            fields = [*getattr(value, "__pydantic_fields__", ())]
            key.append(fields.index(step) if step in fields else LAST)
            value = getattr(value, step, None)
    return tuple(key)


def _anchor(anchors: dict[Path, str], path: Path) -> str:
    """The address of the clause that holds a piece, or of the nearest one around it that has an address."""
    around = (anchors.get(path[:length], "") for length in range(len(path), 0, -1))
    return next((anchor for anchor in around if anchor), "")
