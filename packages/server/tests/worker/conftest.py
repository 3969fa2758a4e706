"""A migrated database without the rest of the server: the queue needs no more."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import select
from tests.support.postgres import PostgresServer

from twofold_server.db import Database, utcnow
from twofold_server.db.migrate import migrate
from twofold_server.worker.models import Job


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)])
def db(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Database]:
    url = f"sqlite:///{tmp_path / 'queue.db'}"
    if request.param == "postgresql":
        server: PostgresServer = request.getfixturevalue("postgres")
        url = server.create_database()
    made = Database(url)
    migrate(made)
    yield made
    made.close()


@pytest.fixture
def job_of(db: Database) -> Callable[[int], Job]:
    """The job as it is stored now."""

    def read(job_id: int) -> Job:
        with db.read() as session:
            return session.scalars(select(Job).where(Job.id == job_id)).one()

    return read


@pytest.fixture
def expire(db: Database) -> Callable[[int], None]:
    """Lets a job's lease run out, as the silence of its worker would."""

    def run_out(job_id: int) -> None:
        with db.write() as session:
            session.get_one(Job, job_id).lease_until = utcnow() - timedelta(seconds=1)

    return run_out
