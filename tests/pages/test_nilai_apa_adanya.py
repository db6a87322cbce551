"""Whatever the records hold, a reader sees those characters, on a page that does nothing else than before."""

import hashlib
import re
from collections import Counter
from collections.abc import Iterator
from fnmatch import fnmatchcase
from functools import cache
from pathlib import Path
from tempfile import mkdtemp
from typing import Final
from urllib.parse import parse_qs, urlsplit

import pytest

from generator.measurement.naskah.catatan import QUOTED_LENGTH
from generator.model import FILES, FOLDERS
from tests import dom
from tests.pages import bermusuhan
from tests.pages.bermusuhan import OPENINGS, harmless, hostile, text_fields
from tests.situs import built_site

DOKUMEN: Final = "hanya pada dokumen resmi"
# Text of the records that no page shows, by a pattern of the ways to it, and why.
TIDAK_DITAMPILKAN: Final[dict[str, str]] = {
    "pejabat/*.nama": DOKUMEN,
    "pejabat/*.pangkat": DOKUMEN,
    "pejabat/dua.jabatan": DOKUMEN,
    "perjanjian/*": DOKUMEN,
    "rencana-aksi/*": DOKUMEN,
    "laporan/*": DOKUMEN,
    "program/*.keterangan": DOKUMEN,
    "program/*.sub_kegiatan*": DOKUMEN,
    "dokumen/*.jejak.*": DOKUMEN,
    "instansi.dokumen.*": DOKUMEN,
}
# Fields that hold no free text: what a page shows of them, or what it does not show.
BERPOLA: Final = {
    "Kontak.telepon": "(0000) 000000",
    "KontakSurel.alamat": bermusuhan.SUREL,
    "KontakWhatsapp.nomor": "+6280000000000",
    "KontakLapor.sms": "SMS 0000",
    "Ppid.telepon": "+62 00 000001",
    "Ppid.surel": "ppid@uji.example",
    "Ppid.laman": bermusuhan.TAUTAN,
    "Instansi.logo": "aset/logo-",
    "Instansi.warna": "#123456",
    "Dokumen.alamat": bermusuhan.TAUTAN,
    "Dokumen.sha256": hashlib.sha256(b"salinan").hexdigest(),
    "Dokumen.sha256_asli": hashlib.sha256(b"asli").hexdigest(),
    "Dokumen.jenis": "Dokumen internal",
    "BerkasBertandaTangan.berkas": "dokumen/bertanda-tangan/pk-bertanda-tangan.pdf",
    "Dokumen.tanggal": "Februari 2020",
    "Dokumen.ditelusuri": "22 November 2026",
    "Transkripsi.tanggal": "23 November 2026",
    "Penelusuran.tanggal": "22 November 2026",
    "Tanggapan.tanggal": "1 November 2026",
    "Tanggapan.status": "dijelaskan",
    "Polaritas.arah": "makin tinggi makin baik",
    "Satuan.dasar": "disimpulkan",
    "Target.asal": "Target (perjanjian kinerja)",
    "Target.tanggal": "15 Januari 2019",
    "Realisasi.variabel": "17 ÷ (22 − 2) × 100 = 85",
    "Pernyataan.tanggal": "4 Maret 2020",
    "CapaianDokumen.tahunan": "Dokumen mencetak 99,00%; hitungan situs ini 106,25%.",
    "CapaianDokumen.akhir": "Terhadap target akhir, dokumen mencetak 1,00%; hitungan situs ini 94,44%.",
    "KondisiAwal.tahun": "(2018)",
    "Perhitungan.tipe": "triwulan dijumlahkan menjadi angka tahun",
    "Revisi.jenis": "koreksi kesalahan",
    "Revisi.tanggal": "5 Maret 2022",
    "TindakLanjut.status": "tenggat 30 Juni 2022: berjalan",
    "AnggaranTahun.pagu": "Rp1.000.000,00",
    "KebijakanCapaian.batas_tampil": "paling tinggi 100%; angka utuhnya tetap dimuat",
    "Bawaan.naik": "Makin tinggi makin baik",
    "DasarKebijakan.diverifikasi": "belum diverifikasi",
}
BERPOLA_TIDAK_DITAMPILKAN: Final = {
    "Dokumen.berkas": "salinan.txt",  # content/sumber never goes to the site
    "Instansi.zona_waktu": "Asia/Jakarta",  # decides which day it is, and nothing else
    "Masa.mulai": "6 Juli 2018",  # decides who signs
    "Peristiwa.tanggal": "3 Mei 2019",  # with the documents
    "TanpaNilai.jatuh_tempo": "31 Maret 2021",  # only with a reason for which a date is due
    "NilaiTahun.diterbitkan": "31 Januari 2022",  # counts for the date of the data, where it is the newest
}
TURNS: Final = range(2)
MARKER: Final = re.compile("«([0-9]+)»")


