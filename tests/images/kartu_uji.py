"""A card of the fictitious agency, and the worst that cards can hold."""

from dataclasses import replace
from typing import Any, Final

from generator.images import KartuBagikan
from generator.measurement.status import STATUS

BIASA: Final = KartuBagikan(
    instansi="Dinas Uji Kabupaten Contoh",
    judul="Persentase uji yang selesai",
    hasil=("81,5%", "Hasilnya dapat dibaca di situs"),
    keterangan=("Tahun 2021, target minimal 85%", "Tahun 2021"),
    lencana=(("tidak_tercapai", "Tidak tercapai"),),
    kaki=("Bukan situs resmi · Data per 23 November 2026 · iku.dinas-uji.example", "Bukan situs resmi"),
    ragam="biasa",
)


def a_card(**parts: Any) -> KartuBagikan:
    return replace(BIASA, **parts)


WORD: Final = "W" * 300
NAME: Final = "Persentase penyelesaian uji yang dilaporkan oleh warga " * 6
HOSTILE: Final = "<script>alert(1)</script> 漢字 😀👩‍👩‍👧 عربي हिन्दी {{ 7*7 }} é\n\té " * 4

WORST: Final[dict[str, KartuBagikan]] = {
    "biasa": BIASA,
    "nama panjang": a_card(judul=NAME),
    "kata panjang": a_card(judul=WORD, instansi=WORD, kaki=(WORD,)),
    "angka panjang": a_card(hasil=("9" * 100, "Hasilnya dapat dibaca di situs")),
    "satuan panjang": a_card(hasil=(f"12 {WORD}", "Hasilnya dapat dibaca di situs"), judul=NAME),
    "satuan dua kata": a_card(
        hasil=("1.234 orang per seratus ribu penduduk",), judul=NAME, keterangan=(NAME[:100],)
    ),
    "kalimat panjang": a_card(hasil=(NAME, "Hasilnya dapat dibaca di situs"), judul=NAME, keterangan=(NAME,)),
    "semua kata panjang": a_card(
        judul=WORD, instansi=WORD, hasil=(WORD,), keterangan=(WORD,), kaki=(WORD,), ragam="contoh"
    ),
    "aksara lain": a_card(judul=HOSTILE, instansi=HOSTILE, hasil=(HOSTILE,), keterangan=(HOSTILE,)),
    "hanya aksara lain": a_card(judul="漢字", instansi="かな", hasil=("五",), keterangan=("עברית",)),
    "tanpa keterangan": a_card(keterangan=(), lencana=()),
    "dua lencana": a_card(
        judul=NAME, lencana=(("tidak_dapat_dinilai", "Tidak dapat dinilai"), (None, "angka sementara"))
    ),
    **{status: a_card(lencana=((status, status),)) for status in STATUS},
}
"""Every case by a name."""
