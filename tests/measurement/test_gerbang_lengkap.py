"""No field of the model changes a published figure unseen: each is altered alone, and refused or listed with a reason."""

import copy
import pathlib
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any, Final, Literal, get_args, get_origin

from generator.build import Build
from generator.dates import Tanggal
from generator.measurement import Measured, measure
from generator.measurement.gerbang import gerbang
from generator.measurement.tayang import DOKUMEN
from generator.model import FOLDERS, Reading, attribute, read_catalogue, read_project
from generator.model.indikator import Indikator
from generator.model.kebijakan import Kebijakan
from generator.model.nilai import Nilai
from generator.model.program import Program
from generator.model.validation import bare, fields_of, value_at
from generator.problems import Problem, ProblemsFound
from generator.records import Content, Path, Record, no_garbage_collection

PROJECT: Final = pathlib.Path(__file__).parents[1] / "golden" / "nilai-lengkap"
BUILD: Final = Build(date(2026, 11, 23))
KINDS: Final[Mapping[str, Any]] = {
    "indikator": Indikator, "nilai": Nilai, "program": Program, "": Kebijakan
}  # fmt: skip
assert all(FOLDERS[folder].kind is kind for folder, kind in KINDS.items() if folder)

KATA: Final = "kata tentang indikator, bukan angka; perubahannya terbaca pada git dan pada halaman naskah"
CARI: Final = "di mana angka dibaca; angka yang sama tetap sama"
DASAR: Final = "dasar sebuah pilihan; pilihannya sendiri kolom lain"
MASA: Final = "masa berlaku; angka di luar masa berlaku ditolak iku check sebelum gerbang ini"
KATA_LAIN: Final = "penjelasan di samping angka"
PERIKSA: Final = "hanya menentukan apa yang ditolak iku check"
KAITAN: Final = "kaitan dengan catatan lain"
UANG: Final = "uang program bukan angka indikator dan tidak ada pada daftar angka tayang"

