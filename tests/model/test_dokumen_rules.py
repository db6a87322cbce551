"""Plans, reports, their way and their signed files: each rule in a tired member of staff's words, and what is none."""

import hashlib
from pathlib import Path

import pytest

from generator.dates import Tanggal
from generator.model.dokumen_rules import early, year_of
from tests.model.bahan_dokumen import (
    KEPALA,
    LAPORAN,
    LENGKAP,
    PDF,
    PERUBAHAN,
    PK,
    RENCANA,
    SHA,
    TERTANDA,
    Files,
    told,
)
from tests.projects import INSTANSI, a_project, reading_of


def test_a_whole_set_is_valid(tmp_path: Path) -> None:
    assert told(tmp_path, {}) == []


def test_the_catalogue_holds_the_records_and_the_signed_files(tmp_path: Path) -> None:
    catalogue = reading_of(a_project(tmp_path, LENGKAP)).catalogue
    assert [list(rows) for rows in (catalogue.pejabat, catalogue.perjanjian, catalogue.rencana_aksi, catalogue.laporan)] == [
        ["bupati", "kepala"], ["pk"], ["2021"], ["2021"],
    ]  # fmt: skip
    assert [(one.name, one.content) for one in catalogue.berkas] == [("pk.pdf", PDF)]
    assert catalogue.instansi.dokumen.kertas == "a4"


# --- signed files ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        ({"berkas/pk.pdf": None},
         ["perjanjian/pk.yml:10:34: berkas_bertanda_tangan.berkas: berkas content/berkas/pk.pdf tidak ada; "
          "simpan PDF-nya di content/berkas, atau hapus berkas_bertanda_tangan [berkas-tidak-ada]"]),
        ({"berkas/pk.pdf": None, "berkas/pkk.pdf": PDF},
         ["perjanjian/pk.yml:10:34: berkas_bertanda_tangan.berkas: berkas content/berkas/pk.pdf tidak ada; "
          "maksud Anda 'pkk.pdf'? [berkas-tidak-ada]"]),
        ({"berkas/pk.pdf": PDF + b" "},
         ["perjanjian/pk.yml:10:50: berkas_bertanda_tangan.sha256: isi content/berkas/pk.pdf tidak cocok dengan sha256 di sini; "
          "kembalikan berkas yang ditandatangani; bila memang berganti, tulis "
          f"{hashlib.sha256(PDF + b' ').hexdigest()} [sha256-berbeda]"]),
        ({"berkas/lain.pdf": PDF + b" "},
         ["berkas/lain.pdf:1:1: berkas bertanda tangan ini tidak dipakai; "
          "isi berkas_bertanda_tangan pada catatannya, atau hapus berkas ini [berkas-yatim]"]),
        ({"berkas/lkjip.pdf": PDF, "laporan/2021.yml": LAPORAN + TERTANDA.replace("pk.pdf", "lkjip.pdf").replace("2021-01-15", "2022-02-28")},
         ["berkas/pk.pdf:1:1: isi berkas ini sama dengan 'lkjip.pdf'; "
          "ganti salah satu dengan berkas yang benar, atau hapus [berkas-kembar]"]),
        ({"laporan/2021.yml": LAPORAN + TERTANDA.replace("2021-01-15", "2022-02-28")},
         ["laporan/2021.yml:5:34: berkas_bertanda_tangan.berkas: berkas 'pk.pdf' sudah dipakai catatan lain; "
          "satu berkas bertanda tangan untuk satu dokumen; periksa namanya [berkas-ganda]"]),
        ({"perjanjian/pk.yml": PK + TERTANDA.replace("pk.pdf", "PK 2021.pdf")},
         ["perjanjian/pk.yml:10:34: berkas_bertanda_tangan.berkas: 'PK 2021.pdf' bukan nama PDF di content/berkas; "
          "beri nama huruf kecil tanpa spasi, misalnya 'pk-2021-kepala.pdf' [berkas-pdf-salah]",
          ]),
        ({"perjanjian/pk.yml": PK + TERTANDA.replace("2021-01-15", "2018-01-15")},
         ["perjanjian/pk.yml:10:125: berkas_bertanda_tangan.tanggal: tanggal 2018-01-15 tidak cocok dengan tahun 2021; "
          "periksa tanggal dan tahunnya [tanggal-tidak-cocok]"]),
    ],
    ids=["missing", "slip of the pen", "changed", "unused", "same bytes", "twice", "wrong name", "another year"],
)  # fmt: skip
def test_a_signed_file_that_does_not_fit(files: Files, expected: list[str], tmp_path: Path) -> None:
    assert told(tmp_path, files) == expected


