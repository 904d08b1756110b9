"""A promise of "it" is a promise of the thing that the sentence before names; where none does, its verb tells."""

from __future__ import annotations

import pytest


def _broken(said: str, promise: str, does: str) -> dict[str, object]:
    start = said.index(promise)
    evidence = {"message": 1, "start": start, "end": start + len(promise), "quote": promise}
    return {
        "history": [
            {"at": "2026-11-03T09:12:00-06:00", "from": "customer", "text": "The shop door does not shut."},
            {"at": "2026-11-07T15:40:00-06:00", "from": "agent", "author": "Tom", "text": said},
        ],
        "reading": {
            "ledger": {
                "promises": [
                    {"does": does, "by": "Tom", "due_at": "2026-11-10T23:59:59-06:00", "state": "broken", "evidence": evidence}
                ]
            }
        },
    }  # fmt: skip


HINGE = _broken("The lower hinge has come in. We will hang it on Tuesday.", "We will hang it on Tuesday", "hang it")
COME = _broken(
    "Your brackets are here. We will come and weld them by Tuesday.",
    "We will come and weld them by Tuesday",
    "come and weld them",
)
NOTHING = _broken("Good news. We will paint it on Tuesday.", "We will paint it on Tuesday", "paint it")
LIGHT = _broken("Good news. We will put it in on Tuesday.", "We will put it in on Tuesday", "put it in")
AGAIN = [
    (HINGE, "We will hang the lower hinge on Friday."),
    (HINGE, "The hinge will be fitted by us: our joiner is going to hang it on Friday."),
    (COME, "We will weld the brackets on Friday."),
    (NOTHING, "We will paint the door on Friday."),
    (NOTHING, "The door will be painted on Friday."),
]
ANOTHER = [
    (HINGE, "We will refund your deposit on Friday."),
    (HINGE, "We did not hang the hinge on Tuesday. We will hang it on Friday."),
    (COME, "We will email the invoice on Friday."),
    (NOTHING, "We will refund your deposit on Friday."),
    (LIGHT, "We will put the receipt in the box on Friday."),
]


@pytest.mark.parametrize(("case", "text"), AGAIN)
def test_the_thing_is_promised_again(lay, case, text):
    assert lay("no_repeat_promise", text, plan="bare", playbook=False, **case).outcome == "fail"


@pytest.mark.parametrize(("case", "text"), ANOTHER)
def test_another_thing_or_the_miss_is_named(lay, case, text):
    verdict = lay("no_repeat_promise", text, plan="bare", playbook=False, **case)
    assert verdict.outcome == "pass", verdict.why
