"""The published names around the log of a client. Ours goes nowhere but to Python's logging.

The published client sends its log to the server after each command; a log can hold secrets.
"""

import logging
from typing import Any

from pydantic import BaseModel


class SDKLog(BaseModel):
    """One line of the log, as the published client sends it; `created` in seconds since 1970."""

    message: str
    created: float
    line_no: int
    level_no: int
    level_name: str
    func_name: str
    filename: str


class SDKLogHandler(logging.NullHandler):
    """Takes what it is made with and every line, and sends nothing."""

    def __init__(self, *_: Any, **__: Any) -> None:
        super().__init__()
