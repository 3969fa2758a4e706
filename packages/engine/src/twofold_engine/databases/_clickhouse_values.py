"""What ClickHouse answers, as Python values and as Arrow batches."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from contextlib import contextmanager
from decimal import Decimal
from http.client import IncompleteRead
from typing import TYPE_CHECKING, Any

from clickhouse_connect.driver.exceptions import DatabaseError
from urllib3.exceptions import HTTPError

from twofold_engine.databases._clickhouse_connection import code_in
from twofold_engine.errors import ConnectionFailed
from twofold_engine.sql.clickhouse import CLOCK_ZONE, family_of, plain_type
from twofold_engine.types import Family

if TYPE_CHECKING:
    import pyarrow as pa

END_OF_STREAM = b"\xff\xff\xff\xff\x00\x00\x00\x00"
"""The last bytes of every whole Arrow stream."""
TAIL_BYTES = 8_192
"""So much of an answer's end is looked at when it breaks off: the server's words stand there."""


def read_rows(answer: bytes) -> list[tuple[Any, ...]]:
    """The rows of an answer in ``JSONCompactEachRowWithNamesAndTypes``."""
    lines = answer.decode("utf-8", "backslashreplace").split("\n")
    kinds = [plain_type(kind)[0] for kind in json.loads(lines[1])]
    rows = (json.loads(line, parse_float=str) for line in lines[2:] if line)
    return [tuple(map(_python_value, row, kinds)) for row in rows]


def _python_value(value: Any, kind: str) -> Any:
    """Numbers may come in quotes, and are never read as a float on their way."""
    if value is None:
        return None
    match family_of(kind):
        case Family.INTEGER:
            return int(value)
        case Family.DECIMAL:
            return Decimal(str(value))
        case Family.FLOAT:
            return float(value)
        case _:
            return value


class Body(io.RawIOBase):
    """A streamed answer as the file that Arrow reads; it knows whether it came to its end."""

    def __init__(self, response: Any) -> None:
        self._response = response
        self._tail = b""

    def readable(self) -> bool:
        return True

    def read(self, size: int = -1) -> bytes:
        try:
            found: bytes = self._response.read(None if size < 0 else size)
        except HTTPError as error:
            self._keep_partial(error)
            raise
        self._tail = (self._tail + found[-TAIL_BYTES:])[-TAIL_BYTES:]
        return found

    def _keep_partial(self, error: BaseException | None) -> None:
        """What came before a connection broke, which may be the server's own words."""
        while error is not None:
            if isinstance(error, IncompleteRead):
                self._tail = (self._tail + error.partial)[-TAIL_BYTES:]
                return
            error = error.__cause__ or error.__context__

    @contextmanager
    def explained(self) -> Iterator[None]:
        """A stream that breaks off ends in the server's own words; they are the error then."""
        try:
            yield
        except Exception as error:
            self._raise_what_the_server_said(error)
            raise

    def finish(self) -> None:
        """Raises unless the stream is whole, and ends where Arrow ended: Arrow takes the end of a connection
        for the end of the rows."""
        is_whole = self._tail.endswith(END_OF_STREAM)
        with self.explained():
            rest = self.read(TAIL_BYTES)
        if is_whole and not rest:
            return
        self._raise_what_the_server_said(None)
        raise ConnectionFailed(
            "The answer of ClickHouse broke off before its end, so it is not used.",
            hint="Try again; look at the server's log, and at proxies in between.",
        )

    def _raise_what_the_server_said(self, error: Exception | None) -> None:
        text = self._tail.decode("utf-8", "replace")
        code = code_in(text)
        if code is None and error is not None:  # the rest may still be on its way
            try:
                text += self._response.read(TAIL_BYTES).decode("utf-8", "replace")
            except Exception:  # noqa: BLE001 - the first error is the one to tell
                return
            code = code_in(text)
        if code is not None:
            said = text[text.rindex("Code: ") :]
            raise DatabaseError(said, code=code) from error

    def close(self) -> None:
        if not self.closed:
            self._response.close()
        super().close()


def plain_schema(schema: pa.Schema) -> pa.Schema:
    """The schema with times of no zone as such; see ``CLOCK_ZONE``."""
    import pyarrow as pa

    def plain(kind: pa.DataType) -> pa.DataType:
        is_clock = pa.types.is_timestamp(kind) and kind.tz == CLOCK_ZONE
        return pa.timestamp(kind.unit) if is_clock else kind

    return pa.schema([pa.field(field.name, plain(field.type)) for field in schema])


def plain_batch(batch: pa.RecordBatch, schema: pa.Schema) -> pa.RecordBatch:
    import pyarrow as pa

    arrays = [
        array if array.type == field.type else array.view(field.type)
        for array, field in zip(batch.columns, schema, strict=True)
    ]
    return pa.RecordBatch.from_arrays(arrays, schema=schema)
