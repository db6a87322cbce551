"""Which files may stand in content/, and what is said of the others."""

import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model import FOLDERS
from generator.records.content import MAX_RECORD, SourceFile, TextFile
from generator.records.gambar import MAX_BYTES, ImageFile
from tests.projects import VALID, a_project, content_of, places, problems_of

BIRTH = "1980" + "0101"  # in two pieces: no tracked file holds a whole NIP
NOBODY = 65534
YML = "nama: Bidang Satu\n"
LINKS = pytest.mark.skipif(sys.platform == "win32", reason="symbolic links need a privilege on Windows")


def told(project: Path) -> list[tuple[str, str]]:
    """Place and code of every problem."""
    return [(place, code) for place, _, code in places(problems_of(project))]


def words(project: Path) -> str:
    (problem,) = problems_of(project)
    return problem.message


def test_a_valid_project_has_no_problems(tmp_path: Path) -> None:
    content = content_of(a_project(tmp_path, {"sumber/a.txt": "isi\n", "sumber/scan/b.pdf": b"\xff"}))
    assert content.problems == ()
    assert [(record.path, record.folder, record.id) for record in content.records] == [
        ("content/dokumen/renstra.yml", "dokumen", "renstra"),
        ("content/format.yml", "", "format"),
        ("content/indikator/konflik.yml", "indikator", "konflik"),
        ("content/instansi.yml", "", "instansi"),
    ]
    assert content.pages == (TextFile("content/halaman/tentang.md", "tentang", "# Tentang situs ini\n"),)
    assert content.sources == (
        SourceFile("a.txt", "8e00a429e99e48f2cbd487612d8249888f208cfa6a5504d8cc998584bc01cfea", "isi"),
        SourceFile("scan/b.pdf", "a8100ae6aa1940d0b663bb31cd466142ebbdbd5187131b92d93818987832eb89", None),
    )


def test_a_missing_content_folder_is_one_problem(tmp_path: Path) -> None:
    assert told(tmp_path) == [("content:1:1", "folder-tidak-ada")]
    assert words(tmp_path) == "folder content tidak ada; buat folder content berisi instansi.yml"


