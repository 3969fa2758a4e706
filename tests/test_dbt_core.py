"""The dbt Core guide's commands with a real dbt: production and a pull request built, uploaded, compared."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import demo
from tests.docs.markdown import ROOT, blocks
from twofold import Twofold

LIMIT_SECONDS = 240
GUIDE = ROOT / "docs" / "howto" / "dbt-core.md"
EXAMPLE = ROOT / "examples" / "dbt-core"
DBT = ROOT / "build" / "dbt" / "bin"
COMMIT_SHA, PR_SHA = "9f1c2ab0d4e35f67890123456789abcdef012345", "1a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c4d"
PR_NUMBER = 42


def commands(role: str) -> str:
    """The guide's commands of one role, in their order."""
    found = [block.text for block in blocks(GUIDE) if role in block.words]
    assert found, role
    return "set -euo pipefail\n" + "\n".join(found)


def run(script: str, folder: Path, variables: dict[str, str]) -> str:
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}
    path = f"{DBT}{os.pathsep}{demo.BIN}{os.pathsep}{kept['PATH']}"
    quiet = {"DBT_SEND_ANONYMOUS_USAGE_STATS": "false", "DBT_VERSION_CHECK": "false", "COLUMNS": "200"}
    done = subprocess.run(
        ["bash", "-c", script],
        cwd=folder,
        env=kept | quiet | variables | {"PATH": path},
        capture_output=True,
        text=True,
        timeout=LIMIT_SECONDS,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.mark.slow
@pytest.mark.timeout(LIMIT_SECONDS)
def test_a_dbt_project_is_checked_as_the_guide_says(tmp_path: Path) -> None:
    assert (DBT / "dbt").exists(), "dbt is missing: make setup installs it into build/dbt"
    project = tmp_path / "project"
    shutil.copytree(EXAMPLE, project)
    files = demo.Places(tmp_path / "files" / "warehouse.duckdb", tmp_path / "server")
    files.warehouse.parent.mkdir()
    port = demo.choose_port(0)
    url = f"http://127.0.0.1:{port}"
    env = demo.environment(files, url)
    login = demo.bootstrap(files, url, env)
    with demo.running_server(files, port, env), Twofold(login.url, login.api_key) as api:
        _, _, config = demo.connect(login, files)
        variables = {
            "DATAFOLD_HOST": login.url,
            "DATAFOLD_API_KEY": login.api_key,
            "NO_PROXY": "127.0.0.1",
            "WAREHOUSE": str(files.warehouse),
            "COMMIT_SHA": COMMIT_SHA,
            "PR_SHA": PR_SHA,
            "PR_NUMBER": str(PR_NUMBER),
        }
        run(_with_id(commands("production"), config), project, variables)
        orders = project / "models" / "orders.sql"
        orders.write_text(
            orders.read_text().replace("id * 1.25", "id * case when id > 900 then 2 else 1.25 end")
        )
        branch = {"pr_sha": PR_SHA, "pr_branch": "prices", "base_sha": COMMIT_SHA, "base_branch": "main"}
        api.trigger_ci_run(config, PR_NUMBER, **branch)
        said = run(_with_id(commands("pull-request"), config), project, variables)
        (found,) = api.list_runs(config, pr_num=PR_NUMBER)
        differing = {
            diff.prod: diff.values.rows_with_differences
            for diff in api.get_run(config, found.id).diffs
            if diff.values is not None
        }
        uploads = api.dbt_uploads(config)
    assert differing == {"analytics.orders": 100, "analytics.customers": 50}
    assert "2 of 2 tables differ" in said
    assert [(build.commit_sha, build.run_type) for build in uploads] == [
        (PR_SHA, "pull_request"),
        (COMMIT_SHA, "production"),
    ]
    assert uploads[0].counts["model"] == 2


def _with_id(script: str, config: int) -> str:
    assert "--ci-config-id 13" in script
    return script.replace("--ci-config-id 13", f"--ci-config-id {config}")


def test_the_guide_shows_the_example() -> None:
    shown = [block.text for block in blocks(GUIDE) if block.language == "yaml"]
    profiles, schema = (EXAMPLE / "profiles.yml").read_text(), (EXAMPLE / "models" / "schema.yml").read_text()
    assert [text in profiles or text in schema for text in shown] == [True, True]


def _listed(tmp_path: Path, nodes: dict[str, dict[str, object]], *more: str) -> list[tuple[str, str]]:
    """What the script says of a run that built all of ``nodes``: (production, pull request)."""
    (tmp_path / "manifest.json").write_text(json.dumps({"nodes": nodes}))
    results = [{"unique_id": name, "status": "success"} for name in nodes]
    (tmp_path / "run_results.json").write_text(json.dumps({"results": results}))
    script = [sys.executable, str(EXAMPLE / "diffs_from_dbt.py"), str(tmp_path), "analytics", *more]
    out = subprocess.run(script, capture_output=True, text=True, check=True, timeout=60).stdout
    return [(item["prod"], item["pr"]) for item in json.loads(out)]


def _node(kind: str, name: str, schema: str, custom: str | None = None) -> dict[str, object]:
    config = {"schema": custom} if custom else {}
    return {"resource_type": kind, "alias": name, "schema": schema, "config": config, "unique_id": name}


def test_twins_lie_in_schemas_of_their_own(tmp_path: Path) -> None:
    built = {
        "model.shop.orders": _node("model", "orders", "pr_42"),
        "model.shop.sales": _node("model", "sales", "pr_42_marts", "marts"),
        "seed.shop.rates": _node("seed", "rates", "pr_42"),
        "snapshot.shop.history": _node("snapshot", "history", "snapshots"),
        "test.shop.unique": _node("test", "unique", "pr_42"),
    }
    assert _listed(tmp_path, built) == [
        ("analytics.orders", "pr_42.orders"),
        ("analytics_marts.sales", "pr_42_marts.sales"),
        ("analytics.rates", "pr_42.rates"),
        ("analytics.history", "snapshots.history"),
    ]
    production = tmp_path / "production.json"
    twins = {
        "model.shop.sales": _node("model", "sales", "marts", "marts"),
        "snapshot.shop.history": _node("snapshot", "history", "snapshots"),
    }
    production.write_text(json.dumps({"nodes": twins}))
    assert _listed(tmp_path, built, str(production)) == [("marts.sales", "pr_42_marts.sales")]


def test_models_that_production_does_not_know_are_left_out(tmp_path: Path) -> None:
    models = {f"model.shop.{name}": _node("model", name, "pr_42") for name in ("orders", "new_one")}
    production = tmp_path / "production.json"
    twins = {"model.shop.orders": _node("model", "orders", "analytics")}
    production.write_text(json.dumps({"nodes": twins}))
    both = [("analytics.new_one", "pr_42.new_one"), ("analytics.orders", "pr_42.orders")]
    assert _listed(tmp_path, models) == both
    assert _listed(tmp_path, models, str(production)) == both[1:]
