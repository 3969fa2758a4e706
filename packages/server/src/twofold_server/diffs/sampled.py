"""What a sampled comparison says about all rows, in words. Pure; the input is a stored summary.

Every number of a sampled summary but the rows and the NULL keys counts the sample. Pages, comment and lists
take these words, so that no number of a sample stands anywhere as if it were one of all rows.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

Facts = Mapping[str, Any]


def used(summary: Facts | None) -> Facts | None:
    """``coverage.sampling`` where a sample was compared; None where everything was."""
    found = ((summary or {}).get("coverage") or {}).get("sampling") or {}
    return found if found.get("used") else None


def share(ratio: float) -> str:
    """``0.46 %``: three digits."""
    return f"{float(f'{100 * ratio:.3g}'):g} %"


def about(estimate: Facts | None) -> str:
    """``about 1,200 (900 to 1,600)``, ``at most 1,000`` where none was seen; empty without an estimate."""
    if not estimate:
        return ""
    least, most = estimate["interval"]["min"], estimate["interval"]["max"]
    if estimate["estimate"] == 0:
        return f"at most {most:,}"
    if least == most:
        return f"{estimate['estimate']:,}"
    return f"about {estimate['estimate']:,} ({least:,} to {most:,})"


def of_all(estimate: Facts | None) -> str:
    """The same, to stand beside the number of a sample."""
    said = about(estimate)
    return f"{said} of all" if said else ""


def estimates(summary: Facts) -> Facts:
    """``rows_with_differences``, ``rows_removed``, ``rows_added``, ``keys_removed``, ``keys_added``; empty
    where everything was compared."""
    return (used(summary) or {}).get("estimates") or {}


def mark(summary: Facts | None) -> str:
    """``Sampled 10 %, ±0.4 %``: the ratio, and half the interval of the rows that differ; empty without."""
    facts = used(summary)
    if facts is None or summary is None:
        return ""
    said = f"Sampled {share(facts.get('ratio') or 0)}"
    changed = (facts.get("estimates") or {}).get("rows_with_differences")
    rows = summary["pks"]["total_rows"][0]
    if not changed or not rows:
        return said
    half = (changed["interval"]["max"] - changed["interval"]["min"]) / 2
    return f"{said}, ±{share(half / rows)}"


def only_here(summary: Facts, side: int) -> str:
    """How many rows (or keys, where rows share them) of all are only in one side; empty without a sample."""
    found, word = estimates(summary), ("removed", "added")[side]
    rows, keys = found.get(f"rows_{word}"), found.get(f"keys_{word}")
    return f"Of all {'rows' if rows else 'keys'} {about(rows or keys)}." if rows or keys else ""


def compared_rows(summary: Facts) -> tuple[int, int]:
    """Rows of each side that were compared: those of the sample, or all."""
    drawn = (used(summary) or {}).get("rows") or summary["pks"]["total_rows"]
    return int(drawn[0]), int(drawn[1])


def lines(summary: Facts, labels: tuple[str, str]) -> list[str]:
    """What was drawn, why, and what it says about all rows; or why nothing was drawn though asked for."""
    facts = used(summary)
    if facts is None:
        sampling = summary["coverage"].get("sampling") or {}
        asked = sampling.get("confidence") is not None
        return [f"A sample was asked for and not drawn: {sampling.get('reason')}"] if asked else []
    left, right = compared_rows(summary)
    found = [
        f"Only a sample of {share(facts.get('ratio') or 0)} of the keys was compared, {left:,} rows of "
        f"{labels[0]} and {right:,} of {labels[1]}: {facts.get('reason')}. The rows of both tables and NULL "
        "keys are counted in full; every other number counts the sample"
    ]
    said = facts.get("estimates") or {}
    if said:
        found.append(_estimated(said, labels))
    if said and not (said.get("rows_removed") and said.get("rows_added")):
        found.append("Rows of one key are drawn together: where keys repeat, only keys are estimated")
    return found


def _estimated(said: Facts, labels: tuple[str, str]) -> str:
    changed = said["rows_with_differences"]
    parts = [f"rows that differ {about(changed)}"]
    for name, label in (("removed", labels[0]), ("added", labels[1])):
        rows = said.get(f"rows_{name}")
        noun = "rows" if rows else "keys"
        parts.append(f"{noun} only in {label} {about(rows or said[f'keys_{name}'])}")
    return f"Estimated for all rows, with {share(changed['confidence'])} confidence: {', '.join(parts)}"
