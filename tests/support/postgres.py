"""A real PostgreSQL server for tests."""

from __future__ import annotations

import os
import pwd
import shutil
import subprocess
import tempfile
import time
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import pg8000.native

from tests.support.ports import on_a_free_port

_START_SECONDS = 60.0


def find_programs() -> Path:
    """The newest folder with PostgreSQL's programs; a missing server is an error, never a skip."""
    on_path = shutil.which("initdb")
    folders = [Path(on_path).parent] if on_path else []
    folders += sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)
    for folder in folders:
        if (folder / "initdb").exists():
            return folder
    raise RuntimeError(
        "PostgreSQL's server programs are missing: run `make setup` (or apt-get install postgresql)"
    )


class PostgresServer:
    """Starts on entry, stops on exit. As root the programs run as the ``postgres`` user."""

    user = "twofold"
    password = "it's a secret/with:odd@chars"
    host = "127.0.0.1"
    dbname = "postgres"

    def __init__(self, folder: Path, *, settings: dict[str, str] | None = None) -> None:
        self.programs = find_programs()
        # The postgres user must be able to enter the folder, and pytest's own are private to their owner.
        self.folder = Path(tempfile.mkdtemp(prefix="twofold-pg-")) if os.getuid() == 0 else folder
        self.data = self.folder / "data"
        self.log_path = self.folder / "server.log"
        self.settings = settings or {}
        self.port = 0
        """Known once the server runs; it keeps its port when it is started again."""
        self._databases = 0

    def __enter__(self) -> Self:
        if os.getuid() == 0:
            account = pwd.getpwnam("postgres")
            os.chown(self.folder, account.pw_uid, account.pw_gid)
            self.folder.chmod(0o755)
        password_file = self.folder / "password"
        password_file.write_text(self.password)
        if os.getuid() == 0:
            os.chown(password_file, account.pw_uid, account.pw_gid)
        self._run(
            "initdb", "-D", str(self.data), "-U", self.user, "--locale=C.UTF-8", "--encoding=UTF8",
            "--auth=scram-sha-256", f"--pwfile={password_file}", "--no-sync", "--no-instructions",
        )  # fmt: skip
        on_a_free_port(self._start_at)
        return self

    def _start_at(self, port: int) -> None:
        self.port = port
        self.start()

    def start(self) -> None:
        """Starts the server (again) and waits until it answers."""
        options = {
            "listen_addresses": self.host,
            "port": str(self.port),
            "unix_socket_directories": str(self.folder),
            "fsync": "off",
            "log_statement": "all",
            "log_min_duration_statement": "-1",
            "log_line_prefix": "%m [%p] app=%a ",
            "max_connections": "60",
        } | self.settings
        flags = " ".join(f"-c {name}='{value}'" for name, value in options.items())
        self._run("pg_ctl", "-D", str(self.data), "-l", str(self.log_path), "-o", flags, "-w", "start")
        deadline = time.monotonic() + _START_SECONDS
        while True:
            try:
                self.query("SELECT 1")
                return
            except Exception:
                if time.monotonic() > deadline:
                    raise
                time.sleep(0.1)

    def stop(self) -> None:
        """Stops at once, as a crash would."""
        self._run("pg_ctl", "-D", str(self.data), "-m", "immediate", "-w", "stop")

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()
        shutil.rmtree(self.folder, ignore_errors=True)

    @property
    def uri(self) -> str:
        """The engine's URI of the first database."""
        return self.uri_of(self.dbname)

    def uri_of(self, dbname: str) -> str:
        """The engine's URI of a database, the password percent-encoded."""
        from urllib.parse import quote

        return f"postgresql://{self.user}:{quote(self.password, safe='')}@{self.host}:{self.port}/{dbname}"

    def create_database(self, name: str | None = None, *, template: str | None = None) -> str:
        """Creates a database, empty or as a copy of ``template``; returns the engine's URI of it."""
        self._databases += 1
        name = name or f"test_{self._databases}"
        copied = "" if template is None else f' TEMPLATE "{template}"'
        self.query(f'CREATE DATABASE "{name}"{copied}')
        return self.uri_of(name)

    def query(self, sql: str, *, dbname: str | None = None) -> list[Any]:
        """Runs one statement outside a transaction and returns its rows."""
        connection = pg8000.native.Connection(
            self.user, host=self.host, port=self.port, database=dbname or self.dbname, password=self.password
        )
        try:
            return list(connection.run(sql) or [])
        finally:
            connection.close()

    def execute(self, dbname: str, *statements: str) -> None:
        """Runs statements one after another over one connection."""
        connection = pg8000.native.Connection(
            self.user, host=self.host, port=self.port, database=dbname, password=self.password
        )
        try:
            for statement in statements:
                connection.run(statement)
        finally:
            connection.close()

    def _run(self, program: str, *arguments: str) -> None:
        command = [str(self.programs / program), *arguments]
        if os.getuid() == 0:
            command = ["runuser", "-u", "postgres", "--", *command]
        done = subprocess.run(
            command, cwd="/", stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
            text=True, timeout=120, check=False,
        )  # fmt: skip
        if done.returncode != 0:
            raise RuntimeError(f"{program} failed: {done.stdout}")
