"""Every sentence that a content author can be told, in Bahasa Indonesia, in one place."""

import re
from collections.abc import Iterable
from decimal import Decimal
from typing import Final

from generator.problems.problem import Words, quote, similar

MISSING: Final = "kolom-wajib"
DANGLING: Final = "rujukan-putus"
YEAR_OUTSIDE: Final = "tahun-di-luar-periode"
WHATSAPP: Final = re.compile("62[1-9][0-9]{7,12}")
SILENT: Final = ("alias", "berkas-kosong")  # who knows what the author meant to write


def _choices(choices: Iterable[str], shown: int = 12) -> str:
    names = list(choices)
    rest = f", … ({len(names)} pilihan)" if len(names) > shown else ""
    return ", ".join(names[:shown]) + rest


def _did_you_mean(word: str, choices: Iterable[str], otherwise: str) -> str:
    near = similar(word, choices)
    return f"maksud Anda '{near}'?" if near else otherwise


# --- files and folders -------------------------------------------------------------------------


def content_missing() -> Words:
    return Words("folder-tidak-ada", "folder content tidak ada", "buat folder content berisi instansi.yml")


def required_file_missing(name: str) -> Words:
    return Words(
        "berkas-wajib-tidak-ada", "berkas wajib ini tidak ada", f"buat {name}; lihat docs/rujukan-catatan.md"
    )


def pages_folder_missing() -> Words:
    return Words(
        "folder-tidak-ada",
        "folder halaman tidak ada",
        "buat folder content/halaman dengan sekurangnya satu berkas .md",
    )


def unknown_folder(name: str, known: Iterable[str]) -> Words:
    known = sorted(known)
    fix = _did_you_mean(name, known, f"folder yang dikenal: {_choices(known, len(known))}")
    return Words("folder-tidak-dikenal", f"folder {quote(name)} tidak dikenal", fix)


def unknown_file(name: str, known: Iterable[str]) -> Words:
    known = sorted(known)
    fix = _did_you_mean(name, known, f"berkas di sini hanya: {_choices(known)}")
    return Words("berkas-tidak-dikenal", f"berkas {quote(name)} tidak dikenal", fix)


def subfolder(name: str) -> Words:
    return Words(
        "subfolder",
        f"subfolder {quote(name)} tidak dibaca",
        "pindahkan isinya satu tingkat ke atas, lalu hapus",
    )


def wrong_suffix(name: str, wanted: str) -> Words:
    return Words(
        "akhiran-salah",
        f"nama berkas {quote(name)} tidak berakhir {wanted}",
        f"ganti akhirannya menjadi {wanted}",
    )


def bad_stem(stem: str) -> Words:
    return Words(
        "nama-berkas-salah",
        f"nama berkas {quote(stem)} tidak dapat menjadi alamat halaman",
        "pakai huruf kecil a-z, angka dan tanda hubung, misalnya 'penyelesaian-konflik'",
    )


def stems_equal_but_case(stem: str) -> Words:
    return Words(
        "nama-berkas-kembar",
        f"nama berkas {quote(stem)} sama dengan berkas lain kecuali huruf besar-kecil",
        "beri nama yang berbeda, dengan huruf kecil; keduanya menjadi satu alamat di sebagian komputer",
    )


def symlink() -> Words:
    return Words("tautan-simbolik", "tautan simbolik tidak dibaca", "ganti dengan berkas atau folder aslinya")


def unreadable(reason: str) -> Words:
    return Words("tidak-terbaca", f"tidak dapat dibaca ({reason})", "periksa izin berkas, lalu coba lagi")


def not_a_file() -> Words:
    return Words("tidak-terbaca", "ini bukan berkas biasa", "hapus, atau ganti dengan berkas biasa")


def too_big(size: int, limit: int) -> Words:
    return Words(
        "berkas-terlalu-besar",
        f"berkas berukuran {size} bita, batasnya {limit}",
        "bagi isinya menjadi beberapa catatan, atau simpan lampiran di content/sumber",
    )


def signed_file_too_big(size: int, limit: int) -> Words:
    return Words(
        "berkas-terlalu-besar",
        f"berkas bertanda tangan berukuran {size} bita, batasnya {limit}",
        "pindai ulang dengan resolusi lebih rendah, atau perkecil PDF-nya",
    )


def not_a_pdf() -> Words:
    return Words("bukan-pdf", "berkas ini bukan PDF", "simpan dokumen bertanda tangan sebagai PDF")


def pdf_cut_off() -> Words:
    return Words(
        "pdf-terpotong", "PDF ini terpotong: akhirnya tidak ada", "salin ulang berkasnya dari asalnya"
    )


def nip_in_file_name() -> Words:
    """The name itself is not repeated."""
    return Words(
        "nip",
        "nama sebuah berkas di folder ini memuat NIP lengkap; NIP memuat tanggal lahir dan tidak boleh tersimpan",
        "ganti nama berkasnya, misalnya 'pk-2021-kepala.pdf'",
    )


def empty_file() -> Words:
    return Words("berkas-kosong", "berkas kosong", "isi berkas ini atau hapus")


def not_utf8() -> Words:
    return Words("bukan-utf8", "huruf di sini bukan UTF-8", "simpan ulang berkas dengan penyandian UTF-8")


def old_line_ends() -> Words:
    return Words(
        "akhir-baris",
        "akhir baris di sini memakai CR saja",
        "simpan ulang berkas dengan akhir baris LF atau CRLF",
    )


def forbidden_character(char: str) -> Words:
    return Words(
        "karakter-terlarang",
        f"ada karakter tak kasatmata (U+{ord(char):04X})",
        "hapus karakter itu; biasanya terbawa saat menyalin dari Word atau laman web",
    )


def nip() -> Words:
    return Words(
        "nip",
        "ada NIP lengkap; NIP memuat tanggal lahir dan tidak boleh tersimpan",
        "ganti setiap angkanya dengan tanda •, atau tulis tersamar bila nama kolomnya nip",
    )


# --- YAML --------------------------------------------------------------------------------------

_BACKSLASH = (
    "garis miring terbalik di dalam kutip ganda tidak terbaca",
    "pakai kutip tunggal '…', atau tulis \\\\",
)
_NOT_A_START = ("tanda {char} tidak boleh mengawali isi", "apit seluruh isi dengan tanda kutip")

# Needle in the parser's words (libyaml's, PyYAML's where they differ) -> what, fix; the first that fits counts.
SYNTAX: Final = (
    ("tab character", "ada Tab di awal baris", "ganti Tab dengan spasi"),
    ("could not find expected ':'", "baris ini bukan 'nama: isi'", "beri titik dua dan spasi setelah nama kolom; bila ini lanjutan teks di atasnya, jorokkan ke kanan"),
    ("unexpected end of stream", "tanda kutip ini tidak ditutup", "tambahkan tanda kutip penutup"),
    ("expected ',' or", "kurung ini tidak ditutup", "tutup kurungnya, atau apit isi dengan tanda kutip"),
    ("expected '-' indicator", "baris ini tidak sejajar dengan tanda - di atasnya", "sejajarkan semua tanda - pada satu daftar"),
    ("block sequence entries are not allowed", "tanda - tidak boleh di sini", "taruh daftar pada baris baru di bawah nama kolom, atau apit isi dengan tanda kutip"),
    ("escape", *_BACKSLASH),
    ("hexdecimal", *_BACKSLASH),
    ("comment or line break", "sesudah tanda | atau > tidak boleh ada teks", "mulai teks pada baris berikutnya, menjorok ke kanan"),
    ("alphabetic or numeric", *_NOT_A_START),
    ("directive", *_NOT_A_START),
    ("cannot start any token", *_NOT_A_START),
    ("expected node content", *_NOT_A_START),
    ("<document start>", "ada isi sesudah baris '...' atau '---'", "hapus baris itu; satu berkas memuat satu catatan"),
)  # fmt: skip


