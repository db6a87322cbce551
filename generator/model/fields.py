"""The kinds of value that a field can hold, each read strictly from the text that stands in the file."""

import re
from decimal import Decimal
from typing import Annotated, Any, Final, Literal
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import BeforeValidator, ConfigDict, PlainValidator, StringConstraints
from pydantic_core import PydanticCustomError

from generator import dates
from generator.dates import Tanggal
from generator.model import warna
from generator.problems import Words, messages
from generator.records.berkas import NAME

FROZEN: Final = ConfigDict(extra="forbid")
MAX_TEXT: Final = 20_000
MAX_DIGITS: Final = 30
FIRST_YEAR: Final = 1945
LAST_YEAR: Final = 2199
MAX_EMAIL: Final = 254

_LABEL: Final = "[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?"

_NUMBER: Final = re.compile(r"-?(0|[1-9][0-9]*)(\.[0-9]+)?")
_THOUSANDS: Final = re.compile(r"-?[1-9][0-9]{0,2}\.000")
_SHAPES: Final = (
    (re.compile(r"-?0[0-9]+(\.[0-9]+)?"), messages.number_leading_zero),
    (re.compile(r"-?[0-9.]*,[0-9,.]*|-?[0-9]{1,3}(\.[0-9]{3}){2,}"), messages.number_comma),
    (re.compile(r"-?[0-9.,]+\s*%"), messages.number_percent),
    (re.compile(r"-?[0-9][0-9_.]*_[0-9_.]*"), messages.number_underscore),
)


def refuse(words: Words, offset: int = 0) -> PydanticCustomError:
    """A field error that carries its words; `offset` counts characters into the text."""
    return PydanticCustomError("words", "{what}", {"what": words.what, "words": words, "offset": offset})


def _need_text(value: object, wanted: str) -> str:
    if isinstance(value, str):
        return value
    raise refuse(messages.wrong_type(kind_of(value), wanted))


def kind_of(value: object) -> str:
    """What a value looks like to the person who typed it."""
    if value is None:
        return "kosong"
    if isinstance(value, list):
        return "daftar"
    return "kelompok kolom" if isinstance(value, dict) else "teks"


def read_number(value: object) -> Decimal:
    """A decimal number as records write it: ASCII digits, a point, no grouping, no exponent."""
    text = _need_text(value, "angka")
    if len(text) > MAX_DIGITS * 2 or sum(char.isdigit() for char in text) > MAX_DIGITS:
        raise refuse(messages.number_too_long(text, MAX_DIGITS))
    if _THOUSANDS.fullmatch(text):
        raise refuse(messages.number_thousands(text))
    if _NUMBER.fullmatch(text):
        return Decimal(text)
    if not text.isascii() and any(char.isdigit() for char in text):
        raise refuse(messages.number_not_ascii(text))
    for shape, words in _SHAPES:
        if shape.fullmatch(text):
            raise refuse(words(text))
    raise refuse(messages.not_a_number(text))


def read_year(value: object) -> int:
    text = _need_text(value, "tahun")
    if re.fullmatch(r"[0-9]{4}", text) and text.isascii() and FIRST_YEAR <= int(text) <= LAST_YEAR:
        return int(text)
    raise refuse(messages.bad_year(text))


def read_date(value: object) -> Tanggal:
    text = _need_text(value, "tanggal")
    try:
        found = dates.parse(text)
    except dates.ImpossibleDateError:
        raise refuse(messages.impossible_date(text)) from None
    if found is None or not FIRST_YEAR <= found.tahun <= LAST_YEAR:
        raise refuse(messages.bad_date(text))
    return found


def read_day(value: object) -> Tanggal:
    found = read_date(value)
    if found.full is None:
        raise refuse(messages.date_not_full(value))
    return found


def _zone(value: object) -> str:
    text = _need_text(value, "zona waktu")
    try:
        ZoneInfo(text)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise refuse(messages.bad_time_zone(text)) from None
    return text


def _matching(pattern: str, wanted: str, words: Any) -> BeforeValidator:  # noqa: ANN401 -- a function of one value
    compiled = re.compile(pattern)

    def check(value: object) -> str:
        text = _need_text(value, wanted)
        if not compiled.fullmatch(text):
            raise refuse(words(text))
        return text

    return BeforeValidator(check)


