"""The same pages as files: a folder that plain MkDocs or Zensical can build without this tool."""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, Final

import yaml

from generator.adapters import site_config
from generator.adapters.gaya import OWN, gaya
from generator.pages import merek, with_inserts
from generator.publication import Publication
from generator.templating import Templates

MANIFEST: Final = "iku-manifest.json"
DOCS: Final = "docs"
THEME: Final = "theme"


class ForeignFolderError(Exception):
    """The folder holds files that this adapter did not write; the words are for the person at the terminal."""


def write_pages(publication: Publication, templates: Templates, folder: Path) -> int:
    """Write every file that changed, remove what is stale, and return how many files there are.

    Raises ForeignFolderError rather than touch a folder with somebody else's files.
    """
    before = _manifest(folder)
    if before is None:
        message = f"{folder} berisi berkas lain; pilih folder kosong, atau folder yang dibuat 'iku pages'"
        raise ForeignFolderError(message)
    files = dict(_files(publication, templates))
    _write(folder / MANIFEST, _listed({*before, *files}))  # cut short, the next run still knows every file
    for path in sorted(before - set(files)):
        _remove(folder, path)
    for path, content in files.items():
        _write(folder / path, content)
    _write(folder / MANIFEST, _listed(files))
    return len(files)


def _files(publication: Publication, templates: Templates) -> Iterator[tuple[str, bytes]]:
    for page in publication.pages:
        yield f"{DOCS}/{page.path}", with_inserts(page.markdown, page.inserts).encode()
    for file_of_data in publication.files:
        yield f"{DOCS}/{file_of_data.path}", file_of_data.content
    for root in reversed(templates.folders):  # a project's own file comes last and wins
        for file in sorted((root / "theme").rglob("*")):
            if file.is_file() and file.parent.name != OWN.name:
                yield f"{THEME}/{file.relative_to(root / 'theme').as_posix()}", file.read_bytes()
    style = gaya(templates.folders, merek.gaya(publication.measured.catalogue.instansi.warna))
    yield f"{THEME}/{style.path}", style.css
    yield "mkdocs.yml", _mkdocs(publication, style.path).encode()
    yield "zensical.toml", _zensical(publication).encode()


def _mkdocs(publication: Publication, stylesheet: str) -> str:
    config: dict[str, Any] = {
        "site_name": publication.nama_situs,
        "docs_dir": DOCS,
        "theme": {"name": "material", "language": "id", "custom_dir": THEME},
        "plugins": [],
        "markdown_extensions": site_config.markdown_extensions(),
        "nav": site_config.nav(publication),
        "extra": {"iku": site_config.theme_values(publication, stylesheet)},
    }
    address = site_config.site_url(publication)
    if address:
        config["site_url"] = address
    return yaml.safe_dump(config, allow_unicode=True, sort_keys=False)


def _zensical(publication: Publication) -> str:
    """The same site with Zensical's own theme, whose template language is not Jinja's: it cannot read ours.

    Zensical reads this file before mkdocs.yml. A JSON string is a TOML string.
    """

    def text(value: str) -> str:
        return json.dumps(value, ensure_ascii=False)

    nav = (f"{{{text(words)} = {text(path)}}}" for words, path in publication.nav)
    address = site_config.site_url(publication)
    rows = [
        "[project]",
        f"site_name = {text(publication.nama_situs)}",
        *([f"site_url = {text(address)}"] if address else ()),
        f"docs_dir = {text(DOCS)}",
        f"nav = [{', '.join(nav)}]",
        'theme.language = "id"',
        *(f"markdown_extensions.{name} = {{}}" for name in site_config.markdown_extensions()),
    ]
    return "\n".join(rows) + "\n"


def _manifest(folder: Path) -> set[str] | None:
    """What was written last time: nothing for a new or empty folder, None for somebody else's."""
    if not folder.exists() or not any(folder.iterdir()):
        return set()
    try:
        found = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    return {str(path) for path in found} if isinstance(found, list) else None


def _listed(paths: Iterable[str]) -> bytes:
    return (json.dumps(sorted(paths), indent=0, ensure_ascii=False) + "\n").encode()


def _write(target: Path, content: bytes) -> None:
    """A file that is already so keeps its time, so that whoever watches the folder sees what changed."""
    if target.is_file() and target.read_bytes() == content:
        return
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(content)


def _remove(folder: Path, path: str) -> None:
    """Remove a stale file and the folders it leaves empty; what is no file in this folder is left alone."""
    root = folder.resolve()
    target = (folder / path).resolve()
    if not target.is_relative_to(root) or not target.is_file():
        return
    target.unlink()
    for parent in target.parents:
        if parent == root or any(parent.iterdir()):
            break
        parent.rmdir()
