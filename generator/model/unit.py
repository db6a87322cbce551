"""A unit of the agency that answers for indicators."""

from pydantic import Field
from pydantic.dataclasses import dataclass

from generator.model.fields import FROZEN
from generator.model.naskah import Kutipan


@dataclass(frozen=True, slots=True, kw_only=True, config=FROZEN)
class Unit:
    """`nama` is quoted as the instrument writes it, even where that is not the unit's full name."""

    id: str
    nama: Kutipan = Field(description="Nama unit seperti pada naskah.", examples=["Bidang Kewaspadaan"])
