"""`no_repeat_promise`: the replacement that never shipped may be promised again only where that is said."""

from __future__ import annotations

import pytest

AGAIN = [
    "I will ship a replacement by Friday.",
    "We'll send you a replacement blender today.",
    "Your replacement will ship tomorrow.",
    "I am sending a replacement out to you.",
    "A new blender? Yes: I'm going to ship the replacement myself.",
    "Sorry for the trouble. I will ship your replacement on Monday.",
    "We will replace the blender and ship it by Friday.",
    "I'll get a replacement shipped this week.",
    "You had to ask twice, and I am sorry. I'll ship a replacement today.",
]
NAMED = [
    "Tom promised you a replacement by November 10 and it never shipped. I will ship it today.",
    "We said we would ship a replacement by the 10th, and we did not. It will ship tomorrow, and I will replace it myself.",
    "The replacement should have shipped on November 10. I will send the replacement today.",
    "The replacement never arrived. I will ship a new replacement today.",
    "We broke our word on the replacement. I'll ship it today.",
    "We have twice left you with a broken one. I'll ship a replacement today.",
    "You stayed in, and both times our driver drove past. I'll ship a replacement today.",
    "On 9 and 10 November our driver drove past. I'll ship a replacement today.",
    "The replacement did not materialise. I'll ship it today.",
    "I will refund you in full today.",
    "I will email you on Wednesday to confirm the refund.",
    "The replacement was never sent.",
]


@pytest.mark.parametrize("text", AGAIN)
def test_promised_again_as_if_nothing_had_been(lay, text):
    assert lay("no_repeat_promise", text).outcome == "fail"


@pytest.mark.parametrize("text", NAMED)
def test_the_miss_is_named_or_the_act_is_another(lay, text):
    verdict = lay("no_repeat_promise", text)
    assert verdict.outcome == "pass", (verdict.why, verdict.spans)


@pytest.mark.parametrize(
    ("does", "text", "outcome"),
    [
        ("call you back", "I will call you on Monday.", "fail"),
        ("call you back", "We did not call you as promised. I will call you on Monday.", "pass"),
        ("call you back", "I will email you on Monday.", "pass"),
        ("refund you within 3 days", "I'll refund you today.", "fail"),
        (
            "send a technician",
            "Our technician will be with you on Monday; we are booking the technician today.",
            "fail",
        ),
        ("send a technician", "Nobody came on Monday. We will send a technician on Friday.", "pass"),
        ("send you an update", "I'll get back to you with an update by Friday.", "fail"),
        (
            "send you an update",
            "We told you there would be an update, and you never heard from us. I will write by Friday.",
            "pass",
        ),
    ],
)
def test_kinds_of_promise(lay, does, text, outcome):
    evidence = {"message": 1, "start": 0, "end": 2, "quote": "So"}
    promise = {
        "does": does,
        "by": "Tom",
        "due_at": "2026-11-10T12:00:00-06:00",
        "state": "broken",
        "evidence": evidence,
    }
    verdict = lay("no_repeat_promise", text, reading={"ledger": {"promises": [promise]}})
    assert verdict.outcome == outcome, (verdict.why, verdict.spans)


def test_nothing_to_check_where_no_promise_was_broken(lay):
    assert lay("no_repeat_promise", "I will ship a replacement.", reading={"ledger": {}}).outcome == "n/a"


@pytest.mark.parametrize(
    ("does", "text", "outcome"),
    [
        ("get your refund to you", "The full $89.99 is being released and will be on your card by Friday.", "fail"),
        ("get the $89.99 to you", "Nothing has reached your account. You will have the $89.99 by Friday.", "fail"),
        (
            "get your refund to you",
            "We should have picked it up, and I am sorry that we did not. I'll refund you.",
            "fail",
        ),
        ("get your refund to you", "Your guests came and went. I will refund you today.", "fail"),
        ("get your refund to you", "We let November 10 pass. I will refund you today.", "pass"),
        ("get your refund to you", "We set two dates and broke both. I will refund you today.", "pass"),
        ("have an assessor call", "An assessor was to call you and never did. I'll call you on Friday.", "pass"),
        ("get your refund to you", "I dropped the ball on your refund. I'll refund you today.", "pass"),
        ("get your refund to you", "What I wrote on the 7th I didn't keep. I'll refund you today.", "pass"),
        ("get your refund to you", "I did not keep you informed. I'll refund you today.", "fail"),
        (
            "have the plumber be with you",
            "We left you waiting all day. The plumber will be with you on Friday.",
            "pass",
        ),
        ("have the plumber be with you", "I will refund you in full today.", "pass"),
        ("have the blender be with you", "I will write to you on Friday about something else.", "pass"),
    ],
)
def test_a_miss_is_named_by_its_day_or_as_a_promise(lay, does, text, outcome):
    evidence = {"message": 1, "start": 0, "end": 2, "quote": "So"}
    due = "2026-11-10T12:00:00-06:00"
    promise = {"does": does, "by": "Tom", "due_at": due, "state": "broken", "evidence": evidence}
    verdict = lay("no_repeat_promise", text, reading={"ledger": {"promises": [promise]}})
    assert verdict.outcome == outcome, (verdict.why, verdict.spans)


