"""Argon2id hashes of passwords, rules for those that people choose, and ones that nobody has to think up.

The rules are those of OWASP ASVS 5.0, 6.2: eight characters at least, long ones welcome, every character
allowed and none demanded, nothing that is tried first by whoever guesses.
"""

from __future__ import annotations

import re
import secrets
import threading
from functools import cache

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError, VerifyMismatchError

LEAST_CHARACTERS = 8
MOST_CHARACTERS = 1024
"""Hashing takes time in proportion; nobody's password is longer."""
_LEAST_DIFFERENT = 4
"""Characters that differ: ``aaaaaaaa`` and ``12121212`` are tried early."""
_LEAST_REST = 4
"""Characters that must remain when a known word is taken out."""
_KNOWN_WORDS = """
password passwort passwd pass secret geheim login welcome willkommen hello letmein changeme default admin
administrator root user guest test testing demo master access trustno iloveyou love lovely monkey dragon
football baseball basketball soccer hockey sunshine princess shadow superman batman pokemon starwars michael
jordan charlie daniel jessica ashley thomas andrea summer winter spring autumn freedom whatever computer
internet samsung google company twofold datafold database warehouse postgres mysql oracle qazwsx wasd
"""
_ROWS = (
    "abcdefghijklmnopqrstuvwxyz",
    "01234567890",
    "09876543210",
    "qwertyuiop",
    "qwertzuiop",
    "azertyuiop",
    "asdfghjkl",
    "zxcvbnm",
    "yxcvbnm",
    "1qaz2wsx3edc4rfv",
    "1q2w3e4r5t6y7u8i9o0p",
)
_WAYS = tuple(way for row in _ROWS for way in (row, row[::-1]))
_LOOK_ALIKES = str.maketrans("0134578@$!", "oieastbasi")

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


def weakness(password: str, *, about: str = "") -> str:
    """Why a password that somebody chose is refused, as a sentence; empty when it is good.

    ``about`` is the e-mail address: its words are the first that are tried. Known words count in any case,
    with digits in place of letters, and with a year or a few characters beside them.
    """
    if len(password) < LEAST_CHARACTERS:
        return f"It is shorter than {LEAST_CHARACTERS} characters; three or four words make a good one."
    if len(password) > MOST_CHARACTERS:
        return f"It is longer than {MOST_CHARACTERS:,} characters; shorten it."
    lower = password.lower()
    if len(set(lower)) < _LEAST_DIFFERENT:
        return "It is made of too few different characters; choose another one."
    words = {*_KNOWN_WORDS.split(), *(word for word in re.split(r"[\W_]+", about.lower()) if len(word) > 2)}
    bare = re.sub(r"(19|20)[0-9]{2}", "", lower)
    if any(_is_mostly(form, words) for form in (bare, bare.translate(_LOOK_ALIKES))):
        return "It is among the passwords that are guessed first; choose another one."
    return ""


def _is_mostly(text: str, words: set[str]) -> bool:
    """Whether hardly anything remains when known words and runs of keys are taken out."""
    rest = text
    for word in sorted(words, key=len, reverse=True):
        rest = rest.replace(word, "")
    return len(re.sub(r"[\W_]", "", _without_runs(rest))) < _LEAST_REST


def _without_runs(text: str) -> str:
    """Without pieces of three and more characters that lie side by side in the alphabet or on a keyboard."""
    kept, place = "", 0
    while place < len(text):
        length = 3
        while place + length <= len(text) and any(text[place : place + length] in row for row in _WAYS):
            length += 1
        kept += text[place] if length == 3 else ""
        place += 1 if length == 3 else length - 1
    return kept


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
    known = stored if stored is not None else _nobodys_hash()  # which takes a place of its own
    try:
        with _AT_ONCE:
            return _HASHER.verify(known, password) and stored is not None
    except (VerifyMismatchError, VerificationError, InvalidHashError):
        return False


@cache
def _nobodys_hash() -> str:
    return hash_password(secrets.token_hex(16))
