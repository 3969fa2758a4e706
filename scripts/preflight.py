"""Says which programs of the machine are missing, why they are needed, and installs them where it may.

Runs before anything of ours is installed, so it needs the standard library only.

    python3 scripts/preflight.py demo     what `make demo` needs: a Python that can make virtual environments
    python3 scripts/preflight.py test     what `make test` needs on top: databases, Chromium, a font, Node
    python3 scripts/preflight.py engines  what `make check-engines` needs: databases, Java

As root, or with sudo that asks for no password, missing programs are installed with apt. Otherwise one apt
line is printed and the command ends with 1. `--check` never installs.
"""

from __future__ import annotations

import argparse
import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

PYTHON_MINIMUM = (3, 11)
NODE_MAJOR_MINIMUM = 18
JAVA_MAJOR_MINIMUM = 17
APT_TIMEOUT_SECONDS = 1800


@dataclass(frozen=True)
class Need:
    """One program. `megabytes`: Debian 12's download with its dependencies, rounded."""

    name: str
    package: str
    megabytes: int
    why: str
    present: Callable[[], bool]


def has_venv() -> bool:
    """Debian splits `venv` off: the module is there, `ensurepip`, which fills the environment, is not."""
    return importlib.util.find_spec("ensurepip") is not None and importlib.util.find_spec("venv") is not None


def has_postgresql() -> bool:
    return shutil.which("initdb") is not None or any(Path("/usr/lib/postgresql").glob("*/bin/initdb"))


def has_mariadb() -> bool:
    """Debian keeps the server where only root's PATH leads."""
    folders = os.pathsep.join([os.environ.get("PATH", ""), "/usr/sbin", "/usr/local/sbin"])
    return all(
        any(shutil.which(name, path=folders) for name in names)
        for names in (("mariadbd", "mysqld"), ("mariadb-install-db", "mysql_install_db"))
    )


def has_chromium() -> bool:
    return shutil.which("chromium") is not None


def has_font() -> bool:
    """Chromium draws boxes instead of letters without any font; `fc-list` comes with Chromium."""
    return any(
        next(folder.rglob("*.ttf"), None) is not None
        for folder in (Path("/usr/share/fonts"), Path("/usr/local/share/fonts"))
        if folder.is_dir()
    )


def has_node() -> bool:
    program = shutil.which("node")
    if program is None:
        return False
    answer = subprocess.run([program, "--version"], capture_output=True, text=True, check=False, timeout=60)
    major = answer.stdout.strip().lstrip("v").split(".")[0]
    return major.isdigit() and int(major) >= NODE_MAJOR_MINIMUM


def has_java() -> bool:
    """Says `openjdk version "17.0.15" 2025-04-15`, on standard error; Spark takes JAVA_HOME's first."""
    home = os.environ.get("JAVA_HOME")
    program = shutil.which("java", path=str(Path(home, "bin"))) if home else shutil.which("java")
    if program is None:
        return False
    answer = subprocess.run([program, "-version"], capture_output=True, text=True, check=False, timeout=60)
    words = answer.stderr.split('"')
    major = words[1].split(".")[0] if len(words) > 1 else ""
    return major.isdigit() and int(major) >= JAVA_MAJOR_MINIMUM


def has_curl() -> bool:
    return shutil.which("curl") is not None


def has_npm() -> bool:
    return shutil.which("npm") is not None


DEMO_NEEDS = (
    Need("venv", "python3-venv", 4, "the environment that everything of ours is installed into", has_venv),
)
DATABASE_NEEDS = (
    *DEMO_NEEDS,
    Need(
        "PostgreSQL",
        "postgresql",
        62,
        "tests run against a real server, made and removed by them",
        has_postgresql,
    ),
    Need(
        "MariaDB",
        "mariadb-server",
        20,
        "tests run against a real server, made and removed by them",
        has_mariadb,
    ),
)
TEST_NEEDS = (
    *DATABASE_NEEDS,
    Need(
        "Chromium", "chromium", 146, "tests and screenshots drive the pages in a real browser", has_chromium
    ),
    Need("a font", "fonts-dejavu-core", 1, "letters and signs on screenshots", has_font),
    Need("curl", "curl", 1, "the documentation's examples call the REST API with it, and are run", has_curl),
    Need(
        "Node", "nodejs", 21, "runs Prism, which holds our GitHub calls to GitHub's own description", has_node
    ),
    Need("npm", "npm", 18, "installs Prism at the pinned version", has_npm),
)
ENGINE_NEEDS = (
    *DATABASE_NEEDS,
    Need(
        "Java",
        "default-jre-headless",
        46,
        "runs Spark, which tests compare with every other database",
        has_java,
    ),
)
NEEDS = {"demo": DEMO_NEEDS, "test": TEST_NEEDS, "engines": ENGINE_NEEDS}
TARGETS = {"demo": "make demo", "test": "make test", "engines": "make check-engines"}


