"""What an edited reply promises: a table of edits to one draft, whose follow-up is "By Wednesday, November 25, I will
email you to confirm the refund has arrived", sent at 9:30 on Wednesday the 18th in Chicago."""

from __future__ import annotations

import datetime as dt
import functools
import zoneinfo

import pytest

from drafter.domain.case import Case
from drafter.domain.draft import Draft
from drafter.domain.feedback import Sent
from drafter.drafting.following import Sending, as_sent, is_same

from ...conftest import example
from ..test_hostile_models import pipeline

ZONE = zoneinfo.ZoneInfo("America/Chicago")
SENT_AT = dt.datetime(2026, 11, 18, 9, 30, tzinfo=ZONE)
CASE = example("C-1042")
PLANNED = ("email you to confirm the refund has arrived", "Priya", "11-25 18:00")


@pytest.fixture
async def draft() -> Draft:
    """The draft with the follow-up that the table below is written for, however it is composed today."""
    made = await pipeline(None).draft(CASE)
    composed = next(part.text for part in made.reply.parts if part.kind == "follow_up")
    assert made.reply.text.count(composed) == 1
    text = made.reply.text.replace(composed, FOLLOW_UP)
    return made.model_copy(update={"reply": made.reply.model_copy(update={"text": text})})


FOLLOW_UP = "By Wednesday, November 25, I will email you to confirm the refund has arrived."


def sent(draft: Draft, text: str, case: Case = CASE) -> Sent:
    brands, at = pipeline(None), SENT_AT if case is CASE else case.now or draft.created_at
    case = case.model_copy(update={"now": at})
    sending = Sending(case, draft, text, at, dt.datetime(2026, 11, 20, tzinfo=dt.UTC), brands.brand(case).playbook)
    return as_sent(sending, functools.partial(brands.score, case))


def told(one: object) -> tuple[str, str, str] | None:
    if one is None:
        return None
    return one.does, one.owner, one.due_at.astimezone(ZONE).strftime("%m-%d %H:%M")  # type: ignore[attr-defined, no-any-return]


EDITS = [  # what stands in place of the follow-up; the commitment then; what is promised besides
    (FOLLOW_UP, PLANNED, []),
    ("I will email you by Wednesday, November 25 to confirm that the refund has arrived.", PLANNED, []),
    ("By Friday, November 27, I will email you to confirm the refund has arrived.", (*PLANNED[:2], "11-27 18:00"), []),
    ("I will email you on Tuesday, November 24 to confirm the refund has arrived.", (*PLANNED[:2], "11-24 18:00"), []),
    ("I will email you by 3 p.m. on November 25 to confirm the refund has arrived.", (*PLANNED[:2], "11-25 15:00"), []),
    ("By Wednesday, November 25, I will call you.", ("call you", "Priya", "11-25 18:00"), []),
    ("Tom will call you by Wednesday, November 25.", ("call you", "Tom", "11-25 18:00"), []),
    ("", None, []),
    ("We hope to hear from you.", None, []),
    ("If you send me the receipt, I will email you by Friday, November 27.", None, []),
    (f"{FOLLOW_UP} I will call you tomorrow.", PLANNED, [("call you", "Priya", "11-19 18:00")]),
    (f"{FOLLOW_UP} I will see to it that nobody forgets you.", PLANNED, []),
    (f"{FOLLOW_UP} I'll refund you today.", PLANNED, []),
    (
        f"{FOLLOW_UP} We'll ship you a new blender by Saturday, November 28.",
        PLANNED,
        [("ship you a new blender", "Priya", "11-28 23:59")],
    ),
    (f"{FOLLOW_UP} I'll send you the label.", PLANNED, [("send you the label", "Priya", "11-20 18:00")]),
]


