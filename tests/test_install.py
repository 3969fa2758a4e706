"""`pip install --index-url HOST/simple/ datafold-sdk`: into a clean environment, from our server alone."""

from __future__ import annotations

import json
import os
import shlex
import subprocess
import sys
import venv
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

import demo
from tests.docs import markdown

LIMIT_SECONDS = 180


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Address of the index of a real server, which offers what `make setup` built."""
    folder = tmp_path_factory.mktemp("server")
    files = demo.Places(folder / "warehouse.duckdb", folder / "server")
    port = demo.choose_port(0)
    url = f"http://127.0.0.1:{port}"
    env = demo.environment(files, url)
    demo.bootstrap(files, url, env)
    with demo.running_server(files, port, env):
        yield f"{url}/simple/"


def clean_environment(home: Path) -> dict[str, str]:
    """What a CI container knows: no settings of pip, no virtual environment, no variables of ours."""
    kept = {"PATH": os.environ["PATH"], "HOME": str(home), "NO_PROXY": "127.0.0.1", "LANG": "C.UTF-8"}
    return kept | {
        "PIP_CONFIG_FILE": os.devnull,
        "PIP_DISABLE_PIP_VERSION_CHECK": "1",
        "PIP_NO_CACHE_DIR": "1",
    }


def run(command: list[str], home: Path, **variables: str) -> str:
    done = subprocess.run(
        command,
        cwd=home,
        env=clean_environment(home) | variables,
        capture_output=True,
        text=True,
        timeout=LIMIT_SECONDS,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.mark.slow
@pytest.mark.timeout(LIMIT_SECONDS)
def test_the_client_installs_into_a_clean_environment(index: str, tmp_path: Path) -> None:
    venv.create(tmp_path / "env", with_pip=True)
    binaries = tmp_path / "env" / "bin"
    run([str(binaries / "pip"), "install", "--quiet", "--index-url", index, "datafold-sdk"], tmp_path)
    assert run([str(binaries / "datafold"), "version"], tmp_path).startswith("datafold 0.4.1+twofold.")
    assert "Submit, trigger and list runs" in run([str(binaries / "datafold"), "--help"], tmp_path)
    assert run([str(binaries / "twofold"), "version"], tmp_path).startswith("twofold ")
    names = "from datafold_sdk.sdk.ci import CiDiff, CiRun, list_runs, run_diff, trigger_ci_run"
    run([str(binaries / "python"), "-c", names], tmp_path)
    run([str(binaries / "pip"), "check"], tmp_path)
    installed = run([str(binaries / "pip"), "list", "--format", "freeze"], tmp_path).lower()
    for heavy in ("duckdb", "pyarrow", "sqlalchemy", "fastapi", "dbt-core"):
        assert f"{heavy}==" not in installed


@pytest.mark.slow
@pytest.mark.timeout(LIMIT_SECONDS)
@pytest.mark.parametrize(("python", "machine"), [("3.12", "x86_64"), ("3.14", "aarch64")])
def test_other_pythons_and_machines_are_served(index: str, tmp_path: Path, python: str, machine: str) -> None:
    """pip resolves the whole closure for another interpreter from our index, and from no other."""
    command = [sys.executable, "-m", "pip", "download", "--quiet", "--only-binary", ":all:"]
    command += ["--implementation", "cp", "--python-version", python]
    command += ["--platform", f"manylinux_2_17_{machine}", "--platform", f"manylinux2014_{machine}"]
    run([*command, "--index-url", index, "--dest", str(tmp_path / "wheels"), "datafold-sdk"], tmp_path)
    names = [wheel.name for wheel in (tmp_path / "wheels").iterdir()]
    assert any(name.startswith("datafold_sdk-0.4.1+twofold.") for name in names)
    assert any(name.startswith("pydantic_core-") and machine in name for name in names)


STRANGERS = ("datafold_sdk", "twofold")


@pytest.fixture
def elsewhere(tmp_path: Path) -> Path:
    """What somebody else put into an index that pip asks as well: our two names, higher versions."""
    folder = tmp_path / "elsewhere"
    folder.mkdir()
    for name in STRANGERS:
        info = f"{name}-9.9.dist-info"
        with zipfile.ZipFile(folder / f"{name}-9.9-py3-none-any.whl", "w") as file:
            file.writestr(f"{info}/METADATA", f"Metadata-Version: 2.1\nName: {name}\nVersion: 9.9\n")
            file.writestr(
                f"{info}/WHEEL",
                "Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
            )
            file.writestr(f"{info}/RECORD", f"{info}/METADATA,,\n{info}/WHEEL,,\n{info}/RECORD,,\n")
    return folder


def taken(pip: list[str], home: Path, **variables: str) -> dict[str, str]:
    """Which version of each package an installation would bring."""
    command = [sys.executable, "-m", *pip, "--quiet", "--dry-run", "--ignore-installed", "--report", "-"]
    report = json.loads(run(command, home, **variables))
    return {one["metadata"]["name"]: one["metadata"]["version"] for one in report["install"]}


def assert_ours(versions: dict[str, str]) -> None:
    for name in STRANGERS:
        assert "+twofold." in versions[name.replace("_", "-")], versions


@pytest.mark.slow
@pytest.mark.timeout(LIMIT_SECONDS)
def test_a_pinned_client_brings_no_strangers_package(index: str, tmp_path: Path, elsewhere: Path) -> None:
    pinned = ["pip", "install", "--index-url", index, "datafold-sdk==0.4.1+twofold.1"]
    assert_ours(taken(pinned, tmp_path, PIP_FIND_LINKS=str(elsewhere)))


@pytest.mark.slow
@pytest.mark.timeout(LIMIT_SECONDS)
def test_the_guides_two_steps_bring_no_strangers_package(index: str, tmp_path: Path, elsewhere: Path) -> None:
    """As the guide writes them; in the second, pip asks an index that has higher versions of our names."""
    guide = markdown.ROOT / "docs" / "howto" / "datafold-sdk.md"
    (block,) = [found for found in markdown.blocks(guide) if "--no-deps" in found.text]
    download, install = block.commands()
    host = index.removesuffix("/simple/")
    run([sys.executable, "-m", *shlex.split(download.replace("$DATAFOLD_HOST", host))], tmp_path)
    words = shlex.split(install)
    files = [str(path) for path in sorted(tmp_path.glob(words[-1]))]
    assert len(files) == len(STRANGERS)
    usual = {"PIP_INDEX_URL": index, "PIP_FIND_LINKS": str(elsewhere)}
    assert_ours(taken([*words[:-1], *files], tmp_path, **usual))
