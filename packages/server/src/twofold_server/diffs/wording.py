"""What a stored comparison says, in sentences. Pages and reports use these; nobody makes up their own.

The input is the stored summary (``DiffResult.to_dict()``); every function is pure.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from twofold_engine.limits import TIME_ALONE
from twofold_server.diffs import sampled
from twofold_server.ui.format import count, listed, percent

Summary = Mapping[str, Any]


@dataclass(frozen=True)
class Labels:
    """What people call the two sides, ready to stand after "from" and "in"."""

    source: str
    target: str

    def pair(self) -> tuple[str, str]:
        return self.source, self.target


CI_LABELS = Labels("production", "this branch")
PLAIN_LABELS = Labels("the source", "the target")


def labels_for(trigger: str) -> Labels:
    """Comparisons of a CI run are between production and a branch; others only have a source and a target."""
    return CI_LABELS if trigger == "ci" else PLAIN_LABELS


@dataclass(frozen=True)
class Fact:
    """One of the three facts: schema, keys, values."""

    name: str
    equal: bool
    sentence: str


def verdict(result: str, summary: Summary, labels: Labels) -> str:
    """The answer of a finished comparison in one sentence."""
    rows = summary["pks"]["total_rows"]
    compared = len(summary["pks"]["columns"]) + summary["values"]["compared_columns"]
    if result == "empty":
        changes = listed(_schema_parts(summary, labels))
        no_row = "Both tables are empty, so there was no row to compare"
        return f"{no_row}, but {changes}." if changes else f"{no_row}."
    if result == "identical" and sampled.used(summary):
        drawn = f"{sampled.compared_rows(summary)[0]:,} of {count(rows[0], 'row')}"
        return f"Identical in the sample: {drawn} and {count(compared, 'column')} compared, no difference."
    if result == "identical":
        return f"Identical: {count(rows[0], 'row')} and {count(compared, 'column')} compared, no difference."
    if result == "bad-pks":
        faults = listed(_key_faults(summary, labels))
        where = " in the sample" if sampled.used(summary) else ""
        return f"No difference found{where}, but the key does not tell rows apart: {faults}."
    rows_said = "; ".join(_row_parts(summary, labels))
    if sampled.used(summary):
        rows_said = f"{_count_difference(rows, labels)}in the sample {rows_said or 'the rows are equal'}"
    parts = [*([rows_said] if rows_said else []), *_schema_parts(summary, labels)]
    return _sentence("; ".join(parts) or "the schemas differ")


def facts(summary: Summary, labels: Labels) -> tuple[Fact, Fact, Fact]:
    """Schema, keys and values: always three, since they fail for different reasons."""
    return _schema_fact(summary, labels), _key_fact(summary, labels), _value_fact(summary)


def _sentence(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}."


def _count_difference(rows: Sequence[int], labels: Labels) -> str:
    """What the full counts tell beside a sample; empty where they are equal."""
    source, target = rows
    if source == target:
        return ""
    word = "more" if target > source else "fewer"
    return f"{labels.target} has {count(abs(target - source), f'row {word}', f'rows {word}')}; "


def _row_parts(summary: Summary, labels: Labels) -> list[str]:
    removed, added = summary["diff_stats"]["rows_removed"], summary["diff_stats"]["rows_added"]
    missing = _missing(removed, added, "row", labels)
    parts = [missing] if missing else []
    values = summary["values"]
    if values["rows_with_differences"]:
        differing, compared = values["columns_with_differences"], values["compared_columns"]
        verb = "differs" if differing == 1 else "differ"
        where = count(values["rows_with_differences"], "row")
        parts.append(f"{differing:,} of {count(compared, 'column')} {verb} in {where}")
    return parts


def _missing(removed: int, added: int, noun: str, labels: Labels) -> str:
    parts = []
    if removed:
        parts.append(f"{count(removed, f'{noun} is', f'{noun}s are')} missing from {labels.target}")
    if added:
        said = count(added, "is", "are") if removed else count(added, f"{noun} is", f"{noun}s are")
        parts.append(f"{said} missing from {labels.source}")
    return listed(parts)


def _schema_parts(summary: Summary, labels: Labels) -> list[str]:
    schema = summary["schema"]
    parts = []
    for names, label in zip(schema["exclusive_columns"], labels.pair(), strict=True):
        if names:
            parts.append(f"{count(len(names), 'column is', 'columns are')} only in {label}")
    if schema["column_type_mismatches"]:
        parts.append(f"{count(schema['column_type_mismatches'], 'column has', 'columns have')} another type")
    return parts


def _key_faults(summary: Summary, labels: Labels) -> list[str]:
    faults = [(summary["pks"]["dupes"], "a duplicate key"), (summary["pks"]["nulls"], "NULL in the key")]
    return [f"{_where(pair, labels)} {fault}" for pair, fault in faults if any(pair)]


def _where(pair: list[int], labels: Labels) -> str:
    left, right = pair
    if left == right:
        return f"{count(left, 'row')} on each side {'has' if left == 1 else 'have'}"
    if left and right:
        return f"{count(left, 'row')} in {labels.source} and {right:,} in {labels.target} have"
    label, number = (labels.source, left) if left else (labels.target, right)
    return f"{count(number, 'row')} in {label} {'has' if number == 1 else 'have'}"


def _schema_fact(summary: Summary, labels: Labels) -> Fact:
    schema = summary["schema"]
    parts = _schema_parts(summary, labels)
    if schema["column_reorders"]:
        parts.append(f"{count(schema['column_reorders'], 'column stands', 'columns stand')} in another order")
    left = schema["column_counts"][0]
    if not parts:
        return Fact("Schema", True, f"{count(left, 'column')} on both sides: same names, types and order.")
    equal = not any(schema["columns_mismatched"]) and not schema["column_type_mismatches"]
    return Fact("Schema", equal, _sentence(listed(parts)))


def _key_fact(summary: Summary, labels: Labels) -> Fact:
    pks = summary["pks"]
    missing = _missing(pks["exclusives"][0], pks["exclusives"][1], "key", labels)
    faults = _key_faults(summary, labels)
    parts = [part for part in (missing, listed(faults)) if part]
    if sampled.used(summary) and (unequal := _count_difference(pks["total_rows"], labels)):
        said = "; ".join(parts) or "every key is on both sides, once, and never NULL"
        return Fact("Keys", False, _sentence(f"{unequal}in the sample {said}"))
    if not parts:
        of = " of the sample" if sampled.used(summary) else ""
        return Fact("Keys", True, f"Every key{of} is on both sides, once, and never NULL.")
    where = "in the sample " if sampled.used(summary) else ""
    return Fact("Keys", False, _sentence(where + "; ".join(parts)))


def _value_fact(summary: Summary) -> Fact:
    values = summary["values"]
    total, differing = values["total_rows"], values["rows_with_differences"]
    if total == 0:
        of = " of the sample" if sampled.used(summary) else ""
        return Fact("Values", True, f"No row{of} has a partner on the other side, so no value was compared.")
    if values["compared_columns"] == 0:
        return Fact("Values", True, "There is no column to compare besides the key.")
    if differing == 0:
        return Fact(
            "Values",
            True,
            f"All {count(values['total_values'], 'value')} in {count(total, 'row')}"
            f"{' of the sample' if sampled.used(summary) else ''} are equal.",
        )
    share = percent(differing, total)
    columns = f"{values['columns_with_differences']:,} of {count(values['compared_columns'], 'column')}"
    verb = "differs" if differing == 1 else "differ"
    sentence = f"{differing:,} of {count(total, 'matched row')} ({share}) {verb}, in {columns}"
    if sampled.used(summary):
        of_all = sampled.about(sampled.estimates(summary).get("rows_with_differences"))
        sentence = f"In the sample {sentence}" + (f"; of all rows {of_all}" if of_all else "")
    return Fact("Values", False, f"{sentence}.")


def limits(summary: Summary, labels: Labels = PLAIN_LABELS) -> list[str]:
    """What was not compared, lost, cut or sampled, and what counted as equal; never left out."""
    coverage = summary["coverage"]
    lines = [
        f"The column {item['column']} was not compared: {item['reason']}" for item in coverage["not_compared"]
    ]
    lines += [f"The column {item['column']}: {item['detail']}" for item in coverage["losses"]]
    lines += rules(summary)
    hit = [item for item in coverage["limits_hit"] if item["limit"] not in TIME_ALONE]
    lines += [_limit(item["limit"], item["value"]) for item in hit]
    lines += sampled.lines(summary, labels.pair())
    verified = (coverage.get("consistency") or {}).get("verified")  # results of older versions have none
    if verified:
        lines.append(f"A side was read without a snapshot: {verified}")
    return [line if line.endswith((".", "!", "?")) else f"{line}." for line in lines]


def rules(summary: Summary) -> list[str]:
    """What counted as equal besides equal values, and where; a comparison of old says nothing of it."""
    columns: dict[str, list[str]] = {}
    for item in summary["coverage"].get("rules") or []:
        columns.setdefault(item["rule"], []).append(item["column"])
    return [f"In {', '.join(names)}: {rule}" for rule, names in columns.items()]


def stretch(request: Mapping[str, Any]) -> str:
    """The compared interval, as in ``placed_at from 2026-01-01, before 2026-02-01``; empty without one."""
    ends = (("from", request.get("time_interval_start")), ("before", request.get("time_interval_end")))
    said = ", ".join(f"{word} {_moment(text)}" for word, text in ends if text)
    return f"{request.get('time_column')} {said}" if said else ""


def _moment(text: str) -> str:
    return text.removesuffix("Z").removesuffix("+00:00").removesuffix("T00:00:00").replace("T", " ")


def _limit(name: str, value: float) -> str:
    known = {
        "kept_rows": f"Only {value:,} differing rows were kept; the counts are complete",
        "kept_bytes": f"Only {value:,} bytes of differing rows were kept; the counts are complete",
        "changes_bytes": "Too many different changes to count all: their numbers are the least they can be",
        "insight_value_chars": f"Values above {value:,} characters among changes and profiles were cut",
        "sample_value_chars": f"Values above {value:,} characters in the sample rows were cut",
        "timeline_buckets": f"A timeline has at most {value:,} buckets, so a coarser unit was taken",
        "guess_columns": f"The key was looked for among the {value:,} likeliest columns alone",
    }
    return known.get(name, f"The limit {name} was reached at {value:,}")


_KEY_SOURCES = {
    "given": "The key was given with the request",
    "guessed": "The key was guessed, and counted in all rows of both tables",
}


def key_source(name: str) -> str:
    """Where the key comes from, as a sentence."""
    return f"{_KEY_SOURCES.get(name, f'The key was taken from the {name}')}."


ALGORITHMS = {
    "join": "One join in the database that holds both tables",
    "fetch_and_join": "Both tables were fetched and joined locally",
    "checksum": "Checksums were compared first, rows only where they differ",
}
