"""Plain language: sentences that are too long, official words that have a plain one, acronyms that nobody explains."""

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Final, Literal

PALING_PANJANG: Final = 20
"""Words in a sentence."""

KATA_RESMI: Final[Mapping[str, str]] = {
    "adalah merupakan": "adalah",
    "adapun": "",
    "agar supaya": "agar",
    "apabila": "bila",
    "bahwasanya": "bahwa",
    "berkenaan dengan": "tentang",
    "dalam hal ini": "",
    "dalam kaitannya dengan": "tentang",
    "dalam rangka": "untuk",
    "dan lain sebagainya": "dan lain-lain",
    "demi untuk": "untuk",
    "dikarenakan": "karena",
    "dipergunakan": "dipakai",
    "disebabkan oleh karena": "karena",
    "guna": "untuk",
    "melakukan pemeriksaan": "memeriksa",
    "melakukan pengawasan": "mengawasi",
    "melakukan pengukuran": "mengukur",
    "melakukan penilaian": "menilai",
    "melakukan penyusunan": "menyusun",
    "melaksanakan kegiatan": "kata kerjanya langsung, misalnya 'melatih'",
    "mempergunakan": "memakai",
    "oleh karena itu": "karena itu",
    "oleh sebab itu": "karena itu",
    "pada saat ini": "sekarang",
    "sampai dengan": "sampai",
    "sebagaimana": "seperti",
    "sebagaimana dimaksud": "nama bendanya langsung",
    "sehubungan dengan": "karena",
    "selaku": "sebagai",
    "senantiasa": "selalu",
    "stakeholder": "pihak yang berkepentingan",
    "terkait dengan": "tentang",
    "tersebut": "itu",
    "tidak menutup kemungkinan": "mungkin",
    "yang mana": "yang",
}
"""Official words, and the plain one to write instead; empty where the sentence says the same without."""

SINGKATAN_UMUM: Final = frozenset(
    {"APBD", "APBN", "CSV", "DPRD", "GPS", "KB", "KTP", "MB", "NIK", "NIP", "PDF", "QR", "RT", "RW", "SD", "SMA", "SMP", "SMS", "UU", "WhatsApp", "ZIP"}
)  # fmt: skip
"""What people know by these letters, better than by the words."""

_KATA_NASKAH: Final = frozenset(
    {"CONTOH", "DAN", "KEPUTUSAN", "LAMPIRAN", "MEMUTUSKAN", "MENETAPKAN", "MENGINGAT", "MENIMBANG", "NOMOR", "PERATURAN", "TAHUN",
     "TENTANG", "KESATU", "KEDUA", "KETIGA", "KEEMPAT", "KELIMA", "KEENAM", "KETUJUH", "KEDELAPAN", "KESEMBILAN", "KESEPULUH"}
)  # fmt: skip
"""Words that decrees print in capitals."""
_BUKAN_AKHIR: Final = frozenset(
    {"a.n", "bdk", "dkk", "dr", "drs", "gg", "hlm", "ir", "jl", "kab", "kec", "kel", "no", "prov", "rp", "tk", "u.b", "yth"}
)  # fmt: skip
BATAS: Final = "\x1e"
"""Ends a sentence, like a blank line: where a list's item or a heading ends. No text holds it."""
_AKHIR: Final = re.compile(rf"[.!?…]+[”\"’')\]]*(?=\s|\Z)|\n[ \t]*\n|{BATAS}")
_KUTIPAN: Final = re.compile(r"“[^“”]*”|\"[^\"\n]*\"")
_KATA: Final = re.compile(r"\S*\w\S*")
_SINGKATAN: Final = re.compile(r"(?<![\w&./-])(?=\w*[A-Z]\w*[A-Z])[A-Z][A-Za-z]{1,9}(?![\w/-])")
_ROMAWI: Final = re.compile(r"[IVXLC]+")
_RESMI: Final = re.compile(
    r"(?<![\w-])(?:"
    + "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in sorted(KATA_RESMI, key=len, reverse=True))
    + r")(?![\w-])",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Temuan:
    """One thing to write more plainly; `letak` counts characters into the text. `saran`: the better word, if any.

    `jumlah`: the words of a sentence.
    """

    jenis: Literal["kalimat_panjang", "kata_resmi", "singkatan"]
    letak: int
    teks: str
    saran: str = ""
    jumlah: int = 0


def periksa(teks: str, dikenal: Collection[str] = ()) -> list[Temuan]:
    """What a text could say more plainly, in its order; `dikenal`: acronyms that are explained elsewhere on the site.

    What stands in quotation marks is somebody else's, and counts as one word.
    """
    own = _KUTIPAN.sub(lambda quoted: quoted[0][0] + "x" * (len(quoted[0]) - 2) + quoted[0][-1], teks)
    found = [*_panjang(own), *_resmi(own), *_singkatan(own, dikenal)]
    found = [replace(one, teks=teks[one.letak : one.letak + len(one.teks)]) for one in found]
    return sorted(found, key=lambda one: one.letak)


def kalimat(teks: str) -> Iterator[tuple[int, str]]:
    """Each sentence with where it begins; a blank line and `BATAS` end one too."""
    begin = 0
    for end in _AKHIR.finditer(teks):
        before = teks[begin : end.start()].rpartition(" ")[2].lstrip("“\"'(").lower()
        after = teks[end.end() :].lstrip()[:1]
        abbreviated = before in _BUKAN_AKHIR or (len(before) == 1 and before.isalpha()) or after.islower()
        if end[0][0] in ".!?…" and abbreviated:
            continue
        yield from _sentence(teks, begin, end.end())
        begin = end.end()
    yield from _sentence(teks, begin, len(teks))


def _sentence(teks: str, begin: int, end: int) -> Iterator[tuple[int, str]]:
    found = teks[begin:end]
    bare = found.strip(f" \t\n{BATAS}")
    if bare:
        yield begin + found.index(bare), bare


def _panjang(teks: str) -> Iterator[Temuan]:
    for begin, sentence in kalimat(teks):
        count = len(_KATA.findall(sentence))
        if count > PALING_PANJANG:
            yield Temuan("kalimat_panjang", begin, sentence, jumlah=count)


def _resmi(teks: str) -> Iterator[Temuan]:
    for found in _RESMI.finditer(teks):
        plain = KATA_RESMI[" ".join(found[0].lower().split())]
        yield Temuan("kata_resmi", found.start(), found[0], plain)


def _singkatan(teks: str, dikenal: Collection[str]) -> Iterator[Temuan]:
    seen = set()
    for found in _SINGKATAN.finditer(teks):
        word = found[0]
        known = word in dikenal or word in SINGKATAN_UMUM or word in _KATA_NASKAH
        if known or word in seen or _ROMAWI.fullmatch(word):
            continue
        seen.add(word)
        if not _dijelaskan(word, teks):
            yield Temuan("singkatan", found.start(), word)


def _dijelaskan(word: str, teks: str) -> bool:
    """Whether the text itself says what the letters stand for: `Tim Pelaksana (TP)`, `TP (Tim Pelaksana)`, `disingkat TP`."""
    spelled = rf"\(\s*{word}\s*\)|\b{word}\s*\(\s*[A-Z]\w*\s|disingkat\s+{word}\b|{word}\s+(?:adalah|berarti|singkatan)\b"
    return re.search(spelled, teks) is not None
