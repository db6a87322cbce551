"""The one typesetter of a publication: every form of a document, each typeset once as long as nothing about it changes."""

import hashlib
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path

from generator.documents.bahan import Bahan
from generator.documents.buku_kerja import buku_kerja
from generator.documents.data import to_json
from generator.documents.dokumen_resmi import Bentuk, DokumenResmi
from generator.documents.template import FOLDER, DocumentTemplates, TemplateProblemError
from generator.problems import Problem, ProblemsFound

Render = Callable[[Bahan, DokumenResmi], bytes]
SUFFIX: Mapping[Bentuk, str] = {"pdf": ".typ", "docx": ".docx"}
"""The templates that a form is made with; a spreadsheet has none."""


class Penata:
    """Remembers what the last round asked for, by everything that its bytes depend on.

    `renderers` stand in for the typesetters of this package in tests.
    """

    def __init__(self, folders: tuple[Path, ...], renderers: Mapping[Bentuk, Render] | None = None) -> None:
        self.templates = DocumentTemplates(folders)
        self._given = renderers
        self._kept: dict[str, bytes] = {}
        self._asked: dict[str, bytes] = {}
        self._problems: dict[tuple[object, ...], Problem] = {}
        """By place: what is wrong with a template is told of the first document that shows it, not of each."""
        self._styles: dict[Bentuk, bytes] = {}

    @contextmanager
    def putaran(self) -> Iterator[None]:
        """One publication: afterwards only what it asked for is remembered. Raises ProblemsFound once, at its end."""
        self._asked, self._problems, self._styles = {}, {}, {}
        yield
        self._kept = self._asked
        if self._problems:
            raise ProblemsFound(self._problems.values())

    def berkas(self, bahan: Bahan, dokumen: DokumenResmi, bentuk: Bentuk) -> bytes:
        """A document's bytes; within a round nothing at all where its template cannot be used, which the round tells."""
        key = self._key(bahan, dokumen, bentuk)
        found = self._asked.get(key) or self._kept.get(key)
        if found is None:
            try:
                found = self.tata(bahan, dokumen, bentuk)
            except TemplateProblemError as error:
                told = error.problem
                self._problems.setdefault((told.path, told.line, told.column, told.field, told.code), told)
                return b""
        self._asked[key] = found
        return found

    def tata(self, bahan: Bahan, dokumen: DokumenResmi, bentuk: Bentuk) -> bytes:
        """Typeset now, whatever is remembered. Raises TemplateProblemError."""
        return self._renderers[bentuk](bahan, dokumen)

    @cached_property
    def _renderers(self) -> Mapping[Bentuk, Render]:
        if self._given is not None:
            return self._given
        # Here and not above: a command that makes no document does not wait for three libraries.
        from generator.documents.docx import PenataDocx
        from generator.documents.pdf import PenataPdf
        from generator.documents.xlsx import xlsx

        pdf, docx = PenataPdf(self.templates), PenataDocx(self.templates)
        return {
            "pdf": lambda _, dokumen: pdf.pdf(dokumen),
            "docx": lambda _, dokumen: docx.docx(dokumen),
            "xlsx": xlsx,
        }

    def _key(self, bahan: Bahan, dokumen: DokumenResmi, bentuk: Bentuk) -> str:
        if bentuk == "xlsx":  # holds figures and citations that the document says in fewer words
            return hashlib.sha256(repr(buku_kerja(bahan, dokumen)).encode()).hexdigest()
        if bentuk not in self._styles:
            self._styles[bentuk] = self._style(SUFFIX[bentuk])
        digest = hashlib.sha256(f"{bentuk}\0{to_json(dokumen)}\0".encode())
        digest.update(dokumen.logo.content if dokumen.logo else b"")
        digest.update(self._styles[bentuk])
        return digest.hexdigest()

    def _style(self, suffix: str) -> bytes:
        """All templates of a form: they include each other."""
        digest = hashlib.sha256()
        for folder in self.templates.folders:
            for path in sorted((folder / FOLDER).glob(f"*{suffix}")):
                digest.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
        return digest.digest()
