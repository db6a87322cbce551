"""One walk over the clauses of an instrument, for everything that needs their places and addresses."""

from collections.abc import Iterator, Mapping
from typing import Final, NamedTuple

from generator.model.naskah import Butir, Keputusan, Memuat
from generator.records import Path

PEMBUKA: Final = ("menimbang", "mengingat", "memperhatikan")
PARTS: Final = frozenset(
    {*PEMBUKA, "sampul", "judul", "diktum", "menetapkan", "batang-tubuh", "lampiran", "catatan", "dokumen-resmi",
     "indikator-keputusan", "tentang-salinan"}
)  # fmt: skip
"""The addresses that an instrument's page gives to its own parts; no clause may take one."""


class Clause(NamedTuple):
    """`path`: the way in the record; `anchor`: its address on the page, empty without id; `memuat`: its own or inherited."""

    path: Path
    anchor: str
    butir: Butir
    memuat: Memuat | None


def clauses(keputusan: Keputusan) -> Iterator[Clause]:
    """Every clause in the order of the instrument, an outer one before those inside it."""
    for name in PEMBUKA:
        part = getattr(keputusan, name)
        if part is not None:
            yield from _walk(part.butir, (name, "butir"), name, None)
    yield from _walk(keputusan.diktum, ("diktum",), "diktum", None)
    yield from _walk(keputusan.batang_tubuh, ("batang_tubuh",), "", None)
    for n, lampiran in enumerate(keputusan.lampiran):
        yield from _walk(lampiran.bagian, ("lampiran", n, "bagian"), "", None)


def _walk(butir: tuple[Butir, ...], path: Path, prefix: str, memuat: Memuat | None) -> Iterator[Clause]:
    for n, one in enumerate(butir):
        anchor = anchor_of(one, prefix)
        here = one.memuat or memuat
        yield Clause((*path, n), anchor, one, here)
        yield from _walk(one.butir, (*path, n, "butir"), anchor or prefix, here)


def anchor_of(butir: Butir, prefix: str) -> str:
    """The address of a clause below `prefix`: `diktum-ketiga` and `a` give `diktum-ketiga-a`."""
    return "-".join(part for part in (prefix, butir.id) if part) if butir.id else ""


def by_anchor(keputusan: Keputusan) -> Mapping[str, Butir]:
    """Every clause that has an address, in the order of the instrument."""
    return {clause.anchor: clause.butir for clause in clauses(keputusan) if clause.anchor}


def stating(keputusan: Keputusan, what: Memuat) -> list[Clause]:
    """The innermost clauses that state the instrument's tujuan, tugas or fungsi, in words of their own."""
    return [
        clause
        for clause in clauses(keputusan)
        if clause.memuat == what and not clause.butir.butir and (clause.butir.teks_asli or clause.butir.judul)
    ]
