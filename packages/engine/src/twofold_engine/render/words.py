"""What was found, in sentences and numbers. Every format shows these; none makes up its own."""

from __future__ import annotations

from dataclasses import dataclass

from twofold_engine.limits import TIME_ALONE
from twofold_engine.materialized import ROWS_OF
from twofold_engine.result import ColumnStats, DiffResult, Estimate, Outcome, Pair, RowSample

Labels = tuple[str, str]
"""What the two sides are called, source first."""

SIGNS = {"source": "−", "target": "+", "changed": "≠"}


@dataclass(frozen=True)
class Fact:
    """One of the three facts: schema, keys, values."""

    name: str
    equal: bool
    sentence: str


@dataclass(frozen=True)
class Measure:
    """One counted thing per side; ``notable`` where it deserves ink."""

    name: str
    pair: Pair
    notable: bool


def count(number: int, one: str, many: str | None = None) -> str:
    """``1 row``, ``1,952 rows``."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def percent(part: int, whole: int) -> str:
    """A share that never rounds a difference away: ``0 %`` and ``100 %`` are said only when exactly true."""
    if whole == 0 or part == 0:
        return "0 %"
    if part == whole:
        return "100 %"
    share = 100 * part / whole
    if share < 0.01:
        return "< 0.01 %"
    if share > 99.99:
        return "> 99.99 %"
    return f"{share:.2f} %"


def listed(parts: list[str]) -> str:
    """``a``, ``a and b``, ``a, b and c``."""
    if len(parts) <= 1:
        return "".join(parts)
    return ", ".join(parts[:-1]) + " and " + parts[-1]


def verdict(result: DiffResult, labels: Labels = ("source", "target")) -> str:
    """The answer in one sentence."""
    rows, _ = result.pks.total_rows
    columns = len(result.pks.columns) + result.values.compared_columns
    match result.outcome:
        case Outcome.EMPTY:
            differing = _schema_parts(result, labels)
            shared = f"with {count(columns, 'shared column')}"
            return f"Both sides are empty: 0 rows, {'but ' + listed(differing) if differing else shared}."
        case Outcome.IDENTICAL if is_sampled(result):
            drawn = f"{result.compared_rows[0]:,} of {count(rows, 'row')}"
            return f"Identical in the sample: {drawn}, {count(columns, 'column')} compared."
        case Outcome.IDENTICAL:
            return f"Identical: {count(rows, 'row')}, {count(columns, 'column')} compared."
        case Outcome.BAD_PKS:
            faults = listed(_key_faults(result, labels))
            where = " in the sample" if is_sampled(result) else ""
            return f"No difference{where}, but the key does not tell rows apart: {faults}."
        case _:
            rows_said = "; ".join(_row_parts(result, labels))
            if is_sampled(result):
                drawn = f"in the sample {rows_said or 'the rows are equal'}"
                rows_said = _count_difference(result, labels) + drawn
            parts = [*([rows_said] if rows_said else []), *_schema_parts(result, labels)]
            sentence = ("; ".join(parts) or "the schemas differ") + "."
            return sentence[0].upper() + sentence[1:]


def _count_difference(result: DiffResult, labels: Labels) -> str:
    """What the full counts tell beside a sample; empty where they are equal."""
    source, target = result.pks.total_rows
    if source == target:
        return ""
    word = "more" if target > source else "fewer"
    return f"the {labels[1]} has {count(abs(target - source), f'row {word}', f'rows {word}')}; "


def _row_parts(result: DiffResult, labels: Labels) -> list[str]:
    missing = _missing(result.rows_only, "row", labels)
    parts = [missing] if missing else []
    values = result.values
    if values.rows_with_differences:
        differing, compared = values.columns_with_differences, values.compared_columns
        verb = "differs" if differing == compared == 1 else "differ"
        rows = count(values.rows_with_differences, "row")
        parts.append(f"{differing:,} of {count(compared, 'column')} {verb} in {rows}")
    return parts


def _missing(only: Pair, noun: str, labels: Labels) -> str:
    """What is only in one side is missing from the other: in words, empty when there is nothing."""
    here, there = only
    parts = []
    if here:
        parts.append(f"{count(here, f'{noun} is', f'{noun}s are')} missing from the {labels[1]}")
    if there:
        said = count(there, "is", "are") if here else count(there, f"{noun} is", f"{noun}s are")
        parts.append(f"{said} missing from the {labels[0]}")
    return ", ".join(parts)


def _schema_parts(result: DiffResult, labels: Labels) -> list[str]:
    schema = result.schema
    parts = []
    for names, label in zip(schema.exclusive_columns, labels, strict=True):
        if names:
            parts.append(f"{count(len(names), 'column is', 'columns are')} only in the {label}")
    if schema.column_type_mismatches:
        parts.append(f"{count(schema.column_type_mismatches, 'column has', 'columns have')} another type")
    return parts


def _key_faults(result: DiffResult, labels: Labels) -> list[str]:
    faults = [(result.pks.dupes, "a duplicate key"), (result.pks.nulls, "a NULL in the key")]
    return [f"{_where(pair, labels)} {fault}" for pair, fault in faults if any(pair)]


def _where(pair: Pair, labels: Labels) -> str:
    left, right = pair
    if left == right:
        return f"{count(left, 'row')} on each side {'has' if left == 1 else 'have'}"
    if left and right:
        return f"{count(left, 'row')} in the {labels[0]} and {right:,} in the {labels[1]} have"
    label = labels[0] if left else labels[1]
    return f"{count(left or right, 'row')} in the {label} {'has' if left + right == 1 else 'have'}"


def facts(result: DiffResult, labels: Labels = ("source", "target")) -> tuple[Fact, Fact, Fact]:
    """Schema, keys and values; always three, since they fail for different reasons."""
    return _schema_fact(result, labels), _key_fact(result, labels), _value_fact(result)


def _schema_fact(result: DiffResult, labels: Labels) -> Fact:
    schema = result.schema
    parts = _schema_parts(result, labels)
    left, right = schema.column_counts
    if schema.column_reorders:
        parts.append(f"{count(schema.column_reorders, 'column stands', 'columns stand')} in another order")
    if not parts:
        return Fact("Schema", True, f"{count(left, 'column')} on both sides, same types, same order.")
    both = f"{count(left, 'column')} on both sides"
    sizes = both if left == right else f"{left:,} columns against {right:,}"
    return Fact("Schema", not any(schema.columns_mismatched), f"{sizes}: {listed(parts)}.")


def _key_fact(result: DiffResult, labels: Labels) -> Fact:
    pks = result.pks
    name = f"({', '.join(pks.columns)})"
    missing = _missing(pks.exclusives, "key", labels)
    parts = [missing] if missing else []
    if any(pks.dupes) or any(pks.nulls):
        parts.append(listed(_key_faults(result, labels)))
    if not any(pks.total_rows):
        return Fact("Keys", True, f"There is no row and so no key {name}.")
    if not parts:
        drawn = " of the sample" if is_sampled(result) else ""
        return Fact("Keys", True, f"Every key {name}{drawn} is on both sides, once, never NULL.")
    drawn = " in the sample" if is_sampled(result) else ""
    return Fact("Keys", False, f"Key {name}{drawn}: {'; '.join(parts)}.")


def _value_fact(result: DiffResult) -> Fact:
    values = result.values
    if values.total_rows == 0:
        drawn = " of the sample" if is_sampled(result) else ""
        return Fact("Values", True, f"No row{drawn} has a partner, so no value was compared.")
    if values.compared_columns == 0:
        return Fact("Values", True, "No column besides the key was compared.")
    if values.rows_with_differences == 0:
        rows = count(values.total_rows, "paired row")
        all_rows = f"{rows} in the sample" if is_sampled(result) else rows
        return Fact("Values", True, f"All {values.total_values:,} values of {all_rows} are equal.")
    rows = f"{values.rows_with_differences:,} of {count(values.total_rows, 'paired row')} differ"
    rows += f" ({percent(values.rows_with_differences, values.total_rows)})"
    columns = f"{values.columns_with_differences:,} of {count(values.compared_columns, 'column')}"
    cells = f"{values.values_with_differences:,} of {count(values.total_values, 'value')}"
    estimates = result.coverage.sampling.estimates
    if estimates is None:
        return Fact("Values", False, f"{rows}, in {columns} and {cells}.")
    of_all = estimated(estimates.rows_with_differences)
    return Fact("Values", False, f"In the sample {rows}, in {columns} and {cells}; of all rows {of_all}.")


def measures(result: DiffResult) -> list[Measure]:
    """What is counted on each side; the name says so where only the sample is counted."""
    pks, drawn = result.pks, result.coverage.sampling.rows
    of = "" if drawn is None else ", sample"
    return [
        Measure("rows", pks.total_rows, pks.total_rows[0] != pks.total_rows[1]),
        *([] if drawn is None else [Measure("rows in the sample", drawn, False)]),
        Measure(f"rows only here{of}", result.rows_only, any(result.rows_only)),
        Measure(f"distinct keys{of}", pks.distincts, pks.distincts[0] != pks.distincts[1]),
        Measure(f"keys only here{of}", pks.exclusives, any(pks.exclusives)),
        Measure(f"rows with a duplicate key{of}", pks.dupes, any(pks.dupes)),
        Measure("rows with a NULL in the key", pks.nulls, any(pks.nulls)),
    ]


# --- samples


def is_sampled(result: DiffResult) -> bool:
    return result.coverage.sampling.used


def ratio_text(ratio: float) -> str:
    """``0.46 %``: three digits, and as many as it takes to be less than all."""
    shown = f"{float(f'{100 * ratio:.3g}'):g} %"
    return shown if ratio >= 1 or shown != "100 %" else f"{100 * ratio:.12g} %"


def estimated(estimate: Estimate) -> str:
    """``about 1,200 (900 to 1,600)``, ``at most 1,000`` where none was seen."""
    if estimate.estimate == 0:
        return f"at most {estimate.maximum:,}"
    if estimate.minimum == estimate.maximum:
        return f"{estimate.estimate:,}"
    return f"about {estimate.estimate:,} ({estimate.minimum:,} to {estimate.maximum:,})"


def column_estimate(column: ColumnStats) -> str:
    """What the sample says about a column of all rows; empty where no sample was drawn."""
    return "" if column.estimate is None else f"{estimated(column.estimate)} of all"


def sampling_notes(result: DiffResult, labels: Labels = ("source", "target")) -> list[str]:
    """What was drawn and why, and what it says about all rows; or why nothing was drawn though asked for."""
    facts = result.coverage.sampling
    if not facts.used or facts.rows is None or facts.estimates is None:
        off = facts.confidence is not None
        return [f"No sample was drawn, though asked for: {facts.reason}"] if off else []
    left, right = facts.rows
    lines = [
        f"A sample of {ratio_text(facts.ratio or 0)} of the keys was compared, {left:,} and {right:,} rows: "
        f"{facts.reason}. Rows and NULL keys are counted in full, everything else counts the sample"
    ]
    found = facts.estimates
    parts = [f"rows that differ {estimated(found.rows_with_differences)}"]
    for rows, keys, label in zip(found.rows_only, found.keys_only, labels, strict=True):
        said = f"rows only in the {label} {estimated(rows)}" if rows else None
        parts.append(said or f"keys only in the {label} {estimated(keys)}")
    confidence = ratio_text(found.rows_with_differences.confidence)
    lines.append(f"Estimated for all rows, with {confidence} confidence: {', '.join(parts)}")
    if None in found.rows_only:
        lines.append("Rows of one key are drawn together: where keys repeat, only keys are estimated")
    return lines


def differing_columns(result: DiffResult) -> list[ColumnStats]:
    """The columns with a difference, worst first."""
    stats = [column for column in result.values.columns_diff_stats if column.values_different]
    return sorted(stats, key=lambda column: (-column.values_different, column.column_name))


def schema_changes(result: DiffResult, labels: Labels = ("source", "target")) -> list[tuple[str, str]]:
    """(column, what happened to it) for every column without a partner or with another type."""
    changes = []
    for pair in result.schema.columns:
        source, target = pair.source, pair.target
        if source is not None and target is None and pair.status != "excluded":
            changes.append((source.name, f"only in the {labels[0]} ({source.native_type})"))
        elif target is not None and source is None and pair.status != "excluded":
            changes.append((target.name, f"only in the {labels[1]} ({target.native_type})"))
        elif source is not None and target is not None and source.name in result.schema.column_type_differs:
            changes.append((source.name, f"{source.native_type} became {target.native_type}"))
    return changes


def notes(result: DiffResult, *, reasons: bool = True) -> list[str]:
    """What was not compared, lost, cut or sampled, what counted as equal, and what was written; left out of
    no format. ``reasons`` may hold a database's own words, which can quote a value."""
    coverage = result.coverage
    lines = [f"{item.column} was not compared: {item.reason}" for item in coverage.not_compared]
    lines += [f"{item.column}: {item.kind}: {item.detail}" for item in coverage.losses]
    lines += rule_notes(result)
    lines += [
        f"The limit {item.limit} was reached at {item.value:,}"
        for item in coverage.limits_hit
        if item.limit not in TIME_ALONE
    ]
    lines += sampling_notes(result)
    if coverage.consistency.verified:
        lines.append(f"A side was read without a snapshot: {coverage.consistency.verified}")
    lines += written_notes(result, reasons=reasons)
    return [line if line.endswith((".", "!", "?")) else line + "." for line in lines]


