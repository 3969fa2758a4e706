"""Where a data source may point: never at our own data, never at a cloud's metadata service."""

from __future__ import annotations

import ipaddress
import re
import socket
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from sqlalchemy.engine import make_url

from twofold_server.data_sources.types import SourceType
from twofold_server.settings import Settings

_METADATA_NETWORKS = tuple(
    ipaddress.ip_network(text)
    for text in ("169.254.0.0/16", "fe80::/10", "fd00:ec2::/32", "100.100.100.200/32", "192.0.0.192/32")
)
_METADATA_NAMES = frozenset({"metadata", "metadata.google.internal", "metadata.goog", "instance-data"})
_HOST = re.compile(r"[A-Za-z0-9_]([A-Za-z0-9_.-]*[A-Za-z0-9_.])?|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*")
_GLOB = re.compile(r"[*?\[]")
_DEFAULT_PORT = 5432

Address = ipaddress.IPv4Address | ipaddress.IPv6Address


def refusal(
    settings: Settings, source_type: SourceType, options: Mapping[str, Any], *, resolve: bool
) -> str | None:
    """Why these options may not be opened, as a sentence; None when they may.

    ``resolve``: also ask the name service where a host name leads. That can take seconds, so it is left to
    the moment of connecting.
    """
    if source_type.is_network:
        return _network_refusal(settings, options, resolve=resolve)
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
    inside_ours = fixed.is_relative_to(ours) or ours.is_relative_to(fixed)
    if inside_ours and not any(root != ours and root.is_relative_to(ours) for root in holding):
        return f"The path {path!r} is part of this server's own data, which is never a data source."
    return None


def _own_files(settings: Settings) -> list[Path]:
    """The metadata database's file, which need not lie in the data directory."""
    own = make_url(settings.database)
    return [Path(own.database).resolve()] if own.get_backend_name() == "sqlite" and own.database else []


def _network_refusal(settings: Settings, options: Mapping[str, Any], *, resolve: bool) -> str | None:
    host = str(options.get("host", "")).strip()
    if not _HOST.fullmatch(host):
        return "The host must be one host name or one IP address, without port, path, list or brackets."
    if host.lower().rstrip(".") in _METADATA_NAMES:
        return f"The host {host!r} is a cloud metadata service, which is never a data source."
    port = int(options.get("port") or _DEFAULT_PORT)
    addresses = _addresses(host, port, resolve=resolve)
    if any(_is_metadata(address) for address in addresses):
        return f"The host {host!r} leads to a cloud metadata address, which is never a data source."
    if _is_own_database(settings, host, addresses, port, str(options.get("dbname", "")), resolve=resolve):
        return "This is the database in which the server keeps its own data, which is never a data source."
    return None


def _addresses(host: str, port: int, *, resolve: bool) -> set[Address]:
    flags = 0 if resolve else socket.AI_NUMERICHOST
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=flags)
    except (OSError, UnicodeError, OverflowError):
        return set()  # the connection itself will say so
    return set(_plain(str(entry[4][0]) for entry in found))


def _plain(texts: Iterable[str]) -> Iterator[Address]:
    for text in texts:
        address = ipaddress.ip_address(text.split("%", maxsplit=1)[0])
        mapped = address.ipv4_mapped if isinstance(address, ipaddress.IPv6Address) else None
        yield mapped or address


def _is_metadata(address: Address) -> bool:
    return any(address.version == network.version and address in network for network in _METADATA_NETWORKS)


def _is_own_database(
    settings: Settings, host: str, addresses: set[Address], port: int, dbname: str, *, resolve: bool
) -> bool:
    own = make_url(settings.database)
    if (
        own.get_backend_name() != "postgresql"
        or (own.port or _DEFAULT_PORT) != port
        or own.database != dbname
    ):
        return False
    own_host = own.host or "localhost"
    if own_host.lower() == host.lower():
        return True
    own_addresses = _addresses(own_host, port, resolve=resolve)
    loops = {address.is_loopback or address.is_unspecified for address in addresses}
    own_loops = {address.is_loopback or address.is_unspecified for address in own_addresses}
    return bool(addresses & own_addresses) or (True in loops and True in own_loops)
