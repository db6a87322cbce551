"""Metodologi, made from the policies in force: how statuses and percentages come to be, and on what basis."""

from collections.abc import Iterator

from generator.model.kebijakan import Jenjang
from generator.pages.artifact import PageArtifact
from generator.pages.rendering import Renderer
from generator.templating import angka
from generator.wording import kalimat

RUMUS = {
    "realisasi_per_target": "hasil dibagi target, dikali 100",
    "selisih_ke_target": "dua kali target dikurangi hasil, dibagi target, dikali 100",
    "target_per_realisasi": "target dibagi hasil, dikali 100",
    "rentang": "100 bila hasil di dalam rentang; di luarnya dibandingkan dengan batas terdekat",
    "ordinal": "urutan predikat dibandingkan, tanpa persentase",
    "terpenuhi": "100 bila target terpenuhi, 0 bila tidak",
}
TARGET_NOL = {
    "tidak_terdefinisi": "bila target 0, capaian tidak terdefinisi",
    "seratus_bila_nol": "bila target 0 dan hasil 0, capaian 100%; selain itu tidak terdefinisi",
    "nol": "bila target 0, capaian 0%",
}
REALISASI_NEGATIF = {
    "apa_adanya": "hasil negatif dihitung apa adanya",
    "nol": "capaian negatif ditulis 0%",
}
DI_ATAS_RENTANG = {
    "selisih_ke_batas": "dua kali batas atas dikurangi hasil, dibagi batas atas, dikali 100",
    "hasil_per_batas": "hasil dibagi batas atas, dikali 100",
}
BAWAAN = {
    "naik": "Makin tinggi makin baik",
    "turun": "Makin rendah makin baik",
    "antara": "Target berupa rentang",
    "tepat": "Target tepat",
    "predikat": "Target berupa predikat",
}
PEMBULATAN = {"setengah_ke_atas": "dibulatkan", "potong": "dipotong"}
CELAH = {
    "ke_bawah": "Nilai di antara dua jenjang masuk jenjang di bawahnya.",
    "ke_atas": "Nilai di antara dua jenjang masuk jenjang di atasnya.",
    "tanpa_label": "Nilai di antara dua jenjang tidak diberi label.",
}
DI_ATAS = {
    "tertinggi": "Nilai di atas jenjang tertinggi diberi label tertinggi.",
    "tanpa_label": "Nilai di atas jenjang tertinggi tidak diberi label.",
}
ASAL = {
    "pk": "Perjanjian Kinerja",
    "pk_perubahan": "Perubahan Perjanjian Kinerja",
    "renstra": "Renstra",
    "dokumen_lain": "dokumen lain",
}


def pages(renderer: Renderer) -> Iterator[PageArtifact]:
    """One page, also where no policy has been set: then it says so."""
    policies = renderer.measured.catalogue.kebijakan
    yield renderer.page(
        "metodologi.md",
        "metodologi",
        "Metodologi",
        "Bagaimana status dan capaian ditentukan, dan apa dasarnya.",
        kebijakan=policies,
        arti_status=list(kalimat.STATUS_KATA.items()),
        batas={
            id: f"{angka(policy.batas_tampil)}%"
            for id, policy in (policies.capaian.items() if policies else ())
            if policy.batas_tampil is not None
        },
        rumus=RUMUS,
        target_nol=TARGET_NOL,
        realisasi_negatif=REALISASI_NEGATIF,
        di_atas_rentang=DI_ATAS_RENTANG,
        bawaan=[(words, getattr(policies.bawaan, name)) for name, words in BAWAAN.items()]
        if policies
        else [],
        pembulatan=PEMBULATAN,
        celah=CELAH,
        di_atas=DI_ATAS,
        asal=ASAL,
        jenjang={
            id: [(one.label, _rentang(one)) for one in scale.jenjang]
            for id, scale in (policies.skala.items() if policies else ())
        },
    )


def _rentang(jenjang: Jenjang) -> str:
    """Both ends of a class, or the one that its source prints."""
    low = f"{angka(jenjang.dari)}%" if jenjang.dari is not None else ""
    high = f"sampai {angka(jenjang.sampai)}%" if jenjang.sampai is not None else "ke atas"
    return f"{low} {high}".strip()
