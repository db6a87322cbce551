"""Officials and their agreements: each rule in a tired member of staff's words, and what is no mistake."""

from pathlib import Path

import pytest

from generator.dates import Tanggal
from generator.model.perjanjian_rules import before, fits
from tests.model.bahan_dokumen import BUPATI, KEPALA, NILAI, PERUBAHAN, PK, TERTANDA, Files, told
from tests.projects import RENSTRA

BIDANG = "jabatan: Kepala Bidang\nnama: NAMA PEJABAT DUA\nsumber: pk\n"
BARU = KEPALA.replace("NAMA PEJABAT", "NAMA PEJABAT BARU")


# --- officials ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        ({"pejabat/kepala.yml": KEPALA.replace("sumber: pk", "sumber: surat") + "unit: bidng\n"},
         ["pejabat/kepala.yml:5:9: sumber: dokumen 'surat' tidak ada; buat content/dokumen/surat.yml, atau pakai: pk, renstra [rujukan-putus]",
          "pejabat/kepala.yml:6:7: unit: unit 'bidng' tidak ada; maksud Anda 'bidang'? [rujukan-putus]"]),
        ({"pejabat/kepala.yml": KEPALA + "masa: {mulai: 2022-01-01, sampai: 2019-12-31}\n"},
         ["pejabat/kepala.yml:6:35: masa.sampai: hari terakhir menjabat mendahului hari pertama; tukar kedua tanggal itu [masa-terbalik]"]),
        ({"pejabat/kepala.yml": KEPALA + "masa: {mulai: 2020-01}\n"},
         ["pejabat/kepala.yml:6:15: masa.mulai: '2020-01' tidak memuat hari; tulis lengkap, misalnya 2026-02-28 [tanggal-tidak-lengkap]"]),
        ({"pejabat/sekretaris.yml": BIDANG},
         ["pejabat/sekretaris.yml:1:1: pejabat ini tidak dirujuk catatan mana pun; rujuk dari catatan yang memakainya, atau hapus berkas ini [catatan-yatim]"]),
        ({"pejabat/kepala.yml": KEPALA + "masa: {mulai: 2020-01-01}\n", "pejabat/kepala-baru.yml": BARU + "masa: {mulai: 2023-01-01}\n"},
         ["pejabat/kepala-baru.yml:4:11: memimpin: 'kepala' juga memimpin pada masa yang sama; "
          "isi masa pada keduanya; yang sudah berganti memuat masa.sampai [pemimpin-ganda]"]),
        ({"pejabat/kepala-baru.yml": BARU + "masa: {mulai: 2023-01-01}\n"},
         ["pejabat/kepala-baru.yml:4:11: memimpin: 'kepala' juga memimpin pada masa yang sama; "
          "isi masa pada keduanya; yang sudah berganti memuat masa.sampai [pemimpin-ganda]"]),
    ],
    ids=["references", "reversed term", "month only", "orphan", "no end", "no term"],
)  # fmt: skip
def test_a_rule_of_an_official(files: Files, expected: list[str], tmp_path: Path) -> None:
    assert told(tmp_path, files) == expected


def test_leaders_may_follow_each_other(tmp_path: Path) -> None:
    files: Files = {
        "pejabat/kepala.yml": KEPALA + "masa: {mulai: 2020-01-01, sampai: 2022-12-31}\n",
        "pejabat/kepala-baru.yml": BARU + "masa: {mulai: 2023-01-01}\n",
    }
    assert told(tmp_path, files) == []


def test_nothing_is_concluded_from_a_leader_whose_term_is_mistaken(tmp_path: Path) -> None:
    files: Files = {
        "pejabat/kepala.yml": KEPALA + "masa: {mulai: 2020-01-01, smpai: 2022-12-31}\n",
        "pejabat/kepala-baru.yml": BARU + "masa: {mulai: 2023-01-01}\n",
    }
    (only,) = told(tmp_path, files)
    assert only.startswith("pejabat/kepala.yml:6:27: masa.smpai: ")


NIP = "1970" + "0101 199001 1 001"  # in two pieces: no tracked file holds a whole NIP


