"""The workbook of a document: the sheets of its kind, and the sheet that says what must be known beside them."""

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from generator.documents import matriks_iku, pengukuran_kinerja
from generator.documents.bahan import Bahan
from generator.documents.buku_kerja.matriks import lembar_matriks
from generator.documents.buku_kerja.pengukuran import lembar_pengukuran
from generator.documents.buku_kerja.sel import BukuKerja, Catatan, Kolom, Lembar
from generator.documents.dokumen_resmi import TIDAK_TERCANTUM, DokumenResmi

SHEETS: Final[Mapping[str, Callable[[Bahan, DokumenResmi], tuple[tuple[Lembar, ...], list[Catatan]]]]] = {
    matriks_iku.JENIS: lembar_matriks,
    pengukuran_kinerja.JENIS: lembar_pengukuran,
}
_BAGIAN: Final = ("Dokumen", "Kolom", "Aturan", "Sumber")
_KETERANGAN: Final = (
    Kolom("Bagian", 12, "Dokumen, kolom, aturan, atau sumber."),
    Kolom("Perihal", 40, "Apa yang diterangkan."),
    Kolom("Keterangan", 60, "Isinya."),
    Kolom("Kutipan", 50, "Baris seperti tercetak pada sumber."),
    Kolom("Tanggal", 18, "Tanggal dokumen target, atau tanggal angka dimuat di situs."),
)


def buku_kerja(bahan: Bahan, dokumen: DokumenResmi) -> BukuKerja:
    """The workbook of a document. Raises LookupError for a kind that has none."""
    sheets, notes = SHEETS[dokumen.jenis](bahan, dokumen)
    instansi = bahan.catalogue.instansi
    return BukuKerja(
        judul=dokumen.judul,
        kepala=(dokumen.judul, f"{instansi.nama}, {instansi.wilayah.nama}", dokumen.tanda, *([dokumen.penanda] if dokumen.penanda else ())),
        tanda=dokumen.tanda,
        penanda=dokumen.penanda,
        instansi=instansi.nama,
        kertas=dokumen.kertas,
        mendatar=dokumen.mendatar,
        data_per=dokumen.data_per or TIDAK_TERCANTUM,
        tanggal=dokumen.tanggal,
        lembar=(*sheets, _keterangan(dokumen, sheets, notes)),
    )  # fmt: skip


def _keterangan(dokumen: DokumenResmi, sheets: Sequence[Lembar], notes: Sequence[Catatan]) -> Lembar:
    first = [
        Catatan("Dokumen", "Judul", dokumen.judul),
        Catatan("Dokumen", "Tanda", dokumen.tanda),
        *([Catatan("Dokumen", "Penanda", dokumen.penanda)] if dokumen.penanda else ()),
        Catatan("Dokumen", "Data per", dokumen.data_per or TIDAK_TERCANTUM),
    ]
    columns = [
        Catatan("Kolom", f"{sheet.nama}: {one.judul}", one.arti) for sheet in sheets for one in sheet.kolom
    ]
    rows = sorted([*first, *columns, *notes], key=lambda note: _BAGIAN.index(note.bagian))  # stable
    return Lembar(
        "Keterangan",
        _KETERANGAN,
        tuple((row.bagian, row.perihal, row.keterangan, row.kutipan, row.tanggal) for row in rows),
    )
