"""A preview in a process of its own, for the tests that look at it."""

import http.client
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.commands import TANGGAL, environment

PATIENCE = 30.0
"""Seconds until a test gives up; what it claims to be fast is measured apart."""


class Preview:
    """A running `iku serve`."""

    def __init__(self, process: "subprocess.Popen[str]", port: int) -> None:
        self.process = process
        self.port = port

    def page(self, path: str = "/") -> str:
        """What a browser is given; empty while nobody answers."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        try:
            connection.request("GET", path)
            return connection.getresponse().read().decode()
        except ConnectionError:
            return ""
        finally:
            connection.close()

    def until(self, right: Callable[[str], bool], path: str = "/") -> str:
        """The page as soon as it is right."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            page = self.page(path)
            if right(page):
                return page
            assert self.process.poll() is None, self.process.communicate()
            time.sleep(0.03)
        raise AssertionError(f"not within {PATIENCE} s: {page}")

    def until_it_says(self, words: str, path: str = "/") -> str:
        return self.until(lambda page: words in page, path)


@contextmanager
def serving(project: Path) -> Iterator[Preview]:
    """`iku serve` on a free port, ended as Ctrl+C ends it."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    process = subprocess.Popen(
        [sys.executable, "-m", "generator", "serve", "--alamat", f"127.0.0.1:{port}", "--tanggal", TANGGAL],
        cwd=project,
        env=environment(PYTHONUNBUFFERED="1"),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    )
    try:
        yield Preview(process, port)
    finally:
        process.kill()
        process.communicate()
