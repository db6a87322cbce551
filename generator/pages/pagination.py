"""Long lists in pages of at most 100 rows, so that no page outgrows a phone (`python -m benchmarks.budgets`)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final, Generic, TypeVar

ROWS: Final = 100

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Lembar(Generic[T]):
    """One page of a list; `nomor` counts from 1, `alamat` is the list's own address in parts."""

    alamat: tuple[str, ...]
    baris: Sequence[T]
    nomor: int
    jumlah: int
    total: int

    @property
    def path(self) -> str:
        """The Markdown file: the list's own for the first page, a numbered one below it for the others."""
        parts = (*self.alamat, "index" if self.nomor == 1 else f"halaman-{self.nomor}")
        return "/".join(parts) + ".md"

    def ke(self, nomor: int) -> tuple[str, ...]:
        """The address in parts of another page of the list."""
        return self.alamat if nomor == 1 else (*self.alamat, f"halaman-{nomor}")

    @property
    def sebelum(self) -> tuple[str, ...] | None:
        return self.ke(self.nomor - 1) if self.nomor > 1 else None

    @property
    def sesudah(self) -> tuple[str, ...] | None:
        return self.ke(self.nomor + 1) if self.nomor < self.jumlah else None


def split(rows: Sequence[T], *alamat: str, banyak: int = ROWS) -> Iterator[Lembar[T]]:
    """The pages of a list, at least one; `banyak` rows a page, fewer where a row is heavy."""
    count = max(1, -(-len(rows) // banyak))
    for n in range(count):
        yield Lembar(alamat, rows[n * banyak : (n + 1) * banyak], n + 1, count, len(rows))