@pytest.mark.parametrize(
    "perjanjian",
    [PK + TERTANDA.replace(SHA, SHA[:-1]), PK + TERTANDA.replace("sha256", "sha265"), PK + TERTANDA.replace("tanggal: 2021-01-15}", "}"),
     PK + TERTANDA.replace("berkas_bertanda", "berkas_betanda"), PK + TERTANDA.replace("2021-01-15", "15-1-2021"),
     PK.replace("tahun: 2021", "tahun: 2O21") + TERTANDA, PK + TERTANDA.rstrip("}\n")],
    ids=["hash", "misspelt field", "no day", "misspelt key", "day", "year of the record", "syntax"],
)  # fmt: skip
def test_the_file_of_a_mistaken_record_is_not_called_unused(perjanjian: str, tmp_path: Path) -> None:
    assert {one.split(":")[0] for one in told(tmp_path, {"perjanjian/pk.yml": perjanjian})} == {
        "perjanjian/pk.yml"
    }


# --- what happened to a document ---------------------------------------------------------------

JEJAK = "jejak: {{ditetapkan: {{tanggal: 2022-02-28, sumber: {{dokumen: pk}}}}, {}: {{tanggal: {}, sumber: {{dokumen: {}}}}}}}\n"


@pytest.mark.parametrize("name", ["diterbitkan", "disampaikan"])
def test_nothing_goes_out_before_it_is_formalised(name: str, tmp_path: Path) -> None:
    files: Files = {"laporan/2021.yml": LAPORAN + JEJAK.format(name, "2021-03-15", "pk")}
    (only,) = told(tmp_path / "a", files)
    assert only.startswith(f"laporan/2021.yml:5:90: jejak.{name}.tanggal: ")
    assert only.endswith(
        f"{name} 2021-03-15 mendahului ditetapkan 2022-02-28; periksa kedua tanggal itu [jejak-mendahului]"
    )
    files = {"laporan/2021.yml": LAPORAN + JEJAK.format(name, "2022-02-28", "pk")}
    assert told(tmp_path / "b", files) == []


def test_a_review_may_come_before_or_after(tmp_path: Path) -> None:
    for day in ("2022-02-01", "2022-03-15"):
        files: Files = {"laporan/2021.yml": LAPORAN + JEJAK.format("direviu", day, "pk")}
        assert told(tmp_path / day, files) == []


def test_every_event_cites_a_document_that_is_there(tmp_path: Path) -> None:
    files: Files = {
        "laporan/2021.yml": LAPORAN + JEJAK.format("direviu", "2022-03-15", "srt"),
        "rencana-aksi/2021.yml": RENCANA + JEJAK.format("direviu", "2022-03-15", "srt"),
        "perjanjian/pk.yml": PK + TERTANDA + JEJAK.format("direviu", "2022-03-15", "srt"),
        "dokumen/pk.yml": "jenis: pk\njudul: x\n" + JEJAK.format("direviu", "2022-03-15", "srt"),
    }
    assert [" ".join(one.split()[:2]) for one in told(tmp_path, files)] == [
        "dokumen/pk.yml:3:116: jejak.direviu.sumber.dokumen:",
        "laporan/2021.yml:5:116: jejak.direviu.sumber.dokumen:",
        "perjanjian/pk.yml:11:116: jejak.direviu.sumber.dokumen:",
        "rencana-aksi/2021.yml:5:116: jejak.direviu.sumber.dokumen:",
    ]


