"""The site as a ZIP: the same bytes each time, complete without a server, and the built site is left alone."""

import os
from datetime import date
from hashlib import sha256
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin, urlsplit
from zipfile import ZipFile

import pytest

from generator.adapters import luring
from generator.adapters.build import BuildFailedError, build_luring, build_site
from generator.adapters.day import resolve_build
from generator.adapters.luring import nama_berkas, tanggal_berkas
from generator.images import Gambar
from generator.model.instansi import Instansi, Wilayah
from generator.problems import ProblemsFound
from generator.publication import publish
from tests import dom
from tests.commands import ROOT, TANGGAL, a_copy, a_site_project, iku, tree
from tests.projects import INSTANSI, RENSTRA

VALUES = ROOT / "tests" / "golden" / "nilai-lengkap"
ALAMAT = "https://contoh.go.id/iku"


def unpacked(zipped: Path, folder: Path) -> Path:
    with ZipFile(zipped) as archive:
        archive.extractall(folder)
    (only,) = folder.iterdir()
    return only


def an_instansi(singkatan: str) -> Instansi:
    wilayah = Wilayah(nama="Kabupaten Contoh")
    return Instansi(
        nama="Dinas Uji",
        singkatan=singkatan,
        wilayah=wilayah,
        zona_waktu="Asia/Jakarta",
        status_situs="contoh",
    )


@pytest.mark.parametrize(
    ("singkatan", "expected"),
    [
        ("Bakesbangpol", "bakesbangpol-luring"),
        ("Dinas P & K", "dinas-p-k-luring"),
        ("../Café/ ünder", "cafe-under-luring"),
        ("局", "luring"),
        ("CON", "con-luring"),
        ("a b c d e f g h", "a-b-c-d-e-f-luring"),
    ],
)
def test_the_name_is_the_agencys_and_safe_on_every_disk(singkatan: str, expected: str) -> None:
    assert nama_berkas(an_instansi(singkatan)) == expected


@pytest.mark.parametrize(
    ("ditelusuri", "expected"),
    [
        (None, date(2026, 1, 1)),
        ("2025-02-28", date(2025, 2, 28)),
        ("1965-03-04", date(1980, 3, 4)),
        ("2126-11-22", date(2107, 11, 22)),
    ],
)
def test_the_files_bear_the_day_of_the_data_within_what_a_zip_knows(
    ditelusuri: str | None, expected: date, tmp_path: Path
) -> None:
    renstra = RENSTRA + (f"ditelusuri: {ditelusuri}\n" if ditelusuri else "")
    project = a_site_project(tmp_path, {"dokumen/renstra.yml": renstra})
    assert tanggal_berkas(publish(project, resolve_build(project, TANGGAL))) == expected


def test_two_builds_in_other_places_and_at_other_times_give_the_same_bytes(tmp_path: Path) -> None:
    """Another folder, time zone, hash seed, and rights of new files."""
    here = build_luring(a_copy(tmp_path / "sini", VALUES), TANGGAL)
    there = a_copy(tmp_path / "lain é", VALUES)
    before = os.umask(0o077)
    try:
        done = iku(
            "build", "--offline", cwd=there, IKU_TANGGAL=TANGGAL, TZ="Pacific/Kiritimati", PYTHONHASHSEED="7"
        )
    finally:
        os.umask(before)
    assert done.returncode == 0, done.stderr
    assert sha256((there / here.name).read_bytes()).digest() == sha256(here.read_bytes()).digest()


def test_every_entry_is_plain_sorted_and_in_one_folder(tmp_path: Path) -> None:
    with ZipFile(build_luring(a_copy(tmp_path, VALUES), TANGGAL)) as archive:
        entries = archive.infolist()
        assert archive.testzip() is None
    names = [entry.filename for entry in entries]
    assert names == sorted(names)
    assert {name.partition("/")[0] for name in names} == {"dinas-uji-luring"}
    assert {entry.external_attr >> 16 for entry in entries} == {0o100644}
    assert len({entry.date_time for entry in entries}) == 1


@pytest.mark.parametrize("source", [ROOT, VALUES], ids=["without an address", "with one"])
def test_it_holds_the_whole_site_and_every_link_leads_to_a_file(source: Path, tmp_path: Path) -> None:
    """But what only a server, a search engine or somebody who shares an address asks for; and with an explanation."""
    project = a_copy(tmp_path / "proyek", source)
    publication = publish(project, resolve_build(project, TANGGAL))
    shared = {file.path for file in publication.files if isinstance(file, Gambar)}
    assert bool(shared) == (source == VALUES)
    ours = set(tree(build_site(project, TANGGAL)))
    assert shared < ours
    folder = unpacked(build_luring(project, TANGGAL), tmp_path / "buka di sini")
    index = {path for path in ours if path.startswith("pagefind/")}
    assert index
    left = {"404.html", "sitemap.xml", "sitemap.xml.gz"} | shared | index
    assert {path for path in ours if path not in left} | {"BACA-SAYA.txt"} == set(tree(folder))
    assert ("data/tayang.csv" in ours) == (source == VALUES)
    assert dead_links(folder) == []


