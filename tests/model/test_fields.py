"""Each kind of value is read strictly, and refused in words that say what would be right."""

from collections.abc import Callable
from dataclasses import fields
from decimal import Decimal

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from pydantic import Field
from pydantic.dataclasses import dataclass

from generator.dates import Tanggal
from generator.model.fields import (
    FROZEN,
    Alamat,
    Angka,
    BerkasGambar,
    Hari,
    Id,
    NamaBerkas,
    NamaVariabel,
    NomorSms,
    NomorTelepon,
    NomorWhatsapp,
    Sha256,
    Surel,
    Tahun,
    TanggalTeks,
    Teks,
    WarnaMerek,
    ZonaWaktu,
)
from generator.model.validation import Schema
from generator.problems import Problem
from generator.records import Record
from generator.records.loading import load


@dataclass(frozen=True, slots=True, kw_only=True, config=FROZEN)
class Contoh:
    """One field of every kind; a record of it has one field."""

    angka: Angka | None = None
    tahun: Tahun | None = None
    tanggal: TanggalTeks | None = None
    hari: Hari | None = None
    teks: Teks | None = None
    kode: Id | None = None
    variabel: NamaVariabel | None = None
    sidik: Sha256 | None = None
    alamat: Alamat | None = None
    berkas: NamaBerkas | None = None
    zona: ZonaWaktu | None = None
    surel: Surel | None = None
    whatsapp: NomorWhatsapp | None = None
    telepon: NomorTelepon | None = None
    sms: NomorSms | None = None
    logo: BerkasGambar | None = None
    warna: WarnaMerek = None
    wajib: Teks = Field(default="x", examples=["contoh"])


SCHEMA = Schema(Contoh)


def a_record(text: str) -> Record:
    data = load(text, lambda words, place: None)
    assert data is not None
    return Record("content/contoh/a.yml", "contoh", "a", text, data)


def value(text: str) -> object:
    found, problems = SCHEMA.read(a_record(text))
    assert problems == []
    return next(
        value
        for value in (getattr(found, field.name) for field in fields(Contoh))
        if value not in (None, "x")
    )


def problem(text: str) -> Problem:
    _, (one,) = SCHEMA.read(a_record(text))
    return one


@pytest.mark.parametrize("text", ["82.5", "0", "-3", "0.50", "100", "85.25", "9" * 30])
def test_a_number_is_read_exactly(text: str) -> None:
    assert str(value(f"angka: {text}")) == text
    assert isinstance(value(f"angka: '{text}'"), Decimal)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("82,5", "'82,5' memakai koma atau titik ribuan; tulis '82.5' (titik desimal, tanpa pemisah ribuan)"),
        ("1.234,5", "'1.234,5' memakai koma atau titik ribuan; tulis '1234.5' (titik desimal, tanpa pemisah ribuan)"),
        ("1.234.567", "'1.234.567' memakai koma atau titik ribuan; tulis '1234567' (titik desimal, tanpa pemisah ribuan)"),
        ("1,234,567", "'1,234,567' memakai koma atau titik ribuan; tulis dengan titik desimal dan tanpa pemisah ribuan, misalnya 82.5"),
        ("85%", "'85%' memuat tanda %; tulis angkanya saja: '85'"),
        ("82,5 %", "'82,5 %' memuat tanda %; tulis angkanya saja: '82.5'"),
        ("010", "'010' diawali nol; tulis '10'"),
        ("-007.50", "'-007.50' diawali nol; tulis '-7.50'"),
        ("00", "'00' diawali nol; tulis '0'"),
        ("٨٥", "'٨٥' memakai angka aksara lain; ketik ulang dengan angka 0-9"),
        ("８５", "'８５' memakai angka aksara lain; ketik ulang dengan angka 0-9"),
        ("8²", "'8²' memakai angka aksara lain; ketik ulang dengan angka 0-9"),
        ("8_5", "'8_5' memuat garis bawah; tulis '85'"),
        ("NaN", "'NaN' bukan angka; tulis angka biasa, misalnya 82.5"),
        (".nan", "'.nan' bukan angka; tulis angka biasa, misalnya 82.5"),
        ("inf", "'inf' bukan angka; tulis angka biasa, misalnya 82.5"),
        ("-.inf", "'-.inf' bukan angka; tulis angka biasa, misalnya 82.5"),
        ("1e5", "'1e5' bukan angka; tulis angka biasa, misalnya 82.5"),
        ("1e99999999", "'1e99999999' bukan angka; tulis angka biasa, misalnya 82.5"),
        ("0x1F", "'0x1F' bukan angka; tulis angka biasa, misalnya 82.5"),
        ("+5", "'+5' bukan angka; tulis angka biasa, misalnya 82.5"),
        (".5", "'.5' bukan angka; tulis angka biasa, misalnya 82.5"),
        ("5.", "'5.' bukan angka; tulis angka biasa, misalnya 82.5"),
        ("12:30", "'12:30' bukan angka; tulis angka biasa, misalnya 82.5"),
        ("true", "'true' bukan angka; tulis angka biasa, misalnya 82.5"),
        ("''", "'' bukan angka; tulis angka biasa, misalnya 82.5"),
        ("' 85'", "' 85' bukan angka; tulis angka biasa, misalnya 82.5"),
        ("9" * 5000, f"'{'9' * 60}…' lebih dari 30 angka; periksa kembali angkanya"),
        ("'1" + " " * 5000 + "'", f"'1{' ' * 59}…' lebih dari 30 angka; periksa kembali angkanya"),
        ("[85]", "isinya daftar, seharusnya angka; tulis sebagai angka"),
        ("{nilai: 85}", "isinya kelompok kolom, seharusnya angka; tulis sebagai angka"),
    ],
)  # fmt: skip
def test_a_number_in_another_shape_is_refused(text: str, message: str) -> None:
    found = problem(f"wajib: y\nangka: {text}")
    assert (found.line, found.column, found.field, found.message) == (2, 8, "angka", message)


