"""Everything that the records say, typed and frozen, with every reference known to lead somewhere."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from types import MappingProxyType
from typing import Annotated, Any, Final

from pydantic import Field, PlainValidator
from pydantic.dataclasses import dataclass as record_dataclass

from generator.dates import Tanggal
from generator.model.dokumen import Dokumen
from generator.model.fields import FROZEN, refuse
from generator.model.indikator import Indikator
from generator.model.instansi import Instansi
from generator.model.istilah import DaftarIstilah, Istilah
from generator.model.kebijakan import Kebijakan
from generator.model.laporan import Laporan
from generator.model.naskah import Keputusan, Periode
from generator.model.nilai import Nilai
from generator.model.pejabat import Pejabat
from generator.model.perjanjian import Perjanjian
from generator.model.program import Program
from generator.model.rencana_aksi import RencanaAksi
from generator.model.unit import Unit
from generator.model.validation import Schema
from generator.problems import messages
from generator.records import ImageFile, SignedFile

VERSI_FORMAT: Final = "1"


def _version(value: object) -> str:
    if value != VERSI_FORMAT:
        raise refuse(messages.content_version(value, VERSI_FORMAT))
    return VERSI_FORMAT


@record_dataclass(frozen=True, slots=True, kw_only=True, config=FROZEN)
class Format:
    """The format that every record of a content folder follows."""

    versi_format: Annotated[str, PlainValidator(_version)] = Field(
        description="Versi format catatan.", examples=["1"]
    )


REQUIRED: Final = ("format.yml", "instansi.yml")
OPTIONAL: Final = ("istilah.yml", "kebijakan.yml")
FILES: Final[Mapping[str, Schema[Any]]] = MappingProxyType(
    {
        "format.yml": Schema(Format),
        "instansi.yml": Schema(Instansi),
        "istilah.yml": Schema(DaftarIstilah),
        "kebijakan.yml": Schema(Kebijakan),
    }
)
FOLDERS: Final[Mapping[str, Schema[Any]]] = MappingProxyType(
    {
        "dokumen": Schema(Dokumen),
        "indikator": Schema(Indikator),
        "keputusan": Schema(Keputusan),
        "laporan": Schema(Laporan),
        "nilai": Schema(Nilai),
        "pejabat": Schema(Pejabat),
        "perjanjian": Schema(Perjanjian),
        "program": Schema(Program),
        "rencana-aksi": Schema(RencanaAksi),
        "unit": Schema(Unit),
    }
)


def attribute(folder: str) -> str:
    """The name of a folder's records in Python: `rencana-aksi` is `rencana_aksi`."""
    return folder.replace("-", "_")


@dataclass(frozen=True, slots=True)
class Halaman:
    """A hand-written page, checked: no raw HTML, no attribute or address that could act."""

    id: str
    judul: str
    markdown: str


@dataclass(frozen=True)
class Catalogue:
    """Mappings are sorted by id, which is the stem of the record's file."""

    instansi: Instansi
    dokumen: Mapping[str, Dokumen]
    keputusan: Mapping[str, Keputusan]
    indikator: Mapping[str, Indikator]
    laporan: Mapping[str, Laporan]
    nilai: Mapping[str, Nilai]
    pejabat: Mapping[str, Pejabat]
    perjanjian: Mapping[str, Perjanjian]
    program: Mapping[str, Program]
    rencana_aksi: Mapping[str, RencanaAksi]
    unit: Mapping[str, Unit]
    halaman: tuple[Halaman, ...]
    kebijakan: Kebijakan | None = None
    istilah: tuple[Istilah, ...] = ()
    logo: ImageFile | None = None
    berkas: tuple[SignedFile, ...] = ()

    def dasar(self, indikator: Indikator) -> Keputusan | Dokumen:
        """What sets an indicator: an instrument, or a document where there is no instrument."""
        return self.keputusan.get(indikator.dasar) or self.dokumen[indikator.dasar]

    def periode(self, indikator: Indikator) -> Periode:
        """The years in which an indicator holds; the second pass has made sure that there is one."""
        periode = indikator.berlaku or self.dasar(indikator).periode
        if periode is None:
            raise LookupError(indikator.id)
        return periode

    def indikator_dari(self, dasar: str) -> list[Indikator]:
        """The indicators that an instrument or document sets, in the order of its table where it numbers them."""
        return list(self._by_dasar.get(dasar, ()))

    @cached_property
    def _by_dasar(self) -> Mapping[str, list[Indikator]]:
        found: dict[str, list[Indikator]] = {}
        for indikator in self.indikator.values():
            found.setdefault(indikator.dasar, []).append(indikator)
        for rows in found.values():
            rows.sort(key=_table_order)
        return found

    @cached_property
    def penerus(self) -> Mapping[str, str]:
        """Each indicator that a later one continues -> the later one."""
        return {row.melanjutkan: row.id for row in self.indikator.values() if row.melanjutkan}

    @cached_property
    def pengganti(self) -> Mapping[str, str]:
        """Each former id -> the id that an indicator has now."""
        return {old: row.id for row in self.indikator.values() for old in row.id_lama}

    @cached_property
    def istilah_abjad(self) -> tuple[Istilah, ...]:
        """The terms in the order of their letters."""
        return tuple(sorted(self.istilah, key=lambda term: (term.istilah.casefold(), term.jangkar)))

    @cached_property
    def tahun(self) -> tuple[int, ...]:
        """Every year in which some indicator or instrument holds."""
        years = {year for row in self.indikator.values() for year in self.periode(row).tahun}
        years.update(year for row in self.keputusan.values() for year in row.periode.tahun)
        return tuple(sorted(years))

    @cached_property
    def data_per(self) -> Tanggal | None:
        """The date of the data: the newest day on which something was transcribed, looked up or published."""
        return max(_days(self), key=lambda day: day.key, default=None)


def _table_order(indikator: Indikator) -> tuple[bool, int, str, str]:
    digits = "".join(char for char in indikator.tanda or "" if char.isdigit())
    return not digits, int(digits[:9] or 0), indikator.tanda or "", indikator.id


def _days(catalogue: Catalogue) -> Iterator[Tanggal]:
    for keputusan in catalogue.keputusan.values():
        yield keputusan.transkripsi.tanggal
    for dokumen in catalogue.dokumen.values():
        if dokumen.ditelusuri:
            yield dokumen.ditelusuri
    for penelusuran in catalogue.instansi.penelusuran:
        yield penelusuran.tanggal
    for nilai in catalogue.nilai.values():
        for tahun in nilai.tahun.values():
            yield tahun.diterbitkan
            for revisi in tahun.revisi:
                yield revisi.tanggal
