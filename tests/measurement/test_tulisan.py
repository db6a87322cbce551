"""The staff's own words are looked at, each finding at its line and column; quotations never are."""

from pathlib import Path

import pytest

from generator.measurement.tulisan import TULISAN, catatan_bahasa
from generator.model.catalogue import FILES, FOLDERS
from generator.model.reference import fields
from tests.projects import a_project, reading_of

PANJANG = " ".join(["kata"] * 21) + "."
SALAH = "Ini dalam rangka XYZ."
INDIKATOR = "jenis: iku\ndasar: renstra\nnama: Konflik\n"


def notes(tmp_path: Path, files: dict[str, str | bytes | None]) -> list[str]:
    """Place and code of each note of a project; no other record says anything to note."""
    reading = reading_of(a_project(tmp_path, files))
    found = catatan_bahasa(reading.catalogue, lambda: reading.records)
    assert all(one.catatan for one in found)
    return [
        f"{one.path.removeprefix('content/')}:{one.line}:{one.column}: {one.field}: {one.code}"
        for one in found
    ]


def test_a_project_in_plain_words_has_no_notes_and_no_record_is_asked_for(tmp_path: Path) -> None:
    reading = reading_of(a_project(tmp_path))

    def nothing() -> dict[tuple[str, str], object]:
        raise AssertionError

    assert catatan_bahasa(reading.catalogue, nothing) == []  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        (
            {"indikator/konflik.yml": f"{INDIKATOR}catatan: [{{teks: {SALAH}, tingkat: rendah}}]\n"},
            ["indikator/konflik.yml:4:22: catatan[1].teks: kata-resmi", "indikator/konflik.yml:4:35: catatan[1].teks: singkatan"],
        ),
        (
            {"indikator/konflik.yml": f"{INDIKATOR}catatan:\n  - teks: >-\n      {PANJANG}\n    tingkat: rendah\n"},
            ["indikator/konflik.yml:5:11: catatan[1].teks: kalimat-panjang"],
        ),
        (
            {
                "istilah.yml": "istilah:\n  - {istilah: z, kata_mudah: a, arti: b, dipakai: c}\n"
                f"  - {{istilah: a, kata_mudah: a, arti: {SALAH}, dipakai: c}}\n"
            },
            ["istilah.yml:3:43: istilah[2].arti: kata-resmi", "istilah.yml:3:56: istilah[2].arti: singkatan"],
        ),
        (
            {
                "laporan/2021.yml": f"ikhtisar: {SALAH}\npendahuluan: {{organisasi: {SALAH}}}\n"
                f"analisis: [{{indikator: konflik, penyebab: {SALAH}}}]\npenutup: {{langkah: {SALAH}}}\n"
            },
            ["laporan/2021.yml:1:15: ikhtisar: kata-resmi", "laporan/2021.yml:1:28: ikhtisar: singkatan",
             "laporan/2021.yml:2:31: pendahuluan.organisasi: kata-resmi", "laporan/2021.yml:2:44: pendahuluan.organisasi: singkatan",
             "laporan/2021.yml:3:47: analisis[1].penyebab: kata-resmi", "laporan/2021.yml:3:60: analisis[1].penyebab: singkatan",
             "laporan/2021.yml:4:24: penutup.langkah: kata-resmi", "laporan/2021.yml:4:37: penutup.langkah: singkatan"],
        ),
        (
            {
                "rencana-aksi/2021.yml": "sumber: {dokumen: renstra}\naksi:\n"
                f"  - {{langkah: {SALAH}, indikator: konflik, triwulan: {{1: 1 XYZ}}, penanggung_jawab: bidang}}\n",
                "unit/bidang.yml": "nama: Bidang\n",
            },
            ["rencana-aksi/2021.yml:3:19: aksi[1].langkah: kata-resmi", "rencana-aksi/2021.yml:3:32: aksi[1].langkah: singkatan"],
        ),
        (
            {
                "istilah.yml": "istilah:\n  - {istilah: XYZ, kata_mudah: a, arti: b, dipakai: c}\n",
                "indikator/konflik.yml": f"{INDIKATOR}catatan: [{{teks: Ada XYZ., tingkat: rendah}}]\n",
            },
            [],
        ),
    ],
)  # fmt: skip
def test_where_a_note_stands(
    files: dict[str, str | bytes | None], expected: list[str], tmp_path: Path
) -> None:
    assert notes(tmp_path, files) == expected


def test_what_quotes_somebody_is_left_alone(tmp_path: Path) -> None:
    text = f"{INDIKATOR.replace('Konflik', SALAH)}definisi: {{teks_asli: {SALAH}, normalisasi: {SALAH}}}\n"
    assert notes(tmp_path, {"indikator/konflik.yml": text}) == []


PAGE = f"""\
# Judul guna apa

Kalimat pertama tidak diakhiri titik

- butir satu [tautan](https://contoh.go.id/guna) `guna` {"kata " * 9}
- butir dua {"kata " * 15}
## Judul guna kedua
Ini *tersebut* dan XYZ.

```
guna XYZ
```

> {"kata " * 21}
"""


def test_a_hand_written_page_is_looked_at_without_its_signs(tmp_path: Path) -> None:
    assert notes(tmp_path, {"halaman/tentang.md": PAGE}) == [
        "halaman/tentang.md:1:9: : kata-resmi",
        "halaman/tentang.md:7:10: : kata-resmi",
        "halaman/tentang.md:8:6: : kata-resmi",
        "halaman/tentang.md:8:20: : singkatan",
        "halaman/tentang.md:14:3: : kalimat-panjang",
    ]


def test_what_the_officials_and_the_sources_are_called_is_left_alone(tmp_path: Path) -> None:
    laporan = (
        f"analisis: [{{indikator: konflik, standar_nasional: {{nama: {SALAH}, isi: {SALAH}, sumber: {{dokumen: renstra, kutipan: {SALAH}}}}}}}]\n"
        f"jejak: {{direviu: {{tanggal: 2022-03-01, pihak: {SALAH}, sumber: {{dokumen: renstra}}}}}}\n"
    )
    pejabat = f"jabatan: {SALAH}\nnama: NAMA XYZ\nsumber: renstra\nmemimpin: ya\n"
    assert notes(tmp_path, {"laporan/2021.yml": laporan, "pejabat/kepala.yml": pejabat}) == []


def test_every_field_on_the_list_is_a_field() -> None:
    assert len(TULISAN) >= 8
    for kind, names in TULISAN.items():
        assert set(names) <= {name for name, _ in fields(kind)}, kind


def test_no_quotation_is_on_the_list() -> None:
    names = {name for names in TULISAN.values() for name in names}
    assert names.isdisjoint({"teks_asli", "normalisasi", "kutipan", "judul", "nama"})
    assert FILES
    assert FOLDERS
