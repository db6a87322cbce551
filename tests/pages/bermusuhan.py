"""A project in which every text field of every kind of record holds a hostile value of its own.

The records are made by walking the model's fields, so a new field is covered, or the walk stops and says so.
"""

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import UnionType
from typing import Any, Final, Literal, Union, get_args, get_origin

import yaml
from pydantic import StringConstraints

from generator.model import FILES, FOLDERS

# Each opens a value: what means more than itself where a line, a cell or an attribute begins.
OPENINGS: Final = (
    "<script>alert(1)</script>", "{{ 7*7 }}", "{% x %}", "| a | b |", "# ", "## ", "1. ", "- ", "---", "> ", "```", "    ",
    "{: onclick=x }", "iku-sisipan-0-", "[x]: javascript:y", "  spasi", "\ntengah", "===", "~~~", ": ", "+ ", "\" onclick=\"x",
    "</p></div></main>", "عربي", "😀", "\u00a0",
)  # fmt: skip
INSIDE: Final = (
    " {{ 7*7 }} {% x %} | *a* _a_ __b__ [x](javascript:y) ![x](y) {: onclick=x } {#id} & &amp; &#60; \"a\" 'b' `c` \\ \\*\n"
    "baris # 1. - dua  spasi --- iku-sisipan-0- \u2019 😀 עברית <b onclick=x> </title> <!-- x --> %} #} <https://x.id> <img src=x>"
)
CLOSINGS: Final = (" ", "  ", " {: .k }", "\n", " #", " |", "\\", "`", "\u00a0", " {#id}", "!", "-->")


def hostile(n: int, turn: int) -> str:
    """A value that stands nowhere else; every turn opens and closes it differently."""
    return f"{OPENINGS[(n + turn) % len(OPENINGS)]}«{n}»{INSIDE}{CLOSINGS[(n + turn) % len(CLOSINGS)]}"


def harmless(n: int, turn: int) -> str:
    return f"Kata «{n}» biasa"


@dataclass(frozen=True)
class Sama:
    """The value that already stands at `label`, where two fields must say the same."""

    label: str


def _is_plain(given: object) -> bool:
    return given is not None and not isinstance(given, Mapping | list)


@dataclass
class Walk:
    """Fills records field by field; `values`: the way to each text field -> its value; `reached`: `Kelas.kolom`."""

    turn: int
    make: Any
    values: dict[str, str] = field(default_factory=dict)
    reached: set[str] = field(default_factory=set)
    uncovered: list[str] = field(default_factory=list)
    owner: str = ""

    def record(self, kind: Any, name: str, given: Mapping[str, Any]) -> dict[str, Any]:
        return {key: value for key, value in self.fields(kind, name, name, given).items() if key != "id"}

    def fields(self, kind: Any, name: str, label: str, given: Mapping[str, Any]) -> dict[str, Any]:
        """`given` names what cannot be any text: ids, choices, dates; None leaves a field out."""
        found: dict[str, Any] = {}
        for key, info in kind.__pydantic_fields__.items():
            if key == "id" and label == name:
                continue
            if isinstance(given.get(key), Sama):
                found[key] = self.values[given[key].label]
                self.reached.add(f"{kind.__name__}.{key}")
                continue
            if key in given and not isinstance(given[key], Mapping | list):
                if given[key] is not None:
                    found[key] = given[key]
                continue
            inner = given.get(key)
            self.owner = f"{kind.__name__}.{key}"
            found[key] = self.value(info.annotation, info.metadata, name, f"{label}.{key}", inner)
        return {key: value for key, value in found.items() if value is not None}

    def value(self, annotation: Any, metadata: list[Any], name: str, label: str, given: Any) -> Any:
        if _is_plain(given):
            return given
        if hasattr(annotation, "__metadata__"):
            return self.value(annotation.__origin__, list(annotation.__metadata__), name, label, given)
        if get_origin(annotation) in (Union, UnionType):
            (inner,) = [one for one in get_args(annotation) if one is not type(None)]
            return self.value(inner, metadata, name, label, given)
        if hasattr(annotation, "__pydantic_fields__"):
            return self.fields(annotation, name, label, given or {})
        if get_origin(annotation) is tuple:
            return self.items(get_args(annotation)[0], name, label, given)
        if get_origin(annotation) is dict and given:
            inner = get_args(annotation)[1]
            return {key: self.value(inner, [], name, f"{label}[{key}]", one) for key, one in given.items()}
        if annotation is str and any(isinstance(one, StringConstraints) for one in metadata):
            n = len(self.values)
            self.values[label] = self.make(n, self.turn)
            self.reached.add(self.owner)
            return self.values[label]
        self.uncovered.append(label)
        return None

    def items(self, inner: Any, name: str, label: str, given: Any) -> list[Any] | None:
        if given == [] or (get_origin(inner) is Literal and not given):
            return None
        givens = given if isinstance(given, list) else [{}]
        return [self.value(inner, [], name, f"{label}[{n}]", one) for n, one in enumerate(givens)]


