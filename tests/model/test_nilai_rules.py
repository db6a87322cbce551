"""Every mistake in values: its place, its code, and the words a tired member of staff reads; and what is no mistake."""

import hashlib
from datetime import date
from pathlib import Path

import pytest

from generator.build import Build
from generator.measurement import measure
from generator.problems import ProblemsFound
from tests.projects import a_project, places, problems_of, reading_of

TODAY = date(2026, 11, 23)
RASIO = """\
jenis: iku
dasar: renstra
nama: Konflik
polaritas: {arah: naik, dasar: tersurat}
formula:
  ekspresi: a / b * 100
  variabel: {a: Pembilang, b: Penyebut}
"""
BAGIAN = RASIO + "  pembilang_bagian_penyebut: ya\n"
BUKAN_BAGIAN = RASIO + "  pembilang_bagian_penyebut: tidak\n"
PLAIN = "jenis: iku\ndasar: renstra\nnama: Konflik\n"
NAIK = PLAIN + "polaritas: {arah: naik, dasar: tersurat}\n"
TURUN = PLAIN + "polaritas: {arah: turun, dasar: tersurat}\n"
KEBIJAKAN = """\
target_dinilai: {urutan: [pk], waktu: terakhir, dasar: {teks: x, diverifikasi: tidak}}
capaian:
  hasil-per-target:
    nama: Hasil dibagi target
    rumus: realisasi_per_target
    dasar: {teks: x, sumber: renstra, diverifikasi: ya}
    skala: lima
bawaan: {naik: hasil-per-target}
skala:
  lima: {jenjang: [], celah: tanpa_label, di_atas: tertinggi, dasar: {teks: x, diverifikasi: tidak}}
predikat:
  akip: {urutan: [CC, B, BB, A], dasar: {teks: x, diverifikasi: tidak}}
"""
YEAR = "tahun:\n  2021:\n    diterbitkan: 2022-01-31\n"
S = "sumber: {dokumen: renstra}"
ROW = "1 | Persentase konflik   |\n  85 | 82"
LKJIP = "jenis: lkjip\njudul: LKjIP\nberkas: lkjip.txt\nsha256: {hash}\n"


def files_of(
    nilai: str, indikator: str = NAIK, kebijakan: str | None = KEBIJAKAN
) -> dict[str, str | bytes | None]:
    return {"indikator/konflik.yml": indikator, "kebijakan.yml": kebijakan, "nilai/konflik.yml": nilai}


def told(tmp_path: Path, files: dict[str, str | bytes | None], today: date = TODAY) -> list[str]:
    """Every problem as it prints, with its code, without `content/`."""
    try:
        measure(reading_of(a_project(tmp_path, files)), Build(today))
    except ProblemsFound as found:
        return [f"{str(one).removeprefix('content/')} [{one.code}]" for one in found.problems]
    return []


def year(*lines: str) -> str:
    """Values of 2021 with these lines, which begin at line 4, column 5."""
    return YEAR + "".join(f"    {line}\n" for line in lines)


def result(fields: str, sumber: str = S) -> str:
    return f"realisasi: {{{fields}, sifat: tetap, {sumber}}}"


def target(fields: str, sumber: str = S) -> str:
    return f"target: [{{asal: pk, {fields}{', ' if sumber else ''}{sumber}}}]"


def without(alasan: str, *fields: str) -> str:
    return f"tanpa_nilai: {{{', '.join((f'alasan: {alasan}', *fields))}}}"


def quarters(*results: str) -> str:
    rows = (f"{n}: {{realisasi: {one}, {S}}}" for n, one in enumerate(results, 1))
    return f"triwulan: {{{', '.join(rows)}}}"


def adding(tipe: str) -> str:
    return f"perhitungan: {{tipe: {tipe}, dasar: tersurat}}\n"