@pytest.mark.parametrize("nip", [NIP, NIP.replace(" ", ""), f"'{NIP}'", f"NIP. {NIP}"])
def test_a_nip_is_refused_and_never_repeated(nip: str, tmp_path: Path) -> None:
    (only,) = told(tmp_path, {"pejabat/kepala.yml": KEPALA.replace("tersamar", nip)})
    assert only.startswith("pejabat/kepala.yml:3:")
    assert only.endswith(
        "ada NIP lengkap; NIP memuat tanggal lahir dan tidak boleh tersimpan; "
        "ganti setiap angkanya dengan tanda •, atau tulis tersamar bila nama kolomnya nip [nip]"
    )
    assert "1970" not in only


@pytest.mark.parametrize("nip", ["1970010119900110", "197001011990011001234", "ada", "••••••••", "ya", "Tersamar"])  # fmt: skip
def test_only_the_word_says_that_there_is_a_nip(nip: str, tmp_path: Path) -> None:
    assert told(tmp_path, {"pejabat/kepala.yml": KEPALA.replace("tersamar", nip)}) == [
        "pejabat/kepala.yml:3:6: nip: kolom ini hanya menyebut bahwa ada NIP; NIP memuat tanggal lahir dan tidak boleh tersimpan; "
        "tulis 'tersamar'; angkanya ditanya saat 'iku dokumen --nip' [nip]"
    ]


# --- one agreement -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("perjanjian", "expected"),
    [
        (PK.replace("pihak_pertama: kepala", "pihak_pertama: kepla").replace("bupati", "bupti"),
         ["4:16: pihak_pertama: pejabat 'kepla' tidak ada; maksud Anda 'kepala'? [rujukan-putus]",
          "5:14: pihak_kedua: pejabat 'bupti' tidak ada; maksud Anda 'bupati'? [rujukan-putus]"]),
        (PK.replace("pihak_kedua: bupati", "pihak_kedua: kepala"),
         ["5:14: pihak_kedua: pihak kedua sama dengan pihak pertama; "
          "isi atasan langsungnya, atau hapus pihak_kedua bila ditandatangani satu pihak [pihak-sama]"]),
        (PK.replace("dokumen: pk", "dokumen: renstra"),
         ["7:10: dokumen: dokumen 'renstra' berjenis renstra, bukan pk; "
          "rujuk dokumen perjanjian kinerja, atau perbaiki jenis dokumen itu [dokumen-bukan-pk]"]),
        (PK.replace("dokumen: pk", "dokumen: pk-2021"),
         ["7:10: dokumen: dokumen 'pk-2021' tidak ada; buat content/dokumen/pk-2021.yml, atau pakai: pk, renstra [rujukan-putus]"]),
        (PK.replace("[konflik]", "[konflik, damai, konflik]"),
         ["8:22: indikator[2]: indikator 'damai' tidak ada; buat content/indikator/damai.yml, atau pakai: konflik [rujukan-putus]",
          "8:29: indikator[3]: 'konflik' tercantum dua kali; hapus salah satu [terdaftar-dua-kali]"]),
        (PK.replace("[uji]", "[uji, uij, uji]"),
         ["9:16: program[2]: program 'uij' tidak ada; maksud Anda 'uji'? [rujukan-putus]",
          "9:21: program[3]: 'uji' tercantum dua kali; hapus salah satu [terdaftar-dua-kali]"]),
        (PK.replace("[konflik]", "[]"),
         ["8:1: indikator: kolom wajib ini belum diisi; isi, misalnya indikator: [penyelesaian-konflik] [kolom-wajib]"]),
        (PK.replace("tahun: 2021", "tahun: 2012"),
         ["6:10: tanggal: tanggal 2021-01-15 tidak cocok dengan tahun 2012; periksa tanggal dan tahunnya [tanggal-tidak-cocok]",
          "8:13: indikator[1]: indikator 'konflik' berlaku 2021-2026, tidak pada 2012; "
          "hapus dari daftar ini, atau periksa tahunnya [tahun-di-luar-periode]"]),
        (PK.replace("jenis: murni", "jenis: perubahan"),
         ["3:8: jenis: perjanjian perubahan tidak menyebut perjanjian yang diubah; "
          "isi mengubah dengan nama berkas perjanjian murninya [perubahan-tanpa-asal]"]),
        (PK.replace("jenis: murni", "jenis: perubahan\nmengubah:"),
         ["3:8: jenis: perjanjian perubahan tidak menyebut perjanjian yang diubah; "
          "isi mengubah dengan nama berkas perjanjian murninya [perubahan-tanpa-asal]"]),
        (PK + "mengubah: pk\n",
         ["10:11: mengubah: perjanjian murni tidak mengubah perjanjian lain; ganti jenis menjadi perubahan, atau hapus mengubah [murni-mengubah]"]),
        (PERUBAHAN,
         ["4:11: mengubah: perubahan ini kembali ke dirinya sendiri; rujuk perjanjian sebelumnya [perubahan-melingkar]"]),
        (PERUBAHAN.replace("mengubah: pk", "mengubah: pk-2020"),
         ["4:11: mengubah: perjanjian 'pk-2020' tidak ada; buat content/perjanjian/pk-2020.yml, atau pakai: pk [rujukan-putus]"]),
        (PK.replace("kepala\njenis", "Eselon 3\njenis"),
         ["2:10: tingkat: 'Eselon 3' bukan pilihan yang sah; maksud Anda 'eselon_iii'? [pilihan-salah]"]),
        (PK.replace("kepala\njenis", "eselon_IV\njenis"),
         ["2:10: tingkat: 'eselon_IV' bukan pilihan yang sah; maksud Anda 'eselon_iv'? [pilihan-salah]"]),
        (PK.replace("kepala\njenis", "kepla\njenis"),
         ["2:10: tingkat: 'kepla' bukan pilihan yang sah; maksud Anda 'kepala'? [pilihan-salah]"]),
    ],
)  # fmt: skip
def test_a_rule_of_an_agreement(perjanjian: str, expected: list[str], tmp_path: Path) -> None:
    alone: Files = dict.fromkeys(
        ("berkas/pk.pdf", "nilai/konflik.yml", "rencana-aksi/2021.yml", "unit/bidang.yml")
    )
    files: Files = {
        **alone,
        "perjanjian/pk.yml": perjanjian,
        "pejabat/bupati.yml": BUPATI if "bup" in perjanjian else None,
    }
    assert told(tmp_path, files) == [f"perjanjian/pk.yml:{one}" for one in expected]