def syntax(problem: str, before: str = "", char: str = "") -> Words:
    """`problem`: the words of the YAML parser; `before`: its line up to the mistake; `char`: what stands there."""
    if "mapping values are not allowed" in problem:
        what, fix = _colon(before)
    elif "expected key" in problem or "<block end>" in problem:
        what, fix = _no_key(before, char)
    else:
        unknown = (
            "susunan YAML di sini tidak terbaca",
            "periksa tanda kutip, titik dua dan jarak di awal baris",
        )
        what, fix = next(((what, fix) for needle, what, fix in SYNTAX if needle in problem), unknown)
        if char == "\t" and (what, fix) == _NOT_A_START:
            what, fix = "ada Tab di awal baris atau isi", "ganti Tab dengan spasi"
    return Words("yaml", what.format(char=quote(char)), fix)


def _colon(before: str) -> tuple[str, str]:
    if ": " in before:
        return "ada titik dua di tengah isi", "apit seluruh isi dengan tanda kutip"
    return (
        "kolom ini menjorok terlalu dalam, atau baris di atasnya belum bertitik dua",
        "sejajarkan dengan kolom di atasnya, dan beri titik dua pada baris di atasnya",
    )


def _no_key(before: str, char: str) -> tuple[str, str]:
    if any(quote in before for quote in ("'", '"')):
        return (
            "ada teks sesudah tanda kutip penutup",
            "apit seluruh isi dengan satu pasang kutip; kutip tunggal di dalam kutip tunggal ditulis dua kali",
        )
    if char == ":":
        return "sebelum titik dua tidak ada nama kolom", "tulis 'nama: isi'"
    if before.strip():
        return (
            "ada tanda yang tidak pada tempatnya",
            "hapus tanda itu, atau apit seluruh isi dengan tanda kutip",
        )
    return "baris ini tidak sejajar", "sejajarkan dengan kolom atau daftar di atasnya"


def list_in_text() -> Words:
    return Words(
        "daftar-menjorok",
        "baris daftar ini menjorok terlalu dalam dan terbaca sebagai lanjutan teks di atasnya",
        "sejajarkan tanda - dengan daftar di atasnya; bila memang teks, apit seluruhnya dengan tanda kutip",
    )


def several_documents() -> Words:
    return Words(
        "dua-dokumen",
        "ada dua dokumen dalam satu berkas",
        "hapus baris '---' ini, atau bagi menjadi dua berkas",
    )


def not_a_mapping() -> Words:
    return Words(
        "bukan-kolom",
        "isi berkas bukan pasangan 'nama: isi'",
        "mulai tiap baris dengan nama kolom dan titik dua",
    )


def alias() -> Words:
    return Words(
        "alias",
        "alias dan jangkar YAML (& dan *) tidak dibaca",
        "tulis isinya lengkap, atau apit dengan tanda kutip",
    )


def tag(name: str) -> Words:
    name = name.replace("tag:yaml.org,2002:", "!!")
    return Words(
        "tag", f"tag YAML {quote(name)} tidak dibaca", "hapus tag itu, atau apit isi dengan tanda kutip"
    )


def duplicate_key(key: str, line: int) -> Words:
    return Words("kolom-ganda", f"kolom {quote(key)} sudah ada di baris {line}", "hapus salah satu")


def key_not_text() -> Words:
    return Words("nama-kolom", "nama kolom harus satu kata", "tulis 'nama: isi' tanpa kurung")


def too_deep(limit: int) -> Words:
    return Words("terlalu-dalam", f"susunan bersarang lebih dari {limit} tingkat", "sederhanakan susunannya")


def too_many(limit: int) -> Words:
    return Words("terlalu-banyak", f"berkas memuat lebih dari {limit} isian", "bagi menjadi beberapa catatan")


# --- fields ------------------------------------------------------------------------------------


def unknown_key(key: str, known: Iterable[str]) -> Words:
    known = list(known)
    fix = _did_you_mean(key, known, f"kolom di sini: {_choices(known)}")
    return Words("kolom-tidak-dikenal", f"kolom {quote(key)} tidak dikenal", fix)


def empty_item() -> Words:
    return Words("butir-kosong", "butir daftar ini kosong", "isi, atau hapus tanda - ini")


def missing(example: str) -> Words:
    return Words(
        MISSING, "kolom wajib ini belum diisi", f"isi, misalnya {example}" if example else "isi kolom ini"
    )


def wrong_type(found: str, wanted: str, example: str = "") -> Words:
    return Words(
        "jenis-salah",
        f"isinya {found}, seharusnya {wanted}",
        f"misalnya {example}" if example else f"tulis sebagai {wanted}",
    )


def unknown_choice(value: object, choices: Iterable[str]) -> Words:
    choices = list(choices)
    fix = _did_you_mean(str(value), choices, f"pilihan: {_choices(choices)}")
    return Words("pilihan-salah", f"{quote(value)} bukan pilihan yang sah", fix)


def empty_text() -> Words:
    return Words("teks-kosong", "teksnya kosong", "isi, atau hapus kolom ini")


def text_too_long(limit: int) -> Words:
    return Words(
        "teks-terlalu-panjang", f"teks lebih dari {limit} huruf", "ringkas, atau bagi menjadi beberapa butir"
    )


def bad_id(value: object) -> Words:
    return Words(
        "id-salah",
        f"{quote(value)} bukan id yang sah",
        "pakai huruf kecil a-z, angka dan tanda hubung, misalnya 'fungsi-e'",
    )


def bad_variable(value: object) -> Words:
    return Words(
        "variabel-salah",
        f"{quote(value)} bukan nama variabel yang sah",
        "pakai huruf kecil a-z, angka dan garis bawah, misalnya 'jumlah_konflik'",
    )


def bad_hash(value: object) -> Words:
    return Words("sha256-salah", f"{quote(value)} bukan sha256", "isi 64 angka heksadesimal huruf kecil")


def bad_address(value: object) -> Words:
    return Words("alamat-salah", f"{quote(value)} bukan alamat web", "tulis lengkap, diawali https://")


def bad_path(value: object) -> Words:
    return Words(
        "berkas-salah",
        f"{quote(value)} bukan berkas di content/sumber",
        "tulis nama berkasnya saja, misalnya 'keputusan.txt'",
    )


def bad_email(value: object) -> Words:
    text = str(value)
    fix = "tulis lengkap dengan huruf biasa, misalnya koreksi@dinas.example"
    if text.lower().startswith("mailto:"):
        fix = "tulis alamatnya saja, tanpa mailto:"
    elif any(char.isspace() for char in text.strip()):
        fix = "tulis satu alamat tanpa spasi"
    elif any(sign in text for sign in "?&,;%<>"):
        fix = "tulis satu alamat saja, tanpa tambahan apa pun"
    return Words("surel-salah", f"{quote(value)} bukan alamat surel", fix)


