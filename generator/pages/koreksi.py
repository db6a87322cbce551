""" "Angka ini keliru?": messages that already name the page and what it shows, for the reader to complete and send."""

from dataclasses import dataclass
from typing import Final

from generator.dates import Tanggal
from generator.model.instansi import Instansi
from generator.pages import kontak
from generator.pages.artifact import address
from generator.pages.rendering import alamat_situs
from generator.templating import tanggal

MAX_SAID: Final = 300
"""Letters of a name or an answer in a message: mail programs cut long links off."""
MAX_SUBJECT: Final = 120


@dataclass(frozen=True, slots=True)
class Koreksi:
    """The links of one page, each beside the address that it leads to; None where none is configured."""

    surel: tuple[str, str] | None
    whatsapp: tuple[str, str] | None
    sms: tuple[str, str] | None


def koreksi(
    instansi: Instansi,
    path: str,
    judul: str,
    data_per: Tanggal | None,
    *,
    tertulis: str = "",
    bagian: str = "",
) -> Koreksi | None:
    """The links of the page at `path`, or None when the agency has no address for corrections.

    `tertulis`: what the page shows now, left to the reader where that is many things; `bagian`: what else the reader
    must name, such as the indicator.
    """
    ways = instansi.kontak
    if ways is None or not (ways.surel or ways.whatsapp or ways.lapor):
        return None
    subject = _cut(f"Koreksi: {_line(judul)}", MAX_SUBJECT)
    text = _message(instansi, path, judul, data_per, tertulis, bagian)
    return Koreksi(
        surel=(kontak.surel(ways.surel.alamat, subject, text), ways.surel.alamat) if ways.surel else None,
        whatsapp=(kontak.whatsapp(ways.whatsapp.nomor, text), f"+{ways.whatsapp.nomor}")
        if ways.whatsapp
        else None,
        sms=(kontak.sms(ways.lapor.sms), ways.lapor.sms) if ways.lapor else None,
    )


def _message(
    instansi: Instansi, path: str, judul: str, data_per: Tanggal | None, tertulis: str, bagian: str
) -> str:
    """Plain text, never HTML: it stands in a link alone."""
    lines = [f"Halaman: {_cut(_line(judul), MAX_SAID)}"]
    if home := alamat_situs(instansi):
        lines.append(f"Alamat: {home}{address(path)}")
    if tertulis:
        lines.append(f"Yang tertulis: {_cut(_line(tertulis), MAX_SAID)}")
    if data_per:
        lines.append(f"Data per: {tanggal(data_per)}")
    blanks = (bagian, "" if tertulis else "Yang tertulis", "Yang benar menurut saya", "Buktinya")
    return "\n".join([*lines, "", *(f"{name}: …" for name in blanks if name)])


def _line(text: str) -> str:
    return " ".join(text.split())


def _cut(text: str, limit: int) -> str:
    return text if len(text) <= limit else f"{text[: limit - 1].rstrip()}…"
