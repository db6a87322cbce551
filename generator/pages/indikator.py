"""The indicators: a list, and one page each."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from generator.charts import target_realisasi
from generator.documents.dokumen_resmi import Tempat
from generator.model.clauses import Clause, by_anchor, stating
from generator.model.indikator import Indikator, KaitanFungsi
from generator.model.naskah import Butir, Keputusan
from generator.pages import pagination
from generator.pages.artifact import PageArtifact
from generator.pages.bagikan import bagikan_indikator, gambar_indikator
from generator.pages.dokumen import unduhan
from generator.pages.inserts import Inserts
from generator.pages.kelengkapan import in_matrix
from generator.pages.koreksi import koreksi
from generator.pages.nilai import NilaiTampil, nilai_tampil
from generator.pages.permohonan import minta
from generator.pages.rendering import Renderer
from generator.wording import formula, kalimat


@dataclass(frozen=True, slots=True)
class Asal:
    """What an indicator's page says about its instrument; worked out once for each instrument."""

    tabel: str
    butir: Mapping[str, Butir]
    tujuan: Sequence[Clause]
    tugas: Sequence[Clause]
    jumlah_fungsi: int


URAIAN: Final = (
    ("Sasaran strategis", "sasaran"), ("Definisi operasional", "definisi"), ("Alasan pemilihan", "alasan"), ("Frekuensi", "frekuensi"),
    ("Tipe perhitungan", "tipe_perhitungan"), ("Kondisi awal", "kondisi_awal"),
)  # fmt: skip
"""Words and attribute of what the instrument may say of an indicator; what it does not say is named in one row."""

NO_INSTRUMENT: Final = Asal(tabel="", butir=MappingProxyType({}), tujuan=(), tugas=(), jumlah_fungsi=0)


def pages(renderer: Renderer) -> Iterator[PageArtifact]:
    """The list in the order of names, then the pages in the order of ids."""
    catalogue = renderer.measured.catalogue
    rows = sorted(catalogue.indikator.values(), key=lambda row: (row.nama.teks_asli.casefold(), row.id))
    for sheet in pagination.split(rows, "indikator"):
        yield renderer.page(
            sheet.path,
            "indikator-daftar",
            "Indikator" if sheet.nomor == 1 else f"Indikator, halaman {sheet.nomor}",
            "Daftar indikator kinerja: apa yang diukur, unitnya, dan dasarnya.",
            lembar=sheet,
            periode={row.id: catalogue.periode(row) for row in sheet.baris},
            unduhan=unduhan(renderer, Tempat("indikator", "")) if sheet.nomor == 1 else None,
        )
    instruments = {id: _asal(instrument) for id, instrument in catalogue.keputusan.items()}
    for row in catalogue.indikator.values():
        yield _indicator(renderer, row, instruments)


def _indicator(renderer: Renderer, row: Indikator, instruments: Mapping[str, Asal]) -> PageArtifact:
    measured = renderer.measured
    catalogue = measured.catalogue
    basis = catalogue.dasar(row)
    instrument = basis if isinstance(basis, Keputusan) else None
    asal = instruments[instrument.id] if instrument else NO_INSTRUMENT
    notes = measured.catatan_dari("indikator", row.id)
    inserts = Inserts()
    nilai = nilai_tampil(measured, row)
    period = catalogue.periode(row)
    stated = [(words, getattr(row, name)) for words, name in URAIAN]
    functions = _functions(instruments, row)
    path = f"indikator/{row.id}.md"
    utama = nilai.utama if nilai else None
    answer = utama.jawaban if utama else kalimat.belum_dimuat(period)
    return renderer.page(
        path,
        "indikator",
        row.nama.teks_asli,
        answer,
        inserts,
        gambar=gambar_indikator(measured, row, utama, period),
        bagikan=bagikan_indikator(measured, path, row, answer, utama, period),
        jawaban=answer,
        indikator=row,
        periode=period,
        keputusan=instrument,
        dokumen=None if isinstance(basis, Keputusan) else basis,
        tabel=asal.tabel,
        unit=_unit(row),
        rumus=inserts.add(renderer.rumus[row.id]) if row.formula else None,
        kalimat=formula.kalimat(row.formula) if row.formula else None,
        contoh=formula.contoh(row.formula) if row.formula else None,
        catatan_indikator=[note for note in notes if not in_matrix(note)],
        tidak_tercantum=[note for note in notes if in_matrix(note)],
        catatan_unit=measured.catatan_dari("unit", _unit(row) or ""),
        fungsi=functions,
        terisi=[(words, value) for words, value in stated if value],
        tanpa=[words.lower() for words, value in (*stated, *_interpreted(row)) if not value],
        berantai=bool(asal.tujuan or asal.tugas or functions or row.sasaran or row.penanggung_jawab),
        jumlah_fungsi=asal.jumlah_fungsi,
        tugas=asal.tugas,
        tujuan=asal.tujuan,
        mendahului=catalogue.indikator.get(row.melanjutkan or ""),
        penerus=catalogue.indikator.get(catalogue.penerus.get(row.id, "")),
        penelusuran=catalogue.instansi.penelusuran,
        nilai=nilai,
        minta=minta(measured, row),
        koreksi=koreksi(
            catalogue.instansi,
            f"indikator/{row.id}.md",
            row.nama.teks_asli,
            catalogue.data_per,
            tertulis=answer,
        ),
        grafik=inserts.add(_chart(renderer, row, nilai)) if nilai else None,
        ada_csv=bool(measured.tayang),
    )


def _chart(renderer: Renderer, row: Indikator, nilai: NilaiTampil) -> str:
    """The chart, announced with the answer sentence; broken where a revision changed the definition or the method."""
    years = renderer.measured.hasil[row.id]
    broken = {
        year for year, _, entry, _ in nilai.revisi if entry.jenis in ("perubahan_definisi", "revisi_metode")
    }
    return target_realisasi(renderer.templates, years, id="grafik", jawaban=nilai.utama.jawaban, putus=broken)


def _interpreted(row: Indikator) -> tuple[tuple[str, object], ...]:
    """What has a row of its own, because it can also be read from the rest."""
    return ("Satuan", row.satuan), ("Arah yang baik", row.polaritas)


def _unit(row: Indikator) -> str | None:
    return row.penanggung_jawab.unit if row.penanggung_jawab else None


def _asal(instrument: Keputusan) -> Asal:
    clauses = by_anchor(instrument)
    return Asal(
        tabel=next((anchor for anchor, clause in clauses.items() if clause.kolom), ""),
        butir=clauses,
        tujuan=stating(instrument, "tujuan"),
        tugas=stating(instrument, "tugas"),
        jumlah_fungsi=len(stating(instrument, "fungsi")),
    )


def _functions(instruments: Mapping[str, Asal], row: Indikator) -> list[tuple[str, str, Butir, KaitanFungsi]]:
    """Instrument, anchor, clause and link of every function that the indicator is said to measure."""
    return [
        (id, link.fungsi, instruments[id].butir[link.fungsi], link)
        for link in row.fungsi
        for id in (link.keputusan or row.dasar,)
    ]
