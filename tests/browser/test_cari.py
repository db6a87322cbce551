"""Search as a citizen meets it: the first answer to a word is the page that a person would open, in all forms of it.

The tables were written from the content before the search was made, not from what it answered.
"""

import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Final
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Page, expect

from generator.adapters.pencarian import FOLDER, document, write
from tests.browser import axe
from tests.browser.conftest import served
from tests.browser.kontras import too_faint
from tests.browser.muat import misfits
from tests.browser.visitor import HEIGHT, SCHEMES, WIDTHS
from tests.kasus.situs_kasus import situs_kasus
from tests.pages import bermusuhan
from tests.situs import ROOT, built_site

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]

KONFLIK: Final = "indikator/penyelesaian-konflik/"
PERTAMA: Final = {
    "cegah": KONFLIK,
    "selesai": KONFLIK,
    "waspada": "penanggung-jawab/bidang-kewaspadaan/",
    "konflik sosial": KONFLIK,
    "pemilu": "keputusan/iku-2019-2024/#fungsi-c",
    "fungsi e": "keputusan/iku-2019-2024/#fungsi-e",
}
"""On the real site: what was typed, and what the first answer leads to."""
PERTAMA_KASUS: Final = {
    "layanan": "indikator/biroumum-keluhan/",
    "12.1.1.1": "indikator/polman-sampah/",
    "air bersih": "indikator/wonogiri-air-bersih/",
    "sampah": "indikator/polman-sampah/",
}
"""On a site of all real cases, which the examples are taken from."""
KELUARGA: Final = (
    "cegah mencegah dicegah pencegahan pencegah",
    "selesai penyelesaian menyelesaikan diselesaikan terselesaikan",
    "waspada kewaspadaan mewaspadai",
    "layan layanan pelayanan melayani dilayani",
    "sampah persampahan",
    "bersih kebersihan membersihkan",
    "sekolah bersekolah persekolahan",
    "hitung menghitung perhitungan penghitungan dihitung",
    "tanggung menanggung penanggung tanggungan ditanggung",
    "tanggungjawab pertanggungjawaban",
    "lapor laporan pelaporan melaporkan dilaporkan",
    "tangan penanganan menangani ditangani tangani",
    "tetap penetapan menetapkan ditetapkan",
    "kurang pengurangan mengurangi dikurangi berkurang kekurangan",
    "sakit kesakitan penyakit",
    "laksana pelaksanaan melaksanakan dilaksanakan terlaksana",
    "tugas petugas bertugas penugasan ditugaskan",
    "didik pendidikan mendidik dididik pendidik",
    "susun penyusunan menyusun disusun",
    "bangsa kebangsaan",
    "tulis menulis tertulis penulisan ditulis",
    "kirim mengirim pengiriman dikirim kiriman",
    "pakai memakai pemakaian dipakai",
    "bantu membantu bantuan pembantuan dibantu",
    "tumbuh pertumbuhan bertumbuh",
    "ekonomi perekonomian",
    "capai capaian pencapaian mencapai dicapai tercapai",
    "rakyat kerakyatan",
    "miskin kemiskinan",
    "nilai penilaian menilai dinilai",
    "minta permintaan meminta diminta",
    "bina membina pembinaan dibina",
    "koordinasi mengoordinasikan pengoordinasian pengkoordinasian dikoordinasikan",
    "awas pengawasan mengawasi diawasi",
    "guna menggunakan penggunaan digunakan",
    "rencana perencanaan merencanakan direncanakan",
    "kerja pekerjaan bekerja",
    "penduduk kependudukan berpenduduk",
    "tingkat peningkatan meningkatkan meningkatnya ditingkatkan",
    "turun penurunan menurunkan menurunnya diturunkan",
    "periksa pemeriksaan memeriksa diperiksa",
    "lindung perlindungan melindungi dilindungi pelindungan",
    "terbit penerbitan menerbitkan diterbitkan",
    "salur penyaluran menyalurkan disalurkan",
    "kelola pengelolaan mengelola dikelola",
    "kembang pengembangan mengembangkan berkembang perkembangan",
    "perintah pemerintah pemerintahan",
    "aman keamanan pengamanan mengamankan",
    "pilih pemilihan memilih dipilih pemilih",
    "lapang lapangan",
    "temu penemuan menemukan pertemuan ditemukan temuan",
    "sebut menyebut disebut penyebutan",
    "jelas penjelasan menjelaskan dijelaskan",
    "ubah perubahan mengubah diubah",
    "usul usulan mengusulkan diusulkan",
    "baik perbaikan memperbaiki diperbaiki kebaikan terbaik",
)
"""Words of one root each, as citizens and officials write them."""


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page of its own, still; whatever the console says, and every request, is kept on it."""
    context = browser.new_context(
        locale="id-ID", viewport={"width": 360, "height": HEIGHT}, reduced_motion="reduce"
    )
    yield context.new_page()
    context.close()


class Kejadian:
    """What happens on a page: messages on the console, errors, and the addresses that it asks for."""

    def __init__(self, page: Page) -> None:
        self.noise: list[str] = []
        self.requests: list[str] = []
        page.on("console", lambda message: self.noise.append(message.text))
        page.on("pageerror", lambda error: self.noise.append(str(error)))
        page.on("request", lambda request: self.requests.append(request.url))
        page.on("dialog", lambda dialog: self.noise.append(dialog.message))


def search(page: Page, url: str, words: str) -> None:
    """Type nothing: open the address that the form leads to, and wait for the answer."""
    page.goto(f"{url}cari/?q={quote(words)}")
    settled(page)


def settled(page: Page) -> None:
    page.wait_for_function(
        "() => !/^Mencari/.test(pesan.textContent) && (!/hasil untuk/.test(pesan.textContent)"
        " || /^Tidak/.test(pesan.textContent) || document.querySelector('#hasil > ol > li'))"
    )


def answers(page: Page, url: str) -> list[str]:
    """What the answers lead to, below the site's root."""
    links = page.locator("#hasil > ol > li > a").evaluate_all("all => all.map(a => a.href)")
    assert all(link.startswith(url) for link in links), links
    return [link.removeprefix(url) for link in links]