def table(missing: Sequence[Need]) -> str:
    """The missing things as an aligned table with a sum."""
    rows = [("missing", "Debian package", "download", "why")]
    rows += [(need.name, need.package, f"~{need.megabytes} MB", need.why) for need in missing]
    widths = [max(len(row[column]) for row in rows) for column in range(3)]
    lines = [
        "  " + "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=False)) + "  " + row[3]
        for row in rows
    ]
    lines.append(f"  together about {sum(need.megabytes for need in missing)} MB")
    return "\n".join(lines)


def apt_line(missing: Sequence[Need]) -> str:
    """One line to paste; without the recommended extras, which would triple the download."""
    packages = " ".join(need.package for need in missing)
    return f"apt-get update && apt-get install -y --no-install-recommends {packages}"


def privilege() -> list[str] | None:
    """The words to put before apt-get: none as root, sudo where it asks nothing, None where neither works."""
    if os.geteuid() == 0:
        return []
    sudo = shutil.which("sudo")
    if sudo is None:
        return None
    asked = subprocess.run([sudo, "-n", "true"], capture_output=True, check=False, timeout=60)
    return [sudo, "-n", "env", "DEBIAN_FRONTEND=noninteractive"] if asked.returncode == 0 else None


def install(missing: Sequence[Need], prefix: Sequence[str]) -> str | None:
    """Installs with apt. Returns None, or the end of apt's output when it failed."""
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    packages = [need.package for need in missing]
    for arguments in (["update"], ["install", "-y", "--no-install-recommends", *packages]):
        done = subprocess.run(
            [*prefix, "apt-get", "-q", *arguments],
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
            timeout=APT_TIMEOUT_SECONDS,
        )
        if done.returncode != 0:
            return "\n".join(done.stdout.splitlines()[-15:])
    return None


def say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


def stop(missing: Sequence[Need], reason: str) -> int:
    say(f"preflight: {reason} Install them with this line, then repeat the command:")
    say("")
    say(f"  {'sudo sh' if shutil.which('sudo') else 'su'} -c '{apt_line(missing)}'")
    say("")
    return 1


def run(purpose: str, *, may_install: bool) -> int:
    """Checks, and installs where allowed. Returns the exit code."""
    if sys.version_info < PYTHON_MINIMUM:
        wanted = ".".join(map(str, PYTHON_MINIMUM))
        say(f"preflight: this is Python {sys.version.split()[0]}; Twofold needs {wanted} or newer.")
        say("Name a newer one on the command line: make PYTHON=python3.12 …")
        return 1
    missing = [need for need in NEEDS[purpose] if not need.present()]
    if not missing:
        return 0
    say(f"preflight: {TARGETS[purpose]} needs programs that this machine does not have:")
    say("")
    say(table(missing))
    say("")
    if shutil.which("apt-get") is None:
        say("preflight: this is no Debian; install the programs above with the system's own package manager.")
        return 1
    prefix = privilege() if may_install else None
    if prefix is None:
        reason = (
            "there is neither root nor a sudo that asks for no password."
            if may_install
            else "nothing was installed."
        )
        return stop(missing, reason)
    say("preflight: installing them with apt; this happens once.")
    failure = install(missing, prefix)
    if failure is not None:
        say(failure)
        return stop(missing, "apt could not install them, its last words are above.")
    left = [need for need in missing if not need.present()]
    if left:
        names = ", ".join(need.name for need in left)
        say(f"preflight: apt says it is done, yet still missing or too old: {names}.")
        return 1
    return 0


def main() -> int:
    parser = argparse.ArgumentParser(description="Checks the programs that the make targets need.")
    parser.add_argument("purpose", choices=sorted(NEEDS))
    parser.add_argument("--check", action="store_true", help="never install, only say what is missing")
    arguments = parser.parse_args()
    return run(arguments.purpose, may_install=not arguments.check)


if __name__ == "__main__":
    sys.exit(main())
