"""A clock that jumps, a clock that is changed twice a year, and times that do not say on whose clock they are told."""

from __future__ import annotations

import datetime as dt
import time
import zoneinfo
from pathlib import Path

import pytest

from drafter.adapters.llm.scripted import Scripted
from drafter.adapters.storage.store import SqlStore
from drafter.domain.case import Case
from drafter.drafting.pipeline import Brand, Pipeline
from drafter.ports import Deadline

from ..conftest import example
from ..drafting.test_hostile_models import pipeline

HOUR = dt.timedelta(hours=1)


@pytest.mark.fault("F22")
@pytest.mark.parametrize("jump", [3600.0, -3600.0])
def test_a_deadline_does_not_move_with_the_clock(monkeypatch: pytest.MonkeyPatch, jump: float) -> None:
    deadline, now = Deadline.after(5), time.time()
    monkeypatch.setattr(time, "time", lambda: now + jump)
    assert 4.5 < deadline.left <= 5


@pytest.mark.fault("F22")
@pytest.mark.parametrize("jump", [HOUR, -HOUR])
async def test_a_clock_that_jumps_while_a_draft_is_made_breaks_nothing(jump: dt.timedelta) -> None:
    start, looks = dt.datetime(2026, 11, 18, 15, tzinfo=dt.UTC), 0

    def clock() -> dt.datetime:
        nonlocal looks
        looks += 1
        return start if looks == 1 else start + jump

    whole = pipeline(Scripted(lambda _: "no JSON"))
    jumping = Pipeline(whole.brands, whole.prompts, whole.model, clock=clock)
    case = Case.model_validate({"id": "C-1", "message": {"text": "My blender arrived broken. I want a refund!"}})
    draft = await jumping.draft(case)
    assert draft.score.passed
    assert 0 <= draft.provenance.latency_ms < 20_000
    assert draft.plan.commitment is not None
    assert draft.plan.commitment.due_at > start


@pytest.mark.fault("F22")
@pytest.mark.parametrize(
    ("zone", "now"),
    [
        ("America/Chicago", "2026-03-08T07:30:00+00:00"),  # half an hour before the hour that is left out
        ("America/Chicago", "2026-11-01T06:30:00+00:00"),  # in the hour that comes twice, the first time
        ("America/Chicago", "2026-11-01T07:30:00+00:00"),  # and the second
        ("Europe/Berlin", "2026-03-28T23:30:00+00:00"),
        ("Europe/Berlin", "2026-10-24T22:30:00+00:00"),
    ],
)
async def test_due_times_are_the_same_moment_whenever_and_wherever_they_are_read(
    tmp_path: Path, zone: str, now: str
) -> None:
    whole = pipeline(None)
    brand = whole.brands["northwind"]
    company = brand.playbook.company.model_copy(update={"timezone": zone})
    there = {"northwind": Brand(brand.playbook.model_copy(update={"company": company}), brand.knowledge)}
    moment = dt.datetime.fromisoformat(now)
    draft = await Pipeline(there, whole.prompts, None, clock=lambda: moment).draft(
        example("C-1042").model_copy(update={"now": moment})
    )
    promised = draft.plan.commitment
    assert promised is not None
    assert promised.due_at.utcoffset() == promised.due_at.astimezone(zoneinfo.ZoneInfo(zone)).utcoffset()
    store = SqlStore(f"sqlite:///{tmp_path}/clock.db")
    await store.save(example("C-1042"), draft)
    [kept] = await store.commitments()
    await store.close()
    assert kept.due_at.astimezone(dt.UTC) == promised.due_at.astimezone(dt.UTC)
    assert kept.due_at > moment
