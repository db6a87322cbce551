"""Riwayat perubahan: every revision, the newest first, with its reason, basis and approval."""

from tests import dom
from tests.pages.situs_uji import page, words

LENGKAP = "nilai-lengkap"


def entries() -> list[str]:
    return [dom.words(one) for one in dom.elements(dom.main(page("riwayat", LENGKAP)), "li")]


def test_without_revisions_the_page_says_that_nothing_changed() -> None:
    assert words("riwayat").endswith("Belum ada angka yang berubah sejak pertama kali terbit.")
    assert dom.elements(dom.main(page("riwayat")), "li") == []


def test_the_revisions_are_counted_and_stand_the_newest_first() -> None:
    assert "6 perubahan angka sejak pertama kali terbit." in words("riwayat", LENGKAP)
    assert [one.split(":")[0] for one in entries()] == [
        "Nilai pelatihan penguji, 2023 1 Maret 2024",
        "Nilai pelatihan penguji, 2022 1 Juni 2023",
        "Jumlah alat uji siap pakai, 2022 31 Maret 2023",
        "Jumlah alat uji siap pakai, 2022 15 Februari 2023",
        "Jumlah uji ulang, 2021 1 April 2022",
        "Persentase uji yang selesai, 2021 1 Maret 2022",
    ]


def test_a_revision_says_what_changed_why_on_what_basis_and_who_approved() -> None:
    assert entries()[-1] == (
        "Persentase uji yang selesai, 2021 1 Maret 2022: hasil dari 80 menjadi 85 (koreksi kesalahan). "
        "salah salin dari lampiran Dasar: Surat koreksi angka 2021. Disetujui Kepala Dinas."
    )


def test_a_revision_leads_to_the_figure_and_the_figure_to_its_revision() -> None:
    links = [one.get("href") for one in dom.elements(dom.main(page("riwayat", LENGKAP)), "a")]
    assert "../indikator/uji-selesai/#nilai-2021" in links
    history = dom.by_id(page("indikator/uji-selesai", LENGKAP), "riwayat")
    assert dom.words(history) == "Riwayat perubahan"
    assert "2021, 1 Maret 2022: hasil dari 80 menjadi 85" in words("indikator/uji-selesai", LENGKAP)


def test_an_indicator_without_revisions_has_no_history() -> None:
    assert "Riwayat perubahan" not in words("indikator/uji-terlaksana", LENGKAP)
