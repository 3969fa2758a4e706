"""Where the server may connect to on somebody's word: the addresses that people type into settings.

A host name is resolved once, **every** address it has is checked, and the connection goes to a checked one: a
name that later resolves to something else changes nothing.
"""

from __future__ import annotations

import ipaddress
import socket
import threading
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from typing import Any

__all__ = [
    "Address",
    "AddressRefused",
    "CutOff",
    "Resolve",
    "check_address",
    "check_host",
    "is_metadata",
    "plain_address",
    "resolve_host",
]

Address = ipaddress.IPv4Address | ipaddress.IPv6Address
Resolve = Callable[[str, int], Sequence[str]]

_METADATA_NETWORKS = tuple(
    ipaddress.ip_network(text)
    for text in (
        "169.254.169.0/24",
        "169.254.170.0/24",  # containers of AWS
        "168.63.129.16/32",  # Azure
        "100.100.100.200/32",  # Alibaba
        "192.0.0.192/32",  # Oracle
        "fd00:ec2::/32",
        "fd20:ce::254/128",  # Google
    )
)
"""Where clouds hand out credentials: never called, whatever the settings allow."""
_NAT64 = ipaddress.ip_network("64:ff9b::/96")


class AddressRefused(Exception):
    """``str(error)`` says why the address is not called, and what an operator can do."""


def resolve_host(host: str, port: int) -> list[str]:
    """All addresses of a host, as text; raises ``OSError``."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))


def plain_address(text: str) -> Address:
    """The address that is really called: the IPv4 one inside the IPv6 forms that carry one."""
    address: Address = ipaddress.ip_address(text.partition("%")[0])
    if not isinstance(address, ipaddress.IPv6Address):
        return address
    carried = address.ipv4_mapped or address.sixtofour or (address.teredo or (None, None))[1]
    low = int(address) & 0xFFFF_FFFF
    if carried is None and (address in _NAT64 or (int(address) >> 32 == 0 and low > 1)):
        carried = ipaddress.IPv4Address(low)
    return carried or address


def is_metadata(address: Address) -> bool:
    """Whether a cloud answers there with credentials."""
    return any(address.version == network.version and address in network for network in _METADATA_NETWORKS)


def check_address(text: str, allowed_private: Iterable[str]) -> Address:
    """The address if it may be called; raises ``AddressRefused`` for private ones that are not allowed."""
    address = plain_address(text)
    if is_metadata(address):
        raise AddressRefused(f"{address} hands out cloud credentials; it is never called.")
    if address.is_global and not address.is_multicast:
        return address
    if any(address in ipaddress.ip_network(network, strict=False) for network in allowed_private):
        return address
    raise AddressRefused(
        f"The address {address} is private; it was not called. If that is right, add its network to "
        "TWOFOLD_ALLOWED_PRIVATE_CIDRS."
    )


def check_host(
    host: str, port: int, allowed_private: Sequence[str], resolve: Resolve = resolve_host
) -> Address:
    """The address to connect to; raises ``AddressRefused`` when one of them is refused, and ``OSError``."""
    try:
        found = resolve(host, port)
    except UnicodeError as error:
        raise OSError(f"{host!r} is no host name") from error
    checked = [check_address(text, allowed_private) for text in found]
    if not checked:
        raise OSError(f"{host} has no address")
    return checked[0]


class CutOff:
    """Ends the connection of an HTTP client when a call has taken its whole time.

    A client's own time-outs count from byte to byte: a peer that sends one now and then, in the handshake or
    in the headers, holds a worker for days. ``trace`` goes into the extensions of every request, and tells
    which connection that is. For one client and one thread; ``close`` it after the client.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._socket: socket.socket | None = None

    def trace(self, event: str, info: Mapping[str, Any]) -> None:
        """What the client does, by name."""
        if event == "connection.connect_tcp.complete":
            self._replace(info["return_value"].get_extra_info("socket").dup())

    @contextmanager
    def after(self, seconds: float) -> Iterator[None]:
        """The block's connection, also one that is opened in it, ends when the time is over."""
        timer = threading.Timer(seconds, self._cut)
        timer.daemon = True
        timer.start()
        try:
            yield
        finally:
            timer.cancel()

    def close(self) -> None:
        """Lets go of the connection."""
        self._replace(None)

    def _replace(self, new: socket.socket | None) -> None:
        with self._lock:
            if self._socket is not None:
                self._socket.close()
            self._socket = new

    def _cut(self) -> None:
        with self._lock, suppress(OSError):  # it may be over already
            if self._socket is not None:
                self._socket.shutdown(socket.SHUT_RDWR)
