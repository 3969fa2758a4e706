"""GitLab's deliveries: who may have sent them, and what each situation of a merge request reads as."""

from __future__ import annotations

import base64
import json
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from typing import Any

import pytest
from tests.forge import gitlab_events
from tests.forge.fake_gitlab import FakeGitLab
from tests.forge.gitlab_events import MergeRequest

from twofold_server.forges import BadDelivery, BadSignature, Event, EventKind, ForgeError, PullRequestAction
from twofold_server.forges.gitlab import GitLabProvider

KEY = "whsec_" + base64.b64encode(bytes(range(32))).decode()
NEXT_KEY = "whsec_" + base64.b64encode(bytes(range(1, 33))).decode()
TOKEN = "a secret of the webhook"
PROVIDER = GitLabProvider()
PAYLOAD = {"object_kind": "push"}


@pytest.fixture
def gitlab() -> Iterator[FakeGitLab]:
    with FakeGitLab() as fake:
        yield fake


@pytest.fixture
def request_(gitlab: FakeGitLab) -> MergeRequest:
    return MergeRequest(gitlab, labels=["bug"])


def read(payload: dict[str, Any]) -> Event:
    return PROVIDER.parse({"idempotency-key": "d"}, json.dumps(payload).encode())


# Who sent it


def test_the_known_answer_vector_of_signed_webhooks() -> None:
    moment = datetime.fromtimestamp(1614265330, UTC)
    headers = {
        "webhook-id": "msg_p5jXN8AQM9LWM0D4loKWxJek",
        "webhook-timestamp": "1614265330",
        "webhook-signature": "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
    }
    provider = GitLabProvider(now=lambda: moment)
    provider.verify(headers, b'{"test": 2432232314}', "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")
    with pytest.raises(BadSignature):
        provider.verify(headers, b'{"test": 2432232315}', "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")


def test_the_secret_token_has_to_be_the_same() -> None:
    headers, body = gitlab_events.delivery(PAYLOAD, TOKEN, "d")
    PROVIDER.verify(headers, body, TOKEN)
    for given, secret in [
        (headers, "another"),
        (headers, ""),
        (headers | {"x-gitlab-token": ""}, TOKEN),
        (headers | {"x-gitlab-token": TOKEN[:-1]}, TOKEN),
        (headers | {"x-gitlab-token": "ü"}, TOKEN),
        ({}, TOKEN),
        ({"x-gitlab-token": ""}, ""),
    ]:
        with pytest.raises(BadSignature):
            PROVIDER.verify(given, body, secret)


@pytest.mark.parametrize("seconds", [-299, 0, 299])
def test_a_signature_is_good_for_five_minutes(seconds: int) -> None:
    headers, body = gitlab_events.delivery(PAYLOAD, KEY, "d", moment=time.time() + seconds)
    PROVIDER.verify(headers, body, KEY)


@pytest.mark.parametrize("seconds", [-600, -310, 310, 600])
def test_an_old_or_future_signature_is_a_replay(seconds: int) -> None:
    headers, body = gitlab_events.delivery(PAYLOAD, KEY, "d", moment=time.time() + seconds)
    with pytest.raises(BadSignature, match="too old"):
        PROVIDER.verify(headers, body, KEY)


def test_one_of_several_signatures_is_enough() -> None:
    headers, body = gitlab_events.delivery(PAYLOAD, KEY, "d")
    other = gitlab_events.signature(body, NEXT_KEY, "d", time.time())["webhook-signature"]
    both = f"v1a,xyz {other} {headers['webhook-signature']}"
    PROVIDER.verify(headers | {"webhook-signature": both}, body, KEY)
    with pytest.raises(BadSignature):
        PROVIDER.verify(headers | {"webhook-signature": other}, body, KEY)


@pytest.mark.parametrize(
    "change",
    [
        {"webhook-id": "other"},
        {"webhook-id": ""},
        {"webhook-timestamp": "1"},
        {"webhook-timestamp": "soon"},
        {"webhook-timestamp": "9" * 40},
        {"webhook-timestamp": "-5"},
        {"webhook-signature": ""},
        {"webhook-signature": "v1,"},
        {"webhook-signature": "v1,é"},
        {"x-gitlab-token": KEY, "webhook-signature": "v1,AAAA"},
    ],
)
def test_a_signed_delivery_with_anything_changed_is_refused(change: dict[str, str]) -> None:
    headers, body = gitlab_events.delivery(PAYLOAD, KEY, "d")
    with pytest.raises(BadSignature):
        PROVIDER.verify(headers | change, body, KEY)


