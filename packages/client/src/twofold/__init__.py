"""Client of Twofold: compare a pull request's tables with production, from Python or a CI job.

    from twofold import Twofold

    with Twofold("https://diff.example.org", api_key) as client:
        diff = {"prod": "shop.orders", "pr": "pr_42.orders", "pk": ["id"]}
        submission = client.submit_diffs(13, 42, [diff])

Names are loaded on first use: `import twofold`, and so `twofold --help`, loads no HTTP library and no
pydantic.
"""

import importlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .client import Twofold
    from .errors import ApiError, TwofoldError
    from .models import (
        Alert,
        AlertResult,
        CiDiff,
        CiRun,
        DataDiff,
        DataSource,
        DbtCheck,
        DbtUpload,
        OrgMeta,
        RunDetail,
        Submission,
        SummaryResults,
    )

__all__ = [
    "Alert",
    "AlertResult",
    "ApiError",
    "CiDiff",
    "CiRun",
    "DataDiff",
    "DataSource",
    "DbtCheck",
    "DbtUpload",
    "OrgMeta",
    "RunDetail",
    "Submission",
    "SummaryResults",
    "Twofold",
    "TwofoldError",
    "__version__",
]

_HOME_OF_NAME = {
    "Twofold": "client",
    "Alert": "models",
    "AlertResult": "models",
    "ApiError": "errors",
    "TwofoldError": "errors",
    "CiDiff": "models",
    "CiRun": "models",
    "DataDiff": "models",
    "DataSource": "models",
    "DbtCheck": "models",
    "DbtUpload": "models",
    "OrgMeta": "models",
    "RunDetail": "models",
    "Submission": "models",
    "SummaryResults": "models",
}


def __getattr__(name: str) -> object:
    if name == "__version__":
        return importlib.import_module("importlib.metadata").version("twofold")
    if name not in _HOME_OF_NAME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(importlib.import_module(f".{_HOME_OF_NAME[name]}", __name__), name)


def __dir__() -> list[str]:
    return sorted(__all__)
