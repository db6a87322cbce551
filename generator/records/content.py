"""The walk over a content folder: which files may be there, and what each one holds."""

import gc
import hashlib
import os
import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from generator.problems import Problem, Words, messages, similar
from generator.records import loading, text
from generator.records.berkas import SignedFile, likely_stem, read_signed
from generator.records.gambar import MAX_BYTES, ImageFile, read_image
from generator.records.record import Record

MAX_RECORD: Final = 1_000_000
MAX_SOURCE: Final = 50_000_000
MAX_LEDGER: Final = 200_000_000
STEM: Final = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*\Z")
IGNORED: Final = re.compile(r"\.|~\$|Thumbs\.db\Z|desktop\.ini\Z")
LEDGER: Final = "tayang.csv"
PAGES: Final = "halaman"
SOURCES: Final = "sumber"
IMAGES: Final = "gambar"
SIGNED: Final = "berkas"
PLAIN: Final = (".txt", ".md", ".csv", ".html")


@dataclass(frozen=True, slots=True)
class TextFile:
    """A hand-written page: plain text, not yet known to be fit for publication."""

    path: str
    id: str
    text: str


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file that records cite; it is never copied to the site. `name` is relative to content/sumber.

    `text`: the words of a text file on one line, for checking quotations; None for any other file.
    """

    name: str
    sha256: str
    text: str | None


@dataclass(frozen=True, slots=True)
class Content:
    """What was read, and what could not be: nothing may be concluded from what a broken record seems not to say.

    `unread`: (folder, id) of every record that is not, or not wholly, known, with as much of its text as is (None:
    nothing). Id "*" stands for a whole folder.
    """

    records: tuple[Record, ...]
    pages: tuple[TextFile, ...]
    sources: tuple[SourceFile, ...]
    unread: Mapping[tuple[str, str], str | None]
    problems: tuple[Problem, ...]
    tayang: str | None = None
    images: tuple[ImageFile, ...] = ()
    signed: tuple[SignedFile, ...] = ()


@contextmanager
def no_garbage_collection() -> Iterator[None]:
    """No stage makes cycles, and the collector's passes over a growing heap cost up to half of the time."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


def read_content(
    project: Path, *, folders: Collection[str], files: Collection[str], optional: Collection[str] = ()
) -> Content:
    """Read `project`/content: records of the named folders and top-level files, pages and sources.

    Files named `optional` may be missing.
    """
    with no_garbage_collection():
        return _Reading(project, frozenset(folders), frozenset(files), frozenset(optional)).content()


