"""A small valid project with all that official documents are made of, for tests to alter file by file."""

import hashlib
from pathlib import Path

from tests.projects import a_project, problems_of

Files = dict[str, str | bytes | None]

PDF = b"%PDF-1.7\nrekaan\n%%EOF\n"
SHA = hashlib.sha256(PDF).hexdigest()
TERTANDA = f"berkas_bertanda_tangan: {{berkas: pk.pdf, sha256: {SHA}, tanggal: 2021-01-15}}\n"
BUPATI = "jabatan: Bupati Contoh\nnama: NAMA BUPATI\nsumber: pk\n"
KEPALA = "jabatan: Kepala Dinas Uji\nnama: NAMA PEJABAT\nnip: tersamar\nmemimpin: ya\nsumber: pk\n"
PK = """\
tahun: 2021
tingkat: kepala
jenis: murni
pihak_pertama: kepala
pihak_kedua: bupati
tanggal: 2021-01-15
dokumen: pk
indikator: [konflik]
program: [uji]
"""
PERUBAHAN = PK.replace("jenis: murni", "jenis: perubahan\nmengubah: pk").replace("01-15", "10-12")
PROGRAM = """\
nama: Program Uji
indikator: [konflik]
tahun:
  2021: {pagu: 30, realisasi: 20, sumber: {dokumen: pk}}
kegiatan:
  - nama: Satu
    tahun: {2021: {pagu: 10, realisasi: 5, sumber: {dokumen: pk}}}
  - nama: Dua
    sub_kegiatan:
      - nama: Dua Satu
        tahun: {2021: {pagu: 12, realisasi: 9, sumber: {dokumen: pk}}}
      - nama: Dua Dua
        tahun: {2021: {pagu: 8, realisasi: 6, sumber: {dokumen: pk}}}
"""
RENCANA = """\
perjanjian: pk
sumber: {dokumen: pk}
aksi:
  - {langkah: Menguji, indikator: konflik, triwulan: {1: 1 uji}, penanggung_jawab: bidang}
"""
LAPORAN = """\
ikhtisar: Semua uji selesai.
analisis:
  - {indikator: konflik, penyebab: Uji dimulai lebih awal.}
pengesahan: {pejabat: kepala, tanggal: 2022-02-28}
"""
NILAI = """\
tahun:
  2021:
    target:
      - {asal: pk, tercetak: 1, sumber: {dokumen: pk}}
    diterbitkan: 2022-01-31
"""
LENGKAP: Files = {
    "berkas/pk.pdf": PDF,
    "dokumen/pk.yml": "jenis: pk\njudul: Perjanjian Kinerja\n",
    "laporan/2021.yml": LAPORAN,
    "nilai/konflik.yml": NILAI,
    "pejabat/bupati.yml": BUPATI,
    "pejabat/kepala.yml": KEPALA,
    "perjanjian/pk.yml": PK + TERTANDA,
    "program/uji.yml": PROGRAM,
    "rencana-aksi/2021.yml": RENCANA,
    "unit/bidang.yml": "nama: Bidang\n",
}


def told(folder: Path, files: Files) -> list[str]:
    """Every problem as it prints, with its code, without `content/`."""
    found = problems_of(a_project(folder, LENGKAP | files))
    return [f"{str(one).removeprefix('content/')} [{one.code}]" for one in found]