def test_an_agreement_may_be_signed_by_one_alone_and_without_a_day(tmp_path: Path) -> None:
    perjanjian = PK.replace("pihak_kedua: bupati\n", "").replace("2021-01-15", "Januari 2021") + TERTANDA
    assert told(tmp_path, {"perjanjian/pk.yml": perjanjian, "pejabat/bupati.yml": None}) == []


def test_the_head_of_the_agency_is_recorded_as_such(tmp_path: Path) -> None:
    files: Files = {"pejabat/kepala.yml": KEPALA.replace("memimpin: ya\n", "")}
    assert told(tmp_path / "a", files) == [
        "perjanjian/pk.yml:4:16: pihak_pertama: 'kepala' tidak tercatat memimpin instansi ini; "
        "isi memimpin: ya pada content/pejabat/kepala.yml, atau ganti tingkat [bukan-pemimpin]"
    ]
    files["perjanjian/pk.yml"] = PK.replace("kepala\njenis", "eselon_iii\njenis") + TERTANDA
    assert told(tmp_path / "b", files) == []


@pytest.mark.parametrize(
    ("masa", "expected"),
    [
        ("{mulai: 2021-01-16}", "menjabat sejak 2021-01-16, tidak pada 2021-01-15"),
        ("{mulai: 2020-01-01, sampai: 2021-01-14}", "menjabat 2020-01-01 sampai 2021-01-14, tidak pada 2021-01-15"),
        ("{mulai: 2021-01-15, sampai: 2021-01-15}", None),
    ],
)  # fmt: skip
def test_an_official_signs_within_the_term(masa: str, expected: str | None, tmp_path: Path) -> None:
    files: Files = {
        "pejabat/kepala.yml": KEPALA + f"masa: {masa}\n",
        "pejabat/bupati.yml": BUPATI + f"masa: {masa}\n",
        "laporan/2021.yml": None,
    }
    assert told(tmp_path / "a", files) == (
        [
            f"perjanjian/pk.yml:{place}: {field}: '{id}' {expected}; pilih pejabat lain, atau periksa tanggal dan masanya [di-luar-masa]"
            for place, field, id in (("4:16", "pihak_pertama", "kepala"), ("5:14", "pihak_kedua", "bupati"))
        ]
        if expected
        else []
    )
    files["perjanjian/pk.yml"] = PK.replace("2021-01-15", "2021-01") + TERTANDA
    assert told(tmp_path / "b", files) == [], "without a day nobody can tell"


