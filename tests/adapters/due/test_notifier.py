"""Telling of what falls due: what arrives at a real server, once each, and what happens where it does not."""

from __future__ import annotations

import asyncio
import base64
import contextlib
import datetime as dt
import hashlib
import hmac
import socket
import zoneinfo
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from drafter.adapters.due.notifier import Notifier
from drafter.adapters.due.sending import ATTEMPTS, NotDelivered, Slack, Webhook, line
from drafter.adapters.due.wording import safe_act
from drafter.adapters.storage.store import SqlStore
from drafter.domain.case import Case
from drafter.domain.commitment import Commitment, Due
from drafter.domain.draft import Draft

from .conftest import Inbox

NOW = dt.datetime(2026, 11, 25, 12, tzinfo=dt.UTC)
HOUR = dt.timedelta(hours=1)
PRIVATE = "Maria's neighbour has the key under the mat"


def a_draft(id: str, does: str, due: dt.datetime) -> Draft:
    promise = {"id": f"k-{id}", "case_id": id, "does": does, "owner": "Priya", "due_at": due}
    names = ("playbook", "playbook_hash", "prompt", "prompt_hash", "model", "provider")
    raw = {"id": f"d-{id}", "case_id": id, "created_at": NOW, "reply": {"text": PRIVATE, "language": "en"}}
    raw |= {"reading": {"level": "calm"}, "plan": {"resolution": {"kind": "answer"}, "commitment": promise}}
    return Draft.model_validate(
        raw | {"score": {"value": 1, "passed": True, "checks": []}, "provenance": dict.fromkeys(names, "x")}
    )


async def keep(store: SqlStore, id: str, does: str, due: dt.datetime) -> None:
    case = {"id": id, "customer": {"name": "Maria Gomez"}, "message": {"text": PRIVATE}}
    await store.save(Case.model_validate(case), a_draft(id, does, due))
    await store.feedback(f"d-{id}", {"action": "accepted"}, at=NOW)


@pytest.fixture
async def store(tmp_path: Path) -> AsyncIterator[SqlStore]:
    store = SqlStore(f"sqlite:///{tmp_path}/due.db")
    yield store
    await store.close()


@contextlib.asynccontextmanager
async def notifier(store: SqlStore, *receivers: Webhook | Slack, now: dt.datetime = NOW) -> AsyncIterator[Notifier]:
    made = Notifier(store.notices, receivers, ahead=HOUR, clock=lambda: now)
    yield made
    await made.close()


async def test_a_webhook_gets_each_event_once_and_nothing_private(store: SqlStore, inbox: Inbox) -> None:
    await keep(store, "C-1", "call you on +1 312 555 0188 or maria@example.com", NOW + HOUR)
    await keep(store, "C-2", "email you to confirm the refund of $89.99 has arrived", NOW - HOUR)
    await keep(store, "C-3", "ring you", NOW + 2 * HOUR)
    for now, told in ((NOW, 2), (NOW, 0), (NOW + 2 * HOUR, 2), (NOW + 9 * HOUR, 0)):
        async with notifier(store, Webhook(inbox.url), now=now) as one:
            assert (await one.once()).told == told
    events = [(body["type"], body["data"]["case_id"]) for body in inbox.bodies]
    assert events == [
        ("commitment.overdue", "C-2"), ("commitment.due_soon", "C-1"),
        ("commitment.overdue", "C-1"), ("commitment.overdue", "C-3"),
    ]  # fmt: skip
    first = inbox.bodies[0]
    assert first["data"] == {
        "id": "k-C-2", "case_id": "C-2", "owner": "Priya", "due_at": "2026-11-25T11:00:00Z", "channel": "email",
        "state": "open", "does": "email you to confirm the refund of $89.99 has arrived",
    }  # fmt: skip
    assert inbox.bodies[1]["data"]["does"] == "call you on … or …"
    for _, body in inbox.got:
        for secret in (b"Maria", b"neighbour", b"0188", b"maria@"):
            assert secret not in body


@pytest.mark.parametrize("secret", ["s3cret", "whsec_" + base64.b64encode(b"twelve bytes").decode()])
async def test_what_is_sent_is_signed(store: SqlStore, inbox: Inbox, secret: str) -> None:
    await keep(store, "C-1", "ring you", NOW)
    async with notifier(store, Webhook(inbox.url, secret=secret)) as one:
        await one.once()
    ((headers, body),) = inbox.got
    key = b"twelve bytes" if secret.startswith("whsec_") else b"s3cret"
    signed = f"{headers['webhook-id']}.{headers['webhook-timestamp']}.".encode() + body
    wanted = base64.b64encode(hmac.new(key, signed, hashlib.sha256).digest()).decode()
    assert headers["webhook-signature"] == f"v1,{wanted}"
    assert headers["webhook-timestamp"] == str(int(NOW.timestamp()))


