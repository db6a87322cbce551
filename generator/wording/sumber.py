"""Where a figure was read, in the words of a citation."""

from collections.abc import Mapping
from dataclasses import dataclass

from generator.model.dokumen import Dokumen
from generator.model.nilai import Sumber
from generator.templating import tanggal


@dataclass(frozen=True, slots=True)
class SumberTampil:
    """Where a figure was read: the words, the address if there is one, and the row as printed."""

    teks: str
    alamat: str | None
    kutipan: str | None


def sumber_tampil(sumber: Sumber, dokumen: Mapping[str, Dokumen]) -> SumberTampil:
    """The citation in words: title, kind where it is not public, page; or the statement."""
    page = [f"halaman {sumber.halaman}"] if sumber.halaman else []
    if sumber.pernyataan:
        said = sumber.pernyataan
        parts = [f"pernyataan {said.jabatan}", said.tempat, tanggal(said.tanggal), *page]
        return SumberTampil(", ".join(parts), None, sumber.kutipan)
    cited = dokumen[sumber.dokumen or ""]
    parts = [cited.judul]
    if cited.jenis == "internal" and cited.tanggal:
        parts.append(
            f"dokumen internal nomor {cited.nomor}, {tanggal(cited.tanggal)}, disimpan {cited.pemegang}"
        )
    return SumberTampil(", ".join([*parts, *page]), cited.alamat, sumber.kutipan)