@pytest.mark.parametrize(("says", "commitment", "besides"), EDITS)
async def test_what_an_edit_promises(
    draft: Draft, says: str, commitment: tuple[str, str, str] | None, besides: list[tuple[str, str, str]]
) -> None:
    made = sent(draft, draft.reply.text.replace(FOLLOW_UP, says))
    assert told(made.commitment) == commitment
    assert [told(one) for one in made.added] == besides
    kinds = {one.id for one in made.notices if one.id.startswith("commitment_")}
    wanted = {"commitment_added"} if besides else set()
    wanted |= (
        {"commitment_taken_out"} if commitment is None else {"commitment_changed"} if commitment != PLANNED else set()
    )
    assert kinds == wanted
    if made.commitment is not None and draft.plan.commitment is not None:
        assert made.commitment.id == draft.plan.commitment.id


BESIDES = [  # what is added to the follow-up; what is promised by it besides
    ("Let me call you on Friday.", ("call you", "Priya", "11-20 18:00")),
    ("Let us call you on Friday.", ("call you", "Priya", "11-20 18:00")),
    ("Rest assured the courier will collect it on 27/11.", ("have the courier collect it", "Priya", "11-27 18:00")),
    ("Please be assured that we will ship it on Friday.", ("ship it", "Priya", "11-20 18:00")),
    ("Expect a call from Tom at 5 pm on Friday.", ("call you", "Tom", "11-20 17:00")),
    ("You will hear from Tom on Friday.", ("get back to you", "Tom", "11-20 18:00")),
    ("Expect a call from Northwind on Friday.", ("call you", "Priya", "11-20 18:00")),
    ("Expect a call from us on Friday.", ("call you", "Priya", "11-20 18:00")),
    ("Let me know on Friday if it has not arrived.", None),
    ("Let me explain what went wrong.", None),
    ("Rest assured that nobody has forgotten you.", None),
    ("I have your call from Monday in front of me.", None),
]


@pytest.mark.parametrize(("more", "besides"), BESIDES)
async def test_promises_in_other_words(draft: Draft, more: str, besides: tuple[str, str, str] | None) -> None:
    made = sent(draft, draft.reply.text.replace(FOLLOW_UP, f"{FOLLOW_UP} {more}"))
    assert [told(one) for one in made.added] == ([besides] if besides else [])
    assert told(made.commitment) == PLANNED


PS = [  # what stands below the signature; what is promised by it besides
    ("PS: I will ring you tomorrow at noon.", ("ring you", "Priya", "11-19 12:00")),
    ("P.S. I will ring you tomorrow at noon.", ("ring you", "Priya", "11-19 12:00")),
    ("PS: You were right about the colour.", None),
    ("On Monday Tom wrote:\n> I will ring you tomorrow at noon.", None),
    ("PS: see below.\n\nOn Monday Tom wrote:\n> I will ring you tomorrow at noon.", None),
]


@pytest.mark.parametrize(("below", "besides"), PS)
async def test_an_afterword_is_read_and_a_quoted_mail_is_not(
    draft: Draft, below: str, besides: tuple[str, str, str] | None
) -> None:
    made = sent(draft, f"{draft.reply.text}\n\n{below}")
    assert [told(one) for one in made.added] == ([besides] if besides else [])


@pytest.mark.parametrize("more", ["I promise a replacement too.", "We'll throw in a free mixer as well."])
async def test_a_gift_that_the_checks_miss_is_told(draft: Draft, more: str) -> None:
    text = draft.reply.text.replace(FOLLOW_UP, f"{FOLLOW_UP} {more}")
    assert [one.id for one in sent(draft, text).notices].count("within_authority") == 1


@pytest.mark.parametrize(
    ("more", "check", "quote"),
    [
        ("I will also give you a credit of $500.", "grounded", "$500"),
        ("You will also get a $50 voucher.", "within_authority", "voucher"),
        ("Your new order number is 99120.", "grounded", "99120"),
        ("Please calm down.", "never_calm_down", "calm down"),
    ],
)
async def test_what_no_plan_allows_is_told_with_its_words(draft: Draft, more: str, check: str, quote: str) -> None:
    text = draft.reply.text.replace(FOLLOW_UP, f"{FOLLOW_UP} {more}")
    found = [one for one in sent(draft, text).notices if one.id == check]
    assert found
    for mark in found[0].spans:
        assert text[mark.start : mark.end] == mark.quote
    assert any(quote in mark.quote for mark in found[0].spans)


