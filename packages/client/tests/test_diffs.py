"""Lists of diffs are checked here, with the file, the item and the field in every message."""

import json
from typing import Any

import pytest

from twofold.diffs import BYTES_MAX, check_diffs, parse_diffs
from twofold.errors import InvalidDiffs

GOOD = {"prod": "shop.orders", "pr": "pr_6.orders", "pk": ["id"]}


def text(*items: Any) -> bytes:
    return json.dumps(items).encode()


def test_what_is_left_out_is_filled_in() -> None:
    assert parse_diffs(text(GOOD), "d.json").items == [{**GOOD, "include_columns": [], "exclude_columns": []}]


def test_mappings_and_tolerances_are_sent_where_they_are_given() -> None:
    rules = {
        "column_mapping": [["amount", "total"]],
        "diff_tolerances_per_column": [
            {"column_name": "amount", "tolerance_value": 0.01, "tolerance_mode": "absolute"}
        ],
        "datetime_tolerance": 0,
    }
    checked = check_diffs([{**GOOD, **rules}, {**GOOD, **dict.fromkeys(rules)}])
    assert {name: checked.items[0][name] for name in rules} == rules
    assert not checked.items[1].keys() & rules.keys()
    assert checked.remarks == ()


def test_a_byte_order_mark_null_keys_and_an_empty_list_are_accepted() -> None:
    assert parse_diffs(b"\xef\xbb\xbf" + text({**GOOD, "pk": None}), "d.json").items[0]["pk"] is None
    assert parse_diffs(b"[]", "d.json").items == []


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "d.json: empty"),
        (
            b"{",
            "d.json: not valid JSON: Expecting property name enclosed in double quotes at line 1, column 2.",
        ),
        (b"[\n{]", "line 2, column 2"),
        (b"\xff\xfe", "d.json: not UTF-8 text (byte 0)"),
        (b"{}", "d.json: expected a list of diffs, found an object"),
        (b'"x"', "d.json: expected a list of diffs, found a text"),
        (b"[" * 100_000, "d.json: "),
        (b"[" + b"9" * 5_000 + b"]", "d.json: no list of diffs: "),
        (text(3), "d.json: item 1: expected an object, found the number 3"),
        (text(GOOD, None), "d.json: item 2: expected an object, found null"),
        (text({"pr": "a", "pk": None}), "d.json: item 1: field 'prod' is missing"),
        (text({"prod": "a", "pk": None}), "item 1: field 'pr' is missing"),
        (text({**GOOD, "prod": 5}), "field 'prod' must be the dotted path of a table, found the number 5"),
        (text({**GOOD, "pr": ["a", "b"]}), "field 'pr' must be the dotted path of a table, found a list"),
        (text({**GOOD, "pr": "  "}), "field 'pr' is empty"),
        (text({"prod": "a", "pr": "b"}), "item 1: field 'pk' is missing"),
        (text({**GOOD, "pk": "id"}), "field 'pk' must be a list of column names, found a text"),
        (text({**GOOD, "pk": {"id": 1}}), "field 'pk' must be a list of column names, found an object"),
        (
            text({**GOOD, "pk": ["id", 7]}),
            "field 'pk' must be a list of column names, its entry 2 is the number 7",
        ),
        (text({**GOOD, "pk": [""]}), "its entry 1 is an empty text"),
        (text({**GOOD, "pk": ["id", "id"]}), "field 'pk' names the column 'id' twice"),
        (
            text({**GOOD, "include_columns": None}),
            "field 'include_columns' must be a list of column names, found null",
        ),
        (text({**GOOD, "column_mapping": "a=b"}), "field 'column_mapping' must be a list, found a text"),
        (
            text({**GOOD, "datetime_tolerance": "ms"}),
            "'datetime_tolerance' must be a whole number, found a text",
        ),
        (
            text({**GOOD, "exclude_columns": True}),
            "field 'exclude_columns' must be a list of column names, found true",
        ),
    ],
)
def test_a_fault_is_named(content: bytes, says: str) -> None:
    with pytest.raises(InvalidDiffs) as caught:
        parse_diffs(content, "d.json")
    assert says in str(caught.value)


def test_a_file_of_another_size_class_is_refused() -> None:
    with pytest.raises(InvalidDiffs, match="no list of diffs"):
        parse_diffs(b" " * (BYTES_MAX + 1), "dump.sql")


def test_unknown_fields_are_left_out_and_remarked() -> None:
    checked = check_diffs([{**GOOD, "pks": ["x"]}, {**GOOD, "zzz": 1}])
    assert all(
        set(item) == {"prod", "pr", "pk", "include_columns", "exclude_columns"} for item in checked.items
    )
    assert checked.remarks == (
        "diffs: item 1: unknown field 'pks' is not sent. Did you mean 'pk'?",
        "diffs: item 2: unknown field 'zzz' is not sent.",
    )
