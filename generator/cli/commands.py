"""`iku`: the commands, with words for the agency's staff."""

import os
import re
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import click

from generator.adapters import site
from generator.adapters.build import (
    AddressError,
    BuildFailedError,
    NoProjectError,
    build_luring,
    build_site,
    config_file,
    serve_site,
)
from generator.adapters.day import NoDateError, resolve_build
from generator.adapters.disk import ForeignFolderError, write_pages
from generator.adapters.revisi_git import RevisionError, versi_lama
from generator.cli import banding, dokumen, isi
from generator.cli.bahasa import Command, Group, explain
from generator.cli.laporan import CONTENT, TANGGAL, USAGE, attempt, shown
from generator.model.reference import reference
from generator.problems.formats import FORMATS
from generator.publication import Publication, check_against, check_ledger, plain_language, publish
from generator.templating import Templates
from generator.wording.kalimat import lonjakan_kalimat


@click.group(
    cls=Group,
    help="Dari catatan YAML menjadi situs kinerja publik.\n\n"
    "Yang paling sering dipakai: ubah berkas di folder content, jalankan 'iku check', lalu 'iku serve' untuk melihat hasilnya.",
    epilog="Keterangan satu perintah: iku check --help",
)
@click.option(
    "--proyek",
    default=".",
    metavar="FOLDER",
    help="Folder proyek lain, misalnya examples/contoh. Biasanya tidak perlu.",
)
@click.pass_context
def iku(context: click.Context, proyek: str) -> None:
    """Every command first mends what a killed build may have left."""
    project = Path(proyek)
    if not project.is_dir():
        raise click.UsageError(f"folder proyek '{proyek}' tidak ada")
    context.obj = project
    if site.restore(project):
        click.echo("Situs sebelumnya dikembalikan: pembuatan yang lalu terhenti di tengah jalan.", err=True)


@iku.command(
    cls=Command,
    help="Periksa semua catatan, tanpa membuat situs. Setiap kesalahan disebut berkas, baris dan perbaikannya.",
)
@click.option(
    "--format", "format_name", type=click.Choice(list(FORMATS)), default="teks", metavar="BENTUK",
    help="Bentuk laporan: teks (biasa), github, gitlab, atau json.",
)  # fmt: skip
@click.option(
    "--against", metavar="REV",
    help="Bandingkan dengan angka yang tayang pada versi git itu, misalnya main: setiap perubahan perlu revisi.",
)  # fmt: skip
@TANGGAL
@click.pass_obj
def check(project: Path, format_name: str, against: str | None, tanggal: str | None) -> None:
    """Prints the report on stdout and a summary on stderr; what `build` would refuse is refused here.

    Notes on plain language are part of the report and change nothing: the exit code stays 0.
    """
    day = resolve_build(project, tanggal)
    before = versi_lama(project, against) if against is not None else None
    _begin()

    def checked() -> Publication:
        publication = publish(project, day)
        if before is None:
            check_ledger(publication)
        else:
            check_against(publication, project, before.tayang, before.kebijakan)
        return publication

    publication = attempt(project, checked, format_name)
    notes = plain_language(publication, project)
    click.echo(FORMATS[format_name](shown(project, notes)), nl=False)
    measured, catalogue = publication.measured, publication.measured.catalogue
    click.echo(
        f"Semua catatan sah: {len(catalogue.indikator)} indikator, {len(catalogue.keputusan)} keputusan, "
        f"{len(measured.catatan)} catatan naskah.",
        err=True,
    )
    if notes:
        click.echo(f"{len(notes)} catatan bahasa, bukan kesalahan: tulisan ini dapat lebih mudah.", err=True)
    for jump in measured.lonjakan.values():
        place = (project / "content" / "nilai" / f"{jump.indikator}.yml").as_posix()
        click.echo(f"Catatan, bukan kesalahan: {place}: {lonjakan_kalimat(jump)}", err=True)


iku.add_command(banding.diff)
iku.add_command(isi.isi)
iku.add_command(isi.tayang)
iku.add_command(dokumen.dokumen)