def test_an_empty_content_folder_lacks_each_required_file(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    assert told(tmp_path) == [
        ("content/format.yml:1:1", "berkas-wajib-tidak-ada"),
        ("content/halaman:1:1", "folder-tidak-ada"),
        ("content/instansi.yml:1:1", "berkas-wajib-tidak-ada"),
    ]


def test_an_empty_file_is_refused(tmp_path: Path) -> None:
    project = a_project(
        tmp_path, {"unit/satu.yml": "", "unit/dua.yml": "# catatan\n", "halaman/kosong.md": " \n"}
    )
    assert told(project) == [
        ("content/halaman/kosong.md:1:1", "berkas-kosong"),
        ("content/unit/dua.yml:1:1", "berkas-kosong"),
        ("content/unit/satu.yml:1:1", "berkas-kosong"),
    ]


@pytest.mark.parametrize(
    "stem", ["Penyelesaian Konflik", "konflik_sosial", "konflik-", "-a", "a--b", "é", "1.2"]
)
def test_a_stem_that_cannot_be_an_address_is_refused(stem: str, tmp_path: Path) -> None:
    project = a_project(tmp_path, {f"indikator/{stem}.yml": VALID["indikator/konflik.yml"]})
    assert told(project) == [(f"content/indikator/{stem}.yml:1:1", "nama-berkas-salah")]
    assert "pakai huruf kecil a-z, angka dan tanda hubung" in words(project)


def test_stems_equal_but_for_case_are_refused_once(tmp_path: Path) -> None:
    project = a_project(tmp_path, {"indikator/Konflik.yml": VALID["indikator/konflik.yml"]})
    if len(list((project / "content" / "indikator").iterdir())) == 1:
        pytest.skip("this file system knows no case")
    assert told(project) == [("content/indikator/Konflik.yml:1:1", "nama-berkas-kembar")]
    assert "sama dengan berkas lain kecuali huruf besar-kecil; beri nama yang berbeda" in words(project)


def test_the_suffix_yaml_is_refused_and_the_file_read_all_the_same(tmp_path: Path) -> None:
    project = a_project(
        tmp_path,
        {"dokumen/renstra.yml": None, "dokumen/renstra.yaml": VALID["dokumen/renstra.yml"] + "judull: x\n",
         "instansi.yml": None, "instansi.yaml": VALID["instansi.yml"]},
    )  # fmt: skip
    assert told(project) == [
        ("content/dokumen/renstra.yaml:1:1", "akhiran-salah"),
        ("content/dokumen/renstra.yaml:4:1", "kolom-tidak-dikenal"),
        ("content/instansi.yaml:1:1", "akhiran-salah"),
    ]


@pytest.mark.parametrize("name", ["renstra.yml.txt", "renstra.docx", "renstra", "renstra.YML"])
def test_another_suffix_is_refused_and_makes_no_reference_dangle(name: str, tmp_path: Path) -> None:
    project = a_project(
        tmp_path, {"dokumen/renstra.yml": None, f"dokumen/{name}": VALID["dokumen/renstra.yml"]}
    )
    assert told(project) == [(f"content/dokumen/{name}:1:1", "akhiran-salah")]
    assert words(project) == f"nama berkas '{name}' tidak berakhir .yml; ganti akhirannya menjadi .yml"


def test_an_unknown_folder_is_refused_with_the_name_that_was_meant(tmp_path: Path) -> None:
    project = a_project(
        tmp_path, {"dokumen/renstra.yml": None, "dokumenn/renstra.yml": VALID["dokumen/renstra.yml"]}
    )
    assert told(project) == [("content/dokumenn:1:1", "folder-tidak-dikenal")]
    assert words(project) == "folder 'dokumenn' tidak dikenal; maksud Anda 'dokumen'?"


def test_an_unknown_folder_that_resembles_none_is_refused_with_all_names(tmp_path: Path) -> None:
    project = a_project(tmp_path, {"zzz/x.yml": YML})
    known = ", ".join(sorted([*FOLDERS, "berkas", "gambar", "halaman", "sumber"]))
    assert words(project) == f"folder 'zzz' tidak dikenal; folder yang dikenal: {known}"


def test_an_unknown_file_is_refused(tmp_path: Path) -> None:
    project = a_project(tmp_path, {"catatan.txt": "x"})
    assert told(project) == [("content/catatan.txt:1:1", "berkas-tidak-dikenal")]
    assert (
        words(project)
        == "berkas 'catatan.txt' tidak dikenal; berkas di sini hanya: format.yml, instansi.yml, istilah.yml, kebijakan.yml"
    )


def test_a_misspelt_required_file_is_one_problem(tmp_path: Path) -> None:
    project = a_project(tmp_path, {"instansi.yml": None, "instansy.yml": VALID["instansi.yml"]})
    assert told(project) == [("content/instansy.yml:1:1", "berkas-tidak-dikenal")]
    assert "maksud Anda 'instansi.yml'?" in words(project)


def test_a_subfolder_is_refused_and_makes_no_reference_dangle(tmp_path: Path) -> None:
    project = a_project(
        tmp_path, {"dokumen/renstra.yml": None, "dokumen/2021/renstra.yml": VALID["dokumen/renstra.yml"]}
    )
    assert told(project) == [("content/dokumen/2021:1:1", "subfolder")]
    assert (
        words(project) == "subfolder '2021' tidak dibaca; pindahkan isinya satu tingkat ke atas, lalu hapus"
    )


@LINKS
@pytest.mark.parametrize(
    "place", ["dokumen/renstra.yml", "dokumen", "halaman/tentang.md", "instansi.yml", "sumber"]
)
def test_a_symbolic_link_is_not_followed(place: str, tmp_path: Path) -> None:
    outside = tmp_path / "luar"
    project = a_project(tmp_path / "proyek", {"sumber/a.txt": "isi\n"})
    (project / "content" / place).rename(outside)
    (project / "content" / place).symlink_to(outside)
    assert told(project) == [(f"content/{place}:1:1", "tautan-simbolik")]
    assert words(project) == "tautan simbolik tidak dibaca; ganti dengan berkas atau folder aslinya"


@LINKS
def test_a_link_in_sumber_makes_no_citation_dangle(tmp_path: Path) -> None:
    renstra = VALID["dokumen/renstra.yml"] + f"berkas: salinan.txt\nsha256: {'0' * 64}\n"
    project = a_project(tmp_path / "proyek", {"dokumen/renstra.yml": renstra, "sumber/lain.txt": "x"})
    (project / "content" / "sumber" / "salinan.txt").symlink_to(tmp_path / "tidak-ada")
    assert told(project) == [("content/sumber/salinan.txt:1:1", "tautan-simbolik")]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")
def test_a_pipe_is_refused_instead_of_waited_for(tmp_path: Path) -> None:
    project = a_project(tmp_path)
    os.mkfifo(project / "content" / "indikator" / "pipa.yml")
    assert told(project) == [("content/indikator/pipa.yml:1:1", "tidak-terbaca")]


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="permissions of another kind here")
def test_an_unreadable_file_or_folder_is_a_problem() -> None:
    with tempfile.TemporaryDirectory() as folder:  # tmp_path lies in a folder that only its owner may enter
        project = a_project(Path(folder), {"unit/satu.yml": YML})
        Path(folder).chmod(0o755)
        (project / "content" / "unit").chmod(0)
        (project / "content" / "dokumen" / "renstra.yml").chmod(0)
        try:
            with as_anybody():
                found = told(project)
        finally:
            (project / "content" / "unit").chmod(0o755)
    assert found == [
        ("content/dokumen/renstra.yml:1:1", "tidak-terbaca"),
        ("content/unit:1:1", "tidak-terbaca"),
    ]


