"""What an agent is shown of a draft, whatever the help desk."""

from __future__ import annotations

import datetime as dt

import pytest

from drafter.adapters.integrations.note import mark, marked, note
from drafter.domain.draft import Caution, Draft, Gloss, NotDone, Notice, Resting
from drafter.domain.plan import Handoff

BY = dt.datetime(2026, 11, 19, 12, 0, tzinfo=dt.timezone(dt.timedelta(hours=-6)))


def said(draft: Draft) -> dict[str, tuple[str, ...]]:
    return {section.id: section.items for section in note(draft)}


def test_the_sections_of_a_draft(northwind_draft: Draft) -> None:
    told = said(northwind_draft)
    assert list(told) == ["reading", "subject", "reply", "cautions", "follow_up", "grounds", "mark"]
    assert told["reading"] == (
        "Angry: chargeback threat, ultimatum, broken promise, long wait; wrote 2 times here; 1 promise of ours broken",
    )
    assert told["reply"] == (northwind_draft.reply.text,)
    assert told["follow_up"] == (
        "Priya by Wednesday, November 25, 6 p.m.: “email you to confirm the refund has arrived”",
    )
    assert told["mark"] == (mark(northwind_draft.id),)


def test_each_fact_is_told_with_what_it_rests_on(northwind_draft: Draft) -> None:
    grounds = said(northwind_draft)["grounds"]
    assert any("order_total = 89.99 USD" in one and "playbook rule full_refund" in one for one in grounds)
    assert any("order_id = 4471" in one and "in the conversation: “The blender arrived broken.”" in one for one in grounds)  # fmt: skip
    assert not any(one.startswith(("“Hello", "“Priya", "“Kind")) for one in grounds)


def test_what_is_rarely_there(northwind_draft: Draft) -> None:
    draft = northwind_draft.model_copy(
        update={
            "warnings": (Notice(id="degraded", says="The model was away."),),
            "reply": northwind_draft.reply.model_copy(
                update={
                    "subject": "",
                    "gloss": Gloss(language="de", text="Du bekommst dein Geld."),
                    "not_done": (NotDone(quote="be funny", why="no model wrote"),),
                    "sentences": (Resting(start=0, end=5, quote="Hello"),),
                }
            ),
            "plan": northwind_draft.plan.model_copy(
                update={"commitment": None, "handoff": Handoff(to="manager", says="She will call.", by=BY)}
            ),
            "reading": northwind_draft.reading.model_copy(update={"signals": (), "level": "calm", "language": "es"}),
            "cautions": (),
        }
    )
    told = said(draft)
    assert list(told) == ["reading", "reply", "gloss", "warnings", "follow_up", "mark"]
    assert told["reading"] == ("Calm; wrote 2 times here; 1 promise of ours broken; in Spanish",)
    assert told["warnings"] == ("The model was away.", "Not done: “be funny”: no model wrote.")
    assert told["follow_up"] == ("Hand over to manager by Thursday, November 19, noon: She will call.",)
    assert {section.id: section.label for section in note(draft)}["gloss"] == "What it says, in German"


@pytest.mark.fault("F40")
def test_characters_that_no_screen_shows_are_gone(northwind_draft: Draft) -> None:
    hostile = "a\x1b[2J\u202eb\u200bc\x07\nd"
    draft = northwind_draft.model_copy(
        update={
            "warnings": (Notice(id="danger", says=hostile),),
            "cautions": (Caution(says=hostile),),
            "reply": northwind_draft.reply.model_copy(update={"text": hostile, "subject": hostile}),
        }
    )
    for section in note(draft):
        for item in section.items:
            assert not set(item) & set("\x1b\u202e\u200b\x07")
            assert section.id == "reply" or "\n" not in item
    assert said(draft)["warnings"] == ("a [2J b c d",)


def test_a_mark_is_found_again() -> None:
    one, two = "draft-" + "0a" * 16, "draft-" + "1b" * 16
    assert marked(f"<p><i>{mark(one)}</i></p>") == {one}
    assert marked(f"{mark(one)} and {mark(two)}") == {one, two}
    for text in ("", "draft-12", "a draft-of-0a", one[:-1], one + "0", "x" + one):
        assert marked(text) == frozenset()
