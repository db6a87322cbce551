"""The second pass over values: what makes a figure impossible, contradictory or without ground."""

from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Final

from generator.model.formula import hitung, variables
from generator.model.indikator import Indikator
from generator.model.kebijakan import DasarKebijakan, Kebijakan
from generator.model.naskah import Periode
from generator.model.nilai import JENIS_TARGET, Nilai, NilaiTahun, Realisasi, Sumber, TanpaNilai, Target
from generator.problems import Problem, messages
from generator.records import Path, Record

Refer = Callable[[str, str, Record, Path], Iterator[Problem]]
"""Checks one reference: kind, id, record, way."""

SERATUS: Final = 100


class NilaiRules:
    """The rules for one agency's values; `refer` belongs to the pass that gathers references."""

    def __init__(
        self,
        indikator: Mapping[str, Indikator],
        kebijakan: Kebijakan | None,
        kutipan: Callable[[str], str | None],
        refer: Refer,
        *,
        kebijakan_rusak: bool = False,
    ) -> None:
        """`kutipan`: the text of a document's file in content/sumber, if it has one that is text."""
        self.indikator = indikator
        self.kebijakan = kebijakan
        self.kebijakan_rusak = kebijakan_rusak
        self.kutipan = kutipan
        self.refer = refer

    def problems(self, record: Record, nilai: Nilai, periode: Periode | None) -> Iterator[Problem]:
        """Everything wrong with one record of values; without its indicator, what can be known without it."""
        indikator = self.indikator.get(nilai.id)
        yield from self.policies(record, nilai)
        if nilai.perhitungan and nilai.perhitungan.dasar == "disimpulkan" and not nilai.perhitungan.oleh:
            yield record.problem(messages.basis_without_author(), ("perhitungan", "dasar"))
        if nilai.kondisi_awal:
            yield from self.sumber(record, nilai.kondisi_awal.sumber, ("kondisi_awal", "sumber"))
        if nilai.target_akhir:
            yield from self.target(
                record, nilai.target_akhir.target, indikator, nilai, ("target_akhir", "target")
            )
        for year, row in nilai.tahun.items():
            path: Path = ("tahun", str(year))
            if periode and year not in periode.tahun:
                yield record.problem(messages.year_outside(year, periode.awal, periode.akhir), path, key=True)
            yield from self.year(record, row, indikator, nilai, path)

    def policies(self, record: Record, nilai: Nilai) -> Iterator[Problem]:
        if self.kebijakan_rusak:
            return  # which policies there are is not known, and that has been reported
        if nilai.kebijakan and nilai.kebijakan not in (self.kebijakan.capaian if self.kebijakan else {}):
            known = self.kebijakan.capaian if self.kebijakan else {}
            yield record.problem(messages.unknown_policy(nilai.kebijakan, known), ("kebijakan",))
        if nilai.predikat and nilai.predikat not in (self.kebijakan.predikat if self.kebijakan else {}):
            known_scales = self.kebijakan.predikat if self.kebijakan else {}
            yield record.problem(
                messages.unknown_policy(nilai.predikat, known_scales, "skala predikat"), ("predikat",)
            )

    def year(
        self, record: Record, row: NilaiTahun, indikator: Indikator | None, nilai: Nilai, path: Path
    ) -> Iterator[Problem]:
        for n, target in enumerate(row.target):
            yield from self.target(record, target, indikator, nilai, (*path, "target", n))
        if row.realisasi and row.tanpa_nilai:
            yield record.problem(messages.value_and_reason(), (*path, "tanpa_nilai"), key=True)
        if row.realisasi:
            yield from self.realisasi(record, row.realisasi, indikator, nilai, (*path, "realisasi"))
        if row.tanpa_nilai:
            yield from self.tanpa_nilai(record, row.tanpa_nilai, (*path, "tanpa_nilai"))
        for n, quarter in row.triwulan.items():
            yield from self.sumber(record, quarter.sumber, (*path, "triwulan", str(n), "sumber"))
            if quarter.realisasi is not None and quarter.realisasi > SERATUS and at_most_hundred(indikator):
                yield record.problem(messages.over_hundred(), (*path, "triwulan", str(n), "realisasi"))
        if row.capaian_dokumen:
            yield from self.sumber(record, row.capaian_dokumen.sumber, (*path, "capaian_dokumen", "sumber"))
        for n, entry in enumerate(row.revisi):
            yield from self.refer("dokumen", entry.dasar, record, (*path, "revisi", n, "dasar"))
        for n, action in enumerate(row.tindak_lanjut):
            yield from self.refer("unit", action.unit, record, (*path, "tindak_lanjut", n, "unit"))
            yield from self.sumber(record, action.sumber, (*path, "tindak_lanjut", n, "sumber"))

    def target(
        self, record: Record, target: Target, indikator: Indikator | None, nilai: Nilai, path: Path
    ) -> Iterator[Problem]:
        if target.sumber:
            yield from self.sumber(record, target.sumber, (*path, "sumber"))
        filled = [kind for kind in JENIS_TARGET if getattr(target, kind) is not None]
        if len(filled) != 1:
            yield record.problem(messages.target_kinds(filled, JENIS_TARGET), path)
            return
        if target.belum_ditetapkan is None and target.sumber is None:
            yield record.problem(
                messages.missing("sumber: {dokumen: pk-2021, halaman: '3'}"), (*path, "sumber"), key=True
            )
        arah = indikator.polaritas.arah if indikator and indikator.polaritas else None
        if (target.jenis, arah) in (("minimal", "turun"), ("maksimal", "naik")):
            yield record.problem(
                messages.target_against_polarity(target.jenis, arah or ""), (*path, target.jenis), key=True
            )
        if target.antara and target.antara.sampai < target.antara.dari:
            yield record.problem(messages.range_reversed(), (*path, "antara"))
        if target.predikat is not None:
            yield from self.predikat(record, target.predikat, nilai, (*path, "predikat"))
        elif nilai.predikat and target.jenis in ("minimal", "maksimal", "antara", "tepat", "tercetak"):
            yield record.problem(
                messages.target_needs_predicate(target.jenis), (*path, target.jenis), key=True
            )

    def predikat(self, record: Record, word: str, nilai: Nilai, path: Path) -> Iterator[Problem]:
        if nilai.predikat is None:
            yield record.problem(messages.predicate_without_scale(), path)
            return
        scale = self.kebijakan.predikat.get(nilai.predikat) if self.kebijakan else None
        if scale and word not in scale.urutan:
            yield record.problem(messages.unknown_choice(word, scale.urutan), path)

    def realisasi(
        self, record: Record, row: Realisasi, indikator: Indikator | None, nilai: Nilai, path: Path
    ) -> Iterator[Problem]:
        yield from self.sumber(record, row.sumber, (*path, "sumber"))
        if row.nilai is None and not row.variabel and row.predikat is None and row.teks is None:
            yield record.problem(messages.result_empty(), path)
        if row.predikat is not None:
            yield from self.predikat(record, row.predikat, nilai, (*path, "predikat"))
        computed: Fraction | None = None
        if row.variabel and indikator:
            needed = list(indikator.formula.variabel) if indikator.formula else []
            if set(row.variabel) != set(needed):
                yield record.problem(
                    messages.inputs_do_not_fit(list(row.variabel), needed), (*path, "variabel")
                )
            elif indikator.formula and {one.nama for one in variables(indikator.formula.pohon)} <= set(
                needed
            ):
                # A variable that nobody explains is told where the formula stands.
                computed = hitung(indikator.formula.pohon, row.variabel)
                if row.nilai is not None and not agrees(row.nilai, computed):
                    words = messages.value_disagrees(row.nilai, shown(computed))
                    yield record.problem(words, (*path, "nilai"))
        value = computed if computed is not None else Fraction(row.nilai) if row.nilai is not None else None
        if value is not None and value > SERATUS and at_most_hundred(indikator):
            guilty = "nilai" if computed is None else "variabel"
            yield record.problem(messages.over_hundred(), (*path, guilty))

    def tanpa_nilai(self, record: Record, row: TanpaNilai, path: Path) -> Iterator[Problem]:
        """Each reason is a claim, and needs what makes it one that can be checked."""
        needed = {
            "belum_dimuat": (),
            "belum_ditetapkan": ("keterangan",),
            "belum_jatuh_tempo": ("jatuh_tempo", "sumber"),
            "belum_dipublikasikan": ("jatuh_tempo", "keterangan", "sumber"),
            "dikecualikan": ("keterangan", "sumber"),
            "tidak_diukur": ("keterangan", "sumber"),
        }[row.alasan]
        lacking = [name for name in needed if getattr(row, name) is None]
        if lacking:
            yield record.problem(messages.reason_needs(row.alasan, lacking), (*path, "alasan"))
        if row.sumber:
            yield from self.sumber(record, row.sumber, (*path, "sumber"))

    def sumber(self, record: Record, sumber: Sumber, path: Path) -> Iterator[Problem]:
        if (sumber.dokumen is None) == (sumber.pernyataan is None):
            yield record.problem(messages.source_kinds(both=sumber.dokumen is not None), path)
        if sumber.dokumen is None:
            return
        yield from self.refer("dokumen", sumber.dokumen, record, (*path, "dokumen"))
        text = self.kutipan(sumber.dokumen)
        if text is not None and sumber.kutipan is not None and " ".join(sumber.kutipan.split()) not in text:
            yield record.problem(messages.quote_not_found(sumber.dokumen), (*path, "kutipan"))


