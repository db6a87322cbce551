"""Every reference leads somewhere, nothing hangs loose, and no mistake is told twice."""

import hashlib
from pathlib import Path

import pytest

from tests.projects import RENSTRA, a_project, problems_of, reading_of

KEPUTUSAN = """\
jenis: keputusan
judul_singkat: Keputusan IKU
periode: {awal: 2021, akhir: 2026}
transkripsi: {dokumen: naskah, tanggal: 2021-02-01}
judul:
  bentuk: [KEPUTUSAN KEPALA DINAS UJI]
  nomor: {tanda: 'Nomor:', teks_asli: 1 TAHUN 2021}
  penghubung: TENTANG
  tentang: [INDIKATOR KINERJA UTAMA]
diktum:
  - {id: kesatu, tanda: 'KESATU :', teks_asli: Menetapkan indikator.}
  - {id: kedua, tanda: 'KEDUA :', teks_asli: Berlaku sejak ditetapkan.}
penutup: {}
"""
NASKAH = "jenis: keputusan\njudul: Keputusan IKU\n"
INDIKATOR = "jenis: iku\ndasar: iku\nnama: Konflik\n"


def told(tmp_path: Path, files: dict[str, str | bytes | None]) -> list[str]:
    """The problems of a project with one decree, `iku`, without `content/`."""
    decree: dict[str, str | bytes | None] = {
        "keputusan/iku.yml": KEPUTUSAN,
        "dokumen/naskah.yml": NASKAH,
        "dokumen/renstra.yml": None,
        "indikator/konflik.yml": INDIKATOR,
    }
    return [str(one).removeprefix("content/") for one in problems_of(a_project(tmp_path, decree | files))]


def test_a_project_with_a_decree_is_valid(tmp_path: Path) -> None:
    assert told(tmp_path, {}) == []


@pytest.mark.parametrize(
    ("file", "text", "expected"),
    [
        ("indikator/konflik.yml", "jenis: iku\ndasar: ikuu\nnama: Konflik\n",
         "2:8: dasar: keputusan atau dokumen 'ikuu' tidak ada; maksud Anda 'iku'?"),
        ("indikator/konflik.yml", "jenis: iku\ndasar: zzz\nnama: Konflik\n",
         "2:8: dasar: keputusan atau dokumen 'zzz' tidak ada; buat content/keputusan/zzz.yml atau content/dokumen/zzz.yml, "
         "atau pakai: iku, naskah"),
        ("indikator/konflik.yml", INDIKATOR + "penanggung_jawab: {teks_asli: x, unit: bidang-satu}\n",
         "4:40: penanggung_jawab.unit: unit 'bidang-satu' tidak ada; buat content/unit/bidang-satu.yml"),
        ("indikator/konflik.yml", INDIKATOR + "melanjutkan: konflikk\n",
         "4:14: melanjutkan: indikator 'konflikk' tidak ada; maksud Anda 'konflik'?"),
        ("indikator/konflik.yml", INDIKATOR + "catatan: [{teks: x, tingkat: rendah, sumber: perda}]\n",
         "4:46: catatan[1].sumber: dokumen 'perda' tidak ada; buat content/dokumen/perda.yml, atau pakai: naskah"),
        ("indikator/konflik.yml", INDIKATOR + "fungsi: [{fungsi: diktum-kesatuu, dasar: tersurat}]\n",
         "4:19: fungsi[1].fungsi: bagian 'diktum-kesatuu' tidak ada pada iku; maksud Anda 'diktum-kesatu'?"),
        ("indikator/konflik.yml", INDIKATOR + "fungsi: [{fungsi: diktum-kesatu, keputusan: lain, dasar: tersurat}]\n",
         "4:45: fungsi[1].keputusan: keputusan 'lain' tidak ada; buat content/keputusan/lain.yml, atau pakai: iku"),
        ("keputusan/iku.yml", KEPUTUSAN + "mengubah: [{keputusan: lama, menurut: diktum-kesatu}]\n",
         "14:24: mengubah[1].keputusan: keputusan 'lama' tidak ada; buat content/keputusan/lama.yml, atau pakai: iku"),
        ("keputusan/iku.yml", KEPUTUSAN + "mencabut: [{keputusan: iku, menurut: pasal-9}]\n",
         "14:38: mencabut[1].menurut: bagian 'pasal-9' tidak ada pada iku; bagian yang ada: diktum-kesatu, diktum-kedua"),
        ("instansi.yml", None, ""),
    ],
)  # fmt: skip
def test_a_dangling_reference_is_told_with_what_could_be_meant(
    tmp_path: Path, file: str, text: str | None, expected: str
) -> None:
    if text is None:
        text = (
            "nama: D\nsingkatan: D\nwilayah: {nama: K, kode: {bps: '1', sumber: a1}}\nkontak: {sumber: b2}\n"
        )
        text += "zona_waktu: Asia/Jakarta\nstatus_situs: contoh\npenelusuran: [{dicari: x, dokumen: c3, tanggal: 2021-01-01, hasil: y}]\n"
        assert [one.partition("; ")[0] for one in told(tmp_path, {file: text})] == [
            "instansi.yml:3:45: wilayah.kode.sumber: dokumen 'a1' tidak ada",
            "instansi.yml:4:18: kontak.sumber: dokumen 'b2' tidak ada",
            "instansi.yml:7:36: penelusuran[1].dokumen: dokumen 'c3' tidak ada",
        ]
    else:
        assert told(tmp_path, {file: text}) == [f"{file}:{expected}"]


