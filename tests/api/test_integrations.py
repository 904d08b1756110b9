"""The addresses that help desks tell their news to: signed, taken once, and acknowledged before anything is drafted."""

from __future__ import annotations

import datetime as dt
import logging
from collections.abc import AsyncIterator, Callable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from drafter.adapters.integrations.signatures import mac, must_be_recent, must_match, unix_time
from drafter.adapters.queueing.local import LocalQueue
from drafter.adapters.storage.database import Database
from drafter.api.app import create_app
from drafter.desks.connected import Desks
from drafter.domain.desk import News, Received, Task
from drafter.domain.errors import BadInput
from drafter.ports import Craft

OURS = "ours"
AT = "/integrations/test/acme"


class Told:
    """A help desk as far as its news go."""

    kind = "test"

    def __init__(self, id: str, secret: str, tenant: str = "default") -> None:
        self.id, self.tenant, self._secret = id, tenant, secret
        self.parsed = 0

    def news(self, headers: Mapping[str, str], body: bytes, now: dt.datetime) -> News | None:
        stamp = headers.get("x-time")
        must_match(headers.get("x-signature"), mac(self._secret, (stamp or "").encode(), body).hex())
        must_be_recent(unix_time(stamp), now)
        self.parsed += 1
        if body == b"nothing":
            return None
        if not body.startswith(b"key "):
            raise BadInput("the webhook tells no key")
        return News(conversation="35436", key=body.decode())

    async def look(self, conversation: str) -> Any: ...
    async def show(self, conversation: str, draft: Any) -> None: ...
    async def close(self) -> None: ...


class Chat:
    """A chat tool, which is answered something."""

    id, kind, tenant = "chat", "chat", "default"

    async def received(self, headers: Mapping[str, str], body: bytes, now: dt.datetime) -> Received:
        return Received(body={"challenge": body.decode()}, news=None)

    async def act(self, task: Task, craft: Craft) -> None: ...
    async def close(self) -> None: ...


@dataclass
class Door:
    client: TestClient
    desk: Told
    database: Path
    asked: list[Mapping[str, Any]] = field(default_factory=list)

    def tell(self, body: bytes, *, secret: str | None = None, minutes: float = 0, to: str = AT, **headers: str) -> Any:
        stamp = str(int((dt.datetime.now(dt.UTC) + dt.timedelta(minutes=minutes)).timestamp()))
        signed = {"X-Time": stamp, "X-Signature": mac(OURS if secret is None else secret, stamp.encode(), body).hex()}
        return self.client.post(to, content=body, headers=signed | headers)

    def waiting(self) -> int:
        import sqlite3

        with sqlite3.connect(self.database) as connection:
            found = connection.execute("select count(*) from tasks").fetchone()[0]
        connection.close()
        return int(found)


@pytest.fixture
def at_the_desk(factory: Callable[[], Any], product: Any, tmp_path: Path) -> Iterator[Door]:
    file, desk = tmp_path / "api.db", Told("acme", OURS)
    database = Database(f"sqlite:///{file}")

    @asynccontextmanager
    async def opened() -> AsyncIterator[Any]:
        async with factory() as made:
            yield made
            await database.close()

    others = {"acme": desk, "brand": Told("brand", "theirs", "brand"), "chat": Chat()}
    app = create_app(opened, api_key="operator", desks=Desks(LocalQueue(database), others))
    with TestClient(app, base_url="https://drafter.example", client=("203.0.113.9", 1)) as client:
        client.get("/readyz")
        yield Door(client, desk, file, product.asked)


def test_signed_news_are_on_the_queue_before_they_are_acknowledged(at_the_desk: Door) -> None:
    answer = at_the_desk.tell(b"key 1")
    assert (answer.status_code, answer.content) == (200, b"")
    assert at_the_desk.waiting() == 1
    assert at_the_desk.asked == [], "nothing is drafted while the desk waits"


@pytest.mark.fault("F23")
def test_what_is_told_again_is_acknowledged_again_and_kept_once(at_the_desk: Door) -> None:
    assert [at_the_desk.tell(b"key 1").status_code for _ in range(3)] == [200] * 3
    with ThreadPoolExecutor(20) as pool:
        found = list(pool.map(lambda _: at_the_desk.tell(b"key 2").status_code, range(20)))
    assert found == [200] * 20
    assert at_the_desk.waiting() == 2


@pytest.mark.fault("F24")
@pytest.mark.parametrize("minutes", [-6, 6])
def test_what_was_signed_at_another_time_is_refused(at_the_desk: Door, minutes: float) -> None:
    answer = at_the_desk.tell(b"key 1", minutes=minutes)
    assert (answer.status_code, answer.json()["type"]) == (401, "urn:drafter:problem:signature")
    assert (at_the_desk.waiting(), at_the_desk.desk.parsed) == (0, 0)


