"""Where a data source may point: never at our own data, never at a cloud's metadata service."""

from __future__ import annotations

import re
import socket
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from sqlalchemy.engine import URL, make_url

from twofold_server.data_sources.types import SourceType
from twofold_server.outgoing import Address, is_metadata, plain_address, resolve_host
from twofold_server.settings import Settings

PEM = "-----BEGIN"
_METADATA_NAMES = frozenset({"metadata", "metadata.google.internal", "metadata.goog", "instance-data"})
_HOST = re.compile(r"[A-Za-z0-9_]([A-Za-z0-9_.-]*[A-Za-z0-9_.])?|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*")
_GLOB = re.compile(r"[*?\[]")
_DEFAULT_PORT = 5432
_HOST_AND_PORT = re.compile(r"([^:/]*):(\d+)", re.ASCII)


def refusal(
    settings: Settings,
    source_type: SourceType,
    options: Mapping[str, Any],
    addresses: Sequence[str] | None = None,
) -> str | None:
    """Why these options may not be opened, as a sentence; None when they may.

    ``addresses``: where the host's name leads, from ``resolve``. Asking can take seconds, so it is left to
    the moment of connecting; without them only an address that is written as one is judged.
    """
    if source_type.is_network:
        return _network_refusal(settings, source_type, options, addresses)
    if source_type.is_file:
        return _file_refusal(settings, options)
    return None


def absolute_path(settings: Settings, path: str) -> str:
    """A relative path is meant inside the first file root."""
    return path if Path(path).is_absolute() else str(settings.roots[0].absolute() / path)


def _file_refusal(settings: Settings, options: Mapping[str, Any]) -> str | None:
    path = options.get("path")
    if not isinstance(path, str) or not path:
        return None  # the options' schema says that it is missing
    full = absolute_path(settings, path)
    wildcard = _GLOB.search(full)
    if wildcard is not None and ".." in full[wildcard.start() :].split("/"):
        return f"The path {path!r} goes up ('..') behind a wildcard; write it without."
    # A pattern is judged by the folder it begins in: "/srv/da*" reaches "/srv/data".
    fixed = Path(full if wildcard is None else f"{full[: wildcard.start()].rpartition('/')[0]}/").resolve()
    roots = [root.resolve() for root in settings.roots]
    ours = settings.data_dir.resolve()
    holding = [root for root in roots if fixed.is_relative_to(root)]
    if not holding:
        listed = ", ".join(str(root) for root in roots)
        return (
            f"The path {path!r} is outside the folders that data sources may read ({listed}). "
            "Move the file there, or let the operator add its folder to TWOFOLD_FILE_ROOTS."
        )
    if any(file == fixed or (wildcard and file.is_relative_to(fixed)) for file in _own_files(settings)):
        return f"The path {path!r} leads to this server's own database, which is never a data source."
    if _is_ours(settings, fixed) or (
        ours.is_relative_to(fixed) and not any(root != ours and root.is_relative_to(ours) for root in holding)
    ):
        return f"The path {path!r} is part of this server's own data, which is never a data source."
    return None


def _is_ours(settings: Settings, path: Path) -> bool:
    """Whether a real path lies in the data directory, and in no file root below it."""
    ours = settings.data_dir.resolve()
    roots = (root.resolve() for root in settings.roots)
    shared = any(root != ours and root.is_relative_to(ours) and path.is_relative_to(root) for root in roots)
    return path.is_relative_to(ours) and not shared


def _own_files(settings: Settings) -> list[Path]:
    """The metadata database's file, which need not lie in the data directory, and what SQLite writes beside
    it."""
    own = make_url(settings.database)
    if own.get_backend_name() != "sqlite" or not own.database:
        return []
    file = Path(own.database).resolve()
    return [file, *(file.with_name(file.name + suffix) for suffix in ("-wal", "-journal", "-shm"))]


def resolve(options: Mapping[str, Any]) -> list[str]:
    """Every address that the host of a network source leads to now; raises ``OSError``.

    The connection goes to these and to no other, so that what was checked is what is called.
    """
    try:
        return resolve_host(str(options.get("host", "")).strip(), int(options.get("port") or 0))
    except (UnicodeError, OverflowError) as error:
        raise OSError("this is no host name") from error