def bad_whatsapp(value: object) -> Words:
    digits = "".join(char for char in str(value)[:40] if char in "0123456789")
    digits = f"62{digits[1:]}" if digits.startswith("0") else digits
    fix = (
        f"tulis '{digits}'"
        if WHATSAPP.fullmatch(digits)
        else "tulis dengan angka saja dan diawali 62, tanpa 0 di depan"
    )
    return Words("whatsapp-salah", f"{quote(value)} bukan nomor WhatsApp", fix)


def bad_phone(value: object) -> Words:
    return Words(
        "telepon-salah",
        f"{quote(value)} bukan nomor telepon",
        "tulis satu nomor saja, misalnya '(0323) 321008'",
    )


def bad_sms(value: object) -> Words:
    return Words(
        "sms-salah", f"{quote(value)} bukan nomor layanan SMS", "tulis angkanya saja, misalnya '1708'"
    )


def bad_image_path(value: object) -> Words:
    text = str(value).lower()
    fix = "beri nama huruf kecil tanpa spasi di content/gambar, misalnya 'gambar/logo.png'"
    if text.endswith((".svg", ".svgz")):
        fix = "SVG dapat memuat skrip, jadi tidak diterima; simpan gambarnya sebagai PNG atau WebP"
    elif text.endswith(".jpeg"):
        fix = "ganti akhiran berkasnya menjadi .jpg"
    return Words("berkas-gambar-salah", f"{quote(value)} bukan gambar di content/gambar", fix)


def not_a_colour(value: object) -> Words:
    return Words(
        "warna-salah",
        f"{quote(value)} bukan warna",
        "tulis # dan enam angka heksadesimal, misalnya '#0c3a49'",
    )


def pale_colour(colour: str, found: Decimal, needed: int, darker: str) -> Words:
    ratio = f"{int(found * 100) / 100:.2f}".replace(".", ",")  # cut, so that 6,999 never reads as 7
    return Words(
        "warna-kurang-kontras",
        f"kontras huruf putih di atas {quote(colour)} hanya {ratio}:1, perlunya {needed}:1",
        f"pilih warna yang lebih gelap, misalnya '{darker}'",
    )


# --- images ------------------------------------------------------------------------------------


def image_too_big(size: int, limit: int) -> Words:
    return Words(
        "gambar-terlalu-besar",
        f"gambar berukuran {size} bita, batasnya {limit} agar halaman tetap ringan",
        "perkecil gambarnya; tinggi 80 piksel sudah cukup, dan WebP biasanya paling kecil",
    )


def image_too_wide(limit: int) -> Words:
    return Words(
        "gambar-terlalu-besar",
        f"lebar atau tinggi gambar melebihi {limit} piksel",
        "perkecil gambarnya; tinggi 80 piksel sudah cukup",
    )


def not_an_image() -> Words:
    return Words(
        "bukan-gambar",
        "isinya bukan gambar PNG, JPEG atau WebP",
        "simpan ulang dari program gambar sebagai PNG atau WebP",
    )


def image_is_svg() -> Words:
    return Words(
        "bukan-gambar",
        "isinya SVG, yang dapat memuat skrip",
        "simpan ulang dari program gambar sebagai PNG atau WebP",
    )


def image_broken() -> Words:
    return Words("gambar-rusak", "gambarnya rusak atau terpotong", "simpan ulang dari program gambar")


def image_moves() -> Words:
    return Words("gambar-bergerak", "gambarnya bergerak", "simpan satu bingkai saja, sebagai PNG atau WebP")


def image_misnamed(kind: str, wanted: str) -> Words:
    return Words(
        "akhiran-salah", f"isinya {kind}, tetapi akhiran namanya lain", f"ganti akhirannya menjadi .{wanted}"
    )


def image_missing(name: str, known: Iterable[str]) -> Words:
    known = list(known)
    fix = _did_you_mean(name, known, "taruh berkasnya di content/gambar, atau hapus kolom ini")
    return Words("gambar-tidak-ada", f"berkas {quote(name)} tidak ada di content", fix)


def image_unused() -> Words:
    return Words(
        "gambar-yatim", "gambar ini tidak dipakai", "isi logo pada instansi.yml, atau hapus berkas ini"
    )


def number_comma(value: object) -> Words:
    fixed = str(value).replace(".", "").replace(",", ".")[:40]
    fix = f"tulis '{fixed}' (titik desimal, tanpa pemisah ribuan)"
    if fixed.count(".") > 1 or not fixed.strip("-."):
        fix = "tulis dengan titik desimal dan tanpa pemisah ribuan, misalnya 82.5"
    return Words("angka-koma", f"{quote(value)} memakai koma atau titik ribuan", fix)


def number_percent(value: object) -> Words:
    number = str(value)[:40].replace("%", "").strip()
    number = number.replace(".", "").replace(",", ".") if "," in number else number
    return Words("angka-persen", f"{quote(value)} memuat tanda %", f"tulis angkanya saja: '{number}'")


def number_leading_zero(value: object) -> Words:
    minus = "-" * str(value).startswith("-")
    whole, point, rest = str(value)[:40].lstrip("-").partition(".")
    return Words(
        "angka-nol-depan",
        f"{quote(value)} diawali nol",
        f"tulis '{minus}{whole.lstrip('0') or '0'}{point}{rest}'",
    )


def number_underscore(value: object) -> Words:
    return Words(
        "angka-garis-bawah",
        f"{quote(value)} memuat garis bawah",
        f"tulis '{str(value)[:40].replace('_', '')}'",
    )


def number_not_ascii(value: object) -> Words:
    return Words(
        "angka-aksara-lain", f"{quote(value)} memakai angka aksara lain", "ketik ulang dengan angka 0-9"
    )


def number_too_long(value: object, digits: int) -> Words:
    return Words(
        "angka-terlalu-panjang", f"{quote(value)} lebih dari {digits} angka", "periksa kembali angkanya"
    )


def number_thousands(value: object) -> Words:
    plain = str(value)[:40].replace(".", "")
    return Words(
        "angka-ribuan",
        f"{quote(value)} dapat berarti ribuan",
        f"tulis '{plain}' bila ribuan, atau '{str(value)[:40].partition('.')[0]}' bila bukan",
    )


def not_a_number(value: object) -> Words:
    return Words("bukan-angka", f"{quote(value)} bukan angka", "tulis angka biasa, misalnya 82.5")


def bad_year(value: object) -> Words:
    return Words(
        "tahun-salah", f"{quote(value)} bukan tahun", "tulis empat angka antara 1945 dan 2199, misalnya 2021"
    )


def bad_quarter(value: object) -> Words:
    return Words("triwulan-salah", f"{quote(value)} bukan triwulan", "tulis 1, 2, 3 atau 4")


def impossible_date(value: object) -> Words:
    return Words(
        "tanggal-mustahil", f"tanggal {quote(value)} tidak ada di kalender", "periksa hari dan bulannya"
    )


def bad_date(value: object) -> Words:
    return Words(
        "tanggal-salah",
        f"{quote(value)} bukan tanggal",
        "tulis 2026-02-28, 28 Februari 2026, atau 2026-02 bila harinya tidak diketahui",
    )