TAUTAN: Final = "https://contoh.go.id/a?x=1&amp=2&y=%22*_%5Bz%5D_(q)'#k"
SITUS: Final = "https://uji.contoh.example/iku"
ALAMAT: Final = "https://contoh.go.id/a?x=1&amp=2&y=\"*_[z]_(q)'#k"
SUREL: Final = "a_b+c-d.e@x-y.uji.example"
NOTE: Final = {
    "aturan": None,
    "tingkat": "tinggi",
    "sumber": "lengkap",
    "tanggapan": {"tanggal": "2026-11-01", "status": "dijelaskan"},
}
NOTES: Final = {"catatan": [NOTE]}
LOW: Final = {"catatan": [{**NOTE, "tingkat": "rendah"}]}
ISI: Final = (
    "tanda", "kode", "sasaran", "nama", "alasan", "definisi", "formula", "satuan", "sumber_data", "penanggung_jawab",
    "frekuensi", "tipe_perhitungan", "tidak_dimuat",
)  # fmt: skip


def _butir(id: str, memuat: str | None = None, *anak: Mapping[str, Any], **more: Any) -> dict[str, Any]:
    return {"id": id, "memuat": memuat, "kolom": [], "butir": list(anak), **NOTES, **more}


PENUTUP: Final = {
    "tempat": NOTES, "tanggal": NOTES, "jabatan": [NOTES], "nama": NOTES, "pangkat": NOTES, "nip": NOTES, **NOTES,
}  # fmt: skip
KEPUTUSAN: Final[Mapping[str, Any]] = {
    "jenis": "keputusan",
    "periode": {"awal": "2019", "akhir": "2020"},
    "transkripsi": {"dokumen": "lengkap", "tanggal": "2026-11-23"},
    "sampul": [NOTES], "kop": [NOTES],
    "judul": {"bentuk": [LOW], "nomor": NOTES, "tentang": [NOTES]},
    "pembukaan": [NOTES],
    "menimbang": {"butir": [_butir("a")]},
    "mengingat": {"butir": [_butir("b")]},
    "memperhatikan": {"butir": [_butir("c")]},
    "memutuskan": NOTES, "menetapkan": NOTES,
    "diktum": [_butir("kesatu", None, _butir("a"))],
    "batang_tubuh": [],
    "penutup": PENUTUP,
    "lampiran": [
        {
            "kepala": [NOTES], "nomor": NOTES, "tanggal": NOTES, "judul": [NOTES], "penutup": PENUTUP,
            "bagian": [
                _butir("tujuan", "tujuan"), _butir("tugas", "tugas"), _butir("fungsi", None, _butir("a", "fungsi"), _butir("b", "fungsi")),
                _butir("tabel", "tabel_indikator", kolom=[{"isi": isi} for isi in ISI]),
            ],
        }
    ],
    "mengubah": [], "mencabut": [], **NOTES,
}  # fmt: skip
PERATURAN: Final[Mapping[str, Any]] = {
    **KEPUTUSAN,
    "jenis": "peraturan",
    "periode": {"awal": "2021", "akhir": "2022"},
    "diktum": [],
    "batang_tubuh": [_butir("pasal-1", "tugas", _butir("ayat-1"), _butir("ayat-2"))],
    "lampiran": [],
    "mengubah": [{"keputusan": "lama", "menurut": "pasal-1-ayat-1"}],
    "mencabut": [{"keputusan": "lama", "menurut": "pasal-1-ayat-2"}],
}
INDIKATOR: Final[Mapping[str, Any]] = {
    "jenis": "iku", "dasar": "lama",
    "sasaran": NOTES, "nama": NOTES, "alasan": NOTES, "definisi": NOTES,
    "formula": {"ekspresi": "a / (b - 2) * 100", "variabel": {"a": NOTES, "b": NOTES}, "teks_asli": None, "pembilang_bagian_penyebut": "ya"},
    "satuan": {"dasar": "disimpulkan", **NOTES},
    "polaritas": {"arah": "naik", "dasar": "disimpulkan"},
    "tipe_perhitungan": NOTES, "frekuensi": NOTES, "kondisi_awal": NOTES, "sumber_data": NOTES,
    "penanggung_jawab": {"unit": "pertama", **NOTES},
    "fungsi": [
        {"fungsi": "fungsi-a", "keputusan": None, "dasar": "disimpulkan"},
        {"fungsi": "pasal-1-ayat-1", "keputusan": "baru", "dasar": "disimpulkan"},
    ],
    "berlaku": {"awal": "2019", "akhir": "2021"}, "melanjutkan": None, "id_lama": ["dulu"], **NOTES,
}  # fmt: skip
DASAR: Final = {"sumber": "lengkap", "diverifikasi": "tidak"}
KEBIJAKAN: Final[Mapping[str, Any]] = {
    "target_dinilai": {"urutan": ["pk", "renstra"], "waktu": "terakhir", "dasar": DASAR},
    "capaian": {
        "biasa": {
            "rumus": "realisasi_per_target", "dasar": DASAR, "target_nol": "nol", "realisasi_negatif": "nol",
            "di_atas_rentang": "hasil_per_batas", "batas_tampil": "100", "desimal": "2", "pembulatan": "potong", "skala": "label",
        },
        "mutu": {
            "rumus": "ordinal", "dasar": DASAR, "target_nol": "nol", "realisasi_negatif": "nol",
            "di_atas_rentang": "hasil_per_batas", "batas_tampil": None, "desimal": "0", "pembulatan": "potong", "skala": None,
        },
    },
    "bawaan": {"naik": "biasa", "turun": None, "antara": None, "tepat": None, "predikat": None},
    "skala": {"label": {"jenjang": [{"dari": "50", "sampai": None}, {"dari": None, "sampai": "48"}], "celah": "ke_bawah", "di_atas": "tertinggi", "dasar": DASAR}},
    "predikat": {"huruf": {"urutan": [{}, {}], "dasar": DASAR}},
    "rata_rata_sasaran": "tanpa_batas",
}  # fmt: skip
SUMBER: Final = {"dokumen": "tanpa-alamat", "pernyataan": None}
SUMBER_INTERNAL: Final = {"dokumen": "lengkap", "pernyataan": None, "kutipan": None}
PERNYATAAN: Final = {"dokumen": None, "pernyataan": {"tanggal": "2020-03-04"}}
JENIS: Final = ("minimal", "maksimal", "antara", "tepat", "predikat", "teks", "tercetak", "belum_ditetapkan")


