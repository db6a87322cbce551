"""The words for a year's figures: one answer sentence, the six status words, targets, achievement, the arithmetic."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise
from typing import Final

from generator.dates import Tanggal
from generator.measurement.angka import bulatkan
from generator.measurement.capaian import AlasanTanpaCapaian
from generator.measurement.lonjakan import KALI, Lonjakan
from generator.measurement.status import Arah, Hasil, Status, arah_target, batas
from generator.measurement.tahunan import HasilTahun
from generator.model.formula import hitung
from generator.model.indikator import Indikator, Satuan
from generator.model.kebijakan import Kebijakan, KebijakanCapaian
from generator.model.naskah import Periode
from generator.model.nilai import AlasanTanpaNilai, Asal, Target
from generator.templating import angka_satuan as angka_satuan_teks
from generator.templating import bilangan, jenis_satuan, nama_satuan, rentang, tanggal
from generator.wording.formula import hitungan

MOST_DECIMALS: Final = 30
"""Where a result and its target would look the same, this many decimals at most tell them apart."""


@dataclass(frozen=True, slots=True)
class Kata:
    """A status as readers see it: the word beside its shape, and what it means."""

    kata: str
    arti: str


STATUS_KATA: Final[Mapping[Status, Kata]] = {
    "tercapai": Kata("Tercapai", "Hasil nyata memenuhi target tahun itu."),
    "tidak_tercapai": Kata("Tidak tercapai", "Hasil nyata belum memenuhi target tahun itu."),
    "sedang_berjalan": Kata("Sedang berjalan", "Tahunnya belum berakhir, jadi belum dinilai."),
    "belum_ada_angka": Kata("Belum ada angka", "Tahunnya sudah berakhir, tetapi hasilnya belum ada di situs ini."),
    "tidak_ada_target": Kata("Tidak ada target", "Ada hasil, tetapi tidak ada target di situs ini untuk dibandingkan."),
    "tidak_dapat_dinilai": Kata("Tidak dapat dinilai", "Hasil dan target tidak dapat dibandingkan; sebabnya tertulis."),
}  # fmt: skip

ASAL: Final[Mapping[Asal, str]] = {
    "renstra": "rencana strategis",
    "pk": "perjanjian kinerja",
    "pk_perubahan": "perubahan perjanjian kinerja",
    "dokumen_lain": "dokumen lain",
}

_TANPA_HASIL: Final[Mapping[AlasanTanpaNilai, str]] = {
    "belum_dimuat": "belum dimuat di situs ini",
    "belum_ditetapkan": "belum ditetapkan",
    "belum_jatuh_tempo": "belum jatuh tempo",
    "belum_dipublikasikan": "belum ditemukan dalam publikasi",
}
_TANPA_HASIL_SEL: Final[Mapping[AlasanTanpaNilai, str]] = {
    "belum_ditetapkan": "belum ditetapkan",
    "belum_jatuh_tempo": "belum jatuh tempo",
    "belum_dipublikasikan": "belum ditemukan dalam publikasi",
    "dikecualikan": "dikecualikan dari informasi publik",
    "tidak_diukur": "tidak diukur",
}
_TIDAK_DINILAI: Final[Mapping[AlasanTanpaNilai, str]] = {
    "dikecualikan": "angkanya dikecualikan dari informasi publik",
    "tidak_diukur": "indikator ini tidak diukur pada tahun itu",
}
_TANPA_ARAH: Final = "tidak tercantum apakah makin tinggi makin baik"


# --- numbers and targets


def teks_satuan(satuan: Satuan | None) -> str | None:
    """The words of a unit, None where nobody knows it."""
    return satuan.teks if satuan else None


def angka_satuan(nilai: Fraction | Decimal, satuan: Satuan | None, desimal: int = 2) -> str:
    """A number with the indicator's unit: `85%`, `10 kasus`, `Rp5.000,00`, `72,39`."""
    return angka_satuan_teks(nilai, teks_satuan(satuan), desimal)


