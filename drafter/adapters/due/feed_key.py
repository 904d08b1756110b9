"""The key in the address of an agent's calendar."""

from __future__ import annotations

import hashlib
import hmac


def feed_key(api_key: str, owner: str) -> str:
    """The key that opens the calendar of one owner and nothing else: a calendar program keeps its address, and shows it,
    so the service's own key does not belong there. It changes with that key; an empty owner is everybody."""
    return hmac.new(api_key.encode(), f"commitments.ics\n{owner}".encode(), hashlib.sha256).hexdigest()[:40]
