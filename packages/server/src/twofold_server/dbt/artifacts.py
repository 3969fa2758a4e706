"""Reads an uploaded archive of a dbt target folder without trusting a byte of it.

Only three documents are read, each as a stream: sizes are counted on real bytes, never taken from headers,
nothing is unpacked to disk under a name of the archive, and no JSON is held as a tree.
"""

from __future__ import annotations

import gzip
import hashlib
import io
import lzma
import zipfile
import zlib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import IO, Any, BinaryIO

import ijson

from twofold_server.errors import BadRequest, TooLarge

__all__ = ["DOCUMENTS", "Artifacts", "Document", "ManifestFacts", "read_artifacts"]

MANIFEST = "manifest.json"
DOCUMENTS = (MANIFEST, "run_results.json", "catalog.json")
MAX_DOCUMENT_BYTES = 300 * 1024**2
MAX_RATIO = 200
"""Of unpacked to packed bytes, once a document is larger than RATIO_FREE_BYTES; JSON packs 10 to 30 times."""
RATIO_FREE_BYTES = 16 * 1024**2
MAX_DIRECTORY_BYTES = 8 * 1024**2
"""Of the archive's table of contents, which is read into memory: about 60,000 files."""
MAX_DEPTH = 200
_END_OF_DIRECTORY = b"PK\x05\x06"
_END_BYTES = 22
_ZIP64_LOCATOR = b"PK\x06\x07"
_LOCATOR_BYTES = 20
_MAX_COMMENT_BYTES = 65_535
_ENCRYPTED = 0x1
_BROKEN = (zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError, NotImplementedError, OSError, ValueError)
"""What ``zipfile`` raises at an archive whose bytes contradict each other."""
_MAX_TYPES = 100
"""Resource types that are counted; dbt has about fifteen."""
_CHUNK_BYTES = 256 * 1024


@dataclass(frozen=True)
class Document:
    """One JSON document; ``content`` is gzip, the other facts are of the plain bytes."""

    name: str
    content: bytes
    size_bytes: int
    sha256: str


@dataclass(frozen=True)
class ManifestFacts:
    """What the manifest says of itself; empty texts where it is silent."""

    project_name: str = ""
    adapter_type: str = ""
    dbt_version: str = ""
    counts: dict[str, int] = field(default_factory=dict)
    """Nodes by resource type."""


@dataclass(frozen=True)
class Artifacts:
    documents: tuple[Document, ...]
    facts: ManifestFacts


def read_artifacts(archive: BinaryIO) -> Artifacts:
    """The known documents of a zip. Raises ``BadRequest`` (no zip, no manifest, broken) or ``TooLarge``."""
    _check_directory_size(archive)
    try:
        with zipfile.ZipFile(archive) as opened:
            entries = _entries(opened)
            read = [_read(opened, entries[name], name) for name in DOCUMENTS if name in entries]
    except _BROKEN as error:
        raise BadRequest(
            f"The artifacts are no readable zip archive ({error}); nothing was stored. "
            "Zip the target folder again and repeat the upload."
        ) from error
    return Artifacts(tuple(document for document, _ in read), read[0][1])


def _check_directory_size(archive: BinaryIO) -> None:
    """Looks at the table of contents' size before ``zipfile`` reads all of it into memory."""
    end = archive.seek(0, io.SEEK_END)
    archive.seek(max(0, end - _END_BYTES - _MAX_COMMENT_BYTES - _LOCATOR_BYTES))
    tail = archive.read()
    archive.seek(0)
    at = len(tail) - _END_BYTES  # where ``zipfile`` looks first
    if tail[max(0, at) :][:4] != _END_OF_DIRECTORY or not tail.endswith(b"\0\0"):
        at = tail.rfind(_END_OF_DIRECTORY)
    # With zip64 another record holds the size, whatever this one says; no folder of dbt's needs that.
    is_zip64 = at >= _LOCATOR_BYTES and tail[at - _LOCATOR_BYTES :][:4] == _ZIP64_LOCATOR
    if is_zip64 or (at >= 0 and int.from_bytes(tail[at + 12 : at + 16], "little") > MAX_DIRECTORY_BYTES):
        raise TooLarge(
            "The archive holds too many files; nothing was stored. "
            "Zip only manifest.json, run_results.json and catalog.json of the target folder."
        )


