"""A revision in words, from the names and figures of the ledger."""

import pytest

from generator.wording.perubahan import bidang_kata, isi_kata


@pytest.mark.parametrize(
    ("bidang", "kata"),
    [
        ("realisasi", "hasil"),
        ("tw1.realisasi", "hasil triwulan 1"),
        ("tw4.target", "target triwulan 4"),
        ("realisasi.sifat", "sifat hasil"),
        ("realisasi.capaian", "capaian hasil"),
        ("target.pk", "target (perjanjian kinerja)"),
        ("target.renstra.2", "target (rencana strategis)"),
        ("capaian_dokumen.tahunan", "capaian pada dokumen"),
        ("satuan", "satuan"),
        ("entah.apa", "entah.apa"),
    ],
)
def test_a_field_of_the_ledger_is_named_in_words(bidang: str, kata: str) -> None:
    assert bidang_kata(bidang) == kata


@pytest.mark.parametrize(
    ("isi", "kata"),
    [
        ("80.5", "80,5"),
        ("-1.410", "−1,410"),
        ("1234567", "1.234.567"),
        ("(tidak_diukur)", "tidak diukur"),
        ("(tidak ada)", "tidak ada"),
        ("sementara", "sementara"),
        ("72 A", "72 A"),
        ("WTP 2020", "WTP 2020"),
        ("~158.333333 tampil 158.33 Sangat Baik", "sekitar 158,333333, tampil 158,33 Sangat Baik"),
        ("pk tercetak 6", "6"),
        ("pk minimal 82.5 (2022-10-12)", "minimal 82,5 (12 Oktober 2022)"),
        ("pk maksimal 16 tidak termasuk batas", "paling tinggi 16 tidak termasuk batas"),
        ("renstra antara 10..20", "antara 10 dan 20"),
        ("dokumen_lain teks Selesai 2020 sesuai 1.5", "Selesai 2020 sesuai 1.5"),
        ("pk teks 1000 langkah", "1000 langkah"),
        ("2.5.1", "2.5.1"),
        ("pk tercetak 6 (2022-99-99)", "6 (2022-99-99)"),
    ],
)
def test_a_figure_of_the_ledger_is_written_as_readers_write_it(isi: str, kata: str) -> None:
    assert isi_kata(isi) == kata
