"""The Python client against the real application on a real port, with a network that breaks when it is told to."""

from __future__ import annotations

import asyncio
import datetime as dt
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import httpx2
import pytest

from drafter.adapters.storage.database import Database
from drafter.adapters.storage.store import SqlStore
from drafter.api.app import create_app
from drafter.client import (
    Busy,
    Client,
    Failed,
    InTheWay,
    Missing,
    Refused,
    SeenTooOld,
    Unreached,
    Unusable,
    WroteAgain,
)
from drafter.client.failures import failed
from drafter.domain.case import Case
from drafter.domain.draft import Draft
from drafter.domain.plan import Plan
from drafter.domain.reading import Reading

from .. import databases
from ..api.conftest import ScriptedProduct
from ..listening import listening

CASE: dict[str, Any] = {"id": "C-1", "customer": {"id": "cust-1"}, "message": {"text": "It broke — schon wieder."}}


@pytest.fixture
def product(tmp_path: Path) -> ScriptedProduct:
    return ScriptedProduct(SqlStore(Database(databases.sqlite(tmp_path, "client.db"))))


@pytest.fixture
def address(product: ScriptedProduct) -> Iterator[str]:
    @asynccontextmanager
    async def opened() -> AsyncIterator[ScriptedProduct]:
        yield product
        await product.store.close()

    with listening(create_app(opened, dev=True)) as (host, port):
        yield f"http://{host}:{port}"


@pytest.fixture
async def client(address: str) -> AsyncIterator[Client]:
    async with Client(address) as client:
        yield client


class Breaking(httpx2.AsyncBaseTransport):
    """The network, which does to the n-th request what `does` says: answers it, breaks after so many pieces of the answer,
    or swallows all of it (0)."""

    def __init__(self, *does: Callable[[httpx2.Request], httpx2.Response] | int | None) -> None:
        self._does, self._inner = list(does), httpx2.AsyncHTTPTransport()
        self.seen: list[httpx2.Request] = []

    async def handle_async_request(self, request: httpx2.Request) -> httpx2.Response:
        self.seen.append(request)
        act = self._does.pop(0) if self._does else None
        if callable(act):
            return act(request)
        answer = await self._inner.handle_async_request(request)
        if act is not None:
            answer.stream = _Cut(answer.stream, act)
        return answer

    async def aclose(self) -> None:
        await self._inner.aclose()


class _Cut(httpx2.AsyncByteStream):
    def __init__(self, stream: Any, after: int) -> None:
        self._stream, self._after = stream, after

    async def __aiter__(self) -> AsyncIterator[bytes]:
        left = self._after
        if left:
            async for chunk in self._stream:
                yield chunk
                left -= 1
                if not left:
                    break
        raise httpx2.ReadError("cut")

    async def aclose(self) -> None:
        await self._stream.aclose()


def problem(status: int, kind: str, **headers: str) -> Callable[[httpx2.Request], httpx2.Response]:
    body = {
        "type": f"urn:drafter:problem:{kind}",
        "title": "x",
        "status": status,
        "detail": "no",
        "instance": "urn:x:r1",
    }
    return lambda _: httpx2.Response(status, json=body, headers={k.replace("_", "-"): v for k, v in headers.items()})


async def test_a_case_from_its_first_draft_to_its_end(client: Client, product: ScriptedProduct) -> None:
    draft = await client.draft(CASE, instruction="Short.", max_words=80)
    assert (product.asked[-1]["instruction"], product.asked[-1]["max_words"]) == ("Short.", 80)
    assert await client.get_draft(draft.id) == draft
    second = await client.revise(draft.id, "warmer", version=1)
    assert second.replaces == draft.id
    kept = await client.add_message("C-1", "Hello?", at=dt.datetime.now(dt.UTC))
    assert kept.case.message.text == "Hello?"
    with pytest.raises(WroteAgain) as again:
        await client.feedback(second.id, "accepted")
    judged = await client.feedback(second.id, "edited", text="Hi.", version=again.value.version, rating=4)
    assert [one.state for one in judged.commitments] == ["open"]
    [promise] = [one async for one in client.commitments(state="open", owner="priya")]
    assert (await client.move(promise.id, "kept")).state == "kept"
    assert (await client.end("C-1", "solved")).outcome == "solved"
    assert (await client.case("C-1")).timeline[-1].says in ("solved", "ring you")
    assert [one.id async for one in client.drafts_of("C-1")] == [second.id, draft.id]
    assert (await client.reading(CASE)).level == "calm"
    assert (await client.score(Case.model_validate(CASE), "Hi.", {"resolution": {"kind": "answer"}})).value == 0.5
    await client.erase("cust-1")
    with pytest.raises(Missing):
        await client.case("C-1")


