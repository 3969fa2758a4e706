"""CI jobs to copy: what GitHub Actions, GitLab CI, CircleCI or a plain shell runs for one integration.

Pure text. Every job does the same four things: installs the client from this server, builds the tables (a
script of the reader's own), writes ``diffs.json``, and submits it for the pull request's head commit, never
for the merge commit that some CI systems check out. With ``trigger`` the job makes the run itself, for
servers that no webhook reaches. The API key comes from the CI system's secrets and stands in no text.
"""

from __future__ import annotations

import json
import shlex
from dataclasses import dataclass
from ipaddress import ip_address
from urllib.parse import urlsplit

PYTHON = "3.11"
"""The oldest Python that the client runs on. ``/simple/`` has the wheels of the server's own version."""

_EXAMPLE = '#   [{"prod": "analytics.orders", "pr": "pr_42.orders", "pk": ["id"]}]'


@dataclass(frozen=True)
class Snippet:
    """One job to copy. ``secret`` says in words where its CI system keeps the API key."""

    name: str
    title: str
    file: str
    text: str
    secret: str


def github_actions(
    host: str, config_id: int | str, *, trigger: bool = False, label: bool = False, python: str = PYTHON
) -> str:
    """A workflow file. With ``label`` it also starts when the label ``datafold`` is added.

    Texts of the pull request reach the shell through variables, never by being pasted into a command.
    """
    kinds = ["opened", "reopened", "synchronize", "ready_for_review", "edited"] + ["labeled"] * label
    condition = [
        "!github.event.pull_request.draft",
        "github.event.pull_request.head.repo.full_name == github.repository",
        "(github.event.action != 'edited' || github.event.changes.base)",
    ]
    if label:
        condition.append("(github.event.action != 'labeled' || github.event.label.name == 'datafold')")
    variables = {
        "DATAFOLD_HOST": json.dumps(host),
        "DATAFOLD_API_KEY": "${{ secrets.DATAFOLD_API_KEY }}",
        "PR_NUMBER": "${{ github.event.pull_request.number }}",
        "PR_SHA": "${{ github.event.pull_request.head.sha }}",
    }
    if trigger:
        variables |= {
            "PR_BRANCH": "${{ github.event.pull_request.head.ref }}",
            "BASE_BRANCH": "${{ github.event.pull_request.base.ref }}",
            "BASE_SHA": "${{ github.event.pull_request.base.sha }}",
        }
    steps = [
        f"- run: {_install(host)}",
        *(_folded("- run: >-", _trigger(config_id)) if trigger else []),
        *_build_comment(),
        '- run: ./build_tables.sh "pr_$PR_NUMBER"',
        *_folded("- run: >-", _submit(config_id)),
    ]
    return _lines(
        "# .github/workflows/data-diff.yml",
        "name: data-diff",
        "on:",
        "  pull_request:",
        f"    types: [{', '.join(kinds)}]",
        "permissions:",
        "  contents: read",
        "jobs:",
        "  data-diff:",
        "    # Drafts wait; a fork's pull request is given no secrets.",
        "    if: >-",
        "      ${{ " + " &&\n      ".join(condition) + " }}",
        "    concurrency:",
        "      group: data-diff-${{ github.event.pull_request.number }}",
        "      cancel-in-progress: true",
        "    runs-on: ubuntu-latest",
        "    env:",
        *(f"      {name}: {value}" for name, value in variables.items()),
        "    steps:",
        "      - uses: actions/checkout@v4",
        "      - uses: actions/setup-python@v5",
        "        with:",
        f'          python-version: "{python}"',
        *(f"      {line}" for line in steps),
    )


def gitlab_ci(host: str, config_id: int | str, *, trigger: bool = False, python: str = PYTHON) -> str:
    """A job for ``.gitlab-ci.yml`` that runs in merge request pipelines, with merged results or without."""
    branches = {
        "PR_BRANCH": "$CI_MERGE_REQUEST_SOURCE_BRANCH_NAME",
        "BASE_BRANCH": "$CI_MERGE_REQUEST_TARGET_BRANCH_NAME",
        "BASE_SHA": "$CI_MERGE_REQUEST_DIFF_BASE_SHA",
    }
    script = [
        "# The head commit; in a merged results pipeline CI_COMMIT_SHA is another one.",
        '- export PR_SHA="${CI_MERGE_REQUEST_SOURCE_BRANCH_SHA:-$CI_COMMIT_SHA}"',
        f"- {_install(host)}",
        *(_folded("- >-", _trigger(config_id)) if trigger else []),
        *_build_comment(),
        '- ./build_tables.sh "pr_$PR_NUMBER"',
        *_folded("- >-", _submit(config_id)),
    ]
    return _lines(
        "# .gitlab-ci.yml",
        "data-diff:",
        f'  image: "python:{python}"',
        "  rules:",
        '    - if: $CI_PIPELINE_SOURCE == "merge_request_event"',
        "  interruptible: true",
        "  variables:",
        f"    DATAFOLD_HOST: {json.dumps(host)}",
        "    PR_NUMBER: $CI_MERGE_REQUEST_IID",
        *(f"    {name}: {value}" for name, value in branches.items() if trigger),
        "  script:",
        *(f"    {line}" for line in script),
    )


