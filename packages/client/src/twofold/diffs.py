"""Reads and checks a list of diffs before anything is sent, naming the item and the field at fault."""

import difflib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from .errors import InvalidDiffs

_LISTS = ("column_mapping", "diff_tolerances_per_column")
FIELDS = ("prod", "pr", "pk", "include_columns", "exclude_columns", *_LISTS, "datetime_tolerance")
# Far above any real list; a wrong file (a dump, a log) is refused before it is parsed.
BYTES_MAX = 32 * 1024 * 1024

_EXAMPLE = 'One item looks like {"prod": "shop.orders", "pr": "pr_42.orders", "pk": ["id"]}.'


@dataclass(frozen=True)
class CheckedDiffs:
    """`items` are ready to send; `remarks` are sentences about what was left out of them."""

    items: list[dict[str, Any]]
    remarks: tuple[str, ...] = ()


def parse_diffs(content: bytes, origin: str) -> CheckedDiffs:
    """The diffs in a JSON text. `origin` (a file name) starts every message. Raises InvalidDiffs."""
    if len(content) > BYTES_MAX:
        raise InvalidDiffs(f"{origin}: larger than {BYTES_MAX // 1024**2} MiB, so this is no list of diffs.")
    try:
        listed = json.loads(content.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise InvalidDiffs(f"{origin}: not UTF-8 text (byte {error.start}).", hint=_EXAMPLE) from error
    except json.JSONDecodeError as error:
        if not content.strip():
            raise InvalidDiffs(f"{origin}: empty, expected a JSON list of diffs.", hint=_EXAMPLE) from error
        place = f"line {error.lineno}, column {error.colno}"
        raise InvalidDiffs(f"{origin}: not valid JSON: {error.msg} at {place}.") from error
    except RecursionError as error:
        raise InvalidDiffs(f"{origin}: nested too deeply to be a list of diffs.", hint=_EXAMPLE) from error
    except ValueError as error:  # a number of thousands of digits
        raise InvalidDiffs(f"{origin}: no list of diffs: {error}.", hint=_EXAMPLE) from error
    return check_diffs(listed, origin)


def check_diffs(listed: object, origin: str = "diffs") -> CheckedDiffs:
    """As `parse_diffs`, for a list that is already in memory."""
    if isinstance(listed, str | bytes | Mapping) or not isinstance(listed, Sequence):
        raise InvalidDiffs(f"{origin}: expected a list of diffs, found {_kind(listed)}.", hint=_EXAMPLE)
    items: list[dict[str, Any]] = []
    remarks: list[str] = []
    for number, item in enumerate(listed, start=1):
        place = f"{origin}: item {number}"
        items.append(_checked_item(item, place))
        remarks.extend(_remark(name, place) for name in item if name not in FIELDS)
    return CheckedDiffs(items, tuple(remarks))


def _checked_item(item: object, place: str) -> dict[str, Any]:
    if not isinstance(item, Mapping):
        raise InvalidDiffs(f"{place}: expected an object, found {_kind(item)}.", hint=_EXAMPLE)
    return {
        "prod": _table(item, "prod", place),
        "pr": _table(item, "pr", place),
        "pk": _key(item, place),
        "include_columns": _names(item.get("include_columns", []), "include_columns", place),
        "exclude_columns": _names(item.get("exclude_columns", []), "exclude_columns", place),
        **_rules(item, place),
    }


def _rules(item: Mapping[str, Any], place: str) -> dict[str, Any]:
    """What renames columns or tolerates differences, where it is given; the server checks what it says."""
    given = {name: item[name] for name in (*_LISTS, "datetime_tolerance") if item.get(name) is not None}
    for name in given.keys() & {*_LISTS}:
        if not isinstance(given[name], Sequence) or isinstance(given[name], str):
            raise InvalidDiffs(f"{place}: field {name!r} must be a list, found {_kind(given[name])}.")
    digits = given.get("datetime_tolerance", 0)
    if isinstance(digits, bool) or not isinstance(digits, int):
        raise InvalidDiffs(
            f"{place}: field 'datetime_tolerance' must be a whole number, found {_kind(digits)}."
        )
    return given


def _table(item: Mapping[str, Any], field: str, place: str) -> str:
    if field not in item:
        raise InvalidDiffs(f"{place}: field {field!r} is missing.", hint=_EXAMPLE)
    value = item[field]
    if not isinstance(value, str):
        raise InvalidDiffs(
            f"{place}: field {field!r} must be the dotted path of a table, found {_kind(value)}."
        )
    if not value.strip():
        raise InvalidDiffs(f"{place}: field {field!r} is empty, it must be the dotted path of a table.")
    return value


def _key(item: Mapping[str, Any], place: str) -> list[str] | None:
    if "pk" not in item:
        raise InvalidDiffs(
            f"{place}: field 'pk' is missing.",
            hint="Give the primary key's columns, or null to let the server find them.",
        )
    value = item["pk"]
    return None if value is None else _names(value, "pk", place)


def _names(value: object, field: str, place: str) -> list[str]:
    if isinstance(value, str) or not isinstance(value, Sequence):
        raise InvalidDiffs(f"{place}: field {field!r} must be a list of column names, found {_kind(value)}.")
    names: list[str] = []
    for position, name in enumerate(value, start=1):
        if not isinstance(name, str) or not name:
            raise InvalidDiffs(
                f"{place}: field {field!r} must be a list of column names, "
                f"its entry {position} is {_kind(name)}."
            )
        if name in names:
            raise InvalidDiffs(f"{place}: field {field!r} names the column {name!r} twice.")
        names.append(name)
    return names


def _remark(name: object, place: str) -> str:
    near = difflib.get_close_matches(str(name), FIELDS, n=1)
    question = f" Did you mean {near[0]!r}?" if near else ""
    return f"{place}: unknown field {name!r} is not sent.{question}"


def _kind(value: object) -> str:
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return f"the number {value}"
    if isinstance(value, str):
        return "an empty text" if not value else "a text"
    return (
        "an object"
        if isinstance(value, Mapping)
        else "a list"
        if isinstance(value, Sequence)
        else repr(type(value))
    )
