"""What happened to an official document: formalised, reviewed, published, delivered; and its signed file."""

from pydantic import Field
from pydantic.dataclasses import dataclass

from generator.model.fields import FROZEN, BerkasPdf, Hari, Sha256, Teks
from generator.model.nilai import Sumber


@dataclass(frozen=True, slots=True, kw_only=True, config=FROZEN)
class Peristiwa:
    """One event, by whom or to whom, and where that was read."""

    tanggal: Hari = Field(description="Tanggal kejadian.", examples=["2022-03-15"])
    pihak: Teks | None = Field(
        default=None,
        description="Jabatan atau lembaga yang melakukan atau menerima.",
        examples=["Inspektorat"],
    )
    sumber: Sumber = Field(
        description="Di mana kejadian ini terbaca.", examples=["{dokumen: surat-reviu-2022, halaman: '1'}"]
    )


@dataclass(frozen=True, slots=True, kw_only=True, config=FROZEN)
class Jejak:
    """The way of a document as SAKIP evaluators ask for it (LKE PermenPAN-RB 88/2021); only what is known."""

    ditetapkan: Peristiwa | None = Field(
        default=None, description="Ditandatangani atau ditetapkan.", examples=["{tanggal: …, sumber: …}"]
    )
    direviu: Peristiwa | None = Field(
        default=None, description="Direviu APIP.", examples=["{tanggal: …, pihak: Inspektorat, sumber: …}"]
    )
    diterbitkan: Peristiwa | None = Field(
        default=None, description="Diumumkan kepada publik.", examples=["{tanggal: …, sumber: …}"]
    )
    disampaikan: Peristiwa | None = Field(
        default=None,
        description="Disampaikan kepada penerimanya.",
        examples=["{tanggal: …, pihak: …, sumber: …}"],
    )


@dataclass(frozen=True, slots=True, kw_only=True, config=FROZEN)
class BerkasBertandaTangan:
    """The signed file that the public gets from now on instead of a generated one."""

    berkas: BerkasPdf = Field(
        description="PDF di content/berkas, paling besar 20 MB, dengan NIP yang sudah disamarkan.",
        examples=["pk-2021-kepala.pdf"],
    )
    sha256: Sha256 = Field(description="Sidik berkas itu.", examples=["64 angka heksadesimal"])
    tanggal: Hari = Field(description="Tanggal ditandatangani.", examples=["2021-01-15"])