@contextmanager
def as_anybody() -> Iterator[None]:
    """Without the rights of root, who may read everything."""
    user = os.geteuid()
    if user == 0:
        os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(user)


def test_a_file_over_the_size_cap_is_refused_unread(tmp_path: Path) -> None:
    project = a_project(tmp_path, {"dokumen/renstra.yml": b"x" * (MAX_RECORD + 1)})
    assert told(project) == [("content/dokumen/renstra.yml:1:1", "berkas-terlalu-besar")]
    assert words(project).startswith("berkas berukuran 1000001 bita, batasnya 1000000; bagi isinya")


def test_a_nip_in_a_source_text_is_refused(tmp_path: Path) -> None:
    project = a_project(tmp_path, {"sumber/naskah.txt": f"KEPALA DINAS\nNIP. {BIRTH} 200001 1 001\n"})
    assert told(project) == [("content/sumber/naskah.txt:2:6", "nip")]


@pytest.mark.parametrize(
    "name", [".DS_Store", "Thumbs.db", "desktop.ini", "~$renstra.docx", ".renstra.yml.swp"]
)
def test_what_systems_and_editors_leave_behind_is_passed_over(name: str, tmp_path: Path) -> None:
    assert told(a_project(tmp_path, {f"dokumen/{name}": "x", name: "x"})) == []


def test_a_file_name_can_hold_anything_and_is_told_on_one_line(tmp_path: Path) -> None:
    try:
        project = a_project(tmp_path, {"halaman/a\nb\u202e.md": "# Judul\n"})
    except OSError:
        pytest.skip("this file system refuses such a name itself")
    (problem,) = problems_of(project)
    assert str(problem).startswith(
        "content/halaman/a\\u000ab\\u202e.md:1:1: nama berkas 'a\\u000ab\\u202e' tidak dapat"
    )


@pytest.mark.parametrize(
    "text",
    [b"\xef\xbb\xbfnama: Bidang Satu\n", b"nama: Bidang Satu\r\n", b"nama: no\n", b"nama: 010\n", b"nama: yes\n",
     b"nama: 'null'\n", b"nama: 12:30\n"],
)  # fmt: skip
def test_what_is_unusual_but_clear_is_accepted(text: bytes, tmp_path: Path) -> None:
    indikator = VALID["indikator/konflik.yml"] + "penanggung_jawab: {teks_asli: Satu, unit: satu}\n"
    assert told(a_project(tmp_path, {"unit/satu.yml": text, "indikator/konflik.yml": indikator})) == []