TIDAK_MEMENGARUHI_ANGKA: Final[Mapping[str, str]] = {
    # indikator
    "Indikator.jenis": KATA,
    "Indikator.dasar": MASA,
    "Indikator.tanda": KATA,
    "Indikator.kode": KATA,
    "Indikator.sasaran": KATA,
    "Indikator.nama": KATA,
    "Indikator.alasan": KATA,
    "Indikator.definisi": KATA,
    "Indikator.tipe_perhitungan": "seperti tertulis pada naskah; yang dihitung adalah Perhitungan.tipe",
    "Indikator.frekuensi": KATA,
    "Indikator.kondisi_awal": "seperti tertulis pada naskah; angkanya KondisiAwal.nilai",
    "Indikator.sumber_data": KATA,
    "Indikator.penanggung_jawab": KATA,
    "Indikator.fungsi": KAITAN,
    "Indikator.berlaku": MASA,
    "Indikator.melanjutkan": KAITAN,
    "Indikator.id_lama": "alamat lama; nama berkas yang berganti tanpa id_lama ditolak, lihat Indikator.id",
    "Indikator.catatan": KATA,
    "TeksAsli.teks_asli": KATA,
    "TeksAsli.normalisasi": KATA,
    "TeksAsli.catatan": KATA,
    "Catatan.aturan": KATA,
    "Catatan.teks": KATA,
    "Catatan.tingkat": KATA,
    "Catatan.sumber": KATA,
    "Catatan.tanggapan": KATA,
    "Tanggapan.teks": KATA,
    "Tanggapan.jabatan": KATA,
    "Tanggapan.tanggal": KATA,
    "Tanggapan.status": KATA,
    "Formula.variabel": "arti masukan; nama masukan yang berganti tidak cocok lagi dengan nilai dan ditolak iku check",
    "Formula.satuan_tertulis": KATA,
    "Formula.pembilang_bagian_penyebut": PERIKSA,
    "Formula.teks_asli": KATA,
    "Satuan.dasar": DASAR,
    "Satuan.oleh": DASAR,
    "Satuan.catatan": KATA,
    "Polaritas.dasar": DASAR,
    "Polaritas.oleh": DASAR,
    "PenanggungJawab.teks_asli": KATA,
    "PenanggungJawab.unit": KAITAN,
    "PenanggungJawab.normalisasi": KATA,
    "PenanggungJawab.catatan": KATA,
    "KaitanFungsi.fungsi": KAITAN,
    "KaitanFungsi.keputusan": KAITAN,
    "KaitanFungsi.dasar": DASAR,
    "KaitanFungsi.oleh": DASAR,
    "Periode.awal": MASA,
    "Periode.akhir": MASA,
    # nilai
    "Perhitungan.dasar": DASAR,
    "Perhitungan.oleh": DASAR,
    "Sumber.dokumen": CARI,
    "Sumber.halaman": CARI,
    "Sumber.kutipan": CARI,
    "Sumber.pernyataan": CARI,
    "Pernyataan.jabatan": CARI,
    "Pernyataan.tanggal": CARI,
    "Pernyataan.tempat": CARI,
    "KondisiAwal.sumber": CARI,
    "Target.sumber": CARI,
    "Realisasi.sumber": CARI,
    "TanpaNilai.sumber": CARI,
    "NilaiTriwulan.sumber": CARI,
    "CapaianDokumen.sumber": CARI,
    "TindakLanjut.sumber": CARI,
    "AnggaranTahun.sumber": CARI,
    "Target.belum_ditetapkan": "alasan belum ada target; target pertama bukan revisi",
    "TanpaNilai.keterangan": KATA_LAIN,
    "TanpaNilai.jatuh_tempo": KATA_LAIN,
    "NilaiTahun.diterbitkan": "tanggal angka dimuat; bukan bagian angka",
    "NilaiTahun.penjelasan": KATA_LAIN,
    "NilaiTahun.tindak_lanjut": KATA_LAIN,
    "TindakLanjut.teks": KATA_LAIN,
    "TindakLanjut.unit": KATA_LAIN,
    "TindakLanjut.tenggat": KATA_LAIN,
    "TindakLanjut.status": KATA_LAIN,
    "TindakLanjut.hasil": KATA_LAIN,
    # kebijakan
    "TargetDinilai.dasar": DASAR,
    "KebijakanCapaian.nama": "sebutan; angka tayang memakai nama kuncinya",
    "KebijakanCapaian.dasar": DASAR,
    "Skala.dasar": DASAR,
    "SkalaPredikat.dasar": DASAR,
    "DasarKebijakan.teks": DASAR,
    "DasarKebijakan.sumber": DASAR,
    "DasarKebijakan.diverifikasi": DASAR,
    "Kebijakan.rata_rata_sasaran": "hanya satu pilihan; rata-rata dihitung ulang dari angka tayang",
    # program
    "Program.id": KAITAN,
    "Program.nama": UANG,
    "Program.kode": UANG,
    "Program.indikator": KAITAN,
    "Program.keterangan": UANG,
    "Program.tahun": UANG,
    "Program.kegiatan": UANG,
    "Kegiatan.kode": UANG,
    "Kegiatan.nama": UANG,
    "Kegiatan.indikator": KAITAN,
    "Kegiatan.tahun": UANG,
    "Kegiatan.sub_kegiatan": UANG,
    "SubKegiatan.kode": UANG,
    "SubKegiatan.nama": UANG,
    "SubKegiatan.indikator": KAITAN,
    "SubKegiatan.tahun": UANG,
    "AnggaranTahun.pagu": UANG,
    "AnggaranTahun.pagu_perubahan": UANG,
    "AnggaranTahun.realisasi": UANG,
}

HANYA_DOKUMEN: Final = ("laporan", "pejabat", "perjanjian", "rencana_aksi")
"""What only official documents read, by its name in the catalogue."""
DROP: Final = object()
TRIES: Final = 6
"""Valid alterations of a harmless field, after which it is believed."""


@cache
def content() -> Content:
    return read_project(PROJECT)


@cache
def base() -> Measured:
    return measured(content())


