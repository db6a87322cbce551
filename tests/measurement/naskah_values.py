"""Small instruments and indicators for the tests of the linter; each test changes what it is about."""

from collections.abc import Callable, Iterable
from types import MappingProxyType
from typing import Any, cast

from pydantic import TypeAdapter

from generator.measurement.naskah import CatatanNaskah, catatan_naskah
from generator.measurement.naskah.catatan import Amatan
from generator.measurement.naskah.indikator import Asal, Periksa
from generator.measurement.naskah.teks import Naskah, naskah
from generator.model import FOLDERS, Catalogue, Reading, attribute
from generator.model.dokumen import Dokumen
from generator.model.indikator import Indikator
from generator.model.naskah import Keputusan
from generator.records import Record
from generator.records.loading import load

KEPUTUSAN: TypeAdapter[Keputusan] = TypeAdapter(Keputusan)
INDIKATOR: TypeAdapter[Indikator] = TypeAdapter(Indikator)


def a_keputusan(**changes: object) -> Keputusan:
    """An instrument on which no rule has anything to say."""
    return KEPUTUSAN.validate_python(
        {
            "id": "iku",
            "jenis": "keputusan",
            "judul_singkat": "Keputusan IKU",
            "periode": {"awal": "2021", "akhir": "2026"},
            "transkripsi": {"dokumen": "naskah", "tanggal": "2026-01-02"},
            "judul": a_judul(),
            "diktum": [
                {"id": "kesatu", "tanda": "KESATU :", "teks_asli": "Menetapkan Indikator Kinerja Utama."}
            ],
            "penutup": {"tanggal": a_date("5 Maret 2021")},
        }
        | changes
    )


def a_judul(
    nomor: str = "188/12/KEP/2021", tentang: Iterable[str] = ("PENETAPAN IKU", "DINAS UJI")
) -> dict[str, Any]:
    return {
        "bentuk": ["KEPUTUSAN"],
        "nomor": {"tanda": "Nomor:", "teks_asli": nomor},
        "penghubung": "TENTANG",
        "tentang": list(tentang),
    }


def a_date(text: str) -> dict[str, str]:
    return {"tanda": "Pada tanggal :", "teks_asli": text}


def butir(*texts: str, **changes: object) -> list[dict[str, Any]]:
    """Clauses marked a., b., c."""
    return [
        {"id": mark, "tanda": f"{mark}.", "teks_asli": text, **changes}
        for mark, text in zip("abcdefghijkl", texts, strict=False)
    ]


def marked(*marks: str) -> list[dict[str, Any]]:
    """Clauses with the given marks and no other oddity."""
    return [{"tanda": mark, "teks_asli": "Pelaksanaan tugas"} for mark in marks]


def fungsi(*marks: str) -> dict[str, Any]:
    """An annex that states functions."""
    rows = [{"id": mark, "tanda": f"{mark}.", "teks_asli": "Pelaksanaan tugas"} for mark in marks]
    return {
        "bagian": [{"id": "fungsi", "tanda": "4.", "judul": "FUNGSI :", "memuat": "fungsi", "butir": rows}]
    }


def an_indikator(**changes: object) -> Indikator:
    """An indicator of which the source prints everything."""
    return INDIKATOR.validate_python(
        {
            "id": "layanan",
            "jenis": "iku",
            "dasar": "iku",
            "nama": "Persentase layanan yang diselesaikan",
            "alasan": "Ukuran utama",
            "definisi": "Layanan yang diselesaikan tepat waktu",
            "formula": a_formula("Layanan yang diselesaikan"),
            "satuan": "Persen",
            "polaritas": {"arah": "naik", "dasar": "tersurat"},
            "tipe_perhitungan": "Kumulatif",
            "frekuensi": "Tahunan",
            "kondisi_awal": "80",
            "fungsi": [{"fungsi": "fungsi-a", "dasar": "tersurat"}],
        }
        | changes
    )


def a_formula(numerator: str, ekspresi: str = "selesai / semua * 100") -> dict[str, Any]:
    return {"ekspresi": ekspresi, "variabel": {"selesai": numerator, "semua": "Jumlah layanan"}}


def an_asal() -> Asal:
    """An instrument that states functions and prints targets."""
    return Asal("naskah sumber", memuat_fungsi=True, memuat_target=True, kolom_definisi=None)


def seen(
    periksa: Callable[[Naskah], Iterable[Amatan]], keputusan: Keputusan, *terkait: str
) -> dict[Any, str]:
    """What a rule says about an instrument, by place; a rule speaks once about a place."""
    found = list(periksa(naskah(keputusan, frozenset(terkait))))
    assert len({row.path for row in found}) == len(found)
    return {row.path: row.teks for row in found}


def seen_in(periksa: Periksa, indikator: Indikator, asal: Asal | None = None) -> dict[Any, str]:
    """What a rule says about an indicator, by place."""
    found = list(periksa(indikator, asal or an_asal()))
    assert len({row.path for row in found}) == len(found)
    return {row.path: row.teks for row in found}


def a_reading(**files: str) -> Reading:
    """The catalogue of some records, given as `keputusan__iku="YAML"`; `naskah` is the document they come from."""
    records = {}
    typed: dict[str, dict[str, Any]] = {folder: {} for folder in FOLDERS}
    for name, text in sorted(files.items()):
        folder, _, stem = name.partition("__")
        stem = stem.replace("_", "-")
        problems: list[object] = []
        data = load(text, lambda words, place, problems=problems: problems.append((words, place)))  # type: ignore[misc]
        record = Record(f"content/{folder}/{stem}.yml", folder, stem, text, data or {})
        value, found = FOLDERS[folder].read(record)
        assert (problems, found) == ([], [])
        records[folder, stem] = record
        typed[folder][stem] = value
    typed["dokumen"].setdefault("naskah", Dokumen(id="naskah", jenis="renstra", judul="Renstra"))
    rows = {attribute(folder): found for folder, found in typed.items()}
    catalogue = cast("Any", Catalogue)(instansi=None, halaman=(), **rows)
    return Reading(catalogue, MappingProxyType(records))


def notes_of(**files: str) -> list[CatatanNaskah]:
    return list(catatan_naskah(a_reading(**files)))
