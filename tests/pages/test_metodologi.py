"""Metodologi: what a status means and how an achievement is computed, made from the policies in force."""

from generator.model.kebijakan import KebijakanCapaian
from generator.pages import metodologi
from generator.wording.kalimat import STATUS_KATA
from tests import dom
from tests.golden_cases import GOLDEN
from tests.pages.situs_uji import anchors, page, words
from tests.projects import reading_of

LENGKAP = "nilai-lengkap"


def data(anchor: str) -> dict[str, str]:
    """The list below a heading: name -> words."""
    rows = list(dom.main(page("metodologi", LENGKAP)))
    start = next(n for n, one in enumerate(rows) if one.get("id") == anchor)
    found = next(one for one in rows[start:] if dom.tag(one) == "dl")
    names, values = (dom.elements(found, tag) for tag in ("dt", "dd"))
    return {dom.words(name): dom.words(value) for name, value in zip(names, values, strict=True)}


def test_every_status_is_explained_with_and_without_policies() -> None:
    for site in ("sampang", LENGKAP):
        for one in STATUS_KATA.values():
            assert f"{one.kata} {one.arti}" in words("metodologi", site)


def test_without_policies_the_page_says_that_nothing_is_computed() -> None:
    text = words("metodologi")
    assert "Belum ada kebijakan capaian di situs ini" in text
    assert "Tidak ada persentase yang dihitung." in text
    assert anchors("metodologi") == ["Isi", "Atas", "status", "capaian", "angka"]


def test_every_policy_and_scale_has_its_place() -> None:
    policies = reading_of(GOLDEN / LENGKAP).catalogue.kebijakan
    assert policies
    wanted = {
        *(f"capaian-{id}" for id in policies.capaian),
        *(f"skala-{id}" for id in policies.skala),
        *(f"predikat-{id}" for id in policies.predikat),
    }
    assert len(wanted) > 9
    assert wanted <= set(anchors("metodologi", LENGKAP))


def test_a_policy_is_printed_with_its_rules_and_its_basis() -> None:
    assert data("capaian-hasil-per-target") == {
        "Cara": "hasil dibagi target, dikali 100",
        "Target nol": "bila target 0, capaian tidak terdefinisi",
        "Hasil negatif": "hasil negatif dihitung apa adanya",
        "Batas tampil": "paling tinggi 120%; angka utuhnya tetap dimuat",
        "Pembulatan": "dibulatkan, 2 angka di belakang koma",
        "Skala": "jenjang-uji",
        "Dasar": "Pedoman penghitungan capaian. Sumber: Pedoman penghitungan capaian Dinas Uji.",
    }


def test_a_basis_that_nobody_has_read_says_so() -> None:
    assert data("capaian-terpenuhi")["Dasar"] == "Pilihan untuk menguji program. belum diverifikasi"


def test_the_policy_of_each_kind_of_target_is_named() -> None:
    assert data("capaian") == {
        "Makin tinggi makin baik": "Hasil dibagi target",
        "Makin rendah makin baik": "Dua kali target dikurangi hasil, dibagi target",
        "Target berupa rentang": "Di dalam rentang",
        "Target tepat": "Terpenuhi atau tidak",
        "Target berupa predikat": "Terpenuhi atau tidak",
        "Rata-rata per sasaran": "memakai capaian sebelum dibatasi; hanya bila semua indikatornya punya capaian",
    }


def test_a_range_says_what_happens_above_it() -> None:
    assert data("capaian-dalam-rentang")["Hasil di atas rentang"] == (
        "dua kali batas atas dikurangi hasil, dibagi batas atas, dikali 100"
    )


def test_a_scale_says_what_happens_in_its_gaps_and_above() -> None:
    assert data("skala-jenjang-uji") == {
        "Sangat Baik": "91% sampai 100%",
        "Baik": "76% sampai 90%",
        "Cukup": "66% sampai 75%",
        "Kurang": "51% sampai 65%",
        "Sangat Kurang": "sampai 50%",
        "Celah": "Nilai di antara dua jenjang masuk jenjang di bawahnya.",
        "Di atasnya": "Nilai di atas jenjang tertinggi diberi label tertinggi.",
        "Dasar": "Pedoman penghitungan capaian. Sumber: Pedoman penghitungan capaian Dinas Uji.",
    }


def test_every_choice_of_a_policy_has_words() -> None:
    words_of = {
        "rumus": metodologi.RUMUS,
        "target_nol": metodologi.TARGET_NOL,
        "realisasi_negatif": metodologi.REALISASI_NEGATIF,
        "di_atas_rentang": metodologi.DI_ATAS_RENTANG,
        "pembulatan": metodologi.PEMBULATAN,
    }
    for name, table in words_of.items():
        choices = KebijakanCapaian.__pydantic_fields__[name].annotation.__args__  # type: ignore[attr-defined]
        assert set(table) == set(choices), name
