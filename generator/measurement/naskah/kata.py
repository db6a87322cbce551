"""Rules on words and brackets, in an instrument and in the quoted texts of an indicator."""

import re
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher
from operator import eq
from string import punctuation
from typing import Final

from generator.measurement.naskah.catatan import Amatan, kutip, rangkai
from generator.measurement.naskah.teks import Naskah, Teks

# The same word twice with only space between; a hyphen makes it an ordinary plural (`tugas-tugas`).
TWICE: Final = re.compile(r"(?<![\w-])([^\W\d_]{2,}+)\s+(\1)(?![\w-])", re.IGNORECASE)
# Words that Indonesian always doubles, often printed without their hyphen, and names of places made of a doubled word.
DOUBLED: Final = frozenset({
    "undang", "masing", "lain", "rata", "tiap", "sama", "cita", "kira", "sungguh", "hari", "benar",
    "bone", "fak", "pare", "toli", "una",
})  # fmt: skip
SPACES: Final = str.maketrans({mark: " " for mark in punctuation if mark != "_"})
PAIRS: Final = {"(": ")", "[": "]", "{": "}"}
BRACKETS: Final = re.compile(r"[()\[\]{}]")
LIST_MARK: Final = re.compile(r"(?:^|[\s(;,:])(?:[A-Za-z]|\d{1,2}|[ivx]{1,5})$")
ENDS: Final = (".", ";", ":")
WORD: Final = re.compile(r"\w+")
ABOUT: Final = re.compile(r"\btentang\b", re.IGNORECASE)
SNIPPET: Final = 40
MARK_LENGTH: Final = 8
LISTED: Final = 3
TITLE_WORDS: Final = 400


def kata_berulang(naskah: Naskah) -> Iterator[Amatan]:
    """The same word twice in a row."""
    return repeated(naskah.teks)


def kurung_tidak_seimbang(naskah: Naskah) -> Iterator[Amatan]:
    """A bracket without its partner in the same text."""
    return unbalanced(naskah.teks)


def perhaps_repeated(teks: str) -> bool:
    """A quick look that most texts pass: True whenever TWICE would match, and seldom otherwise."""
    if not teks.isascii():
        return TWICE.search(teks) is not None
    words = teks.lower().translate(SPACES).split()
    return any(map(eq, words, words[1:]))


def repeated(texts: Iterable[Teks]) -> Iterator[Amatan]:
    """One observation a piece, whatever the number of repeated words."""
    for path, rows in _by_piece(texts):
        found = [
            match[0] for teks in rows for match in TWICE.finditer(teks) if match[1].lower() not in DOUBLED
        ]
        if found:
            names = [kutip(words) for words in dict.fromkeys(found)]
            yield Amatan(path, f"Kata tertulis dua kali berturut-turut: {rangkai(names[:LISTED])}.")


def unbalanced(texts: Iterable[Teks]) -> Iterator[Amatan]:
    """One observation a piece, whatever the number of brackets."""
    for path, rows in _by_piece(texts):
        found = [words for teks in rows if has_bracket(teks) for words in _brackets(teks)]
        if found:
            yield Amatan(path, " ".join(found[:LISTED]))


def has_bracket(teks: str) -> bool:
    """Twenty times as fast as BRACKETS, in a text without one."""
    return "(" in teks or ")" in teks or "[" in teks or "]" in teks or "{" in teks or "}" in teks


def _by_piece(texts: Iterable[Teks]) -> Iterator[tuple[tuple[str | int, ...], list[str]]]:
    """A clause with a heading and a text is one piece; its texts follow each other."""
    path: tuple[str | int, ...] | None = None
    rows: list[str] = []
    for here, teks in texts:
        if here == path:
            rows.append(teks)
            continue
        if path is not None:
            yield path, rows
        path, rows = here, [teks]
    if path is not None:
        yield path, rows


def _brackets(teks: str) -> Iterator[str]:
    opened: list[re.Match[str]] = []
    for match in BRACKETS.finditer(teks):
        if match[0] in PAIRS:
            opened.append(match)
        elif opened and PAIRS[opened[-1][0]] == match[0]:
            opened.pop()
        elif match[0] != ")" or not LIST_MARK.search(
            teks, max(0, match.start() - MARK_LENGTH), match.start()
        ):
            before = teks[max(0, match.start() - SNIPPET) : match.end()]
            yield f"Kurung tutup pada {kutip(_from_word(before, match.start()))} tidak didahului kurung buka."
    for match in opened:
        after = teks[match.start() : match.start() + SNIPPET + 1]
        words = f"Kurung buka pada {kutip(after)} tidak ditutup"
        cut = not teks.rstrip().endswith(ENDS)
        yield (
            f"{words} sampai akhir teks; teksnya mungkin terputus di sini [naskah terpotong]."
            if cut
            else f"{words}."
        )


def _from_word(before: str, end: int) -> str:
    """A snippet that begins with a whole word when it begins inside the text."""
    return before if end <= SNIPPET else before.partition(" ")[2] or before


# --- the heading and Menetapkan ----------------------------------------------------------------


def judul_menetapkan_berbeda(naskah: Naskah) -> Iterator[Amatan]:
    """Words of the heading's subject that Menetapkan lacks, or the other way round; case and spacing do not count."""
    line = naskah.keputusan.menetapkan
    about = ABOUT.search(line.teks_asli) if line else None
    if line is None or about is None:
        return
    title, body = naskah.keputusan.tentang, line.teks_asli[about.end() :]
    only_title, only_body = _differences(title, body)
    words = []
    if only_title:
        words.append(f"Judul memuat {rangkai(only_title)}, sedangkan Menetapkan tidak memuatnya.")
    if only_body:
        words.append(f"Menetapkan memuat {rangkai(only_body)}, sedangkan judul tidak memuatnya.")
    if words:
        yield Amatan(("menetapkan",), " ".join(words))


def _differences(left: str, right: str) -> tuple[list[str], list[str]]:
    one, two = list(WORD.finditer(left))[:TITLE_WORDS], list(WORD.finditer(right))[:TITLE_WORDS]
    a, b = [match[0].casefold() for match in one], [match[0].casefold() for match in two]
    only_left, only_right = [], []
    if "".join(a) == "".join(b):
        return [], []
    for kind, i, j, k, m in SequenceMatcher(None, a, b, autojunk=False).get_opcodes():
        if kind == "equal" or "".join(a[i:j]) == "".join(b[k:m]):
            continue
        if j > i:
            only_left.append(kutip(left[one[i].start() : one[j - 1].end()]))
        if m > k:
            only_right.append(kutip(right[two[k].start() : two[m - 1].end()]))
    return only_left, only_right