async def test_a_follow_up_that_was_moved_is_no_finding(draft: Draft) -> None:
    text = draft.reply.text.replace(
        FOLLOW_UP, "By Friday, November 27, I will email you to confirm the refund has arrived."
    )
    assert [one.id for one in sent(draft, text).notices] == ["commitment_changed"]


async def test_the_draft_as_it_stands_promises_what_was_planned(draft: Draft) -> None:
    made = sent(draft, draft.reply.text)
    assert (made.commitment, made.added, made.notices) == (draft.plan.commitment, (), ())
    assert [(one.remedy, one.case_id) for one in made.given] == [("full_refund", "C-1042")]


async def test_a_remedy_that_was_taken_out_was_not_given(draft: Draft) -> None:
    part, step = (
        next(one.text for one in draft.reply.parts if one.kind == kind) for kind in ("resolution", "next_steps")
    )
    made = sent(draft, draft.reply.text.replace(part, "We are looking into it.").replace(step, ""))
    assert made.given == ()
    assert {"states_resolution", "given_taken_out"} <= {one.id for one in made.notices}


async def test_the_same_text_gives_the_same_answer(draft: Draft) -> None:
    text = draft.reply.text.replace(FOLLOW_UP, f"{FOLLOW_UP} I will call you tomorrow.")
    first = sent(draft, text)
    assert sent(draft, text) == first
    assert first.added[0].id.startswith("commitment-")


MOVED = [  # a case of the example company, the day that its follow-up names, another day, when it is due then
    ("C-1079", "Dienstag, 24. November", "Donnerstag, 26. November", "11-26"),
    ("C-1107", "November 24", "November 26", "11-26"),
    ("C-1123", "Wednesday, December 2", "Friday, December 4", "12-04"),
]


@pytest.mark.parametrize(("name", "day", "other", "due"), MOVED)
async def test_in_other_languages_and_channels(name: str, day: str, other: str, due: str) -> None:
    """Also where the reply could not be in the customer's language: that is the draft's doing and no finding."""
    case = example(name)
    draft = await pipeline(None).draft(case)
    follow_up = next(part.text for part in draft.reply.parts if part.kind == "follow_up")
    assert day in follow_up
    moved = sent(draft, draft.reply.text.replace(follow_up, follow_up.replace(day, other)), case)
    assert moved.commitment is not None
    assert moved.commitment.due_at.strftime("%m-%d") == due
    assert [one.id for one in moved.notices] == ["commitment_changed"]
    gone = sent(draft, draft.reply.text.replace(follow_up, ""), case)
    assert (gone.commitment, [one.id for one in gone.notices]) == (None, ["commitment_taken_out"])


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("refund you", "issue the refund", True),
        ("email you to confirm the refund has arrived", "email you to confirm that the refund has arrived", True),
        ("call you", "call you", True),
        ("bei Ihnen nachfragen, ob das Teil passt", "bei Ihnen nachfragen, ob das Teil passt", True),
        ("email you an update", "email you to confirm the refund has arrived", False),
        ("call you", "email you", False),
        ("ship a replacement", "collect the old one", False),
    ],
)
def test_two_acts_are_one(one: str, other: str, same: bool) -> None:
    assert is_same(one, other) is same
    assert is_same(other, one) is same


@pytest.mark.parametrize("when", ["in 400 years", "within 9000 months", "on 31 December 9999"])
async def test_a_promise_for_a_day_that_nobody_will_see_can_be_kept_all_the_same(draft: Draft, when: str) -> None:
    found = sent(draft, draft.reply.text.replace(FOLLOW_UP, f"I will email you to confirm the refund {when}."))
    for one in (*filter(None, [found.commitment]), *found.added):
        assert type(one).model_validate(one.model_dump()) == one


async def test_a_plan_by_a_late_clock_can_be_kept() -> None:
    late = CASE.model_copy(update={"now": dt.datetime(2189, 12, 31, 12, tzinfo=ZONE)})
    assert (await pipeline(None).draft(late)).plan.commitment is not None