async def test_without_a_secret_nothing_is_signed(store: SqlStore, inbox: Inbox) -> None:
    await keep(store, "C-1", "ring you", NOW)
    async with notifier(store, Webhook(inbox.url)) as one:
        await one.once()
    assert "webhook-signature" not in inbox.got[0][0]


async def test_slack_gets_one_plain_line(store: SqlStore, inbox: Inbox) -> None:
    await keep(store, "C-1", "email <you> & confirm", NOW - 26 * HOUR)
    async with notifier(store, Slack(inbox.url, zone=zoneinfo.ZoneInfo("America/Chicago"))) as one:
        await one.once()
    assert inbox.bodies == [
        {"text": "Priya: email &lt;you&gt; &amp; confirm (case C-1) is 1 day overdue, Tue 24 Nov 04:00"}
    ]


async def test_a_receiver_that_stumbles_is_asked_again(store: SqlStore, inbox: Inbox) -> None:
    await keep(store, "C-1", "ring you", NOW)
    inbox.answers[:] = [503, 500]
    async with notifier(store, Webhook(inbox.url, pause=0.001)) as one:
        assert (await one.once()).told == 1
    assert len(inbox.got) == ATTEMPTS
    assert len({headers["webhook-id"] for headers, _ in inbox.got}) == 1


async def test_one_that_fails_holds_up_no_other_and_is_told_later(store: SqlStore, inbox: Inbox) -> None:
    await keep(store, "C-1", "ring you", NOW)
    inbox.answers[:] = [500] * ATTEMPTS
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        nobody = f"http://127.0.0.1:{closed.getsockname()[1]}/secret-path"
        async with notifier(store, Webhook(inbox.url, pause=0.001), Slack(nobody, pause=0.001)) as one:
            result = await one.once()
    assert result.told == 0
    assert sorted(result.failed) == ["slack, k-C-1: ConnectError", "webhook, k-C-1: status 500"]
    async with notifier(store, Webhook(inbox.url), Slack(inbox.url), now=NOW + HOUR) as one:
        assert (await one.once()).told == 2


@pytest.mark.parametrize("status", [302, 404])
async def test_another_answer_than_taken_is_a_failure(inbox: Inbox, status: int) -> None:
    inbox.answers[:] = [status] * ATTEMPTS
    promise = Commitment(id="k", case_id="C-1", does="ring you", owner="Priya", due_at=NOW, state="open")
    hook = Webhook(inbox.url, pause=0.001)
    with pytest.raises(NotDelivered, match=f"status {status}"):
        await hook.send(Due(id="1", event="overdue", commitment=promise), NOW)
    await hook.close()
    assert len(inbox.got) == ATTEMPTS


async def test_many_are_told_in_one_round(store: SqlStore, inbox: Inbox) -> None:
    for number in range(12):
        await keep(store, f"C-{number}", "ring you", NOW - number * dt.timedelta(minutes=1))
    async with notifier(store, Webhook(inbox.url)) as one, notifier(store, Webhook(inbox.url)) as other:
        rounds = await asyncio.gather(one.once(), other.once())
    assert sum(result.told for result in rounds) == 12
    assert len({body["data"]["id"] for body in inbox.bodies}) == len(inbox.got) == 12


async def test_it_goes_on_watching_where_the_store_is_ill(inbox: Inbox, tmp_path: Path) -> None:
    (tmp_path / "x.db").write_bytes(b"no database" * 100)
    ill = SqlStore(f"sqlite:///{tmp_path}/x.db")
    async with notifier(ill, Webhook(inbox.url)) as one:
        task = asyncio.create_task(one.watch(every=0.01))
        await asyncio.sleep(0.1)
        assert not task.done()
        task.cancel()
    await ill.close()


@pytest.mark.parametrize(
    ("does", "told"),
    [
        ("email you to confirm the refund has arrived", "email you to confirm the refund has arrived"),
        ("refund $1,089.99 by Nov 30", "refund $1,089.99 by Nov 30"),
        ("ring you on (312) 555-0188", "ring you on …"),
        ("write to maria.gomez@example.com", "write to …"),
        ("look into order 44719920", "look into order …"),
        ("call\nyou\tback", "call you back"),
        ("x" * 500, "x" * 199 + "…"),
    ],
)
def test_an_act_is_told_without_what_names_the_customer(does: str, told: str) -> None:
    assert safe_act(does) == told


def test_a_line_for_what_is_due_soon() -> None:
    promise = Commitment(id="k", case_id="C-1", does="ring you", owner="Priya", due_at=NOW + HOUR, state="open")
    told = line(Due(id="1", event="due_soon", commitment=promise), NOW, dt.UTC)
    assert told == "Priya: ring you (case C-1) is due in 1 hour, Wed 25 Nov 13:00"
