"""The Word templates as staff find them, and what they are told when a change to one cannot work."""

from collections.abc import Iterator, Mapping
from io import BytesIO
from pathlib import Path
from typing import Any, Final
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from docx import Document
from jinja2 import nodes
from lxml import etree

from generator.documents import DOCUMENTS, DokumenResmi
from generator.documents.data import konteks
from generator.documents.template import FOLDER, DocumentTemplates, TemplateProblemError
from generator.documents.word import PenataDocx
from generator.documents.word.sandbox import FILTERS, Sandbox
from generator.documents.word.template import read_word_template
from generator.templating import tool_templates
from tests.documents.semua_dokumen import W, a_document, all_documents, body, parts, rewritten, words, zipped

TEMPLATES: Final = tool_templates() / FOLDER
NAMES: Final = tuple(f"{kind.id}.docx" for kind in DOCUMENTS)
RKT: Final = "rencana-kinerja-tahunan.docx"
YEAR: Final = "TAHUN {{ isi.tahun }}"
LOOP: Final = frozenset({"first", "last", "index", "length"})


def template(name: str = RKT) -> bytes:
    return (TEMPLATES / name).read_bytes()


# -- as they are ---------------------------------------------------------------------------------


def test_every_kind_has_a_template_and_every_template_a_kind() -> None:
    assert sorted(path.name for path in TEMPLATES.glob("*.docx")) == sorted(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_a_template_opens_in_word_with_the_styles_that_staff_know(name: str) -> None:
    document = Document(BytesIO(template(name)))
    styles = {style.name for style in document.styles}
    assert {"Normal", "Title", "Heading 1", "Heading 2", "Heading 3", "Caption", "Tabel Data"} <= styles
    (language,) = document.styles.element.xpath("w:docDefaults/w:rPrDefault/w:rPr/w:lang/@w:val")
    (font,) = document.styles.element.xpath("w:docDefaults/w:rPrDefault/w:rPr/w:rFonts/@w:ascii")
    assert (language, font) == ("id-ID", "Arial")  # LibreOffice has Liberation Sans, of the same widths


@pytest.mark.parametrize("name", NAMES)
def test_a_template_holds_nobody_s_name_and_no_link_to_another_file(name: str) -> None:
    found = parts(template(name))
    about = Document(BytesIO(template(name))).core_properties
    assert (about.author, about.last_modified_by) == ("", "")
    assert not [part for part, blob in found.items() if part.endswith(".rels") and b"External" in blob]
    assert not [part for part in found if "thumbnail" in part or "custom" in part or "vba" in part]


@pytest.mark.parametrize("name", NAMES)
def test_the_head_of_every_table_repeats_and_its_rows_stay_whole(name: str) -> None:
    tables = 0
    for table in body(template(name)).iter(f"{W}tbl"):
        if table.find(f"{W}tblPr/{W}tblStyle") is None:
            continue  # letterhead and signatures: no head
        tables += 1
        first = table.find(f"{W}tr")
        assert first.find(f"{W}trPr/{W}tblHeader") is not None
        tagged = [row for row in table.iter(f"{W}tr") if "{%tr" not in words(row)]
        assert all(row.find(f"{W}trPr/{W}cantSplit") is not None for row in tagged)
    assert tables


@pytest.mark.parametrize("name", NAMES)
def test_signatures_stay_together(name: str) -> None:
    for table in body(template(name)).iter(f"{W}tbl"):
        if "tanda_tangan" in words(table):
            assert table.find(f"{W}tr/{W}trPr/{W}cantSplit") is not None
            assert all(one.find(f"{W}pPr/{W}keepNext") is not None for one in table.iter(f"{W}p"))


def test_a_report_has_headings_of_three_levels_and_a_table_of_contents() -> None:
    tree = body(template("lkjip.docx"))
    used = {style.get(f"{W}val") for style in tree.iter(f"{W}pStyle")}
    assert {"Heading1", "Heading2", "Heading3", "Heading4", "Heading5"} <= used
    assert [code.text.split()[0] for code in tree.iter(f"{W}instrText")] == ["TOC"]


def fields(value: Any) -> Iterator[str]:
    """Every name in a mapping, however deep."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield key
            yield from fields(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from fields(inner)


@pytest.mark.parametrize("name", NAMES)
def test_a_template_names_no_field_that_no_document_has(name: str) -> None:
    """In branches that no document here takes, too."""
    known = {
        key for _, row, _ in all_documents() if f"{row.jenis}.docx" == name for key in fields(konteks(row))
    }
    ready = read_word_template(name, template(name))
    trees = [Sandbox().parse(part.source) for part in (ready.body, *ready.headers.values())]
    named = {node.attr for tree in trees for node in tree.find_all(nodes.Getattr)}
    assert len(named) > 5
    assert named - LOOP - {"tingkat", "induk"} <= known


# -- the project's own ---------------------------------------------------------------------------


def told(folder: Path, content: bytes, name: str = RKT, dokumen: DokumenResmi | None = None) -> str:
    """What is said of a project's own template."""
    with pytest.raises(TemplateProblemError) as caught:
        made(folder, content, name, dokumen)
    return str(caught.value.problem)


def made(folder: Path, content: bytes, name: str = RKT, dokumen: DokumenResmi | None = None) -> bytes:
    (folder / FOLDER).mkdir(parents=True, exist_ok=True)
    (folder / FOLDER / name).write_bytes(content)
    penata = PenataDocx(DocumentTemplates((folder, tool_templates())))
    return penata.docx(dokumen or a_document("rencana-kinerja-tahunan-2022"))


def with_tag(tag: str) -> bytes:
    """The template with another tag in the place of the year."""
    escaped = tag.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return rewritten(template(), {YEAR: escaped})


PLACE: Final = "templates/documents/rencana-kinerja-tahunan.docx:1:1:"


def test_a_project_s_own_template_comes_first_and_the_others_stay(tmp_path: Path) -> None:
    content = made(tmp_path, with_tag("Tahun rencana: {{ isi.tahun }}"))
    assert "Tahun rencana: 2022" in words(body(content))
    penata = PenataDocx(DocumentTemplates((tmp_path, tool_templates())))
    assert "PERJANJIAN" in words(body(penata.docx(a_document("perjanjian-kinerja-pk-2022-kepala"))))


def test_tags_that_word_has_cut_into_runs_still_work(tmp_path: Path) -> None:
    cut = "TAHUN {{</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t> isi.ta</w:t></w:r><w:r><w:t>hun }</w:t></w:r><w:r><w:t>}"
    assert "TAHUN 2022" in words(body(made(tmp_path, rewritten(template(), {YEAR: cut}))))


@pytest.mark.parametrize(
    ("tag", "message"),
    [
        (
            "TAHUN {{ isi.tahn }}",
            "tahn: kolom 'tahn' tidak ada, dekat 'TAHUN {{ isi.tahn }}'; maksud Anda 'tahun'?",
        ),
        (
            "TAHUN {{ ini.tahun }}",
            "ini: kolom 'ini' tidak ada, dekat 'TAHUN {{ ini.tahun }}'; maksud Anda 'isi'?",
        ),
        (
            "{% if penanda == 'zzz' %}{{ tidak_ada }}{% endif %}",
            "tidak_ada: kolom 'tidak_ada' tidak ada, dekat '{% if penanda == 'zzz' %}{{ tidak_ada }}{% endif %}'; yang ada: data_per, instansi, isi, jenis, judul, kertas, kop, kunci, logo, mendatar, penanda, tanda, … (15 pilihan)",
        ),
        (
            "{{ isi.tahun.hari }}",
            "hari: kolom 'hari' tidak ada, dekat '{{ isi.tahun.hari }}'; periksa nama di depan titiknya; bagian itu bisa kosong",
        ),
        (
            "{{ isi.tanda_tangan.tanggal }}",
            "yang dicetak kosong atau bukan teks, dekat '{{ isi.tanda_tangan.tanggal }}'; beri kata untuk yang kosong, misalnya {{ kolom or 'tidak tercantum' }}; daftar dicetak dengan for",
        ),
    ],
)  # fmt: skip
def test_a_field_that_is_not_there_is_named_with_its_mend(tmp_path: Path, tag: str, message: str) -> None:
    assert told(tmp_path, with_tag(tag)) == f"{PLACE} {message}"


@pytest.mark.parametrize(
    ("tag", "what"),
    [
        ("{{ ''.__class__ }}", ".__class__"),
        ("{{ ''['__class__'] }}", None),
        ("{{ isi.kelompok.append(1) }}", "(…)"),
        ("{{ cycler.__init__.__globals__ }}", ".__globals__"),
        ("{{ lipsum() }}", "(…)"),
        ("{{ self._TemplateReference__context }}", "._TemplateReference__context"),
        ("{% for i in range(10**9) %}x{% endfor %}", "(…)"),
        ("{{ 10**10**10 }}", "**"),
        ("{{ 'x' * 1000000000 }}", "*"),
        ("{{ isi.tahun + 1 }}", "+"),
        ("{% set a = 'x' ~ 'y' %}", "set"),
        ("{{ 'x' ~ 'y' }}", "~"),
        ("{{ isi|attr('tahun') }}", "|attr"),
        ("{{ isi.instansi|replace('a', 'b') }}", "|replace"),
        ("{{ isi.instansi|upper(1) }}", "filter"),
        ("{% include 'x' %}", "include"),
        ("{% import 'x' as y %}", "import"),
        ("{% extends 'x' %}", "extends"),
        ("{% macro m() %}{% endmacro %}", "macro"),
        ("{{ isi.tahun is divisibleby 2 }}", "is divisibleby"),
        ("{% for k in isi.kelompok recursive %}{% endfor %}", "for"),
    ],
)
def test_what_could_do_more_than_print_is_refused(tmp_path: Path, tag: str, what: str | None) -> None:
    message = told(tmp_path, with_tag(tag))
    if what is None:
        assert message.startswith(f"{PLACE} __class__: kolom '__class__' tidak ada")
    else:
        assert message.startswith(
            f"{PLACE} '{what}' tidak boleh dipakai di templat Word, dekat '{tag[:20]}"
        ), message


@pytest.mark.parametrize("tag", ["{{ isi.tahun", "{% if isi.tahun %}", "{% endfor %}", "{{ isi..tahun }}", "{{ " + "not " * 20_000 + "isi }}", "{{ " + "(" * 5000 + ")" * 5000 + " }}"])  # fmt: skip
def test_a_broken_tag_is_shown_with_the_words_around_it(tmp_path: Path, tag: str) -> None:
    message = told(tmp_path, with_tag(f"Rencana {tag}"))
    assert message.startswith(f"{PLACE} tanda {{{{ … }}}} atau {{% … %}} tidak lengkap"), message


def loops(depth: int, inner: str) -> str:
    opened = "".join(f"{{% for v{n} in isi.instansi_ %}}" for n in range(depth))
    return opened.replace("isi.instansi_", "kop.baris") + inner + "{% endfor %}" * depth


def test_deep_conditions_are_no_way_around(tmp_path: Path) -> None:
    for depth in (200, 400, 600, 800, 950):
        with pytest.raises(TemplateProblemError):
            made(tmp_path, with_tag("{{ " + "not " * depth + "isi }}"))


@pytest.mark.parametrize(("depth", "inner"), [(14, "x"), (19, ""), (30, "x")])
def test_loops_in_loops_come_to_an_end(tmp_path: Path, depth: int, inner: str) -> None:
    message = told(tmp_path, with_tag(loops(depth, inner)))
    assert message.startswith(f"{PLACE} templat ini mengulang terlalu banyak"), message


def test_a_text_is_no_list(tmp_path: Path) -> None:
    assert "bukan teks" in told(tmp_path, with_tag("{% for huruf in isi.instansi %}{{ huruf }}{% endfor %}"))


def test_a_loop_that_opens_in_a_table_and_closes_outside_is_told(tmp_path: Path) -> None:
    torn = rewritten(template(), {"{%tr endfor %}": "", YEAR: "{%p for x in kop.baris %}"})
    assert told(tmp_path, torn).startswith(PLACE)
    stray = rewritten(template(), {YEAR: "{{r isi.instansi }}"})
    assert told(tmp_path, stray) == (
        f"{PLACE} dokumen yang dihasilkan tidak utuh; taruh pembuka dan penutup for atau if berjenis sama "
        "({%p, {%tr, {%tc, {%r) pada tingkat yang sama"
    )


def test_the_filters_are_the_few_that_the_messages_name() -> None:
    assert sorted(FILTERS) == ["datar", "gambar", "length", "persamaan", "persamaan_sempit", "upper"]


@pytest.mark.parametrize("tag", ["{{r isi.instansi|persamaan }}", "{% for b in isi|datar %}{% endfor %}", "{% for b in isi.kelompok|datar %}{% endfor %}", "{{ isi|upper }}", "{{ isi.tahun|length }}"])  # fmt: skip
def test_a_filter_given_the_wrong_thing_is_told(tmp_path: Path, tag: str) -> None:
    assert "bukan teks" in told(tmp_path, with_tag(tag))


# -- files that are no templates -----------------------------------------------------------------

WORD: Final = "bukan dokumen Word yang utuh"


def without(*names: str) -> dict[str, bytes]:
    return {name: blob for name, blob in parts(template()).items() if name not in names}


def replaced(change: Mapping[str, bytes]) -> bytes:
    return zipped({**parts(template()), **change})


def test_a_file_that_is_no_word_file_is_told(tmp_path: Path) -> None:
    bomb = b'<!DOCTYPE a [<!ENTITY b "bb">]><w:document/>'
    macro = parts(template())["[Content_Types].xml"].replace(
        b"vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
        b"vnd.ms-word.document.macroEnabled.main+xml",
    )
    broken = {
        "no zip": b"halo",
        "empty": b"",
        "cut short": template()[:9000],
        "damaged": template()[:4000] + b"\0" * 500 + template()[4500:],
        "another zip": zipped({"a.txt": b"a"}),
        "no body": zipped(without("word/document.xml")),
        "no relations": zipped(without("word/_rels/document.xml.rels", "_rels/.rels")),
        "body is no XML": replaced({"word/document.xml": b"<w:document"}),
        "styles are no XML": replaced({"word/styles.xml": b"<"}),
        "entities": replaced({"word/document.xml": bomb}),
        "macros": replaced({"[Content_Types].xml": macro}),
    }
    assert {name: WORD in told(tmp_path, blob) for name, blob in broken.items()} == dict.fromkeys(
        broken, True
    )


def test_a_file_that_unpacks_without_end_is_told(tmp_path: Path) -> None:
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as archive:
        for name, blob in parts(template()).items():
            archive.writestr(name, blob)
        archive.writestr("word/media/besar.bin", b"\0" * 60_000_000)
    assert "lebih dari 40 MB" in told(tmp_path, out.getvalue())


@pytest.mark.parametrize("kind", ["image", "attachedTemplate", "oleObject"])
def test_a_template_that_would_fetch_something_for_its_reader_is_told(tmp_path: Path, kind: str) -> None:
    base = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    link = f'<Relationship Id="rId99" Type="{base}/{kind}" Target="https://contoh.example/x" TargetMode="External"/>'
    end = "</Relationships>"
    linked = rewritten(template(), {end: link + end}, "word/_rels/document.xml.rels")
    assert "akan diambil komputer pembaca" in told(tmp_path, linked)
    harmless = rewritten(
        template(), {end: link.replace(kind, "hyperlink") + end}, "word/_rels/document.xml.rels"
    )
    assert made(tmp_path, harmless)


def test_a_template_that_is_missing_is_told(tmp_path: Path) -> None:
    penata = PenataDocx(DocumentTemplates((tmp_path,)))
    with pytest.raises(TemplateProblemError) as caught:
        penata.docx(a_document("rencana-kinerja-tahunan-2022"))
    assert str(caught.value.problem).startswith(f"{PLACE} templat Word ini tidak ada")


# -- what staff may change -----------------------------------------------------------------------


def test_another_word_language_has_other_names_for_the_styles_of_headings(tmp_path: Path) -> None:
    renamed = template("lkjip.docx")
    for part in ("word/styles.xml", "word/document.xml"):
        renamed = rewritten(renamed, {'"Heading1"': '"Judul1"', '"Heading2"': '"Judul2"'}, part)
    report = made(tmp_path, renamed, "lkjip.docx", a_document("lkjip-2022"))
    links = [words(link).strip() for link in body(report).iter(f"{W}hyperlink")]
    assert "BAB I PENDAHULUAN" in links
    assert "A. Latar Belakang" in links


def test_a_report_without_a_table_of_contents_is_made_too(tmp_path: Path) -> None:
    bare = rewritten(template("lkjip.docx"), {" TOC ": " PAGE "})
    report = made(tmp_path, bare, "lkjip.docx", a_document("lkjip-2022"))
    assert not list(body(report).iter(f"{W}hyperlink"))


def test_a_logo_may_stand_in_the_head_of_each_page(tmp_path: Path) -> None:
    moved = rewritten(
        template(), {"{{ tanda }}": "{% if logo %}{{ logo }}{% endif %}{{ tanda }}"}, "word/header1.xml"
    )
    content = made(tmp_path, moved)
    found = parts(content)
    (target,) = etree.fromstring(found["word/_rels/header1.xml.rels"])
    assert target.get("Target").endswith("media/image1.png")


def test_a_tag_in_a_footnote_is_told(tmp_path: Path) -> None:
    note = b"<w:footnotes><w:t>menurut {{ isi</w:t><w:t>.tahun }}</w:t></w:footnotes>"
    assert "catatan kaki memuat tanda '{{ isi.tahun }}'" in told(
        tmp_path, replaced({"word/footnotes.xml": note})
    )


def test_measures_with_decimals_are_read_too(tmp_path: Path) -> None:
    """As another word processor writes them."""
    decimals = rewritten(
        template(), {'<w:gridCol w:w="': '<w:gridCol w:w="0', 'w:left="1134"': 'w:left="1134.25"'}
    )
    assert made(tmp_path, decimals.replace(b"x", b"x"))