@cache
def hostile_site(turn: int) -> tuple[Path, dict[str, str]]:
    """The site built for real from hostile records, and what stands in which field."""
    project = Path(mkdtemp(prefix="iku-musuh-"))
    return _build(project, bermusuhan.write(project, turn, hostile))


@cache
def harmless_site() -> tuple[Path, dict[str, str]]:
    project = Path(mkdtemp(prefix="iku-biasa-"))
    return _build(project, bermusuhan.write(project, 0, harmless))


def _build(project: Path, walk: bermusuhan.Walk) -> tuple[Path, dict[str, str]]:
    assert walk.uncovered == [], "bermusuhan.py gives these fields no value"
    return built_site(project), walk.values


def test_the_walk_reaches_every_text_field_of_the_model(tmp_path: Path) -> None:
    reached = bermusuhan.write(tmp_path, 0).reached
    fields = set(text_fields())
    assert len(fields) > 40
    assert fields - reached == set()


def test_every_kind_of_record_is_walked() -> None:
    kinds = {*FOLDERS, *(name.removesuffix(".yml") for name in FILES)}
    assert kinds == {*bermusuhan.RECORDS, "instansi", "format", "istilah", "kebijakan"}


def test_every_opening_meets_every_kind_of_place() -> None:
    """Over the turns: more values than openings, and each value has another opening in each turn."""
    assert len(hostile_site(0)[1]) > 10 * len(OPENINGS)
    assert all(hostile(7, turn) != hostile(7, turn + 1) for turn in TURNS)


def shown(root: dom.Element) -> Iterator[tuple[str, str]]:
    """Every text and every attribute's value of a page, with the place it stands at."""
    yield "text", dom.text(dom.elements(root, "body")[0])
    for element in dom.elements(root):
        if dom.tag(element) == "title":
            yield "title", dom.text(element)
        for name, value in element.attrib.items():
            yield f"{dom.tag(element)}[{name}]", value


def one_line(value: str) -> str:
    """In a title, and of a unit behind a number; within a cell and a heading white space stays."""
    return " ".join(value.split())


def quoted(value: str) -> str:
    """What the linter's own notes quote of a long text."""
    return f"{value[:QUOTED_LENGTH].rstrip()}…"


def shortened(place: str, line: str, n: int, value: str) -> bool:
    """Whether a title or a description that was too long ends inside this value, as itself up to there."""
    if place not in ("title", "meta[content]"):
        return False
    value, marker = one_line(value), f"«{n}»"
    seen = range(value.index(marker) + len(marker), len(value))
    return any(f"{value[:end]}…" in line for end in seen)


@pytest.mark.parametrize("turn", TURNS)
def test_a_value_is_shown_as_itself_wherever_it_is_shown(turn: int) -> None:
    site, values = hostile_site(turn)
    by_number = dict(enumerate(values.items()))
    wrong = []
    for address, root in dom.pages(site):
        for place, text in shown(root):
            line = one_line(text)
            for n in {int(n) for n in MARKER.findall(text)}:
                label, value = by_number[n]
                times = text.count(f"«{n}»")
                on_one_line = place in ("title", "meta[content]") or ".satuan." in label
                whole = line.count(one_line(value)) if on_one_line else text.count(value)
                cut = text.count(quoted(value)) or shortened(place, line, n, value)
                if whole + cut != times:
                    at = text.index(f"«{n}»")
                    wrong.append((address, place, label, value, text[max(at - 40, 0) : at + len(value) + 40]))
    assert wrong == []


@pytest.mark.parametrize("turn", TURNS)
def test_every_field_is_shown_somewhere(turn: int) -> None:
    site, values = hostile_site(turn)
    seen = {int(n) for _, root in dom.pages(site) for _, text in shown(root) for n in MARKER.findall(text)}
    hidden = {label for n, label in enumerate(values) if n not in seen}
    excused = {
        pattern: {label for label in values if fnmatchcase(label, pattern)} for pattern in TIDAK_DITAMPILKAN
    }
    assert hidden - set[str]().union(*excused.values()) == set()
    assert {pattern: sorted(labels - hidden) for pattern, labels in excused.items()} == {
        pattern: [] for pattern in TIDAK_DITAMPILKAN
    }, "shown after all: take it off the list"
    assert all(excused.values()), "no text is there: take it off the list"


def test_every_other_field_is_shown_in_words() -> None:
    site, _ = hostile_site(0)
    everything = "\n".join(text for _, root in dom.pages(site) for _, text in shown(root))
    assert {label: words for label, words in BERPOLA.items() if words not in everything} == {}
    assert {label for label, words in BERPOLA_TIDAK_DITAMPILKAN.items() if words in everything} == set()


