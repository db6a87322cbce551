"""The reference of every record and field, made from the model itself, for the people who write records."""

import dataclasses
from collections.abc import Iterator
from typing import Annotated, Any, Final, Literal, get_args, get_origin

from pydantic.fields import FieldInfo

from generator.model.catalogue import FILES, FOLDERS
from generator.model.fields import (
    Alamat,
    BerkasGambar,
    BerkasPdf,
    Hari,
    Id,
    NamaBerkas,
    NamaVariabel,
    NomorSms,
    NomorTelepon,
    NomorWhatsapp,
    Sha256,
    Surel,
    Tahun,
    TanggalTeks,
    Triwulan,
    WarnaMerek,
    ZonaWaktu,
)
from generator.model.formula import EkspresiTeks
from generator.model.validation import ID_FIELD, bare, field_names

HEAD: Final = """# Rujukan catatan

Berkas ini dibuat dari model; jangan disunting. Perbarui dengan `python iku.py rujukan`.

Satu berkas satu catatan; nama berkasnya menjadi alamat halaman (huruf kecil, angka, tanda hubung). Isinya teks biasa:
baris kosong memisahkan alinea, tidak ada Markdown atau HTML. Kolom yang tidak tercantum pada naskah tidak ditulis.
Kolom berjenis *TeksAsli* boleh ditulis sebagai teks saja, misalnya `nama: Bidang Kewaspadaan`.
"""

_NAMES: Final[tuple[tuple[Any, str], ...]] = (
    (Alamat, "alamat web"),
    (BerkasGambar, "nama berkas di content/gambar"),
    (BerkasPdf, "nama berkas di content/berkas"),
    (EkspresiTeks, "formula"),
    (Hari, "tanggal lengkap"),
    (Id, "id"),
    (NamaBerkas, "nama berkas di content/sumber"),
    (NamaVariabel, "nama variabel"),
    (NomorSms, "nomor SMS"),
    (NomorTelepon, "nomor telepon"),
    (NomorWhatsapp, "nomor WhatsApp"),
    (Sha256, "sha256"),
    (Surel, "alamat surel"),
    (Tahun, "tahun"),
    (TanggalTeks, "tanggal, boleh tanpa hari"),
    (Triwulan, "triwulan"),
    (WarnaMerek, "warna"),
    (ZonaWaktu, "zona waktu"),
)
YEARLY: Final = ("laporan", "rencana-aksi")
"""The folders whose files are named by their year."""
_METADATA: Final = {id(metadata): name for kind, name in _NAMES for metadata in kind.__metadata__}


def reference() -> str:
    """The whole reference as Markdown; a kind of value used by several records stands once, at the end."""
    parts = [HEAD]
    shared: dict[str, Any] = {}
    for name, schema in FILES.items():
        parts.append(_section(f"`content/{name}`", schema.kind, shared))
    for folder, schema in FOLDERS.items():
        stem = "tahun" if folder in YEARLY else "id"
        parts.append(_section(f"`content/{folder}/<{stem}>.yml`", schema.kind, shared))
    done: set[str] = set()
    while pending := [name for name in sorted(shared) if name not in done]:
        for name in pending:
            done.add(name)
            parts.append(_section(f"Bagian: {name}", shared[name], shared))
    return "\n".join(parts)


def fields(kind: Any) -> Iterator[tuple[str, FieldInfo]]:  # noqa: ANN401 -- a pydantic dataclass
    """The fields that a record may hold; the id is the file's name."""
    for name in field_names(kind):
        if name != ID_FIELD:
            yield name, kind.__pydantic_fields__[name]


def _section(title: str, kind: Any, shared: dict[str, Any]) -> str:  # noqa: ANN401
    rows = "".join(
        f"| `{name}` | {type_name(field, shared)} | {'ya' if field.is_required() else ''} "
        f"| {field.description} | `{(field.examples or [''])[0]}` |\n"
        for name, field in fields(kind)
    )
    return f"## {title}\n\n| kolom | jenis | wajib | arti | contoh |\n| --- | --- | --- | --- | --- |\n{rows}"


def type_name(field: FieldInfo, shared: dict[str, Any]) -> str:
    """The kind of value in words; a group of fields is named and put in `shared`."""
    for metadata in field.metadata:
        if id(metadata) in _METADATA:
            return _METADATA[id(metadata)]
    return _named(field.annotation, shared)


def _named(annotation: Any, shared: dict[str, Any]) -> str:  # noqa: ANN401 -- one line a kind
    for metadata in _wrappers(annotation):
        if id(metadata) in _METADATA:
            return _METADATA[id(metadata)]
    kind = bare(annotation)
    if get_origin(kind) is Literal:
        return "pilihan: " + ", ".join(get_args(kind))
    if get_origin(kind) is tuple:
        return f"daftar {_named(get_args(kind)[0], shared)}"
    if get_origin(kind) is dict:
        key, value = get_args(kind)
        return f"pasangan {_named(key, shared)}: {_named(value, shared)}"
    if isinstance(kind, type) and dataclasses.is_dataclass(kind):
        name = kind.__name__
        shared[name] = kind
        return f"[{name}](#bagian-{name.lower()})"
    return "teks"


def _wrappers(annotation: Any) -> Iterator[Any]:  # noqa: ANN401
    if get_origin(annotation) is Annotated:
        yield from annotation.__metadata__
    elif get_origin(annotation) is not tuple and get_origin(annotation) is not dict:
        for argument in get_args(annotation):
            if get_origin(argument) is Annotated:
                yield from argument.__metadata__
