"""What the distributions say of each other: pip may take no stranger's file for one of ours."""

import tomllib
from pathlib import Path
from typing import Any

PACKAGES = Path(__file__).resolve().parents[2]


def project(name: str) -> dict[str, Any]:
    found: dict[str, Any] = tomllib.loads((PACKAGES / name / "pyproject.toml").read_text("utf-8"))["project"]
    return found


def test_the_client_is_named_by_a_version_that_no_public_index_has() -> None:
    """Public indexes refuse versions with a local label, so that an exact one is met by our file alone."""
    client, compat = project("client"), project("compat")
    assert "+twofold." in client["version"]
    assert "+twofold." in compat["version"]
    assert f"twofold=={client['version']}" in compat["dependencies"]


def test_the_guide_pins_the_version_that_is_built() -> None:
    guide = (PACKAGES.parent / "docs" / "howto" / "datafold-sdk.md").read_text("utf-8")
    assert f'"datafold-sdk=={project("compat")["version"]}"' in guide
    assert "--extra-index-url" not in guide
