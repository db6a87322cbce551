"""Every rule of the linter with its stable code and its weight for the reader, in one place."""

from collections.abc import Callable, Iterable
from typing import Final, NamedTuple

from generator.measurement.naskah import fungsi, indikator, kata, nomor, tanggal, urutan
from generator.measurement.naskah.catatan import Amatan
from generator.measurement.naskah.indikator import Periksa
from generator.measurement.naskah.teks import Naskah
from generator.model.naskah import Tingkat


class AturanNaskah(NamedTuple):
    """A rule that reads a whole instrument."""

    kode: str
    tingkat: Tingkat
    periksa: Callable[[Naskah], Iterable[Amatan]]


class AturanIndikator(NamedTuple):
    """A rule that reads one indicator; at 10,000 of them it must stay a handful of checks."""

    kode: str
    tingkat: Tingkat
    periksa: Periksa


ATURAN_NASKAH: Final = (
    AturanNaskah("nomor-kosong", "tinggi", nomor.nomor_kosong),
    AturanNaskah("tahun-berbeda", "tinggi", nomor.tahun_berbeda),
    AturanNaskah("tanggal-tanpa-hari", "tinggi", tanggal.tanggal_tanpa_hari),
    AturanNaskah("berlaku-tanpa-hari", "tinggi", tanggal.berlaku_tanpa_hari),
    AturanNaskah("judul-menetapkan-berbeda", "sedang", kata.judul_menetapkan_berbeda),
    AturanNaskah("huruf-terlewat", "tinggi", urutan.huruf_terlewat),
    AturanNaskah("kata-berulang", "rendah", kata.kata_berulang),
    AturanNaskah("kurung-tidak-seimbang", "sedang", kata.kurung_tidak_seimbang),
    AturanNaskah("fungsi-tanpa-iku", "sedang", fungsi.fungsi_tanpa_iku),
)

ATURAN_INDIKATOR: Final = (
    AturanIndikator("nama-pembilang-berbeda", "tinggi", indikator.nama_pembilang_berbeda),
    AturanIndikator("definisi-tidak-tercantum", "tinggi", indikator.definisi_tidak_tercantum),
    AturanIndikator("satuan-tidak-tercantum", "tinggi", indikator.satuan_tidak_tercantum),
    AturanIndikator("target-tidak-tercantum", "tinggi", indikator.target_tidak_tercantum),
    AturanIndikator("kondisi-awal-tidak-tercantum", "tinggi", indikator.kondisi_awal_tidak_tercantum),
    AturanIndikator("polaritas-tidak-tercantum", "tinggi", indikator.polaritas_tidak_tercantum),
    AturanIndikator("frekuensi-tidak-tercantum", "tinggi", indikator.frekuensi_tidak_tercantum),
    AturanIndikator("alasan-tidak-tercantum", "tinggi", indikator.alasan_tidak_tercantum),
    AturanIndikator("tipe-perhitungan-tidak-tercantum", "tinggi", indikator.tipe_perhitungan_tidak_tercantum),
    AturanIndikator("iku-tanpa-fungsi", "sedang", indikator.iku_tanpa_fungsi),
    AturanIndikator("kata-berulang", "rendah", indikator.kata_berulang),
    AturanIndikator("kurung-tidak-seimbang", "sedang", indikator.kurung_tidak_seimbang),
)

TINGKAT: Final[dict[str, Tingkat]] = {row.kode: row.tingkat for row in (*ATURAN_NASKAH, *ATURAN_INDIKATOR)}
KODE: Final = tuple(TINGKAT)