@pytest.mark.parametrize(
    ("text", "code", "message"),
    [
        ("tahun: 21", "tahun-salah", "'21' bukan tahun; tulis empat angka antara 1945 dan 2199, misalnya 2021"),
        ("tahun: 1944", "tahun-salah", "'1944' bukan tahun; tulis empat angka antara 1945 dan 2199, misalnya 2021"),
        ("tahun: ２０２１", "tahun-salah", "'２０２１' bukan tahun; tulis empat angka antara 1945 dan 2199, misalnya 2021"),
        ("tahun: 2021.0", "tahun-salah", "'2021.0' bukan tahun; tulis empat angka antara 1945 dan 2199, misalnya 2021"),
        ("tahun: [2021]", "jenis-salah", "isinya daftar, seharusnya tahun; tulis sebagai tahun"),
        ("tanggal: 2025-02-30", "tanggal-mustahil", "tanggal '2025-02-30' tidak ada di kalender; periksa hari dan bulannya"),
        ("tanggal: 31 Juni 2020", "tanggal-mustahil", "tanggal '31 Juni 2020' tidak ada di kalender; periksa hari dan bulannya"),
        ("tanggal: 28/02/2026", "tanggal-salah", "'28/02/2026' bukan tanggal; tulis 2026-02-28, 28 Februari 2026, atau 2026-02 bila harinya tidak diketahui"),
        ("tanggal: 0020-02", "tanggal-salah", "'0020-02' bukan tanggal; tulis 2026-02-28, 28 Februari 2026, atau 2026-02 bila harinya tidak diketahui"),
        ("hari: Februari 2026", "tanggal-tidak-lengkap", "'Februari 2026' tidak memuat hari; tulis lengkap, misalnya 2026-02-28"),
        ("hari: 2026", "tanggal-tidak-lengkap", "'2026' tidak memuat hari; tulis lengkap, misalnya 2026-02-28"),
        ("teks: ''", "teks-kosong", "teksnya kosong; isi, atau hapus kolom ini"),
        ("teks: ' \u00a0 '", "teks-kosong", "teksnya kosong; isi, atau hapus kolom ini"),
        (f"teks: {'x' * 20_001}", "teks-terlalu-panjang", "teks lebih dari 20000 huruf; ringkas, atau bagi menjadi beberapa butir"),
        ("teks: [a]", "jenis-salah", "isinya daftar, seharusnya teks; tulis sebagai teks"),
        ("kode: Konflik Sosial", "id-salah", "'Konflik Sosial' bukan id yang sah; pakai huruf kecil a-z, angka dan tanda hubung, misalnya 'fungsi-e'"),
        ("variabel: Jumlah-Konflik", "variabel-salah", "'Jumlah-Konflik' bukan nama variabel yang sah; pakai huruf kecil a-z, angka dan garis bawah, misalnya 'jumlah_konflik'"),
        (f"sidik: {'A' * 64}", "sha256-salah", f"'{'A' * 60}…' bukan sha256; isi 64 angka heksadesimal huruf kecil"),
        ("alamat: www.contoh.go.id", "alamat-salah", "'www.contoh.go.id' bukan alamat web; tulis lengkap, diawali https://"),
        ("alamat: 'javascript:alert(1)'", "alamat-salah", "'javascript:alert(1)' bukan alamat web; tulis lengkap, diawali https://"),
        ("alamat: 'https://a.id/<b>'", "alamat-salah", "'https://a.id/<b>' bukan alamat web; tulis lengkap, diawali https://"),
        ("alamat: https://a@b.id/", "alamat-salah", "'https://a@b.id/' bukan alamat web; tulis lengkap, diawali https://"),
        ("berkas: ../rahasia.txt", "berkas-salah", "'../rahasia.txt' bukan berkas di content/sumber; tulis nama berkasnya saja, misalnya 'keputusan.txt'"),
        ("berkas: /etc/passwd", "berkas-salah", "'/etc/passwd' bukan berkas di content/sumber; tulis nama berkasnya saja, misalnya 'keputusan.txt'"),
        ("zona: Jakarta", "zona-waktu-salah", "zona waktu 'Jakarta' tidak dikenal; pakai Asia/Jakarta, Asia/Makassar atau Asia/Jayapura"),
        ("zona: ../../etc/passwd", "zona-waktu-salah", "zona waktu '../../etc/passwd' tidak dikenal; pakai Asia/Jakarta, Asia/Makassar atau Asia/Jayapura"),
        ("wajib:", "kolom-wajib", "kolom wajib ini belum diisi; isi, misalnya wajib: contoh"),
    ],
)  # fmt: skip
def test_another_value_in_the_wrong_shape_is_refused(text: str, code: str, message: str) -> None:
    found = problem(text)
    column = 1 if code == "kolom-wajib" else text.index(": ") + 3
    assert (found.line, found.column, found.code, found.message) == (1, column, code, message)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("teks: no", "no"),
        ("teks: yes", "yes"),
        ("teks: 010", "010"),
        ("teks: 12:30", "12:30"),
        ("teks: 'null'", "null"),
        ("teks: ' x '", " x "),
        ("tahun: 2021", 2021),
        ("tahun: '2021'", 2021),
        ("tanggal: 2020-02", Tanggal(2020, 2)),
        ("tanggal: '2020-02'", Tanggal(2020, 2)),
        ("tanggal: Pebruari 2020", Tanggal(2020, 2)),
        ("tanggal: 28 Nopember 2020", Tanggal(2020, 11, 28)),
        ("hari: 28 Nopember 2020", Tanggal(2020, 11, 28)),
        ("alamat: https://a.go.id:8080/x?y=1&z#k", "https://a.go.id:8080/x?y=1&z#k"),
        ("berkas: scan/a.b.pdf", "scan/a.b.pdf"),
        ("zona: Asia/Makassar", "Asia/Makassar"),
    ],
)
def test_what_is_unusual_but_clear_is_accepted(text: str, expected: object) -> None:
    assert value(text) == expected