def _shorthand(value: object) -> object:
    return {"teks_asli": value} if isinstance(value, str) else value


def read_quarter(value: object) -> int:
    text = _need_text(value, "triwulan")
    if text in ("1", "2", "3", "4"):
        return int(text)
    raise refuse(messages.bad_quarter(text))


def read_masked(value: object) -> Literal["tersamar"]:
    """That there is a NIP, and nothing of it: its digits hold a birth date."""
    if _need_text(value, "kata 'tersamar'") == "tersamar":
        return "tersamar"
    raise refuse(messages.nip_not_masked())


def read_colour(value: object) -> str:
    """A colour for the ground of white words, in small letters."""
    text = _need_text(value, "warna")
    if not warna.SHAPE.fullmatch(text):
        raise refuse(messages.not_a_colour(text))
    colour = text.lower()
    found = warna.kontras(colour, warna.PUTIH)
    if found < warna.KONTRAS_KATA:
        raise refuse(messages.pale_colour(colour, found, warna.KONTRAS_KATA, warna.lebih_gelap(colour)))
    return colour


Teks = Annotated[str, StringConstraints(strict=True, max_length=MAX_TEXT, pattern=r"\S")]
Angka = Annotated[Decimal, PlainValidator(read_number)]
Tahun = Annotated[int, PlainValidator(read_year)]
Triwulan = Annotated[int, PlainValidator(read_quarter)]
TanggalTeks = Annotated[Tanggal, PlainValidator(read_date)]
Hari = Annotated[Tanggal, PlainValidator(read_day)]
ZonaWaktu = Annotated[str, PlainValidator(_zone)]
Id = Annotated[str, _matching(r"[a-z0-9]+(-[a-z0-9]+)*", "id", messages.bad_id)]
NamaVariabel = Annotated[
    str, _matching(r"[a-z][a-z0-9]*(_[a-z0-9]+)*", "nama variabel", messages.bad_variable)
]
Sha256 = Annotated[str, _matching(r"[0-9a-f]{64}", "sha256", messages.bad_hash)]
Alamat = Annotated[
    str,
    _matching(
        r"https?://[A-Za-z0-9][A-Za-z0-9.-]*(:[0-9]+)?(/[!-;=?-\[\]_a-z~]*)?",
        "alamat web",
        messages.bad_address,
    ),
]
NamaBerkas = Annotated[
    str,
    _matching(
        r"(?!.*\.\.)[A-Za-z0-9][A-Za-z0-9._-]*(/[A-Za-z0-9][A-Za-z0-9._-]*)*",
        "nama berkas",
        messages.bad_path,
    ),
]
Surel = Annotated[
    str,
    _matching(
        rf"(?=.{{3,{MAX_EMAIL}}}$)[A-Za-z0-9_+-]+(\.[A-Za-z0-9_+-]+)*@({_LABEL}\.)+(xn--[A-Za-z0-9-]{{2,59}}|[A-Za-z]{{2,63}})",
        "surel",
        messages.bad_email,
    ),
]
"""Less than the standard allows: nothing that a mailto: link could take for more than the address."""
NomorWhatsapp = Annotated[str, _matching(messages.WHATSAPP.pattern, "nomor WhatsApp", messages.bad_whatsapp)]
NomorTelepon = Annotated[
    str,
    _matching(
        r"(?=(?:[^0-9]*[0-9]){5,15}[^0-9]*$)\+?[0-9]*( ?\([0-9]+\))?([ .-]?[0-9]+)*",
        "nomor telepon",
        messages.bad_phone,
    ),
]
NomorSms = Annotated[str, _matching(r"[0-9]{3,6}", "nomor SMS", messages.bad_sms)]
BerkasGambar = Annotated[
    str,
    _matching(
        r"gambar/[a-z0-9]+(-[a-z0-9]+)*\.(png|jpg|webp)", "nama berkas gambar", messages.bad_image_path
    ),
]
WarnaMerek = Annotated[str | None, PlainValidator(read_colour)]
"""Empty is a mistake too: without quotation marks `#…` is a comment."""
BerkasPdf = Annotated[str, _matching(NAME.pattern, "nama berkas PDF", messages.bad_signed_file_name)]
Tersamar = Annotated[Literal["tersamar"], PlainValidator(read_masked)]
Ringkas = BeforeValidator(_shorthand)
"""A plain string is shorthand for `{teks_asli: …}`."""
