"""The forms to index with a word: of one root, and no more of them than needed."""

import pytest

from generator.adapters.imbuhan import akar, bentuk


@pytest.mark.parametrize(
    ("kata", "root"),
    [
        ("dicegah", "cegah"),
        ("pencegahan", "cegah"),
        ("penyelesaian", "selesai"),
        ("diselesaikan", "selesai"),
        ("kewaspadaan", "waspada"),
        ("penanganan", "tangan"),
        ("mengurangi", "kurang"),
        ("pengelolaan", "kelola"),
        ("pemakaian", "pakai"),
        ("permintaan", "minta"),
        ("meminta", "minta"),
        ("perencanaan", "rencana"),
        ("penilaian", "nilai"),
        ("memperbaiki", "baik"),
        ("pertanggungjawaban", "tanggungjawab"),
        ("penulisannya", "tulis"),
        ("kependudukan", "penduduk"),
        ("bersekolah", "sekolah"),
        ("tangan", "tangan"),
    ],
)
def test_a_root_is_what_is_left_without_affixes(kata: str, root: str) -> None:
    assert root in akar(kata)


def test_a_verb_with_me_is_no_root() -> None:
    assert "menangani" not in akar("menangani")


def test_no_root_begins_with_letters_that_no_word_begins_with() -> None:
    assert akar("persentase") & {"rsentase", "ntase"} == set()


def test_a_word_gets_the_form_whose_first_letter_is_swallowed() -> None:
    assert "penanganan" in bentuk("ditangani")
    assert "pengurangan" in bentuk("berkurang")
    assert "penilaian" in bentuk("nilai")
    assert "meminta" in bentuk("permintaan")


def test_a_swallowed_letter_comes_back() -> None:
    assert "tangan" in bentuk("penanganan")
    assert "kurang" in bentuk("mengurangi")
    assert "capai" in bentuk("tercapai")


def test_letters_of_the_root_that_look_like_an_affix_are_kept_by_a_real_one() -> None:
    assert "diselesaikan" in bentuk("selesai")
    assert "diperiksa" in bentuk("pemeriksaan")
    assert "diawasi" in bentuk("pengawasan")


@pytest.mark.parametrize("kata", ["", "iku", "air", "2021", "per/9", "é", "mutuü"])
def test_what_is_short_or_no_plain_word_has_no_forms(kata: str) -> None:
    assert bentuk(kata) == ()


def test_a_word_is_not_its_own_form_and_forms_have_an_order() -> None:
    for kata in ("tangan", "penanganan", "konflik", "masyarakat"):
        assert kata not in bentuk(kata)
        assert list(bentuk(kata)) == sorted(bentuk(kata))
