"""`/mcp` of the real service: the same keys, tenants, scopes and limits as every route, by the SDK's own client."""

from __future__ import annotations

import asyncio
import sqlite3
from pathlib import Path
from typing import Any

import httpx2
import pytest
from mcp.shared.exceptions import MCPError

from .conftest import Service, Waiting, case, text, until

PING = {"jsonrpc": "2.0", "id": 1, "method": "ping", "params": {}}
WANTS = {"Accept": "application/json, text/event-stream", "Content-Type": "application/json"}


def ask(service: Service, body: Any = PING, key: str | None = "the-operator", **headers: str) -> httpx2.Response:
    told = WANTS | ({"Authorization": f"Bearer {key}"} if key else {}) | headers
    given: dict[str, Any] = {"content": body} if isinstance(body, bytes) else {"json": body}
    return httpx2.post(f"{service.address}/mcp", headers=told, timeout=20, **given)


@pytest.mark.parametrize("mode", ["auto", "legacy"])
async def test_a_client_drafts_with_its_key(service: Service, tmp_path: Path, mode: Any) -> None:
    """With sessions of the old kind or without: none is kept, so several processes can serve one client."""
    key = await service.key()
    steps: list[str | None] = []

    async def heard(_: float, __: float | None, message: str | None) -> None:
        steps.append(message)

    async with service.client(key, mode=mode) as client:
        assert len((await client.list_tools()).tools) == 8
        made = await client.call_tool("draft_reply", {"case": case()}, progress_callback=heard)
    async with service.client(key, mode=mode) as client:
        found = await client.call_tool("get_draft", {"draft_id": made.structured_content["id"]})
    assert found.structured_content["reply"] == made.structured_content["reply"]
    assert steps[0] == "read: angry"
    answer = httpx2.get(
        f"{service.address}/v1/drafts/{made.structured_content['id']}", headers={"Authorization": f"Bearer {key}"}
    )
    assert answer.json()["reply"]["text"] == made.structured_content["reply"]["text"]
    rows = sqlite3.connect(tmp_path / "mcp.db").execute("select tenant, key_id from audit where draft_id is not null")
    assert set(rows) == {("acme", key.split("_")[1])}


async def test_what_is_no_message_is_not_repeated(service: Service) -> None:
    answered = ask(service, {"jsonrpc": "2.0", "customer": "Zaphod zaphod@example.com"})
    assert (answered.status_code, answered.json()["error"]["code"]) == (400, -32600)
    assert "aphod" not in answered.text
    assert "pydantic" not in answered.text


@pytest.mark.fault("F38")
async def test_what_is_anothers_answers_like_what_is_missing(service: Service) -> None:
    secret = "zaphod-the-canary"
    async with service.client(await service.key("tenant-b")) as b:
        theirs = case(message={"at": "2026-11-18T08:05:00-06:00", "text": f"It broke. {secret}"})
        made = (await b.call_tool("draft_reply", {"case": theirs})).structured_content
        await b.call_tool("give_feedback", {"draft_id": made["id"], "action": "accepted"})
    asks: list[tuple[str, str, dict[str, Any]]] = [
        ("get_draft", "draft_id", {}),
        ("revise_draft", "draft_id", {"instruction": "Shorter."}),
        ("give_feedback", "draft_id", {"action": "accepted"}),
        ("give_feedback", "draft_id", {"action": "rejected", "version": 2}),
        ("get_case", "case_id", {}),
    ]
    async with service.client(await service.key("tenant-a", "admin")) as a:
        for tool, name, more in asks:
            id = made["id"] if name == "draft_id" else theirs["id"]
            found = await a.call_tool(tool, {name: id} | more)
            missing = await a.call_tool(tool, {name: id[:-1] + "x"} | more)
            assert found.is_error
            assert text(found) == text(missing)
        for id in (made["id"], made["id"][:-1] + "x"):
            with pytest.raises(MCPError, match="there is nothing with this id"):
                await a.read_resource(f"drafter://drafts/{id}")
        owed = await a.call_tool("list_follow_ups", {})
        assert owed.structured_content["commitments"] == []
        mine = await a.call_tool("draft_reply", {"case": case()})  # the same id of a case, and another case
        stored = await a.call_tool("get_case", {"case_id": theirs["id"]})
        assert secret not in text(mine) + text(stored)


