"""What is done about what agents did in Slack. The card is what stands: it tells which draft it shows and what became of it,
so that a task which is done again, or comes late, does nothing twice.
"""

from __future__ import annotations

import logging
from collections.abc import Mapping, Sequence
from typing import Any

from drafter.adapters.integrations.slack.blocks import section, to_the_letter
from drafter.adapters.integrations.slack.card import (
    ABOUT,
    held,
    metadata,
    noted_card,
    open_card,
    rejected_card,
    taken_card,
    text_of,
)
from drafter.adapters.integrations.slack.cases import Cases
from drafter.adapters.integrations.slack.people import People
from drafter.adapters.integrations.slack.rooms import Rooms
from drafter.adapters.integrations.slack.web import Web
from drafter.adapters.integrations.slack.words import escaped
from drafter.adapters.integrations.slack.workspace import Workspace
from drafter.domain.desk import MOST_TRIES, Task
from drafter.domain.errors import BadInput, Conflict, DrafterError, ModelFailed, NotFound
from drafter.domain.feedback import SAYS, Feedback
from drafter.ports import Craft

_LOG = logging.getLogger(__name__)
_TOLD = (BadInput, Conflict, NotFound, ModelFailed)
"""What an agent can do something about: it is told, and then done with."""
_WISHES = {"shorter": "Make it shorter", "warmer": "Make it warmer"}
_BEGUN = {"shorter": "Being shortened…", "warmer": "Being made warmer…", "another": "Being written anew…"}
_SAME = {"shorter": "It is as short as the plan allows."}
_NO_OTHER = "No other words were found: the reply is as it was."


