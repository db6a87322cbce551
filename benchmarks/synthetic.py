"""A content folder of a plainly fictitious agency, at any size: the same seed gives the same bytes.

    python benchmarks/synthetic.py --n 1000 FOLDER

An indicator is the same at every size but for its unit and instrument's table, so sizes can be compared.
"""

import argparse
import hashlib
import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from random import Random
from typing import Final

SEED: Final = 2024
INSTRUMENT: Final = "iku-2021-2026"
PER_UNIT: Final = 25
PER_DOCUMENT: Final = 50
FUNCTIONS: Final = "abcdeghij"  # no f, as in many a decree

MKDOCS: Final = """\
site_name: IKU Publik
docs_dir: content/halaman
site_dir: site
theme:
  name: material
  language: id
plugins:
  - iku
"""

BEGINNINGS: Final = (
    "Meningkatnya", "Terwujudnya", "Menurunnya", "Terpenuhinya", "Membaiknya", "Tercapainya", "Terkendalinya", "Optimalnya",
)  # fmt: skip
MEASURES: Final = ("Persentase", "Jumlah", "Rasio", "Tingkat", "Indeks", "Cakupan", "Angka", "Proporsi")
NOUNS: Final = (
    "pelayanan", "masyarakat", "kecamatan", "kelurahan", "kegiatan", "pembinaan", "pengawasan", "laporan", "sarana",
    "prasarana", "kelompok", "aparatur", "lembaga", "organisasi", "wilayah", "kebijakan", "anggaran", "program", "kerja sama",
    "pendataan", "perencanaan", "penanganan", "pemberdayaan", "koordinasi", "fasilitasi", "evaluasi", "ketertiban", "keluarga",
)  # fmt: skip
VERBS: Final = (
    "dilayani", "diselesaikan", "dibina", "dilaporkan", "difasilitasi", "ditangani", "diperiksa", "dilaksanakan", "didata",
)  # fmt: skip
TERMS: Final = (
    "alasan pemilihan", "capaian", "catatan naskah", "definisi operasional", "diktum", "formula", "fungsi", "indikator kinerja",
    "indikator kinerja utama", "IKU", "keputusan", "kondisi awal", "kumulatif", "lampiran", "laporan kinerja", "LKjIP",
    "pembilang", "penanggung jawab", "penyebut", "perjanjian kinerja", "poin persen", "polaritas", "PPID", "predikat",
    "realisasi", "Renstra", "RKT", "RPJMD", "SAKIP", "sasaran strategis", "sasaran", "satuan", "target", "tidak terdefinisi",
    "triwulan", "tugas", "tujuan",
)  # fmt: skip
LINKS: Final = ("di", "pada", "bagi", "menurut", "dalam", "untuk", "dan", "oleh", "terhadap", "melalui")
ENDS: Final = (
    "sesuai standar",
    "tepat waktu",
    "secara berkala",
    "tahun berjalan",
    "(satu tahun)",
    "100% tuntas",
    "*) sementara",
)


def write_project(folder: Path, n: int, seed: int = SEED) -> None:
    """Write `content/` with `n` indicators, and mkdocs.yml, into `folder`."""
    for path, text in files(n, seed):
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(text.encode())