def rupiah(nilai: Fraction | Decimal) -> str:
    """An amount of money: `Rp1.250.000,00`."""
    return angka_satuan_teks(nilai, "rupiah")


def selisih_satuan(nilai: Fraction | Decimal, satuan: Satuan | None, desimal: int = 2) -> str:
    """A difference with its unit: percentages differ by *poin persen*."""
    if jenis_satuan(teks_satuan(satuan)) == "persen":
        return f"{bilangan(nilai, desimal)} poin persen"
    return angka_satuan(nilai, satuan, desimal)


def target_kalimat(
    target: Target, satuan: Satuan | None = None, arah: Arah | None = None, desimal: int = 2
) -> str:
    """A target as it stands after the word *target*: `minimal 85%`, `paling tinggi 10 kasus`, `antara 10 dan 20`."""
    strict = target.tidak_termasuk_batas == "ya"
    if target.antara is not None:
        low = angka_satuan(target.antara.dari, satuan, desimal)
        name = nama_satuan(teks_satuan(satuan))
        low = low.removesuffix(f" {name}") if name else low
        high = angka_satuan(target.antara.sampai, satuan, desimal)
        return f"di atas {low}, di bawah {high}" if strict else f"antara {low} dan {high}"
    if target.predikat is not None:
        return target.predikat
    if target.teks is not None:
        return target.teks
    bound = batas(target)
    if bound is None:
        return "belum ditetapkan"
    number = angka_satuan(bound, satuan, desimal)
    if target.tepat is not None:
        return f"tepat {number}"
    if strict and (direction := arah_target(target, arah)):
        return f"di {'atas' if direction == 'naik' else 'bawah'} {number}"
    word = (
        "minimal " if target.minimal is not None else "paling tinggi " if target.maksimal is not None else ""
    )
    return f"{word}{number}"


def target_asal(target: Target, satuan: Satuan | None, arah: Arah | None = None) -> str:
    """A target with where it comes from: `Target minimal 85% (perjanjian kinerja, 15 Januari 2021).`"""
    origin = ASAL[target.asal] + (f", {tanggal(target.tanggal)}" if target.tanggal else "")
    return f"Target {target_kalimat(target, satuan, arah)} ({origin})."


def perubahan_target(targets: Sequence[Target], satuan: Satuan | None) -> tuple[str, ...]:
    """How the target moved from each dated document to the next: `target diturunkan dari 85% menjadi 70%, 12 Oktober 2021`.

    Documents without a date have no place in that order and are left out; so are those that repeat the target.
    """
    dated = [(target.tanggal, target) for target in targets if target.tanggal]
    dated.sort(key=lambda pair: pair[0].key)
    moves = [_perubahan(before, after, day, satuan) for (_, before), (day, after) in pairwise(dated)]
    return tuple(move for move in moves if move)


def _perubahan(before: Target, after: Target, day: Tanggal, satuan: Satuan | None) -> str | None:
    old, new = target_kalimat(before, satuan), target_kalimat(after, satuan)
    if (
        before.jenis == after.jenis
        and getattr(before, before.jenis) == getattr(after, after.jenis)
        and old == new
    ):
        return None
    when = tanggal(day)
    if after.belum_ditetapkan is not None:
        return f"target ditarik, {when}"
    if before.belum_ditetapkan is not None:
        return f"target ditetapkan {new}, {when}"
    if "teks" in (before.jenis, after.jenis):
        return f"target diubah, {when}"
    low, high = batas(before), batas(after)
    if before.jenis != after.jenis or low is None or high is None or low == high:
        return f"target diubah dari {old} menjadi {new}, {when}"
    verb = "dinaikkan" if high > low else "diturunkan"
    return f"target {verb} dari {angka_satuan(low, satuan)} menjadi {angka_satuan(high, satuan)}, {when}"


# --- cells of a table


