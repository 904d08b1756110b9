"""What agents do on a card, with the real product on SQLite and no model: each button does what it says, once."""

from __future__ import annotations

from typing import Any, ClassVar

import pytest

from drafter.adapters.integrations.slack.words import rich
from drafter.desks.craft import TenantCraft
from drafter.domain.desk import MOST_TRIES
from drafter.domain.draft import Draft
from drafter.domain.errors import DeskFailed, Outrun
from drafter.domain.feedback import REASONS, Feedback, Judged

from .conftest import Desk
from .payloads import click, command, shortcut, submission
from .standin import BOT

ANGRY = (
    "THIRD time I'm writing. The blender arrived broken and I was promised a replacement. Refund me or I dispute it!"
)
FACTS = """\
order_id: "4471"
product: blender
order_total: {amount: "89.99", currency: USD}
delivered_on: 2026-11-03
fault: arrived_broken
in_stock: true
"""
DM = "D0PRIYA"


def _shown(card: dict[str, Any]) -> str:
    """All that a person reads on a card."""
    told = []
    for one in card["blocks"]:
        told += [rich(one)] if one["type"] == "rich_text" else []
        told += [one["text"]["text"]] if "text" in one else []
        told += [part["text"]["text"] if "value" in part else part.get("text", "") for part in one.get("elements", []) if "text" in part and one["type"] != "rich_text"]  # fmt: skip
    return "\n".join(told)


def _text(card: dict[str, Any]) -> str:
    return "".join(rich(one) for one in card["blocks"] if one["type"] == "rich_text")


def _held(card: dict[str, Any]) -> dict[str, str]:
    return dict(card["metadata"]["event_payload"])


def _actions(card: dict[str, Any]) -> list[str]:
    return [part["action_id"] for one in card["blocks"] if one["type"] == "actions" for part in one["elements"]]


async def _drafted(desk: Desk, **values: str) -> dict[str, Any]:
    """A card for Maria's message, asked for in the modal."""
    desk.here.triggers.add("t.draft")
    await desk.hears(command("", id="t.draft"))
    told = {"message": ANGRY, "case": "C-1042", "name": "Maria Gomez", "facts": FACTS, **values}
    await desk.does(submission(desk.here.views[-1], told, id=f"V{len(desk.told)}"))
    return desk.here.cards(DM)[-1]


async def test_a_card_tells_what_an_agent_must_know(desk: Desk) -> None:
    card = await _drafted(desk)
    shown = _shown(card)
    assert shown.startswith("*Angry")
    assert "“" in shown.splitlines()[0]
    assert "a full refund of $89.99" in shown
    assert "*Follow-up*\nPriya by " in shown
    assert "order_id = 4471" in shown
    assert "nothing was sent" in shown
    assert _actions(card) == ["use", "shorter", "another", "edit", "reject"]  # no model: nobody finds warmer words
    assert _held(card)["state"] == "open"
    value = next(one for one in card["blocks"] if one["type"] == "actions")["elements"][0]["value"]
    assert value == f"{_held(card)['draft']}#1"


async def test_use_accepts_and_gives_the_text_to_copy(desk: Desk, craft: TenantCraft) -> None:
    card = await _drafted(desk)
    before = rich(next(one for one in card["blocks"] if one["type"] == "rich_text"))
    await desk.does(click(DM, card, "use"))
    copied = next(one for one in card["blocks"] if one["type"] == "rich_text")
    assert copied["elements"][0]["type"] == "rich_text_preformatted"
    assert rich(copied) == before
    assert "*Used* by <@U0PRIYA>" in _shown(card)
    assert "*Follow-up*\nPriya by " in _shown(card)
    assert not _actions(card)
    found = await craft.store.commitments()
    assert [(one.owner, one.state) for one in found] == [("Priya", "open")]


async def test_shorter_is_shorter(desk: Desk) -> None:
    card = await _drafted(desk)
    before, draft = _text(card), _held(card)["draft"]
    await desk.does(click(DM, card, "shorter"))
    assert _held(card)["draft"] != draft
    assert "Being shortened" not in _shown(card)
    assert len(_text(card).split()) < len(before.split())
    assert "as short as" not in _shown(card)
    await desk.does(click(DM, card, "shorter"))  # there is nothing left to cut, and it says so
    assert "It is as short as the plan allows." in _shown(card)