def names(site: Path) -> set[str]:
    """Every element, and every attribute of every element, of a whole site; a script with its address."""
    found = set()
    for _, root in dom.pages(site):
        for element in dom.elements(root):
            found.add(f"script {element.get('src')}" if dom.tag(element) == "script" else dom.tag(element))
            found.update(f"{dom.tag(element)}[{name}]" for name in element.attrib)
    return found


@pytest.mark.parametrize("turn", TURNS)
def test_no_value_makes_an_element_an_attribute_or_an_address(turn: int) -> None:
    hostile_names, plain_names = names(hostile_site(turn)[0]), names(harmless_site()[0])
    assert "math" in plain_names
    assert {name for name in plain_names if name.startswith("script ")} == {"script ../aset/cari.js"}
    assert hostile_names - plain_names == set()
    for _, root in dom.pages(hostile_site(turn)[0]):
        for name in ("href", "src"):
            for element in dom.having(root, name):
                address = element.get(name)
                own = rf"(?:{re.escape(bermusuhan.SITUS)}/)?[A-Za-z0-9./_-]*(#[A-Za-z0-9_-]+)?"
                message = r"(mailto:|sms:|tel:|https://wa\.me/)[A-Za-z0-9@%+._-]*(\?[A-Za-z0-9%&=._~-]*)?"
                assert address == bermusuhan.TAUTAN or re.fullmatch(rf"{own}|{message}", address)


@pytest.mark.parametrize("turn", TURNS)
def test_a_message_holds_whole_values_and_has_no_other_parts(turn: int) -> None:
    """A link to write a message is no text: what stands in it is decoded as a mail program does, then looked at."""
    site, values = hostile_site(turn)
    by_number = dict(enumerate(values.values()))
    found: dict[str, set[int]] = {}
    for address, root in dom.pages(site):
        for element in dom.elements(root, "a"):
            link = urlsplit(element.get("href"))
            if link.scheme != "mailto" and link.netloc != "wa.me":
                continue
            parts = parse_qs(link.query, strict_parsing=bool(link.query), separator="&")
            assert set(parts) <= ({"subject", "body"} if link.scheme == "mailto" else {"text"}), address
            assert all(len(one) == 1 for one in parts.values()), address
            for (message,) in parts.values():
                for n in map(int, MARKER.findall(message)):
                    found.setdefault(link.scheme, set()).add(n)
                    value = one_line(by_number[n])
                    shown = message[message.index(f"«{n}»") - value.index(f"«{n}»") :].splitlines()[0]
                    cut = shown.endswith("…") and value.startswith(shown[:-1])
                    assert shown.startswith(value) or cut, (address, value, message)
    assert set(found) == {"mailto", "https"}
    assert all(len(numbers) > 5 for numbers in found.values())


@pytest.mark.parametrize("turn", TURNS)
def test_a_page_has_the_elements_that_it_has_with_plain_words(turn: int) -> None:
    """In another order, where a list is in the order of its words, and apart from the linter's notes on them.

    The list from A to Z has as many headings as its names have first letters; its test is in test_cari.py.
    """
    plain = {address: skeleton(root) for address, root in dom.pages(harmless_site()[0])}
    found = {address: skeleton(root) for address, root in dom.pages(hostile_site(turn)[0])}
    compared = [address for address in plain if not address.startswith(("kelengkapan/", "cari/"))]
    assert len(compared) > 15
    assert [
        (address, found[address] - plain[address], plain[address] - found[address]) for address in compared
    ] == [(address, Counter(), Counter()) for address in compared]


def skeleton(root: dom.Element) -> Counter[str]:
    """How many of each element stand outside of notes."""
    noted = {id(inside) for aside in dom.elements(root, "aside") for inside in dom.elements(aside)}
    return Counter(dom.tag(one) for one in dom.elements(root) if id(one) not in noted)


@pytest.mark.parametrize("turn", TURNS)
def test_nothing_is_computed(turn: int) -> None:
    for _, root in dom.pages(hostile_site(turn)[0]):
        for _, text in shown(root):
            assert not re.search(r"(?<![0-9a-f«])49(?![0-9a-f»])", text)


def test_an_address_with_every_sign_it_may_hold_is_a_valid_link() -> None:
    about = dom.page(hostile_site(0)[0] / "tentang" / "index.html")
    assert bermusuhan.TAUTAN in {one.get("href") for one in dom.elements(about, "a")}


def test_a_hand_written_page_is_shown_with_its_own_signs() -> None:
    site = hostile_site(0)[0]
    page = dom.page(site / "tangan" / "index.html")
    assert dom.text(dom.elements(page, "title")[0]).startswith("Halaman & \"tangan\" {{ 7*7 }} 'x' 1 < 2")
    assert dom.words(dom.main(page)).endswith("1 < 2 Isi {{ 7*7 }} {% x %} halaman.")
