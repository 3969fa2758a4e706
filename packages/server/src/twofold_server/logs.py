"""Log lines: one event, one line, to standard error; control characters escaped, secrets cut out."""

from __future__ import annotations

import logging
import re
import sys
import time
from typing import TextIO

__all__ = ["LineFormatter", "configure", "one_line", "redact"]

_ESCAPES = {code: f"\\x{code:02x}" for code in (*range(32), *range(0x7F, 0xA0))} | {
    0x0A: "\\n",
    0x0D: "\\r",
    0x09: "\\t",
    0x2028: "\\u2028",
    0x2029: "\\u2029",
    # Marks that reorder what a terminal shows.
    **{code: f"\\u{code:04x}" for code in (*range(0x202A, 0x202F), *range(0x2066, 0x206A), 0x200E, 0x200F)},
}
# Bounded and without a way back: what strangers send, such as an address of nothing but colons, is matched in
# a time that grows with its length alone.
_SECRETS = (
    re.compile(r"two_[0-9A-Za-z]{30,}"),
    re.compile(r"\bgh[a-z]_[0-9A-Za-z][\w.-]{15,}|\bgithub_pat_\w{20,}|\bglpat-[\w-]{16,}"),
    re.compile(r"\beyJ[\w-]{8,4096}+\.[\w-]{8,8192}+\.[\w-]{1,4096}+"),
    re.compile(r"-----BEGIN [A-Z ]*PRIVATE KEY-----[\s\S]*?(?:-----END [A-Z ]*PRIVATE KEY-----|\Z)"),
    re.compile(r"(?<=://)[^\s/@:]{0,1024}+:[^\s@]{0,1024}+(?=@)"),
    re.compile(r"(?i)(?<=authorization: )\S+(?: \S+)?"),
    re.compile(r"\$argon2id\$\S+"),
)


def configure(stream: TextIO | None = None, level: int = logging.INFO) -> None:
    """Sends every logger's lines to ``stream`` (standard error); replaces what was configured before."""
    handler = logging.StreamHandler(stream or sys.stderr)
    handler.setFormatter(LineFormatter())
    root = logging.getLogger()
    root.handlers = [handler]
    root.setLevel(level)
    logging.getLogger("uvicorn.error").setLevel(logging.WARNING)
    for chatty in ("alembic", "httpx2", "httpcore2", "sqlalchemy"):
        logging.getLogger(chatty).setLevel(logging.WARNING)


def one_line(text: str) -> str:
    """``text`` with everything that could forge or colour a log line escaped."""
    return text.translate(_ESCAPES)


def redact(text: str) -> str:
    """``text`` without what looks like a secret: our keys, forge tokens, passwords in addresses, hashes."""
    for pattern in _SECRETS:
        text = pattern.sub("[secret]", text)
    return text


class LineFormatter(logging.Formatter):
    """``2024-01-31T12:00:00.123Z INFO twofold.access [4711] message``."""

    def format(self, record: logging.LogRecord) -> str:
        moment = time.strftime("%Y-%m-%dT%H:%M:%S", time.gmtime(record.created))
        message = record.getMessage()
        if record.exc_info:
            message += "\n" + self.formatException(record.exc_info)
        line = (
            f"{moment}.{int(record.msecs):03d}Z {record.levelname} {record.name} [{record.process}] {message}"
        )
        return one_line(redact(line))
