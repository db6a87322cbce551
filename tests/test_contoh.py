"""The examples say nothing that the case file does not say: every value of every example, both ways, and its address."""

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any, Final, NamedTuple

import pytest
import yaml
from lxml import html

from tests.commands import iku
from tests.kasus.kasus import HERE, NONE, baris, kasus
from tests.situs import ROOT, TANGGAL, built_site

EXAMPLES: Final = ROOT / "examples"
KASUS: Final[Mapping[str, Mapping[str, str]]] = {
    "banten": {"rata-rata-lama-sekolah": "banten-rls15"},
    "kemenko-polhukam": {
        "nilai-pmprb": "polhukam-pmprb",
        "nilai-sakip": "polhukam-sakip",
        "rekomendasi-ditindaklanjuti": "polhukam-rekomendasi",
    },
    "lampung": {"angka-kesakitan-dbd": "lampung-dbd"},
    "polda-ntb": {"penurunan-wilayah-konflik": "poldantb-penurunan-wilayah-konflik"},
    "wonogiri": {
        "air-bersih": "wonogiri-air-bersih",
        "iklh": "wonogiri-iklh",
        "indeks-gini": "wonogiri-gini",
        "ipg": "wonogiri-ipg",
        "konflik-sosial": "wonogiri-konflik-sosial",
        "laju-pertumbuhan-ekonomi": "wonogiri-lpe",
        "sakip": "wonogiri-sakip",
        "sanitasi": "wonogiri-sanitasi",
    },
}
"""Which case each indicator of each example is."""
PASANGAN: Final = [(contoh, id) for contoh, rows in KASUS.items() for id in rows]
DASAR: Final = {"stated": "tersurat", "implied": "tersirat", "inferred": "disimpulkan"}
NUMBER: Final = re.compile(r"-?[0-9]+(\.[0-9]+)?")
DIHITUNG: Final = {
    "78,85": Decimal("0.376") * 82 + Decimal("0.405") * 82 + Decimal("0.219") * Decimal("67.6"),
    "0,12": Decimal("9.91") - Decimal("9.79"),
    "0,13": Decimal("10.04") - Decimal("9.91"),
    "0,96": Decimal("11.12") - Decimal("10.16"),
}
"""The only numbers in notes that no source prints: sums and differences of printed ones, to two decimals."""


class Fakta(NamedTuple):
    """One printed thing: what it is, the year it is of, and the text that stands there."""

    apa: str
    tahun: str
    isi: str


@cache
def record(contoh: str, name: str) -> dict[str, Any]:
    """A record with every scalar as the text that stands in its file."""
    text = (EXAMPLES / contoh / "content" / f"{name}.yml").read_text(encoding="utf-8")
    found: dict[str, Any] = yaml.load(text, Loader=yaml.BaseLoader)  # noqa: S506 -- builds text, lists and mappings only
    return found


def stems(contoh: str, folder: str) -> set[str]:
    return {path.stem for path in (EXAMPLES / contoh / "content" / folder).glob("*.yml")}


# -- what the case file prints ---------------------------------------------------------------------


def fakta_kasus(one: Mapping[str, Any]) -> Iterator[Fakta]:
    """The value rows of a case. A row for a later year than its result is the target at the end of the plan."""
    rows = baris(one)
    for n, row in enumerate(rows):
        final = "realisasi_tahun" in row or "target akhir" in row.get("note", "")
        year = row["tahun"]
        of = row.get("realisasi_tahun", rows[n - 1]["tahun"] if final else year)
        if "pembanding" in row:  # no target, so no field of the record: said in a note
            yield Fakta("catatan", "", row["target"])
            yield Fakta("catatan", "", row["capaian_tercetak"])
            continue
        if "kondisi_awal" in row:
            yield Fakta("kondisi_awal", year, row["kondisi_awal"])
        if "target" in row:
            yield Fakta("target_akhir" if final else "target", year, row["target"])
        if "realisasi" in row and not final:
            missing = row["realisasi"] in NONE
            yield Fakta("tanpa_nilai" if missing else "realisasi", year, "" if missing else row["realisasi"])
        printed = row.get("capaian_tercetak", "null")
        if printed not in NONE:
            name = "akhir" if final else "tahunan"
            yield Fakta(name if NUMBER.fullmatch(printed) else "teks", of, printed)
        if "predikat" in row:
            yield Fakta("teks" if printed not in NONE else "predikat", year, row["predikat"])
    inputs = [one[name] for name in ("pembilang", "penyebut") if name in one]
    inputs += [part["realisasi"] for part in one.get("komponen", {}).values()]
    for number in inputs:
        yield Fakta("masukan", "", number)
    for part in one.get("komponen", {}).values():
        yield Fakta("catatan", "", part["target"])
    for score in one.get("komponen_2019", {}).values():
        yield Fakta("catatan", "", score.partition("/")[0])


