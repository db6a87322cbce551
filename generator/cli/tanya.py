"""Questions at a terminal, and the numbers, choices and documents that people type as answers."""

import re
from collections.abc import Callable, Iterable, Mapping
from typing import Final

import click
from pydantic_core import PydanticCustomError

from generator.dates import Tanggal
from generator.model.fields import read_date, read_day, read_number
from generator.problems import Words, messages, similar
from generator.problems.problem import printable

SHOWN: Final = 12
_THOUSANDS: Final = re.compile(r"-?[1-9][0-9]{0,2}\.[0-9]{3}")


class Salah(Exception):
    """What was typed cannot be used; `usul` is what it probably means."""

    def __init__(self, words: Words, usul: str | None = None) -> None:
        super().__init__(f"{words.what}; {words.fix}")
        self.usul = usul


def angka(text: str) -> str:
    """A number as records write it. Raises Salah, with a proposal for `82,5` and `85%`."""
    try:
        read_number(text)
    except PydanticCustomError as error:
        raise Salah(_words(error), _proposal(text)) from None
    return text


def hari(text: str) -> str:
    """A full date. Raises Salah."""
    return _dated(read_day, text)


def tanggal(text: str) -> str:
    """A date at the precision its document gives. Raises Salah."""
    return _dated(read_date, text)


def _dated(read: Callable[[object], Tanggal], text: str) -> str:
    try:
        return str(read(text))
    except PydanticCustomError as error:
        raise Salah(_words(error)) from None


def salah_satu(choices: Iterable[str]) -> Callable[[str], str]:
    """One of `choices`, whatever its case."""
    known = list(choices)

    def read(text: str) -> str:
        word = text.strip().lower().replace(" ", "_")
        if word in known:
            return word
        raise Salah(messages.unknown_choice(text, known), similar(text, known))

    return read


def dokumen(known: Iterable[str]) -> Callable[[str], str]:
    """The id of a document that has a record."""
    ids = list(known)

    def read(text: str) -> str:
        if text in ids:
            return text
        raise Salah(messages.dangling("dokumen", text, ids), similar(text, ids))

    return read


def _words(error: PydanticCustomError) -> Words:
    words: Words = (error.context or {})["words"]
    return words


def _proposal(text: str) -> str | None:
    number = text.strip().removesuffix("%").strip()
    if "," in number or number.count(".") > 1:
        number = number.replace(".", "").replace(",", ".")
    try:
        read_number(number)
    except PydanticCustomError:
        return None
    return number


class Tanya:
    """A person at a terminal. An empty answer takes what is offered; ^C ends the command with nothing written."""

    def isi(
        self, words: str, read: Callable[[str], str] = str, offered: str | None = None, *, needed: bool = True
    ) -> str | None:
        """An answer that `read` accepts; what it refuses is explained, and taken as it was meant only after a yes."""
        suffix = f" [{printable(offered)}]" if offered else "" if needed else " (boleh kosong)"
        while True:
            text = str(click.prompt(words + suffix, default="", show_default=False)).strip()
            if not text:
                if offered is not None or not needed:
                    return offered
                click.echo("  Harus diisi.")
                continue
            try:
                answer = read(text)
            except Salah as error:
                click.echo(f"  {error}")
                if error.usul and self.ya(f"  Maksud Anda {error.usul}?"):
                    return error.usul
                continue
            if read is angka and _THOUSANDS.fullmatch(answer) and not self.ya(_doubt(answer)):
                continue
            return answer

    def ya(self, words: str) -> bool:
        """Yes or no; nothing is taken for granted."""
        while True:
            answer = str(click.prompt(f"{words} [y/t]", default="", show_default=False)).strip().lower()
            if answer in ("y", "ya", "t", "tidak"):
                return answer.startswith("y")
            click.echo("  Jawab y (ya) atau t (tidak).")

    def dokumen(self, words: str, known: Mapping[str, str], offered: str | None = None) -> str:
        """The id of a document, after a list of those there are."""
        for id, title in list(known.items())[:SHOWN]:
            click.echo(f"    {id}: {printable(title)}")
        if len(known) > SHOWN:
            click.echo(f"    … ({len(known)} dokumen; lihat content/dokumen)")
        return self.isi(words, dokumen(known), offered) or ""


def _doubt(answer: str) -> str:
    whole, _, rest = answer.partition(".")
    return f"  Titik adalah tanda desimal: {whole},{rest}, bukan {whole}{rest}. Benar?"
