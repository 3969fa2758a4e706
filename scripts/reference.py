"""Writes docs/reference from the code: settings, commands, REST API, databases, limits.

    .venv/bin/python scripts/reference.py            write the pages
    .venv/bin/python scripts/reference.py --check    end with 1 when a page is stale

A setting, option, endpoint or limit without a description is an error in both modes.
docs/reference/errors.md is written by hand; a test holds it to the error trees.
"""

from __future__ import annotations

import argparse
import ast
import dataclasses
import inspect
import itertools
import json
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import click
from fastapi import FastAPI
from fastapi.routing import APIRoute
from pydantic import SecretStr
from pydantic_core import PydanticUndefined

from twofold_server.http.deps import Requirement
from twofold_server.http.openapi import declared, served_routes

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "docs" / "reference"
NOTE = "<!-- Written by scripts/reference.py from the code. -->\n"
HELP_WIDTH = 96
API_PREFIXES = ("/api/", "/integrations/", "/healthz", "/readyz", "/metrics", "/status_check", "/simple")


class Undocumented(Exception):
    """Lists what has no description."""


def settings_page() -> str:
    """One row per setting of the server."""
    from twofold_server.settings import Settings

    rows = []
    for name, field in Settings.model_fields.items():
        if not field.description:
            raise Undocumented(f"setting {name}: give its Field a description")
        default = field.get_default(call_default_factory=True)
        rows.append((f"`TWOFOLD_{name.upper()}`", _setting_default(default), field.description))
    return (
        f"{NOTE}# Settings of the server\n\n"
        "All settings come from the environment. Lists are written in JSON, for example "
        '`TWOFOLD_FILE_ROOTS=["/data/warehouse"]`.\n\n'
        + _table(("variable", "default", "meaning"), rows)
        + "\nThe client reads `TWOFOLD_HOST` and `TWOFOLD_API_KEY`; in their absence `DATAFOLD_HOST`, and "
        "`DATAFOLD_API_KEY` or `DATAFOLD_APIKEY`.\n"
    )


def _setting_default(value: object) -> str:
    if value is None or value is PydanticUndefined or isinstance(value, SecretStr) or value == "":
        return "–"
    if isinstance(value, bool):
        return "`true`" if value else "`false`"
    if isinstance(value, list):
        return f"`{json.dumps(value)}`"
    return f"`{value:g}`" if isinstance(value, float) else f"`{value}`"


def commands_page() -> str:
    """The help of every command, as it is printed."""
    import twofold.cli
    import twofold_server.cli

    parts = [
        f"{NOTE}# Commands\n\n",
        "`datafold` is `twofold` under the published name; there the environment wins over `--host`.\n",
    ]
    for name, command in (("twofold", twofold.cli.main), ("twofold-server", twofold_server.cli.main)):
        for path, text in _helps(command, name, None):
            parts.append(f"\n{'#' * min(1 + len(path.split()), 4)} `{path}`\n\n```text\n{text}\n```\n")
    return "".join(parts)


def _helps(command: click.Command, name: str, parent: click.Context | None) -> Iterator[tuple[str, str]]:
    ctx = click.Context(
        command, info_name=name, parent=parent, max_content_width=HELP_WIDTH, terminal_width=HELP_WIDTH
    )
    for parameter in command.params:
        if isinstance(parameter, click.Option) and not parameter.hidden and not parameter.help:
            raise Undocumented(f"{ctx.command_path} {parameter.opts[0]}: give the option a help text")
    yield ctx.command_path, "\n".join(line.rstrip() for line in command.get_help(ctx).splitlines())
    if isinstance(command, click.Group):
        for child_name in command.list_commands(ctx):
            child = command.get_command(ctx, child_name)
            if child is not None and not child.hidden:
                yield from _helps(child, child_name, ctx)


def api_page() -> str:
    """One row per endpoint, with who may call it; below, what a row has no room for."""
    from twofold_server.http import unbuilt

    rows, notes = [], []
    absent = {(method, path) for group in unbuilt.GROUPS for method, path, _ in group.addresses}
    for method, path, route in sorted(_api_routes(), key=lambda item: (item[1], item[0])):
        summary = inspect.getdoc(route.endpoint)
        if not summary:
            raise Undocumented(f"{method} {path}: give {route.endpoint.__qualname__} a docstring")
        if (method, path) in absent:
            continue
        rows.append((f"`{method} {path}`", _who(route), _first_sentence(summary)))
        more = [_first_sentence(part) for part in summary.split("\n\n")[1:]]
        if more:
            notes.append("\n\n".join([f"### `{method} {path}`", *more]) + "\n\n")
    missing = [
        (
            "<br>".join(f"`{method} {path}`" for method, path, _ in group.addresses),
            f"{group.what} not supported. {group.instead}",
        )
        for group in unbuilt.GROUPS
    ]
    return (
        f"{NOTE}# REST API\n\n"
        "Send the key as `Authorization: Key <api-key>`. Bodies and answers are JSON; their schemas are in "
        "[openapi.json](openapi.json), which a running server gives out at `/api/openapi.json`. Errors are "
        "`application/problem+json` with the codes of [errors](errors.md).\n\n"
        + _table(("endpoint", "needs", "what it does"), rows)
        + "\n## More on some of them\n\n"
        + "".join(notes)
        + "## Published, and not built\n\n"
        "These addresses answer 501 with the code `not_supported`, after the key was looked at.\n\n"
        + _table(("endpoint", "what to use instead"), missing)
    )


def openapi_file() -> str:
    """The contract, as the server gives it out."""
    return json.dumps(_app().openapi(), indent=1, ensure_ascii=False, sort_keys=True) + "\n"