@pytest.mark.parametrize(
    ("nilai", "indikator", "expected"),
    [
        pytest.param(
            year(target("tanggal: 2021-01-05")), NAIK,
            ['4:14: tahun.2021.target[1]: target belum memuat jenis; isi tepat satu: minimal, maksimal, antara, tepat, predikat, teks, tercetak, belum_ditetapkan [jenis-target]'],
            id='no kind',
        ),
        pytest.param(
            year(target("minimal: 80, maksimal: 90")), NAIK,
            ['4:14: tahun.2021.target[1]: target memuat 2 jenis sekaligus: minimal, maksimal; isi tepat satu: minimal, maksimal, antara, tepat, predikat, teks, tercetak, belum_ditetapkan [jenis-target]'],
            id='two kinds',
        ),
        pytest.param(
            year(target("minimal: 80", "")), NAIK,
            ["4:14: tahun.2021.target[1].sumber: kolom wajib ini belum diisi; isi, misalnya sumber: {dokumen: pk-2021, halaman: '3'} [kolom-wajib]"],
            id='without source',
        ),
        pytest.param(
            year(f"target: [{{asal: renstra, minimal: 80, {S}}}, {{asal: pk, {S}}}]"), NAIK,
            ['4:72: tahun.2021.target[2]: target belum memuat jenis; isi tepat satu: minimal, maksimal, antara, tepat, predikat, teks, tercetak, belum_ditetapkan [jenis-target]'],
            id='second of a list',
        ),
        pytest.param(
            year(target("minimal: 80")), TURUN,
            ['4:25: tahun.2021.target[1].minimal: target minimal berlawanan dengan polaritas turun; pakai maksimal, atau perbaiki polaritas indikator [target-lawan-polaritas]'],
            id='minimal, lower is better',
        ),
        pytest.param(
            year(target("maksimal: 80")), NAIK,
            ['4:25: tahun.2021.target[1].maksimal: target maksimal berlawanan dengan polaritas naik; pakai minimal, atau perbaiki polaritas indikator [target-lawan-polaritas]'],
            id='maksimal, higher is better',
        ),
        pytest.param(
            year(target("predikat: BB")), NAIK,
            ['4:35: tahun.2021.target[1].predikat: predikat dipakai tanpa skala; isi kolom predikat di awal berkas dengan nama skala dari kebijakan.yml [predikat-tanpa-skala]'],
            id='predicate without scale',
        ),
        pytest.param(
            "predikat: akip\n" + year(target("predikat: BBB")), NAIK,
            ["5:35: tahun.2021.target[1].predikat: 'BBB' bukan pilihan yang sah; maksud Anda 'BB'? [pilihan-salah]"],
            id='predicate near the scale',
        ),
        pytest.param(
            "predikat: akip\n" + year(target("predikat: Memuaskan")), NAIK,
            ["5:35: tahun.2021.target[1].predikat: 'Memuaskan' bukan pilihan yang sah; pilihan: CC, B, BB, A [pilihan-salah]"],
            id='predicate far from the scale',
        ),
        pytest.param(
            "predikat: akip\n" + year(target("minimal: 80")), PLAIN,
            ['5:25: tahun.2021.target[1].minimal: target minimal, padahal indikator ini dinilai dengan predikat; pakai predikat, atau hapus kolom predikat di atas [jenis-target]'],
            id='minimal where judged by predicate',
        ),
        pytest.param(
            "predikat: akip\n" + year(target("maksimal: 80")), PLAIN,
            ['5:25: tahun.2021.target[1].maksimal: target maksimal, padahal indikator ini dinilai dengan predikat; pakai predikat, atau hapus kolom predikat di atas [jenis-target]'],
            id='maksimal where judged by predicate',
        ),
        pytest.param(
            "predikat: akip\n" + year(target("tepat: 80")), PLAIN,
            ['5:25: tahun.2021.target[1].tepat: target tepat, padahal indikator ini dinilai dengan predikat; pakai predikat, atau hapus kolom predikat di atas [jenis-target]'],
            id='tepat where judged by predicate',
        ),
        pytest.param(
            "predikat: akip\n" + year(target("tercetak: 80")), PLAIN,
            ['5:25: tahun.2021.target[1].tercetak: target tercetak, padahal indikator ini dinilai dengan predikat; pakai predikat, atau hapus kolom predikat di atas [jenis-target]'],
            id='tercetak where judged by predicate',
        ),
        pytest.param(
            "predikat: akip\n" + year(target("antara: {dari: 1, sampai: 2}")), PLAIN,
            ['5:25: tahun.2021.target[1].antara: target antara, padahal indikator ini dinilai dengan predikat; pakai predikat, atau hapus kolom predikat di atas [jenis-target]'],
            id='antara where judged by predicate',
        ),
        pytest.param(
            year(target("antara: {dari: 20, sampai: 10}")), PLAIN,
            ['4:33: tahun.2021.target[1].antara: batas atas lebih kecil dari batas bawah; tukar dari dan sampai [rentang-terbalik]'],
            id='range reversed',
        ),
        pytest.param(
            "target_akhir: {tahun: 2026, target: {asal: renstra}}\n" + year(), NAIK,
            ['1:37: target_akhir.target: target belum memuat jenis; isi tepat satu: minimal, maksimal, antara, tepat, predikat, teks, tercetak, belum_ditetapkan [jenis-target]'],
            id='end of plan',
        ),
    ],
)  # fmt: skip
def test_a_mistake_in_a_target_is_told(
    tmp_path: Path, nilai: str, indikator: str, expected: list[str]
) -> None:
    found = told(tmp_path, files_of(nilai, indikator))
    assert [one.removeprefix("nilai/konflik.yml:") for one in found] == expected


@pytest.mark.parametrize(
    ("nilai", "indikator", "expected"),
    [
        pytest.param(
            YEAR.replace("2021:", "2020:"), NAIK,
            ['2:3: tahun.2020: tahun 2020 di luar masa berlaku 2021-2026; periksa tahunnya, atau isi berlaku pada indikator [tahun-di-luar-periode]'],
            id='year before the period',
        ),
        pytest.param(
            YEAR.replace("2021:", "2027:"), NAIK,
            ['2:3: tahun.2027: tahun 2027 di luar masa berlaku 2021-2026; periksa tahunnya, atau isi berlaku pada indikator [tahun-di-luar-periode]'],
            id='year after the period',
        ),
        pytest.param(
            YEAR.replace("2021:", "21:"), NAIK,
            ["2:3: tahun.21: '21' bukan tahun; tulis empat angka antara 1945 dan 2199, misalnya 2021 [tahun-salah]"],
            id='no year',
        ),
        pytest.param(
            year(), NAIK + "berlaku: {awal: 2022, akhir: 2023}\n",
            ['2:3: tahun.2021: tahun 2021 di luar masa berlaku 2022-2023; periksa tahunnya, atau isi berlaku pada indikator [tahun-di-luar-periode]'],
            id="year outside the indicator's own period",
        ),
        pytest.param(
            year(f"triwulan: {{5: {{realisasi: 20, {S}}}}}"), NAIK,
            ["4:16: tahun.2021.triwulan.5: '5' bukan triwulan; tulis 1, 2, 3 atau 4 [triwulan-salah]"],
            id='fifth quarter',
        ),
        pytest.param(
            "perhitungan: {tipe: kumulatif, dasar: disimpulkan}\n" + year(), NAIK,
            ["1:39: perhitungan.dasar: dasar 'disimpulkan' belum menyebut siapa yang menyimpulkan; isi kolom oleh, misalnya 'penyusun situs' [dasar-tanpa-oleh]"],
            id='how quarters add up, by nobody',
        ),
    ],
)  # fmt: skip
def test_a_mistake_in_a_year_is_told(tmp_path: Path, nilai: str, indikator: str, expected: list[str]) -> None:
    found = told(tmp_path, files_of(nilai, indikator))
    assert [one.removeprefix("nilai/konflik.yml:") for one in found] == expected


