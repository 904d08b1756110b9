"""What a language must be able to say: phrases with slots. One module per language fills a `Phrases`.

Where a phrase is a list, any of its wordings may stand; which one is chosen per case, so that no two customers
get the same letter. Slots: {day} and {due} are dates as the language says them, {about} is " about order 4471"
or "", {says} a noun phrase from the playbook, {does} an infinitive from it.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from drafter.domain.reader import Reader

Failure = Literal[
    "broken", "treatment", "fright", "safety", "despair", "burden", "contradicted", "repeat", "chased", "money", "unmet", "unsolved", "trouble",
]  # fmt: skip
"""What we have to apologise for; outcome failures first, by how much they weigh."""


@dataclass(frozen=True)
class Phrases:
    """See the module. `turns` says whether a customer's sentence can be turned around in this language."""

    turns: bool
    references: Mapping[str, str]
    about: str
    subject_about: str  # the reference as a subject line has it; "" as in the text
    subject: tuple[str, str]  # with product, without; slot {about}
    hello: tuple[str, str]  # named, not
    hello_short: tuple[str, str]
    first_name: bool
    welcome: Sequence[str]
    welcome_settled: Sequence[str]
    told_now: Sequence[str]
    told_then: Sequence[str]
    quoted_now: Sequence[str]
    quoted_then: Sequence[str]
    added: Sequence[str]
    added_quoted: Sequence[str]
    missed: Mapping[Literal["I", "we", "name"], Sequence[str]]
    missed_tiny: tuple[str, str]  # with the act; where that is long, with the date alone
    missed_end: Sequence[str]
    again: Sequence[str]
    again_nth: Sequence[str]
    ordinals: Mapping[int, str]
    still_open: Sequence[str]
    states: Sequence[str]  # words that alone tell what is wrong, where no sentence can be given back
    in_state: str
    in_record: str  # the same where a fact tells it, not the customer
    concerns: str
    sorry: Mapping[Failure, Sequence[str]]
    sorry_tiny: Sequence[str]
    sorry_missed: str  # where the missed promise was told just before
    stays: Sequence[str]
    stays_handoff: Sequence[str]
    by_hour_today: str
    by_today: str
    by_hour: str
    by_day: str
    remedy: Sequence[str]
    remedy_undated: Sequence[str]
    besides: str  # what comes with the remedy
    clause: re.Pattern[str]
    done: str
    answered: str
    dated: re.Pattern[str]
    takeover: str
    choice: Sequence[str]
    together: str  # one step and the follow-up, a line a sentence
    many: str  # three or more missed dates
    numbers: Mapping[int, str]
    and_: str
    step: str
    step_other: str
    put_off: Sequence[str]
    put_off_request: str
    private: Sequence[str]
    follow: Sequence[str]
    regards: Sequence[str]
    farewell: tuple[str, str]  # on the phone: after trouble, otherwise
    glad: Sequence[str]


def sentence(text: str) -> str:
    """Capital first letter and one full stop."""
    text = " ".join(text.split())
    if not text:
        return ""
    text = text[0].upper() + text[1:]
    return text if text.endswith((".", "!", "?", "…", ".”", "?”", ".“", "?“")) else f"{text}."


def until(phrases: Phrases, reader: Reader, moment: dt.datetime, hour: str | None) -> str:
    """A due time as the reader is told it: "by 5 p.m. your time on Tuesday 24 November", "by the end of today";
    without an `hour` the day is enough."""
    if reader.due_day(moment) == reader.today:
        return phrases.by_hour_today.format(hour=hour) if hour else phrases.by_today
    day = reader.date(reader.due_day(moment))
    return phrases.by_hour.format(hour=hour, day=day) if hour else phrases.by_day.format(day=day)


def joined(*sentences: str) -> str:
    return " ".join(filter(None, sentences))
