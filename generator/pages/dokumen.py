"""The official documents of a page: what can be downloaded, how large it is, its hash, and what a year does not have yet."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from generator.documents.distribusi import FOLDER, DokumenSitus, DokumenTampil
from generator.documents.dokumen_resmi import DRAF, Tempat
from generator.measurement.beku import Beda
from generator.model.indikator import Indikator
from generator.pages.rendering import Renderer
from generator.templating import kecil, tanggal
from generator.wording.perubahan import bidang_kata, isi_kata

BENTUK: Final = {"pdf": "PDF", "docx": "Word", "xlsx": "Excel"}
MEDIA: Final = {
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
_KB: Final = 1024


@dataclass(frozen=True, slots=True)
class BerkasUnduh:
    """`nama` is relative to the folder of documents; `ukuran` in words."""

    nama: str
    bentuk: str
    media: str
    ukuran: str
    sha256: str


@dataclass(frozen=True, slots=True)
class DokumenHalaman:
    """`keadaan`: signed when, or that it is a draft or a transcription; `beda`: what the records say otherwise by now."""

    judul: str
    uraian: str
    keadaan: str
    berkas: Sequence[BerkasUnduh]
    beda: Sequence[str]
    terlalu_panjang: bool


@dataclass(frozen=True, slots=True)
class UnduhanHalaman:
    """What a page offers, and in sentences what it does not, and why."""

    dokumen: Sequence[DokumenHalaman]
    belum: Sequence[str]


def unduhan(renderer: Renderer, tempat: Tempat) -> UnduhanHalaman:
    """The section of documents of one page."""
    names = renderer.measured.catalogue.indikator
    rows = [_shown(row, names) for row in renderer.dokumen.di(tempat)]
    missing = list(_missing(renderer.dokumen, int(tempat.id))) if tempat.halaman == "tahun" else []
    return UnduhanHalaman(rows, missing)


def _shown(row: DokumenTampil, names: Mapping[str, Indikator]) -> DokumenHalaman:
    state = "Draf, belum ditandatangani." if row.tanda == DRAF else f"{row.tanda}."
    if row.ditandatangani:
        state = f"Ditandatangani {tanggal(row.ditandatangani)}. Angkanya tidak berubah lagi."
    return DokumenHalaman(
        row.judul,
        row.uraian,
        state,
        [
            BerkasUnduh(
                file.path.removeprefix(f"{FOLDER}/"),
                BENTUK[file.bentuk],
                MEDIA[file.bentuk],
                ukuran(file.ukuran),
                file.sha256,
            )
            for file in row.berkas
        ],
        [beda_kalimat(one, names[one.indikator].nama.teks_asli) for one in row.beda],
        row.terlalu_panjang,
    )


def ukuran(bita: int) -> str:
    """A file's size, rounded up: `12 KB`, `1,3 MB`."""
    if bita < _KB * _KB:
        return f"{-(-bita // _KB)} KB"
    tenths = -(-bita * 10 // (_KB * _KB))
    return f"{tenths // 10},{tenths % 10} MB" if tenths % 10 else f"{tenths // 10} MB"


def _missing(dokumen: DokumenSitus, tahun: int) -> Iterator[str]:
    """One sentence for a year that has none at all, else one for each kind."""
    nothing, unpublished = dokumen.belum(tahun)
    if nothing and not unpublished and not dokumen.di(Tempat("tahun", str(tahun))):
        yield f"Dokumen {tahun} belum dapat disusun, karena target dan hasilnya belum dimuat di situs ini."
        return
    for kind in unpublished:
        yield f"{kind.nama} {tahun}: drafnya ada, tetapi belum diterbitkan."
    for kind in nothing:
        yield f"{kind.nama} {tahun} belum ada di sini, karena {kind.kurang}."


def beda_kalimat(beda: Beda, nama: str) -> str:
    """`Target kasus selesai: minimal 85 pada berkas, minimal 80 pada catatan sekarang.`"""
    what = bidang_kata(beda.bidang)
    return (
        f"{what[:1].upper()}{what[1:]} {kecil(nama)}: {isi_kata(beda.pada_berkas)} pada berkas, "
        f"{isi_kata(beda.sekarang)} pada catatan sekarang."
    )
