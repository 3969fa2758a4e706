"""The command: bootstrap once, refuse what must not start, supervise, stop."""

from __future__ import annotations

import contextlib
import json
import os
import re
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.error import URLError
from urllib.request import ProxyHandler, Request, build_opener

import psutil
import pytest
from tests.support.postgres import PostgresServer

from twofold_server.cli import STARTUP_FAILED
from twofold_server.supervisor import Supervisor

OPEN = build_opener(ProxyHandler({})).open
EMAIL = "ada@example.org"


def _environment(**extra: str) -> dict[str, str]:
    kept = {
        name: value for name, value in os.environ.items() if not name.startswith(("TWOFOLD_", "DATAFOLD_"))
    }
    return kept | extra


def _run(*words: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "twofold_server", *words],
        capture_output=True,
        text=True,
        timeout=60,
        env=_environment(**environment),
    )


def _wait(what: Callable[[], object], seconds: float = 120.0) -> None:
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        with contextlib.suppress(URLError, OSError, psutil.NoSuchProcess):
            if what():
                return
        time.sleep(0.1)
    raise AssertionError("waited in vain")


def test_help_loads_nothing_heavy() -> None:
    program = (
        "import sys, twofold_server.cli; "
        "print([m for m in ('pydantic', 'sqlalchemy', 'fastapi', 'pyarrow', 'duckdb', 'sqlglot') if m in "
        "sys.modules])"
    )
    answer = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert answer.stdout.strip() == "[]"
    for words in ([], ["up"], ["web"], ["worker"], ["migrate"], ["bootstrap"]):
        text = _run(*words, "--help").stdout
        assert "Usage:" in text
        assert "--supervised" not in text


