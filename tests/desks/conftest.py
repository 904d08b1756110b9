"""The real product over a real store, and a help desk that holds conversations in memory."""

from __future__ import annotations

import datetime as dt
from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from drafter.adapters.integrations.signatures import mac, must_match
from drafter.bootstrap import Product, build
from drafter.domain.case import Case
from drafter.domain.desk import AgentReply, Conversation, News, case_id
from drafter.domain.draft import Draft
from drafter.domain.errors import DeskFailed
from drafter.domain.timeline import Outcome
from drafter.settings import load_settings

from .. import databases
from ..conftest import NORTHWIND

WROTE = dt.datetime(2026, 11, 18, 14, 5, tzinfo=dt.UTC)
SAID = "THIRD time I'm writing. My blender (order 4471) arrived broken. Refund me or I dispute the charge."


@dataclass
class Desk:
    """Fills `HelpDesk`. `notes` are the drafts that it shows; `fails` is raised once by the next call."""

    id: str = "acme"
    kind: str = "test"
    tenant: str = "default"
    secret: str = "s"
    messages: list[tuple[dt.datetime, str]] = field(default_factory=lambda: [(WROTE, SAID)])
    replies: list[AgentReply] = field(default_factory=list)
    notes: list[Draft] = field(default_factory=list)
    outcome: Outcome | None = None
    looked: int = 0
    fails: Exception | None = None
    fails_after_showing: Exception | None = None

    def news(self, headers: Mapping[str, str], body: bytes, now: dt.datetime) -> News | None:
        must_match(headers.get("x-signature"), mac(self.secret, body).hex())
        told = body.decode().split()
        return News(conversation=told[0], key=told[1]) if len(told) == 2 else None

    async def look(self, conversation: str) -> Conversation:
        self.looked += 1
        self._fail()
        at, text = self.messages[-1]
        id = case_id(self.id, conversation)
        answered = bool(self.replies) and self.replies[-1].at > at
        case = {
            "id": id,
            "customer": {"id": "cust-77", "name": "Maria Gomez"},
            "facts": {"order_id": "4471", "order_total": {"amount": "89.99", "currency": "USD"},
                      "delivered_on": "2026-11-03", "fault": "arrived_broken"},
            "history": self._history(),
            "message": {"at": at.isoformat(), "text": text},
            "agent": {"name": "Priya", "role": "frontline"},
        }  # fmt: skip
        return Conversation(
            case_id=id,
            case=None if answered else Case.model_validate(case),
            turn=str(len(self.messages)),
            replies=tuple(self.replies),
            shown=frozenset(one.id for one in self.notes),
            outcome=self.outcome,
        )

    async def show(self, conversation: str, draft: Draft) -> None:
        self._fail()
        self.notes.append(draft)
        if self.fails_after_showing is not None:
            found, self.fails_after_showing = self.fails_after_showing, None
            raise found

    async def close(self) -> None:
        pass

    def answered(self, text: str, *, minutes: int = 10, author: str = "Priya") -> None:
        at = self.messages[-1][0] + dt.timedelta(minutes=minutes)
        self.replies.append(AgentReply(id=f"r{len(self.replies)}", at=at, author=author, text=text))

    def wrote(self, text: str, *, hours: int) -> None:
        self.messages.append((WROTE + dt.timedelta(hours=hours), text))

    def _history(self) -> list[dict[str, str]]:
        said = [(at, "customer", text) for at, text in self.messages[:-1]]
        said += [(one.at, "agent", one.text) for one in self.replies]
        return [{"at": at.isoformat(), "from": who, "text": text} for at, who, text in sorted(said)]

    def _fail(self) -> None:
        if self.fails is not None:
            found, self.fails = self.fails, None
            raise found


AWAY = DeskFailed("test acme: GET: status 503")


@pytest.fixture
async def product(tmp_path: Path) -> AsyncIterator[Product]:
    settings = load_settings(
        model="none", playbook=str(NORTHWIND / "playbook.yaml"), database_url=databases.sqlite(tmp_path, "drafter.db")
    )
    async with build(settings, keep=True) as made:
        yield made