@pytest.mark.parametrize(
    ("nilai", "indikator", "expected"),
    [
        pytest.param(
            year(f"realisasi: {{sifat: tetap, {S}}}"), NAIK,
            ['4:16: tahun.2021.realisasi: realisasi tanpa angka; isi nilai, variabel, predikat atau teks; bila belum ada, pakai tanpa_nilai [realisasi-kosong]'],
            id='empty',
        ),
        pytest.param(
            year(result("nilai: 82"), without("belum_dimuat")), NAIK,
            ['5:5: tahun.2021.tanpa_nilai: ada realisasi sekaligus alasan tanpa nilai; hapus salah satu [nilai-dan-alasan]'],
            id='and a reason for none',
        ),
        pytest.param(
            year(result("predikat: BB")), NAIK,
            ['4:27: tahun.2021.realisasi.predikat: predikat dipakai tanpa skala; isi kolom predikat di awal berkas dengan nama skala dari kebijakan.yml [predikat-tanpa-skala]'],
            id='predicate without scale',
        ),
        pytest.param(
            "predikat: akip\n" + year(result("predikat: bbb")), NAIK,
            ["5:27: tahun.2021.realisasi.predikat: 'bbb' bukan pilihan yang sah; maksud Anda 'BB'? [pilihan-salah]"],
            id='predicate near the scale',
        ),
        pytest.param(
            year(result("variabel: {a: 17}")), RASIO,
            ['4:27: tahun.2021.realisasi.variabel: masukan a tidak cocok dengan rumus; isi tepat: a, b [masukan-tidak-cocok]'],
            id='input missing',
        ),
        pytest.param(
            year(result("variabel: {a: 17, b: 20, c: 3}")), RASIO,
            ['4:27: tahun.2021.realisasi.variabel: masukan a, b, c tidak cocok dengan rumus; isi tepat: a, b [masukan-tidak-cocok]'],
            id='input extra',
        ),
        pytest.param(
            year(result("variabel: {a: 17}")), NAIK,
            ['4:27: tahun.2021.realisasi.variabel: masukan a tidak cocok dengan rumus; indikator ini tidak berformula; pakai nilai [masukan-tidak-cocok]'],
            id='inputs without formula',
        ),
        pytest.param(
            year(result("nilai: 83, variabel: {a: 17, b: 20}")), RASIO,
            ['4:24: tahun.2021.realisasi.nilai: nilai 83 berbeda dari hasil rumus (85); perbaiki salah satu, atau hapus nilai [nilai-berbeda]'],
            id='value and inputs disagree',
        ),
        pytest.param(
            year(result("nilai: 66, variabel: {a: 5, b: 6}")), RASIO,
            ['4:24: tahun.2021.realisasi.nilai: nilai 66 berbeda dari hasil rumus (83.333333); perbaiki salah satu, atau hapus nilai [nilai-berbeda]'],
            id='decimals never end',
        ),
        pytest.param(
            year(result("nilai: 83, variabel: {a: 17, b: 0}")), RASIO,
            ['4:24: tahun.2021.realisasi.nilai: nilai 83 berbeda dari hasil rumus (tidak terdefinisi); perbaiki salah satu, atau hapus nilai [nilai-berbeda]'],
            id='value, but divided by zero',
        ),
        pytest.param(
            year(result("nilai: 0, variabel: {a: 0, b: 0}")), RASIO,
            ['4:24: tahun.2021.realisasi.nilai: nilai 0 berbeda dari hasil rumus (tidak terdefinisi); perbaiki salah satu, atau hapus nilai [nilai-berbeda]'],
            id='value, but zero by zero',
        ),
        pytest.param(
            year(result("variabel: {a: 21, b: 20}")), BAGIAN,
            ['4:27: tahun.2021.realisasi.variabel: hasil lebih dari 100%, padahal pembilang bagian dari penyebut; periksa angkanya; bila memang dapat lebih, isi pembilang_bagian_penyebut: tidak pada formula indikator [lebih-dari-seratus]'],
            id='over 100 by inputs',
        ),
        pytest.param(
            year(result("nilai: 100.01")), BAGIAN,
            ['4:24: tahun.2021.realisasi.nilai: hasil lebih dari 100%, padahal pembilang bagian dari penyebut; periksa angkanya; bila memang dapat lebih, isi pembilang_bagian_penyebut: tidak pada formula indikator [lebih-dari-seratus]'],
            id='over 100 by value',
        ),
        pytest.param(
            year(result("nilai: 120, variabel: {a: 21}")), BAGIAN,
            ['4:24: tahun.2021.realisasi.nilai: hasil lebih dari 100%, padahal pembilang bagian dari penyebut; periksa angkanya; bila memang dapat lebih, isi pembilang_bagian_penyebut: tidak pada formula indikator [lebih-dari-seratus]', '4:39: tahun.2021.realisasi.variabel: masukan a tidak cocok dengan rumus; isi tepat: a, b [masukan-tidak-cocok]'],
            id='over 100 by value, inputs unusable',
        ),
        pytest.param(
            year(quarters("50", "101")), BAGIAN,
            ['4:79: tahun.2021.triwulan.2.realisasi: hasil lebih dari 100%, padahal pembilang bagian dari penyebut; periksa angkanya; bila memang dapat lebih, isi pembilang_bagian_penyebut: tidak pada formula indikator [lebih-dari-seratus]'],
            id='over 100 in a quarter',
        ),
    ],
)  # fmt: skip
def test_a_mistake_in_a_result_is_told(
    tmp_path: Path, nilai: str, indikator: str, expected: list[str]
) -> None:
    found = told(tmp_path, files_of(nilai, indikator))
    assert [one.removeprefix("nilai/konflik.yml:") for one in found] == expected


@pytest.mark.parametrize(
    ("nilai", "indikator", "expected"),
    [
        pytest.param(
            year(without("belum_ditetapkan")), NAIK,
            ['4:27: tahun.2021.tanpa_nilai.alasan: alasan belum_ditetapkan belum lengkap; isi keterangan [alasan-tanpa-dasar]'],
            id='belum_ditetapkan',
        ),
        pytest.param(
            year(without("belum_jatuh_tempo", "jatuh_tempo: 2022-03-31")), NAIK,
            ['4:27: tahun.2021.tanpa_nilai.alasan: alasan belum_jatuh_tempo belum lengkap; isi sumber [alasan-tanpa-dasar]'],
            id='belum_jatuh_tempo',
        ),
        pytest.param(
            year(without("belum_jatuh_tempo")), NAIK,
            ['4:27: tahun.2021.tanpa_nilai.alasan: alasan belum_jatuh_tempo belum lengkap; isi jatuh_tempo, sumber [alasan-tanpa-dasar]'],
            id='belum_jatuh_tempo, nothing',
        ),
        pytest.param(
            year(without("belum_dipublikasikan", S)), NAIK,
            ['4:27: tahun.2021.tanpa_nilai.alasan: alasan belum_dipublikasikan belum lengkap; isi jatuh_tempo, keterangan [alasan-tanpa-dasar]'],
            id='belum_dipublikasikan',
        ),
        pytest.param(
            year(without("belum_dipublikasikan", S, "jatuh_tempo: 2022-03-31")), NAIK,
            ['4:27: tahun.2021.tanpa_nilai.alasan: alasan belum_dipublikasikan belum lengkap; isi keterangan [alasan-tanpa-dasar]'],
            id='belum_dipublikasikan, no words',
        ),
        pytest.param(
            year(without("dikecualikan")), NAIK,
            ['4:27: tahun.2021.tanpa_nilai.alasan: alasan dikecualikan belum lengkap; isi keterangan, sumber [alasan-tanpa-dasar]'],
            id='dikecualikan',
        ),
        pytest.param(
            year(without("dikecualikan", S)), NAIK,
            ['4:27: tahun.2021.tanpa_nilai.alasan: alasan dikecualikan belum lengkap; isi keterangan [alasan-tanpa-dasar]'],
            id='dikecualikan, no words',
        ),
        pytest.param(
            year(without("tidak_diukur", "keterangan: tiap dua tahun")), NAIK,
            ['4:27: tahun.2021.tanpa_nilai.alasan: alasan tidak_diukur belum lengkap; isi sumber [alasan-tanpa-dasar]'],
            id='tidak_diukur',
        ),
        pytest.param(
            year(without("belum_dimuatt")), NAIK,
            ["4:27: tahun.2021.tanpa_nilai.alasan: 'belum_dimuatt' bukan pilihan yang sah; maksud Anda 'belum_dimuat'? [pilihan-salah]"],
            id='unknown',
        ),
    ],
)  # fmt: skip
def test_a_reason_without_what_it_requires_is_told(
    tmp_path: Path, nilai: str, indikator: str, expected: list[str]
) -> None:
    found = told(tmp_path, files_of(nilai, indikator))
    assert [one.removeprefix("nilai/konflik.yml:") for one in found] == expected


