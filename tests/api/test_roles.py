"""What each role may do: every route says what it needs, and who lacks that is told so before a body is read."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from fastapi.routing import APIRoute
from starlette.testclient import TestClient

from drafter.adapters.storage.keys import Made
from drafter.api.access import NEEDS
from drafter.domain.errors import BadInput
from drafter.domain.identity import ALLOWED, ROLES, SCOPES, Role, Scope, role_named, scopes_named

Make = Callable[..., Made]
SCOPED = sorted((method, path, need) for (method, path), need in NEEDS.items() if need in SCOPES)


def routes(app: Any) -> Iterator[tuple[str, str]]:
    """Every method and address that the application answers."""
    for route in app.routes:
        part = getattr(route, "original_router", None)
        if part is not None:
            yield from routes(part)
        else:
            methods = route.methods if isinstance(route, APIRoute) else route.methods - {"HEAD"}
            yield from ((method, route.path_format) for method in methods)


def test_every_route_says_what_it_needs_and_nothing_else_is_said(door: TestClient) -> None:
    assert set(routes(door.app)) == set(NEEDS)


@pytest.mark.parametrize("role", ROLES)
def test_a_role_may_what_it_may_and_no_more(door: TestClient, make_key: Make, role: Role) -> None:
    headers = {"Authorization": f"Bearer {make_key(role=role).shown}"}
    for method, path, need in SCOPED:
        answer = door.request(method, path.replace("{id}", "missing"), headers=headers)
        if need in ALLOWED[role]:
            assert answer.status_code not in (401, 403), (method, path)
        else:
            assert answer.status_code == 403, (method, path)
            assert answer.json()["detail"] == f"the key lacks the scope {need}"


@pytest.mark.parametrize("scope", SCOPES)
def test_a_narrowed_key_may_only_what_is_named(door: TestClient, make_key: Make, scope: Scope) -> None:
    headers = {"Authorization": f"Bearer {make_key(role='admin', scopes=frozenset({scope})).shown}"}
    opened = {need for method, path, need in SCOPED if door.request(method, path.replace("{id}", "missing"), headers=headers).status_code != 403}  # fmt: skip
    assert opened == {scope} & {need for _, _, need in SCOPED}


def test_a_scope_that_the_role_no_longer_allows_is_not_given(door: TestClient, make_key: Make) -> None:
    headers = {"Authorization": f"Bearer {make_key(role='qa', scopes=frozenset({'erase', 'read'})).shown}"}
    assert door.delete("/v1/customers/c", headers=headers).status_code == 403
    assert door.get("/v1/cases/c", headers=headers).status_code == 404


def test_what_lacks_a_scope_is_refused_before_its_body_is_read(door: TestClient, make_key: Make) -> None:
    headers = {"Authorization": f"Bearer {make_key(role='qa').shown}", "Content-Type": "application/json"}

    def body() -> Iterator[bytes]:
        yield b"{"
        raise AssertionError("the body was read")

    # A body of the right kind would be refused for what it is; here nobody gets that far.
    assert door.post("/v1/drafts/x/feedback", content="{", headers=headers).status_code == 403
    assert door.post("/v1/drafts/x/feedback", content=b"x" * 2_000_000, headers=headers).status_code == 403


@pytest.mark.parametrize(
    ("tenant", "role", "status"), [("default", "admin", None), ("acme", "admin", 403), ("default", "agent", 403)]
)
def test_what_shows_all_tenants_is_for_the_operator(
    door: TestClient, make_key: Make, tenant: str, role: Role, status: int | None
) -> None:
    headers = {"Authorization": f"Bearer {make_key(tenant, role).shown}"}
    for (method, path), need in NEEDS.items():
        if need == "operator":
            assert (door.request(method, path, headers=headers).status_code == 403) == (status == 403)


def test_the_document_tells_what_each_route_needs(door: TestClient) -> None:
    document = door.get("/openapi.json", headers={"Authorization": "Bearer the-operator"}).json()
    assert document["paths"]["/v1/drafts"]["post"]["security"] == [{"key": ["draft"]}]
    assert document["paths"]["/v1/drafts/{id}/feedback"]["post"]["security"] == [{"key": ["judge"]}]
    assert document["paths"]["/healthz"]["get"]["security"] == []
    told = [one for path in document["paths"].values() for one in path.values()]
    assert all("security" in one for one in told)


def test_names_of_roles_and_scopes() -> None:
    assert role_named("qa") == "qa"
    assert scopes_named(["read", "draft", "read"], "qa") == {"draft", "read"}
    for names, words in ((["judge"], "role qa; it allows draft, read"), ([], "no scope"), (["Read"], "Read")):
        with pytest.raises(BadInput, match=words):
            scopes_named(names, "qa")
    with pytest.raises(BadInput, match="roles are agent, integration, qa, admin"):
        role_named("boss")
