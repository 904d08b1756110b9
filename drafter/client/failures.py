"""What the service says where it does not do what was asked, by kind. All are `Failed`.

Failed                  a problem of the service; `status`, `kind`, `detail`, `places`, `request_id`
├── Refused             the key may not do this, or is none
├── Missing             there is no such thing
├── Unusable            what was sent cannot be used; `places` says where
├── InTheWay            the thing is in a state that does not allow this; `version` is a draft's that stands now
│   ├── SeenTooOld      the draft was changed since it was seen
│   └── WroteAgain      the customer wrote again, or got another draft
├── Busy                asked too often, or not to be had right now, however often it was tried
└── Unreached           no answer came at all
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from drafter.domain.errors import DrafterError

_URN = "urn:drafter:problem:"


@dataclass(frozen=True)
class Place:
    """One thing that is wrong, and where: a JSON pointer into the body, or the name of a parameter."""

    detail: str
    where: str | None = None


class Failed(DrafterError):
    """See the module. `retry_after` is in seconds, where the service named it."""

    def __init__(
        self,
        status: int,
        kind: str,
        detail: str,
        *,
        told: Mapping[str, Any] | None = None,
        retry_after: float | None = None,
    ) -> None:
        super().__init__(detail)
        told = told or {}
        self.status, self.kind, self.detail, self.retry_after = status, kind, detail, retry_after
        self.version: int | None = told.get("version")
        self.request_id = str(told.get("instance", "")).rpartition(":")[2]
        self.places = tuple(
            Place(str(one.get("detail", "")), one.get("pointer") or one.get("parameter"))
            for one in told.get("errors", ())
        )


class Refused(Failed):
    """401 and 403."""


class Missing(Failed):
    """404."""


class Unusable(Failed):
    """400, 413, 415 and 422."""


class InTheWay(Failed):
    """409."""


class SeenTooOld(InTheWay):
    """Look at the draft again; `version` is the one that stands now."""


class WroteAgain(InTheWay):
    """Read what the customer says; `version` is what to name where the draft is to be sent all the same."""


class Busy(Failed):
    """429 and 503."""


class Unreached(Failed):
    """No connection, or one that broke."""


_KINDS: dict[str, type[Failed]] = {"stale-version": SeenTooOld, "stale-draft": WroteAgain}
_STATUSES: dict[int, type[Failed]] = {
    400: Unusable, 401: Refused, 403: Refused, 404: Missing, 409: InTheWay, 413: Unusable, 415: Unusable, 422: Unusable,
    429: Busy, 503: Busy,
}  # fmt: skip


def failed(status: int, body: str, headers: Mapping[str, str]) -> Failed:
    """The failure that an answer tells of; one that is no problem of ours (a proxy's page) by its status alone."""
    try:
        told = json.loads(body)
        kind = str(told["type"]).removeprefix(_URN)
        detail = str(told["detail"])
    except (ValueError, KeyError, TypeError):
        told, kind, detail = {}, "none", f"the service answered {status}"
    after = headers.get("retry-after", "")
    wait = float(after) if after.isdecimal() else None
    made = _KINDS.get(kind) or _STATUSES.get(status, Failed)
    return made(status, kind, detail, told=told, retry_after=wait)
