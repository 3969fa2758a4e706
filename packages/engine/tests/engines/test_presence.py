"""The heavy engines are there and answer: without them, every other test of this folder says nothing."""

from __future__ import annotations

from pathlib import Path

from chdb.session import Session
from pyspark.sql import SparkSession


def test_chdb_answers(tmp_path: Path) -> None:
    session = Session(str(tmp_path / "chdb"))
    try:
        assert str(session.query("SELECT 1", "CSV")).strip() == "1"
    finally:
        session.close()


def test_spark_answers(tmp_path: Path) -> None:
    spark = (
        SparkSession.builder.master("local[1]")
        .config("spark.ui.enabled", "false")
        .config("spark.driver.bindAddress", "127.0.0.1")
        .config("spark.driver.host", "127.0.0.1")
        .config("spark.sql.warehouse.dir", str(tmp_path / "warehouse"))
        .getOrCreate()
    )
    try:
        assert spark.sql("SELECT 1").collect()[0][0] == 1
    finally:
        spark.stop()
