"""Connections to MySQL and MariaDB: how they are made, and what their errors mean.

A server is not trusted with more than a login: it gets no file of this machine when it asks for one, and no
password in the clear unless its certificate was checked.
"""

from __future__ import annotations

import socket
import ssl
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

import pymysql
from pymysql.cursors import SSCursor

from twofold_engine.databases._mysql_packets import PacketReader
from twofold_engine.databases.base import query_failed
from twofold_engine.errors import (
    AuthenticationFailed,
    ConnectionFailed,
    DatabaseError,
    EngineError,
    PermissionDenied,
    QueryFailed,
    QueryTimeout,
    SpecError,
    Unreachable,
)

if TYPE_CHECKING:
    from twofold_engine.limits import Limits

TLS_MODES = ("disable", "prefer", "require", "verify-ca", "verify-full")
_PEM = "-----BEGIN"
GRACE_SECONDS = 60.0
"""The server stops a statement at its limit; this much later a server that is gone without a word is given
up.
"""


class _NoPasswordInTheClear:
    """Stands for the ways to log in that would hand the password itself to whoever answers."""

    def __init__(self, connection: Any) -> None:
        pass

    def authenticate(self, packet: Any) -> Any:  # noqa: ARG002 - called by the driver
        raise AuthenticationFailed(
            "The server asks for the password in the clear, and it is not known to be the right server.",
            hint="Set sslmode to verify-full, or give the account another authentication plugin.",
        )


def open_connection(
    settings: Mapping[str, Any], limits: Limits, addresses: Sequence[str], seconds: float | None = None
) -> Any:
    """A connection whose cursors stream bytes. ``addresses`` are tried instead of the host's name.

    ``seconds`` bounds every wait, in place of the limits. Raises what the driver raises, and
    ``AuthenticationFailed`` or ``SpecError``.
    """
    wait = seconds or limits.connect_timeout_seconds
    trusted = settings["sslmode"] in ("verify-ca", "verify-full")
    refused: dict[str, Any] = dict.fromkeys(("mysql_clear_password", "dialog"), _NoPasswordInTheClear)
    connection: Any = pymysql.Connection(
        host=settings["host"],
        port=settings["port"],
        user=settings["user"],
        password=(settings["password"] or "").encode(),
        database=settings["db"],
        charset="utf8mb4",
        use_unicode=False,
        conv={},
        cursorclass=SSCursor,
        autocommit=None,
        local_infile=False,
        read_timeout=wait,
        write_timeout=wait,
        program_name="twofold",
        auth_plugin_map={} if trusted else refused,
        defer_connect=True,
        **_tls(settings),
    )
    connection.connect(_open_socket(addresses or (settings["host"],), settings["port"], wait))
    if not connection.get_autocommit():  # as the server has it; the driver could not set it without `conv`
        connection.query("SET SESSION autocommit = 1")
    connection._rfile = PacketReader(connection._rfile)
    if seconds is None:
        connection._read_timeout = limits.statement_timeout_seconds + GRACE_SECONDS
    return connection


def _open_socket(addresses: Sequence[str], port: int, seconds: float) -> socket.socket:
    failure: OSError | None = None
    for address in addresses:
        try:
            found = socket.create_connection((address, port), seconds)
        except OSError as error:
            failure = error
        else:
            found.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            found.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)
            return found
    assert failure is not None
    raise failure


def _tls(settings: Mapping[str, Any]) -> dict[str, Any]:
    mode = settings["sslmode"]
    if mode == "disable":
        return {"ssl_disabled": True}
    if mode == "prefer":
        return {}  # the driver encrypts where the server can
    context = ssl.create_default_context()
    context.check_hostname = mode == "verify-full"
    context.verify_mode = ssl.CERT_NONE if mode == "require" else ssl.CERT_REQUIRED
    if settings["rootcert"]:
        given = settings["rootcert"]
        where = {"cadata": given} if given.lstrip().startswith(_PEM) else {"cafile": given}
        try:
            context.load_verify_locations(**where)
        except (ssl.SSLError, OSError) as problem:
            raise SpecError(
                "The root certificate is neither the text nor the path of a PEM file.",
                hint="Paste the file from BEGIN CERTIFICATE to END CERTIFICATE.",
            ) from problem
    return {"ssl": context}