@pytest.mark.parametrize(
    ("nilai", "indikator", "expected"),
    [
        pytest.param(
            year(result("nilai: 82", "sumber: {halaman: '3'}")), NAIK,
            ['4:50: tahun.2021.realisasi.sumber: sumber harus menyebut dokumen atau pernyataan, salah satu; isi dokumen: id-dokumen, atau pernyataan [sumber-angka]'],
            id='neither',
        ),
        pytest.param(
            year(result("nilai: 82", "sumber: {dokumen: renstra, pernyataan: {jabatan: K, tanggal: 2022-01-01, tempat: x}}")), NAIK,
            ['4:50: tahun.2021.realisasi.sumber: sumber menyebut dokumen dan pernyataan sekaligus; hapus salah satu [sumber-angka]'],
            id='both',
        ),
        pytest.param(
            year(target("minimal: 80", "sumber: {dokumen: rensta}")), NAIK,
            ["4:56: tahun.2021.target[1].sumber.dokumen: dokumen 'rensta' tidak ada; maksud Anda 'renstra'? [rujukan-putus]"],
            id='of a target',
        ),
        pytest.param(
            year(target("minimal: 80, tepat: 80", "sumber: {dokumen: rensta}")), NAIK,
            ['4:14: tahun.2021.target[1]: target memuat 2 jenis sekaligus: minimal, tepat; isi tepat satu: minimal, maksimal, antara, tepat, predikat, teks, tercetak, belum_ditetapkan [jenis-target]', "4:67: tahun.2021.target[1].sumber.dokumen: dokumen 'rensta' tidak ada; maksud Anda 'renstra'? [rujukan-putus]"],
            id='of a target with two kinds',
        ),
        pytest.param(
            year(result("nilai: 82", "sumber: {dokumen: lkjip-2021}")), NAIK,
            ["4:60: tahun.2021.realisasi.sumber.dokumen: dokumen 'lkjip-2021' tidak ada; buat content/dokumen/lkjip-2021.yml, atau pakai: renstra [rujukan-putus]"],
            id='of a result',
        ),
        pytest.param(
            year(without("belum_dimuat", "sumber: {halaman: '3'}")), NAIK,
            ['4:49: tahun.2021.tanpa_nilai.sumber: sumber harus menyebut dokumen atau pernyataan, salah satu; isi dokumen: id-dokumen, atau pernyataan [sumber-angka]'],
            id='of a reason',
        ),
        pytest.param(
            year("triwulan: {2: {realisasi: 20, sumber: {dokumen: rensta}}}"), NAIK,
            ["4:53: tahun.2021.triwulan.2.sumber.dokumen: dokumen 'rensta' tidak ada; maksud Anda 'renstra'? [rujukan-putus]"],
            id='of a quarter',
        ),
        pytest.param(
            year("capaian_dokumen: {tahunan: 96, sumber: {dokumen: rensta}}"), NAIK,
            ["4:54: tahun.2021.capaian_dokumen.sumber.dokumen: dokumen 'rensta' tidak ada; maksud Anda 'renstra'? [rujukan-putus]"],
            id='of a printed achievement',
        ),
        pytest.param(
            "kondisi_awal: {tahun: 2020, nilai: 0, sumber: {halaman: '3'}}\n" + year(), NAIK,
            ['1:47: kondisi_awal.sumber: sumber harus menyebut dokumen atau pernyataan, salah satu; isi dokumen: id-dokumen, atau pernyataan [sumber-angka]'],
            id='of a baseline',
        ),
        pytest.param(
            year("tindak_lanjut: [{teks: x, unit: bidang, tenggat: 2022-06-30, status: berjalan, sumber: {dokumen: rensta}}]"), NAIK,
            ["4:37: tahun.2021.tindak_lanjut[1].unit: unit 'bidang' tidak ada; buat content/unit/bidang.yml [rujukan-putus]", "4:102: tahun.2021.tindak_lanjut[1].sumber.dokumen: dokumen 'rensta' tidak ada; maksud Anda 'renstra'? [rujukan-putus]"],
            id='of what is done',
        ),
        pytest.param(
            year("revisi: [{bidang: realisasi, dari: '82', menjadi: '85', jenis: koreksi_kesalahan, alasan: x, dasar: surat, tanggal: 2022-03-01, disetujui: Kepala}]"), NAIK,
            ["4:105: tahun.2021.revisi[1].dasar: dokumen 'surat' tidak ada; buat content/dokumen/surat.yml, atau pakai: renstra [rujukan-putus]"],
            id='of a revision',
        ),
        pytest.param(
            year(result("nilai: 82", "sumber: {pernyataan: {jabatan: K, tempat: x}}")), NAIK,
            ['4:63: tahun.2021.realisasi.sumber.pernyataan.tanggal: kolom wajib ini belum diisi; isi, misalnya tanggal: 2022-01-31 [kolom-wajib]'],
            id='official without a date',
        ),
    ],
)  # fmt: skip
def test_a_source_that_cannot_be_looked_up_is_told(
    tmp_path: Path, nilai: str, indikator: str, expected: list[str]
) -> None:
    found = told(tmp_path, files_of(nilai, indikator))
    assert [one.removeprefix("nilai/konflik.yml:") for one in found] == expected


