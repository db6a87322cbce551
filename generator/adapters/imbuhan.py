"""Affixes of Indonesian: the forms to index with a word, so that a reader's word finds all forms of its root.

Pagefind stems Indonesian itself, letter by letter and without a dictionary: `dicegah` and `pencegahan` are one word to
it, `ditangani` and `penanganan` are two, for it cannot know that the second one lost the t of `tangan`. The forms given
here have those other stems. A wrong guess costs a few bytes of the index; no reader types it.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

SHORTEST: Final = 4
"""Letters of the shortest word or root that is looked at; shorter ones are mostly particles and acronyms."""
_VOWELS: Final = "aiueo"
_WORD: Final = re.compile(r"[a-z]+")
_ROOT: Final = re.compile(r"(?:(?:[^aiueo]|[bdfgkpst][lr]|s[kptw]|str|kh|ng|ny|sy)?[aiueo]).+")
"""How a word of Indonesian begins: two consonants only in a few pairs."""
_OUTER: Final = ("di", "ke", "se", "ber", "be", "ter", "te", "per", "pe", "pel")
_INNER: Final = ("ber", "ke", "per", "pe")
_NASAL: Final = re.compile(
    r"(?:me|pe)(?:m(?P<m>[bfv].+|p[^aiueo].+|per.+)|m(?P<p>[aiueo].+)|n(?P<n>[cdjz].+|sy.+)|n(?P<t>[aiueo].+)"
    r"|ny(?P<s>[aiueo].+)|ng(?P<ng>[ghk].+)|ng(?P<k>[aiueo].+)|(?P<none>[lrwymn].+))"
)
"""meN- and peN-: the letters after them tell which first letter of the root they may have swallowed."""
_SWALLOWED: Final = {"p": ("p", "m"), "t": ("t", "n"), "s": ("s",), "k": ("", "k")}
_LIKE_PREFIX: Final = ("di", "ke", "se", "be", "ter", "pe", "me")
_LIKE_SUFFIX: Final = ("an", "i", "nya", "lah", "kah", "pun")


@lru_cache(maxsize=2**16)  # a site says the same few thousand words again and again
def bentuk(kata: str) -> tuple[str, ...]:
    """The forms to index with `kata` (lower case, ASCII letters), in order; it is never among them itself."""
    if len(kata) < SHORTEST or not _WORD.fullmatch(kata):
        return ()
    found = (tuple(_forms(root)) for root in akar(kata))
    forms = {
        form for forms in found if len(forms) > 1 for form in forms
    }  # a plain root is stemmed well as it is
    return tuple(sorted(forms - {kata}))


def akar(kata: str) -> set[str]:
    """What can be the root of a word: what is left of it without affixes, or the word itself."""
    bare = kata.removesuffix("nya")
    outer = set(_without(bare, _OUTER))
    heads = outer | {root for one in outer for root in _without(one, _INNER)}
    if not bare.startswith("me"):  # many a root begins like another prefix: penduduk, terbit, kelola
        heads.add(bare)
    whole = set() if outer else {bare}  # tangan is all root
    return {root for root in whole.union(*map(_without_suffix, heads)) if _ROOT.fullmatch(root)}


def _without(kata: str, prefixes: tuple[str, ...]) -> Iterator[str]:
    for prefix in prefixes:
        if kata.startswith(prefix):
            yield kata.removeprefix(prefix)
    if nasal := _NASAL.fullmatch(kata):
        for name, rest in nasal.groupdict().items():
            if rest:
                yield from (letter + rest for letter in _SWALLOWED.get(name, ("",)))


def _without_suffix(kata: str) -> Iterator[str]:
    """Both ways to read `didikan`; `capai` may be all root, `layanan` is not."""
    found = [kata.removesuffix(end) for end in ("kan", "an", "i") if kata.endswith(end)]
    long = [root for root in found if len(root) >= SHORTEST]
    yield from long
    if len(kata) >= SHORTEST and (kata.endswith("i") or not long):
        yield kata


def _forms(root: str) -> Iterator[str]:
    """Forms of a root that Pagefind stems differently from each other, whichever of them a reader types."""
    yield root
    if root.startswith(
        _LIKE_PREFIX
    ):  # it takes letters of the root itself for an affix, but not behind another one
        yield f"di{root}"
    if root.endswith(_LIKE_SUFFIX):
        yield f"di{root}kan"
    if root.endswith("s"):
        yield f"di{root}i"
    if root.startswith("pe"):
        yield f"ke{root}an"
    first, rest = root[0], root[1:]
    if rest[0] not in _VOWELS:
        return
    if first == "k":
        yield f"peng{rest}an"
    elif first == "t":
        yield f"pen{rest}an"
    elif first in "nr":
        yield f"pe{root}an"
    elif first == "m":
        yield f"me{root}"
