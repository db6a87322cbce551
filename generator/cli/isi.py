"""`iku isi`: a target or a result typed at the terminal becomes the few lines of YAML that say it; and `iku tayang`."""

import csv
import difflib
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, Final, get_args

import click

from generator.adapters.berkas import ChangedMeanwhileError, Ganti, write_together
from generator.adapters.day import resolve_build
from generator.cli.bahasa import Command
from generator.cli.laporan import CONTENT, TANGGAL, attempt, report
from generator.cli.pengisian import Group, Isian, Keadaan, Pengisian
from generator.cli.tanya import Tanya
from generator.measurement import Measured, measure
from generator.measurement.banding import banding
from generator.measurement.measured import LEDGER_PATH
from generator.measurement.tahunan import HasilTahun
from generator.measurement.tayang import Perubahan, Tayang, from_csv, to_csv
from generator.model import FOLDERS, Reading, read_catalogue, read_project
from generator.model.nilai import Asal, JenisRevisi, Sifat
from generator.problems import ProblemsFound
from generator.problems.problem import printable
from generator.publication import check
from generator.records import Content, Record, no_garbage_collection
from generator.records import text as record_text
from generator.records.loading import load
from generator.records.sunting import EditError, with_item, with_value, without, written
from generator.wording.kalimat import STATUS_KATA, capaian_kalimat, jawaban

ORDER: Final = FOLDERS["nilai"].keys


def _options(*options: Callable[[Any], Any]) -> Callable[[Any], Any]:
    def add(command: Any) -> Any:  # noqa: ANN401 -- click's own
        for option in reversed(options):
            command = option(command)
        return command

    return add


def _option(name: str, metavar: str, words: str, **rest: Any) -> Callable[[Any], Any]:  # noqa: ANN401
    return click.option(name, name.removeprefix("--").replace("-", "_"), metavar=metavar, help=words, **rest)


OPTIONS: Final = _options(
    _option("--target-minimal", "ANGKA", "Target: sekurang-kurangnya sekian."),
    _option("--target-maksimal", "ANGKA", "Target: setinggi-tingginya sekian."),
    _option("--target-antara", "DARI..SAMPAI", "Target: di dalam rentang, misalnya 10..20."),
    _option("--target-tepat", "ANGKA", "Target: tepat sekian."),
    _option("--target-tercetak", "ANGKA", "Target: angka tanpa keterangan minimal atau maksimal."),
    _option("--target-predikat", "PREDIKAT", "Target: predikat."),
    _option("--target-teks", "TEKS", "Target: kalimat."),
    _option("--target-belum-ditetapkan", "ALASAN", "Target belum ada, dengan alasannya."),
    _option("--asal", "ASAL", f"Asal target: {', '.join(get_args(Asal))}."),
    _option("--tanggal-target", "TANGGAL", "Tanggal dokumen target."),
    _option("--dokumen-target", "ID", "Dokumen target, bila bukan yang pada --dokumen."),
    _option("--halaman-target", "HALAMAN", "Halaman pada dokumen target."),
    _option("--kutipan-target", "TEKS", "Baris target seperti tercetak."),
    _option("--realisasi", "ANGKA", "Hasil sebagai angka."),
    _option("--variabel", "NAMA=ANGKA", "Satu masukan rumus; tulis sekali untuk tiap masukan.", multiple=True),
    _option("--realisasi-predikat", "PREDIKAT", "Hasil sebagai predikat."),
    _option("--realisasi-teks", "TEKS", "Hasil sebagai kalimat."),
    _option("--sifat", "SIFAT", f"Sifat hasil: {' atau '.join(get_args(Sifat))}."),
    _option("--dokumen", "ID", "Dokumen tempat angka dibaca: nama berkasnya di content/dokumen tanpa .yml."),
    _option("--halaman", "HALAMAN", "Halaman pada dokumen itu."),
    _option("--kutipan", "TEKS", "Baris seperti tercetak."),
    _option("--tanggal-terbit", "TANGGAL", "Tanggal angka dimuat di situs."),
    _option("--jenis", "JENIS", f"Revisi: {', '.join(get_args(JenisRevisi))}."),
    _option("--alasan", "TEKS", "Revisi: mengapa angka yang pernah tayang berubah."),
    _option("--dasar", "ID", "Revisi: dokumen dasar perubahan."),
    _option("--disetujui", "JABATAN", "Revisi: jabatan yang menyetujui."),
    _option("--tanggal-revisi", "TANGGAL", "Revisi: tanggal perubahan. Bila kosong: hari ini."),
)  # fmt: skip