def date_not_full(value: object) -> Words:
    return Words(
        "tanggal-tidak-lengkap", f"{quote(value)} tidak memuat hari", "tulis lengkap, misalnya 2026-02-28"
    )


def bad_time_zone(value: object) -> Words:
    return Words(
        "zona-waktu-salah",
        f"zona waktu {quote(value)} tidak dikenal",
        "pakai Asia/Jakarta, Asia/Makassar atau Asia/Jayapura",
    )


def period_reversed() -> Words:
    return Words("periode-terbalik", "tahun akhir mendahului tahun awal", "tukar, atau periksa tahunnya")


def content_version(value: object, known: str) -> Words:
    return Words(
        "versi-format",
        f"versi format {quote(value)} tidak dikenal",
        f"tulis versi_format: {known}, atau perbarui program ini",
    )


# --- formulas ----------------------------------------------------------------------------------


def formula_character(char: str, fix: str) -> Words:
    return Words("formula", f"tanda {quote(char)} tidak dikenal dalam formula", fix)


def formula_unfinished() -> Words:
    return Words("formula", "formula terputus di sini", "lengkapi dengan angka, variabel atau kurung")


def formula_unexpected(token: str) -> Words:
    return Words(
        "formula", f"{quote(token)} tidak boleh di sini", "periksa tanda hitung dan kurung di sekitarnya"
    )


def formula_open_bracket() -> Words:
    return Words("formula", "kurung buka ini tidak ditutup", "tambahkan ')'")


def formula_too_big(limit: int) -> Words:
    return Words("formula", f"formula memuat lebih dari {limit} bagian", "sederhanakan formulanya")


def formula_too_deep(limit: int) -> Words:
    return Words("formula", f"kurung formula bersarang lebih dari {limit} tingkat", "sederhanakan formulanya")


def variable_undefined(name: str, known: Iterable[str]) -> Words:
    known = list(known)
    fix = _did_you_mean(name, known, f"tambahkan '{name}' pada kolom variabel")
    return Words("variabel-tidak-ada", f"variabel {quote(name)} dipakai formula tetapi tidak dijelaskan", fix)


def variable_unused(name: str) -> Words:
    return Words(
        "variabel-tidak-dipakai",
        f"variabel {quote(name)} tidak dipakai formula",
        "pakai dalam ekspresi, atau hapus",
    )


# --- references --------------------------------------------------------------------------------


def dangling(kind: str, target: str, known: Iterable[str]) -> Words:
    known = list(known)
    others = f", atau pakai: {_choices(known)}" if known else ""
    fix = _did_you_mean(target, known, f"buat content/{kind}/{target[:60]}.yml{others}")
    return Words(DANGLING, f"{kind} {quote(target)} tidak ada", fix)


def dangling_basis(target: str, known: Iterable[str]) -> Words:
    known = list(known)
    otherwise = f"buat content/keputusan/{target[:60]}.yml atau content/dokumen/{target[:60]}.yml"
    others = f", atau pakai: {_choices(known)}" if known else ""
    return Words(
        DANGLING,
        f"keputusan atau dokumen {quote(target)} tidak ada",
        _did_you_mean(target, known, otherwise + others),
    )


def ambiguous_basis(target: str) -> Words:
    return Words(
        "dasar-ganda",
        f"ada keputusan dan dokumen yang sama-sama bernama {quote(target)}",
        "ganti nama berkas dokumennya",
    )


def function_of_document(target: str) -> Words:
    return Words(
        "fungsi-tanpa-keputusan",
        f"dasar indikator ini dokumen ({quote(target)}), yang tidak berbagian fungsi",
        "isi kolom keputusan di sini dengan naskah yang memuat fungsi itu",
    )


def dangling_anchor(target: str, where: str, known: Iterable[str]) -> Words:
    known = list(known)
    fix = _did_you_mean(target, known, f"bagian yang ada: {_choices(known) or '(tidak ada)'}")
    return Words(DANGLING, f"bagian {quote(target)} tidak ada pada {where}", fix)


def orphan(kind: str) -> Words:
    return Words(
        "catatan-yatim",
        f"{kind} ini tidak dirujuk catatan mana pun",
        "rujuk dari catatan yang memakainya, atau hapus berkas ini",
    )


def duplicate_anchor(anchor: str) -> Words:
    return Words("jangkar-ganda", f"alamat bagian {quote(anchor)} dipakai dua kali", "beri id yang berbeda")


def continues_itself() -> Words:
    return Words(
        "rujukan-berputar",
        "indikator ini melanjutkan dirinya sendiri, langsung atau lewat indikator lain",
        "perbaiki kolom melanjutkan",
    )


def old_id_in_use(value: str) -> Words:
    return Words("id-lama-terpakai", f"id lama {quote(value)} dipakai catatan lain", "hapus dari salah satu")


def no_period(target: str) -> Words:
    return Words(
        "tanpa-periode",
        f"{quote(target)} tidak menyebut periode",
        "isi periode pada dokumen itu, atau berlaku pada indikator ini",
    )


def signed_file_missing(name: str, known: Iterable[str]) -> Words:
    fix = _did_you_mean(name, known, "simpan PDF-nya di content/berkas, atau hapus berkas_bertanda_tangan")
    return Words("berkas-tidak-ada", f"berkas content/berkas/{name[:80]} tidak ada", fix)


def signed_file_changed(name: str, found: str) -> Words:
    return Words(
        "sha256-berbeda",
        f"isi content/berkas/{name[:80]} tidak cocok dengan sha256 di sini",
        f"kembalikan berkas yang ditandatangani; bila memang berganti, tulis {found}",
    )


def signed_file_twice(name: str) -> Words:
    return Words(
        "berkas-ganda",
        f"berkas {quote(name)} sudah dipakai catatan lain",
        "satu berkas bertanda tangan untuk satu dokumen; periksa namanya",
    )


def signed_file_same(other: str) -> Words:
    return Words(
        "berkas-kembar",
        f"isi berkas ini sama dengan {quote(other)}",
        "ganti salah satu dengan berkas yang benar, atau hapus",
    )


def signed_file_unused() -> Words:
    return Words(
        "berkas-yatim",
        "berkas bertanda tangan ini tidak dipakai",
        "isi berkas_bertanda_tangan pada catatannya, atau hapus berkas ini",
    )


def bad_signed_file_name(value: object, saran: str = "") -> Words:
    return Words(
        "berkas-pdf-salah",
        f"{quote(value)} bukan nama PDF di content/berkas",
        f"beri nama huruf kecil tanpa spasi, misalnya {quote(saran or 'pk-2021-kepala.pdf')}",
    )


def nip_not_masked() -> Words:
    """The value itself is not repeated: it may be the NIP."""
    return Words(
        "nip",
        "kolom ini hanya menyebut bahwa ada NIP; NIP memuat tanggal lahir dan tidak boleh tersimpan",
        "tulis 'tersamar'; angkanya ditanya saat 'iku dokumen --nip'",
    )


def term_reversed() -> Words:
    return Words("masa-terbalik", "hari terakhir menjabat mendahului hari pertama", "tukar kedua tanggal itu")


