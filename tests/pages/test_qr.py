"""The QR code of an address: the squares that the standard puts there, small, and only for a published site."""

import gzip
import re
from pathlib import Path

import pytest
import segno

from generator.pages.qr import MASK, MAX_BYTES, Qr, qr
from tests import dom
from tests.commands import a_site_project
from tests.projects import INSTANSI
from tests.situs import built_site

SITUS = "https://contoh.go.id/iku/"


def squares(code: Qr) -> list[list[int]]:
    """What the path draws: rows of 1 for a dark square and 0 for a light one."""
    rows = []
    for y, row in enumerate(code.jalur.split("M")[1:]):
        assert row.startswith(f"0 {y}.5")
        runs = re.findall(r"(h|m)(\d+)(?: 0)?", row.removeprefix(f"0 {y}.5"))
        rows.append([int(kind == "h") for kind, length in runs for _ in range(int(length))])
    return rows


def test_the_path_draws_the_squares_of_the_code() -> None:
    code = qr(f"{SITUS}indikator/uji/")
    assert code is not None
    expected = segno.make_qr(f"{SITUS}indikator/uji/", error="m", boost_error=False, mask=MASK)
    assert squares(code) == [list(row) for row in expected.matrix]
    assert code.sisi == len(expected.matrix)


def test_the_corners_are_those_that_a_camera_looks_for() -> None:
    """Three of seven by seven squares with a ring and a core, as the standard draws them."""
    code = qr(SITUS)
    assert code is not None
    rows = squares(code)
    ring = [[1] * 7, [1, 0, 0, 0, 0, 0, 1], [1, 0, 1, 1, 1, 0, 1], [1, 0, 1, 1, 1, 0, 1]]
    corner = [*ring, ring[2], ring[1], ring[0]]
    assert [row[:7] for row in rows[:7]] == corner
    assert [row[-7:] for row in rows[:7]] == corner
    assert [row[:7] for row in rows[-7:]] == corner


def test_an_address_too_long_to_be_read_from_paper_has_no_code() -> None:
    assert qr("a" * MAX_BYTES) is not None
    assert qr("a" * (MAX_BYTES + 1)) is None


def test_a_usual_address_costs_less_than_a_kilobyte() -> None:
    code = qr("https://bakesbangpol.contohkab.go.id/iku/indikator/penyelesaian-konflik-sosial/")
    assert code is not None
    assert len(gzip.compress(code.jalur.encode())) < 1024


def codes(site: Path, address: str) -> list[str]:
    footer = dom.elements(dom.page(site / address / "index.html"), "footer")[0]
    return [path.get("d") for path in dom.elements(footer, "path")]


def test_every_page_of_a_published_site_has_the_code_of_its_own_address(tmp_path: Path) -> None:
    site = built_site(a_site_project(tmp_path, {"instansi.yml": f"{INSTANSI}alamat_situs: {SITUS[:-1]}\n"}))
    for address in ("", "cara/", "indikator/konflik/", "tahun/2021/"):
        code = qr(SITUS + address)
        assert code is not None
        assert codes(site, address) == [code.jalur]


@pytest.mark.parametrize("address", ["", "indikator/konflik"])
def test_a_site_without_an_address_has_no_code(address: str, tmp_path: Path) -> None:
    assert codes(built_site(a_site_project(tmp_path)), address) == []
