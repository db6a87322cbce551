"""Charts in Word files: the PDF's own, as pictures with a text for those who do not see them."""

import subprocess
import sys
from dataclasses import replace
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from typing import Any, Final
from zipfile import ZipFile

import pytest
from PIL import Image

from generator.charts.batang import Grafik
from generator.documents import DokumenResmi
from generator.documents.data import konteks
from generator.documents.lkjip import LkjipIsi
from generator.documents.pdf import PenataPdf
from generator.documents.pdf.gambar import LEBAR, PPI, grafik_png
from generator.documents.template import FOLDER, DocumentTemplates, TemplateProblemError
from generator.documents.word import PenataDocx
from generator.templating import tool_templates
from tests.documents.dokumen_uji import WONOGIRI, found_in, typesetter
from tests.documents.semua_dokumen import NILAI, PENATA, a_document, altered, body, parts, rewritten, with_isi
from tests.situs import ROOT

DRAWING: Final = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
EMBED: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}embed"
REPORTS: Final = ((WONOGIRI, "lkjip-2020", 7), (NILAI, "lkjip-2021", 3))
each = pytest.mark.parametrize(("project", "name", "many"), REPORTS, ids=[row[1] for row in REPORTS])
TAGS: Final = {
    ">{%p if i.grafik %}<": ">{%p if i.nama and not i.nama %}<",
    ">{{ i.grafik|gambar }}<": "><",
}
"""A report's template of before there were pictures says as much as one that never shows them."""


def charts(dokumen: DokumenResmi) -> list[Grafik]:
    return list(found_in(dokumen.isi, Grafik))


def pictures(content: bytes) -> list[Any]:
    """All but the logo."""
    found = body(content).iter(f"{DRAWING}inline")
    return [one for one in found if not one.find(f"{DRAWING}docPr").get("descr").startswith("Lambang ")]


def told(content: bytes) -> list[str]:
    return [one.find(f"{DRAWING}docPr").get("descr") for one in pictures(content)]


def a_penata(folder: Path, files: dict[str, bytes]) -> PenataDocx:
    (folder / FOLDER).mkdir()
    for name, content in files.items():
        (folder / FOLDER / name).write_bytes(content)
    return PenataDocx(DocumentTemplates((folder, tool_templates())))


def own_template() -> bytes:
    return (tool_templates() / FOLDER / "lkjip.docx").read_bytes()


def without_a_number(dokumen: DokumenResmi) -> DokumenResmi:
    assert isinstance(dokumen.isi, LkjipIsi)
    goals = tuple(
        replace(goal, indikator=tuple(replace(one, grafik=None) for one in goal.indikator))
        for goal in dokumen.isi.sasaran
    )
    return with_isi(dokumen, replace(dokumen.isi, sasaran=goals))


@each
def test_every_chart_of_a_report_is_a_picture_with_its_words(project: Path, name: str, many: int) -> None:
    dokumen = a_document(name, project)
    content = PENATA.docx(dokumen)
    assert told(content) == [one.uraian for one in charts(dokumen)]
    assert len(pictures(content)) == many
    numbers = [one.get("id") for one in body(content).iter(f"{DRAWING}docPr")]
    assert len(set(numbers)) == len(numbers)
    for one in pictures(content):
        width, height = (int(one.find(f"{DRAWING}extent").get(side)) / 36_000 for side in ("cx", "cy"))
        assert 40 < width < 160
        assert 40 < height < 110
    shown = {blip.get(EMBED) for one in pictures(content) for blip in one.iter() if blip.get(EMBED)}
    assert len(shown) == len({replace(one, uraian="") for one in charts(dokumen)}), "like charts share a file"


