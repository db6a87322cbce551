"""What a page costs is counted as a browser would fetch it, and every bar can be broken."""

import gzip
from collections.abc import Mapping
from pathlib import Path

import pytest

from benchmarks import budgets
from benchmarks.budgets import BARS, KB, Report, View, broken, pictures, report, table, verdicts, views
from tests.situs import ROOT

CSS = "p { color: red }\n" * 40
SVG = "<svg xmlns='http://www.w3.org/2000/svg'/>" * 40
JS = "let a = 1;\n" * 40
NOISE = bytes(range(256)) * 4


def a_site(folder: Path, files: Mapping[str, str | bytes]) -> Path:
    """A built site: these files, and a home page."""
    for name, content in {"index.html": "<title>Beranda</title>", **files}.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return folder


def view_of(folder: Path, files: Mapping[str, str | bytes], address: str = "a/") -> View:
    """One page of such a site."""
    (found,) = (view for view in views(a_site(folder, files)) if view.address == address)
    return found


def packed(text: str) -> int:
    return len(gzip.compress(text.encode(), 9, mtime=0))


def test_text_is_weighed_as_it_is_sent_and_pictures_as_they_are(tmp_path: Path) -> None:
    page = (
        "<link rel=stylesheet href=../aset/a.css><link rel=icon href=../aset/i.svg>"
        "<script src=../aset/a.js></script><img src=peta.png>"
    )
    files: dict[str, str | bytes] = {
        "a/index.html": page, "aset/a.css": CSS, "aset/i.svg": SVG, "aset/a.js": JS, "a/peta.png": NOISE,
        "aset/lain.css": CSS, "a/lain.png": NOISE,
    }  # fmt: skip
    whole = packed(page) + packed(CSS) + packed(SVG) + packed(JS) + len(NOISE)
    assert view_of(tmp_path, files) == View(
        "a/", packed(page), packed(CSS), packed(JS), whole,
        ("a/", "aset/a.css", "aset/i.svg", "aset/a.js", "a/peta.png"),
    )  # fmt: skip


@pytest.mark.parametrize(
    "element",
    [
        "<link rel=stylesheet href=x.bin>",
        "<link rel='STYLESHEET alternate' href=x.bin>",
        "<link rel=stylesheet media=print href=x.bin>",
        "<link rel='shortcut icon' href=x.bin>",
        "<link rel=preload href=x.bin>",
        "<link rel=manifest href=/a/x.bin>",
        "<link rel=sesuatu href=x.bin>",
        "<script src=' x.bin '></script>",
        "<img src=./x.bin>",
        "<img src=x.bin?v=1>",
        "<img src='x%2Ebin#lihat'>",
        "<img srcset='x.bin 2x'>",
        "<picture><source srcset='x.bin 1x, ../a/x.bin 2x'><img alt=''></picture>",
        "<iframe src=x.bin></iframe>",
        "<embed src=x.bin>",
        "<object data=x.bin></object>",
        "<video poster=x.bin></video>",
        "<video src=x.bin></video>",
        "<audio src=x.bin></audio>",
        "<video><track src=x.bin></video>",
        "<input type=image src=x.bin>",
        "<svg><image href=x.bin /></svg>",
        "<svg><image xlink:href=x.bin /></svg>",
        "<svg><use href='x.bin#bentuk'/></svg>",
        "<p style='background: url(x.bin)'>x</p>",
        "<style>@import 'x.bin'; p { color: red }</style>",
    ],
)
def test_whatever_fetches_a_file_is_one_request(element: str, tmp_path: Path) -> None:
    found = view_of(tmp_path, {"a/index.html": element + element, "a/x.bin": NOISE})
    assert found.files == ("a/", "a/x.bin")
    assert found.whole == packed(element + element) + len(NOISE)


@pytest.mark.parametrize(
    "element",
    [
        "<a href=x.bin>x</a>",
        "<a href=https://contoh.go.id/>x</a>",
        "<link rel=canonical href=https://contoh.go.id/iku/a/>",
        "<link rel=alternate href=https://contoh.go.id/feed.xml>",
        "<meta property=og:image content=https://contoh.go.id/x.png>",
        "<meta http-equiv=refresh content='0; url=../b/'>",
        "<form action=x.bin></form>",
        "<link href=x.bin>",
        "<img src=data:image/png;base64,AAAA>",
        "<img src=''>",
        "<img loading=lazy src=x.bin>",
        "<svg><use href='#bentuk'/></svg>",
        "<p>url(x.bin)</p>",
        "<p><!-- <img src=x.bin> -->",
    ],
)
def test_what_waits_for_the_reader_is_no_request(element: str, tmp_path: Path) -> None:
    found = view_of(tmp_path, {"a/index.html": element, "a/x.bin": NOISE})
    assert (found.files, found.missing, found.foreign) == (("a/",), (), ())


