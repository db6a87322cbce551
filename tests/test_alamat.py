"""An address once published is a promise: tests/alamat.txt holds every page and every place on a page."""

from pathlib import Path
from typing import Final

import pytest

from tests import dom
from tests.situs import built_site

LIST: Final = Path(__file__).parent / "alamat.txt"
SHELL: Final = {"Isi", "Atas"}
"""Places of the shell, the same on every page: the main part and its heading."""
ADVICE: Final = """\
{count} alamat belum tercatat:
{lines}
Tambahkan baris itu ke tests/alamat.txt, atau jalankan: python iku.py test tests/test_alamat.py --update-golden"""


def addresses(site: Path) -> list[str]:
    """`/indikator/` and `/indikator/#nilai-2021`, sorted; a place inside a list's page is as much a promise."""
    found = []
    for address, root in dom.pages(site):
        if address != "404.html":
            found.append(f"/{address}")
            found += [
                f"/{address}#{one.get('id')}" for one in dom.having(root, "id") if one.get("id") not in SHELL
            ]
    return sorted(found)


def promised() -> list[str]:
    return LIST.read_text(encoding="utf-8").split()


def write(lines: list[str]) -> None:
    LIST.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8", newline="\n")


def test_no_address_is_lost() -> None:
    """A lost one needs a page that redirects, or the anchor back. A line is never taken out of the list."""
    assert len(promised()) >= 90
    assert sorted(set(promised()) - set(addresses(built_site()))) == []


def test_every_new_address_is_written_down(update_golden: bool) -> None:
    new = sorted(set(addresses(built_site())) - set(promised()))
    if update_golden and new:
        write(sorted({*promised(), *new}))
        new = []
    if new:
        pytest.fail(ADVICE.format(count=len(new), lines="\n".join(new)), pytrace=False)


def test_the_list_is_in_order() -> None:
    assert promised() == sorted(set(promised()))


@pytest.mark.parametrize(
    "address",
    [
        "/",
        "/keputusan/",
        "/keputusan/iku-2019-2024/#menimbang-a",
        "/keputusan/iku-2019-2024/#mengingat-1",
        "/keputusan/iku-2019-2024/#mengingat-5",
        "/keputusan/iku-2019-2024/#diktum-ketiga-a",
        "/keputusan/iku-2019-2024/#fungsi-e",
        "/keputusan/iku-2019-2024/#indikator",
        "/tugas-fungsi/#fungsi-e",
        "/indikator/penyelesaian-konflik/#nilai-2021",
        "/tahun/2019/",
        "/tahun/2024/",
        "/penanggung-jawab/bidang-kewaspadaan/",
        "/kelengkapan/#catatan-naskah",
        "/tentang/",
    ],
)
def test_the_addresses_of_the_design_stand(address: str) -> None:
    assert address in promised()


def test_a_lost_address_is_noticed(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    path = tmp_path / "alamat.txt"
    path.write_text("\n".join([*promised(), "/yang-dulu-ada/"]), encoding="utf-8")
    monkeypatch.setattr("tests.test_alamat.LIST", path)
    with pytest.raises(AssertionError, match="yang-dulu-ada"):
        test_no_address_is_lost()