async def test_a_role_play_is_begun_and_answered(client: Client) -> None:
    begun = await client.begin_roleplay("ignored-three-times", trainee="Ana")
    answered = await client.answer_roleplay(begun.id, "Please calm down.", coach=False, version=0)
    assert (answered.id, len(answered.exchanges)) == (begun.id, 1)
    with pytest.raises(SeenTooOld):
        await client.answer_roleplay(begun.id, "Please calm down.", version=0)


async def test_lists_are_read_to_their_end(client: Client, product: ScriptedProduct) -> None:
    made = {f"C-{number}" for number in range(60)}
    for id in sorted(made):
        await product.store.save(*[await _one(product, id)][0])
    assert {one.id async for one in client.cases(outcome="open")} == made


async def _one(product: ScriptedProduct, id: str) -> tuple[Case, Draft]:
    case = Case.model_validate(CASE | {"id": id})
    steps = [value async for _, value in product.steps(case)]
    draft = steps[-1]
    assert isinstance(draft, Draft)
    return case, draft.model_copy(
        update={"id": f"again-{id}", "plan": Plan.model_validate({"resolution": {"kind": "answer"}})}
    )


async def test_what_fails_is_told_by_kind(client: Client, address: str, product: ScriptedProduct) -> None:
    draft = await client.draft(CASE)
    await client.feedback(draft.id, "accepted", version=1)
    with pytest.raises(SeenTooOld) as changed:
        await client.feedback(draft.id, "accepted", version=1)
    assert (changed.value.version, changed.value.kind) == (2, "stale-version")
    with pytest.raises(InTheWay, match="accepted already"):
        await client.feedback(draft.id, "rejected")
    with pytest.raises(Unusable) as unusable:
        await client.draft({"message": {"text": ""}})
    assert [one.where for one in unusable.value.places] == ["#/message/text"]
    assert unusable.value.request_id
    with pytest.raises(Missing):
        await client.get_draft("a/../b?c")
    async with Client(address.replace("127.0.0.1", "localhost"), key="dk_none_x") as stranger:
        with pytest.raises(Refused):
            await stranger.case("C-1")
    async with Client("http://127.0.0.1:9", tries=0) as nowhere:
        with pytest.raises(Unreached):
            await nowhere.case("C-1")
    assert type(failed(500, "<html>", {})) is Failed


async def test_a_busy_service_is_asked_again_with_the_same_key(address: str, product: ScriptedProduct) -> None:
    network = Breaking(
        0, problem(429, "rate", retry_after="0"), problem(503, "unavailable", retry_after="0"),
        problem(409, "idempotency-key", retry_after="0"), None,
    )  # fmt: skip
    async with Client(address, transport=network) as client:
        draft = await client.draft(CASE)
    assert len({one.headers["idempotency-key"] for one in network.seen}) == 1
    assert len(network.seen) == 5
    assert len(product.asked) == 1  # the answer that was lost is told again
    assert draft.id == "d0"
    always = Breaking(*[problem(503, "unavailable", retry_after="0")] * 9)
    async with Client(address, transport=always, tries=2) as client:
        with pytest.raises(Busy):
            await client.draft(CASE)
    assert len(always.seen) == 3


async def test_a_stream_is_taken_up_where_it_broke(address: str, product: ScriptedProduct) -> None:
    product.waits = 1.2
    network = Breaking(problem(503, "unavailable", retry_after="0"), 1, None)
    async with Client(address, transport=network) as client:
        told = [(name, type(value)) async for name, value in client.stream(CASE)]
    assert [name for name, _ in told] == ["reading", "plan", "delta", "draft"]
    assert told[0][1] is Reading
    assert len(product.asked) == 1
    assert [("last-event-id" in one.headers) for one in network.seen] == [False, False, True]


async def test_a_stream_that_fails_says_why(client: Client, product: ScriptedProduct) -> None:
    product.fails_late = RuntimeError("Maria")
    with pytest.raises(Failed) as failure:
        [step async for step in client.stream(CASE)]
    assert (failure.value.status, failure.value.kind) == (500, "internal")
    product.fails_late = None
    with pytest.raises(Unusable):
        [step async for step in client.stream({"message": {}})]


async def test_who_stops_listening_stops_the_stream(client: Client, product: ScriptedProduct) -> None:
    product.waits = 5
    steps = client.stream(CASE)
    assert (await anext(steps))[0] == "reading"
    await asyncio.wait_for(steps.aclose(), 2)
