"""Every mistake of a project is told in one run: none hidden by another, none that is only a consequence."""

from pathlib import Path

import pytest

from generator.model import read_catalogue
from generator.problems import ProblemsFound
from tests.model.test_references import INDIKATOR, KEPUTUSAN, NASKAH
from tests.projects import a_project, content_of, problems_of, reading_of

TEN_MISTAKES: dict[str, str | bytes | None] = {
    "keputusan/iku.yml": KEPUTUSAN.replace(
        "periode: {awal: 2021, akhir: 2026}", "periode: {awal: 2021, akhir: 26}"
    )
    + "mencabut: [{keputusan: lama, menurut: diktum-kesatu}]\n",
    "dokumen/naskah.yml": NASKAH + "tanggal: 2021-02-30\n",
    "dokumen/renstra.yml": None,
    "dokumen/tak-dipakai.yml": "jenis: laman\njudul: Laman\n",
    "indikator/konflik.yml": INDIKATOR.replace("iku\ndasar", "ikuu\ndasar")
    + "satuan: {dasar: tersirat}\nsatuann: persen\npenanggung_jawab: {teks_asli: Bidang, unit: bidang}\n",
    "halaman/tentang.md": "# Tentang\n\n<b>x</b> dan [y](javascript:z)\n",
}


def test_ten_mistakes_in_five_files_are_told_in_one_run_sorted(tmp_path: Path) -> None:
    with pytest.raises(ProblemsFound) as found:
        read_catalogue(content_of(a_project(tmp_path, TEN_MISTAKES)))
    assert str(found.value).split("\n") == [
        "content/dokumen/naskah.yml:3:10: tanggal: tanggal '2021-02-30' tidak ada di kalender; periksa hari dan bulannya",
        "content/dokumen/tak-dipakai.yml:1:1: dokumen ini tidak dirujuk catatan mana pun; rujuk dari catatan yang memakainya, "
        "atau hapus berkas ini",
        "content/halaman/tentang.md:3:1: HTML mentah '<b>' tidak boleh di halaman tulisan tangan; tulis dengan Markdown biasa",
        "content/halaman/tentang.md:3:18: tautan 'javascript:z' tidak boleh; pakai https://, mailto:, tel:, sms: atau alamat "
        "halaman situs ini",
        "content/indikator/konflik.yml:1:8: jenis: 'ikuu' bukan pilihan yang sah; maksud Anda 'iku'?",
        "content/indikator/konflik.yml:4:17: satuan.dasar: satuan yang tidak tersurat harus memuat normalisasi; isi normalisasi, "
        "misalnya persen",
        "content/indikator/konflik.yml:5:1: satuann: kolom 'satuann' tidak dikenal; maksud Anda 'satuan'?",
        "content/indikator/konflik.yml:6:45: penanggung_jawab.unit: unit 'bidang' tidak ada; buat content/unit/bidang.yml",
        "content/keputusan/iku.yml:3:30: periode.akhir: '26' bukan tahun; tulis empat angka antara 1945 dan 2199, misalnya 2021",
        "content/keputusan/iku.yml:14:24: mencabut[1].keputusan: keputusan 'lama' tidak ada; buat content/keputusan/lama.yml, "
        "atau pakai: iku",
    ]  # fmt: skip


def told(project: Path) -> list[str]:
    return [
        f"{one.path.removeprefix('content/')}:{one.line}:{one.column} {one.code}"
        for one in problems_of(project)
    ]


def test_mistakes_of_every_stage_are_told_together(tmp_path: Path) -> None:
    project = a_project(
        tmp_path,
        {
            "unit/rusak.yml": "nama: 'x\n",
            "unit/Nama Salah.yml": "nama: Bidang\nx: y\n",
            "unit/bukan-utf8.yml": b"nama: \xe9\n",
            "unit/tersembunyi.yml": "nama: Bid\u200bang\nzzz: 1\n",
            "dokumen/renstra.yaml": "jenis: renstraa\njudul: x\n",
            "dokumen/renstra.yml": None,
            "lain.txt": "x",
            "arsip/x.yml": "",
            "indikator/konflik.yml": "jenis: iku\njenis: iku\ndasar: renstra\nnama: x\nberlaku: {awal: 2026, akhir: 2021}\n",
            "indikator/lain.yml": "jenis: iku\ndasar: tak-ada\nnama:\n",
        },
    )
    assert told(project) == [
        "arsip:1:1 folder-tidak-dikenal",
        "dokumen/renstra.yaml:1:1 akhiran-salah",
        "dokumen/renstra.yaml:1:8 pilihan-salah",
        "indikator/konflik.yml:2:1 kolom-ganda",
        "indikator/konflik.yml:5:10 periode-terbalik",
        "indikator/lain.yml:2:8 rujukan-putus",
        "indikator/lain.yml:3:1 kolom-wajib",
        "lain.txt:1:1 berkas-tidak-dikenal",
        "unit/Nama Salah.yml:1:1 nama-berkas-salah",
        "unit/Nama Salah.yml:2:1 kolom-tidak-dikenal",
        "unit/bukan-utf8.yml:1:7 bukan-utf8",
        "unit/rusak.yml:1:7 yaml",
        "unit/tersembunyi.yml:1:10 karakter-terlarang",
        "unit/tersembunyi.yml:2:1 kolom-tidak-dikenal",
    ]


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("dasar: *renstra", "alias"),
        ("dasar: !x renstra", "tag"),
        ("dasar: ren\u200bstra!", "karakter-terlarang"),
        ("dasar: renstra\ntanda: 1980" + "0101 200001 1 001", "nip"),
    ],
)  # fmt: skip
def test_what_follows_from_an_unreadable_line_is_not_told(tmp_path: Path, line: str, code: str) -> None:
    project = a_project(tmp_path, {"indikator/konflik.yml": f"jenis: iku\nnama: x\n{line}\nzzz: 1\n"})
    assert [one.rpartition(" ")[2] for one in told(project)] == [code, "kolom-tidak-dikenal"]


def test_a_reading_keeps_the_records_beside_the_catalogue(tmp_path: Path) -> None:
    reading = reading_of(a_project(tmp_path))
    assert sorted(reading.records) == [
        ("", "format"),
        ("", "instansi"),
        ("dokumen", "renstra"),
        ("indikator", "konflik"),
    ]
    assert reading.records["dokumen", "renstra"].locate(("periode", "awal")) == (3, 17)


def test_another_version_of_the_format_is_refused(tmp_path: Path) -> None:
    (problem,) = problems_of(a_project(tmp_path, {"format.yml": "versi_format: 2\n"}))
    assert str(problem) == (
        "content/format.yml:1:15: versi_format: versi format '2' tidak dikenal; tulis versi_format: 1, atau perbarui program ini"
    )
