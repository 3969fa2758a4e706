"""Rows of MySQL and MariaDB as they lie in the packets of their protocol, many at a time.

PyMySQL connects, logs in, asks, and reads whatever is not a plain row: the description of a result, its end,
an error, a row of 16 MiB and more. Plain rows it would take apart value by value in Python; here numpy finds
where the values of a whole batch lie, and Arrow cuts them out.

A row is a packet: three bytes of length (least first), one that counts packets, then every value behind its
length. A length below 251 is one byte; 252, 253 and 254 stand before one of 2, 3 and 8 bytes; 251 is NULL.
"""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING, Any

import numpy as np
import pymysql

if TYPE_CHECKING:
    import numpy.typing as npt
    import pyarrow as pa

    Numbers = npt.NDArray[np.int64]

HEADER = 4
NULL = 251
SPECIAL = 0xFE
"""First byte of a packet that ends the rows; no value of a plain row is long enough to begin with it."""
LONGEST = 0xFFFFFF
"""A packet of this length goes on in the next one."""
READ_BYTES = 1024**2
LOST = 2013

_length = struct.Struct("<I").unpack_from


class PacketReader:
    """Stands in for the file that PyMySQL reads: what was read too much is there for the next who asks."""

    def __init__(self, file: Any) -> None:
        self._file = file
        self._ahead = bytearray()

    def read(self, size: int) -> bytes:
        taken = bytes(self._ahead[:size])
        del self._ahead[:size]
        if len(taken) == size:
            return taken
        more: bytes = self._file.read(size - len(taken))
        return taken + more

    def close(self) -> None:
        self._file.close()

    def plain_rows(self, rows: int, size: int) -> tuple[bytes, Numbers]:
        """The next packets that are plain rows: at most ``rows``, and no more once they pass ``size`` bytes;
        (bytes, where each row begins). Without any, what comes next is for PyMySQL.

        Raises what the driver raises.
        """
        starts: list[int] = []
        ahead, place, special = self._ahead, 0, False
        while not special and len(starts) < rows and place < size:
            place, special = _packets(ahead, place, starts, rows)
            if not special and len(starts) < rows and place < size:
                ahead += self._more()
        with memoryview(ahead) as seen:
            found = bytes(seen[:place])
        del ahead[:place]
        return found, np.array(starts, dtype=np.int64)

    def _more(self) -> bytes:
        try:
            more: bytes = self._file.read1(READ_BYTES)
        except OSError as error:
            raise pymysql.err.OperationalError(
                LOST, f"Lost connection to MySQL server during query ({error})"
            ) from error
        if not more:
            raise pymysql.err.OperationalError(LOST, "Lost connection to MySQL server during query")
        return more


def _packets(ahead: bytearray, place: int, starts: list[int], rows: int) -> tuple[int, bool]:
    """Notes where the whole packets from ``place`` on begin; (where they end, whether a special one follows).
    One statement per row: everything else is done for a batch at once."""
    add, end = starts.append, len(ahead)
    left = rows - len(starts)
    while place + HEADER < end and left:
        size = _length(ahead, place)[0] & LONGEST
        begin = place + HEADER
        if ahead[begin] >= SPECIAL or size == LONGEST or size == 0:
            return place, True
        place = begin + size
        if place > end:
            return begin - HEADER, False
        add(begin)
        left -= 1
    return place, False


def next_number(packets: bytes, starts: Numbers, expected: int) -> int:
    """The number of the packet that comes next. Raises where one is missing or came twice."""
    numbers = np.frombuffer(packets, np.uint8)[starts - 1]
    if not np.array_equal(numbers, (np.arange(len(starts)) + expected).astype(np.uint8)):
        raise pymysql.err.InternalError("Packet sequence number wrong")
    return (expected + len(starts)) % 256


def columns(packets: bytes, starts: Numbers, count: int) -> list[pa.Array]:
    """The ``count`` values of every row as Arrow columns of bytes. ``packets`` has less than 2 GiB."""
    import pyarrow as pa

    data, place = np.frombuffer(packets, np.uint8), starts
    rows = len(starts)
    values = pa.array(np.arange(0, 2 * rows, 2, dtype=np.int32))
    found = []
    for _ in range(count):
        begin, length, is_null = _lengths(data, place)
        place = begin + length
        # Values and the gaps between them lie behind each other, so they are one array; every other is kept.
        ends = np.empty(2 * rows + 1, dtype=np.int32)
        ends[0:-1:2], ends[1::2], ends[-1] = begin, place, place[-1]
        array = pa.Array.from_buffers(
            pa.binary(), 2 * rows, [None, pa.py_buffer(ends), pa.py_buffer(packets)]
        ).take(values)
        if is_null is not None:
            bits = pa.py_buffer(np.packbits(~is_null, bitorder="little"))
            array = pa.Array.from_buffers(pa.binary(), rows, [bits, *array.buffers()[1:]])
        found.append(array)
    return found


def _lengths(
    data: npt.NDArray[np.uint8], place: Numbers
) -> tuple[Numbers, Numbers, npt.NDArray[np.bool_] | None]:
    """Where the values begin whose lengths stand at ``place``, their lengths, and which are NULL (None: no
    one)."""
    first = data[place]
    begin, length = place + 1, first.astype(np.int64)
    if first.max() < NULL:
        return begin, length, None
    for mark, width in ((252, 2), (253, 3), (254, 8)):
        rows = np.flatnonzero(first == mark)
        if len(rows):
            length[rows] = sum(data[place[rows] + 1 + i].astype(np.int64) << (8 * i) for i in range(width))
            begin[rows] += width
    is_null = first == NULL
    length[is_null] = 0
    return begin, length, is_null