def _target(jenis: str, nilai: Any = None, **more: Any) -> dict[str, Any]:
    """One promise of one kind; words of its own where no value is given."""
    found = {
        "asal": "pk", "tidak_termasuk_batas": None, "tanggal": "2019-01-15", "sumber": SUMBER,
        **dict.fromkeys(JENIS), jenis: nilai, **more,
    }  # fmt: skip
    return {key: value for key, value in found.items() if key != jenis or value is not None}


TAHUN: Final[Mapping[str, Any]] = {
    "target": [], "realisasi": None, "tanpa_nilai": None, "triwulan": None, "capaian_dokumen": None, "diterbitkan": "2022-01-31",
    "penjelasan": None, "revisi": [], "tindak_lanjut": [],
}  # fmt: skip
HURUF: Final = "kebijakan.predikat[huruf].urutan"
NILAI: Final[Mapping[str, Any]] = {
    "kebijakan": None, "predikat": None, "perhitungan": None, "kondisi_awal": None, "target_akhir": None,
}  # fmt: skip
NILAI_PENUH: Final[Mapping[str, Any]] = {
    **NILAI,
    "kebijakan": "biasa",
    "perhitungan": {"tipe": "kumulatif", "dasar": "disimpulkan"},
    "kondisi_awal": {"tahun": "2018", "nilai": "70", "sumber": SUMBER},
    "target_akhir": {"tahun": "2021", "target": _target("minimal", "90")},
    "tahun": {
        "2019": {
            **TAHUN,
            "target": [
                _target("minimal", "80", sumber=SUMBER_INTERNAL),
                _target("teks", asal="renstra", tanggal="2020-01-02"),
                _target("belum_ditetapkan", asal="pk_perubahan", tanggal=None),
            ],
            "realisasi": {"nilai": "85", "variabel": {"a": "17", "b": "22"}, "predikat": None, "sifat": "tetap", "sumber": PERNYATAAN},
            "triwulan": {"1": {"target": "20", "realisasi": "18", "sumber": SUMBER}},
            "capaian_dokumen": {"tahunan": "99", "akhir": "1", "sumber": SUMBER},
            "penjelasan": {},
            "revisi": [{"jenis": "koreksi_kesalahan", "dasar": "lengkap", "tanggal": "2022-03-05"}],
            "tindak_lanjut": [{"unit": "pertama", "tenggat": "2022-06-30", "status": "berjalan", "sumber": SUMBER}],
        },
        "2020": {
            **TAHUN,
            "tanpa_nilai": {"alasan": "dikecualikan", "jatuh_tempo": "2021-03-31", "sumber": PERNYATAAN},
        },
    },
}  # fmt: skip
NILAI_KATA: Final[Mapping[str, Any]] = {
    **NILAI,
    "target_akhir": {"tahun": "2022", "target": _target("belum_ditetapkan")},
    "tahun": {
        "2021": {
            **TAHUN,
            "target": [_target("teks")],
            "realisasi": {"nilai": None, "variabel": None, "predikat": None, "sifat": "sementara", "sumber": SUMBER_INTERNAL},
        },
        "2022": {**TAHUN, "target": [_target("tercetak", "5")], "realisasi": None},
    },
}  # fmt: skip
NILAI_PREDIKAT: Final[Mapping[str, Any]] = {
    **NILAI,
    "kebijakan": "mutu",
    "predikat": "huruf",
    "tahun": {
        "2019": {
            **TAHUN,
            "target": [_target("predikat", Sama(f"{HURUF}[0]"))],
            "realisasi": {"nilai": None, "variabel": None, "predikat": Sama(f"{HURUF}[1]"), "teks": None, "sifat": "tetap", "sumber": SUMBER},
        },
    },
}  # fmt: skip
UANG: Final = {"pagu": "1000000", "pagu_perubahan": "900000", "realisasi": None, "sumber": SUMBER}
PROGRAM: Final[Mapping[str, Any]] = {
    "indikator": ["penuh"], "tahun": {"2019": UANG},
    "kegiatan": [{"indikator": ["penerus"], "tahun": {"2019": UANG}, "sub_kegiatan": [{"indikator": [], "tahun": {"2019": UANG}}]}],
}  # fmt: skip
JEJAK: Final = {
    "ditetapkan": {"tanggal": "2019-05-01", "sumber": SUMBER}, "direviu": {"tanggal": "2019-05-02", "sumber": PERNYATAAN},
    "diterbitkan": {"tanggal": "2019-05-03", "sumber": SUMBER}, "disampaikan": {"tanggal": "2019-05-04", "sumber": SUMBER},
}  # fmt: skip


