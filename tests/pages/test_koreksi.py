""" "Angka ini keliru?": a message that names the page and what it shows, and leaves the rest to the reader."""

from collections.abc import Mapping
from urllib.parse import parse_qs, urlsplit

import pytest
from pydantic import TypeAdapter

from generator.dates import parse
from generator.model.instansi import Instansi
from generator.pages.koreksi import MAX_SAID, MAX_SUBJECT, koreksi
from tests import dom
from tests.pages.situs_uji import SAMPANG, page, words

LENGKAP = "nilai-lengkap"
ADAPTER: TypeAdapter[Instansi] = TypeAdapter(Instansi)
SUREL = {"surel": {"alamat": "koreksi@dinas.example", "sumber": "laman"}}


def an_agency(kontak: Mapping[str, object] | None, **changes: object) -> Instansi:
    return ADAPTER.validate_python(
        {
            "nama": "Dinas Uji", "singkatan": "Dinas", "wilayah": {"nama": "Kabupaten Contoh"},
            "kontak": None if kontak is None else {"sumber": "laman", **kontak},
            "zona_waktu": "Asia/Jakarta", "status_situs": "contoh", **changes,
        }
    )  # fmt: skip


def message(link: str) -> dict[str, str]:
    """The parts of a message, as a mail program or WhatsApp takes the link apart."""
    return {name: text for name, (text,) in parse_qs(urlsplit(link).query, strict_parsing=True).items()}


def test_the_message_names_the_page_and_what_it_shows() -> None:
    agency = an_agency(SUREL, alamat_situs="https://dinas.example/iku")
    made = koreksi(
        agency, "indikator/uji.md", "Uji", parse("2026-11-23"), tertulis="Tahun 2021 tercapai: 85%."
    )
    assert made
    assert made.surel
    assert message(made.surel[0]) == {
        "subject": "Koreksi: Uji",
        "body": "Halaman: Uji\r\nAlamat: https://dinas.example/iku/indikator/uji/\r\n"
        "Yang tertulis: Tahun 2021 tercapai: 85%.\r\nData per: 23 November 2026\r\n\r\n"
        "Yang benar menurut saya: …\r\nBuktinya: …",
    }


def test_a_page_of_many_numbers_leaves_the_number_to_the_reader() -> None:
    made = koreksi(an_agency(SUREL), "tahun/2021/index.md", "Tahun 2021", None, bagian="Indikator")
    assert made
    assert made.surel
    assert message(made.surel[0])["body"] == (
        "Halaman: Tahun 2021\r\n\r\nIndikator: …\r\nYang tertulis: …\r\nYang benar menurut saya: …\r\nBuktinya: …"
    )


@pytest.mark.parametrize(
    "kontak", [None, {}, {"alamat": "Jalan Uji"}, {"ppid": {"nama": "PPID", "sumber": "laman"}}]
)
def test_nothing_is_offered_where_nothing_is_configured(kontak: dict[str, object] | None) -> None:
    assert koreksi(an_agency(kontak), "index.md", "Uji", None) is None


def test_a_long_name_is_cut_in_the_message_and_says_so() -> None:
    made = koreksi(an_agency(SUREL), "a.md", "x" * 5000, None, tertulis="y" * 5000)
    assert made
    assert made.surel
    parts = message(made.surel[0])
    assert len(parts["subject"]) == MAX_SUBJECT
    lines = parts["body"].splitlines()
    assert [len(line.partition(": ")[2]) for line in lines[:2]] == [MAX_SAID, MAX_SAID]
    assert all(line.endswith("…") for line in lines[:2])


def test_a_line_break_in_a_name_makes_no_line_of_the_message() -> None:
    made = koreksi(an_agency(SUREL), "a.md", "Uji\nBcc: x@y.example\u2028z", None)
    assert made
    assert made.surel
    assert message(made.surel[0])["body"].splitlines()[0] == "Halaman: Uji Bcc: x@y.example z"


# --- on the pages --------------------------------------------------------------------------------


def links(address: str, site: str) -> list[str]:
    """The links of the block, in its order; none without the block. A link to share names no receiver."""
    found = [one.get("href") for one in dom.elements(dom.main(page(address, site)), "a")]
    ways = ("mailto:", "https://wa.me/", "sms:")
    return [link for link in found if link.startswith(ways) and not link.startswith("https://wa.me/?")]


@pytest.mark.parametrize("address", ["indikator/uji-selesai", "tahun/2022", "keputusan/iku-2021-2026"])
def test_a_page_offers_every_way_that_is_configured(address: str) -> None:
    assert [link.partition("?")[0] for link in links(address, LENGKAP)] == [
        "mailto:koreksi@dinas-uji.example",
        "https://wa.me/6280000000000",
        "sms:0000",
    ]


def test_an_indicators_message_says_its_answer() -> None:
    link = links("indikator/uji-selesai", LENGKAP)[0]
    (answer,) = dom.having(dom.main(page("indikator/uji-selesai", LENGKAP)), "class", "jawaban")
    assert f"Yang tertulis: {dom.words(answer)}" in message(link)["body"]
    assert "Angka ini keliru?" in words("indikator/uji-selesai", LENGKAP)


def test_the_real_site_offers_only_what_a_source_says() -> None:
    assert links("indikator/penyelesaian-konflik", SAMPANG) == ["sms:1708"]
    assert "Ada yang keliru? Kirim SMS ke 1708 (SP4N-LAPOR!)" in words("indikator/penyelesaian-konflik")
    assert "Pesannya sudah" not in words("indikator/penyelesaian-konflik")


def test_a_site_without_contacts_has_no_such_part() -> None:
    assert links("indikator/uji-selesai", "peraturan-bupati") == []
    assert "keliru?" not in words("indikator/uji-selesai", "peraturan-bupati")


def test_the_contacts_stand_with_their_sources() -> None:
    assert words("tentang").count("SP4N-LAPOR! SMS 1708 Menurut SP4N-LAPOR! (SMS 1708)") == 1
    assert "PPID" not in words("tentang")
    text = words("tentang", LENGKAP)
    assert "Surel koreksi koreksi@dinas-uji.example Menurut Laman Dinas Uji" in text
    assert "Telepon PPID (0000) 000001 Menurut Laman PPID Dinas Uji" in text
