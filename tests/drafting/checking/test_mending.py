"""Every failed check says what could be done about it, from what the case and the plan hold."""

from __future__ import annotations

from typing import Any

import pytest

from drafter.domain.case import Case
from drafter.domain.draft import Reply
from drafter.domain.mentions.amounts import find_amounts
from drafter.domain.plan import Plan
from drafter.domain.principles import RULES
from drafter.drafting.checking import Sheet, examine, mending
from drafter.drafting.reading import read

CASE: dict[str, Any] = {
    "id": "C-1",
    "customer": {"id": "c-1", "name": "Maria Gomez", "timezone": "America/Chicago"},
    "channel": "email",
    "facts": {"order_id": "4471", "product": "blender", "order_total": {"amount": "89.99", "currency": "USD"}},
    "history": [
        {"at": "2026-11-03T09:12:00-06:00", "from": "customer", "text": "The blender arrived broken. Photo attached."},
        {"at": "2026-11-07T15:40:00-06:00", "from": "agent", "author": "Tom", "text": "I'll ship a replacement by Nov 10."},
    ],
    "message": {"at": "2026-11-18T08:05:00-06:00", "text": "No replacement came. Why did nobody write to me? Refund me."},
    "agent": {"name": "Priya", "role": "frontline"},
    "now": "2026-11-18T09:00:00-06:00",
}  # fmt: skip
PLAN: dict[str, Any] = {
    "resolution": {
        "kind": "remedy", "remedy": "full_refund", "says": "a full refund of $89.99 to your card",
        "cost": {"amount": "89.99", "currency": "USD"}, "done_by": "2026-11-25T18:00:00-06:00",
    },
    "steps": [{"does": "issue the refund today", "owner": "Priya", "by": "2026-11-18T18:00:00-06:00"}],
    "commitment": {
        "id": "k-1", "case_id": "C-1", "does": "email you to confirm the refund has arrived", "owner": "Priya",
        "due_at": "2026-11-25T18:00:00-06:00",
    },
    "alternatives": [{"kind": "remedy", "remedy": "replacement", "says": "a new blender"}],
}  # fmt: skip


def mends(text: str, case: dict[str, Any] | None = None) -> dict[str, str]:
    one = Case.model_validate({**CASE, **(case or {})})
    reading = read(one)
    sheet = Sheet(Reply(text=text, language="en"), one, reading, Plan.model_validate(PLAN))
    return {finding.id: finding.mend for finding in examine(sheet).score.failures}


@pytest.mark.parametrize(
    ("text", "check", "parts"),
    [
        ("We got it.", "states_resolution", ["a full refund of $89.99 to your card", "Wednesday, November 25"]),
        ("We got it.", "states_commitment", ["Priya", "confirm the refund", "Wednesday, November 25"]),
        ("We got it.", "offers_choice", ["a new blender"]),
        ("We got it.", "names_customer", ["Maria Gomez"]),
        ("You get a refund of $95.00.", "grounded", ["“$95.00”", "89.99 USD", "November 25"]),
        ("I have issued the refund.", "no_claimed_act", ["have issued", "Priya will issue the refund today"]),
        ("You get a $50 voucher on top.", "within_authority", ["a full refund of $89.99 to your card", "a new blender"]),
        ("I'll ship a replacement by Friday.", "no_repeat_promise", ["I'll ship a replacement by Nov 10"]),
        ("Calm down, Maria.", "never_calm_down", ["Cut “", "alm down"]),
        ("Hi Maria, we sent nothing.", "answers_everything", ["Why did nobody write to me?"]),
        ("I am sorry. Again, I am sorry. I apologise.", "apology_once", ["Cut “", "One apology is enough"]),
        ("Please send us a photo of the blender.", "no_reask", ["Cut “", "we have it"]),
        ("Hola, Maria, siento mucho lo que ha pasado con su batidora.", "right_language", ["English"]),
    ],
)  # fmt: skip
def test_a_mend_names_what_to_cut_and_what_to_say(text: str, check: str, parts: list[str]) -> None:
    mend = mends(text)[check]
    assert [part for part in parts if part not in mend] == []


def test_every_check_has_a_mend() -> None:
    assert {rule.id for rule in RULES} == set(mending._MENDS)


def test_a_mend_brings_in_no_sum_that_nobody_gave() -> None:
    for text in ("Maria, you get a refund of $95.00 by Friday.", "I have refunded you and added a $20 voucher."):
        said = " ".join(mends(text).values())
        given = {"89.99"} | {str(one.value) for one in find_amounts(text)}
        assert {str(one.value) for one in find_amounts(said)} <= given


def test_what_passes_needs_no_mend() -> None:
    one = Case.model_validate(CASE)
    reading = read(one)
    score = examine(Sheet(Reply(text="Calm down.", language="en"), one, reading, Plan.model_validate(PLAN))).score
    assert all(not finding.mend for finding in score.checks if finding.outcome != "fail")
    assert all(finding.mend for finding in score.failures)