def _pdf(berkas: str) -> bytes:
    return f"%PDF-1.4\n{berkas}\n%%EOF\n".encode()


def _tertanda(berkas: str, tanggal: str) -> dict[str, str]:
    return {"berkas": berkas, "sha256": hashlib.sha256(_pdf(berkas)).hexdigest(), "tanggal": tanggal}


PERJANJIAN: Final[Mapping[str, Any]] = {
    "tahun": "2019", "tingkat": "kepala", "jenis": "murni", "mengubah": None, "pihak_pertama": "satu", "pihak_kedua": "dua",
    "tanggal": "2019-01-15", "dokumen": "pk", "indikator": ["penuh"], "program": ["satu"], "jejak": JEJAK,
    "berkas_bertanda_tangan": _tertanda("pk-bertanda-tangan.pdf", "2019-01-15"),
}  # fmt: skip
RECORDS: Final[Mapping[str, Mapping[str, Mapping[str, Any]]]] = {
    "dokumen": {
        "lengkap": {
            "jenis": "internal", "tanggal": "2020-02", "periode": {"awal": "2019", "akhir": "2024"}, "alamat": ALAMAT,
            "ditelusuri": "2026-11-22", "berkas": "salinan.txt", "sha256": hashlib.sha256(b"salinan").hexdigest(),
            "sha256_asli": hashlib.sha256(b"asli").hexdigest(), "jejak": JEJAK,
        },
        "pk": {
            "jenis": "pk", "tanggal": None, "periode": None, "alamat": None, "ditelusuri": None, "berkas": None, "sha256": None,
            "sha256_asli": None, "jejak": None,
        },
        "tanpa-alamat": {
            "jenis": "renstra", "tanggal": None, "periode": {"awal": "2021", "akhir": "2022"}, "alamat": None, "ditelusuri": None,
            "berkas": None, "sha256": None, "sha256_asli": None, "jejak": None,
        },
    },
    "keputusan": {"lama": KEPUTUSAN, "baru": PERATURAN},
    "unit": {"pertama": {"nama": NOTES}, "kedua": {"nama": NOTES}},
    "indikator": {
        "penuh": INDIKATOR,
        "penerus": {
            **INDIKATOR, "dasar": "tanpa-alamat", "melanjutkan": "penuh", "berlaku": None, "fungsi": [], "id_lama": None,
            "formula": {"ekspresi": "a", "variabel": {"a": NOTES}, "pembilang_bagian_penyebut": None}, "penanggung_jawab": {"unit": None, **NOTES},
            "satuan": {"dasar": "tersurat", **NOTES},
        },
        "tanpa-formula": {**INDIKATOR, "formula": None, "penanggung_jawab": {"unit": "kedua", **NOTES}, "fungsi": [], "id_lama": None},
    },
    "nilai": {"penuh": NILAI_PENUH, "penerus": NILAI_KATA, "tanpa-formula": NILAI_PREDIKAT},
    "program": {"satu": PROGRAM},
    "pejabat": {
        "satu": {
            "nip": "tersamar", "memimpin": "ya", "unit": "pertama", "masa": {"mulai": "2018-07-06", "sampai": "2024-12-31"},
            "sumber": "lengkap",
        },
        "dua": {"nip": None, "memimpin": None, "unit": None, "masa": None, "sumber": "lengkap"},
    },
    "perjanjian": {
        "satu": PERJANJIAN,
        "dua": {
            **PERJANJIAN, "jenis": "perubahan", "mengubah": "satu", "tanggal": "2019-10-12", "jejak": None,
            "berkas_bertanda_tangan": None,
        },
    },
    "rencana-aksi": {
        "2019": {
            "perjanjian": "satu", "sumber": SUMBER, "jejak": JEJAK, "berkas_bertanda_tangan": _tertanda("aksi.pdf", "2019-02-01"),
            "aksi": [{"indikator": "penuh", "triwulan": {"1": {}, "4": {}}, "penanggung_jawab": "pertama"}],
        },
    },
    "laporan": {
        "2019": {
            "analisis": [{"indikator": "penuh", "standar_nasional": {"sumber": SUMBER}}, {"indikator": "tanpa-formula", "standar_nasional": None}],
            "pengesahan": {"pejabat": "satu", "tanggal": "2020-02-28"}, "jejak": JEJAK,
            "berkas_bertanda_tangan": _tertanda("laporan.pdf", "2020-02-28"),
        },
    },
}  # fmt: skip
INSTANSI: Final[Mapping[str, Any]] = {
    "dokumen": {"kertas": "f4", "terbitkan_draf": ["lkjip"]},
    "wilayah": {"kode": {"sumber": "lengkap"}},
    "kontak": {
        "telepon": "(0000) 000000", "sumber": "lengkap",
        "surel": {"alamat": SUREL, "sumber": "tanpa-alamat"}, "whatsapp": {"nomor": "6280000000000", "sumber": "lengkap"},
        "lapor": {"sms": "0000", "sumber": "lengkap"},
        "ppid": {"telepon": "+62 00 000001", "surel": "ppid@uji.example", "laman": ALAMAT, "dasar": "tanpa-alamat", "sumber": "lengkap"},
    },
    "logo": "gambar/logo.png", "warna": "#123456",
    "zona_waktu": "Asia/Jakarta", "alamat_situs": SITUS, "status_situs": "tidak_resmi",
    "penelusuran": [{"dokumen": "lengkap", "tanggal": "2026-11-22"}, {"dokumen": "tanpa-alamat", "tanggal": "2026-11-22"}],
}  # fmt: skip
ISTILAH: Final[Mapping[str, Any]] = {"istilah": [{"sumber": "lengkap"}, {"sumber": "tanpa-alamat"}]}
HALAMAN: Final = "# Halaman & \"tangan\" {{ 7*7 }} 'x' 1 < 2\n\nIsi {{ 7*7 }} {% x %} halaman.\n"
LOGO: Final = (Path(__file__).parents[1] / "golden/nilai-lengkap/content/gambar/logo.png").read_bytes()
MKDOCS: Final = "site_name: Uji\ndocs_dir: content/halaman\ntheme:\n  name: material\nplugins:\n  - iku\n"