@pytest.mark.parametrize(
    ("nilai", "indikator", "expected"),
    [
        pytest.param(
            "kebijakan: hasil-per-targt\n" + year(), NAIK,
            ["1:12: kebijakan: kebijakan 'hasil-per-targt' tidak ada; maksud Anda 'hasil-per-target'? [kebijakan-tidak-ada]"],
            id='near',
        ),
        pytest.param(
            "kebijakan: zzz\n" + year(), NAIK,
            ["1:12: kebijakan: kebijakan 'zzz' tidak ada; yang ada di kebijakan.yml: hasil-per-target [kebijakan-tidak-ada]"],
            id='far',
        ),
        pytest.param(
            "predikat: akipp\n" + year(target("predikat: Memuaskan")), NAIK,
            ["1:11: predikat: skala predikat 'akipp' tidak ada; maksud Anda 'akip'? [kebijakan-tidak-ada]"],
            id='scale of predicates',
        ),
    ],
)  # fmt: skip
def test_an_unknown_policy_is_told(tmp_path: Path, nilai: str, indikator: str, expected: list[str]) -> None:
    found = told(tmp_path, files_of(nilai, indikator))
    assert [one.removeprefix("nilai/konflik.yml:") for one in found] == expected


@pytest.mark.parametrize(
    ("nilai", "indikator", "expected"),
    [
        pytest.param(
            year(result("nilai: '82,5'")), NAIK,
            ["4:24: tahun.2021.realisasi.nilai: '82,5' memakai koma atau titik ribuan; tulis '82.5' (titik desimal, tanpa pemisah ribuan) [angka-koma]"],
            id='comma',
        ),
        pytest.param(
            year("realisasi:", "  nilai: 82,5", "  sifat: tetap", f"  {S}"), NAIK,
            ["5:14: tahun.2021.realisasi.nilai: '82,5' memakai koma atau titik ribuan; tulis '82.5' (titik desimal, tanpa pemisah ribuan) [angka-koma]"],
            id='comma, bare',
        ),
        pytest.param(
            year(result("nilai: 85%")), NAIK,
            ["4:24: tahun.2021.realisasi.nilai: '85%' memuat tanda %; tulis angkanya saja: '85' [angka-persen]"],
            id='percent',
        ),
        pytest.param(
            year(result("nilai: 1.000")), NAIK,
            ["4:24: tahun.2021.realisasi.nilai: '1.000' dapat berarti ribuan; tulis '1000' bila ribuan, atau '1' bila bukan [angka-ribuan]"],
            id='thousands',
        ),
        pytest.param(
            year(target("minimal: 85%")), NAIK,
            ["4:34: tahun.2021.target[1].minimal: '85%' memuat tanda %; tulis angkanya saja: '85' [angka-persen]"],
            id='in a target',
        ),
        pytest.param(
            year(result("variabel: {a: 1.000, b: 20}")), RASIO,
            ["4:31: tahun.2021.realisasi.variabel.a: '1.000' dapat berarti ribuan; tulis '1000' bila ribuan, atau '1' bila bukan [angka-ribuan]"],
            id='in inputs',
        ),
        pytest.param(
            year(quarters("'82,5'")), NAIK,
            ["4:31: tahun.2021.triwulan.1.realisasi: '82,5' memakai koma atau titik ribuan; tulis '82.5' (titik desimal, tanpa pemisah ribuan) [angka-koma]"],
            id='in a quarter',
        ),
        pytest.param(
            year(target("antara: {dari: 10%, sampai: 20}")), PLAIN,
            ["4:40: tahun.2021.target[1].antara.dari: '10%' memuat tanda %; tulis angkanya saja: '10' [angka-persen]"],
            id='in a range',
        ),
        pytest.param(
            year(f"capaian_dokumen: {{tahunan: 96%, {S}}}"), NAIK,
            ["4:32: tahun.2021.capaian_dokumen.tahunan: '96%' memuat tanda %; tulis angkanya saja: '96' [angka-persen]"],
            id='in a printed achievement',
        ),
        pytest.param(
            "kondisi_awal: {tahun: 2020, nilai: 1.000, sumber: {dokumen: renstra}}\n" + year(), NAIK,
            ["1:36: kondisi_awal.nilai: '1.000' dapat berarti ribuan; tulis '1000' bila ribuan, atau '1' bila bukan [angka-ribuan]"],
            id='in a baseline',
        ),
    ],
)  # fmt: skip
def test_a_number_written_otherwise_is_told(
    tmp_path: Path, nilai: str, indikator: str, expected: list[str]
) -> None:
    found = told(tmp_path, files_of(nilai, indikator))
    assert [one.removeprefix("nilai/konflik.yml:") for one in found] == expected


@pytest.mark.parametrize(
    ("nilai", "indikator", "expected"),
    [
        pytest.param(
            adding("kumulatif") + year(result("nilai: 85"), quarters("20", "20", "20", "20")), NAIK,
            ['5:24: tahun.2021.realisasi.nilai: realisasi tahunan 85 berbeda dari gabungan triwulan 80; perbaiki salah satu, atau perbaiki perhitungan.tipe [triwulan-berbeda]'],
            id='kumulatif',
        ),
        pytest.param(
            adding("non_kumulatif") + year(result("nilai: 85"), quarters("20", "20", "20", "80")), NAIK,
            ['5:24: tahun.2021.realisasi.nilai: realisasi tahunan 85 berbeda dari gabungan triwulan 80; perbaiki salah satu, atau perbaiki perhitungan.tipe [triwulan-berbeda]'],
            id='non_kumulatif',
        ),
        pytest.param(
            adding("rata_rata") + year(result("nilai: 85"), quarters("80", "80", "80", "81")), NAIK,
            ['5:24: tahun.2021.realisasi.nilai: realisasi tahunan 85 berbeda dari gabungan triwulan 80.25; perbaiki salah satu, atau perbaiki perhitungan.tipe [triwulan-berbeda]'],
            id='rata_rata',
        ),
        pytest.param(
            adding("posisi_akhir") + year(result("nilai: 85"), quarters("85", "85", "85", "82.5")), NAIK,
            ['5:24: tahun.2021.realisasi.nilai: realisasi tahunan 85 berbeda dari gabungan triwulan 82.5; perbaiki salah satu, atau perbaiki perhitungan.tipe [triwulan-berbeda]'],
            id='posisi_akhir',
        ),
        pytest.param(
            adding("posisi_akhir") + year(result("variabel: {a: 17, b: 20}"), quarters("20", "40", "60", "80")), RASIO,
            ['5:27: tahun.2021.realisasi.variabel: realisasi tahunan 85 berbeda dari gabungan triwulan 80; perbaiki salah satu, atau perbaiki perhitungan.tipe [triwulan-berbeda]'],
            id='inputs',
        ),
    ],
)  # fmt: skip
def test_quarters_that_disagree_with_the_year_is_told(
    tmp_path: Path, nilai: str, indikator: str, expected: list[str]
) -> None:
    found = told(tmp_path, files_of(nilai, indikator))
    assert [one.removeprefix("nilai/konflik.yml:") for one in found] == expected


