"""What an API key looks like: ``two_`` + 40 random base62 characters + 6 of checksum.

The prefix lets secret scanners find a leaked key; the checksum (CRC-32 of everything before it, base62) lets
them and us tell a mistyped key from a wrong one without asking the database.
40 base62 characters are 238 random bits.
"""

from __future__ import annotations

import secrets
import zlib

PREFIX = "two_"
_DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
_RANDOM_CHARACTERS = 40
_CHECKSUM_CHARACTERS = 6
KEY_CHARACTERS = len(PREFIX) + _RANDOM_CHARACTERS + _CHECKSUM_CHARACTERS
_SHOWN_CHARACTERS = 10


def generate_key() -> str:
    """A new key of 50 characters."""
    body = PREFIX + "".join(secrets.choice(_DIGITS) for _ in range(_RANDOM_CHARACTERS))
    return body + _checksum(body)


def is_well_formed(key: str) -> bool:
    """Whether ``key`` has our prefix, length and a right checksum."""
    if len(key) != KEY_CHARACTERS or not key.startswith(PREFIX) or not key.isascii():
        return False
    return key[-_CHECKSUM_CHARACTERS:] == _checksum(key[:-_CHECKSUM_CHARACTERS])


def shown_prefix(key: str) -> str:
    """The first characters, to recognise a key by in lists and logs."""
    return key[:_SHOWN_CHARACTERS]


def _checksum(body: str) -> str:
    number = zlib.crc32(body.encode("ascii"))
    digits = ""
    for _ in range(_CHECKSUM_CHARACTERS):
        number, digit = divmod(number, len(_DIGITS))
        digits = _DIGITS[digit] + digits
    return digits
