"""A page's address, its tokens, and the front matter that MkDocs reads."""

import pytest
import yaml

from generator.pages import address, with_inserts
from generator.pages.inserts import Inserts
from generator.pages.rendering import front_matter, links, naik
from generator.records.text import FORBIDDEN


@pytest.mark.parametrize(
    ("path", "url"),
    [
        ("index.md", ""), ("tugas-fungsi.md", "tugas-fungsi/"), ("indikator/index.md", "indikator/"), ("indikator/a.md", "indikator/a/"),
        ("tahun/2020/halaman-2.md", "tahun/2020/halaman-2/"), ("findex.md", "findex/"),
    ],
)  # fmt: skip
def test_an_address_is_the_path_without_its_ending(path: str, url: str) -> None:
    assert address(path) == url


@pytest.mark.parametrize(
    ("path", "parts", "jangkar", "link"),
    [
        ("index.md", ("indikator", "a"), "", "indikator/a/"),
        ("index.md", (), "", "./"),
        ("indikator/a.md", ("tahun", 2020), "", "../../tahun/2020/"),
        ("indikator/a.md", (), "", "../../"),
        ("keputusan/b/index.md", ("keputusan", "b"), "fungsi-e", "../../keputusan/b/#fungsi-e"),
    ],
)
def test_a_link_is_relative_to_its_page(
    path: str, parts: tuple[str | int, ...], jangkar: str, link: str
) -> None:
    assert links(naik(path))(*parts, jangkar=jangkar) == link


def test_a_token_gives_way_to_its_html_with_the_paragraph_around_it() -> None:
    inserts = Inserts()
    token = inserts.add("<math></math>")
    assert (
        with_inserts(f"<p>{token}</p>x<td>{token}</td>", inserts.html)
        == "<math></math>\nx<td><math></math></td>"
    )


def test_no_record_can_spell_a_token() -> None:
    tokens = [str(Inserts().add(""))]
    assert all(FORBIDDEN.search(token) for token in tokens)


def test_tokens_do_not_contain_each_other() -> None:
    inserts = Inserts()
    tokens = [str(inserts.add(str(n))) for n in range(12)]
    assert with_inserts(" ".join(tokens), inserts.html) == " ".join(str(n) for n in range(12))


@pytest.mark.parametrize(
    "value", ["a: b", "# a", '"a"', "a\nb", "'", "\\", "{{ x }}", "<b>", "no", "2020", "😀", "---", "%x", "@"]
)
def test_front_matter_is_yaml_whatever_the_title_holds(value: str) -> None:
    lines = front_matter({"title": value, "description": value, "pindah": None}).split("\n")
    assert lines[0] == lines[3] == "---"
    found = yaml.safe_load("\n".join(lines[1:3]))
    assert found == {"title": " ".join(value.split()), "description": " ".join(value.split())}