def dead_links(folder: Path) -> list[tuple[str, str]]:
    """Page and link, for each link of each page that leads to no file of the folder or to no place in it."""
    dead, followed = [], 0
    for file in dom.html_files(folder):
        for element in dom.elements(dom.page(file)):
            for link in (element.get(name) for name in ("href", "src", "action") if element.get(name)):
                if urlsplit(link).scheme:
                    continue
                followed += 1
                target, anchor = urldefrag(urljoin(file.as_uri(), link))
                found = Path(unquote(urlsplit(target).path))
                if (
                    not found.is_file()
                    or not found.is_relative_to(folder)
                    or (anchor and not has(found, anchor))
                ):
                    dead.append((file.name, link))
    assert followed > 100
    return dead


def has(file: Path, anchor: str) -> bool:
    return any(one.get("id") == unquote(anchor) for one in dom.having(dom.page(file), "id"))


def test_no_page_runs_a_script_for_no_server_sends_one(tmp_path: Path) -> None:
    """Browsers refuse a module from a disk; the page that has one elsewhere is its list alone."""
    project = a_copy(tmp_path / "proyek", VALUES)
    assert dom.elements(dom.page(build_site(project, TANGGAL) / "cari" / "index.html"), "script")
    folder = unpacked(build_luring(project, TANGGAL), tmp_path / "buka")
    assert [file for file in dom.html_files(folder) if dom.elements(dom.page(file), "script")] == []


def test_a_page_that_moved_leads_to_a_file_too(tmp_path: Path) -> None:
    moved = "jenis: iku\ndasar: renstra\nnama: Konflik\nid_lama: [lama]\n"
    project = a_site_project(tmp_path / "proyek", {"indikator/konflik.yml": moved})
    folder = unpacked(build_luring(project, TANGGAL), tmp_path / "buka")
    page = (folder / "indikator" / "lama" / "index.html").read_text("utf-8")
    assert '<meta http-equiv="refresh" content="0; url=../konflik/index.html">' in page


def test_the_explanation_says_whose_of_when_and_how(tmp_path: Path) -> None:
    files = {
        "instansi.yml": f"{INSTANSI}alamat_situs: {ALAMAT}\n",
        "dokumen/renstra.yml": f"{RENSTRA}ditelusuri: 2025-02-28\n",
    }
    folder = unpacked(build_luring(a_site_project(tmp_path / "proyek", files), TANGGAL), tmp_path / "buka")
    text = (folder / "BACA-SAYA.txt").read_bytes().decode()
    assert text.count("\r\n") == text.count("\n") > 10
    for words in (
        "Dinas Uji Kabupaten Contoh\r\n",
        "CONTOH. ",
        "Data per 28 Februari 2025.",
        f"{ALAMAT}/\r\n",
        "index.html",
    ):
        assert words in text
    assert "&#" not in text


def test_the_explanation_leaves_out_what_is_not_known(tmp_path: Path) -> None:
    folder = unpacked(build_luring(a_site_project(tmp_path / "proyek"), TANGGAL), tmp_path / "buka")
    text = (folder / "BACA-SAYA.txt").read_text("utf-8")
    assert "Data per" not in text
    assert "Situs yang terbaru" not in text


def test_the_built_site_stays_and_a_new_zip_takes_the_place_of_the_old(tmp_path: Path) -> None:
    project = a_site_project(tmp_path)
    before = tree(build_site(project, TANGGAL))
    zipped = build_luring(project, TANGGAL)
    first = zipped.read_bytes()
    (project / "content/halaman/cara.md").write_text("# Cara lain\n", "utf-8")
    assert build_luring(project, TANGGAL) == zipped == project / "dinas-luring.zip"
    assert zipped.read_bytes() != first
    assert tree(project / "site") == before
    assert sorted(path.name for path in (project / ".iku").iterdir()) == [".gitignore", "kunci"]


@pytest.mark.parametrize(
    ("files", "failure"),
    [
        ({"indikator/konflik.yml": "jenis: iku\ndasar: tak-ada\nnama: Konflik\n"}, ProblemsFound),
        ({"halaman/cara.md": "# Cara\n\n[lihat](tak-ada.md)\n"}, BuildFailedError),
    ],
    ids=["record", "link"],
)
def test_what_stops_a_build_leaves_the_old_zip(
    files: dict[str, str], failure: type[Exception], tmp_path: Path
) -> None:
    project = a_site_project(tmp_path)
    before = build_luring(project, TANGGAL).read_bytes()
    for name, text in files.items():
        (project / "content" / name).write_text(text, "utf-8")
    with pytest.raises(failure):
        build_luring(project, TANGGAL)
    assert (project / "dinas-luring.zip").read_bytes() == before


def test_a_run_cut_short_leaves_the_old_zip_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    project = a_site_project(tmp_path)
    before = build_luring(project, TANGGAL).read_bytes()

    def cut(site: Path, target: Path, nama: str, day: date) -> None:
        target.write_bytes(b"PK setengah")
        raise KeyboardInterrupt

    monkeypatch.setattr(luring, "write_zip", cut)
    with pytest.raises(KeyboardInterrupt):
        build_luring(project, TANGGAL)
    assert (project / "dinas-luring.zip").read_bytes() == before
    assert sorted(path.name for path in (project / ".iku").iterdir()) == [".gitignore", "kunci"]


def test_the_command_says_where_the_zip_is(tmp_path: Path) -> None:
    done = iku("build", "--offline", "--tanggal", TANGGAL, cwd=a_site_project(tmp_path))
    assert (done.returncode, done.stdout) == (0, "Salinan luring selesai: dinas-luring.zip\n")
    assert (tmp_path / "dinas-luring.zip").is_file()
    assert not (tmp_path / "site").exists()