def _app() -> FastAPI:
    from twofold_server.app import build_context, create_app
    from twofold_server.settings import Settings

    with tempfile.TemporaryDirectory() as folder:
        ctx = build_context(Settings(data_dir=Path(folder), base_url="http://127.0.0.1:8080"))
        try:
            return create_app(ctx)
        finally:
            ctx.db.close()


def _api_routes() -> Iterator[tuple[str, str, APIRoute]]:
    for path, route in served_routes(_app()):
        if path.startswith(API_PREFIXES):
            for method in sorted((route.methods or set()) - {"HEAD"}):
                yield method, path, route


def _who(route: APIRoute) -> str:
    if route.path == "/metrics":
        return "`admin`, unless public"  # which a setting decides, so the route looks itself
    found = declared(route)
    if not isinstance(found, Requirement):
        return "nothing"
    return f"`{found.permission}`" if found.permission else "any key"


def databases_page() -> str:
    """Every database of the engine, with the options of a data source."""
    from importlib.metadata import entry_points

    from twofold_engine.databases import options_schema
    from twofold_server.data_sources.types import SOURCE_TYPES

    parts = [
        f"{NOTE}# Databases\n\n",
        "What `twofold diff tables` and data sources of the server can open.\n",
    ]
    for entry in sorted(entry_points(group="twofold_engine.databases"), key=lambda item: item.name):
        schema = options_schema(entry.name)
        names = [source.type for source in SOURCE_TYPES.values() if source.engine == entry.name]
        types = ", ".join(f"`{name}`" for name in names) or "none"
        parts.append(
            f"\n## {schema.get('title', entry.name)}\n\n"
            f"URI scheme `{entry.name}`; data source types {types}.\n\n"
        )
        rows = []
        for option, facts in schema["properties"].items():
            text = facts.get("description") or facts.get("title")
            if not text:
                raise Undocumented(f"option {option} of {entry.name}: give it a title or description")
            marks = ["required"] if option in schema.get("required", []) else []
            marks += ["secret"] if option in schema["secret"] else []
            if facts.get("default") is not None:
                marks.append(f"default `{json.dumps(facts['default']).strip(chr(34))}`")
            if facts.get("enum"):
                text = f"{text.rstrip('.')}. One of {', '.join(f'`{item}`' for item in facts['enum'])}."
            rows.append((f"`{option}`", ", ".join(marks) or "–", text))
        parts.append(_table(("option", "", "meaning"), rows))
    return "".join(parts)


def limits_page() -> str:
    """Every bound of the engine."""
    from twofold_engine import limits

    texts = _attribute_docstrings(inspect.getsource(limits), "Limits")
    rows = []
    for field in dataclasses.fields(limits.Limits):
        if field.name not in texts:
            raise Undocumented(f"limit {field.name}: put a docstring under it")
        factory = field.default_factory
        default = "depends on the machine" if factory is not dataclasses.MISSING else f"`{field.default}`"
        rows.append((f"`{field.name}`", default, _first_sentence(texts[field.name])))
    return (
        f"{NOTE}# Limits of a comparison\n\n"
        "A limit that is reached is reported as a fact under `coverage.limits_hit`; counts stay exact. "
        "The server sets some of them from its [settings](settings.md). `twofold diff tables` takes the "
        "defaults; `TMPDIR` moves `temp_dir`. In Python they are an argument: "
        "`diff(source, target, spec, limits=Limits(memory_bytes=4 * 1024**3))` of `twofold_engine`.\n\n"
        + _table(("limit", "default", "meaning"), rows)
    )


def types_page() -> str:
    """Which types meet which in every pair of databases."""
    import type_page

    return type_page.page(NOTE, _table)


def _attribute_docstrings(source: str, class_name: str) -> dict[str, str]:
    (body,) = [
        node.body
        for node in ast.parse(source).body
        if isinstance(node, ast.ClassDef) and node.name == class_name
    ]
    found = {}
    for field, after in itertools.pairwise(body):
        if not isinstance(field, ast.AnnAssign) or not isinstance(field.target, ast.Name):
            continue
        if (
            isinstance(after, ast.Expr)
            and isinstance(after.value, ast.Constant)
            and isinstance(after.value.value, str)
        ):
            found[field.target.id] = inspect.cleandoc(after.value.value)
    return found


def _first_sentence(text: str) -> str:
    return " ".join(inspect.cleandoc(text).split("\n\n")[0].replace("``", "`").split())


def _table(header: tuple[str, ...], rows: Sequence[tuple[str, ...]]) -> str:
    lines = [header, tuple("---" for _ in header), *rows]
    return "".join("| " + " | ".join(cell.replace("|", "\\|") for cell in line) + " |\n" for line in lines)


PAGES: dict[str, Callable[[], str]] = {
    "settings.md": settings_page,
    "commands.md": commands_page,
    "api.md": api_page,
    "openapi.json": openapi_file,
    "databases.md": databases_page,
    "limits.md": limits_page,
    "type-matrix.md": types_page,
}


def main() -> int:
    parser = argparse.ArgumentParser(description="Writes the generated pages of docs/reference.")
    parser.add_argument("--check", action="store_true", help="compare, write nothing")
    arguments = parser.parse_args()
    FOLDER.mkdir(parents=True, exist_ok=True)
    faults = []
    for name, render in PAGES.items():
        path = FOLDER / name
        try:
            text = render()
        except Undocumented as error:
            faults.append(f"{name}: {error}")
            continue
        if arguments.check and (not path.exists() or path.read_text(encoding="utf-8") != text):
            faults.append(
                f"{name} is stale: run `.venv/bin/python scripts/reference.py` and look at the difference"
            )
        elif not arguments.check:
            path.write_text(text, encoding="utf-8")
    for fault in faults:
        print(f"docs/reference: {fault}", file=sys.stderr)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
