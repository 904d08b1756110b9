"""`/v1/tenant`: what the caller's tenant sets for itself. Budgets, rates, playbooks and whose secret is sent where are the
operator's to say: `drafter tenants`.
"""

from __future__ import annotations

from fastapi import APIRouter, Request
from starlette.responses import Response

from drafter.adapters.llm.guarding import check_url
from drafter.api import documented
from drafter.api.bodies import TenantBody, answer, as_value, read_body
from drafter.api.problems import Problem, ProblemPlace
from drafter.api.product import caller_of, product_of
from drafter.domain.tenant import TenantSettings
from drafter.domain.value import Value

routes = APIRouter(tags=["tenant"])


class Tenant(Value):
    """A tenant and what it sets; what is left out is as the operator has it."""

    id: str
    settings: TenantSettings


_PATCH = documented.post(TenantBody, Tenant)
del _PATCH["openapi_extra"]["parameters"]  # twice is as good as once, so it takes no Idempotency-Key


@routes.get("/v1/tenant", **documented.get(Tenant))
async def show(request: Request) -> Response:
    """What the tenant of the key sets, and what the operator set for it."""
    return _told(request, await product_of(request).store.tenants.settings(caller_of(request).tenant))


@routes.patch("/v1/tenant", **_PATCH)
async def change(request: Request) -> Response:
    """Changes what a tenant may set itself; null takes a setting away. Servers that run follow within seconds. A model's
    address must be a public one, or one that the operator allows; it is asked without a key until the operator names one."""
    body, ignored = as_value(await read_body(request), TenantBody)
    if ignored:
        places = [ProblemPlace(detail=one) for one in ignored]
        raise Problem(422, "invalid", "only what a tenant sets itself can be changed; see errors", errors=places)
    product, tenant = product_of(request), caller_of(request).tenant
    given = {name: getattr(body, name) for name in body.model_fields_set}
    if given.get("base_url"):
        check_url(given["base_url"], allow=product.hosts)
    if "base_url" in given:
        given["api_key_env"] = None
    return _told(request, await product.store.tenants.change(tenant, given, make=True))


def _told(request: Request, own: TenantSettings) -> Response:
    return answer(Tenant(id=caller_of(request).tenant, settings=own).model_dump_json(exclude_none=True))
