"""The page of the decree says what the decree says: every word, in order, and not one more."""

import hashlib
import subprocess
from collections.abc import Callable, Iterator
from copy import deepcopy
from pathlib import Path

import pytest
import yaml
from lxml.html import HtmlElement

from generator.records.text import NIP
from tests.keaslian import RULES, Rule, normal_form, parse, verbatim_elements, verbatim_text
from tests.situs import built_site

ROOT = Path(__file__).parents[1]
COPY = ROOT / "content" / "sumber" / "keputusan-iku-2019-2024.txt"
SOURCE_RECORD = ROOT / "content" / "dokumen" / "keputusan-iku-sampang.yml"


def halaman_keputusan() -> str:
    """The built page of the decree."""
    return (built_site() / "keputusan" / "iku-2019-2024" / "index.html").read_text("utf-8")


def source() -> str:
    """The source in its normal form."""
    return normal_form(COPY.read_bytes().decode("utf-8"))


def test_the_page_quotes_the_whole_decree_and_nothing_else() -> None:
    assert verbatim_text(parse(halaman_keputusan())) == source()


def test_no_quotation_stands_inside_another() -> None:
    page = parse(halaman_keputusan())
    assert len(verbatim_elements(page)) > 80
    assert page.xpath("//*[@data-asli]//*[@data-asli]") == []


# -- the rules ----------------------------------------------------------------------------------


def test_there_are_at_most_ten_rules() -> None:
    assert 0 < len(RULES) <= 10


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_rule_does_what_its_example_says(rule: Rule) -> None:
    assert rule.apply(rule.before) == rule.after


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_rule_leaves_plain_words_alone(rule: Rule) -> None:
    plain = "Alamat : Jl. Trunojoyo No. 21 Sampang - 69211 – 188/ /KEP/434.401/2019 (Pasal 4) 100 %;"
    assert rule.apply(plain) == plain


# -- the test can fail --------------------------------------------------------------------------


def drop(quotes: list[HtmlElement], n: int) -> None:
    quotes[n].drop_tree()


def swap(quotes: list[HtmlElement], n: int) -> None:
    """With the next that reads differently, the last with the first."""
    here = quotes[n]
    there = next(
        other
        for other in quotes[n + 1 :] + quotes[:n]
        if " ".join(other.itertext()) != " ".join(here.itertext())
    )
    first, second = deepcopy(here), deepcopy(there)
    first.tail, second.tail = there.tail, here.tail
    here.getparent().replace(here, second)
    there.getparent().replace(there, first)


def first_text(quote: HtmlElement) -> HtmlElement:
    return next(node for node in quote.iter() if node.text and node.text.strip())


def alter(quotes: list[HtmlElement], n: int) -> None:
    node = first_text(quotes[n])
    text = node.text.rstrip()
    node.text = text[:-1] + ("o" if text[-1] != "o" else "a")


def add(quotes: list[HtmlElement], n: int) -> None:
    node = first_text(quotes[n])
    node.text = f"{node.text} pula"


def repeat(quotes: list[HtmlElement], n: int) -> None:
    twin = deepcopy(quotes[n])
    twin.tail = None
    quotes[n].addprevious(twin)


@pytest.mark.parametrize("damage", [drop, swap, alter, add, repeat])
def test_damage_to_any_quotation_is_seen(damage: Callable[[list[HtmlElement], int], None]) -> None:
    whole = parse(halaman_keputusan())
    count = len(verbatim_elements(whole))
    assert count > 80
    unseen = []
    for n in range(count):
        page = deepcopy(whole)
        damage(verbatim_elements(page), n)
        if verbatim_text(page) == source():
            unseen.append(n)
    assert unseen == []


# -- the copy of the source, and the NIP --------------------------------------------------------


def test_the_copy_of_the_source_is_the_one_on_record() -> None:
    record = yaml.safe_load(SOURCE_RECORD.read_text("utf-8"))
    assert hashlib.sha256(COPY.read_bytes()).hexdigest() == record["sha256"]
    assert record["sha256"] != record["sha256_asli"]


def test_the_copy_masks_both_nips_digit_by_digit() -> None:
    assert COPY.read_bytes().decode("utf-8").count("NIP. ••••••••.••••••.•.•••") == 2


def tracked_files() -> list[Path]:
    """What git tracks, or would track at the next `git add`."""
    try:
        names = subprocess.run(
            ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
            cwd=ROOT,
            check=True,
            capture_output=True,
        ).stdout.decode("utf-8")
    except (FileNotFoundError, subprocess.CalledProcessError):
        pytest.skip("not a git checkout")
    return [ROOT / name for name in names.split("\0") if name and (ROOT / name).is_file()]


def nips(files: list[Path]) -> Iterator[str]:
    for file in files:
        if NIP.search(file.read_bytes().decode("utf-8", "replace")):
            yield str(file)


def test_no_tracked_file_holds_a_nip() -> None:
    files = tracked_files()
    assert COPY in files
    assert list(nips(files)) == []


def test_no_published_file_holds_a_nip() -> None:
    files = [path for path in sorted(built_site().rglob("*")) if path.is_file()]
    assert files
    assert list(nips(files)) == []


def test_a_nip_in_a_file_is_seen(tmp_path: Path) -> None:
    file = tmp_path / "catatan.txt"
    file.write_text(RULES[0].before, "utf-8")
    assert list(nips([file])) == [str(file)]