@pytest.mark.parametrize("minutes", [-4.5, 4.5])
def test_clocks_may_differ_a_little(at_the_desk: Door, minutes: float) -> None:
    assert at_the_desk.tell(b"key 1", minutes=minutes).status_code == 200


@pytest.mark.fault("F25")
def test_a_signature_that_does_not_hold_is_refused_before_anything_is_parsed(at_the_desk: Door) -> None:
    good = at_the_desk.tell(b"key 1").request.headers
    bad = [
        at_the_desk.client.post(
            AT, content=b"key 2", headers={"X-Time": good["x-time"], "X-Signature": good["x-signature"]}
        ),
        at_the_desk.client.post(AT, content=b"key 1", headers={"X-Time": good["x-time"]}),
        at_the_desk.client.post(AT, content=b"key 1"),
        at_the_desk.tell(b"key 3", secret="theirs"),
        at_the_desk.tell(b"key 4", secret="our"),
        at_the_desk.client.post(AT, content=b"key 5", headers={"X-Time": good["x-time"], "X-Signature": "é".encode()}),
        *(at_the_desk.client.post(AT, content=b"key 1", headers=twice) for twice in _twice(good)),
    ]
    assert [one.status_code for one in bad] == [401] * 9
    assert len({(one.json()["type"], one.json()["detail"]) for one in bad}) == 1, "all alike"
    assert (at_the_desk.waiting(), at_the_desk.desk.parsed) == (1, 1)


def _twice(good: Mapping[str, str]) -> Iterator[list[tuple[str, str]]]:
    """Headers that hold, with one more of the same name before or behind."""
    signed, stamp = ("X-Signature", good["x-signature"]), ("X-Time", good["x-time"])
    yield [stamp, ("X-Signature", "nonsense"), signed]
    yield [stamp, signed, signed]
    yield [("X-Time", "1"), stamp, signed]


def test_the_operator_is_told_whether_it_was_the_secret_or_the_clock(
    at_the_desk: Door, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.WARNING, logger="drafter"):
        found = [at_the_desk.tell(b"key 1", **how) for how in ({"secret": "theirs"}, {"minutes": -6}, {})]
    assert found[0].json()["title"] == found[1].json()["title"] == "The signature does not hold"
    told = [(one.getMessage(), one.told["desk"]) for one in caplog.records if "refused" in one.getMessage()]  # type: ignore[attr-defined]
    assert told == [
        ("a webhook was refused: the signature does not hold", "acme"),
        ("a webhook was refused: the signature is not of now", "acme"),
    ]
    assert "theirs" not in caplog.text


@pytest.mark.fault("F38")
def test_another_tenants_secret_opens_no_desk(at_the_desk: Door) -> None:
    assert at_the_desk.tell(b"key 1", secret="ours", to="/integrations/test/brand").status_code == 401
    assert at_the_desk.tell(b"key 1", secret="theirs", to="/integrations/test/brand").status_code == 200
    assert at_the_desk.tell(b"key 1", secret="theirs").status_code == 401


@pytest.mark.parametrize("address", ["/integrations/test/none", "/integrations/zendesk/acme", "/integrations/test"])
def test_a_desk_that_is_not_connected_is_not_there(at_the_desk: Door, address: str) -> None:
    assert at_the_desk.tell(b"key 1", to=address).status_code == 404
    assert at_the_desk.waiting() == 0


def test_no_key_opens_these_addresses_and_these_addresses_open_nothing_else(at_the_desk: Door) -> None:
    key = {"Authorization": "Bearer operator"}
    assert at_the_desk.client.post(AT, content=b"key 1", headers=key).status_code == 401
    assert at_the_desk.client.get("/integrations/../v1/cases").status_code in (401, 404)
    assert at_the_desk.client.get("/v1/cases").status_code == 401


def test_what_asks_for_nothing_is_acknowledged_and_what_is_no_webhook_is_told(at_the_desk: Door) -> None:
    assert at_the_desk.tell(b"nothing").status_code == 200
    answer = at_the_desk.tell(b"{}")
    assert (answer.status_code, answer.headers["content-type"]) == (422, "application/problem+json")
    assert at_the_desk.waiting() == 0


@pytest.mark.fault("F28")
def test_a_body_over_the_limit_is_refused_while_it_is_read(at_the_desk: Door) -> None:
    assert at_the_desk.tell(b"key " + b"x" * 1024 * 1024).status_code == 413


def test_a_chat_tool_is_answered_what_it_asks_for(at_the_desk: Door) -> None:
    answer = at_the_desk.client.post("/integrations/chat/chat", content=b"abc")
    assert (answer.status_code, answer.json()) == (200, {"challenge": "abc"})


def test_whether_an_address_is_there_can_be_asked(at_the_desk: Door) -> None:
    assert at_the_desk.client.head(AT).status_code == 200
    assert at_the_desk.client.head("/integrations/test/none").status_code == 404
