"""The page Cari: everything with an address on one list, by letters; the only page with a script."""

import re
from collections.abc import Callable
from functools import partial
from pathlib import Path
from tempfile import mkdtemp

import pytest

from generator.pages.artifact import PageArtifact
from generator.pages.cari import LAIN, Entri
from generator.pages.pagination import ROWS
from tests import dom
from tests.golden_cases import CASES, site_of
from tests.pages import bermusuhan
from tests.pages.banyak import site_with
from tests.pages.situs_uji import page, words
from tests.situs import built_site


def listed(site: Path) -> list[tuple[str, str]]:
    """Name and address below the site's root of every entry, on all pages of the list."""
    files = [site / "cari" / "index.html", *sorted((site / "cari").glob("halaman-*/index.html"), key=number)]
    found = []
    for file in files:
        root = dom.main(dom.page(file))
        up = "../" if file.parent.name == "cari" else "../../"
        for block in dom.having(root, "class", "abjad"):
            for link in dom.elements(block, "a"):
                assert link.get("href").startswith(up)
                found.append((dom.words(link), link.get("href").removeprefix(up)))
    return found


def number(file: Path) -> int:
    return int(file.parent.name.removeprefix("halaman-"))


def of_their_own(site: Path) -> set[str]:
    """The addresses of a site but for what leads on, continues a list, or is this list itself."""
    return {
        address
        for address, root in dom.pages(site)
        if not dom.having(root, "http-equiv", "refresh") and not re.search(r"^(404\.html|cari/)|/halaman-\d+/$|^kelengkapan/catatan/|/permohonan/$", address)
    }  # fmt: skip


@pytest.mark.parametrize(
    "site",
    [built_site, partial(site_with, 250), *(partial(site_of, case) for case in CASES)],
    ids=["sampang", "250", *(case.name for case in CASES)],
)
def test_every_page_is_on_the_list_once(site: Callable[[], Path]) -> None:
    addresses = [address for _, address in listed(site())]
    assert len(addresses) > 5
    assert sorted(addresses) == sorted(set(addresses))
    assert {address for address in addresses if "#" not in address} == of_their_own(site())


def test_a_citizen_finds_indicators_years_units_and_clauses_by_name() -> None:
    names = dict(listed(built_site()))
    assert (
        names["Persentase Kejadian Konflik masyarakat yang diselesaikan"] == "indikator/penyelesaian-konflik/"
    )
    assert names["Tahun 2021"] == "tahun/2021/"
    assert names["Bidang Kewaspadaan"] == "penanggung-jawab/bidang-kewaspadaan/"
    assert names["Cara membaca situs ini"] == "cara-membaca/"
    assert names["Fungsi e"] == "keputusan/iku-2019-2024/#fungsi-e"
    assert names["Diktum ketiga a"] == "keputusan/iku-2019-2024/#diktum-ketiga-a"
    assert (
        "Fungsi e Keputusan IKU 2019–2024 Pelaksanaan kewaspadaan dibidang kesatuan bangsa dan politik"
        in words("cari")
    )
    assert "Fungsi f" not in names, "the decree has none"


@pytest.mark.parametrize("site", [built_site, partial(site_with, 250)], ids=["sampang", "250"])
def test_the_list_is_in_the_order_of_its_names(site: Callable[[], Path]) -> None:
    names = [name.casefold() for name, _ in listed(site())]
    assert names == sorted(names)


def test_a_long_list_is_parted_and_its_letters_lead_to_their_pages() -> None:
    site = site_with(250)
    names = [name for name, _ in listed(site)]
    root = dom.main(dom.page(site / "cari" / "halaman-3" / "index.html"))
    assert len(dom.elements(dom.having(root, "class", "abjad")[0], "li")) <= ROWS
    assert f"{len(names)} nama, menurut abjad. Halaman 3 dari {-(-len(names) // ROWS)}." in dom.words(root)
    (letters,) = (one for one in dom.elements(root, "nav") if one.get("aria-label") == "Huruf")
    for link in dom.elements(letters, "a"):
        there = dom.main(dom.page(site / "cari" / "halaman-3" / link.get("href") / "index.html"))
        assert dom.words(link) in [dom.words(one) for one in dom.elements(there, "h3")]
    assert {dom.words(link) for link in dom.elements(letters, "a")} == {name[0].upper() for name in names}


def test_only_the_first_page_of_the_list_searches() -> None:
    pages = {address: root for address, root in dom.pages(site_with(250)) if dom.elements(root, "script")}
    assert set(pages) == {"cari/"}
    for address, root in dom.pages(built_site()):
        assert len(dom.having(root, "role", "search")) == 1, address
        assert len(dom.having(root, "name", "q")) == 1, address


def test_the_form_works_without_a_script() -> None:
    root = page("cari")
    (form,) = dom.elements(root, "form")
    (field,) = dom.elements(form, "input")
    (label,) = dom.elements(root, "label")
    assert label.get("for") == field.get("id")
    assert (form.get("action"), form.get("method", "get"), field.get("name")) == ("../cari/", "get", "q")
    assert dom.words(dom.by_id(root, "pesan")) == (
        "Hasil tampil di sini bila peramban Anda mendukungnya dan tersambung ke internet. Bila tidak, pilih dari daftar di bawah."
    )


def test_a_hostile_name_stands_on_the_list_as_it_is() -> None:
    project = Path(mkdtemp(prefix="iku-musuh-"))
    values = bermusuhan.write(project, 0).values
    root = dom.main(dom.page(built_site(project) / "cari" / "index.html"))
    names = [dom.text(one) for one in dom.elements(root, "a")]
    assert values["indikator/penuh.nama.teks_asli"] in names
    assert values["unit/pertama.nama.teks_asli"] in names


@pytest.mark.parametrize(
    ("nama", "huruf"),
    [("air", "A"), ("Zakat", "Z"), ("0,5", LAIN), ("“Air”", LAIN), ("Édo", LAIN), ("عربي", LAIN), ("", LAIN)],
)
def test_a_name_stands_under_its_first_letter(nama: str, huruf: str) -> None:
    assert Entri(nama, None, ("x",)).huruf == huruf


def test_a_page_is_searched_unless_it_says_otherwise() -> None:
    assert PageArtifact("a.md", "A", "").dicari
