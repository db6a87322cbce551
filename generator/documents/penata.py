"""The one typesetter of a publication: every form of a document, each typeset once as long as nothing about it changes."""

import hashlib
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from generator.documents.bahan import Bahan
from generator.documents.buku_kerja import buku_kerja
from generator.documents.data import to_json
from generator.documents.dokumen_resmi import Bentuk, DokumenResmi
from generator.documents.template import FOLDER, DocumentTemplates, TemplateProblemError
from generator.problems import Problem, ProblemsFound, messages

Render = Callable[[Bahan, DokumenResmi], bytes]
WORD: Final = ".docx"


# The imports stand inside: a command that makes no document does not wait for three libraries.
def _pdf(templates: DocumentTemplates) -> Render:
    from generator.documents.pdf import PenataPdf

    typesetter = PenataPdf(templates)
    return lambda _, dokumen: typesetter.pdf(dokumen)


def _docx(templates: DocumentTemplates) -> Render:
    from generator.documents.word import PenataDocx

    typesetter = PenataDocx(templates)
    return lambda _, dokumen: typesetter.docx(dokumen)


def _xlsx(_: DocumentTemplates) -> Render:
    from generator.documents.xlsx import xlsx

    return xlsx


RENDERERS: Final[Mapping[Bentuk, Callable[[DocumentTemplates], Render]]] = {
    "pdf": _pdf,
    "docx": _docx,
    "xlsx": _xlsx,
}


class Penata:
    """Remembers what the last round asked for, by everything that its bytes depend on.

    `renderers` stand in for those of this package in tests. One reads its templates once: when they change, and when
    it has refused one, another takes its place.
    """

    def __init__(
        self,
        folders: tuple[Path, ...],
        renderers: Mapping[Bentuk, Callable[[DocumentTemplates], Render]] = RENDERERS,
    ) -> None:
        self.templates = DocumentTemplates(folders)
        self._renderers = renderers
        self._ready: dict[Bentuk, tuple[bytes, Render]] = {}
        self._kept: dict[str, bytes] = {}
        self._asked: dict[str, bytes] = {}
        self._problems: dict[tuple[object, ...], Problem] = {}
        """By place: what is wrong with a template is told of the first document that shows it, not of each."""
        self._styles: dict[Bentuk, bytes] = {}
        self._endless: set[Bentuk] = set()
        """Forms of which a template ran out of time in this round: the other documents do not wait for it again."""

    @contextmanager
    def putaran(self) -> Iterator[None]:
        """One publication: afterwards only what it asked for is remembered. Raises ProblemsFound once, at its end."""
        self._asked, self._problems, self._styles, self._endless = {}, {}, {}, set()
        yield
        self._kept = self._asked
        if self._problems:
            raise ProblemsFound(self._problems.values())

    def berkas(self, bahan: Bahan, dokumen: DokumenResmi, bentuk: Bentuk) -> bytes:
        """A document's bytes; within a round nothing at all where its template cannot be used, which the round tells."""
        key = self._key(bahan, dokumen, bentuk)
        found = self._asked.get(key) or self._kept.get(key)
        if found is None:
            if bentuk in self._endless:
                return b""
            try:
                found = self.tata(bahan, dokumen, bentuk)
            except TemplateProblemError as error:
                told = error.problem
                if told.code == messages.TEMPLAT_TERLALU_LAMA:
                    self._endless.add(bentuk)
                self._problems.setdefault((told.path, told.line, told.column, told.field, told.code), told)
                return b""
        self._asked[key] = found
        return found

    def tata(self, bahan: Bahan, dokumen: DokumenResmi, bentuk: Bentuk) -> bytes:
        """Typeset now, whatever is remembered. Raises TemplateProblemError."""
        style = self._style(bentuk)
        known, render = self._ready.get(bentuk, (None, None))
        if render is None or known != style:
            render = self._renderers[bentuk](self.templates)
            self._ready[bentuk] = style, render
        try:
            return render(bahan, dokumen)
        except TemplateProblemError:
            del self._ready[bentuk]
            raise

    def _key(self, bahan: Bahan, dokumen: DokumenResmi, bentuk: Bentuk) -> str:
        if bentuk == "xlsx":  # holds figures and citations that the document says in fewer words
            return hashlib.sha256(repr(buku_kerja(bahan, dokumen)).encode()).hexdigest()
        digest = hashlib.sha256(f"{bentuk}\0{to_json(dokumen)}\0".encode())
        digest.update(dokumen.logo.content if dokumen.logo else b"")
        digest.update(self._style(bentuk))
        return digest.hexdigest()

    def _style(self, bentuk: Bentuk) -> bytes:
        """All templates of a form, for they include each other; looked at once a round. A spreadsheet has none.

        A Word file's charts are drawn by what the PDF's templates share.
        """
        if bentuk not in self._styles:
            digest = hashlib.sha256()
            for folder in self.templates.folders if bentuk != "xlsx" else ():
                for path in sorted((folder / FOLDER).glob("*")):
                    shared = bentuk == "docx" and path.name.startswith("_")
                    if path.is_file() and (shared or (path.suffix == WORD) == (bentuk == "docx")):
                        digest.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
            self._styles[bentuk] = digest.digest()
        return self._styles[bentuk]
