"""A letter in a real browser: the link of a missing number opens it, and paper holds nothing else."""

import pytest
from playwright.sync_api import Browser, expect

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]


def test_the_link_of_a_missing_number_opens_its_letter_without_javascript(
    browser: Browser, values_url: str
) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 360, "height": 800})
    page = context.new_page()
    page.goto(f"{values_url}indikator/antrean/")
    page.locator("#nilai-2023").get_by_role("link", name="minta").last.click()
    expect(page).to_have_url(f"{values_url}indikator/antrean/permohonan/#realisasi-2023")
    expect(page.locator("#tahun-2023")).to_have_attribute("open", "")
    expect(page.locator("#tahun-2023 summary")).to_be_in_viewport()
    expect(page.get_by_text("realisasi (hasil nyata) tahun 2023").last).to_be_visible()
    expect(page.locator("#tahun-2022")).not_to_have_attribute("open", "")
    context.close()


def test_an_open_letter_is_alone_on_paper_but_for_the_mark_of_an_example(
    browser: Browser, values_url: str
) -> None:
    page = browser.new_page()
    page.goto(f"{values_url}indikator/antrean/permohonan/#target-2023")
    page.emulate_media(media="print")
    expect(page.get_by_text("Tujuan penggunaan").nth(2)).to_be_visible()
    seen = page.locator("header, footer, h1, h2, summary, .jawaban, nav").all()
    assert len(seen) > 8
    assert [one.evaluate("e => e.outerHTML.slice(0, 60)") for one in seen if one.is_visible()] == []
    expect(page.locator(".penanda--contoh")).to_be_visible()
    page.close()
