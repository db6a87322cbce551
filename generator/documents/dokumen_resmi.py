"""An official document before it is typeset: which one, for whom, and everything its template prints."""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final, Literal

from generator.records import ImageFile

Bentuk = Literal["pdf", "docx", "xlsx"]
Kertas = Literal["a4", "f4"]

DRAF: Final = "DRAF - belum ditandatangani"
UNTUK_DITANDATANGANI: Final = "Naskah untuk ditandatangani"
"""On the copy that is printed to be signed: once signed, it must not say that it is not."""
TRANSKRIPSI: Final = "Tampilan transkripsi, bukan salinan resmi"
TIDAK_TERCANTUM: Final = "tidak tercantum"


@dataclass(frozen=True, slots=True)
class Kop:
    """The letterhead: its lines from the top; the logo is a file beside the template, or None."""

    baris: tuple[str, ...]
    logo: str | None


@dataclass(frozen=True, slots=True)
class TandaTangan:
    """Who signs. None where no record says: a blank to be filled in by hand, never a guess."""

    tempat: str | None
    tanggal: str | None
    jabatan: str | None
    nama: str | None
    pangkat: str | None
    nip: str | None


@dataclass(frozen=True, slots=True)
class Tempat:
    """The page that offers the document: of a `keputusan`, a `tahun`, or the list of `indikator` (without id)."""

    halaman: Literal["keputusan", "tahun", "indikator"]
    id: str


@dataclass(frozen=True)
class DokumenResmi:
    """`jenis` and `kunci` name it, also in its address; `tanda` stands on every page, and so does `penanda`.

    `instansi`, with its region, is the author in its properties. `baris`: rows of its longest table.
    """

    jenis: str
    kunci: str
    judul: str
    uraian: str
    tempat: Tempat
    tanda: str
    penanda: str | None
    kertas: Kertas
    mendatar: bool
    data_per: str | None
    tanggal: str
    kop: Kop
    logo: ImageFile | None
    instansi: str
    baris: int
    buat: Callable[[], object] = field(repr=False, compare=False)

    @cached_property
    def isi(self) -> object:
        """The dataclass of its kind; the template of that kind finds its fields under `isi`.

        Made when somebody asks for it: most drafts are only known to exist.
        """
        return self.buat()

    @property
    def nama_berkas(self) -> str:
        """The name of its files without their ending; unique on a site."""
        return f"{self.jenis}-{self.kunci}"