def at_most_hundred(indikator: Indikator | None) -> bool:
    """Whether the numerator is part of the denominator, so that more than a hundred per cent is a mistake."""
    formula = indikator.formula if indikator else None
    return formula is not None and formula.pembilang_bagian_penyebut == "ya"


def shown(computed: Fraction | None) -> str | None:
    """A computed number as a message prints it: a decimal, shortened where its digits never end."""
    if computed is None:
        return None
    return f"{Decimal(computed.numerator) / Decimal(computed.denominator):.6f}".rstrip("0").rstrip(".")


def agrees(printed: Decimal, computed: Fraction | None) -> bool:
    """Whether a printed number is the computed one, rounded or cut to the digits that were printed."""
    if computed is None:
        return False
    step = Fraction(1, 10 ** max(0, -int(printed.as_tuple().exponent)))
    return abs(Fraction(printed) - computed) < step


def kebijakan(record: Record, row: Kebijakan, refer: Refer) -> Iterator[Problem]:
    """Policies: every basis can be looked up, and every name leads to a policy."""

    def basis(dasar: DasarKebijakan, path: Path) -> Iterator[Problem]:
        if dasar.sumber:
            yield from refer("dokumen", dasar.sumber, record, (*path, "dasar", "sumber"))
        elif dasar.diverifikasi == "ya":
            yield record.problem(messages.policy_without_basis(), (*path, "dasar"))

    yield from basis(row.target_dinilai.dasar, ("target_dinilai",))
    for group, rows in (("capaian", row.capaian), ("skala", row.skala), ("predikat", row.predikat)):
        for id, policy in rows.items():
            yield from basis(policy.dasar, (group, id))
    for id, one in row.capaian.items():
        if one.skala and one.skala not in row.skala:
            yield record.problem(
                messages.unknown_policy(one.skala, row.skala, "skala"), ("capaian", id, "skala")
            )
    for name in ("naik", "turun", "antara", "tepat", "predikat"):
        chosen = getattr(row.bawaan, name)
        if chosen and chosen not in row.capaian:
            yield record.problem(messages.unknown_policy(chosen, row.capaian), ("bawaan", name))