def circleci(
    host: str, config_id: int | str, *, trigger: bool = False, python: str = PYTHON, base_branch: str = "main"
) -> str:
    """A ``config.yml`` for branches with an open pull request; CircleCI does not say what they fork from."""
    base = _lines(
        "      - run:",
        "          name: Find the base commit",
        "          command: |",
        '            git fetch --quiet origin "$BASE_BRANCH"',
        '            echo "export BASE_SHA=$(git merge-base FETCH_HEAD HEAD)" >> "$BASH_ENV"',
        '            echo \'export PR_BRANCH="$CIRCLE_BRANCH"\' >> "$BASH_ENV"',
    ).splitlines()
    steps = [
        f"- run: {_install(host)}",
        *(_folded("- run: >-", _trigger(config_id)) if trigger else []),
        *_build_comment(),
        '- run: ./build_tables.sh "pr_$PR_NUMBER"',
        *_folded("- run: >-", _submit(config_id)),
    ]
    return _lines(
        "# .circleci/config.yml",
        "version: 2.1",
        "jobs:",
        "  data-diff:",
        "    docker:",
        f'      - image: "cimg/python:{python}"',
        "    environment:",
        f"      DATAFOLD_HOST: {json.dumps(host)}",
        *([f"      BASE_BRANCH: {json.dumps(base_branch)}"] if trigger else []),
        "    steps:",
        "      - checkout",
        "      - run:",
        "          name: Go on only for a pull request",
        "          command: |",
        '            if [ -z "${CIRCLE_PULL_REQUEST:-}" ]; then circleci-agent step halt; fi',
        '            echo \'export PR_NUMBER="${CIRCLE_PULL_REQUEST##*/}"\' >> "$BASH_ENV"',
        '            echo \'export PR_SHA="$CIRCLE_SHA1"\' >> "$BASH_ENV"',
        *(base if trigger else []),
        *(f"      {line}" for line in steps),
        "workflows:",
        "  data-diff:",
        "    jobs:",
        "      - data-diff:",
        "          filters:",
        "            branches:",
        f"              ignore: [{base_branch}]",
    )


def shell(host: str, config_id: int | str, *, trigger: bool = False) -> str:
    """A script for any other CI system; it is told the pull request by variables."""
    more = ", PR_BRANCH, BASE_BRANCH, BASE_SHA (where it forked)" if trigger else ""
    return _lines(
        "#!/bin/sh",
        "set -eu",
        "# From the secrets of the CI system: DATAFOLD_API_KEY.",
        f"# From its variables: PR_NUMBER, PR_SHA (the head commit){more}.",
        f"export DATAFOLD_HOST={shlex.quote(host)}",
        _install(host),
        *([_continued(_trigger(config_id))] if trigger else []),
        *_build_comment(),
        './build_tables.sh "pr_$PR_NUMBER"',
        _continued(_submit(config_id)),
    )


def all_snippets(
    host: str, config_id: int | str, *, trigger: bool = False, label: bool = False, python: str = PYTHON
) -> list[Snippet]:
    """The four jobs in the order in which they are offered."""
    return [
        Snippet(
            "github",
            "GitHub Actions",
            ".github/workflows/data-diff.yml",
            github_actions(host, config_id, trigger=trigger, label=label, python=python),
            "Settings, Secrets and variables, Actions: a repository secret DATAFOLD_API_KEY.",
        ),
        Snippet(
            "gitlab",
            "GitLab CI",
            ".gitlab-ci.yml",
            gitlab_ci(host, config_id, trigger=trigger, python=python),
            "Settings, CI/CD, Variables: DATAFOLD_API_KEY, masked; not protected, since merge request "
            "pipelines run on branches that are not.",
        ),
        Snippet(
            "circleci",
            "CircleCI",
            ".circleci/config.yml",
            circleci(host, config_id, trigger=trigger, python=python),
            "Project Settings, Environment Variables: DATAFOLD_API_KEY. Under Advanced, switch on “Only "
            "build pull requests”.",
        ),
        Snippet(
            "shell",
            "Shell",
            "any CI system",
            shell(host, config_id, trigger=trigger),
            "Wherever the CI system keeps secrets: DATAFOLD_API_KEY.",
        ),
    ]


def _install(host: str) -> str:
    """pip refuses an index over plain HTTP unless it is on this machine or named as trusted."""
    parts = urlsplit(host)
    name = parts.hostname or ""
    trusted = parts.scheme == "https" or name == "localhost" or _is_loopback(name)
    option = "" if trusted else f" --trusted-host {shlex.quote(name)}"
    return f'pip install --index-url "$DATAFOLD_HOST/simple/"{option} datafold-sdk'


def _is_loopback(name: str) -> bool:
    try:
        return ip_address(name).is_loopback
    except ValueError:
        return False


def _trigger(config_id: int | str) -> list[str]:
    return [
        f'datafold ci trigger --ci-config-id {config_id} --pr-num "$PR_NUMBER"',
        '--base-branch "$BASE_BRANCH" --base-sha "$BASE_SHA"',
        '--pr-branch "$PR_BRANCH" --pr-sha "$PR_SHA"',
    ]


def _submit(config_id: int | str) -> list[str]:
    return [
        f'datafold ci submit --ci-config-id {config_id} --pr-num "$PR_NUMBER"',
        '--pr-sha "$PR_SHA" --diffs diffs.json --wait',
    ]


def _build_comment() -> list[str]:
    return ["# Yours: build the changed tables into that schema, and write diffs.json:", _EXAMPLE]


def _folded(head: str, command: list[str]) -> list[str]:
    """A command over several lines that YAML joins by blanks."""
    return [head, *(f"    {line}" for line in command)]


def _continued(command: list[str]) -> str:
    return " \\\n    ".join(command)


def _lines(*lines: str) -> str:
    return "\n".join(lines) + "\n"
