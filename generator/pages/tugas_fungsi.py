"""Tugas & fungsi, with the original letters, and the chain from tugas to unit as far as the instrument makes it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from generator.measurement import Measured
from generator.model.clauses import Clause, stating
from generator.model.indikator import Indikator
from generator.model.naskah import Keputusan
from generator.pages.artifact import PageArtifact
from generator.pages.pagination import ROWS
from generator.pages.rendering import Renderer

SHOWN: Final = 10
SECTIONS: Final = frozenset({"tugas", "fungsi", "rantai"})
"""The page's own anchors, which no clause may take."""


@dataclass(frozen=True, slots=True)
class Kaitan:
    """An indicator that measures a function; `oleh` says who thinks so where the instrument does not say it."""

    indikator: Indikator
    oleh: str | None


@dataclass(frozen=True, slots=True)
class FungsiTampil:
    """One function, its address on this page, and the first of the indicators that measure it."""

    clause: Clause
    jangkar: str
    kaitan: Sequence[Kaitan]
    jumlah: int


@dataclass(frozen=True, slots=True)
class Susunan:
    """What one instrument says the agency is for; `lain` are the indicators that point to no single function."""

    keputusan: Keputusan
    tujuan: Sequence[Clause]
    tugas: Sequence[Clause]
    fungsi: Sequence[FungsiTampil]
    lain: Sequence[Kaitan]
    indikator: Sequence[Indikator]
    jumlah_indikator: int

    @property
    def kaitan(self) -> Sequence[Kaitan]:
        """Every link between an indicator and a function that this page shows."""
        return [*(link for row in self.fungsi for link in row.kaitan), *self.lain]

    @property
    def tersurat(self) -> bool:
        """Whether the instrument itself maps any indicator to a function."""
        return any(link.oleh is None for link in self.kaitan)


def pages(renderer: Renderer) -> Iterator[PageArtifact]:
    """Nothing when no instrument here states a tugas or fungsi."""
    structures = list(susunan(renderer.measured))
    if structures:
        yield renderer.page(
            "tugas-fungsi.md",
            "tugas-fungsi",
            "Tugas & fungsi",
            "Tugas dan fungsi instansi menurut naskah, dan kaitannya dengan indikator.",
            susunan=structures,
        )


def susunan(measured: Measured) -> Iterator[Susunan]:
    """One structure for each instrument that states a tugas or fungsi, the newest first."""
    instruments = sorted(measured.catalogue.keputusan.values(), key=lambda row: (-row.periode.awal, row.id))
    taken = set(SECTIONS)
    for row in instruments:
        tugas, fungsi = stating(row, "tugas"), stating(row, "fungsi")
        if tugas or fungsi:
            rows = measured.catalogue.indikator_dari(row.id)
            mapped = _mapped(measured, row.id)
            yield Susunan(
                row,
                stating(row, "tujuan"),
                tugas,
                [_function(clause, mapped.pop(clause.anchor, []), taken) for clause in fungsi],
                [link for links in mapped.values() for link in links][:SHOWN],
                rows[:ROWS],
                len(rows),
            )


def _function(clause: Clause, links: Sequence[Kaitan], taken: set[str]) -> FungsiTampil:
    """`taken` grows: of two instruments' clauses with one address, the newest has it here."""
    anchor = "" if clause.anchor in taken else clause.anchor
    taken.add(anchor)
    return FungsiTampil(clause, anchor, links[:SHOWN], len(links))


def _mapped(measured: Measured, keputusan: str) -> dict[str, list[Kaitan]]:
    found: dict[str, list[Kaitan]] = {}
    for row in measured.catalogue.indikator.values():
        for link in row.fungsi:
            if (link.keputusan or row.dasar) == keputusan:
                oleh = link.oleh if link.dasar == "disimpulkan" else None
                found.setdefault(link.fungsi, []).append(Kaitan(row, oleh))
    return found