# -- what an example says --------------------------------------------------------------------------


def fakta_contoh(contoh: str, id: str) -> Iterator[Fakta]:
    """Every value of a record, in the terms of the case file."""
    nilai = record(contoh, f"nilai/{id}")
    if "kondisi_awal" in nilai:
        yield Fakta("kondisi_awal", nilai["kondisi_awal"]["tahun"], nilai["kondisi_awal"]["nilai"])
    if "target_akhir" in nilai:
        yield Fakta("target_akhir", nilai["target_akhir"]["tahun"], promised(nilai["target_akhir"]["target"]))
    for year, row in nilai["tahun"].items():
        for target in row.get("target", []):
            yield Fakta("target", year, promised(target))
        result = row.get("realisasi", {})
        for field, name in (("nilai", "realisasi"), ("predikat", "predikat")):
            if field in result:
                yield Fakta(name, year, result[field])
        for number in result.get("variabel", {}).values():
            yield Fakta("masukan", "", number)
        if "tanpa_nilai" in row and "kutipan" in row["tanpa_nilai"].get("sumber", {}):
            yield Fakta("tanpa_nilai", year, "")  # printed as missing; elsewhere nothing was printed at all
        for name in ("tahunan", "akhir", "teks"):
            if name in row.get("capaian_dokumen", {}):
                yield Fakta(name, year, row["capaian_dokumen"][name])


def promised(target: Mapping[str, Any]) -> str:
    """A typed target as the case file prints it."""
    if "belum_ditetapkan" in target:
        assert '"NA"' in target["belum_ditetapkan"]
        return "NA"
    sign = "<" if target.get("tidak_termasuk_batas") == "ya" else ""
    kind = "maksimal" if sign else "predikat" if "predikat" in target else "tercetak"
    text: str = target[kind]
    return sign + text


def sources(value: object, path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], Mapping[str, str]]]:
    """Every citation below a value, with the way to it."""
    if isinstance(value, dict):
        for key, inner in value.items():
            if key == "sumber" and isinstance(inner, dict):
                yield path, inner
            else:
                yield from sources(inner, (*path, key))
    elif isinstance(value, list):
        for n, inner in enumerate(value):
            yield from sources(inner, (*path, str(n)))


def notes(value: object) -> Iterator[str]:
    """The words of every note below a value."""
    if isinstance(value, dict):
        for key, inner in value.items():
            if key == "catatan":
                yield from (note["teks"] for note in inner)
            else:
                yield from notes(inner)


def addresses(one: Mapping[str, Any]) -> set[str]:
    return {one["source"], *one.get("sources_extra", [])}


@cache
def block(id: str) -> str:
    """The lines of one case as they stand, comments included."""
    parts = (HERE / "indikator-nyata.yml").read_text(encoding="utf-8").split("\n- id: ")
    return next(part for part in parts if part.partition("\n")[0] == id)


# -- tests -----------------------------------------------------------------------------------------


def test_every_example_and_every_indicator_of_it_has_its_case() -> None:
    assert {path.name for path in EXAMPLES.iterdir()} == set(KASUS)
    assert len(KASUS["wonogiri"]) == 8
    for contoh, rows in KASUS.items():
        assert stems(contoh, "indikator") == set(rows)
        assert stems(contoh, "nilai") == set(rows)
        assert stems(contoh, "program") == set()


@pytest.mark.parametrize(("contoh", "id"), PASANGAN)
def test_the_values_of_an_example_are_those_of_its_case(contoh: str, id: str) -> None:
    case = list(fakta_kasus(kasus()[KASUS[contoh][id]]))
    found = sorted(fakta_contoh(contoh, id))
    assert found
    assert found == sorted(fact for fact in case if fact.apa != "catatan")


@pytest.mark.parametrize(("contoh", "id"), PASANGAN)
def test_what_has_no_field_is_said_in_a_note_and_notes_invent_no_number(contoh: str, id: str) -> None:
    words = " ".join(notes(record(contoh, f"indikator/{id}")))
    case = KASUS[contoh][id]
    for fact in fakta_kasus(kasus()[case]):
        if fact.apa == "catatan":
            assert re.search(rf"(?<![0-9,]){re.escape(Decimal(fact.isi).normalize().to_eng_string().replace('.', ','))}0*(?![0-9])", words), fact  # fmt: skip
    for number in re.findall(r"(?:<|(?<![\w.,]))[0-9](?:[0-9.,]*[0-9])?", words):
        if number in DIHITUNG:
            assert Decimal(number.replace(",", ".")) == round(DIHITUNG[number], 2)
        else:
            assert number in block(case) or number.replace(",", ".") in block(case), number


