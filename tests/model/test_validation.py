"""A record becomes a typed value, or each of its mistakes a problem at its own place."""

from generator.model.catalogue import FILES, FOLDERS
from generator.model.indikator import Indikator, Satuan
from generator.model.naskah import TeksAsli
from generator.problems import Problem
from generator.records import Record
from generator.records.loading import load

INDIKATOR = FOLDERS["indikator"]


def a_record(text: str, folder: str = "indikator") -> Record:
    data = load(text, lambda words, place: None)
    assert data is not None
    return Record(f"content/{folder}/konflik.yml", folder, "konflik", text, data)


def read(text: str, folder: str = "indikator") -> list[Problem]:
    schema = FOLDERS[folder] if folder else FILES["instansi.yml"]
    return schema.read(a_record(text, folder))[1]


def told(text: str, folder: str = "indikator") -> list[str]:
    return [
        str(problem).partition("konflik.yml:")[2] + f" [{problem.code}]"
        for problem in sorted(read(text, folder))
    ]


def test_a_record_takes_its_id_from_its_file() -> None:
    assert INDIKATOR.read(a_record("jenis: iku\ndasar: renstra\nnama: Konflik\nsatuan: persen\n")) == (
        Indikator(
            id="konflik",
            jenis="iku",
            dasar="renstra",
            nama=TeksAsli(teks_asli="Konflik"),
            satuan=Satuan(dasar="tersurat", teks_asli="persen"),
        ),
        [],
    )


def test_an_id_inside_the_record_is_refused() -> None:
    assert told("id: lain\njenis: iku\ndasar: renstra\nnama: Konflik\n")[0].startswith(
        "1:1: id: kolom 'id' tidak dikenal"
    )


def test_an_unknown_key_is_refused_with_the_key_that_was_meant() -> None:
    assert told("jenis: iku\ndasar: renstra\nnama: Konflik\nPenanggungJawab: x\npolaritas: {zzz: 1, arah: naik, dasar: tersurat}\nsatuan: {Dasar: tersurat, dasar: tersurat, teks_asli: x}\n") == [
        "4:1: PenanggungJawab: kolom 'PenanggungJawab' tidak dikenal; maksud Anda 'penanggung_jawab'? [kolom-tidak-dikenal]",
        "5:13: polaritas.zzz: kolom 'zzz' tidak dikenal; kolom di sini: arah, dasar, oleh [kolom-tidak-dikenal]",
        "6:10: satuan.Dasar: kolom 'Dasar' tidak dikenal; maksud Anda 'dasar'? [kolom-tidak-dikenal]",
    ]  # fmt: skip


def test_an_unknown_key_deep_in_an_instrument_is_told_where_it_stands() -> None:
    text = "lampiran:\n  - bagian:\n      - judul: FUNGSI\n        butir:\n          - {id: a, teks_asli: x}\n          - {id: b, teksasli: y}\n"
    found = [one for one in told(text, "keputusan") if "tidak-dikenal" in one]
    assert found == [
        "6:21: lampiran[1].bagian[1].butir[2].teksasli: kolom 'teksasli' tidak dikenal; maksud Anda 'teks_asli'? "
        "[kolom-tidak-dikenal]"
    ]


def test_a_missing_required_field_is_told_with_an_example() -> None:
    assert told("jenis: iku\nnama: Konflik\nformula:\n  ekspresi: a\n") == [
        "1:1: dasar: kolom wajib ini belum diisi; isi, misalnya dasar: iku-2019-2024 [kolom-wajib]",
        "4:3: formula.variabel: kolom wajib ini belum diisi; isi, misalnya variabel: {konflik_dicegah: Konflik sosial yang "
        "dicegah} [kolom-wajib]",
    ]


def test_a_required_field_that_is_left_empty_is_missing() -> None:
    found = read("jenis:\ndasar: ~\nnama:\n")
    assert sorted((one.line, one.column, one.field, one.code) for one in found) == [
        (1, 1, "jenis", "kolom-wajib"),
        (2, 1, "dasar", "kolom-wajib"),
        (3, 1, "nama", "kolom-wajib"),
    ]


def test_an_unknown_choice_is_refused_with_the_choice_that_was_meant() -> None:
    assert told("jenis: Iku\ndasar: renstra\nnama: Konflik\npolaritas: {arah: naek, dasar: entah}\n") == [
        "1:8: jenis: 'Iku' bukan pilihan yang sah; maksud Anda 'iku'? [pilihan-salah]",
        "4:19: polaritas.arah: 'naek' bukan pilihan yang sah; maksud Anda 'naik'? [pilihan-salah]",
        "4:32: polaritas.dasar: 'entah' bukan pilihan yang sah; pilihan: tersurat, tersirat, disimpulkan [pilihan-salah]",
    ]


