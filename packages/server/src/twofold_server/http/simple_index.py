"""``/simple/``: our own wheels as a package index (PEP 503, PEP 691), for machines that reach only us."""

from __future__ import annotations

import hashlib
import html
import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from urllib.parse import quote

from fastapi import APIRouter, Request
from starlette.responses import FileResponse, JSONResponse, Response

from twofold_server.context import Context
from twofold_server.errors import NotFound
from twofold_server.http.deps import PUBLIC, Ctx

router = APIRouter(include_in_schema=False)

_JSON = "application/vnd.pypi.simple.v1+json"
_HTML = "application/vnd.pypi.simple.v1+html"
_WHEEL = re.compile(
    r"(?P<name>[A-Za-z0-9._]+)-(?P<version>[A-Za-z0-9._+!]+)(-\d\w*)?-[\w.]+-[\w.]+-[\w.]+\.whl\Z"
)
MAX_WHEELS = 1000
_CHECKOUT = Path(*Path(__file__).parts[:-6])
"""The root of a source checkout, where `make install` builds the wheels; of no use to an installed server."""


@dataclass(frozen=True)
class Wheel:
    """One file of the wheel folder; ``project`` is the normalised name."""

    project: str
    path: Path
    sha256: str
    size: int


def normalise(name: str) -> str:
    """The one spelling of a project's name: lower case, runs of ``-_.`` as one hyphen (PEP 503)."""
    return re.sub(r"[-_.]+", "-", name).lower()


def wheels(ctx: Context) -> list[Wheel]:
    """The wheels that are offered, by name; symbolic links and other files are not."""
    own = ctx.settings.data_dir / "wheels"
    folder = ctx.settings.wheel_dir or (own if own.is_dir() else _CHECKOUT / "build" / "wheels")
    if not folder.is_dir():
        return []
    found = []
    for path in sorted(folder.iterdir())[:MAX_WHEELS]:
        match = _WHEEL.match(path.name)
        if match and path.is_file() and not path.is_symlink():
            status = path.stat()
            digest = _sha256(path, status.st_mtime_ns, status.st_size)
            found.append(Wheel(normalise(match["name"]), path, digest, status.st_size))
    return found


@router.get("/simple", dependencies=[PUBLIC])
@router.get("/simple/", dependencies=[PUBLIC])
def list_projects(request: Request, ctx: Ctx) -> Response:
    """Every project that has a wheel here."""
    projects = sorted({wheel.project for wheel in wheels(ctx)})
    if _wants_json(request):
        body = {"meta": {"api-version": "1.0"}, "projects": [{"name": name} for name in projects]}
        return JSONResponse(body, media_type=_JSON)
    return _links("Simple index", [(f"/simple/{name}/", name) for name in projects])


@router.get("/simple/{project}", dependencies=[PUBLIC])
@router.get("/simple/{project}/", dependencies=[PUBLIC])
def list_files(request: Request, ctx: Ctx, project: str) -> Response:
    """The wheels of one project, each with its SHA-256."""
    name = normalise(project)
    files = [wheel for wheel in wheels(ctx) if wheel.project == name]
    if not files:
        raise NotFound(f"This index has no project {name[:100]!r}. Its projects are listed at /simple/.")
    if _wants_json(request):
        entries = [
            {"filename": w.path.name, "url": _address(w), "hashes": {"sha256": w.sha256}, "size": w.size}
            for w in files
        ]
        body = {"meta": {"api-version": "1.0"}, "name": name, "files": entries}
        return JSONResponse(body, media_type=_JSON)
    return _links(f"Links for {name}", [(f"{_address(w)}#sha256={w.sha256}", w.path.name) for w in files])


@router.get("/simple/{project}/{filename}", dependencies=[PUBLIC])
def download(ctx: Ctx, project: str, filename: str) -> Response:
    """One wheel; only names from the listing are looked up, so no path leads out of the folder."""
    for wheel in wheels(ctx):
        if wheel.path.name == filename and wheel.project == normalise(project):
            return FileResponse(wheel.path, media_type="application/octet-stream", filename=filename)
    raise NotFound("This index has no such file. The project's page lists what there is.")


def _address(wheel: Wheel) -> str:
    return f"/simple/{wheel.project}/{quote(wheel.path.name)}"


def _wants_json(request: Request) -> bool:
    """Whether the client asks for JSON and not for HTML first; pip lists JSON first."""
    accepted = [part.partition(";")[0].strip() for part in request.headers.get("accept", "").split(",")]
    return _JSON in accepted and _HTML not in accepted[: accepted.index(_JSON)]


def _links(title: str, links: list[tuple[str, str]]) -> Response:
    body = "".join(
        f'<a href="{html.escape(target)}">{html.escape(label)}</a><br>\n' for target, label in links
    )
    page = (
        '<!doctype html>\n<html lang="en"><head><meta name="pypi:repository-version" content="1.0">'
        f"<title>{html.escape(title)}</title></head><body>\n{body}</body></html>\n"
    )
    return Response(page, media_type="text/html")


@lru_cache(maxsize=MAX_WHEELS)
def _sha256(path: Path, _changed: int, _size: int) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
