"""Where the server may connect to on somebody's word: the addresses that people type into settings.

A host name is resolved once, **every** address it has is checked, and the connection goes to a checked one: a
name that later resolves to something else changes nothing.
"""

from __future__ import annotations

import ipaddress
import socket
from collections.abc import Callable, Iterable, Sequence

__all__ = ["Address", "AddressRefused", "Resolve", "check_address", "check_host", "resolve_host"]

Address = ipaddress.IPv4Address | ipaddress.IPv6Address
Resolve = Callable[[str, int], Sequence[str]]

_METADATA_ADDRESSES = frozenset(
    ipaddress.ip_address(text) for text in ("169.254.169.254", "100.100.100.200", "fd00:ec2::254")
)
"""Where clouds hand out credentials: never called, whatever the settings allow."""


class AddressRefused(Exception):
    """``str(error)`` says why the address is not called, and what an operator can do."""


def resolve_host(host: str, port: int) -> list[str]:
    """All addresses of a host, as text; raises ``OSError``."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))


def check_address(text: str, allowed_private: Iterable[str]) -> Address:
    """The address if it may be called; raises ``AddressRefused`` for private ones that are not allowed."""
    address: Address = ipaddress.ip_address(text.partition("%")[0])
    if isinstance(address, ipaddress.IPv6Address) and address.ipv4_mapped is not None:
        address = address.ipv4_mapped
    if address in _METADATA_ADDRESSES:
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