# --- between agreements ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("perubahan", "expected"),
    [
        (PERUBAHAN, None),
        (PERUBAHAN.replace("tahun: 2021", "tahun: 2022"),
         "4:11: mengubah: perjanjian yang diubah berlaku tahun 2021, catatan ini tahun 2022; samakan tahunnya, atau rujuk perjanjian lain [tahun-berbeda]"),
        (PERUBAHAN.replace("kepala\njenis", "eselon_ii\njenis"),
         "4:11: mengubah: perjanjian yang diubah bertingkat kepala, catatan ini eselon_ii; samakan tingkatnya, atau rujuk perjanjian lain [tingkat-berbeda]"),
        (PERUBAHAN.replace("2021-10-12", "2020-12-12"),
         "7:10: tanggal: perubahan ini bertanggal 2020-12-12, sebelum perjanjian yang diubah (2021-01-15); periksa kedua tanggal itu [perubahan-mendahului]"),
        (PERUBAHAN.replace("2021-10-12", "2021-01"), None),
        (PERUBAHAN.replace("jenis: perubahan\nmengubah: pk", "jenis: murni"),
         "3:8: jenis: 'pk' sudah memuat perjanjian murni 'kepala' tahun 2021; hapus salah satu, atau jadikan yang ini perubahan dan isi mengubah [perjanjian-ganda]"),
    ],
)  # fmt: skip
def test_a_second_agreement_of_the_same_official(
    perubahan: str, expected: str | None, tmp_path: Path
) -> None:
    found = told(tmp_path, {"perjanjian/pk-2.yml": perubahan})
    assert found == ([f"perjanjian/pk-2.yml:{expected}"] if expected else [])


def test_another_official_may_sign_an_agreement_of_the_same_year(tmp_path: Path) -> None:
    files: Files = {
        "pejabat/kepala.yml": KEPALA + "masa: {mulai: 2020-01-01, sampai: 2021-06-30}\n",
        "pejabat/kepala-baru.yml": BARU + "masa: {mulai: 2021-07-01}\n",
        "perjanjian/pk-juli.yml": PK.replace("kepala\npihak", "kepala-baru\npihak").replace("01-15", "07-01"),
        "laporan/2021.yml": None,
    }
    assert told(tmp_path, files) == []


def test_amendments_follow_each_other(tmp_path: Path) -> None:
    second = PERUBAHAN.replace("10-12", "11-12")
    files: Files = {"perjanjian/a-kedua.yml": second, "perjanjian/b-pertama.yml": PERUBAHAN}
    assert told(tmp_path / "a", files) == [
        "perjanjian/a-kedua.yml:4:11: mengubah: 'pk' sudah diubah oleh 'b-pertama'; "
        "isi mengubah dengan 'b-pertama', perubahan sebelum ini [perubahan-bercabang]"
    ]
    files["perjanjian/a-kedua.yml"] = second.replace("mengubah: pk", "mengubah: b-pertama")
    assert told(tmp_path / "b", files) == []


def test_only_those_that_form_a_ring_are_circular(tmp_path: Path) -> None:
    ring = {
        f"perjanjian/{one}.yml": PERUBAHAN.replace("mengubah: pk", f"mengubah: {other}")
        for one, other in ("ab", "bc", "cb")
    }
    assert [one.split(": ")[0] for one in told(tmp_path, {**ring})] == [
        "perjanjian/b.yml:4:11",
        "perjanjian/c.yml:4:11",
    ]