def test_a_value_of_the_wrong_type_is_refused() -> None:
    assert told("jenis: [iku]\ndasar: {a: b}\nnama: [Konflik]\nfungsi: fungsi-e\ncatatan: {teks: x}\nberlaku: 2021\nid_lama:\n  - [a]\n") == [
        "1:8: jenis: isinya daftar, seharusnya satu pilihan; misalnya jenis: iku [jenis-salah]",
        "2:8: dasar: isinya kelompok kolom, seharusnya id; tulis sebagai id [jenis-salah]",
        "3:7: nama: isinya daftar, seharusnya teks; misalnya nama: Persentase Kejadian Konflik masyarakat yang diselesaikan [jenis-salah]",
        "4:9: fungsi: isinya teks, seharusnya daftar; misalnya fungsi: [{fungsi: fungsi-e, dasar: tersurat}] [jenis-salah]",
        "5:10: catatan: isinya kelompok kolom, seharusnya daftar; misalnya catatan: [{aturan: iku-tanpa-fungsi}] [jenis-salah]",
        "6:10: berlaku: isinya teks, seharusnya kelompok kolom; misalnya berlaku: {awal: 2022, akhir: 2024} [jenis-salah]",
        "8:5: id_lama[1]: isinya daftar, seharusnya id; tulis sebagai id [jenis-salah]",
    ]  # fmt: skip


def test_an_empty_list_item_is_told_where_it_stands() -> None:
    assert told("jenis: iku\ndasar: renstra\nnama: Konflik\nid_lama:\n  - a\n  -\n") == [
        "6:4: id_lama[2]: butir daftar ini kosong; isi, atau hapus tanda - ini [butir-kosong]"
    ]


def test_a_plain_text_in_place_of_a_quotation_is_told_without_the_field_it_stands_for() -> None:
    assert told("jenis: iku\ndasar: renstra\nnama: ''\nsatuan: ' '\n") == [
        "3:7: nama: teksnya kosong; isi, atau hapus kolom ini [teks-kosong]",
        "4:9: satuan: teksnya kosong; isi, atau hapus kolom ini [teks-kosong]",
    ]


def test_a_mistake_in_a_formula_is_told_at_its_character() -> None:
    text = "jenis: iku\ndasar: renstra\nnama: Konflik\nformula:\n  ekspresi: {}\n  variabel: {{a: A, b: B}}\n"
    assert told(text.format("a x b"))[0].startswith(
        "5:15: formula.ekspresi: tanda 'x' tidak dikenal dalam formula; pakai *"
    )
    assert told(text.format("'a x b'"))[0].startswith("5:16: formula.ekspresi:")
    assert told(text.format("|\n    a x b"))[0].startswith("5:13: formula.ekspresi:")


def test_a_bad_name_of_a_variable_is_told_at_its_key() -> None:
    text = "jenis: iku\ndasar: renstra\nnama: Konflik\nformula:\n  ekspresi: a\n  variabel: {a: A, B c: B}\n"
    assert told(text)[0].startswith("6:20: formula.variabel.B c: 'B c' bukan nama variabel yang sah")


def test_what_is_left_of_a_mistaken_record_can_still_be_checked_against_others() -> None:
    value, problems = INDIKATOR.read(
        a_record("jenis: ikuu\ndasar: renstra\nnama: ''\nzzz: 1\ncatatan:\n  - {teks: x, tingkat: tingi}\n  - {sumber: pk}\nid_lama: [A, b]\n")
    )  # fmt: skip
    assert len(problems) == 5
    assert isinstance(value, Indikator)
    assert (value.dasar, [note.sumber for note in value.catatan], value.id_lama) == (
        "renstra",
        [None, "pk"],
        ("x", "b"),
    )


def test_a_list_is_not_called_empty_because_its_only_item_is_mistaken() -> None:
    kinds = ("kepala", "murni", "kepala")
    text = "tahun: 2021\ntingkat: {}\njenis: {}\npihak_pertama: {}\nindikator: ".format(*kinds)
    assert [one.rpartition(" ")[2] for one in told(f"{text}[Konflik]\n", "perjanjian")] == ["[id-salah]"]
    assert [one.rpartition(" ")[2] for one in told(f"{text}[]\n", "perjanjian")] == ["[kolom-wajib]"]
