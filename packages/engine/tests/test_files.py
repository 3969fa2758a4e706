"""Files are what stands in them: no guess at their quotes, no column from the name of a folder."""

from __future__ import annotations

from pathlib import Path

import duckdb
import pytest

from twofold_engine import Dataset, DiffResult, DiffSpec, FileRef, diff
from twofold_engine.databases import open_uri
from twofold_engine.errors import EngineError, NotSupported


def compared(source: str, target: str, key: str = "id") -> DiffResult:
    with open_uri(source) as one, open_uri(target) as two:
        return diff(Dataset(one, FileRef()), Dataset(two, FileRef()), DiffSpec(key=(key,)))


@pytest.mark.parametrize(
    ("one", "other", "differing"),
    [
        ("id,name\n1,'abc'\n2,x", "id,name\n1,abc\n2,x", ["1"]),
        ("id,name\n1,'abc'\n2,\"x,y\"", "id,name\n1,'abc'\n2,z", ["2"]),
        ("id,name\n1,\"a\\\\b\"\n2,x", "id,name\n1,\"a\\b\"\n2,x", ["1"]),
        ("id,name\n#1,a\n2,x", "id,name\n2,x", ["#1"]),
        ("id;name\n1;a,b", "id,name\n1,\"a,b\"", []),
    ],
)  # fmt: skip
def test_quotes_are_not_guessed(tmp_path: Path, one: str, other: str, differing: list[str]) -> None:
    for name, text in (("a", one), ("b", other)):
        (tmp_path / f"{name}.csv").write_text(f"{text}\n")
    result = compared(f"csv:///{tmp_path}/a.csv", f"csv:///{tmp_path}/b.csv")
    assert [row.key["id"] for row in result.rows] == differing


def test_a_header_is_the_first_line(tmp_path: Path) -> None:
    for name in "ab":
        (tmp_path / f"{name}.csv").write_text("name\nSmith|John\nDoe|Jane\n")
    result = compared(f"csv:///{tmp_path}/a.csv", f"csv:///{tmp_path}/b.csv", key="name")
    assert (result.outcome, result.pks.total_rows) == ("identical", (2, 2))


@pytest.mark.parametrize("kind", ["csv", "parquet"])
def test_one_file_has_no_column_of_its_folder(tmp_path: Path, kind: str) -> None:
    for day in (1, 2):
        (tmp_path / f"dt={day}").mkdir()
        with duckdb.connect() as connection:
            connection.execute(f"COPY (SELECT 1 AS id, 'x' AS v) TO '{tmp_path}/dt={day}/t.{kind}'")
    result = compared(*(f"{kind}:///{tmp_path}/dt={day}/t.{kind}" for day in (1, 2)))
    assert (result.outcome, result.schema.column_counts) == ("identical", (2, 2))


@pytest.mark.parametrize("kind", ["csv", "parquet"])
@pytest.mark.parametrize("pattern", ["*/t.{}", "**/*.{}", "**"])
def test_a_glob_over_folders_reads_their_names(tmp_path: Path, kind: str, pattern: str) -> None:
    for side, changed in (("a", ""), ("b", "y")):
        for month in ("01", "02"):
            folder = tmp_path / side / f"month={month}"
            folder.mkdir(parents=True)
            value = changed if changed and month == "02" else "x"
            with duckdb.connect() as connection:
                made = f"SELECT {int(month)} AS id, '{value}' AS v"
                connection.execute(f"COPY ({made}) TO '{folder}/t.{kind}'")
    result = compared(*(f"{kind}:///{tmp_path}/{side}/{pattern.format(kind)}" for side in "ab"))
    assert result.schema.column_counts == (3, 3)
    assert [(row.key["id"], row.columns) for row in result.rows] == [("2", ("v",))]


@pytest.mark.parametrize("kind", ["csv", "parquet"])
def test_files_of_one_glob_have_the_same_columns(tmp_path: Path, kind: str) -> None:
    for name, more in (("a1", ""), ("a2", ", 'z' AS late"), ("b1", ""), ("b2", "")):
        with duckdb.connect() as connection:
            made = f"SELECT {name[1]} AS id, 'x' AS v{more}"
            connection.execute(f"COPY ({made}) TO '{tmp_path}/{name}.{kind}'")
    with pytest.raises(EngineError, match=r"late|columns"):
        compared(*(f"{kind}:///{tmp_path}/{side}*.{kind}" for side in "ab"))
    result = compared(*(f"{kind}:///{tmp_path}/b*.{kind}" for _ in "ab"))
    assert (result.outcome, result.pks.total_rows) == ("identical", (2, 2))


@pytest.mark.parametrize(
    ("first", "other", "said"),
    [
        ("10::INTEGER", "2.4::DOUBLE", "v is INTEGER in a1.parquet and DOUBLE in a2.parquet"),
        ("2.4::DOUBLE", f"{2**53 + 1}::BIGINT", "v is DOUBLE in a1.parquet and BIGINT"),
        ("1.5::DECIMAL(10,2)", "1.4999::DECIMAL(10,4)", "DECIMAL"),
        ("TIMESTAMP '2024-01-01'", "TIMESTAMP_NS '2024-01-01 00:00:00.000000001'", "TIMESTAMP_NS"),
        ("{'a': 1}", "{'a': 1, 'b': 2}", "STRUCT"),
        ("'x'", "1::INTEGER", "VARCHAR"),
        ("10::INTEGER", f"{2**40}::BIGINT", "the cast fails"),
        ("1.5::DECIMAL(10,2)", "1.5::DECIMAL(10,1)", ""),
        ("1.5::DECIMAL(10,2)", "2::INTEGER", ""),
    ],
)  # fmt: skip
def test_parquet_files_of_one_glob_have_types_that_keep_their_values(
    tmp_path: Path, first: str, other: str, said: str
) -> None:
    """DuckDB casts later files to the types of the first: 2.4 and 1.6 would both be 2."""
    for name, value in (("a1", first), ("a2", other), ("a3", first)):
        with duckdb.connect() as connection:
            made = f"SELECT {name[1]} AS id, {value} AS v"
            connection.execute(f"COPY ({made}) TO '{tmp_path}/{name}.parquet'")
    places = [f"parquet:///{tmp_path}/a*.parquet"] * 2
    if not said:
        assert compared(*places).outcome == "identical"
        return
    with pytest.raises(EngineError) as refused:
        compared(*places)
    if said != "the cast fails":
        assert isinstance(refused.value, NotSupported)
        assert said in str(refused.value)


def test_a_file_that_a_pattern_finds_twice_is_read_once(tmp_path: Path) -> None:
    (tmp_path / "x" / "y").mkdir(parents=True)
    with duckdb.connect() as connection:
        connection.execute(f"COPY (SELECT 1 AS id) TO '{tmp_path}/x/y/t.parquet'")
    (tmp_path / "x" / "link.parquet").symlink_to(tmp_path / "x" / "y" / "t.parquet")
    result = compared(*[f"parquet:///{tmp_path}/**/x/**/*.parquet"] * 2)
    assert result.pks.total_rows == (1, 1)
