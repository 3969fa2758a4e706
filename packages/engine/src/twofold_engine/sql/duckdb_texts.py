"""How DuckDB's SQL reads texts that mean numbers, booleans, uuids, dates and times, and writes the values of
its own types in the normal form. ``normal_form`` and ``clocks`` say what a text means; here is the same in
expressions, for columns of millions of rows.
"""

from __future__ import annotations

from collections.abc import Sequence

from twofold_engine.types import FALSE_WORDS, TRUE_WORDS, Comparator

CLOCK_FUNCTION = "twofold_clock"
"""(text, family) → the normal form of a date or time; the text itself when it is none."""
NUMBER_FUNCTION, JSON_FUNCTION = "twofold_number", "twofold_json"
"""Functions that the session registers: text → the normal form, or NULL when the text is none."""

NORMAL_NUMBER = r"0|-?[1-9][0-9]*|-?(0|[1-9][0-9]*)[.][0-9]*[1-9]"
_NORMAL_DAY = "[1-9][0-9]{3}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])"
_NORMAL_TIME = "([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]([.][0-9]{0,8}[1-9])?"
"""Texts that are written as their values would be: most are, and nothing needs to be cast and written out."""

_USUAL_DAY = "[1-9][0-9]{3}-(0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])"
"""A day that every year has."""
_MIDNIGHT = f"{_USUAL_DAY}[ T]00:00:00([.]0+)?Z?"
_ZONED = (
    f"{_NORMAL_DAY}[ T]([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]([.][0-9]{{1,6}})?"
    "[+-](0[0-9]|1[0-4])(:[0-5][0-9])?"
)
_DAY, _STAMP = "[0-9]{4}-[0-9]{2}-[0-9]{2}", "[0-9]{4}-[0-9]{2}-[0-9]{2}[ T][0-9]{2}:[0-9]{2}:[0-9]{2}"
"""Timestamps whose normal form differs in signs only, be they on a day of the calendar or on none."""

_BARE_UUID = "[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}"


def unless(pattern: str, text: str, otherwise: str) -> str:
    """A text as it is where the whole of it fits the pattern."""
    return f"CASE WHEN REGEXP_FULL_MATCH({text}, '{pattern}') THEN {text} ELSE {otherwise} END"


def with_zero(text: str, bounds: tuple[int, int] | None) -> str:
    """The text of a decimal with the 0 before its point, which DuckDB leaves out where a type has no other
    digit there."""
    no_zero = bounds is not None and bounds[0] == bounds[1]
    return f"REGEXP_REPLACE({text}, '^(-?)[.]', '\\10.')" if no_zero else text


def read_double(text: str, kind: str = "DOUBLE") -> str:
    """The number that a text means; NULL where it means none. DuckDB alone would read ``1_000``."""
    return f"CASE WHEN NOT CONTAINS({text}, '_') THEN TRY_CAST({text} AS {kind}) END"


def digits_of_double(expression: str) -> str:
    """A double to 15 significant digits, without an exponent."""
    return f"{NUMBER_FUNCTION}(FORMAT('{{:.14e}}', {expression}))"


def word(text: str, yes: str, no: str) -> str:
    """What a text means as a boolean, as ``normal_form`` reads it; NULL where it is no such word."""
    cases = (
        f"WHEN REGEXP_FULL_MATCH({text}, '{_spelled(words)}') THEN '{says}'"
        for words, says in ((TRUE_WORDS, yes), (FALSE_WORDS, no))
    )
    return f"CASE {' '.join(cases)} END"


def _spelled(words: Sequence[str]) -> str:
    """A pattern for the words in any letters, with blanks around them. One pattern needs less memory than the
    functions that would bring a text into its form."""
    letters = ("".join(f"[{c.lower()}{c.upper()}]" for c in word) for word in words)
    return rf"[ \t\n\v\f\r]*({'|'.join(letters)})[ \t\n\v\f\r]*"


def read_boolean(text: str) -> str:
    """``true``, ``false``, the digits of another number, or the text, as ``normal_form`` reads it."""
    digits = f"{NUMBER_FUNCTION}({text})"
    number = f"CASE {digits} WHEN '1' THEN 'true' WHEN '0' THEN 'false' ELSE {digits} END"
    return f"COALESCE({word(text, 'true', 'false')}, {number}, {text})"


def read_uuid(text: str) -> str:
    """The usual spelling of a text that is a uuid, as ``normal_form`` reads it; every other text as it is."""
    pattern = rf"{_BARE_UUID}|\{{{_BARE_UUID}\}}"
    read = (
        f"CASE WHEN REGEXP_FULL_MATCH({text}, '{pattern}') THEN CAST(TRY_CAST({text} AS UUID) AS VARCHAR) END"
    )
    return f"COALESCE({read}, {text})"


