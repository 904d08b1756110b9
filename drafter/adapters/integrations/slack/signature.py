"""That a request is from Slack, and of now: `v0=` and the HMAC-SHA256 of "v0:time:body", by the app's signing secret."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from slack_sdk.signature import Clock, SignatureVerifier

from drafter.adapters.integrations.signatures import must_be_recent, unix_time
from drafter.domain.errors import Refused


class _At(Clock):
    """The verifier's clock, stopped at the time when the request came."""

    def __init__(self, now: dt.datetime) -> None:
        self._now = now

    def now(self) -> float:
        return self._now.timestamp()


def verify(secret: str, headers: Mapping[str, str], body: bytes, now: dt.datetime) -> None:
    """Raises `Refused` where the signature does not hold, or its time is more than five minutes off. Header names are in
    lower case."""
    stamp, signature = headers.get("x-slack-request-timestamp"), headers.get("x-slack-signature")
    must_be_recent(unix_time(stamp), now)
    if signature is None or not signature.isascii():
        raise Refused("the signature does not hold")
    try:
        holds = SignatureVerifier(secret, _At(now)).is_valid(body, stamp, signature)
    except UnicodeDecodeError:
        holds = False  # Slack sends UTF-8, and signs nothing else
    if not holds:
        raise Refused("the signature does not hold")