def hasil_kalimat(row: HasilTahun) -> str | None:
    """The result in a cell; why there is none, where a record says more than that it is not here yet (None)."""
    if row.hasil is None:
        reason = row.nilai.tanpa_nilai if row.nilai else None
        return _TANPA_HASIL_SEL.get(reason.alasan) if reason else None
    if not row.hasil.terdefinisi:
        return "tidak terdefinisi (pembaginya nol)"
    return row.hasil.teks or _hasil(row, row.hasil)


def selisih_kalimat(row: HasilTahun) -> str | None:
    """The distance to the target in a cell: `kurang 3,5 poin persen`; None where nothing can be subtracted."""
    if row.selisih is None or row.target is None or row.hasil is None or row.hasil.angka is None:
        return None
    if row.selisih == 0:
        return "di dalam rentang target" if row.target.antara else "sama dengan target"
    places = _desimal(row, row.hasil.angka, row.target)
    return f"{'lebih' if row.selisih > 0 else 'kurang'} {selisih_satuan(abs(row.selisih), row.indikator.satuan, places)}"


def keterangan(row: HasilTahun, kebijakan: Kebijakan | None) -> tuple[str, ...]:
    """What stands below a year's figures: the achievement and its rule, what the document prints, all its targets."""
    targets = row.nilai.target if row.nilai else ()
    several = (
        [target_asal(one, row.indikator.satuan, _arah(row)) for one in targets] if len(targets) > 1 else []
    )
    moves = [f"T{move[1:]}." for move in perubahan_target(targets, row.indikator.satuan)]
    achieved = capaian_kalimat(row, kebijakan) if row.nilai else None
    found = (achieved, akhir_kalimat(row), tercetak_kalimat(row), *several, *moves)
    return tuple(sentence for sentence in found if sentence)


# --- the answer


def belum_dimuat(periode: Periode) -> str:
    """The sentence of an indicator of which no record holds a value."""
    return f"Target dan hasil {rentang(periode.awal, periode.akhir)} belum dimuat di situs ini."


def jawaban(row: HasilTahun) -> str:
    """The sentence at the head of a page: year, verdict, result, target and distance; a short second one where it needs more."""
    if row.hasil is None:
        return _tanpa_hasil(row)
    verdict = _putusan(row, row.hasil)
    return f"{verdict} Angkanya masih sementara." if sementara(row) else verdict


def _putusan(row: HasilTahun, hasil: Hasil) -> str:
    year, state = row.tahun, row.status
    if state == "tercapai":
        return f"Tahun {year} tercapai: {_banding(row, hasil, met=True)}."
    if state == "tidak_tercapai":
        return f"Tahun {year} tidak tercapai: {_banding(row, hasil, met=False)}."
    if state == "sedang_berjalan":
        return f"Tahun {year} belum berakhir: sejauh ini {_banding(row, hasil, met=None)}."
    if state == "tidak_ada_target":
        shown = _hasil(row, hasil) if hasil.terdefinisi else "tidak terdefinisi, karena pembaginya nol"
        return f"Hasil tahun {year}: {shown}. {_tanpa_target(row)}"
    return f"Tahun {year} tidak dapat dinilai: {_sebab(row, hasil)}."


def _hasil(row: HasilTahun, hasil: Hasil, desimal: int = 2) -> str:
    """The result as it stands in a sentence; where both are known, the judged one first."""
    if hasil.angka is None:
        return hasil.predikat or "berupa kalimat"
    number = angka_satuan(hasil.angka, row.indikator.satuan, desimal)
    if not hasil.predikat:
        return number
    ordinal = row.target is not None and row.target.predikat is not None
    return f"{hasil.predikat} ({number})" if ordinal else f"{number} ({hasil.predikat})"


def sementara(row: HasilTahun) -> bool:
    """Whether the result may still change."""
    return bool(row.nilai and row.nilai.realisasi and row.nilai.realisasi.sifat == "sementara")


