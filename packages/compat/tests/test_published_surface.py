"""The published modules, signatures and classes, written down as data, and what they do with a server."""

import importlib
import inspect
import json
import logging
import subprocess
import sys
import types
import typing
from collections.abc import Iterator
from concurrent.futures import Future
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import pydantic
import pytest
import requests
from click.testing import CliRunner

from datafold_sdk import sdk_log, versions
from datafold_sdk.cli import errors, manager
from datafold_sdk.cli.cloud.datafold_api import DatafoldAPI, TDsConfig
from datafold_sdk.cli.context import CliContext
from datafold_sdk.sdk import ci, utils
from datafold_sdk.sdk.exceptions import DatafoldSDKException

KEY = "k-0123456789abcdef"
COMMON = [("host", "str", "-"), ("api_key", "str", "-"), ("ci_config_id", "int", "-")]

FUNCTIONS = {
    "list_runs": (
        [
            *COMMON,
            ("pr_sha", "Optional[str]", None),
            ("pr_num", "Optional[int]", None),
            ("limit", "Optional[int]", None),
            ("offset", "Optional[int]", None),
        ],
        "List[CiRun]",
    ),
    "run_diff": ([*COMMON, ("pr_num", "int", "-"), ("diffs", "List[CiDiff]", "-")], "Optional[int]"),
    "trigger_ci_run": (
        [
            *COMMON,
            ("pr_num", "int", "-"),
            ("pr_sha", "Optional[str]", None),
            ("pr_branch", "Optional[str]", None),
            ("base_sha", "Optional[str]", None),
            ("base_branch", "Optional[str]", None),
        ],
        "int",
    ),
}

# (field, type, default); "-" where the field is required.
CLASSES = {
    "CiRunListOptions": [
        ("limit", "int", 100),
        ("offset", "int", 0),
        ("pr_sha", "Optional[str]", "-"),
        ("pr_num", "Optional[str]", "-"),
    ],
    "CiRun": [
        ("id", "int", "-"),
        *(
            (name, "str", "-")
            for name in ("base_branch", "base_sha", "pr_branch", "pr_sha", "pr_num", "status")
        ),
    ],
    "CiDiff": [
        ("prod", "str", "-"),
        ("pr", "str", "-"),
        ("pk", "Optional[List[str]]", "-"),
        ("include_columns", "List[str]", []),
        ("exclude_columns", "List[str]", []),
    ],
    "CiTrigger": [
        ("pr_number", "int", "-"),
        *((name, "str", "-") for name in ("base_branch", "base_sha", "pr_sha", "pr_branch")),
    ],
}

UTILITIES = {
    "prepare_api_url": ["host", "api_segment"],
    "prepare_headers": ["api_key"],
    "run_command": ["cmd_list", "capture=True", "cwd='.'"],
    "post_data": ["url", "data=None", "json_data=None", "headers=None", "files=None"],
    "get_data": ["url", "headers", "params=None"],
    "check_requests_result": ["res"],
    "print_table": ["rows"],
    "check_commit_sha": ["cwd"],
}


def spelled(annotation: Any) -> str:
    """A type as the published documentation spells it: `str | None` is Optional[str], `list` is List."""
    origin, arguments = typing.get_origin(annotation), typing.get_args(annotation)
    if origin in (typing.Union, types.UnionType):
        (kind,) = (argument for argument in arguments if argument is not type(None))
        return f"Optional[{spelled(kind)}]"
    if origin is list:
        return f"List[{spelled(arguments[0])}]"
    return str(annotation.__name__)


@pytest.mark.parametrize("name", FUNCTIONS)
def test_function_has_the_published_signature(name: str) -> None:
    parameters, returns = FUNCTIONS[name]
    signature = inspect.signature(getattr(ci, name))
    found = [
        (
            parameter.name,
            spelled(parameter.annotation),
            "-" if parameter.default is inspect.Parameter.empty else parameter.default,
        )
        for parameter in signature.parameters.values()
    ]
    assert found == parameters
    assert {parameter.kind for parameter in signature.parameters.values()} == {
        inspect.Parameter.POSITIONAL_OR_KEYWORD
    }
    assert spelled(signature.return_annotation) == returns


