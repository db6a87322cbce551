"""Links to people: whatever is written into a message comes out as itself, and adds nothing to the address."""

from urllib.parse import parse_qs, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.pages.kontak import sms, surel, telepon, whatsapp

HOSTILE = "a&bcc=x@y.example?b=1#c\r\nBcc: d@e.example\n%0A 'satu' \"dua\" <script> ; , + é 😀 = /"


def mail_lines(text: str) -> str:
    return "\r\n".join(text.splitlines())


def test_an_e_mail_has_its_subject_and_message() -> None:
    assert surel("koreksi@dinas.example", "Koreksi: A & B", "Halaman: A\nBukti: …") == (
        "mailto:koreksi@dinas.example?subject=Koreksi%3A%20A%20%26%20B&body=Halaman%3A%20A%0D%0ABukti%3A%20%E2%80%A6"
    )


def test_nothing_to_say_leaves_nothing_behind_the_address() -> None:
    assert surel("koreksi@dinas.example") == "mailto:koreksi@dinas.example"
    assert whatsapp("6280000000000") == "https://wa.me/6280000000000"


def test_whatsapp_gets_the_same_text() -> None:
    assert whatsapp("6280000000000", "A & B?") == "https://wa.me/6280000000000?text=A%20%26%20B%3F"


def test_an_sms_is_empty() -> None:
    assert sms("1708") == "sms:1708"


@pytest.mark.parametrize(
    ("printed", "link"),
    [("(0323) 321008", "tel:0323321008"), ("+62 323 321-008", "tel:+62323321008"), ("112", "tel:112")],
)
def test_a_telephone_number_is_dialled_however_it_is_printed(printed: str, link: str) -> None:
    assert telepon(printed) == link


@pytest.mark.parametrize("text", [HOSTILE, "\u2028baris\u0085lain", "?&=#%", "+", "..//"])
def test_no_text_adds_a_part(text: str) -> None:
    link = urlsplit(surel("koreksi@dinas.example", text, text))
    assert (link.scheme, link.netloc, link.path, link.fragment) == ("mailto", "", "koreksi@dinas.example", "")
    assert parse_qs(link.query, strict_parsing=True) == {
        "subject": [mail_lines(text)],
        "body": [mail_lines(text)],
    }


@given(st.text(min_size=1).filter(str.strip))
def test_every_text_comes_out_as_it_went_in(text: str) -> None:
    link = whatsapp("6280000000000", text)
    assert link.isascii()
    query = urlsplit(link).query
    assert parse_qs(query, keep_blank_values=True) == {"text": [mail_lines(text)]}
