"""Another tenant's things answer exactly like missing ones: on every route that names one, and in every list."""

from __future__ import annotations

import asyncio
import contextlib
import re
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

import pytest
from icalendar import Calendar
from sqlalchemy import Engine, event
from starlette.testclient import TestClient

from drafter.adapters.storage.database import Database
from drafter.adapters.storage.keys import Keys
from drafter.api.access import NEEDS
from drafter.api.app import create_app
from drafter.bootstrap import build
from drafter.settings import Settings

from ..conftest import NORTHWIND

pytestmark = pytest.mark.fault("F38")
SECRET = "zaphod-the-canary"
CASE: dict[str, Any] = {
    "id": "C-7",
    "customer": {"id": "cust-1", "name": "Maria Gomez", "timezone": "America/Chicago"},
    "facts": {
        "order_id": "4471", "product": "blender", "fault": "arrived_broken", "delivered_on": "2026-11-03",
        "order_total": {"amount": "89.99", "currency": "USD"}, "note": SECRET,
    },
    "message": {"at": "2026-11-18T08:05:00-06:00", "text": f"The blender arrived broken. I want my money back. {SECRET}"},
    "agent": {"name": "Priya", "role": "frontline"},
    "now": "2026-11-18T09:00:00-06:00",
}  # fmt: skip


@dataclass(frozen=True)
class Probe:
    """How a route is asked about one thing: which of B's ids it takes, with what body."""

    thing: str
    body: dict[str, Any] | None = None
    headers: dict[str, str] | None = None


PROBES: dict[tuple[str, str], list[Probe]] = {
    ("GET", "/v1/drafts/{id}"): [Probe("draft"), Probe("draft", headers={"If-None-Match": '"1"'})],
    ("POST", "/v1/drafts/{id}/revise"): [
        Probe("draft", {"instruction": "Shorter."}),
        Probe("draft", {"instruction": "Shorter."}, {"Idempotency-Key": "of-b"}),
        Probe("draft", {"instruction": "Shorter."}, {"If-Match": '"1"'}),
    ],
    ("POST", "/v1/drafts/{id}/feedback"): [
        *(Probe("draft", {"action": action}) for action in ("accepted", "rejected")),
        Probe("draft", {"action": "edited", "text": "We refund you $89.99."}),
        Probe("draft", {"action": "accepted"}, {"If-Match": '"7"'}),
    ],
    ("GET", "/v1/cases/{id}"): [Probe("case")],
    ("GET", "/v1/cases/{id}/drafts"): [Probe("case")],
    ("PATCH", "/v1/cases/{id}"): [Probe("case", {"outcome": "solved"})],
    ("POST", "/v1/cases/{id}/messages"): [
        Probe("case", {"text": "And?"}),
        Probe("case", {"text": "And?"}, {"Idempotency-Key": "of-b"}),
    ],
    ("PATCH", "/v1/commitments/{id}"): [
        Probe("commitment", {"state": state}) for state in ("kept", "withdrawn", "open")
    ],
    ("DELETE", "/v1/customers/{id}"): [Probe("customer")],
    ("GET", "/v1/roleplays/{id}"): [Probe("roleplay"), Probe("roleplay", headers={"If-None-Match": '"0"'})],
    ("POST", "/v1/roleplays/{id}/turns"): [
        Probe("roleplay", {"reply": "I am sorry."}),
        Probe("roleplay", {"reply": "I am sorry."}, {"Idempotency-Key": "of-b"}),
        Probe("roleplay", {"reply": "I am sorry."}, {"If-Match": '"9"'}),
    ],
}
LISTS = {
    ("GET", "/v1/cases"), ("GET", "/v1/commitments"), ("GET", "/v1/commitments.ics"), ("GET", "/v1/roleplays"),
}  # fmt: skip
WITHOUT = {
    ("POST", "/v1/drafts"), ("POST", "/v1/readings"), ("POST", "/v1/scores"), ("GET", "/v1/tenant"), ("POST", "/v1/debriefs"),
    ("PATCH", "/v1/tenant"), ("GET", "/healthz"), ("GET", "/readyz"), ("GET", "/metrics"), ("GET", "/openapi.json"),
    ("GET", "/embed.js"), ("POST", "/v1/roleplays"), ("GET", "/v1/roleplays/scenarios"),
    ("GET", "/v1/insights"),  # of the caller's own tenant, see below
    ("POST", "/mcp"),  # what its tools name is asked for in tests/mcp
}  # fmt: skip
"""Routes that name no stored thing: what they take is in the body."""
SIGNED = {
    ("POST", "/integrations/{kind}/{desk}"), ("HEAD", "/integrations/{kind}/{desk}"),
    ("POST", "/integrations/zendesk/{desk}/sidebar"), ("GET", "/integrations/zendesk/{desk}/sidebar"),
    ("GET", "/integrations/zendesk/{desk}/sidebar.{kind}"),
}  # fmt: skip
"""Routes that no key opens: each help desk signs what it asks, and its tests show that nobody else's signature holds."""


