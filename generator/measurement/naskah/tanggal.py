"""Rules on the dates of an instrument, at the precision that it prints."""

import re
from collections.abc import Iterator
from typing import Final

from generator import dates
from generator.dates import MONTHS, Tanggal
from generator.measurement.naskah.catatan import Amatan, kutip
from generator.measurement.naskah.teks import Naskah
from generator.model.naskah import Berlabel
from generator.records import Path

DATE_LINE: Final = re.compile(r"\s*(?:pada\s+)?tanggal\s*:?\s*(.*)", re.IGNORECASE | re.DOTALL)
IN_FORCE: Final = re.compile(
    r"\bberlaku\b[^.;]{0,60}\btanggal\s+(?:ditetapkan|penetapan)|\btanggal\s+(?:ditetapkan|penetapan)\b[^.;]{0,30}\bberlaku\b",
    re.IGNORECASE,
)


def read(teks: str) -> Tanggal | None:
    """The date that a line prints, dots and dashes in the place of a day left out."""
    try:
        return dates.parse(teks.strip(" \t\n.…_-–,"))
    except dates.ImpossibleDateError:
        return None


def read_line(line: Berlabel | None) -> Tanggal | None:
    """The date as the line prints it; our reading only where the printed words are no date."""
    if line is None:
        return None
    return read(line.teks_asli) or (read(line.normalisasi) if line.normalisasi else None)


def tanggal_tanpa_hari(naskah: Naskah) -> Iterator[Amatan]:
    """Each date line that prints no day."""
    keputusan = naskah.keputusan
    lines: list[tuple[Path, Berlabel | None]] = [(("penutup", "tanggal"), keputusan.penutup.tanggal)]
    for n, lampiran in enumerate(keputusan.lampiran):
        lines.append((("lampiran", n, "tanggal"), lampiran.tanggal))
        if lampiran.penutup:
            lines.append((("lampiran", n, "penutup", "tanggal"), lampiran.penutup.tanggal))
        for k, kepala in enumerate(lampiran.kepala):
            found = DATE_LINE.match(kepala.teks_asli)
            if found and found[1].strip():
                line = Berlabel(tanda="Tanggal", teks_asli=found[1])
                lines.append((("lampiran", n, "kepala", k), line))
    for path, row in lines:
        tanggal = read_line(row)
        if row and tanggal and tanggal.hari is None:
            yield Amatan(
                path,
                f"{_absent(tanggal)} tidak tercantum pada naskah sumber; tertulis {kutip(row.teks_asli)}.",
            )


def _absent(tanggal: Tanggal) -> str:
    return "Hari" if tanggal.bulan else "Hari dan bulan"


def berlaku_tanpa_hari(naskah: Naskah) -> Iterator[Amatan]:
    """A clause that counts from the date of setting, when that date has no day."""
    line = naskah.keputusan.penutup.tanggal
    tanggal = read_line(line)
    if line and (tanggal is None or tanggal.hari is not None):
        return
    for path, _, butir, _ in naskah.clauses:
        if path[0] in ("diktum", "batang_tubuh") and butir.teks_asli and IN_FORCE.search(butir.teks_asli):
            if tanggal is None:
                words = "tanggal penetapan tidak tercantum pada naskah sumber"
            else:
                month = f"{MONTHS[tanggal.bulan - 1]} " if tanggal.bulan else ""
                words = f"berlaku sejak {month}{tanggal.tahun} ({_absent(tanggal).lower()} tidak tercantum)"
            yield Amatan(path, f"Saat mulai berlaku dihitung dari tanggal penetapan: {words}.")