@pytest.mark.parametrize(
    ("nilai", "indikator"),
    [
        pytest.param(year(result("nilai: 0")), NAIK, id='a raw zero is a result'),
        pytest.param(year(target("minimal: 0")), NAIK, id='a raw zero is a target'),
        pytest.param(year(target("antara: {dari: 0, sampai: 0}")), PLAIN, id='a raw zero in a range'),
        pytest.param(year(result("nilai: 0, variabel: {a: 0, b: 20}")), RASIO, id='inputs that give zero'),
        pytest.param(adding("kumulatif") + year(result("nilai: 0"), quarters("0", "0", "0", "0")), NAIK, id='four zero quarters'),
        pytest.param(year(target("minimal: 80")), NAIK, id='minimal, higher is better'),
        pytest.param(year(target("maksimal: 80")), TURUN, id='maksimal, lower is better'),
        pytest.param(year(target("minimal: 80")), PLAIN, id='minimal without polarity'),
        pytest.param("predikat: akip\n" + year(target("predikat: BB"), result("predikat: B")), PLAIN, id='predicates of the scale'),
        pytest.param("predikat: akip\n" + year(target("teks: x")), PLAIN, id='words where judged by predicate'),
        pytest.param(year(target("belum_ditetapkan: PK belum ditandatangani", "")), NAIK, id='target yet to be set needs no source'),
        pytest.param(year(result("teks: peta tersusun")), NAIK, id='words as a result'),
        pytest.param(year(result("nilai: 85, variabel: {a: 17, b: 20}")), RASIO, id='printed exactly'),
        pytest.param(year(result("nilai: 66.67, variabel: {a: 2, b: 3}")), RASIO, id='printed rounded'),
        pytest.param(year(result("nilai: 66.6, variabel: {a: 2, b: 3}")), RASIO, id='printed cut'),
        pytest.param(year(result("variabel: {a: 17, b: 0}")), RASIO, id='divided by zero, nothing printed'),
        pytest.param(year(result("variabel: {a: 20, b: 20}")), BAGIAN, id='exactly 100'),
        pytest.param(year(result("variabel: {a: 21, b: 20}")), BUKAN_BAGIAN, id='over 100 where it may be'),
        pytest.param(year(result("variabel: {a: 21, b: 20}")), RASIO, id='over 100 where nobody says'),
        pytest.param(year(result("nilai: 120"), quarters("120")), NAIK, id='over 100 without formula'),
        pytest.param(year(without("belum_dimuat")), NAIK, id='belum_dimuat'),
        pytest.param(year(without("belum_ditetapkan", "keterangan: x")), NAIK, id='belum_ditetapkan'),
        pytest.param(year(without("belum_jatuh_tempo", "jatuh_tempo: 2022-03-31", S)), NAIK, id='belum_jatuh_tempo'),
        pytest.param(year(without("belum_dipublikasikan", "jatuh_tempo: 2022-03-31", "keterangan: x", S)), NAIK, id='belum_dipublikasikan'),
        pytest.param(year(without("dikecualikan", "keterangan: x", S)), NAIK, id='dikecualikan'),
        pytest.param(year(without("tidak_diukur", "keterangan: x", S)), NAIK, id='tidak_diukur'),
        pytest.param(year(result("nilai: 82", "sumber: {pernyataan: {jabatan: K, tanggal: 2022-01-01, tempat: x}}")), NAIK, id="an official's statement"),
        pytest.param("kebijakan: hasil-per-target\n" + year(result("nilai: 82")), NAIK, id='a known policy'),
        pytest.param(adding("kumulatif") + year(result("nilai: 80"), quarters("20", "20", "20", "20")), NAIK, id='quarters, kumulatif'),
        pytest.param(adding("non_kumulatif") + year(result("nilai: 80"), quarters("20", "20", "20", "80")), NAIK, id='quarters, non_kumulatif'),
        pytest.param(adding("rata_rata") + year(result("nilai: 80.3"), quarters("80", "80", "80", "81")), NAIK, id='quarters, rata_rata'),
        pytest.param(adding("posisi_akhir") + year(result("nilai: 82.5"), quarters("85", "85", "85", "82.5")), NAIK, id='quarters, posisi_akhir'),
        pytest.param(adding("posisi_akhir") + year(result("variabel: {a: 2, b: 3}"), quarters("10", "20", "30", "66.67")), RASIO, id='quarters that print what inputs give'),
        pytest.param(adding("kumulatif") + year(result("nilai: 85"), quarters("20", "20", "20")), NAIK, id='three quarters prove nothing'),
        pytest.param(year(result("nilai: 85"), quarters("20", "20", "20", "20")), NAIK, id='nobody says how quarters add up'),
        pytest.param(adding("kumulatif") + year(quarters("20", "20", "20", "20")), NAIK, id='quarters without a yearly figure'),
        pytest.param("perhitungan: {tipe: kumulatif, dasar: disimpulkan, oleh: penyusun situs}\n" + year(), NAIK, id="an author's conclusion"),
    ],
)  # fmt: skip
def test_what_is_no_mistake_is_accepted(tmp_path: Path, nilai: str, indikator: str) -> None:
    assert told(tmp_path, files_of(nilai, indikator)) == []


@pytest.mark.parametrize("today", [date(2021, 1, 1), date(2021, 12, 31), TODAY])
def test_a_result_of_the_current_or_a_past_year_is_accepted(tmp_path: Path, today: date) -> None:
    assert told(tmp_path, files_of(year(result("nilai: 0"), quarters("0"))), today) == []