@pytest.mark.parametrize("words", PERTAMA)
def test_the_first_answer_is_the_page_that_a_citizen_would_open(
    page: Page, site_url: str, words: str
) -> None:
    search(page, site_url, words)
    assert answers(page, site_url)[0] == PERTAMA[words]


def test_the_first_answer_among_many_indicators(page: Page) -> None:
    with served(situs_kasus()) as url:
        found = {}
        for words in PERTAMA_KASUS:
            search(page, url, words)
            found[words] = answers(page, url)[0]
    assert found == PERTAMA_KASUS


def test_the_first_answer_on_an_example(page: Page) -> None:
    with served(built_site(ROOT / "examples" / "wonogiri")) as url:
        search(page, url, "air bersih")
        assert answers(page, url)[0] == "indikator/air-bersih/"


def test_a_word_finds_every_form_of_its_root(page: Page, tmp_path: Path) -> None:
    """In both directions: whichever form is typed, whichever stands on the page. Each form is a page of its own."""
    forms = [form for family in KELUARGA for form in family.split()]
    assert len(forms) > 200
    write(((f"{form}/index.html", document(f"<p>{form}</p>")) for form in set(forms)), tmp_path / FOLDER)
    (tmp_path / "index.html").write_text(
        '<!doctype html><html lang="id"><title>Uji</title>', encoding="utf-8"
    )
    with served(tmp_path) as url:
        page.goto(url)
        found = page.evaluate(
            """async ([address, words]) => {
                const { createInstance } = await import(address);
                const engine = createInstance({ noWorker: true });
                const found = {};
                for (const word of words) {
                    const { results } = await engine.search(word);
                    const data = await Promise.all(results.map((one) => one.data()));
                    found[word] = data.map((one) => one.raw_url.replaceAll('/', ''));
                }
                return found;
            }""",
            [f"{url}{FOLDER}/pagefind.js", forms],
        )
    missed = {
        word: sorted(set(family.split()) - set(found[word]))
        for family in KELUARGA
        for word in family.split()
        if set(family.split()) - set(found[word])
    }
    assert missed == {}


@pytest.mark.parametrize("words", ["banjir", "danau", "kurang gizi", "sekolah", "99.9", "xyzzy"])
def test_a_word_that_is_not_on_the_site_finds_nothing(page: Page, site_url: str, words: str) -> None:
    """Pagefind itself would take the b of butir b for banjir, and dan for danau."""
    search(page, site_url, words)
    assert answers(page, site_url) == []
    expect(page.get_by_role("status")).to_have_text(
        f"Tidak ada hasil untuk “{words}”. Coba kata lain, atau lihat daftar di bawah."
    )