@pytest.mark.parametrize(("contoh", "id"), PASANGAN)
def test_every_value_cites_an_address_of_its_case(contoh: str, id: str) -> None:
    known = addresses(kasus()[KASUS[contoh][id]])
    found = list(sources(record(contoh, f"nilai/{id}")))
    assert found
    for path, source in found:
        document = record(contoh, f"dokumen/{source['dokumen']}")
        assert document["alamat"] in known, path
        page = re.search(r"/page([0-9]+)\.html\Z", document["alamat"])
        assert source.get("halaman") == (page[1] if page else None), path
    basis = record(contoh, f"dokumen/{record(contoh, f'indikator/{id}')['dasar']}")
    assert any(address.startswith(basis["alamat"]) for address in known)


@pytest.mark.parametrize(("contoh", "id"), PASANGAN)
def test_a_quotation_stands_in_the_case_file(contoh: str, id: str) -> None:
    for path, source in sources(record(contoh, f"nilai/{id}")):
        assert source.get("kutipan", "") in block(KASUS[contoh][id]), path


@pytest.mark.parametrize(("contoh", "id"), PASANGAN)
def test_the_indicator_is_described_as_its_case_describes_it(contoh: str, id: str) -> None:
    case, indikator = kasus()[KASUS[contoh][id]], record(contoh, f"indikator/{id}")
    nama = indikator["nama"]
    assert (nama if isinstance(nama, str) else nama["teks_asli"]) == case["nama"]
    assert indikator.get("sasaran") == case.get("sasaran")
    assert indikator.get("frekuensi") == case.get("frekuensi")
    assert case.get("sumber_data", "").startswith(indikator.get("sumber_data", ""))
    assert ("sumber_data" in indikator) == ("sumber_data" in case)
    polaritas = {"arah": case["polarity"], "dasar": DASAR[case["polarity_basis"]]}
    author = {"oleh": "penyusun contoh"} if polaritas["dasar"] == "disimpulkan" else {}
    assert indikator["polaritas"] == polaritas | author
    satuan = indikator.get("satuan", "null")
    unit = satuan if isinstance(satuan, str) else satuan["normalisasi"]
    assert case["satuan"].startswith(unit)
    for year in record(contoh, f"nilai/{id}")["tahun"].values():
        assert year.get("realisasi", {}).get("sifat", "tetap") == "tetap"


@pytest.mark.parametrize("contoh", KASUS)
def test_every_document_has_an_address_and_the_day_it_was_looked_up(contoh: str) -> None:
    for id in stems(contoh, "dokumen"):
        document = record(contoh, f"dokumen/{id}")
        assert document["alamat"].startswith(("https://", "http://"))
        assert document["ditelusuri"] == "2026-11-22"
        assert document["dibaca"]


@pytest.mark.parametrize("contoh", KASUS)
def test_no_example_gives_a_contact_or_claims_to_be_the_agency(contoh: str) -> None:
    instansi = record(contoh, "instansi")
    assert instansi["status_situs"] == "contoh"
    assert not {"kontak", "alamat_situs"} & set(instansi)


@pytest.mark.parametrize("contoh", KASUS)
def test_iku_check_accepts_an_example_and_its_ledger(contoh: str) -> None:
    done = iku("--proyek", str(EXAMPLES / contoh), "check", cwd=ROOT, IKU_TANGGAL=TANGGAL)
    assert done.returncode == 0, done.stdout + done.stderr
    assert (EXAMPLES / contoh / "content" / "tayang.csv").is_file()


@pytest.mark.parametrize("contoh", KASUS)
def test_an_example_builds_strictly_and_every_page_and_image_of_it_says_contoh(contoh: str) -> None:
    pages = sorted(built_site(EXAMPLES / contoh).rglob("*.html"))
    assert len(pages) > 5
    for path in pages:
        page = html.document_fromstring(path.read_text(encoding="utf-8"))
        assert page.xpath("//meta[@name='robots']/@content") == ["noindex"], path
        assert "CONTOH" in page.xpath("string(//body)"), path
        for image in page.xpath("//main//svg[not(ancestor::svg)]"):
            assert "CONTOH" in "".join(image.itertext()), path


def test_the_settings_of_an_example_are_those_of_the_root() -> None:
    for contoh in KASUS:
        text = (EXAMPLES / contoh / "mkdocs.yml").read_text(encoding="utf-8")
        assert yaml.safe_load(text) == {"INHERIT": "../../mkdocs.yml"}
        assert not (EXAMPLES / contoh / "templates").exists()


def test_the_examples_are_no_part_of_the_real_site() -> None:
    assert not (ROOT / "content" / "nilai").exists()
    names = {
        path.stem for contoh in KASUS for path in (EXAMPLES / contoh / "content" / "indikator").iterdir()
    }
    assert not names & {path.stem for path in Path(ROOT / "content" / "indikator").iterdir()}
