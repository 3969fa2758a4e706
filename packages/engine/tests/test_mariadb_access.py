"""Who may come in to MariaDB, what an account may do, and what a server that lies gets of ours: nothing."""

from __future__ import annotations

import shutil
import socket
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from tests.support.certificates import self_signed
from tests.support.mariadb import MariaDBServer
from tests.support.rogue_mysql import RogueServer, rogue

from twofold_engine import Limits
from twofold_engine.databases import open_options, open_uri
from twofold_engine.errors import (
    AuthenticationFailed,
    ConnectionFailed,
    InvalidUri,
    PermissionDenied,
    SpecError,
)


def test_a_refused_login_is_told_without_the_password(mariadb: MariaDBServer) -> None:
    with (
        open_options("mysql", mariadb.options | {"password": "wrong-hush"}) as database,
        pytest.raises(AuthenticationFailed) as caught,
    ):
        database.connect()
    assert "hush" not in caught.value.message + caught.value.hint
    with (
        open_options("mariadb", mariadb.options | {"db": "none"}) as database,
        pytest.raises(ConnectionFailed, match=r"MariaDB 127\.0\.0\.1"),
    ):
        database.connect()


def test_a_server_that_is_not_there_is_told(free_port: int) -> None:
    options = {"host": "127.0.0.1", "port": free_port, "db": "d", "user": "u"}
    with open_options("mysql", options) as database, pytest.raises(ConnectionFailed, match="refused"):
        database.connect()


def test_what_an_account_may_do_is_told(mariadb: MariaDBServer) -> None:
    home = mariadb.create_database()
    mariadb.execute("CREATE TABLE s (id INT)", dbname=home)
    name = f"reader{time.monotonic_ns() % 10**9}"
    mariadb.execute(f"CREATE USER {name}@'%' IDENTIFIED BY 'x'", f"GRANT SELECT ON {home}.s TO {name}@'%'")
    options = mariadb.options | {"user": name, "password": "x", "db": home}
    with open_options("mysql", options) as database:
        found = database.access()
        assert (found.tables, found.readable, found.excess) == (1, 1, ())
        assert found.sample is not None
        database.probe(found.sample)
        assert database.grants() == f"GRANT SELECT ON `{home}`.* TO '{name}'@'%';"
    mariadb.execute(f"GRANT INSERT ON {home}.* TO {name}@'%'", f"GRANT FILE ON *.* TO {name}@'%'")
    with open_options("mysql", options) as database:
        excess = database.access().excess
        assert {right.statement for right in excess} == {
            f"REVOKE INSERT ON `{home}`.* FROM '{name}'@'%';", f"REVOKE FILE ON *.* FROM '{name}'@'%';"
        }  # fmt: skip
        with pytest.raises(PermissionDenied):
            database.session.query("SELECT * FROM mysql.user", purpose="try")


def test_only_pinned_addresses_are_used(mariadb: MariaDBServer) -> None:
    with open_options("mysql", mariadb.options | {"host": "nowhere.invalid"}) as database:
        database.pin(["127.0.0.1"])
        database.connect()
    with open_options("mysql", mariadb.options) as database:
        database.pin(["127.255.255.254"])
        with pytest.raises(ConnectionFailed):
            database.connect()


@pytest.mark.parametrize(
    "options",
    [{"local_infile": "1"}, {"sslmode": "sometimes"}, {"port": "x"}, {"init_command": "DROP TABLE s"},
     {"read_default_file": "/etc/passwd"}, {"unix_socket": "/tmp/x"}],
)  # fmt: skip
def test_options_that_are_not_on_the_list_are_refused(options: dict[str, Any]) -> None:
    with pytest.raises(SpecError):
        open_options("mysql", {"host": "h", "db": "d", "user": "u", **options})
    with pytest.raises(InvalidUri):
        open_uri("mysql://u@h/d?" + "&".join(f"{name}={value}" for name, value in options.items()))


@pytest.mark.parametrize("mode", ["require", "verify-ca", "verify-full"])
def test_a_server_without_tls_gets_no_password_where_tls_is_asked_for(
    mariadb: MariaDBServer, mode: str
) -> None:
    with (
        open_options("mysql", mariadb.options | {"sslmode": mode}) as database,
        pytest.raises(ConnectionFailed, match="TLS"),
    ):
        database.connect()


@pytest.fixture(scope="module")
def encrypted(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[MariaDBServer, str]]:
    """A server with a certificate for 127.0.0.1 that signed itself, and its text."""
    folder = Path(tempfile.mkdtemp(prefix="twofold-tls-"))  # where the server's own account may read
    folder.chmod(0o755)
    certificate, key = self_signed(folder)
    settings = {"ssl-cert": str(certificate), "ssl-key": str(key)}
    with MariaDBServer(tmp_path_factory.mktemp("encrypted"), settings=settings) as server:
        yield server, certificate.read_text()
    shutil.rmtree(folder)


@pytest.mark.parametrize("mode", ["disable", "prefer", "require", "verify-ca", "verify-full"])
def test_every_tls_mode_does_what_it_says(encrypted: tuple[MariaDBServer, str], mode: str) -> None:
    server, certificate = encrypted
    checked = mode.startswith("verify")
    options = server.options | {"sslmode": mode} | ({"rootcert": certificate} if checked else {})
    with open_options("mysql", options) as database:
        cipher = database.session.query("SHOW STATUS LIKE 'Ssl_cipher'", purpose="look")[0][1]
        assert bool(cipher) == (mode != "disable")
    if checked:
        options.pop("rootcert")
        with (
            open_options("mysql", options) as database,
            pytest.raises(ConnectionFailed, match="certificate"),
        ):
            database.connect()
        with open_options("mysql", options | {"rootcert": "no PEM"}) as database, pytest.raises(SpecError):
            database.connect()


# --- a server that is not what it says


def test_a_rogue_server_gets_no_file(tmp_path: Path) -> None:
    server = RogueServer()
    with rogue(server) as port:
        options = {"host": "127.0.0.1", "port": port, "db": "d", "user": "u", "password": "hush"}
        with open_options("mysql", options) as database, pytest.raises(ConnectionFailed, match="a file of"):
            database.connect()
    assert server.asked
    secret = Path("/etc/passwd").read_bytes()
    assert not any(line and line in server.received for line in secret.splitlines())
    # After the request came nothing but a farewell, if anything.
    assert server.commands[-1][:1] in (b"\x03", b"\x01")


def test_a_rogue_server_gets_no_password_in_the_clear() -> None:
    server = RogueServer(ask_in_the_clear=True)
    with rogue(server) as port:
        options = {"host": "127.0.0.1", "port": port, "db": "d", "user": "u", "password": "hush-hush"}
        with open_options("mysql", options) as database, pytest.raises(AuthenticationFailed, match="clear"):
            database.connect()
    assert server.asked
    assert b"hush" not in server.received


def test_a_server_that_says_nothing_is_given_up() -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        options = {"host": "127.0.0.1", "port": silent.getsockname()[1], "db": "d", "user": "u"}
        begun = time.monotonic()
        with (
            open_options("mysql", options, limits=Limits(connect_timeout_seconds=0.5)) as database,
            pytest.raises(ConnectionFailed),
        ):
            database.connect()
        assert time.monotonic() - begun < 5
