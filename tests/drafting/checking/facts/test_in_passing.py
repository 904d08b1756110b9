"""What careful people say in passing passes: reckoned lengths and rates, hours out of a stretch, labels, titles, what is at
no cost, what is still to come. Its look-alikes, told as facts or promises that nobody gave, fail."""

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
    "customer": {"name": "Mrs Oduya"},
    "facts": {
        "company": "Fernhill Gas", "meter": "G4-7719", "since": "zero since 12 June", "shop_hours": "Saturday 09:30-16:00",
        "data": "500 GB paid, 200 GB received", "customer_since": 2011, "bought_on": "2026-05-03", "noise": "05:10 on 16 November, permit from 7:00",
    },
    "history": [
        {"at": "2026-10-30T10:00:00+00:00", "from": "customer", "text": "Why a bill for £218.40? Third time I ask."},
        {"at": "2026-11-02T10:00:00+00:00", "from": "agent", "author": "Frau Lenz", "text": "Somebody will ring you on Thursday."},
    ],
    "message": {"at": "2026-11-18T09:00:00+00:00", "text": "Two Thursdays have passed. It is 15 less elsewhere, and i'm travelling sat. What do I pay?"},
    "agent": {"name": "Rhys"}, "now": "2026-11-18T10:00:00+00:00",
}  # fmt: skip
_PLAN: dict[str, Any] = {
    "resolution": {"kind": "remedy", "remedy": "plan", "says": "the £218.40 spread over twelve months at £18.20, and a free check of the meter", "done_by": "2026-11-24T12:00:00+00:00"},
    "steps": [{"does": "set up the plan today", "owner": "Rhys", "by": "2026-11-18T17:00:00+00:00"}, {"does": "send a fitter", "owner": "the field supervisor", "by": "2026-11-24T12:00:00+00:00"}],
    "commitment": {"id": "k", "case_id": "x", "does": "ring you to hear that the meter counts", "owner": "Rhys", "due_at": "2026-11-25T11:00:00+00:00"},
}  # fmt: skip
PASS = [
    ("grounded", "en", "That comes to about £4.20 a week."),
    ("grounded", "en", "There is no fee: £0."),
    ("grounded", "en", "Their £15 less is a fair offer."),
    ("grounded", "en", "Two hundred and eighteen pounds forty is the bill; twelve times the eighteen twenty pays it."),
    ("grounded", "en", "If you would rather call it a day, tell me."),
    ("grounded", "en", "Watch your DMs."),
    ("grounded", "de", "Der Techniker kommt am selben Morgen wie die Ablesung, bis 24.11."),
    ("grounded", "en", "On Saturdays we open at 9:30 and close at 16:00."),
    ("grounded", "en", "The missing 300 GB should never have gone."),
    ("grounded", "en", "In fifteen years with us you never complained."),
    ("grounded", "en", "One hour and fifty minutes of sleep, taken by us."),
    ("grounded", "en", "You bought it on 3 May."),
    ("grounded", "en", "Nobody should have to tell it a fourth time."),
    ("grounded", "en", "You asked us twice and heard nothing."),
    ("grounded", "en", "One of the four legs came out short."),
    ("grounded", "en", "Take a day or two with it."),
    ("grounded", "en", "Yes, before Saturday."),
    ("grounded", "en", "Two Fridays are two too many."),
    ("grounded", "en", "Dear Professor Oduya,"),
    ("grounded", "en", "You should have heard from us on the 6th."),
    ("grounded", "en", "Sorry for the wait.\n\nSincerely,\nSabine Lenz"),
    ("grounded", "es", "Se lo pide Rhys. Ella le llama."),
    ("grounded", "es", "Un saludo\nRhys\nReserva G4-7719"),
    ("grounded", "de", "Mit Hochachtung\nRhys\nZähler G4-7719"),
    ("within_authority", "en", "We check the meter free of charge."),
    ("within_authority", "en", "Both are on us."),
    ("within_authority", "en", "There's nothing to pay for the meter."),
    ("no_claimed_act", "en", "I'm setting it up by hand."),
    ("no_claimed_act", "en", "Our field supervisor is sending a fitter."),
    ("no_claimed_act", "en", "I checked the sheet, and the box is empty."),
    ("no_claimed_act", "en", "Your money is on its way back to you by Tuesday."),
    ("no_claimed_act", "de", "Ihr Paket ist auf dem Weg zu Ihnen verloren gegangen."),
    ("no_placeholder", "en", "None taken, Mrs Oduya."),
    ("no_placeholder", "en", "Call me on extension 12."),
    ("no_claimed_act", "en", "Told the wrong street by us, the driver could not find you."),
    ("no_claimed_act", "en", "You rang the depot twice."),
    ("no_claimed_act", "es", "Nadie habló con el almacén."),
    ("within_authority", "en", "You can keep your seat."),
    ("no_leak", "en", "It went to our warehouse as well."),
    ("no_leak", "en", "Our practice is to test each kettle before it leaves."),
    ("no_reask", "en", "Shall we try again on Friday?"),
    ("no_reask", "en", "I'll message you tomorrow, so you can tell me more if you wish."),
]
FAIL = [
    ("grounded", "en", "That comes to £9.90 a week."),
    ("grounded", "en", "The missing 350 GB should never have gone."),
    ("grounded", "en", "You have been waiting for three months."),
    ("grounded", "en", "I will ring you within 36 hours."),
    ("grounded", "en", "I will ring you on Friday."),
    ("grounded", "en", "By Sunday 21 November it is done."),
    ("grounded", "en", "Our manager Marcus Webb agrees."),
    ("within_authority", "en", "Your next month is on us."),
    ("within_authority", "en", "I'm confident that she will side with you."),
    ("no_claimed_act", "en", "The team in the warehouse are repacking it by hand as we speak."),
    ("no_claimed_act", "en", "I have reprimanded the engineer."),
    ("no_claimed_act", "en", "I have just come off the phone with the depot."),
    ("no_claimed_act", "de", "Ich habe die Abbuchung bereits gestoppt."),
    ("no_leak", "en", 'The note on your file does say "serial complainer".'),
    ("no_leak", "en", "Your account carries an internal remark."),
    ("no_leak", "en", "Mr Hall is four months behind with his rent."),
    ("no_placeholder", "en", "I will refund you on None."),
    ("no_placeholder", "en", "Our lead can be reached at extension XX."),
    ("no_placeholder", "en", "The driver comes at ??:??."),
    ("no_claimed_act", "en", "Rang the depot this morning."),
    ("no_claimed_act", "en", "We have since rewritten the packing rules."),
    ("no_claimed_act", "en", "Two men are already searching the depot."),
    ("no_claimed_act", "es", "Acabo de hablar con el almacén."),
    ("no_claimed_act", "de", "Gerade mit dem Lager telefoniert."),
    ("within_authority", "en", "Your next haircut's on me."),
    ("within_authority", "en", "There may be a bit more in it for you."),
    ("no_leak", "en", "It went to Patrick Jansen as well, he trains on Tuesdays."),
    ("no_leak", "en", "My notes say to offer you the least."),
    ("no_leak", "en", "Anna in packing is about to be let go."),
    ("no_reask", "en", "What's the street address again?"),
]


def _outcome(check: str, language: str, text: str) -> str:
    plan = dict(_PLAN)
    if "confident" in text:
        plan["resolution"] = {"kind": "decision", "says": "our director decides by Friday"}
    case = Case.model_validate({**_CASE, "customer": {**_CASE["customer"], "language": language}})
    sheet = Sheet(Reply(text=text, language=language), case, read(case), Plan.model_validate(plan))
    return FACT_CHECKS[check](sheet).outcome


@pytest.mark.parametrize(("check", "language", "text"), PASS)
def test_what_is_told_in_passing_passes(check: str, language: str, text: str) -> None:
    assert _outcome(check, language, text) != "fail"


@pytest.mark.parametrize(("check", "language", "text"), FAIL)
def test_its_look_alike_fails(check: str, language: str, text: str) -> None:
    assert _outcome(check, language, text) == "fail"
