"""`make demo`: a pull request's check, end to end, on real data and with real processes.

Loads the flights of New York into a DuckDB warehouse, builds the models of production and of pull request 42,
starts a server, connects everything through the REST API, plays the CI job through the command line, and
serves the pages until Ctrl-C.

    make demo                                    play, print, serve
    make demo ARGS=--exit                        play, print, end
    make demo ARGS="--exit --json --keep DIR"    print one JSON object, leave warehouse and data in DIR

Progress goes to standard error. Whatever ends the demo also ends the processes it started.
"""

from __future__ import annotations

import argparse
import contextlib
import ctypes
import hashlib
import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from types import FrameType
from typing import Any, NoReturn

import httpx2

import demo_warehouse

BIN = Path(sys.executable).parent
CACHE = demo_warehouse.ROOT / ".demo"
EMAIL = "demo@example.org"
PULL_REQUEST = 42
DEFAULT_PORT = 8080
READY_SECONDS = 60.0
STOP_SECONDS = 40.0
WORKERS = 2


class DemoError(Exception):
    """Ends the demo with its text and exit code 1."""


@dataclass(frozen=True)
class Places:
    """Where this demo keeps its files."""

    warehouse: Path
    server: Path

    @property
    def log(self) -> Path:
        return self.server.with_name(f"{self.server.name}.log")


@dataclass(frozen=True)
class Login:
    """What `twofold-server bootstrap --json` prints."""

    url: str
    email: str
    password: str
    api_key: str


@dataclass(frozen=True)
class Played:
    """The CI job as it went: the ids it used, and the wait for the verdict."""

    data_source_id: int
    repository_id: int
    ci_config_id: int
    seconds_from_submit_to_verdict: float
    submission: dict[str, Any] | None
    """What `ci submit --json` printed; None where its report went to the reader."""


class Narrator:
    """Writes progress to standard error, with the seconds since the start."""

    def __init__(self) -> None:
        self._start = time.monotonic()

    def __call__(self, text: str) -> None:
        print(f"{time.monotonic() - self._start:6.1f} s  {text}", file=sys.stderr, flush=True)


def prepare_warehouse(say: Narrator) -> Path:
    """The cached warehouse in `.demo`, built when there is none of this version."""
    path = CACHE / "warehouse.duckdb"
    mark = CACHE / "warehouse.fingerprint"
    wanted = demo_warehouse.fingerprint()
    if path.exists() and mark.exists() and mark.read_text(encoding="utf-8") == wanted:
        say("warehouse: built before, taken from .demo")
        return path
    mark.unlink(missing_ok=True)
    demo_warehouse.build(path, lambda line: say(f"warehouse: {line}"))
    mark.write_text(wanted, encoding="utf-8")
    return path


@contextlib.contextmanager
def places(keep: Path | None, say: Narrator) -> Iterator[Places]:
    """A folder of this demo alone, removed at its end; `keep` is never removed."""
    cached = prepare_warehouse(say)
    if keep is None:
        with tempfile.TemporaryDirectory(prefix="twofold-demo-", ignore_cleanup_errors=True) as folder:
            yield Places(cached, Path(folder) / "server")
        return
    found = Places(keep / "warehouse.duckdb", keep / "server")
    if found.server.exists() and not (found.server / "twofold.db").exists():
        raise DemoError(f"{found.server} exists and is no server data of a demo; choose another folder.")
    keep.mkdir(parents=True, exist_ok=True)
    shutil.rmtree(found.server, ignore_errors=True)
    shutil.copyfile(cached, found.warehouse)
    yield found


def choose_port(wanted: int | None) -> int:
    """The wanted port; without a wish 8080 where it is free, else any free one."""
    for port in [wanted] if wanted is not None else [DEFAULT_PORT, 0]:
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind(("127.0.0.1", port))
            except OSError:
                continue
            return int(probe.getsockname()[1])
    raise DemoError(f"Port {wanted} is taken; leave out --port to use a free one.")


def environment(files: Places, url: str) -> dict[str, str]:
    """The caller's environment without settings that belong to another server."""
    kept = {
        name: value for name, value in os.environ.items() if not name.startswith(("TWOFOLD_", "DATAFOLD_"))
    }
    return kept | {
        "TWOFOLD_BASE_URL": url,
        "TWOFOLD_FILE_ROOTS": json.dumps([str(files.warehouse.parent)]),
        "NO_PROXY": ",".join(filter(None, ["127.0.0.1", kept.get("NO_PROXY")])),
    }


