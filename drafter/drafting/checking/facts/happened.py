"""What the case shows as done, and what the plan holds: the ground on which a claim of an act stands or falls."""

from __future__ import annotations

import datetime as dt
import re
from functools import cached_property
from typing import NamedTuple

from drafter.domain.regex import regex
from drafter.drafting.checking.facts.acts import DE_DONE, ES_DONE, FR_DONE, PARTICIPLES, alternatives, concepts
from drafter.drafting.checking.sheet import Sheet

_DONE = regex(
    rf"\b(?:{alternatives(PARTICIPLES)}|spoke|rang|talked|passed|handed|put|arrived|{DE_DONE}|{ES_DONE}|{FR_DONE}|(?:on|works?|working|running|back|up) again)\b|\b\w+(?:é|ée|ado|ido)\b"
)
_NOT_YET = regex(
    r"\b(?:will|to|would|should|can|could|must|might|may|not|never|no|nothing|nobody|none|hasn't|haven't|wasn't|isn't|didn't|if|once|"
    r"when|until|after|'ll|shall|going to|wird|werden|nicht|nie|kein\w*|sobald|no|nunca|sin|pas|jamais|sera)\b[^.!?,;]{0,28}$"
)
_UNDER_WAY = regex(r"\b(?:in transit|on its way|en route|out for delivery|under ?way|in progress|pending|processing|being \w+ed|unterwegs|in bearbeitung|en camino|en curso|en cours|en route)\b")  # fmt: skip
_GENERIC = regex(
    r"\b(?:issu|process|initiat|trigger|launch|request|appl|arrang|organi[sz]|putting|put|making|made|set|start|prepar|generat|"
    r"rais|submit|veranlass|eingeleitet|tramit|emit|proces|gestion|effectu|lanc|trait|send|sent|resend)\w*"
)


_TOLD_YOU = regex(
    r"\b(?:booked|confirmed|asked(?: you)?(?: again)?(?: for)?|told|promised|wrote|replied|answered|arranged|scheduled|announced|offered|quoted|closed|sent)$"
)
_DID = regex(r"\b(?:booked|arranged|scheduled|closed|sent)$")
"""Of a deed the thing must be the one that was told, not the day alone."""
_TODAY = regex(r"\b(?:today|just now|this (?:morning|afternoon|evening)|already|a (?:minute|moment) ago)\b")
_THING = regex(r"[^\W\d_]{6,}")
_LONG = regex(r"[^\W\d_]{4,}")
_LETTERS = regex(r"[^\W\d_]+")
_ARTICLES = frozenset(
    ["the", "a", "an", "our", "my", "your", "this", "it", "that", "for", "him", "her", "them", "i", "we"]
)
_BEHIND = regex(
    r"\b(?:already|just now|right now|as we speak|currently|yesterday|ago|last (?:night|week|month|\w+day)|earlier|this morning|since|before (?:you|your|i wrote)|have|has|had|been|was|were|did)\b"
)
"""What tells that an act is behind us, or going on this very moment."""
_LEFT_US = regex(r"\bleft (?:here|us) (today|this|yesterday)\b")
_VERB = regex(r"(?:ing|ed|e|en|s)$")
"""What a verb in a step and the same verb in a claim may differ by."""


class _Unit(NamedTuple):
    customer: bool
    text: str
    concepts: frozenset[str]
    turn: bool = False
    """Whether somebody wrote it to the other; else it is a fact."""


_TO_WHOM = regex(
    r"\b(?:to|with|by) (?:our|my|the) (?:[\w'-]+ ){0,2}?(director|manager|supervisor|head|boss|lawyers?|legal|engineers?|warehouse|depot|chef|ceo|board)\b"
)
"""Whom an act was done to or with, by their office."""


_SHORT = regex(r"[^\W\d_]{3,5}")
_TOLD_ANOTHER = regex(r" (?:with|to|my|our|the team|him|her|them)\b")


def _named(words: str, sentence: str) -> set[str]:
    """The short words of the thing that somebody confirmed or told: "ham" of "I confirmed sixty ham"."""
    after = sentence.partition(words)[2]
    if _TOLD_ANOTHER.match(after):
        return set()
    return set(_SHORT.findall(" ".join(after.split()[:4]))) - _ARTICLES - {"you"}


