"""Insights over 100,000 stored cases, on both databases: in less than two seconds, whatever they are told by. And what a
draft's row costs when the draft is saved.

`pytest -m soak tests/soak/test_insights.py -s` prints the figures.
"""

from __future__ import annotations

import datetime as dt
import json
import random
import statistics
import time
from collections.abc import AsyncIterator
from typing import Any

import pytest
from sqlalchemy import insert
from sqlalchemy.ext.asyncio import AsyncConnection

from drafter.adapters.knowledge.vocabulary import vocabulary
from drafter.adapters.playbooks import load_playbook
from drafter.adapters.storage import observing
from drafter.adapters.storage.codes import number_of
from drafter.adapters.storage.database import Database
from drafter.adapters.storage.store import SqlStore
from drafter.adapters.storage.tables import cases, commitments, drafts, observations, observed_words
from drafter.coaching.insights import Period, told
from drafter.domain.insights import BYS
from drafter.domain.plan import KINDS

from ..adapters.conftest import new_database, server, url  # noqa: F401 (fixtures)
from ..conftest import ROOT, example
from ..drafting.test_hostile_models import pipeline

CASES, AT_ONCE, MOST_S, MOST_MS = 100_000, 2_000, 2.0, 1.0
NOW = dt.datetime(2026, 11, 30, tzinfo=dt.UTC)
BEGIN = NOW - dt.timedelta(days=60)
WORDS = [f"word{n}" for n in range(400)]

pytestmark = pytest.mark.soak


