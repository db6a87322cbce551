"""Hand-written notes meet the notes of the rules; answers to nothing are problems; the order is the instrument's."""

import pytest

from generator.measurement.naskah import KODE
from generator.measurement.naskah.rules import ATURAN_INDIKATOR, ATURAN_NASKAH
from generator.problems import ProblemsFound
from tests.measurement.naskah_values import notes_of

KEPUTUSAN = """\
jenis: keputusan
judul_singkat: Keputusan IKU
periode: {awal: 2021, akhir: 2026}
transkripsi: {dokumen: naskah, tanggal: 2026-01-02}
judul:
  bentuk: [KEPUTUSAN]
  nomor: {tanda: "Nomor:", teks_asli: 188/ /KEP/2021%(nomor)s}
  penghubung: TENTANG
  tentang: [PENETAPAN IKU]
diktum:
  - {id: kesatu, tanda: "KESATU :", teks_asli: Menetapkan IKU.%(kesatu)s}
  - {id: ketiga, tanda: "KETIGA :", teks_asli: Dinas Dinas Uji.%(ketiga)s}
penutup:
  tanggal: {tanda: Pada tanggal, teks_asli: Maret 2021}%(penutup)s
lampiran:
  - tanggal: {tanda: Tanggal, teks_asli: Maret 2021}
    bagian: [{tanda: "1.", teks_asli: IKU}]
%(akhir)s
"""
TANGGAPAN = "tanggapan: {teks: Benar., jabatan: Sekretaris, tanggal: 2026-02-01, status: dijelaskan}"
INDIKATOR = """\
jenis: iku
dasar: %(dasar)s
nama: Persentase layanan
definisi: Layanan yang selesai
alasan: Ukuran utama
frekuensi: Tahunan
tipe_perhitungan: Kumulatif
kondisi_awal: "80"
polaritas: {arah: naik, dasar: tersurat}
%(akhir)s
"""


def keputusan(**parts: str) -> str:
    return KEPUTUSAN % (dict.fromkeys(("nomor", "kesatu", "ketiga", "penutup", "akhir"), "") | parts)


def short(**files: str) -> list[tuple[object, ...]]:
    return [(note.path, note.anchor, note.aturan, note.tingkat, note.otomatis) for note in notes_of(**files)]


AUTOMATIC = [
    (("judul", "nomor"), "", "nomor-kosong", "tinggi", True),
    (("diktum", 1), "diktum-ketiga", "huruf-terlewat", "tinggi", True),
    (("diktum", 1), "diktum-ketiga", "kata-berulang", "rendah", True),
    (("penutup", "tanggal"), "", "tanggal-tanpa-hari", "tinggi", True),
    (("lampiran", 0, "tanggal"), "", "tanggal-tanpa-hari", "tinggi", True),
]


def test_rules_speak_in_the_order_of_the_instrument_and_then_by_weight() -> None:
    assert short(keputusan__iku=keputusan()) == AUTOMATIC


def test_a_note_of_a_person_stands_where_it_was_written() -> None:
    written = keputusan(
        kesatu=", catatan: [{teks: Lihat lampiran., tingkat: sedang}]",
        akhir="catatan: [{teks: Tanpa tembusan., tingkat: rendah}]",
    )
    assert short(keputusan__iku=written) == [
        ((), "", None, "rendah", False),
        AUTOMATIC[0],
        (("diktum", 0), "diktum-kesatu", None, "sedang", False),
        *AUTOMATIC[1:],
    ]


def test_words_that_answer_a_rule_replace_its_words() -> None:
    written = keputusan(nomor=', catatan: [{aturan: nomor-kosong, teks: "Nomor menyusul.", sumber: naskah}]')
    note = notes_of(keputusan__iku=written)[0]
    assert (note.path, note.teks, note.tingkat, note.sumber, note.otomatis) == (
        ("judul", "nomor"), "Nomor menyusul.", "tinggi", "naskah", False,
    )  # fmt: skip
    assert len(notes_of(keputusan__iku=written)) == len(AUTOMATIC)


def test_an_answer_without_words_keeps_those_of_the_rule() -> None:
    written = keputusan(nomor=f", catatan: [{{aturan: nomor-kosong, tingkat: sedang, {TANGGAPAN}}}]")
    note = notes_of(keputusan__iku=written)[0]
    assert note.teks == "Nomor urut tidak tercantum pada naskah sumber; tertulis “188/ /KEP/2021”."
    assert (note.tingkat, note.otomatis) == ("sedang", True)
    assert note.tanggapan is not None
    assert note.tanggapan.teks == "Benar."


def test_an_answer_at_the_whole_instrument_takes_the_notes_of_its_rule_below_it() -> None:
    once = keputusan(akhir="catatan: [{aturan: tanggal-tanpa-hari, teks: Hari tidak diketahui.}]")
    assert short(keputusan__iku=once) == [((), "", "tanggal-tanpa-hari", "tinggi", False), *AUTOMATIC[:3]]
    each = keputusan(akhir="catatan: [{aturan: tanggal-tanpa-hari, tingkat: sedang}]")
    assert [
        note.tingkat for note in notes_of(keputusan__iku=each) if note.aturan == "tanggal-tanpa-hari"
    ] == ["sedang"] * 2