def test_a_document_that_only_cites_itself_hangs_loose(tmp_path: Path) -> None:
    surat = "jenis: laman\njudul: x\njejak: {diterbitkan: {tanggal: 2022-01-01, sumber: {dokumen: surat}}}\n"
    (only,) = told(tmp_path, {"dokumen/surat.yml": surat})
    assert only.startswith("dokumen/surat.yml:1:1: dokumen ini tidak dirujuk catatan mana pun")


# --- plans and reports -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        ({"rencana-aksi/2021-awal.yml": RENCANA},
         ["rencana-aksi/2021-awal.yml:1:1: nama berkas '2021-awal' bukan tahun; "
          "beri nama empat angka tahunnya, misalnya content/rencana-aksi/2021.yml [nama-berkas-bukan-tahun]"]),
        ({"laporan/202.yml": LAPORAN},
         ["laporan/202.yml:1:1: nama berkas '202' bukan tahun; "
          "beri nama empat angka tahunnya, misalnya content/laporan/2021.yml [nama-berkas-bukan-tahun]"]),
        ({"laporan/0021.yml": LAPORAN},
         ["laporan/0021.yml:1:1: nama berkas '0021' bukan tahun; "
          "beri nama empat angka tahunnya, misalnya content/laporan/2021.yml [nama-berkas-bukan-tahun]"]),
        ({"rencana-aksi/2022.yml": RENCANA},
         ["rencana-aksi/2022.yml:1:13: perjanjian: perjanjian yang dijabarkan berlaku tahun 2021, rencana ini tahun 2022; "
          "rujuk perjanjian tahun yang sama, atau ganti nama berkas ini [tahun-berbeda]"]),
        ({"rencana-aksi/2021.yml": RENCANA.replace("perjanjian: pk", "perjanjian: pkk")},
         ["rencana-aksi/2021.yml:1:13: perjanjian: perjanjian 'pkk' tidak ada; maksud Anda 'pk'? [rujukan-putus]"]),
        ({"rencana-aksi/2021.yml": RENCANA.replace("indikator: konflik", "indikator: konflk").replace(": bidang", ": bidng")},
         ["rencana-aksi/2021.yml:4:35: aksi[1].indikator: indikator 'konflk' tidak ada; maksud Anda 'konflik'? [rujukan-putus]",
          "rencana-aksi/2021.yml:4:83: aksi[1].penanggung_jawab: unit 'bidng' tidak ada; maksud Anda 'bidang'? [rujukan-putus]"]),
        ({"rencana-aksi/2027.yml": RENCANA.replace("perjanjian: pk\n", "")},
         ["rencana-aksi/2027.yml:3:35: aksi[1].indikator: indikator 'konflik' berlaku 2021-2026, tidak pada 2027; "
          "hapus dari daftar ini, atau periksa tahunnya [tahun-di-luar-periode]"]),
        ({"rencana-aksi/2021.yml": RENCANA.replace("{1: 1 uji}", "{}")},
         ["rencana-aksi/2021.yml:4:44: aksi[1].triwulan: langkah ini tidak bertarget pada satu triwulan pun; "
          "isi, misalnya triwulan: {1: 1 dokumen} [langkah-tanpa-triwulan]"]),
        ({"rencana-aksi/2021.yml": RENCANA.replace("{1: 1 uji}", "{TW1: 1 uji}")},
         ["rencana-aksi/2021.yml:4:55: aksi[1].triwulan.TW1: 'TW1' bukan triwulan; tulis 1, 2, 3 atau 4 [triwulan-salah]"]),
        ({"rencana-aksi/2021.yml": RENCANA.replace("{1: 1 uji}", "{I: 1 uji}").replace(": pk", ": pkk", 1)},
         ["rencana-aksi/2021.yml:1:13: perjanjian: perjanjian 'pkk' tidak ada; maksud Anda 'pk'? [rujukan-putus]",
          "rencana-aksi/2021.yml:4:55: aksi[1].triwulan.I: 'I' bukan triwulan; tulis 1, 2, 3 atau 4 [triwulan-salah]"]),
        ({"laporan/2021.yml": LAPORAN.replace("pengesahan", "  - {indikator: konflik}\npengesahan")},
         ["laporan/2021.yml:4:17: analisis[2].indikator: 'konflik' tercantum dua kali; hapus salah satu [terdaftar-dua-kali]"]),
        ({"laporan/2020.yml": LAPORAN.replace("2022", "2021")},
         ["laporan/2020.yml:3:17: analisis[1].indikator: indikator 'konflik' berlaku 2021-2026, tidak pada 2020; "
          "hapus dari daftar ini, atau periksa tahunnya [tahun-di-luar-periode]"]),
        ({"laporan/2021.yml": LAPORAN.replace("2022-02-28", "2021-02-28")},
         ["laporan/2021.yml:4:40: pengesahan.tanggal: laporan tahun 2021 bertanggal 2021-02-28, sebelum tahunnya berakhir; "
          "periksa tahun pada tanggal ini [laporan-terlalu-dini]"]),
        ({"laporan/2021.yml": LAPORAN.replace("pejabat: kepala", "pejabat: kepla")},
         ["laporan/2021.yml:4:23: pengesahan.pejabat: pejabat 'kepla' tidak ada; maksud Anda 'kepala'? [rujukan-putus]"]),
        ({"laporan/2021.yml": LAPORAN, "pejabat/kepala.yml": KEPALA + "masa: {mulai: 2020-01-01, sampai: 2022-01-31}\n"},
         ["laporan/2021.yml:4:23: pengesahan.pejabat: 'kepala' menjabat 2020-01-01 sampai 2022-01-31, tidak pada 2022-02-28; "
          "pilih pejabat lain, atau periksa tanggal dan masanya [di-luar-masa]"]),
        ({"laporan/2021.yml": LAPORAN.replace("}\npengesahan", ", standar_nasional: {nama: x, isi: y, sumber: {dokumen: std}}}\npengesahan")},
         ["laporan/2021.yml:3:115: analisis[1].standar_nasional.sumber.dokumen: dokumen 'std' tidak ada; "
          "buat content/dokumen/std.yml, atau pakai: pk, renstra [rujukan-putus]"]),
        ({"instansi.yml": INSTANSI + "dokumen: {terbitkan_draf: [lkjip, rencana-aksi, lkjip]}\n"},
         ["instansi.yml:6:49: dokumen.terbitkan_draf[3]: 'lkjip' tercantum dua kali; hapus salah satu [terdaftar-dua-kali]"]),
        ({"instansi.yml": INSTANSI + "dokumen: {kertas: folio, terbitkan_draf: [lkjp]}\n"},
         ["instansi.yml:6:19: dokumen.kertas: 'folio' bukan pilihan yang sah; pilihan: a4, f4 [pilihan-salah]",
          "instansi.yml:6:43: dokumen.terbitkan_draf[1]: 'lkjp' bukan pilihan yang sah; maksud Anda 'lkjip'? [pilihan-salah]"]),
    ],
)  # fmt: skip
def test_a_rule_of_a_plan_a_report_or_the_settings(files: Files, expected: list[str], tmp_path: Path) -> None:
    assert told(tmp_path, files) == expected


