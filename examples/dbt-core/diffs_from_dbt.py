"""Prints the list for `ci submit`: every table that this dbt run built, against its twin in production.

python diffs_from_dbt.py target analytics > diffs.json
python diffs_from_dbt.py target analytics production/manifest.json > diffs.json    # without new models
"""

import json
import sys
from pathlib import Path


def main(target: Path, production_schema: str, production: Path | None = None) -> None:
    """Models that production's manifest does not know have no twin there, and are left out."""
    manifest = json.loads((target / "manifest.json").read_text())
    known = manifest["nodes"] if production is None else json.loads(production.read_text())["nodes"]
    results = json.loads((target / "run_results.json").read_text())["results"]
    built = {result["unique_id"] for result in results if result["status"] == "success"}
    models = [
        node
        for name, node in sorted(manifest["nodes"].items())
        if name in built and name in known and node["resource_type"] == "model"
    ]
    print(json.dumps([diff(manifest, node, production_schema) for node in models], indent=2))


def diff(manifest: dict, node: dict, production_schema: str) -> dict:
    return {
        "prod": f"{production_schema}.{node['alias']}",
        "pr": f"{node['schema']}.{node['alias']}",
        "pk": primary_key(manifest, node),
    }


def primary_key(manifest: dict, node: dict) -> list[str] | None:
    """The model's `meta: {primary-key: […]}`, else its one column with a unique test, else None."""
    named = node["config"].get("meta", {}).get("primary-key")
    if named:
        return named
    unique = {
        test["column_name"]
        for test in manifest["nodes"].values()
        if test["resource_type"] == "test"
        and test.get("attached_node") == node["unique_id"]
        and (test.get("test_metadata") or {}).get("name") == "unique"
    }
    return list(unique) if len(unique) == 1 else None


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], *map(Path, sys.argv[3:4]))