def read_clock(text: str, form: Comparator) -> str:
    """A text in the normal form of a date or time; itself where it is none. ``clocks.clock_text`` says which
    are; the usual spellings are told by their look, for that is ten times as quick."""
    read = f"{CLOCK_FUNCTION}({text}, '{form.value}')"
    if form is Comparator.TIME:
        return unless(_NORMAL_TIME, text, read)
    if form is Comparator.DATE:
        midnight = f"WHEN REGEXP_FULL_MATCH({text}, '{_MIDNIGHT}') THEN SUBSTR({text}, 1, 10)"
        return f"CASE WHEN REGEXP_FULL_MATCH({text}, '{_NORMAL_DAY}') THEN {text} {midnight} ELSE {read} END"
    zone, zoned = "", ""
    if form is Comparator.TIMESTAMPTZ:
        moment = f"REPLACE(REPLACE(CAST(TRY_CAST({text} AS TIMESTAMPTZ) AS VARCHAR), ' ', 'T'), '+00', 'Z')"
        zone = " || 'Z'"
        zoned = f" WHEN REGEXP_FULL_MATCH({text}, '{_ZONED}') THEN COALESCE({moment}, {read})"
    bare = f"REPLACE(RTRIM({text}, 'Z'), ' ', 'T')"
    whole = f"REPLACE(SUBSTR({text}, 1, 19), ' ', 'T')"
    return (
        f"CASE WHEN REGEXP_FULL_MATCH({text}, '{_STAMP}Z?') THEN {whole}{zone} "
        f"WHEN REGEXP_FULL_MATCH({text}, '{_STAMP}[.][0-9]*[1-9]Z?') THEN {bare}{zone} "
        f"WHEN REGEXP_FULL_MATCH({text}, '{_STAMP}[.][0-9]+Z?') THEN RTRIM(RTRIM({bare}, '0'), '.'){zone} "
        f"WHEN REGEXP_FULL_MATCH({text}, '{_DAY}') THEN {text} || 'T00:00:00'{zone}{zoned} ELSE {read} END"
    )


def normal_clock(expression: str, form: Comparator) -> str:
    """Dates and times in the normal form; every other value as DuckDB writes it."""
    text = f"CAST({expression} AS VARCHAR)"
    match form:
        case Comparator.DATE:
            return f"REPLACE({text}, ' (BC)', ' BC')"
        case Comparator.TIMESTAMP | Comparator.TIMESTAMPTZ:
            if form is Comparator.TIMESTAMPTZ:
                text = f"REPLACE({text}, '+00', 'Z')"
            before = f"REPLACE({text}, ' (BC) ', 'T') || ' BC'"
            return f"CASE WHEN CONTAINS({text}, '(BC)') THEN {before} ELSE REPLACE({text}, ' ', 'T') END"
        case _:
            return text


def before_christ(text: str) -> str:
    """``0044-03-15T12:00:00Z BC``, as the normal form writes it, in DuckDB's spelling."""
    respelled = rf"REGEXP_REPLACE({text}, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2')"
    return f"CASE WHEN ENDS_WITH({text}, ' BC') THEN {respelled} ELSE {text} END"


def interval_text(x: str) -> str:
    """ISO 8601 from the three parts of an interval, each with its own sign."""

    def part(number: str, unit: str) -> str:
        return f"CASE WHEN {number} <> 0 THEN CAST({number} AS VARCHAR) || '{unit}' ELSE '' END"

    micro = f"DATEPART('microsecond', {x})"
    digits = (
        f"RTRIM(RTRIM(CAST(ABS({micro}) // 1000000 AS VARCHAR) || '.' || "
        f"LPAD(CAST(ABS({micro}) % 1000000 AS VARCHAR), 6, '0'), '0'), '.')"
    )
    sign = f"CASE WHEN {micro} < 0 THEN '-' ELSE '' END"
    seconds = f"CASE WHEN {micro} <> 0 THEN {sign} || {digits} || 'S' ELSE '' END"
    date = " || ".join(
        part(f"DATEPART('{n}', {x})", u) for n, u in (("year", "Y"), ("month", "M"), ("day", "D"))
    )
    time = " || ".join(
        [part(f"DATEPART('{n}', {x})", u) for n, u in (("hour", "H"), ("minute", "M"))] + [seconds]
    )
    return (
        f"CASE WHEN {x} IS NULL THEN NULL WHEN ({time}) = '' THEN CASE WHEN ({date}) = '' THEN 'PT0S' "
        f"ELSE 'P' || {date} END ELSE 'P' || {date} || 'T' || {time} END"
    )
