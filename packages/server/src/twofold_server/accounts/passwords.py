"""Argon2id hashes of passwords, and passwords that nobody has to think up."""

from __future__ import annotations

import secrets
import threading
from functools import cache

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError, VerifyMismatchError

LEAST_CHARACTERS = 12
MOST_CHARACTERS = 1024
"""Hashing takes time in proportion; nobody's password is longer."""

_ALPHABET = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789"
_GENERATED_CHARACTERS = 20
"""log2(56^20) is 116 bits; look-alikes (0 O 1 l I i o) are left out because people copy it by hand."""

_HASHER = PasswordHasher(time_cost=2, memory_cost=19 * 1024, parallelism=1)
"""OWASP's first recommendation for Argon2id: 19 MiB, two passes, one lane."""

_AT_ONCE = threading.BoundedSemaphore(8)
"""So that a flood of log-ins takes 152 MiB at most, whatever the number of threads."""


def generate_password() -> str:
    """A random password of 20 letters and digits."""
    return "".join(secrets.choice(_ALPHABET) for _ in range(_GENERATED_CHARACTERS))


def hash_password(password: str) -> str:
    """The Argon2id hash with its parameters and salt."""
    with _AT_ONCE:
        return _HASHER.hash(password)


def verify_password(stored: str | None, password: str) -> bool:
    """Whether ``password`` is the one behind ``stored``.

    For an unknown account pass None: it costs the same time, so that nobody learns which accounts exist.
    """
    if len(password) > MOST_CHARACTERS:
        password = ""
    try:
        return (
            _HASHER.verify(stored if stored is not None else _nobodys_hash(), password) and stored is not None
        )
    except (VerifyMismatchError, VerificationError, InvalidHashError):
        return False


@cache
def _nobodys_hash() -> str:
    return hash_password(secrets.token_hex(16))
