"""Cards and modals within Slack's limits, whatever was said; nothing that anybody wrote can call, link or mention."""

from __future__ import annotations

import itertools
from typing import Any

import pytest

from drafter.adapters.integrations.slack import modals
from drafter.adapters.integrations.slack.card import (
    MOST,
    Chosen,
    held,
    metadata,
    noted_card,
    open_card,
    rejected_card,
    taken_card,
    text_of,
)
from drafter.adapters.integrations.slack.words import rich
from drafter.bootstrap import Product
from drafter.domain.draft import Caution, Draft, Notice
from drafter.domain.feedback import Judged
from drafter.domain.plan import Resolution
from drafter.domain.reading import Signal

from ....conftest import example
from .block_kit import check_message, check_modal

HOSTILE = (
    "<!channel> <@U123> <https://evil.example|your bank> & &lt;!here&gt; *bold* `code` <!date^1^{date}|x> @channel"
)
WHERE = {"draft": "d1", "version": 1, "remedy": "", "channel": "D0PRIYA", "ts": "1.1", "thread": "1.1"}


@pytest.fixture(scope="module")
def draft(product: Product) -> Draft:
    import asyncio

    return asyncio.run(product.draft(example("C-1042")))


def _with(draft: Draft, text: str, **more: Any) -> Draft:
    return draft.model_copy(update={"reply": draft.reply.model_copy(update={"text": text}), **more})


def _hostile(draft: Draft, size: int) -> Draft:
    """A draft all of whose words are foreign, and many."""
    told = (HOSTILE * size)[: max(len(HOSTILE), size)]
    signal = Signal(kind="insult", quote=told, message="last", start=0, end=len(told), weight=1.0)
    many = tuple(Resolution(kind="remedy", remedy=f"remedy_{n}", says=told) for n in range(40))
    return _with(
        draft,
        told,
        warnings=tuple(Notice(id="degraded", says=told) for _ in range(40)),
        cautions=tuple(Caution(says=told) for _ in range(40)),
        reading=draft.reading.model_copy(update={"signals": (signal,)}),
        plan=draft.plan.model_copy(
            update={"alternatives": many, "commitment": draft.plan.commitment.model_copy(update={"does": told})}  # type: ignore[union-attr]
        ),
    )


@pytest.mark.fault("F40")
@pytest.mark.parametrize("size", [1, 500, 4000, 12_000])
def test_every_card_is_within_the_limits_and_inert(draft: Draft, size: int) -> None:
    foreign = _hostile(draft, size)
    judged = Judged.model_validate({**foreign.model_dump(), "commitments": [foreign.plan.commitment] * 30})
    about = "https://team.slack.test/archives/C1/p1?a=1&amp;b=2"
    cards = [
        open_card(foreign, about),
        taken_card(judged, foreign.reply.text[:MOST], "U0PRIYA", edited=True),
        rejected_card("d1", [HOSTILE], "U0PRIYA"),
        noted_card(open_card(foreign), HOSTILE * 50, is_open=False),
    ]
    for blocks in cards:
        check_message(blocks)


def test_what_is_shown_of_a_hostile_text_is_the_text(draft: Draft) -> None:
    card = open_card(_with(draft, HOSTILE))
    assert text_of(card) == HOSTILE
    part = next(one for one in card if one["type"] == "rich_text")["elements"][0]
    assert [one["type"] for one in part["elements"]] == ["text"]


@pytest.mark.parametrize("length", [1, 2999, 3000, 3001, MOST])
def test_a_long_draft_is_shown_and_edited_whole(draft: Draft, length: int) -> None:
    words = itertools.cycle(["word ", "other ", "third.\n\n"])
    text = "".join(itertools.islice(words, length))[:length].strip() or "x"
    card = open_card(_with(draft, text))
    check_message(card)
    assert text_of(card) == text
    view = modals.edit_modal(text_of(card), WHERE)
    check_modal(view)
    state = {
        one["block_id"]: {"is": {"type": "plain_text_input", "value": one["element"]["initial_value"]}}
        for one in view["blocks"]
    }
    values = modals.entered({**view, "state": {"values": state}})
    assert modals.edited(values).split() == text.split()
    assert values["where"] == WHERE


