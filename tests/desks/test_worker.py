"""News of a conversation come to one draft where the agent answers, once; what the agent sends comes back as feedback."""

from __future__ import annotations

import datetime as dt

import pytest

from drafter.bootstrap import Product
from drafter.desks.worker import Worker
from drafter.domain.desk import News, Task
from drafter.domain.errors import DeskFailed, NotFound
from drafter.domain.feedback import Action, Feedback
from drafter.domain.tenant import TenantSettings

from .conftest import AWAY, SAID, WROTE, Desk

NOW = dt.datetime(2026, 11, 18, 14, 6, tzinfo=dt.UTC)


async def _as_the_operator(tenant: str) -> TenantSettings:
    return TenantSettings()


class Bench:
    """A desk, and a worker that does what it tells."""

    def __init__(self, product: Product, desk: Desk | None = None) -> None:
        self.desk = desk or Desk()
        self.product = product
        self.worker = Worker(lambda: product, {self.desk.id: self.desk}, _as_the_operator)

    async def tell(self, key: str = "k1", *, desk: str = "acme", tenant: str = "default") -> None:
        news = News(conversation="35436", key=key)
        await self.worker.do(Task(id=key, tenant=tenant, desk=desk, news=news, made_at=NOW, next_at=NOW))

    async def said(self) -> list[tuple[str, str]]:
        assert self.product.store is not None
        file = await self.product.store.case_file("acme:35436")  # type: ignore[attr-defined]
        return [(one.kind, one.says) for one in file.timeline if one.kind in ("feedback", "outcome")]


@pytest.fixture
def bench(product: Product) -> Bench:
    return Bench(product)


async def test_a_customer_who_waits_gets_one_draft_however_often_it_is_told(bench: Bench) -> None:
    for key in ("k1", "k2", "k1"):
        await bench.tell(key)
    (draft,) = bench.desk.notes
    assert draft.case_id == "acme:35436"
    assert "$89.99" in draft.reply.text
    assert draft.score.passed


async def test_what_was_drafted_before_the_process_died_is_shown_after_it(bench: Bench) -> None:
    bench.desk.fails_after_showing = AWAY
    with pytest.raises(DeskFailed):
        await bench.tell()  # shown, and not known to be
    await bench.tell()
    assert len(bench.desk.notes) == 1


async def test_a_desk_that_does_not_take_it_gets_the_same_draft_later(bench: Bench) -> None:
    await bench.tell()
    (first,) = bench.desk.notes
    bench.desk.notes.clear()  # as if it never arrived
    await bench.tell()
    assert [one.id for one in bench.desk.notes] == [first.id]


async def test_where_the_last_word_is_ours_nothing_is_drafted(bench: Bench) -> None:
    bench.desk.answered("You will have the money by Friday.")
    await bench.tell()
    assert bench.desk.notes == []


async def test_what_the_agent_sent_as_it_was_is_accepted(bench: Bench) -> None:
    await bench.tell()
    bench.desk.answered(bench.desk.notes[0].reply.text)
    for key in ("k2", "k3"):
        await bench.tell(key)
    assert await bench.said() == [("feedback", "accepted")]
    assert bench.product.store is not None
    (owed,) = await bench.product.store.commitments(state="open")
    assert owed.case_id == "acme:35436"


async def test_what_the_agent_changed_is_edited_and_how_much_was_kept_is_known(bench: Bench) -> None:
    await bench.tell()
    text = bench.desk.notes[0].reply.text
    head, _, rest = text.partition("\n\n")
    bench.desk.answered(f"{head}\n\nTom will also call you by Friday, November 27.\n\n{rest}")
    await bench.tell("k2")
    assert await bench.said() == [("feedback", "edited")]
    assert bench.product.store is not None
    owed = await bench.product.store.commitments(state="open")
    assert len(owed) == 2, "what was promised beyond the draft is followed too"


