"""The transport: what is repeated, how long is waited, what never leaves the machine."""

import datetime
import random
import ssl
from pathlib import Path

import certifi
import httpx2
import pytest
from tests.support.fake_server import HOST, KEY, FakeServer, answer

from twofold import Twofold
from twofold._transport import (
    ATTEMPTS_MAX,
    BACKOFF_FIRST_SECONDS,
    BACKOFF_MAX_SECONDS,
    CONNECT_TIMEOUT_SECONDS,
    TIMEOUT_SECONDS,
    Transport,
    _trusted,
    retry_after_seconds,
)
from twofold.errors import (
    ConfigurationError,
    ConnectionFailed,
    InvalidRequest,
    RequestTimedOut,
    ServerError,
    TooManyRequests,
    UnexpectedResponse,
)

OK = {"ok": True}
NO_CONNECTION = httpx2.ConnectError("refused")
CUT_OFF = httpx2.ReadError("reset")
NO_ANSWER = httpx2.ReadTimeout("slow")


def transport(server: FakeServer, host: str = HOST) -> Transport:
    return Transport(host, KEY, http=server.transport, sleep=server.sleep, chance=random.Random(7))


def test_a_server_that_is_silent_twice_is_not_waited_for_again() -> None:
    """Each time takes its whole limit: six of an upload would be half an hour."""
    server = FakeServer(NO_ANSWER, answer(OK))
    assert transport(server).request("GET", "/x") == OK
    server = FakeServer(NO_ANSWER)
    with pytest.raises(RequestTimedOut, match="tried 2 times"):
        transport(server).request("GET", "/x")


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("ALL_PROXY", "socks4://127.0.0.1:1"),
        ("SSL_CERT_FILE", "/gone.pem"),
        ("REQUESTS_CA_BUNDLE", "/gone.pem"),
    ],
)
def test_what_cannot_be_set_up_is_one_sentence(
    name: str, value: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for other in ("SSL_CERT_FILE", "SSL_CERT_DIR", "NO_PROXY", "no_proxy"):
        monkeypatch.delenv(other, raising=False)
    monkeypatch.setenv(name, value)
    with pytest.raises(ConfigurationError, match="cannot be set up") as refused:
        Transport(HOST, KEY)
    assert name in refused.value.hint


def test_certificates_of_the_published_clients_variable_are_believed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for other in ("SSL_CERT_FILE", "SSL_CERT_DIR", "CURL_CA_BUNDLE"):
        monkeypatch.delenv(other, raising=False)
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", certifi.where())
    trusted = _trusted()
    assert isinstance(trusted, ssl.SSLContext)
    assert len(trusted.get_ca_certs()) > 50
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", str(tmp_path))
    assert isinstance(_trusted(), ssl.SSLContext)
    monkeypatch.setenv("SSL_CERT_FILE", certifi.where())
    assert _trusted() is True


def test_half_of_a_character_is_told_before_anything_is_sent() -> None:
    server = FakeServer(answer(OK))
    with pytest.raises(ConfigurationError, match="half of a character"):
        transport(server).request("POST", "/x", body=[{"prod": "\ud83d"}])
    assert server.requests == []


@pytest.mark.parametrize("failure", [NO_CONNECTION, CUT_OFF, 429, 502, 503, 504], ids=str)
def test_a_safe_call_is_repeated(failure: Exception | int) -> None:
    step = answer({}, failure) if isinstance(failure, int) else failure
    server = FakeServer(step, step, answer(OK))
    assert transport(server).request("GET", "/x") == OK
    assert len(server.requests) == 3
    assert len(server.sleeps) == 2


@pytest.mark.parametrize("failure", [NO_CONNECTION, httpx2.ConnectTimeout("no route"), 429, 503], ids=str)
def test_an_unsafe_call_is_repeated_when_nothing_was_done(failure: Exception | int) -> None:
    step = answer({}, failure) if isinstance(failure, int) else failure
    server = FakeServer(step, answer(OK))
    assert transport(server).request("POST", "/x", body={}) == OK
    assert len(server.requests) == 2


@pytest.mark.parametrize(
    ("failure", "kind"),
    [
        (CUT_OFF, ConnectionFailed),
        (NO_ANSWER, RequestTimedOut),
        (answer({}, 502), ServerError),
        (answer({}, 504), ServerError),
    ],
)
def test_an_unsafe_call_is_not_repeated_when_it_may_have_been_done(
    failure: Exception | httpx2.Response, kind: type[Exception]
) -> None:
    server = FakeServer(failure)
    with pytest.raises(kind):
        transport(server).request("POST", "/x", body={})
    assert len(server.requests) == 1


@pytest.mark.parametrize("status", [400, 401, 403, 404, 409, 422, 500])
def test_a_refusal_is_final(status: int) -> None:
    server = FakeServer(answer({"detail": "no"}, status))
    with pytest.raises(Exception, match="no"):
        transport(server).request("GET", "/x")
    assert len(server.requests) == 1


def test_attempts_are_bounded_and_back_off_grows_with_jitter() -> None:
    server = FakeServer(NO_CONNECTION)
    with pytest.raises(ConnectionFailed, match=rf"could not be reached \(tried {ATTEMPTS_MAX} times\)"):
        transport(server).request("GET", "/x")
    ceilings = [min(BACKOFF_MAX_SECONDS, BACKOFF_FIRST_SECONDS * 2**n) for n in range(ATTEMPTS_MAX - 1)]
    assert len(server.sleeps) == len(ceilings)
    for slept, ceiling in zip(server.sleeps, ceilings, strict=True):
        assert ceiling / 2 <= slept <= ceiling
    assert server.sleeps != ceilings


def test_two_clients_do_not_wait_in_step() -> None:
    waits = []
    for seed in (1, 2):
        server = FakeServer(NO_CONNECTION, answer(OK))
        Transport(HOST, KEY, http=server.transport, sleep=server.sleep, chance=random.Random(seed)).request(
            "GET", "/x"
        )
        waits.append(server.sleeps)
    assert waits[0] != waits[1]


def test_retry_after_is_honoured() -> None:
    server = FakeServer(answer({}, 429, Retry_After="7"), answer(OK))
    assert transport(server).request("GET", "/x") == OK
    assert server.sleeps == [7.0]


def test_a_retry_after_beyond_patience_ends_the_call() -> None:
    server = FakeServer(answer({"detail": "closed for today"}, 429, Retry_After="3600"))
    with pytest.raises(TooManyRequests, match="closed for today"):
        transport(server).request("GET", "/x")
    assert server.sleeps == []


@pytest.mark.parametrize(
    ("header", "seconds"),
    [
        (None, None),
        ("0", 0.0),
        ("12", 12.0),
        ("soon", None),
        ("-3", None),
        ("Tue, 02 Jan 2024 03:04:35 GMT", 30.0),
        ("Tue, 02 Jan 2024 03:04:00 GMT", 0.0),
    ],
)
def test_retry_after_header(header: str | None, seconds: float | None) -> None:
    now = datetime.datetime(2024, 1, 2, 3, 4, 5, tzinfo=datetime.UTC)
    assert retry_after_seconds(header, now) == seconds


def test_every_request_has_a_time_limit() -> None:
    server = FakeServer(answer(OK))
    transport(server).request("GET", "/x")
    transport(server).request("GET", "/x", timeout_seconds=3)
    limits = [request.extensions["timeout"] for request in server.requests]
    assert (limits[0]["read"], limits[0]["connect"]) == (TIMEOUT_SECONDS, CONNECT_TIMEOUT_SECONDS)
    assert (limits[1]["read"], limits[1]["connect"]) == (3, 3)


@pytest.mark.parametrize("place", ["https://elsewhere.example.org/x", f"{HOST}/login"])
def test_a_redirect_is_never_followed(place: str) -> None:
    server = FakeServer(httpx2.Response(307, headers={"Location": place}), answer(OK))
    with pytest.raises(UnexpectedResponse, match=f"redirects to {place}"):
        transport(server).request("GET", "/x")
    assert [request.url.host for request in server.requests] == ["diff.example.org"]


@pytest.mark.parametrize("content", [b"", b"<html>Sign in</html>", b"{"])
def test_a_success_without_json_is_no_success(content: bytes) -> None:
    server = FakeServer(httpx2.Response(200, content=content))
    with pytest.raises(UnexpectedResponse, match="without JSON"):
        transport(server).request("GET", "/x")


def test_the_key_is_in_no_message() -> None:
    echo = answer({"detail": f"bad header: Key {KEY}"}, 401)
    leak = httpx2.Response(302, headers={"Location": f"/login?key={KEY}"})
    for step in (echo, leak, httpx2.ConnectError(f"cannot send {KEY}")):
        with pytest.raises(Exception, match="key") as caught:
            transport(FakeServer(step)).request("GET", "/x")
        assert KEY not in str(caught.value)


def test_an_html_error_page_is_not_quoted() -> None:
    server = FakeServer(httpx2.Response(500, content=b"<html><body>nginx</body></html>"))
    with pytest.raises(ServerError) as caught:
        transport(server).request("GET", "/x")
    assert "nginx" not in str(caught.value)
    assert "500 Internal Server Error" in str(caught.value)


@pytest.mark.parametrize("host", [HOST, HOST + "/", HOST + "//", f" {HOST} "])
def test_a_host_may_end_with_slashes(host: str) -> None:
    server = FakeServer(answer(OK))
    transport(server, host).request("GET", "/api/v1/x")
    assert str(server.requests[0].url) == f"{HOST}/api/v1/x"


def test_a_host_may_have_a_path() -> None:
    server = FakeServer(answer(OK))
    transport(server, HOST + "/twofold/").request("GET", "/api/v1/x")
    assert str(server.requests[0].url) == f"{HOST}/twofold/api/v1/x"


@pytest.mark.parametrize(
    "host", ["diff.example.org", "localhost:8080", "ftp://x", "https://", "https://x:port", "http://x?y", ""]
)
def test_a_wrong_host_is_refused_before_anything_is_sent(host: str) -> None:
    with pytest.raises(ConfigurationError, match="not the address"):
        Transport(host, KEY)


def test_a_host_with_a_password_is_refused_without_showing_it() -> None:
    with pytest.raises(ConfigurationError) as caught:
        Transport("https://ann:hunter2@diff.example.org", KEY)
    assert "hunter2" not in str(caught.value)


@pytest.mark.parametrize("key", ["", "  ", "two words", "line\nbreak", "schlüssel"])
def test_a_key_that_no_server_made_is_refused(key: str) -> None:
    with pytest.raises(ConfigurationError, match="API key"):
        Transport(HOST, key)


def test_a_key_may_carry_the_blanks_of_a_secret_store() -> None:
    server = FakeServer(answer(OK))
    Transport(HOST, f"{KEY}\n", http=server.transport).request("GET", "/x")
    assert server.requests[0].headers["Authorization"] == f"Key {KEY}"


def test_an_answer_of_another_protocol_is_named() -> None:
    server = FakeServer(answer({"org_id": "many"}))
    with (
        Twofold(HOST, KEY, http=server.transport) as client,
        pytest.raises(UnexpectedResponse, match=r"OrgMeta\.org_id"),
    ):
        client.org_meta()


@pytest.mark.parametrize(
    ("problem", "message"),
    [
        ({"detail": "No."}, "No."),
        ({"title": "Not good"}, "Not good."),
        (
            {"detail": "Item 0: bad path.", "errors": [{"loc": ["body", 0], "msg": "bad path"}]},
            "Item 0: bad path.",
        ),
        ({"detail": "Bad.", "errors": [{"loc": ["body", "a"], "msg": "x"}, "y"]}, "Bad: a: x; y."),
        ({"detail": [{"loc": ["query", "limit"], "msg": "too large"}]}, "query.limit: too large."),
        (["plain"], '["plain"]'),
    ],
)
def test_a_refusal_in_words_says_everything_once(problem: object, message: str) -> None:
    with pytest.raises(InvalidRequest) as caught:
        transport(FakeServer(answer(problem, 422))).request("GET", "/x")
    assert caught.value.message.removeprefix("The server answered 422 Unprocessable Entity: ") == message


def test_what_a_server_does_not_support_is_no_matter_of_its_log() -> None:
    server = FakeServer(answer({"detail": "Monitors are not supported by this server."}, 501))
    with pytest.raises(ServerError) as caught:
        transport(server).request("GET", "/x")
    assert (caught.value.status, caught.value.hint, len(server.requests)) == (501, "", 1)
    assert str(caught.value).endswith("Monitors are not supported by this server.")
