"""The heavy engines are there and answer: without them, every other test of this folder says nothing."""

from __future__ import annotations

from pathlib import Path

from chdb.session import Session

from twofold_engine import Limits
from twofold_engine.databases._spark_engine import context


def test_chdb_answers(tmp_path: Path) -> None:
    session = Session(str(tmp_path / "chdb"))
    try:
        assert str(session.query("SELECT 1", "CSV")).strip() == "1"
    finally:
        session.close()


def test_spark_answers() -> None:
    """The Spark of this process: all tests share it, for it takes long to begin."""
    assert context(Limits(threads=1)).parallelize([1, 2], 1).count() == 2
