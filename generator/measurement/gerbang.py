"""The gate: no published figure changes or vanishes without a revision, and no revision is rewritten."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final, get_args

from generator.measurement.banding import TANPA_TAHUN, Banding, banding
from generator.measurement.measured import LEDGER_PATH, Measured
from generator.measurement.tayang import DOKUMEN, ISI, Perubahan, Tayang, bidang
from generator.model.nilai import JenisRevisi, Nilai, NilaiTahun
from generator.model.validation import value_at
from generator.problems import Problem, Words, messages
from generator.records import Path, Record
from generator.records.loading import load

Records = Mapping[tuple[str, str], Record]
Years = Mapping[tuple[str, str], Sequence[Tayang]]
"""The lines of a ledger by indicator and year."""
Place = tuple[str, str, Path]
"""The folder and the id of a record, and the way to a value in it."""

KEBIJAKAN: Final = ("", "kebijakan")
RESULTS: Final = ("nilai", "variabel", "predikat", "teks")


def gerbang(
    measured: Measured,
    sebelum: Sequence[Tayang],
    kebijakan_sebelum: str | None,
    records: Callable[[], Records],
) -> Iterator[Problem]:
    """Everything that must not have happened to the figures of an earlier ledger.

    `kebijakan_sebelum`: the text of kebijakan.yml beside that ledger; `records` are asked for only when something
    has happened.
    """
    catalogue = measured.catalogue
    yield from _signed(measured, sebelum)
    found = banding(sebelum, measured.tayang, catalogue.indikator, catalogue.nilai)
    if all(one.revisi for one in found.berubah) and not (found.asing or found.ditulis_ulang):
        return
    known = records()
    policies = known.get(KEBIJAKAN)
    altered = (policies.data if policies else None) != _data(kebijakan_sebelum)
    renamed = {old: row.id for row in catalogue.indikator.values() for old in row.id_lama}
    gate = _Gate(measured, _by_year(sebelum, renamed), _by_year(measured.tayang, {}), found, altered)
    for words, place, whole in gate.refusals():
        yield _problem(known, words, place, whole=whole)


def _signed(measured: Measured, sebelum: Sequence[Tayang]) -> Iterator[Problem]:
    """A figure of a signed document neither vanishes nor changes, as long as its file is the same."""
    now = {row.kunci: row for row in measured.beku}
    renamed = measured.catalogue.pengganti
    gone: set[str] = set()
    for row in sebelum:
        if row.periode != DOKUMEN:
            continue
        old = replace(row, indikator=renamed.get(row.indikator, row.indikator))
        document, new = old.bidang.rpartition(".")[0], now.get(old.kunci)
        if new is None:
            if document not in gone:
                gone.add(document)
                yield Problem(LEDGER_PATH, 1, 1, "", *messages.signed_document_gone(document))
        elif new.masukan == old.masukan and new.nilai != old.nilai:
            words = messages.signed_figure_rewritten(document, old.indikator, old.nilai, new.nilai)
            yield Problem(LEDGER_PATH, 1, 1, "", *words)


def _by_year(ledger: Iterable[Tayang], renamed: Mapping[str, str]) -> Years:
    found: dict[tuple[str, str], list[Tayang]] = {}
    for row in ledger:
        found.setdefault((renamed.get(row.indikator, row.indikator), row.tahun), []).append(row)
    return found


def _data(text: str | None) -> object:
    return load(text.removeprefix("\ufeff").replace("\r\n", "\n"), lambda *_: None) if text else None


def _problem(records: Records, words: Words, place: Place, *, whole: bool) -> Problem:
    """At the key of the value, or of the nearest group around it that exists; `whole`: the file itself."""
    folder, id, path = place
    record = records.get((folder, id))
    if record is None or whole:
        return Problem("/".join(part for part in ("content", folder, f"{id}.yml") if part), 1, 1, "", *words)
    while path and not _stands(record, path):
        path = path[:-1]
    return record.problem(words, path, key=True)


def _stands(record: Record, path: Path) -> bool:
    parent, last = value_at(record.data, path[:-1]), path[-1]
    return last in parent if isinstance(parent, dict) else value_at(record.data, path) is not None


@dataclass(frozen=True, slots=True)
class _Gate:
    """`altered`: whether kebijakan.yml says something else than beside the earlier ledger."""

    measured: Measured
    sebelum: Years
    sesudah: Years
    found: Banding
    altered: bool

    def refusals(self) -> Iterator[tuple[Words, Place, bool]]:
        indikator, nilai = self.measured.catalogue.indikator, self.measured.catalogue.nilai
        lost: dict[str, int] = {}
        for one in self.found.berubah:
            change, id = one.perubahan, one.perubahan.sebelum.indikator
            if one.revisi:
                continue
            if id not in nilai:
                lost[id] = lost.get(id, 0) + 1
                continue
            yield self.words(change), self.place(change), False
        for change in self.found.ditulis_ulang:
            old = change.sebelum
            if old.indikator in nilai:
                n = int(old.bidang.removeprefix("revisi."))
                words = messages.revision_rewritten(n, int(old.tahun), old.nilai, change.sesudah is None)
                yield words, ("nilai", old.indikator, ("tahun", old.tahun, "revisi", n - 1)), False
            else:
                lost.setdefault(old.indikator, 1)
        for id, count in lost.items():
            if id in indikator:
                yield messages.values_deleted(id, count), ("nilai", id, ()), True
            else:
                yield messages.indicator_deleted(id, count), ("indikator", id, ()), True
        for entry in self.found.asing:
            revisi = entry.revisi
            words = messages.revision_unmatched(revisi.bidang, revisi.dari, revisi.menjadi)
            path: Path = ("tahun", str(entry.tahun), "revisi", entry.nomor - 1)
            yield words, ("nilai", entry.indikator, path), False

    def words(self, change: Perubahan) -> Words:
        old = change.sebelum
        years = self.measured.catalogue.nilai[old.indikator].tahun
        year = max(years) if old.periode in TANPA_TAHUN and int(old.tahun) not in years else int(old.tahun)
        return messages.figure_changed(
            change.bidang,
            int(old.tahun),
            change.dari,
            change.menjadi,
            f"content/nilai/{old.indikator}.yml",
            year,
            get_args(JenisRevisi),
        )

    # -- places ---------------------------------------------------------------------------------

    def place(self, change: Perubahan) -> Place:
        """The record that is responsible for a change, as far as two ledgers can tell, else the figure's own."""
        old, new = change.sebelum, change.sesudah
        id, year = old.indikator, ("tahun", old.tahun)
        column = next(name for name in ISI if bidang(old, name) == change.bidang)
        nilai = self.measured.catalogue.nilai[id]
        row = nilai.tahun.get(int(old.tahun))
        match column:
            case "satuan" if not old.bidang.startswith("capaian_dokumen"):
                return "indikator", id, ("satuan",)
            case "polaritas":
                return "indikator", id, ("polaritas", "arah")
            case "sifat":
                return "nilai", id, (*year, "realisasi", "sifat")
            case "masukan":
                return "nilai", id, (*year, "realisasi", "variabel")
            case "target":
                return self.judged(old, new, row)
            case "kebijakan":
                return self.policy(old, new, nilai, row)
            case "capaian" if self.altered and old.kebijakan:
                return *KEBIJAKAN, ("capaian", old.kebijakan)
            case "nilai":
                return self.figure(old, new, row)
            case _:
                return "nilai", id, year

    def figure(self, old: Tayang, new: Tayang | None, row: NilaiTahun | None) -> Place:
        """Where the figure itself is written, or the formula where the inputs are what they were."""
        id, year = old.indikator, ("tahun", old.tahun)
        if old.periode in TANPA_TAHUN:
            return "nilai", id, (old.bidang, "nilai" if old.bidang == "kondisi_awal" else "target")
        if old.periode.startswith("tw"):
            return "nilai", id, (*year, "triwulan", old.periode.removeprefix("tw"), old.bidang)
        if old.bidang.startswith("target."):
            return "nilai", id, (*year, "target", *_index(old.bidang, row))
        if old.bidang != "realisasi" or row is None or new is None:
            return "nilai", id, (*year, *old.bidang.split("."))
        if row.tanpa_nilai:
            return "nilai", id, (*year, "tanpa_nilai", "alasan")
        if row.realisasi is None:
            return "nilai", id, ("perhitungan", "tipe") if self.same(old, "tw") else (*year, "triwulan")
        if row.realisasi.variabel and old.masukan == new.masukan:
            return "indikator", id, ("formula", "ekspresi")
        written = (one for one in RESULTS if getattr(row.realisasi, one) not in (None, {}))
        return "nilai", id, (*year, "realisasi", *list(written)[:1])

    def judged(self, old: Tayang, new: Tayang | None, row: NilaiTahun | None) -> Place:
        """The policy when the targets are what they were, else the target that is judged now."""
        if self.altered and self.same(old, "target."):
            return *KEBIJAKAN, ("target_dinilai",)
        found = [one for one in self.measured.hasil[old.indikator] if one.tahun == int(old.tahun)]
        target = found[0].target if found else None
        index: Path = ()
        if row and target:
            index = tuple(n for n, one in enumerate(row.target) if one is target)[:1]
        return "nilai", old.indikator, ("tahun", old.tahun, "target", *index)

    def policy(self, old: Tayang, new: Tayang | None, nilai: Nilai, row: NilaiTahun | None) -> Place:
        """Which policy is in force follows from the polarity, the target, the indicator's own choice or the agency's."""
        if new and new.polaritas != old.polaritas:
            return "indikator", old.indikator, ("polaritas", "arah")
        if new and new.target != old.target:
            return self.judged(old, new, row)
        if self.altered and nilai.kebijakan is None:
            return *KEBIJAKAN, ("bawaan",)
        return "nilai", old.indikator, ("kebijakan",)

    def same(self, row: Tayang, prefix: str) -> bool:
        """Whether both ledgers say the same of a year's targets, or of its quarters."""

        def said(years: Years) -> set[tuple[str, str, str]]:
            rows = years.get((row.indikator, row.tahun), ())
            return {
                (one.periode, one.bidang, one.nilai)
                for one in rows
                if (one.periode if prefix == "tw" else one.bidang).startswith(prefix)
            }

        return said(self.sebelum) == said(self.sesudah)


def _index(bidang: str, row: NilaiTahun | None) -> Path:
    """The place in the list of a target that the ledger calls `target.pk` or, the second of its kind, `target.pk.2`."""
    asal, _, n = bidang.removeprefix("target.").partition(".")
    found = [place for place, target in enumerate(row.target) if target.asal == asal] if row else []
    wanted = int(n or 1) - 1
    return (found[wanted],) if wanted < len(found) else ()