def _arah(row: HasilTahun) -> Arah | None:
    return row.indikator.polaritas.arah if row.indikator.polaritas else None


def _banding(row: HasilTahun, hasil: Hasil, *, met: bool | None) -> str:
    """Result against target; `met` is None while the year runs."""
    target = row.target
    if target is None:
        raise LookupError(row.indikator.id)
    if target.predikat is not None:
        return _banding_predikat(row, hasil, target, met=met)
    if hasil.angka is None or row.selisih is None:
        raise LookupError(row.indikator.id)
    places = _desimal(row, hasil.angka, target)
    value = _hasil(row, hasil, places)
    unit = row.indikator.satuan
    once = " " in nama_satuan(teks_satuan(unit))
    repeated = None if once else unit  # a unit of several words stands behind the result alone
    words = target_kalimat(target, repeated, _arah(row), places)
    if row.selisih == 0:
        return _setara(target, value, words, on_end=_pada_ujung(target, hasil.angka))
    lower_is_better = target.jenis in ("maksimal", "tercetak") and arah_target(target, _arah(row)) == "turun"
    less = "lebih rendah" if lower_is_better else "kurang"
    distance = selisih_satuan(abs(row.selisih), repeated, places)
    said = f"{value} dari target {words}, {'lebih' if row.selisih > 0 else less} {distance}"
    told = target.maksimal is not None or target.tidak_termasuk_batas == "ya"
    return f"{said}. Makin rendah makin baik" if lower_is_better and not told else said


def _pada_ujung(target: Target, angka: Fraction) -> bool:
    """Whether the result lies on an end of a range."""
    return target.antara is not None and angka in (
        Fraction(target.antara.dari),
        Fraction(target.antara.sampai),
    )


def _setara(target: Target, value: str, words: str, *, on_end: bool) -> str:
    """A result at no distance from its target: on it, inside its range, or on a bound that does not count."""
    strict = target.tidak_termasuk_batas == "ya" and target.jenis != "tepat"
    if strict and (target.antara is None or on_end):
        return f"{value}, sedangkan targetnya {words}"
    if target.antara is not None:
        return f"{value}, di dalam target {words}"
    if target.tepat is not None:
        return f"{value}, sesuai target tepat"
    word = "minimal" if target.minimal is not None else "paling tinggi" if target.maksimal is not None else ""
    return f"{value}, sama dengan target {word}".rstrip()


def _banding_predikat(row: HasilTahun, hasil: Hasil, target: Target, *, met: bool | None) -> str:
    value = _hasil(row, hasil)
    strict = target.tidak_termasuk_batas == "ya"
    if hasil.predikat == target.predikat:
        return (
            f"{value}, sedangkan targetnya di atas {target.predikat}"
            if strict
            else f"{value}, sama dengan target"
        )
    if met is None:
        return f"{value} dari target {target.predikat}"
    higher = met == (_arah(row) != "turun")
    return f"{value}, lebih {'tinggi' if higher else 'rendah'} dari target {target.predikat}"


def _desimal(row: HasilTahun, angka: Fraction, target: Target) -> int:
    """Two decimals, or as many as it takes for unlike numbers not to look alike."""
    ends = (target.antara.dari, target.antara.sampai) if target.antara else (batas(target),)
    others = [Fraction(end) for end in ends if end is not None and Fraction(end) != angka]
    distance = row.selisih or Fraction(1)
    for places in range(2, MOST_DECIMALS):
        shown = bulatkan(angka, places)
        if all(bulatkan(other, places) != shown for other in others) and bulatkan(distance, places):
            return places
    return MOST_DECIMALS


