"""What the store counts over cases: by period, group and tenant; the same for old rows as for new ones; and nothing of a
person in whatever is told of it."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from typing import Any

import pytest
from alembic.operations import Operations
from alembic.runtime.migration import MigrationContext
from sqlalchemy import Connection, select

from drafter.adapters.knowledge.vocabulary import vocabulary
from drafter.adapters.playbooks import load_playbook
from drafter.adapters.storage.codes import CAUSE, PART, REASON, SIGNAL
from drafter.adapters.storage.migrating import _script
from drafter.adapters.storage.observing import act
from drafter.adapters.storage.store import SqlStore
from drafter.adapters.storage.tables import observations, observed_words
from drafter.cli.showing.insights import markdown, spreadsheet
from drafter.cli.showing.insights_page import page
from drafter.coaching.insights import Period, told
from drafter.domain.case import Case
from drafter.domain.draft import PARTS, Draft
from drafter.domain.feedback import REASONS
from drafter.domain.incoming import Incoming
from drafter.domain.insights import By, Insights
from drafter.domain.reading import SIGNALS

from ...conftest import NORTHWIND
from .conftest import NOW

DAY = dt.timedelta(days=1)
BOOK = load_playbook(NORTHWIND)
WORDS = vocabulary([BOOK])
CANARY = "zqcanary"
Make = Callable[..., Draft]


class Clock:
    now = NOW

    def __call__(self) -> dt.datetime:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def aging(store: SqlStore, clock: Clock) -> SqlStore:
    return SqlStore(store._whole, clock=clock)


def case(n: int, text: str = "Where are my loyalty points?", **more: Any) -> Case:
    who = {
        "id": f"cust-{n}",
        "name": f"Canaryname{n}",
        "email": f"{CANARY}{n}@example.com",
        "address": f"{CANARY} street {n}",
    }
    told: dict[str, Any] = {
        "id": f"C-{n}",
        "customer": who,
        "agent": {"name": f"Agent{CANARY}"},
        "message": {"text": text},
    }
    return Case.model_validate(told | more)


@pytest.fixture
def plan_of(make_draft: Make) -> Callable[..., Draft]:
    """A draft of a case with this plan and reading."""

    def make(n: int, *, kind: str = "investigation", at: dt.datetime = NOW, again: str = "", **reading: Any) -> Draft:
        quote = "Where are my loyalty points?"
        evidence = {"message": "last", "start": 0, "end": len(quote), "quote": quote}
        base = make_draft(f"d{n}{again}", f"C-{n}", promise=f"k{n}{again}", due=at + DAY).model_dump()
        base["created_at"] = at
        base["plan"]["resolution"] = {"kind": kind, "remedy": "full_refund" if kind == "remedy" else None}
        base["plan"]["answers"] = [{"asks": quote, "evidence": evidence, "by": "later"}]
        base["plan"]["commitment"]["does"] = "call you about it"
        base["reading"] = {"level": "upset", "asks": [{"kind": "question", "evidence": evidence}]} | reading
        return Draft.model_validate(base)

    return make


async def looked(
    store: SqlStore, *, by: By | None = None, days: int = 30, now: dt.datetime = NOW + 20 * DAY
) -> Insights:
    span = Period(now - days * DAY, now, now)
    return told(await store.seen(span, by, WORDS.words), span, by, WORDS.remedies)


def test_the_codes_in_rows_are_those_of_the_domain() -> None:
    assert set(SIGNAL.names) == set(SIGNALS)
    assert set(REASON.names) == {*REASONS, "other"}
    assert set(PART.names) == set(PARTS)
    assert CAUSE.mask(["complexity", "poor_communication", "unknown"]) == 0b10010


@pytest.mark.parametrize(
    ("does", "kind"),
    [
        ("call you on Friday", "call"),
        ("email you to confirm the refund has arrived", "message"),
        ("issue the refund today", "refund"),
        ("Sie anrufen", "call"),
        ("Ihnen schreiben, was wir gefunden haben", "message"),
        ("send a technician to you", "visit"),
        ("hum a tune", "other"),
    ],
)
def test_what_a_promise_is_of(does: str, kind: str) -> None:
    assert act(does) == kind


async def test_what_several_customers_ask_for_is_told_in_words(aging: SqlStore, plan_of: Make) -> None:
    for n in range(6):
        await aging.save(case(n), plan_of(n))
    found = await looked(aging)
    assert [(one.words, one.customers, one.share.count) for one in found.missing.topics] == [("loyalty points", 6, 6)]
    assert [one.words for one in found.missing.question_topics] == ["loyalty points"]
    assert found.suggestions[0].says.startswith("6 investigations in this period were about loyalty points")


async def test_what_fewer_than_five_customers_wrote_is_not(aging: SqlStore, plan_of: Make) -> None:
    for n in range(9):  # nine cases, of four customers
        who = {"id": f"cust-{n % 4}"}
        await aging.save(case(n, customer=who), plan_of(n))
    assert (await looked(aging)).missing.topics == ()


async def test_promises_verdicts_and_ends(aging: SqlStore, clock: Clock, plan_of: Make) -> None:
    for n in range(10):
        await aging.save(case(n), plan_of(n, kind="remedy"))
        await aging.feedback(f"d{n}", {"action": "accepted"}, at=NOW)
        await aging.move(f"k{n}", "broken" if n < 4 else "kept")
    for n in range(10, 16):
        await aging.save(case(n), plan_of(n))
        await aging.feedback(f"d{n}", {"action": "rejected", "reasons": ["too long"]}, at=NOW)
    for n in range(8):
        clock.now = NOW + (n + 1) * dt.timedelta(hours=2)
        await aging.end(f"C-{n}", "solved")
    clock.now = NOW + 2 * DAY
    await aging.end("C-0", "reopened")
    found = (await looked(aging)).whole
    assert found.promises.broken is not None
    assert (found.promises.broken.count, found.promises.broken.of) == (4, 10)
    assert [(one.name, one.of) for one in found.promises.by_act] == [("call", 10)]
    assert [(one.name, one.count, one.of) for one in found.drafts.judged] == [
        ("accepted", 10, 16), ("edited", 0, 16), ("rejected", 6, 16)]  # fmt: skip
    assert [(one.name, one.count, one.of) for one in found.drafts.reasons] == [("too_long", 6, 6)]
    assert [(one.name, one.count) for one in found.given] == [("full_refund", 10)]
    remedy = found.outcomes[0]
    assert (remedy.resolution, remedy.cases) == ("remedy", 10)
    assert {one.name: one.count for one in remedy.outcomes} == {"solved": 7, "reopened": 1, "open": 2}
    assert found.resolved.first_contact is not None
    assert (found.resolved.first_contact.count, found.resolved.first_contact.of) == (7, 8)
    assert (found.resolved.cases, found.resolved.median_hours, found.resolved.p90_hours) == (7, 10.0, 16.0)


async def test_a_promise_past_its_time_without_a_word_is_broken(aging: SqlStore, plan_of: Make) -> None:
    for n in range(6):
        await aging.save(case(n), plan_of(n))
        await aging.feedback(f"d{n}", {"action": "accepted"}, at=NOW)
    later = (await looked(aging)).whole.promises
    assert later.broken is not None
    assert (later.broken.count, later.overdue) == (6, 6)
    assert (await looked(aging, now=NOW + dt.timedelta(hours=1))).whole.promises.broken is None


@pytest.mark.parametrize(("settled", "first"), [(False, 5), (True, 6)])
async def test_who_comes_back_within_a_week_was_not_resolved(
    aging: SqlStore, clock: Clock, plan_of: Make, settled: bool, first: int
) -> None:
    for n in range(6):
        await aging.save(case(n), plan_of(n))
        await aging.end(f"C-{n}", "solved")
    clock.now = NOW + 3 * DAY
    back = Incoming.model_validate({"at": clock.now, "text": "Hello again."})
    stored = (await aging.hear("C-0", back)).case
    await aging.save(stored, plan_of(0, at=clock.now, again="b", settled=settled, contacts=2))
    found = (await looked(aging)).whole.resolved.first_contact
    assert found is not None
    assert (found.count, found.of) == (first, 6)


async def test_the_newest_draft_speaks_for_its_case_and_the_hottest_level_stays(aging: SqlStore, plan_of: Make) -> None:
    for n in range(5):
        await aging.save(case(n), plan_of(n, level="angry"))
        await aging.save(case(n), plan_of(n, kind="answer", again="b", level="calm"))
    found = (await looked(aging)).whole
    assert found.cases == 5
    assert [one.name for one in found.levels] == ["angry"]
    assert [one.name for one in found.plans] == ["answer"]


async def test_groups_of_fewer_than_five_are_one(aging: SqlStore, plan_of: Make) -> None:
    for n in range(17):
        channel = "email" if n < 7 else "chat" if n < 14 else "sms"
        await aging.save(case(n, channel=channel), plan_of(n))
    found = await looked(aging, by="channel")
    assert [(one.name, one.cases) for one in found.groups] == [("chat", 7), ("other", 10)]  # three alone would be known


async def test_agents_are_numbers_in_rows_and_named_where_they_may_be(aging: SqlStore, plan_of: Make) -> None:
    for n in range(12):
        await aging.save(case(n, agent={"name": "Priya" if n % 2 else "Tom"}), plan_of(n))
    assert {one.name for one in (await looked(aging, by="agent")).groups} == {"Priya", "Tom"}
    async with aging._database.read() as connection:
        rows = (await connection.execute(select(observations))).all()
    assert "Priya" not in str(rows)


async def test_a_tenant_sees_its_own_and_who_is_erased_is_gone(aging: SqlStore, plan_of: Make) -> None:
    for n in range(6):
        await aging.save(case(n), plan_of(n))
    assert (await looked(aging.of("other"))).whole.cases == 0
    await aging.erase("cust-3")
    assert (await looked(aging)).whole.cases == 5
    async with aging._database.read() as connection:
        left = [len((await connection.execute(select(one.c.draft_id))).all()) for one in (observations, observed_words)]
        ids = (await connection.execute(select(observed_words.c.draft_id))).scalars().all()
    assert left[0] == 5
    assert "d3" not in ids


async def test_nothing_personal_is_told(aging: SqlStore, plan_of: Make) -> None:
    secret = f"{CANARY} Zqperson +49 170 5550123 4111111111111111 Zqstreet <script>alert(1)</script> =1+1"
    for n in range(8):
        facts = {"product": f"{CANARY}product", "order_id": f"{CANARY}{n}", "note": secret}
        history = [{"at": NOW - DAY, "from": "agent", "author": "Zqauthor", "text": secret}]
        text = f"Zqperson{n} here. Where are my loyalty points? {secret}{n}"
        await aging.save(case(n, text, facts=facts, history=history), plan_of(n))
        said = {"action": "edited" if n % 2 else "rejected", "text": secret, "reasons": [secret, "tone"]}
        await aging.feedback(f"d{n}", said, at=NOW)
    for by in (None, "brand", "channel", "language", "level"):
        found = await looked(aging, by=by)
        for out in (found.model_dump_json(), markdown(found), page(found), spreadsheet(found)):
            assert not re.search(r"zq|canary|5550123|4111|alert|cust-|\bC-\d", out, re.IGNORECASE)
    assert found.missing.topics


async def test_old_rows_are_filled_in_as_new_ones_are_made(aging: SqlStore, clock: Clock, plan_of: Make) -> None:
    for n in range(4):
        await aging.save(case(n), plan_of(n, kind="remedy" if n % 2 else "investigation"))
        await aging.feedback(f"d{n}", {"action": "edited", "text": "Quite another text.", "reasons": ["tone"]}, at=NOW)
        clock.now += dt.timedelta(hours=1)
        await aging.end(f"C-{n}", "solved")
    clock.now += DAY
    await aging.end("C-1", "reopened")
    await aging.save(case(2), plan_of(2, at=clock.now, again="b"))
    clock.now += DAY
    await aging.end("C-2", "lost")

    async def rows(connection: Any) -> list[Any]:
        told = [select(one).order_by(*one.primary_key.columns) for one in (observations, observed_words)]
        return [tuple(row) for query in told for row in await connection.execute(query)]

    async with aging._whole.whole().read() as connection:
        made = await rows(connection)

    def again(connection: Connection) -> None:
        op = Operations(MigrationContext.configure(connection))
        for name in ("observed_words", "observations"):
            op.drop_table(name)
        _script().get_revision("0006_observations").module.upgrade(op)

    async def work(connection: Any) -> None:
        await connection.run_sync(again)

    await aging._whole.whole().write(work)
    async with aging._whole.whole().read() as connection:
        assert await rows(connection) == made
