"""A real server for the browser: own data directory, small warehouse, free port, bootstrapped account."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import duckdb
import httpx2

BIN = Path(sys.executable).parent
EMAIL = "ada@example.org"
READY_SECONDS = 60.0
STOP_SECONDS = 30.0

MARKUP = "<script>window.pwned=1</script><img src=x onerror=window.pwned=1>"
OVERRIDE = "invoice_\u202egpj.exe"
MARKDOWN = "[x](javascript:window.pwned=1) | `code` **bold** </details> --> @everyone"
LONG = "x" * 1_000_000


@dataclass(frozen=True)
class Account:
    email: str
    password: str
    api_key: str


class Site:
    """``with Site(folder) as site`` serves until the block ends; raises ``RuntimeError`` with the log."""

    def __init__(self, folder: Path, **environment: str) -> None:
        self.folder = folder
        self.warehouse = folder / "warehouse.duckdb"
        self.log = folder / "server.log"
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = int(probe.getsockname()[1])
        self.url = f"http://127.0.0.1:{self.port}"
        self._environment = {
            **{
                name: value
                for name, value in os.environ.items()
                if not name.startswith(("TWOFOLD_", "DATAFOLD_"))
            },
            "TWOFOLD_FILE_ROOTS": json.dumps([str(folder)]),
            "TWOFOLD_ALLOWED_PRIVATE_CIDRS": '["127.0.0.0/8"]',  # where the stand-ins of forges listen
            "NO_PROXY": "127.0.0.1",
            **environment,
        }

    def __enter__(self) -> Self:
        build_warehouse(self.warehouse)
        data = ["--data-dir", str(self.folder / "server")]
        bootstrap = [
            str(BIN / "twofold-server"),
            "bootstrap",
            *data,
            "--email",
            EMAIL,
            "--url",
            self.url,
            "--json",
        ]
        made = subprocess.run(bootstrap, env=self._environment, capture_output=True, text=True, check=False)
        if made.returncode:
            raise RuntimeError(f"bootstrap failed: {made.stderr}")
        answer = json.loads(made.stdout)
        self.account = Account(EMAIL, answer["password"], answer["api_key"])
        up = [str(BIN / "twofold-server"), "up", *data, "--port", str(self.port), "--workers", "1"]
        self._log_file = self.log.open("wb")
        self._process = subprocess.Popen(
            up, env=self._environment, stdout=self._log_file, stderr=subprocess.STDOUT
        )
        self.api = httpx2.Client(
            base_url=self.url,
            headers={"Authorization": f"Key {self.account.api_key}"},
            timeout=30,
            trust_env=False,
        )
        try:
            self._wait_until_ready()
        except BaseException:
            self.__exit__(None, None, None)
            raise
        return self

    def __exit__(
        self, _kind: type[BaseException] | None, _error: BaseException | None, _trace: TracebackType | None
    ) -> None:
        self.api.close()
        self._process.send_signal(signal.SIGTERM)
        try:
            self._process.wait(STOP_SECONDS)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self._log_file.close()

    def _wait_until_ready(self) -> None:
        end = time.monotonic() + READY_SECONDS
        while time.monotonic() < end:
            if self._process.poll() is not None:
                raise RuntimeError(f"the server ended: {self.log.read_text()[-4000:]}")
            try:
                if self.api.get("/readyz").status_code == 200:
                    return
            except httpx2.TransportError:
                pass
            time.sleep(0.1)
        raise RuntimeError(f"the server is not ready: {self.log.read_text()[-4000:]}")

    def command(
        self, *arguments: str, key: str, items: list[dict[str, Any]] | None = None
    ) -> subprocess.CompletedProcess[str]:
        """Runs ``datafold`` as a CI job with ``key`` does, whatever its exit code."""
        return subprocess.run(
            [str(BIN / "datafold"), *arguments],
            env={**self._environment, "DATAFOLD_HOST": self.url, "DATAFOLD_API_KEY": key},
            input=json.dumps(items) if items is not None else "",
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )

    def client(self, *arguments: str, key: str, items: list[dict[str, Any]] | None = None) -> dict[str, Any]:
        """What the same command printed as JSON."""
        ran = self.command(*arguments, "--json", key=key, items=items)
        if not ran.stdout.strip():
            raise RuntimeError(f"{arguments} printed nothing: {ran.stderr}")
        answer: dict[str, Any] = json.loads(ran.stdout)
        return answer

    def create(self, path: str, body: Mapping[str, Any]) -> int:
        """POSTs to the API; returns the new id."""
        answer = self.api.post(path, json=body)
        answer.raise_for_status()
        return int(answer.json()["id"])

    def connect(self) -> int:
        """A data source, a local repository and an integration, by the API; returns the CI config id."""
        source = self.create(
            "/api/v1/data_sources",
            {"name": "Shop warehouse", "type": "duckdb", "options": {"path": str(self.warehouse)}},
        )
        repository = self.create("/api/v1/repositories", {"provider": "local", "name": "acme/shop"})
        return self.create(
            "/api/v1/ci", {"name": "Shop", "repository_id": repository, "data_source_id": source}
        )

    def compare(self, first: str, second: str, **more: Any) -> int:
        """A comparison of two tables of the first data source, once it is over; returns its id."""
        sides = {"data_source1_id": 1, "data_source2_id": 1}
        tables = {"table1": ["prod", first], "table2": ["pr_7", second]}
        diff_id = self.create("/api/v1/datadiffs", {**sides, **tables, **more})
        end = time.monotonic() + READY_SECONDS
        while time.monotonic() < end:
            answer = self.api.get(f"/api/v1/datadiffs/{diff_id}").json()
            if answer["done"]:
                if answer["status"] != "done":
                    raise RuntimeError(f"the comparison failed: {answer['error']}")
                return diff_id
            time.sleep(0.1)
        raise RuntimeError(f"the comparison {diff_id} does not end")

    def play(
        self, config: int, number: int, items: list[dict[str, Any]] | None, branch: str = "fix"
    ) -> dict[str, Any]:
        """A CI job for one pull request: trigger, submit and wait; without ``items`` it only triggers."""
        place = ("--ci-config-id", str(config), "--pr-num", str(number))
        sha = f"{number:040x}"
        commits = ("--base-branch", "main", "--base-sha", "b" * 40, "--pr-branch", branch, "--pr-sha", sha)
        made = self.client("ci", "trigger", *place, *commits, key=self.account.api_key)
        if items is None:
            return made
        submit = ("ci", "submit", *place, "--pr-sha", sha, "--wait", "--interval", "0.2")
        return self.client(*submit, key=self.account.api_key, items=items)


def build_warehouse(path: Path) -> None:
    """Tables of production and of pull request 7 with every kind of difference, and one of hostile text."""
    with duckdb.connect(str(path)) as connection:
        connection.execute("CREATE SCHEMA prod; CREATE SCHEMA pr_7")
        connection.execute(
            """CREATE TABLE prod.orders AS SELECT i AS order_id, 'customer ' || (i % 37) AS customer,
               (i * 1.25)::DECIMAL(12, 2) AS amount, CASE WHEN i % 11 = 0 THEN NULL ELSE 'open' END AS status,
               TIMESTAMP '2026-01-01' + INTERVAL (i) MINUTE AS placed_at, i % 2 = 0 AS paid, i AS legacy_code
               FROM range(1, 501) t(i)"""
        )
        connection.execute(
            """CREATE TABLE pr_7.orders AS SELECT order_id, customer,
               (CASE WHEN order_id <= 120 THEN amount + 0.5 ELSE amount END)::DECIMAL(12, 2) AS amount,
               CASE WHEN order_id % 11 = 0 AND order_id <= 60 THEN '' ELSE status END AS status,
               placed_at, paid,
               'new' AS channel FROM prod.orders WHERE order_id <= 460
               UNION ALL SELECT order_id + 1000, customer, amount, status, placed_at, paid, 'new'
               FROM prod.orders WHERE order_id <= 5"""
        )
        connection.execute(
            "CREATE TABLE prod.customers AS SELECT i AS id, 'name ' || i AS name FROM range(50) t(i)"
        )
        connection.execute("CREATE TABLE pr_7.customers AS SELECT * FROM prod.customers")
        connection.execute(
            "CREATE TABLE prod.visits AS SELECT i % 20 AS visit_id, i % 20 AS page FROM range(40) t(i)"
        )
        connection.execute("CREATE TABLE pr_7.visits AS SELECT * FROM prod.visits")
        for schema in ("prod", "pr_7"):
            name = f'{schema}."{MARKUP}"'
            connection.execute(
                f'CREATE TABLE {name} (id INTEGER, "{MARKUP}" VARCHAR, "a|b`c" VARCHAR, note VARCHAR)'
            )
        rows: list[tuple[int, str, str, str]] = [
            (1, MARKUP, MARKDOWN, OVERRIDE),
            (2, "=cmd|' /C calc'!A0", LONG, "tab\tand\nline"),
        ]
        for identifier, first, second, third in rows:
            connection.execute(
                f'INSERT INTO prod."{MARKUP}" VALUES (?, ?, ?, ?)', [identifier, first, second, third]
            )
            changed = [identifier, first + "!", second + "!", third + " "]
            connection.execute(f'INSERT INTO pr_7."{MARKUP}" VALUES (?, ?, ?, ?)', changed)
        connection.execute(f'INSERT INTO pr_7."{MARKUP}" VALUES (3, ?, ?, ?)', [MARKUP, MARKDOWN, OVERRIDE])


def items_of(*names: str) -> list[dict[str, Any]]:
    """What a CI job submits for the shop's tables."""
    keys = {"orders": ["order_id"], "customers": ["id"], "visits": ["visit_id"], "gone": ["id"]}
    return [{"prod": f"prod.{name}", "pr": f"pr_7.{name}", "pk": keys[name]} for name in names]
