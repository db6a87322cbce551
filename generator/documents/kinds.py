"""The kinds of official document, in the order in which they are offered."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

from generator.documents import (
    keputusan,
    lembar_bukti,
    lembar_rapat,
    lkjip,
    matriks_iku,
    pengukuran_kinerja,
    perjanjian_kinerja,
    rencana_aksi,
    rencana_kinerja_tahunan,
)
from generator.documents.bahan import Bahan
from generator.documents.dokumen_resmi import Bentuk, DokumenResmi


@dataclass(frozen=True, slots=True)
class Jenis:
    """A kind: its template has the name of `id`; `kurang` says why a year has none, after `karena`.

    `publik`: whether it stands on the site without the agency saying so. `tahunan`: whether a year's page speaks of it.
    """

    id: str
    nama: str
    dokumen: Callable[[Bahan], Iterator[DokumenResmi]]
    bentuk: tuple[Bentuk, ...]
    publik: bool = False
    tahunan: bool = True
    kurang: str = ""


DOCUMENTS: Final = (
    Jenis("keputusan", "Naskah keputusan", keputusan.dokumen, ("pdf", "docx"), publik=True, tahunan=False),
    Jenis(
        "matriks-iku", "Matriks indikator", matriks_iku.dokumen, ("pdf", "docx", "xlsx"), publik=True, tahunan=False
    ),
    Jenis(
        "rencana-kinerja-tahunan", "Rencana Kinerja Tahunan", rencana_kinerja_tahunan.dokumen, ("pdf", "docx"),
        kurang="targetnya belum dimuat",
    ),
    Jenis(
        "perjanjian-kinerja", "Perjanjian Kinerja", perjanjian_kinerja.dokumen, ("pdf", "docx"),
        kurang="para pihaknya belum dimuat",
    ),
    Jenis(
        "rencana-aksi", "Rencana Aksi", rencana_aksi.dokumen, ("pdf", "docx"),
        kurang="langkah-langkahnya belum dimuat",
    ),
    Jenis(
        "pengukuran-kinerja", "Pengukuran Kinerja", pengukuran_kinerja.dokumen, ("pdf", "docx", "xlsx"),
        kurang="target dan hasilnya belum dimuat",
    ),
    Jenis(
        "lkjip", "Laporan Kinerja (LKjIP)", lkjip.dokumen, ("pdf", "docx"),
        kurang="hasil dan uraiannya belum dimuat",
    ),
    Jenis(
        "lembar-rapat", "Lembar rapat", lembar_rapat.dokumen, ("pdf", "docx"),
        kurang="target dan hasilnya belum dimuat",
    ),
    Jenis(
        "lembar-bukti", "Lembar bukti", lembar_bukti.dokumen, ("pdf", "docx"),
        kurang="tanggal penetapan dan penyampaiannya belum dimuat",
    ),
)  # fmt: skip


def make_documents(bahan: Bahan) -> tuple[DokumenResmi, ...]:
    """Every document that has something to say, drafts included."""
    return tuple(row for kind in DOCUMENTS for row in kind.dokumen(bahan))