class Happened:
    """Built from one sheet; the work is done only when a claim asks for it."""

    def __init__(self, sheet: Sheet) -> None:
        self._sheet, self.plan = sheet, sheet.plan

    @cached_property
    def _units(self) -> list[_Unit]:
        case = self._sheet.case
        said = [(turn.sender == "customer", turn.text) for turn in case.history] + [(True, case.message.text)]
        turns = [
            (customer, sentence)
            for customer, text in said
            for sentence in re.split(r"(?<=[.!?])\s+|\n", text.lower().replace("’", "'"))
        ]
        facts = [
            f"{key} {value}".lower().replace("_", " ")
            for key, value in case.facts.items()
            if value not in (None, False, "", "no", "none")
        ]
        facts += [quote.quote.lower() for quote in self._sheet.plan.knowledge]
        told = [_Unit(customer, text, concepts(text), turn=True) for customer, text in turns]
        return told + [_Unit(False, text, concepts(text)) for text in facts]

    def done(self, words: str, clause: str, *, by_customer: bool) -> bool:
        """Whether facts, systems or agents (and, where asked, the customer) tell the act of `words` as done."""
        verb, things = _split(words, clause)
        told = _TO_WHOM.search(clause)
        for unit in self._units:
            if unit.customer and not by_customer:
                continue
            if told and unit.turn and told[1] not in unit.text:
                continue  # who passed it to billing has not told the director
            if (verb and not verb & unit.concepts) or (things and not things & unit.concepts):
                continue
            if not verb and not things and not _told_in(words, unit.text):
                continue
            if any(not _NOT_YET.search(unit.text[: hit.start()]) for hit in _DONE.finditer(unit.text)):
                return True
            if not verb and not unit.turn and _tells_very(words, unit.text):
                return True
        return self._stands(words, clause) or self._left(words)

    def _left(self, words: str) -> bool:
        """Whether a fact dates the sending of what "left us today", or yesterday, and to that very day."""
        told = _LEFT_US.search(words)
        if told is None or self._sheet.case.now is None:
            return False
        day = self._sheet.case.now.astimezone(self._sheet.zone).date() - dt.timedelta(days=told[1] == "yesterday")
        dated = re.compile(rf"\b(?:sent|posted|shipped|di?e?spatched|left)(?: (?:on|at))? {day.isoformat()}")
        return any(dated.search(unit.text) for unit in self._units if not unit.customer)

    @property
    def answered(self) -> bool:
        """Whether somebody of ours wrote to the customer before."""
        return any(turn.sender == "agent" for turn in self._sheet.case.history)

    def tells(self, words: str) -> bool:
        """Whether a fact or somebody of ours tells of the very verb, whatever it was done to."""
        return any(not unit.customer and _told_in(words, unit.text) for unit in self._units)

    def _stands(self, words: str, clause: str) -> bool:
        """Whether a fact or an agent's line holds the very act, verb and thing: "asked the transport desk on 4 March"."""
        verb = next((word for word in reversed(_LETTERS.findall(words)) if word not in _ARTICLES), "")
        things = {word[:6] for word in _THING.findall(clause[len(words) :])}
        return any(
            (hit := re.search(rf"\b{re.escape(verb)}\b", unit.text)) is not None
            and not _NOT_YET.search(unit.text[: hit.start()])
            and bool(things & {word[:6] for word in _THING.findall(unit.text[hit.end() :])})
            for unit in self._units
            if len(verb) > 2 and not unit.customer
        )

    def as_step(self, words: str, clause: str, sentence: str) -> bool:
        """Whether "I'm adding your street", or a present that looks like a past ("I put your photos beside it"), tells a
        step of the plan in its own verb, and nothing says that it is behind us."""
        if _BEHIND.search(sentence):
            return False
        verb = next((word for word in reversed(_LETTERS.findall(words)) if word not in _ARTICLES), "")
        steps = [step.does for step in self._sheet.plan.steps]
        if self._sheet.plan.commitment:
            steps.append(self._sheet.plan.commitment.does)
        said = {word[:5] for word in _LONG.findall(clause)}
        for does in map(str.lower, steps):
            first = does.split(" ", 1)[0]
            same = verb in (first, f"{first}ing", f"{first.rstrip('e')}ing", f"{first}{first[-1:]}ing")
            if same and (verb != first or said & {word[:5] for word in _LONG.findall(does)}):
                return True
        return False

    def told_before(self, words: str, sentence: str) -> bool:
        """Whether "I confirmed it on the 2nd" retells what an agent wrote to the customer: of that day, or that thing."""
        if _TODAY.search(sentence):
            return False
        if self._was_doing(words):
            return True
        if not _TOLD_YOU.search(words):
            return False
        for turn in self._sheet.case.history:
            if turn.sender != "agent":
                continue
            day = turn.at.astimezone(self._sheet.zone)
            if not _DID.search(words) and re.search(
                rf"\b(?:{day:%A}|{day.day}(?:st|nd|rd|th)?|{day:%B} {day.day})\b", sentence, re.IGNORECASE
            ):
                return True
            if {word[:6] for word in _THING.findall(sentence)} & {
                word[:6] for word in _THING.findall(turn.text.lower())
            }:
                return True
            if not _DID.search(words) and _named(words, sentence) & set(_LETTERS.findall(turn.text.lower())):
                return True
        return False

    def _was_doing(self, words: str) -> bool:
        """Whether one of ours wrote of doing the very thing then: "I'm passing this to …" before "I passed it on"."""
        verb = re.match(r"i (?:\w+ly )?(\w{3,}?)ed\b", words)
        if verb is None:
            return False
        told = re.compile(rf"\bi(?:'m| am|'ve| have)? (?:\w+ly |just |now |also )?{re.escape(verb[1])}(?:ing|ed)\b")
        turns = (turn.text for turn in self._sheet.case.history if turn.sender == "agent")
        return any(told.search(text.lower().replace("’", "'")) for text in turns)

    def under_way(self, words: str, clause: str) -> bool:
        """Whether facts or systems tell the thing as under way ("status: in transit")."""
        _, things = _split(words, clause)
        told = things | concepts(clause)
        return any(
            not unit.customer
            and _UNDER_WAY.search(unit.text)
            and told & unit.concepts
            and not _NOT_YET.search(unit.text)
            for unit in self._units
        )

    def planned(self, words: str, clause: str) -> bool:
        """Whether the plan has the act for today, so that it may be told as being done right now."""
        plan, sheet = self._sheet.plan, self._sheet
        texts = [plan.resolution.says]
        today = sheet.case.now.astimezone(sheet.zone).date() if sheet.case.now else None
        later = False
        verb, things = _split(words, clause)
        stem = _VERB.sub("", words.rsplit(" ", 1)[-1])
        if plan.commitment and len(stem) > 3 and plan.commitment.does.lower().startswith(stem):
            return True
        under = _UNDER.search(words)
        if under and plan.resolution.kind in ("investigation", "decision") and _does(under[1], plan.resolution.says):
            return True  # "Anita Rowe looks into it" holds "she is looking into it"
        for step in plan.steps:
            if len(stem) > 3 and not _is_later(step.by, today, sheet) and step.does.lower().startswith(stem):
                return True  # "release the refund today" holds "I am releasing it", whatever "releasing" is about
            told = concepts(step.does.lower())
            if _is_later(step.by, today, sheet) and (verb or things) & told - _LASTING:
                later = True
            else:
                texts.append(step.does)
        if later and not any((verb or things) & concepts(text.lower()) for text in texts[1:]):
            return False
        if plan.handoff:
            texts += [plan.handoff.says, "escalate hand over"]
        if plan.resolution.kind == "decision":
            texts.append("escalate hand over")
        if plan.resolution.kind == "investigation":
            texts.append("investigate")
        held = concepts("\n".join(texts).lower())
        if verb - {"do"} and not _GENERIC.search(words):
            return bool(verb & held)
        return bool((things or verb) & held)

    def owned(self, words: str, clause: str) -> bool:
        """Whether it is somebody's step in the plan, whenever it is due: "our collections supervisor is sending a crew"."""
        told = concepts(clause)
        return any(
            told & concepts(step.does.lower()) and step.owner is not None and _shares(step.owner.lower(), words)
            for step in self._sheet.plan.steps
        )