async def test_another_resolution_takes_it_and_keeps_what_was_wished_before(desk: Desk) -> None:
    card = await _drafted(desk)
    assert "order the new blender" not in _text(card)
    await desk.does(click(DM, card, "shorter"))
    await desk.does(click(DM, card, "another"))
    assert "order the new blender" in _text(card)
    assert _held(card)["wishes"] == "shorter"
    await desk.does(click(DM, card, "another"))  # and back
    assert "order the new blender" not in _text(card)


class Recorded(TenantCraft):
    """What is asked of the product."""

    asked: ClassVar[list[Any]] = []

    async def revise(self, draft_id: str, instruction: str, key: str) -> Draft:
        self.asked.append(instruction)
        return await super().revise(draft_id, instruction, key)

    async def feedback(self, draft_id: str, said: Feedback, key: str) -> Judged:
        self.asked.append(said)
        return await super().feedback(draft_id, said, key)


@pytest.fixture
def recorded(desk: Desk, craft: TenantCraft) -> list[Any]:
    Recorded.asked.clear()
    desk.craft = Recorded(craft.product)
    return Recorded.asked


async def test_warmer_asks_for_it(desk: Desk, recorded: list[Any]) -> None:
    """Only where a model writes: without one nobody finds the words. One was there when this card was made."""
    card = await _drafted(desk)
    buttons = next(one for one in card["blocks"] if one["type"] == "actions")["elements"]
    buttons.append({**buttons[1], "action_id": "warmer"})
    await desk.does(click(DM, card, "warmer"))
    assert recorded == ["Make it warmer."]
    assert "there is no model to find words for it" in _shown(card)


async def test_edit_opens_the_text_and_takes_what_was_made_of_it(desk: Desk, craft: TenantCraft) -> None:
    card = await _drafted(desk)
    before = _text(card)
    desk.here.triggers.add("t.edit")
    await desk.hears(click(DM, card, "edit", id="t.edit"))
    view = desk.here.views[-1]
    assert view["blocks"][0]["element"]["initial_value"] == before
    text = "Hi Maria,\n\nI am sorry. I also give you a credit of $500 today.\n\nPriya"
    await desk.does(submission(view, {"text0": text}))
    assert "*Used, as edited* by <@U0PRIYA>" in _shown(card)
    assert _text(card) == text
    assert "$500" in _shown(card).split("*Warnings*")[1]
    assert not _actions(card)


async def test_edit_finds_the_text_where_slack_does_not_send_it(desk: Desk) -> None:
    card = await _drafted(desk)
    desk.here.triggers.add("t.edit")
    body = click(DM, {**card, "blocks": card["blocks"]}, "edit", id="t.edit", message={"ts": card["ts"]})
    await desk.hears(body)
    assert desk.here.views[-1]["blocks"][0]["element"]["initial_value"] == _text(card)


async def test_an_edit_without_words_is_told_in_the_modal(desk: Desk) -> None:
    card = await _drafted(desk)
    desk.here.triggers.add("t.edit")
    await desk.hears(click(DM, card, "edit", id="t.edit"))
    got = await desk.hears(submission(desk.here.views[-1], {"text0": " \n"}))
    assert got.news is None
    assert got.body
    assert set(got.body["errors"]) == {"text0"}


async def test_reject_takes_reasons(desk: Desk, recorded: list[Any]) -> None:
    card = await _drafted(desk)
    desk.here.triggers.add("t.no")
    await desk.hears(click(DM, card, "reject", id="t.no"))
    view = desk.here.views[-1]
    assert tuple(one["value"] for one in view["blocks"][0]["element"]["options"]) == REASONS
    await desk.does(submission(view, {"reasons": ["tone", "too_long"], "remark": "Cold."}))
    assert recorded == [Feedback(action="rejected", reasons=("tone", "too_long"), text="Cold.")]
    assert "*Rejected* by <@U0PRIYA>: tone, too long" in _shown(card)
    assert not _actions(card)


