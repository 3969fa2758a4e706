"""Questions to a forge, outside of any transaction. What an answer proves, its asker decides."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TypeVar

from twofold_server.accounts.service import Actor
from twofold_server.ci.runs import newest_run
from twofold_server.ci.service import get_integration
from twofold_server.context import Context
from twofold_server.db import utcnow
from twofold_server.forges import Forge, ForgeError, PullRequestState
from twofold_server.repositories import service as repositories
from twofold_server.repositories.service import Repository

Answer = TypeVar("Answer")


@contextmanager
def opened_forge(ctx: Context, repository: Repository) -> Iterator[Forge]:
    """An opened forge; a pause that it asks for is remembered for every worker."""
    repositories.refuse_during_pause(repository, utcnow())
    forge = repositories.open_forge(ctx, repository)
    try:
        yield forge
    except ForgeError as error:
        with ctx.db.write() as session:
            repositories.note_failure(session, repository.id, error)
        raise
    finally:
        forge.close()


def permitted(question: Callable[[], Answer], unknown: Answer) -> Answer:
    """The answer, or ``unknown`` where the forge will not give it: the run then starts, in doubt."""
    try:
        return question()
    except ForgeError as error:
        if error.transient:
            raise
        return unknown


def pull_request_of(
    ctx: Context, actor: Actor, integration_id: int, pr_number: int, pr_sha: str
) -> PullRequestState | None:
    """The pull request as the forge has it, where its newest run is for another commit than ``pr_sha``.

    Only then does it matter whether the commit is the head still; None also where nobody answers.
    """
    with ctx.db.read() as session:
        integration = get_integration(session, actor, integration_id)
        newest = newest_run(session, integration.id, pr_number)
        repository = session.get_one(Repository, integration.repository_id)
    if newest is None or newest.pr_sha == pr_sha or not repositories.can_be_asked(ctx, repository):
        return None
    try:
        with opened_forge(ctx, repository) as forge:
            return permitted(lambda: forge.pull_request(pr_number), None)
    except ForgeError:
        return None
