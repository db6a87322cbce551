"""Rules on the functions of an instrument and the indicators that measure them."""

from collections.abc import Iterator
from typing import Final

from generator.measurement.naskah.catatan import Amatan, kutip, rangkai
from generator.measurement.naskah.teks import Naskah
from generator.model.clauses import Clause
from generator.records import Path

LISTED: Final = 30


def fungsi_tanpa_iku(naskah: Naskah) -> Iterator[Amatan]:
    """Functions without an indicator: one note for a list that has none at all, else one for each such function."""
    pointed = {clause.path for clause in naskah.clauses if clause.anchor and clause.anchor in naskah.terkait}
    for path, functions in _lists(naskah).items():
        without = [
            row for row in functions if not any(row.path[:n] in pointed for n in range(1, len(row.path) + 1))
        ]
        if len(without) == len(functions) and without:
            names = "ini" if without[0].path == path else _names(without)
            yield Amatan(path, f"Belum ada indikator yang dikaitkan dengan fungsi {names}.")
        else:
            for row in without:
                yield Amatan(row.path, "Belum ada indikator yang dikaitkan dengan fungsi ini.")


def _lists(naskah: Naskah) -> dict[Path, list[Clause]]:
    """Each clause that says it states functions -> the innermost clauses below it."""
    found: dict[Path, list[Clause]] = {}
    for clause in naskah.clauses:
        if clause.memuat == "fungsi":
            outer = next((path for path in found if clause.path[: len(path)] == path), None)
            rows = found.setdefault(clause.path, []) if outer is None else found[outer]
            if not clause.butir.butir:
                rows.append(clause)
    return found


def _names(rows: list[Clause]) -> str:
    names = [
        (row.butir.tanda or "").strip(" .():;") or kutip(row.butir.teks_asli or row.butir.judul or "")
        for row in rows
    ]
    return rangkai(names) if len(names) <= LISTED else f"{', '.join(names[:LISTED])}, … ({len(names)} fungsi)"
