"""Reading webhook deliveries without trusting them: signatures on raw bytes, JSON with bounds."""

from __future__ import annotations

import json
from datetime import datetime
from typing import Any
from urllib.parse import parse_qs

from gidgethub import ValidationFailure
from gidgethub.sansio import validate_event

from twofold_server.forges import BadDelivery, BadSignature

MAX_KEYS = 200_000
"""Object keys in one delivery. The largest real ones have a few thousand; a million only costs time."""


def check_signature(body: bytes, signature: str | None, secret: str) -> None:
    """Raises ``BadSignature`` unless ``signature`` is ``sha256=`` and the HMAC of the raw ``body``.

    An empty secret or a missing header is a refusal, and so is the older SHA-1 form.
    """
    if not secret:
        raise BadSignature("This repository has no webhook secret, so no delivery can be trusted.")
    if not signature or not signature.startswith("sha256=") or not signature.isascii():
        raise BadSignature("The delivery carries no SHA-256 signature.")
    try:
        validate_event(body, signature=signature, secret=secret)
    except ValidationFailure as failure:
        raise BadSignature("The signature does not match the delivery.") from failure


def json_of(body: bytes) -> bytes:
    """The JSON of a delivery that may be sent as the field ``payload`` of a form; raises ``BadDelivery``."""
    if not body.startswith(b"payload="):
        return body
    try:
        fields = parse_qs(body.decode("ascii"), strict_parsing=True, errors="strict", max_num_fields=10)
    except ValueError as error:
        raise BadDelivery("The delivery is not a readable form.") from error
    if "payload" not in fields:  # an empty field is left out
        raise BadDelivery("The delivery is a form with an empty payload.")
    return fields["payload"][0].encode("utf-8", "replace")


def strict_json(text: bytes) -> dict[str, Any]:
    """The delivery's JSON object; raises ``BadDelivery`` for everything that JSON does not clearly mean.

    Refused: other top-level values, duplicate keys, NaN and infinities, unpaired surrogates, more than
    ``MAX_KEYS`` keys, nesting deeper than the parser's stack.
    """
    seen = 0

    def objects(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        nonlocal seen
        seen += len(pairs)
        if seen > MAX_KEYS:
            raise BadDelivery(f"The delivery has more than {MAX_KEYS} keys.")
        found = dict(pairs)
        if len(found) != len(pairs):
            raise BadDelivery("The delivery repeats a key within one object.")
        return found

    def constants(name: str) -> Any:
        raise BadDelivery(f"The delivery holds {name}, which is not JSON.")

    try:
        decoded = text.decode("utf-8")
        document = json.loads(decoded, object_pairs_hook=objects, parse_constant=constants)
        if "\\u" in decoded:
            json.dumps(document, ensure_ascii=False).encode("utf-8")
    except (ValueError, RecursionError) as error:
        raise BadDelivery("The delivery is not readable JSON.") from error
    if not isinstance(document, dict):
        raise BadDelivery("The delivery is not a JSON object.")
    return document


def text_of(value: Any, limit: int = 300) -> str:
    """A string field, cut to ``limit`` characters; missing, null or another type gives the empty string."""
    return value.replace("\x00", "")[:limit] if isinstance(value, str) else ""


def number_of(value: Any) -> int | None:
    """An integer field within what a database column holds; anything else gives None."""
    return value if isinstance(value, int) and not isinstance(value, bool) and 0 <= value < 2**31 else None


def object_of(value: Any) -> dict[str, Any]:
    """An object field; missing, null or another type gives the empty object."""
    return value if isinstance(value, dict) else {}


def digits_of(value: Any) -> str:
    """A whole number above zero as text; anything else gives the empty string."""
    return str(value) if isinstance(value, int) and not isinstance(value, bool) and value > 0 else ""


def link_of(value: Any) -> str:
    """An address for browsers; anything else gives the empty string."""
    text = text_of(value, 1000)
    return text if text.startswith(("https://", "http://")) else ""


def moment_of(value: Any) -> datetime | None:
    """A forge's text of a moment, in ISO form or with ``UTC`` behind it; None for anything else."""
    try:
        moment = datetime.fromisoformat(value.replace(" UTC", "+00:00")) if isinstance(value, str) else None
    except ValueError:
        return None
    return moment if moment is not None and moment.tzinfo is not None else None
