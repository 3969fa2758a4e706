"""The heavy engines are there and answer: without them, every other test of this folder says nothing."""

from __future__ import annotations

from pathlib import Path

from chdb.session import Session

from twofold_engine import Limits
from twofold_engine.databases import open_uri

from .spark_store import SparkStore


def test_chdb_answers(tmp_path: Path) -> None:
    session = Session(str(tmp_path / "chdb"))
    try:
        assert str(session.query("SELECT 1", "CSV")).strip() == "1"
    finally:
        session.close()


def test_spark_answers(spark_store: SparkStore) -> None:
    """The Spark of this process: all tests share it, for it takes long to begin."""
    with open_uri(spark_store.uri, limits=Limits(threads=1)) as database:
        assert database.session.query("SELECT 1", purpose="test") == [(1,)]