@each
def test_the_same_report_is_the_same_bytes_in_any_process(project: Path, name: str, many: int) -> None:
    content = PENATA.docx(a_document(name, project))
    assert PenataDocx(DocumentTemplates((tool_templates(),))).docx(a_document(name, project)) == content
    code = (
        "from hashlib import sha256; from pathlib import Path\n"
        "from tests.documents.semua_dokumen import PENATA, a_document\n"
        f"print(sha256(PENATA.docx(a_document({name!r}, Path({str(project)!r})))).hexdigest())"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, env={"PYTHONHASHSEED": "1", "PYTHONPATH": str(ROOT)},
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert done.stdout.strip() == sha256(content).hexdigest()
    with ZipFile(BytesIO(content)) as archive:
        media = [part for part in archive.namelist() if part.startswith("word/media/")]
    assert media == [f"word/media/image{n}.png" for n in range(1, len(media) + 1)]
    assert len(media) >= many


def test_where_there_is_no_number_there_is_no_picture() -> None:
    content = PENATA.docx(without_a_number(a_document("lkjip-2020", WONOGIRI)))
    assert pictures(content) == []


@each
def test_a_picture_is_drawn_sharp_and_not_blank(project: Path, name: str, many: int) -> None:
    dokumen = a_document(name, project)
    plain = [one for goal in konteks(dokumen)["isi"]["sasaran"] for one in goal["indikator"] if one["grafik"]]
    assert len(plain) == many
    for one in plain:
        png = grafik_png(typesetter(), konteks(dokumen), one["grafik"])
        with Image.open(BytesIO(png)) as image:
            dots = list(image.convert("L").tobytes())
            assert image.width <= (LEBAR + 5) * PPI / 25.4
        assert 0.01 < sum(dot < 200 for dot in dots) / len(dots) < 0.6
        edge = image.width
        assert set(dots[:edge] + dots[-edge:]) == {255}, "nothing is cut off"


def test_letters_without_a_shape_are_drawn_as_their_codes() -> None:
    dokumen = a_document("lkjip-2021")
    unit = charts(dokumen)[1].satuan
    pngs = []
    for text in ("😀 漢", "[U+1F600] [U+6F22]", "\x07\ud800\u202e"):
        other = altered(dokumen, {unit: text})
        content = PENATA.docx(other)
        assert len(pictures(content)) == 3
        plain = next(
            one["grafik"]
            for goal in konteks(other)["isi"]["sasaran"]
            for one in goal["indikator"]
            if one["grafik"] and one["grafik"]["satuan"] == text
        )
        pngs.append(grafik_png(typesetter(), konteks(other), plain))
    assert pngs[0] == pngs[1] != pngs[2]


def test_alternative_text_stays_text() -> None:
    dokumen = a_document("lkjip-2021")
    words = charts(dokumen)[0].uraian
    evil = '"/><w:p> & <b>\nbaris\x07 {{ 7*7 }} 😀'
    assert told(PENATA.docx(altered(dokumen, {words: evil})))[0] == (
        '"/><w:p> & <b> baris[U+0007] {{ 7*7 }} 😀'
    )


def test_a_chart_of_a_million_letters_stays_on_its_page() -> None:
    dokumen = a_document("lkjip-2021")
    content = PENATA.docx(altered(dokumen, {charts(dokumen)[1].satuan: "kata " * 2_000}))
    heights = [int(one.find(f"{DRAWING}extent").get("cy")) / 36_000 for one in pictures(content)]
    assert max(heights) <= 110


def test_an_agency_s_own_template_without_charts_draws_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no(*_: object) -> bytes:
        raise AssertionError

    monkeypatch.setattr(PenataPdf, "png", no)
    old = a_penata(tmp_path, {"lkjip.docx": rewritten(own_template(), TAGS)})
    assert pictures(old.docx(a_document("lkjip-2021"))) == []


def test_a_chart_shown_twice_is_drawn_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = []
    real = PenataPdf.png

    def counted(self: PenataPdf, *args: Any) -> bytes:
        asked.append(args)
        return real(self, *args)

    monkeypatch.setattr(PenataPdf, "png", counted)
    twice = {">{{ i.grafik|gambar }}<": ">{{ i.grafik|gambar }} {{ i.grafik|gambar }}<"}
    penata = a_penata(tmp_path, {"lkjip.docx": rewritten(own_template(), twice)})
    assert len(pictures(penata.docx(a_document("lkjip-2021")))) == 6
    assert len(asked) == 3


def test_a_picture_of_anything_but_a_chart_is_refused(tmp_path: Path) -> None:
    wrong = {">{{ i.grafik|gambar }}<": ">{{ i.nama|gambar }}<"}
    penata = a_penata(tmp_path, {"lkjip.docx": rewritten(own_template(), wrong)})
    with pytest.raises(TemplateProblemError, match=r"lkjip\.docx"):
        penata.docx(a_document("lkjip-2021"))


def test_an_agency_s_own_chart_is_drawn_in_word_too(tmp_path: Path) -> None:
    own = (tool_templates() / FOLDER / "_dasar.typ").read_bytes().replace(b"#9dbcc6", b"#ff0000")
    penata = a_penata(tmp_path, {"_dasar.typ": own})
    media = [blob for part, blob in parts(penata.docx(a_document("lkjip-2021"))).items() if "media" in part]
    assert media != [
        blob for part, blob in parts(PENATA.docx(a_document("lkjip-2021"))).items() if "media" in part
    ]


def test_a_mistake_in_the_agency_s_own_chart_is_told_at_its_place(tmp_path: Path) -> None:
    own = (tool_templates() / FOLDER / "_dasar.typ").read_bytes() + b"\n#salah-eja\n"
    with pytest.raises(TemplateProblemError, match=r"_dasar\.typ"):
        a_penata(tmp_path, {"_dasar.typ": own}).docx(a_document("lkjip-2021"))
