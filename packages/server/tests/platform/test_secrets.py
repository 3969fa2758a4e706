"""The vault: what it encrypts opens only where it belongs, and a doubtful master key starts nothing."""

from __future__ import annotations

import base64
import os
import stat
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from twofold_server.app import build_context
from twofold_server.context import Context
from twofold_server.errors import StartupError
from twofold_server.secrets import Vault, VaultError, load_vault
from twofold_server.settings import Settings

KEY = bytes(range(32))
OTHER_KEY = bytes(range(32, 64))


def _b64(key: bytes) -> str:
    return base64.b64encode(key).decode()


@given(plain=st.binary(max_size=200), purpose=st.text(max_size=40))
def test_what_was_encrypted_opens_again(plain: bytes, purpose: str) -> None:
    vault = Vault(KEY)
    cipher = vault.encrypt(plain, purpose=purpose)
    assert vault.decrypt(cipher, purpose=purpose) == plain
    assert vault.made(cipher)
    assert len(plain) < 8 or plain not in cipher


def test_equal_secrets_have_different_ciphertexts() -> None:
    vault = Vault(KEY)
    assert vault.encrypt(b"same", purpose="a") != vault.encrypt(b"same", purpose="a")


def test_a_ciphertext_opens_only_for_its_purpose() -> None:
    cipher = Vault(KEY).encrypt(b"token", purpose="repository.token:1")
    with pytest.raises(VaultError, match=r"repository\.token:2"):
        Vault(KEY).decrypt(cipher, purpose="repository.token:2")


def test_every_flipped_byte_is_noticed() -> None:
    vault = Vault(KEY)
    cipher = vault.encrypt(b"token", purpose="x")
    for place in range(len(cipher)):
        damaged = cipher[:place] + bytes([cipher[place] ^ 1]) + cipher[place + 1 :]
        with pytest.raises(VaultError):
            vault.decrypt(damaged, purpose="x")
    for short in (b"", b"\x01", cipher[:20]):
        with pytest.raises(VaultError):
            vault.decrypt(short, purpose="x")


def test_another_master_key_is_told_from_damage() -> None:
    cipher = Vault(KEY).encrypt(b"token", purpose="x")
    with pytest.raises(VaultError, match="another master key"):
        Vault(OTHER_KEY).decrypt(cipher, purpose="x")


def test_the_keyed_hash_depends_on_the_key() -> None:
    assert Vault(KEY).keyed_hash("v") == Vault(KEY).keyed_hash("v") != Vault(OTHER_KEY).keyed_hash("v")
    assert len(Vault(KEY).keyed_hash("v")) == 64


@pytest.mark.parametrize(
    "key",
    [b"", b"short", bytes(31), bytes(33), bytes(32), b"changeme" * 4, b"a" * 32],
    ids=["empty", "short", "31", "33", "zeros", "default", "one letter"],
)
def test_a_short_or_default_key_starts_nothing(tmp_path: Path, key: bytes) -> None:
    with pytest.raises(StartupError, match="nothing was started") as raised:
        load_vault(Settings(data_dir=tmp_path, master_key=_b64(key)), False)  # type: ignore[arg-type]
    assert not key or _b64(key) not in str(raised.value)


def test_a_key_that_is_not_base64_is_refused_without_being_printed(tmp_path: Path) -> None:
    with pytest.raises(StartupError, match="not base64") as raised:
        load_vault(Settings(data_dir=tmp_path, master_key="hunter2 hunter2"), False)  # type: ignore[arg-type]
    assert "hunter2" not in str(raised.value)


def test_the_first_start_makes_a_key_that_only_its_owner_reads(tmp_path: Path) -> None:
    settings = Settings(data_dir=tmp_path / "data")
    previous = os.umask(0)
    try:
        first = load_vault(settings, False)
    finally:
        os.umask(previous)
    path = settings.data_dir / "master.key"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert load_vault(settings, True).key_id == first.key_id
    assert [entry.name for entry in settings.data_dir.iterdir()] == ["master.key"]


def test_a_missing_key_is_never_replaced_while_there_are_secrets(tmp_path: Path) -> None:
    with pytest.raises(StartupError, match="missing"):
        load_vault(Settings(data_dir=tmp_path), True)
    assert not (tmp_path / "master.key").exists()


def test_a_key_that_everybody_reads_is_refused(tmp_path: Path) -> None:
    load_vault(Settings(data_dir=tmp_path), False)
    (tmp_path / "master.key").chmod(0o644)
    with pytest.raises(StartupError, match="chmod 600"):
        load_vault(Settings(data_dir=tmp_path), False)


@pytest.mark.usefixtures("admin")
def test_the_server_refuses_a_lost_or_wrong_key(any_ctx: Context) -> None:
    path = any_ctx.settings.data_dir / "master.key"
    path.write_text(_b64(OTHER_KEY))
    with pytest.raises(StartupError, match="not the one"):
        build_context(any_ctx.settings)
    path.unlink()
    with pytest.raises(StartupError, match="missing"):
        build_context(any_ctx.settings)
    assert not path.exists()
