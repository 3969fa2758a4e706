"""Golden vectors of the wire, from the client's side: it sends exactly these requests and reads the answers.

README. Each `vectors/client*.json` holds a list of `{name, row, request: {method, path, path_params, query,
headers, body?, replace?}, response: {status, body, body_schema}, call?, returns? | raises?}`; `row` is the
number of the endpoint in the wire contract (null: our own). They serve both sides. Here our client makes
`call` and is shown `response.body`. A test of the server sends `request`, with its own ids in `path` and in
the body fields that `replace` names and its own key for `{api_key}`, and checks its answer against
`response.status` and `response.body_schema`. Vectors without `call` are requests that only the published
client sends.
"""

import json
from pathlib import Path
from typing import Any

import httpx2
import jsonschema
import pytest

from twofold import Twofold, errors

VECTORS: list[dict[str, Any]] = [
    {"file": path.name, **vector}
    for path in sorted(Path(__file__).with_name("vectors").glob("client*.json"))
    for vector in json.loads(path.read_text(encoding="utf-8"))
]
HOST = "https://diff.example.org"
KEY = "k-0123456789abcdef"


def _named(vectors: list[dict[str, Any]]) -> list[Any]:
    return [pytest.param(vector, id=f"{vector['file']}: {vector['name']}") for vector in vectors]


@pytest.mark.parametrize("vector", _named(VECTORS))
def test_vector_is_consistent(vector: dict[str, Any]) -> None:
    jsonschema.Draft202012Validator.check_schema(vector["response"]["body_schema"])
    jsonschema.validate(vector["response"]["body"], vector["response"]["body_schema"])
    assert ("returns" in vector) + ("raises" in vector) == ("call" in vector)


@pytest.mark.parametrize("vector", _named([vector for vector in VECTORS if "call" in vector]))
def test_client_sends_and_reads_the_vector(vector: dict[str, Any]) -> None:
    seen: list[httpx2.Request] = []
    request, response = vector["request"], vector["response"]

    def serve(sent: httpx2.Request) -> httpx2.Response:
        seen.append(sent)
        return httpx2.Response(response["status"], json=response["body"])

    key = request["headers"]["Authorization"].removeprefix("Key ").replace("{api_key}", KEY)
    with Twofold(HOST + "/", key, http=httpx2.MockTransport(serve)) as client:
        method = getattr(client, vector["call"]["method"])
        if "raises" in vector:
            _check_refusal(vector["raises"], method, vector["call"]["arguments"], key)
        else:
            assert _as_json(method(**vector["call"]["arguments"])) == vector["returns"]

    assert len(seen) == 1, "nothing else is called, and a final answer is not asked for again"
    _check_request(seen[0], request, key)


def _check_request(sent: httpx2.Request, wanted: dict[str, Any], key: str) -> None:
    assert sent.method == wanted["method"]
    assert sent.url.scheme + "://" + sent.url.host == HOST
    assert sent.url.path == wanted["path"].format(**wanted["path_params"])
    assert dict(sent.url.params.multi_items()) == wanted["query"]
    for name, value in wanted["headers"].items():
        assert sent.headers[name] == value.replace("{api_key}", key)
    if "body" in wanted:
        assert json.loads(sent.content) == wanted["body"]
    else:
        assert sent.content == b""


def _check_refusal(wanted: dict[str, Any], method: Any, arguments: dict[str, Any], key: str) -> None:
    with pytest.raises(getattr(errors, wanted["type"])) as caught:
        method(**arguments)
    assert caught.value.status == wanted["status"]
    for words in wanted["says"]:
        assert words in str(caught.value)
    assert key not in str(caught.value)


def _as_json(result: Any) -> Any:
    if isinstance(result, list):
        return [_as_json(item) for item in result]
    return result.to_json() if hasattr(result, "to_json") else result


def test_every_endpoint_of_the_contract_has_a_vector() -> None:
    assert {vector["row"] for vector in VECTORS} == {1, 2, 3, *range(7, 10), *range(13, 22), None}


def test_only_the_log_upload_is_left_to_the_published_client() -> None:
    assert {vector["row"] for vector in VECTORS if "call" not in vector} == {13}