@pytest.mark.parametrize("database", ["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)])
def test_bootstrap_works_once(tmp_path: Path, request: pytest.FixtureRequest, database: str) -> None:
    environment = {}
    if database == "postgresql":
        server: PostgresServer = request.getfixturevalue("postgres")
        environment["TWOFOLD_DATABASE_URL"] = server.create_database()
    words = ["bootstrap", "--data-dir", str(tmp_path / "d"), "--email", EMAIL, "--json"]
    first = _run(*words, **environment)
    assert first.returncode == 0, first.stderr
    made = json.loads(first.stdout)
    assert set(made) == {"url", "email", "password", "api_key"}
    assert made["url"] == "http://127.0.0.1:8080"
    assert made["email"] == EMAIL
    second = _run(*words, **environment)
    assert second.returncode == 1
    assert second.stdout == ""
    assert "already" in second.stderr
    for secret in (made["password"], made["api_key"]):
        assert secret not in first.stderr + second.stderr


def test_bootstrap_for_people(tmp_path: Path) -> None:
    answer = _run(
        "bootstrap", "--data-dir", str(tmp_path), "--email", EMAIL, "--url", "https://twofold.example/"
    )
    assert "https://twofold.example\n" in answer.stdout
    assert re.search(r"two_\w{46}", answer.stdout)


def test_bootstrap_wants_an_address(tmp_path: Path) -> None:
    for email in ("", "nobody", "a b@c", "@", "a@"):
        answer = _run("bootstrap", "--data-dir", str(tmp_path), "--email", email)
        assert answer.returncode == 1, email
        assert "not an e-mail address" in answer.stderr
    assert _run("bootstrap", "--data-dir", str(tmp_path), "--email", EMAIL).returncode == 0


@pytest.mark.parametrize(
    ("environment", "code", "said"),
    [
        ({"TWOFOLD_MASTER_KEY": "aHVudGVyMg=="}, STARTUP_FAILED, "32"),
        ({"TWOFOLD_BASE_URL": "ftp://hunter2"}, 2, "TWOFOLD_BASE_URL"),
        ({"TWOFOLD_MAX_BODY_BYTES": "hunter2"}, 2, "TWOFOLD_MAX_BODY_BYTES"),
        ({"TWOFOLD_FILE_ROOTS": "hunter2"}, 2, "TWOFOLD_FILE_ROOTS"),
        (
            {"TWOFOLD_DATABASE_URL": "postgresql://u:hunter2@127.0.0.1:1/d"},
            STARTUP_FAILED,
            "TWOFOLD_DATABASE_URL",
        ),
        ({"TWOFOLD_DATABASE_URL": "hunter2"}, STARTUP_FAILED, "TWOFOLD_DATABASE_URL"),
        ({"TWOFOLD_DATA_DIR": "/proc/none"}, STARTUP_FAILED, "data directory"),
    ],
)
def test_wrong_settings_are_one_sentence(
    tmp_path: Path, environment: dict[str, str], code: int, said: str
) -> None:
    answer = _run("up", **{"TWOFOLD_DATA_DIR": str(tmp_path), "TWOFOLD_PORT": "1", **environment})
    assert answer.returncode == code, answer.stderr
    assert said in answer.stderr
    assert "Traceback" not in answer.stderr
    assert "hunter2" not in answer.stdout + answer.stderr
    assert "aHVudGVyMg" not in answer.stdout + answer.stderr


class Up:
    """A running ``twofold-server up``."""

    def __init__(self, folder: Path, port: int, workers: int = 2) -> None:
        self.url = f"http://127.0.0.1:{port}"
        self.output = (folder / "output").open("w+")
        self.process = subprocess.Popen(
            [sys.executable, "-m", "twofold_server", "up", "--data-dir", str(folder / "d"),
             "--port", str(port), "--workers", str(workers)],
            stdout=self.output, stderr=subprocess.STDOUT, env=_environment(),
        )  # fmt: skip

    def ready(self) -> bool:
        return bool(OPEN(f"{self.url}/readyz", timeout=5).status == 200)

    def children(self, word: str) -> list[psutil.Process]:
        found = psutil.Process(self.process.pid).children()
        return [child for child in found if word in child.cmdline()]

    def text(self) -> str:
        self.output.flush()
        return Path(self.output.name).read_text()

    def end(self) -> None:
        children = psutil.Process(self.process.pid).children() if self.process.poll() is None else []
        self.process.kill()
        self.process.wait()
        for child in children:
            with contextlib.suppress(psutil.NoSuchProcess):
                child.kill()
        self.output.close()


@pytest.fixture
def up(tmp_path: Path, free_port: int) -> Iterator[Up]:
    server = Up(tmp_path, free_port)
    try:
        _wait(server.ready)
        yield server
    finally:
        server.end()


def test_up_serves_restarts_and_stops(up: Up) -> None:
    _wait(lambda: "stop with Ctrl-C" in up.text())
    banner = up.text()
    assert f"Twofold is running at {up.url}" in banner
    assert "twofold-server bootstrap" in banner

    _wait(lambda: len(up.children("worker")) == 2)
    victim = up.children("worker")[0]
    victim.kill()
    _wait(
        lambda: victim.pid not in [c.pid for c in up.children("worker")] and len(up.children("worker")) == 2
    )
    assert "was killed by SIGKILL; it starts again" in up.text()

    web = up.children("web")[0]
    web.kill()
    _wait(lambda: web.pid not in [c.pid for c in up.children("web")] and up.ready())

    everyone = psutil.Process(up.process.pid).children()
    assert len(everyone) == 3
    up.process.send_signal(signal.SIGINT)
    assert up.process.wait(30) == 0
    assert [child for child in everyone if child.is_running()] == []
    for line in up.text().splitlines():
        assert line.isprintable(), line
    assert "Traceback" not in up.text()


def test_a_killed_supervisor_leaves_no_process(up: Up) -> None:
    _wait(lambda: len(up.children("worker")) == 2)
    everyone = psutil.Process(up.process.pid).children()
    up.process.kill()
    _wait(lambda: not any(child.is_running() for child in everyone))


def test_a_taken_port_stops_everything(up: Up, tmp_path: Path) -> None:
    port = int(up.url.rpartition(":")[2])
    answer = _run("up", "--data-dir", str(tmp_path / "other"), "--port", str(port))
    assert answer.returncode == STARTUP_FAILED
    assert "Cannot listen" in answer.stderr
    assert "--port" in answer.stderr


def test_a_request_under_way_ends_before_the_server_does(up: Up) -> None:
    """SIGTERM while a client is still sending: it gets its answer."""
    import http.client

    host, port = up.url.removeprefix("http://").split(":")
    connection = http.client.HTTPConnection(host, int(port), timeout=20)
    connection.putrequest("POST", "/api/internal/sdk/log")
    connection.putheader("Content-Length", "4")
    connection.endheaders()
    connection.send(b"ab")
    time.sleep(0.5)
    up.process.terminate()
    time.sleep(0.5)
    connection.send(b"cd")
    assert connection.getresponse().status == 200
    connection.close()
    assert up.process.wait(30) == 0


def test_log_lines_cannot_be_forged(up: Up) -> None:
    with contextlib.suppress(URLError):
        OPEN(
            Request(
                f"{up.url}/x%0aFORGED%1b%5b31m%e2%80%ae", headers={"Authorization": "Key two_" + "a" * 46}
            )
        )
    _wait(lambda: "FORGED" in up.text())
    line = next(line for line in up.text().splitlines() if "FORGED" in line)
    assert "GET /x\\nFORGED\\x1b[31m\\u202e 404" in line
    assert "two_aaaa" not in up.text()


def test_the_supervisor_backs_off(tmp_path: Path) -> None:
    """A program that dies at once is not started in a busy loop."""
    marks = tmp_path / "marks"
    program = f"open({str(marks)!r}, 'a').write('x')"
    supervisor = Supervisor({"worker 1": [sys.executable, "-c", program]}, {})
    stop = threading.Event()
    threading.Timer(3.0, stop.set).start()
    assert supervisor.run(stop) == 0
    assert 2 <= len(marks.read_text()) <= 4


def test_the_supervisor_gives_up_when_a_process_refuses(tmp_path: Path) -> None:
    refuses = [sys.executable, "-c", f"raise SystemExit({STARTUP_FAILED})"]
    sleeps = [sys.executable, "-c", "import time; time.sleep(600)"]
    supervisor = Supervisor({"web": refuses, "worker 1": sleeps}, {})
    assert supervisor.run(threading.Event()) == STARTUP_FAILED