@click.command(
    cls=Command,
    help="Isi target atau hasil satu indikator pada satu tahun, misalnya: iku isi penyelesaian-konflik 2021.\n\n"
    "Di terminal, yang belum disebut ditanyakan. Hanya baris yang berubah yang ditulis, setelah diperiksa; "
    "bila angka yang pernah tayang berubah, alasannya dicatat sebagai revisi.",
)
@click.argument("indikator", metavar="INDIKATOR", help="Nama berkas indikator tanpa .yml.")
@click.argument("tahun", metavar="TAHUN", help="Tahun angkanya.")
@OPTIONS
@click.option("--coba", is_flag=True, help="Tunjukkan baris yang akan berubah, tanpa menulis apa pun.")
@TANGGAL
@click.pass_obj
def isi(
    project: Path, /, indikator: str, tahun: str, coba: bool, tanggal: str | None,
    **options: str | tuple[str, ...] | None,
) -> None:  # fmt: skip
    """Writes the record and the ledger together, or nothing."""
    build = resolve_build(project, tanggal)
    given = {name: value for name, value in options.items() if value not in (None, ())}
    with no_garbage_collection():
        content = read_project(project)
    tanya = Tanya() if sys.stdin.isatty() else None
    if tanya is not None:  # nobody should answer ten questions and then hear of a mistake elsewhere
        attempt(project, lambda: _sound(content))
    now = Keadaan(project, content, build, indikator, tahun)
    try:
        edited, before, after = _Sunting(now, Pengisian(now, given, tanya)).edited()
    except ProblemsFound as found:
        report(project, found.problems, "teks")
        click.echo("Tidak ada yang ditulis; baris di atas dihitung pada berkas yang akan ditulis.", err=True)
        raise SystemExit(CONTENT) from None
    except EditError as error:
        click.echo(f"iku: {now.berkas}: {error}; ubah berkas itu dengan tangan", err=True)
        raise SystemExit(CONTENT) from None
    files = {Path(now.path): Ganti(now.raw, edited), Path(LEDGER_PATH): Ganti(before, after)}
    files = {path: change for path, change in files.items() if change.lama != change.baru}
    if not files:
        click.echo("Tidak ada yang berubah.")
        return
    click.echo("Baris yang berubah:")
    for path, change in files.items():
        click.echo("\n".join(((project / path).as_posix(), *changed_lines(change))))
    if coba:
        click.echo("Tidak ada yang ditulis (--coba).")
        return
    if tanya is not None and not tanya.ya("Tulis?"):
        click.echo("Tidak ada yang ditulis.")
        return
    _write(project, files)


@click.command(cls=Command, help="Perbarui content/tayang.csv, daftar semua angka yang tayang, dari catatan.")
@TANGGAL
@click.pass_obj
def tayang(project: Path, tanggal: str | None) -> None:
    """Whether a change needs a revision is for `iku check --against` to say."""
    build = resolve_build(project, tanggal)
    measured = attempt(project, lambda: check(project, build))
    path = project / LEDGER_PATH
    old = path.read_bytes() if path.exists() else None
    if old is None and not measured.tayang:
        click.echo("Belum ada angka yang tayang.")
        return
    new = to_csv(measured.tayang).encode()
    try:
        before = {row.kunci: row for row in _ledger(old)}
    except ValueError:
        before = {}
        click.echo(f"{path.as_posix()} tidak terbaca; ditulis baru.", err=True)
    after = {row.kunci: row for row in measured.tayang}
    added, removed = len(after.keys() - before.keys()), len(before.keys() - after.keys())
    changed = sum(before[key] != after[key] for key in before.keys() & after.keys())
    if old != new:
        _write(project, {Path(LEDGER_PATH): Ganti(old, new)})
    click.echo(f"{len(after)} baris: {added} baru, {changed} berubah, {removed} dihapus.")


def _write(project: Path, files: Mapping[Path, Ganti]) -> None:
    try:
        write_together({project / path: change for path, change in files.items()})
    except ChangedMeanwhileError as error:
        click.echo(f"iku: {error}", err=True)
        raise SystemExit(CONTENT) from None
    except OSError as error:
        click.echo(
            f"iku: {error.filename} tidak dapat ditulis ({error.strerror}); tidak ada yang berubah", err=True
        )
        raise SystemExit(CONTENT) from None
    click.echo(f"Tertulis: {', '.join((project / path).as_posix() for path in files)}")


def _ledger(raw: bytes | None) -> tuple[Tayang, ...]:
    """Raises ValueError."""
    try:
        return from_csv((raw or b"").decode("utf-8-sig").replace("\r\n", "\n"))
    except csv.Error as error:
        raise ValueError(str(error)) from None


def changed_lines(change: Ganti) -> Iterator[str]:
    """The lines that go, by their old number, and those that come, by their new one."""
    old, new = ((text or b"").decode().splitlines() for text in (change.lama, change.baru))
    start = _common(old, new)
    end = _common(old[start:][::-1], new[start:][::-1])
    old, new = old[start : len(old) - end], new[start : len(new) - end]
    matcher = difflib.SequenceMatcher(None, old, new, autojunk=False)
    for tag, a, b, c, d in matcher.get_opcodes():
        if tag == "equal":
            continue
        yield from (f"{n:>6} - {printable(line)}" for n, line in enumerate(old[a:b], start + a + 1))
        yield from (f"{n:>6} + {printable(line)}" for n, line in enumerate(new[c:d], start + c + 1))


def _common(old: Sequence[str], new: Sequence[str]) -> int:
    return next(
        (n for n, (a, b) in enumerate(zip(old, new, strict=False)) if a != b), min(len(old), len(new))
    )


