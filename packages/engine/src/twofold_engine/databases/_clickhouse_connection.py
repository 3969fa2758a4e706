"""Connections to ClickHouse: how they are made, and what their errors mean.

Everything goes over HTTP, through a pool of a session's own: no proxy of the environment, no redirect to
another place, and only the addresses that were pinned.
"""

from __future__ import annotations

import re
import ssl
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from clickhouse_connect.driver.exceptions import Error
from clickhouse_connect.driver.httpclient import HttpClient
from urllib3 import HTTPConnectionPool, HTTPSConnectionPool, PoolManager, Timeout
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.exceptions import NewConnectionError

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

GRACE_SECONDS = 60.0
"""The server stops a statement at its limit; this much later a server that is gone without a word is given
up.
"""
OLDEST = (24, 8)
"""Older servers have no exact way to read a float from text."""
_PEM = "-----BEGIN"


class _Pool(PoolManager):
    """Follows no redirect: it would lead to where nobody has looked."""

    def urlopen(self, method: str, url: str, *args: Any, **kw: Any) -> Any:
        kw["redirect"] = False
        return super().urlopen(method, url, *args, **kw)


def _pool(settings: Mapping[str, Any], addresses: Sequence[str]) -> PoolManager:
    """A pool whose connections go to ``addresses`` alone, in their order, and to the host without any."""

    class Plain(HTTPConnection):
        def _new_conn(self) -> Any:
            return _first(super()._new_conn, self, addresses)

    class Encrypted(HTTPSConnection):
        def _new_conn(self) -> Any:
            return _first(super()._new_conn, self, addresses)

    class PlainPool(HTTPConnectionPool):
        ConnectionCls = Plain

    class EncryptedPool(HTTPSConnectionPool):
        ConnectionCls = Encrypted

    context: dict[str, Any] = {"ssl_context": _tls(settings)} if settings["secure"] else {}
    pool = _Pool(num_pools=1, maxsize=4, retries=False, **context)
    pool.pool_classes_by_scheme = {"http": PlainPool, "https": EncryptedPool}
    return pool


def _first(connect: Any, connection: Any, addresses: Sequence[str]) -> Any:
    """The first address that answers; the host's name stays what a certificate is checked against."""
    failure: NewConnectionError | None = None
    for address in addresses:
        connection._dns_host = address
        try:
            return connect()
        except NewConnectionError as error:
            failure = error
    if failure is not None:
        raise failure
    return connect()


def _tls(settings: Mapping[str, Any]) -> ssl.SSLContext:
    context = ssl.create_default_context()
    if not settings["verify"]:
        context.check_hostname = False
        context.verify_mode = ssl.CERT_NONE
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
    return context


def open_client(settings: Mapping[str, Any], limits: Limits, addresses: Sequence[str]) -> HttpClient:
    """A client that has asked the server for its version and settings, and sends none of its own yet.

    Raises what the driver raises, and ``SpecError``.
    """
    wait = max(1, round(limits.connect_timeout_seconds))
    client = HttpClient(
        interface="https" if settings["secure"] else "http",
        host=settings["host"],
        port=settings["port"],
        username=settings["user"],
        password=settings["password"] or "",
        database=settings["db"],
        compress=False,  # Arrow's own buffers are compressed
        query_retries=0,
        connect_timeout=wait,
        send_receive_timeout=wait,
        client_name="twofold",
        pool_mgr=_pool(settings, addresses),
        show_clickhouse_errors="scrub",
        autogenerate_session_id=False,
        autogenerate_query_id=False,
    )
    client.timeout = Timeout(connect=wait, read=limits.statement_timeout_seconds + GRACE_SECONDS)
    return client


_KNOWN: dict[int, tuple[type[DatabaseError], str, str]] = {
    192: (AuthenticationFailed, "refused the user or password", "Check user and password."),
    193: (AuthenticationFailed, "refused the user or password", "Check user and password."),
    194: (AuthenticationFailed, "asks for a password", "Check user and password."),
    516: (AuthenticationFailed, "refused the user or password", "Check user and password."),
    164: (PermissionDenied, "is only ever read, and a statement tried to write", "Ask for a SELECT."),
    452: (PermissionDenied, "does not let this user set what a session needs",
          "Take the constraints off the account's settings profile."),
    497: (PermissionDenied, "does not let this user read that", "Grant SELECT to the user."),
    81: (ConnectionFailed, "does not know this database", "Check the name of the database."),
    202: (ConnectionFailed, "runs as many queries as it may", "Try again later."),
    203: (ConnectionFailed, "has no free connection", "Try again later."),
    210: (ConnectionFailed, "lost the connection to another of its servers", "Try again later."),
    159: (QueryTimeout, "stopped the query after its time limit", "Filter the rows, or raise the limit."),
    160: (QueryTimeout, "stopped the query because it would take too long", "Filter the rows."),
    209: (QueryTimeout, "waited too long for another of its servers", "Try again later."),
    473: (QueryTimeout, "waited too long for a lock", "Try again when the table is not being changed."),
    394: (QueryFailed, "was told to stop the query", "Somebody else ended it; try again."),
    241: (QueryFailed, "had not enough memory for the query",
          "Filter the rows, use --algorithm fetch_and_join, or raise max_memory_usage of the account."),
    158: (QueryFailed, "may not read so many rows for this account", "Filter the rows, or raise the limit."),
    307: (QueryFailed, "may not read so many bytes for this account", "Filter the rows, or raise the limit."),
    201: (QueryFailed, "says that the account's quota is used up", "Try again later."),
}  # fmt: skip
_CONNECTING: tuple[tuple[str, type[DatabaseError], str, str], ...] = (
    ("certificate", ConnectionFailed, "has no certificate that is trusted", "Check verify and rootcert."),
    ("SSL", ConnectionFailed, "could not agree on TLS", "Check the options secure and port."),
    ("Connection refused", Unreachable, "refused the connection", "Check host and port."),
    ("timed out", Unreachable, "did not answer in time", "Check host, port and firewall."),
    ("Name or service not known", Unreachable, "has a host name nobody knows", "Check the host."),
    ("resolve", Unreachable, "has a host name nobody knows", "Check the host."),
    ("name resolution", Unreachable, "has a host name nobody knows", "Check the host."),
)


def translate(error: Exception, label: str) -> EngineError:
    """One table for all errors of the driver and of the connection below it."""
    text = "" if not isinstance(error, Error) else str(error)
    code = getattr(error, "code", None) or code_in(text)
    if code in _KNOWN:
        kind, what, hint = _KNOWN[code]
        return kind(f"{label} {what}.", hint=hint)
    if code is not None:
        return query_failed(_message(text))
    cause: BaseException = error.__cause__ or error
    for fragment, known, what, hint in _CONNECTING:
        if fragment in str(cause):
            return known(f"{label} {what}.", hint=hint)
    if "HTTP status" in text:
        return Unreachable(f"{label} is no ClickHouse: something else answers there.", hint="Check the port.")
    return ConnectionFailed(f"{label} ended the connection.", hint="Try again; look at the server's log.")


def code_in(text: str) -> int | None:
    """The number of the server's own error that a text tells."""
    found = re.search(r"\bCode: (\d+)\. DB::", text)
    return int(found[1]) if found else None


def _message(text: str) -> str:
    """What the server said, without the statement that it repeats."""
    said = text.split("Exception: ", 1)[-1]
    return re.split(r":? In scope |: While |\(version |: \(in file|: while ", said, maxsplit=1)[0]