@given(st.binary(max_size=200))
def test_no_bytes_make_reading_raise(raw: bytes) -> None:
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        project = a_project(Path(folder), {"unit/satu.yml": raw, "halaman/dua.md": raw})
        assert told(project) != []


# --- images ------------------------------------------------------------------------------------

LOGO = (Path(__file__).parents[1] / "golden/nilai-lengkap/content/gambar/logo.png").read_bytes()
WITH_LOGO = VALID["instansi.yml"] + "logo: gambar/logo.png\n"


def test_an_image_is_read_when_the_agency_names_it(tmp_path: Path) -> None:
    project = a_project(tmp_path, {"instansi.yml": WITH_LOGO, "gambar/logo.png": LOGO})
    assert told(project) == []
    assert content_of(project).images == (ImageFile("gambar/logo.png", LOGO, 96, 120),)


def test_an_image_that_nothing_uses_is_refused(tmp_path: Path) -> None:
    files = {"gambar/logo.png": LOGO, "gambar/lama.png": LOGO}
    assert told(a_project(tmp_path / "a", files)) == [
        ("content/gambar/lama.png:1:1", "gambar-yatim"),
        ("content/gambar/logo.png:1:1", "gambar-yatim"),
    ]
    assert told(a_project(tmp_path / "b", files | {"instansi.yml": WITH_LOGO})) == [
        ("content/gambar/lama.png:1:1", "gambar-yatim")
    ]


def test_a_logo_that_is_not_there_is_told_where_it_is_named(tmp_path: Path) -> None:
    assert told(a_project(tmp_path / "a", {"instansi.yml": WITH_LOGO})) == [
        ("content/instansi.yml:6:7", "gambar-tidak-ada")
    ]
    project = a_project(tmp_path / "b", {"instansi.yml": WITH_LOGO, "gambar/loga.png": LOGO})
    assert words(project).endswith("maksud Anda 'gambar/loga.png'?")


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (LOGO + b"\0" * 6_000, "gambar-terlalu-besar"),
        (b"<svg/>", "bukan-gambar"),
        (b"", "bukan-gambar"),
        (LOGO[:300], "gambar-rusak"),
        (b"\xff\xd8\xff", "akhiran-salah"),
    ],
)
def test_a_broken_logo_is_told_once_and_beside_every_other_mistake(
    content: bytes, code: str, tmp_path: Path
) -> None:
    project = a_project(tmp_path, {"instansi.yml": WITH_LOGO + "warna: merah\n", "gambar/logo.png": content})
    assert told(project) == [
        ("content/gambar/logo.png:1:1", code),
        ("content/instansi.yml:7:8", "warna-salah"),
    ]


def test_a_large_image_is_not_even_read(tmp_path: Path) -> None:
    project = a_project(tmp_path, {"instansi.yml": WITH_LOGO, "gambar/logo.png": b"\0" * (MAX_BYTES + 1)})
    assert words(project) == (
        "gambar berukuran 6001 bita, batasnya 6000 agar halaman tetap ringan; "
        "perkecil gambarnya; tinggi 80 piksel sudah cukup, dan WebP biasanya paling kecil"
    )


@LINKS
@pytest.mark.parametrize("place", ["gambar/logo.png", "gambar"])
def test_an_image_behind_a_link_is_not_read(place: str, tmp_path: Path) -> None:
    project = a_project(tmp_path / "proyek", {"instansi.yml": WITH_LOGO, "gambar/logo.png": LOGO})
    (project / "content" / place).rename(tmp_path / "luar")
    (project / "content" / place).symlink_to(tmp_path / "luar")
    assert told(project) == [(f"content/{place}:1:1", "tautan-simbolik")]


def test_a_folder_of_images_has_no_folders(tmp_path: Path) -> None:
    project = a_project(tmp_path, {"gambar/lama/logo.png": LOGO})
    assert told(project) == [("content/gambar/lama:1:1", "subfolder")]
