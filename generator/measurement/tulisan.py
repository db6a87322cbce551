"""What the staff wrote in their own words, and what of it could be plainer: notes for them, never mistakes."""

import re
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import replace
from typing import Final

from generator.measurement.bahasa import BATAS, PALING_PANJANG, Temuan, periksa
from generator.model import FOLDERS, Catalogue, attribute
from generator.model.catalogue import Halaman
from generator.model.instansi import Penelusuran
from generator.model.istilah import Istilah
from generator.model.kebijakan import DasarKebijakan
from generator.model.laporan import Analisis, Laporan, Pendahuluan, PenutupLaporan
from generator.model.naskah import Catatan
from generator.model.nilai import NilaiTahun, Revisi, TanpaNilai, TindakLanjut
from generator.model.rencana_aksi import LangkahAksi
from generator.problems import Problem, Words, messages
from generator.records import Path, Record
from generator.records.text import place

TULISAN: Final[Mapping[type, tuple[str, ...]]] = {
    Analisis: ("penyebab", "efisiensi", "program_penunjang"),
    Catatan: ("teks",),
    DasarKebijakan: ("teks",),
    Istilah: ("kata_mudah", "arti", "dipakai"),
    LangkahAksi: ("langkah",),
    Laporan: ("kata_pengantar", "ikhtisar", "perencanaan", "anggaran"),
    NilaiTahun: ("penjelasan",),
    Pendahuluan: ("latar_belakang", "organisasi", "isu_strategis"),
    Penelusuran: ("dicari", "hasil"),
    PenutupLaporan: ("kesimpulan", "langkah"),
    Revisi: ("alasan",),
    TanpaNilai: ("keterangan",),
    TindakLanjut: ("teks", "hasil"),
}
"""The fields that hold the staff's own words; all others quote somebody or name something."""

_BLOCK: Final = re.compile(r"\n(?=[ \t]*(?:[-*+]|[0-9]+[.)])[ \t]|[#|>])")
_HEADING: Final = re.compile(rf"((?:\A|{BATAS})#[^\n{BATAS}]*)\n")
_NOT_PROSE: Final = re.compile(
    r"^(?P<fence>`{3,}|~{3,}).*?^(?P=fence)|`[^`\n]*`|(?<=\])\([^()\s]*\)|\{[^{}\n]*\}|https?://\S+"
    r"|[*#>|\[\]]|(?<![\w])_|_(?![\w])|(?<![^\s\x1e])[0-9]+[.)](?=[ \t])|(?<![^\s\x1e])[-+](?=[ \t])",
    re.MULTILINE | re.DOTALL,
)


def catatan_bahasa(
    catalogue: Catalogue, records: Callable[[], Mapping[tuple[str, str], Record]]
) -> list[Problem]:
    """A note at each place where the staff could write more plainly.

    `records`: the files as they were read; asked for only when something in one of them has to be placed.
    """
    found = list(_records(catalogue))
    files = records() if found else {}
    notes = [
        replace(files[key].problem(_words(one), path, offset=one.letak), catatan=True)
        for key, path, one in found
    ]
    notes += [note for page in catalogue.halaman for note in _page(page, dikenal(catalogue))]
    return sorted(notes)


def _words(one: Temuan) -> Words:
    match one.jenis:
        case "kalimat_panjang":
            return messages.sentence_too_long(one.teks, one.jumlah, PALING_PANJANG)
        case "kata_resmi":
            return messages.official_word(one.teks, one.saran)
        case "singkatan":
            return messages.acronym_unexplained(one.teks)


def _page(page: Halaman, known: Collection[str]) -> Iterator[Problem]:
    """The notes on a hand-written page; a line end becomes `BATAS`, Markdown's signs blanks: every letter keeps its place."""
    prose = _HEADING.sub(lambda line: line[1] + BATAS, _BLOCK.sub(BATAS, page.markdown))
    prose = _NOT_PROSE.sub(lambda sign: re.sub(r"[^\n]", " ", sign[0]), prose)
    for one in periksa(prose, known):
        line, column = place(page.markdown, one.letak)
        yield Problem(f"content/halaman/{page.id}.md", line, column, "", *_words(one), catatan=True)


def dikenal(catalogue: Catalogue) -> frozenset[str]:
    """The acronyms that the site explains, or that are the agency's name."""
    names = (catalogue.instansi.singkatan, *catalogue.instansi.alias, catalogue.instansi.wilayah.nama)
    terms = (way for term in catalogue.istilah for way in term.sebutan)
    return frozenset(word.strip("().,!") for text in (*names, *terms) for word in text.split())


def _records(catalogue: Catalogue) -> Iterator[tuple[tuple[str, str], Path, Temuan]]:
    """Folder and id, and the place in it, of everything that the records could say more plainly."""
    known = dikenal(catalogue)
    rows: list[tuple[tuple[str, str], Path, object]] = [(("", "instansi"), (), catalogue.instansi)]
    rows += [(("", "istilah"), ("istilah", n), term) for n, term in enumerate(catalogue.istilah)]
    rows += [(("", "kebijakan"), (), catalogue.kebijakan)]
    rows += [
        ((folder, id), (), row)
        for folder in FOLDERS
        for id, row in getattr(catalogue, attribute(folder)).items()
    ]
    for key, way, row in rows:
        for path, text in _tulisan(row, way):
            yield from ((key, path, one) for one in periksa(text, known))


def _tulisan(value: object, path: Path) -> Iterator[tuple[Path, str]]:
    kind = type(value)
    if isinstance(value, tuple):
        for n, item in enumerate(value):
            yield from _tulisan(item, (*path, n))
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from _tulisan(item, (*path, str(key)))
    elif fields := getattr(kind, "__pydantic_fields__", None):
        own = TULISAN.get(kind, ())
        for name in fields:
            inner = getattr(value, name)
            if name in own and inner is not None:
                yield (*path, name), inner
            elif type(inner) is not str:
                yield from _tulisan(inner, (*path, name))