@pytest.mark.fault("F37")
async def test_who_comes_second_is_told(desk: Desk) -> None:
    card = await _drafted(desk)
    body = click(DM, card, "use", user="U0TOM")
    await desk.does(click(DM, card, "use"))
    stands = _shown(card)
    await desk.does(body)
    assert _shown(card) == stands
    assert "A colleague was faster" in desk.here.messages["D0TOM"][-1]["text"]


async def test_who_clicks_on_a_draft_that_was_replaced_is_told(desk: Desk) -> None:
    card = await _drafted(desk)
    body = click(DM, card, "use", user="U0TOM")
    await desk.does(click(DM, card, "shorter"))
    await desk.does(body)
    assert "newer draft" in desk.here.messages["D0TOM"][-1]["text"]
    assert _held(card)["state"] == "open"


async def test_an_edit_is_never_lost(desk: Desk) -> None:
    """While one agent edits, another steers: the text counts for the draft that is there by then. Where a colleague has sent
    it already, who edited has their text back."""
    card = await _drafted(desk)
    for trigger in ("t.1", "t.2"):
        desk.here.triggers.add(trigger)
        await desk.hears(click(DM, card, "edit", id=trigger))
    first, second = desk.here.views[-2:]
    await desk.does(click(DM, card, "shorter", user="U0TOM"))
    await desk.does(submission(first, {"text0": "Hi Maria, the refund is on its way."}, id="V1"))
    assert _text(card) == "Hi Maria, the refund is on its way."
    await desk.does(submission(second, {"text0": "Hello <Maria>"}, id="V2", user="U0TOM"))
    back = desk.here.messages["D0TOM"][-1]
    assert "A colleague was faster" in back["text"]
    assert _text(back) == "Hello <Maria>"


@pytest.mark.fault("F37")
@pytest.mark.parametrize("action", ["use", "shorter"])
async def test_a_draft_that_was_sent_elsewhere_is_told_on_the_card(desk: Desk, craft: TenantCraft, action: str) -> None:
    card = await _drafted(desk)
    draft = _held(card)["draft"]
    await craft.feedback(draft, Feedback(action="accepted"), "by another way")
    await desk.does(click(DM, card, action))
    assert "the customer has it" in _shown(card) or "already" in _shown(card)
    assert not _actions(card)


async def test_a_draft_that_the_customer_outran_is_told_on_the_card(desk: Desk, craft: TenantCraft) -> None:
    class Outran(TenantCraft):
        async def feedback(self, *_: Any, **__: Any) -> Any:
            raise Outrun("the customer wrote again since this was made", hint="ask for a new draft")

    card = await _drafted(desk)
    desk.craft = Outran(craft.product)
    await desk.does(click(DM, card, "use"))
    assert "The customer wrote again since this was made; ask for a new draft." in _shown(card)
    assert not _actions(card)


@pytest.mark.fault("F23")
async def test_two_clicks_on_a_button_make_one_revision(desk: Desk) -> None:
    card = await _drafted(desk)
    first, second = click(DM, card, "shorter"), click(DM, card, "shorter")
    await desk.does(first)
    stands = _held(card)["draft"]
    await desk.does(second)
    assert _held(card)["draft"] == stands


@pytest.mark.fault("F34")
async def test_what_is_done_again_after_a_kill_shows_nothing_twice(desk: Desk) -> None:
    task = await desk.does(command(ANGRY))
    await desk.again(task)
    assert len(desk.here.cards(DM)) == 1
    card = desk.here.cards(DM)[0]
    for action in ("shorter", "use"):
        task = await desk.does(click(DM, card, action))
        stands = _shown(card), _held(card)
        await desk.again(task)
        assert (_shown(card), _held(card)) == stands
    assert len(desk.here.cards(DM)) == 1
    assert len(desk.here.messages[DM]) == 1


