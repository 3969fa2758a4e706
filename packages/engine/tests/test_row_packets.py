"""Rows are cut out of MySQL's packets as PyMySQL reads them, however the network cuts them."""

from __future__ import annotations

import random
import struct
from io import BytesIO
from typing import Any

import pyarrow as pa
import pymysql
import pytest

from twofold_engine.databases._mysql_packets import PacketReader, columns, next_number
from twofold_engine.databases._mysql_values import arrow_array

EOF = b"\xfe\x00\x00\x02\x00"
LENGTHS = (0, 1, 5, 250, 251, 252, 255, 256, 65_535, 65_536, 70_000)
Row = tuple[bytes | None, ...]


class Network:
    """A file that gives what it likes, in small pieces."""

    def __init__(self, data: bytes, chance: random.Random) -> None:
        self._data = BytesIO(data)
        self._chance = chance

    def read(self, size: int) -> bytes:
        return self._data.read(size)

    def read1(self, size: int) -> bytes:
        return self._data.read(min(size, self._chance.choice((1, 3, 1_000, 100_000))))

    def close(self) -> None:
        self._data.close()


def length(size: int) -> bytes:
    if size < 251:
        return bytes([size])
    if size < 2**16:
        return b"\xfc" + struct.pack("<H", size)
    return b"\xfd" + struct.pack("<I", size)[:3]


def packet(payload: bytes, number: int) -> bytes:
    return struct.pack("<I", len(payload))[:3] + bytes([number % 256]) + payload


def written(rows: list[Row], first: int, end: bytes = EOF) -> bytes:
    payloads = [b"".join(b"\xfb" if v is None else length(len(v)) + v for v in row) for row in rows]
    return b"".join(packet(payload, first + i) for i, payload in enumerate([*payloads, end]))


def read(reader: PacketReader, first: int, width: int, rows: int, size: int) -> list[Row]:
    found: list[Row] = []
    while True:
        packets, starts = reader.plain_rows(rows, size)
        if not len(starts):
            return found
        first = next_number(packets, starts, first)
        assert len(starts) <= rows
        found += zip(*(array.to_pylist() for array in columns(packets, starts, width)), strict=True)


@pytest.mark.parametrize("seed", range(20))
def test_every_value_arrives_in_its_place(seed: int) -> None:
    chance = random.Random(seed)
    width = chance.randint(1, 6)

    def value() -> bytes | None:
        return (
            None
            if chance.random() < 0.2
            else chance.randbytes(chance.choice(LENGTHS[: chance.randint(3, 11)]))
        )

    rows: list[Row] = [tuple(value() for _ in range(width)) for _ in range(chance.randint(0, 400))]
    reader = PacketReader(Network(written(rows, seed), chance))
    assert read(reader, seed, width, chance.choice((1, 7, 1_000)), chance.choice((1, 100, 10**7))) == rows
    assert reader.read(len(EOF) + 4) == packet(EOF, seed + len(rows))


def test_what_is_no_plain_row_is_left_for_the_driver() -> None:
    rows: list[Row] = [(b"a",), (b"b",)]
    error = b"\xff\x28\x04#42000broken"
    reader = PacketReader(Network(written(rows, 3, error), random.Random(1)))
    assert read(reader, 3, 1, 100, 10**6) == rows
    assert reader.read(4 + len(error)) == packet(error, 5)


def test_a_row_that_goes_on_in_the_next_packet_is_left_for_the_driver() -> None:
    huge = b"\xfd\xff\xff\xff" + bytes(0xFFFFFF - 4)
    data = packet(huge, 1) + packet(bytes(4), 2)
    reader = PacketReader(Network(data, random.Random(1)))
    assert not len(reader.plain_rows(10, 100)[1])
    assert reader.read(len(data)) == data


@pytest.mark.parametrize("cut", [1, 6, 11])
def test_an_early_end_is_an_error(cut: int) -> None:
    data = written([(b"abc",), (b"def",)], 1)[:-9][: 16 - cut]
    with pytest.raises(pymysql.err.OperationalError, match="Lost connection"):
        read(PacketReader(Network(data, random.Random(1))), 1, 1, 10, 10**6)


def test_a_missing_packet_is_an_error() -> None:
    data = written([(b"a",), (b"b",), (b"c",)], 1)
    with pytest.raises(pymysql.err.InternalError, match="sequence"):
        read(PacketReader(Network(data[:6] + data[12:], random.Random(1))), 1, 1, 10, 10**6)


def test_a_broken_line_is_the_drivers_error() -> None:
    class Broken(Network):
        def read1(self, size: int) -> bytes:
            raise TimeoutError("timed out")

    def ask(file: Any) -> None:
        PacketReader(file).plain_rows(1, 1)

    with pytest.raises(pymysql.err.OperationalError, match="timed out"):
        ask(Broken(b"", random.Random(1)))


@pytest.mark.parametrize(
    ("arrived", "read_as"),
    [
        (
            ["2020-10-10 10:00:00", "0000-00-00 00:00:00", None],
            ["2020-10-10 10:00:00", "0000-00-00 00:00:00", None],
        ),
        (
            ["2020-10-10 10:00:00.000000", None, "2020-10-10 10:00:00.100"],
            ["2020-10-10 10:00:00", None, "2020-10-10 10:00:00.1"],
        ),
        (["-00:00:00.50", "838:59:50.00"], ["-00:00:00.5", "838:59:50"]),
        (["00:00:10", "00:00:10.00", "00:00:10.010000"], ["00:00:10", "00:00:10", "00:00:10.01"]),
        ([None, None], [None, None]),
        ([], []),
    ],
)
def test_a_time_loses_the_zeros_of_its_fraction_alone(
    arrived: list[str | None], read_as: list[str | None]
) -> None:
    taken = pa.array([None if text is None else text.encode() for text in arrived], pa.binary())
    assert arrow_array(taken, "clock", pa.string()).to_pylist() == read_as