def files(n: int, seed: int = SEED) -> Iterator[tuple[str, str]]:
    """Path and text of every file."""
    source = f"Naskah rekaan untuk uji beban: {n} indikator.\n"
    yield "mkdocs.yml", MKDOCS
    yield "content/format.yml", "versi_format: 1\n"
    yield "content/instansi.yml", AGENCY
    yield "content/istilah.yml", _terms()
    yield "content/sumber/naskah.txt", source
    yield "content/halaman/cara-membaca.md", PAGE
    yield "content/dokumen/naskah-uji.yml", _instrument_document(source)
    for id in ("renstra-uji", "lkjip-uji"):
        yield f"content/dokumen/{id}.yml", _document(Random(f"{seed} {id}"), id)
    for k in range(-(-n // PER_DOCUMENT)):
        yield (
            f"content/dokumen/dokumen-{k + 1:04}.yml",
            _document(Random(f"{seed} dokumen {k}"), f"ke-{k + 1}"),
        )
    units = max(1, n // PER_UNIT)
    for k in range(units):
        yield f"content/unit/{unit_id(k)}.yml", f"nama: {_unit_name(k)}\n"
    yield f"content/keputusan/{INSTRUMENT}.yml", _instrument(Random(f"{seed} keputusan"))
    for k in range(n):
        yield (
            f"content/indikator/{indicator_id(k)}.yml",
            _indicator(Random(f"{seed} indikator {k}"), k, units),
        )


def _terms() -> str:
    rows = (
        f"  - {{istilah: {term}, kata_mudah: kata rekaan, arti: Arti rekaan., dipakai: uji beban}}\n"
        for term in TERMS
    )
    return "istilah:\n" + "".join(rows)


def indicator_id(k: int) -> str:
    """The stem of the k-th indicator's file, from 0."""
    return f"indikator-{k + 1:05}"


def unit_id(k: int) -> str:
    return f"bidang-{k + 1:03}"


def _unit_name(k: int) -> str:
    return f"Bidang Uji {k + 1}"


AGENCY: Final = """\
nama: Dinas Uji
singkatan: Dinas Uji
alias:
  - Dinas Pengujian
wilayah:
  nama: Kabupaten Contoh
zona_waktu: Asia/Jakarta
status_situs: contoh
penelusuran:
  - dicari: Target dan realisasi indikator kinerja utama 2021–2026
    dokumen: renstra-uji
    tanggal: 2026-11-22
    hasil: Naskah rekaan; tidak ada nilai yang dicari.
  - dicari: Realisasi indikator kinerja utama 2021–2025
    dokumen: lkjip-uji
    tanggal: 2026-11-22
    hasil: Naskah rekaan; tidak ada nilai yang dicari.
"""

PAGE: Final = """\
# Cara membaca

Situs ini **rekaan**, dibuat untuk uji beban.

- Tidak ada satu pun angka, unit atau naskah yang nyata.
- Lihat [daftar indikator](indikator/index.md).
"""


# --- words ---------------------------------------------------------------------------------------


def _words(random: Random, count: int) -> str:
    """A phrase of nouns and links that never says the same word twice in a row."""
    found = [random.choice(NOUNS)]
    while len(found) < count:
        word = random.choice(LINKS if len(found) % 3 == 2 else NOUNS)
        if word.split()[0] != found[-1].split()[-1]:
            found.append(word)
    return " ".join(found)


def _sentences(random: Random, low: int, high: int) -> str:
    """One or more sentences, `low` to `high` words together."""
    count, found = random.randint(low, high), []
    while count > 0:
        length = min(count, random.randint(9, 18))
        found.append(f"{_words(random, length).capitalize()} {random.choice(ENDS)}.")
        count -= length
    return " ".join(found)


def _field(name: str, text: str, indent: str = "") -> str:
    """One line; quoted where the plain text would be something else in YAML."""
    plain = text[0].isalpha() and not any(part in text for part in (": ", " #", "\n"))
    return f"{indent}{name}: {text if plain else json.dumps(text, ensure_ascii=False)}\n"


# --- records -------------------------------------------------------------------------------------


def _instrument_document(source: str) -> str:
    return (
        "jenis: keputusan\n"
        "judul: Keputusan Kepala Dinas Uji tentang Penetapan IKU 2021-2026\n"
        "nomor: 188/12/KEP/2021\n"
        "tanggal: 2021-02-15\n"
        "periode: {awal: 2021, akhir: 2026}\n"
        "dibaca: seluruhnya\n"
        "berkas: naskah.txt\n"
        f"sha256: {hashlib.sha256(source.encode()).hexdigest()}\n"
    )


def _document(random: Random, name: str) -> str:
    return (
        f"jenis: {random.choice(('renstra', 'lkjip', 'pk', 'laman'))}\n"
        + _field("judul", f"Dokumen rekaan {name} tentang {_words(random, 8)}")
        + f"tanggal: {random.randint(2021, 2026)}-0{random.randint(1, 9)}\n"
        + f"alamat: https://contoh.invalid/dokumen/{name}.pdf\n"
        + "dibaca: pembukaan saja\nditelusuri: 2026-11-22\n"
    )


def _instrument(random: Random) -> str:
    def clauses(marks: str, low: int, high: int, indent: str) -> str:
        return "".join(
            f"{indent}- id: {json.dumps(mark) if mark.isdigit() else mark}\n{indent}  tanda: {mark}.\n"
            + _field("teks_asli", _sentences(random, low, high), f"{indent}  ")
            for mark in marks
        )

    return (
        "jenis: keputusan\njudul_singkat: Keputusan IKU 2021–2026\nperiode: {awal: 2021, akhir: 2026}\n"
        "transkripsi: {dokumen: naskah-uji, tanggal: 2026-11-23}\n"
        "kop:\n  - PEMERINTAH KABUPATEN CONTOH\n  - DINAS UJI\n"
        "judul:\n  bentuk:\n    - KEPUTUSAN\n    - KEPALA DINAS UJI\n"
        '  nomor: {tanda: "Nomor:", teks_asli: 188/12/KEP/2021}\n  penghubung: TENTANG\n'
        "  tentang:\n    - PENETAPAN INDIKATOR KINERJA UTAMA\n    - DINAS UJI TAHUN 2021 - 2026\n"
        "pembukaan:\n  - KEPALA DINAS UJI\n"
        'menimbang:\n  tanda: "Menimbang:"\n  butir:\n' + clauses("ab", 25, 45, "    ")
        + 'mengingat:\n  tanda: "Mengingat:"\n  butir:\n' + clauses("12345", 20, 40, "    ")
        + 'memutuskan: "MEMUTUSKAN:"\n'
        'menetapkan:\n  tanda: "Menetapkan:"\n  teks_asli: KEPUTUSAN KEPALA DINAS UJI TENTANG PENETAPAN INDIKATOR '
        "KINERJA UTAMA DINAS UJI TAHUN 2021 - 2026.\n"
        "diktum:\n"
        + "".join(
            f'  - id: {name.lower()}\n    tanda: "{name} :"\n' + _field("teks_asli", _sentences(random, 15, 30), "    ")
            for name in ("KESATU", "KEDUA", "KETIGA")
        )
        + 'penutup:\n  tempat: {tanda: "Ditetapkan di :", teks_asli: Contoh}\n'
        '  tanggal: {tanda: "Pada tanggal :", teks_asli: 15 Februari 2021}\n'
        "  jabatan:\n    - KEPALA DINAS UJI\n  nama: NAMA REKAAN\n"
        "lampiran:\n  - kepala:\n      - Lampiran Keputusan Kepala Dinas Uji\n"
        '    nomor: {tanda: "Nomor :", teks_asli: 188/12/KEP/2021}\n'
        "    judul:\n      - INDIKATOR KINERJA UTAMA DINAS UJI\n    bagian:\n"
        '      - id: tujuan\n        tanda: "1."\n        judul: "TUJUAN :"\n        memuat: tujuan\n'
        + _field("teks_asli", _sentences(random, 12, 16), "        ")
        + '      - id: tugas\n        tanda: "2."\n        judul: "TUGAS :"\n        memuat: tugas\n'
        + _field("teks_asli", _sentences(random, 25, 35), "        ")
        + '      - id: fungsi\n        tanda: "3."\n        judul: "FUNGSI :"\n        memuat: fungsi\n        butir:\n'
        + clauses(FUNCTIONS, 9, 16, "          ")
        + '      - id: indikator\n        tanda: "4."\n        judul: "INDIKATOR KINERJA UTAMA :"\n'
        "        memuat: tabel_indikator\n        kolom:\n"
        "          - {judul: NOMOR, isi: tanda}\n          - {judul: SASARAN STRATEGIS, isi: sasaran}\n"
        "          - {judul: INDIKATOR KINERJA UTAMA, isi: nama}\n          - {judul: SATUAN, isi: satuan}\n"
        "          - {judul: FORMULA PERHITUNGAN, isi: formula}\n          - {judul: SUMBER DATA, isi: sumber_data}\n"
        "          - {judul: PENANGGUNG JAWAB, isi: penanggung_jawab}\n"
    )  # fmt: skip


UNITS: Final[Mapping[str, str]] = {"Persentase": "Persen", "Rasio": "Rasio", "Indeks": "Indeks"}


def _indicator(random: Random, k: int, units: int) -> str:
    measure, noun, verb = random.choice(MEASURES), _words(random, random.randint(4, 9)), random.choice(VERBS)
    text = (
        f'jenis: iku\ndasar: {INSTRUMENT}\ntanda: "{k + 1}."\n'
        + _field("sasaran", f"{random.choice(BEGINNINGS)} {_words(random, random.randint(7, 14))}")
        + _field("nama", f"{measure} {noun} yang {verb} ke-{k + 1}")
    )
    if random.random() < 0.5:
        text += _field("alasan", _sentences(random, 12, 25))
    if random.random() < 0.8:
        text += _field("definisi", _sentences(random, 15, 45))
    if random.random() < 0.9:
        text += _formula(random, noun, verb)
    text += _unit_of_measure(random, UNITS.get(measure, "Kegiatan"))
    text += random.choice((
        "", "polaritas: {arah: naik, dasar: tersurat}\n", "polaritas: {arah: turun, dasar: tersurat}\n",
        "polaritas:\n  arah: naik\n  dasar: disimpulkan\n  oleh: penyusun situs\n",
    ))  # fmt: skip
    if random.random() < 0.4:
        text += _field("tipe_perhitungan", random.choice(("Kumulatif", "Tidak kumulatif")))
    if random.random() < 0.5:
        text += _field("frekuensi", random.choice(("Tahunan", "Triwulanan", "Semesteran")))
    if random.random() < 0.3:
        text += _field("kondisi_awal", "Tercantum pada rencana strategis")
    if random.random() < 0.9:
        text += _field("sumber_data", f"Laporan {_words(random, 4)}")
    if k < units or random.random() < 0.95:
        unit = k % units
        text += f"penanggung_jawab:\n  teks_asli: {_unit_name(unit)}\n  unit: {unit_id(unit)}\n"
    if random.random() < 0.6:
        text += f"fungsi:\n  - fungsi: fungsi-{random.choice(FUNCTIONS)}\n    dasar: tersurat\n"
    if k % PER_DOCUMENT == 0:
        text += f"catatan:\n  - tingkat: sedang\n    sumber: dokumen-{k // PER_DOCUMENT + 1:04}\n" + _field(
            "teks", _sentences(random, 12, 25), "    "
        )
    return text


def _formula(random: Random, noun: str, verb: str) -> str:
    whole = f"Jumlah {noun}"
    if random.random() < 0.75:
        rows = {"bagian": f"{whole} yang {verb}", "seluruhnya": f"{whole} (seluruhnya)"}
        expression, unit = "bagian / seluruhnya * 100", "%"
    else:
        rows = {name: f"{whole} menurut {_words(random, 4)}" for name in ("pertama", "kedua", "ketiga")}
        expression, unit = "0.376 * pertama + 0.405 * kedua + 0.219 * ketiga", ""
    text = f"formula:\n  ekspresi: {expression}\n  variabel:\n"
    text += "".join(_field(name, words, "    ") for name, words in rows.items())
    return text + (f'  satuan_tertulis: "{unit}"\n' if unit else "")


def _unit_of_measure(random: Random, unit: str) -> str:
    chance = random.random()
    if chance < 0.6:
        return f"satuan: {unit}\n"
    if chance < 0.85:
        return f"satuan:\n  dasar: disimpulkan\n  normalisasi: {unit.lower()}\n  oleh: penyusun situs\n"
    return ""


def main() -> None:
    """Write one folder."""
    parser = argparse.ArgumentParser(description="Isi rekaan 'Dinas Uji, Kabupaten Contoh' untuk uji beban.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--n", type=int, default=1000, help="number of indicators")
    parser.add_argument("--seed", type=int, default=SEED)
    arguments = parser.parse_args()
    write_project(arguments.folder, arguments.n, arguments.seed)


if __name__ == "__main__":
    main()