@pytest.mark.parametrize("name", CLASSES)
def test_class_has_the_published_fields(name: str) -> None:
    model = getattr(ci, name)
    assert issubclass(model, pydantic.BaseModel)
    found = [
        (
            field,
            spelled(info.annotation),
            "-" if info.is_required() else info.get_default(call_default_factory=True),
        )
        for field, info in model.model_fields.items()
    ]
    assert found == CLASSES[name]


@pytest.mark.parametrize("name", UTILITIES)
def test_utility_has_the_published_parameters(name: str) -> None:
    parameters = inspect.signature(getattr(utils, name)).parameters.values()
    found = [
        parameter.name
        if parameter.default is inspect.Parameter.empty
        else f"{parameter.name}={parameter.default!r}"
        for parameter in parameters
    ]
    assert found == UTILITIES[name]


def test_other_published_names() -> None:
    assert importlib.import_module("datafold_sdk.version").__version__ == "0.4.1"
    assert CliContext(host="https://h", api_key="k") == CliContext("https://h", "k")
    context = importlib.import_module("datafold_sdk.cli.context")
    for name in ("DATAFOLD_API_KEY", "DATAFOLD_APIKEY", "DATAFOLD_HOST"):
        assert getattr(context, name) == name
    assert issubclass(DatafoldSDKException, Exception)


ERRORS = """
DataDiffDbtProjectVarsNotFoundError DataDiffDbtNoSuccessfulModelsInRunError DataDiffDbtRunResultsVersionError
DataDiffDbtSelectNoMatchingModelsError DataDiffDbtSelectUnexpectedError DataDiffDbtCoreNoRunnerError
DataDiffCustomSchemaNoConfigError DataDiffNoDatasourceIdError DataDiffDatasourceIdNotFoundError
DataDiffCloudDiffFailed DataDiffCloudDiffTimedOut DataDiffSimpleSelectNotFound
"""


def test_errors_of_the_command_line_have_their_published_names() -> None:
    assert all(issubclass(getattr(errors, name), Exception) for name in ERRORS.split())


def test_the_log_has_its_published_names_and_goes_nowhere() -> None:
    fields = "message created line_no level_no level_name func_name filename"
    assert list(sdk_log.SDKLog.model_fields) == fields.split()
    handler = sdk_log.SDKLogHandler("https://diff.example.org", KEY)
    assert isinstance(handler, logging.Handler)
    handler.handle(logging.makeLogRecord({"msg": "x"}))


def test_no_newer_version_is_known_and_nobody_is_asked() -> None:
    latest: Future[str] = Future()
    versions.fetch_latest_version(latest)
    assert latest.result(timeout=0) == "0.4.1"
    versions.start_fetching_versions()
    assert versions.check_newer_version(quiet=True) is None


