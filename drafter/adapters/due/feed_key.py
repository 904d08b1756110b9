"""The key in the address of an agent's calendar."""

from __future__ import annotations

import hashlib
import hmac


def feed_key(secret: str, owner: str) -> str:
    """The key that opens the calendar of one owner and nothing else: a calendar program keeps its address, and shows it,
    so no key of the service belongs there. It is made of the operator's own key, or of the kept hash of one of the
    service's keys, and closes with it; an empty owner is everybody of that key's tenant."""
    return hmac.new(secret.encode(), f"commitments.ics\n{owner}".encode(), hashlib.sha256).hexdigest()[:40]
