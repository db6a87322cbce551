"""A site of the 29 real indicators, as an agency with many of them would have; it only serves to be searched."""

from functools import cache
from pathlib import Path
from tempfile import mkdtemp
from typing import Final

import yaml

from tests.kasus.kasus import kasus, terisi
from tests.pages.banyak import INSTANSI
from tests.pages.bermusuhan import MKDOCS
from tests.situs import built_site

TEKS: Final = ("kode", "sasaran", "alasan", "frekuensi", "sumber_data", "penanggung_jawab")
"""What the case file and a record call by the same name."""


@cache
def situs_kasus() -> Path:
    """The built site; each indicator has its case's id, and rests on a document of its case's address."""
    project = Path(mkdtemp(prefix="iku-kasus-"))
    files: dict[str, object] = {"halaman/cara.md": "# Cara membaca\n", "instansi.yml": INSTANSI, "format.yml": "versi_format: 1\n"}  # fmt: skip
    for id, one in kasus().items():
        files[f"dokumen/{id}.yml"] = {
            "jenis": "laman", "judul": one["instansi"], "alamat": one["source"], "ditelusuri": "2026-11-22",
            "periode": {"awal": 2019, "akhir": 2024},
        }  # fmt: skip
        files[f"indikator/{id}.yml"] = {
            "jenis": "iku", "dasar": id, "nama": one["nama"],
            **{name: one[name] for name in TEKS if terisi(one, name) is not None},
        }  # fmt: skip
    for path, content in files.items():
        target = project / "content" / path
        target.parent.mkdir(parents=True, exist_ok=True)
        text = (
            content
            if isinstance(content, str)
            else yaml.safe_dump(content, allow_unicode=True, sort_keys=False)
        )
        target.write_text(text, encoding="utf-8")
    (project / "mkdocs.yml").write_text(MKDOCS, encoding="utf-8")
    return built_site(project)
