"""From a webhook to the note and back: what the agent sends is feedback, and nothing is shown twice."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from drafter.adapters.integrations.zendesk import ZendeskDesk
from drafter.bootstrap import Product, build
from drafter.desks.worker import Worker
from drafter.domain.desk import Task
from drafter.domain.draft import Draft
from drafter.domain.errors import DeskFailed
from drafter.domain.tenant import TenantSettings
from drafter.settings import Settings

from ....conftest import NORTHWIND
from . import payloads
from .conftest import NOW, signed
from .payloads import MARIA, PRIYA
from .standin import Standin, answers


@pytest.fixture
async def product(tmp_path: Path) -> AsyncIterator[Product]:
    url = f"sqlite:///{tmp_path}/desk.db"
    settings = Settings(model="none", playbook=str(NORTHWIND / "playbook.yaml"), database_url=url)
    async with build(settings, keep=True) as product:
        assert product.store is not None
        await product.store.ready()  # type: ignore[attr-defined]
        yield product


async def _works(product: Product, desk: ZendeskDesk, body: Any = payloads.COMMENT_ADDED, **more: Any) -> None:
    """A webhook, and the worker at once."""
    news = desk.news(*signed(body), NOW)
    assert news is not None

    async def own(tenant: str) -> TenantSettings:
        return TenantSettings()

    task = Task(id="t1", tenant="default", desk="acme", news=news, made_at=NOW, next_at=NOW, **more)
    await Worker(lambda: product, {"acme": desk}, own).do(task)


async def _latest(product: Product) -> tuple[Draft, str | None]:
    assert product.store is not None
    found = await product.store.latest("acme:35436")
    assert found is not None
    assert found.draft is not None
    return found.draft, found.verdict


async def test_from_the_webhook_to_the_note_and_back(product: Product, desk: ZendeskDesk, zendesk: Standin) -> None:
    # Zendesk is busy after the draft was made: it is the same draft that is shown later.
    zendesk.faults = [None, None, None, answers(429, **{"Retry-After": "3"})]
    with pytest.raises(DeskFailed):
        await _works(product, desk)
    made, _ = await _latest(product)
    await _works(product, desk)
    await _works(product, desk)  # told again
    await _works(product, desk, payloads.STATUS_CHANGED)  # other news of the same ticket
    assert (await desk.look("35436")).shown == {made.id}
    assert len(zendesk.written) == 1
    assert "4471" in made.reply.text  # the fact came by the mapping

    # The agent sends it with a word of their own: feedback, though the webhook came late and another came first.
    zendesk.said(PRIYA, made.reply.text.replace("Maria", "Ms Gomez", 1).replace("\n", "<br>"), "2026-11-18T14:20:00Z")
    zendesk.tickets[35436]["status"] = "solved"
    await _works(product, desk, payloads.STATUS_CHANGED)
    assert (await _latest(product))[1] == "edited"
    assert product.store is not None
    found = await product.store.latest("acme:35436")
    assert found is not None
    assert found.outcome == "solved"

    # The customer writes again: reopened, and a draft for the new message.
    zendesk.said(MARIA, "It is still not there. This is a disgrace!", "2026-11-25T10:00:00Z")
    zendesk.tickets[35436] |= {"status": "open", "updated_at": "2026-11-25T10:00:00Z"}
    zendesk.reopens = 1
    await _works(product, desk)
    second, verdict = await _latest(product)
    assert (second.id != made.id, verdict) == (True, None)
    assert (await desk.look("35436")).shown == {made.id, second.id}
    found = await product.store.latest("acme:35436")
    assert found is not None
    assert found.outcome == "reopened"
