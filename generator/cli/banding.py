"""`iku diff`: what became of the published figures since a git revision, for people and for machines."""

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Final, Literal

import click

from generator.adapters.day import resolve_build
from generator.adapters.revisi_git import versi_lama
from generator.cli.bahasa import Command
from generator.cli.laporan import TANGGAL, attempt
from generator.measurement import Measured
from generator.measurement.banding import banding
from generator.measurement.tayang import TIDAK_ADA, Tayang, bidang
from generator.model.indikator import Indikator
from generator.model.nilai import Revisi
from generator.publication import check


@dataclass(frozen=True, slots=True)
class Baris:
    """One figure: what it said and what it says (None: nothing), and why; `bidang` as a revision names it."""

    jenis: Literal["baru", "berubah", "hilang"]
    bidang: str
    tahun: int
    dari: str | None
    menjadi: str | None
    revisi: tuple[Revisi, ...] = ()


@dataclass(frozen=True, slots=True)
class Kelompok:
    """The figures of one indicator; `lama`: the name of its file before, if it was another."""

    id: str
    nama: str
    lama: str | None
    baris: tuple[Baris, ...]


def kelompok(sebelum: Sequence[Tayang], measured: Measured) -> tuple[Kelompok, ...]:
    """What has become of the figures of an earlier ledger, by the names of the indicators."""
    indikator = measured.catalogue.indikator
    found = banding(sebelum, measured.tayang, indikator, measured.catalogue.nilai)
    rows: dict[str, list[Baris]] = {}
    for one in found.berubah:
        change, old = one.perubahan, one.perubahan.sebelum
        dari, menjadi = (None if text == TIDAK_ADA else text for text in (change.dari, change.menjadi))
        jenis: Literal["berubah", "hilang"] = "berubah" if change.sesudah else "hilang"
        line = Baris(jenis, change.bidang, int(old.tahun), dari, menjadi, one.revisi)
        rows.setdefault(old.indikator, []).append(line)
    for new in found.baru:
        line = Baris("baru", bidang(new, "nilai"), int(new.tahun), None, new.nilai)
        rows.setdefault(new.indikator, []).append(line)
    before = {row.indikator for row in sebelum}
    groups = [
        Kelompok(id, _name(indikator.get(id), id), _old_name(indikator.get(id), before), _unique(lines))
        for id, lines in rows.items()
    ]
    return tuple(sorted(groups, key=lambda group: (group.nama.casefold(), group.id)))


def _unique(lines: Iterable[Baris]) -> tuple[Baris, ...]:
    """Sorted by year; the unit of all figures of a year is told once."""
    return tuple(dict.fromkeys(sorted(lines, key=lambda line: (line.tahun, line.bidang))))


def _name(indikator: Indikator | None, id: str) -> str:
    return " ".join(indikator.nama.teks_asli.split()) if indikator else id


def _old_name(indikator: Indikator | None, before: set[str]) -> str | None:
    found = [id for id in indikator.id_lama if id in before] if indikator else []
    return found[0] if found else None


# -- forms ------------------------------------------------------------------------------------------


def teks(groups: Sequence[Kelompok], rev: str) -> str:
    """An indicator, then its figures, indented."""
    return "".join(_told(groups, rev, lambda words: words, "{}\n", "  {}\n"))


def markdown(groups: Sequence[Kelompok], rev: str) -> str:
    """For the description of a merge request: a heading an indicator, an item a figure."""
    return "".join(_told(groups, rev, _escaped, "### {}\n\n", "- {}\n")).rstrip("\n") + "\n"


def json_text(groups: Sequence[Kelompok], _: str) -> str:
    """An array of indicators, each with its changes; an empty one when nothing changed."""
    data = [
        {
            "indikator": group.id,
            "nama": group.nama,
            "id_lama": group.lama,
            "perubahan": [
                {
                    "tahun": line.tahun,
                    "bidang": line.bidang,
                    "jenis": line.jenis,
                    "dari": line.dari,
                    "menjadi": line.menjadi,
                    "revisi": [
                        {
                            "jenis": one.jenis,
                            "alasan": one.alasan,
                            "dasar": one.dasar,
                            "tanggal": str(one.tanggal),
                            "disetujui": one.disetujui,
                        }
                        for one in line.revisi
                    ],
                }
                for line in group.baris
            ],
        }
        for group in groups
    ]
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def _told(
    groups: Sequence[Kelompok], rev: str, safe: Callable[[str], str], heading: str, item: str
) -> Iterator[str]:
    if not groups:
        yield f"Tidak ada perubahan angka sejak {safe(rev)}.\n"
    for n, group in enumerate(groups):
        if n:
            yield "\n"
        was = f", dahulu {group.lama}" if group.lama else ""
        yield heading.format(safe(f"{group.nama} ({group.id}{was})"))
        for line in group.baris:
            yield item.format(safe(kalimat(line)))


def kalimat(line: Baris) -> str:
    """`realisasi 2021: 82 -> 85, koreksi_kesalahan (salah salin dari lampiran)`."""
    place = f"{line.bidang} {line.tahun}"
    if line.jenis == "baru":
        return f"{place}: {line.menjadi} (baru)"
    change = f"{place}: {line.dari or TIDAK_ADA} -> {line.menjadi or TIDAK_ADA}"
    reasons = "; ".join(f"{one.jenis} ({' '.join(one.alasan.split())})" for one in line.revisi)
    return f"{change}, {reasons or 'tanpa revisi'}"


def _escaped(words: str) -> str:
    return re.sub(r"([\\`*_{}\[\]<#|~&])", r"\\\1", words)


FORMS: Final[Mapping[str, Callable[[Sequence[Kelompok], str], str]]] = MappingProxyType(
    {"teks": teks, "markdown": markdown, "json": json_text}
)


@click.command(
    cls=Command,
    help="Tampilkan angka yang berubah, baru atau hilang sejak versi git REV, misalnya main atau HEAD~1.",
)
@click.argument("rev", metavar="REV")
@click.option(
    "--format", "form", type=click.Choice(list(FORMS)), default="teks", metavar="BENTUK",
    help="Bentuk: teks (biasa), markdown, atau json.",
)  # fmt: skip
@TANGGAL
@click.pass_obj
def diff(project: Path, rev: str, form: str, tanggal: str | None) -> None:
    """Tells; `check --against` judges."""
    day = resolve_build(project, tanggal)
    before = versi_lama(project, rev)
    measured = attempt(project, lambda: check(project, day))
    click.echo(FORMS[form](kelompok(before.tayang, measured), rev), nl=False)