def bootstrap(files: Places, url: str, env: dict[str, str]) -> Login:
    """Makes the server's data: organization, administrator, key."""
    command = [str(BIN / "twofold-server"), "bootstrap", "--data-dir", str(files.server)]
    command += ["--email", EMAIL, "--url", url, "--json"]
    done = subprocess.run(command, env=env, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise DemoError(
            f"`twofold-server bootstrap` ended with {done.returncode}:\n{done.stderr or done.stdout}"
        )
    answer = json.loads(done.stdout)
    return Login(answer["url"], answer["email"], answer["password"], answer["api_key"])


def _end_with_parent() -> None:
    """Runs in the server's process: a demo that is killed outright takes its server along (Linux)."""
    with contextlib.suppress(OSError, AttributeError):
        ctypes.CDLL(None).prctl(1, signal.SIGTERM)  # 1 is PR_SET_PDEATHSIG


@contextlib.contextmanager
def running_server(files: Places, port: int, env: dict[str, str]) -> Iterator[None]:
    """The server with its workers, ready to answer; stopped, and its whole process group gone, at the end."""
    command = [str(BIN / "twofold-server"), "up", "--data-dir", str(files.server)]
    command += ["--host", "127.0.0.1", "--port", str(port), "--workers", str(WORKERS)]
    with files.log.open("ab") as log:
        process = subprocess.Popen(
            command,
            env=env,
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            start_new_session=True,
            preexec_fn=_end_with_parent,  # noqa: PLW1509 - this program has one thread
        )
        try:
            _wait_until_ready(process, port, files.log)
            yield
        finally:
            _stop(process)


def _wait_until_ready(process: subprocess.Popen[bytes], port: int, log: Path) -> None:
    deadline = time.monotonic() + READY_SECONDS
    while time.monotonic() < deadline:
        if process.poll() is not None:
            break
        with contextlib.suppress(httpx2.HTTPError):
            if httpx2.get(f"http://127.0.0.1:{port}/readyz", timeout=5, trust_env=False).status_code == 200:
                return
        time.sleep(0.1)
    tail = "\n".join(log.read_text(encoding="utf-8", errors="replace").splitlines()[-20:])
    raise DemoError(f"The server did not get ready on port {port}. The end of its log:\n{tail}")


def _stop(process: subprocess.Popen[bytes]) -> None:
    """Asks politely, then ends the group: no worker outlives the demo."""
    if process.poll() is None:
        process.terminate()
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(STOP_SECONDS)
    with contextlib.suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    process.wait(STOP_SECONDS)


def connect(login: Login, files: Places) -> tuple[int, int, int]:
    """Data source, repository and integration through the REST API. Returns their ids."""
    headers = {"Authorization": f"Key {login.api_key}"}
    with httpx2.Client(base_url=login.url, headers=headers, timeout=30, trust_env=False) as api:

        def create(path: str, body: dict[str, Any]) -> int:
            answer = api.post(path, json=body)
            if answer.is_error:
                raise DemoError(f"POST {path} answered {answer.status_code}: {answer.text}")
            return int(answer.json()["id"])

        data_source_id = create(
            "/api/v1/data_sources",
            {"name": "Flights", "type": "duckdb", "options": {"path": str(files.warehouse)}},
        )
        repository_id = create("/api/v1/repositories", {"provider": "local", "name": "demo/flights"})
        ci_config_id = create(
            "/api/v1/ci",
            {
                "type": "datafold-sdk",
                "name": "Flights",
                "repository_id": repository_id,
                "data_source_id": data_source_id,
            },
        )
    return data_source_id, repository_id, ci_config_id


def commit_of(folder: str) -> str:
    """A stand-in for a commit's id: the example is files in folders, so their digest names their state."""
    digest = hashlib.sha1(usedforsecurity=False)
    for path in sorted((demo_warehouse.EXAMPLE / folder).glob("*.sql")):
        digest.update(path.read_bytes())
    return digest.hexdigest()


def play(
    login: Login, ids: tuple[int, int, int], env: dict[str, str], say: Narrator, *, as_json: bool
) -> Played:
    """The CI job's two commands. The report goes to standard output, or with `as_json` into the answer."""
    env = env | {"TWOFOLD_HOST": login.url, "TWOFOLD_API_KEY": login.api_key}
    whose = ["--ci-config-id", str(ids[2]), "--pr-num", str(PULL_REQUEST)]
    head = commit_of(demo_warehouse.BRANCH_SCHEMA)
    say(f"CI job: twofold ci trigger {' '.join(whose)} …")
    branch = ["--base-branch", "main", "--base-sha", commit_of("models"), "--pr-branch", "punctuality"]
    _client(["trigger", *whose, *branch, "--pr-sha", head], env, capture=True)
    diffs = str(demo_warehouse.DIFFS.relative_to(demo_warehouse.ROOT))
    say(f"CI job: twofold ci submit {' '.join(whose)} --diffs {diffs} --wait")
    submit = ["submit", *whose, "--pr-sha", head, "--diffs", diffs, "--wait", "--interval", "0.2"]
    start = time.monotonic()
    report = _client([*submit, "--json"] if as_json else submit, env, capture=as_json)
    seconds = time.monotonic() - start
    say(f"verdict after {seconds:.1f} s")
    return Played(*ids, seconds, json.loads(report) if as_json else None)


def _client(arguments: list[str], env: dict[str, str], *, capture: bool) -> str:
    """Runs `twofold ci …` from the repository's root. Returns its standard output where that is captured."""
    done = subprocess.run(
        [str(BIN / "twofold"), "ci", *arguments],
        env=env,
        cwd=demo_warehouse.ROOT,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE if capture else None,
        stderr=subprocess.PIPE if capture else None,
        text=True,
        check=False,
    )
    if done.returncode != 0:
        said = f"{done.stderr or ''}{done.stdout or ''}".strip()
        raise DemoError(f"`twofold ci {arguments[0]}` ended with {done.returncode}. {said}".strip())
    return done.stdout or ""


def look_closer(login: Login, data_source_id: int, say: Narrator) -> None:
    """The flights once more, with profiles and a timeline, which checks of pull requests leave out."""
    model = json.loads(demo_warehouse.DIFFS.read_text(encoding="utf-8"))[0]
    body = {
        "data_source1_id": data_source_id,
        "data_source2_id": data_source_id,
        "table1": model["prod"].split("."),
        "table2": model["pr"].split("."),
        "pk_columns": model["pk"],
        "run_profiles": True,
        "time_column": model["pk"][0],
        "time_aggregate": "week",
    }
    headers = {"Authorization": f"Key {login.api_key}"}
    with httpx2.Client(base_url=login.url, headers=headers, timeout=30, trust_env=False) as api:
        answer = api.post("/api/v1/datadiffs", json=body)
        if answer.is_error:
            raise DemoError(f"POST /api/v1/datadiffs answered {answer.status_code}: {answer.text}")
    say(f"{model['prod']} with profiles and a timeline: {answer.json()['url']}")


def print_json(login: Login, played: Played, files: Places, keep: Path | None) -> None:
    """Everything a program wants to know of the demo, as one object on standard output."""
    result = {
        "url": login.url,
        "email": login.email,
        "password": login.password,
        "warehouse": str(files.warehouse) if keep else None,
        "data_dir": str(files.server) if keep else None,
        **asdict(played),
    }
    print(json.dumps(result, indent=2, ensure_ascii=False), flush=True)


def serve(login: Login, say: Narrator) -> None:
    """Waits for Ctrl-C, watching that the server still answers."""
    say("serving; Ctrl-C ends the demo")
    while True:
        time.sleep(5)
        try:
            httpx2.get(f"{login.url}/healthz", timeout=10, trust_env=False).raise_for_status()
        except httpx2.HTTPError as error:
            raise DemoError(f"The server no longer answers: {error}") from error


def demo(options: argparse.Namespace, say: Narrator) -> None:
    """The whole play. Raises DemoError; KeyboardInterrupt passes through after everything is stopped."""
    keep = options.keep.absolute() if options.keep else None
    with places(keep, say) as files:
        port = choose_port(options.port)
        url = f"http://127.0.0.1:{port}"
        env = environment(files, url)
        login = bootstrap(files, url, env)
        say(f"server: starting on {url}, metadata in SQLite")
        with running_server(files, port, env):
            ids = connect(login, files)
            say("server: data source, repository and integration are connected")
            played = play(login, ids, env, say, as_json=options.json)
            if options.json:
                print_json(login, played, files, keep)
            else:
                print(
                    f"\nLog in at {login.url} as {login.email} with the password {login.password}\n",
                    flush=True,
                )
            if not options.exit:
                look_closer(login, played.data_source_id, say)
                serve(login, say)
        if keep:
            say(f"kept: warehouse and server data in {keep}")


def _interrupt(_number: int, _frame: FrameType | None) -> NoReturn:
    raise KeyboardInterrupt


def main() -> int:
    parser = argparse.ArgumentParser(
        prog="make demo", description="Plays a pull request's check on real data."
    )
    parser.add_argument("--exit", action="store_true", help="end after the results instead of serving")
    parser.add_argument("--json", action="store_true", help="print one JSON object on standard output")
    parser.add_argument("--keep", type=Path, metavar="DIR", help="leave warehouse and server data in DIR")
    parser.add_argument("--port", type=int, help="port of the server (default: 8080, else a free one)")
    options = parser.parse_args()
    for number in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, _interrupt)
    say = Narrator()
    try:
        demo(options, say)
    except DemoError as error:
        print(f"\nThe demo ended early. {error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        say("stopped")
    return 0


if __name__ == "__main__":
    sys.exit(main())