def test_a_clear_text_token_never_stands_in_for_a_signature() -> None:
    body = json.dumps(PAYLOAD).encode()
    with pytest.raises(BadSignature):
        PROVIDER.verify({"x-gitlab-token": KEY}, body, KEY)


@pytest.mark.parametrize(
    "secret", ["whsec_", "whsec_short", "whsec_!!!!", "tökén", "line\nbreak", " padded "]
)
def test_impossible_secrets_are_not_stored(secret: str) -> None:
    with pytest.raises(ForgeError):
        PROVIDER.check_secret(secret)


@pytest.mark.parametrize("secret", [KEY, TOKEN, "x"])
def test_possible_secrets_are(secret: str) -> None:
    PROVIDER.check_secret(secret)


def test_only_a_signature_covers_the_body() -> None:
    assert [PROVIDER.signs_body(secret) for secret in (KEY, TOKEN, "")] == [True, False, False]


@pytest.mark.parametrize(
    ("headers", "expected"),
    [
        ({"webhook-id": "w", "idempotency-key": "i", "x-gitlab-event-uuid": "u"}, "w"),
        ({"idempotency-key": "i", "x-gitlab-event-uuid": "u"}, "i"),
        ({"x-gitlab-event-uuid": "u"}, "u"),
        ({"idempotency-key": "x" * 101, "x-gitlab-event-uuid": "u"}, "u"),
    ],
)
def test_the_name_by_which_a_repetition_is_known(headers: dict[str, str], expected: str) -> None:
    assert PROVIDER.parse(headers, b'{"object_kind": "push"}').delivery_id == expected


def test_without_any_name_the_body_is_it() -> None:
    one = PROVIDER.parse({}, b'{"object_kind": "push", "a": 1}')
    assert one.delivery_id == PROVIDER.parse({}, b'{"object_kind": "push", "a": 1}').delivery_id
    assert one.delivery_id != PROVIDER.parse({}, b'{"object_kind": "push", "a": 2}').delivery_id
    assert len(one.delivery_id) <= 100


# What happened


@pytest.mark.parametrize(
    ("happen", "action", "label"),
    [
        (lambda it: it.opened(), PullRequestAction.OPENED, None),
        (lambda it: it.reopened(), PullRequestAction.REOPENED, None),
        (lambda it: it.merged(), PullRequestAction.CLOSED, None),
        (lambda it: it.closed(), PullRequestAction.CLOSED, None),
        (lambda it: it.pushed("b" * 40), PullRequestAction.UPDATED, None),
        (lambda it: it.labeled("bug", "datafold"), PullRequestAction.LABELED, "datafold"),
        (lambda it: it.labeled("bug", "urgent"), PullRequestAction.LABELED, "urgent"),
        (lambda it: it.labeled(), PullRequestAction.LABELED, "bug"),
        (lambda it: it.labeled("bug", forgetful=True), PullRequestAction.OTHER, None),
        (lambda it: it.drafted(), PullRequestAction.OTHER, None),
        (lambda it: it.made_ready(), PullRequestAction.READY, None),
        (lambda it: it.made_ready(older=True), PullRequestAction.OTHER, None),
        (lambda it: it.retargeted("develop"), PullRequestAction.OTHER, None),
        (lambda it: it.retitled("Better"), PullRequestAction.OTHER, None),
        (lambda it: it.touched(), PullRequestAction.OTHER, None),
    ],
)
def test_situations(
    request_: MergeRequest,
    happen: Callable[[MergeRequest], dict[str, Any]],
    action: PullRequestAction,
    label: str | None,
) -> None:
    event = read(happen(request_))
    assert (event.kind, event.action, event.label) == (EventKind.PULL_REQUEST, action, label)
    assert event.pull_request is not None
    truth = request_.truth
    assert event.pull_request.head_sha == truth["sha"]
    assert event.pull_request.base_branch == truth["target_branch"]
    assert event.pull_request.is_open == (truth["state"] == "opened")
    assert event.pull_request.labels == tuple(truth["labels"])
    assert event.pull_request.updated_at == datetime.fromisoformat(truth["updated_at"])
    assert (event.pull_request.author, event.pull_request.number) == ("ada", 1)
    assert (event.repository_id, event.repository_name) == ("77", "data/warehouse/models")