def test_every_contact_has_a_source_that_is_there(tmp_path: Path) -> None:
    text = """\
nama: D
singkatan: D
wilayah: {nama: K}
kontak:
  sumber: naskah
  surel: {alamat: a@dinas.example, sumber: s1}
  whatsapp: {nomor: '6280000000000', sumber: s2}
  lapor: {sms: '0000', sumber: s3}
  ppid: {nama: PPID, dasar: s4, sumber: s5}
zona_waktu: Asia/Jakarta
status_situs: contoh
"""
    assert [one.partition("; ")[0] for one in told(tmp_path, {"instansi.yml": text})] == [
        "instansi.yml:6:44: kontak.surel.sumber: dokumen 's1' tidak ada",
        "instansi.yml:7:46: kontak.whatsapp.sumber: dokumen 's2' tidak ada",
        "instansi.yml:8:32: kontak.lapor.sumber: dokumen 's3' tidak ada",
        "instansi.yml:9:29: kontak.ppid.dasar: dokumen 's4' tidak ada",
        "instansi.yml:9:41: kontak.ppid.sumber: dokumen 's5' tidak ada",
    ]


def test_an_orphan_record_is_refused(tmp_path: Path) -> None:
    files: dict[str, str | bytes | None] = {
        "unit/bidang.yml": "nama: Bidang\n",
        "dokumen/lain.yml": "jenis: laman\njudul: x\n",
    }
    assert told(tmp_path, files) == [
        "dokumen/lain.yml:1:1: dokumen ini tidak dirujuk catatan mana pun; rujuk dari catatan yang memakainya, atau hapus berkas ini",
        "unit/bidang.yml:1:1: unit ini tidak dirujuk catatan mana pun; rujuk dari catatan yang memakainya, atau hapus berkas ini",
    ]  # fmt: skip


# --- what a broken record does not make wrong elsewhere ----------------------------------------

BROKEN = {
    "syntax": "judul: 'x\n",
    "unknown key": NASKAH + "x: y\n",
    "empty": "",
    "no mapping": "- x\n",
    "duplicate key": NASKAH + "judul: y\n",
    "tag": "jenis: keputusan\njudul: !x y\n",
    "not UTF-8": b"judul: \xe9\n",
    "missing": "judul: x\n",
    "wrong type": "- a: b\n",
}


