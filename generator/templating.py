"""The one Jinja environment: every value is escaped for Markdown and HTML unless it was made here."""

import re
from collections.abc import Callable, Mapping
from decimal import Decimal
from fractions import Fraction
from functools import cached_property, lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import Final, Literal

from jinja2 import ChoiceLoader, Environment, FileSystemLoader, StrictUndefined, Template, Undefined
from markupsafe import Markup

from generator.compiler import Compiled, safe
from generator.dates import MONTHS, Tanggal

# Every ASCII sign that Markdown, its extensions or HTML could take for more than itself inside a line. Letters of
# any script, spaces, commas, round brackets and slashes mean only themselves; a point, a hyphen, a plus, an equals
# sign and a colon mean more only where a line begins, and a line break is an entity, so a value begins at most one.
ACTIVE: Final = "!\"#$&'*<>@[\\]^_`{|}~\n\t"
_ACTIVE: Final = re.compile(f"[{re.escape(ACTIVE)}]")
_ENTITIES: Final = {char: f"&#{ord(char)};" for char in ACTIVE}
_LINE_START: Final = re.compile(r"(\d*)([-.+=:)])")  # digits of any script: Markdown counts with them too
_SPACE_AT_END: Final = re.compile(
    r"\A\s|\s\Z"
)  # no-break spaces too: Markdown strips what Python calls space
_BLANK_LINE: Final = re.compile(r"\n(?:[ \t]*\n)+")
_NOT_IN_LINKS: Final = re.compile(r'["\[\]\\]')
_PERSEN: Final = frozenset({"%", "(%)", "persen", "persen (%)"})
_RUPIAH: Final = frozenset({"rp", "rp.", "rupiah", "rupiah (rp)"})
_BUKAN_SATUAN: Final = frozenset(
    {"indeks", "nilai", "skor", "angka", "rasio", "opini", "predikat", "nilai + predikat"}
)
"""What records write as a unit, but is the kind of figure: nothing that a number is counted in."""


@lru_cache(maxsize=2**16)  # a name stands on some twenty pages
def escape(text: str) -> Markup:
    """`text` as itself in Markdown text, in a table cell, in a heading and in HTML text and attributes."""
    escaped = _ACTIVE.sub(
        lambda char: _ENTITIES[char[0]], text
    )  # `translate` looks at every letter by itself
    if start := _LINE_START.match(escaped):
        escaped = f"{start[1]}&#{ord(start[2])};{escaped[start.end() :]}"
    if "  " in escaped:
        escaped = escaped.replace("  ", " &#32;")
    if escaped[:1].isspace() or escaped[-1:].isspace():
        escaped = _SPACE_AT_END.sub(lambda space: f"&#{ord(space[0])};", escaped)
    return safe(escaped)  # this is the function that makes text safe


def _finalize(value: object) -> Markup:
    if type(value) is Markup:
        return value
    if isinstance(value, str):
        return escape(value)
    if isinstance(value, int) and not isinstance(value, bool):
        return safe(str(value))  # digits and a minus sign
    if isinstance(value, Undefined):
        str(value)  # raises UndefinedError with the name
    message = f"a template printed {value!r}; a missing value needs words"
    raise TypeError(message)


def _plain(value: object) -> str:
    if isinstance(value, (str, int)) and not isinstance(value, bool):
        return str(value)
    return _finalize(value)  # raises for what is missing


def tanggal(value: Tanggal) -> str:
    """A date in words at its own precision: `23 November 2026`, `Februari 2020`, `2020`."""
    parts = (value.hari, MONTHS[value.bulan - 1] if value.bulan else None, value.tahun)
    return " ".join(str(part) for part in parts if part is not None)


def angka(value: Decimal) -> str:
    """A number the Indonesian way, with at most two decimals shown and a hyphen for the minus: `-1.234,5`."""
    return bilangan(value).replace("−", "-")


def bilangan(nilai: Fraction | Decimal, desimal: int = 2, *, tetap: bool = False) -> str:
    """An exact number the Indonesian way, rounded to `desimal` decimals (halves away from zero): `−1.234,5`.

    Zeros at the end stay only when `tetap`. Nothing is lost to a precision, however long the number.
    """
    numerator, denominator = nilai.as_integer_ratio()
    digits = (2 * abs(numerator) * 10**desimal + denominator) // (2 * denominator)
    whole, rest = divmod(digits, 10**desimal)
    tail = f"{rest:0{desimal}d}" if desimal else ""
    tail = tail if tetap else tail.rstrip("0")
    sign = "−" if numerator < 0 and digits else ""
    return f"{sign}{whole:,}".replace(",", ".") + (f",{tail}" if tail else "")


@lru_cache(maxsize=1024)  # many figures, few units
def jenis_satuan(satuan: str | None) -> Literal["persen", "rupiah", "lain"]:
    """Whether a unit's words are written with a sign: percent behind the number, rupiah before it."""
    words = " ".join((satuan or "").split()).casefold()
    return "persen" if words in _PERSEN else "rupiah" if words in _RUPIAH else "lain"


