"""The second pass: what no record can know alone. Every reference leads somewhere, and nothing hangs loose."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final, TypeAlias

from generator.model import nilai_rules
from generator.model.anggaran_rules import anggaran
from generator.model.clauses import PARTS, clauses
from generator.model.dokumen import Dokumen
from generator.model.dokumen_rules import DokumenRules
from generator.model.formula import variables
from generator.model.indikator import Formula, Indikator
from generator.model.instansi import Instansi, Kontak
from generator.model.istilah import DaftarIstilah
from generator.model.kebijakan import Kebijakan
from generator.model.laporan import Laporan
from generator.model.naskah import Keputusan, Periode
from generator.model.nilai import Nilai
from generator.model.nilai_rules import NilaiRules
from generator.model.notes import notes
from generator.model.pejabat import Pejabat
from generator.model.perjanjian import Perjanjian
from generator.model.perjanjian_rules import PerjanjianRules
from generator.model.program import Program
from generator.model.rencana_aksi import RencanaAksi
from generator.model.unit import Unit
from generator.model.validation import field_names
from generator.problems import Problem, Words, messages, similar
from generator.records import Content, Path, Record


@dataclass(frozen=True, slots=True)
class Typed:
    """The records that could be typed, each beside the file it came from."""

    instansi: tuple[Record, Instansi] | None
    kebijakan: tuple[Record, Kebijakan] | None
    istilah: tuple[Record, DaftarIstilah] | None
    dokumen: Mapping[str, tuple[Record, Dokumen]]
    keputusan: Mapping[str, tuple[Record, Keputusan]]
    indikator: Mapping[str, tuple[Record, Indikator]]
    laporan: Mapping[str, tuple[Record, Laporan]]
    nilai: Mapping[str, tuple[Record, Nilai]]
    pejabat: Mapping[str, tuple[Record, Pejabat]]
    perjanjian: Mapping[str, tuple[Record, Perjanjian]]
    program: Mapping[str, tuple[Record, Program]]
    rencana_aksi: Mapping[str, tuple[Record, RencanaAksi]]
    unit: Mapping[str, tuple[Record, Unit]]


_BODIES: Final = ("diktum", "batang_tubuh")
Unread: TypeAlias = Mapping[tuple[str, str], str | None]


def check(typed: Typed, content: Content, unread: Unread) -> list[Problem]:
    """Every mistake between records. `unread` are records with mistakes of their own: references to them stand."""
    return list(_Check(typed, content, unread).problems())


class _Check:
    """Gathers what is referred to while it looks, so that the orphans are known at the end."""

    def __init__(self, typed: Typed, content: Content, unread: Unread) -> None:
        self.typed = typed
        self.unread = unread
        self.sources = {source.name: source.sha256 for source in content.sources}
        self.texts = {source.name: source.text for source in content.sources}
        self.images = [image.path for image in content.images]
        self.used: set[tuple[str, str]] = set()
        self.rules = NilaiRules(
            {id: row for id, (_, row) in typed.indikator.items()},
            typed.kebijakan[1] if typed.kebijakan else None,
            self.quotable,
            self.refer,
            kebijakan_rusak=self.is_unread("", "kebijakan"),
        )
        self.documents = DokumenRules(
            PerjanjianRules(
                typed.dokumen,
                typed.pejabat,
                typed.perjanjian,
                self.refer,
                self.periode,
                self.is_unread,
                self.broken,
            ),
            self.rules.sumber,
            content.signed,
            lambda stem: self.is_unread("berkas", stem),
        )
        self.old_ids = Counter(old for _, row in typed.indikator.values() for old in row.id_lama)
        self.anchors = {
            id: [clause.anchor for clause in clauses(row) if clause.anchor]
            for id, (_, row) in typed.keputusan.items()
        }

    def problems(self) -> Iterator[Problem]:
        if self.typed.instansi:
            yield from self.instansi(*self.typed.instansi)
        for record, dokumen in self.typed.dokumen.values():
            yield from self.dokumen(record, dokumen)
        for record, keputusan in self.typed.keputusan.values():
            yield from self.keputusan(record, keputusan)
        for record, indikator in self.typed.indikator.values():
            yield from self.indikator(record, indikator)
        for record, unit in self.typed.unit.values():
            yield from self.notes(record, unit)
        if self.typed.kebijakan:
            yield from nilai_rules.kebijakan(*self.typed.kebijakan, self.refer)
        if self.typed.istilah:
            yield from self.istilah(*self.typed.istilah)
        yield from self.nilai()
        yield from self.official_documents()
        yield from self.orphans()

    # -- kinds of record ------------------------------------------------------------------------

    def instansi(self, record: Record, instansi: Instansi) -> Iterator[Problem]:
        if instansi.kontak:
            yield from self.kontak(record, instansi.kontak)
        yield from self.documents.settings(record, instansi)
        if instansi.logo or "logo" not in record.data:
            yield from self.logo(record, instansi.logo)
        if instansi.wilayah.kode and instansi.wilayah.kode.sumber:
            yield from self.refer(
                "dokumen", instansi.wilayah.kode.sumber, record, ("wilayah", "kode", "sumber")
            )
        for n, search in enumerate(instansi.penelusuran):
            yield from self.refer("dokumen", search.dokumen, record, ("penelusuran", n, "dokumen"))

    def istilah(self, record: Record, daftar: DaftarIstilah) -> Iterator[Problem]:
        anchors: set[str] = set()
        seen: dict[str, str] = {}
        for n, term in enumerate(daftar.istilah):
            path = ("istilah", n)
            if not term.jangkar:
                yield record.problem(messages.term_without_letters(term.istilah), (*path, "istilah"))
            ways: list[tuple[Path, str]] = [((*path, "istilah"), term.istilah)]
            ways += [((*path, "bentuk", m), form) for m, form in enumerate(term.bentuk)]
            for place, way in ways:
                key = " ".join(way.casefold().split())
                if key in seen:
                    yield record.problem(messages.term_twice(way, seen[key]), place)
                elif place[-1] == "istilah" and term.jangkar and term.jangkar in anchors:
                    yield record.problem(messages.term_anchor_twice(way, term.jangkar), place)
                seen.setdefault(key, term.istilah)
            anchors.add(term.jangkar)
            if term.sumber:
                yield from self.refer("dokumen", term.sumber, record, (*path, "sumber"))

    def kontak(self, record: Record, kontak: Kontak) -> Iterator[Problem]:
        yield from self.refer("dokumen", kontak.sumber, record, ("kontak", "sumber"))
        for name in ("surel", "whatsapp", "lapor", "ppid"):
            if way := getattr(kontak, name):
                yield from self.refer("dokumen", way.sumber, record, ("kontak", name, "sumber"))
        if kontak.ppid and kontak.ppid.dasar:
            yield from self.refer("dokumen", kontak.ppid.dasar, record, ("kontak", "ppid", "dasar"))

    def logo(self, record: Record, logo: str | None) -> Iterator[Problem]:
        """The image is there, and no other is; one that may be the misspelt logo is not called unused."""
        if logo and logo not in self.images:
            if not self.is_unread("gambar", logo.removeprefix("gambar/").partition(".")[0]):
                yield record.problem(messages.image_missing(logo, self.images), ("logo",))
            return
        for path in self.images:
            if path != logo:
                yield Problem(f"content/{path}", 1, 1, "", *messages.image_unused())

    def dokumen(self, record: Record, dokumen: Dokumen) -> Iterator[Problem]:
        yield from self.documents.jejak(record, dokumen.jejak, ("jejak",))
        yield from period(record, dokumen.periode, ("periode",))
        if dokumen.jenis == "internal" and not all(
            record.data.get(name) for name in ("nomor", "tanggal", "pemegang")
        ):
            yield record.problem(messages.internal_document(), ("jenis",))
        if dokumen.berkas is None:
            if dokumen.sha256 is not None and "berkas" not in record.data:
                yield record.problem(messages.hash_without_file(), ("sha256",))
            return
        found = self.sources.get(dokumen.berkas)
        if found is None:
            stem = dokumen.berkas.rpartition("/")[2].partition(".")[0]
            if not self.is_unread("sumber", stem):
                yield record.problem(messages.source_missing(dokumen.berkas), ("berkas",))
        elif dokumen.sha256 is None:
            if "sha256" not in record.data:
                yield record.problem(messages.file_without_hash(found), ("berkas",))
        elif dokumen.sha256 != found:
            yield record.problem(messages.source_changed(dokumen.berkas, found), ("sha256",))

    def keputusan(self, record: Record, keputusan: Keputusan) -> Iterator[Problem]:
        yield from period(record, keputusan.periode, ("periode",))
        yield from self.refer("dokumen", keputusan.transkripsi.dokumen, record, ("transkripsi", "dokumen"))
        if keputusan.diktum and keputusan.batang_tubuh:
            yield record.problem(messages.both_bodies(), ("batang_tubuh",), key=True)
        elif not any(value and _names_body(key) for key, value in record.data.items()):
            yield record.problem(messages.no_body())
        for name in ("mengubah", "mencabut"):
            for n, relation in enumerate(getattr(keputusan, name)):
                yield from self.refer("keputusan", relation.keputusan, record, (name, n, "keputusan"))
                yield from self.anchor(keputusan.id, relation.menurut, record, (name, n, "menurut"))
        yield from self.clauses(record, keputusan)
        yield from self.notes(record, keputusan)

    def clauses(self, record: Record, keputusan: Keputusan) -> Iterator[Problem]:
        seen = {*PARTS, *(f"lampiran-{n + 1}" for n in range(len(keputusan.lampiran)))}
        for path, anchor, butir, _ in clauses(keputusan):
            if anchor and anchor in seen:
                yield record.problem(messages.duplicate_anchor(anchor), (*path, "id"))
            seen.add(anchor)
            if not (butir.teks_asli or butir.judul or butir.butir or butir.kolom):
                yield record.problem(messages.clause_empty(), path)

    def indikator(self, record: Record, indikator: Indikator) -> Iterator[Problem]:
        yield from self.basis(record, indikator)
        yield from period(record, indikator.berlaku, ("berlaku",))
        if indikator.formula:
            yield from formula(record, indikator.formula)
        yield from self.satuan(record, indikator)
        if (
            indikator.polaritas
            and indikator.polaritas.dasar == "disimpulkan"
            and not indikator.polaritas.oleh
        ):
            yield record.problem(messages.basis_without_author(), ("polaritas", "dasar"))
        if indikator.penanggung_jawab and indikator.penanggung_jawab.unit:
            yield from self.refer(
                "unit", indikator.penanggung_jawab.unit, record, ("penanggung_jawab", "unit")
            )
        for n, kaitan in enumerate(indikator.fungsi):
            if kaitan.keputusan:
                yield from self.refer("keputusan", kaitan.keputusan, record, ("fungsi", n, "keputusan"))
            elif indikator.dasar in self.typed.dokumen and indikator.dasar not in self.typed.keputusan:
                yield record.problem(messages.function_of_document(indikator.dasar), ("fungsi", n, "fungsi"))
            instrument = kaitan.keputusan or indikator.dasar
            yield from self.anchor(instrument, kaitan.fungsi, record, ("fungsi", n, "fungsi"))
            if kaitan.dasar == "disimpulkan" and not kaitan.oleh:
                yield record.problem(messages.basis_without_author(), ("fungsi", n, "dasar"))
        if indikator.melanjutkan:
            yield from self.refer("indikator", indikator.melanjutkan, record, ("melanjutkan",))
            if self.circular(indikator):
                yield record.problem(messages.continues_itself(), ("melanjutkan",))
        for n, old in enumerate(indikator.id_lama):
            if old in self.typed.indikator or self.old_ids[old] > 1:
                yield record.problem(messages.old_id_in_use(old), ("id_lama", n))
        yield from self.notes(record, indikator)

    def nilai(self) -> Iterator[Problem]:
        for record, nilai in self.typed.nilai.values():
            if nilai.id not in self.typed.indikator and not self.is_unread("indikator", nilai.id):
                yield record.problem(messages.values_without_indicator(nilai.id, self.known("indikator")))
            yield from self.rules.problems(record, nilai, self.periode(nilai.id))

    def periode(self, indikator: str) -> Periode | None:
        """The years in which an indicator holds, when they can be known."""
        found = self.typed.indikator.get(indikator)
        if found is None or self.is_unread("indikator", indikator):
            return None
        if found[1].berlaku:
            return found[1].berlaku
        dasar = found[1].dasar
        basis = self.typed.keputusan.get(dasar) or self.typed.dokumen.get(dasar)
        broken = self.is_unread("keputusan", dasar) or self.is_unread("dokumen", dasar)
        return basis[1].periode if basis and not broken else None

    def quotable(self, dokumen: str) -> str | None:
        """The text of the file behind a document, where it is a text file in content/sumber."""
        found = self.typed.dokumen.get(dokumen)
        return self.texts.get(found[1].berkas or "") if found else None

    def official_documents(self) -> Iterator[Problem]:
        typed, documents, agreements = self.typed, self.documents, self.documents.agreements
        for record, program in typed.program.values():
            yield from anggaran(record, program, self.refer, self.rules.sumber)
        for record, pejabat in typed.pejabat.values():
            yield from agreements.official(record, pejabat)
            if pejabat.memimpin:
                self.used.add(("pejabat", pejabat.id))
        for record, perjanjian in typed.perjanjian.values():
            yield from documents.perjanjian(record, perjanjian)
        for record, plan in typed.rencana_aksi.values():
            yield from documents.rencana_aksi(record, plan)
        for record, report in typed.laporan.values():
            yield from documents.laporan(record, report)
        yield from documents.twins()
        yield from agreements.leaders()
        yield from agreements.originals()
        yield from agreements.branches()
        yield from agreements.amended_targets(typed.nilai)

    def basis(self, record: Record, indikator: Indikator) -> Iterator[Problem]:
        if indikator.dasar in self.typed.keputusan:
            if indikator.dasar in self.typed.dokumen:
                yield record.problem(messages.ambiguous_basis(indikator.dasar), ("dasar",))
            return
        self.used.add(("dokumen", indikator.dasar))
        if self.is_unread("dokumen", indikator.dasar) or self.is_unread("keputusan", indikator.dasar):
            return
        found = self.typed.dokumen.get(indikator.dasar)
        if found is None:
            known = self.known("keputusan", "dokumen")
            self.used.add(("dokumen", similar(indikator.dasar, known) or ""))
            yield record.problem(messages.dangling_basis(indikator.dasar, known), ("dasar",))
        elif found[1].periode is None and "berlaku" not in record.data:
            yield record.problem(messages.no_period(indikator.dasar), ("dasar",))

    @staticmethod
    def satuan(record: Record, indikator: Indikator) -> Iterator[Problem]:
        satuan = indikator.satuan
        if satuan is None:
            return
        if satuan.dasar == "tersurat" and not satuan.teks_asli:
            yield record.problem(messages.unit_not_printed(), ("satuan", "dasar"))
        if satuan.dasar != "tersurat" and not satuan.normalisasi:
            yield record.problem(messages.unit_not_read(), ("satuan", "dasar"))
        if satuan.dasar == "disimpulkan" and not satuan.oleh:
            yield record.problem(messages.basis_without_author(), ("satuan", "dasar"))

    # -- references -----------------------------------------------------------------------------

    def is_unread(self, folder: str, id: str) -> bool:
        return (folder, id) in self.unread or (folder, "*") in self.unread

    def broken(self, folder: str) -> dict[str, str | None]:
        """The records of a folder that are not wholly known, with as much of their text as is."""
        return {id: text for (kind, id), text in self.unread.items() if kind == folder}

    def known(self, *folders: str) -> list[str]:
        """The ids that a reference may name, broken records included."""
        broken = {id for folder, id in self.unread if folder in folders and id != "*"}
        return sorted(broken.union(*(getattr(self.typed, folder) for folder in folders)))

    def refer(self, kind: str, target: str, record: Record, path: Path) -> Iterator[Problem]:
        if (kind, target) != (record.folder, record.id):  # what only names itself hangs loose all the same
            self.used.add((kind, target))
        if target not in getattr(self.typed, kind) and not self.is_unread(kind, target):
            known = self.known(kind)
            self.used.add((kind, similar(target, known) or ""))  # what a slip of the pen meant is no orphan
            yield record.problem(messages.dangling(kind, target, known), path)

    def anchor(self, keputusan: str, anchor: str, record: Record, path: Path) -> Iterator[Problem]:
        known = self.anchors.get(keputusan)
        if known is None or self.is_unread("keputusan", keputusan):
            return  # the instrument itself is missing or broken, and that has been reported
        if anchor not in known:
            yield record.problem(messages.dangling_anchor(anchor, keputusan, known), path)

    def circular(self, indikator: Indikator) -> bool:
        """Whether the way back from `indikator` returns to it; a ring further back is told where it is."""
        seen: set[str] = set()
        current = indikator.melanjutkan
        while current and current != indikator.id and current not in seen:
            seen.add(current)
            found = self.typed.indikator.get(current)
            current = found[1].melanjutkan if found else None
        return current == indikator.id

    def notes(self, record: Record, value: object) -> Iterator[Problem]:
        for path, note in notes(value):
            if note.sumber:
                yield from self.refer("dokumen", note.sumber, record, (*path, "sumber"))
            if note.teks is None and note.aturan is None:
                yield record.problem(messages.note_without_words(), path)
            elif note.aturan is None and note.tingkat is None:
                yield record.problem(messages.note_without_level(), path)

    def orphans(self) -> Iterator[Problem]:
        texts = [
            text
            for key, text in self.unread.items()
            if key != ("", "format") and key[0] not in ("sumber", "gambar", "berkas")
        ]
        if None in texts:
            return  # who knows what the missing text refers to
        mentioned = set(re.findall(r"[a-z0-9-]+", "\n".join(text for text in texts if text).lower()))
        yield from self.documents.unused(mentioned)
        for kind in ("dokumen", "pejabat", "unit"):
            known: Mapping[str, tuple[Record, object]] = getattr(self.typed, kind)
            for id, (record, _) in known.items():
                if (kind, id) not in self.used and id not in mentioned:
                    yield record.problem(messages.orphan(kind))


def _names_body(key: str) -> bool:
    """Whether a key is one of the two that hold the body, or a misspelt one that has been told."""
    return key in _BODIES or (key not in field_names(Keputusan) and similar(key, _BODIES) is not None)


def period(record: Record, periode: Periode | None, path: Path) -> Iterator[Problem]:
    """A period runs forward."""
    if periode and periode.akhir < periode.awal:
        yield record.problem(messages.period_reversed(), path)


def formula(record: Record, formula: Formula) -> Iterator[Problem]:
    """Every variable is explained, and every explained variable is used."""
    used = set()
    for variable in variables(formula.pohon):
        if variable.nama not in formula.variabel and variable.nama not in used:
            near = similar(variable.nama, formula.variabel)
            used.add(near or "")  # what a slip of the pen meant is used
            words: Words = messages.variable_undefined(variable.nama, [near] if near else [])
            yield record.problem(words, ("formula", "ekspresi"), offset=variable.posisi)
        used.add(variable.nama)
    for name in formula.variabel:
        if name not in used:
            yield record.problem(messages.variable_unused(name), ("formula", "variabel", name), key=True)