def two_leaders(other: str) -> Words:
    return Words(
        "pemimpin-ganda",
        f"{quote(other)} juga memimpin pada masa yang sama",
        "isi masa pada keduanya; yang sudah berganti memuat masa.sampai",
    )


def not_in_office(pejabat: str, tanggal: str, mulai: str, sampai: str | None) -> Words:
    masa = f"{mulai} sampai {sampai}" if sampai else f"sejak {mulai}"
    return Words(
        "di-luar-masa",
        f"{quote(pejabat)} menjabat {masa}, tidak pada {tanggal}",
        "pilih pejabat lain, atau periksa tanggal dan masanya",
    )


def not_the_leader(pejabat: str) -> Words:
    return Words(
        "bukan-pemimpin",
        f"{quote(pejabat)} tidak tercatat memimpin instansi ini",
        f"isi memimpin: ya pada content/pejabat/{pejabat[:60]}.yml, atau ganti tingkat",
    )


def agreement_twice(other: str, pejabat: str, tahun: int) -> Words:
    return Words(
        "perjanjian-ganda",
        f"{quote(other)} sudah memuat perjanjian murni {quote(pejabat)} tahun {tahun}",
        "hapus salah satu, atau jadikan yang ini perubahan dan isi mengubah",
    )


def date_outside_year(tanggal: str, tahun: int) -> Words:
    return Words(
        "tanggal-tidak-cocok",
        f"tanggal {tanggal} tidak cocok dengan tahun {tahun}",
        "periksa tanggal dan tahunnya",
    )


def not_an_agreement(dokumen: str, jenis: str) -> Words:
    return Words(
        "dokumen-bukan-pk",
        f"dokumen {quote(dokumen)} berjenis {jenis}, bukan pk",
        "rujuk dokumen perjanjian kinerja, atau perbaiki jenis dokumen itu",
    )


def same_party() -> Words:
    return Words(
        "pihak-sama",
        "pihak kedua sama dengan pihak pertama",
        "isi atasan langsungnya, atau hapus pihak_kedua bila ditandatangani satu pihak",
    )


def amends_nothing() -> Words:
    return Words(
        "perubahan-tanpa-asal",
        "perjanjian perubahan tidak menyebut perjanjian yang diubah",
        "isi mengubah dengan nama berkas perjanjian murninya",
    )


def original_amends() -> Words:
    return Words(
        "murni-mengubah",
        "perjanjian murni tidak mengubah perjanjian lain",
        "ganti jenis menjadi perubahan, atau hapus mengubah",
    )


def amends_other_year(found: int, own: int) -> Words:
    return Words(
        "tahun-berbeda",
        f"perjanjian yang diubah berlaku tahun {found}, catatan ini tahun {own}",
        "samakan tahunnya, atau rujuk perjanjian lain",
    )


def amends_other_rank(found: str, own: str) -> Words:
    return Words(
        "tingkat-berbeda",
        f"perjanjian yang diubah bertingkat {found}, catatan ini {own}",
        "samakan tingkatnya, atau rujuk perjanjian lain",
    )


def amends_later(found: str, own: str) -> Words:
    return Words(
        "perubahan-mendahului",
        f"perubahan ini bertanggal {own}, sebelum perjanjian yang diubah ({found})",
        "periksa kedua tanggal itu",
    )


def amended_twice(amended: str, other: str) -> Words:
    return Words(
        "perubahan-bercabang",
        f"{quote(amended)} sudah diubah oleh {quote(other)}",
        f"isi mengubah dengan {quote(other)}, perubahan sebelum ini",
    )


def amends_itself() -> Words:
    return Words(
        "perubahan-melingkar", "perubahan ini kembali ke dirinya sendiri", "rujuk perjanjian sebelumnya"
    )


def plan_of_other_year(found: int, own: int) -> Words:
    return Words(
        "tahun-berbeda",
        f"perjanjian yang dijabarkan berlaku tahun {found}, rencana ini tahun {own}",
        "rujuk perjanjian tahun yang sama, atau ganti nama berkas ini",
    )


def report_too_early(tanggal: str, tahun: int) -> Words:
    return Words(
        "laporan-terlalu-dini",
        f"laporan tahun {tahun} bertanggal {tanggal}, sebelum tahunnya berakhir",
        "periksa tahun pada tanggal ini",
    )


def event_before_formalised(name: str, tanggal: str, ditetapkan: str) -> Words:
    return Words(
        "jejak-mendahului",
        f"{name} {tanggal} mendahului ditetapkan {ditetapkan}",
        "periksa kedua tanggal itu",
    )


def amendment_missing(indikator: str, tahun: int) -> Words:
    return Words(
        "perubahan-belum-ada",
        f"target {quote(indikator)} tahun {tahun} diubah, tetapi tidak ada perjanjian perubahan yang memuatnya",
        "buat content/perjanjian/….yml berjenis perubahan yang memuat indikator ini",
    )


def signed_target_changed(perjanjian: str, signed: str, now: str) -> Words:
    return Words(
        "target-bertanda-tangan-berubah",
        f"target ini sekarang {quote(now)}, sedangkan pada {quote(perjanjian)} yang sudah ditandatangani {quote(signed)}",
        "kembalikan target itu, lalu tambahkan target pk_perubahan dan perjanjian perubahannya",
    )


def signed_document_gone(document: str) -> Words:
    return Words(
        "dokumen-bertanda-tangan-hilang",
        f"{quote(document)} yang sudah tayang tidak lagi tercatat bertanda tangan",
        "kembalikan berkas_bertanda_tangan pada catatannya",
    )


def signed_figure_rewritten(document: str, indikator: str, old: str, new: str) -> Words:
    return Words(
        "angka-bertanda-tangan-ditulis-ulang",
        f"angka {quote(indikator)} pada {quote(document)} tercatat {quote(new)}, pernah tayang {quote(old)}",
        "kembalikan baris itu; angka pada dokumen yang sudah ditandatangani tidak berubah",
    )


def indicator_not_in_year(indikator: str, tahun: int, awal: int, akhir: int) -> Words:
    return Words(
        YEAR_OUTSIDE,
        f"indikator {quote(indikator)} berlaku {awal}-{akhir}, tidak pada {tahun}",
        "hapus dari daftar ini, atau periksa tahunnya",
    )


def listed_twice(id: str) -> Words:
    return Words("terdaftar-dua-kali", f"{quote(id)} tercantum dua kali", "hapus salah satu")


def no_quarter() -> Words:
    return Words(
        "langkah-tanpa-triwulan",
        "langkah ini tidak bertarget pada satu triwulan pun",
        "isi, misalnya triwulan: {1: 1 dokumen}",
    )


def stem_is_no_year(stem: str, folder: str) -> Words:
    return Words(
        "nama-berkas-bukan-tahun",
        f"nama berkas {quote(stem)} bukan tahun",
        f"beri nama empat angka tahunnya, misalnya content/{folder}/2021.yml",
    )


def negative_money(value: Decimal) -> Words:
    return Words("uang-negatif", f"anggaran {value:f} kurang dari nol", "periksa angkanya pada dokumen")


def no_money() -> Words:
    return Words(
        "anggaran-kosong",
        "tahun ini tidak memuat satu angka pun",
        "isi pagu atau realisasi, atau hapus tahun ini",
    )