def _rows(chance: random.Random, place: int) -> dict[str, list[dict[str, Any]]]:
    """One case with a draft, what was observed of it and what it promises."""
    id, at = f"C-{place:06}", BEGIN + dt.timedelta(seconds=place * 60 * 86_400 / CASES)
    kind, verdict = chance.choice(KINDS), chance.choices(("accepted", "edited", "rejected", None), (50, 25, 10, 15))[0]
    ended = chance.choices((None, "solved", "reopened", "lost", "won_back"), (30, 55, 8, 5, 2))[0]
    done = at + dt.timedelta(minutes=chance.randrange(30, 10_000))
    agent = f"Agent {chance.randrange(60)}"
    row = {
        "tenant": "default", "draft_id": f"d{place}", "case_id": id, "customer": chance.getrandbits(50), "at": at,
        "began_at": at, "wrote_at": at, "newest": 1, "brand": chance.choice(("northwind", "halcyon", "brightwire")),
        "channel": chance.choice(("email", "chat", "social", "sms")), "agent": number_of("default", "agent", agent),
        "language": chance.choice(("en", "de", "es", "fr")), "level": chance.randrange(5),
        "signals": chance.getrandbits(20) & chance.getrandbits(20), "causes": chance.getrandbits(5), "kind": kind,
        "remedy": chance.choice(("full_refund", "credit", "replacement")) if kind == "remedy" else None,
        "failure": chance.choice(("outcome", "treatment", "both")), "act": chance.choice(("call", "message", "refund")),
        "owner": chance.choice(("agent", "supervisor")), "unanswered": int(chance.random() < 0.2),
        "contacts": chance.randrange(1, 5), "verdict": verdict, "reasons": chance.getrandbits(9) & chance.getrandbits(9),
        "parts": 127, "changed": chance.getrandbits(7), "given": "full_refund" if verdict == "accepted" else None,
        "outcome": ended, "outcome_at": done if ended else None, "minutes": int((done - at).total_seconds() // 60),
        "solved_at": done if ended == "solved" else None, "solved_contacts": 1 if ended == "solved" else None,
        "reopened_after": 900 if ended == "reopened" else None,
    }  # fmt: skip
    words = chance.sample(WORDS, 8) if kind == "investigation" else []
    told = {"id": id, "agent": {"name": agent}, "message": {"text": "It broke. " * 130}}
    made = {"tenant": "default", "body": json.dumps(told), "created_at": at}
    return {
        "cases": [{**made, "id": id, "updated_at": at}],
        "drafts": [{**made, "id": f"d{place}", "case_id": id, "version": 1}],
        "commitments": [
            {"tenant": "default", "id": f"k{place}", "case_id": id, "draft_id": f"d{place}", "does": "ring you",
             "owner": "Priya", "due_at": done, "channel": "email", "state": chance.choice(("kept", "broken", "open"))}
        ],
        "observations": [row],
        "words": [
            {"tenant": "default", "draft_id": f"d{place}", "about": 1, "place": n, "customer": row["customer"], "began_at": at, "code": number_of("default", "word", word)}
            for n, word in enumerate(words)
        ],
    }  # fmt: skip


async def _fill(database: Database) -> None:
    chance = random.Random(9)  # noqa: S311 (made-up cases)
    tables = {"cases": cases, "drafts": drafts, "commitments": commitments, "observations": observations,
              "words": observed_words}  # fmt: skip
    for begin in range(0, CASES, AT_ONCE):
        some = [_rows(chance, place) for place in range(begin, begin + AT_ONCE)]

        async def work(connection: AsyncConnection, some: list[dict[str, list[Any]]] = some) -> None:
            for name, table in tables.items():
                await connection.execute(insert(table), [row for one in some for row in one[name]])

        await database.of("default").write(work)


@pytest.fixture
async def store(url: str) -> AsyncIterator[SqlStore]:  # noqa: F811 (a fixture)
    store = SqlStore(Database(url))
    yield store
    await store.close()


async def test_a_hundred_thousand_cases_in_less_than_two_seconds(store: SqlStore, url: str) -> None:  # noqa: F811
    await _fill(store._whole)
    books = [load_playbook(path) for path in sorted((ROOT / "examples").glob("*/playbook.yaml"))]
    words = vocabulary(books)
    known = {f"word{n}": f"word{n}" for n in range(400)} | dict(words.words)
    # The second half as the period, the first as the one before; and all of it as one period.
    for name, since in (("30 days and the 30 before", NOW - dt.timedelta(days=30)), ("all 60 days", BEGIN)):
        span = Period(since, NOW, NOW)
        for by in (None, *BYS):
            took, cpu = [], []
            for _ in range(3):
                began, busy = time.perf_counter(), time.process_time()
                found = told(await store.seen(span, by, known), span, by, words.remedies)
                took.append(time.perf_counter() - began)
                cpu.append(time.process_time() - busy)
            print(
                f"{url.split(':')[0]:10} {name:26} by {by or 'nothing':9} {min(took):5.2f} s, {min(cpu):5.2f} s of a core"
            )
            assert found.whole.cases > 40_000
            assert found.missing.topics
            # SQLite works in this process: what a core takes says more than a clock on a busy machine.
            assert min(cpu if url.startswith("sqlite") else took) < MOST_S


async def test_what_a_row_costs_when_a_draft_is_saved(store: SqlStore, url: str, monkeypatch: Any) -> None:  # noqa: F811
    case = example("C-1042")
    draft = await pipeline(None).draft(case)
    spent: list[float] = []
    cpu: list[float] = []
    saved = observing.saved

    async def timed(*given: Any, **named: Any) -> None:
        began, busy = time.perf_counter(), time.process_time()
        await saved(*given, **named)
        spent.append((time.perf_counter() - began) * 1000)
        cpu.append((time.process_time() - busy) * 1000)

    monkeypatch.setattr(observing, "saved", timed)
    for n in range(300):
        this = case.model_copy(update={"id": f"C-{n}"})
        promise = draft.plan.commitment.model_copy(update={"id": f"k{n}", "case_id": f"C-{n}"})
        plan = draft.plan.model_copy(update={"commitment": promise})
        await store.save(this, draft.model_copy(update={"id": f"d{n}", "case_id": f"C-{n}", "plan": plan}))
    wall, core = statistics.median(spent[50:]), statistics.median(cpu[50:])
    print(f"{url.split(':')[0]:10} a draft's row costs {wall:.2f} ms of saving it, {core:.2f} ms of a core")
    assert (core if url.startswith("sqlite") else min(spent[50:])) < MOST_MS
