"""What counts as given after an edit: a table over one plan, a refund of $50.00 and a voucher of $10.00 together, and one
without the voucher."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest

from drafter.domain.case import Case
from drafter.domain.draft import Draft, Notice
from drafter.domain.money import Money
from drafter.domain.plan import Resolution
from drafter.domain.playbook import Playbook, Remedy
from drafter.drafting.following.giving import Giving
from drafter.drafting.following.telling_apart import readable

from ...conftest import example
from ..test_hostile_models import BRAND, pipeline

AT = dt.datetime(2026, 11, 18, 15, 30, tzinfo=dt.UTC)
CASE: Case = example("C-1042")
REFUND = Resolution(
    kind="remedy", remedy="refund", says="a full refund of $50.00", cost=Money(amount=Decimal(50), currency="USD")
)
VOUCHER = Resolution(
    kind="remedy", remedy="voucher", says="a voucher of $10.00", cost=Money(amount=Decimal(10), currency="USD")
)
PLAYBOOK: Playbook = BRAND.playbook.model_copy(
    update={
        "remedies": tuple(
            Remedy.model_validate({"id": id, "kind": kind, "when": "true", "cost": cost, "says": says})
            for id, kind, cost, says in (
                ("refund", "refund", "facts.total", "a full refund of {{ facts.total | money }}"),
                ("voucher", "credit", 10, "a voucher of {{ 10 | money }}"),
                ("swap", "replacement", None, "a new mixer"),
            )
        )
    }
)
BOTH = "You will get a full refund of $50.00 by Friday. We also send you a voucher of $10.00."
ALONE = "You will get a full refund of $50.00 by Friday."


@pytest.fixture
async def draft() -> Draft:
    return await pipeline(None).draft(CASE)


def given(
    draft: Draft, also: tuple[Resolution, ...], before: str, after: str
) -> tuple[list[tuple[str, str]], list[Notice]]:
    update = {"resolution": REFUND, "also": also, "steps": (), "commitment": None, "alternatives": ()}
    draft = draft.model_copy(update={"plan": draft.plan.model_copy(update=update)})
    read = (readable(text, CASE, AT) for text in (before, after))
    made, notices = Giving(draft, PLAYBOOK, after, *read, AT, False).given()
    for notice in notices:
        assert all(after[mark.start : mark.end] == mark.quote for mark in notice.spans)
    return [(one.remedy, f"{one.cost.amount:f}" if one.cost else "") for one in made], list(notices)


R, V = ("refund", "50"), ("voucher", "10")
TAKEN_OUT, CHANGED, ADDED, BEYOND = "given_taken_out", "given_changed", "given_added", "within_authority"
PAIRS = [  # what was sent of the refund and the voucher; what counts as given; what the agent is told
    (BOTH, [R, V], []),
    ("A $10.00 voucher and a refund of $50.00 are yours by Friday.", [R, V], []),
    ("We refund you $50.00, and you get $10.00 as a credit.", [R, V], []),
    ("Sie erhalten eine Erstattung von 50,00 $ und einen Gutschein über 10,00 $.", [R, V], []),
    (ALONE, [R], [TAKEN_OUT]),
    (f"{ALONE} I cannot send you a voucher.", [R], [TAKEN_OUT]),
    (f"{ALONE} You asked for a voucher.", [R], [TAKEN_OUT]),
    (f"{ALONE} If you prefer a voucher, tell me.", [R], [TAKEN_OUT]),
    (f"{ALONE} Would a voucher help?", [R], [TAKEN_OUT]),
    ("Instead of a refund, you get a voucher of $10.00.", [V], [TAKEN_OUT]),
    ("I will email you to confirm the refund has arrived. Your voucher of $10.00 is enclosed.", [V], [TAKEN_OUT]),
    ("You get a refund of $50.00 and a voucher of $25.00.", [R, ("voucher", "25.00")], [CHANGED]),
    ("We are looking into it.", [], [TAKEN_OUT, TAKEN_OUT]),
]


@pytest.mark.parametrize(("text", "wanted", "told"), PAIRS)
async def test_what_was_planned_and_sent(
    draft: Draft, text: str, wanted: list[tuple[str, str]], told: list[str]
) -> None:
    made, notices = given(draft, (VOUCHER,), BOTH, text)
    assert (made, [one.id for one in notices]) == (wanted, told)


MORE = [  # what was sent where the refund alone was planned
    (ALONE, [R], []),
    (ALONE.replace("$50.00", "$150.00"), [("refund", "150.00")], [CHANGED]),
    (ALONE.replace(" of $50.00", ""), [R], []),
    (f"{ALONE} The item cost $50.00 and the delivery $4.99.", [R], []),
    (f"{ALONE} You will also get a voucher of $10.00.", [R, V], [BEYOND, ADDED]),
    (f"{ALONE} Please accept a $20 voucher.", [R, ("voucher", "20")], [BEYOND, ADDED]),
    (f"{ALONE} I promise a replacement too.", [R, ("swap", "")], [BEYOND, ADDED]),
    (f"{ALONE}\n\nKind regards,\nPriya\n\nPS: You will get a voucher of $10.00 too.", [R, V], [BEYOND, ADDED]),
    (f"{ALONE} We'll throw in a free mixer as well.", [R], [BEYOND]),
    (f"{ALONE} We will waive the delivery fee.", [R], [BEYOND]),
    (f"{ALONE} It goes to your credit card.", [R], []),
    (f"{ALONE} You will see it on your credit card.", [R], []),
    (f"{ALONE} Please feel free to call.", [R], []),
    (f"{ALONE} This one is on us, and I am sorry.", [R], []),
    (f"{ALONE} I am sorry that the voucher you asked for is not possible.", [R], []),
    (f"{ALONE} You were promised a replacement and it never came.", [R], []),
    (f"{ALONE} I will find out when the replacement was sent.", [R], []),
    (f"{ALONE} We will not charge you without a replacement.", [R], []),
]


@pytest.mark.parametrize(("text", "wanted", "told"), MORE)
async def test_what_was_sent_besides(draft: Draft, text: str, wanted: list[tuple[str, str]], told: list[str]) -> None:
    made, notices = given(draft, (), ALONE, text)
    assert (made, [one.id for one in notices]) == (wanted, told)


async def test_an_alternative_that_the_text_gives_counts_in_its_place(draft: Draft) -> None:
    plan = draft.plan.model_copy(update={"resolution": REFUND, "also": (), "alternatives": (VOUCHER,)})
    text = "You will get a voucher instead, on your account today."
    read = (readable(one, CASE, AT) for one in (ALONE, text))
    made, notices = Giving(draft.model_copy(update={"plan": plan}), PLAYBOOK, text, *read, AT, False).given()
    assert [(one.remedy, one.cost) for one in made] == [("voucher", VOUCHER.cost)]
    assert [one.id for one in notices] == [TAKEN_OUT, ADDED]
