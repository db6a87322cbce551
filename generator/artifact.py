"""A file of the site that is no page."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Artifact:
    """`path` is relative to the site; `content` its bytes."""

    path: str
    content: bytes
