"""What may be typed as the address of a webhook."""

from __future__ import annotations

import httpx2

from twofold_server.notifiers import NotifierError

__all__ = ["parse_url"]


def parse_url(text: str) -> httpx2.URL:
    """Raises ``NotifierError`` for what is no HTTP address. Where it leads is checked when it is called."""
    try:
        url = httpx2.URL(text)
    except (httpx2.InvalidURL, ValueError) as error:
        raise NotifierError("The address is no URL; write https://host/path.") from error
    if url.scheme not in ("http", "https") or not url.host:
        raise NotifierError("The address is no HTTP address; write https://host/path.")
    if url.userinfo:
        raise NotifierError("The address holds a user or password; send them in a header instead.")
    return url
