"""A document's PDF and its Word file say the same words: what somebody signs on paper is what somebody else opened in Word."""

import re
from dataclasses import replace
from pathlib import Path
from typing import Final

from generator.documents import DokumenResmi
from generator.documents.keputusan import KeputusanIsi
from tests.documents.dokumen_uji import (
    SAMPLES,
    UJI,
    as_samples,
    bare,
    documents_of,
    pages,
    pdf_of,
    typesetter,
)
from tests.documents.semua_dokumen import PENATA, W, body, rewritten, with_isi, words
from tests.situs import ROOT

FURNITURE: Final = re.compile(r"Halaman \d+ dari \d+|data per .*")
CHART: Final = re.compile(
    r"(Hasil|Target) .*|belum|ada|(\d{4} ?)+|.*(Angka dalam|Kotak putus-putus|Bergaris miring|Sumbu tegak).*"
)
"""What only the picture in a report's PDF says; the table above it says the same figures in both."""
CONTENTS: Final = re.compile(r".*\.\s+\u2060?\d+")
"""A line of the list of contents, which Word numbers by itself."""
HEADS: Final = ("Tentang", "Catatan")
"""The head of the table of notes in Word, which is a list in the PDF."""
MARKS: Final = "•…·."
"""Bullets, and the dots of a blank to fill in: lines in one form, letters in the other."""


def lines(dokumen: DokumenResmi, pdf: bytes) -> list[str]:
    """What the pages of a PDF say, line by line, without what each of them repeats."""
    head, foot = f"{dokumen.tanda}{dokumen.penanda or ''}", f"{dokumen.judul} · data per {dokumen.data_per}"
    repeated = {bare(one) for one in (head, foot)}
    found = [line.strip(f" {MARKS}") for page in pages(pdf) for line in page.splitlines()]
    return [line for line in found if line and bare(line) not in repeated and not FURNITURE.fullmatch(line)]


def plain(text: str) -> str:
    return re.sub(f"[{MARKS}×]", "", bare(text))


def unlike(dokumen: DokumenResmi, pdf: bytes, docx: bytes) -> list[str]:
    """Lines of the PDF that the Word file does not say, and lines of the Word file that the PDF does not."""
    paragraphs = [words(one) for one in body(docx).iter(f"{W}p")]
    shown = lines(dokumen, pdf)
    in_word, on_paper = plain("".join(paragraphs)), plain("".join(shown))
    typed = [line for paragraph in paragraphs for line in paragraph.split("\n") if line not in HEADS]
    return [
        *(
            f"hanya PDF: {one}"
            for one in shown
            if plain(one) not in in_word and not _of_cells(one, typed) and not _of_report(dokumen, one)
        ),
        *(f"hanya Word: {one}" for one in typed if plain(one) not in on_paper),
    ]


def _of_cells(line: str, typed: list[str]) -> bool:
    """Whether a line is made of whole cells: a head of two rows is read across in one form and down in the other."""
    rest = plain(line)
    for one in sorted(map(plain, typed), key=len, reverse=True):
        rest = rest.replace(one, "") if one else rest
    return not rest


def _of_report(dokumen: DokumenResmi, line: str) -> bool:
    return dokumen.jenis == "lkjip" and bool(CHART.fullmatch(line) or CONTENTS.fullmatch(line))


@as_samples(SAMPLES)
def test_both_forms_say_the_same(project: Path, name: str) -> None:
    dokumen = documents_of(project)[name]
    assert unlike(dokumen, pdf_of(project, name), PENATA.docx(dokumen)) == []


def test_a_word_that_only_one_form_says_would_be_found_out() -> None:
    name = "perjanjian-kinerja-pk-2021-bidang-layanan"
    dokumen = documents_of(UJI)[name]
    other = rewritten(PENATA.docx(dokumen), {"tanggung jawab saya.": "tanggung jawab kami."})
    found = unlike(dokumen, pdf_of(UJI, name), other)
    assert len(found) == 2
    assert found[0].endswith("tanggung jawab saya")
    assert found[1].endswith("tanggung jawab kami.")


def test_an_annex_without_a_title_is_given_none() -> None:
    dokumen = documents_of(ROOT)["keputusan-iku-2019-2024"]
    assert isinstance(dokumen.isi, KeputusanIsi)
    untitled = tuple(replace(one, judul=()) for one in dokumen.isi.lampiran)
    bare_one = with_isi(dokumen, replace(dokumen.isi, lampiran=untitled))
    pdf = typesetter().pdf(bare_one)
    shown = lines(bare_one, pdf)
    assert "Lampiran" not in shown[: shown.index("Catatan naskah")]
    assert unlike(bare_one, pdf, PENATA.docx(bare_one)) == []