def _tanpa_hasil(row: HasilTahun) -> str:
    reason = row.nilai.tanpa_nilai if row.nilai else None
    why = reason.alasan if reason else "belum_dimuat"
    due = f", tenggatnya {tanggal(reason.jatuh_tempo)}" if reason and reason.jatuh_tempo else ""
    goal = _target_tersebut(row)
    if row.status == "tidak_dapat_dinilai":
        return f"Tahun {row.tahun} tidak dapat dinilai: {_TIDAK_DINILAI[why]}.{goal}"
    words = _TANPA_HASIL[why]
    if row.status == "sedang_berjalan":
        return f"Tahun {row.tahun} belum berakhir; hasilnya {words}{due}.{goal}"
    if not goal and why == "belum_dimuat" and not (row.nilai and row.nilai.target):
        return f"Target dan hasil tahun {row.tahun} belum dimuat di situs ini."
    return f"Hasil tahun {row.tahun} {words}{due}.{goal}"


def _target_tersebut(row: HasilTahun) -> str:
    """The target in a sentence of its own, where one is judged and short enough to say."""
    if row.target is None or row.target.teks is not None or row.target.belum_ditetapkan is not None:
        return ""
    return f" Targetnya {target_kalimat(row.target, row.indikator.satuan, _arah(row))}."


def _tanpa_target(row: HasilTahun) -> str:
    if row.target is not None:
        return "Targetnya belum ditetapkan."
    return "Targetnya belum dimuat di situs ini."


def _sebab(row: HasilTahun, hasil: Hasil) -> str:
    """Why a result cannot be compared with its target."""
    target = row.target
    reason = row.nilai.tanpa_nilai if row.nilai else None
    if reason and reason.alasan in _TIDAK_DINILAI:
        return _TIDAK_DINILAI[reason.alasan]
    if target is None:
        return "ada beberapa target, dan belum ada aturan mana yang dinilai"
    words = target_kalimat(target, row.indikator.satuan, _arah(row))
    if not hasil.terdefinisi:
        goal = "berupa kalimat" if target.teks is not None else words
        return f"pembaginya nol, sehingga hasilnya tidak terdefinisi; targetnya {goal}"
    value = _hasil(row, hasil)
    if target.teks is not None:
        both = hasil.angka is None and hasil.predikat is None
        return "hasil dan targetnya berupa kalimat" if both else f"hasilnya {value}, targetnya berupa kalimat"
    if target.predikat is not None:
        if hasil.predikat is None:
            return f"hasilnya {value}, targetnya predikat {target.predikat}"
        return f"hasilnya {value}, targetnya {words}; urutan predikatnya belum dimuat di situs ini"
    if hasil.angka is None:
        return f"hasilnya {value}, targetnya {words}"
    return f"hasilnya {value}, targetnya {words}; {_TANPA_ARAH}"


# --- capaian


def persen(tampil: Decimal) -> str:
    """A percentage with all the digits that its policy's rounding has left, and no second rounding."""
    return f"{bilangan(tampil, max(0, -int(tampil.as_tuple().exponent)))}%"


def capaian_kalimat(row: HasilTahun, kebijakan: Kebijakan | None) -> str:
    """The achievement with the rule that made it, or why there is none."""
    found = row.capaian
    policy = kebijakan.capaian.get(found.kebijakan) if kebijakan and found.kebijakan else None
    rule = f" ({policy.nama})" if policy else ""
    if found.utuh is None or found.tampil is None:
        return f"{_tanpa_capaian(row, found.alasan, policy)}{rule}."
    if not found.dibatasi:
        return f"Capaian {persen(found.tampil)}{rule}."
    whole = bulatkan(found.utuh, int(policy.desimal), policy.pembulatan) if policy else found.tampil
    return f"Capaian ditampilkan paling tinggi {persen(found.tampil)}; utuhnya {persen(whole)}{rule}."