@pytest.mark.parametrize("text", BROKEN.values(), ids=list(BROKEN))
def test_a_reference_to_a_record_with_mistakes_of_its_own_stands(tmp_path: Path, text: str | bytes) -> None:
    (only,) = told(tmp_path, {"dokumen/naskah.yml": text})
    assert only.startswith("dokumen/naskah.yml:")


@pytest.mark.parametrize(
    "keputusan",
    [
        KEPUTUSAN.replace("penutup: {}", "penutup: ["),
        KEPUTUSAN.replace("diktum:", "diktumm:"),
        KEPUTUSAN.replace("judul_singkat", "judul_singkatt"),
        KEPUTUSAN + "periode: {awal: 2021, akhir: 2022}\n",
    ],
    ids=["syntax", "misspelt diktum", "missing field", "duplicate key"],
)
def test_nothing_is_concluded_from_a_broken_decree(tmp_path: Path, keputusan: str) -> None:
    indikator = INDIKATOR + "fungsi: [{fungsi: diktum-kesatu, dasar: tersurat}]\n"
    files: dict[str, str | bytes | None] = {
        "keputusan/iku.yml": keputusan,
        "indikator/konflik.yml": indikator,
    }
    found = told(tmp_path, files)
    assert found
    assert all(one.startswith("keputusan/iku.yml:") for one in found)
    assert not any("tidak ada pada" in one or "tidak memuat diktum" in one for one in found)


@pytest.mark.parametrize(
    "indikator",
    ["jenis: iku\ndasar: iku\nnama: Konflik\npenanggung_jawab: {teks_asli: Bidang, unit: bidang\n",
     INDIKATOR + "penanggung_jawab: {teks_asli: Bidang, unit: bidang, x: y}\n",
     INDIKATOR + "penanggung_jawab: {unit: bidang}\n",
     INDIKATOR + "penanggung_jawab: {teks_asli: Bidang, unit: Bidang}\n",
     INDIKATOR + "penanggung_jawab: {teks_asli: Bidang, unit: bidan}\n",
     INDIKATOR + "penanggung_jawab: {teks_asli: Bidang, unit: *bidang}\n",
     INDIKATOR + "penanggung_jawab: {teks_asli: Bidang, unit: \"bidang\\u200b\"}\n",
     INDIKATOR + "penanggungjawab: {teks_asli: Bidang, unit: bidang}\n",
     ""],
    ids=["syntax", "unknown key", "missing field", "capital letter", "slip of the pen", "alias", "zero width",
         "misspelt field", "empty"],
)  # fmt: skip
def test_what_a_broken_record_may_refer_to_is_no_orphan(tmp_path: Path, indikator: str) -> None:
    (only,) = told(tmp_path, {"indikator/konflik.yml": indikator, "unit/bidang.yml": "nama: Bidang\n"})
    assert only.startswith("indikator/konflik.yml:")


def test_a_missing_instansi_makes_no_orphans(tmp_path: Path) -> None:
    (only,) = told(tmp_path, {"instansi.yml": None, "dokumen/laman.yml": "jenis: laman\njudul: x\n"})
    assert only.startswith("instansi.yml:1:1: berkas wajib ini tidak ada")


def test_an_orphan_is_told_beside_a_broken_record_that_does_not_name_it(tmp_path: Path) -> None:
    files: dict[str, str | bytes | None] = {
        "unit/bidang.yml": "nama: Bidang\n",
        "indikator/konflik.yml": INDIKATOR + "x: y\n",
    }
    assert [one.split(": ")[0] for one in told(tmp_path, files)] == [
        "indikator/konflik.yml:4:1",
        "unit/bidang.yml:1:1",
    ]


