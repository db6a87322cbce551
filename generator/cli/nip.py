"""The NIP of an official for a signing copy: typed, checked, handed on, and kept nowhere."""

import sys
from collections.abc import Mapping, Sequence
from datetime import date
from getpass import getpass
from typing import Final

import click

from generator.cli.tanya import Salah
from generator.problems import Words
from generator.problems.problem import printable

PANJANG: Final = 18
KALI: Final = 3
_SEPARATORS: Final = str.maketrans("", "", " .\t\u00a0")


class TanpaNip(Exception):
    """Nobody typed a NIP that can be one; the words are for the person at the terminal, and hold nothing that was typed."""


def nip(text: str) -> str:
    """The 18 digits. Raises Salah, whose words never hold what was typed."""
    digits = text.strip().translate(_SEPARATORS)
    if len(digits) != PANJANG or not (digits.isascii() and digits.isdigit()):
        raise _salah("NIP terdiri dari 18 angka", "tulis 18 angka; spasi dan titik boleh dipakai")
    # A contract official (PPPK) has 21 in place of a month; background knowledge, so it is only let through.
    month = "01" if digits[12:14] == "21" else digits[12:14]
    born, appointed = _day(digits[:8]), _day(f"{digits[8:12]}{month}01")
    if born is None:
        raise _salah("delapan angka pertama bukan tanggal lahir", "periksa tahun, bulan dan tanggalnya")
    if appointed is None:
        raise _salah("angka ke-9 sampai ke-14 bukan bulan pengangkatan", "periksa tahun dan bulannya")
    if appointed <= born:
        raise _salah("bulan pengangkatan mendahului tanggal lahir", "periksa urutan angkanya")
    if digits[14] not in "12":
        raise _salah("angka ke-15 bukan 1 atau 2", "1 untuk laki-laki, 2 untuk perempuan")
    return digits


def _salah(what: str, fix: str) -> Salah:
    return Salah(Words("nip", what, fix))


def _day(digits: str) -> date | None:
    try:
        return date(int(digits[:4]), int(digits[4:6]), int(digits[6:]))
    except ValueError:
        return None


def tanya_nip(officials: Mapping[tuple[str, str], Sequence[str]]) -> dict[str, str]:
    """Record -> digits, asked once a person (name and office -> their records). Raises TanpaNip.

    One line of standard input each, from a terminal without showing it.
    """
    return {
        id: digits
        for (name, office), ids in officials.items()
        for digits in [_asked(f"{printable(name)}, {printable(office)}")]
        for id in ids
    }


def _asked(who: str) -> str:
    for _ in range(KALI):
        typed = _line(f"NIP {who}: ")
        try:
            return nip(typed)
        except Salah as error:
            click.echo(f"  {error}", err=True)
    message = f"NIP {who} tiga kali keliru; tidak ada yang ditulis"
    raise TanpaNip(message)


def _line(prompt: str) -> str:
    try:
        if sys.stdin.isatty():
            return getpass(f"{prompt}(tidak tampil saat diketik) ")
        click.echo(prompt, err=True)
        line = sys.stdin.readline()
    except EOFError:
        line = ""
    if not line:
        message = "NIP tidak diisi; tidak ada yang ditulis"
        raise TanpaNip(message) from None
    return line