async def test_two_answers_in_a_row_are_one_reply(bench: Bench) -> None:
    await bench.tell()
    head, _, rest = bench.desk.notes[0].reply.text.partition("\n\n")
    bench.desk.answered(head, minutes=3)
    bench.desk.answered(rest, minutes=4)
    await bench.tell("k2")
    assert await bench.said() == [("feedback", "accepted")]


async def test_the_customers_next_message_takes_the_old_draft_away(bench: Bench) -> None:
    await bench.tell()
    bench.desk.wrote("Are you even reading this? I want a manager.", hours=3)
    await bench.tell("k2")
    old, new = bench.desk.notes
    assert new.replaces == old.id
    assert new.id != old.id


async def test_an_answer_between_two_messages_is_feedback_on_the_first_draft(bench: Bench) -> None:
    await bench.tell()
    bench.desk.answered(bench.desk.notes[0].reply.text)
    bench.desk.wrote("Still nothing. Where is it?", hours=50)
    await bench.tell("k2")
    assert await bench.said() == [("feedback", "accepted")]
    assert len(bench.desk.notes) == 2
    assert bench.desk.notes[1].replaces is None


async def test_what_an_agent_wrote_before_the_message_is_no_answer_to_it(bench: Bench) -> None:
    bench.desk.answered("Thank you for your mail.", minutes=-60)
    await bench.tell()
    await bench.tell("k2")
    assert await bench.said() == []


async def test_how_a_conversation_ended_is_kept_once(bench: Bench) -> None:
    await bench.tell()
    bench.desk.answered(bench.desk.notes[0].reply.text)
    bench.desk.outcome = "solved"
    await bench.tell("k2")
    await bench.tell("k3")
    bench.desk.outcome = "reopened"
    bench.desk.wrote(SAID, hours=60)
    await bench.tell("k4")
    told = [says for kind, says in await bench.said() if kind == "outcome"]
    assert told[-1] == "reopened"


async def test_a_desk_that_is_away_is_an_error_and_costs_nothing(bench: Bench) -> None:
    bench.desk.fails = AWAY
    with pytest.raises(DeskFailed):
        await bench.tell()
    await bench.tell()
    assert len(bench.desk.notes) == 1


@pytest.mark.parametrize(("desk", "tenant"), [("gone", "default"), ("acme", "other")])
async def test_a_desk_that_is_no_longer_connected_is_not_tried_again(bench: Bench, desk: str, tenant: str) -> None:
    with pytest.raises(DeskFailed) as failed:
        await bench.tell(desk=desk, tenant=tenant)
    assert not failed.value.retryable
    assert bench.desk.looked == 0


@pytest.mark.fault("F38")
async def test_a_desk_of_another_tenant_keeps_its_cases_there(product: Product) -> None:
    bench = Bench(product, Desk(tenant="brand"))
    await bench.tell(tenant="brand")
    assert product.store is not None
    with pytest.raises(NotFound):
        await product.store.draft(bench.desk.notes[0].id)
    assert (await product.store.of("brand").draft(bench.desk.notes[0].id)).case_id == "acme:35436"


async def test_an_agent_who_judged_it_elsewhere_is_not_overruled(bench: Bench) -> None:
    await bench.tell()
    (draft,) = bench.desk.notes
    await bench.product.feedback(draft.id, Feedback(action="rejected"), at=WROTE + dt.timedelta(minutes=1))
    bench.desk.answered("We will look into it.")
    await bench.tell("k2")
    assert await bench.said() == [("feedback", "rejected")]


@pytest.mark.parametrize("action", ["accepted", "rejected"])
async def test_a_message_whose_draft_was_judged_gets_no_other_one_unasked(bench: Bench, action: Action) -> None:
    await bench.tell()
    (draft,) = bench.desk.notes
    await bench.product.feedback(draft.id, Feedback(action=action), at=WROTE + dt.timedelta(minutes=1))
    await bench.tell("k2")  # the status changed, say
    assert len(bench.desk.notes) == 1
    bench.desk.wrote("And now? Nobody answers me.", hours=5)
    await bench.tell("k3")
    assert len(bench.desk.notes) == 2, "the next message has a draft of its own"
