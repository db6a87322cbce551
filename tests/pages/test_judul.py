"""Titles and descriptions that search engines and chats do not cut: shortened by us, at a word, with an ellipsis."""

import pytest

from generator.model.instansi import Instansi, Wilayah
from generator.pages.judul import JUDUL, judul_peramban, pendek


def an_instansi(
    nama: str = "Badan Uji", singkatan: str = "BU", wilayah: str = "Kabupaten Contoh"
) -> Instansi:
    return Instansi(
        nama=nama,
        singkatan=singkatan,
        wilayah=Wilayah(nama=wilayah),
        zona_waktu="Asia/Jakarta",
        status_situs="tidak_resmi",
    )


@pytest.mark.parametrize(
    ("teks", "paling", "hasil"),
    [
        ("satu dua", 8, "satu dua"),
        ("satu dua tiga", 9, "satu dua…"),
        ("satu dua tiga", 10, "satu dua…"),
        ("satu dua, tiga", 11, "satu dua…"),
        ("satu – dua", 8, "satu…"),
        ("satu\n  dua", 8, "satu dua"),
        ("Tahun 2021: 1.250.000 orang", 16, "Tahun 2021…"),
        ("W" * 20, 10, "W" * 9 + "…"),
        ("W" * 20 + " dua", 10, "W" * 9 + "…"),
        ("", 5, ""),
    ],
)
def test_a_text_is_shortened_after_a_whole_word(teks: str, paling: int, hasil: str) -> None:
    assert pendek(teks, paling) == hasil
    assert len(hasil) <= paling


def test_a_letter_keeps_its_accent() -> None:
    assert pendek("aaae\u0301aaaa", 5) == "aaa…"


def test_nothing_but_signs_is_still_something() -> None:
    assert pendek("." * 20, 5) == "....…"


@pytest.mark.parametrize(
    ("judul", "instansi", "hasil"),
    [
        ("Persentase uji", an_instansi(), "Persentase uji – Badan Uji Kabupaten Contoh"),
        ("Persentase uji yang selesai tepat", an_instansi(), "Persentase uji yang selesai tepat – BU Kabupaten Contoh"),
        ("Persentase uji yang selesai dengan tepat waktu", an_instansi(), "Persentase uji yang selesai dengan tepat waktu – BU"),
        ("Persentase uji yang selesai dengan tepat waktu di seluruh", an_instansi(), "Persentase uji yang selesai dengan tepat waktu di seluruh"),
        (
            "Persentase uji yang selesai dengan tepat waktu di seluruh kecamatan",
            an_instansi(),
            "Persentase uji yang selesai dengan tepat waktu di seluruh…",
        ),
        ("Kinerja BU Kabupaten Contoh", an_instansi(), "Kinerja BU Kabupaten Contoh"),
        ("Uji", an_instansi(nama="W" * 300, singkatan="V" * 300), "Uji"),
    ],
)  # fmt: skip
def test_the_page_leads_and_the_agency_has_what_is_left(judul: str, instansi: Instansi, hasil: str) -> None:
    assert judul_peramban(judul, instansi) == hasil
    assert len(hasil) <= JUDUL


@pytest.mark.parametrize("pembeda", ["halaman 2", "(alamat lama: uji)", f"(alamat lama: {'u' * 80})"])
def test_what_tells_two_pages_apart_stays(pembeda: str) -> None:
    found = judul_peramban(f"{'Persentase uji yang selesai ' * 4}{pembeda}", an_instansi(), pembeda)
    assert len(found) <= JUDUL
    assert found.startswith("Persentase uji")
    assert found.endswith(pembeda if len(pembeda) < 30 else "…")
    assert found != judul_peramban("Persentase uji yang selesai " * 4, an_instansi())
