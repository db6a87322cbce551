"""Rules on the number of an instrument and on the years that it prints in different places."""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from generator.measurement.naskah.catatan import Amatan, kutip, rangkai
from generator.measurement.naskah.tanggal import DATE_LINE, read, read_line
from generator.measurement.naskah.teks import Naskah
from generator.model.naskah import Berlabel, Keputusan, Lampiran
from generator.records import Path

_YEAR: Final = r"(?:19[4-9]|20\d)\d"
YEARS: Final = re.compile(rf"(?<!\d){_YEAR}(?!\d)")
YEAR_WORD: Final = re.compile(rf"\btahun\s+({_YEAR})(?!\d)", re.IGNORECASE)
YEAR_LAST: Final = re.compile(rf"(?:^|[/\s-])({_YEAR})[\s.]*$")
CITED: Final = re.compile(rf"\bnomor\s*+:?\s*+\S++\s++tahun\s++{_YEAR}", re.IGNORECASE)
ADDRESS: Final = re.compile(
    r"\b(?:alamat|jalan|jl|telp|telepon|fax|faks|kode pos|situs|laman|email)\b", re.IGNORECASE
)
DOTS: Final = re.compile(r"\.{2,}|…|_{2,}")
NO_SERIAL: Final = re.compile(r"\s*+(?:nomor\s*+:?\s*+)?tahun\b", re.IGNORECASE)
# A number cited inside a sentence or a heading line, with its own part left blank.
BLANK_CITED: Final = re.compile(
    r"\bnomor\b\s*+:?\s*+(?:(?=tahun\s+\d{4}|tentang\b)|[\w./-]*(?:\.{2,}|…|_{2,})|[\w.-]*/[\s.-]*+/)|\bnomor\s*+:\s*+$",
    re.IGNORECASE,
)
NUMBER_LINE: Final = re.compile(r"\s*(?:nomor\b|lampiran\b(?!.*\bperubahan\b).*\bnomor\b)", re.IGNORECASE)


# --- numbers -----------------------------------------------------------------------------------


def nomor_kosong(naskah: Naskah) -> Iterator[Amatan]:
    """A number with its serial part left blank or dotted, in a heading or inside a sentence."""
    numbers = {("judul", "nomor"), *(("lampiran", n, "nomor") for n in range(len(naskah.keputusan.lampiran)))}
    seen = None
    for path, teks in naskah.teks:
        blank = _blank(teks) if path in numbers else BLANK_CITED.search(teks)
        if blank and path != seen:
            seen = path
            yield Amatan(
                path,
                f"Nomor urut tidak tercantum pada naskah sumber; tertulis {kutip(_around(teks, blank))}.",
            )


def _blank(nomor: str) -> bool:
    if DOTS.search(nomor) or NO_SERIAL.match(nomor):
        return True
    return not all(any(char.isalnum() for char in part) for part in nomor.split("/"))


def _around(teks: str, blank: "bool | re.Match[str]") -> str:
    return teks if isinstance(blank, bool) else teks[blank.start() : blank.end() + 40]


# --- years -------------------------------------------------------------------------------------


class _Tempat(NamedTuple):
    path: Path
    sebutan: str
    tahun: int | None


def tahun_berbeda(naskah: Naskah) -> Iterator[Amatan]:
    """Years that should agree and do not: numbers and dates with each other, titles with each other."""
    keputusan = naskah.keputusan
    nomor = _Tempat(("judul", "nomor"), "nomor naskah", _year_of_number(keputusan.judul.nomor.teks_asli))
    penetapan = _Tempat(("penutup", "tanggal"), "tanggal penetapan", _year_of_date(keputusan.penutup.tanggal))
    yield from _title_years(keputusan, {nomor.tahun, penetapan.tahun})
    numbers: list[_Tempat] = []
    days: list[_Tempat] = []
    for n, lampiran in enumerate(keputusan.lampiran):
        numbers += _annex_numbers(lampiran, n, _annex_name(keputusan, n))
        days += _annex_dates(lampiran, n, _annex_name(keputusan, n))
    if nomor.tahun and penetapan.tahun and nomor.tahun != penetapan.tahun:
        yield _differs(nomor, [penetapan, *(row for row in numbers if row.tahun == penetapan.tahun)])
    for row in numbers:
        other = nomor if nomor.tahun else penetapan
        if row.tahun and other.tahun and row.tahun != other.tahun:
            yield _differs(row, [other])
    for row in days:
        if row.tahun and penetapan.tahun and row.tahun != penetapan.tahun:
            yield _differs(row, [penetapan])


