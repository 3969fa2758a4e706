"""Writes the results of a comparison as tables: what differs, what is on one side only, what occurs more than
once.

While the comparison runs its rows go, as text, into files of a temporary folder, one per table. When it is
over and its sessions are closed, a writer opens the destination and takes them. Nothing that fails here fails
the comparison: it becomes the reason in ``Materialized``.
"""

from __future__ import annotations

import json
import shutil
import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from twofold_engine.errors import Cancelled, EngineError, QueryFailed
from twofold_engine.materialized import (
    DUPLICATES,
    EXCLUSIVES,
    KINDS,
    ROWS_OF,
    VALUES,
    Materialized,
    MaterializedTable,
)
from twofold_engine.normal_form import normal_form_array
from twofold_engine.rows import fitting
from twofold_engine.spec import TableRef
from twofold_engine.sql.duplicates import can_list, duplicates
from twofold_engine.types import Family

if TYPE_CHECKING:
    import pyarrow as pa

    from twofold_engine.databases import Database
    from twofold_engine.databases.base import Session
    from twofold_engine.databases.writing import Kind, NewTable, Writer
    from twofold_engine.limits import Limits
    from twofold_engine.planner import ColumnPair, Plan
    from twofold_engine.result import DiffResult, Pair
    from twofold_engine.sql.compare import Input

LIST_DUPLICATES = "list the keys that occur more than once, for the results"
DIFFERING, COPIES = "differing_columns", "copies"
"""Columns of ours."""
PREFIXES = ("t1_", "t2_")
"""Before the columns of the two sides where a row holds both."""
NUL, NUL_SIGN = "\0", "\N{SYMBOL FOR NULL}"
TablePath = tuple[str, ...]


@dataclass(frozen=True)
class Claim:
    """A table that is about to be written."""

    kind: str
    path: TablePath


@dataclass(frozen=True)
class Destination:
    """Where the tables go, and what they are called: ``stem`` with the kind behind it.

    A table of such a name that is there already is replaced where ``owned`` lists it, and else nothing is
    written. ``claim`` is told of every table before the first is made; what it raises ends the comparison.
    """

    database: Database
    schema: TableRef
    stem: str
    owned: frozenset[TablePath] = frozenset()
    claim: Callable[[Sequence[Claim]], None] | None = None


class _ClaimFailed(Exception):
    """Carries what ``Destination.claim`` raised past those who make a reason of errors."""

    def __init__(self, cause: Exception) -> None:
        super().__init__(str(cause))
        self.cause = cause


@dataclass
class _Column:
    """A column as it is wished for: its name, and of which family its text is."""

    name: str
    family: Family


@dataclass
class _Spool:
    """The rows of one table, as text, in a file of Arrow batches."""

    path: Path
    rows: int = 0
    seen: int = 0
    """Rows that came, kept or not."""
    bytes: int = 0
    _writer: pa.ipc.RecordBatchStreamWriter | None = None
    _file: pa.OSFile | None = None

    def add(self, columns: Sequence[pa.Array], limits: Limits) -> None:
        """Keeps a batch as far as the limits allow."""
        import pyarrow as pa

        count = len(columns[0])
        self.seen += count
        room = min(count, limits.kept_rows - self.rows)
        if room <= 0 or self.rows < self.seen - count:
            return
        batch = pa.RecordBatch.from_arrays(
            [_plain(column).slice(0, room) for column in columns],
            schema=pa.schema([pa.field(f"c{i}", pa.string()) for i in range(len(columns))]),
        )
        batch = fitting(batch, limits.kept_bytes - self.bytes)
        if not batch.num_rows:
            return
        if self._writer is None:
            self._file = pa.OSFile(str(self.path), "wb")
            options = pa.ipc.IpcWriteOptions(compression="lz4")
            self._writer = pa.ipc.new_stream(self._file, batch.schema, options=options)
        self._writer.write_batch(batch)
        self.rows += batch.num_rows
        self.bytes += batch.nbytes

    def close(self) -> None:
        if self._writer is not None and self._file is not None:
            self._writer.close()
            self._file.close()
        self._writer = self._file = None

    def batches(self) -> Iterator[pa.RecordBatch]:
        import pyarrow as pa

        with pa.OSFile(str(self.path), "rb") as file, pa.ipc.open_stream(file) as reader:
            yield from reader