def test_an_empty_report_is_a_report(tmp_path: Path) -> None:
    assert told(tmp_path, {"laporan/2022.yml": "{}\n"}) == []


def test_a_signed_report_is_dated_after_its_year(tmp_path: Path) -> None:
    other = PDF.replace(b"rekaan", b"laporan")
    signed = TERTANDA.replace("pk.pdf", "lkjip.pdf").replace(SHA, hashlib.sha256(other).hexdigest())
    (only,) = told(tmp_path, {"berkas/lkjip.pdf": other, "laporan/2021.yml": LAPORAN + signed})
    assert only.startswith("laporan/2021.yml:5:128: berkas_bertanda_tangan.tanggal: laporan tahun 2021")


@pytest.mark.parametrize(
    ("day", "expected"),
    [(Tanggal(2021, 11, 30), True), (Tanggal(2020), True), (Tanggal(2021, 12), False), (Tanggal(2021), False),
     (Tanggal(2022, 1, 2), False), (None, False)],
)  # fmt: skip
def test_a_report_is_early_before_the_last_month_of_its_year(day: Tanggal | None, expected: bool) -> None:
    assert early(day, 2021) is expected


def test_only_four_digits_are_a_year() -> None:
    assert [year_of(id) for id in ("2021", "1944", "2200", "21", "02021", "2021-1", "٢٠٢١")] == [
        2021,
        *[None] * 6,
    ]


