"""The file of a share image: another name for other words, so that no chat shows an old number."""

import re

import pytest

from generator.images import Gambar, gambar
from tests.images.kartu_uji import BIASA, a_card


def test_the_name_holds_a_hash_of_the_words() -> None:
    assert re.fullmatch(
        r"aset/bagikan/indikator/uji-selesai-[0-9a-f]{8}\.png", Gambar("indikator/uji-selesai", BIASA).path
    )
    assert Gambar("a", BIASA).path == Gambar("a", a_card()).path


@pytest.mark.parametrize(
    "corrected",
    [a_card(hasil=("81,6%",)), a_card(judul="X"), a_card(kaki=("Data per 24 November 2026",)), a_card(lencana=()), a_card(ragam="contoh")],
)  # fmt: skip
def test_a_corrected_word_gives_another_name(corrected: object) -> None:
    assert isinstance(corrected, type(BIASA))
    assert Gambar("a", corrected).path != Gambar("a", BIASA).path


def test_another_look_gives_another_name(monkeypatch: pytest.MonkeyPatch) -> None:
    before = Gambar("a", BIASA).path
    monkeypatch.setattr(gambar, "RUPA", gambar.RUPA + 1)
    assert Gambar("a", BIASA).path != before


def test_the_bytes_are_drawn_once() -> None:
    assert Gambar("a", BIASA).content is Gambar("b", a_card()).content


def test_its_words_are_there_for_who_does_not_see_it() -> None:
    assert BIASA.uraian == (
        "Dinas Uji Kabupaten Contoh · Persentase uji yang selesai · 81,5% · Tahun 2021, target minimal 85% · "
        "Tidak tercapai · Bukan situs resmi · Data per 23 November 2026 · iku.dinas-uji.example"
    )