def _tanpa_capaian(row: HasilTahun, why: AlasanTanpaCapaian | None, policy: KebijakanCapaian | None) -> str:
    match why:
        case "tanpa_target":
            known = row.target is not None and row.target.belum_ditetapkan is not None
            return (
                f"Capaian tidak dihitung: targetnya belum {'ditetapkan' if known else 'dimuat di situs ini'}"
            )
        case "tanpa_hasil":
            return "Capaian tidak dihitung: hasilnya belum ada di situs ini"
        case "tanpa_polaritas":
            return f"Capaian tidak dihitung: {_TANPA_ARAH}"
        case "tanpa_kebijakan":
            return "Capaian tidak dihitung: aturannya belum dimuat di situs ini"
        case "menurut_urutan":
            return "Capaian tidak dihitung: predikat dinilai menurut urutannya"
        case "tidak_terdefinisi":
            return f"Capaian tidak terdefinisi: {_pembagi(row, policy)}"
        case _:
            return "Capaian tidak dihitung: target atau hasilnya bukan angka"


def _pembagi(row: HasilTahun, policy: KebijakanCapaian | None) -> str:
    """Which number cannot divide."""
    if row.hasil is None or row.hasil.angka is None:
        return "pembagi pada rumus hasilnya nol"
    bound = batas(row.target) if row.target else None
    if bound is not None and bound <= 0:
        return "targetnya nol" if bound == 0 else "targetnya negatif"
    if policy and policy.rumus == "target_per_realisasi":
        return "hasilnya nol" if row.hasil.angka == 0 else "hasilnya negatif"
    return "aturannya tidak berlaku untuk target ini"


def akhir_kalimat(row: HasilTahun) -> str | None:
    """The progress to the end of the plan: this year's result against the final target, by the same rule."""
    if row.capaian_akhir.tampil is None:
        return None
    return f"Terhadap target akhir rencana: {persen(row.capaian_akhir.tampil)}."


def lonjakan_kalimat(jump: Lonjakan) -> str:
    """A neutral sentence about a result that jumps."""
    words = f"lebih dari {KALI} kali" if abs(jump.sesudah) > abs(jump.sebelum) else "kurang dari sepersepuluh"
    return f"Hasil {jump.tahun} {words} hasil {jump.tahun_sebelum}; sumber dan satuannya perlu diperiksa."


def tercetak_kalimat(row: HasilTahun) -> str | None:
    """What the document prints as achievement, where it is not what this site computes; None where they agree."""
    printed = row.nilai.capaian_dokumen if row.nilai else None
    if printed is None:
        return None
    said = [
        _beda("Dokumen", printed.tahunan, row.capaian.utuh, differs=row.beda_tahunan is not None),
        _beda("Terhadap target akhir, dokumen", printed.akhir, row.capaian_akhir.utuh, differs=row.beda_akhir is not None),
        f"Kolom capaian pada dokumen berisi “{printed.teks}”." if printed.teks is not None else None,
    ]  # fmt: skip
    return " ".join(sentence for sentence in said if sentence) or None


def _beda(subject: str, printed: Decimal | None, computed: Fraction | None, *, differs: bool) -> str | None:
    if printed is None or (computed is not None and not differs):
        return None
    places = max(2, -int(printed.as_tuple().exponent))
    said = f"{subject} mencetak {bilangan(printed, places, tetap=True)}%"
    if computed is None:
        return f"{said}; situs ini tidak menghitungnya."
    return f"{said}; hitungan situs ini {bilangan(computed, places, tetap=True)}%."


# --- the arithmetic


def contoh_hitung(indikator: Indikator, variabel: Mapping[str, Decimal]) -> str:
    """The formula with the year's real inputs, every digit of them: `17 ÷ 20 × 100 = 85%`.

    Raises LookupError without a formula.
    """
    if indikator.formula is None:
        raise LookupError(indikator.id)
    tree = indikator.formula.pohon
    shown, result = hitungan(tree, variabel), hitung(tree, variabel)
    if result is None:
        return f"{shown} tidak terdefinisi, karena pembaginya nol"
    equals = "=" if Fraction(bulatkan(result)) == result else "≈"
    unit = teks_satuan(indikator.satuan) or indikator.formula.satuan_tertulis
    return f"{shown} {equals} {angka_satuan_teks(result, unit)}"