_KNOWN: dict[int, tuple[type[DatabaseError], str, str]] = {
    1045: (AuthenticationFailed, "refused the user or password", "Check user and password."),
    1698: (AuthenticationFailed, "refused the user or password", "Check user and password."),
    1130: (AuthenticationFailed, "lets nobody in from this machine", "Check from where the user may come."),
    1862: (AuthenticationFailed, "asks for a new password first", "Change the account's expired password."),
    1044: (PermissionDenied, "does not let this user into that database", "Grant SELECT to the user."),
    1142: (PermissionDenied, "does not let this user read that", "Grant SELECT to the user."),
    1143: (PermissionDenied, "does not let this user read that", "Grant SELECT to the user."),
    1227: (PermissionDenied, "asks for a right that this user does not have", "Ask for a SELECT."),
    1370: (PermissionDenied, "does not let this user call that", "Grant EXECUTE, or ask for less."),
    1290: (PermissionDenied, "is only ever read, and a statement tried to write", "Ask for a SELECT."),
    1792: (PermissionDenied, "is only ever read, and a statement tried to write", "Ask for a SELECT."),
    1049: (ConnectionFailed, "does not know this database", "Check the name of the database."),
    1040: (ConnectionFailed, "has no free connection", "Try again later."),
    1203: (ConnectionFailed, "has no free connection for this user", "Try again later."),
    1226: (ConnectionFailed, "has no free connection for this user", "Try again later."),
    1129: (ConnectionFailed, "blocks this machine after many failed connections", "Run FLUSH HOSTS there."),
    1053: (ConnectionFailed, "is shutting down", "Try again later."),
    1927: (ConnectionFailed, "ended the connection", "Try again later."),
    2006: (ConnectionFailed, "ended the connection", "Try again later."),
    2013: (ConnectionFailed, "ended the connection", "Try again; a value may be above max_allowed_packet."),
    2026: (ConnectionFailed, "could not agree on TLS", "Check the option sslmode."),
    2059: (AuthenticationFailed, "asks for a way to log in that is not built in",
           "Give the account another authentication plugin."),
    1317: (QueryFailed, "was told to stop the query", "Somebody else ended it; try again."),
    1969: (QueryTimeout, "stopped the query after its time limit", "Filter the rows, or raise the limit."),
    3024: (QueryTimeout, "stopped the query after its time limit", "Filter the rows, or raise the limit."),
    1205: (QueryTimeout, "waited too long for a lock", "Try again when the table is not being changed."),
}  # fmt: skip
_CONNECTING: tuple[tuple[str, type[DatabaseError], str, str], ...] = (
    ("certificate", ConnectionFailed, "has no certificate that is trusted", "Check sslmode and rootcert."),
    ("SSL", ConnectionFailed, "could not agree on TLS", "Check the option sslmode."),
    ("Connection refused", Unreachable, "refused the connection", "Check host and port."),
    ("timed out", Unreachable, "did not answer in time", "Check host, port and firewall."),
    ("Name or service not known", Unreachable, "has a host name nobody knows", "Check the host."),
    ("name resolution", Unreachable, "has a host name nobody knows", "Check the host."),
)


def translate(error: Exception, label: str) -> EngineError:
    """One table for all errors of the driver."""
    number = error.args[0] if error.args and isinstance(error.args[0], int) else 0
    text = str(error.args[1]) if len(error.args) > 1 else str(error)
    if number == 2003 or isinstance(error, OSError):
        for fragment, kind, what, hint in _CONNECTING:
            if fragment in text:
                return kind(f"{label} {what}.", hint=hint)
        return Unreachable(f"{label} could not be reached.", hint="Check host, port and network.")
    if number in _KNOWN:
        kind, what, hint = _KNOWN[number]
        return kind(f"{label} {what}.", hint=hint)
    if "LOAD_LOCAL" in text:
        return ConnectionFailed(
            f"{label} asked for a file of this machine, which was not sent.",
            hint="Do not use this server: an honest one asks for no file here.",
        )
    return query_failed(text)