@pytest.mark.fault("F34")
async def test_a_kill_between_the_draft_and_its_card(desk: Desk) -> None:
    """Slack took the card, and its answer was lost."""
    desk.here.fails["chat.postMessage"] = [(500, {"ok": False, "error": "internal_error"}, {})]
    with pytest.raises(DeskFailed):
        await desk.does(command(ANGRY))
    await desk.again(desk.told[-1])
    await desk.again(desk.told[-1])
    assert len(desk.here.cards(DM)) == 1


async def test_a_case_that_cannot_be_drafted_is_told_and_done(desk: Desk) -> None:
    desk.here.triggers.add("t.draft")
    await desk.hears(command("", id="t.draft"))
    task = await desk.does(submission(desk.here.views[-1], {"message": ANGRY, "playbook": "<!channel> outlet"}))
    assert task
    assert not desk.here.cards(DM)
    assert "&lt;!channel&gt;" in desk.here.messages[DM][-1]["text"]


@pytest.mark.parametrize(("tries", "retryable", "told"), [(1, True, 0), (MOST_TRIES, True, 1), (1, False, 1)])
async def test_what_is_given_up_is_told(desk: Desk, craft: TenantCraft, tries: int, retryable: bool, told: int) -> None:
    class Ill(TenantCraft):
        async def draft(self, *_: Any) -> Any:
            raise DeskFailed("away", retryable=retryable)

    await desk.hears(command(ANGRY))
    with pytest.raises(DeskFailed):
        await desk.slack.act(desk.told[-1].model_copy(update={"tries": tries}), Ill(craft.product))
    said = [one["text"] for one in desk.here.messages.get(DM, [])]
    assert len(said) == told
    assert all("given up" in one for one in said)


async def test_a_token_that_was_revoked_is_for_the_operator(desk: Desk) -> None:
    revoked = (200, {"ok": False, "error": "token_revoked"}, {})
    desk.here.fails = {name: [revoked] * 9 for name in ("users.info", "conversations.open", "chat.postMessage")}
    with pytest.raises(DeskFailed, match="token_revoked; look at the app's token") as caught:
        await desk.does(command(ANGRY))
    assert not caught.value.retryable


async def test_a_message_of_a_room_has_its_card_in_the_thread(desk: Desk) -> None:
    root = desk.here.say("C0TEAM", ANGRY, user="U0TOM")
    desk.here.say("C0TEAM", "I promise to send them $500 today", user="U0PRIYA", thread_ts=root["ts"])
    await desk.does(shortcut("C0TEAM", root))
    card = desk.here.cards("C0TEAM")[-1]
    assert card["thread_ts"] == root["ts"]
    assert not desk.here.cards(DM)
    assert "$500" not in _shown(card)
    await desk.does(shortcut("C0TEAM", root))  # asked again, it stands there already
    assert len(desk.here.cards("C0TEAM")) == 1
    await desk.does(click("C0TEAM", card, "use"))
    assert "*Used*" in _shown(card)


@pytest.mark.parametrize("channel", ["C0SUPPORT", "C0TEAM", "C0ELSEWHERE"])
async def test_nothing_is_written_where_a_customer_reads(desk: Desk, channel: str) -> None:
    """A channel that is no room of the team's, a room that was shared since, and one that the app is not in."""
    desk.here.shared = {"C0TEAM"}
    asked = desk.here.say(channel, ANGRY, team="T0OTHER", user_team="T0OTHER")
    await desk.does(shortcut(channel, asked))
    card = desk.here.cards(DM)[-1]
    for action in ("shorter", "use"):
        await desk.does(click(DM, card, action))
    posted = [told["channel"] for name, told in desk.here.calls if name in ("chat.postMessage", "chat.update")]
    assert set(posted) == {DM}
    assert all(one.get("bot_id") != BOT for one in desk.here.messages[channel])


async def test_a_card_elsewhere_links_to_the_message(desk: Desk) -> None:
    asked = desk.here.say("C0SUPPORT", ANGRY)
    await desk.does(shortcut("C0SUPPORT", asked))
    card = desk.here.cards(DM)[-1]
    link = f"<https://team.slack.test/archives/C0SUPPORT/p{asked['ts'].replace('.', '')}|this message>"
    assert link in _shown(card)
    await desk.does(click(DM, card, "shorter"))
    assert link in _shown(card)