def test_results_of_a_future_year_are_told(tmp_path: Path) -> None:
    nilai = year(result("nilai: 0"), f"triwulan: {{1: {{target: 1, {S}}}, 2: {{realisasi: 0, {S}}}}}")
    words = "hasil tahun 2021 dimuat, padahal sekarang 2020; periksa tahunnya, atau hapus realisasi [tahun-belum-mulai]"
    assert told(tmp_path, files_of(nilai), date(2020, 12, 31)) == [
        f"nilai/konflik.yml:4:5: tahun.2021.realisasi: {words}",
        f"nilai/konflik.yml:5:64: tahun.2021.triwulan.2.realisasi: {words}",
    ]


def test_a_target_of_a_future_year_is_accepted(tmp_path: Path) -> None:
    assert told(tmp_path, files_of(year(target("minimal: 80"))), date(2020, 12, 31)) == []


# --- quotations and files --------------------------------------------------------------------


def quoted(kutipan: str, sha256: str = "", text: str = ROW) -> dict[str, str | bytes | None]:
    nilai = year(result("nilai: 82", f"sumber: {{dokumen: lkjip, kutipan: {kutipan}}}"))
    return {
        **files_of(nilai),
        "dokumen/lkjip.yml": LKJIP.format(hash=sha256 or hashlib.sha256(text.encode()).hexdigest()),
        "sumber/lkjip.txt": text,
    }


@pytest.mark.parametrize("kutipan", ["'1 | Persentase konflik | 85 | 82'", "konflik", "'1 |   Persentase'"])
def test_a_quotation_that_stands_in_the_file_is_accepted(tmp_path: Path, kutipan: str) -> None:
    assert told(tmp_path, quoted(kutipan)) == []


def test_a_quotation_that_does_not_stand_in_the_file_is_told(tmp_path: Path) -> None:
    assert told(tmp_path, quoted("'1 | Persentase konflik | 85 | 83'")) == [
        "nilai/konflik.yml:4:76: tahun.2021.realisasi.sumber.kutipan: kutipan tidak ditemukan pada berkas 'lkjip'; "
        "salin barisnya tepat seperti tercetak [kutipan-tidak-ada]"
    ]


def test_a_quotation_from_a_document_without_file_cannot_be_checked(tmp_path: Path) -> None:
    nilai = year(result("nilai: 82", "sumber: {dokumen: renstra, kutipan: apa pun}"))
    assert told(tmp_path, files_of(nilai)) == []


def test_a_file_that_is_not_the_one_that_was_read_is_told(tmp_path: Path) -> None:
    found = hashlib.sha256(ROW.encode()).hexdigest()
    assert told(tmp_path, quoted("konflik", "0" * 64)) == [
        "dokumen/lkjip.yml:4:9: sha256: isi content/sumber/lkjip.txt tidak cocok dengan sha256 di sini; "
        f"kembalikan berkas aslinya; bila memang berganti, tulis {found} [sha256-berbeda]"
    ]


# --- policies --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        *(("bawaan: {naik: hasil-per-target}", f"bawaan: {{{kind}: hasil-per-targt}}",
           f"8:{12 + len(kind)}: bawaan.{kind}: kebijakan 'hasil-per-targt' tidak ada; maksud Anda 'hasil-per-target'? [kebijakan-tidak-ada]")
          for kind in ("naik", "turun", "antara", "tepat", "predikat")),
        ("bawaan: {naik: hasil-per-target}", "bawaan: {naik: zzz}",
         "8:16: bawaan.naik: kebijakan 'zzz' tidak ada; yang ada di kebijakan.yml: hasil-per-target [kebijakan-tidak-ada]"),
        ("skala: lima", "skala: limaa",
         "7:12: capaian.hasil-per-target.skala: skala 'limaa' tidak ada; maksud Anda 'lima'? [kebijakan-tidak-ada]"),
        ("sumber: renstra", "sumber: rensta",
         "6:30: capaian.hasil-per-target.dasar.sumber: dokumen 'rensta' tidak ada; maksud Anda 'renstra'? [rujukan-putus]"),
        ("sumber: renstra, ", "",
         "6:12: capaian.hasil-per-target.dasar: kebijakan disebut terverifikasi tetapi tanpa sumber; isi sumber, atau tulis diverifikasi: tidak [kebijakan-tanpa-dasar]"),
        ("terakhir, dasar: {teks: x, diverifikasi: tidak}", "terakhir, dasar: {teks: x, diverifikasi: ya}",
         "1:56: target_dinilai.dasar: kebijakan disebut terverifikasi tetapi tanpa sumber; isi sumber, atau tulis diverifikasi: tidak [kebijakan-tanpa-dasar]"),
        ("tertinggi, dasar: {teks: x, diverifikasi: tidak}", "tertinggi, dasar: {teks: x, diverifikasi: ya}",
         "10:70: skala.lima.dasar: kebijakan disebut terverifikasi tetapi tanpa sumber; isi sumber, atau tulis diverifikasi: tidak [kebijakan-tanpa-dasar]"),
        ("A], dasar: {teks: x, diverifikasi: tidak}", "A], dasar: {teks: x, diverifikasi: ya}",
         "12:41: predikat.akip.dasar: kebijakan disebut terverifikasi tetapi tanpa sumber; isi sumber, atau tulis diverifikasi: tidak [kebijakan-tanpa-dasar]"),
        ("    dasar: {teks: x, sumber: renstra, diverifikasi: ya}\n", "",
         "4:5: capaian.hasil-per-target.dasar: kolom wajib ini belum diisi; isi, misalnya dasar: {teks: …, sumber: demak-2020, diverifikasi: ya} [kolom-wajib]"),
    ],
)  # fmt: skip
def test_a_mistake_in_the_policies_is_told(tmp_path: Path, old: str, new: str, expected: str) -> None:
    assert KEBIJAKAN.count(old) == 1
    files = files_of(year(), kebijakan=KEBIJAKAN.replace(old, new))
    assert told(tmp_path, files) == [f"kebijakan.yml:{expected}"]


def test_a_policy_where_there_are_none_is_told(tmp_path: Path) -> None:
    nilai = "kebijakan: hasil-per-target\npredikat: akip\n" + year(target("predikat: BB"))
    assert told(tmp_path, files_of(nilai, kebijakan=None)) == [
        "nilai/konflik.yml:1:12: kebijakan: kebijakan 'hasil-per-target' tidak ada; "
        "yang ada di kebijakan.yml: (belum ada) [kebijakan-tidak-ada]",
        "nilai/konflik.yml:2:11: predikat: skala predikat 'akip' tidak ada; "
        "yang ada di kebijakan.yml: (belum ada) [kebijakan-tidak-ada]",
    ]


# --- records that belong together ------------------------------------------------------------


