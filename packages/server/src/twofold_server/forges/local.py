"""No forge: for any CI system we cannot write to. Status and comment stay on our run page and in the API."""

# ruff: noqa: ARG002 - the methods have the arguments that every forge has

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from twofold_server.forges import (
    BadSignature,
    ChangedFiles,
    Comment,
    CommitStatus,
    Connection,
    Event,
    ForgeCheck,
    ForgeError,
    PullRequestState,
    SentComment,
)


class LocalForge:
    """Cannot be asked and need not be told: what it says is always "unknown"."""

    def changed_files(self, pr_number: int, expected_count: int | None) -> ChangedFiles:
        return ChangedFiles((), complete=False)

    def last_commit_message(self, sha: str) -> str:
        return ""

    def set_status(self, status: CommitStatus) -> None:
        raise ForgeError("A local repository has no forge that could show a commit status.")

    def upsert_comment(self, comment: Comment) -> SentComment:
        raise ForgeError("A local repository has no forge that could show a comment.")

    def pull_request(self, pr_number: int) -> PullRequestState | None:
        return None

    def check(self) -> list[ForgeCheck]:
        return [ForgeCheck("Forge", True, "None is asked or told: status and comment are kept here.")]

    def close(self) -> None:
        return None


class LocalProvider:
    reports_to_forge = False
    hook_path = ""
    name_form = "owner/repo"
    name_parts = (2, 21)
    base_url_form = ""

    def trusting(self, ca_file: Path) -> LocalProvider:
        return self

    def check_secret(self, secret: str) -> None:
        """Nobody signs with it."""

    def verify(self, headers: Mapping[str, str], body: bytes, secret: str) -> None:
        raise BadSignature("A local repository takes no webhooks; start runs with the trigger.")

    def signs_body(self, secret: str) -> bool:
        return False

    def parse(self, headers: Mapping[str, str], body: bytes) -> Event:
        raise BadSignature("A local repository takes no webhooks; start runs with the trigger.")

    def headers_of(self, delivery_id: str, event: str) -> dict[str, str]:
        return {}

    def open(self, connection: Connection) -> LocalForge:
        return LocalForge()


PROVIDER = LocalProvider()
