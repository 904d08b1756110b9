"""The service as an operator starts it, killed without warning under load, again and again: whatever it answered is there.

`KILLS=60 make soak`, half of them on each database: a start takes seconds. What was answered is printed.
"""

from __future__ import annotations

import asyncio
import itertools
import os
import random
import signal
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

import httpx2
import pytest
from sqlalchemy import select

from drafter.adapters.storage.checking import examine
from drafter.adapters.storage.database import Database
from drafter.adapters.storage.tables import audit, cases, commitments, drafts, feedback

from ..adapters.conftest import new_database, server  # noqa: F401 (fixtures)
from ..conftest import example
from ..served import Served, serving

KILLS = int(os.environ.get("KILLS", "60")) // 2
CLIENTS, LONGEST_S = 4, 0.6
Row = tuple[str, ...]


@dataclass
class Told:
    """What the service acknowledged: drafts and verdicts by the draft's id, messages by their case."""

    drafts: set[str] = field(default_factory=set)
    verdicts: set[str] = field(default_factory=set)
    heard: set[str] = field(default_factory=set)


async def agent(client: httpx2.AsyncClient, told: Told, name: str, first: asyncio.Event) -> None:
    """Drafts, says what became of it, and tells what the customer wrote next, until nobody answers."""
    case = example("C-1042").model_dump(mode="json", by_alias=True, exclude_unset=True)
    for number in itertools.count():
        id = f"{name}-{number}"
        answer = await client.post("/v1/drafts", json=case | {"id": id}, headers={"Idempotency-Key": id})
        assert answer.status_code == 200, answer.text
        draft = answer.json()["id"]
        told.drafts.add(draft)
        first.set()
        answer = await client.post(f"/v1/drafts/{draft}/feedback", json={"action": "accepted"})
        assert answer.is_success, answer.text
        told.verdicts.add(draft)
        answer = await client.post(f"/v1/cases/{id}/messages", json={"from": "customer", "text": "And now?"})
        assert answer.is_success, answer.text
        told.heard.add(id)


async def until_killed(served: Served, told: Told, name: str, seconds: float) -> None:
    first = asyncio.Event()
    async with httpx2.AsyncClient(base_url=served.url, headers=served.headers, timeout=30) as client:
        agents = [asyncio.create_task(agent(client, told, f"{name}-{n}", first)) for n in range(CLIENTS)]
        await asyncio.wait_for(first.wait(), 30)
        await asyncio.sleep(seconds)
        served.process.send_signal(signal.SIGKILL)
        for ended in await asyncio.gather(*agents, return_exceptions=True):
            assert isinstance(ended, httpx2.TransportError), ended
    served.process.wait()


async def kept(url: str) -> tuple[bool, dict[str, set[Row]]]:
    """Whether the database is sound, and what each table holds."""
    database = Database(url)
    wanted = {
        "drafts": (drafts.c.id, drafts.c.case_id),
        "promised": (commitments.c.draft_id,),
        "cases": (cases.c.id,),
        "verdicts": (feedback.c.draft_id,),
        "noted": (audit.c.what, audit.c.case_id, audit.c.draft_id),
    }
    found = {}
    async with database.of("default").read() as connection:
        for name, columns in wanted.items():
            found[name] = {tuple(row) for row in await connection.execute(select(*columns))}
    sound = (await examine(database)).sound
    await database.close()
    return sound, found


@pytest.mark.soak
@pytest.mark.slow
@pytest.mark.fault("F14")
@pytest.mark.parametrize("engine", ["sqlite", "postgres"])
def test_a_service_killed_again_and_again_loses_nothing_that_it_answered(
    request: pytest.FixtureRequest, tmp_path: Path, engine: str
) -> None:
    here = f"sqlite:///{tmp_path}/served.db"
    url = here if engine == "sqlite" else request.getfixturevalue("new_database")("killed_service")
    told, chance = Told(), random.Random(1)  # noqa: S311
    for round_ in range(KILLS):
        with serving(tmp_path, database_url=url, migrate="auto", rate_per_minute="0") as served:
            asyncio.run(until_killed(served, told, str(round_), chance.random() * LONGEST_S))
    sound, found = asyncio.run(kept(url))
    counts = Counter({name: len(rows) for name, rows in found.items()})
    print(f"{engine}: {KILLS} kills; answered {len(told.drafts)} drafts, {len(told.verdicts)} verdicts, "
          f"{len(told.heard)} messages; kept {dict(counts)}")  # fmt: skip
    assert sound
    assert len(told.drafts) >= KILLS
    assert told.drafts <= {id for id, _ in found["drafts"]}
    assert told.verdicts <= {id for (id,) in found["verdicts"]}
    assert told.heard <= {case for what, case, _ in found["noted"] if what == "customer.wrote"}
    # And nothing is half there: each draft has its case, its promise and its row of the audit.
    assert {case for _, case in found["drafts"]} == {case for (case,) in found["cases"]}
    assert {id for id, _ in found["drafts"]} == {id for (id,) in found["promised"]}
    assert {id for id, _ in found["drafts"]} == {id for what, _, id in found["noted"] if what == "draft.saved"}