@dataclass
class World:
    """The whole product without a model, with a key for tenant A and one for B, who has one of each thing."""

    client: TestClient
    a: dict[str, str]
    b: dict[str, str]
    ids: dict[str, str]

    def ask(self, method: str, path: str, probe: Probe, id: str, key: dict[str, str] | None = None) -> Any:
        place = path.replace("{id}", id)
        headers = (key or self.a) | {"X-Request-Id": "r"} | (probe.headers or {})
        return self.client.request(method, place, json=probe.body, headers=headers)

    def of_b(self) -> str:
        """All that B sees of its own."""
        seen = [
            self.client.get(path.replace("{id}", self.ids[probe.thing]), headers=self.b)
            for (method, path), probes in PROBES.items()
            for probe in probes[:1]
            if method == "GET"
        ]
        seen += [self.client.get(path, headers=self.b) for _, path in sorted(LISTS) if not path.endswith(".ics")]
        assert {one.status_code for one in seen} == {200}
        return "\n".join(one.text for one in seen)


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    url = f"sqlite:///{tmp_path_factory.mktemp('isolation')}/all.db"
    settings = Settings(model="none", playbook=str(NORTHWIND / "playbook.yaml"), database_url=url)

    async def keys() -> list[dict[str, str]]:
        database = Database(url)
        made = [await Keys(database).make(tenant, "admin") for tenant in ("tenant-a", "tenant-b")]
        await database.close()
        return [{"Authorization": f"Bearer {one.shown}"} for one in made]

    @asynccontextmanager
    async def opened() -> AsyncIterator[Any]:
        async with build(settings, keep=True) as product:
            yield product

    a, b = asyncio.run(keys())
    with TestClient(
        create_app(opened, per_minute=0), base_url="https://d.example", client=("203.0.113.9", 1)
    ) as client:
        draft = client.post("/v1/drafts", json=CASE, headers=b | {"Idempotency-Key": "of-b"}).json()
        client.post(f"/v1/drafts/{draft['id']}/feedback", json={"action": "accepted"}, headers=b)
        client.post("/v1/cases/C-7/messages", json={"text": f"Hello? {SECRET}"}, headers=b)
        ids = {"draft": draft["id"], "case": "C-7", "customer": "cust-1"}
        ids["roleplay"] = client.post("/v1/roleplays", json={"trainee": SECRET}, headers=b).json()["id"]
        yield World(client, a, b, ids | {"commitment": draft["plan"]["commitment"]["id"]})


@contextlib.contextmanager
def statements() -> Iterator[list[str]]:
    """The statements that reach any database meanwhile, but for the gate's own: it looks keys up again now and then."""
    seen: list[str] = []

    def note(_connection: Any, _cursor: Any, statement: str, *_: Any) -> None:
        if not re.search(r"FROM (api_keys|tenants)\b|^BEGIN$", statement):
            seen.append(statement)

    event.listen(Engine, "before_cursor_execute", note)
    try:
        yield seen
    finally:
        event.remove(Engine, "before_cursor_execute", note)


