"""Prints the list for `ci submit`: every table that this dbt run built, against its twin in production.

python diffs_from_dbt.py target analytics > diffs.json
python diffs_from_dbt.py target analytics production/manifest.json > diffs.json    # without new models
"""

import json
import sys
from pathlib import Path


def main(target: Path, production_schema: str, production: Path | None = None) -> None:
    """What production's manifest does not know has no twin there, and is left out, as is what has no schema
    of its own in this run."""
    manifest = json.loads((target / "manifest.json").read_text())
    known = manifest["nodes"] if production is None else json.loads(production.read_text())["nodes"]
    results = json.loads((target / "run_results.json").read_text())["results"]
    built = {result["unique_id"] for result in results if result["status"] == "success"}
    diffs = []
    for name, node in sorted(manifest["nodes"].items()):
        if name in built and name in known and node["resource_type"] in ("model", "seed", "snapshot"):
            twin = expected_twin(node, production_schema) if production is None else relation(known[name])
            if twin != relation(node):
                diffs.append({"prod": twin, "pr": relation(node), "pk": primary_key(manifest, node)})
    print(json.dumps(diffs, indent=2))


def relation(node: dict) -> str:
    return f"{node['schema']}.{node['alias']}"


def expected_twin(node: dict, production_schema: str) -> str:
    """Where dbt builds it in production, as long as the project has no `generate_schema_name` of its own."""
    custom = node["config"].get("schema")
    return (
        f"{production_schema}_{custom}.{node['alias']}" if custom else f"{production_schema}.{node['alias']}"
    )


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