def test_an_empty_optional_field_is_not_there() -> None:
    assert SCHEMA.read(a_record("angka:\nteks: null\ntahun: ~\n")) == (Contoh(), [])


READERS: list[str] = [field.name for field in fields(Contoh)]


@given(st.sampled_from(READERS), st.text(max_size=60))
def test_no_text_makes_a_field_raise(name: str, text: str) -> None:
    read: Callable[[Record], object] = SCHEMA.read
    read(Record("content/contoh/a.yml", "contoh", "a", "x: 1\n", {name: text}))


@given(st.decimals(allow_nan=False, allow_infinity=False, places=3, min_value=-(10**9), max_value=10**9))
def test_every_plain_decimal_is_read_back(number: Decimal) -> None:
    assume(not (number == int(number) and 0 < abs(number) < 1000))  # 5.000 may mean thousands, and is refused
    assert value(f"angka: '{number:f}'") == number


# --- contacts and the agency's look --------------------------------------------------------------

EMAIL = "misalnya koreksi@dinas.example"
SATU = "tulis satu alamat saja, tanpa tambahan apa pun"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("surel: koreksi@dinas.example", "koreksi@dinas.example"),
        ("surel: a_b+c-d.e@x-y.go.id", "a_b+c-d.e@x-y.go.id"),
        (f"surel: {'a' * 64}@dinas.example", f"{'a' * 64}@dinas.example"),
        ("whatsapp: 6280000000000", "6280000000000"),
        ("telepon: (0323) 321008", "(0323) 321008"),
        ("telepon: +62 323 321-008", "+62 323 321-008"),
        ("telepon: 112233", "112233"),
        ("sms: 1708", "1708"),
        ("logo: gambar/logo.png", "gambar/logo.png"),
        ("logo: gambar/lambang-daerah-2.webp", "gambar/lambang-daerah-2.webp"),
        ("warna: '#0C3A49'", "#0c3a49"),
        ("warna: '#000000'", "#000000"),
    ],
)
def test_a_contact_or_a_look_is_read_as_it_stands(text: str, expected: str) -> None:
    assert value(text) == expected


