"""The rule on marks that skip: a. b. d., (1) (3), Pasal 4 Pasal 6, KESATU KETIGA."""

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Final, NamedTuple

from generator.measurement.naskah.catatan import Amatan, rangkai
from generator.measurement.naskah.teks import Naskah
from generator.model.naskah import Butir
from generator.records import Path

ORDINALS: Final = (
    "kesatu", "kedua", "ketiga", "keempat", "kelima", "keenam",
    "ketujuh", "kedelapan", "kesembilan", "kesepuluh", "kesebelas", "keduabelas",
)  # fmt: skip
# What stands before the core of a mark, the core (a letter, number, roman or ordinal), what stands after it.
MARK: Final = re.compile(
    r"^(\W*(?:(?:pasal|bab|bagian|paragraf|ayat|huruf|angka)\s+)?(?:\d+\.)*?\W*)(\w+)(\W*)$", re.IGNORECASE
)
NUMBER: Final = re.compile(r"(\d{1,4})[A-Z]?")  # Pasal 5A follows Pasal 5
ROMAN_DIGITS: Final = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}
ROMAN_PARTS: Final = (
    (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
ALPHABET: Final = "abcdefghijklmnopqrstuvwxyz"
LISTED: Final = 5
MARK_LENGTH: Final = 40


class _Cara(NamedTuple):
    """A way of counting: its name in front of a bare mark, from a mark to its place, and back."""

    nama: str
    read: Callable[[str], int | None]
    write: Callable[[int], str]


def huruf_terlewat(naskah: Naskah) -> Iterator[Amatan]:
    """A gap between two neighbours; the note stands at the one after the gap. Where a list begins is its own affair."""
    siblings: dict[Path, list[tuple[Path, Butir]]] = {}
    for path, _, butir, _ in naskah.clauses:
        siblings.setdefault(path[:-1], []).append((path, butir))
    for rows in siblings.values():
        marked = [(path, match) for path, butir in rows if (match := MARK.match(_mark(butir)))]
        cores = [match[2].lower() for _, match in marked]
        cara = _counted(cores, roman="bab" in {match[1].strip().lower() for _, match in marked})
        if cara is None:
            continue
        places = [cara.read(core) or 0 for core in cores]
        for n in range(1, len(places)):
            if places[n] > places[n - 1] + 1:
                path, match = marked[n]
                missing = range(places[n - 1] + 1, places[n])
                yield Amatan(path, _words(_called(cara, path, match), cara, match, marked[n - 1][1], missing))


def _mark(butir: Butir) -> str:
    return butir.tanda.strip() if butir.tanda and len(butir.tanda) <= MARK_LENGTH else ""


def _called(cara: _Cara, path: Path, match: "re.Match[str]") -> str:
    """What stands before a bare mark: `Huruf f`; a mark such as `Pasal 3` says it itself."""
    if any(char.isalpha() for char in match[1]):
        return ""
    return "Ayat" if path[0] == "batang_tubuh" and cara is _NUMBERS and "(" in match[1] else cara.nama


def _words(called: str, cara: _Cara, after: "re.Match[str]", before: "re.Match[str]", missing: range) -> str:
    prefix, core, end = after.groups()
    style = str.upper if core.isupper() else str.lower
    closing = end.rstrip(" .:;,-") if "(" in prefix else ""

    def name(place: int) -> str:
        return f"{prefix.lstrip()}{style(cara.write(place))}{closing}"

    if len(missing) > LISTED:
        names = f"{name(missing[0])} sampai {name(missing[-1])}"
    else:
        names = rangkai([name(place) for place in missing])
    words = f"{called} {names}".strip()
    previous, following = (f"{match[1].lstrip()}{match[2]}{closing}" for match in (before, after))
    return f"{words} tidak terdapat pada naskah sumber: sesudah {previous} langsung {following}."


def _counted(cores: Sequence[str], *, roman: bool) -> _Cara | None:
    """The first way of counting that reads every mark of a list; `roman`: try that one first."""
    ways = [_NUMBERS, _LETTERS, _ROMAN, _ORDINALS]
    long = [core for core in cores if len(core) > 1]
    if roman:
        ways.insert(0, _ROMAN)
    elif long and "z" in cores:
        ways.insert(0, _DOUBLED if all(core == core[0] * 2 for core in long) else _COLUMNS)
    return next((cara for cara in ways if len(cores) > 1 and all(cara.read(core) for core in cores)), None)


def _number(core: str) -> int | None:
    found = NUMBER.fullmatch(core.upper())
    return int(found[1]) if found else None


def _letter(core: str) -> int | None:
    return ALPHABET.find(core) + 1 if len(core) == 1 else None


def _doubled(core: str) -> int | None:
    """After z: aa, bb, cc."""
    place = _letter(core[0])
    return (place + 26 if len(core) > 1 else place) if place and core in (core[0], core[0] * 2) else None


def _doubled_mark(place: int) -> str:
    return ALPHABET[place - 1] if place <= len(ALPHABET) else ALPHABET[place - 1 - len(ALPHABET)] * 2


def _column(core: str) -> int | None:
    """After z: aa, ab, ac."""
    places = [_letter(char) for char in core]
    if len(places) > 2 or not all(places):
        return None
    return (places[0] or 0) * 26 + (places[1] or 0) if len(places) > 1 else places[0]


def _column_mark(place: int) -> str:
    high, low = divmod(place - 1, 26)
    return (ALPHABET[high - 1] if high else "") + ALPHABET[low]


def _roman(core: str) -> int | None:
    digits = [ROMAN_DIGITS.get(char, 0) for char in core]
    place = sum(-digit if digit < max(digits[n:]) else digit for n, digit in enumerate(digits))
    return place if all(digits) and _roman_mark(place) == core else None


def _roman_mark(place: int) -> str:
    text = ""
    for worth, mark in ROMAN_PARTS:
        while place >= worth:
            text, place = text + mark, place - worth
    return text


def _ordinal(core: str) -> int | None:
    return 1 if core == "pertama" else ORDINALS.index(core) + 1 if core in ORDINALS else None


_NUMBERS: Final = _Cara("Angka", _number, str)
_LETTERS: Final = _Cara("Huruf", _letter, lambda place: ALPHABET[place - 1])
_DOUBLED: Final = _Cara("Huruf", _doubled, _doubled_mark)
_COLUMNS: Final = _Cara("Huruf", _column, _column_mark)
_ROMAN: Final = _Cara("Angka", _roman, _roman_mark)
_ORDINALS: Final = _Cara("", _ordinal, lambda place: ORDINALS[place - 1])
