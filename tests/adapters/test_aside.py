"""Setting ready HTML aside changes how fast a page is built, and not one byte of it."""

import markdown
import pytest

from generator.adapters.aside import set_aside
from generator.model.halaman import EXTENSIONS
from generator.pages import PageArtifact, with_inserts
from generator.pages.inserts import Inserts

PAGE = """\
# Judul {#atas}

<p class="jawaban">Satu.</p>

## Bagian

<ul>
<li><ul><li>a</li></ul></li>
</ul>

Kata *biasa*.

<div class="tabel">
<p>b</p>
</div>
"""


def built(page: PageArtifact) -> str:
    return with_inserts(markdown.markdown(page.markdown, extensions=list(EXTENSIONS)), page.inserts)


def test_a_built_page_is_the_same_bytes() -> None:
    page = PageArtifact("a.md", "Judul", PAGE)
    aside = set_aside(page)
    assert list(aside.inserts.values()) == [
        '<p class="jawaban">Satu.</p>',
        "<ul>\n<li><ul><li>a</li></ul></li>\n</ul>",
        '<div class="tabel">\n<p>b</p>\n</div>',
    ]
    assert built(aside) == built(page)


def test_a_token_inside_a_block_is_replaced_with_it() -> None:
    inserts = Inserts()
    page = PageArtifact("a.md", "Judul", f"<div>\n{inserts.add('<math></math>')}\n</div>\n", inserts.html)
    assert built(set_aside(page)) == built(page) == "<div>\n<math></math>\n</div>"


@pytest.mark.parametrize(
    "text",
    [
        "<p>a</p> kata",  # Markdown behind the element
        "<div>\n\n*a*\n\n</div>",  # an element of several paragraphs
        "<div markdown>*a*</div>",
        "    <p>a</p>",  # code
        "```\n\n<p>a</p>\n\n```",
        "~~~\n\n<p>a</p>\n\n~~~",
        "<span>a</span>",
    ],
)
def test_what_is_not_one_whole_element_stays(text: str) -> None:
    page = PageArtifact("a.md", "Judul", text)
    assert set_aside(page) == page
