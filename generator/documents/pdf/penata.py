"""A document as PDF: set by Typst as PDF/A-2a and PDF/UA-1, from templates that can read nothing but their own folder."""

import json
import shutil
import weakref
from collections.abc import Mapping
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path
from tempfile import mkdtemp
from threading import Thread
from typing import Any, Final

import typst

from generator.documents.data import konteks
from generator.documents.dokumen_resmi import DokumenResmi
from generator.documents.pdf.huruf import kode, saji
from generator.documents.pdf.templates import missing_glyphs, scanned, told, unknown_font
from generator.documents.template import FOLDER, DocumentTemplates, refusal
from generator.problems import messages

WORD: Final = ".docx"
BATAS: Final = 60.0
"""Seconds that a project's own template may take for one document; ours need less than one."""


class PenataPdf:
    """Cheap to make; the templates are gathered and the fonts read when the first document is set."""

    def __init__(self, templates: DocumentTemplates, batas: float = BATAS) -> None:
        self.templates = templates
        self._batas = batas

    def pdf(self, dokumen: DokumenResmi) -> bytes:
        """The same bytes for the same document. Raises TemplateProblemError."""
        name = f"{dokumen.jenis}.typ"
        if not (self._root / name).is_file():
            raise refusal(name, messages.document_template_missing())
        self._write_logo(dokumen)
        return self._printed(name, konteks(dokumen), dokumen.tanggal)[0]

    def png(self, name: str, data: Mapping[str, object], tanggal: str, ppi: int) -> bytes:
        """The first page of a template as a picture. Raises TemplateProblemError.

        Only a PDF/A is refused for letters without a shape; a picture would show boxes, and nobody would be told.
        """
        _, inputs = self._printed(name, data, tanggal)
        return self._set(name, inputs, {"format": "png", "ppi": float(ppi)})

    def _printed(self, name: str, data: Mapping[str, object], tanggal: str) -> tuple[bytes, dict[str, str]]:
        """A PDF, and what its template was given, letters without a shape spelled out."""
        form = {
            "format": "pdf",
            "pdf_standards": ["a-2a", "ua-1"],
            "timestamp": datetime.fromisoformat(tanggal).replace(tzinfo=UTC),
        }
        lacking = frozenset[str]()
        while True:
            printed, codes = saji(data, lacking)
            inputs = {"data": _json(printed), "kode": _json([kode(one) for one in sorted(codes)])}
            try:
                return self._set(name, inputs, form), inputs
            except typst.TypstError as error:
                found = missing_glyphs(error)
                if found <= lacking:  # none, or letters of the template itself
                    raise told(error, name, self._own, data) from None
                lacking |= found

    def _set(self, name: str, inputs: Mapping[str, str], form: Mapping[str, object]) -> bytes:
        asked = {"input": str(self._root / name), "sys_inputs": dict(inputs), **form}
        outcome = _bounded(self._compiler, asked, self._batas if self._own else None)
        if outcome is None:
            raise refusal(name, messages.document_template_endless(f"{self._batas:g}"))
        found, warnings = outcome
        if refused := unknown_font(warnings, name, self._own):
            raise refused
        pages = found if isinstance(found, list) else [found]
        assert isinstance(pages[0], bytes)  # noqa: S101 -- a file, as asked
        return pages[0]

    def _write_logo(self, dokumen: DokumenResmi) -> None:
        """Beside the templates, where `kop.logo` names it; only when it is another one."""
        if dokumen.logo and dokumen.kop.logo:
            path = self._root / dokumen.kop.logo
            if not path.is_file() or path.read_bytes() != dokumen.logo.content:
                path.write_bytes(dokumen.logo.content)

    @cached_property
    def _folder(self) -> Path:
        """A private folder, gone with this object."""
        folder = Path(mkdtemp(prefix="iku-typst-"))
        weakref.finalize(self, shutil.rmtree, folder, ignore_errors=True)
        return folder

    @cached_property
    def _root(self) -> Path:
        """All that a template can read: the templates of every folder, the project's own in front. Raises TemplateProblemError."""
        root = self._folder / "root"
        root.mkdir(exist_ok=True)
        for name in self.templates.names(""):
            path = self.templates.find(name)
            if path.suffix != WORD:
                content = path.read_bytes()
                if path.suffix == ".typ":
                    scanned(name, content)
                (root / name).write_bytes(content)
        return root

    @cached_property
    def _own(self) -> frozenset[str]:
        """Templates that the project replaces: where a mistake is looked for first."""
        first, last = self.templates.folders[0], self.templates.folders[-1]
        return (
            frozenset(path.name for path in (first / FOLDER).glob("*.typ")) if first != last else frozenset()
        )

    @cached_property
    def _compiler(self) -> typst.Compiler:
        """Its own fonts only, so that every machine sets the same lines; no packages, from disk or network."""
        return typst.Compiler(
            root=str(self._root),
            font_paths=typst.Fonts(include_system_fonts=False),
            package_path=str(self._folder / "tanpa-paket"),
            package_cache_path=str(self._folder / "tanpa-unduhan"),
        )


def _bounded(
    compiler: typst.Compiler, asked: Mapping[str, Any], batas: float | None
) -> tuple[object, list[typst.TypstWarning]] | None:
    """What Typst makes of it; None where that takes longer than `batas` seconds.

    Typst refuses a loop without end, but not loops in loops. It cannot be stopped, only left alone: whoever asked is
    told, and the thread ends with the process.
    """
    if batas is None:
        return compiler.compile_with_warnings(**asked)
    done: list[tuple[object, list[typst.TypstWarning]]] = []
    failed: list[BaseException] = []

    def work() -> None:
        try:
            done.append(compiler.compile_with_warnings(**asked))
        except BaseException as error:  # noqa: BLE001 -- raised again by whoever waits
            failed.append(error)

    thread = Thread(target=work, name="typst", daemon=True)
    thread.start()
    thread.join(batas)
    if failed:
        raise failed[0]
    return done[0] if done else None


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
