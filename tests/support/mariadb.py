"""A real MariaDB server for tests."""

from __future__ import annotations

import os
import pwd
import shutil
import socket
import subprocess
import tempfile
import time
from pathlib import Path
from types import TracebackType
from typing import Any, Self
from urllib.parse import quote

import pymysql

from tests.support.ports import on_a_free_port

_START_SECONDS = 60.0


def find_program(*names: str) -> str:
    """The first of the programs that is there; a missing server is an error, never a skip."""
    folders = os.pathsep.join([os.environ.get("PATH", ""), "/usr/sbin", "/usr/local/sbin", "/usr/libexec"])
    for name in names:
        found = shutil.which(name, path=folders)
        if found is not None:
            return found
    raise RuntimeError(
        "MariaDB's server programs are missing: run `make setup` (or apt-get install mariadb-server)"
    )


class MariaDBServer:
    """Starts on entry, stops on exit. As root the programs run as the ``mysql`` user."""

    user = "twofold"
    password = "it's a secret/with:odd@chars"
    host = "127.0.0.1"
    dbname = "test"

    def __init__(self, folder: Path, *, settings: dict[str, str] | None = None) -> None:
        self.program = find_program("mariadbd", "mysqld")
        self.installer = find_program("mariadb-install-db", "mysql_install_db")
        # The mysql user must be able to enter the folder, and pytest's own are private to their owner.
        self.folder = Path(tempfile.mkdtemp(prefix="twofold-my-")) if os.getuid() == 0 else folder
        self.data = self.folder / "data"
        self.log_path = self.folder / "server.log"
        self.statements_path = self.folder / "statements.log"
        self.settings = settings or {}
        self.port = 0
        """Known once the server runs; it keeps its port when it is started again."""
        self._databases = 0
        self._process: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Self:
        if os.getuid() == 0:
            account = pwd.getpwnam("mysql")
            os.chown(self.folder, account.pw_uid, account.pw_gid)
            self.folder.chmod(0o755)
        done = subprocess.run(
            [self.installer, "--no-defaults", f"--datadir={self.data}",
             "--auth-root-authentication-method=normal", "--skip-test-db", "--skip-name-resolve",
             *self._as_user(), *_RELAXED],
            cwd="/", stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
            timeout=120, check=False,
            env=os.environ | {"TMPDIR": str(self.folder)},  # a starting server clears what is in a shared one
        )  # fmt: skip
        if done.returncode != 0:
            raise RuntimeError(f"{self.installer} failed: {done.stdout}")
        try:
            on_a_free_port(self._start_at)
            self._make_account()
        except BaseException:
            self.stop()
            raise
        return self

    def _start_at(self, port: int) -> None:
        self.stop()  # what a try before has left
        self.port = port
        self.start()

    def start(self) -> None:
        """Starts the server (again) and waits until it listens."""
        options = {
            "bind-address": self.host,
            "port": str(self.port),
            "socket": str(self.folder / "s"),
            "pid-file": str(self.folder / "pid"),
            "tmpdir": str(self.folder),  # a starting server clears what others left in a shared one
            "log-error": str(self.log_path),
            "general-log": "1",
            "general-log-file": str(self.statements_path),
            "character-set-server": "utf8mb4",
            "collation-server": "utf8mb4_general_ci",
            "max-connections": "60",
            "local-infile": "1",
        } | self.settings
        flags = [f"--{name}={value}" for name, value in options.items()]
        self._process = subprocess.Popen(
            [self.program, "--no-defaults", f"--datadir={self.data}", "--skip-name-resolve", *self._as_user(),
             *_RELAXED, *flags],
            cwd="/", stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        deadline = time.monotonic() + _START_SECONDS
        while True:
            try:
                socket.create_connection((self.host, self.port), 1).close()
                return
            except OSError:
                if time.monotonic() > deadline or self._process.poll() is not None:
                    log = self.log_path.read_text() if self.log_path.exists() else ""
                    raise RuntimeError(f"{self.program} does not start: {log[-2000:]}") from None
                time.sleep(0.05)

    def _as_user(self) -> list[str]:
        return ["--user=mysql"] if os.getuid() == 0 else []

    def _make_account(self) -> None:
        """An account that may do everything, and needs its password over TCP."""
        with pymysql.connect(unix_socket=str(self.folder / "s"), user="root", autocommit=True) as connection:
            cursor = connection.cursor()
            cursor.execute(f"CREATE DATABASE `{self.dbname}`")
            cursor.execute(f"CREATE USER `{self.user}`@`%%` IDENTIFIED BY %s", (self.password,))
            cursor.execute(f"GRANT ALL ON *.* TO `{self.user}`@`%` WITH GRANT OPTION")

    def stop(self) -> None:
        """Stops at once, as a crash would."""
        if self._process is not None:
            self._process.kill()
            self._process.wait(30)
            self._process = None

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()
        shutil.rmtree(self.folder, ignore_errors=True)

    @property
    def uri(self) -> str:
        """The engine's URI of the first database."""
        return self.uri_of(self.dbname)

    @property
    def options(self) -> dict[str, Any]:
        """The engine's options of the first database."""
        return {"host": self.host, "port": self.port, "user": self.user, "password": self.password,
                "db": self.dbname}  # fmt: skip

    def uri_of(self, dbname: str) -> str:
        """The engine's URI of a database, the password percent-encoded."""
        return f"mysql://{self.user}:{quote(self.password, safe='')}@{self.host}:{self.port}/{dbname}"

    def create_database(self, name: str | None = None) -> str:
        """Creates an empty database and returns its name."""
        self._databases += 1
        name = name or f"test_{self._databases}"
        self.execute(f"CREATE DATABASE `{name}`")
        return name

    def connect(self, dbname: str | None = None) -> pymysql.Connection[Any]:
        """A connection of a test's own, which may write."""
        return pymysql.connect(
            host=self.host, port=self.port, user=self.user, password=self.password,
            database=dbname or self.dbname, autocommit=True, charset="utf8mb4",
        )  # fmt: skip

    def execute(self, *statements: str, dbname: str | None = None) -> list[tuple[Any, ...]]:
        """Runs statements one after another over one connection; the rows of the last."""
        with self.connect(dbname) as connection, connection.cursor() as cursor:
            for statement in statements:
                cursor.execute(statement)
            return list(cursor.fetchall())


_RELAXED = (
    "--innodb-flush-log-at-trx-commit=0",
    "--innodb-doublewrite=0",
    "--innodb-log-file-size=32M",
    "--innodb-buffer-pool-size=64M",
    "--skip-log-bin",
    "--performance-schema=0",
    "--innodb-flush-method=nosync",
    "--sync-frm=0",
)
"""What is written here need not survive a power cut."""