def refused_files(settings: Settings, paths: Iterable[Path]) -> str | None:
    """Why one of the files that were really found may not be read, links followed; None when all may.

    A wildcard shows only now where it leads, and a hard link has no path that would tell: files are compared
    by what they are.
    """
    own = {_identity(file) for file in (*_own_files(settings), settings.data_dir / "master.key")} - {None}
    for path in paths:
        real = path.resolve()
        if _identity(real) in own or _is_ours(settings, real):
            return f"The path leads to {real.name}, this server's own data, which is never a data source."
    return None


def _identity(path: Path) -> tuple[int, int] | None:
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def _network_refusal(
    settings: Settings,
    source_type: SourceType,
    options: Mapping[str, Any],
    addresses: Sequence[str] | None,
) -> str | None:
    host = str(options.get("host", "")).strip()
    if not _HOST.fullmatch(host):
        return "The host must be one host name or one IP address, without port, path, list or brackets."
    if host.lower().rstrip(".") in _METADATA_NAMES:
        return f"The host {host!r} is a cloud metadata service, which is never a data source."
    port = int(options.get("port") or source_type.schema()["properties"]["port"]["default"])
    found = _numeric(host, port) if addresses is None else {plain_address(text) for text in addresses}
    if any(is_metadata(address) or address.is_link_local for address in found):
        return f"The host {host!r} leads to a cloud metadata address, which is never a data source."
    name = str(options.get("dbname") or options.get("db") or options.get("database") or "")
    if _is_own_database(settings, host, found, port, name, resolve=addresses is not None):
        return "This is the database in which the server keeps its own data, which is never a data source."
    certificate = str(options.get("rootcert") or "")
    if certificate and not certificate.lstrip().startswith(PEM):
        real = Path(absolute_path(settings, certificate)).resolve()
        if not any(real.is_relative_to(root.resolve()) for root in settings.roots):
            return "The root certificate must be PEM text, or a file in a folder that data sources may read."
    return None


def _numeric(host: str, port: int) -> set[Address]:
    """The address that a host is, in any spelling; nothing for a name."""
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_NUMERICHOST)
    except (OSError, UnicodeError, OverflowError):
        return set()  # a name, or nothing: connecting will tell
    return {plain_address(str(entry[4][0])) for entry in found}


def _is_own_database(
    settings: Settings, host: str, addresses: set[Address], port: int, name: str, *, resolve: bool
) -> bool:
    own = make_url(settings.database)
    if own.get_backend_name() != "postgresql":
        return False
    hosts, ports, names = _own_places(own)
    return (
        port in ports
        and name in names
        and any(_is_same_host(own_host, host, addresses, port, resolve=resolve) for own_host in hosts)
    )


def _own_places(own: URL) -> tuple[set[str], set[int], set[str]]:
    """Hosts, ports and the name of our PostgreSQL database, as libpq finds them: what follows the question
    mark of its address counts, and without a name there the user's is meant.
    """
    said = {key: ",".join(values).split(",") for key, values in own.normalized_query.items()}
    places = [place for key in ("host", "hostaddr") for place in said.get(key, ())] or [own.host or ""]
    found = [_HOST_AND_PORT.fullmatch(place) for place in places]
    hosts = {match[1] if match else place for match, place in zip(found, places, strict=True)}
    ports = {match[2] for match in found if match} | set(said.get("port", ())) | {str(own.port or "")}
    names = {*said.get("dbname", ()), own.database or own.username or ""}
    return (
        {host if host and not host.startswith(("/", "@")) else "localhost" for host in hosts},
        {int(port) if port.isdigit() else _DEFAULT_PORT for port in ports},
        names,
    )


def _is_same_host(own_host: str, host: str, addresses: set[Address], port: int, *, resolve: bool) -> bool:
    if own_host.lower().rstrip(".") == host.lower().rstrip("."):
        return True
    try:
        own_addresses = {plain_address(text) for text in resolve_host(own_host, port)} if resolve else set()
    except (OSError, UnicodeError):
        own_addresses = set()
    own_addresses |= _numeric(own_host, port)
    is_here = own_host == "localhost" or any(map(_is_this_machine, own_addresses))
    return bool(addresses & own_addresses) or (is_here and any(map(_is_this_machine, addresses)))


def _is_this_machine(address: Address) -> bool:
    """Only an address of this machine can be bound; a server here may listen on all of them."""
    if address.is_loopback or address.is_unspecified:
        return True
    family = socket.AF_INET if address.version == 4 else socket.AF_INET6
    with socket.socket(family, socket.SOCK_DGRAM) as probe:
        try:
            probe.bind((str(address), 0))
        except OSError:
            return False
    return True
