"""``import twofold_engine`` loads no driver, no Arrow, no parser."""

from __future__ import annotations

import subprocess
import sys

PROGRAM = """
import sys
import twofold_engine
from twofold_engine.databases import available
known = ["clickhouse", "csv", "duckdb", "mariadb", "mysql", "parquet", "postgresql", "spark", "sqlite"]
assert available() == known, available()
heavy = ("pyspark", "duckdb", "pyarrow", "adbc_driver_manager", "adbc_driver_postgresql", "pymysql",
         "clickhouse_connect", "sqlglot", "sqlite3", "numpy")
print([name for name in heavy if name in sys.modules])
"""


def test_importing_the_package_loads_nothing_heavy() -> None:
    done = subprocess.run([sys.executable, "-c", PROGRAM], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_opening_one_database_imports_no_other_driver() -> None:
    program = (
        "import sys\nfrom twofold_engine.databases import open_uri\nopen_uri('sqlite:///x.db')\n"
        "print([n for n in ('duckdb', 'adbc_driver_manager') if n in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