@pytest.mark.parametrize(
    "line",
    ["periode: {awal: 2o21, akhir: 1999}", "periode: {awal: 2021, akhir: 19}", "catatan: [{teks: x, tingkat: tingi}]",
     "catatan: [{teks: '', tingkat: tinggi}]", "berkas: ../x", "sha256: abc", "periode: [2021]"],
)  # fmt: skip
def test_the_mere_consequence_of_a_mistaken_field_is_not_told(tmp_path: Path, line: str) -> None:
    text = (
        "jenis: renstra\njudul: x\nperiode: {awal: 2021, akhir: 2026}\n"
        if "periode" not in line
        else "jenis: renstra\njudul: x\n"
    )
    if "sha256" in line:
        text += "berkas: a.txt\n"
    if "berkas" in line:
        text += f"sha256: {'0' * 64}\n"
    files: dict[str, str | bytes | None] = {"dokumen/naskah.yml": text + line + "\n", "sumber/a.txt": "isi"}
    if "catatan" in line:
        files = {"indikator/konflik.yml": INDIKATOR + line + "\n"}
    assert len(told(tmp_path, files)) == 1


@pytest.mark.parametrize(
    ("file", "text", "only"),
    [
        ("indikator/konflik.yml", INDIKATOR + "berlaku: {awal: 2O19, akhir: 2020}\n", "4:17: berlaku.awal"),
        ("indikator/konflik.yml", INDIKATOR + "berlakuu: {awal: 2019, akhir: 2020}\n", "4:1: berlakuu"),
        ("keputusan/iku.yml", KEPUTUSAN.replace("akhir: 2026", "akhir: 202"), "3:30: periode.akhir"),
    ],
)
def test_a_year_is_not_called_outside_a_period_that_is_mistaken(
    file: str, text: str, only: str, tmp_path: Path
) -> None:
    nilai = "tahun:\n  2019:\n    tanpa_nilai: {alasan: belum_dimuat}\n    diterbitkan: 2022-01-31\n"
    (found,) = told(tmp_path, {file: text, "nilai/konflik.yml": nilai})
    assert found.startswith(f"{file}:{only}: ")


@pytest.mark.parametrize(
    "satuan",
    [
        "{dasar: tersirat, normalisasi: [x]}",
        "{dasar: disimpulkan, normalisasi: persen, oleh: []}",
        "{dasar: entah, normalisasi: x}",
    ],
)
def test_a_mistaken_unit_is_told_once(tmp_path: Path, satuan: str) -> None:
    assert len(told(tmp_path, {"indikator/konflik.yml": INDIKATOR + f"satuan: {satuan}\n"})) == 1


# --- rules within a record ---------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("satuan: {dasar: tersurat, normalisasi: persen}",
         ["4:17: satuan.dasar: satuan 'tersurat' harus memuat teks_asli; isi teks_asli, atau ganti dasar menjadi tersirat"]),
        ("satuan: {dasar: tersirat, teks_asli: Persen}",
         ["4:17: satuan.dasar: satuan yang tidak tersurat harus memuat normalisasi; isi normalisasi, misalnya persen"]),
        ("satuan: {dasar: disimpulkan, normalisasi: persen}",
         ["4:17: satuan.dasar: dasar 'disimpulkan' belum menyebut siapa yang menyimpulkan; isi kolom oleh, misalnya 'penyusun situs'"]),
        ("polaritas: {arah: naik, dasar: disimpulkan}",
         ["4:32: polaritas.dasar: dasar 'disimpulkan' belum menyebut siapa yang menyimpulkan; isi kolom oleh, misalnya 'penyusun situs'"]),
        ("fungsi: [{fungsi: diktum-kesatu, dasar: disimpulkan}]",
         ["4:41: fungsi[1].dasar: dasar 'disimpulkan' belum menyebut siapa yang menyimpulkan; isi kolom oleh, misalnya 'penyusun situs'"]),
        ("berlaku: {awal: 2024, akhir: 2022}",
         ["4:10: berlaku: tahun akhir mendahului tahun awal; tukar, atau periksa tahunnya"]),
        ("formula: {ekspresi: a / bb * c, variabel: {a: A, b: B, d: D}}",
         ["4:25: formula.ekspresi: variabel 'bb' dipakai formula tetapi tidak dijelaskan; maksud Anda 'b'?",
          "4:30: formula.ekspresi: variabel 'c' dipakai formula tetapi tidak dijelaskan; tambahkan 'c' pada kolom variabel",
          "4:56: formula.variabel.d: variabel 'd' tidak dipakai formula; pakai dalam ekspresi, atau hapus"]),
        ("catatan: [{tingkat: tinggi}, {teks: x}]",
         ["4:11: catatan[1]: catatan tanpa teks dan tanpa aturan; isi teks dan tingkat, atau sebut aturan yang dijawab",
          "4:30: catatan[2]: catatan tulisan tangan belum bertingkat; isi tingkat: tinggi, sedang atau rendah"]),
        ("id_lama: [konflik]", ["4:11: id_lama[1]: id lama 'konflik' dipakai catatan lain; hapus dari salah satu"]),
        ("melanjutkan: konflik",
         ["4:14: melanjutkan: indikator ini melanjutkan dirinya sendiri, langsung atau lewat indikator lain; perbaiki kolom melanjutkan"]),
    ],
)  # fmt: skip
def test_a_rule_of_an_indicator(tmp_path: Path, text: str, expected: list[str]) -> None:
    assert told(tmp_path, {"indikator/konflik.yml": f"{INDIKATOR}{text}\n"}) == [
        f"indikator/konflik.yml:{one}" for one in expected
    ]


