"""A made-up agency with many indicators, units and documents, for what only shows at size."""

from functools import cache
from pathlib import Path
from tempfile import mkdtemp

from tests.pages.bermusuhan import MKDOCS
from tests.situs import built_site

INSTANSI = """\
nama: Dinas Uji
singkatan: Dinas Uji
wilayah: {nama: Kabupaten Contoh}
zona_waktu: Asia/Jakarta
status_situs: contoh
"""
KEPUTUSAN = """\
jenis: keputusan
judul_singkat: Keputusan Uji
periode: {awal: 2021, akhir: 2022}
transkripsi: {dokumen: sumber-1, tanggal: 2026-11-01}
judul:
  bentuk: [KEPUTUSAN]
  nomor: {tanda: "Nomor:", teks_asli: 1/2021}
  penghubung: TENTANG
  tentang: [UJI]
diktum:
  - {id: kesatu, tanda: "KESATU :", teks_asli: Menetapkan indikator.}
penutup: {nama: NAMA PEJABAT}
lampiran:
  - bagian:
      - {id: tugas, judul: TUGAS, teks_asli: Menguji., memuat: tugas}
      - id: fungsi
        memuat: fungsi
        butir: [{id: a, tanda: a., teks_asli: Penyusunan uji}, {id: b, tanda: b., teks_asli: Pelaksanaan uji}]
      - id: tabel
        judul: INDIKATOR
        memuat: tabel_indikator
        kolom: [{judul: "NO", isi: tanda}, {judul: INDIKATOR, isi: nama}, {judul: FORMULA, isi: formula}]
"""


UNITS = 101


def write(project: Path, count: int) -> None:
    """`count` indicators of one decree and as many documents; 101 units, of which the first takes what is left."""
    files = {
        "mkdocs.yml": MKDOCS,
        "content/format.yml": "versi_format: 1\n",
        "content/instansi.yml": INSTANSI,
        "content/keputusan/keputusan-uji.yml": KEPUTUSAN,
        "content/halaman/cara-membaca.md": "# Cara membaca\n",
    }
    for n in range(1, count + 1):
        files[f"content/dokumen/sumber-{n}.yml"] = (
            f"jenis: laman\njudul: Sumber {n}\nditelusuri: 2026-11-01\n"
        )
        if n <= UNITS:
            files[f"content/unit/bidang-{n}.yml"] = f"nama: Bidang {n}\n"
        files[f"content/indikator/indikator-{n}.yml"] = (
            f'jenis: iku\ndasar: keputusan-uji\ntanda: "{n}"\nnama: {{teks_asli: Indikator ke-{n}, catatan: '
            f"[{{teks: Catatan {n}., tingkat: tinggi, sumber: sumber-{n}}}]}}\n"
            f"formula: {{ekspresi: a / b * 100, variabel: {{a: Hasil {n}, b: Rencana {n}}}, satuan_tertulis: '%'}}\n"
            f"penanggung_jawab: {{teks_asli: Bidang {n}, unit: bidang-{n if n <= UNITS else 1}}}\n"
            "fungsi: [{fungsi: fungsi-a, dasar: tersurat}]\n"
        )
    for path, text in files.items():
        (project / path).parent.mkdir(parents=True, exist_ok=True)
        (project / path).write_text(text, encoding="utf-8")


@cache
def project_with(count: int) -> Path:
    """The folder of that agency's project."""
    project = Path(mkdtemp(prefix="iku-banyak-"))
    write(project, count)
    return project


def site_with(count: int) -> Path:
    """The built site of that agency."""
    return built_site(project_with(count))