@pytest.mark.parametrize(
    ("text", "code", "fix"),
    [
        ("surel: budi@", "surel-salah", EMAIL),
        ("surel: '@dinas.example'", "surel-salah", EMAIL),
        ("surel: budi", "surel-salah", EMAIL),
        ("surel: budi@dinas", "surel-salah", EMAIL),
        ("surel: budi@@dinas.example", "surel-salah", EMAIL),
        ("surel: .budi@dinas.example", "surel-salah", EMAIL),
        ("surel: bu..di@dinas.example", "surel-salah", EMAIL),
        ("surel: budi@-dinas.example", "surel-salah", EMAIL),
        ("surel: budi@dinas.123", "surel-salah", EMAIL),
        ("surel: budi@[127.0.0.1]", "surel-salah", EMAIL),
        ("surel: bud\u0456@dinas.example", "surel-salah", EMAIL),
        (f"surel: {'a' * 250}@b.example", "surel-salah", EMAIL),
        (f"surel: a@{'b.' * 130}example", "surel-salah", EMAIL),
        ("surel: ''", "surel-salah", EMAIL),
        ("surel: budi santoso@dinas.example", "surel-salah", "tulis satu alamat tanpa spasi"),
        ("surel: \"a@b.example\\r\\nBcc: c@d.example\"", "surel-salah", "tulis satu alamat tanpa spasi"),
        ("surel: \"a@b.example\\n\"", "surel-salah", EMAIL),
        ("surel: a@b.example?bcc=c@d.example", "surel-salah", SATU),
        ("surel: a@b.example&cc=c@d.example", "surel-salah", SATU),
        ("surel: a@b.example%0Abcc:c@d.example", "surel-salah", SATU),
        ("surel: a@b.example,c@d.example", "surel-salah", SATU),
        ("surel: Budi<a@b.example>", "surel-salah", SATU),
        ("surel: mailto:a@b.example", "surel-salah", "tulis alamatnya saja, tanpa mailto:"),
        ("surel: [a@b.example]", "jenis-salah", "tulis sebagai surel"),
        ("whatsapp: 080000000000", "whatsapp-salah", "tulis '6280000000000'"),
        ("whatsapp: +62 800-0000-0000", "whatsapp-salah", "tulis '6280000000000'"),
        ("whatsapp: https://wa.me/6280000000000", "whatsapp-salah", "tulis '6280000000000'"),
        ("whatsapp: '1708'", "whatsapp-salah", "tulis dengan angka saja dan diawali 62, tanpa 0 di depan"),
        ("whatsapp: '6200000000000'", "whatsapp-salah", "tulis dengan angka saja dan diawali 62, tanpa 0 di depan"),
        ("whatsapp: '14155550100'", "whatsapp-salah", "tulis dengan angka saja dan diawali 62, tanpa 0 di depan"),
        ("whatsapp: 62８00000000", "whatsapp-salah", "tulis dengan angka saja dan diawali 62, tanpa 0 di depan"),
        ("whatsapp: 6280000000000?text=x", "whatsapp-salah", "tulis '6280000000000'"),
        ("telepon: Telp. (0323) 321008", "telepon-salah", "tulis satu nomor saja, misalnya '(0323) 321008'"),
        ("telepon: (0323) 321008 / 321009", "telepon-salah", "tulis satu nomor saja, misalnya '(0323) 321008'"),
        ("telepon: '1234'", "telepon-salah", "tulis satu nomor saja, misalnya '(0323) 321008'"),
        ("telepon: '1234567890123456'", "telepon-salah", "tulis satu nomor saja, misalnya '(0323) 321008'"),
        ("telepon: '()'", "telepon-salah", "tulis satu nomor saja, misalnya '(0323) 321008'"),
        ("telepon: \"(0323) 321008\\n\"", "telepon-salah", "tulis satu nomor saja, misalnya '(0323) 321008'"),
        ("sms: SMS 1708", "sms-salah", "tulis angkanya saja, misalnya '1708'"),
        ("sms: sms:1708", "sms-salah", "tulis angkanya saja, misalnya '1708'"),
        ("sms: '12'", "sms-salah", "tulis angkanya saja, misalnya '1708'"),
        ("logo: logo.png", "berkas-gambar-salah", "beri nama huruf kecil tanpa spasi di content/gambar, misalnya 'gambar/logo.png'"),
        ("logo: gambar/../instansi.png", "berkas-gambar-salah", "beri nama huruf kecil tanpa spasi di content/gambar, misalnya 'gambar/logo.png'"),
        ("logo: /etc/logo.png", "berkas-gambar-salah", "beri nama huruf kecil tanpa spasi di content/gambar, misalnya 'gambar/logo.png'"),
        ("logo: https://dinas.example/logo.png", "berkas-gambar-salah", "beri nama huruf kecil tanpa spasi di content/gambar, misalnya 'gambar/logo.png'"),
        ("logo: gambar/Logo Dinas.PNG", "berkas-gambar-salah", "beri nama huruf kecil tanpa spasi di content/gambar, misalnya 'gambar/logo.png'"),
        ("logo: gambar/logo.gif", "berkas-gambar-salah", "beri nama huruf kecil tanpa spasi di content/gambar, misalnya 'gambar/logo.png'"),
        ("logo: gambar/logo.svg", "berkas-gambar-salah", "SVG dapat memuat skrip, jadi tidak diterima; simpan gambarnya sebagai PNG atau WebP"),
        ("logo: gambar/logo.jpeg", "berkas-gambar-salah", "ganti akhiran berkasnya menjadi .jpg"),
        ("warna: biru", "warna-salah", "tulis # dan enam angka heksadesimal, misalnya '#0c3a49'"),
        ("warna: '#0c3'", "warna-salah", "tulis # dan enam angka heksadesimal, misalnya '#0c3a49'"),
        ("warna: '#0c3a4g'", "warna-salah", "tulis # dan enam angka heksadesimal, misalnya '#0c3a49'"),
        ("warna: '#0c3a49;}*{display:none'", "warna-salah", "tulis # dan enam angka heksadesimal, misalnya '#0c3a49'"),
        ("warna: \"#0c3a49\\n\"", "warna-salah", "tulis # dan enam angka heksadesimal, misalnya '#0c3a49'"),
        ("warna: '#ff0000'", "warna-kurang-kontras", "pilih warna yang lebih gelap, misalnya '#b60000'"),
        ("warna: '#ffffff'", "warna-kurang-kontras", "pilih warna yang lebih gelap, misalnya '#595959'"),
        ("warna: #0c3a49", "kolom-wajib", "isi kolom ini"),
    ],
)  # fmt: skip
def test_a_contact_or_a_look_that_cannot_be_used_is_refused(text: str, code: str, fix: str) -> None:
    found = problem(text)
    assert found.code == code
    assert found.fix.endswith(fix)


def test_a_pale_colour_is_told_its_ratio_and_the_one_it_needs() -> None:
    assert (
        problem("warna: '#ff0000'").what == "kontras huruf putih di atas '#ff0000' hanya 3,99:1, perlunya 7:1"
    )
    assert (
        problem("warna: '#5a5a5a'").what == "kontras huruf putih di atas '#5a5a5a' hanya 6,89:1, perlunya 7:1"
    )
