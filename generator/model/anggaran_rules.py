"""The second pass over budgets: money is not negative, and the parts of a level make what is written above them."""

from collections.abc import Iterator
from decimal import Decimal
from typing import TypeAlias

from generator.model.nilai_rules import Refer
from generator.model.perjanjian_rules import CiteSource, twice
from generator.model.program import UANG, AnggaranTahun, Kegiatan, Program, SubKegiatan, Uang, jumlah, rincian
from generator.problems import Problem, messages
from generator.records import Path, Record

Tingkat: TypeAlias = Program | Kegiatan | SubKegiatan


def anggaran(record: Record, program: Program, refer: Refer, sumber: CiteSource) -> Iterator[Problem]:
    """Everything wrong with one programme, level by level."""
    for row, path in _levels(program):
        for n, indikator in enumerate(row.indikator):
            yield from refer("indikator", indikator, record, (*path, "indikator", n))
        yield from twice(record, row.indikator, (*path, "indikator"))
        for year, money in row.tahun.items():
            at: Path = (*path, "tahun", str(year))
            yield from sumber(record, money.sumber, (*at, "sumber"))
            if all(getattr(money, uang) is None for uang in UANG):
                yield record.problem(messages.no_money(), at, key=True)
            for uang in UANG:
                yield from _amount(record, row, money, year, uang, (*at, uang))


def _levels(program: Program) -> Iterator[tuple[Tingkat, Path]]:
    yield program, ()
    for n, kegiatan in enumerate(program.kegiatan):
        yield kegiatan, ("kegiatan", n)
        for m, sub in enumerate(kegiatan.sub_kegiatan):
            yield sub, ("kegiatan", n, "sub_kegiatan", m)


def _amount(
    record: Record, row: Tingkat, money: AnggaranTahun, year: int, uang: Uang, path: Path
) -> Iterator[Problem]:
    """What is written here against its parts: the sum where all are known, no more than the whole where some are."""
    own: Decimal | None = getattr(money, uang)
    if own is None:
        return
    if own < 0:
        yield record.problem(messages.negative_money(own), path)
        return
    parts = [jumlah(part, year, uang) for part in rincian(row)]
    known = [part for part in parts if part is not None]
    if any(part < 0 for part in known):
        return  # told where it stands
    total = sum(known, Decimal(0))
    if known and (total > own or (len(known) == len(parts) and total != own)):
        yield record.problem(messages.parts_disagree(own, total), path)