def test_a_draft_that_slack_cannot_hold_is_not_used_by_a_click(draft: Draft) -> None:
    card = open_card(_with(draft, "word " * MOST))
    check_message(card)
    there = [part["action_id"] for one in card if one["type"] == "actions" for part in one["elements"]]
    assert "use" not in there and "edit" not in there and "shorter" in there  # noqa: PT018 (one statement)
    assert "longer than Slack shows" in str(card)


@pytest.mark.parametrize(("count", "kind"), [(0, None), (1, "button"), (2, "static_select"), (30, "static_select")])
def test_another_resolution_is_offered_where_there_is_one(draft: Draft, count: int, kind: str | None) -> None:
    many = tuple(Resolution(kind="remedy", remedy=f"remedy_{n}", says=f"a {n}") for n in range(count))
    card = open_card(_with(draft, "Hello", plan=draft.plan.model_copy(update={"alternatives": many})))
    check_message(card)
    found = [part for one in card if one["type"] == "actions" for part in one["elements"]]
    assert [one["type"] for one in found if one["action_id"] == "another"] == ([kind] if kind else [])


@pytest.mark.parametrize(("provider", "there"), [("playbook", False), ("openai", True)])
def test_warmer_is_there_where_a_model_writes(draft: Draft, provider: str, there: bool) -> None:
    made = draft.model_copy(update={"provenance": draft.provenance.model_copy(update={"provider": provider})})
    assert ("'warmer'" in str(open_card(made))) is there


def test_a_degraded_draft_says_so(draft: Draft) -> None:
    warned = draft.model_copy(update={"warnings": (Notice(id="degraded", says="the model was away"),)})
    assert "*Warnings*\n• the model was away" in str(open_card(warned)[1]["text"]["text"])


def test_values_of_buttons() -> None:
    for one in (Chosen("draft-1", 2), Chosen("draft-1", 2, "full#refund")):
        assert Chosen.of(one.value) == one
    assert Chosen("draft-1", 2).value == "draft-1#2"


def test_a_note_takes_the_place_of_the_one_before(draft: Draft) -> None:
    card = open_card(draft)
    twice = noted_card(noted_card(card, "one", is_open=True), "two", is_open=True)
    assert len(twice) == len(card) + 1
    assert "two" in str(twice[-1])
    assert "actions" in [one["type"] for one in twice]
    assert "actions" not in [one["type"] for one in noted_card(twice, "end", is_open=False)]
    assert twice[-1]["block_id"] != noted_card(card, "one", is_open=True)[-1]["block_id"]


def test_modals_are_within_the_limits() -> None:
    check_modal(modals.draft_modal("email", None))
    check_modal(modals.draft_modal("chat", "northwind"))
    check_modal(modals.reject_modal(WHERE))


def test_what_slack_makes_of_an_emoji_is_read_back() -> None:
    """https://docs.slack.dev/reference/block-kit/blocks/rich-text-block: emoji stand apart, by name and code points."""
    elements = [
        {"type": "text", "text": "Thanks "},
        {"type": "emoji", "name": "heart", "unicode": "2764-fe0f"},
        {"type": "link", "url": "https://northwind.example"},
    ]
    block = {"type": "rich_text", "elements": [{"type": "rich_text_section", "elements": elements}]}
    assert rich(block) == "Thanks ❤️https://northwind.example"


def test_a_card_is_known_where_slack_tells_no_metadata(draft: Draft) -> None:
    card = {"bot_id": "B0APP", "blocks": open_card(draft)}
    assert held(card) == {"draft": draft.id, "state": "open"}
    assert held({**card, "blocks": noted_card(card["blocks"], "end", is_open=False)})["state"] == "closed"
    assert not held({"blocks": card["blocks"]})
    assert not held({"bot_id": "B0APP", "text": f"Draft {draft.id}"})


def test_metadata_hold_no_word_of_the_customer() -> None:
    assert metadata("d1", "open")["event_payload"] == {"draft": "d1", "state": "open", "by": "", "wishes": ""}
