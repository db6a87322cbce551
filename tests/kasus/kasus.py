"""The real indicators as records of the model, and the reviewed lines of `pasangan.csv`. Numbers are text throughout."""

import csv
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any, Final, NamedTuple

import yaml

from generator.model.indikator import Indikator
from generator.model.nilai import Nilai
from tests.measurement.nilai_values import INDIKATOR, NILAI, SUMBER, a_result, a_year

HERE: Final = Path(__file__).parent
KEBIJAKAN: Final = {
    "R/T": "hasil-per-target",
    "(2T-R)/T": "selisih-ke-target",
    "T/R": "target-per-hasil",
}
"""The policy that a check's formula names."""
DASAR: Final = {"stated": "tersurat", "implied": "tersirat", "inferred": "disimpulkan"}
NONE: Final = ("null", "NA", "")


class Pasangan(NamedTuple):
    """One reviewed line; the columns are explained in README.md."""

    id: str
    tahun: str
    pembanding: str
    periksa: str
    kebijakan: str
    medan: str
    jenis: str
    target_tahun: str
    target: str
    hasil_tahun: str
    hasil: str
    alasan: str


class Pemeriksaan(NamedTuple):
    """One check of the case file, and the row that it stands in."""

    kasus: Mapping[str, Any]
    baris: Mapping[str, Any]
    formula: str
    nilai: str
    cocok: str | None


@cache
def kasus() -> Mapping[str, Mapping[str, Any]]:
    """The case file by id. BaseLoader leaves every scalar the text that stands there."""
    text = (HERE / "indikator-nyata.yml").read_text(encoding="utf-8")
    rows = yaml.load(text, Loader=yaml.BaseLoader)["indikator"]  # noqa: S506 -- builds text, lists and mappings only
    return {row["id"]: row for row in rows}


@cache
def pasangan() -> tuple[Pasangan, ...]:
    with (HERE / "pasangan.csv").open(encoding="utf-8", newline="") as file:
        return tuple(Pasangan(**row) for row in csv.DictReader(file))


def pemeriksaan() -> dict[tuple[str, str, str, str], Pemeriksaan]:
    """Every check of the case file by id, year, comparator and which of the row's checks it is."""
    return {
        (id, row["tahun"], row.get("pembanding", ""), name): Pemeriksaan(
            one, row, row[name]["formula"], row[name]["value"], row[name].get("match")
        )
        for id, one in kasus().items()
        for row in baris(one)
        for name in ("check", "check2")
        if name in row
    }


def baris(one: Mapping[str, Any]) -> Sequence[Mapping[str, Any]]:
    """The value rows of a case: none is an empty list."""
    rows: Sequence[Mapping[str, Any]] = one["nilai"]
    return rows


def terisi(row: Mapping[str, Any], field: str) -> str | None:
    """What a row says in a field; None for null, NA and a field that it has not."""
    value = row.get(field, "")
    assert isinstance(value, str), value
    return None if value in NONE else value


def hasil_sumber(one: Mapping[str, Any], row: Mapping[str, Any]) -> tuple[str, str | None]:
    """Year and number of the result that a row is about: its own year's, or that of `realisasi_tahun`."""
    year = row.get("realisasi_tahun", row["tahun"])
    there = [terisi(other, "realisasi") for other in baris(one) if other["tahun"] == year]
    own = terisi(row, "realisasi")
    found = own if own is not None else next((number for number in there if number is not None), None)
    return year, found


def indikator(one: Mapping[str, Any], **changes: object) -> Indikator:
    """The case as a record of the model: only what the model needs to measure it."""
    record: dict[str, object] = {"id": one["id"], "jenis": "iku", "dasar": "dokumen", "nama": one["nama"]}
    if terisi(one, "satuan") is not None:
        record["satuan"] = one["satuan"]
    if terisi(one, "polarity") is not None:
        basis = DASAR[one["polarity_basis"]]
        author = {"oleh": "penyusun kasus"} if basis == "disimpulkan" else {}
        record["polaritas"] = {"arah": one["polarity"], "dasar": basis} | author
    return INDIKATOR.validate_python(record | changes)


def target(text: str, asal: str = "pk") -> dict[str, object]:
    """A printed target as a typed one: `<49` is a bound that does not belong, a letter is a predicate."""
    base: dict[str, object] = {"asal": asal, "sumber": SUMBER}
    if text.startswith("<"):
        return base | {"maksimal": text[1:], "tidak_termasuk_batas": "ya"}
    return base | ({"predikat": text} if text.isalpha() else {"tercetak": text})


def nilai(one: Mapping[str, Any]) -> Nilai | None:
    """All value rows of a case as one record; None for a case without values."""
    years: dict[str, dict[str, Any]] = {}
    extra: dict[str, object] = (
        {"predikat": "akip"} if one["satuan"] in ("predikat", "nilai + predikat") else {}
    )
    for row in baris(one):
        if "kondisi_awal" in row:
            extra["kondisi_awal"] = {"tahun": row["tahun"], "nilai": row["kondisi_awal"], "sumber": SUMBER}
            continue
        year = years.setdefault(row["tahun"], a_year(target=[]))
        promised, result = terisi(row, "target"), terisi(row, "realisasi")
        if promised is not None:
            year["target"].append(target(promised, "dokumen_lain" if "pembanding" in row else "pk"))
        if result is not None and "realisasi_tahun" not in row:
            word = {"predikat": row["predikat"]} if extra.get("predikat") else {}
            year["realisasi"] = a_result(result, **word)
    return NILAI.validate_python({"id": one["id"], "tahun": years} | extra) if years else None
