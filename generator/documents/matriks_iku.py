"""The matrix of an instrument's indicators: every field that such tables have, and words where the instrument has none."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from generator.documents.bahan import Bahan
from generator.documents.dokumen_resmi import TIDAK_TERCANTUM, TRANSKRIPSI, DokumenResmi, Tempat
from generator.documents.rumus import Rumus, rumus
from generator.model import Catalogue
from generator.model.indikator import Indikator, Polaritas, Satuan
from generator.model.naskah import Keputusan, TeksAsli
from generator.templating import rentang

JENIS = "matriks-iku"
_ARAH = {"naik": "makin tinggi makin baik", "turun": "makin rendah makin baik"}


@dataclass(frozen=True, slots=True)
class BarisMatriks:
    """One indicator; a missing field is said in words."""

    nomor: str
    kode: str
    sasaran: str
    indikator: str
    satuan: str
    arah: str
    alasan: str
    definisi: str
    rumus: Rumus | None
    rumus_teks: str
    tipe_perhitungan: str
    frekuensi: str
    kondisi_awal: str
    sumber_data: str
    penanggung_jawab: str


@dataclass(frozen=True, slots=True)
class MatriksIsi:
    """`dasar` is the instrument or document that sets the indicators."""

    instansi: str
    wilayah: str
    dasar: str
    periode: str
    baris: tuple[BarisMatriks, ...]


def dokumen(bahan: Bahan) -> Iterator[DokumenResmi]:
    """One for each instrument, or document, that sets indicators."""
    catalogue = bahan.catalogue
    for id in sorted({row.dasar for row in catalogue.indikator.values()}):
        rows = catalogue.indikator_dari(id)
        basis = catalogue.dasar(rows[0])
        instrument = isinstance(basis, Keputusan)
        name = basis.judul_singkat if isinstance(basis, Keputusan) else basis.judul
        yield bahan.dokumen(
            JENIS,
            id,
            f"Matriks indikator: {name}",
            f"Semua indikator pada {name}, dengan cara menghitung, sumber data dan penanggung jawabnya.",
            Tempat("keputusan", id) if instrument else Tempat("indikator", ""),
            partial(_isi, catalogue, name, rows),
            tanda=TRANSKRIPSI,
            mendatar=True,
            baris=len(rows),
        )


def _isi(catalogue: Catalogue, name: str, rows: Sequence[Indikator]) -> MatriksIsi:
    years = {year for row in rows for year in catalogue.periode(row).tahun}
    return MatriksIsi(
        catalogue.instansi.nama,
        catalogue.instansi.wilayah.nama,
        name,
        rentang(min(years), max(years)),
        tuple(_row(row, n) for n, row in enumerate(rows, 1)),
    )


def _row(row: Indikator, n: int) -> BarisMatriks:
    formula = row.formula
    return BarisMatriks(
        nomor=row.tanda or str(n),
        kode=row.kode or "",
        sasaran=_quoted(row.sasaran),
        indikator=row.nama.teks_asli,
        satuan=_satuan(row.satuan),
        arah=_arah(row.polaritas),
        alasan=_quoted(row.alasan),
        definisi=_quoted(row.definisi),
        rumus=rumus(formula) if formula and not formula.teks_asli else None,
        rumus_teks=formula.teks_asli or "" if formula else TIDAK_TERCANTUM,
        tipe_perhitungan=_quoted(row.tipe_perhitungan),
        frekuensi=_quoted(row.frekuensi),
        kondisi_awal=_quoted(row.kondisi_awal),
        sumber_data=_quoted(row.sumber_data),
        penanggung_jawab=row.penanggung_jawab.teks_asli if row.penanggung_jawab else TIDAK_TERCANTUM,
    )


def _satuan(satuan: Satuan | None) -> str:
    """As printed; our reading of it is said to be one."""
    printed = (satuan.teks_asli if satuan else None) or TIDAK_TERCANTUM
    if satuan is None or satuan.normalisasi is None:
        return printed
    return f"{printed}; dibaca: {satuan.normalisasi} ({_dasar(satuan)})"


def _arah(polaritas: Polaritas | None) -> str:
    if polaritas is None:
        return TIDAK_TERCANTUM
    read = f" ({_dasar(polaritas)})" if polaritas.dasar != "tersurat" else ""
    return f"{_ARAH[polaritas.arah]}{read}"


def _dasar(row: Satuan | Polaritas) -> str:
    return f"{row.dasar} oleh {row.oleh}" if row.oleh else row.dasar


def _quoted(text: TeksAsli | None) -> str:
    return text.teks_asli if text else TIDAK_TERCANTUM
