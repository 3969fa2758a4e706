"""Archives of a dbt target folder: what is read of good ones, and how bad ones are refused."""

from __future__ import annotations

import gzip
import io
import json
import random
import struct
import zipfile
from typing import Any

import pytest

from twofold_server.dbt import artifacts
from twofold_server.dbt.artifacts import read_artifacts
from twofold_server.errors import BadRequest, TooLarge

MANIFEST: dict[str, Any] = {
    "metadata": {
        "dbt_schema_version": "https://schemas.getdbt.com/dbt/manifest/v12.json",
        "dbt_version": "1.11.2",
        "project_name": "shop",
        "adapter_type": "duckdb",
    },
    "nodes": {
        "model.shop.orders": {"resource_type": "model", "columns": {"id": {"resource_type": "no node"}}},
        "model.shop.customers": {"resource_type": "model", "tags": [{"resource_type": "no node"}]},
        "test.shop.unique": {"resource_type": "test"},
    },
    "sources": {"source.shop.raw": {"resource_type": "source"}},
}


def archive(files: dict[str, bytes | str], compression: int = zipfile.ZIP_DEFLATED) -> io.BytesIO:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", compression) as opened:
        for name, content in files.items():
            opened.writestr(name, content)
    made.seek(0)
    return made


def manifest(**changes: Any) -> str:
    return json.dumps(MANIFEST | changes)


@pytest.mark.parametrize("folder", ["", "./", "target/", "a/b/target/"])
def test_the_known_documents_are_read(folder: str) -> None:
    files = {
        f"{folder}manifest.json": manifest(),
        f"{folder}run_results.json": '{"results": []}',
        f"{folder}compiled/shop/models/orders.sql": "select 1",
        f"{folder}catalog.json": "{}",
    }
    read = read_artifacts(archive(files))
    assert [document.name for document in read.documents] == [
        "manifest.json", "run_results.json", "catalog.json"
    ]  # fmt: skip
    assert gzip.decompress(read.documents[0].content) == manifest().encode()
    assert read.documents[0].size_bytes == len(manifest())
    facts = read.facts
    assert (facts.project_name, facts.adapter_type, facts.dbt_version) == ("shop", "duckdb", "1.11.2")
    assert facts.counts == {"model": 2, "test": 1}


def test_the_document_nearest_the_root_counts() -> None:
    deep = manifest(metadata=MANIFEST["metadata"] | {"project_name": "package"})
    for files in ({"dbt/manifest.json": deep, "manifest.json": manifest()}, {"manifest.json": manifest()}):
        assert read_artifacts(archive(files)).facts.project_name == "shop"


def test_documents_of_another_folder_are_of_another_build() -> None:
    files = {"a/b/manifest.json": manifest(), "a/catalog.json": "{}", "a/b/c/run_results.json": "{}"}
    assert [document.name for document in read_artifacts(archive(files)).documents] == ["manifest.json"]


def test_two_manifests_as_near_the_root_are_ambiguous() -> None:
    files = {"a/x/manifest.json": manifest(), "a/y/manifest.json": manifest()}
    with pytest.raises(BadRequest, match=r"several manifest\.json.*a/x/manifest\.json, a/y/manifest\.json"):
        read_artifacts(archive(files))
    assert read_artifacts(archive({**files, "b/manifest.json": manifest()})).facts.project_name == "shop"


@pytest.mark.parametrize(
    "name", ["../manifest.json", "/manifest.json", "a/../b/manifest.json", "manifest.json/x"]
)
def test_documents_elsewhere_are_not_read(name: str) -> None:
    with pytest.raises(BadRequest, match=r"no manifest\.json"):
        read_artifacts(archive({name: manifest()}))


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ("{", "no valid JSON"),
        ("", "no valid JSON"),
        ('{"metadata": {"dbt_schema_version": "v12"}} trailing', "no valid JSON"),
        ('{"metadata": NaN}', "no valid JSON"),
        ("[" * 100_000 + "]" * 100_000, "no valid JSON"),
        (b'{"a": "\xff"}', "no valid JSON"),
        ("{}", "not written by dbt"),
        ('{"metadata": {"dbt_schema_version": 12}}', "not written by dbt"),
        ("[]", "not written by dbt"),
        ('"text"', "not written by dbt"),
    ],
)
def test_a_manifest_that_is_none(content: str | bytes, says: str) -> None:
    with pytest.raises(BadRequest, match=says):
        read_artifacts(archive({"manifest.json": content}))


def test_other_documents_have_to_be_json_too() -> None:
    with pytest.raises(BadRequest, match=r"run_results\.json is no valid JSON"):
        read_artifacts(archive({"manifest.json": manifest(), "run_results.json": "{]"}))


