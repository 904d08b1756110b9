"""The service from Python: cases in, drafts out, as the same values that the service itself works with.

    async with Client("https://drafts.example", key="…") as client:
        draft = await client.draft({"message": {"text": "The blender arrived broken."}})
        await client.feedback(draft.id, "accepted", version=draft.version)

Each change carries an idempotency key of its own, so that it is safe to send again; where the service is busy, or the
connection breaks, that happens by itself. A stream that breaks is taken up where it broke.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import AsyncGenerator, AsyncIterator, Mapping
from contextlib import aclosing
from types import TracebackType
from typing import Any, Self, TypeVar
from urllib.parse import quote

import httpx2
from pydantic import BaseModel, TypeAdapter

from drafter.client.failures import (
    Busy,
    Failed,
    InTheWay,
    Missing,
    Place,
    Refused,
    SeenTooOld,
    Unreached,
    Unusable,
    WroteAgain,
)
from drafter.client.sending import Ask, Sender
from drafter.domain.case import Case
from drafter.domain.commitment import Commitment, State
from drafter.domain.draft import Delta, Draft
from drafter.domain.feedback import Action, Judged
from drafter.domain.plan import Plan
from drafter.domain.reading import Reading
from drafter.domain.roleplay import Roleplay
from drafter.domain.score import Score
from drafter.domain.timeline import CaseFile, CaseLine, Outcome

__all__ = [
    "Busy", "Client", "Failed", "InTheWay", "Missing", "Place", "Refused", "SeenTooOld", "Unreached", "Unusable",
    "WroteAgain",
]  # fmt: skip

Told = Reading | Plan | Delta | Draft
"""What the events of a draft in the making hold."""
_EVENTS: dict[str, type[Told]] = {"reading": Reading, "plan": Plan, "delta": Delta, "draft": Draft}
GivenCase = Case | Mapping[str, Any]
V = TypeVar("V", bound=BaseModel)


class Client:
    """One service, for as long as the block. `key` is one of its API keys; `timeout_s` is for the whole of one answer's
    silence, `tries` how often a request is sent again; `transport` replaces the network (tests)."""

    def __init__(
        self,
        url: str,
        *,
        key: str | None = None,
        timeout_s: float = 130.0,
        tries: int = 5,
        transport: httpx2.AsyncBaseTransport | None = None,
    ) -> None:
        headers = {"Authorization": f"Bearer {key}"} if key else {}
        http = httpx2.AsyncClient(base_url=url, headers=headers, timeout=timeout_s, transport=transport)
        self._sender = Sender(http, tries)

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.close()

    async def close(self) -> None:
        await self._sender.http.aclose()

    async def draft(
        self, case: GivenCase, *, prompt: str | None = None, key: str | None = None, **options: Any
    ) -> Draft:
        """A case to a draft; `options` are `instruction`, `max_words`, `alternatives`. `key` is the idempotency key,
        where the caller has one of their own."""
        return await self._one(_drafting(case, prompt, options, key), Draft)

    async def stream(
        self, case: GivenCase, *, prompt: str | None = None, key: str | None = None, **options: Any
    ) -> AsyncGenerator[tuple[str, Told]]:
        """The same as it is made: `("reading", …)`, `("plan", …)`, `("delta", …)` and last `("draft", …)`."""
        async with aclosing(self._sender.events(_drafting(case, prompt, options, key))) as events:
            async for name, data in events:
                if name in _EVENTS:
                    yield name, _EVENTS[name].model_validate_json(data, extra="ignore")

    async def revise(self, draft_id: str, instruction: str, *, version: int | None = None, **options: Any) -> Draft:
        """A new draft in the place of one; `version` is the one that was seen. SeenTooOld, InTheWay."""
        body = {"instruction": instruction} | options
        return await self._one(Ask("POST", f"{_draft(draft_id)}/revise", body, version=version), Draft)

    async def get_draft(self, draft_id: str) -> Draft:
        """A draft as it stands now."""
        return await self._one(Ask("GET", _draft(draft_id)), Draft)

    async def feedback(
        self, draft_id: str, action: Action, *, text: str | None = None, version: int | None = None, **more: Any
    ) -> Judged:
        """What became of a draft; `more` is `reasons` and `rating`. SeenTooOld, WroteAgain, InTheWay."""
        body = {"action": action} | ({} if text is None else {"text": text}) | more
        return await self._one(Ask("POST", f"{_draft(draft_id)}/feedback", body, version=version), Judged)

    async def reading(self, case: GivenCase) -> Reading:
        return await self._one(Ask("POST", "/v1/readings", _plain(case)), Reading)

    async def score(self, case: GivenCase, text: str, plan: Plan | Mapping[str, Any] | None = None) -> Score:
        body = {"case": _plain(case), "reply": {"text": text}} | ({} if plan is None else {"plan": _plain(plan)})
        return await self._one(Ask("POST", "/v1/scores", body), Score)

    async def case(self, case_id: str) -> CaseFile:
        return await self._one(Ask("GET", _case(case_id)), CaseFile)

    def cases(self, *, outcome: str | None = None, customer: str | None = None) -> AsyncIterator[CaseLine]:
        """All of them, page by page; `open` is the outcome of those without one."""
        return self._all("/v1/cases", "cases", CaseLine, {"outcome": outcome, "customer": customer})

    def drafts_of(self, case_id: str) -> AsyncIterator[Draft]:
        """All drafts of a case, the newest first."""
        return self._all(f"{_case(case_id)}/drafts", "drafts", Draft, {})

    async def add_message(
        self, case_id: str, text: str, *, sender: str = "customer", at: dt.datetime | None = None, **more: Any
    ) -> CaseFile:
        """One more message of a case; `more` is `author` and `attachments`."""
        body = {"from": sender, "text": text} | ({} if at is None else {"at": at.isoformat()}) | more
        return await self._one(Ask("POST", f"{_case(case_id)}/messages", body), CaseFile)

    async def end(self, case_id: str, outcome: Outcome) -> CaseFile:
        """How a case ended."""
        return await self._one(Ask("PATCH", _case(case_id), {"outcome": outcome}), CaseFile)

    def commitments(
        self, *, state: State | None = None, due_before: dt.datetime | None = None, owner: str | None = None
    ) -> AsyncIterator[Commitment]:
        """All of them, page by page; what is still owed first."""
        due = due_before.isoformat() if due_before else None
        query = {"state": state, "due_before": due, "owner": owner}
        return self._all("/v1/commitments", "commitments", Commitment, query)

    async def move(self, commitment_id: str, state: State) -> Commitment:
        """A commitment to another state."""
        path = f"/v1/commitments/{quote(commitment_id, safe='')}"
        return await self._one(Ask("PATCH", path, {"state": state}), Commitment)

    async def begin_roleplay(
        self, scenario: str | None = None, *, language: str | None = None, trainee: str | None = None
    ) -> Roleplay:
        """A practice with a simulated customer; without a scenario, the one that the trainee has practised least."""
        told = {"scenario": scenario, "language": language, "trainee": trainee}
        body = {name: value for name, value in told.items() if value is not None}
        return await self._one(Ask("POST", "/v1/roleplays", body), Roleplay)

    async def answer_roleplay(
        self, roleplay_id: str, reply: str, *, coach: bool = True, version: int | None = None
    ) -> Roleplay:
        """One answer; `version` is the number of answers that were seen. SeenTooOld, InTheWay."""
        path = f"/v1/roleplays/{quote(roleplay_id, safe='')}/turns"
        return await self._one(Ask("POST", path, {"reply": reply, "coach": coach}, version=version), Roleplay)

    async def erase(self, customer_id: str) -> None:
        """A customer and all that is known of them."""
        await self._sender.send(Ask("DELETE", f"/v1/customers/{quote(customer_id, safe='')}"))

    async def _one(self, ask: Ask, kind: type[V]) -> V:
        answer = await self._sender.send(ask)
        return kind.model_validate_json(answer.text, extra="ignore")  # a newer service may tell more

    async def _all(self, path: str, name: str, kind: type[V], query: Mapping[str, Any]) -> AsyncGenerator[V]:
        asked: dict[str, Any] = {key: value for key, value in query.items() if value is not None}
        rows: TypeAdapter[list[V]] = TypeAdapter(list[kind])  # type: ignore[valid-type]
        while True:
            page = (await self._sender.send(Ask("GET", path, query=asked))).json()
            for row in rows.validate_python(page[name], extra="ignore"):
                yield row
            if page.get("next") is None:
                return
            asked["cursor"] = page["next"]


def _drafting(case: GivenCase, prompt: str | None, options: Mapping[str, Any], key: str | None) -> Ask:
    body = _plain(case) | ({"prompt": prompt} if prompt else {}) | ({"options": dict(options)} if options else {})
    return Ask("POST", "/v1/drafts", body, key=key)


def _plain(value: BaseModel | Mapping[str, Any]) -> dict[str, Any]:
    if isinstance(value, BaseModel):
        return value.model_dump(mode="json", by_alias=True, exclude_none=True)
    return dict(value)


def _draft(id: str) -> str:
    return f"/v1/drafts/{quote(id, safe='')}"


def _case(id: str) -> str:
    return f"/v1/cases/{quote(id, safe='')}"
