"""A killed worker leaves no statement behind that runs to its time limit."""

from __future__ import annotations

import subprocess
import sys
import time

from tests.support.postgres import PostgresServer

ASK = """
import sys
from twofold_engine.databases import open_uri
with open_uri(sys.argv[1]) as opened:
    opened.session.query("SELECT pg_sleep(300)", purpose="wait")
"""
RUNNING = (
    "SELECT count(*) FROM pg_stat_activity WHERE query LIKE '%pg_sleep(300)%' AND pid <> pg_backend_pid()"
)


def test_a_statement_of_a_killed_client_ends_in_postgresql(postgres: PostgresServer) -> None:
    uri = postgres.create_database()
    name = uri.rsplit("/", 1)[1]

    def running() -> int:
        return int(postgres.query(RUNNING, dbname=name)[0][0])

    def wait_for(count: int, seconds: float) -> None:
        ends = time.monotonic() + seconds
        while running() != count:
            assert time.monotonic() < ends, f"{running()} statements run"
            time.sleep(0.2)

    client = subprocess.Popen([sys.executable, "-c", ASK, uri])
    try:
        wait_for(1, 30)
    finally:
        client.kill()
        client.wait()
    wait_for(0, 30)
