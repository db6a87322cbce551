"""Figures of signed documents: frozen in the ledger on the day the signed file is recorded, whatever the records say later.

PermenPAN-RB 53/2014 knows one way to change a signed target: a Perubahan that is signed as well.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from generator.measurement.tahunan import HasilTahun
from generator.measurement.tayang import DOKUMEN, Tayang, hasil_text, satuan_text, target_text
from generator.model import Catalogue, Reading
from generator.model.indikator import STRATEGIS
from generator.model.jejak import BerkasBertandaTangan
from generator.model.nilai import Asal, NilaiTahun, Target
from generator.model.perjanjian import Perjanjian
from generator.problems import Problem, messages

PERJANJIAN: Final = "perjanjian-kinerja"
LAPORAN: Final = "lkjip"
RENCANA_AKSI: Final = "rencana-aksi"
BELUM: Final = "(belum_dimuat)"
Hasil = Mapping[str, Sequence[HasilTahun]]


@dataclass(frozen=True, slots=True)
class Beda:
    """A figure that the records no longer tell as the signed file does; both as the ledger writes them."""

    indikator: str
    bidang: str
    pada_berkas: str
    sekarang: str


def pilih_target(row: NilaiTahun | None, urutan: Sequence[Asal], dokumen: str | None = None) -> Target | None:
    """The target that cites `dokumen`, else the newest of the first origin in `urutan` that has one."""
    if row is None:
        return None
    for asal in urutan:
        found = [target for target in row.target if target.asal == asal]
        cited = [one for one in found if dokumen and one.sumber and one.sumber.dokumen == dokumen]
        if cited or found:
            return max(cited or found, key=lambda one: one.tanggal.key if one.tanggal else (0, 0, 0))
    return None


def target_perjanjian(row: NilaiTahun | None, perjanjian: Perjanjian) -> Target | None:
    """What an agreement promises; an amendment repeats what it does not change."""
    origins: tuple[Asal, ...] = ("pk_perubahan", "pk") if perjanjian.jenis == "perubahan" else ("pk",)
    return pilih_target(row, origins, perjanjian.dokumen)


def bertanda_tangan(catalogue: Catalogue) -> Mapping[str, BerkasBertandaTangan]:
    """The signed files by document: `perjanjian-kinerja-pk-2021-kepala`, `lkjip-2021`, `rencana-aksi-2021`."""
    kinds = (
        (PERJANJIAN, catalogue.perjanjian),
        (RENCANA_AKSI, catalogue.rencana_aksi),
        (LAPORAN, catalogue.laporan),
    )
    return {
        f"{kind}-{id}": row.berkas_bertanda_tangan
        for kind, rows in kinds
        for id, row in rows.items()
        if row.berkas_bertanda_tangan
    }


def angka_dokumen(catalogue: Catalogue, hasil: Hasil) -> tuple[Tayang, ...]:
    """What the records say today of every figure in a signed document."""
    return tuple(sorted((*_agreements(catalogue, hasil), *_reports(catalogue, hasil))))


def dibekukan(
    sekarang: Iterable[Tayang], tercatat: Iterable[Tayang], renamed: Mapping[str, str]
) -> tuple[Tayang, ...]:
    """Every figure as it was when its file was recorded; one recorded for the first time is taken from the records.

    `tercatat`: the committed ledger; `renamed`: old id -> new id. Another file freezes anew: its hash is another.
    """
    kept: dict[tuple[object, ...], Tayang] = {}
    for row in tercatat:
        if row.periode == DOKUMEN:
            now = replace(row, indikator=renamed.get(row.indikator, row.indikator))
            kept[(*now.kunci, now.masukan)] = now
    return tuple(sorted(kept.get((*row.kunci, row.masukan), row) for row in sekarang))


def beda(sekarang: Iterable[Tayang], beku: Iterable[Tayang]) -> Mapping[str, tuple[Beda, ...]]:
    """By document, what the records say otherwise than the signed file."""
    now = {row.kunci: row.nilai for row in sekarang}
    found: dict[str, list[Beda]] = {}
    for row in beku:
        if now[row.kunci] != row.nilai:
            document, _, what = row.bidang.rpartition(".")
            found.setdefault(document, []).append(Beda(row.indikator, what, row.nilai, now[row.kunci]))
    return {document: tuple(rows) for document, rows in found.items()}


def target_berubah(reading: Reading, berbeda: Mapping[str, Sequence[Beda]]) -> Iterator[Problem]:
    """A signed target changes only by an amendment that lists its indicator."""
    catalogue = reading.catalogue
    amended = {
        (row.tahun, id)
        for row in catalogue.perjanjian.values()
        if row.jenis == "perubahan"
        for id in row.indikator
    }
    for row in catalogue.perjanjian.values():
        for one in berbeda.get(f"{PERJANJIAN}-{row.id}", ()):
            record = reading.records.get(("nilai", one.indikator))
            if record and (row.tahun, one.indikator) not in amended:
                words = messages.signed_target_changed(row.id, one.pada_berkas, one.sekarang)
                yield record.problem(words, ("tahun", str(row.tahun), "target"), key=True)


def _agreements(catalogue: Catalogue, hasil: Hasil) -> Iterator[Tayang]:
    for row in catalogue.perjanjian.values():
        file = row.berkas_bertanda_tangan
        if file is None:
            continue
        for id in row.indikator:
            year = _year(hasil, id, row.tahun)
            target = target_perjanjian(year.nilai if year else None, row)
            words = target_text(target) if target else BELUM
            yield _row(catalogue, id, row.tahun, f"{PERJANJIAN}-{row.id}.target", words, file)


def _reports(catalogue: Catalogue, hasil: Hasil) -> Iterator[Tayang]:
    for report in catalogue.laporan.values():
        file = report.berkas_bertanda_tangan
        if file is None:
            continue
        for id, indikator in catalogue.indikator.items():
            year = _year(hasil, id, int(report.id))
            if year is None or year.nilai is None or indikator.jenis not in STRATEGIS:
                continue
            name = f"{LAPORAN}-{report.id}"
            target = target_text(year.target) if year.target else BELUM
            yield _row(catalogue, id, year.tahun, f"{name}.target", target, file)
            yield _row(catalogue, id, year.tahun, f"{name}.realisasi", hasil_text(year, year.nilai), file)


def _row(
    catalogue: Catalogue, id: str, tahun: int, bidang: str, nilai: str, file: BerkasBertandaTangan
) -> Tayang:
    unit = satuan_text(catalogue.indikator[id])
    return Tayang(id, str(tahun), DOKUMEN, bidang, nilai, unit, masukan=f"sha256={file.sha256}")


def _year(hasil: Hasil, id: str, tahun: int) -> HasilTahun | None:
    return next((row for row in hasil.get(id, ()) if row.tahun == tahun), None)