class Acts:
    def __init__(self, connection: Workspace, web: Web, people: People, rooms: Rooms) -> None:
        self._rooms, self._desk = rooms, connection.id
        self._cases = Cases(connection, web, people, rooms)

    async def act(self, task: Task, craft: Craft) -> None:
        """All that the news ask for. What an agent must know of it when it fails, they are told."""
        did = task.news.body
        try:
            if did["do"] in ("draft", "answer"):
                await self._draft(task, craft)
            elif did["do"] in ("shorter", "warmer", "another"):
                await self._revise(task, craft)
            else:
                await self._judge(task, craft)
        except DrafterError as error:
            if isinstance(error, _TOLD) and not error.retryable:
                await self._tell(did, _sentence(error), is_open=not isinstance(error, (Conflict, NotFound)))
                return
            if not error.retryable or task.tries >= MOST_TRIES:
                await self._last_word(did, error)
            raise

    async def _draft(self, task: Task, craft: Craft) -> None:
        user = task.news.body["user"]
        case, place = await self._cases.made(task)
        draft = await craft.draft(case, self._key(task))
        if place is not None and await self._rooms.show(place, open_card(draft), draft.id):
            return
        about = await self._rooms.link(task.news.body)
        await self._rooms.show(await self._rooms.direct(user), open_card(draft, about), draft.id)

    async def _revise(self, task: Task, craft: Craft) -> None:
        did = task.news.body
        card = await self._card(did)
        if card is not None and not await self._stands(card, did):
            return
        wishes = _wishes(card, did["do"])
        if card is not None and task.tries <= 1:
            begun = noted_card(card["blocks"], _BEGUN[did["do"]], is_open=True)
            so_far = metadata(did["draft"], "open", wishes=held(card).get("wishes", ""))
            await self._rooms.update(did["channel"], did["ts"], begun, so_far)
        draft = await craft.revise(did["draft"], _instruction(wishes, did), self._key(task))
        before = (card or {}).get("blocks") or ()
        blocks = [*open_card(draft), *(one for one in before if one.get("block_id") == ABOUT)]
        if text_of(before) == draft.reply.text:
            blocks = noted_card(blocks, _SAME.get(did["do"], _NO_OTHER), is_open=True)
        await self._rooms.update(did["channel"], did["ts"], blocks, metadata(draft.id, "open", wishes=" ".join(wishes)))

    async def _judge(self, task: Task, craft: Craft) -> None:
        did = task.news.body
        card, draft = await self._card(did), did["draft"]
        if card is not None and not await self._stands(card, did):
            return
        if card is not None and did["do"] == "edited":
            draft = held(card).get("draft", draft)  # their text is what is sent, whatever was drafted meanwhile
        judged = await craft.feedback(draft, _feedback(did), self._key(task))
        if did["do"] == "rejected":
            blocks = rejected_card(judged.id, [SAYS.get(one, one) for one in did["reasons"]], did["user"])
        else:
            edited = did["do"] == "edited"
            text = did["text"] if edited else judged.reply.text
            blocks = taken_card(judged, text, did["user"], edited=edited)
        await self._rooms.update(did["channel"], did["ts"], blocks, metadata(judged.id, did["do"], did["user"]))

    async def _stands(self, card: Mapping[str, Any], did: Mapping[str, Any]) -> bool:
        """Whether the card can still be acted on as it was. Who comes second is told, unless they were first themselves."""
        now, wish = held(card), did["do"] in _BEGUN
        if now.get("state", "open") != "open":
            if now.get("by") != did["user"]:
                await self._whisper(did, "A colleague was faster: the card shows what became of this draft.")
            return False
        if now.get("draft", did["draft"]) == did["draft"] or did["do"] == "edited":
            return True
        if not wish:  # a second click on a wish is no second wish
            await self._whisper(did, "The card shows a newer draft by now: please look at it again.")
        return False

    async def _card(self, did: Mapping[str, Any]) -> dict[str, Any] | None:
        return await self._rooms.message(did["channel"], did["thread"], did["ts"])

    async def _tell(self, did: Mapping[str, Any], says: str, *, is_open: bool) -> None:
        """On the card, where there is one; else, or where they would lose what they wrote, to the agent."""
        card = await self._card(did) if "draft" in did else None
        if card is None or did["do"] == "edited":
            await self._whisper(did, says)
        if card is None:
            return
        noted, state = noted_card(card["blocks"], says, is_open=is_open), "open" if is_open else "closed"
        await self._rooms.update(did["channel"], did["ts"], noted, metadata(did["draft"], state))

    async def _whisper(self, did: Mapping[str, Any], says: str) -> None:
        """To the agent alone, with what they wrote."""
        text = did["text"] if did["do"] == "edited" else ""
        blocks = [*section("", [says], 1000), *to_the_letter(text, "kept", copied=True)] if text else None
        await self._rooms.post(await self._rooms.direct(did["user"]), escaped(says), blocks)

    async def _last_word(self, did: Mapping[str, Any], error: DrafterError) -> None:
        try:
            await self._whisper(did, "This did not work, and is given up. Please try again later.")
        except DrafterError:
            _LOG.warning("an agent could not be told that their task is given up: %s", error.message)

    def _key(self, task: Task) -> str:
        return f"slack:{self._desk}:{task.news.key}"[:200]


def _wishes(card: Mapping[str, Any] | None, wish: str) -> list[str]:
    """The wishes for the words that were clicked on a card so far, with this one: a draft that was made shorter stays so
    when it is made warmer."""
    before = held(card or {}).get("wishes", "").split()
    return list(dict.fromkeys([*before, wish] if wish in _WISHES else before))


def _instruction(wishes: Sequence[str], did: Mapping[str, Any]) -> str:
    """What an agent would write."""
    told = [_WISHES[one] for one in wishes if one in _WISHES]
    if did["do"] == "another":
        told.append(f"Offer {did['remedy'].replace('_', ' ')} instead")
    return ". ".join(told) + "."


def _feedback(did: Mapping[str, Any]) -> Feedback:
    match did["do"]:
        case "edited":
            return Feedback(action="edited", text=did["text"])
        case "rejected":
            return Feedback(action="rejected", reasons=tuple(did["reasons"]), text=did["remark"] or None)
        case _:
            return Feedback(action="accepted")


def _sentence(error: DrafterError) -> str:
    told = str(error)
    return told[:1].upper() + told[1:] + "."
