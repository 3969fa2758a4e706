"""ClickHouse's HTTP interface in front of chDB, which is ClickHouse in a process: for tests.

The server is a process of its own, as a real one is. Statements, settings, read-only mode, time limits,
errors and ``KILL QUERY`` are ClickHouse's own; this file adds HTTP, accounts and the ids of statements. Run
as a program it serves; ``ClickHouseServer`` starts and stops it.
"""

from __future__ import annotations

import base64
import os
import re
import socket
import ssl
import subprocess
import sys
import time
import urllib.error
import urllib.request
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from types import TracebackType
from typing import Any, Self
from urllib.parse import parse_qsl, quote, urlencode, urlsplit

_START_SECONDS = 60.0
_ROOT = Path(__file__).resolve().parents[2]
PASSWORD = "it's a secret/with:odd@chars"
LEVELS = {"twofold": 0, "reader": 2, "frozen": 1}
"""Accounts, and the ``readonly`` of their settings profile."""


class ClickHouseServer:
    """Starts on entry, stops on exit."""

    user = "twofold"
    password = PASSWORD
    host = "127.0.0.1"

    def __init__(self, folder: Path, *, certificate: tuple[Path, Path] | None = None) -> None:
        self.folder = folder
        self.certificate = certificate
        self.log_path = folder / "server.log"
        self.statements_path = folder / "statements.log"
        with socket.socket() as probe:
            probe.bind((self.host, 0))
            self.port = int(probe.getsockname()[1])
        self._databases = 0
        self._process: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Self:
        command = [sys.executable, "-m", __name__, str(self.port), str(self.folder)]
        command += map(str, self.certificate or ())
        with self.log_path.open("wb") as log:
            self._process = subprocess.Popen(
                command, cwd=_ROOT, stdin=subprocess.DEVNULL, stdout=log, stderr=subprocess.STDOUT
            )
        deadline = time.monotonic() + _START_SECONDS
        while True:
            try:
                socket.create_connection((self.host, self.port), 1).close()
                return self
            except OSError:
                if time.monotonic() > deadline or self._process.poll() is not None:
                    self.stop()
                    raise RuntimeError(f"chDB does not start: {self.log_path.read_text()[-2000:]}") from None
                time.sleep(0.05)

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

    @property
    def options(self) -> dict[str, Any]:
        """The engine's options."""
        return {"host": self.host, "port": self.port, "user": self.user, "password": self.password}

    def uri_of(self, database: str = "default", user: str = "twofold") -> str:
        """The engine's URI of a database, the password percent-encoded."""
        return f"clickhouse://{user}:{quote(self.password, safe='')}@{self.host}:{self.port}/{database}"

    def create_database(self) -> str:
        """Creates an empty database and returns its name."""
        self._databases += 1
        name = f"test_{self._databases}"
        self.execute(f"CREATE DATABASE {name}")
        return name

    def execute(self, *statements: str, database: str = "default", **settings: str) -> str:
        """Runs statements one after another, which may write; the answer of the last."""
        scheme = "https" if self.certificate else "http"
        login = base64.b64encode(f"{self.user}:{self.password}".encode()).decode()
        answer = ""
        for statement in statements:
            query = urlencode({"database": database, **settings})
            request = urllib.request.Request(
                f"{scheme}://{self.host}:{self.port}/?{query}", statement.encode("utf-8", "surrogateescape"),
                {"Authorization": f"Basic {login}"},
            )  # fmt: skip
            try:
                with urllib.request.urlopen(
                    request, context=_trusting() if self.certificate else None
                ) as reply:
                    answer = reply.read().decode("utf-8", "backslashreplace")
            except urllib.error.HTTPError as error:
                raise RuntimeError(f"{error.read().decode()} in {statement[:300]}") from None
        return answer


def _trusting() -> ssl.SSLContext:
    context = ssl.create_default_context()
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    return context


# --- the program

_TRANSPORT = {
    "database", "query", "query_id", "wait_end_of_query", "session_id", "client_protocol_version",
    "enable_http_compression", "buffer_size", "compress", "send_progress_in_http_headers",
    "http_headers_progress_interval_ms",
}  # fmt: skip
"""Parameters of a request that are no settings."""
_FORMAT = re.compile(r"\s+FORMAT\s+(\w+)\s*;?\s*$", re.IGNORECASE)
_KILLED_ID = re.compile(r"\bquery_id (IN|=)", re.IGNORECASE)


_END_OF_STREAM = b"\xff\xff\xff\xff\x00\x00\x00\x00"


def _batches(stream: bytes) -> bytes:
    """An Arrow stream without its schema and its end: chDB makes one of every piece, a server one of all."""
    schema = 8 + int.from_bytes(stream[4:8], "little")
    return stream[schema:].removesuffix(_END_OF_STREAM)


class _Refused(Exception):
    """What ClickHouse said, or what its HTTP interface would say."""


