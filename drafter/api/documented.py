"""What `/openapi.json` says of each route. Bodies are read by our own strict reader, so their schemas and examples
are put into the document here.
"""

from __future__ import annotations

from typing import Any

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi
from pydantic import BaseModel
from pydantic.json_schema import models_json_schema
from starlette.responses import Response

from drafter.adapters.cases import ScoreBody
from drafter.api import access, showcase
from drafter.api.bodies import (
    AnswerBody,
    CommitmentBody,
    DebriefBody,
    DraftBody,
    OutcomeBody,
    PracticeBody,
    RevisionBody,
    TenantBody,
)
from drafter.api.problems import MEDIA_TYPE, ProblemBody
from drafter.domain.case import Case
from drafter.domain.feedback import Feedback
from drafter.domain.incoming import Incoming

_REF = "#/components/schemas/{model}"
_BODIES: tuple[type[BaseModel], ...] = (
    AnswerBody,
    Case,
    CommitmentBody,
    DebriefBody,
    DraftBody,
    Feedback,
    Incoming,
    OutcomeBody,
    PracticeBody,
    ProblemBody,
    RevisionBody,
    ScoreBody,
    TenantBody,
)
_CASE: dict[str, Any] = {
    "id": "C-1042",
    "customer": {"id": "cust-77", "name": "Maria Gomez", "timezone": "America/Chicago"},
    "channel": "email",
    "facts": {
        "order_id": "4471",
        "order_total": {"amount": "89.99", "currency": "USD"},
        "delivered_on": "2026-11-03",
        "fault": "arrived_broken",
    },
    "history": [
        {"at": "2026-11-03T09:12:00-06:00", "from": "customer", "text": "The blender arrived broken."},
        {
            "at": "2026-11-07T15:40:00-06:00",
            "from": "agent",
            "author": "Tom",
            "text": "So sorry! I'll ship a replacement by Nov 10.",
        },
    ],
    "message": {
        "at": "2026-11-18T08:05:00-06:00",
        "text": "THIRD time I'm writing. Refund me or I dispute the charge.",
    },
    "agent": {"name": "Priya", "role": "frontline"},
}
EXAMPLES: dict[type[BaseModel], dict[str, Any]] = {
    Case: _CASE,
    DraftBody: _CASE | {"options": {"instruction": "Keep it short.", "max_words": 120}},
    ScoreBody: {"case": _CASE, "reply": {"text": "Your blender arrived broken, and that is our fault."}},
    Feedback: {"action": "edited", "text": "What was sent instead.", "reasons": ["too long"], "rating": 4},
    CommitmentBody: {"state": "kept"},
    Incoming: {"at": "2026-11-19T10:20:00-06:00", "text": "Still nothing. Where is my refund?"},
    DebriefBody: {"case": _CASE},
    OutcomeBody: {"outcome": "solved"},
    PracticeBody: {"scenario": "ignored-three-times", "trainee": "Ana"},
    AnswerBody: {"reply": "Your blender arrived broken, and that is our fault.", "coach": True},
    TenantBody: {"redact": True, "retention_days": 365},
    RevisionBody: {"instruction": "Shorter, and mention the new driver."},
}
"""One body for each kind that works as it stands."""


def _ref(model: type[BaseModel]) -> dict[str, str]:
    return {"$ref": _REF.format(model=model.__name__)}


_PROBLEM: dict[str, Any] = {
    "description": "A problem, after RFC 9457",
    "content": {MEDIA_TYPE: {"schema": _ref(ProblemBody)}},
}


def _header(name: str, description: str, length: int) -> dict[str, Any]:
    schema = {"type": "string", "maxLength": length}
    return {"name": name, "in": "header", "required": False, "schema": schema, "description": description}


_KEY = _header("Idempotency-Key", "The same key and body again give the first answer again, for a day.", 200)
_SEEN = _header("If-Match", "The version that you saw, as its `ETag` told it: 409 where it is another by now.", 1000)
_HAS = _header("If-None-Match", "The version that you have: 304 where it still stands.", 1000)
_LAST = _header("Last-Event-ID", "The last event that you saw of this very request: what came after it is told.", 100)
_TAG = {"ETag": {"description": "The version, in quotes", "schema": {"type": "string"}}}
_LINK = {"Link": {"description": 'The next page, as `rel="next"`', "schema": {"type": "string"}}}


def get(gives: type[BaseModel], *, tagged: bool = False) -> dict[str, Any]:
    """What a route that only looks takes and gives, as keyword arguments of its decorator. `tagged`: its answer has a
    version."""
    good: dict[str, Any] = {"model": gives}
    told: dict[int | str, Any] = {200: good, "default": _PROBLEM}
    extra: dict[str, Any] = {}
    if tagged:
        good["headers"] = _TAG
        told[304] = {"description": "The version that you have still stands", "headers": _TAG}
        extra["parameters"] = [_HAS]
    elif "next" in gives.model_fields:
        good["headers"] = _LINK
    return {"responses": told, "response_model": None, "openapi_extra": extra}


def text(kind: str) -> dict[str, Any]:
    """The same for a route that gives text of a media type."""
    good = {"description": "Text", "content": {kind: {"schema": {"type": "string"}}}}
    return {"responses": {200: good, "default": _PROBLEM}, "response_model": None, "response_class": Response}


def post(
    takes: type[BaseModel],
    gives: type[BaseModel],
    *,
    events: bool = False,
    tagged: bool = False,
    takes_version: bool = False,
) -> dict[str, Any]:
    """The same for a route with a body. `takes_version`: it is about one version of a draft."""
    content = {"application/json": {"schema": _ref(takes), "example": EXAMPLES[takes]}}
    good: dict[str, Any] = {"model": gives}
    headers = [_KEY]
    if events:
        good["content"] = {"text/event-stream": {"schema": {"type": "string"}}}
        headers.append(_LAST)
    if tagged:
        good["headers"] = _TAG
    if takes_version:
        headers.append(_SEEN)
    return {
        "responses": {200: good, "default": _PROBLEM},
        "response_model": None,
        "openapi_extra": {"requestBody": {"required": True, "content": content}, "parameters": headers},
    }


def delete() -> dict[str, Any]:
    """The same for a route that takes something away, and has nothing to tell."""
    told: dict[int | str, Any] = {204: {"description": "It is gone, or never was"}, "default": _PROBLEM}
    return {"status_code": 204, "responses": told, "response_model": None, "response_class": Response}


def describe(app: FastAPI) -> dict[str, Any]:
    """The whole document, made once."""
    if app.openapi_schema is None:
        document = get_openapi(title=app.title, version=app.version, description=app.description, routes=app.routes)
        _, bodies = models_json_schema([(model, "validation") for model in _BODIES], ref_template=_REF)
        parts = document.setdefault("components", {})
        parts["schemas"] = dict(sorted((bodies["$defs"] | parts.get("schemas", {})).items()))
        parts["securitySchemes"] = {"key": {"type": "http", "scheme": "bearer"}}
        document["security"] = [{"key": []}]
        access.describe(document)
        showcase.describe(document)
        app.openapi_schema = document
    return app.openapi_schema