@lru_cache(maxsize=1024)
def nama_satuan(satuan: str | None) -> str:
    """The word behind a number: `kasus`; empty for percent, rupiah, an index and an unknown unit."""
    words = " ".join((satuan or "").split())
    return "" if words.casefold() in _PERSEN | _RUPIAH | _BUKAN_SATUAN else kecil(words)


_DIGITS_KEPT: Final = 4


def angka_satuan(nilai: Fraction | Decimal, satuan: str | None = None, desimal: int = 2) -> str:
    """A number with its unit as readers write it: `85,5%`, `10 kasus`, `Rp5.000,00`; bare when no unit is known."""
    kind = jenis_satuan(satuan)
    if kind == "rupiah":
        amount = bilangan(nilai, desimal, tetap=True)
        return f"−Rp{amount[1:]}" if amount.startswith("−") else f"Rp{amount}"
    if kind == "persen":
        return f"{bilangan(nilai, desimal)}%"
    # An index of 0.269 is not 0.27: a small number that ends within four decimals keeps the digits it was printed with.
    numerator, denominator = nilai.as_integer_ratio()
    ends = (numerator * 10**_DIGITS_KEPT) % denominator == 0 and abs(numerator) < 100 * denominator
    number = bilangan(nilai, max(desimal, _DIGITS_KEPT) if ends else desimal)
    name = nama_satuan(satuan)
    return f"{number} {name}" if name else number


def rentang(awal: int, akhir: int) -> str:
    """Years from-to with an en dash, or the one year."""
    return f"{awal}–{akhir}" if awal != akhir else str(awal)


def kecil(text: str) -> str:
    """A name inside a sentence: its first letter small, unless the word is an acronym."""
    return text[:1].lower() + text[1:] if text[1:2].islower() else text


def paragraf(text: str) -> list[str]:
    """The paragraphs of a record's text: a blank line parts them."""
    return [part for part in _BLANK_LINE.split(text) if part.strip()]


def jangkar(anchor: str) -> Markup:
    """An id that the records' own pattern has passed, as it stands. Raises ValueError for anything else."""
    if not re.fullmatch(r"[a-z0-9-]*", anchor):
        raise ValueError(anchor)
    return safe(anchor)  # checked above


def tautan(alamat: str) -> str:
    """A record's web address as HTML takes it: signs that browsers mend in silence are percent-encoded."""
    return _NOT_IN_LINKS.sub(lambda sign: f"%{ord(sign[0]):02X}", alamat)


def trim(text: str) -> str:
    """Without the space around it; what is safe stays safe."""
    return safe(str.strip(text)) if type(text) is Markup else text.strip()


FILTERS: Final[Mapping[str, Callable[..., object]]] = {
    "angka": angka,
    "angka_satuan": angka_satuan,
    "jangkar": jangkar,
    "kecil": kecil,
    "paragraf": paragraf,
    "tanggal": tanggal,
    "tautan": tautan,
    "trim": trim,  # half of the macros end in it, and Jinja's own takes its time
}


class Templates:
    """The templates of a project: its own `templates/` first, file by file, then those of the tool.

    `names`: what every template may use, and every macro without an `import … with context`.
    """

    def __init__(self, project: Path, names: Mapping[str, object] = MappingProxyType({})) -> None:
        self.project = project
        self.names = names

    @property
    def folders(self) -> tuple[Path, ...]:
        """Where templates are looked for, first match wins."""
        folders = (self.project / "templates", tool_templates())
        return tuple(dict.fromkeys(folder for folder in folders if folder.is_dir()))

    def links(self) -> list[str]:
        """Symbolic links among the project's own templates: each could lead to any file of the computer that builds."""
        own = self.project / "templates"
        found = [own, *own.rglob("*")] if own.is_symlink() or own.is_dir() else []
        return sorted(path.relative_to(self.project).as_posix() for path in found if path.is_symlink())

    @cached_property
    def environment(self) -> Environment:
        return self._environment(autoescape=True, finalize=_finalize)

    @cached_property
    def _plain_environment(self) -> Environment:
        return self._environment(autoescape=False, finalize=_plain)

    def _environment(self, *, autoescape: bool, finalize: Callable[[object], str]) -> Environment:
        environment = Compiled(
            loader=ChoiceLoader([FileSystemLoader(folder) for folder in self.folders]),
            autoescape=autoescape,
            finalize=finalize,
            undefined=StrictUndefined,
            comment_start_string="<!--#",  # because {#id} is an anchor in Markdown
            comment_end_string="#-->",
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
            auto_reload=False,
            optimized=False,  # our templates have no constants to fold
        )
        environment.filters.update(FILTERS)
        environment.globals.update({"rentang": rentang, **self.names})
        return environment

    def page(self, name: str) -> Template:
        """The template of a kind of page."""
        return self.environment.get_template(f"pages/{name}.md.j2")

    def text(self, name: str) -> Template:
        """The template of a file of plain text, where every value stands as it is."""
        return self._plain_environment.get_template(f"{name}.j2")


def tool_templates() -> Path:
    """The templates that ship with the tool: inside the installed package, or beside it in a checkout."""
    package = Path(__file__).resolve().parent
    inside = package / "templates"
    return inside if inside.is_dir() else package.parent / "templates"
