"""What of a comparison's values may be stored. Pure: no query, no file.

``all``: the rows as they are. ``hashed``: every value, keys too, becomes an HMAC under a key of this diff
alone: equal values stay equal within the diff, and nothing joins two diffs or opens without the master key.
``none``: no row is read, kept or shown; counts only. Of two sides the stricter one counts.
"""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from twofold_engine import EngineError
from twofold_engine.errors import (
    AuthenticationFailed,
    Cancelled,
    ConnectionFailed,
    DatabaseLocked,
    InternalError,
    InvalidFilter,
    InvalidUri,
    MissingKey,
    NoCommonColumns,
    NotSupported,
    PathRefused,
    PermissionDenied,
    QueryFailed,
    QueryTimeout,
    UnknownColumn,
    UnknownTable,
)
from twofold_server.secrets import Vault

if TYPE_CHECKING:
    import pyarrow as pa

    from twofold_server.diffs.models import Diff

ALL, HASHED, NONE = "all", "hashed", "none"
_ORDER = (ALL, HASHED, NONE)
HASH_CHARS = 20
"""80 bits: among a hundred million different values two share a hash with a chance below 1e-8."""
_SIGN = "#"

_WITHOUT_VALUES: tuple[type[EngineError], ...] = (
    AuthenticationFailed,
    Cancelled,
    ConnectionFailed,
    DatabaseLocked,
    InvalidFilter,
    InvalidUri,
    MissingKey,
    NoCommonColumns,
    NotSupported,
    PathRefused,
    PermissionDenied,
    QueryTimeout,
    UnknownColumn,
    UnknownTable,
)
"""Their messages are ours, or repeat what the request said; all others may repeat a database's words."""
_HIDDEN_MESSAGE = (
    "The database refused a query, or gave a value that cannot be compared. Its own words can quote values, "
    "and this data source keeps none."
)
_HIDDEN_HINT = (
    "Look into the database's log for the statement, or compare on the command line: twofold diff tables."
)


def strictest(policies: Iterable[str]) -> str:
    """The policy that stores least; an unknown word counts as ``none``."""
    return max(policies, key=_rank, default=ALL)


def is_stricter(policy: str, than: str) -> bool:
    """Whether ``policy`` forbids something that ``than`` allows."""
    return _rank(policy) > _rank(than)


def _rank(policy: str) -> int:
    return _ORDER.index(policy) if policy in _ORDER else len(_ORDER)


class ValueHasher:
    """Replaces values by keyed hashes; one per diff."""

    def __init__(self, vault: Vault, diff_id: int) -> None:
        self._key = bytes.fromhex(vault.keyed_hash(f"values of diff {diff_id}"))

    def text(self, value: str) -> str:
        """``#`` and 20 hexadecimal digits."""
        digest = hmac.digest(self._key, value.encode("utf-8", "surrogatepass"), hashlib.sha256)
        return _SIGN + digest.hex()[:HASH_CHARS]

    def rows(self, batch: pa.RecordBatch) -> pa.RecordBatch:
        """The batch of the engine's ``row_schema`` with hashes in key, source and target; NULL stays NULL."""
        import pyarrow as pa

        columns = [
            self._struct(batch.column(position)) if pa.types.is_struct(field.type) else batch.column(position)
            for position, field in enumerate(batch.schema)
        ]
        return pa.RecordBatch.from_arrays(columns, schema=batch.schema)

    def sample(self, row: dict[str, Any]) -> dict[str, Any]:
        """One of ``DiffResult.to_dict()["rows"]``."""
        hashed = dict(row)
        for part in ("key", "source", "target"):
            if row[part] is not None:
                hashed[part] = {
                    name: None if value is None else self.text(value) for name, value in row[part].items()
                }
        return hashed

    def _struct(self, column: pa.StructArray) -> pa.StructArray:
        import pyarrow as pa
        import pyarrow.compute as pc

        if column.type.num_fields == 0:
            return column
        # field() leaves out the struct's own offset and NULLs, flatten() brings them in
        values = [self._values(part) for part in column.flatten()]
        return pa.StructArray.from_arrays(values, fields=list(column.type), mask=pc.is_null(column))

    def _values(self, column: pa.Array) -> pa.Array:
        """Every distinct value of the batch is hashed once."""
        import pyarrow as pa

        encoded = column.dictionary_encode()
        hashes = pa.array([self.text(value) for value in encoded.dictionary.to_pylist()], pa.string())
        return hashes.take(encoded.indices)


def guarded_error(error: Exception) -> EngineError:
    """The error as it may be stored, shown and logged where values may not: without a database's words.

    Raise it ``from None``, so that no log holds the original.
    """
    if isinstance(error, _WITHOUT_VALUES):
        return type(error)(error.message, hint=error.hint)
    kind = (
        QueryFailed if isinstance(error, EngineError) and error.code != InternalError.code else InternalError
    )
    return kind(_HIDDEN_MESSAGE, hint=_HIDDEN_HINT)


def guarded_words(error: dict[str, Any]) -> dict[str, Any]:
    """A stored ``{type, message, hint}`` after its values were purged."""
    if error.get("type") in {kind.code for kind in _WITHOUT_VALUES} | {"worker_died"}:
        return error
    return {**error, "message": _HIDDEN_MESSAGE, "hint": _HIDDEN_HINT}


def note(diff: Diff) -> dict[str, str] | None:
    """Why a page shows no rows, or hashes: ``{kind, title, text, hint}``; None where rows stand as they are.

    ``kind``: ``deleted`` | ``none`` | ``hashed``.
    """
    again = "Start the comparison again to see rows"
    if diff.purged:
        on = f" on {diff.purged_at:%Y-%m-%d}" if diff.purged_at else ""
        title = f"The rows were deleted{on}"
        hint = f"{again}."
        if diff.purge_reason == "retention" and diff.purge_days is not None:
            days = "1 day" if diff.purge_days == 1 else f"{diff.purge_days} days"
            title = f"The rows were deleted after {days}{on}"
            hint = f"{again}. An administrator sets the days in Settings, Data Sources."
        elif diff.purge_reason == "policy":
            hint = "A data source of this comparison was set to store less than these rows held."
        return {"kind": "deleted", "title": title, "text": "The counts are kept.", "hint": hint}
    if diff.values_kept == NONE:
        return {
            "kind": "none",
            "title": "No rows are stored",
            "text": "A data source of this comparison keeps counts only, no values.",
            "hint": "To see rows, compare on the command line with twofold diff tables; or let an "
            "administrator change what is stored in Settings, Data Sources, and start the comparison again.",
        }
    if diff.values_kept == HASHED:
        return {
            "kind": "hashed",
            "title": "Values are shown as hashes",
            "text": "A data source of this comparison stores a keyed hash in place of every value, keys too. "
            "Equal values have equal hashes within this comparison, and in no other.",
            "hint": "",
        }
    return None
