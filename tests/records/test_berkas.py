"""A signed file is a whole PDF with a plain name, and its bytes are those that were read."""

import hashlib
from pathlib import Path

import pytest

from generator.problems import Words
from generator.records.berkas import MAX_BYTES, SignedFile, likely_stem, read_signed
from tests.model.bahan_dokumen import LENGKAP, PDF, SHA, told
from tests.projects import a_project, content_of, problems_of

NIP = "1970" + "0101-199001-1-001"  # in two pieces: no tracked file holds a whole NIP


def file(folder: Path, raw: bytes, name: str = "pk.pdf") -> Path:
    path = folder / name
    path.write_bytes(raw)
    return path


def test_a_pdf_is_known_by_its_hash(tmp_path: Path) -> None:
    path = file(tmp_path, PDF)
    assert read_signed("pk.pdf", path, len(PDF)) == SignedFile("pk.pdf", SHA, len(PDF), path)


def test_a_pdf_may_begin_with_what_a_scanner_puts_before_it(tmp_path: Path) -> None:
    raw = b"\r\n" + PDF + b"\r\n"
    assert isinstance(read_signed("pk.pdf", file(tmp_path, raw), len(raw)), SignedFile)


@pytest.mark.parametrize(
    ("raw", "code"),
    [(b"", "berkas-kosong"), (b"PK\x03\x04 sebuah docx", "bukan-pdf"), (b"%PDF-1.7\nsetengah", "pdf-terpotong"),
     (b"%PDF-1.7\n%%EOF\n" + b"x" * 2_000, "pdf-terpotong")],
)  # fmt: skip
def test_what_is_no_whole_pdf_is_refused(raw: bytes, code: str, tmp_path: Path) -> None:
    found = read_signed("pk.pdf", file(tmp_path, raw), len(raw))
    assert isinstance(found, Words)
    assert found.code == code


def test_a_file_that_is_too_big_is_not_even_read(tmp_path: Path) -> None:
    found = read_signed("pk.pdf", tmp_path / "tidak-ada.pdf", MAX_BYTES + 1)
    assert isinstance(found, Words)
    assert (found.code, found.what) == (
        "berkas-terlalu-besar", "berkas bertanda tangan berukuran 20000001 bita, batasnya 20000000",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("name", "fix"),
    [("PK 2021 Kepala.PDF", "pk-2021-kepala.pdf"), ("pk_2021.pdf", "pk-2021.pdf"), ("pk.pdf.pdf", "pk.pdf"),
     ("pk", "pk.pdf"), ("漢字.pdf", "pk-2021-kepala.pdf"), ("-pk.pdf", "pk.pdf")],
)  # fmt: skip
def test_a_name_that_makes_no_address_is_refused_with_the_one_to_use(
    name: str, fix: str, tmp_path: Path
) -> None:
    found = read_signed(name, file(tmp_path, PDF, name), len(PDF))
    assert isinstance(found, Words)
    assert found == Words(
        "berkas-pdf-salah",
        f"'{name}' bukan nama PDF di content/berkas",
        f"beri nama huruf kecil tanpa spasi, misalnya '{fix}'",
    )


def test_the_likely_stem_is_what_a_record_would_write() -> None:
    assert [likely_stem(name) for name in ("PK 2021.PDF", "pk-2021.pdf.docx", "no.1__b.pdf", "é.pdf")] == [
        "pk-2021", "pk-2021", "no-1-b", "",
    ]  # fmt: skip


def test_bytes_that_have_changed_since_they_were_checked_are_not_handed_out(tmp_path: Path) -> None:
    path = file(tmp_path, PDF)
    signed = read_signed("pk.pdf", path, len(PDF))
    assert isinstance(signed, SignedFile)
    assert signed.content == PDF
    path.write_bytes(PDF + b" ")
    with pytest.raises(ValueError, match=r"pk\.pdf"):
        _ = signed.content
    path.unlink()
    with pytest.raises(OSError, match="No such file"):
        _ = signed.content


# --- in a project ------------------------------------------------------------------------------


def test_the_signed_files_of_a_project_are_read_in_the_order_of_their_names(tmp_path: Path) -> None:
    other = PDF.replace(b"rekaan", b"lain")
    found = content_of(a_project(tmp_path, {"berkas/b.pdf": PDF, "berkas/a.pdf": other})).signed
    assert [(one.name, one.sha256) for one in found] == [
        ("a.pdf", hashlib.sha256(other).hexdigest()), ("b.pdf", SHA),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        ({"berkas/PK.PDF": PDF}, ["berkas/PK.PDF:1:1", "berkas-pdf-salah"]),
        ({"berkas/pk.pdf": b"<html>"}, ["berkas/pk.pdf:1:1", "bukan-pdf"]),
        ({"berkas/pk.pdf": PDF[:-6]}, ["berkas/pk.pdf:1:1", "pdf-terpotong"]),
        ({"berkas/2021/pk.pdf": PDF}, ["berkas/2021:1:1", "subfolder"]),
        ({"berkass/pk.pdf": PDF}, ["berkass:1:1", "folder-tidak-dikenal"]),
        ({"berkas/pk.docx": b"PK\x03\x04"}, ["berkas/pk.docx:1:1", "bukan-pdf"]),
    ],
)
def test_a_refused_file_is_told_once_where_it_stands(
    files: dict[str, bytes], expected: list[str], tmp_path: Path
) -> None:
    (only,) = problems_of(a_project(tmp_path, LENGKAP | {"berkas/pk.pdf": None} | files))
    assert [f"{only.path.removeprefix('content/')}:{only.line}:{only.column}", only.code] == expected


def test_a_nip_in_a_file_name_is_refused_and_not_repeated(tmp_path: Path) -> None:
    (only,) = told(tmp_path, {"berkas/pk.pdf": None, f"berkas/pk-{NIP}.pdf": PDF})
    assert only == (
        "berkas:1:1: nama sebuah berkas di folder ini memuat NIP lengkap; NIP memuat tanggal lahir dan tidak boleh tersimpan; "
        "ganti nama berkasnya, misalnya 'pk-2021-kepala.pdf' [nip]"
    )


def test_a_file_of_another_system_is_passed_over(tmp_path: Path) -> None:
    assert told(tmp_path, {"berkas/.DS_Store": b"x", "berkas/Thumbs.db": b"x"}) == []