def measured(content: Content) -> Measured:
    return measure(read(content), BUILD)


def read(content: Content) -> Reading:
    return read_catalogue(content)


def refusals(changed: Content) -> list[Problem] | None:
    """What the gate says of changed records; None when `iku check` refuses them before it is asked.

    A signed target that changed without a Perubahan is refused by every command, for the same reason as by the gate.
    """
    try:
        with no_garbage_collection():
            now = measured(changed)
    except ProblemsFound as found:
        signed = all(one.code == "target-bertanda-tangan-berubah" for one in found.problems)
        return list(found.problems) if signed else None
    records = {(record.folder, record.id): record for record in changed.records}
    policies = next(record.text for record in content().records if record.id == "kebijakan")
    return list(gerbang(now, base().tayang, policies, lambda: records))


def with_record(record: Record, changed: Record | None) -> Content:
    others = [one for one in content().records if one is not record]
    return replace(content(), records=(*others, changed) if changed else tuple(others))


# --- every field of every class, altered alone -------------------------------------------------


Labels = tuple[str, ...]
"""The fields on the way to an alteration, as `Class.field`."""
Alteration = tuple[Labels, Path, object]
"""The fields, the way in the record's data, and what to put there."""


@dataclass(frozen=True)
class Walk:
    """Alterations of one record; `ids` and `words`: what fields that name something may name instead."""

    data: Any
    ids: Sequence[str]
    words: Sequence[str]

    def at(self, path: Path) -> Any:
        return value_at(self.data, path)

    def altered(self, path: Path, value: object) -> Any:
        data = copy.deepcopy(self.data)
        parent: Any = value_at(data, path[:-1])
        if value is DROP:
            del parent[path[-1]]
        else:
            parent[path[-1]] = value
        return data

    def fields(self, kind: Any, path: Path, labels: Labels) -> Iterator[Alteration]:
        for name, info in fields_of(kind).items():
            label = f"{kind.__name__}.{name}"
            if name in self.at(path):
                if not info.is_required():
                    yield (*labels, label), (*path, name), DROP
                yield from self.value(info.annotation, (*path, name), (*labels, label))

    def value(self, annotation: Any, path: Path, labels: Labels) -> Iterator[Alteration]:
        kind, value = bare(annotation), self.at(path)
        if fields_of(kind):
            if isinstance(value, dict):
                yield from self.fields(kind, path, labels)
            else:  # the short form of a quotation
                yield (*labels, f"{kind.__name__}.teks_asli"), path, f"{value} lain"
        elif get_origin(kind) is tuple:
            yield labels, path, value[::-1]
            for n in range(len(value)):
                yield labels, (*path, n), DROP
                yield from self.value(get_args(kind)[0], (*path, n), labels)
        elif get_origin(kind) is dict:
            for key in value:
                yield labels, (*path, key), DROP
                yield from self.value(get_args(kind)[1], (*path, key), labels)
        else:
            for other in self.others(kind, value):
                if other != value:
                    yield labels, path, other

    def others(self, kind: Any, value: str) -> Iterator[str]:
        if kind is Decimal:
            yield from (str(Decimal(value) + 1), str(Decimal(value) - 1), str(Decimal(value) * 10))
        elif kind is int:
            yield from (str(int(value) + 1), str(int(value) - 1))
        elif kind is Tanggal:
            yield "2026-10-03"
        elif get_origin(kind) is Literal:
            yield from get_args(kind)
        else:
            yield from (f"{value} lain", f"({value}) / 2", f"{value}-lain", *self.ids, *self.words)