def parts_disagree(own: Decimal, parts: Decimal) -> Words:
    return Words(
        "rincian-berbeda",
        f"tertulis {own:f}, sedangkan rinciannya berjumlah {parts:f}",
        "samakan, atau hapus jumlah ini: jumlah dihitung sendiri dari rincian",
    )


def source_missing(name: str) -> Words:
    return Words(
        "berkas-tidak-ada",
        f"berkas content/sumber/{name[:80]} tidak ada",
        "simpan berkasnya di content/sumber, atau perbaiki namanya",
    )


def source_changed(name: str, found: str) -> Words:
    return Words(
        "sha256-berbeda",
        f"isi content/sumber/{name[:80]} tidak cocok dengan sha256 di sini",
        f"kembalikan berkas aslinya; bila memang berganti, tulis {found}",
    )


def hash_without_file() -> Words:
    return Words(
        "sha256-tanpa-berkas", "sha256 diisi tetapi berkas tidak", "isi kolom berkas, atau hapus sha256"
    )


def file_without_hash(found: str) -> Words:
    return Words(
        "berkas-tanpa-sha256",
        "berkas diisi tetapi sha256 tidak",
        f"tambahkan sha256: {found}" if found else "tambahkan sha256",
    )


def internal_document() -> Words:
    return Words(
        "dokumen-internal",
        "dokumen internal harus menyebut nomor, tanggal dan pemegang",
        "isi kolom nomor, tanggal dan pemegang",
    )


def note_without_words() -> Words:
    return Words(
        "catatan-tanpa-teks",
        "catatan tanpa teks dan tanpa aturan",
        "isi teks dan tingkat, atau sebut aturan yang dijawab",
    )


def note_without_level() -> Words:
    return Words(
        "catatan-tanpa-tingkat",
        "catatan tulisan tangan belum bertingkat",
        "isi tingkat: tinggi, sedang atau rendah",
    )


def note_rule_silent(rule: str) -> Words:
    return Words(
        "aturan-tidak-berlaku",
        f"aturan {quote(rule)} tidak menemukan apa pun di sini",
        "hapus catatan ini, atau isi teks dan tingkat",
    )


def basis_without_author() -> Words:
    return Words(
        "dasar-tanpa-oleh",
        "dasar 'disimpulkan' belum menyebut siapa yang menyimpulkan",
        "isi kolom oleh, misalnya 'penyusun situs'",
    )


def unit_not_printed() -> Words:
    return Words(
        "satuan-kosong",
        "satuan 'tersurat' harus memuat teks_asli",
        "isi teks_asli, atau ganti dasar menjadi tersirat",
    )


def unit_not_read() -> Words:
    return Words(
        "satuan-kosong",
        "satuan yang tidak tersurat harus memuat normalisasi",
        "isi normalisasi, misalnya persen",
    )


def both_bodies() -> Words:
    return Words(
        "diktum-dan-pasal",
        "naskah memuat diktum dan batang_tubuh sekaligus",
        "pakai salah satu: diktum untuk keputusan, batang_tubuh untuk peraturan",
    )


def no_body() -> Words:
    return Words(
        "tanpa-diktum",
        "naskah tidak memuat diktum maupun batang_tubuh",
        "isi diktum (keputusan) atau batang_tubuh (peraturan)",
    )


def clause_empty() -> Words:
    return Words(
        "butir-kosong",
        "butir ini tidak memuat teks, judul, kolom maupun butir",
        "isi teks_asli, atau hapus butir ini",
    )


# --- values ------------------------------------------------------------------------------------


def values_without_indicator(id: str, known: Iterable[str]) -> Words:
    fix = _did_you_mean(id, known, f"buat content/indikator/{id[:60]}.yml, atau hapus berkas ini")
    return Words("catatan-yatim", f"nilai ini tanpa indikator {quote(id)}", fix)


def ledger_stale(missing: bool) -> Words:
    what = (
        "daftar angka tayang belum ada"
        if missing
        else "daftar angka tayang tidak sama dengan catatan mulai baris ini"
    )
    return Words("tayang-basi", what, "jalankan: python iku.py tayang")


def figure_changed(
    bidang: str, tahun: int, dari: str, menjadi: str, berkas: str, tahun_revisi: int, jenis: Iterable[str]
) -> Words:
    """The mend holds the whole entry, ready to be pasted as one line of YAML."""
    values = (("bidang", bidang), ("dari", dari), ("menjadi", menjadi))
    filled = ", ".join(f"{name}: '" + value.replace("'", "''") + "'" for name, value in values)
    entry = f"- {{{filled}, jenis: …, alasan: …, dasar: …, tanggal: …, disetujui: …}}"
    return Words(
        "angka-tayang-berubah",
        f"{bidang} {tahun} pernah tayang {quote(dari)}, sekarang {quote(menjadi)}, tanpa revisi",
        f"kembalikan, atau catat pada kolom revisi tahun {tahun_revisi} di {berkas}: {entry} "
        f"(pilihan jenis: {', '.join(jenis)})",
    )


def values_deleted(id: str, count: int) -> Words:
    return Words(
        "angka-tayang-dihapus",
        f"berkas ini tidak ada lagi, padahal {count} angkanya pernah tayang",
        f"kembalikan content/nilai/{id}.yml; angka yang ditarik diganti revisi berjenis penarikan pada tahunnya",
    )


def indicator_deleted(id: str, count: int) -> Words:
    return Words(
        "angka-tayang-dihapus",
        f"indikator ini tidak ada lagi, padahal {count} angkanya pernah tayang",
        f"kembalikan; bila berganti nama, isi id_lama: [{id}] pada berkas yang baru",
    )


def revision_rewritten(nomor: int, tahun: int, tertulis: str, gone: bool) -> Words:
    return Words(
        "revisi-diubah",
        f"revisi ke-{nomor} tahun {tahun} pernah tayang dan sekarang {'hilang' if gone else 'berbeda'}",
        f"kembalikan seperti semula ({tertulis}); revisi baru ditambahkan paling akhir",
    )


def revision_unmatched(bidang: str, dari: str, menjadi: str) -> Words:
    return Words(
        "revisi-tidak-cocok",
        f"revisi {quote(bidang)} dari {quote(dari)} menjadi {quote(menjadi)} tidak cocok dengan perubahan angka tayang",
        "perbaiki bidang, dari dan menjadi, atau hapus revisi ini bila angka lamanya belum pernah tayang",
    )


def year_outside(year: int, awal: int, akhir: int) -> Words:
    return Words(
        YEAR_OUTSIDE,
        f"tahun {year} di luar masa berlaku {awal}-{akhir}",
        "periksa tahunnya, atau isi berlaku pada indikator",
    )


def year_in_future(year: int, today: int) -> Words:
    return Words(
        "tahun-belum-mulai",
        f"hasil tahun {year} dimuat, padahal sekarang {today}",
        "periksa tahunnya, atau hapus realisasi",
    )


def target_kinds(filled: Iterable[str], kinds: Iterable[str]) -> Words:
    filled = list(filled)
    found = (
        f"target memuat {len(filled)} jenis sekaligus: {', '.join(filled)}"
        if filled
        else "target belum memuat jenis"
    )
    return Words("jenis-target", found, f"isi tepat satu: {', '.join(kinds)}")


