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
from drafter.domain.regex import regex

Failure = Literal[
    "broken", "treatment", "fright", "safety", "despair", "burden", "contradicted", "repeat", "chased", "wait", "money", "unmet",
    "unsolved", "trouble",
]  # fmt: skip
"""What we have to apologise for; outcome failures first, by how much they weigh."""


@dataclass(frozen=True)
class Phrases:
    """See the module. `spoken` are other wordings of the same fields for the telephone, `least` where each word counts
    ({reference} is "order 4471" without "your"), `casual` how a phrase is shortened where people text."""

    references: Mapping[str, str]
    about: str
    subject_about: str  # the reference as a subject line has it; "" as in the text
    subject: tuple[str, str]  # with product, without; slot {about}
    hello: tuple[str, str]  # named, not
    hello_short: tuple[str, str]
    first_name: bool
    titles: re.Pattern[str]  # how an earlier agent addressed them: "Frau", "Mr."
    welcome: Sequence[str]
    welcome_settled: Sequence[str]
    wish: tuple[Sequence[str], Sequence[str]]  # nothing went wrong: told from our side, or not
    told_now: Sequence[str]
    told_then: Sequence[str]
    quoted_now: Sequence[str]
    quoted_then: Sequence[str]
    told_tiny: tuple[str, str]  # turned, quoted; {matter} is what `about` says
    added: Sequence[str]
    added_quoted: Sequence[str]
    missed: Mapping[Literal["I", "we", "name"], Sequence[str]]  # {act} follows "promised"
    missed_too: Mapping[Literal["I", "we", "name"], Sequence[str]]  # the second one
    missed_quoted: Mapping[Literal["I", "we", "name"], Sequence[str]]
    missed_tiny: tuple[str, str, str]  # with the act; with the words; where both are long, with the date alone
    missed_end: Sequence[str]
    again: Sequence[str]
    again_nth: Sequence[str]
    ordinals: Mapping[int, str]
    still_open: Sequence[str]
    unsettled: str  # where nobody was kept waiting
    states: Sequence[str]  # words that alone tell what is wrong, where no sentence can be given back
    in_state: str
    in_record: str  # the same where a fact tells it, not the customer
    it: str  # what {thing} is where no fact names it
    concerns: str
    condolences: Sequence[str]
    sorry: Mapping[Failure, Sequence[str]]
    sorry_brief: str  # where few words may be had
    sorry_least: str  # where each word counts, of what may not be called our fault
    sorry_missed: str  # where the missed promise was told just before
    stays: Sequence[str]
    cares: Sequence[str]  # where nothing failed
    stays_handoff: Sequence[str]
    by_hour_today: str
    by_today: str
    by_hour: str
    by_day: str
    by_then: str  # where the day was told just before
    remedy: Sequence[str]
    remedy_first: Sequence[str]  # the time first, where it could be read as part of what is given
    remedy_undated: Sequence[str]
    besides: str  # what comes with the remedy; {list}
    clause: re.Pattern[str]
    done: str
    answered: str
    dated: re.Pattern[str]
    open_end: re.Pattern[str]  # "and answer you": told by the follow-up where both are one
    takeover: str
    choice: Sequence[str]
    together: str  # one step and the follow-up, a line a sentence
    many: str  # three or more missed dates
    numbers: Mapping[int, str]
    and_: str
    today: tuple[re.Pattern[str], str]  # the word in a step; the sentence of several steps that all hold it
    steps: str
    step_other: str
    put_off: Sequence[str]
    put_off_open: Sequence[str]  # to what the decision or the search will answer
    put_off_request: Sequence[str]
    put_off_all: tuple[str, str, str]  # several at once: questions, questions that an answer takes up, requests too
    quoted: tuple[str, str]  # one of several, a question and a request
    put_off_account: str  # of an account or a card that the customer names for a payment
    put_off_brief: tuple[str, str, str]  # of one question, of several, where a request is among them
    put_off_least: tuple[str, str, str]  # the same, told in the sentence of the follow-up
    private: Sequence[str]
    follow: Sequence[str]
    follow_first: Sequence[str]
    regards: Sequence[str]
    farewell: tuple[str, str]  # on the phone: after trouble, otherwise
    praise: tuple[Sequence[str], Sequence[str]]
    """For good news where there was no matter before: the thanks, and that we are glad of it."""
    glad: Sequence[str]
    glad_that: Sequence[str]
    least: Mapping[str, object]
    spoken: Mapping[str, Sequence[str]]
    casual: Sequence[tuple[str, str]] = ()


_ENDED = regex(r"[.!?…]$|[.?][”“]$|[?!…][ \u00a0\u202f]»$")


def sentence(text: str) -> str:
    """Capital first letter and one full stop; none behind a French quotation that ends with a mark of its own."""
    text = " ".join(text.split())
    if not text:
        return ""
    text = text[0].upper() + text[1:]
    return text if _ENDED.search(text) else f"{text}."


def until(phrases: Phrases, reader: Reader, moment: dt.datetime, hour: str | None) -> str:
    """A due time as the reader is told it: "by 5 p.m. your time on Tuesday 24 November", "by the end of today";
    without an `hour` the day is enough."""
    if reader.due_day(moment) == reader.today:
        return phrases.by_hour_today.format(hour=hour) if hour else phrases.by_today
    day = reader.date(reader.due_day(moment))
    return phrases.by_hour.format(hour=hour, day=day) if hour else phrases.by_day.format(day=day)


def joined(*sentences: str) -> str:
    return " ".join(filter(None, sentences))