def alterations(enough: Callable[[Labels], bool]) -> Iterator[tuple[Labels, Content]]:
    """Every alteration of a field that has not been altered `enough`."""
    policies = base().catalogue.kebijakan
    assert policies is not None
    words = [word for scale in policies.predikat.values() for word in scale.urutan[:4]]
    ids = [*policies.capaian, *policies.predikat, "fungsi-a", "iku-2021-2026", "pk-2023", "bidang-layanan"]
    ids += ["keluhan", "naskah-2021", "renstra"]
    for record in content().records:
        kind = KINDS.get(record.folder)
        if kind is None or record.id in ("format", "instansi"):
            continue
        walk = Walk(record.data, ids, words)
        for labels, path, value in walk.fields(kind, (), ()):
            if not enough(labels):
                yield labels, with_record(record, replace(record, data=walk.altered(path, value)))
        if record.folder == "program":
            yield ("Program.id",), program_renamed(record, "lain")
    yield ("Indikator.id", "Nilai.id"), renamed("suhu-ruang", "suhu", {})  # no other record names it


def program_renamed(program: Record, new: str) -> Content:
    """A programme under another name, in the agreements too."""

    def changed(record: Record) -> Record:
        if record.folder != "perjanjian":
            return replace(record, id=new) if record is program else record
        data: Any = record.data
        listed = [new if one == program.id else one for one in data.get("program", ())]
        return replace(record, data={**data, "program": listed}) if listed else record

    return replace(content(), records=tuple(changed(record) for record in content().records))


def renamed(old: str, new: str, fields: Mapping[str, Any]) -> Content:
    """An indicator and its values under another name."""
    return replace(
        content(),
        records=tuple(
            replace(
                record,
                id=new,
                path=f"content/{record.folder}/{new}.yml",
                data={**record.data, **(fields if record.folder == "indikator" else {})},
            )
            if record.id == old
            else record
            for record in content().records
        ),
    )


def classes_in(kind: Any, found: dict[str, Any]) -> dict[str, Any]:
    """Every record class that a class leads to, itself included."""
    kind = bare(kind)
    if fields_of(kind) and kind.__name__ not in found:
        found[kind.__name__] = kind
        for info in fields_of(kind).values():
            classes_in(info.annotation, found)
    for inner in get_args(kind):
        classes_in(inner, found)
    return found


def test_the_project_itself_passes() -> None:
    assert refusals(content()) == []
    assert (PROJECT / "content" / "tayang.csv").read_text("utf-8").count("\n") > 40


def test_records_that_only_documents_read_change_no_figure() -> None:
    reading = read(content())
    assert all(getattr(reading.catalogue, name) for name in (*HANYA_DOKUMEN, "berkas"))
    without: Any = {name: () if name == "berkas" else {} for name in (*HANYA_DOKUMEN, "berkas")}
    figures = replace(reading, catalogue=replace(reading.catalogue, **without))
    unsigned = tuple(row for row in base().tayang if row.periode != DOKUMEN)
    assert len(unsigned) < len(base().tayang)
    assert measure(figures, BUILD).tayang == unsigned
    assert {attribute(folder) for folder in FOLDERS} == {
        *HANYA_DOKUMEN, "dokumen", "keputusan", "unit", *(folder for folder in KINDS if folder)
    }  # fmt: skip


def test_every_field_is_refused_when_it_changes_a_figure_or_listed_with_its_reason() -> None:
    kinds: dict[str, Any] = {}
    for kind in KINDS.values():
        classes_in(kind, kinds)
    every = {f"{name}.{field}" for name, kind in kinds.items() for field in fields_of(kind)}
    refused, touched, tried = set[str](), set[str](), defaultdict[Labels, int](int)

    def enough(labels: Labels) -> bool:
        return refused.issuperset(labels) or (labels[-1] not in refused and tried[labels[-2:]] >= TRIES)

    for labels, changed in alterations(enough):
        said = refusals(changed)
        if said is None:
            continue
        tried[labels[-2:]] += 1
        touched.update(labels)
        if said:
            refused.update(labels)
    listed = set(TIDAK_MEMENGARUHI_ANGKA)
    assert len(every) > 150
    assert sum(tried.values()) > 200
    assert every - refused - listed == set(), "neither refused by the gate nor listed with a reason"
    assert listed & refused == set(), "listed as harmless, but the gate refuses a change of it"
    assert listed - every == set(), "listed, but no such field"
    assert listed - touched == set(), "listed, but no valid record alters it"
    assert all(TIDAK_MEMENGARUHI_ANGKA.values())