class Keeper:
    """Keeps the rows of one run for its tables, then writes them. ``close`` removes its files."""

    def __init__(self, destination: Destination, limits: Limits) -> None:
        self.destination = destination
        self.limits = limits
        limits.temp_dir.mkdir(parents=True, exist_ok=True)
        self._folder = Path(tempfile.mkdtemp(prefix="twofold-", dir=limits.temp_dir))
        self._plan: Plan | None = None
        self._spools: dict[str, _Spool] = {}
        self._notes: list[str] = []
        self._problem: EngineError | None = None

    def close(self) -> None:
        for spool in self._spools.values():
            spool.close()
        shutil.rmtree(self._folder, ignore_errors=True)

    # --- while the comparison runs

    def begin(self, plan: Plan) -> None:
        """The rows of a comparison come; those of an earlier try are forgotten."""
        for spool in self._spools.values():
            spool.close()
        self._plan, self._notes, self._problem = plan, [], None
        self._spools = {kind: _Spool(self._folder / f"{kind}.arrow") for kind in KINDS}

    def tee(self, on_rows: Callable[[pa.RecordBatch], None] | None) -> Callable[[pa.RecordBatch], None]:
        """What takes the rows for ``on_rows`` and for the tables."""

        def take(batch: pa.RecordBatch) -> None:
            if on_rows is not None:
                on_rows(batch)
            self._guarded(lambda: self._take(batch))

        return take

    def _guarded(self, work: Callable[[], None]) -> None:
        """A full disk is no reason to fail the comparison."""
        if self._problem is not None:
            return
        try:
            work()
        except OSError as error:
            self._problem = QueryFailed(
                f"The rows could not be kept for the results: {error.strerror or type(error).__name__}.",
                hint="Free disk space in the temporary folder.",
            )

    def _take(self, batch: pa.RecordBatch) -> None:
        import pyarrow.compute as pc

        side = batch.column("side")
        for kind, name in zip((VALUES, *EXCLUSIVES), ("changed", "source", "target"), strict=True):
            part = batch.filter(pc.equal(side, name))
            if part.num_rows:
                self._spools[kind].add(self._columns_of(kind, part), self.limits)

    def _columns_of(self, kind: str, part: pa.RecordBatch) -> list[pa.Array]:
        key = part.column("key").flatten()
        if kind in EXCLUSIVES:
            return [*key, *part.column("source" if kind == EXCLUSIVES[0] else "target").flatten()]
        names = [field.name for field in part.schema.field("source").type]
        pairs = zip(part.column("source").flatten(), part.column("target").flatten(), strict=True)
        return [*key, _names_of(part.column("changed"), names), *(side for pair in pairs for side in pair)]

    def take_duplicates(
        self, sessions: tuple[Session, Session], inputs: tuple[Input, Input], plan: Plan, dupes: Pair
    ) -> None:
        """Lists the keys that occur more than once, where there are any."""
        for side, (session, given) in enumerate(zip(sessions, inputs, strict=True)):
            if not dupes[side]:
                continue
            name = ("source", "target")[side]
            reason = "cannot group them as they were compared"
            if can_list(session.dialect, plan.keys, side):
                try:
                    self._list_duplicates(session, given, plan, side)
                    continue
                except Cancelled:
                    raise
                except EngineError:
                    # Its own words can quote a value, and notes go where values may not.
                    reason = "failed to list them"
                    self._spools[DUPLICATES[side]] = _Spool(self._folder / f"{DUPLICATES[side]}.arrow")
            self._notes.append(
                f"The keys that occur more than once in the {name} were not written: its database {reason}."
            )

    def _list_duplicates(self, session: Session, given: Input, plan: Plan, side: int) -> None:
        sql = duplicates(session.dialect, given, plan.keys, side)
        _, batches = session.stream(sql, side=("source", "target")[side], purpose=LIST_DUPLICATES)
        spool = self._spools[DUPLICATES[side]]
        for batch in batches:
            copies = normal_form_array(batch.column(COPIES), Family.INTEGER)
            self._guarded(partial(spool.add, [*_keys_of(batch, plan.keys, side), copies], self.limits))

    # --- when it is over

    def write(self, result: DiffResult, track: Callable[[Writer], None]) -> Materialized:
        """Writes the tables. ``track`` gets the writer, to stop it. Raises ``Cancelled``, and what the claim
        raises."""
        for spool in self._spools.values():
            spool.close()
        try:
            if self._problem is not None:
                raise self._problem
            with self.destination.database.new_writer() as writer:
                track(writer)
                writer.enter(self.destination.schema, self.destination.database.catalog)
                return self._facts(result, writer.schema, self._written(writer, result))
        except Cancelled:
            raise
        except _ClaimFailed as failed:
            raise failed.cause from None
        except EngineError as error:
            return self._facts(result, str(self.destination.schema), (), error.message, error.hint)
        except Exception as error:  # noqa: BLE001 - the comparison is right, whatever a driver does here
            reason = f"The results could not be written: an unexpected error ({type(error).__name__})."
            return self._facts(result, str(self.destination.schema), (), reason)

    def _facts(
        self,
        result: DiffResult,
        schema: str,
        tables: tuple[MaterializedTable, ...],
        reason: str = "",
        hint: str = "",
    ) -> Materialized:
        sampled = result.coverage.sampling.used
        label = self.destination.database.label
        return Materialized(label, schema, sampled, tables, tuple(self._notes), reason, hint)

    def _written(self, writer: Writer, result: DiffResult) -> tuple[MaterializedTable, ...]:
        owned = self._owned(writer)
        self._notes += self._left_out(result)
        kinds = [kind for kind in KINDS if self._spools[kind].rows]
        if not kinds and not owned:
            return ()
        claim = self.destination.claim
        if claim is not None:
            try:
                claim([Claim(kind, writer.path(self._name(kind))) for kind in kinds])
            except Exception as error:
                raise _ClaimFailed(error) from error
        chosen = {kind: self._types(writer, kind) for kind in kinds}
        try:
            tables = [self._table(writer, kind, chosen[kind]) for kind in kinds]
            writer.write([table for table, _ in tables], owned)
        except QueryFailed:
            if all(kind is writer.text for types in chosen.values() for kind in types):
                raise
            # The database's own words can quote a value, and notes go where values may not.
            self._notes.append("All columns are text: the database refused a value in its type.")
            plain = {kind: [writer.text] * len(types) for kind, types in chosen.items()}
            tables = [self._table(writer, kind, plain[kind]) for kind in kinds]
            writer.write([table for table, _ in tables], owned)
        return tuple(
            self._fact(writer, kind, *table, result) for kind, table in zip(kinds, tables, strict=True)
        )

    def _left_out(self, result: DiffResult) -> list[str]:
        """The kinds of rows of which a limit kept none, in words."""
        hit = [item.limit for item in result.coverage.limits_hit if item.limit in ("kept_rows", "kept_bytes")]
        limit = f"the limit {' and the limit '.join(hit) or 'kept_bytes'}"
        return [
            f"0 of {count:,} {ROWS_OF[kind]} were written, because of {limit}."
            for kind in KINDS
            if (count := self._count(kind, result)) and not self._spools[kind].rows
        ]

    def _count(self, kind: str, result: DiffResult) -> int:
        """How many rows of a kind there are."""
        differing = dict(
            zip((VALUES, *EXCLUSIVES), (result.values.rows_with_differences, *result.rows_only), strict=True)
        )
        return differing.get(kind, self._spools[kind].seen)

    def _name(self, kind: str) -> str:
        return f"{self.destination.stem}_{kind}"

    def _owned(self, writer: Writer) -> list[str]:
        """The tables of an earlier try. Raises ``QueryFailed`` for any other table of our names."""
        names = {kind: self._name(kind) for kind in KINDS}
        owned = [name for name in names.values() if writer.path(name) in self.destination.owned]
        foreign = writer.existing(list(names.values())) - {*owned, *map(writer.draft, owned)}
        if foreign:
            raise QueryFailed(
                f"The schema {writer.schema} has a table {min(foreign)} already, which this comparison did "
                "not make; it was left alone, and nothing was written.",
                hint="Rename or drop it, or use a schema for results alone.",
            )
        return owned

    def _columns(self, kind: str) -> list[_Column]:
        plan = self._plan
        assert plan is not None
        side = 1 if kind.endswith("target") else 0
        keys = [_Column(pair.name, _family(pair, side)) for pair in plan.keys]
        if kind in DUPLICATES:
            return [*keys, _Column(COPIES, Family.INTEGER)]
        if kind in EXCLUSIVES:
            return [*keys, *(_Column(pair.name, _family(pair, side)) for pair in plan.columns)]
        return [
            *keys,
            _Column(DIFFERING, Family.TEXT),
            *(
                _Column(f"{prefix}{pair.name}", _family(pair, number))
                for pair in plan.columns
                for number, prefix in enumerate(PREFIXES)
            ),
        ]

    def _types(self, writer: Writer, kind: str) -> list[Kind]:
        """Per column the first type of its family that takes every value; else text."""
        import pyarrow.compute as pc

        alive = [list(writer.kinds.get(column.family, ())) for column in self._columns(kind)]
        for batch in self._spools[kind].batches():
            for position, candidates in enumerate(alive):
                column = batch.column(position)
                for candidate in list(candidates):
                    fits = pc.match_substring_regex(column, candidate.pattern) if candidate.shape else None
                    if fits is not None and pc.all(fits, min_count=0).as_py() is False:
                        candidates.remove(candidate)
        self._share_types(kind, alive)
        return [candidates[0] if candidates else writer.text for candidates in alive]

    def _share_types(self, kind: str, candidates: list[list[Kind]]) -> None:
        """The two sides of a column, where they are of one family, get one type."""
        if kind != VALUES or self._plan is None:
            return
        columns, first = self._columns(kind), len(self._plan.keys) + 1
        for at in range(first, len(columns), 2):
            if columns[at].family == columns[at + 1].family:
                shared = [one for one in candidates[at] if one in candidates[at + 1]]
                candidates[at] = candidates[at + 1] = shared

    def _table(self, writer: Writer, kind: str, types: Sequence[Kind]) -> tuple[NewTable, tuple[str, ...]]:
        """The table, and its columns that are text for want of an exact type."""
        from twofold_engine.databases.writing import NewColumn, NewTable

        wished = self._columns(kind)
        names = writer.names_of([column.name for column in wished])
        columns = tuple(NewColumn(name, type_) for name, type_ in zip(names, types, strict=True))
        as_text = tuple(
            name
            for name, type_, column in zip(names, types, wished, strict=True)
            if type_ is writer.text and column.family != Family.TEXT
        )
        spool = self._spools[kind]
        batches = spool.batches if writer.takes_nul else lambda: self._without_nul(spool)
        return NewTable(self._name(kind), columns, batches), as_text

    def _without_nul(self, spool: _Spool) -> Iterator[pa.RecordBatch]:
        import pyarrow as pa
        import pyarrow.compute as pc

        note = f"The database takes no NUL character in a text: {NUL_SIGN} stands for it."
        for batch in spool.batches():
            has_nul = [pc.any(pc.match_substring(c, NUL), min_count=0).as_py() for c in batch.columns]
            if any(has_nul) and note not in self._notes:
                self._notes.append(note)
            columns = [
                pc.replace_substring(column, NUL, NUL_SIGN) if has else column
                for column, has in zip(batch.columns, has_nul, strict=True)
            ]
            yield pa.RecordBatch.from_arrays(columns, schema=batch.schema)

    def _fact(
        self, writer: Writer, kind: str, table: NewTable, as_text: tuple[str, ...], result: DiffResult
    ) -> MaterializedTable:
        return MaterializedTable(
            kind, writer.path(table.name), writer.shown(table.name), self._spools[kind].rows,
            self._count(kind, result), {c.name: c.kind.type for c in table.columns}, as_text,
        )  # fmt: skip


def _family(pair: ColumnPair, side: int) -> Family:
    """A side without a type is shown as the other side's."""
    own, peer = Family(pair.sides[side].family), Family(pair.sides[1 - side].family)
    return peer if own is Family.UNTYPED else own


def _keys_of(batch: pa.RecordBatch, keys: Sequence[ColumnPair], side: int) -> list[pa.Array]:
    return [normal_form_array(batch.column(f"r{i}"), _family(pair, side)) for i, pair in enumerate(keys)]


def _names_of(changed: pa.ListArray, names: Sequence[str]) -> pa.Array:
    """The positions of the columns that differ as a JSON list of their names."""
    import pyarrow as pa

    known: dict[tuple[int, ...], str] = {}
    written = []
    for positions in changed.to_pylist():
        key = tuple(positions)
        if key not in known:
            known[key] = json.dumps([names[i] for i in key], ensure_ascii=False)
        written.append(known[key])
    return pa.array(written, pa.string())


def _plain(column: pa.Array | pa.ChunkedArray) -> pa.Array:
    import pyarrow as pa

    return column.combine_chunks() if isinstance(column, pa.ChunkedArray) else column
