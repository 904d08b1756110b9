"""A small desk to check replies at: three cases with reading, plan and playbook, and a way to lay a reply on it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from drafter.domain.case import Case
from drafter.domain.draft import Reply
from drafter.domain.plan import Plan
from drafter.domain.playbook import Playbook
from drafter.domain.reading import Reading
from drafter.drafting.checking.facts import FACT_CHECKS
from drafter.drafting.checking.sheet import Sheet, Verdict

PLAYBOOK = Playbook.model_validate(
    {
        "company": {"name": "Northwind Home", "timezone": "America/Chicago", "currency": "USD", "hours": {"mon-fri": "08:00-18:00"}},
        "voice": {"never_say": ["per our policy", "unfortunately", "it's not our fault"]},
        "roles": [
            {"id": "frontline", "authority": {"amount": "100", "currency": "USD"}, "answers_within": "1 business day"},
            {"id": "supervisor", "title": "support supervisor", "authority": {"amount": "500", "currency": "USD"}, "answers_within": "4 business hours"},
        ],
        "remedies": [{"id": "full_refund", "when": "true", "says": "a full refund", "takes": "5 business days"}],
        "routes": [{"when": "'safety' in signals", "to": "supervisor"}],
    }
)  # fmt: skip

CASE: dict[str, Any] = {
    "id": "C-1042",
    "customer": {"id": "cust-77", "name": "Maria Gomez", "email": "maria.gomez@example.com", "timezone": "America/Chicago"},
    "channel": "email",
    "facts": {
        "order_id": "4471", "product": "BlendPro blender", "order_total": {"amount": "89.99", "currency": "USD"},
        "shipping": {"amount": "9.50", "currency": "USD"}, "delivered_on": "2026-11-03", "fault": "arrived_broken",
    },
    "history": [
        {"at": "2026-11-03T09:12:00-06:00", "from": "customer", "text": "The blender arrived broken. Photo attached, the jug is cracked."},
        {"at": "2026-11-07T15:40:00-06:00", "from": "agent", "author": "Tom", "text": "So sorry! I'll ship a replacement by Nov 10."},
        {"at": "2026-11-12T10:00:00-06:00", "from": "customer", "text": "Still nothing. Can somebody call me on 312-555-0188?"},
    ],
    "message": {"at": "2026-11-18T08:05:00-06:00", "text": "THIRD time I'm writing. I already explained this. Refund me or I dispute the charge."},
    "agent": {"name": "Priya", "role": "frontline"},
    "now": "2026-11-18T09:00:00-06:00",
}  # fmt: skip
READING: dict[str, Any] = {
    "level": "angry", "language": "en", "contacts": 3,
    "causes": [{"kind": "lack_of_resolution", "evidence": []}],
    "ledger": {
        "promises": [
            {"does": "ship a replacement", "by": "Tom", "due_at": "2026-11-10T23:59:59-06:00", "state": "broken",
             "evidence": {"message": 1, "start": 10, "end": 43, "quote": "I'll ship a replacement by Nov 10"}},
        ],
        "questions": [{"asks": "Which part of the blender is damaged?", "answered": True,
                       "evidence": {"message": 1, "start": 0, "end": 8, "quote": "So sorry"}}],
    },
}  # fmt: skip
PLAN: dict[str, Any] = {
    "resolution": {
        "kind": "remedy", "remedy": "full_refund", "says": "a full refund of $89.99 to your original payment method",
        "cost": {"amount": "89.99", "currency": "USD"}, "done_by": "2026-11-25T18:00:00-06:00",
    },
    "steps": [{"does": "issue the refund today", "owner": "Priya", "by": "2026-11-18T18:00:00-06:00"}],
    "commitment": {"id": "k1", "case_id": "C-1042", "does": "email you to confirm the refund has arrived", "owner": "Priya",
                   "due_at": "2026-11-25T18:00:00-06:00"},
    "rule": "full_refund",
    "knowledge": [{"id": "refunds", "title": "Refunds", "quote": "Refunds reach your bank within 5 business days. Write to help@northwind.example or see https://northwind.example/refunds."}],
}  # fmt: skip
DECISION: dict[str, Any] = {
    "resolution": {"kind": "decision", "remedy": "full_refund", "by": "support supervisor", "done_by": "2026-11-18T14:00:00-06:00",
                   "says": "our support supervisor decides on your refund by 2 p.m. today"},
    "commitment": {"id": "k2", "case_id": "C-1042", "does": "email you the decision", "owner": "Priya", "due_at": "2026-11-18T14:00:00-06:00"},
    "handoff": {"to": "supervisor", "says": "I am handing your case to our support supervisor", "by": "2026-11-18T14:00:00-06:00"},
}  # fmt: skip
PLANS = {
    "remedy": PLAN,
    "decision": DECISION,
    "bare": {"resolution": {"kind": "remedy", "says": PLAN["resolution"]["says"]}},
}

Lay = Callable[..., Verdict]


@pytest.fixture
def lay() -> Lay:
    """`lay("grounded", "the reply", plan="decision", language="de", public=True)`: the check's verdict on the reply."""

    def verdict(
        check: str, text: str, *, plan: str = "remedy", language: str = "en", playbook: bool = True, **case: Any
    ) -> Verdict:
        reading = READING | {"language": language}
        reading |= case.pop("reading", {})
        reply = Reply(text=text, language=case.pop("spoken", language))
        sheet = Sheet(
            reply,
            Case.model_validate(CASE | case),
            Reading.model_validate(reading),
            Plan.model_validate(PLANS[plan]),
            PLAYBOOK if playbook else None,
        )
        found = FACT_CHECKS[check](sheet)
        for mark in found.spans:
            assert text[mark.start : mark.end] == mark.quote
            assert mark.quote.strip()
        return found

    return verdict
