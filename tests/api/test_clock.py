"""Times at the door: a clock that goes back, and times that do not say on whose clock they are told."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from starlette.testclient import TestClient

from drafter.adapters.due.notifier import Notifier
from drafter.domain.case import Case
from drafter.domain.commitment import Due

HOUR = dt.timedelta(hours=1)


@pytest.mark.fault("F22")
async def test_a_clock_that_goes_back_tells_nobody_twice(product: Any) -> None:
    told: list[str] = []

    class Receiver:
        name = "kept"

        async def send(self, due: Due, now: dt.datetime) -> None:
            told.append(due.event)

        async def close(self) -> None: ...

    draft = await product.draft(Case.model_validate({"id": "C-1", "message": {"text": "It broke."}}))
    await product.store.feedback(draft.id, {"action": "accepted"}, at=draft.created_at)
    due = draft.plan.commitment.due_at
    for jump in (dt.timedelta(), -HOUR / 2, HOUR, dt.timedelta()):
        await Notifier(product.store.notices, [Receiver()], clock=lambda jump=jump: due + jump).once()  # type: ignore[misc]
    await product.store.close()
    assert sorted(told) == ["due_soon", "overdue"]


@pytest.mark.fault("F22")
@pytest.mark.parametrize("where", ["message", "history", "now", "opened_at"])
def test_a_time_that_does_not_say_on_whose_clock_is_refused(client: TestClient, where: str) -> None:
    naive = "2026-03-08T02:30:00"
    case: dict[str, Any] = {"message": {"text": "Hi"}}
    match where:
        case "message":
            case["message"]["at"] = naive
        case "history":
            case["history"] = [{"at": naive, "from": "customer", "text": "Hi"}]
        case _:
            case[where] = naive
    answer = client.post("/v1/drafts", json=case)
    assert answer.status_code == 422
    assert "offset" in answer.text or "timezone" in answer.text
    assert client.get("/v1/commitments?due_before=2026-03-08T02:30:00").status_code == 422