@pytest.mark.parametrize(
    ("does", "text", "outcome"),
    [
        ("get the £32 back to you", "I'll get the £32 back to you by Friday.", "fail"),
        ("get the £32 back to you", "The £32 will be paid to your account by Friday.", "fail"),
        ("get the £32 back to you", "Our head of care will decide on the £32 by Friday.", "pass"),
        ("get the £32 back to you", "I promised you the £32 and it never came. You'll have £32 by Friday.", "pass"),
        ("ring you with a date", "Bert will ring you by noon on Friday.", "fail"),
        ("call you to talk it through", "I will call you by three to tell you yes or no. May I ask one thing?", "fail"),
        ("send an engineer", "Someone will be with you on Friday at eight.", "fail"),
        ("send an engineer", "The answer will be with you on Friday.", "pass"),
        ("refund the difference", "The code didn't go through, and that is on us. I'll refund the difference.", "fail"),
        ("refund the difference", "I said Friday, and it didn't happen. I'll refund the difference.", "pass"),
        ("see to it", "I'll take care of this tonight.", "fail"),
        ("see to it", "We'll get it sorted by Friday.", "fail"),
        ("see to it", "I said I would see to it and did not. I'll take care of this tonight.", "pass"),
        ("see to it", "I'll take the lid out of the parcel myself.", "pass"),
        ("fit the lock", "We'll have that lock in for you by Friday.", "fail"),
        ("fit the lock", "We'll have the invoice in for you by Friday.", "pass"),
        (
            "speak to the workshop and come back to you",
            "I'll talk to the workshop and get back to you by Friday.",
            "fail",
        ),
        ("speak to the workshop", "I'll talk to the printer's on Friday.", "pass"),
        ("repair the gate", "We'll have the gate working by Friday.", "fail"),
        (
            "refund the difference",
            "The ten days I named are over, and no money came. I'll refund the difference.",
            "pass",
        ),
    ],
)
def test_the_same_act_in_other_words(lay, does, text, outcome):
    evidence = {"message": 1, "start": 0, "end": 2, "quote": "So"}
    due = "2026-11-10T12:00:00-06:00"
    promise = {"does": does, "by": "Tom", "due_at": due, "state": "broken", "evidence": evidence}
    verdict = lay("no_repeat_promise", text, reading={"ledger": {"promises": [promise]}})
    assert verdict.outcome == outcome, (verdict.why, verdict.spans)


@pytest.mark.parametrize(
    ("language", "does", "text", "outcome"),
    [
        ("de", "Ihren Koffer zustellen", "Ihr Koffer wird Ihnen am 21. November zugestellt.", "fail"),
        ("de", "das Sofa kommen lassen", "Ihr Sofa Lund kommt am Montag, dem 16. November.", "fail"),
        ("de", "das Sofa kommen lassen", "Das Sofa gefällt Ihnen hoffentlich.", "pass"),
        ("es", "escribirte con la fecha del pago", "Ese día te escribo por aquí con la fecha.", "fail"),
        ("es", "escribirte con la fecha", "Prometimos escribirte y no lo hicimos. Hoy te escribo yo.", "pass"),
    ],
)
def test_the_same_act_abroad(lay, language, does, text, outcome):
    evidence = {"message": 1, "start": 0, "end": 2, "quote": "So"}
    due = "2026-11-10T12:00:00-06:00"
    promise = {"does": does, "by": "Tom", "due_at": due, "state": "broken", "evidence": evidence}
    verdict = lay("no_repeat_promise", text, language=language, reading={"ledger": {"promises": [promise]}})
    assert verdict.outcome == outcome, (verdict.why, verdict.spans)
