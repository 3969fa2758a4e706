"""What the published command line passes between its commands."""

from dataclasses import dataclass, field

DATAFOLD_API_KEY = "DATAFOLD_API_KEY"
DATAFOLD_APIKEY = "DATAFOLD_APIKEY"
DATAFOLD_HOST = "DATAFOLD_HOST"


@dataclass
class CliContext:
    host: str
    api_key: str = field(repr=False)
