# ruff: noqa: E501 - a table reads best with one case on few lines
"""Cases of keys, copies, text and what moves between rows."""

from __future__ import annotations

from .model import TYPED, Case

AB = "id INTEGER, a TEXT, b TEXT"
ID_A = "id INTEGER, a TEXT"
UUID_1, UUID_2 = "a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11", "b0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11"
MIXED = (
    "a-b",
    "a_b",
    "ab",
    "A-b",
    "A_B",
    "Ab",
    "-ab",
    "_ab",
    "a b",
    "a.b",
    "é",
    "É",
    "e",
    "z",
    "Z",
    "ö",
    "ß",
    "ss",
)
"""Texts that the collations of databases put into different orders."""

CASES = (
    # --- encoding and keys
    Case("1", "separator", AB, [(60, "m|n", "o")], [(60, "m", "n|o")], (1, 0, 0)),
    Case("2", "null text", AB, [(60, None, "o")], [(60, "<null>", "o")], (1, 0, 0)),
    Case("3", "null key", AB, [(None, "m", "o")], [], (0, 1, 0), nulls=(1, 0)),
    Case("3b", "null keys of several rows", AB, [(None, "q", "o"), (None, "m", "o"), (None, None, "o")],
         [(None, "m", "o"), (None, "p", "o")], (0, 2, 1), nulls=(3, 2)),
    Case(
        "4", "composite key with null", "k1 INTEGER, k2 INTEGER, a INTEGER", [(1, 1, 5), (2, None, 6)],
        [(1, 1, 5), (2, None, 7)], (1, 0, 0), key=("k1", "k2"), nulls=(1, 1),
    ),
    Case(
        "5", "concatenated key", "k1 TEXT, k2 TEXT, a INTEGER", [("1", "11", 1), ("11", "1", 2)],
        [("1", "11", 1), ("11", "1", 2)], (0, 0, 0), key=("k1", "k2"),
    ),
    Case(
        "5b", "concatenated key, values swapped", "k1 TEXT, k2 TEXT, a INTEGER", [("1", "11", 1), ("11", "1", 2)],
        [("1", "11", 2), ("11", "1", 1)], (2, 0, 0), key=("k1", "k2"),
    ),
    Case("6", "extra copy", AB, [(60, "m", "o")] * 2, [(60, "m", "o")], (0, 1, 0), dupes=(2, 0)),
    Case("7", "equal copies", AB, [(60, "m", "o")] * 2, [(60, "m", "o")] * 2, (0, 0, 0), dupes=(2, 2)),
    Case(
        "7b", "equal copies and a change", AB, [(60, "m", "o"), (60, "m", "o"), (61, "x", "y")],
        [(60, "m", "o"), (60, "m", "o"), (61, "x", "z")], (1, 0, 0), dupes=(2, 2),
    ),
    Case("8", "one side empty", ID_A, [(1, "x")], [], (0, 1, 0), filled=False),
    Case("8b", "the other side empty", ID_A, [], [(1, "x")], (0, 0, 1), filled=False),
    Case("9", "both empty", ID_A, [], [], (0, 0, 0), filled=False),
    # --- types of keys
    Case("15", "numeric key", "id NUMERIC(10,2), a TEXT", [(1.25, "a"), (2.5, "b")], [(1.25, "a"), (2.5, "c")], (1, 0, 0)),
    Case(
        "16", "timestamp key", "id TIMESTAMP, a TEXT", [("2020-01-01 00:00:00", "a"), ("2020-01-01 00:00:01", "a")],
        [("2020-01-01 00:00:00", "b"), ("2020-01-01 00:00:01", "a")], (1, 0, 0),
    ),
    Case("16b", "boolean key", "id BOOLEAN, a TEXT", [(True, "a"), (False, "b")], [(True, "a"), (False, "c")], (1, 0, 0)),
    Case(
        "16c", "date key", "id DATE, a TEXT", [("2020-02-29", "a"), ("2020-03-01", "a")],
        [("2020-02-29", "b"), ("2020-03-01", "a")], (1, 0, 0),
    ),
    Case("17", "text key", "id TEXT, a TEXT", [("a.b", "a"), ("é", "b")], [("a.b", "a"), ("é", "c")], (1, 0, 0)),
    Case(
        "17b", "mixed text key", "id TEXT, a TEXT", [("a|b'\"", "a"), ("%s", "b"), ("😀", "c")],
        [("a|b'\"", "a"), ("%s", "b"), ("😀", "d")], (1, 0, 0),
    ),
    Case(
        "18", "letter case in a key", "id VARCHAR(40), a TEXT", [("a1", "x"), ("A1", "y"), ("b1", "z")],
        [("a1", "x"), ("A1", "!"), ("b1", "z")], (1, 0, 0),
    ),
    Case("19", "uuid key against text", "id UUID, a TEXT", [(UUID_1, "x")], [(UUID_1.upper(), "x")], (0, 0, 0),
         target_columns="id CHAR(36), a TEXT"),
    Case(
        "19b", "one text is no uuid", "id INTEGER, a UUID", [(1, UUID_1), (2, UUID_2)],
        [(1, UUID_1.upper()), (2, "none")], (2, 0, 0), target_columns=ID_A, where=TYPED,
    ),
    # --- text
    Case("20", "case", AB, [(1, "abc", "")], [(1, "ABC", "")], (1, 0, 0)),
    Case("20b", "case in a short text", "id INTEGER, a VARCHAR(40)", [(1, "abc")], [(1, "ABC")], (1, 0, 0)),
    Case("21", "trailing space", AB, [(1, "abc ", "")], [(1, "abc", "")], (1, 0, 0)),
    Case("21b", "trailing space in a key", "id VARCHAR(40), a TEXT", [("k ", "x"), ("k", "y")], [("k ", "x"), ("k", "z")],
         (1, 0, 0)),
    Case("22", "emoji", AB, [(1, "😀", "😀")], [(1, "😁", "😀")], (1, 0, 0)),
    Case("26", "empty and null", AB, [(1, "", "x"), (2, None, "x")], [(1, None, "x"), (2, "", "x")], (2, 0, 0)),
    Case("26b", "every empty text is null on the other side, as Oracle stores them", ID_A,
         [(1, ""), (2, "x")], [(1, None), (2, "x")], (1, 0, 0)),
    # --- distribution and order
    Case("29", "outlier key", "id BIGINT, a TEXT", [(9 * 10**18, "x")], [(9 * 10**18, "y")], (1, 0, 0)),
    Case("30", "keys in any order", "id VARCHAR(40), a TEXT", [(text, "x") for text in MIXED],
         [(text, "x") for text in MIXED], (0, 0, 0)),
    Case("34", "long text", AB, [(1, "x" * 3000 + "a", "")], [(1, "x" * 3000 + "b", "")], (1, 0, 0)),
    Case("34b", "text that differs after 1,024 characters", AB, [(1, "x" * 1024 + "a", "")], [(1, "x" * 1024 + "b", "")],
         (1, 0, 0)),
    Case("34c", "long text of other letters", AB, [(1, "é" * 2001, "😀" * 1100)], [(1, "é" * 2001, "😀" * 1099 + "😁")],
         (1, 0, 0)),
    # --- sums and rows
    Case("36", "copies that cancel under xor", "id INTEGER, a INTEGER", [(1, 1), (1, 1)], [(1, 2), (1, 2)], (0, 2, 2),
         dupes=(2, 2)),
    Case("36b", "values that swap rows", "id INTEGER, a INTEGER", [(1, 1), (2, 2)], [(1, 2), (2, 1)], (2, 0, 0)),
    Case("36c", "values that swap columns", AB, [(1, "x", "y")], [(1, "y", "x")], (1, 0, 0)),
    Case("36d", "a row that moved to another key", ID_A, [(1, "x")], [(2, "x")], (0, 1, 1)),
    Case("36e", "copies on one side alone", ID_A, [(1, "z"), (1, "x"), (1, None), (1, "y"), (2, "x")], [(2, "x")],
         (0, 4, 0), dupes=(4, 0)),
    Case("36f", "copies of which some meet", ID_A, [(1, "z"), (1, "x"), (1, None), (1, "y")],
         [(1, "w"), (1, "y"), (1, "v")], (0, 3, 2), dupes=(4, 3)),
    Case("36g", "values that change places between copies", AB, [(1, "p", "x"), (1, "q", "y")],
         [(1, "p", "y"), (1, "q", "x")], (0, 2, 2), dupes=(2, 2), peers=False),
    Case("36h", "values that change places between rows with a null key", AB, [(None, "p", "x"), (None, "q", "y")],
         [(None, "p", "y"), (None, "q", "x")], (0, 2, 2), nulls=(2, 2), peers=False),
    Case("39", "int to bigint", "id INTEGER, a INTEGER", [(1, 1), (2, 2)], [(1, 1), (2, 3)], (1, 0, 0),
         target_columns="id BIGINT, a BIGINT"),
    Case("40", "copies under a key in another letter case", "id INTEGER, a TEXT",
         [(1, "x"), (1, "y"), (2, "z")], [(1, "x"), (1, "w"), (2, "z")], (0, 1, 1), key=("ID",), dupes=(2, 2)),
    Case("41", "missing row against null", ID_A, [(7, None)], [], (0, 1, 0)),
    Case("41b", "missing row against null, among copies", ID_A, [(7, None), (8, "x"), (8, "x")], [(8, "x"), (8, "x")],
         (0, 1, 0), dupes=(2, 2)),
    Case("42", "case and trailing space", AB, [(1, "Abc ", "x")], [(1, "ABC", "x")], (1, 0, 0)),
    Case("44", "order of columns", "id INTEGER, month TEXT, month_num NUMERIC(10,1)", [(1, "m", 1.5)], [(1, 1.5, "m")],
         (0, 0, 0), target_columns="id INTEGER, month_num NUMERIC(12,9), month TEXT"),
    Case("45", "null equals null", "k1 INTEGER, k2 INTEGER, a TEXT", [(1, None, None), (2, 2, None)],
         [(1, None, None), (2, 2, None)], (0, 0, 0), key=("k1", "k2"), nulls=(1, 1)),
    Case("48", "direction", ID_A, [], [(71, "x")], (0, 0, 1)),
    Case("48b", "direction, the other way", ID_A, [(71, "x")], [], (0, 1, 0)),
    Case("collation", "of a column that takes letters of both cases for one",
         "id TEXT COLLATE NOCASE, a TEXT COLLATE NOCASE", [("a", "x"), ("A", "y")], [("a", "X"), ("A", "y")],
         (1, 0, 0), where=("duckdb", "sqlite"), peers=False),
    Case("collation2", "of a column that takes letters of both cases for one, beside documents",
         "id INTEGER, a JSON", [(1, '{"a":"x"}'), (2, '"x"')], [(1, '{"a":"X"}'), (2, '"X"')],
         (2, 0, 0), target_columns="id INTEGER, a TEXT COLLATE NOCASE", where=("duckdb", "sqlite"), peers=False),
)  # fmt: skip