def written_notes(result: DiffResult, *, reasons: bool = True) -> list[str]:
    """The tables that the results were written to, or why they were not."""
    found = result.materialized
    if found is None:
        return []
    if found.reason:
        why = f": {found.reason} {found.hint}".rstrip() if reasons else "; the JSON result says why"
        return [f"The results were not written as tables{why}"]
    lines = []
    for table in found.tables:
        rows = f"{table.rows:,} of {table.of_rows:,}" if table.of_rows > table.rows else f"{table.rows:,}"
        lines.append(f"Written to {table.name} in {found.database}: {rows} {ROWS_OF[table.kind]}")
    if not lines and not found.notes:
        return ["There was nothing to write as a table"]
    return [*lines, *found.notes]


def rule_notes(result: DiffResult) -> list[str]:
    """What counted as equal besides equal values, and where."""
    columns: dict[str, list[str]] = {}
    for item in result.coverage.rules:
        columns.setdefault(item.rule, []).append(item.column)
    return [f"In {', '.join(names)}: {rule}" for rule, names in columns.items()]


def totals_by_side(result: DiffResult) -> dict[str, int]:
    """How many rows there are of each kind; ``rows`` holds samples of them."""
    removed, added = result.rows_only
    return {"changed": result.values.rows_with_differences, "source": removed, "target": added}


def samples(result: DiffResult, side: str) -> list[RowSample]:
    return [row for row in result.rows if row.side == side]


def heading(result: DiffResult, side: str, labels: Labels = ("source", "target")) -> str:
    """``Changed rows, 34 of 4,824`` and the like."""
    total = totals_by_side(result)[side]
    shown = len(samples(result, side))
    title = {
        "changed": "Changed rows",
        "source": f"Rows only in the {labels[0]}",
        "target": f"Rows only in the {labels[1]}",
    }[side]
    return f"{title}, {total:,}" if shown == total else f"{title}, {shown:,} of {total:,} shown"