class _Reading:
    """One walk; gathers as it goes, because a mistake in one file must not hide those of the next."""

    def __init__(
        self, project: Path, folders: frozenset[str], required: frozenset[str], optional: frozenset[str]
    ) -> None:
        self.project = project
        self.folders = folders
        self.required = required
        self.files = required | optional
        self.records: list[Record] = []
        self.pages: list[TextFile] = []
        self.sources: list[SourceFile] = []
        self.unread: dict[tuple[str, str], str | None] = {}
        self.problems: list[Problem] = []
        self.tayang: str | None = None
        self.images: list[ImageFile] = []
        self.signed: list[SignedFile] = []

    def content(self) -> Content:
        root = self.project / "content"
        if not root.is_dir():
            self.report("content", messages.content_missing())
        else:
            self.top(root)
        return Content(
            tuple(self.records),
            tuple(self.pages),
            tuple(self.sources),
            self.unread,
            tuple(self.problems),
            self.tayang,
            tuple(self.images),
            tuple(self.signed),
        )

    def report(self, path: str, words: Words, place: text.Place = (1, 1)) -> None:
        self.problems.append(Problem(path, *place, "", *words))

    def entries(self, folder: Path, shown: str) -> Iterator[tuple[os.DirEntry[str], str]]:
        """The entries of a folder in a fixed order, without those that are no business of ours, nor links."""
        try:
            entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
        except OSError as error:
            self.report(shown, messages.unreadable(error.strerror or type(error).__name__))
            self.unread[(folder.name, "*")] = None
            return
        for entry in entries:
            path = f"{shown}/{entry.name}"
            if IGNORED.match(entry.name):
                continue
            if entry.is_symlink():
                self.report(path, messages.symlink())
                self.unread[(folder.name, entry.name.partition(".")[0])] = None
                self.unread[(entry.name, "*")] = None
            elif entry.is_dir() or entry.is_file():
                yield entry, path
            else:  # a pipe or a device: reading it could wait for ever
                self.report(path, messages.not_a_file())

    def top(self, root: Path) -> None:
        seen = set()
        for entry, path in self.entries(root, "content"):
            stem, _, ending = entry.name.rpartition(".")
            meant = similar(entry.name, self.files)
            seen.add(entry.name)
            if entry.is_dir():
                self.folder(entry, path)
            elif entry.name == LEDGER:
                self.tayang = self.read(entry, path, MAX_LEDGER)
            elif entry.name in self.files:
                self.record(entry, path, "")
            elif ending == "yaml" and f"{stem}.yml" in self.files:
                self.report(path, messages.wrong_suffix(entry.name, ".yml"))
                self.record(entry, path, "")
                seen.add(f"{stem}.yml")
            else:
                self.report(path, messages.unknown_file(entry.name, self.files))
                seen.add(meant or "")
        seen |= {folder for folder, id in self.unread if id == "*"}  # links have been reported
        if root.name in seen:
            return
        for name in sorted(self.required - seen):
            self.report(f"content/{name}", messages.required_file_missing(name))
        for name in self.required - {f"{record.id}.yml" for record in self.records if not record.folder}:
            self.unread.setdefault(("", name.removesuffix(".yml")), None)
        if PAGES not in seen:
            self.report("content/halaman", messages.pages_folder_missing())

    def folder(self, entry: os.DirEntry[str], path: str) -> None:
        if entry.name == SOURCES:
            self.source_folder(Path(entry.path), path, "")
        elif entry.name == IMAGES:
            self.image_folder(Path(entry.path), path)
        elif entry.name == SIGNED:
            self.signed_folder(Path(entry.path), path)
        elif entry.name == PAGES:
            self.record_folder(entry, path, ".md")
        elif entry.name in self.folders:
            self.record_folder(entry, path, ".yml")
        else:
            self.report(
                path, messages.unknown_folder(entry.name, {*self.folders, IMAGES, PAGES, SIGNED, SOURCES})
            )
            for kind in (*self.folders, IMAGES, SIGNED, SOURCES):
                self.skip(entry, kind)

    def skip(self, folder: os.DirEntry[str], kind: str) -> None:
        """Remember what may stand in a folder that is not read, so that nobody calls it missing."""
        with suppress(OSError):
            for entry in os.scandir(folder.path):
                self.unread[(kind, entry.name.partition(".")[0])] = None

    def record_folder(self, folder: os.DirEntry[str], shown: str, suffix: str) -> None:
        entries = list(self.entries(Path(folder.path), shown))
        twins = Counter(entry.name.casefold() for entry, _ in entries)
        for entry, path in entries:
            stem, dot, ending = entry.name.rpartition(".")
            if entry.is_dir():
                self.report(path, messages.subfolder(entry.name))
                self.skip(entry, folder.name)
                continue
            if dot + ending not in (suffix, suffix.replace("yml", "yaml")):
                self.report(path, messages.wrong_suffix(entry.name, suffix))
                self.unread[(folder.name, entry.name.partition(".")[0])] = None
                continue
            # A file with a wrong name is read all the same: its name must not hide its other mistakes.
            if dot + ending != suffix:
                self.report(path, messages.wrong_suffix(entry.name, suffix))
            if not STEM.match(stem):
                twin = twins[entry.name.casefold()] > 1
                self.report(path, messages.stems_equal_but_case(stem) if twin else messages.bad_stem(stem))
            if suffix == ".md":
                self.page(entry, path, stem)
            else:
                self.record(entry, path, folder.name)

    def read(self, entry: os.DirEntry[str], path: str, limit: int = MAX_RECORD) -> str | None:
        try:
            size = entry.stat().st_size
            if size > limit:
                self.report(path, messages.too_big(size, limit))
                return None
            with open(entry.path, "rb") as file:  # noqa: PTH123 -- 10,000 Path objects cost more than the reading
                raw = file.read(
                    size + 1
                )  # not MAX_RECORD: Python would set that much memory aside every time
        except OSError as error:
            self.report(path, messages.unreadable(error.strerror or type(error).__name__))
            return None
        return text.decode(raw, lambda words, place: self.report(path, words, place))

    def record(self, entry: os.DirEntry[str], path: str, folder: str) -> None:
        stem = entry.name.rpartition(".")[0]
        before = len(self.problems)
        content = self.read(entry, path)
        data = None
        if content is not None:
            data = loading.load(content, lambda words, place: self.report(path, words, place))
        told = frozenset(problem.line for problem in self.problems[before:])
        if told:
            silent = any(problem.code in messages.SILENT for problem in self.problems[before:])
            self.unread[(folder, stem)] = None if silent else content
        if content is not None and data is not None:
            self.records.append(Record(path, folder, stem, content, data, told))

    def page(self, entry: os.DirEntry[str], path: str, stem: str) -> None:
        content = self.read(entry, path)
        if content is None:
            return
        if not content.strip():
            self.report(path, messages.empty_file())
            return
        self.pages.append(TextFile(path, stem, content))

    def image_folder(self, folder: Path, shown: str) -> None:
        for entry, path in self.entries(folder, shown):
            if entry.is_dir():
                self.report(path, messages.subfolder(entry.name))
                continue
            try:
                size = entry.stat().st_size
                found = (
                    read_image(f"{IMAGES}/{entry.name}", Path(entry.path).read_bytes())
                    if size <= MAX_BYTES
                    else messages.image_too_big(size, MAX_BYTES)
                )
            except OSError as error:
                found = messages.unreadable(error.strerror or type(error).__name__)
            if isinstance(found, ImageFile):
                self.images.append(found)
            else:
                self.report(path, found)
                self.unread[(IMAGES, entry.name.partition(".")[0])] = None

    def signed_folder(self, folder: Path, shown: str) -> None:
        for entry, path in self.entries(folder, shown):
            if entry.is_dir():
                self.report(path, messages.subfolder(entry.name))
                self.skip(entry, SIGNED)
                continue
            if text.NIP.search(entry.name):
                self.report(shown, messages.nip_in_file_name())
                self.unread[(SIGNED, "*")] = None
                continue
            try:
                found = read_signed(entry.name, Path(entry.path), entry.stat().st_size)
            except OSError as error:
                found = messages.unreadable(error.strerror or type(error).__name__)
            if isinstance(found, SignedFile):
                self.signed.append(found)
            else:
                self.report(path, found)
                self.unread[(SIGNED, likely_stem(entry.name))] = None

    def source_folder(self, folder: Path, shown: str, prefix: str) -> None:
        for entry, path in self.entries(folder, shown):
            if entry.is_dir():
                self.source_folder(Path(entry.path), path, f"{prefix}{entry.name}/")
                continue
            try:
                size = entry.stat().st_size
                raw = Path(entry.path).read_bytes() if size <= MAX_SOURCE else None
            except OSError as error:
                self.report(path, messages.unreadable(error.strerror or type(error).__name__))
                raw = size = None
            if raw is None:
                if size:
                    self.report(path, messages.too_big(size, MAX_SOURCE))
                self.unread[(SOURCES, entry.name.partition(".")[0])] = None
                continue
            words = raw.decode("utf-8", "ignore") if entry.name.endswith(PLAIN) else None
            for match in text.NIP.finditer(words or ""):
                self.report(path, messages.nip(), text.place(match.string, match.start()))
            plain = None if words is None else " ".join(words.split())
            self.sources.append(SourceFile(prefix + entry.name, hashlib.sha256(raw).hexdigest(), plain))
