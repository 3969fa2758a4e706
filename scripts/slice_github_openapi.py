"""Cuts GitHub's published OpenAPI description down to the operations that our GitHub adapter uses.

The npm package with the description takes 385 MB unpacked, so it is fetched as one archive into a temporary
folder, checked against its pinned hash, and only one file of it is read. The result is what Prism checks our
requests against: ``build/github-openapi.json``.
"""

from __future__ import annotations

import argparse
import base64
import hashlib
import json
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

PACKAGE = "@octokit/openapi"
VERSION = "23.0.2"
SHA512 = "pV8M7L9GY23AybNvTmo2nyjmpmnt6+2sRE/tqr0ZLQcPS4lnw7u5eZGNmwRNkBC3D7gZXbFx5AHzLUVRBXGDhg=="
MEMBER = "package/generated/api.github.com.json"
OUTPUT = Path(__file__).parent.parent / "build" / "github-openapi.json"
MEDIA_TYPE = "application/vnd.github+json"
OPERATIONS = {
    "/user": ("get",),
    "/repos/{owner}/{repo}/pulls/{pull_number}": ("get",),
    "/repos/{owner}/{repo}/pulls/{pull_number}/files": ("get",),
    "/repos/{owner}/{repo}/git/commits/{commit_sha}": ("get",),
    "/repos/{owner}/{repo}/statuses/{sha}": ("post",),
    "/repos/{owner}/{repo}/issues/{issue_number}/comments": ("get", "post"),
    "/repos/{owner}/{repo}/issues/comments/{comment_id}": ("patch", "delete"),
    "/repos/{owner}/{repo}": ("get",),
    "/app": ("get",),
    "/app-manifests/{code}/conversions": ("post",),
    "/app/installations": ("get",),
    "/app/installations/{installation_id}/access_tokens": ("post",),
    "/app/hook/deliveries": ("get",),
    "/app/hook/deliveries/{delivery_id}/attempts": ("post",),
    "/installation/repositories": ("get",),
}
"""Path → methods."""


def fetch(folder: Path) -> dict[str, Any]:
    """The whole description of github.com; raises ``RuntimeError`` when the archive is not the pinned one."""
    subprocess.run(
        ["npm", "pack", f"{PACKAGE}@{VERSION}", "--silent", "--pack-destination", str(folder)],
        check=True,
        stdout=subprocess.DEVNULL,
        cwd=folder,
    )
    (archive,) = folder.glob("*.tgz")
    digest = base64.b64encode(hashlib.sha512(archive.read_bytes()).digest()).decode()
    if digest != SHA512:
        raise RuntimeError(f"{PACKAGE} {VERSION} has another hash than the pinned one: {digest}")
    with tarfile.open(archive) as files:
        member = files.extractfile(MEMBER)
        if member is None:
            raise RuntimeError(f"{PACKAGE} {VERSION} holds no {MEMBER}")
        description: dict[str, Any] = json.load(member)
        return description


def sliced(description: dict[str, Any]) -> dict[str, Any]:
    """The used operations with everything they refer to, and with GitHub's own media type."""
    paths: dict[str, Any] = {}
    for path, methods in OPERATIONS.items():
        known = description["paths"][path]
        paths[path] = {method: known[method] for method in methods}
        if "parameters" in known:
            paths[path]["parameters"] = known["parameters"]
    result = {
        "openapi": description["openapi"],
        "info": description["info"],
        "servers": description["servers"],
        "paths": paths,
        "components": {},
    }
    waiting = set(references(paths))
    while waiting:
        kind, name = waiting.pop()
        group = result["components"].setdefault(kind, {})
        if name not in group:
            group[name] = description["components"][kind][name]
            waiting |= set(references(group[name]))
    add_media_type(result)
    return result


def references(node: Any) -> Iterator[tuple[str, str]]:
    """(kind, name) of every component that ``node`` refers to."""
    if isinstance(node, dict):
        target = node.get("$ref")
        if isinstance(target, str):
            _, _, kind, name = target.split("/")
            yield kind, name
        for value in node.values():
            yield from references(value)
    elif isinstance(node, list):
        for value in node:
            yield from references(value)


def add_media_type(description: dict[str, Any]) -> None:
    """GitHub answers in ``application/vnd.github+json`` as asked, which its description leaves out."""
    operations = [item for path in description["paths"].values() for item in path.values()]
    answers = [
        answer
        for operation in operations
        if isinstance(operation, dict)
        for answer in operation.get("responses", {}).values()
    ]
    answers += description["components"].get("responses", {}).values()
    for answer in answers:
        content = answer.get("content", {})
        if "application/json" in content:
            content[MEDIA_TYPE] = content["application/json"]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--output", type=Path, default=OUTPUT)
    output: Path = parser.parse_args().output
    with tempfile.TemporaryDirectory() as folder:
        description = sliced(fetch(Path(folder)))
    output.parent.mkdir(parents=True, exist_ok=True)
    output.write_text(json.dumps(description, separators=(",", ":")))
    print(f"{output}: {output.stat().st_size:,} bytes, {len(OPERATIONS)} paths of GitHub's description")
    return 0


if __name__ == "__main__":
    sys.exit(main())