def _entries(archive: zipfile.ZipFile) -> dict[str, zipfile.ZipInfo]:
    """The manifest nearest the root, in whatever folder, and the documents beside it: of the same build."""
    found: dict[PurePosixPath, zipfile.ZipInfo] = {}
    for entry in archive.infolist():
        path = PurePosixPath(entry.filename)
        if path.name in DOCUMENTS and not path.is_absolute() and ".." not in path.parts:
            found.setdefault(path, entry)
    manifests = sorted((path for path in found if path.name == MANIFEST), key=lambda path: len(path.parts))
    if not manifests:
        raise BadRequest(
            "The archive holds no manifest.json; nothing was stored. "
            "Upload the target folder of a finished `dbt build`, `dbt run` or `dbt compile`."
        )
    nearest = [path for path in manifests if len(path.parts) == len(manifests[0].parts)]
    if len(nearest) > 1:
        listed = ", ".join(str(path)[:200] for path in nearest[:3])
        raise BadRequest(
            f"The archive holds several manifest.json, none of them nearest to its top ({listed}); nothing "
            "was stored. Zip the target folder of one dbt project."
        )
    folder = nearest[0].parent
    return {name: found[folder / name] for name in DOCUMENTS if folder / name in found}


def _read(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, name: str) -> tuple[Document, ManifestFacts]:
    if entry.flag_bits & _ENCRYPTED:
        raise BadRequest(f"{name} is encrypted; nothing was stored. Zip it without a password.")
    packed = io.BytesIO()
    with archive.open(entry) as plain, gzip.GzipFile(fileobj=packed, mode="wb", mtime=0) as kept:
        counted = _Counted(plain, kept, name, entry.compress_size)
        try:
            facts = _facts(counted, name)
        except (ijson.JSONError, UnicodeDecodeError) as error:
            reason = " ".join(str(error).split())[:120]
            raise BadRequest(f"{name} is no valid JSON ({reason}); nothing was stored.") from error
    return Document(name, packed.getvalue(), counted.size, counted.digest.hexdigest()), facts


class _Counted:
    """A reader that counts, hashes and keeps what passes, and stops what grows beyond bounds."""

    def __init__(self, plain: IO[bytes], kept: gzip.GzipFile, name: str, packed_bytes: int) -> None:
        self._plain = plain
        self._kept = kept
        self._name = name
        self._limit = max(RATIO_FREE_BYTES, min(MAX_DOCUMENT_BYTES, packed_bytes * MAX_RATIO))
        self.size = 0
        self.digest = hashlib.sha256()

    def read(self, size: int = -1) -> bytes:
        chunk = self._plain.read(_CHUNK_BYTES if size < 0 else size)
        self.size += len(chunk)
        if self.size > self._limit:
            raise TooLarge(
                f"{self._name} unpacks to more than {self._limit // 1024**2} MiB; nothing was stored. "
                "A manifest of that size is not read here."
            )
        self.digest.update(chunk)
        self._kept.write(chunk)
        return chunk


_METADATA = frozenset({"project_name", "adapter_type", "dbt_version", "dbt_schema_version"})


def _facts(document: _Counted, name: str) -> ManifestFacts:
    """Reads a document to its end, so that all of it is valid JSON; facts only of a manifest."""
    metadata: dict[str, str] = {}
    counts: Counter[str] = Counter()
    for depth, keys, value in _scalars(document):
        if name != MANIFEST:
            continue
        if depth == 2 and keys[0] == "metadata" and keys[1] in _METADATA and isinstance(value, str):
            metadata[keys[1]] = value.replace("\x00", "")[:100]
        elif depth == 3 and keys[0] == "nodes" and keys[2] == "resource_type" and isinstance(value, str):
            kind = value.replace("\x00", "")[:40]
            if kind in counts or len(counts) < _MAX_TYPES:
                counts[kind] += 1
    if name == MANIFEST and "dbt_schema_version" not in metadata:
        raise BadRequest(
            "manifest.json was not written by dbt: it names no dbt_schema_version; nothing was stored."
        )
    return ManifestFacts(
        project_name=metadata.get("project_name", ""),
        adapter_type=metadata.get("adapter_type", ""),
        dbt_version=metadata.get("dbt_version", ""),
        counts=dict(counts),
    )


def _scalars(document: _Counted) -> Iterator[tuple[int, list[str], Any]]:
    """Every plain value with its depth and the keys of the three outermost levels."""
    depth = 0
    keys = ["", "", ""]
    for event, value in ijson.basic_parse(document, use_float=True):
        if event in ("start_map", "start_array"):
            depth += 1
            if depth > MAX_DEPTH:
                raise ijson.JSONError("nested too deeply")
        elif event in ("end_map", "end_array"):
            depth -= 1
        elif event == "map_key":
            if depth <= len(keys):
                keys[depth - 1] = value
        else:
            yield depth, keys, value
