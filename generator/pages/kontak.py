"""Ways to reach people, as links: made by the standard library, so that no value can add a part to an address."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from urllib.parse import quote, urlencode, urlunsplit

from generator.model.instansi import Kontak, Ppid


@dataclass(frozen=True, slots=True)
class KontakTampil:
    """One way: its name, what the source prints, the link where there is one, and the source's id."""

    nama: str
    teks: str
    tautan: str | None
    sumber: str


def surel(alamat: str, judul: str = "", isi: str = "") -> str:
    """A `mailto:` link (RFC 6068) with the subject and the message filled in."""
    return urlunsplit(("mailto", "", quote(alamat, safe="@"), _query({"subject": judul, "body": isi}), ""))


def whatsapp(nomor: str, isi: str = "") -> str:
    """A `wa.me` link with the message filled in."""
    return urlunsplit(("https", "wa.me", f"/{nomor}", _query({"text": isi}), ""))


def telepon(nomor: str) -> str:
    """A `tel:` link (RFC 3966) to a number however it is printed."""
    digits = "".join(char for char in nomor if char.isdigit())
    return urlunsplit(("tel", "", f"+{digits}" if nomor.startswith("+") else digits, "", ""))


def sms(nomor: str) -> str:
    """An `sms:` link (RFC 5724), without words: no source says which words the service expects."""
    return urlunsplit(("sms", "", nomor, "", ""))


def _query(parts: Mapping[str, str]) -> str:
    """Line ends as mail wants them; spaces as %20, for a plus sign would stand in the message."""
    filled = {name: "\r\n".join(text.splitlines()) for name, text in parts.items() if text}
    return urlencode(filled, quote_via=quote, safe="")


def kontak_tampil(kontak: Kontak) -> Iterator[KontakTampil]:
    """Every way that the record holds, in the order of the page."""
    if kontak.alamat:
        yield KontakTampil("Alamat", kontak.alamat, None, kontak.sumber)
    if kontak.telepon:
        yield KontakTampil("Telepon", kontak.telepon, telepon(kontak.telepon), kontak.sumber)
    if kontak.surel:
        address = kontak.surel.alamat
        yield KontakTampil("Surel koreksi", address, surel(address), kontak.surel.sumber)
    if kontak.whatsapp:
        number = kontak.whatsapp.nomor
        yield KontakTampil("WhatsApp", f"+{number}", whatsapp(number), kontak.whatsapp.sumber)
    if kontak.lapor:
        number = kontak.lapor.sms
        yield KontakTampil("SP4N-LAPOR!", f"SMS {number}", sms(number), kontak.lapor.sumber)
    if kontak.ppid:
        yield from _ppid(kontak.ppid)


def _ppid(ppid: Ppid) -> Iterator[KontakTampil]:
    yield KontakTampil("PPID", ppid.nama, ppid.laman, ppid.sumber)
    if ppid.alamat:
        yield KontakTampil("Alamat PPID", ppid.alamat, None, ppid.sumber)
    if ppid.telepon:
        yield KontakTampil("Telepon PPID", ppid.telepon, telepon(ppid.telepon), ppid.sumber)
    if ppid.surel:
        yield KontakTampil("Surel PPID", ppid.surel, surel(ppid.surel), ppid.sumber)