async def test_each_scope_opens_its_tools_and_no_others(service: Service) -> None:
    async with service.client(await service.key(scopes=frozenset({"read"}))) as client:
        assert [one.name for one in (await client.list_tools()).tools] == ["read_case", "score_text", "get_case"]
        refused = await client.call_tool("draft_reply", {"case": case()})
        assert text(refused) == "the key lacks the scope draft; ask for a key that has it"
        with pytest.raises(MCPError, match="lacks the scope draft"):
            await client.read_resource("drafter://drafts/x")


async def test_nobody_comes_in_without_a_key_or_from_a_page(service: Service) -> None:
    for key in (None, "no-such-key"):
        answer = ask(service, key=key)
        assert (answer.status_code, answer.json()["type"]) == (401, "urn:drafter:problem:no-key")
        assert answer.headers["www-authenticate"] == "Bearer"
    for origin in ("https://evil.example", "null", "http://localhost.evil.example", "http://127.0.0.1.evil.example:80"):
        answer = ask(service, Origin=origin)
        assert (answer.status_code, answer.json()["type"]) == (403, "urn:drafter:problem:origin")
    for origin in ("http://localhost:6274", "http://127.0.0.1:80", "http://[::1]:1"):
        assert ask(service, Origin=origin).status_code == 200


async def test_only_posts_of_sound_json_are_taken(service: Service) -> None:
    for method in ("GET", "DELETE", "PUT"):
        answer = httpx2.request(method, f"{service.address}/mcp", headers={"Authorization": "Bearer the-operator"})
        assert (answer.status_code, answer.headers["allow"]) == (405, "POST")
    bad: list[tuple[bytes, int]] = [
        (b"[" * 100_000, 400),
        (b'{"jsonrpc": "2.0", "id": NaN, "method": "ping"}', 400),
        (b'{"jsonrpc": "2.0", "id": 1, "id": 2, "method": "ping"}', 400),
        (b"x" * (1024 * 1024 + 1), 413),
        (b"", 400),
        (b"[]", 400),
        (b"7", 400),
        (b'{"jsonrpc": "2.0", "id": 1, "method": "ping", "params": 7}', 400),
    ]
    for body, status in bad:
        answer = ask(service, body)
        assert answer.status_code == status, (body[:60], answer.text)
        assert "Traceback" not in answer.text
    assert ask(service, **{"Content-Type": "text/plain"}).status_code == 415
    assert ask(service).status_code == 200


class TestWithAModelThatWaits:
    @pytest.fixture
    def model(self) -> Waiting:
        return Waiting()

    @pytest.mark.parametrize("mode", ["auto", "legacy"])
    async def test_a_client_that_leaves_stops_the_model(self, service: Service, mode: Any) -> None:
        model = service.model
        assert isinstance(model, Waiting)
        key = await service.key()

        async def one() -> None:
            async with service.client(key, mode=mode) as client:
                await client.call_tool("draft_reply", {"case": case()})

        async def asked() -> bool:  # the service has a loop of its own
            return model.asked.is_set()

        async def stopped() -> bool:
            return model.stopped.is_set()

        call = asyncio.create_task(one())
        await until(asked, 15)
        call.cancel()
        await until(stopped)
        async with service.client(key) as client:
            assert (await client.call_tool("get_case", {"case_id": "C-1042"})).is_error


async def test_a_key_has_so_many_requests(service: Service) -> None:
    from drafter.adapters.storage.database import Database
    from drafter.adapters.storage.tenants import Tenants

    database = Database(service.database)
    await Tenants(database).change("slow", {"requests_per_minute": 3}, make=True)
    await database.close()
    key = await service.key("slow")
    statuses = [ask(service, key=key).status_code for _ in range(12)]
    assert statuses[0] == 200
    assert statuses[-1] == 429
