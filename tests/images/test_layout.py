"""What stands where in a share image: every word inside, nothing over another, a number whole or not at all."""

import re
from itertools import combinations, pairwise
from typing import Final

import pytest

from generator.images import HEIGHT, WIDTH, KartuBagikan
from generator.images.layout import (
    BADGE_HEIGHT,
    BOTTOM,
    FOOT,
    HEAD,
    MARGIN,
    SHAPE,
    SQUARE,
    TOP,
    TataLetak,
    Tulisan,
    tata_letak,
)
from generator.images.typeface import CAP_HEIGHT, printable
from tests.images.kartu_uji import BIASA, NAME, WORST, a_card

BODY: Final = ("judul", "hasil", "satuan", "keterangan")


def said(tata: TataLetak, peran: str) -> str:
    """The words of one part, its lines joined."""
    return " ".join(line.teks for line in tata.tulisan if line.peran == peran)


def top(line: Tulisan) -> int:
    """Of its capitals."""
    return line.y - round(CAP_HEIGHT * line.huruf.ukuran)


@pytest.fixture(params=list(WORST))
def kartu(request: pytest.FixtureRequest) -> KartuBagikan:
    return WORST[str(request.param)]


def test_every_word_of_a_card_stands_in_the_image() -> None:
    tata = tata_letak(a_card(lencana=(("tercapai", "Tercapai"), (None, "angka sementara"))))
    assert [(line.peran, line.teks) for line in tata.tulisan] == [
        ("judul", "Persentase uji yang selesai"),
        ("hasil", "81,5%"),
        ("keterangan", "Tahun 2021, target minimal 85%"),
        ("lencana", "Tercapai"),
        ("lencana", "angka sementara"),
        ("instansi", "Dinas Uji Kabupaten Contoh"),
        ("kaki", "Bukan situs resmi · Data per 23 November 2026 · iku.dinas-uji.example"),
    ]
    assert [box.status for box in tata.lencana] == ["tercapai", None]


def test_every_line_is_inside_and_in_the_middle(kartu: KartuBagikan) -> None:
    for line in tata_letak(kartu).tulisan:
        right = line.x + line.huruf.lebar(line.teks)
        assert line.x >= MARGIN, line
        assert right <= WIDTH - MARGIN + 1, line
        if line.peran != "lencana":
            assert abs((line.x + right) / 2 - WIDTH / 2) <= 1, line


def test_no_line_touches_the_next(kartu: KartuBagikan) -> None:
    tata = tata_letak(kartu)
    body = [line for line in tata.tulisan if line.peran in BODY]
    assert [line.y for line in body] == sorted(line.y for line in body)
    assert top(body[0]) >= TOP
    for above, below in pairwise(body):
        assert top(below) - above.y >= 0.3 * below.huruf.ukuran, (above, below)
    assert body[-1].y <= BOTTOM
    for box in tata.lencana:
        assert box.y >= body[-1].y + 0.3 * body[-1].huruf.ukuran
        assert box.y + BADGE_HEIGHT <= BOTTOM


def test_the_bands_hold_one_line_each(kartu: KartuBagikan) -> None:
    tata = tata_letak(kartu)
    for peran, low, high in (("instansi", 0, HEAD), ("kaki", HEIGHT - FOOT, HEIGHT)):
        (line,) = (one for one in tata.tulisan if one.peran == peran)
        assert low < top(line) < line.y < high


def test_badges_stand_side_by_side_around_their_words(kartu: KartuBagikan) -> None:
    tata = tata_letak(kartu)
    words = [line for line in tata.tulisan if line.peran == "lencana"]
    for box, line in zip(tata.lencana, words, strict=True):
        assert box.bentuk_x > box.x
        assert line.x >= box.bentuk_x + (SHAPE if box.status else 0)
        assert line.x + line.huruf.lebar(line.teks) < box.x + box.lebar
    for one, other in combinations(tata.lencana, 2):
        assert one.x + one.lebar < other.x


def test_a_number_is_whole_or_not_there(kartu: KartuBagikan) -> None:
    tata = tata_letak(kartu)
    shown = f"{said(tata, 'hasil')} {said(tata, 'satuan')}".strip()
    if re.search("[0-9]", kartu.hasil[0]) and len(kartu.hasil) > 1:
        assert shown in [printable(one) for one in kartu.hasil]


@pytest.mark.parametrize(
    "number", ["81,5%", "10 kasus", "Rp1.250.000.000,00", "−1,41", "5 dari 12", "1.234.567 orang"]
)
def test_the_square_that_a_chat_cuts_out_holds_the_number(number: str) -> None:
    for line in tata_letak(a_card(hasil=(number,))).tulisan:
        if line.peran == "hasil":
            assert line.x >= (WIDTH - SQUARE) // 2
            assert line.x + line.huruf.lebar(line.teks) <= (WIDTH + SQUARE) // 2


def test_a_short_number_is_very_large_even_below_a_long_name() -> None:
    (large,) = (line for line in tata_letak(BIASA).tulisan if line.peran == "hasil")
    (below,) = (line for line in tata_letak(a_card(judul=NAME)).tulisan if line.peran == "hasil")
    assert large.huruf.ukuran == 200
    assert below.huruf.ukuran >= 100


def test_a_unit_too_long_to_stand_behind_its_number_stands_below_it() -> None:
    tata = tata_letak(a_card(hasil=("1.234 orang per seratus ribu penduduk",)))
    assert (said(tata, "hasil"), said(tata, "satuan")) == ("1.234", "orang per seratus ribu penduduk")


def test_a_target_that_does_not_fit_gives_way_to_the_year() -> None:
    tata = tata_letak(a_card(keterangan=(f"Tahun 2021, target {'8' * 200}", "Tahun 2021")))
    assert said(tata, "keterangan") == "Tahun 2021"


def test_a_name_that_is_too_long_ends_in_an_ellipsis() -> None:
    title = said(tata_letak(a_card(judul=NAME)), "judul")
    assert title.endswith("…")
    assert NAME.startswith(title[:-1])