_LASTING = frozenset(["investigate"])
"""What goes on until its day: who finds out why by Friday is looking into it today."""
_UNDER = regex(r"^(?!i\b|we\b)\w[\w' ]*? (\w{3,})ing\b")


def _does(stem: str, says: str) -> bool:
    return re.search(rf"\b{re.escape(stem)}(?:e?s|e)?\b", says.lower()) is not None


def _shares(owner: str, words: str) -> bool:
    return any(word in words for word in re.findall(r"[^\W\d_]{4,}", owner))


_SMALL = frozenset(["with", "have", "from", "that", "this", "over", "been", "your", "into", "onto", "about"])


def _told_in(words: str, text: str) -> bool:
    """Whether the last telling word of `words` stands in a text."""
    telling = [word for word in _LONG.findall(words) if word not in _SMALL]
    return bool(telling) and telling[-1][:6] in text


def _tells_very(words: str, fact: str) -> bool:
    """Whether a fact itself holds the participle of an act that has no concept: `old_parts: scrapped`."""
    verb = words.rsplit(" ", 1)[-1]
    hit = re.search(rf"\b{re.escape(verb)}\b", fact) if verb.endswith(("ed", "en")) else None
    return hit is not None and not _NOT_YET.search(fact[: hit.start()])


def _split(words: str, clause: str) -> tuple[frozenset[str], frozenset[str]]:
    """The concepts of the verb, and of what it is done to."""
    verb = concepts(words)
    if _GENERIC.search(words):
        verb -= {"do"}
    return verb, concepts(clause[len(words) :]) - verb


def _is_later(by: dt.datetime | None, today: dt.date | None, sheet: Sheet) -> bool:
    return by is not None and today is not None and by.astimezone(sheet.zone).date() > today