def _literal(text: str) -> str:
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'"


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    folder: Path

    def log_message(self, format: str, *args: Any) -> None:
        pass

    def do_GET(self) -> None:
        self._serve(b"")

    def do_POST(self) -> None:
        length = int(self.headers.get("Content-Length", 0))
        self._serve(self.rfile.read(length))

    def _serve(self, body: bytes) -> None:
        import chdb

        parts = urlsplit(self.path)
        if parts.path == "/ping":
            self._answer(200, b"Ok.\n")
            return
        given = dict(parse_qsl(parts.query, keep_blank_values=True))
        statement = (given.get("query", "").encode() + body).decode("utf-8", "surrogateescape")
        with (self.folder / "statements.log").open("a", encoding="utf-8", errors="backslashreplace") as log:
            log.write(f"{parts.query}\t{statement!r}\n")
        try:
            level = self._level()
            connection = chdb.connect(str(self.folder / "data"))
        except _Refused as refused:
            self._refuse(str(refused))
            return
        try:
            self._run(connection, statement, given, level)
        except (BrokenPipeError, ConnectionResetError):
            self.close_connection = True
        finally:
            connection.close()

    def _level(self) -> int:
        user, _, password = self._login().partition(":")
        if user not in LEVELS or password != PASSWORD:
            raise _Refused(
                f"Code: 516. DB::Exception: {user}: Authentication failed: password is incorrect, or "
                "there is no user with such name. (AUTHENTICATION_FAILED)"
            )
        return LEVELS[user]

    def _login(self) -> str:
        given = self.headers.get("Authorization", "")
        if given.startswith("Basic "):
            return base64.b64decode(given[6:]).decode()
        return f"{self.headers.get('X-ClickHouse-User', '')}:{self.headers.get('X-ClickHouse-Key', '')}"

    def _run(self, connection: Any, statement: str, given: dict[str, str], level: int) -> None:
        found = _FORMAT.search(statement)
        fmt = found[1] if found else "TabSeparated"
        statement = statement[: found.start()] if found else statement
        if statement.lstrip().upper().startswith("KILL"):
            statement = _KILLED_ID.sub(r"Settings['log_comment'] \1", statement)
        try:
            if given.get("database"):
                connection.query(f"USE `{given['database']}`")
            if level:
                connection.query(f"SET readonly = {level}")
            settings = {name: value for name, value in given.items() if name not in _TRANSPORT}
            if level != 1:  # no id is kept for an account that may set nothing
                settings["log_comment"] = given.get("query_id", "")
            if settings:
                listed = ", ".join(f"{name} = {_literal(value)}" for name, value in settings.items())
                connection.query(f"SET {listed}")
            if fmt == "ArrowStream" and "wait_end_of_query" not in given:
                pieces = iter(connection.send_query(statement, fmt))
                first = next(pieces, None)
                if first is not None:  # without rows chDB streams nothing, where a server sends the schema
                    self._stream(first, pieces)
                    return
            answer = connection.query(statement, fmt).bytes()
        except RuntimeError as error:
            self._refuse(str(error))
            return
        self._answer(200, answer, {"X-ClickHouse-Format": fmt})

    def _stream(self, first: Any, pieces: Any) -> None:
        """Sends pieces as they come; an error after the first is told in the body, which then breaks off."""
        self.send_response(200)
        self.send_header("Transfer-Encoding", "chunked")
        self.send_header("X-ClickHouse-Format", "ArrowStream")
        self.end_headers()
        try:
            stream = first.bytes().removesuffix(_END_OF_STREAM)
            while True:
                self._chunk(stream)
                piece = next(pieces, None)
                if piece is None:
                    break
                stream = _batches(piece.bytes())
            self._chunk(_END_OF_STREAM)
            self._chunk(b"", last=True)
        except RuntimeError as error:
            self._chunk(str(error).encode())
            self.close_connection = True

    def _chunk(self, data: bytes, *, last: bool = False) -> None:
        if data or last:
            self.wfile.write(f"{len(data):x}\r\n".encode() + data + b"\r\n")

    def _refuse(self, text: str) -> None:
        code = re.search(r"Code: (\d+)", text)
        status = 403 if "(AUTHENTICATION_FAILED)" in text else 500
        self._answer(status, text.encode(), {"X-ClickHouse-Exception-Code": code[1] if code else "1001"})

    def _answer(self, status: int, body: bytes, headers: dict[str, str] | None = None) -> None:
        self.send_response(status)
        for name, value in (headers or {}).items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


def main(port: str, folder: str, *certificate: str) -> None:
    import chdb

    _Handler.folder = Path(folder)
    keeper = chdb.connect(str(_Handler.folder / "data"))  # without one, each request would start the engine
    keeper.query("SELECT 1")
    server = ThreadingHTTPServer(("127.0.0.1", int(port)), _Handler)
    server.daemon_threads = True
    if certificate:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(*certificate)
        server.socket = context.wrap_socket(server.socket, server_side=True)
    try:
        server.serve_forever()
    finally:
        os._exit(0)  # chDB's own threads may hang at the end of a process


if __name__ == "__main__":
    main(*sys.argv[1:])
