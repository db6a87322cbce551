"""The glossary: official words beside plain ones, for readers who have never met them."""

import re
from typing import Annotated, Final

from pydantic import Field
from pydantic.dataclasses import dataclass

from generator.model.fields import FROZEN, Id, Teks

_NOT_IN_ANCHORS: Final = re.compile(r"[^a-z0-9]+")


@dataclass(frozen=True, slots=True, kw_only=True, config=FROZEN)
class Inggris:
    """A term for readers of the one page in English."""

    kata: Teks = Field(description="Istilah itu dalam bahasa Inggris.", examples=["achievement"])
    arti: Teks = Field(
        description="Artinya dalam satu kalimat bahasa Inggris.",
        examples=["The result as a percentage of the target."],
    )


@dataclass(frozen=True, slots=True, kw_only=True, config=FROZEN)
class Istilah:
    """One term. Its first use on a page leads to its meaning."""

    istilah: Teks = Field(description="Kata resminya.", examples=["capaian"])
    kata_mudah: Teks = Field(description="Kata yang lebih mudah.", examples=["persen dari target"])
    arti: Teks = Field(
        description="Artinya dalam satu kalimat pendek.",
        examples=["Hasil nyata dibandingkan dengan target, ditulis sebagai persen."],
    )
    dipakai: Teks = Field(
        description="Di mana kata ini dipakai: dokumen atau halaman.", examples=["laporan kinerja"]
    )
    sumber: Id | None = Field(
        default=None, description="Dokumen yang memakai kata ini.", examples=["lkjip-outline"]
    )
    bentuk: tuple[Teks, ...] = Field(
        default=(), description="Ejaan, singkatan atau sebutan lain yang sama artinya.", examples=["[LKjIP]"]
    )
    inggris: Inggris | None = Field(
        default=None, description="Padanan untuk halaman /en/.", examples=["{kata: achievement, arti: …}"]
    )

    @property
    def jangkar(self) -> str:
        """The place of the term on its page: `sasaran-strategis`; empty for a term without a plain letter or digit."""
        return _NOT_IN_ANCHORS.sub("-", self.istilah.lower())[:80].strip("-")

    @property
    def sebutan(self) -> tuple[str, ...]:
        """Every way to write the term, its own first."""
        return self.istilah, *self.bentuk


@dataclass(frozen=True, slots=True, kw_only=True, config=FROZEN)
class DaftarIstilah:
    """All the terms of a site."""

    istilah: Annotated[tuple[Istilah, ...], Field(min_length=1)] = Field(
        description="Istilah satu per satu; urutannya bebas.", examples=["[{istilah: capaian, …}]"]
    )
