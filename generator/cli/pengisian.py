"""What one `iku isi` is to write: from its options, and from answers to questions where it runs at a terminal."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, cast, get_args

import click

from generator.build import Build
from generator.cli.laporan import attempt
from generator.cli.tanya import Salah, Tanya, angka, dokumen, hari, salah_satu, tanggal
from generator.measurement.tayang import Perubahan
from generator.model import FOLDERS
from generator.model.fields import FIRST_YEAR, LAST_YEAR
from generator.model.formula import variables
from generator.model.indikator import Indikator
from generator.model.nilai import JENIS_TARGET, Asal, JenisRevisi, Sifat
from generator.model.validation import value_at
from generator.problems import Problem, ProblemsFound, similar
from generator.problems.problem import printable
from generator.records import Content, Node
from generator.records import Path as Way

Group = dict[str, Node]

BERANGKA: Final = ("minimal", "maksimal", "tepat", "tercetak")
"""The kinds of target that are one number."""
HASIL: Final = ("nilai", "variabel", "predikat", "teks")


class Keadaan:
    """The project before the edit: the indicator, its record of values as text and as plain data."""

    def __init__(self, project: Path, content: Content, build: Build, id: str, tahun: str) -> None:
        self.project, self.content, self.build = project, content, build
        records = {(record.folder, record.id): record for record in content.records}
        known = sorted(name for folder, name in records if folder == "indikator")
        if ("indikator", id) not in records:
            near = similar(id, known)
            mend = f"maksud Anda '{near}'?" if near else f"yang ada: {', '.join(known[:12]) or '(belum ada)'}"
            raise click.UsageError(f"indikator '{printable(id[:60])}' tidak ada; {mend}")
        if not (tahun.isascii() and tahun.isdigit() and FIRST_YEAR <= int(tahun[:9]) <= LAST_YEAR):
            raise click.UsageError(f"'{printable(tahun[:60])}' bukan tahun; tulis empat angka, misalnya 2021")
        self.id, self.tahun = id, tahun
        indikator, problems = FOLDERS["indikator"].read(records[("indikator", id)])
        if problems or indikator is None:
            attempt(project, lambda: refuse(problems))
        self.indikator = cast("Indikator", indikator)
        self.dokumen = {
            name: str(record.data.get("judul") or "")
            for (folder, name), record in sorted(records.items())
            if folder == "dokumen"
        }
        self.record = records.get(("nilai", id))
        self.path = f"content/nilai/{id}.yml"
        self.berkas = (project / self.path).as_posix()
        own = [problem for problem in content.problems if problem.path == self.path]
        if own:  # a file with mistakes is not edited: who knows what its lines mean
            attempt(project, lambda: refuse(own))
        self.raw = (project / self.path).read_bytes() if self.record else None

    @property
    def way(self) -> Way:
        return ("tahun", self.tahun)

    def group(self, *way: str | int) -> Group:
        """A group of the year as it stands; empty where there is none."""
        found = value_at(self.record.data if self.record else {}, (*self.way, *way))
        return cast("Group", found) if isinstance(found, dict) else {}

    def targets(self) -> list[Group]:
        found = self.group().get("target")
        return [one for one in found if isinstance(one, dict)] if isinstance(found, list) else []


def refuse(problems: Sequence[Problem]) -> None:
    raise ProblemsFound(problems)


@dataclass(slots=True)
class Isian:
    """What the year is to say; None: as before."""

    target: Group | None = None
    realisasi: Group | None = None
    diterbitkan: str | None = None


class Pengisian:
    """One command: options first, then questions, or the list of what is missing."""

    def __init__(self, now: Keadaan, given: Mapping[str, str | tuple[str, ...]], tanya: Tanya | None) -> None:
        self.now, self.given, self.tanya = now, given, tanya
        self.missing: list[str] = []

    def all(self) -> Isian:
        """Everything that the command gives or the person answers; what is missing is listed at once."""
        if self.tanya is not None:
            self.introduce()
        filled = self.filled()
        self.complain()
        return filled

    def option(self, name: str, read: Callable[[str], str] = str) -> str | None:
        value = self.given.get(name)
        if not isinstance(value, str):
            return None
        return self.read(f"--{name.replace('_', '-')}", value.strip(), read)

    def read(self, shown: str, value: str, read: Callable[[str], str]) -> str:
        """What was given as an option; at a terminal `82,5` may be confirmed there too."""
        if not value:
            raise click.UsageError(f"{shown} kosong; isi, atau hapus pilihan itu")
        try:
            return read(value)
        except Salah as error:
            if self.tanya and error.usul and self.tanya.ya(f"{shown}: {error}. Maksud Anda {error.usul}?"):
                return error.usul
            raise click.UsageError(f"{shown}: {error}") from None

    def needed(
        self, name: str, words: str, read: Callable[[str], str] = str, offered: str | None = None
    ) -> str:
        """An option, or else an answer, or else one more missing piece."""
        value = self.option(name, read)
        if value is None and self.tanya is not None:
            value = self.tanya.isi(words, read, offered)
        if value is None:
            self.missing.append(f"--{name.replace('_', '-')}")
        return value or ""

    def complain(self) -> None:
        if self.missing:
            raise click.UsageError(f"belum lengkap; tambahkan {', '.join(dict.fromkeys(self.missing))}")

    def introduce(self) -> None:
        now = self.now
        click.echo(f"{printable(' '.join(now.indikator.nama.teks_asli.split()))}, {now.tahun}")
        for target in now.targets():
            kind = _kind(target) or "?"
            click.echo(f"  Target sekarang: {_shown(target.get('asal'))} {kind} {_shown(target.get(kind))}")
        result = now.group("realisasi")
        for name in (name for name in HASIL if name in result):
            click.echo(f"  Realisasi sekarang: {_shown(result[name])} ({_shown(result.get('sifat'))})")

    def filled(self) -> Isian:
        targets = [kind for kind in JENIS_TARGET if f"target_{kind}" in self.given]
        results = [
            name
            for name in ("realisasi", "variabel", "realisasi_predikat", "realisasi_teks")
            if name in self.given
        ]
        about_target = targets or any(
            name in self.given
            for name in ("asal", "tanggal_target", "dokumen_target", "halaman_target", "kutipan_target")
        )
        about_result = (
            results
            or "sifat" in self.given
            or (not about_target and any(name in self.given for name in ("dokumen", "halaman", "kutipan")))
        )
        filled = Isian()
        if not (about_target or about_result):
            if self.tanya is None:
                self.missing.append("--realisasi, --variabel atau salah satu --target-…")
                return filled
            what = self.tanya.isi("Yang diisi: target, realisasi, atau keduanya", salah_satu(("target", "realisasi", "keduanya")), "keduanya")  # fmt: skip
            about_target, about_result = what != "realisasi", what != "target"
        if about_target:
            filled.target = self.target(targets)
        if about_result:
            filled.realisasi = self.realisasi(results)
        filled.diterbitkan = self.option("tanggal_terbit", hari)
        if filled.diterbitkan is None and "diterbitkan" not in self.now.group():
            filled.diterbitkan = self.needed(
                "tanggal_terbit", "Tanggal dimuat di situs", hari, str(self.now.build.tanggal)
            )
        return filled

    def target(self, kinds: Sequence[str]) -> Group:
        if len(kinds) > 1:
            raise click.UsageError(
                f"pilih satu jenis target: {', '.join('--target-' + kind.replace('_', '-') for kind in kinds)}"
            )
        asal = self.needed(
            "asal", f"Asal target ({', '.join(get_args(Asal))})", salah_satu(get_args(Asal)), self.origin()
        )
        day = self.option("tanggal_target", tanggal)
        n = self.target_place(asal, day)
        old = self.now.targets()[n] if n is not None else {}
        kind = kinds[0] if kinds else _kind(old)
        if not kinds and self.tanya is not None:
            kind = self.tanya.isi(
                f"Jenis target ({', '.join(JENIS_TARGET)})", salah_satu(JENIS_TARGET), kind or self.likely()
            )
        if kind is None:
            self.missing.append("salah satu --target-…")
            return {}
        new: Group = {name: value for name, value in old.items() if name not in JENIS_TARGET}
        new["asal"] = asal
        new[kind] = self.target_value(kind, old.get(kind), given=bool(kinds))
        if day is None and self.tanya is not None and not old and "asal" not in self.given:
            day = self.tanya.isi("Tanggal dokumen target", tanggal, needed=False)
        if day:
            new["tanggal"] = day
        if kind != "belum_ditetapkan" or "dokumen_target" in self.given:
            new["sumber"] = self.sumber(old.get("sumber"), "_target", "Dokumen target")
        return new

    def origin(self) -> str | None:
        known = [str(target.get("asal")) for target in self.now.targets()]
        return known[-1] if known else None

    def likely(self) -> str | None:
        polaritas = self.now.indikator.polaritas
        return None if polaritas is None else "minimal" if polaritas.arah == "naik" else "maksimal"

    def target_place(self, asal: str, day: str | None) -> int | None:
        """The target that is meant: the last of this origin, of this day if one is given."""
        found = [
            n
            for n, target in enumerate(self.now.targets())
            if target.get("asal") == asal and (day is None or target.get("tanggal") in (None, day))
        ]
        return found[-1] if found else None

    def target_value(self, kind: str, old: Node, *, given: bool) -> Node:
        name, words = f"target_{kind}", f"Target {kind.replace('_', ' ')}"
        if kind == "antara":
            return self.range(name, words, old, given=given)
        read = angka if kind in BERANGKA else str
        if not given and self.tanya is None:
            return old
        return self.needed(name, words, read, old if isinstance(old, str) else None)

    def range(self, name: str, words: str, old: Node, *, given: bool) -> Node:
        if given:
            low, dots, high = str(self.given[name]).partition("..")
            if not dots:
                raise click.UsageError("--target-antara: tulis dua angka, misalnya 10..20")
            return {
                "dari": self.read("--target-antara", low.strip(), angka),
                "sampai": self.read("--target-antara", high.strip(), angka),
            }
        if self.tanya is None:
            return old
        ends = old if isinstance(old, dict) else {}
        return {
            end: self.tanya.isi(f"{words}: {end}", angka, cast("str | None", ends.get(end)))
            for end in ("dari", "sampai")
        }

    def realisasi(self, results: Sequence[str]) -> Group:
        old, formula = self.now.group("realisasi"), self.now.indikator.formula
        new: Group = {}
        if "variabel" in results or (not results and self.tanya and formula and "nilai" not in old):
            new["variabel"] = self.variabel(old.get("variabel"))
        if "realisasi" in results:
            new["nilai"] = self.option("realisasi", angka)
        for name in ("predikat", "teks"):
            if f"realisasi_{name}" in results:
                new[name] = self.option(f"realisasi_{name}")
        if not new and self.tanya and not results:
            name = next(
                (name for name in ("nilai", "predikat", "teks") if name in old),
                "predikat" if self.scale() else "nilai",
            )
            offered = old.get(name)
            words = {"nilai": f"Realisasi{self.unit()}", "predikat": "Predikat", "teks": "Hasil"}[name]
            new[name] = self.tanya.isi(
                words, angka if name == "nilai" else str, offered if isinstance(offered, str) else None
            )
        if not new:  # only the source or the standing of the figure changes
            new = {name: old[name] for name in HASIL if name in old}
            if not new:
                self.missing.append("--realisasi" if formula is None else "--realisasi atau --variabel")
        offered = old.get("sifat")
        if "sifat" not in self.given and self.tanya is None and offered:
            new["sifat"] = offered
        else:
            new["sifat"] = self.needed(
                "sifat",
                f"Sifat ({', '.join(get_args(Sifat))})",
                salah_satu(get_args(Sifat)),
                offered if isinstance(offered, str) else None,
            )
        new["sumber"] = self.sumber(old.get("sumber"), "", "Dokumen hasil")
        return new

    def scale(self) -> bool:
        return bool(self.now.record and self.now.record.data.get("predikat"))

    def unit(self) -> str:
        satuan = self.now.indikator.satuan
        return f" ({printable(satuan.teks)})" if satuan else ""

    def variabel(self, old: Node) -> Node:
        """Every input of the formula: given, or asked by its verbatim name, or as it stands."""
        formula = self.now.indikator.formula
        if formula is None:
            raise click.UsageError("indikator ini tidak berformula; pakai --realisasi")
        names = list(dict.fromkeys(one.nama for one in variables(formula.pohon)))
        typed: dict[str, str] = {}
        for pair in cast("tuple[str, ...]", self.given.get("variabel", ())):
            name, equals, value = (part.strip() for part in pair.partition("="))
            if not equals:
                raise click.UsageError(
                    f"--variabel {printable(pair[:60])}: tulis NAMA=ANGKA, misalnya {names[0]}=17"
                )
            if name not in names:
                near = similar(name, names)
                mend = f"maksud Anda '{near}'?" if near else f"masukan rumus ini: {', '.join(names)}"
                raise click.UsageError(f"--variabel: '{printable(name[:60])}' bukan masukan rumus; {mend}")
            typed[name] = self.read(f"--variabel {name}", value, angka)
        before = old if isinstance(old, dict) else {}
        for name in names:
            stands = before.get(name)
            offered = stands if isinstance(stands, str) else None
            if name not in typed and self.tanya is not None:
                words = " ".join(formula.variabel[name].teks_asli.split())
                typed[name] = self.tanya.isi(f"{printable(words)} ({name})", angka, offered) or ""
            elif name not in typed and offered is not None:
                typed[name] = offered
            elif name not in typed:
                self.missing.append(f"--variabel {name}=…")
        return {name: typed[name] for name in names if name in typed}

    def sumber(self, old: Node, suffix: str, words: str) -> Group:
        """The source; page and row of another document do not outlive it."""
        before: Group = dict(old) if isinstance(old, dict) else {}
        names = ("dokumen", "halaman", "kutipan")
        own = any(name + suffix in self.given for name in names)
        pick = {name: name + suffix if own else name for name in names}
        id = self.option(pick["dokumen"], dokumen(self.now.dokumen))
        stands = before.get("dokumen")
        if id is None and self.tanya is not None:
            id = self.tanya.dokumen(words, self.now.dokumen, stands if isinstance(stands, str) else None)
        if id is None and not before:
            self.missing.append(f"--{pick['dokumen'].replace('_', '-')}")
        new: Group = before if id is None or id == stands else {"dokumen": id}
        for name in names[1:]:
            value = self.option(pick[name])
            if value is None and self.tanya is not None and pick["dokumen"] not in self.given:
                stood = new.get(name)
                label = "Halaman" if name == "halaman" else "Baris seperti tercetak"
                value = self.tanya.isi(label, offered=stood if isinstance(stood, str) else None, needed=False)
            if value:
                new[name] = value
        return new

    def revisions(self, changes: Sequence[Perubahan]) -> list[Group]:
        click.echo("Angka yang pernah tayang berubah; alasannya dicatat dan ikut tayang:")
        for change in changes:
            click.echo(
                f"  {change.bidang} {self.now.tahun}: {printable(change.dari)} -> {printable(change.menjadi)}"
            )
        reason: Group = {
            "jenis": self.needed(
                "jenis",
                f"Jenis revisi ({', '.join(get_args(JenisRevisi))})",
                salah_satu(get_args(JenisRevisi)),
            ),
            "alasan": self.needed("alasan", "Mengapa berubah"),
            "dasar": self.basis(),
            "tanggal": self.option("tanggal_revisi", hari) or str(self.now.build.tanggal),
            "disetujui": self.needed("disetujui", "Jabatan yang menyetujui"),
        }
        self.complain()
        return [{"bidang": one.bidang, "dari": one.dari, "menjadi": one.menjadi, **reason} for one in changes]

    def basis(self) -> str:
        if "dasar" not in self.given and self.tanya is not None:
            return self.tanya.dokumen("Dokumen dasar perubahan", self.now.dokumen)
        return self.needed("dasar", "", dokumen(self.now.dokumen))


def _kind(target: Group) -> str | None:
    return next((kind for kind in JENIS_TARGET if kind in target), None)


def _shown(value: Node) -> str:
    if isinstance(value, dict):
        return ", ".join(f"{name} {_shown(one)}" for name, one in value.items())
    return printable(str(value or ""))