def test_only_those_that_form_a_ring_continue_themselves(tmp_path: Path) -> None:
    files: dict[str, str | bytes | None] = {
        f"indikator/{one}.yml": f"{INDIKATOR}melanjutkan: {other}\n" for one, other in ("ab", "bc", "cb")
    }
    assert [one.split(":")[0] for one in told(tmp_path, files)] == ["indikator/b.yml", "indikator/c.yml"]


def test_an_old_id_is_claimed_by_one_record(tmp_path: Path) -> None:
    files: dict[str, str | bytes | None] = {
        f"indikator/{one}.yml": INDIKATOR + "id_lama: [lama]\n" for one in "ab"
    }
    assert [one.split(": ")[0] for one in told(tmp_path, files)] == [
        "indikator/a.yml:4:11",
        "indikator/b.yml:4:11",
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (KEPUTUSAN + "batang_tubuh: [{id: pasal-1, teks_asli: x}]\n",
         ["14:1: batang_tubuh: naskah memuat diktum dan batang_tubuh sekaligus; pakai salah satu: diktum untuk keputusan, "
          "batang_tubuh untuk peraturan"]),
        (KEPUTUSAN.partition("diktum:")[0] + "penutup: {}\n",
         ["1:1: naskah tidak memuat diktum maupun batang_tubuh; isi diktum (keputusan) atau batang_tubuh (peraturan)"]),
        (KEPUTUSAN.replace("id: kedua", "id: kesatu"),
         ["12:10: diktum[2].id: alamat bagian 'diktum-kesatu' dipakai dua kali; beri id yang berbeda"]),
        (KEPUTUSAN + "lampiran: [{bagian: [{id: diktum-kedua, judul: x}, {id: z, tanda: '1.'}]}]\n",
         ["14:27: lampiran[1].bagian[1].id: alamat bagian 'diktum-kedua' dipakai dua kali; beri id yang berbeda",
          "14:52: lampiran[1].bagian[2]: butir ini tidak memuat teks, judul, kolom maupun butir; isi teks_asli, atau hapus butir ini"]),
        (KEPUTUSAN.replace("akhir: 2026", "akhir: 2020"),
         ["3:10: periode: tahun akhir mendahului tahun awal; tukar, atau periksa tahunnya"]),
    ],
)  # fmt: skip
def test_a_rule_of_an_instrument(tmp_path: Path, text: str, expected: list[str]) -> None:
    assert told(tmp_path, {"keputusan/iku.yml": text}) == [f"keputusan/iku.yml:{one}" for one in expected]


