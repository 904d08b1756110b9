"""A check fails where it holds evidence of the fault, and not where what it sees may be innocent: reasons that explain no
mishap, one day told twice, counts that are no sums, questions that nobody is asked, things that nobody gives. Beside each
family of innocent turns stands the fault that it looks like.
"""

from __future__ import annotations

import pytest

LOCK = {"adult_over_18_needed": True, "times_taken": 2, "amount": "84.50", "code": "L-77"}
ANA = {"bank_details_on_file": True, "device_model": "Jet 24", "garage": "Finch Garage"}
ROOM = {"reading": {"ledger": {"promises": [{"does": "have an engineer come", "by": "Tom", "due_at": "2026-11-10T23:59:59-06:00", "state": "broken", "evidence": {"message": 1, "start": 10, "end": 43, "quote": "I'll ship a replacement by Nov 10"}}]}}}  # fmt: skip
UNSHOWN = {"reading": {"ledger": {"promises": [{"does": "put that on the claim", "by": "Tom", "due_at": None, "state": "broken", "evidence": {"message": 1, "start": 10, "end": 43, "quote": "I'll ship a replacement by Nov 10"}}]}}}  # fmt: skip


@pytest.mark.parametrize(
    ("check", "text", "extra"),
    [
        ("grounded", "You won't need to explain it again, because the full history goes across today.", {}),
        ("grounded", "That I don't know, because the laboratory shows no sample of yours.", {}),
        ("grounded", "The first fee stays because the wages were not in by then.", {}),
        ("grounded", "Somebody over 18 has to be at home.", {"facts": LOCK}),
        ("grounded", "It was taken two times.", {"message": {"at": "2026-11-18T08:05:00-06:00", "text": "It went out twice!"}}),
        ("grounded", "You will hear from me by the end of the day Wednesday, November 25.", {}),
        ("no_repeat_promise", "No engineer stood at your door. He will come on Friday.", ROOM),
        ("no_repeat_promise", "You waited in for somebody who never came. An engineer will come on Friday.", ROOM),
        ("no_repeat_promise", "I'll put that on the claim today.", UNSHOWN),
        ("no_reask", "What happened is embarrassingly simple: we sent the wrong part.", {}),
        ("no_reask", "What is going on: we approved the wrong panel.", {}),
        ("no_reask", "Do we have your photo? No. Have we lost it? That I don't know.", {}),
        ("within_authority", "I'll send you a message on Friday and keep the details there.", {}),
        ("within_authority", "It broke before we could replace it.", {}),
        ("no_claimed_act", "Once I have issued the refund, you will hear from me.", {}),
        ("no_leak", "The code on the screen is a server code.", {}),
    ],
)  # fmt: skip
def test_what_may_be_innocent_passes(lay, check, text, extra):
    verdict = lay(check, text, **extra)
    assert verdict.outcome != "fail", (verdict.why, verdict.spans)


@pytest.mark.parametrize(
    ("check", "text", "extra"),
    [
        ("grounded", "Nothing was sent because our courier lost the label.", {}),
        ("grounded", "It broke because the ramp failed.", {}),
        ("grounded", "As to why: your order was dropped during a server migration that weekend.", {}),
        ("grounded", "What you're seeing is congestion at the street cabinet.", {}),
        ("grounded", "The engineer on Monday was taken ill.", {}),
        ("grounded", "You get $86.50 back in total.", {"facts": LOCK}),
        ("grounded", "Somebody over 21 has to be at home.", {"facts": LOCK}),
        ("grounded", "I'll issue the refund today, by Wednesday, November 25.", {}),
        ("no_repeat_promise", "An engineer will come on Friday.", ROOM),
        ("no_reask", "If you'd just read me the sort code and account number?", {"facts": ANA}),
        ("no_reask", "Could you let me know what make the device is?", {"facts": ANA}),
        ("within_authority", "We'll take a week off your bill.", {}),
        ("no_claimed_act", "I have issued the refund.", {}),
        ("no_claimed_act", "I had the depot manager on the phone first thing.", {}),
        ("no_leak", "A nightly flag off the billing table runs after batch cutoff.", {}),
    ],
)  # fmt: skip
def test_what_is_evidence_fails(lay, check, text, extra):
    verdict = lay(check, text, **extra)
    assert verdict.outcome == "fail", verdict.why


@pytest.mark.parametrize(
    "text",
    [
        "I can't see this coming back as anything but a yes.",
        "She always sides with the customer.",
        "She has never turned one of these down.",
        "Nobody here could say no to that.",
        "I'd consider it settled.",
    ],
)
def test_a_decision_that_is_open_is_not_foretold(lay, text):
    assert lay("within_authority", text, plan="decision").outcome == "fail"


@pytest.mark.parametrize(
    "text",
    [
        "I can't say yes or no, that is for her to decide.",
        "Nobody but her can say yes or no before Wednesday.",
        "She always reads the whole file before she answers.",
        "I can't tell you how she will decide, and I won't guess.",
    ],
)
def test_that_a_decision_is_open_may_be_said(lay, text):
    verdict = lay("within_authority", text, plan="decision")
    assert verdict.outcome != "fail", (verdict.why, verdict.spans)
