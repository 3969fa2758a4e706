"""Changes, timeline and profiles in plain Python, from what ``oracle`` found and nothing else."""

from __future__ import annotations

import datetime as dt
import math
from collections import Counter
from collections.abc import Callable, Iterable
from typing import Any

from .oracle import Answer, Question, Table, match_columns, normal_form

UNITS = ("minute", "hour", "day", "week", "month", "quarter", "year")
FAMILIES = {"date", "timestamp", "timestamptz"}
SHOWN, WANTED = 10, 60


def changes_of(answer: Answer) -> dict[str, Any]:
    """The part ``changes`` of the JSON, when all rows were looked at."""
    counted: dict[str, Counter[tuple[str | None, str | None]]] = {}
    for row, copies in answer.differing.items():
        for name in row.columns:
            position = answer.compared.index(name)
            assert row.source is not None
            assert row.target is not None
            change = row.source[position], row.target[position]
            counted.setdefault(name, Counter())[change] += copies
    columns = []
    for name in answer.compared:
        if name in counted:
            ranked = sorted(counted[name].items(), key=lambda item: (-item[1], *map(_last, item[0])))
            shown = [{"source": a, "target": b, "count": count} for (a, b), count in ranked[:SHOWN]]
            found = {"column": name, "distinct": len(ranked), "exact": True, "changes": shown}
            columns.append(found)
    return {"rows": answer.changed, "of_rows": answer.changed, "columns": columns}


def _last(value: str | None) -> tuple[bool, str]:
    return value is None, value or ""


def time_columns(source: Table, target: Table, question: Question, answer: Answer) -> list[str]:
    """The columns by which there can be a timeline."""
    pairs, _, _ = match_columns(source, target, question)
    known = {*question.key, *answer.compared}
    return [a.name for a, b in pairs if a.name in known and {a.family, b.family} <= FAMILIES]


def timeline_of(
    source: Table, target: Table, question: Question, answer: Answer, column: str, unit: str | None
) -> dict[str, Any]:
    """The part ``timeline`` of the JSON, when all rows were looked at."""
    (a, b) = next(pair for pair in match_columns(source, target, question)[0] if pair[0].name == column)
    times = [
        _times(source, a.name, question.where_source), _times(target, b.name, question.where_target)
    ]  # fmt: skip
    of_rows = answer.differing.total()
    unit = unit or _unit({*times[0], *times[1]} - {None}, a.family)
    if a.family == "date" and UNITS.index(unit) < UNITS.index("day"):
        unit = "day"
    buckets: dict[str | None, dict[str, Any]] = {}

    def bucket(time: Any) -> dict[str, Any]:
        start = None if time is None else shown(floor(time, unit), a.family)
        empty: dict[str, Any] = {
            "start": start,
            "rows": [0, 0],
            "changed": 0,
            "rows_only": [0, 0],
            "columns": Counter(),
        }
        return buckets.setdefault(start, empty)

    for side in (0, 1):
        for time in times[side]:
            bucket(time)["rows"][side] += 1
    for row, copies in answer.differing.items():
        found = bucket(_time_of(row, column, question, answer))
        if row.side == "changed":
            found["changed"] += copies
            found["columns"].update(dict.fromkeys(row.columns, copies))
        else:
            found["rows_only"][row.side == "target"] += copies
    ordered = sorted(buckets.values(), key=lambda item: (item["start"] is None, item["start"] or ""))
    for found in ordered:
        found["columns"] = dict(found["columns"])
    return {"column": column, "unit": unit, "rows": of_rows, "of_rows": of_rows, "buckets": ordered}


def _times(table: Table, name: str, where: Callable[[dict[str, Any]], bool] | None) -> list[Any]:
    names = [column.name for column in table.columns]
    at = table.index(name)
    kept = (row for row in table.rows if where is None or where(dict(zip(names, row, strict=True))))
    return [None if row[at] is None else instant(row[at]) for row in kept]


def _time_of(row: Any, column: str, question: Question, answer: Answer) -> Any:
    if column in question.key:
        text = row.key[question.key.index(column)]
    else:
        values = row.target if row.side == "target" else row.source
        text = values[answer.compared.index(column)]
    return None if text is None else instant(dt.datetime.fromisoformat(text))


def instant(value: Any) -> dt.datetime:
    """Any date or time as a clock time in UTC."""
    if not isinstance(value, dt.datetime):
        return dt.datetime.combine(value, dt.time())
    return value if value.tzinfo is None else value.astimezone(dt.UTC).replace(tzinfo=None)