class _Dumper(yaml.SafeDumper):
    def ignore_aliases(self, data: object) -> bool:
        return True


def write(project: Path, turn: int, make: Any = hostile) -> Walk:
    """Write a whole project; returns what stands in which field."""
    walk = Walk(turn, make)
    content = project / "content"
    records: dict[str, dict[str, Any]] = {"format.yml": {"versi_format": "1"}}
    records["instansi.yml"] = walk.record(FILES["instansi.yml"].kind, "instansi", INSTANSI)
    records["kebijakan.yml"] = walk.record(FILES["kebijakan.yml"].kind, "kebijakan", KEBIJAKAN)
    for folder, rows in RECORDS.items():
        for id, given in rows.items():
            records[f"{folder}/{id}.yml"] = walk.record(FOLDERS[folder].kind, f"{folder}/{id}", given)
    records["istilah.yml"] = walk.record(FILES["istilah.yml"].kind, "istilah", ISTILAH)
    for path, record in records.items():
        target = content / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(
            yaml.dump(record, Dumper=_Dumper, allow_unicode=True, sort_keys=False), encoding="utf-8"
        )
    for path, words in (("halaman/tangan.md", HALAMAN), ("sumber/salinan.txt", "salinan")):
        (content / path).parent.mkdir(exist_ok=True)
        (content / path).write_text(words, encoding="utf-8", newline="")
    (content / "berkas").mkdir(exist_ok=True)
    for name in ("pk-bertanda-tangan.pdf", "aksi.pdf", "laporan.pdf"):
        (content / "berkas" / name).write_bytes(_pdf(name))
    (content / "gambar").mkdir(exist_ok=True)
    (content / "gambar" / "logo.png").write_bytes(LOGO)
    (project / "mkdocs.yml").write_text(MKDOCS, encoding="utf-8")
    return walk


def text_fields() -> Iterator[str]:
    """`Kelas.kolom` of every text field of the model, whether or not the walk reaches it."""
    seen: set[Any] = set()

    def visit(annotation: Any, metadata: list[Any], label: str) -> Iterator[str]:
        if hasattr(annotation, "__metadata__"):
            yield from visit(annotation.__origin__, list(annotation.__metadata__), label)
        elif hasattr(annotation, "__pydantic_fields__"):
            if annotation not in seen:
                seen.add(annotation)
                for key, info in annotation.__pydantic_fields__.items():
                    yield from visit(info.annotation, info.metadata, f"{annotation.__name__}.{key}")
        elif annotation is str and any(isinstance(one, StringConstraints) for one in metadata):
            yield label
        else:
            for one in get_args(annotation):
                if get_origin(annotation) is not Literal:
                    yield from visit(one, metadata, label)

    kinds = {**FOLDERS, **{name.removesuffix(".yml"): schema for name, schema in FILES.items()}}
    for schema in kinds.values():
        yield from visit(schema.kind, [], "")
