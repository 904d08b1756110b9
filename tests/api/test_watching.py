"""The server tells of what falls due beside its requests, and stops cleanly."""

from __future__ import annotations

import asyncio
import datetime as dt
from pathlib import Path
from typing import Any

from drafter.adapters.due.notifier import Notifier, Round
from drafter.adapters.due.sending import Slack, Webhook
from drafter.adapters.storage.store import SqlStore
from drafter.api.server import watching
from drafter.bootstrap import company_zone, find_notifier
from drafter.domain.commitment import Due
from drafter.settings import Settings

from ..conftest import NORTHWIND


class Kept:
    """A receiver that keeps what it is told."""

    name = "kept"

    def __init__(self) -> None:
        self.got: list[str] = []
        self.arrived, self.closed = asyncio.Event(), False

    async def send(self, due: Due, now: dt.datetime) -> None:
        self.got.append(f"{due.commitment.case_id} {due.event}")
        self.arrived.set()

    async def close(self) -> None:
        self.closed = True


async def test_what_falls_due_is_told_while_the_server_runs(product: Any) -> None:
    from drafter.domain.case import Case

    receiver = Kept()
    draft = await product.draft(Case.model_validate({"id": "C-1", "message": {"text": "It broke."}}))
    await product.store.feedback(draft.id, {"action": "accepted"}, at=draft.created_at)
    due = draft.plan.commitment.due_at
    async with watching(Notifier(product.store.notices, [receiver], clock=lambda: due)):
        await asyncio.wait_for(receiver.arrived.wait(), timeout=5)
    assert receiver.got == ["C-1 overdue"]
    assert receiver.closed
    async with watching(None):
        pass
    await product.store.close()


async def test_settings_name_who_is_told(tmp_path: Path) -> None:
    store = SqlStore(f"sqlite:///{tmp_path}/x.db")
    assert find_notifier(Settings(), store) is None
    url = "https://hooks.example/x"
    both = find_notifier(Settings(due_webhook=url, slack_webhook=url, due_ahead="30 minutes"), store)  # type: ignore[arg-type]
    assert both is not None
    assert [type(one) for one in both.receivers] == [Webhook, Slack]
    assert both.ahead == dt.timedelta(minutes=30)
    await both.close()
    await store.close()


def test_the_zone_is_the_companys_where_a_playbook_can_be_read(tmp_path: Path) -> None:
    (tmp_path / "bad.yaml").write_text("company: 1")
    good, bad = NORTHWIND / "playbook.yaml", tmp_path / "bad.yaml"
    assert str(company_zone(Settings(playbook=f"{bad},{good}"))) == "America/Chicago"
    assert company_zone(Settings(playbook=str(bad))) is not None


def test_rounds_are_added_up() -> None:
    assert Round(1, ("a",)) + Round(2, ("b",)) == Round(3, ("a", "b"))


async def test_those_of_every_tenant_are_told(product: Any) -> None:
    from drafter.bootstrap.keeping import other_logs
    from drafter.domain.case import Case

    receiver = Kept()
    await product.store.ready()
    await product.store.tenants.create("brightwire", {})
    for tenant in ("default", "brightwire"):
        own = product.of(tenant)
        draft = await own.draft(Case.model_validate({"id": f"C-{tenant}", "message": {"text": "It broke."}}))
        await own.store.feedback(draft.id, {"action": "accepted"}, at=draft.created_at)
    due = draft.plan.commitment.due_at
    notifier = Notifier(product.store.notices, [receiver], clock=lambda: due, others=lambda: other_logs(product.store))
    assert await notifier.once() == Round(told=2)
    assert receiver.got == ["C-default overdue", "C-brightwire overdue"]
    assert await notifier.once() == Round()
    await product.store.close()
