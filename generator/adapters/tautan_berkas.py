"""Links of built pages that open without a server: a browser that reads a disk shows no index.html for a folder."""

import html
import re
from html.parser import HTMLParser
from itertools import accumulate
from typing import Final

INDEX: Final = "index.html"

_LINKS: Final = frozenset({"href", "src", "action"})
_ATTRIBUTE: Final = re.compile(r"""([^\s"'<>/=]+)(\s*=\s*)("[^"]*"|'[^']*'|[^\s"'=<>`]+)""")
_REFRESH: Final = re.compile(r"([\s\d.]*[;,]\s*url\s*=\s*)(.*)", re.IGNORECASE | re.DOTALL)
_ELSEWHERE: Final = re.compile(r"[a-z][a-z0-9+.-]*:|[/\\]", re.IGNORECASE)


def to_file(address: str) -> str:
    """A relative address of a folder as that of its index.html; every other address as it stands."""
    plain = re.sub(r"[\x00-\x20]", "", address)  # as a browser reads it
    path = re.split(r"[?#]", plain, maxsplit=1)[0]
    name = path.rpartition("/")[2]
    if not path or name not in ("", ".", "..") or "\\" in path or _ELSEWHERE.match(plain):
        return address
    return f"{path if name == '' else path + '/'}{INDEX}{plain[len(path) :]}"


def link_to_files(page: str) -> str:
    """The same page byte for byte, but for the links that lead to a folder."""
    reader = _Tags(page)
    pieces, end = [], 0
    for start, tag, refresh in reader.found:
        pieces += [page[end:start], _relinked(tag, refresh=refresh)]
        end = start + len(tag)
    return "".join([*pieces, page[end:]])


def _relinked(tag: str, *, refresh: bool) -> str:
    def replaced(attribute: re.Match[str]) -> str:
        name, equals, value = attribute.groups()
        before = html.unescape(value[1:-1] if value[0] in "\"'" else value)
        if name.lower() in _LINKS:
            after = to_file(before)
        elif refresh and name.lower() == "content":
            after = _REFRESH.sub(lambda found: found[1] + to_file(found[2]), before)
        else:
            return attribute[0]
        return attribute[0] if after == before else f'{name}{equals}"{html.escape(after)}"'

    return _ATTRIBUTE.sub(replaced, tag)


class _Tags(HTMLParser):
    """Where the start tags of a page stand; what looks like one in a comment, a script or a value is none."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.lines = list(accumulate((len(line) + 1 for line in page.split("\n")), initial=0))
        self.found: list[tuple[int, str, bool]] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        line, column = self.getpos()
        refresh = tag == "meta" and ("http-equiv", "refresh") in attrs
        self.found.append((self.lines[line - 1] + column, self.get_starttag_text() or "", refresh))
