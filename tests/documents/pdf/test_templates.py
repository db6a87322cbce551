"""A project's own Typst templates: file by file in front of the tool's, inside their folder, and told of every mistake."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from generator.documents import DOCUMENTS
from generator.documents.pdf import PenataPdf
from generator.documents.template import FOLDER, DocumentTemplates, TemplateProblemError
from generator.problems import Problem
from generator.templating import tool_templates
from tests.documents.dokumen_uji import UJI, bare_text, documents_of

NAME = "rencana-kinerja-tahunan"
PLAN = documents_of(UJI)[f"{NAME}-2022"]
HEAD = '#import "_dasar.typ": *\n#show: dokumen\n#judul([RENCANA])\n'


def a_penata(project: Path, files: Mapping[str, str | bytes]) -> PenataPdf:
    """With `files` as the project's own templates, in front of the tool's."""
    (project / FOLDER).mkdir()
    for name, text in files.items():
        (project / FOLDER / name).write_bytes(text if isinstance(text, bytes) else text.encode())
    return PenataPdf(DocumentTemplates((project, tool_templates())))


def problem_of(project: Path, source: str | bytes, name: str = f"{NAME}.typ") -> Problem:
    with pytest.raises(TemplateProblemError) as refused:
        a_penata(project, {name: source}).pdf(PLAN)
    return refused.value.problem


def test_every_kind_that_is_offered_as_pdf_has_a_template() -> None:
    found = DocumentTemplates((tool_templates(),)).names(".typ")
    assert found == sorted(
        ["_dasar.typ", "_grafik.typ", *(f"{kind.id}.typ" for kind in DOCUMENTS if "pdf" in kind.bentuk)]
    )


def test_a_project_replaces_one_template_and_keeps_the_others(tmp_path: Path) -> None:
    penata = a_penata(tmp_path, {f"{NAME}.typ": HEAD + "Kalimat milik instansi: #isi.tahun"})
    assert "Kalimatmilikinstansi:2022" in bare_text(penata.pdf(PLAN))
    other = documents_of(UJI)["lembar-bukti-2022"]
    assert penata.pdf(other) == PenataPdf(DocumentTemplates((tool_templates(),))).pdf(other)


def test_a_project_replaces_what_all_templates_share(tmp_path: Path) -> None:
    shared = (tool_templates() / FOLDER / "_dasar.typ").read_text("utf-8")
    penata = a_penata(tmp_path, {"_dasar.typ": shared.replace("Halaman #counter", "Lembar #counter")})
    assert "Lembar1dari1" in bare_text(penata.pdf(PLAN))


def test_a_picture_beside_the_templates_can_be_used(tmp_path: Path) -> None:
    assert PLAN.logo
    files: dict[str, str | bytes] = {
        "cap.png": PLAN.logo.content,
        f"{NAME}.typ": HEAD + '#image("cap.png", alt: "Cap")',
    }
    assert a_penata(tmp_path, files).pdf(PLAN).startswith(b"%PDF")


def test_a_folder_beside_the_templates_is_left_alone(tmp_path: Path) -> None:
    penata = a_penata(tmp_path, {})
    (tmp_path / FOLDER / "lama.typ").mkdir()
    assert penata.pdf(PLAN).startswith(b"%PDF")


@pytest.mark.parametrize("link", ["rahasia.txt", f"{NAME}.typ", "hilang.typ"])
def test_a_link_to_a_file_elsewhere_is_not_read(tmp_path: Path, link: str) -> None:
    penata = a_penata(tmp_path, {})
    (elsewhere := tmp_path / "rahasia").write_text("kata sandi", "utf-8")
    (tmp_path / FOLDER / link).symlink_to(elsewhere if link != "hilang.typ" else tmp_path / "hilang")
    with pytest.raises(TemplateProblemError) as refused:
        penata.pdf(PLAN)
    assert str(refused.value) == (
        f"templates/documents/{link}:1:1: tautan simbolik tidak dibaca; "
        "ganti dengan berkas atau folder aslinya"
    )


def test_a_folder_of_templates_that_is_a_link_is_not_read(tmp_path: Path) -> None:
    (tmp_path / "lain").mkdir()
    (tmp_path / FOLDER).symlink_to(tmp_path / "lain")
    with pytest.raises(TemplateProblemError) as refused:
        PenataPdf(DocumentTemplates((tmp_path, tool_templates()))).pdf(PLAN)
    assert refused.value.problem.code == "tautan-simbolik"


def test_the_logo_of_the_day_is_used(tmp_path: Path) -> None:
    penata = a_penata(tmp_path, {})
    first = penata.pdf(PLAN)
    assert PLAN.logo
    without = replace(PLAN, logo=None, kop=replace(PLAN.kop, logo=None))
    assert len(penata.pdf(without)) < len(first)
    assert penata.pdf(PLAN) == first


def test_nothing_is_left_on_disk(tmp_path: Path) -> None:
    penata = a_penata(tmp_path, {})
    penata.pdf(PLAN)
    folder = penata._folder
    assert sorted(path.name for path in folder.iterdir()) == ["root"]
    assert not list((folder / "root").glob("*.docx"))
    del penata
    assert not folder.exists()


# --- mistakes -------------------------------------------------------------------------------------


def test_a_misspelt_field_is_told_with_its_place_and_its_mend(tmp_path: Path) -> None:
    assert str(problem_of(tmp_path, HEAD + "Tahun #isi.tahn")) == (
        "templates/documents/rencana-kinerja-tahunan.typ:4:12: tahn: "
        "kolom 'tahn' tidak ada pada dokumen ini; maksud Anda 'tahun'?"
    )


def test_a_mistake_on_the_way_through_a_shared_template_is_told_where_the_project_can_mend_it(
    tmp_path: Path,
) -> None:
    problem = problem_of(tmp_path, HEAD + "#satu-tanda-tangan((tempat: none))")
    assert (problem.path, problem.line, problem.column, problem.field) == (
        "templates/documents/rencana-kinerja-tahunan.typ", 4, 2, "tanggal",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("line", "column", "field", "code"),
    [
        ('#import "@preview/cetz:0.3.4": canvas', 10, "@preview/cetz:0.3.4", "templat-paket"),
        ('#{ import "@local/milik-kita:1.0.0" }', 12, "@local/milik-kita:1.0.0", "templat-paket"),
        ('#import ("@pre" + "view/cetz:0.3.4"): *', 2, "import", "templat-impor"),
        ("#{\n  import data.judul: x }", 3, "import", "templat-impor"),
        ("#include data.judul", 2, "include", "templat-impor"),
        ("#eval(data.judul)", 2, "eval", "templat-panggilan-terlarang"),
        ("#let jalan = eval\n", 14, "eval", "templat-panggilan-terlarang"),
        ("#std.eval(data.judul)", 2, "std", "templat-panggilan-terlarang"),
        ('#plugin("a.wasm")', 2, "plugin", "templat-panggilan-terlarang"),
        ("#datetime.today().display()", 2, "datetime.today", "templat-panggilan-terlarang"),
        ("#tidak-ada(1)", 2, "tidak-ada", "templat-nama-tidak-dikenal"),
        ("#text(ukuran: 3pt)[a]", 7, "ukuran", "templat-argumen-tidak-dikenal"),
        ('#read("/etc/passwd")', 7, "", "templat-berkas"),
        ('#read("../../../etc/passwd")', 7, "", "templat-berkas"),
        ('#image("tidak-ada.png", alt: "Cap")', 8, "", "templat-berkas"),
        ("$ x / 2 $", 1, "", "templat-tanpa-teks-pengganti"),
        ("==== Terlalu dalam", 1, "", "templat-tingkat-judul"),
        ("Senyum 😀", 8, "", "templat-huruf-tidak-ada"),
        ('#text(font: "Arial")[a]', 13, "arial", "templat-huruf-cetak"),
        ("#(1 + ", 2, "", "templat-ditolak"),
    ],
)
def test_what_no_template_may_do_is_told_with_its_place(
    tmp_path: Path, line: str, column: int, field: str, code: str
) -> None:
    problem = problem_of(tmp_path, HEAD + line)
    assert problem.path == "templates/documents/rencana-kinerja-tahunan.typ"
    assert (problem.line - 4 - line.startswith("#{\n"), problem.column, problem.field, problem.code) == (
        0, column, field, code,
    )  # fmt: skip


def test_what_stands_in_comments_and_words_is_no_call(tmp_path: Path) -> None:
    words = (
        '// #eval("x") dan @preview/a:1.0.0\n/* #import x */ "eval" `#plugin` https://contoh.go.id/plugin \n'
    )
    assert a_penata(tmp_path, {f"{NAME}.typ": HEAD + words}).pdf(PLAN).startswith(b"%PDF")


def test_a_template_that_is_no_text_is_told(tmp_path: Path) -> None:
    problem = problem_of(tmp_path, b"\xff\xfe")
    assert (problem.path, problem.code) == (
        "templates/documents/rencana-kinerja-tahunan.typ", "templat-bukan-utf8",
    )  # fmt: skip


def test_a_kind_without_a_template_is_told(tmp_path: Path) -> None:
    (tmp_path / FOLDER).mkdir()
    with pytest.raises(TemplateProblemError) as refused:
        PenataPdf(DocumentTemplates((tmp_path,))).pdf(PLAN)
    assert refused.value.problem.code == "templat-tidak-ada"


@pytest.mark.parametrize(
    "source",
    ["#while true {}", "#let f(x) = f(x + 1)\n#f(1)", "#let n = 0\n#while n < 1000000000 { n += 1 }"],
)
def test_typst_itself_refuses_a_loop_without_end(tmp_path: Path, source: str) -> None:
    assert problem_of(tmp_path, HEAD + source).code == "templat-ditolak"


def test_loops_in_loops_are_left_alone_after_a_while(tmp_path: Path) -> None:
    loops = HEAD + "#let n = 0\n#for a in range(6000) { for b in range(4000) { n += 1 } }\n"
    own = a_penata(tmp_path, {f"{NAME}.typ": loops})
    with pytest.raises(TemplateProblemError) as refused:
        PenataPdf(own.templates, batas=0.2).pdf(PLAN)
    assert str(refused.value) == (
        "templates/documents/rencana-kinerja-tahunan.typ:1:1: templat ini belum selesai setelah 0.2 detik; "
        "periksa perulangan (#for, #while) di dalam perulangan lain, juga pada berkas .typ lain di folder ini"
    )


def test_a_mistake_is_told_again_when_it_is_asked_again(tmp_path: Path) -> None:
    penata = a_penata(tmp_path, {f"{NAME}.typ": "#eval()"})
    for _ in range(2):
        with pytest.raises(TemplateProblemError):
            penata.pdf(PLAN)
