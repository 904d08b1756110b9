"""What nobody wrote down and the case gives all the same: the end of a term, the eve of a day, what is short of so many at a
price, the hours between two that were told; and acts whose own sentence says that they went wrong, or are still to come. Each
stands beside its twin, in words as near, where nobody gave the thing.
"""

from __future__ import annotations

from typing import Any

import pytest

from drafter.domain.case import Case
from drafter.domain.draft import Reply
from drafter.domain.plan import Plan
from drafter.drafting.checking.facts import FACT_CHECKS
from drafter.drafting.checking.sheet import Sheet
from drafter.drafting.reading import read

_CASE: dict[str, Any] = {
    "customer": {"name": "Mrs Petrie", "language": "en"},
    "facts": {
        "shop": "Harbour Crate", "crate_4": "leaves 20 November", "pause_cutoff": "6 days before leaving", "arrived_on": "2026-11-03", "claim_window_days": 21,
        "voucher": {"amount": "60.00", "currency": "GBP"}, "jars": "12 jars ordered", "slot": "16:00-17:00 on Friday 13 November", "cooler": "off since 6:20 am",
        "cause": "the picking list carried her old flat, and the new one was filed under another customer's order", "old_lids": "shredded",
    },
    "history": [
        {"at": "2026-11-04T10:00:00+00:00", "from": "customer", "text": "The crate went to my old flat."},
        {"at": "2026-11-05T10:00:00+00:00", "from": "agent", "author": "Ines", "text": "All settled. I'm forwarding this to our packing lead. We bring it on 9 November and ring the evening before."},
    ],
    "message": {"at": "2026-11-10T09:00:00+00:00", "text": "Nobody rang. My scan is at 2 on Friday. Would the voucher cover three at £26?"},
    "agent": {"name": "Ines"}, "now": "2026-11-10T10:00:00+00:00",
}  # fmt: skip
_PLAN: dict[str, Any] = {
    "resolution": {"kind": "remedy", "remedy": "keep", "says": "the voucher of £60.00 kept until 31 January 2027, and the cooler repaired by Friday 13 November, 09:00", "done_by": "2026-11-13T09:00:00+00:00"},
    "steps": [{"does": "repair of the cooler", "owner": "Joss", "by": "2026-11-13T09:00:00+00:00"}, {"does": "have the old crate collected by courier", "owner": "Ines", "by": "2026-11-12T12:00:00+00:00"}],
    "commitment": {"id": "k", "case_id": "x", "does": "email Mrs Petrie once the cooler runs", "owner": "Ines", "due_at": "2026-11-13T17:00:00+00:00"},
}  # fmt: skip
TWINS = [
    ("grounded", "You can pause crate four until 14 November.", "You can pause crate four until 18 November."),
    ("grounded", "A claim can be made up to 24 November.", "A claim can be made up to 26 November."),
    ("grounded", "Three at £26 make £78, so you would be £18 short.", "Three at £26 make £78, so you would be £19 short."),
    ("grounded", "Three at £26 leave you £18 to add.", "You get another £18 back from me."),
    ("grounded", "On 8 November I was due to ring and didn't.", "On 7 November I was due to ring and didn't."),
    ("grounded", "I'm having it run from nine, five hours ahead of your scan.", "I'm having it run from nine, eleven hours ahead of your scan."),
    ("grounded", "Collection: sixteen to seventeen hours on Friday, and I will ring you.", "Collection: eighteen to nineteen hours on Friday, and I will ring you."),
    ("grounded", "Collection: sixteen to seventeen hours on Friday, and I will ring you.", "Collection will take sixteen to seventeen hours."),
    ("grounded", "It runs to 31 January 2027; I'll write to you on the Sunday.", "It runs to 31 January 2027; I'll write to you on the Saturday."),
    ("grounded", "Eleven jars were right; on the twelfth, we slipped.", "Six jars were right; on the seventh, we slipped."),
    ("grounded", "She goes through the crates of the 9th, by Thursday noon.", "She goes through the crates of the 9th, by Saturday noon."),
    ("grounded", "It has been off since 6:20 this morning.", "It has been off since 7:40 this morning."),
    ("grounded", "It went astray because our system still had your old flat.", "It went astray because our system still had your maiden surname."),
    ("grounded", "The crate is due to reach you on Friday.", "The crate was late due to thick snowdrifts."),
    ("grounded", "It was missed because the slip was laid in the wrong tray at our end.", "It was missed because the slip was laid in a tray by the night porter."),
    ("grounded", "The van had no idea that you had moved.", "The van had a puncture that day."),
    ("no_claimed_act", "I sent you to the chemist for nothing, and I am sorry.", "I sent you to the front of the queue."),
    ("no_claimed_act", "I sent a grandmother out in the rain for our own mistake.", "I sent a courier out in the rain for it."),
    ("no_claimed_act", "I reported it finished when it was half done.", "I reported it to the harbour office."),
    ("no_claimed_act", "The second payment is refunded by Thursday.", "The second payment is refunded."),
    ("no_claimed_act", "The second payment is refunded by Thursday.", "The second payment is refunded already."),
    ("no_claimed_act", "Yes, someone's fixing it: the cooler is back by Friday.", "Yes, someone's fixing it right now: the cooler is back by Friday."),
    ("no_claimed_act", "Yes, someone's fixing it: the cooler is back by Friday.", "Yes, someone's fixing it."),
    ("no_claimed_act", "It goes on Thursday, with a courier I'm booking.", "It goes on Thursday, with a plumber I'm booking."),
    ("no_claimed_act", "The old lids can't come back, they have been shredded.", "The old lids can't come back, they have been auctioned."),
    ("no_claimed_act", "On Thursday I text you it's on its way.", "It's on its way."),
    ("no_claimed_act", "I forwarded it and looked no further.", "I escalated it and looked no further."),
    ("no_claimed_act", "A second label was called for.", "An engineer was called this morning."),
    ("no_claimed_act", "I'm checking the older orders and will email you the findings this Thursday.", "I'm checking the older orders with the depot right now."),
    ("within_authority", "Whether I can promise it won't happen again: no, not honestly.", "I promise it won't happen again."),
    ("within_authority", "It's Mrs Adair you'll see.", "It will all be right, you'll see."),
    ("within_authority", "So it stands, for every penny.", "So we'll pay for every penny."),
    ("no_leak", "We filed the change under another customer's order.", "We filed the change under another customer's order, Mr Adeyemi's."),
    ("no_leak", "We filed the change under another customer's order.", "We sent the change to another customer's address."),
    ("no_reask", "If you'd find it easier to have a crate in your name alone, I can set that up.", "If you would send me your full name, I can set that up."),
]  # fmt: skip