def test_no_archive_a_cut_one_and_random_bytes() -> None:
    whole = archive({"manifest.json": manifest()}).getvalue()
    chance = random.Random(20)
    broken = [b"", b"PK", whole[:-30], whole[: len(whole) // 2], chance.randbytes(4000)]
    broken += [whole[:60] + bytes([whole[60] ^ 0xFF]) + whole[61:]]
    for content in broken:
        with pytest.raises(BadRequest, match=r"nothing was stored"):
            read_artifacts(io.BytesIO(content))


def test_an_encrypted_document() -> None:
    content = bytearray(archive({"manifest.json": manifest()}).getvalue())
    at = content.rindex(b"PK\x01\x02")
    struct.pack_into("<H", content, at + 8, 1)
    struct.pack_into("<H", content, 6, 1)
    with pytest.raises(BadRequest, match="encrypted"):
        read_artifacts(io.BytesIO(bytes(content)))


def test_an_unknown_compression() -> None:
    content = bytearray(archive({"manifest.json": manifest()}).getvalue())
    at = content.rindex(b"PK\x01\x02")
    struct.pack_into("<H", content, at + 10, 99)
    struct.pack_into("<H", content, 8, 99)
    with pytest.raises(BadRequest, match="no readable zip"):
        read_artifacts(io.BytesIO(bytes(content)))


def test_a_bomb_is_stopped_early(monkeypatch: pytest.MonkeyPatch) -> None:
    """A text of one letter packs about a thousand times: it is read up to the limit and not to its end."""
    monkeypatch.setattr(artifacts, "RATIO_FREE_BYTES", 1024**2)
    bomb = '{"metadata": "' + "a" * (40 * 1024**2) + '"}'
    made = archive({"manifest.json": bomb})
    assert len(made.getvalue()) < 100_000
    with pytest.raises(TooLarge, match="unpacks to more than"):
        read_artifacts(made)


def test_sizes_are_counted_and_not_believed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(artifacts, "RATIO_FREE_BYTES", 1000)
    monkeypatch.setattr(artifacts, "MAX_DOCUMENT_BYTES", 1000)
    content = bytearray(archive({"manifest.json": manifest(note="a" * 5000)}).getvalue())
    at = content.rindex(b"PK\x01\x02")
    struct.pack_into("<L", content, at + 24, 10)  # "unpacks to 10 bytes"
    with pytest.raises((TooLarge, BadRequest)):
        read_artifacts(io.BytesIO(bytes(content)))


def test_too_many_entries_are_refused_before_they_are_listed(monkeypatch: pytest.MonkeyPatch) -> None:
    made = archive({"manifest.json": manifest(), **{f"compiled/{number}.sql": "" for number in range(2000)}})
    assert read_artifacts(made).facts.project_name == "shop"
    monkeypatch.setattr(artifacts, "MAX_DIRECTORY_BYTES", 50_000)
    monkeypatch.setattr(zipfile, "ZipFile", None)
    with pytest.raises(TooLarge, match="too many files"):
        read_artifacts(made)


@pytest.mark.parametrize("way", ["zip64 beside a small size", "an end record within the end record"])
def test_a_size_that_is_said_elsewhere_is_looked_at(monkeypatch: pytest.MonkeyPatch, way: str) -> None:
    """``zipfile`` believes the zip64 record where there is one, and the last 22 bytes before any others."""
    made = archive({"manifest.json": manifest(), **{f"compiled/{n}.sql": "" for n in range(2000)}}).getvalue()
    end = bytearray(made[-22:])
    size, offset = struct.unpack("<II", end[12:20])
    if way.startswith("zip64"):
        record = struct.pack("<4sQHHIIQQQQ", b"PK\x06\x06", 44, 45, 45, 0, 0, 2001, 2001, size, offset)
        locator = struct.pack("<4sIQI", b"PK\x06\x07", 0, len(made) - 22, 1)
        end[12:16] = b"\0\0\0\0"
        crafted = made[:-22] + record + locator + bytes(end)
    else:
        end[4:8] = b"PK\x05\x06"
        crafted = made[:-22] + bytes(end)
    monkeypatch.setattr(artifacts, "MAX_DIRECTORY_BYTES", 50_000)
    monkeypatch.setattr(zipfile, "ZipFile", None)
    with pytest.raises(TooLarge, match="too many files"):
        read_artifacts(io.BytesIO(crafted))


@pytest.mark.parametrize("compression", [zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_every_broken_byte_of_an_archive_is_refused_or_harmless(compression: int) -> None:
    whole = archive({"manifest.json": manifest()}, compression).getvalue()
    for place in range(len(whole)):
        broken = bytearray(whole)
        broken[place] ^= 0xFF
        try:
            read_artifacts(io.BytesIO(bytes(broken)))
        except (BadRequest, TooLarge):
            continue


def test_facts_can_be_stored_and_are_few() -> None:
    nodes = {f"n{number}": {"resource_type": f"type{number}"} for number in range(1000)}
    metadata = {**MANIFEST["metadata"], "project_name": "a\x00b"}
    facts = read_artifacts(archive({"manifest.json": manifest(nodes=nodes, metadata=metadata)})).facts
    assert facts.project_name == "ab"
    assert len(facts.counts) == 100
