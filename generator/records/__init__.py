"""The left edge: files of a content folder become records with positions, or problems."""

from generator.records.berkas import SignedFile
from generator.records.content import Content, SourceFile, TextFile, no_garbage_collection, read_content
from generator.records.gambar import ImageFile
from generator.records.loading import Node
from generator.records.positions import Path
from generator.records.record import Record

__all__ = [
    "Content",
    "ImageFile",
    "Node",
    "Path",
    "Record",
    "SignedFile",
    "SourceFile",
    "TextFile",
    "no_garbage_collection",
    "read_content",
]