HASH = hashlib.sha256(b"isi").hexdigest()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("berkas: a.txt", f"3:9: berkas: berkas diisi tetapi sha256 tidak; tambahkan sha256: {HASH}"),
        ("berkas: b.txt", "3:9: berkas: berkas content/sumber/b.txt tidak ada; simpan berkasnya di content/sumber, atau perbaiki namanya"),
        (f"berkas: a.txt\nsha256: {'0' * 64}",
         f"4:9: sha256: isi content/sumber/a.txt tidak cocok dengan sha256 di sini; kembalikan berkas aslinya; bila memang berganti, tulis {HASH}"),
        (f"sha256: {HASH}", "3:9: sha256: sha256 diisi tetapi berkas tidak; isi kolom berkas, atau hapus sha256"),
        (f"berkas: a.txt\nsha256: {HASH}", None),
    ],
)  # fmt: skip
def test_a_rule_of_a_document_with_a_file(tmp_path: Path, text: str, expected: str | None) -> None:
    files: dict[str, str | bytes | None] = {"dokumen/naskah.yml": f"{NASKAH}{text}\n", "sumber/a.txt": "isi"}
    assert told(tmp_path, files) == ([f"dokumen/naskah.yml:{expected}"] if expected else [])


def test_an_internal_document_says_which_one_and_who_keeps_it(tmp_path: Path) -> None:
    assert told(tmp_path, {"dokumen/naskah.yml": "jenis: internal\njudul: Nota\nnomor: '1'\n"}) == [
        "dokumen/naskah.yml:1:8: jenis: dokumen internal harus menyebut nomor, tanggal dan pemegang; isi kolom nomor, tanggal dan pemegang"
    ]  # fmt: skip


def test_an_indicator_of_a_document_needs_a_period_from_one_of_the_two(tmp_path: Path) -> None:
    without = RENSTRA.rpartition("periode")[0]
    project = a_project(tmp_path / "a", {"dokumen/renstra.yml": without})
    assert [str(one) for one in problems_of(project)] == [
        "content/indikator/konflik.yml:2:8: dasar: 'renstra' tidak menyebut periode; isi periode pada dokumen itu, atau berlaku pada indikator ini"
    ]  # fmt: skip
    own = "jenis: iku\ndasar: renstra\nnama: Konflik\nberlaku: {awal: 2021, akhir: 2022}\n"
    assert (
        problems_of(a_project(tmp_path / "b", {"dokumen/renstra.yml": without, "indikator/konflik.yml": own}))
        == []
    )


def test_a_basis_is_either_a_decree_or_a_document(tmp_path: Path) -> None:
    files: dict[str, str | bytes | None] = {
        "dokumen/iku.yml": NASKAH,
        "keputusan/iku.yml": KEPUTUSAN.replace("naskah", "iku"),
    }
    assert told(tmp_path, {**files, "dokumen/naskah.yml": None}) == [
        "indikator/konflik.yml:2:8: dasar: ada keputusan dan dokumen yang sama-sama bernama 'iku'; ganti nama berkas dokumennya"
    ]


def test_an_indicator_of_a_document_names_the_decree_of_its_function(tmp_path: Path) -> None:
    indikator = "jenis: iku\ndasar: renstra\nnama: Konflik\nfungsi: [{fungsi: tugas, dasar: tersurat}]\n"
    assert [str(one) for one in problems_of(a_project(tmp_path, {"indikator/konflik.yml": indikator}))] == [
        "content/indikator/konflik.yml:4:19: fungsi[1].fungsi: dasar indikator ini dokumen ('renstra'), yang tidak berbagian "
        "fungsi; isi kolom keputusan di sini dengan naskah yang memuat fungsi itu"
    ]


def test_the_catalogue_of_a_valid_project(tmp_path: Path) -> None:
    catalogue = reading_of(a_project(tmp_path)).catalogue
    (indikator,) = catalogue.indikator_dari("renstra")
    assert (indikator.id, catalogue.tahun, str(catalogue.data_per)) == (
        "konflik",
        tuple(range(2021, 2027)),
        "None",
    )
    assert [page.judul for page in catalogue.halaman] == ["Tentang situs ini"]