@pytest.mark.parametrize(
    "element",
    [
        "<img src=https://lain.id/x.png>",
        "<img src=//lain.id/x.png>",
        "<img loading=lazy src=http://lain.id/x.png>",
        "<img srcset='https://lain.id/x.png 2x'>",
        "<script src=https://lain.id/x.js></script>",
        "<link rel=preconnect href=https://lain.id>",
        "<link rel=dns-prefetch href=//lain.id>",
        "<style>@import url(https://lain.id/x.css);</style>",
        "<p style='background: url(\"//lain.id/x.png\")'>x</p>",
        "<link rel=stylesheet href=a.css>",
    ],
)
def test_another_host_is_a_third_party_whatever_asks_for_it(element: str, tmp_path: Path) -> None:
    style = "@font-face { src: url('https://lain.id/huruf.woff2') format('woff2') }"
    found = view_of(tmp_path, {"a/index.html": element, "a/a.css": style})
    assert len(found.foreign) == 1
    assert "lain.id" in found.foreign[0]
    assert broken(Report("x", [found], {}))


def test_what_a_stylesheet_asks_for_is_counted_from_where_it_stands(tmp_path: Path) -> None:
    first = '@import "b.css"; @media print { p { background: URL( "gambar/x.png" ), url(data:image/png,x) } }'
    second = "@import url(a.css); p { mask: image-set('y.png' 1x, 'z.png' 2x) } q { content: 'tidak.png' }"
    files: dict[str, str | bytes] = {
        "a/index.html": "<link rel=stylesheet href=../aset/a.css>",
        "aset/a.css": first,
        "aset/b.css": second,
        "aset/gambar/x.png": NOISE,
        "aset/y.png": NOISE,
    }  # fmt: skip
    found = view_of(tmp_path, files)
    assert found.files == ("a/", "aset/a.css", "aset/b.css", "aset/gambar/x.png", "aset/y.png")
    assert found.missing == ("aset/z.png",)
    assert found.css == packed(first) + packed(second)
    assert found.requests == 6


def test_scripts_in_the_page_itself_are_scripts_too(tmp_path: Path) -> None:
    assert view_of(tmp_path, {"a/index.html": "<script>alert(1)</script>"}).js > 0


def test_a_site_below_a_path_is_one_site(tmp_path: Path) -> None:
    """The page for what is not found names the path: a browser may show it at any depth."""
    files = {
        "index.html": "<link rel=canonical href=https://contoh.go.id/iku/>",
        "404.html": "<link rel=stylesheet href=/iku/aset/a.css><img src=/aset/i.svg>",
        "aset/a.css": CSS,
        "aset/i.svg": SVG,
    }
    found = view_of(tmp_path, files, "404.html")
    assert (found.files, found.missing) == (("404.html", "aset/a.css"), ("/aset/i.svg",))


