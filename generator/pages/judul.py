"""What a page is called outside of itself: in a tab of the browser, in search results, in a chat."""

import unicodedata
from typing import Final

from generator.model.instansi import Instansi

JUDUL: Final = 60
DESKRIPSI: Final = 120
"""Characters that search engines and chats show."""
_AT_END: Final = " ,;:.–-("


def pendek(teks: str, paling: int) -> str:
    """`teks` on one line of at most `paling` characters; what is too long ends after a whole word, with an ellipsis.

    Only a first word too long by itself is cut inside, and never between a letter and its accent.
    """
    line = " ".join(teks.split())
    if len(line) <= paling:
        return line
    end = paling - 1
    kept = line[:end] if line[end] == " " else line[:end].rpartition(" ")[0]
    if not kept.rstrip(_AT_END):
        while end > 1 and unicodedata.category(line[end]).startswith("M"):
            end -= 1
        kept = line[:end]
    return f"{kept.rstrip(_AT_END) or kept}…"


def judul_peramban(judul: str, instansi: Instansi, pembeda: str = "") -> str:
    """The page leads; the agency follows in as many words as there is room for, unless the page names it itself.

    `pembeda`: the end of the title, which tells the page from others of the same beginning, and stays.
    """
    line, wilayah = " ".join(judul.split()), instansi.wilayah.nama
    names = [f"{instansi.nama} {wilayah}", f"{instansi.singkatan} {wilayah}", instansi.singkatan]
    if not any(name in line for name in names[:2]):
        for name in names:
            whole = f"{line} – {' '.join(name.split())}"
            if len(whole) <= JUDUL:
                return whole
    if len(line) <= JUDUL or not pembeda:
        return pendek(line, JUDUL)
    end = pendek(pembeda, JUDUL // 2)
    return f"{pendek(line.removesuffix(pembeda), JUDUL - len(end) - 1)} {end}"
