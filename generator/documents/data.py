"""A document as plain data: what a Typst template reads as JSON and a Word template as its context."""

import json
from dataclasses import fields, is_dataclass
from typing import Any

from generator.documents.dokumen_resmi import DokumenResmi

HIDDEN = frozenset({"baris", "buat", "logo"})
"""The image itself is a file beside the template; its name stands in `kop`."""


def konteks(dokumen: DokumenResmi) -> dict[str, Any]:
    """Mappings, lists, text, whole numbers, booleans and None; nothing that a template could call."""
    found = {f.name: getattr(dokumen, f.name) for f in fields(dokumen) if f.name not in HIDDEN}
    plain = _plain(found | {"isi": dokumen.isi})
    assert isinstance(plain, dict)  # noqa: S101 -- it was one
    return plain


def to_json(dokumen: DokumenResmi) -> str:
    """One line, keys in the order of the fields."""
    return json.dumps(konteks(dokumen), ensure_ascii=False, separators=(",", ":"))


def _plain(value: object) -> object:
    if is_dataclass(value) and not isinstance(value, type):
        return {f.name: _plain(getattr(value, f.name)) for f in fields(value)}
    if isinstance(value, dict):
        return {str(key): _plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    if value is None or isinstance(value, str | bool | int):
        return value
    raise TypeError(type(value).__name__)
