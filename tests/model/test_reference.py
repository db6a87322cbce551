"""The record reference is complete and up to date."""

from pathlib import Path

from generator.model.catalogue import FILES, FOLDERS
from generator.model.reference import fields, reference, type_name

REFERENCE = Path(__file__).parents[2] / "docs" / "rujukan-catatan.md"


def every_kind() -> dict[str, object]:
    kinds: dict[str, object] = {
        schema.kind.__name__: schema.kind for schema in (*FILES.values(), *FOLDERS.values())
    }
    waiting = list(kinds.values())
    while waiting:
        found: dict[str, object] = {}
        for _, field in fields(waiting.pop()):
            type_name(field, found)
        waiting += [kind for name, kind in found.items() if name not in kinds]
        kinds |= found
    return kinds


def test_the_reference_in_docs_is_what_the_model_says_today() -> None:
    assert REFERENCE.read_text(encoding="utf-8") == reference(), "jalankan: python iku.py rujukan"


def test_every_field_of_every_record_has_a_meaning_and_an_example() -> None:
    kinds = every_kind()
    assert {"Butir", "Catatan", "Tanggapan", "Formula"} <= set(kinds)
    silent = [
        f"{name}.{field_name}"
        for name, kind in kinds.items()
        for field_name, field in fields(kind)
        if not (field.description and field.description.endswith(".") and field.examples)
    ]
    assert silent == []
