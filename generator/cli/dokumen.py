"""`iku dokumen`: official documents as files, and the copy that is printed to be signed."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, is_dataclass, replace
from pathlib import Path
from typing import Final, get_args

import click

from generator.adapters.berkas import ChangedMeanwhileError, Ganti, write_together
from generator.adapters.day import resolve_build
from generator.adapters.terlacak import terlacak
from generator.cli.bahasa import Command
from generator.cli.laporan import CONTENT, TANGGAL, USAGE, attempt
from generator.cli.nip import TanpaNip, tanya_nip
from generator.documents import DOCUMENTS, Bahan, Bentuk, DokumenResmi, Jenis
from generator.documents.bahan import NIP_TERSAMAR
from generator.documents.dokumen_resmi import UNTUK_DITANDATANGANI, TandaTangan, Tempat
from generator.documents.penata import Penata
from generator.measurement.beku import bertanda_tangan
from generator.model.jejak import BerkasBertandaTangan
from generator.pages.dokumen import ukuran
from generator.problems import similar
from generator.publication import check
from generator.templating import Templates, rentang
from generator.templating import tanggal as tanggal_kata

FOLDER: Final = "dokumen"
TERLARANG: Final = ("content", "templates", "site", ".iku", ".git")
"""Folders of a project that people or this tool read and write otherwise."""
AKHIRAN: Final = "-tanda-tangan"
SIGNABLE: Final[tuple[Bentuk, ...]] = ("pdf", "docx")
_KINDS: Final = {kind.id: kind for kind in DOCUMENTS}
SEBUTAN: Final = {
    "sk": "keputusan",
    "iku": "matriks-iku",
    "rkt": "rencana-kinerja-tahunan",
    "pk": "perjanjian-kinerja",
    "tapkin": "perjanjian-kinerja",
    "penetapan-kinerja": "perjanjian-kinerja",
    "ra": "rencana-aksi",
    "lakip": "lkjip",
    "lkj": "lkjip",
    "laporan-kinerja": "lkjip",
    "lke": "lembar-bukti",
}
"""What offices call a kind where its own name is too far away to be guessed."""


@dataclass(frozen=True, slots=True)
class Pilihan:
    """What the person asked for."""

    kinds: tuple[Jenis, ...]
    tahun: int | None
    bentuk: Bentuk | None
    nip: bool

    def forms(self, kind: Jenis) -> list[Bentuk]:
        """The forms in which a kind is made."""
        wanted = (self.bentuk,) if self.bentuk else SIGNABLE if self.nip else kind.bentuk
        return [form for form in kind.bentuk if form in wanted]

    def rows(self, bahan: Bahan) -> list[tuple[Jenis, DokumenResmi]]:
        """The documents; for signing only those that somebody signs, and without the mark of a draft."""
        found = [
            (kind, row)
            for kind in self.kinds
            if self.forms(kind)
            for row in kind.dokumen(bahan)
            if self.tahun is None or row.tempat == Tempat("tahun", str(self.tahun))
        ]
        if not self.nip:
            return found
        return [
            (kind, replace(row, tanda=UNTUK_DITANDATANGANI))
            for kind, row in found
            if any(tanda_tangan(row.isi))
        ]


@click.command(
    cls=Command,
    help="Buat dokumen resmi (PDF, Word, Excel) di folder dokumen. Contoh: iku dokumen lkjip --tahun 2021.\n\n"
    f"Tanpa JENIS, semua dokumen yang isinya sudah ada dibuat. Jenisnya: {', '.join(_KINDS)}.",
)
@click.argument("jenis", metavar="[JENIS]", required=False, help="Satu jenis dokumen saja, misalnya lkjip.")
@click.option("--tahun", metavar="TAHUN", type=int, help="Hanya dokumen tahun itu.")
@click.option(
    "--ke", metavar="FOLDER", type=click.Path(path_type=Path, file_okay=False),
    help="Folder lain untuk hasilnya. Bila kosong: folder dokumen.",
)  # fmt: skip
@click.option(
    "--bentuk", metavar="BENTUK", type=click.Choice(get_args(Bentuk)), help="Satu bentuk saja: pdf, docx (Word) atau xlsx (Excel).",
)  # fmt: skip
@click.option(
    "--nip", is_flag=True,
    help="Naskah untuk ditandatangani, dengan NIP lengkap. NIP ditanyakan, dan tidak disimpan selain di naskah itu.",
)  # fmt: skip
@TANGGAL
@click.pass_obj
def dokumen(
    project: Path, /, jenis: str | None, tahun: int | None, ke: Path | None, bentuk: Bentuk | None,
    nip: bool, tanggal: str | None,
) -> None:  # fmt: skip
    """Typesets everything before the first file is written; removes nothing."""
    chosen = _chosen(jenis, tahun, bentuk, nip=nip)
    folder = _folder(project, ke)
    build = resolve_build(project, tanggal)
    bahan = Bahan(attempt(project, lambda: check(project, build)))
    rows = chosen.rows(bahan)
    if not rows:
        _known_year(tahun, bahan.catalogue.tahun)
    for line in _lacking(chosen, rows, named=jenis is not None):
        click.echo(line, err=True)
    if not rows:
        raise SystemExit(CONTENT)
    signed = bertanda_tangan(bahan.catalogue)
    work = _Penyusunan(project, chosen, Penata(Templates(project).folders))
    drafts = [(kind, row) for kind, row in rows if row.nama_berkas not in signed]
    files = attempt(project, lambda: work.typeset(bahan, drafts))
    if nip and files:
        files = _with_nip(folder, work, bahan, drafts, files)
    said = dict.fromkeys(files, "")
    for _, row in rows:
        record = signed.get(row.nama_berkas)
        if record and not nip and bentuk in (None, "pdf"):
            name = f"{row.nama_berkas}.pdf"
            files[name] = _signed(bahan, record)
            said[name] = f", berkas yang ditandatangani {tanggal_kata(record.tanggal)}"
        elif record:
            words = "tidak dibuat lagi" if nip else "hanya ada dalam bentuk pdf"
            click.echo(
                f"{row.judul}: sudah ditandatangani {tanggal_kata(record.tanggal)}; {words}.", err=True
            )
    _write({folder / name: content for name, content in files.items()})
    for name, content in files.items():
        click.echo(f"{folder / name} ({ukuran(len(content))}{said[name]})")


# -- what is asked for ------------------------------------------------------------------------------


def _chosen(jenis: str | None, tahun: int | None, bentuk: Bentuk | None, *, nip: bool) -> Pilihan:
    if nip and bentuk == "xlsx":
        message = "naskah untuk ditandatangani hanya dibuat sebagai pdf atau docx"
        raise click.UsageError(message)
    if jenis is None:
        return Pilihan(DOCUMENTS, tahun, bentuk, nip)
    kind = _KINDS.get(jenis)
    if kind is None:
        near = SEBUTAN.get("-".join(jenis.lower().split())) or similar(jenis, _KINDS)
        mend = f"maksud Anda '{near}'?" if near else f"jenis yang ada: {', '.join(_KINDS)}"
        message = f"jenis dokumen '{jenis}' tidak dikenal; {mend}"
        raise click.UsageError(message)
    if bentuk and bentuk not in kind.bentuk:
        message = f"{kind.nama} tidak ada dalam bentuk {bentuk}; pilihan: {', '.join(kind.bentuk)}"
        raise click.UsageError(message)
    if tahun is not None and not kind.tahunan:
        message = f"{kind.nama} tidak bertahun; jalankan tanpa --tahun"
        raise click.UsageError(message)
    return Pilihan((kind,), tahun, bentuk, nip)


def _known_year(tahun: int | None, years: Sequence[int]) -> None:
    """A year that no record speaks of is a slip of the hand, not a gap in the records. Raises UsageError."""
    if tahun is None or tahun in years or not years:
        return
    near = 2000 + tahun
    mend = f"maksud Anda {near}?" if near in years else f"tahun yang ada: {rentang(years[0], years[-1])}"
    message = f"tahun {tahun} tidak ada pada catatan; {mend}"
    raise click.UsageError(message)


def _lacking(chosen: Pilihan, rows: Sequence[tuple[Jenis, DokumenResmi]], *, named: bool) -> Iterator[str]:
    """Why a kind that could have been made was not; of all kinds together only those of which a record could say more."""
    made = {kind.id for kind, _ in rows}
    for kind in chosen.kinds:
        if kind.id in made or not chosen.forms(kind) or not (kind.tahunan or chosen.tahun is None):
            continue
        if chosen.nip and not named and rows:
            continue  # most kinds are signed by nobody
        year = f" {chosen.tahun}" if chosen.tahun is not None else ""
        why = kind.kurang or "isinya belum dimuat"
        if chosen.nip:
            why = f"{why}, atau karena tidak ada yang menandatanganinya"
        yield f"{kind.nama}{year} belum dapat dibuat, karena {why}."


def _folder(project: Path, ke: Path | None) -> Path:
    folder = ke if ke is not None else project / FOLDER
    real = folder.resolve()
    for name in TERLARANG:
        own = (project / name).resolve()
        if any(_same(parent, own) for parent in (real, *real.parents)):
            message = (
                f"folder '{folder}' berada di dalam {name}, yang dipakai untuk hal lain; pilih folder lain"
            )
            raise click.UsageError(message)
    if any(parent.exists() and not parent.is_dir() for parent in (real, *real.parents)):
        message = f"'{folder}' bukan folder; pilih nama lain dengan --ke"
        raise click.UsageError(message)
    return folder


def _same(one: Path, other: Path) -> bool:
    """Also where only the case of the letters differs, and the system takes no notice of that."""
    return one == other or (one.exists() and other.exists() and one.samefile(other))


# -- files ------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Penyusunan:
    """The work of one command."""

    project: Path
    chosen: Pilihan
    penata: Penata

    def typeset(self, bahan: Bahan, rows: Sequence[tuple[Jenis, DokumenResmi]]) -> dict[str, bytes]:
        """Every file by its name. Raises ProblemsFound with each broken template once."""
        ending = AKHIRAN if self.chosen.nip else ""
        with self.penata.putaran():
            return {
                f"{row.nama_berkas}{ending}.{form}": self.penata.berkas(bahan, row, form)
                for kind, row in rows
                for form in self.chosen.forms(kind)
            }


def _signed(bahan: Bahan, record: BerkasBertandaTangan) -> bytes:
    file = next(one for one in bahan.catalogue.berkas if one.name == record.berkas)
    try:
        return file.content
    except (OSError, ValueError):
        click.echo(f"iku: content/berkas/{file.name} berubah sejak dibaca; jalankan lagi", err=True)
        raise SystemExit(CONTENT) from None


def _write(files: Mapping[Path, bytes]) -> None:
    """Every file beside its old one first, then in its place; none where one cannot be written."""
    try:
        write_together({path: Ganti(_bytes(path), content) for path, content in files.items()})
    except ChangedMeanwhileError as error:
        click.echo(f"iku: {error}", err=True)
        raise SystemExit(CONTENT) from None
    except OSError as error:
        click.echo(
            f"iku: {error.filename} tidak dapat ditulis ({error.strerror}); bila sedang dibuka, tutup dahulu",
            err=True,
        )
        raise SystemExit(CONTENT) from None


def _bytes(path: Path) -> bytes | None:
    return path.read_bytes() if path.exists() else None


# -- signing ----------------------------------------------------------------------------------------


def tanda_tangan(value: object) -> Iterator[TandaTangan]:
    """Every signature in what a document prints."""
    if isinstance(value, TandaTangan):
        yield value
    elif is_dataclass(value) and not isinstance(value, type):
        for one in fields(value):
            yield from tanda_tangan(getattr(value, one.name))
    elif isinstance(value, tuple):
        for item in value:
            yield from tanda_tangan(item)


def _with_nip(
    folder: Path,
    work: _Penyusunan,
    bahan: Bahan,
    rows: Sequence[tuple[Jenis, DokumenResmi]],
    masked: Mapping[str, bytes],
) -> dict[str, bytes]:
    """The same files with the full NIP of whoever signs them.

    `masked` was typeset before anything is asked, so that a mistake in a template is told without a NIP in it.
    """
    if any(terlacak(folder / name) for name in masked):
        message = (
            f"folder '{folder}' ikut tersimpan di git, sehingga NIP dapat tersebar; "
            "pilih folder di luar proyek dengan --ke, atau tambahkan foldernya ke .gitignore"
        )
        raise click.UsageError(message)
    officials = _officials(bahan, rows)
    if not officials:
        click.echo("Tidak ada pejabat ber-NIP pada naskah ini.", err=True)
        return dict(masked)
    try:
        digits = tanya_nip(officials)
    except TanpaNip as error:
        click.echo(f"iku: {error}", err=True)
        raise SystemExit(USAGE) from None
    names = {row.nama_berkas for _, row in rows}
    full = Bahan(bahan.measured, digits)
    again = [(kind, row) for kind, row in work.chosen.rows(full) if row.nama_berkas in names]
    return attempt(work.project, lambda: work.typeset(full, again))


def _officials(bahan: Bahan, rows: Sequence[tuple[Jenis, DokumenResmi]]) -> dict[tuple[str, str], list[str]]:
    """Name and office -> the records of that person, who has a NIP and signs one of the documents."""
    wanted = {
        (one.nama, one.jabatan) for _, row in rows for one in tanda_tangan(row.isi) if one.nip == NIP_TERSAMAR
    }
    found: dict[tuple[str, str], list[str]] = {}
    for id, pejabat in bahan.catalogue.pejabat.items():
        if pejabat.nip and (pejabat.nama, pejabat.jabatan) in wanted:
            found.setdefault((pejabat.nama, pejabat.jabatan), []).append(id)
    return found
