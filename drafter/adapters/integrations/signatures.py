"""Signatures on webhooks: HMACs over the raw bytes, compared in constant time, and times that are neither old nor ahead."""

from __future__ import annotations

import datetime as dt
import hashlib
import hmac

from drafter.domain.errors import Refused

WINDOW = dt.timedelta(minutes=5)
"""How far a signed time may be from ours."""


def mac(secret: str, *parts: bytes, algorithm: str = "sha256") -> bytes:
    """The HMAC of the parts, one after the other."""
    if not secret:
        raise Refused("no secret is set for this help desk")  # an empty key would let anybody sign
    made = hmac.new(secret.encode(), digestmod=getattr(hashlib, algorithm))
    for part in parts:
        made.update(part)
    return made.digest()


def must_match(given: str | None, wanted: str) -> None:
    """Raises `Refused` where they differ or none was given."""
    if given is None or not hmac.compare_digest(given.encode("utf-8", "replace"), wanted.encode()):
        raise Refused("the signature does not hold")


def must_be_recent(at: dt.datetime, now: dt.datetime) -> None:
    if abs(now - at) > WINDOW:
        raise Refused("the signature is not of now")


def unix_time(given: str | None) -> dt.datetime:
    """Seconds since 1970, as a header tells them. `Refused` where it tells none."""
    if given is None or not given.isascii() or not given.isdecimal() or len(given) > 11:
        raise Refused("the signature has no time")
    return dt.datetime.fromtimestamp(int(given), dt.UTC)