def _differs(here: _Tempat, others: list[_Tempat]) -> Amatan:
    """`others` share one year."""
    names = rangkai([row.sebutan for row in others])
    first = here.sebutan[0].upper() + here.sebutan[1:]
    return Amatan(
        here.path, f"{first} memuat tahun {here.tahun}, sedangkan {names} memuat tahun {others[0].tahun}."
    )


def _annex_name(keputusan: Keputusan, n: int) -> str:
    return "lampiran" if len(keputusan.lampiran) == 1 else f"lampiran ke-{n + 1}"


def _annex_numbers(lampiran: Lampiran, n: int, name: str) -> Iterator[_Tempat]:
    if lampiran.nomor:
        yield _Tempat(
            ("lampiran", n, "nomor"), f"nomor pada {name}", _year_of_number(lampiran.nomor.teks_asli)
        )
    for k, line in enumerate(lampiran.kepala):
        if NUMBER_LINE.match(line.teks_asli):
            yield _Tempat(("lampiran", n, "kepala", k), f"nomor pada {name}", _year_of_number(line.teks_asli))


def _annex_dates(lampiran: Lampiran, n: int, name: str) -> Iterator[_Tempat]:
    yield _Tempat(("lampiran", n, "tanggal"), f"tanggal pada kepala {name}", _year_of_date(lampiran.tanggal))
    if lampiran.penutup:
        here = ("lampiran", n, "penutup", "tanggal")
        yield _Tempat(here, f"tanggal pada penutup {name}", _year_of_date(lampiran.penutup.tanggal))
    for k, line in enumerate(lampiran.kepala):
        if found := DATE_LINE.match(line.teks_asli):
            tanggal = read(found[1])
            yield _Tempat(
                ("lampiran", n, "kepala", k),
                f"tanggal pada kepala {name}",
                tanggal.tahun if tanggal else None,
            )


def _title_years(keputusan: Keputusan, own: set[int | None]) -> Iterator[Amatan]:
    """The cover and the annexes against the subject of the heading; without years there, the cover against `own`."""
    title = _subject_years(keputusan.tentang)
    places: list[tuple[Path, str, tuple[str, ...]]] = [
        (("sampul",), "sampul", tuple(line.teks_asli for line in keputusan.sampul))
    ]
    for n, lampiran in enumerate(keputusan.lampiran):
        lines = tuple(line.teks_asli for line in lampiran.judul)
        places.append((("lampiran", n, "judul"), f"judul {_annex_name(keputusan, n)}", lines))
    for path, name, lines in places:
        years = [_subject_years(line) if not ADDRESS.search(line) else [] for line in lines]
        here = sorted({year for row in years for year in row})
        if not here or here == title:
            continue
        first = next(n for n, row in enumerate(years) if row)
        start = f"{name[0].upper()}{name[1:]} memuat tahun {_span(here)}, sedangkan"
        if title:
            yield Amatan((*path, first), f"{start} judul naskah memuat tahun {_span(title)}.")
        elif (
            name == "sampul"
            and (known := sorted({year for year in own if year}))
            and not set(here) & set(known)
        ):
            yield Amatan(
                (*path, first),
                f"{start} nomor atau tanggal penetapan memuat tahun {rangkai([*map(str, known)])}.",
            )


def _span(years: list[int]) -> str:
    return f"{years[0]}–{years[-1]}" if len(years) == 2 else rangkai([str(year) for year in years])


def _subject_years(teks: str) -> list[int]:
    """Without the years of a cited number: `NOMOR 5 TAHUN 2019`, `PER/9/M.PAN/5/2007`."""
    words = CITED.sub(" ", teks).split()
    own = (word for word in words if "/" not in word or not any(char.isalpha() for char in word))
    return sorted({int(year) for word in own for year in YEARS.findall(word)})


def _year_of_number(nomor: str) -> int | None:
    found = YEAR_WORD.search(nomor) or YEAR_LAST.search(nomor)
    return int(found[1]) if found else None


def _year_of_date(line: Berlabel | None) -> int | None:
    tanggal = read_line(line)
    return tanggal.tahun if tanggal else None
