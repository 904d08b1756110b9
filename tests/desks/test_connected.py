"""What the file of desks says is held against the product, the tenants and the queue when the service starts."""

from __future__ import annotations

import datetime as dt
import logging
from pathlib import Path

import pytest

from drafter.adapters.queueing.local import LocalQueue
from drafter.adapters.storage.database import Database
from drafter.adapters.storage.tenants import Tenants
from drafter.bootstrap import Product
from drafter.desks.connected import open_desks
from drafter.domain.desk import News
from drafter.domain.errors import BadInput
from drafter.settings import Settings, load_settings

from ..conftest import NORTHWIND

DESK = "desks:\n  support:\n    kind: chatwoot\n    url: https://chat.example.com\n    account_id: 3\n    token: t\n    secret: s\n"


@pytest.fixture
def settings(product: Product, tmp_path: Path) -> Settings:
    (tmp_path / "desks.yaml").write_text(DESK)
    return load_settings(
        model="none",
        playbook=str(NORTHWIND / "playbook.yaml"),
        database_url=f"sqlite:///{tmp_path}/drafter.db",
        desks=str(tmp_path / "desks.yaml"),
    )


@pytest.mark.parametrize(
    "more", ["", "playbook: northwind", "role: frontline", "playbook: northwind\n    role: manager"]
)
async def test_what_fits_is_connected(product: Product, settings: Settings, tmp_path: Path, more: str) -> None:
    (tmp_path / "desks.yaml").write_text(f"{DESK}    {more}\n")
    async with open_desks(settings, product) as desks:
        assert desks.find("chatwoot", "support") is not None


@pytest.mark.parametrize(
    ("more", "says"),
    [
        ("playbook: southwind", "desks.support.playbook: no playbook 'southwind'; loaded are northwind"),
        ("role: boss", "desks.support.role: no role 'boss' in the playbook; roles are frontline"),
        ("playbook: northwind\n    role: boss", "desks.support.role: no role 'boss'"),
        ("tenant: nobody", "desks.support.tenant: there is no tenant 'nobody'"),
    ],
)
async def test_what_does_not_fit_is_told_at_the_start(
    product: Product, settings: Settings, tmp_path: Path, more: str, says: str
) -> None:
    (tmp_path / "desks.yaml").write_text(f"{DESK}    {more}\n")
    with pytest.raises(BadInput) as failed:
        async with open_desks(settings, product):
            pass
    assert says in str(failed.value)


@pytest.mark.fault("F38")
async def test_a_tenant_s_desk_takes_no_playbook_that_is_another_s(
    product: Product, settings: Settings, tmp_path: Path
) -> None:
    database = Database(settings.database_url)
    tenants = Tenants(database)
    await tenants.create("brand", {"playbooks": ["southwind"]})
    await tenants.create("north", {"playbooks": ["northwind"]})
    await database.close()
    (tmp_path / "desks.yaml").write_text(f"{DESK}    playbook: northwind\n    tenant: brand\n")
    with pytest.raises(BadInput, match="the tenant 'brand' may not use the playbook 'northwind'"):
        async with open_desks(settings, product):
            pass
    (tmp_path / "desks.yaml").write_text(f"{DESK}    playbook: northwind\n    tenant: north\n")
    async with open_desks(settings, product) as desks:
        assert desks.find("chatwoot", "support") is not None


async def test_tasks_of_a_desk_that_is_gone_are_told_of_and_left_alone(
    product: Product, settings: Settings, caplog: pytest.LogCaptureFixture
) -> None:
    database = Database(settings.database_url)
    queue = LocalQueue(database)
    for desk in ("support", "renamed"):
        await queue.put("default", desk, News(conversation="7", key="k"), now=dt.datetime.now(dt.UTC))
    with caplog.at_level(logging.WARNING, logger="drafter"):
        async with open_desks(settings, product):
            pass
    told = [one.getMessage() for one in caplog.records if "tasks wait" in one.getMessage()]
    assert told == ["tasks wait for the desk renamed, which DRAFTER_DESKS does not name; see `drafter tasks list`"]
    assert len(await queue.tasks.claim(9)) == 2
    await database.close()


async def test_who_watches_a_mailbox_works_on_it_and_nobody_else(
    product: Product, settings: Settings, tmp_path: Path
) -> None:
    mail = "  post:\n    kind: mail\n    host: mail.example.com\n    user: help@example.com\n    password: p\n"
    (tmp_path / "desks.yaml").write_text(DESK + mail)
    async with open_desks(settings, product, only=lambda one: not one.watched) as served:
        assert set(served.connected) == {"support"}
    async with open_desks(settings, product, only=lambda one: one.watched) as watched:
        assert set(watched.connected) == {"post"}


async def test_follow_ups_are_told_where_a_desk_can_tell_them(
    product: Product, settings: Settings, tmp_path: Path
) -> None:
    async with open_desks(settings, product) as desks:
        assert desks.notifiers == []
    slack = "  team:\n    kind: slack\n    token: xoxb-1\n    secret: 8f742231b10e8888abcd99yyyzzz85a5\n"
    (tmp_path / "desks.yaml").write_text(DESK + slack)
    async with open_desks(settings, product) as desks:
        (notifier,) = desks.notifiers
        assert [one.name[:6] for one in notifier.receivers] == ["slack-"]
