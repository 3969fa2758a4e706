"""Encrypts, decrypts and recognises secrets; the one place that ever holds the master key.

Every ciphertext is ``version (1 byte) | key id (8) | nonce (12) | AES-256-GCM``. The key id says which
master key made it, so that keys can be rotated and a wrong key is told from damaged data. The *purpose*
("data_source:3", "api_key:7") is authenticated but not stored: a ciphertext moved to another row does
not open there.
"""

from __future__ import annotations

import base64
import binascii
import contextlib
import hashlib
import hmac
import os
import secrets as random_source
from pathlib import Path
from typing import TYPE_CHECKING

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from twofold_server.errors import StartupError

if TYPE_CHECKING:
    from twofold_server.settings import Settings

__all__ = ["Vault", "VaultError", "load_vault"]

MASTER_KEY_BYTES = 32
_VERSION = b"\x01"
_KEY_ID_BYTES = 8
_NONCE_BYTES = 12
_HEADER_BYTES = len(_VERSION) + _KEY_ID_BYTES + _NONCE_BYTES
_LEAST_DISTINCT_BYTES = 12
"""32 random bytes hold fewer distinct values with a chance below 1e-20: fewer means typed by hand, or a
default.
"""


class VaultError(Exception):
    """A ciphertext does not open: damaged, moved to another place, or made with another master key."""


class Vault:
    """Encryption and keyed hashes under one master key of 32 bytes."""

    def __init__(self, master_key: bytes) -> None:
        if len(master_key) != MASTER_KEY_BYTES:
            raise StartupError(
                f"The master key has {len(master_key)} bytes and needs {MASTER_KEY_BYTES}; nothing was "
                f"started. "
                "Set TWOFOLD_MASTER_KEY to the base64 form of 32 random bytes (openssl rand -base64 32)."
            )
        if len(set(master_key)) < _LEAST_DISTINCT_BYTES:
            raise StartupError(
                "The master key is a default or was typed by hand; nothing was started. "
                "Use 32 random bytes: openssl rand -base64 32."
            )
        self._cipher = AESGCM(_derive(master_key, b"twofold encryption"))
        self._hash_key = _derive(master_key, b"twofold keyed hash")
        self.key_id = _derive(master_key, b"twofold key id")[:_KEY_ID_BYTES]

    def __repr__(self) -> str:
        return f"Vault(key_id={self.key_id.hex()})"

    def encrypt(self, plain: bytes, *, purpose: str) -> bytes:
        """The ciphertext of ``plain``; it opens with the same ``purpose`` only."""
        nonce = os.urandom(_NONCE_BYTES)
        header = _VERSION + self.key_id
        return header + nonce + self._cipher.encrypt(nonce, plain, header + purpose.encode())

    def decrypt(self, cipher: bytes, *, purpose: str) -> bytes:
        """The plain bytes again; raises ``VaultError``, whose text holds no secret."""
        if len(cipher) < _HEADER_BYTES or cipher[:1] != _VERSION:
            raise VaultError(f"The stored secret of {purpose} is damaged; enter it again.")
        if not self.made(cipher):
            raise VaultError(
                f"The stored secret of {purpose} was encrypted with another master key; "
                "start with that key or enter the secret again."
            )
        header = cipher[: len(_VERSION) + _KEY_ID_BYTES]
        nonce = cipher[len(header) : _HEADER_BYTES]
        try:
            return self._cipher.decrypt(nonce, cipher[_HEADER_BYTES:], header + purpose.encode())
        except InvalidTag:
            raise VaultError(f"The stored secret of {purpose} is damaged; enter it again.") from None

    def made(self, cipher: bytes) -> bool:
        """Whether this master key encrypted ``cipher``."""
        key_id = cipher[len(_VERSION) : len(_VERSION) + _KEY_ID_BYTES]
        return hmac.compare_digest(key_id, self.key_id)

    def keyed_hash(self, value: str) -> str:
        """HMAC-SHA256 in hex (64 characters): finds a secret without storing it readably."""
        return hmac.new(self._hash_key, value.encode("utf-8", "surrogatepass"), hashlib.sha256).hexdigest()


def load_vault(settings: Settings, has_secrets: bool) -> Vault:
    """The vault of this installation; makes ``master.key`` (mode 600) on the first start.

    ``has_secrets``: the database already holds encrypted values. Then a missing key is never replaced by a
    new one. Raises ``StartupError`` for a missing, short, malformed, default or openly readable key.
    """
    if settings.master_key is not None:
        return Vault(_decode(settings.master_key.get_secret_value(), "TWOFOLD_MASTER_KEY"))
    path = settings.data_dir / "master.key"
    if not path.exists():
        if has_secrets:
            raise StartupError(
                f"The master key {path} is missing, and the database holds secrets that only it can open; "
                f"nothing "
                "was started. Put the file back from your backup, or set TWOFOLD_MASTER_KEY."
            )
        _generate(path)
    if path.stat().st_mode & 0o007:
        raise StartupError(
            f"Every user of this machine can read the master key {path}; nothing was started. Run: chmod "
            f"600 {path}"
        )
    return Vault(_decode(path.read_text(encoding="ascii", errors="replace"), str(path)))


def _derive(master_key: bytes, label: bytes) -> bytes:
    return HKDF(algorithm=SHA256(), length=32, salt=None, info=label).derive(master_key)


def _decode(text: str, where: str) -> bytes:
    try:
        return base64.b64decode(text.strip(), validate=True)
    except (binascii.Error, ValueError):
        raise StartupError(
            f"The master key in {where} is not base64; nothing was started. "
            "It must be the base64 form of 32 random bytes (openssl rand -base64 32)."
        ) from None


def _generate(path: Path) -> None:
    """Writes a new key whole or not at all; when two processes start at once, the first one's key stays."""
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(f".master.key.{os.getpid()}.{random_source.token_hex(4)}")
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(base64.b64encode(os.urandom(MASTER_KEY_BYTES)) + b"\n")
            file.flush()
            os.fsync(file.fileno())
        with contextlib.suppress(FileExistsError):
            os.link(draft, path)
    finally:
        draft.unlink()
    folder = os.open(path.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)