DIUBAH = NILAI.replace(
    "    diterbitkan", "      - {asal: pk_perubahan, tercetak: 2, sumber: {dokumen: pk}}\n    diterbitkan"
)


def test_a_changed_target_needs_an_amendment_that_lists_it(tmp_path: Path) -> None:
    assert told(tmp_path / "a", {"nilai/konflik.yml": DIUBAH}) == [
        "nilai/konflik.yml:5:16: tahun.2021.target[2].asal: target 'konflik' tahun 2021 diubah, tetapi tidak ada perjanjian perubahan yang memuatnya; "
        "buat content/perjanjian/….yml berjenis perubahan yang memuat indikator ini [perubahan-belum-ada]"
    ]  # fmt: skip
    files: Files = {"nilai/konflik.yml": DIUBAH, "perjanjian/ubah.yml": PERUBAHAN}
    assert told(tmp_path / "b", files) == []


def test_a_changed_target_stands_where_no_agreement_is_recorded(tmp_path: Path) -> None:
    files: Files = {
        "nilai/konflik.yml": DIUBAH, "perjanjian/pk.yml": None, "berkas/pk.pdf": None, "rencana-aksi/2021.yml": None,
        "pejabat/bupati.yml": None, "unit/bidang.yml": None,
    }  # fmt: skip
    assert told(tmp_path, files) == []


@pytest.mark.parametrize("text", [PERUBAHAN + "x: [", PERUBAHAN.replace("perubahan", "prubahan"), ""])
def test_a_mistaken_amendment_is_not_called_missing(text: str, tmp_path: Path) -> None:
    found = told(tmp_path, {"nilai/konflik.yml": DIUBAH, "perjanjian/ubah.yml": text})
    assert found
    assert all(one.startswith("perjanjian/ubah.yml:") for one in found)


def test_a_changed_target_is_told_beside_a_mistaken_record_that_does_not_name_it(tmp_path: Path) -> None:
    lain = PK.replace("[konflik]", "[lain]").replace("kepala", "bupati").replace("dokumen:", "dokumn:")
    files: Files = {
        "nilai/konflik.yml": DIUBAH, "perjanjian/lain.yml": lain, "indikator/lain.yml": "jenis: iku\ndasar: renstra\nnama: Lain\n",
    }  # fmt: skip
    assert told(tmp_path, files)[0].startswith("nilai/konflik.yml:5:16: ")


# --- days --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("day", "expected"),
    [(Tanggal(2020, 10, 1), True), (Tanggal(2020, 9, 30), False), (Tanggal(2020), True), (Tanggal(2021, 1, 15), True),
     (Tanggal(2022, 3), True), (Tanggal(2019), False), (Tanggal(2023, 1, 1), False)],
)  # fmt: skip
def test_an_agreement_is_signed_from_the_last_quarter_of_the_year_before(
    day: Tanggal, expected: bool
) -> None:
    assert fits(day, 2021) is expected


def test_one_day_is_before_another_only_when_both_are_known() -> None:
    first, second, month = Tanggal(2021, 1, 1), Tanggal(2021, 1, 2), Tanggal(2020, 12)
    assert (before(first, second), before(second, first), before(first, first)) == (True, False, False)
    assert (before(month, first), before(None, first), before(first, None)) == (False, False, False)


def test_an_indicator_that_no_longer_holds_is_told_where_it_is_listed(tmp_path: Path) -> None:
    (only,) = told(
        tmp_path, {"dokumen/renstra.yml": RENSTRA.replace("2021,", "2022,"), "laporan/2021.yml": None,
                   "nilai/konflik.yml": None, "rencana-aksi/2021.yml": None, "program/uji.yml": None, "unit/bidang.yml": None,
                   "perjanjian/pk.yml": PK.replace("program: [uji]\n", "") + TERTANDA}
    )  # fmt: skip
    assert only.startswith("perjanjian/pk.yml:8:13: indikator[1]: indikator 'konflik' berlaku 2022-2026")
