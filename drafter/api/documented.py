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
from drafter.api.bodies import CommitmentBody, DraftBody, RevisionBody
from drafter.api.problems import MEDIA_TYPE, ProblemBody
from drafter.domain.case import Case
from drafter.domain.feedback import Feedback

_REF = "#/components/schemas/{model}"
_BODIES: tuple[type[BaseModel], ...] = (Case, CommitmentBody, DraftBody, Feedback, ProblemBody, RevisionBody, ScoreBody)
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
    RevisionBody: {"instruction": "Shorter, and mention the new driver."},
}
"""One body for each kind that works as it stands."""


def _ref(model: type[BaseModel]) -> dict[str, str]:
    return {"$ref": _REF.format(model=model.__name__)}


_PROBLEM: dict[str, Any] = {
    "description": "A problem, after RFC 9457",
    "content": {MEDIA_TYPE: {"schema": _ref(ProblemBody)}},
}


def get(gives: type[BaseModel]) -> dict[str, Any]:
    """What a route that only looks takes and gives, as keyword arguments of its decorator."""
    return {"responses": {200: {"model": gives}, "default": _PROBLEM}, "response_model": None}


def text(kind: str) -> dict[str, Any]:
    """The same for a route that gives text of a media type."""
    good = {"description": "Text", "content": {kind: {"schema": {"type": "string"}}}}
    return {"responses": {200: good, "default": _PROBLEM}, "response_model": None, "response_class": Response}


def post(takes: type[BaseModel], gives: type[BaseModel], *, events: bool = False) -> dict[str, Any]:
    """The same for a route with a body."""
    content = {"application/json": {"schema": _ref(takes), "example": EXAMPLES[takes]}}
    good: dict[str, Any] = {"model": gives}
    if events:
        good["content"] = {"text/event-stream": {"schema": {"type": "string"}}}
    header = {
        "name": "Idempotency-Key",
        "in": "header",
        "required": False,
        "schema": {"type": "string", "maxLength": 200},
        "description": "The same key and body again give the first answer again, for a day.",
    }
    return {
        "responses": {200: good, "default": _PROBLEM},
        "response_model": None,
        "openapi_extra": {"requestBody": {"required": True, "content": content}, "parameters": [header]},
    }


def describe(app: FastAPI) -> dict[str, Any]:
    """The whole document, made once."""
    if app.openapi_schema is None:
        document = get_openapi(title=app.title, version=app.version, description=app.description, routes=app.routes)
        _, bodies = models_json_schema([(model, "validation") for model in _BODIES], ref_template=_REF)
        parts = document.setdefault("components", {})
        parts["schemas"] = dict(sorted((bodies["$defs"] | parts.get("schemas", {})).items()))
        parts["securitySchemes"] = {"key": {"type": "http", "scheme": "bearer"}}
        document["security"] = [{"key": []}]
        app.openapi_schema = document
    return app.openapi_schema
