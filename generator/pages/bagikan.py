"""What a reader passes on: the card of a page as a picture, a message for WhatsApp, a citation.

All of it needs the site's address; without one there is none.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final
from urllib.parse import quote

from generator.images import Gambar, KartuBagikan
from generator.measurement import Measured
from generator.measurement.status import Status
from generator.model.indikator import Indikator
from generator.model.instansi import Instansi
from generator.model.naskah import Periode
from generator.pages.artifact import address
from generator.pages.nilai import BarisTahun
from generator.pages.rendering import alamat_situs, full_name
from generator.templating import rentang, tanggal

TANDA: Final = {"tidak_resmi": "Bukan situs resmi", "contoh": "CONTOH, bukan situs resmi"}
WHATSAPP: Final = "https://wa.me/?text="
_DI_SITUS: Final = "Hasilnya dapat dibaca di situs"
_BELUM: Final = "Belum dimuat di situs ini"


@dataclass(frozen=True, slots=True)
class Bagikan:
    """The address of a prepared message, and words to cite."""

    whatsapp: str
    kutipan: str


def bagikan(
    measured: Measured, path: str, pokok: str, kalimat: str, isi: str, jangkar: str = ""
) -> Bagikan | None:
    """`pokok`: what the page is about; `kalimat`: its answer; `isi`: what a citation says; `jangkar`: where it stands."""
    instansi = measured.catalogue.instansi
    home = alamat_situs(instansi)
    if home is None:
        return None
    page = f"{home}{address(path)}"
    marks = [*_data_per(measured), *_tanda(instansi)]
    said = (f"{pokok}: {kalimat}", f"{'. '.join([full_name(instansi), *marks])}.", page)
    message = "\n".join(" ".join(line.split()) for line in said)
    cited = ". ".join([full_name(instansi), isi, *marks])
    return Bagikan(
        f"{WHATSAPP}{quote(message, safe='')}", f"{cited}. {page}{f'#{jangkar}' if jangkar else ''}"
    )


def bagikan_indikator(
    measured: Measured, path: str, row: Indikator, jawaban: str, utama: BarisTahun | None, periode: Periode
) -> Bagikan | None:
    """Of an indicator's leading year, or of its whole period where no value is known."""
    nama = row.nama.teks_asli
    if utama is None:
        isi = f"“{nama}”, {rentang(periode.awal, periode.akhir)}: target dan hasil belum dimuat di situs ini"
        return bagikan(measured, path, nama, jawaban, isi, "nilai")
    goal = f"; target {utama.target}" if utama.target else ""
    isi = f"“{nama}”, tahun {utama.tahun}: {_hasil(utama)}{goal}"
    return bagikan(measured, path, nama, jawaban, isi, f"nilai-{utama.tahun}")


def gambar_indikator(
    measured: Measured, row: Indikator, utama: BarisTahun | None, periode: Periode
) -> Gambar | None:
    """The share image of an indicator."""
    nama = f"indikator/{row.id}"
    if utama is None:
        years = f"Target dan hasil {rentang(periode.awal, periode.akhir)}"
        return _gambar(measured, nama, row.nama.teks_asli, (_BELUM,), (years,))
    goal = utama.target or "belum dimuat di situs ini"
    badges: list[tuple[Status | None, str]] = [(utama.status, utama.kata)]
    badges += [(None, "angka sementara")] if utama.sementara else []
    return _gambar(
        measured,
        nama,
        row.nama.teks_asli,
        (utama.hasil or _BELUM, _DI_SITUS),
        (f"Tahun {utama.tahun}, target {goal}", f"Tahun {utama.tahun}"),
        badges,
    )


def gambar_beranda(measured: Measured, judul: str, hasil: str, kalimat: Sequence[str]) -> Gambar | None:
    """The share image of the home page, and of every page that has none of its own."""
    return _gambar(measured, "beranda", judul, (hasil,), kalimat)


def _hasil(utama: BarisTahun) -> str:
    return utama.hasil or "belum dimuat di situs ini"


def _gambar(
    measured: Measured,
    nama: str,
    judul: str,
    hasil: Sequence[str],
    keterangan: Sequence[str],
    lencana: Sequence[tuple[Status | None, str]] = (),
) -> Gambar | None:
    instansi = measured.catalogue.instansi
    home = alamat_situs(instansi)
    if home is None:
        return None
    said = [*_tanda(instansi), *_data_per(measured)]
    host = home.partition("://")[2].rstrip("/")
    card = KartuBagikan(
        instansi=full_name(instansi),
        judul=judul,
        hasil=tuple(hasil),
        keterangan=tuple(keterangan),
        lencana=tuple(lencana),
        kaki=(" · ".join([*said, host]), " · ".join(said or [host])),
        ragam="contoh" if instansi.status_situs == "contoh" else "biasa",
    )
    return Gambar(nama, card)


def _tanda(instansi: Instansi) -> list[str]:
    mark = TANDA.get(instansi.status_situs)
    return [mark] if mark else []


def _data_per(measured: Measured) -> list[str]:
    day = measured.catalogue.data_per
    return [f"Data per {tanggal(day)}"] if day else []