@pytest.mark.parametrize(
    ("id", "fix"),
    [
        ("konflikk", "maksud Anda 'konflik'?"),
        ("zzz", "buat content/indikator/zzz.yml, atau hapus berkas ini"),
    ],
)
def test_values_without_an_indicator_are_told_and_what_they_cite_is_no_orphan(
    tmp_path: Path, id: str, fix: str
) -> None:
    nilai = year(result("nilai: 82, variabel: {a: 1}", "sumber: {dokumen: lkjip}"))
    files: dict[str, str | bytes | None] = {"dokumen/lkjip.yml": "jenis: lkjip\njudul: x\n"}
    assert told(tmp_path, files | {f"nilai/{id}.yml": nilai}) == [
        f"nilai/{id}.yml:1:1: nilai ini tanpa indikator '{id}'; {fix} [catatan-yatim]"
    ]


def test_what_the_values_of_a_broken_indicator_cite_is_no_orphan(tmp_path: Path) -> None:
    nilai = year(result("variabel: {a: 1}", "sumber: {dokumen: lkjip}"))
    files = {**files_of(nilai, "jenis: 'iku\n"), "dokumen/lkjip.yml": "jenis: lkjip\njudul: x\n"}
    (only,) = told(tmp_path, files)
    assert only.startswith("indikator/konflik.yml:1:")


@pytest.mark.parametrize("fields", ["minimal: 80, tepat: 80", "tanggal: 2021-01-05"])
def test_what_a_mistaken_target_cites_is_no_orphan(tmp_path: Path, fields: str) -> None:
    nilai = year(target(fields, "sumber: {dokumen: pk}"))
    (only,) = told(tmp_path, {**files_of(nilai), "dokumen/pk.yml": "jenis: pk\njudul: x\n"})
    assert only.endswith("[jenis-target]")


def test_all_mistakes_of_one_file_are_told_in_one_run(tmp_path: Path) -> None:
    nilai = "kebijakan: zzz\n" + year(
        target("antara: {dari: 20, sampai: 10}"),
        result("variabel: {a: 17}", "sumber: {halaman: '3'}"),
        without("tidak_diukur"),
        quarters("101"),
        "tindak_lanjut: [{teks: x, unit: bidang, tenggat: 2022-06-30, status: berjalan, sumber: {dokumen: renstra}}]",
    ).replace("2021:", "2020:")
    found = told(tmp_path, files_of(nilai, BAGIAN))
    assert [one.removeprefix("nilai/konflik.yml:").partition(": ")[0] + one[one.rindex(" [") :] for one in found] == [
        "1:12 [kebijakan-tidak-ada]",
        "3:3 [tahun-di-luar-periode]",
        "5:33 [rentang-terbalik]",
        "6:27 [masukan-tidak-cocok]",
        "6:58 [sumber-angka]",
        "7:5 [nilai-dan-alasan]",
        "7:27 [alasan-tanpa-dasar]",
        "8:31 [lebih-dari-seratus]",
        "9:37 [rujukan-putus]",
    ]  # fmt: skip


# --- mistakes that made the check itself stumble -----------------------------------------------


def test_values_without_a_year_are_told(tmp_path: Path) -> None:
    project = a_project(tmp_path, {"nilai/konflik.yml": "tahun: {}\n"})
    assert places(problems_of(project)) == [("content/nilai/konflik.yml:1:1", "tahun", "kolom-wajib")]


def test_a_variable_that_nobody_explains_is_told_at_the_formula_and_not_computed(tmp_path: Path) -> None:
    indikator = (
        "jenis: iku\ndasar: renstra\nnama: Konflik\nformula: {ekspresi: a / lain, variabel: {a: Pembilang}}\n"
    )
    nilai = year(result("variabel: {a: 1}"))
    project = a_project(tmp_path, {"indikator/konflik.yml": indikator, "nilai/konflik.yml": nilai})
    assert places(problems_of(project)) == [
        ("content/indikator/konflik.yml:4:25", "formula.ekspresi", "variabel-tidak-ada")
    ]


def test_policies_that_could_not_be_read_are_not_told_as_missing(tmp_path: Path) -> None:
    files = files_of("kebijakan: hasil\npredikat: akip\n" + year(result("nilai: 80")))
    messages = told(tmp_path, {**files, "kebijakan.yml": "capaian: [\n"})
    assert [line.split(":")[0] for line in messages] == ["kebijakan.yml"]


def test_a_mistake_in_one_target_hides_none_in_its_year(tmp_path: Path) -> None:
    nilai = (
        "tahun:\n  2020:\n    diterbitkan: 2022-01-31\n"
        f"    target:\n      - {{asal: pk, minimal: 85%, {S}}}\n      - {{asal: pk, {S}}}\n"
        "    tanpa_nilai: {alasan: tidak_diukur}\n"
    )
    codes = [line.rpartition("[")[2].rstrip("]") for line in told(tmp_path, files_of(nilai))]
    assert codes == ["tahun-di-luar-periode", "angka-persen", "jenis-target", "alasan-tanpa-dasar"]


@pytest.mark.parametrize(
    ("lines", "field", "column", "number"),
    [
        (f"    target:\n      - {{asal: pk, tercetak: 93,55, {S}}}\n", "target[1].tercetak", 30, "93,55"),
        (f"    target:\n      - {{asal: pk, tercetak: 93,5%, {S}}}\n", "target[1].tercetak", 30, "93,5"),
        (f"    target:\n      - {{asal: pk, antara: {{dari: 1, sampai: 2,5}}, {S}}}\n", "target[1].antara.sampai", 46, "2,5"),
        (f"    realisasi:\n      variabel: {{a: 17,5, b: 20}}\n      sifat: tetap\n      {S}\n", "realisasi.variabel.a", 21, "17,5"),
    ],
)  # fmt: skip
def test_a_comma_between_brackets_is_told_as_the_number_it_was(
    tmp_path: Path, lines: str, field: str, column: int, number: str
) -> None:
    """YAML reads `{tercetak: 93,55}` as a field `tercetak` and a field `55`, which nobody typed."""
    messages = told(tmp_path, files_of(YEAR + lines, indikator=RASIO if "variabel" in lines else NAIK))
    assert messages == [
        f"nilai/konflik.yml:5:{column}: tahun.2021.{field}: '{number}' memakai koma atau titik ribuan; "
        f"tulis '{number.replace(',', '.')}' (titik desimal, tanpa pemisah ribuan) [angka-koma]"
    ]