def test_every_picture_of_a_site_is_weighed_shown_or_not(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {"bagikan/a.png": NOISE, "b.JPG": NOISE[:9], "c.svg": SVG, "d.csv": "a"}
    assert pictures(a_site(tmp_path, files)) == {"b.JPG": 9, "bagikan/a.png": len(NOISE)}


# --- the bars --------------------------------------------------------------------------------------


def a_view(address: str = "a/", requests: int = 1, **changes: int | tuple[str, ...]) -> View:
    sizes = {"html": 0, "css": 0, "js": 0, "whole": 0, **changes}
    return View(address, files=("x",) * requests, **sizes)  # type: ignore[arg-type]


def with_one(size: int) -> Mapping[str, Report]:
    """By the name of each bar, a site with one page that has just so much of it."""
    names = tuple(map(str, range(size)))[:10]
    return {
        "HTML": Report("x", [a_view(html=size)], {}),
        "CSS": Report("x", [a_view(css=size)], {}),
        "JS outside the search page": Report("x", [a_view(js=size)], {}),
        "first view": Report("x", [a_view(whole=size)], {}),
        "requests": Report("x", [a_view(requests=size)], {}),
        "third-party requests": Report("x", [a_view(requests=0, foreign=names)], {}),
        "missing files": Report("x", [a_view(requests=0, missing=names)], {}),
        "a picture": Report("x", [], {"a/": size}),
    }


def test_the_bars_are_those_that_were_asked_for() -> None:
    assert {bar.name: bar.most for bar in BARS} == {
        "HTML": 12 * 1024,
        "CSS": 8 * 1024,
        "JS outside the search page": 0,
        "first view": 20 * 1024,
        "requests": 6,
        "third-party requests": 0,
        "missing files": 0,
        "a picture": 60 * 1024,
    }


@pytest.mark.parametrize("bar", BARS, ids=lambda bar: bar.name)
def test_a_bar_is_met_by_just_as_much_and_broken_by_one_more(bar: budgets.Bar) -> None:
    assert broken(with_one(bar.most)[bar.name]) == []
    line = f"x: {bar.name} at most {bar.most:,}, but in 1: /a/ {bar.most + 1:,}"
    assert broken(with_one(bar.most + 1)[bar.name]) == [line]


def test_the_search_page_may_have_scripts_and_weighs_no_more_for_it() -> None:
    assert broken(Report("x", [a_view("cari/", js=5 * KB)], {})) == []
    assert len(broken(Report("x", [a_view("cari/", js=5 * KB, whole=21 * KB)], {}))) == 1
    assert len(broken(Report("x", [a_view("cari/halaman-2/", js=1)], {}))) == 1


def test_of_many_pages_over_a_bar_the_worst_are_named() -> None:
    pages = [a_view(f"{n}/", html=12 * KB + n) for n in range(1, 9)]
    (line,) = broken(Report("x", pages, {}))
    assert line.startswith("x: HTML at most 12,288, but in 8: /8/ 12,296, /7/ 12,295, /6/ ")
    assert "/3/" not in line


def test_the_table_names_the_worst_page_of_each_site() -> None:
    sites = [
        Report("satu", [a_view(html=2 * KB), a_view("b/", html=13 * KB)], {}),
        Report("dua", [a_view("c/", html=1 * KB, requests=3)], {"x.png": 5 * KB}),
    ]
    _, _, one, two = table(sites).splitlines()
    assert one.startswith("| satu | 2 | 13.0 KB /b/ | 0.0 KB |")
    assert two.startswith("| dua | 1 | 1.0 KB /c/ | 0.0 KB |")
    assert two.endswith("| 3 | 0 | 0 | 5.0 KB /x.png |")
    first, *_, last = verdicts(sites)
    assert first == "- NOT MET: HTML at most 12.0 KB: 13.0 KB (satu /b/)"
    assert last == "- met: a picture at most 60.0 KB: 5.0 KB (dua /x.png)"


def test_the_command_fails_when_a_bar_is_not_met(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    site = a_site(tmp_path, {})
    budgets.main(["--site", str(site)])
    assert "NOT MET" not in capsys.readouterr().out
    a_site(tmp_path, {"index.html": "<img src=https://lain.id/x.png>"})
    with pytest.raises(SystemExit) as stopped:
        budgets.main(["--site", str(site)])
    assert "third-party requests at most 0, but in 1: / 1" in str(stopped.value.code)
    assert "- NOT MET: third-party requests at most 0: 1" in capsys.readouterr().out


def test_the_sites_are_the_real_one_the_examples_the_golden_cases_and_many_indicators(tmp_path: Path) -> None:
    examples = {f"example {path.parent.name}" for path in ROOT.glob("examples/*/mkdocs.yml")}
    golden = {
        f"golden {path.parent.name}"
        for path in ROOT.glob("tests/golden/*/content")
        if not (path.parent / "problems.txt").exists()
    }
    assert len(examples) > 3
    assert len(golden) > 3
    found = budgets.projects(tmp_path, 2)
    assert set(found) == {
        "real site", "real site with an address", "2 indicators", "2 indicators with values", *examples, *golden,
    }  # fmt: skip
    folders = {name: project() for name, project in found.items()}
    assert len(set(folders.values())) == len(folders)
    assert [name for name, folder in folders.items() if not (folder / "mkdocs.yml").is_file()] == []
    assert len(list((folders["2 indicators with values"] / "content" / "nilai").iterdir())) == 2
    assert "alamat_situs: https://" in (
        folders["real site with an address"] / "content" / "instansi.yml"
    ).read_text("utf-8")


def test_a_report_holds_every_page_and_picture(tmp_path: Path) -> None:
    found = report("x", a_site(tmp_path, {"a/index.html": "a", "404.html": "b", "c.png": NOISE}))
    assert ([view.address for view in found.views], found.pictures) == (
        ["404.html", "a/", ""],
        {"c.png": len(NOISE)},
    )