def target_against_polarity(kind: str, arah: str) -> Words:
    mend = "maksimal" if kind == "minimal" else "minimal"
    return Words(
        "target-lawan-polaritas",
        f"target {kind} berlawanan dengan polaritas {arah}",
        f"pakai {mend}, atau perbaiki polaritas indikator",
    )


def target_needs_predicate(kind: str) -> Words:
    return Words(
        "jenis-target",
        f"target {kind}, padahal indikator ini dinilai dengan predikat",
        "pakai predikat, atau hapus kolom predikat di atas",
    )


def range_reversed() -> Words:
    return Words("rentang-terbalik", "batas atas lebih kecil dari batas bawah", "tukar dari dan sampai")


def predicate_without_scale() -> Words:
    return Words(
        "predikat-tanpa-skala",
        "predikat dipakai tanpa skala",
        "isi kolom predikat di awal berkas dengan nama skala dari kebijakan.yml",
    )


def result_empty() -> Words:
    return Words(
        "realisasi-kosong",
        "realisasi tanpa angka",
        "isi nilai, variabel, predikat atau teks; bila belum ada, pakai tanpa_nilai",
    )


def value_and_reason() -> Words:
    return Words("nilai-dan-alasan", "ada realisasi sekaligus alasan tanpa nilai", "hapus salah satu")


def inputs_do_not_fit(found: Iterable[str], needed: Iterable[str]) -> Words:
    needed = list(needed)
    fix = f"isi tepat: {', '.join(needed)}" if needed else "indikator ini tidak berformula; pakai nilai"
    return Words("masukan-tidak-cocok", f"masukan {', '.join(found)[:120]} tidak cocok dengan rumus", fix)


def value_disagrees(printed: object, computed: object) -> Words:
    shown = "tidak terdefinisi" if computed is None else f"{computed}"
    return Words(
        "nilai-berbeda",
        f"nilai {printed} berbeda dari hasil rumus ({shown[:60]})",
        "perbaiki salah satu, atau hapus nilai",
    )


def quarters_disagree(value: object, computed: object) -> Words:
    return Words(
        "triwulan-berbeda",
        f"realisasi tahunan {value} berbeda dari gabungan triwulan {computed}",
        "perbaiki salah satu, atau perbaiki perhitungan.tipe",
    )


def over_hundred() -> Words:
    return Words(
        "lebih-dari-seratus",
        "hasil lebih dari 100%, padahal pembilang bagian dari penyebut",
        "periksa angkanya; bila memang dapat lebih, isi pembilang_bagian_penyebut: tidak pada formula indikator",
    )


def reason_needs(reason: str, names: Iterable[str]) -> Words:
    return Words("alasan-tanpa-dasar", f"alasan {reason} belum lengkap", f"isi {', '.join(names)}")


def source_kinds(both: bool) -> Words:
    if both:
        return Words("sumber-angka", "sumber menyebut dokumen dan pernyataan sekaligus", "hapus salah satu")
    return Words(
        "sumber-angka",
        "sumber harus menyebut dokumen atau pernyataan, salah satu",
        "isi dokumen: id-dokumen, atau pernyataan",
    )


def quote_not_found(dokumen: str) -> Words:
    return Words(
        "kutipan-tidak-ada",
        f"kutipan tidak ditemukan pada berkas {quote(dokumen)}",
        "salin barisnya tepat seperti tercetak",
    )


def unknown_policy(value: str, known: Iterable[str], kind: str = "kebijakan") -> Words:
    known = list(known)
    fix = _did_you_mean(value, known, f"yang ada di kebijakan.yml: {_choices(known) or '(belum ada)'}")
    return Words("kebijakan-tidak-ada", f"{kind} {quote(value)} tidak ada", fix)


def policy_without_basis() -> Words:
    return Words(
        "kebijakan-tanpa-dasar",
        "kebijakan disebut terverifikasi tetapi tanpa sumber",
        "isi sumber, atau tulis diverifikasi: tidak",
    )


# --- the glossary ------------------------------------------------------------------------------


def term_twice(word: str, other: str) -> Words:
    return Words(
        "istilah-kembar",
        f"{quote(word)} sudah ada pada istilah {quote(other)}",
        "hapus salah satu; huruf besar dan kecil tidak membedakan",
    )


def term_anchor_twice(word: str, anchor: str) -> Words:
    return Words(
        "istilah-kembar",
        f"alamat istilah {quote(word)} (#{anchor}) sudah dipakai istilah lain",
        "gabungkan keduanya dengan kolom bentuk, atau ubah sebutannya",
    )


def term_without_letters(word: str) -> Words:
    return Words(
        "istilah-tanpa-huruf",
        f"istilah {quote(word)} tidak memuat huruf a-z atau angka, jadi tidak dapat beralamat",
        "tulis dengan huruf Latin",
    )


# --- plain language: notes, never mistakes -----------------------------------------------------


def sentence_too_long(sentence: str, count: int, limit: int) -> Words:
    return Words(
        "kalimat-panjang",
        f"kalimat {quote(sentence)} memuat {count} kata, sebaiknya paling banyak {limit}",
        "bagi menjadi dua kalimat",
    )


def official_word(word: str, plain: str) -> Words:
    fix = f"pakai {quote(plain)}" if plain else "hapus; kalimatnya tetap sama artinya"
    return Words("kata-resmi", f"{quote(word)} ada kata mudahnya", fix)


def acronym_unexplained(word: str) -> Words:
    return Words(
        "singkatan",
        f"singkatan {quote(word)} tidak dijelaskan",
        "tulis kepanjangannya di teks ini, atau tambahkan pada content/istilah.yml",
    )


# --- hand-written pages ------------------------------------------------------------------------


def raw_html(snippet: str) -> Words:
    return Words(
        "html-mentah",
        f"HTML mentah {quote(snippet)} tidak boleh di halaman tulisan tangan",
        "tulis dengan Markdown biasa",
    )


def page_attribute(name: str) -> Words:
    return Words(
        "atribut-terlarang",
        f"atribut {quote(name)} tidak boleh di halaman tulisan tangan",
        "hapus bagian {…} itu",
    )


def page_alignment() -> Words:
    return Words(
        "perataan-kolom",
        "kolom tabel diratakan dengan titik dua, yang tidak dapat ditampilkan situs ini",
        "hapus titik dua pada baris '---' di bawah kepala tabel",
    )


def page_link(target: str) -> Words:
    return Words(
        "tautan-terlarang",
        f"tautan {quote(target)} tidak boleh",
        "pakai https://, mailto:, tel:, sms: atau alamat halaman situs ini",
    )


def page_image() -> Words:
    return Words(
        "gambar-luar",
        "gambar dari luar situs tidak dimuat",
        "hapus gambarnya; situs ini tidak memanggil pihak ketiga",
    )


def page_title() -> Words:
    return Words("halaman-tanpa-judul", "baris pertama bukan judul", "awali halaman dengan '# Judul halaman'")


def page_metadata() -> Words:
    return Words(
        "metadata-halaman",
        "baris '---' pembuka tidak boleh di halaman tulisan tangan",
        "hapus bagian di antara kedua baris '---'",
    )


def page_too_deep() -> Words:
    return Words(
        "halaman-terlalu-dalam", "daftar di halaman ini bersarang terlalu dalam", "sederhanakan susunannya"
    )


