"""The preview over HTTP: it follows every save, and no mistake in a record stops it."""

import re
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.commands import TANGGAL, a_copy, a_site_project, environment
from tests.preview import PATIENCE, Preview, serving

BANNER = "Ada yang harus diperbaiki (hanya tampak di pratinjau)"
LIVE_RELOAD = "script-src 'self' 'wasm-unsafe-eval' 'unsafe-inline'\">"
"""The end of the policy of a page that may run MkDocs' inline script; tests/browser sees it run."""
RECORD = "content/indikator/konflik.yml"
GOOD = "jenis: iku\ndasar: renstra\nnama: {}\n"
BROKEN = "jenis: iku\ndasar: renstra\nnma: Konflik\n"

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="SIGINT ends a process there in another way")


def interrupt(preview: Preview) -> tuple[int, str, str]:
    """Exit code and words after Ctrl+C."""
    preview.process.send_signal(signal.SIGINT)
    out, err = preview.process.communicate(timeout=PATIENCE)
    return preview.process.returncode, out, err


def save(project: Path, text: str, path: str = RECORD) -> None:
    (project / path).write_text(text, "utf-8")


def test_a_preview_follows_every_save_and_outlives_every_mistake(tmp_path: Path) -> None:
    project = a_site_project(tmp_path, {"indikator/konflik.yml": GOOD.format("Konflik nol")})
    page = "/indikator/konflik/"
    with serving(project) as preview:
        preview.until_it_says("Konflik nol", page)

        save(project, BROKEN)
        broken = preview.until_it_says(BANNER, page)
        assert "content/indikator/konflik.yml:3:1: nma: kolom &#39;nma&#39; tidak dikenal" in broken
        assert "Konflik nol" in broken, "the last good page is still there"
        assert BANNER in preview.page("/tentang/"), "the banner is on every page"
        assert LIVE_RELOAD in broken

        save(project, GOOD.format("Konflik satu"))
        mended = preview.until_it_says("Konflik satu", page)
        assert BANNER not in mended
        assert LIVE_RELOAD in mended

        save(project, "# Cara baru\n", "content/halaman/cara.md")
        preview.until_it_says("Cara baru", "/cara/")

        code, out, err = interrupt(preview)
    assert (code, out) == (0, "")
    assert err.startswith(f"Pratinjau: http://127.0.0.1:{preview.port}/ (berhenti dengan Ctrl+C)\n")
    assert "konflik.yml:3:1: nma: kolom 'nma' tidak dikenal" in err
    assert "Traceback" not in err


def test_an_edit_of_the_real_content_is_on_the_page_within_two_seconds(tmp_path: Path) -> None:
    """The fastest of three: other tests may hold the machine."""
    project = a_copy(tmp_path)
    record = "content/indikator/penyelesaian-konflik.yml"
    text = (project / record).read_text("utf-8")
    sasaran = "Meningkatnya pencegahan"
    assert sasaran in text
    page, seconds = "/indikator/penyelesaian-konflik/", []
    with serving(project) as preview:
        preview.until_it_says("<h1", page)
        for words in ("Sunting satu", "Sunting dua", "Sunting tiga"):
            start = time.monotonic()
            save(project, text.replace(sasaran, words), record)
            preview.until_it_says(words, page)
            seconds.append(time.monotonic() - start)
        assert interrupt(preview)[0] == 0
    assert min(seconds) < 2, seconds


def test_a_broken_first_load_serves_one_page_with_the_problems_and_recovers(tmp_path: Path) -> None:
    project = a_site_project(tmp_path, {"indikator/konflik.yml": BROKEN, "instansi.yml": "nama: 1\n"})
    with serving(project) as preview:
        first = preview.until_it_says(BANNER)
        assert "<h1>Ada yang harus diperbaiki</h1>" in re.sub(r' id="[^"]*"', "", first)
        assert "konflik.yml:3:1: nma:" in first
        assert "content/instansi.yml:1:1: singkatan:" in first
        assert LIVE_RELOAD in first
        a_site_project(project, {"indikator/konflik.yml": GOOD.format("Konflik pulih")})
        assert BANNER not in preview.until_it_says("Konflik pulih", "/indikator/konflik/")
        assert interrupt(preview)[0] == 0


def test_a_preview_follows_the_projects_own_templates_and_mends_with_them(tmp_path: Path) -> None:
    project = a_site_project(tmp_path)
    (project / "templates" / "pages").mkdir(parents=True)
    own = "templates/pages/halaman.md.j2"
    with serving(project) as preview:
        preview.until_it_says("Cara membaca", "/cara/")
        save(project, "# Templat sendiri\n", own)
        preview.until_it_says("Templat sendiri", "/cara/")
        save(project, "{% if %}", own)
        time.sleep(1)
        save(project, "# Templat pulih\n", own)
        preview.until_it_says("Templat pulih", "/cara/")
        (project / own).unlink()
        preview.until_it_says("Cara membaca", "/cara/")
        assert interrupt(preview)[0] == 0


def test_an_address_in_use_is_refused_in_words(tmp_path: Path) -> None:
    project = a_site_project(tmp_path)
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        address = f"127.0.0.1:{taken.getsockname()[1]}"
        done = subprocess.run(
            [sys.executable, "-m", "generator", "serve", "--alamat", address, "--tanggal", TANGGAL],
            cwd=project,
            env=environment(),
            capture_output=True,
            encoding="utf-8",
            check=False,
            timeout=PATIENCE,
        )
    assert done.returncode == 2
    assert f"iku: alamat {address} sedang dipakai" in done.stderr
    assert "Traceback" not in done.stderr