def _sound(content: Content) -> None:
    """Raises ProblemsFound; a document that nothing cites yet may be about to be cited."""
    try:
        read_catalogue(content)
    except ProblemsFound as found:
        problems = [one for one in found.problems if one.code != "catatan-yatim"]
        if problems:
            raise ProblemsFound(problems) from None


# -- the edit ---------------------------------------------------------------------------------------


class _Sunting:
    """One edit of one year: the new text of its record, and what the whole project then publishes."""

    def __init__(self, now: Keadaan, entry: Pengisian) -> None:
        self.now, self.entry = now, entry

    def edited(self) -> tuple[bytes, bytes | None, bytes]:
        """The new record, and the ledger as it stands and as it must be. Raises ProblemsFound and EditError."""
        filled = self.entry.all()
        text = self.with_year(filled)
        measured = self.measured(text)
        row = next(one for one in measured.hasil[self.now.id] if one.tahun == int(self.now.tahun))
        self.show(row, measured)
        raw = self.ledger_bytes()
        try:
            before = _ledger(raw)
        except ValueError:
            message = (
                f"{LEDGER_PATH} tidak terbaca; kembalikan dari git, atau jalankan 'iku tayang', lalu ulangi"
            )
            raise click.UsageError(message) from None
        changes = self.unexplained(before, measured)
        if changes:
            for entry in self.entry.revisions(changes):
                text = with_item(text, (*self.now.way, "revisi"), entry, ORDER)
            measured = self.measured(text)
        others = self.others(before, measured)
        if others:
            click.echo(
                f"{others} angka lain pada {LEDGER_PATH} juga berbeda dari catatan, dan ikut diperbarui."
            )
        new = to_csv(measured.tayang).encode()
        same = raw is not None and raw.replace(b"\r\n", b"\n") == new
        return text.encode(), raw, raw if same and raw is not None else new

    def ledger_bytes(self) -> bytes | None:
        path = self.now.project / LEDGER_PATH
        return path.read_bytes() if path.exists() else None

    def with_year(self, filled: Isian) -> str:
        """The text of the record with what was filled in, its bytes decoded as they are."""
        now, way = self.now, self.now.way
        if now.raw is None:
            year: Group = {
                "target": [filled.target] if filled.target else None,
                "realisasi": filled.realisasi,
                "diterbitkan": filled.diterbitkan,
            }
            return written(
                {"tahun": {now.tahun: {name: value for name, value in year.items() if value}}}, ORDER
            )
        text = now.raw.decode("utf-8")
        if filled.target is not None:
            day = filled.target.get("tanggal")
            n = self.entry.target_place(
                str(filled.target["asal"]),
                day if isinstance(day, str) and "tanggal_target" in self.entry.given else None,
            )
            if n is None:
                text = with_item(text, (*way, "target"), filled.target, ORDER)
            else:
                text = with_value(text, (*way, "target", n), filled.target, ORDER)
        if filled.realisasi is not None:
            text = with_value(text, (*way, "realisasi"), filled.realisasi, ORDER)
            text = without(text, (*way, "tanpa_nilai"))
        if filled.diterbitkan is not None:
            text = with_value(text, (*way, "diterbitkan"), filled.diterbitkan, ORDER)
        return text

    def measured(self, text: str) -> Measured:
        """The whole project as it would be. Raises ProblemsFound."""
        now = self.now
        problems: list[Any] = []
        empty = Record(now.path, "nilai", now.id, "", {})
        decoded = record_text.decode(
            text.encode(), lambda words, place: problems.append(empty.problem(words))
        )
        data = load(decoded or "", lambda words, place: problems.append(empty.problem(words)))
        if problems or decoded is None or data is None:
            raise ProblemsFound(problems)
        record = Record(now.path, "nilai", now.id, decoded, data)
        others = tuple(one for one in now.content.records if (one.folder, one.id) != ("nilai", now.id))
        with no_garbage_collection():
            reading: Reading = read_catalogue(replace(now.content, records=(*others, record)))
            return measure(reading, now.build)

    def show(self, row: HasilTahun, measured: Measured) -> None:
        click.echo(f"Status: {STATUS_KATA[row.status].kata}")
        click.echo(capaian_kalimat(row, measured.catalogue.kebijakan))
        click.echo(f"Yang akan dibaca publik: {jawaban(row)}")

    def unexplained(self, before: Sequence[Tayang], measured: Measured) -> list[Perubahan]:
        """The published figures of this year that change without a revision."""
        catalogue = measured.catalogue
        found = banding(before, measured.tayang, catalogue.indikator, catalogue.nilai)
        key = (self.now.id, self.now.tahun)
        return [
            one.perubahan
            for one in found.berubah
            if not one.revisi and (one.perubahan.sebelum.indikator, one.perubahan.sebelum.tahun) == key
        ]

    def others(self, before: Sequence[Tayang], measured: Measured) -> int:
        """How many lines of other indicators or years the ledger did not have as the records say."""
        mine = (self.now.id, self.now.tahun)
        rows = {row.kunci: row for row in before}.items() ^ {
            row.kunci: row for row in measured.tayang
        }.items()
        return len({key for key, _ in rows if key[:2] != mine})