def address_taken(address: str) -> Words:
    return Words("alamat-terpakai", f"alamat /{address} sudah dipakai halaman situs", "ganti nama berkas ini")


# --- Typst templates ---------------------------------------------------------------------------


def document_template_missing() -> Words:
    return Words(
        "templat-tidak-ada", "templat dokumen ini tidak ada", "pasang ulang generator, atau buat berkasnya"
    )


def document_template_encoding() -> Words:
    return Words("templat-bukan-utf8", "templat dokumen ini bukan teks UTF-8", "simpan ulang sebagai UTF-8")


def document_template_package(name: str) -> Words:
    return Words(
        "templat-paket",
        f"paket {quote(name)} tidak dapat dipakai: dokumen disusun tanpa jaringan",
        "salin bagian yang dibutuhkan ke berkas .typ di folder ini",
    )


def document_template_import(call: str) -> Words:
    return Words(
        "templat-impor",
        f"{quote(call)} hanya boleh diikuti nama berkas",
        f'tulis {call} "nama-berkas.typ", dengan berkas di folder ini',
    )


def document_template_forbidden(call: str) -> Words:
    fixes = {
        "eval": "cetak nilai apa adanya sebagai teks, misalnya #data.judul",
        "datetime.today": "pakai #data.data_per, tanggal data",
    }
    return Words(
        "templat-panggilan-terlarang",
        f"panggilan {quote(call)} tidak boleh dalam templat dokumen",
        fixes.get(call, "hapus panggilan itu"),
    )


def document_template_field(name: str, known: Iterable[str]) -> Words:
    return Words(
        "templat-kolom-tidak-dikenal",
        f"kolom {quote(name)} tidak ada pada dokumen ini",
        _did_you_mean(name, known, "lihat kolom yang ada di generator/documents"),
    )


def document_template_name(name: str) -> Words:
    return Words(
        "templat-nama-tidak-dikenal",
        f"nama {quote(name)} tidak dikenal",
        'periksa ejaannya, atau ambil namanya dengan #import "_dasar.typ": *',
    )


def document_template_argument(name: str) -> Words:
    return Words(
        "templat-argumen-tidak-dikenal", f"argumen {quote(name)} tidak dikenal di sini", "periksa ejaannya"
    )


def document_template_file() -> Words:
    return Words(
        "templat-berkas",
        "berkas yang diminta tidak ada di folder templat",
        "taruh berkasnya di templates/documents; berkas di luar folder itu tidak dapat dibaca",
    )


def document_template_alt() -> Words:
    return Words(
        "templat-tanpa-teks-pengganti",
        "gambar atau rumus tanpa teks pengganti",
        'tambahkan alt: "…" yang menyebut isinya',
    )


def document_template_heading() -> Words:
    return Words(
        "templat-tingkat-judul",
        "tingkat judul melompat",
        "mulai dari =, lalu ==, lalu ===, tanpa melewati satu tingkat",
    )


def document_template_glyph(letters: str) -> Words:
    return Words(
        "templat-huruf-tidak-ada",
        f"huruf {quote(letters)} tidak ada pada huruf cetak dokumen",
        "ganti dengan kata atau tanda lain",
    )


def document_template_font(name: str) -> Words:
    return Words(
        "templat-huruf-cetak",
        f"huruf cetak {quote(name)} tidak tersedia",
        "pakai Libertinus Serif, New Computer Modern atau DejaVu Sans Mono",
    )


TEMPLAT_TERLALU_LAMA = "templat-terlalu-lama"


def document_template_endless(seconds: str) -> Words:
    return Words(
        TEMPLAT_TERLALU_LAMA,
        f"templat ini belum selesai setelah {seconds} detik",
        "periksa perulangan (#for, #while) di dalam perulangan lain, juga pada berkas .typ lain di folder ini",
    )


def document_template_refused(said: str) -> Words:
    return Words(
        "templat-ditolak",
        f"Typst menolak templat ini: {quote(said)}",
        "perbaiki baris ini, atau hapus berkasnya agar templat bawaan dipakai",
    )


# --- Word templates ----------------------------------------------------------------------------


def word_template_missing() -> Words:
    return Words(
        "templat-tidak-ada", "templat Word ini tidak ada", "kembalikan berkasnya, atau pasang ulang alat ini"
    )


def word_not_a_document() -> Words:
    return Words(
        "bukan-dokumen-word",
        "berkas ini bukan dokumen Word yang utuh",
        "buka di Word atau LibreOffice, lalu simpan lagi sebagai .docx",
    )


def word_too_large(megabytes: int) -> Words:
    return Words(
        "templat-terlalu-besar",
        f"isi berkas ini lebih dari {megabytes} MB setelah dibuka",
        "kecilkan atau hapus gambar di dalamnya",
    )


def word_linked() -> Words:
    return Words(
        "templat-bertautan",
        "templat ini memuat gambar, berkas atau templat lain yang akan diambil komputer pembaca",
        "sisipkan gambarnya ke dalam dokumen, dan lepaskan templat lain yang dilampirkan",
    )


def word_tag_in_note(place: str) -> Words:
    return Words(
        "tanda-di-catatan-kaki",
        f"catatan kaki memuat tanda {quote(place)}, yang tidak diisi di sana",
        "pindahkan tandanya ke badan dokumen, kepala atau kaki halaman",
    )


def word_tag_broken(place: str) -> Words:
    return Words(
        "tanda-tidak-lengkap",
        f"tanda {{{{ … }}}} atau {{% … %}} tidak lengkap atau tidak berpasangan, dekat {quote(place)}",
        "periksa kurungnya, dan bahwa setiap for atau if punya endfor atau endif",
    )


def word_tag_forbidden(what: str, filters: Iterable[str], place: str) -> Words:
    return Words(
        "tanda-terlarang",
        f"{quote(what)} tidak boleh dipakai di templat Word, dekat {quote(place)}",
        f"pakai hanya nama kolom, if, for, dan penyaring {_choices(filters)}",
    )


def word_field_unknown(name: str, choices: Iterable[str], place: str) -> Words:
    names = list(choices)
    mend = (
        f"yang ada: {_choices(names)}" if names else "periksa nama di depan titiknya; bagian itu bisa kosong"
    )
    return Words(
        "kolom-templat",
        f"kolom {quote(name)} tidak ada, dekat {quote(place)}",
        _did_you_mean(name, names, mend),
    )


def word_not_text(place: str) -> Words:
    return Words(
        "bukan-teks",
        f"yang dicetak kosong atau bukan teks, dekat {quote(place)}",
        "beri kata untuk yang kosong, misalnya {{ kolom or 'tidak tercantum' }}; daftar dicetak dengan for",
    )


def word_endless(place: str) -> Words:
    return Words(
        "templat-tanpa-akhir",
        f"templat ini mengulang terlalu banyak, dekat {quote(place)}"
        if place
        else "templat ini mengulang terlalu banyak",
        "kurangi for di dalam for",
    )


def word_structure() -> Words:
    return Words(
        "susunan-rusak",
        "dokumen yang dihasilkan tidak utuh",
        "taruh pembuka dan penutup for atau if berjenis sama ({%p, {%tr, {%tc, {%r) pada tingkat yang sama",
    )