def test_a_question_is_answered_with_the_words_that_are_there(page: Page, site_url: str) -> None:
    search(page, site_url, "pemilu gizi banjir")
    expect(page.get_by_role("status")).to_have_text(
        "3 hasil untuk “pemilu”. Di situs ini tidak ada kata “gizi”, “banjir”."
    )
    search(page, site_url, "berapa konflik yang selesai")
    assert answers(page, site_url)[0] == KONFLIK


@pytest.mark.parametrize(
    ("words", "marked"), [("cegah", "dicegah"), ("tangani", "penanganan"), ("pemilu", "Pemilu.")]
)
def test_the_words_that_were_found_are_marked(page: Page, site_url: str, words: str, marked: str) -> None:
    search(page, site_url, words)
    assert marked in page.locator("#hasil mark").all_inner_texts()


def test_an_answer_leads_to_the_clause_on_a_long_page(page: Page, site_url: str) -> None:
    search(page, site_url, "waspada")
    decree = page.locator(
        "#hasil > ol > li", has=page.get_by_role("link", name="Keputusan IKU 2019–2024", exact=True)
    )
    clause = decree.get_by_role("link", name="fungsi e")
    expect(clause).to_have_attribute("href", f"{site_url}keputusan/iku-2019-2024/#fungsi-e")


def test_the_number_of_answers_is_said(page: Page, site_url: str) -> None:
    search(page, site_url, "pemilu")
    expect(page.get_by_role("status")).to_have_text("3 hasil untuk “pemilu”")
    assert len(answers(page, site_url)) == 3
    expect(page).to_have_title(re.compile("^“pemilu” – Cari – Ba"))
    expect(page.get_by_label("Kata yang dicari")).to_have_value("pemilu")


def test_words_that_stand_on_no_page_together_are_offered_one_by_one(page: Page, site_url: str) -> None:
    search(page, site_url, "pemilu PPID")
    expect(page.get_by_role("status")).to_have_text(
        "Tidak ada hasil untuk “pemilu PPID”. Coba satu kata saja: pemilu, PPID. Atau lihat daftar di bawah."
    )
    page.get_by_role("status").get_by_role("link", name="pemilu").click()
    settled(page)
    expect(page.get_by_role("status")).to_have_text("3 hasil untuk “pemilu”")


def test_without_javascript_the_form_leads_to_the_list(browser: Browser, site_url: str) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 360, "height": HEIGHT})
    page = context.new_page()
    page.goto(f"{site_url}tahun/2021/")
    page.get_by_role("searchbox", name="Cari di situs ini").fill("pemilu")
    page.get_by_role("button", name="Cari").click()
    expect(page).to_have_url(f"{site_url}cari/?q=pemilu")
    expect(page.get_by_role("status")).to_contain_text("Bila tidak, pilih dari daftar di bawah.")
    page.get_by_role("link", name="Fungsi c").click()
    expect(page).to_have_url(f"{site_url}keputusan/iku-2019-2024/#fungsi-c")
    context.close()


def test_the_search_works_by_keyboard_alone(page: Page, site_url: str) -> None:
    page.goto(site_url)
    for _ in range(3):
        page.keyboard.press("Tab")
    expect(page.get_by_role("searchbox")).to_be_focused()
    page.keyboard.type("selesai")
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{site_url}cari/?q=selesai")
    page.wait_for_load_state()  # the address is there before the page's script has said that it searches
    settled(page)
    before = len(answers(page, site_url))
    more = page.get_by_role("button", name="Tampilkan lebih banyak")
    while not more.evaluate("button => button === document.activeElement"):
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator("#hasil > ol > li > a").nth(before)).to_be_focused()
    expect(more).to_have_count(0)
    total = len(answers(page, site_url))
    assert total > before == 10
    expect(page.get_by_role("status")).to_have_text(f"Menampilkan {total} dari {total} hasil untuk “selesai”")
    page.keyboard.press("Enter")
    page.wait_for_url(lambda url: "/cari/" not in url)


def test_nothing_is_fetched_before_there_is_a_word(page: Page, site_url: str) -> None:
    seen = Kejadian(page)
    page.goto(f"{site_url}cari/")
    expect(page.get_by_role("status")).to_have_text("Ketik satu kata atau lebih, lalu pilih Cari.")
    page.wait_for_load_state("networkidle")
    assert [url for url in seen.requests if url.endswith(".js")] == [f"{site_url}aset/cari.js"]
    assert [url for url in seen.requests if FOLDER in url] == []
    assert len(seen.requests) <= 6
    assert seen.noise == []