# --- what a mistake does not make wrong elsewhere ----------------------------------------------


@pytest.mark.parametrize(
    ("files", "only"),
    [
        ({"perjanjian/pk.yml": PK.replace("tahun: 2021", "tahun: 2O21") + TERTANDA}, "perjanjian/pk.yml:1:8: tahun"),
        ({"perjanjian/pk.yml": (PK + TERTANDA).replace("tahun: 2021\n", "")}, "perjanjian/pk.yml:1:1: tahun"),
        ({"perjanjian/pk.yml": PK + TERTANDA, "perjanjian/pkp.yml": PERUBAHAN.replace("perubahan", "perubhan")},
         "perjanjian/pkp.yml:3:8: jenis"),
        ({"perjanjian/pkp.yml": PERUBAHAN.replace("mengubah", "mengubh")}, "perjanjian/pkp.yml:4:1: mengubh"),
        ({"perjanjian/pk.yml": PK.replace("kepala\njenis", "kepalla\njenis") + TERTANDA}, "perjanjian/pk.yml:2:10: tingkat"),
        ({"indikator/konflik.yml": "jenis: iku\ndasar: renstra\nnama: x\nberlaku: {awal: 2O19, akhir: 2022}\n",
          "rencana-aksi/2019.yml": RENCANA.replace("perjanjian: pk\n", "")}, "indikator/konflik.yml:4:17: berlaku.awal"),
        ({"dokumen/renstra.yml": "jenis: renstra\njudul: x\nperiode: {awal: 2021, akhir: 202}\n"},
         "dokumen/renstra.yml:3:30: periode.akhir"),
        ({"dokumen/pk.yml": "jenis: pkk\njudul: x\n"}, "dokumen/pk.yml:1:8: jenis"),
        ({"pejabat/kepala.yml": KEPALA.replace("memimpin", "memimpn")}, "pejabat/kepala.yml:4:1: memimpn"),
        ({"pejabat/kepala.yml": KEPALA.replace("memimpin: ya", "memimpin: tidak")}, "pejabat/kepala.yml:4:11: memimpin"),
        ({"pejabat/kepala.yml": KEPALA.replace("jabatan: Kepala Dinas Uji\n", "")}, "pejabat/kepala.yml:1:1: jabatan"),
        ({"laporan/2021.yml": LAPORAN.replace("konflik", "Konflik")}, "laporan/2021.yml:3:17: analisis[1].indikator"),
    ],
)  # fmt: skip
def test_a_mistake_is_told_once(files: Files, only: str, tmp_path: Path) -> None:
    (found,) = told(tmp_path, files)
    assert found.startswith(f"{only}: ")