def test_every_route_is_asked_here() -> None:
    """A new route has to say here which of another tenant's things it could be asked for."""
    assert set(NEEDS) == set(PROBES) | LISTS | WITHOUT | SIGNED
    assert {key for key in NEEDS if "{" in key[1]} == set(PROBES) | SIGNED


@pytest.mark.parametrize(("method", "path", "probe"), [(*key, one) for key, probes in PROBES.items() for one in probes])
def test_what_is_anothers_answers_like_what_is_missing(world: World, method: str, path: str, probe: Probe) -> None:
    theirs, before = world.ids[probe.thing], world.of_b()
    missing, another = (theirs[:-1] + one for one in "xy")
    assert theirs not in (missing, another)
    world.ask(method, path, probe, another)  # whatever is made once is made by now
    with statements() as for_missing:
        no = world.ask(method, path, probe, missing)
    with statements() as for_theirs:
        found = world.ask(method, path, probe, theirs)
    assert found.status_code == no.status_code
    assert found.text.replace(theirs, "ID") == no.text.replace(missing, "ID")
    assert found.headers == no.headers
    assert for_theirs == for_missing
    assert SECRET not in found.text
    assert found.status_code in (404, 204)
    assert world.of_b() == before


@pytest.mark.parametrize(
    ("method", "path", "probe"), [(*key, probes[0]) for key, probes in PROBES.items() if key[0] == "GET"]
)
def test_the_same_requests_find_what_is_ones_own(world: World, method: str, path: str, probe: Probe) -> None:
    assert world.ask(method, path, probe, world.ids[probe.thing], world.b).status_code == 200


def test_lists_hold_nothing_of_anothers(world: World) -> None:
    assert world.client.get("/v1/cases", headers=world.a).json()["cases"] == []
    assert world.client.get("/v1/cases?customer=cust-1", headers=world.a).json()["cases"] == []
    assert world.client.get("/v1/commitments", headers=world.a).json()["commitments"] == []
    assert world.client.get("/v1/roleplays", headers=world.a).json()["roleplays"] == []
    assert world.client.get(f"/v1/roleplays?trainee={SECRET}", headers=world.a).json()["roleplays"] == []
    assert SECRET not in world.client.get("/v1/insights", headers=world.a).text
    feed = world.client.get("/v1/commitments.ics", headers=world.a)
    assert Calendar.from_ical(feed.content).walk("VEVENT") == []
    assert len(world.client.get("/v1/cases", headers=world.b).json()["cases"]) == 1
    assert len(Calendar.from_ical(world.client.get("/v1/commitments.ics", headers=world.b).content).walk("VEVENT")) == 1


@pytest.mark.parametrize("accept", ["application/json", "text/event-stream"])
def test_the_same_ids_and_keys_in_two_tenants_are_two_things(world: World, accept: str) -> None:
    """The case's id, the customer's, the Idempotency-Key and the body are those of B; what comes is A's own."""
    before = world.of_b()
    headers = world.a | {"Idempotency-Key": "of-b", "Accept": accept, "Last-Event-ID": "1"}
    if accept == "application/json":
        del headers["Last-Event-ID"]
    answer = world.client.post(
        "/v1/drafts", json=CASE | {"facts": {}, "message": {"text": "It broke."}}, headers=headers
    )
    assert answer.status_code == 200
    assert world.ids["draft"] not in answer.text
    assert SECRET not in answer.text
    mine = world.client.get("/v1/cases/C-7", headers=world.a)
    assert SECRET not in mine.text
    assert world.client.delete("/v1/customers/cust-1", headers=world.a).status_code == 204
    assert world.client.get("/v1/cases/C-7", headers=world.a).status_code == 404
    assert world.of_b() == before


def test_a_cursor_of_anothers_list_shows_ones_own(world: World) -> None:
    for n in range(3):
        world.client.post("/v1/drafts", json=CASE | {"id": f"B-{n}"}, headers=world.b)
    cursor = world.client.get("/v1/cases?limit=1", headers=world.b).json()["next"]
    assert cursor
    assert world.client.get(f"/v1/cases?limit=1&cursor={cursor}", headers=world.a).json()["cases"] == []
