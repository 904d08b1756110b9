"""Good replies that take up, own and tell a matter without the usual words, and bad ones that only sound alike."""

from __future__ import annotations

from typing import Any

import pytest


def asking(judge: Any, question: str, reply: str, plan: dict[str, Any] | None = None, **more: Any) -> str:
    message = {"at": "2026-11-18T08:05:00-06:00", "text": question}
    evidence = {"message": "last", "start": 0, "end": len(question), "quote": question}
    asks = [{"kind": more.pop("kind", "question"), "evidence": evidence}]
    return judge(
        "answers_everything", reply, case={"message": message}, reading={"asks": asks}, plan=plan, **more
    ).outcome  # type: ignore[no-any-return]


@pytest.mark.parametrize(
    ("question", "reply", "outcome"),
    [
        # Taken up in so many words.
        ("Why did nobody ring me?", "Why did nobody ring you? I have no answer to that today.", "pass"),
        ("Can I keep the old jug?", "Yes, with our compliments.", "pass"),
        ("Do I have to post anything?", "Nothing needed from your side.", "pass"),
        ("What are you going to do about it?", "You will get a full refund of $89.99.", "pass"),
        ("Please, no more form letters.", "You will get a full refund of $89.99.", "pass"),
        # Not taken up: another question, or none.
        ("Why did nobody ring me?", "When does it arrive? By Friday.", "fail"),
        ("Can I keep the old jug?", "You will get a full refund of $89.99.", "fail"),
        ("Do I have to post anything?", "You will get a full refund of $89.99.", "fail"),
    ],
)
def test_questions_taken_up(judge: Any, question: str, reply: str, outcome: str) -> None:
    assert asking(judge, question, reply) == outcome


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("We took $44 after you had cancelled, and we shouldn't have.", "pass"),
        ("You should not have had to write again; that one is ours.", "pass"),
        ("Nobody but us is to blame for that.", "pass"),
        ("We failed you there.", "pass"),
        # Suppositions, and what is not ours.
        ("We apologise if we failed you.", "fail"),
        ("The courier failed you there.", "fail"),
        ("That is on the carrier.", "fail"),
    ],
)
def test_owned_in_short_words(judge: Any, text: str, outcome: str) -> None:
    assert judge("takes_ownership", text).outcome == outcome


@pytest.mark.parametrize(
    ("text", "language", "outcome"),
    [
        ("Your new blender should have come on November 10. I am sorry.", "en", "pass"),
        ("We never sent it on. I am sorry.", "en", "pass"),
        ("Seit drei Tagen ist der Mixer stumm. Es tut mir leid.", "de", "pass"),
        # The thing, the remedy or feelings alone.
        ("I am sorry about your blender and order 4471.", "en", "fail"),
        ("We did not receive your photos. I am sorry.", "en", "fail"),
        ("You must be very upset with us. I am sorry.", "en", "fail"),
    ],
)
def test_told_with_a_verb(judge: Any, text: str, language: str, outcome: str) -> None:
    assert judge("acknowledges_issue", text, language=language).outcome == outcome


SEAT = {"kind": "remedy", "remedy": "rerouting", "says": "a confirmed seat on flight HA 154 at no extra cost", "done_by": "2026-11-25T18:00:00-06:00"}  # fmt: skip


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("I'll put you on HA 154 on Wednesday, November 25, at no extra cost.", "pass"),
        ("Was it HA 154 that you wanted?", "fail"),
        ("I'll put you on HA 650 by then.", "fail"),
        ("I'll write to you soon.", "fail"),
    ],
)
def test_a_resolution_told_by_its_particulars(judge: Any, text: str, outcome: str) -> None:
    assert judge("states_resolution", text, plan={"resolution": SEAT}).outcome == outcome