def test_the_innermost_answer_comes_first_and_leaves_the_rest_to_the_outer_one() -> None:
    written = keputusan(
        penutup="\n  catatan: [{aturan: tanggal-tanpa-hari, tingkat: rendah}]",
        akhir="catatan: [{aturan: tanggal-tanpa-hari, tingkat: sedang}]",
    )
    found = [
        (note.path[0], note.tingkat)
        for note in notes_of(keputusan__iku=written)
        if note.aturan == "tanggal-tanpa-hari"
    ]
    assert found == [("penutup", "rendah"), ("lampiran", "sedang")]


def test_words_for_a_rule_that_sees_nothing_there_are_a_note_of_their_own() -> None:
    written = keputusan(kesatu=", catatan: [{aturan: kata-berulang, teks: Lihat KETIGA.}]")
    assert (("diktum", 0), "diktum-kesatu", "kata-berulang", "rendah", False) in short(keputusan__iku=written)


def test_every_answer_to_nothing_and_every_unknown_rule_is_a_problem_at_its_line() -> None:
    written = keputusan(
        nomor=", catatan: [{aturan: nomor-kosng, teks: Kosong.}]",
        kesatu=f", catatan: [{{aturan: kata-berulang, {TANGGAPAN}}}]",
    )
    indikator = INDIKATOR % {"dasar": "iku", "akhir": "catatan: [{aturan: nomor-kosong}]"}
    with pytest.raises(ProblemsFound) as raised:
        notes_of(keputusan__iku=written, indikator__layanan=indikator)
    assert [(problem.path, problem.line, problem.field, problem.message) for problem in raised.value.problems] == [
        (
            "content/indikator/layanan.yml", 10, "catatan[1].aturan",
            "aturan 'nomor-kosong' tidak menemukan apa pun di sini; hapus catatan ini, atau isi teks dan tingkat",
        ),
        (
            "content/keputusan/iku.yml", 7, "judul.nomor.catatan[1].aturan",
            "'nomor-kosng' bukan pilihan yang sah; maksud Anda 'nomor-kosong'?",
        ),
        (
            "content/keputusan/iku.yml", 11, "diktum[1].catatan[1].aturan",
            "aturan 'kata-berulang' tidak menemukan apa pun di sini; hapus catatan ini, atau isi teks dan tingkat",
        ),
    ]  # fmt: skip


def test_records_follow_each_other_by_kind_and_id() -> None:
    row = INDIKATOR % {"dasar": "naskah", "akhir": ""}
    unit = "{nama: {teks_asli: Bidang, catatan: [{teks: Bukan nama lengkap., tingkat: sedang}]}}"
    found = notes_of(keputusan__iku=keputusan(), indikator__b=row, indikator__a=row, unit__bidang=unit)
    assert [(note.folder, note.id) for note in found] == [
        *[("keputusan", "iku")] * len(AUTOMATIC), ("indikator", "a"), ("indikator", "b"), ("unit", "bidang"),
    ]  # fmt: skip


def test_an_indicator_that_rests_on_a_document_names_the_document() -> None:
    row = INDIKATOR % {"dasar": "naskah", "akhir": ""}
    assert [(note.aturan, note.teks) for note in notes_of(indikator__a=row)] == [
        ("satuan-tidak-tercantum", "Satuan tidak tercantum pada dokumen sumber.")
    ]


def test_an_indicator_under_another_instrument_can_measure_a_function_of_this_one() -> None:
    functions = (
        'bagian: [{id: fungsi, tanda: "4.", memuat: fungsi, butir: [{id: a, tanda: a., teks_asli: Uji}]}]'
    )
    instrument = keputusan().replace('bagian: [{tanda: "1.", teks_asli: IKU}]', functions)
    kaitan = "fungsi: [{fungsi: fungsi-a, keputusan: iku, dasar: tersurat}]"

    def rules(akhir: str) -> list[str | None]:
        row = INDIKATOR % {"dasar": "naskah", "akhir": akhir}
        return [note.aturan for note in notes_of(keputusan__iku=instrument, indikator__a=row)]

    assert "fungsi-tanpa-iku" in rules("")
    assert "fungsi-tanpa-iku" not in rules(kaitan)


def test_every_rule_has_a_code_of_its_own_and_one_weight() -> None:
    weights = {(row.kode, row.tingkat) for row in (*ATURAN_NASKAH, *ATURAN_INDIKATOR)}
    assert len(weights) == len(KODE)


@pytest.mark.parametrize("word", ["salah", "temuan", "pelanggaran", "keliru"])
def test_the_words_of_the_rules_are_neutral(word: str) -> None:
    row = INDIKATOR % {"dasar": "iku", "akhir": ""}
    found = notes_of(keputusan__iku=keputusan(), indikator__a=row)
    assert found
    assert not [note for note in found if word in note.teks.lower()]