class Recorder(BaseHTTPRequestHandler):
    """Answers every request with the next of `answers`, and keeps what it was asked."""

    answers: list[tuple[int, Any]]
    seen: list[tuple[str, str, Any]]

    def do_GET(self) -> None:
        self._serve()

    def do_POST(self) -> None:
        self._serve()

    def _serve(self) -> None:
        content = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        assert self.headers["Authorization"] == f"Key {KEY}"
        self.seen.append((self.command, self.path, json.loads(content) if content else None))
        status, body = self.answers.pop(0)
        text = json.dumps(body).encode()
        self.send_response(status)
        self.send_header("Content-Length", str(len(text)))
        self.end_headers()
        self.wfile.write(text)

    def log_message(self, format: str, *args: Any) -> None:
        pass


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    """A real HTTP server on the loopback interface; `.answers` and `.seen` are lists, `.host` its address."""
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    handler: Any = type("Handler", (Recorder,), {"answers": [], "seen": []})
    with HTTPServer(("127.0.0.1", 0), handler) as listening:
        thread = Thread(target=listening.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        handler.host = f"http://127.0.0.1:{listening.server_port}/"
        yield handler
        listening.shutdown()
        thread.join()


RUN = {
    "id": 41,
    "base_branch": "main",
    "base_sha": "9",
    "pr_branch": "f",
    "pr_sha": "1",
    "pr_num": "6",
    "status": "waiting",
    "source": "ci",
}


def test_list_runs_returns_the_published_class(server: Any) -> None:
    server.answers.append((200, [RUN]))
    (run,) = ci.list_runs(server.host, KEY, 13, pr_num=6, limit=1)
    assert type(run) is ci.CiRun
    assert run.model_dump() == {name: RUN[name] for name in ci.CiRun.model_fields}
    assert server.seen == [("GET", "/api/v1/ci/13/runs?limit=1&pr_num=6", None)]


@pytest.mark.parametrize("run_id", [41, None])
def test_run_diff_returns_the_run_or_none_at_once(server: Any, run_id: int | None) -> None:
    server.answers.append((200, {"run_id": run_id, "ci_run_id": run_id}))
    diff = ci.CiDiff(prod="a.b", pr="c.d", pk=None)
    assert ci.run_diff(server.host, KEY, 13, 6, [diff]) == run_id
    assert server.seen == [("POST", "/api/v1/ci/13/6", [diff.model_dump()])]


def test_trigger_finds_the_head_commit_and_nothing_else(server: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ci, "check_commit_sha", lambda cwd: "1a2b3c4")
    server.answers.append((200, {"ci_run_id": 41, "run_id": 41}))
    assert ci.trigger_ci_run(server.host, KEY, 13, 6, pr_branch="f", base_sha="9", base_branch="main") == 41
    assert server.seen[0][2] == {
        "pr_number": 6,
        "base_branch": "main",
        "base_sha": "9",
        "pr_sha": "1a2b3c4",
        "pr_branch": "f",
    }
    with pytest.raises(pydantic.ValidationError, match="base_branch"):
        ci.trigger_ci_run(server.host, KEY, 13, 6, pr_branch="f", base_sha="9")


def test_errors_are_those_that_published_scripts_catch(server: Any, caplog: pytest.LogCaptureFixture) -> None:
    server.answers.append((404, {"detail": "There is no CI integration 13."}))
    with (
        caplog.at_level(logging.ERROR),
        pytest.raises(requests.HTTPError, match="There is no CI integration 13") as caught,
    ):
        ci.list_runs(server.host, KEY, 13)
    assert caught.value.response is not None
    assert caught.value.response.status_code == 404
    assert caught.value.response.json() == {"detail": "There is no CI integration 13."}
    assert 'Error: {"detail": "There is no CI integration 13."}' in caplog.text


def test_an_unreachable_host_is_a_connection_error(free_port: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("twofold._transport.BACKOFF_FIRST_SECONDS", 0.0)
    with pytest.raises(requests.ConnectionError, match="could not be reached"):
        ci.list_runs(f"http://127.0.0.1:{free_port}", KEY, 13)


def test_requests_helpers(server: Any, caplog: pytest.LogCaptureFixture, free_port: int) -> None:
    url = utils.prepare_api_url(server.host, "/api/v1/x")
    headers = utils.prepare_headers(KEY)
    server.answers += [(200, {"a": 1}), (200, {"b": 2}), (422, {"detail": "no"})]
    assert utils.get_data(url, headers, params={"q": "1"}).json() == {"a": 1}
    assert utils.post_data(url, json_data={"x": 1}, headers=headers).json() == {"b": 2}
    with caplog.at_level(logging.ERROR), pytest.raises(requests.HTTPError):
        utils.post_data(url, json_data={}, headers=headers)
    assert 'Error: {"detail": "no"}' in caplog.text
    assert [seen[:2] for seen in server.seen[:2]] == [("GET", "/api/v1/x?q=1"), ("POST", "/api/v1/x")]
    with pytest.raises(requests.ConnectionError):
        utils.get_data(f"http://127.0.0.1:{free_port}/x", headers)
    assert f"The host 127.0.0.1:{free_port} could not be reached" in caplog.text


def test_other_helpers(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert utils.run_command([sys.executable, "-c", "print('x')"]) == "x\n"
    with pytest.raises(subprocess.CalledProcessError):
        utils.run_command([sys.executable, "-c", "raise SystemExit(3)"])
    utils.print_table([["name", "n"], ["a", "10"]])
    assert capsys.readouterr().out == "name  n\na     10\n"
    for name in ("GITHUB_EVENT_PATH", "CI_MERGE_REQUEST_IID", "CIRCLE_PULL_REQUEST"):
        monkeypatch.delenv(name, raising=False)
    with pytest.raises(DatafoldSDKException, match="head commit is not known"):
        utils.check_commit_sha(str(tmp_path))


def kind(name: str, properties: str, required: str, secret: str) -> dict[str, Any]:
    """One of the server's types of data sources."""
    schema = {
        "title": name,
        "properties": {option: {"type": "string"} for option in properties.split()},
        "required": required.split(),
        "secret": secret.split(),
    }
    return {"name": name, "type": name, "configuration_schema": schema, "features": []}


def test_important_options_are_the_published_ones(server: Any) -> None:
    answers = [
        kind("pg", "dbname host password port role sslmode user", "dbname host user", "password rootcert"),
        kind("mysql", "db host password port user", "db host password user", "password"),
        kind("duckdb", "motherduck_token path read_only", "path", "motherduck_token"),
    ]
    server.answers += [(200, answers), (200, answers)]
    api = DatafoldAPI(KEY, server.host)
    found = api.get_data_source_schema_config(only_important_properties=True)
    assert {one.db_type: set(one.config_schema.properties) for one in found} == {
        "pg": {"host", "user", "port", "password", "dbname"},
        "mysql": {"host", "user", "password", "db"},
        "duckdb": {"path", "motherduck_token"},
    }
    assert "sslmode" in api.get_data_source_schema_config()[0].config_schema.properties


@pytest.mark.parametrize(
    ("database", "sent"), [("mysql", "password"), ("mariadb", "password"), ("pg", "passwd")]
)
def test_the_password_of_mysql_has_two_names(server: Any, database: str, sent: str) -> None:
    server.answers.append((200, {"id": 4, "name": "shop", "type": database}))
    config = TDsConfig(name="shop", type=database, temp_schema="t", options={"host": "db", "passwd": "p"})
    assert DatafoldAPI(KEY, server.host).create_data_source(config).id == 4
    assert server.seen[0][2]["options"] == {"host": "db", sent: "p"}
    assert config.options == {"host": "db", "passwd": "p"}


def test_a_key_is_in_no_message() -> None:
    api = DatafoldAPI("the key\n", "https://diff.example.org", {"Authorization": "Key the key"}, 30)
    assert "the key" not in repr(api)
    assert "the key" not in repr(CliContext("https://diff.example.org", "the key"))
    assert utils.prepare_headers("the key\n")["Authorization"] == "Key the key"


@pytest.mark.parametrize("variable", ["DATAFOLD_API_KEY", "DATAFOLD_APIKEY"])
def test_the_datafold_command_reads_its_variables(
    server: Any, variable: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in (
        "TWOFOLD_HOST",
        "TWOFOLD_API_KEY",
        "DATAFOLD_API_KEY",
        "DATAFOLD_APIKEY",
        "GITHUB_EVENT_PATH",
    ):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("DATAFOLD_HOST", server.host)
    monkeypatch.setenv(variable, KEY)
    server.answers.append((200, {"run_id": 41, "ci_run_id": 41}))
    # The published command lets the environment win over --host; a key must not go to the other address.
    arguments = ["--host", "http://127.0.0.1:9", "ci", "submit", "--ci-config-id", "13", "--pr-num", "6"]
    result = CliRunner().invoke(manager, arguments, input='[{"prod": "a.b", "pr": "c.d", "pk": ["id"]}]')
    assert (result.exit_code, server.seen[0][1]) == (0, "/api/v1/ci/13/6")


def test_the_datafold_command_names_its_own_variable(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("TWOFOLD_API_KEY", "DATAFOLD_API_KEY", "DATAFOLD_APIKEY"):
        monkeypatch.delenv(name, raising=False)
    refused = CliRunner().invoke(manager, ["ci", "runs", "--ci-config-id", "13"])
    assert refused.exit_code == 2
    assert refused.stderr.rstrip().endswith("the environment variable DATAFOLD_API_KEY.")
    assert "DATAFOLD_API_KEY  the key" in CliRunner().invoke(manager, ["--help"]).stdout


def test_the_installed_command_answers_to_its_name() -> None:
    command = Path(sys.executable).with_name("datafold")
    done = subprocess.run([command, "version"], capture_output=True, text=True, check=True, timeout=60)
    assert done.stdout.startswith("datafold 0.4.1+twofold.")
