"""PostgreSQL's SQL."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from twofold_engine.planner import ColumnPair
from twofold_engine.result import ColumnInfo
from twofold_engine.result_insights import TimeUnit
from twofold_engine.rules import PairRule, RuleKind, ToleranceMode
from twofold_engine.ruling import EXACT_FORMS, TIME_FORMS
from twofold_engine.sql.arithmetic import near_doubles
from twofold_engine.sql.dialect import BUCKETS, Dialect, KeyExpression, plain_type
from twofold_engine.sql.drawing import DOUBLES, FORMS, NUMBERS
from twofold_engine.types import Comparator, Family

_UUID = r"^\{?[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}\}?$"
_STAND_INS: dict[Comparator, str] = {
    Comparator.INTEGER: "0::bigint",
    Comparator.DECIMAL: "0::numeric",
    Comparator.INTEGER_FLOAT: "0::numeric",
    Comparator.DECIMAL_FLOAT: "0::numeric",
    Comparator.FLOAT: "0::double precision",
    Comparator.BOOLEAN: "false",
    Comparator.BINARY: "''::bytea",
    Comparator.DATE: "'2000-01-01'::date",
    Comparator.TIME: "'00:00'::time",
    Comparator.TIMESTAMP: "'2000-01-01'::timestamp",
    Comparator.TIMESTAMPTZ: "'2000-01-01'::timestamptz",
    Comparator.UUID: "'00000000-0000-0000-0000-000000000000'::uuid",
    Comparator.JSON: "'null'::jsonb",
    Comparator.NESTED: "'null'::jsonb",
}
"""What stands for NULL in a key part, beside a flag that says so: a full join needs plain equality.

Every other form is text.
"""
_HASHES = {
    Comparator.INTEGER: "hashint8extended",
    Comparator.DECIMAL: "hash_numeric_extended",
    Comparator.INTEGER_FLOAT: "hash_numeric_extended",
    Comparator.DECIMAL_FLOAT: "hash_numeric_extended",
    Comparator.FLOAT: "hashfloat8extended",
    Comparator.JSON: "jsonb_hash_extended",
    Comparator.NESTED: "jsonb_hash_extended",
}
"""Equal values of these forms can have several texts, so their own hash is used; the others hash their
text.
"""

_HIGH, _LOW = r"\\u[dD][89abAB][0-9a-fA-F]{2}", r"\\u[dD][c-fC-F][0-9a-fA-F]{2}"
_NO_JSONB = rf"(^|[^\\])(\\\\)*(\\u0000|{_HIGH}(?!{_LOW})|(?<!{_HIGH}){_LOW})"
"""Escapes that json takes and jsonb refuses."""

_PLAIN_INTEGERS = {"smallint", "integer", "bigint"}
_INDEXED = {Comparator.DATE, Comparator.TIMESTAMP, Comparator.TIMESTAMPTZ, Comparator.UUID}
"""Forms whose columns, where both are of one type, are equal as they stand."""
_NUMERICS = {Comparator.DECIMAL, Comparator.INTEGER_FLOAT, Comparator.DECIMAL_FLOAT}


_EPOCHS = {
    Comparator.TIME: ("time", "00:00", "24:00"),
    Comparator.TIMESTAMP: ("timestamp", "1700-01-01", "2240-01-01"),
    Comparator.TIMESTAMPTZ: ("timestamptz", "1700-01-01 00:00+00", "2240-01-01 00:00+00"),
}
"""Types of times, and between which of them a double tells any two microseconds apart: from 2^33 seconds on
its neighbours are further from each other."""


def _whole_hash(number: str, seed: str) -> str:
    """The hash of a bigint. The server's own folds the upper half into the lower one, so that 0 and 2^32 + 1
    share it; the upper half once more tells them apart. Nor is it the hash of NULL, which has one step."""
    return f"hashint8extended({number} >> 32, hashint8extended({number}, {seed}))"


_SIXTEEN = "9.999999999999999EEEE"


def _shortest_digits(expression: str, column: ColumnInfo) -> str:
    """The shortest decimal number that reads back as a float. Its cast to numeric, of few digits, is that
    where it reads back, and of a double else what is rounded to 16 digits. The text has as many as needed,
    but PostgreSQL writes 1e23, which lies in the middle between two doubles, as 9.999999999999999e22. Near
    the ends of the range a cast could fail, or have digits that mean nothing. A domain may be over either
    type: its text alone is right."""
    if column.native_type not in ("real", "double precision"):
        return f"{expression}::text::numeric"
    kind, end = ("real", 30) if column.native_type == "real" else ("double precision", 290)
    inside = f"abs({expression}) BETWEEN 1e-{end} AND 1e{end}"
    cases = f"WHEN {inside} AND {expression}::numeric::{kind} = {expression} THEN {expression}::numeric"
    if kind != "real":
        rounded = f"to_char({expression}, '{_SIXTEEN}')::numeric"
        cases += f" WHEN {inside} AND {rounded}::{kind} = {expression} THEN {rounded}"
    return f"CASE {cases} ELSE {expression}::text::numeric END"


_LAST_TIMESTAMP = "294276-12-31"
"""Dates go on where a timestamp ends."""
_FIRST_YEAR = "4713-01-01 BC"
"""The first one that is whole: of what is earlier (from November on) the year has no beginning. It stays as
it is, and is cut where it is read."""


def _far_beginning(date: str, level: TimeUnit) -> str:
    """The first day of a date's bucket, of dates that no timestamp is."""
    year, month = (f"EXTRACT({part} FROM {date})::int" for part in ("year", "month"))
    match level:
        case TimeUnit.WEEK:
            return f"{date} - (EXTRACT(isodow FROM {date})::int - 1)"
        case TimeUnit.MONTH:
            return f"make_date({year}, {month}, 1)"
        case TimeUnit.QUARTER:
            return f"make_date({year}, 3 * (({month} - 1) / 3) + 1, 1)"
        case TimeUnit.YEAR:
            return f"make_date({year}, 1, 1)"
        case _:
            return date