def floor(time: dt.datetime, unit: str) -> dt.datetime:
    day = dt.datetime.combine(time.date(), dt.time())
    match unit:
        case "minute":
            return time.replace(second=0, microsecond=0)
        case "hour":
            return time.replace(minute=0, second=0, microsecond=0)
        case "day":
            return day
        case "week":
            return day - dt.timedelta(days=day.weekday())
        case "month":
            return day.replace(day=1)
        case "quarter":
            return day.replace(month=(day.month - 1) // 3 * 3 + 1, day=1)
        case _:
            return day.replace(month=1, day=1)


def shown(time: dt.datetime, family: str) -> str:
    if family == "date":
        return time.date().isoformat()
    return time.isoformat(timespec="seconds") + ("Z" if family == "timestamptz" else "")


def _unit(times: Iterable[dt.datetime], family: str) -> str:
    """The shortest unit with at most 60 buckets; shorter ones than a day only where there are few days."""
    times = set(times)

    def number(unit: str) -> int:
        return len({floor(time, unit) for time in times})

    first = "minute" if family != "date" and number("day") <= WANTED // 24 + 1 else "day"
    fitting = [unit for unit in UNITS[UNITS.index(first) :] if number(unit) <= WANTED]
    return fitting[0] if fitting else "year"


# --- profiles

NUMBERS = {"integer", "decimal", "float"}
LARGE = 1e290


def kind_of(families: set[str]) -> str:
    if families <= NUMBERS:
        return "number"
    if families <= FAMILIES or families == {"time"}:
        return "time"
    if families == {"boolean"}:
        return "boolean"
    return "text" if families == {"text"} else "other"


def check_profiles(
    found: dict[str, Any],
    source: Table,
    target: Table,
    question: Question,
    answer: Answer,
    drops: list[set[str]],
) -> None:
    """Asserts every number of the part ``profiles``; ``drops`` are per side the families whose
    values its database cannot tell apart."""
    pairs = {a.name: (a, b) for a, b in match_columns(source, target, question)[0]}
    names = list(dict.fromkeys([*question.key, *answer.compared]))
    assert [column["column"] for column in found["columns"]] == names
    for column, name in zip(found["columns"], names, strict=True):
        a, b = pairs[name]
        values = [
            _values(source, a.name, question.where_source), _values(target, b.name, question.where_target)
        ]  # fmt: skip
        _check_column(column, [a.family, b.family], values, drops)


def _values(table: Table, name: str, where: Callable[[dict[str, Any]], bool] | None) -> list[Any]:
    names = [column.name for column in table.columns]
    at = table.index(name)
    return [row[at] for row in table.rows if where is None or where(dict(zip(names, row, strict=True)))]


def _check_column(
    found: dict[str, Any], families: list[str], values: list[list[Any]], drops: list[set[str]]
) -> None:
    kind = kind_of(set(families))
    assert found["kind"] == kind
    for name, family, column, lost in zip(("source", "target"), families, values, drops, strict=True):
        _check_side(found[name], kind, family, [value for value in column if value is not None], lost)
        assert found[name]["rows"] == len(column)
        assert found[name]["nulls"] == column.count(None)
    if kind == "number" or (kind == "time" and "time" not in families):
        _check_histogram(found["histogram"], [_placed(v) for v in values])
    else:
        assert found["histogram"] is None
    assert found["top"] == (_top(values, families[0]) if kind in ("text", "boolean") else None)


def _check_side(found: dict[str, Any], kind: str, family: str, values: list[Any], drops: set[str]) -> None:
    shown = {normal_form(value, family) for value in values}
    if family in drops:
        assert found["distinct"] is None
    else:
        assert (found["distinct"], found["distinct_exact"]) == (len(shown), True)
    on_scale = [value for value in values if not isinstance(value, float) or math.isfinite(value)]
    assert found["off_scale"] == (len(values) - len(on_scale) if kind == "number" else 0)
    if kind not in ("number", "time") or not on_scale:
        assert (found["min"], found["max"], found["mean"]) == (None, None, None)
        return
    assert found["min"] == normal_form(min(on_scale), family)
    assert found["max"] == normal_form(max(on_scale), family)
    if kind == "time" or max(abs(float(value)) for value in on_scale) > LARGE:
        assert found["mean"] is None
        return
    numbers = [float(value) for value in on_scale]
    close = math.isclose(
        float(found["mean"]), math.fsum(numbers) / len(numbers), rel_tol=1e-12,
        abs_tol=1e-11 * max(map(abs, numbers)),
    )  # fmt: skip
    assert close, (found["mean"], numbers)


def _placed(values: list[Any]) -> list[float]:
    """Numbers, or seconds since 1970."""
    places = []
    for value in values:
        if isinstance(value, dt.date):
            since = instant(value) - dt.datetime.fromisoformat("1970-01-01")
            places.append(since // dt.timedelta(microseconds=1) / 1_000_000)
        elif value is not None and math.isfinite(value):
            places.append(float(value))
    return places


def _check_histogram(found: dict[str, Any] | None, places: list[list[float]]) -> None:
    everything = [*places[0], *places[1]]
    if found is None:
        assert not everything
        return
    edges = [_edge(text) for text in found["edges"]]
    assert len(edges) == len(found["source"]) + 1 == len(found["target"]) + 1 <= 21
    assert edges == sorted(edges)
    assert len(set(edges)) == len(edges) or len(edges) == 2
    assert edges[0] <= min(everything)
    assert edges[-1] >= max(everything) or max(everything) > 1.7e308, (found, max(everything))
    for name, side in zip(("source", "target"), places, strict=True):
        counts = Counter(sum(place >= edge for edge in edges[1:-1]) for place in side)
        assert found[name] == [counts[number] for number in range(len(edges) - 1)]


def _edge(text: str) -> float:
    try:
        return float(text)
    except ValueError:
        if text.endswith(" BC"):  # the only one that these values need
            assert text.startswith("0001-01-01") or int(text[:4]) > 0
            return -1e12
        if len(text.partition("-")[0]) > 4:
            return 1e12
        return _placed([dt.datetime.fromisoformat(text)])[0]


def _top(values: list[list[Any]], family: str) -> list[dict[str, Any]]:
    """The ten most frequent values of each side; ties by the text's code points."""
    counted = [Counter(str(normal_form(v, family)) for v in side if v is not None) for side in values]
    listed: set[str] = set()
    for side in counted:
        listed |= {value for value, _ in sorted(side.items(), key=lambda item: (-item[1], item[0]))[:SHOWN]}
    lines = [{"value": value, "source": counted[0][value], "target": counted[1][value]} for value in listed]
    return sorted(lines, key=lambda line: (-max(line["source"], line["target"]), line["value"]))