def test_a_search_is_quiet_and_asks_no_other_host(page: Page, site_url: str) -> None:
    seen = Kejadian(page)
    search(page, site_url, "konflik sosial")
    page.wait_for_load_state("networkidle")
    assert seen.noise == []
    assert [url for url in seen.requests if not url.startswith(site_url)] == []
    assert [url for url in seen.requests if url.endswith("pagefind.js")] != []


HOSTILE: Final = (
    "<img src=x onerror=alert(1)>", '"><script>alert(1)</script>', "{{ 7*7 }}", "%", "\\", "“”", "(", "[a", "a" * 300, "\u202e", "e", ".", "' or 1=1",
)  # fmt: skip


@pytest.mark.parametrize("words", HOSTILE, ids=lambda words: words[:12])
def test_what_was_typed_is_shown_as_text(page: Page, site_url: str, words: str) -> None:
    seen = Kejadian(page)
    search(page, site_url, words)
    expect(page.get_by_role("status")).to_contain_text(f"“{words[:200]}”")
    assert page.locator("main").locator("img, script, iframe").count() == 0
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
    assert seen.noise == []


def test_hostile_names_are_shown_as_text(page: Page, tmp_path: Path) -> None:
    values = bermusuhan.write(tmp_path, 0).values
    name = values["indikator/penuh.nama.teks_asli"]
    seen = Kejadian(page)
    with served(built_site(tmp_path)) as url:
        search(page, url, "baris dua spasi")
        found = page.locator("#hasil > ol > li")
        assert found.count() > 3
        shown = page.locator("#hasil > ol > li > a").all_inner_texts()
        assert " ".join(name.split()) in [" ".join(text.split()) for text in shown]
        names = page.locator("#hasil").evaluate(
            "e => [...new Set([...e.querySelectorAll('*')].map(n => n.localName))].sort()"
        )
        assert set(names) <= {"a", "button", "li", "mark", "ol", "p", "ul"}
        attributes = page.locator("#hasil").evaluate(
            "e => [...new Set([...e.querySelectorAll('*')].flatMap(n => n.getAttributeNames()))].sort()"
        )
        assert set(attributes) <= {"href", "id", "role", "type"}
        assert answers(page, url)
    assert seen.noise == []


def test_without_an_index_the_list_stays_and_the_page_says_so(page: Page, tmp_path: Path) -> None:
    """As in a build of the pages on disk by plain MkDocs."""
    site = tmp_path / "situs"
    shutil.copytree(built_site(), site, ignore=shutil.ignore_patterns(FOLDER))
    with served(site) as url:
        page.goto(f"{url}cari/?q=pemilu")
        expect(page.get_by_role("status")).to_have_text(
            "Pencarian tidak dapat dimuat. Periksa sambungan internet, lalu muat ulang. Atau lihat daftar di bawah."
        )
        expect(page.get_by_role("link", name="Fungsi c")).to_be_visible()


@pytest.mark.parametrize("words", ["konflik sosial", "pemilu PPID"])
def test_the_answers_are_accessible(page: Page, site_url: str, words: str) -> None:
    search(page, site_url, words)
    axe.load(page)
    for scheme in SCHEMES:
        page.emulate_media(color_scheme=scheme)
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": HEIGHT})
            assert (axe.violations(page), too_faint(page)) == ({}, []), (scheme, width)


def test_the_answers_fit_a_narrow_screen(page: Page, site_url: str) -> None:
    search(page, site_url, "a" * 100 + " konflik")
    page.set_viewport_size({"width": 320, "height": HEIGHT})
    assert misfits(page) == {}


@pytest.mark.parametrize("address", ["", "cari/", "cari/?q=konflik"])
def test_what_is_tapped_is_large_enough(page: Page, site_url: str, address: str) -> None:
    page.set_viewport_size({"width": 320, "height": HEIGHT})
    page.goto(site_url + address)
    if "q=" in address:
        settled(page)
    sizes = page.locator(".cari :is(input, button), #hasil li a, #hasil button").evaluate_all(
        "all => all.map(e => e.getBoundingClientRect()).map(r => [Math.round(r.width), Math.round(r.height)])"
    )
    assert len(sizes) >= 2
    assert [size for size in sizes if min(size) < 24] == [], json.dumps(sizes)
