"""ClickHouse and Spark with values of every type they have, for the type matrix."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import timedelta
from functools import cached_property
from pathlib import Path
from typing import Any, ClassVar

from pyspark.errors import PySparkException
from pyspark.sql.types import DataType
from tests.support.clickhouse_http import ClickHouseServer

from twofold_engine import Limits
from twofold_engine.clocks import interval_text
from twofold_engine.databases import _spark_engine
from twofold_engine.databases.natives import NativeType
from twofold_engine.result import ColumnInfo
from twofold_engine.spec import TableRef
from twofold_engine.types import Family

from ..type_stores import TypeStore, shown_text, single_text

CLOCKS = (Family.TIMESTAMP, Family.TIMESTAMPTZ)


class SelectedTypes(TypeStore):
    """Tries values out in a SELECT, many at a time, without a table."""

    def try_out(self, native: NativeType, constants: Iterable[str]) -> dict[str, str]:
        constants = list(dict.fromkeys(constants))
        wanted = [text for text in constants if (native.declaration, text) not in self._tries]
        for text, shown in zip(wanted, self._answers(native, wanted), strict=True):
            self._tries[native.declaration, text] = shown
        answers = {text: self._tries[native.declaration, text] for text in constants}
        return {text: shown for text, shown in answers.items() if shown is not None}

    def _answers(self, native: NativeType, constants: Sequence[str]) -> list[str | None]:
        """What each of them is, None where it is refused: halved until the refused ones are alone."""
        if not constants:
            return []
        try:
            return self.answers(native, constants)
        except self.errors:
            if len(constants) == 1:
                return [None]
        half = len(constants) // 2
        return self._answers(native, constants[:half]) + self._answers(native, constants[half:])

    def answers(self, native: NativeType, constants: Sequence[str]) -> list[str | None]:
        """Raises one of ``errors`` when one of them is refused."""
        raise NotImplementedError

    def read(self, table: str, native: NativeType) -> dict[int, str | None]:
        raise NotImplementedError("values are tried out without a table")


_WHOLES = (Family.ARRAY, Family.STRUCT, Family.JSON)
_NEVER_NULL = ("Array", "Map", "Nested", "Variant", "Dynamic", "AggregateFunction", "Geometry", "JSON",
               "Ring", "LineString", "MultiPoint", "MultiLineString", "Polygon", "MultiPolygon", "QBit",
               "Point", "SimpleAggregateFunction", "Nullable", "LowCardinality")  # fmt: skip


class ClickHouseTypes(SelectedTypes):
    name = "clickhouse"
    errors = (RuntimeError,)
    columns = 30  # it takes four times as long to plan twice as many
    settings: ClassVar[dict[str, str]] = {
        "session_timezone": "UTC", "precise_float_parsing": "1", "flatten_nested": "0",
        "allow_suspicious_low_cardinality_types": "1", "output_format_json_quote_64bit_integers": "0",
        "output_format_json_named_tuples_as_objects": "1", "date_time_overflow_behavior": "throw",
        "cast_ipv4_ipv6_default_on_conversion_error": "0",
    }  # fmt: skip

    def __init__(self, server: ClickHouseServer) -> None:
        super().__init__()
        self.server = server
        self.dbname = server.create_database()
        self.uri = server.uri_of(self.dbname)

    def catalogue(self) -> set[str]:
        rows = self._fetch("SELECT name FROM system.data_type_families WHERE alias_to = ''")
        return {str(row[0]) for row in rows}

    def execute(self, sql: str) -> None:
        self.server.execute(sql, database=self.dbname, **self.settings)

    def _fetch(self, sql: str) -> list[list[Any]]:
        text = self.server.execute(f"{sql} FORMAT JSONCompactEachRow", database=self.dbname, **self.settings)
        return [json.loads(line) for line in text.split("\n") if line]

    def nullable(self, native: NativeType) -> bool:
        return self.written(native) != native.declaration or native.name in ("Nullable", "Dynamic", "Variant")

    def written(self, native: NativeType) -> str:
        """The type of a column that takes NULL too, where there is one."""
        if native.name == "LowCardinality":
            return "LowCardinality(Nullable(String))"
        return native.declaration if native.name in _NEVER_NULL else f"Nullable({native.declaration})"

    def column(self, native: NativeType) -> ColumnInfo:
        if not self._columns:
            columns = ", ".join(f"c{i} {self.written(known)}" for i, known in enumerate(self.types))
            self.execute(f"CREATE TABLE seen ({columns}) ENGINE = MergeTree ORDER BY tuple()")
            with self.open() as database:
                found = database.columns(TableRef(("seen",)))
            names = [known.declaration for known in self.types]
            self._columns = dict(zip(names, found, strict=True))
        return self._columns[native.declaration]

    def answers(self, native: NativeType, constants: Sequence[str]) -> list[str | None]:
        shown = [self._shown(f"CAST({text} AS {self.written(native)})", native) for text in constants]
        ((*values,),) = self._fetch(f"SELECT {', '.join(f'{sql} AS a{i}' for i, sql in enumerate(shown))}")
        return [None if value is None else self._normal(value, native) for value in values]

    def _shown(self, sql: str, native: NativeType) -> str:
        """The value as text, or as the bytes of it in hexadecimal digits."""
        if native.family == Family.TEXT:
            return f"hex(concat({sql}, ''))" if native.name == "FixedString" else f"hex(toString({sql}))"
        if native.family in _WHOLES:
            return f"toJSONString({sql})"
        if native.name == "BFloat16":
            return f"toString(CAST({sql} AS Nullable(Float32)))"
        if native.family == Family.TIMESTAMPTZ:
            return f"toString(toTimeZone({sql}, 'UTC'))"
        if native.name == "AggregateFunction":
            return f"hex({sql})"
        if native.name in ("Variant", "Dynamic", "Geometry"):
            kind = "dynamicType" if native.name == "Dynamic" else "variantType"
            return f"concat({kind}({sql}), ' ', toString({sql}))"
        return f"toString({sql})"

    def _normal(self, value: str, native: NativeType) -> str | None:
        if native.family == Family.TEXT:
            raw = bytes.fromhex(value)
            return (raw.rstrip(b"\0") if native.name == "FixedString" else raw).decode()
        if native.family == Family.INTERVAL:
            return _unit_text(native.name.removeprefix("Interval"), int(value))
        return shown_text(value, native.family)

    def constant(self, shown: str, native: NativeType) -> str:
        if native.family == Family.TEXT:
            return f"unhex('{shown.encode().hex()}')" if "Enum" not in native.name else _constant(shown)
        if native.family in (Family.ARRAY, Family.STRUCT):
            return f"JSONExtract({_constant(shown)}, {_constant(native.declaration)})"
        if native.family == Family.INTERVAL:
            number = _unit_number(native.name.removeprefix("Interval"), shown)
            return "NULL" if number is None else str(number)
        if native.family in CLOCKS:
            shown = shown.replace("T", " ").removesuffix("Z")
            if native.family == Family.TIMESTAMPTZ:
                digits = "9" if "(9" in native.declaration else "6"
                return f"toDateTime64({_constant(shown)}, {digits}, 'UTC')"
        return _constant(shown)

    def raw(self, text: str, native: NativeType) -> str:
        if native.family == Family.INTERVAL or native.name in (
            "Variant",
            "Dynamic",
            "AggregateFunction",
            "QBit",
        ):
            return text
        if native.name == "Geometry":
            return f"CAST({_constant(text)} AS Point)"
        if text[:1] in "[{" and native.name in ("Nested", "Map"):
            return self.constant(text, native)
        return _constant(text)

    def make(self, table: str, types: Sequence[NativeType], rows: Sequence[Sequence[str]]) -> None:
        kinds = [self.written(native) for native in types]
        columns = ", ".join(f"c{i} {kind}" for i, kind in enumerate(kinds))
        self.execute(f"CREATE TABLE {table} (id Int32, {columns}) ENGINE = MergeTree ORDER BY tuple()")
        picked = []
        for kind, column in zip(kinds, zip(*rows, strict=True), strict=True):
            known = list(dict.fromkeys(column))
            values = ", ".join(f"CAST({text} AS {kind})" for text in known)
            picks = ", ".join(str(known.index(text) + 1) for text in column)
            picked.append(f"[{values}][[{picks}][number + 1]]")
        self.execute(f"INSERT INTO {table} SELECT number, {', '.join(picked)} FROM numbers({len(rows)})")


def _constant(text: str) -> str:
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'"


_MICROSECONDS = {
    "Microsecond": 1,
    "Millisecond": 10**3,
    "Second": 10**6,
    "Minute": 60 * 10**6,
    "Hour": 3600 * 10**6,
}
_DAYS = {"Day": 1, "Week": 7}
_MONTHS = {"Month": 1, "Quarter": 3, "Year": 12}


def _unit_text(unit: str, number: int) -> str | None:
    if unit == "Nanosecond":
        return interval_text(0, 0, number // 1000) if number % 1000 == 0 else None
    return interval_text(
        number * _MONTHS.get(unit, 0), number * _DAYS.get(unit, 0), number * _MICROSECONDS.get(unit, 0)
    )


def parts_of(shown: str) -> tuple[int, int, int]:
    """Months, days and microseconds of an interval in the normal form."""
    date, _, time = shown.removeprefix("P").partition("T")
    months = days = microseconds = 0
    for number, unit in re.findall(r"(-?[0-9]+)([YMD])", date):
        months += int(number) * {"Y": 12, "M": 1}.get(unit, 0)
        days += int(number) * (unit == "D")
    for number, unit in re.findall(r"(-?[0-9.]+)([HMS])", time):
        microseconds += round(float(number) * {"H": 3600, "M": 60, "S": 1}[unit] * 10**6)
    return months, days, microseconds


def _unit_number(unit: str, shown: str) -> int | None:
    """The number of units that an interval is; None where it is none."""
    months, days, microseconds = parts_of(shown)
    if unit == "Nanosecond":
        return microseconds * 1000 if not (months or days) else None
    for part, others, sizes in (
        (months, (days, microseconds), _MONTHS), (days, (months, microseconds), _DAYS),
        (microseconds, (months, days), _MICROSECONDS),
    ):  # fmt: skip
        if unit in sizes:
            return None if any(others) or part % sizes[unit] else part // sizes[unit]
    return None


class SparkTypes(SelectedTypes):
    """A warehouse of Parquet files that Spark itself writes."""

    name = "spark"
    errors = (PySparkException,)

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.folder = folder / "types"
        self.folder.mkdir()
        self.uri = f"spark:///{self.folder}"

    @cached_property
    def spark(self) -> Any:
        return _spark_engine.new_session(Limits(threads=1), self.folder)

    def catalogue(self) -> set[str]:
        """Every word of Spark's grammar, and every name that Python knows a type by, is tried as a type; what
        becomes of it is told by the parser. Where it misses something, what can stand behind is tried too."""
        words = {row[0].lower() for row in self.spark.sql("SELECT keyword FROM sql_keywords()").collect()}
        named = {kind.__name__.removesuffix("Type").lower() for kind in _kinds(DataType)}
        parser = self.spark._jsparkSession.sessionState().sqlParser()
        waiting = [
            *sorted(words | named),
            *(f"interval {first}{last}" for first in _FIELDS for last in _LAST_FIELDS),
        ]
        found = set()
        while waiting:
            text = waiting.pop()
            try:
                found.add(_plain(parser.parseDataType(text).simpleString()))
            except PySparkException as error:
                if text in named or (text.isalpha() and error.getCondition() not in _NO_TYPES):
                    waiting += [text + behind for behind in _BEHIND]
        return found

    def execute(self, sql: str) -> None:
        self.spark.sql(sql)

    def answers(self, native: NativeType, constants: Sequence[str]) -> list[str | None]:
        shown = [f"{self._shown(text, native)} AS a{i}" for i, text in enumerate(constants)]
        (row,) = self.spark.sql(f"SELECT {', '.join(shown)}").collect()
        return [None if value is None else self._normal(value, native) for value in row]

    def _shown(self, sql: str, native: NativeType) -> str:
        match native.family:
            case Family.BINARY:
                return f"LOWER(HEX({sql}))"
            case Family.ARRAY | Family.STRUCT:
                return f"TO_JSON({sql}, MAP('ignoreNullFields', 'false'))"
            case Family.JSON:
                return f"TO_JSON({sql})"
            case Family.INTERVAL if "day" in native.name:
                return sql
            case Family.INTERVAL:
                return f"CAST(CAST({sql} AS INTERVAL MONTH) AS INT)"
            case _:
                return f"CAST({sql} AS STRING)"

    def _normal(self, value: Any, native: NativeType) -> str:
        if isinstance(value, timedelta):
            whole = value // timedelta(microseconds=1)  # one number, and so one sign
            days = int(whole / 86_400_000_000)
            return interval_text(0, days, whole - days * 86_400_000_000)
        if native.family == Family.INTERVAL:
            return interval_text(value, 0, 0)
        if native.family == Family.BINARY:
            return f"\\x{value}"
        if native.family in (Family.DATE, *CLOCKS):
            value = value.removeprefix("+")
            if value.startswith("-"):
                year, rest = value[1:].split("-", 1)
                value = f"{int(year) + 1:04d}-{rest} BC"
        shown = shown_text(value, native.family)
        return (
            single_text(shown) if native.single else shown
        )  # Java does not always write the shortest digits

    def constant(self, shown: str, native: NativeType) -> str:
        text = f"CAST(X'{shown.encode().hex()}' AS STRING)"
        match native.family:
            case Family.TEXT if "(" in native.declaration:
                length = native.declaration.partition("(")[2].rstrip(")")
                padded = f"RPAD({text}, {length}, ' ')" if native.name == "char" else text
                return f"CASE WHEN LENGTH({text}) <= {length} THEN {padded} END"
            case Family.BINARY:
                return f"X'{shown.removeprefix(chr(92) + 'x')}'"
            case Family.ARRAY | Family.STRUCT:
                return f"FROM_JSON({text}, '{native.declaration}')"
            case Family.JSON:
                return f"TRY_PARSE_JSON({text})"
            case Family.INTERVAL:
                return self._interval(shown, native)
            case Family.DATE | Family.TIMESTAMP | Family.TIMESTAMPTZ if shown.endswith(" BC"):
                year, rest = shown.removesuffix(" BC").split("-", 1)
                text = f"'-{int(year) - 1:04d}-{rest}'"
        return f"TRY_CAST({text} AS {native.declaration})"

    def _interval(self, shown: str, native: NativeType) -> str:
        months, days, microseconds = parts_of(shown)
        if "day" not in native.name:
            made = "NULL" if days or microseconds else f"MAKE_YM_INTERVAL(0, {months})"
        elif months:
            made = "NULL"
        else:
            sign = "-" if microseconds < 0 else ""
            seconds = f"{sign}{abs(microseconds) // 10**6}.{abs(microseconds) % 10**6:06d}"
            made = f"MAKE_DT_INTERVAL({days}, 0, 0, {seconds})"
        return f"CAST({made} AS {native.declaration.upper()})"

    def raw(self, text: str, native: NativeType) -> str:
        return self.constant(text, native)

    def make(self, table: str, types: Sequence[NativeType], rows: Sequence[Sequence[str]]) -> None:
        columns = ", ".join(f"c{i} {native.declaration}" for i, native in enumerate(types))
        self.execute(f"CREATE TABLE {table} (id INT, {columns}) USING PARQUET")
        picked = []
        for native, column in zip(types, zip(*rows, strict=True), strict=True):
            known = list(dict.fromkeys(column))
            values = ", ".join(
                f"CAST(NULL AS {native.declaration})" if text == "NULL" else text for text in known
            )
            picks = ", ".join(str(known.index(text) + 1) for text in column)
            picked.append(f"ELEMENT_AT(ARRAY({values}), ELEMENT_AT(ARRAY({picks}), CAST(id AS INT) + 1))")
        rows_of = f"FROM RANGE(0, {len(rows)}, 1, 1)"
        self.execute(f"INSERT INTO {table} SELECT CAST(id AS INT), {', '.join(picked)} {rows_of}")

    def column(self, native: NativeType) -> ColumnInfo:
        if not self._columns:
            self.make("seen", self.types, [["NULL"] * len(self.types)])
            with self.open() as database:
                found = database.columns(TableRef(("seen",)))[1:]
            names = [known.declaration for known in self.types]
            self._columns = dict(zip(names, found, strict=True))
        return self._columns[native.declaration]


_FIELDS = ("year", "month", "day", "hour", "minute", "second")
_LAST_FIELDS = ("", *(f" to {field}" for field in _FIELDS))
_NO_TYPES = ("UNSUPPORTED_DATATYPE", "PARSE_SYNTAX_ERROR")
_BEHIND = ("(3)", "(4326)", "<int>", "<string, int>", "<a: int>")


def _kinds(kind: type[Any]) -> Iterator[type[Any]]:
    for child in kind.__subclasses__():
        yield child
        yield from _kinds(child)


def _plain(shown: str) -> str:
    """A type without lengths, elements and the fields of an interval."""
    plain = re.split(r"[(<]", shown, maxsplit=1)[0]
    fields = plain.removeprefix("interval ").split(" to ") if plain.startswith("interval ") else []
    if not fields:
        return plain
    return "interval year to month" if fields[0] in ("year", "month") else "interval day to second"
