"""Two months of a made-up desk, stored as a desk would: cases drafted for without a model, what agents did with the drafts, what
became of promises and cases. What the docs of insights show is made with it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from drafter.adapters.storage.store import SqlStore
from drafter.domain.case import Case
from drafter.drafting.pipeline import Pipeline

from ..coaching.debriefing.test_evidence import pipeline
from ..conftest import NORTHWIND

CANARY = "zqcanary"
"""It stands in every name, address and fact that is a customer's own."""
BEGINS = dt.datetime(2026, 9, 1, 15, tzinfo=dt.UTC)
DAYS = 60

_LACKING = (
    "Where are my loyalty points? This is really annoying.",
    "My loyalty points are gone again and nobody tells me why. I am not happy.",
    "I still do not see the loyalty points for this order. Why does nobody answer?",
    "The rug is far too dark for the room, and your site refuses the return. I am not happy.",
)
"""What no remedy fits."""
_STORIES: tuple[tuple[str, str, Mapping[str, Any]], ...] = (
    ("email", "My blender arrived broken. This is really annoying, I want my money back.",
     {"fault": "arrived_broken", "product": "blender", "order_total": {"amount": "89.99", "currency": "USD"}}),
    ("chat", "The lamp never arrived. Where is it?",
     {"delivery_status": "lost", "product": "lamp", "order_total": {"amount": "54.00", "currency": "USD"}}),
    ("email", "You charged me more than we agreed. I am not happy.",
     {"charged": {"amount": "60.00", "currency": "USD"}, "agreed_price": {"amount": "50.00", "currency": "USD"}}),
)  # fmt: skip
"""What else goes wrong: the channel, the customer's words, and what the company knows."""


async def stored(url: str, tenant: str = "default", days: int = DAYS) -> None:
    """Fills a database with the desk's cases, two a day."""
    clock = _Clock()
    store, made = SqlStore(url, tenant=tenant, clock=clock), pipeline(Path(NORTHWIND))
    try:
        for number, case in enumerate(_cases(days)):
            clock.now = case.clock
            await _kept(store, made, clock, number, case)
    finally:
        await store.close()


class _Clock:
    now = BEGINS

    def __call__(self) -> dt.datetime:
        return self.now


def _cases(days: int) -> Iterator[Case]:
    """What no remedy fits is every fourth case of the first month, and every second one of the other."""
    for number in range(2 * days):
        at = BEGINS + dt.timedelta(hours=12 * number)
        lacking = number % (4 if number < days else 2) == 0
        lacks = _LACKING[number // 2 % len(_LACKING)]
        channel, text, facts = ("email", lacks, {}) if lacking else _STORIES[number % len(_STORIES)]
        who = {
            "id": f"cust-{CANARY}-{number}",
            "name": f"{CANARY.title()}{number} Smith",
            "email": f"{CANARY}{number}@example.com",
        }
        yield Case.model_validate({
            "id": f"C-{CANARY}-{number}", "channel": channel, "customer": who, "now": at, "message": {"at": at, "text": text},
            "facts": {"order_id": f"{CANARY}{number}", "delivered_on": (at - dt.timedelta(days=3)).date().isoformat(), **facts},
            "agent": {"name": f"{CANARY.title()} Agent", "role": "frontline"},
        })  # fmt: skip


async def _kept(store: SqlStore, made: Pipeline, clock: _Clock, number: int, case: Case) -> None:
    """The case with its draft; an agent accepts, edits or rejects it, a promise in four is broken, most cases are solved."""
    draft = await made.draft(case)
    await store.save(case, draft.model_copy(update={"created_at": case.clock}))
    said: dict[str, Any] = {"action": ("accepted", "edited", "accepted", "rejected", "accepted")[number % 5]}
    if said["action"] == "edited":
        said["text"] = draft.reply.text.replace("Hello", f"Dear {CANARY}").replace("Kind regards", "Yours")
    if said["action"] == "rejected":
        said["reasons"] = ["too_long" if number % 4 else "tone"]
    await store.feedback(draft.id, said, at=case.clock)
    clock.now = case.clock + dt.timedelta(days=6)
    for promise in await store.commitments(state="open"):
        await store.move(promise.id, "broken" if number % 4 == 1 else "kept")
    if number % 3:
        await store.end(case.id, "solved" if number % 10 else "lost")
