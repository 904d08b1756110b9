"""What a caller must be allowed for each route: the one place that says so. A route that is missing here serves nobody."""

from __future__ import annotations

from typing import Any, Literal

from starlette.requests import Request

from drafter.api.problems import Problem
from drafter.api.product import caller_of
from drafter.domain.identity import DEFAULT_TENANT, Scope

Need = Scope | Literal["nothing", "key", "operator"]
"""A scope; or `nothing`, not even a key; or any `key`; or `operator`: who may manage the default tenant, for what shows
all tenants."""

NEEDS: dict[tuple[str, str], Need] = {
    ("POST", "/v1/drafts"): "draft",
    ("GET", "/v1/drafts/{id}"): "draft",
    ("POST", "/v1/drafts/{id}/revise"): "draft",
    ("POST", "/v1/drafts/{id}/feedback"): "judge",
    ("POST", "/v1/readings"): "read",
    ("POST", "/v1/scores"): "read",
    ("POST", "/v1/debriefs"): "read",
    ("GET", "/v1/cases"): "read",
    ("GET", "/v1/cases/{id}"): "read",
    ("GET", "/v1/cases/{id}/drafts"): "draft",
    ("PATCH", "/v1/cases/{id}"): "cases",
    ("POST", "/v1/cases/{id}/messages"): "cases",
    ("GET", "/v1/commitments"): "follow",
    ("GET", "/v1/commitments.ics"): "follow",
    ("PATCH", "/v1/commitments/{id}"): "follow",
    ("GET", "/v1/insights"): "insights",
    ("DELETE", "/v1/customers/{id}"): "erase",
    ("GET", "/v1/roleplays"): "read",
    ("POST", "/v1/roleplays"): "draft",
    ("GET", "/v1/roleplays/scenarios"): "read",
    ("GET", "/v1/roleplays/{id}"): "read",
    ("POST", "/v1/roleplays/{id}/turns"): "draft",
    ("GET", "/v1/tenant"): "manage",
    ("PATCH", "/v1/tenant"): "manage",
    ("POST", "/integrations/{kind}/{desk}"): "nothing",
    ("HEAD", "/integrations/{kind}/{desk}"): "nothing",
    ("GET", "/integrations/zendesk/{desk}/sidebar"): "nothing",
    ("POST", "/integrations/zendesk/{desk}/sidebar"): "nothing",
    ("GET", "/integrations/zendesk/{desk}/sidebar.{kind}"): "nothing",
    ("GET", "/embed.js"): "nothing",
    ("POST", "/mcp"): "key",
    ("GET", "/healthz"): "nothing",
    ("GET", "/readyz"): "nothing",
    ("GET", "/metrics"): "operator",
    ("GET", "/openapi.json"): "key",
}
TOOL_NEEDS: dict[str, Scope] = {
    "read_case": "read",
    "draft_reply": "draft",
    "revise_draft": "draft",
    "score_text": "read",
    "list_follow_ups": "follow",
    "get_case": "read",
    "get_draft": "draft",
    "give_feedback": "judge",
}
"""The same for each tool behind `/mcp`."""
OPEN = frozenset(path for (_, path), need in NEEDS.items() if need == "nothing")
"""Paths that need no key: they tell nothing but whether the service runs."""


SIGNED = "/integrations/"
"""Under this, each address verifies who asks by itself: help desks sign what they send."""


def keyless(path: str) -> bool:
    """Whether no key is asked for at a path."""
    return path in OPEN or path.startswith(SIGNED)


async def allowed(request: Request) -> None:
    """A dependency of every route: 403 where the caller lacks what the route needs, before any of its body is read."""
    need = NEEDS.get((request.method, request.scope["route"].path_format))
    caller = caller_of(request)
    match need:
        case "nothing" | "key":
            return
        case "operator":
            if not (caller.tenant == DEFAULT_TENANT and caller.may("manage")):
                raise Problem(403, "scope", "only the operator's key opens this address")
        case None:
            raise Problem(403, "scope", "this address does not say yet whom it serves")
        case _:
            if not caller.may(need):
                raise Problem(403, "scope", f"the key lacks the scope {need}")


def describe(document: dict[str, Any]) -> None:
    """Tells in an OpenAPI document what each of its routes needs."""
    for path, methods in document["paths"].items():
        for method, told in methods.items():
            need = NEEDS.get((method.upper(), path))
            if need == "nothing":
                told["security"] = []
            elif need is not None:
                told["security"] = [{"key": [] if need == "key" else [need]}]
