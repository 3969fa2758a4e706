"""One comment of ours per pull request and marker, whatever happened before: a lost answer, a race, a crash.

A marker alone proves nothing, since anybody can write it; ``ours`` lists what also has us as its author.
"""

from __future__ import annotations

from typing import Protocol

from twofold_server.forges import Comment, SentComment


class Thread(Protocol):
    """The comments of one pull request, as one forge keeps them; every call raises ``ForgeError``."""

    def ours(self, marker: str) -> list[int]:
        """The ids of our comments that start with the marker, oldest first."""
        ...

    def write(self, body: str) -> SentComment: ...

    def edit(self, comment_id: str, body: str) -> SentComment | None:
        """None when the comment is gone, or somebody else's."""
        ...

    def remove(self, comment_id: str) -> None:
        """Deletes; one that is gone already is fine."""
        ...


def upsert(thread: Thread, comment: Comment) -> SentComment:
    """Edits the comment of ours, or writes it and drops twins."""
    if comment.known_id is not None:
        edited = thread.edit(comment.known_id, comment.body)
        if edited is not None:
            return edited
    ours = thread.ours(comment.marker)
    for found in ours:
        edited = thread.edit(str(found), comment.body)
        if edited is not None:
            _remove_all_but(thread, edited.id, ours)
            return edited
    return _settle(thread, comment, thread.write(comment.body))


def _settle(thread: Thread, comment: Comment, written: SentComment) -> SentComment:
    """After writing a new one: two workers may have done so, and then the older one stays."""
    ours = thread.ours(comment.marker)
    oldest = str(min(ours, default=int(written.id)))
    _remove_all_but(thread, oldest, ours)
    if oldest == written.id:
        return written
    return thread.edit(oldest, comment.body) or written


def _remove_all_but(thread: Thread, kept_id: str, ours: list[int]) -> None:
    for found in ours:
        if str(found) != kept_id:
            thread.remove(str(found))
