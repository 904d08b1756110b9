"""Errors on the wire, after RFC 9457: what is wrong and where, for the client's developer. Never a stack, a key,
or a customer's words.
"""

from __future__ import annotations

import json
import logging
from collections.abc import Mapping, Sequence
from typing import Any

from starlette.responses import Response

from drafter.adapters.complaints import Misfit
from drafter.adapters.document import Path
from drafter.domain.errors import (
    BadCase,
    BadInput,
    BadPlaybook,
    BadPrompt,
    CannotRun,
    Changed,
    Conflict,
    ModelFailed,
    NotFound,
    Outrun,
)
from drafter.domain.value import Value

MEDIA_TYPE = "application/problem+json"
_LOG = logging.getLogger(__name__)
_TITLES = {
    400: "The request cannot be read",
    401: "A key is needed",
    403: "Not allowed",
    404: "Not found",
    405: "Method not allowed",
    408: "The request took too long",
    409: "Not in this state",
    413: "The body is too large",
    415: "The media type is not supported",
    422: "The request does not make sense",
    429: "Too many requests",
    500: "Something went wrong here",
    502: "The language model failed",
    503: "Not available right now",
    504: "The language model took too long",
}
_OF_KIND = {"signature": "The signature does not hold"}
"""Where the status alone would mislead: no key is asked for there."""


class ProblemPlace(Value):
    """One thing wrong. `pointer` is a JSON pointer into the body, as a URI fragment; `parameter` names a part of
    the query."""

    detail: str
    pointer: str | None = None
    parameter: str | None = None


class ProblemBody(Value):
    """An RFC 9457 problem. `type` names the kind of problem, `instance` this one occurrence; `version` is the one in which
    a draft stands now, where that is what is wrong."""

    type: str
    title: str
    status: int
    detail: str
    instance: str
    errors: tuple[ProblemPlace, ...] = ()
    version: int | None = None


class Problem(Exception):
    """An answer that is an error. `kind` is the last word of its `type`."""

    def __init__(
        self,
        status: int,
        kind: str,
        detail: str,
        *,
        errors: Sequence[ProblemPlace] = (),
        headers: Mapping[str, str] | None = None,
        version: int | None = None,
    ) -> None:
        super().__init__(detail)
        self.status, self.kind, self.detail, self.version = status, kind, detail, version
        self.errors, self.headers = tuple(errors), dict(headers or {})

    def body(self, request_id: str) -> str:
        """The problem as JSON; `instance` carries the id that the answer's `X-Request-Id` has too."""
        body = ProblemBody(
            type=f"urn:drafter:problem:{self.kind}",
            title=_OF_KIND.get(self.kind) or _TITLES.get(self.status, "Error"),
            status=self.status,
            detail=self.detail,
            instance=f"urn:drafter:request:{request_id}",
            errors=self.errors,
            version=self.version,
        ).model_dump(exclude_none=True)
        if not self.errors:
            del body["errors"]
        return json.dumps(body)

    def response(self, request_id: str) -> Response:
        return Response(self.body(request_id), self.status, self.headers, media_type=MEDIA_TYPE)


def pointer(path: Path) -> str:
    """`("history", 0, "at")` is `#/history/0/at`."""
    steps = (str(part).replace("~", "~0").replace("/", "~1")[:80] for part in path)
    shown = ("".join(ch if ch.isprintable() else "?" for ch in step) for step in steps)
    return "#" + "".join(f"/{step}" for step in shown)


def _misfit(error: Misfit) -> Problem:
    places = [ProblemPlace(pointer=pointer(one.path), detail=one.discreet) for one in error.complaints]
    return Problem(422, "invalid", "the body has values that cannot be used; see errors", errors=places)


def _bad_case(error: BadInput) -> Problem:
    """What the pipeline refuses: well-formed, but it does not fit the playbook or the prompts."""
    told = f"{error.message}; {error.hint}" if error.hint else error.message
    places = [ProblemPlace(pointer="#/" + error.key.replace(".", "/"), detail=told)] if error.key else []
    return Problem(422, "invalid", told, errors=places)


def _bad_playbook(error: BadInput) -> Problem:
    # A playbook that loaded was sound: it is this case that a rule of it cannot be worked out for. The error's own message
    # may quote what the case holds.
    place = f" ({error.key}, line {error.line})" if error.key else ""
    _LOG.error("the playbook fails on a case%s", place)
    told = f"a rule of the playbook{place} cannot be worked out for this case; look at the facts that it reads"
    return Problem(422, "playbook", f"{told}, or tell who keeps the playbook")


def _cannot_run(error: CannotRun) -> Problem:
    _LOG.error("cannot run: %s", error.message)
    headers = {"Retry-After": "1"} if error.retryable else {}
    return Problem(503, "unavailable", error.message, headers=headers)


def _conflict(error: Conflict) -> Problem:
    kind = "stale-version" if isinstance(error, Changed) else "stale-draft" if isinstance(error, Outrun) else "conflict"
    headers = {} if error.version is None else {"ETag": f'"{error.version}"'}
    return Problem(409, kind, str(error), headers=headers, version=error.version)


def _model_failed(error: ModelFailed) -> Problem:
    status = {"upstream_quota": 503, "deadline": 504, "no_model": 503}.get(error.reason, 502)
    wait = {"Retry-After": str(int(error.retry_after) + 1)} if error.retry_after else {}
    return Problem(status, error.reason, "the language model gave nothing usable", headers=wait)


def problem_of(error: Exception) -> Problem:
    """The problem that tells `error`; one that nobody foresaw is told as such, and logged without its values."""
    match error:
        case Problem():
            return error
        case Misfit():
            return _misfit(error)
        case BadPlaybook():
            return _bad_playbook(error)
        case BadCase() | BadPrompt() | BadInput():
            return _bad_case(error)
        case NotFound():
            return Problem(404, "not-found", "there is nothing with this id")  # the id may be personal data
        case Conflict():
            return _conflict(error)
        case ModelFailed():
            return _model_failed(error)
        case CannotRun():
            return _cannot_run(error)
    return unforeseen(error)


def unforeseen(error: BaseException) -> Problem:
    """A fault of ours. Where it happened is logged; its message is not, because that may hold a customer's words."""
    frames: list[str] = []
    trace: Any = error.__traceback__
    while trace is not None:
        frames.append(f"{trace.tb_frame.f_code.co_filename}:{trace.tb_lineno}")
        trace = trace.tb_next
    _LOG.error("%s at %s", type(error).__name__, " < ".join(reversed(frames[-8:])))
    return Problem(500, "internal", "an unforeseen fault; it is logged under this request's id")