def test_the_label_taken_away(gitlab: FakeGitLab) -> None:
    request = MergeRequest(gitlab, labels=["datafold", "bug"])
    event = read(request.labeled("bug"))
    assert (event.action, event.label) == (PullRequestAction.UNLABELED, "datafold")
    again = read(request.labeled("bug", "datafold"))
    assert (again.action, again.label) == (PullRequestAction.LABELED, "datafold")
    foreign = read(request.labeled("datafold"))
    assert (foreign.action, foreign.label) == (PullRequestAction.LABELED, "bug")


def test_a_label_taken_away_with_a_wrong_hint_is_judged_by_the_whole_list(gitlab: FakeGitLab) -> None:
    event = read(MergeRequest(gitlab, labels=["datafold"]).labeled("bug", forgetful=True))
    assert (event.action, event.label) == (PullRequestAction.OTHER, None)
    assert event.pull_request is not None
    assert event.pull_request.labels == ("bug",)


@pytest.mark.parametrize(
    ("change", "action"),
    [
        ({"target_branch": {"previous": "main", "current": "develop"}}, PullRequestAction.BASE_CHANGED),
        ({"draft": {"previous": True, "current": False}}, PullRequestAction.READY),
        ({"merge_status": {"previous": "can_be_merged", "current": "unchecked"}}, PullRequestAction.OTHER),
    ],
)
def test_a_foreign_label_hides_nothing_that_changed_with_it(
    request_: MergeRequest, change: dict[str, Any], action: PullRequestAction
) -> None:
    payload = request_.labeled("bug", "urgent")
    payload["changes"].update(change)
    assert (read(payload).action, read(payload).label) == (action, None)
    ours = request_.labeled("bug", "urgent", "datafold")
    ours["changes"].update(change)
    assert (read(ours).action, read(ours).label) == (PullRequestAction.LABELED, "datafold")


def test_the_time_of_a_change_of_labels_is_no_other_change(request_: MergeRequest) -> None:
    payload = request_.labeled("bug", "urgent")
    payload["changes"].update(updated_at={"previous": "a", "current": "b"}, updated_by_id={"current": 1})
    assert (read(payload).action, read(payload).label) == (PullRequestAction.LABELED, "urgent")


def test_forks_are_told_by_their_projects(gitlab: FakeGitLab) -> None:
    event = read(MergeRequest(gitlab, is_fork=True).opened())
    assert event.pull_request is not None
    assert event.pull_request.is_fork


@pytest.mark.parametrize("action", ["approved", "unapproved", "approval", "unapproval"])
def test_approvals_start_nothing(request_: MergeRequest, action: str) -> None:
    assert read(request_.approved(action)).kind is EventKind.OTHER


def test_tests_pushes_and_notes_start_nothing(request_: MergeRequest) -> None:
    gitlab = request_.gitlab
    payloads = [request_.tested(), gitlab_events.push_event(gitlab), gitlab_events.note_event(gitlab)]
    assert [read(payload).kind for payload in payloads] == [EventKind.OTHER] * 3


@pytest.mark.parametrize("field", ["iid", "last_commit", "labels", "state", "updated_at", "url", "action"])
@pytest.mark.parametrize("value", [None, "text", 7, [], {}, [None], [{"title": None}]])
def test_missing_and_null_fields_never_break_anything(request_: MergeRequest, field: str, value: Any) -> None:
    payload = request_.labeled("datafold")
    attributes = {**payload["object_attributes"], field: value}
    for shape in (
        payload | {"object_attributes": attributes},
        payload | {"labels": value, "changes": value},
        payload | {"changes": {"labels": value, "draft": value}},
        payload | {"project": value, "user": value, "object_attributes": value},
    ):
        read(shape)


@pytest.mark.parametrize("body", [b"", b"[]", b"{}", b'{"object_kind": 7}', b'{"a": 1, "a": 2}', b"{"])
def test_unreadable_bodies_say_so(body: bytes) -> None:
    with pytest.raises(BadDelivery):
        PROVIDER.parse({"idempotency-key": "d"}, body)