class PostgreSQLDialect(Dialect):
    name = "postgresql"
    sqlglot_name = "postgres"
    most_columns = 1664
    fences_hashes = False  # behind one, no workers take parts of the table
    single_floats: ClassVar[frozenset[str]] = frozenset({"real"})
    double_type: ClassVar[str] = "double precision"
    fence: ClassVar[str] = " OFFSET 0"
    comparators: ClassVar[frozenset[Comparator]] = frozenset(Comparator) - {
        Comparator.JSON_TEXT,  # a text that is no JSON would stop the statement
        Comparator.UNTYPED,
    }

    def fraction_digits(self, column: ColumnInfo) -> int | None:
        """A numeric without bounds keeps as many digits as the server has room for."""
        return 16_383 if column.native_type == "numeric" else super().fraction_digits(column)

    def canonical(self, expression: str, column: ColumnInfo, peer: ColumnInfo, form: Comparator) -> str:  # noqa: ARG002
        match form:
            case Comparator.INTEGER:
                return self._integer(expression, column)
            case Comparator.DECIMAL | Comparator.DECIMAL_FLOAT:
                if column.family in (Family.BOOLEAN, Family.INTEGER):
                    return f"{self._integer(expression, column)}::numeric"
                is_float = column.family == Family.FLOAT
                return _shortest_digits(expression, column) if is_float else f"{expression}::numeric"
            case Comparator.INTEGER_FLOAT:
                return self._integer_or_float(expression, column)
            case Comparator.FLOAT:
                return f"{expression}::double precision"
            case Comparator.BOOLEAN:
                return f"({expression}::int = 1)" if self._is_bit(column) else expression
            case Comparator.JSON:
                return self._json(expression, column)
            case Comparator.NESTED:
                return f"to_jsonb({expression})"
            case Comparator.TIMESTAMP:
                return f"{expression}::timestamp"
            case Comparator.UUID_TEXT:
                text = f"{expression}::text"
                bare = f"lower(regexp_replace({text}, '[{{}}-]', '', 'g'))"
                return f"(CASE WHEN {text} ~* '{_UUID}' THEN {bare} ELSE {text} END) COLLATE \"C\""
            case Comparator.TEXT | Comparator.OTHER | Comparator.INTERVAL:
                return f'{expression}::text COLLATE "C"'
            case _:
                return expression

    def _json(self, expression: str, column: ColumnInfo) -> str:
        """As jsonb, which holds no NUL and no half of a surrogate pair; a json that names one stands for
        itself, in a form that no other value has."""
        if column.native_type != "json":
            return f"{expression}::jsonb"
        itself = f"jsonb_build_object('twofold: no jsonb', {expression}::text)"
        return f"CASE WHEN {expression}::text ~ '{_NO_JSONB}' THEN {itself} ELSE {expression}::jsonb END"

    def _is_bit(self, column: ColumnInfo) -> bool:
        return column.native_type.startswith("bit")

    def _integer(self, expression: str, column: ColumnInfo) -> str:
        if column.family == Family.BOOLEAN:
            return f"{expression}::int::bigint"
        return f"{expression}::bigint"

    def _integer_or_float(self, expression: str, column: ColumnInfo) -> str:
        if column.family != Family.FLOAT:
            return f"{self._integer(expression, column)}::numeric"
        whole = self._is_whole(expression)
        return f"CASE WHEN {whole} THEN {expression}::bigint::numeric ELSE {expression}::text::numeric END"

    def _is_whole(self, expression: str) -> str:
        """True for a float that is an integer which fits into 64 bits."""
        return f"{expression} = trunc({expression}) AND {expression} >= {-(2**63)} AND {expression} < {2**63}"

    def transport(self, expression: str, column: ColumnInfo) -> tuple[tuple[str, str], ...]:
        match column.family:
            case Family.DECIMAL:
                return (("", f"trim_scale({expression}::numeric)::text"),)
            case Family.BOOLEAN if self._is_bit(column):
                return (("", f"{expression}::int = 1"),)
            case Family.INTEGER if column.native_type == "oid":
                return (("", f"{expression}::bigint"),)  # it would travel as a signed number of 32 bits
            case Family.INTEGER | Family.FLOAT | Family.BOOLEAN | Family.BINARY | Family.TIME:
                return (("", expression),)
            case Family.DATE | Family.TIMESTAMP | Family.TIMESTAMPTZ:
                kind = {"date": "date", "timestamp": "timestamp", "timestamptz": "timestamptz"}[column.family]
                finite = f"CASE WHEN isfinite({expression}) THEN {expression} END"
                end = (
                    f"CASE WHEN {expression} > '2000-01-01'::{kind} THEN 1::smallint ELSE (-1)::smallint END"
                )
                tag = f"CASE WHEN NOT isfinite({expression}) THEN {end} END"
                return (("", finite), (self.tag_suffix, tag))
            case Family.ARRAY | Family.STRUCT:
                return (("", f"to_jsonb({expression})::text"),)
            case _:
                return (("", f"{expression}::text"),)

    def same_key(self, left: str, right: str, form: Comparator, nullable: bool) -> str:
        if not nullable:
            return f"{left} = {right}"
        stand_in = _STAND_INS.get(form, "''::text COLLATE \"C\"")
        return (
            f"COALESCE({left}, {stand_in}) = COALESCE({right}, {stand_in}) "
            f"AND ({left} IS NULL) = ({right} IS NULL)"
        )

    def may_differ(self, left: str, right: str, column: ColumnInfo, form: Comparator) -> str | None:  # noqa: ARG002
        """Types have an equality of their own, or none: boxes of one area are equal, as are texts under some
        collations. As records, values are compared by their bytes."""
        if form is Comparator.TEXT:
            return None  # its form costs nothing
        if form in (Comparator.INTERVAL, Comparator.JSON, Comparator.NESTED, Comparator.OTHER):
            return f"NOT (ROW({left})::record *= ROW({right})::record)"
        return self.distinct(left, right)

    def index_finds(self, column: ColumnInfo, peer: ColumnInfo, form: Comparator) -> bool:
        """Integers of all widths are in one family of operators; of other types only equal ones are asked."""
        if form is Comparator.INTEGER:
            return {column.native_type, peer.native_type} <= _PLAIN_INTEGERS
        return form in _INDEXED and column.native_type == peer.native_type

    def bucket(self, keys: Sequence[KeyExpression]) -> str:
        seed = "0"
        for expression, form in keys:
            hashed = _HASHES.get(form)
            if hashed is None:
                seed = f"hashtextextended(({expression})::text, {seed})"
            else:
                seed = f"{hashed}({expression}, {seed})"
            seed = f"COALESCE({seed}, 7)"
        return f"({seed} & {BUCKETS - 1})"

    # --- rules

    def applies(self, rule: PairRule, pair: ColumnPair) -> bool:
        match rule.kind:
            case RuleKind.TOLERANCE:
                # A float beside an integer has fewer digits here than it has elsewhere.
                return pair.comparator in EXACT_FORMS | {Comparator.FLOAT, Comparator.DECIMAL_FLOAT}
            case RuleKind.DATETIME_PRECISION:
                return pair.comparator in TIME_FORMS
            case RuleKind.NULL_EQUALS_EMPTY:
                return True
            case _:
                return False

    def equal_by(self, rule: PairRule, left: str, right: str, pair: ColumnPair) -> str:
        if rule.kind is RuleKind.NULL_EQUALS_EMPTY:
            return f"COALESCE({left}, '') = COALESCE({right}, '')"
        if rule.kind is RuleKind.DATETIME_PRECISION:
            # Exact numbers of seconds, infinite for what is infinite; the difference of those is NaN, which
            # is above every number.
            seconds = f"ABS(EXTRACT(EPOCH FROM {right}) - EXTRACT(EPOCH FROM {left}))"
            return f"{seconds} < 1e-{rule.precision}"
        assert rule.tolerance is not None
        if pair.comparator is Comparator.FLOAT:
            doubles = (f"({left})::double precision", f"({right})::double precision")
            return near_doubles(*doubles, rule.tolerance, lambda x: f"'{x!r}'::double precision")
        limit = f"'{rule.tolerance.value}'::numeric"
        if rule.tolerance.mode is ToleranceMode.RELATIVE:
            limit = f"{limit} * ABS(({left})::numeric)"
        return f"ABS(({right})::numeric - ({left})::numeric) < {limit}"

    def key_text(self, expression: str, column: ColumnInfo, form: Comparator) -> str | None:
        match form:
            case _ if form in NUMBERS:
                return self._key_digits(expression, column, form)
            case Comparator.BOOLEAN | Comparator.UUID_TEXT:
                return f"({self.canonical(expression, column, column, form)})::text"
            case Comparator.BINARY:
                return rf"'\x' || encode({expression}, 'hex')"
            case Comparator.TIMESTAMP:
                return f"replace(replace({expression}::timestamp::text, ' ', 'T'), 'TBC', ' BC')"
            case Comparator.TIMESTAMPTZ:
                text = f"replace({expression}::text, '+00', 'Z')"
                return f"replace(replace({text}, ' ', 'T'), 'TBC', ' BC')"
            case _:
                return f"{expression}::text"

    def _key_digits(self, expression: str, column: ColumnInfo, form: Comparator) -> str:
        number = expression
        if column.family in (Family.BOOLEAN, Family.INTEGER):
            number = self._integer(expression, column)
        if form not in DOUBLES:
            return (
                f"trim_scale({number}::numeric)::text"
                if column.family == Family.DECIMAL
                else f"{number}::text"
            )
        if column.family == Family.FLOAT and form is Comparator.DECIMAL_FLOAT:
            number = f"{number}::text"  # a real counts as its shortest digits
        return f"trim_scale({number}::double precision::numeric)::text"  # a cast that keeps 15 digits

    def hash_below(self, texts: Sequence[str], cut: str) -> str:
        joined = " || ".join(f"length({text})::text || ':' || {text}" for text in texts)
        return f"COALESCE(md5(convert_to({joined}, 'UTF8')) COLLATE \"C\" < '{cut}', TRUE)"

    # --- checksums

    def fingerprint(self, expression: str, column: ColumnInfo, form: Comparator) -> str | None:
        match form:
            case Comparator.FLOAT:
                return self._double_bits(f"{expression}::double precision", "")
            case Comparator.INTEGER_FLOAT if column.family != Family.FLOAT:
                return f"{self._integer(expression, column)}::text"
            case Comparator.INTEGER_FLOAT:
                double = f"{expression}::double precision"
                return (
                    f"CASE WHEN {self._is_whole(double)} THEN {double}::bigint::text "
                    f"ELSE {self._double_bits(double, 'f')} END"
                )
            case Comparator.DECIMAL_FLOAT:
                return f"trim_scale({self.canonical(expression, column, column, form)})::text"
            case Comparator.INTERVAL:
                return f"{expression}::text"
            case _:
                return self.key_text(expression, column, form) if form in FORMS else None

    def _double_bits(self, double: str, mark: str) -> str:
        bits = f"('x' || encode(float8send({double}), 'hex'))::bit(64)::bigint::text"
        return (
            f"CASE WHEN {double} = 0 THEN '0' WHEN {double} IN ('NaN', 'Infinity', '-Infinity') "
            f"THEN {double}::text ELSE '{mark}' || {bits} END"
        )

    def md5(self, text: str) -> str:
        return f"md5(convert_to({text}, 'UTF8'))"

    def cast_text(self, expression: str) -> str:
        return f"({expression})::text"

    def hex_number(self, digest: str, start: int, digits: int) -> str:
        return f"('x' || lpad(substr({digest}, {start}, {digits}), 16, '0'))::bit(64)::bigint"

    def native_hash(self, expression: str, form: Comparator, seed: str) -> str | None:
        return f"COALESCE({self._typed_hash(expression, form, seed)}, hashint8extended(7, {seed}))"

    def seed_of(self, seed: str, place: int) -> str:  # noqa: ARG002
        return str(place)

    def together(self, hashes: Sequence[str]) -> str:
        """Each is a function of its own of its value, so XOR forgets neither which is which nor a pair of
        equal values; it costs next to nothing."""
        return f"({' # '.join(hashes)})"

    def bound(self, hashed: str, key: str) -> str:
        """The long expression as the seed, which is named once and keeps its 64 bits."""
        return _whole_hash(key, hashed)

    def _typed_hash(self, expression: str, form: Comparator, seed: str) -> str:
        if form is Comparator.INTEGER:
            return _whole_hash(expression, seed)
        if form is Comparator.DATE:
            days = _whole_hash(f"({expression} - '2000-01-01'::date)::bigint", seed)
            endless = f"hashtextextended(({expression})::text, {seed})"
            return f"CASE WHEN isfinite({expression}) THEN {days} ELSE {endless} END"
        if form is Comparator.FLOAT:
            # Of 0 the server's hash is the seed itself, so that 0 could change places with its neighbour.
            return f"hashint8extended(1, hashfloat8extended({expression}, {seed}))"
        if form is Comparator.BOOLEAN:
            return f"hashint8extended(({expression})::int, {seed})"
        if form is Comparator.UUID:
            return f"uuid_hash_extended({expression}, {seed})"
        if form in _NUMERICS:
            # The server's hash of a numeric leaves out its sign, and is the seed for what is no number.
            hashed = f"hash_numeric_extended({expression}, {seed})"
            return (
                f"CASE WHEN {expression} >= 0 AND {expression} < 1e1000 THEN hashint8extended(1, {hashed}) "
                f"WHEN {expression} < 0 AND {expression} > -1e1000 THEN hashint8extended(2, {hashed}) "
                f"ELSE hashtextextended(trim_scale({expression})::text, {seed}) END"
            )
        text = f"hashtextextended(({expression})::text, {seed})"
        if form in _EPOCHS:
            # The server's hash of a time folds its 64 bits into 32; its seconds as a double are exact here.
            kind, first, last = _EPOCHS[form]
            known = f"{expression} >= '{first}'::{kind} AND {expression} < '{last}'::{kind}"
            seconds = f"hashfloat8extended(date_part('epoch', {expression}), {seed})"
            return f"CASE WHEN {known} THEN hashint8extended(1, {seconds}) ELSE {text} END"
        # All others by their text. The hash of a numeric leaves out its sign inside of jsonb, too.
        return text

    def range_number(self, expression: str, cuts: Sequence[int]) -> str:
        """Doubles are compared in place, other types by a call each. With every cut less than 2^53
        in size, all integers are on their side of it: rounding keeps the order, and rounds none to a cut."""
        exact = all(abs(cut) < 2**53 for cut in cuts)
        whole, kind = f"{expression}::bigint", "bigint"
        if exact:
            whole, kind = f"{whole}::double precision", "double precision"
        return f"width_bucket({whole}, ARRAY[{', '.join(map(str, cuts))}]::{kind}[])"

    def beginning(self, expression: str, column: ColumnInfo, level: TimeUnit) -> str:
        if column.family == Family.DATE:
            trunc = f"date_trunc('{level}', {expression}::timestamp)::date"
            return (
                f"CASE WHEN {expression} < '{_FIRST_YEAR}'::date THEN {expression} "
                f"WHEN {expression} < '{_LAST_TIMESTAMP}'::date THEN {trunc} "
                f"WHEN isfinite({expression}) THEN {_far_beginning(expression, level)} ELSE {expression} END"
            )
        trunc = f"date_trunc('{level}', {expression})"  # a session is in UTC
        return f"CASE WHEN {expression} < '{_FIRST_YEAR}' THEN {expression} ELSE {trunc} END"

    def carried_beginning(self, expression: str, column: ColumnInfo) -> tuple[tuple[str, str], ...]:
        return self.transport(expression, column)

    def place(self, expression: str, column: ColumnInfo) -> str | None:
        match column.family:
            case Family.INTEGER:
                return f"({self._integer(expression, column)})::double precision"
            case Family.DECIMAL:  # a cast of what is too large or too small would fail; NaN is the greatest
                number = f"{expression}::numeric"
                small = f"CASE WHEN abs({number}) < 1e-300 THEN 0 ELSE {number}::double precision END"
                return f"CASE WHEN {number} BETWEEN -1e300 AND 1e300 THEN {small} END"
            case Family.DATE | Family.TIMESTAMP | Family.TIMESTAMPTZ:
                seconds = f"EXTRACT(EPOCH FROM {expression})::double precision"
                return f"CASE WHEN isfinite({expression}) THEN {seconds} END"
            case _:
                return super().place(expression, column)

    def double_of(self, expression: str, column: ColumnInfo) -> str:
        narrow = plain_type(column) in self.single_floats
        return f"{expression}::text::double precision" if narrow else super().double_of(expression, column)

    def reads_as_uuid(self, expression: str) -> str:
        return f"{expression}::text ~* '{_UUID}'"

    def in_ranges(
        self, relation: str, where: str | None, column: str, ends: Sequence[tuple[int | None, int | None]]
    ) -> str:
        """One look into the index per range. As conditions a thousand ranges look dearer to the planner than
        the whole table, of which each row would be held against all of them."""
        first = ", ".join(str(-(2**63) if low is None else low) for low, _ in ends)
        last = ", ".join(str(2**63 - 1 if end is None else end - 1) for _, end in ends)
        return (
            f"(SELECT twofold_i.* FROM unnest(ARRAY[{first}]::bigint[], ARRAY[{last}]::bigint[]) "
            "AS twofold_e(low, high) CROSS JOIN LATERAL "
            f"(SELECT * FROM {relation} WHERE {column} >= twofold_e.low AND {column} <= twofold_e.high"
            f"{f' AND ({where})' if where else ''} OFFSET 0) AS twofold_i) AS twofold_x"
        )