@iku.command(
    cls=Command, help="Buat situs di folder site. Bila ada kesalahan, situs yang lama tetap seperti semula."
)
@click.option(
    "--offline",
    is_flag=True,
    help="Buat satu berkas ZIP yang dapat dibuka tanpa internet, di samping folder site; folder site tidak diubah.",
)
@TANGGAL
@click.pass_obj
def build(project: Path, offline: bool, tanggal: str | None) -> None:
    """Strict, and atomic: see `adapters.site`."""
    config_file(project)
    resolve_build(project, tanggal)
    _begin()
    if offline:
        zipped = attempt(project, lambda: build_luring(project, tanggal, _progress(), _waiting))
        click.echo(f"Salinan luring selesai: {zipped}")
        return
    target = attempt(project, lambda: build_site(project, tanggal, _progress(), _waiting))
    click.echo(f"Situs selesai: {target / 'index.html'}")


def _host_and_port(_: click.Context, __: click.Parameter, value: str) -> str:
    if not re.fullmatch(r"\S+:[0-9]{1,5}", value):
        raise click.BadParameter("")
    return value


@iku.command(cls=Command, help="Lihat situs di peramban sambil mengubah catatan. Berhenti dengan Ctrl+C.")
@click.option(
    "--alamat",
    default="127.0.0.1:8000",
    metavar="HOST:PORT",
    callback=_host_and_port,
    help="Alamat pratinjau; biasanya 127.0.0.1:8000.",
)
@click.option("--buka", is_flag=True, help="Langsung buka peramban.")
@TANGGAL
@click.pass_obj
def serve(project: Path, alamat: str, buka: bool, tanggal: str | None) -> None:
    """Blocks until interrupted."""
    config_file(project)
    resolve_build(project, tanggal)
    click.echo(f"Pratinjau: http://{alamat}/ (berhenti dengan Ctrl+C)", err=True)
    attempt(project, lambda: serve_site(project, tanggal, alamat, open_browser=buka))


@iku.command(
    cls=Command,
    help="Tulis halaman Markdown ke FOLDER, untuk dibangun dengan MkDocs atau Zensical tanpa alat ini.",
)
@click.argument("folder", metavar="FOLDER", type=click.Path(path_type=Path, file_okay=False))
@TANGGAL
@click.pass_obj
def pages(project: Path, folder: Path, tanggal: str | None) -> None:
    """The folder is made when it is not there."""
    day = resolve_build(project, tanggal)
    _begin()
    count = attempt(project, lambda: write_pages(publish(project, day), Templates(project), folder))
    click.echo(f"{count} berkas ditulis di {folder}")


@iku.command(
    cls=Command, hidden=True, help="Perbarui docs/rujukan-catatan.md dari model (untuk pengelola alat)."
)
@click.pass_obj
def rujukan(project: Path) -> None:
    """A test fails while the file is stale."""
    target = project / "docs" / "rujukan-catatan.md"
    target.parent.mkdir(exist_ok=True)
    target.write_text(reference(), encoding="utf-8")
    click.echo(f"{target} diperbarui")


def _begin() -> None:
    """The first thing that takes long in a large project; nobody waits elsewhere than at a terminal."""
    if sys.stderr.isatty():
        click.echo("Memeriksa catatan …", err=True)


def _waiting() -> None:
    click.echo("Situs ini sedang dibuat oleh perintah lain; menunggu giliran.", err=True)


def _progress() -> Callable[[str, int, int], None]:
    """A line that counts on a terminal; elsewhere a plain line every thousand pages."""
    terminal = sys.stderr.isatty()

    def show(work: str, done: int, total: int) -> None:
        words = f"{work} halaman {done} dari {total}"
        if terminal:
            click.echo(f"\r{words}" + ("\n" if done == total else ""), nl=False, err=True)
        elif done % 1000 == 0 or done == total:
            click.echo(words, err=True)

    return show


def main(arguments: Sequence[str] | None = None) -> None:
    """Run a command and end the process: 0, 1 for content problems, 2 for a mistake in the command itself."""
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")  # Material's advertisement is no news for the staff
    try:
        status = iku.main(args=arguments, prog_name="iku", standalone_mode=False)
    except click.ClickException as error:
        click.echo(explain(error), err=True)
        sys.exit(USAGE)
    except (NoProjectError, NoDateError, ForeignFolderError, AddressError, RevisionError) as error:
        click.echo(f"iku: {error}", err=True)
        sys.exit(USAGE)
    except BuildFailedError as error:
        click.echo(f"iku: {error}", err=True)
        sys.exit(CONTENT)
    except (click.exceptions.Abort, KeyboardInterrupt):
        sys.exit(130)
    sys.exit(status if isinstance(status, int) else 0)
