"""The policy of a page in a real browser: what it refuses does not happen, and a preview still reloads by itself."""

from pathlib import Path
from typing import Final

import pytest
from playwright.sync_api import Browser, Route, expect

from tests.commands import a_site_project
from tests.preview import serving

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]

SMUGGLED: Final = """
<p id="selundupan" style="color: rgb(1, 2, 3)" onclick="document.title = 'diklik'">x</p>
<style>#selundupan { background: rgb(1, 2, 3) }</style>
<script>document.title = 'dijalankan'</script>
<script src="aset/lain.js"></script>
<img src="https://lain.invalid/x.png" alt="">
<iframe src="tahun/" title="x"></iframe>
<form action="https://lain.invalid/"><button id="kirim">Kirim</button></form>
"""


def test_what_is_smuggled_into_a_page_neither_runs_nor_shows_nor_loads_nor_leaves(
    browser: Browser, site_url: str
) -> None:
    page = browser.new_page()
    answered: list[str] = []
    noise: list[str] = []
    page.on("console", lambda message: noise.append(message.text))

    def smuggling(route: Route) -> None:
        whole = route.fetch().text()
        route.fulfill(body=whole.replace("</main>", f"{SMUGGLED}</main>"), content_type="text/html")

    page.route(site_url, smuggling)
    page.on("response", lambda response: answered.append(response.url.removeprefix(site_url)))
    page.goto(site_url)
    title = page.title()
    page.locator("#selundupan").click()
    assert page.title() == title
    assert title not in ("dijalankan", "diklik")
    assert "aset/ikon.svg" in answered
    assert [url for url in answered if "lain" in url or "tahun" in url] == []
    colours = page.eval_on_selector(
        "#selundupan", "e => [getComputedStyle(e).color, getComputedStyle(e).backgroundColor]"
    )
    assert "rgb(1, 2, 3)" not in colours
    page.evaluate(
        "document.querySelector('#kirim').click()"
    )  # a click of playwright's waits for the next page
    page.wait_for_timeout(300)
    assert page.url == site_url
    for word in ("style-src", "script-src", "img-src", "default-src", "form-action"):
        assert [line for line in noise if word in line], (word, noise)
    page.close()


def test_a_preview_reloads_by_itself_and_is_otherwise_quiet(browser: Browser, tmp_path: Path) -> None:
    project = a_site_project(tmp_path)
    page = browser.new_page()
    noise: list[str] = []
    page.on("console", lambda message: noise.append(message.text))
    with serving(project) as preview:
        preview.until_it_says("Cara membaca", "/cara/")
        page.goto(f"http://127.0.0.1:{preview.port}/cara/")
        (project / "content" / "halaman" / "cara.md").write_text("# Cara baru\n", "utf-8")
        expect(page.get_by_role("heading", level=1)).to_have_text("Cara baru", timeout=30_000)
        page.close()
    assert set(noise) == {"Enabled live reload"}