def _outcome(check: str, text: str, **case: Any) -> str:
    given = Case.model_validate(_CASE | case)
    return FACT_CHECKS[check](
        Sheet(Reply(text=text, language="en"), given, read(given), Plan.model_validate(_PLAN))
    ).outcome


@pytest.mark.parametrize(("check", "given", "twin"), TWINS)
def test_what_the_case_gives_passes_and_its_twin_fails(check: str, given: str, twin: str) -> None:
    assert (_outcome(check, given), _outcome(check, twin)) in (("pass", "fail"), ("n/a", "fail"))


def test_a_bare_hour_is_the_next_on_the_clock() -> None:
    by = "I'll have it there by 9:00."
    assert _outcome("grounded", by, now="2026-11-12T21:05:00+00:00") != "fail"
    assert _outcome("grounded", "I'll have it there by 11:40.", now="2026-11-12T21:05:00+00:00") == "fail"


def test_our_books_explain_only_what_the_case_explains() -> None:
    said = "It went astray because our system still had your old flat."
    untold = {key: value for key, value in _CASE["facts"].items() if key != "cause"}
    assert _outcome("grounded", said) == "pass"
    assert _outcome("grounded", said, facts=untold) == "fail"


def test_what_left_us_left_on_the_day_that_a_fact_gives() -> None:
    sent = _CASE["facts"] | {"sent_on": "2026-11-10"}
    assert _outcome("no_claimed_act", "It left us today.", facts=sent) == "pass"
    assert _outcome("no_claimed_act", "It left us today.", facts=sent | {"sent_on": "2026-11-08"}) == "fail"
    assert _outcome("no_claimed_act", "It left us today.") == "fail"
