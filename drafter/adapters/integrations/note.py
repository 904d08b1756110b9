"""What an agent is shown of a draft beside the conversation, the same in every help desk: sections of plain values, which
each adapter writes in its desk's own markup.

    for section in note(draft):
        section.id, section.label, section.items    # "reply", "Draft reply", ("Hello Maria, …",)
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from drafter.domain.draft import Draft, Ground
from drafter.domain.formats import say_date, say_time
from drafter.domain.plan import Plan
from drafter.domain.reading import Reading
from drafter.domain.regex import regex
from drafter.drafting.telling import inert, language_name, line

SectionId = Literal["reading", "subject", "reply", "gloss", "warnings", "cautions", "follow_up", "grounds", "mark"]
_ID = regex(r"\bdraft-[0-9a-f]{32}\b")
_SIGNS, _QUOTE, _LONGEST = 4, 90, 400


@dataclass(frozen=True)
class Section:
    """One part of a note. Its items are plain text, free of control characters and never markup: an adapter escapes them
    for its desk. The reply is one item with line breaks; all other items are one line each."""

    id: SectionId
    label: str
    items: tuple[str, ...]

    @property
    def text(self) -> str:
        return "\n".join(self.items)


def note(draft: Draft) -> tuple[Section, ...]:
    """The sections that have something to say, in the order in which an agent needs them. The last one is the `mark`."""
    reply = draft.reply
    gloss = reply.gloss
    told = (
        Section("reading", "Reading", (_reading(draft.reading),)),
        Section("subject", "Subject", (line(reply.subject, _LONGEST),) if reply.subject else ()),
        Section("reply", "Draft reply", (inert(reply.text).strip(),)),
        Section(
            "gloss",
            f"What it says, in {language_name(gloss.language)}" if gloss else "",
            (inert(gloss.text),) if gloss else (),
        ),
        Section("warnings", "Warnings", tuple(_warnings(draft))),
        Section("cautions", "What would make it worse", tuple(line(one.says, _LONGEST) for one in draft.cautions)),
        Section("follow_up", "Follow-up", tuple(_follow_up(draft.plan))),
        Section("grounds", "What it rests on", tuple(_grounds(draft))),
        Section("mark", "", (mark(draft.id),)),
    )
    return tuple(section for section in told if section.items)


def mark(draft_id: str) -> str:
    """The line by which a note is known again: "Draft draft-3bb0…: nothing was sent; edit it and send it yourself."""
    return f"Draft {draft_id}: nothing was sent; edit it and send it yourself."


def marked(text: str) -> frozenset[str]:
    """The ids of the drafts whose mark is in a text. Only to be asked of what customers cannot write: internal notes."""
    return frozenset(_ID.findall(text))


def _reading(reading: Reading) -> str:
    """ "Angry: chargeback threat, ultimatum, broken promise; wrote 3 times here; 1 promise broken": the heaviest signs first."""
    heaviest = sorted(reading.signals, key=lambda one: -one.weight)
    signs = list(dict.fromkeys(one.kind.replace("_", " ") for one in heaviest))
    said = reading.level.capitalize() + (f": {', '.join(signs[:_SIGNS])}" if signs else "")
    broken = len(reading.broken_promises)
    more = [
        f"wrote {reading.contacts} times here" if reading.contacts > 1 else "",
        f"{broken} {'promise' if broken == 1 else 'promises'} of ours broken" if broken else "",
        f"in {language_name(reading.language)}" if reading.language != "en" else "",
    ]
    return "; ".join([said, *filter(None, more)])


def _warnings(draft: Draft) -> Iterator[str]:
    for notice in draft.warnings:
        yield line(notice.says, _LONGEST)
    for left in draft.reply.not_done:
        yield line(f"Not done: “{left.quote}”: {left.why}.", _LONGEST)


def _follow_up(plan: Plan) -> Iterator[str]:
    """Who owes the customer what by when, once the reply is sent; the words are those that the customer is told."""
    if plan.commitment:
        told = plan.commitment
        yield line(f"{told.owner} by {_when(told.due_at)}: “{told.does}”", _LONGEST)
    if plan.handoff:
        by = f" by {_when(plan.handoff.by)}" if plan.handoff.by else ""
        yield line(f"Hand over to {plan.handoff.to}{by}: {plan.handoff.says or 'see the plan'}", _LONGEST)


def _grounds(draft: Draft) -> Iterator[str]:
    """One line for each sentence that says something of the matter; greetings and signatures say nothing of it."""
    for one in draft.reply.sentences:
        grounds = [ground for ground in one.grounds if not ground.name.endswith(".name")]
        if grounds:
            shown = dict.fromkeys(_ground(ground, draft.plan) for ground in grounds)
            yield f"“{line(one.quote, _QUOTE)}”: {'; '.join(shown)}"


def _ground(ground: Ground, plan: Plan) -> str:
    match ground.source:
        case "fact":
            return f"{line(ground.name.removeprefix('facts.'), _QUOTE)} = {line(ground.quote, _QUOTE)}"
        case "knowledge":
            return f"article “{line(ground.name, _QUOTE)}”"
        case "plan":
            return f"playbook rule {line(plan.rule, _QUOTE)}" if plan.rule else "the plan"
        case _:
            return f"in the conversation: “{line(ground.quote, _QUOTE)}”"


def _when(moment: dt.datetime) -> str:
    """ "Wednesday, November 25, 6 p.m.", on the clock of the plan."""
    return f"{say_date(moment.date(), 'en')}, {say_time(moment, 'en')}"
