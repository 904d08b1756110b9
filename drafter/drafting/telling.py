"""How values of a case are put into words for a prompt: dates, money and promises in the reader's language and zone,
and foreign text made inert and bounded.
"""

from __future__ import annotations

import datetime as dt
from typing import Any

from babel import Locale, UnknownLocaleError

from drafter.domain.case import Case
from drafter.domain.company import Company
from drafter.domain.formats import as_amount, say_money
from drafter.domain.money import as_money
from drafter.domain.plan import Plan
from drafter.domain.reader import Reader
from drafter.domain.reading import Promise
from drafter.domain.regex import regex
from drafter.drafting.composing.in_kind import in_kind
from drafter.drafting.reading.moments import countable

_INERT = regex(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\U000e0000-\U000e01ef]+"
)
_ISO = regex(r"\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}.*)?")
_WORD = regex(r"[a-z]{1,30}(?:_[a-z]{1,30}){1,8}")


class Teller:
    """Says what belongs to one case in `language` and in the customer's zone (the company's where it is not known)."""

    def __init__(self, case: Case, plan: Plan, company: Company, language: str) -> None:
        self.case, self.plan, self.language = case, plan, language
        self.reader, self.currency = Reader.of(case, company, language), company.currency

    def date(self, day: dt.date) -> str:
        """A day as the customer reads it."""
        return self.reader.date(day)

    def day(self, moment: dt.datetime) -> str:
        return self.date(self.reader.day(moment))

    def due(self, moment: dt.datetime | None) -> str | None:
        """The day of a due time, with the hour where the day is not enough."""
        return self.reader.due(moment) if moment else None

    def promise(self, promise: Promise) -> dict[str, str | None]:
        where = promise.evidence.message
        said = None if where == "last" else self.day(self.case.history[where].at)
        due = self.day(promise.due_at) if promise.due_at else None
        return {"does": line(promise.does, 150), "by": line(promise.by, 60), "said_on": said, "due": due}

    def value(self, value: Any, most: int) -> str | None:
        """A fact's value in words; None for what has none (maps, lists of maps, nothing)."""
        if (money := as_money(value)) is not None:
            return say_money(as_amount(money), self.language, self.currency)
        match value:
            case bool():
                return "yes" if value else "no"
            case int() | float():
                return str(value)
            case str() if _ISO.fullmatch(value):
                try:
                    moment = dt.datetime.fromisoformat(value)
                except ValueError:
                    return line(value, most)
                return self.day(countable(moment)) if moment.tzinfo else self.date(moment.date())
            case str() if _WORD.fullmatch(value):
                return value.replace("_", " ")
            case str():
                return line(value, most) or None
            case list():
                said = [self.value(each, most) for each in value[:10]]
                return line(", ".join(each for each in said if each), most * 2) or None
            case _:
                return None

    def says(self, text: str) -> str:
        """A text of the plan; without amounts and ids where others can read the reply."""
        return in_kind(text, self.plan.language) if self.case.is_public else text

    def mine(self, owner: str) -> bool:
        """Whether "I" is who does it."""
        return not owner or owner == self.case.agent.name


def language_name(code: str) -> str:
    """What English calls a language: "German" of "de"; the code itself where CLDR does not know it."""
    try:
        return Locale.parse(code).get_display_name("en") or code
    except (UnknownLocaleError, ValueError):
        return code


def inert(text: str) -> str:
    """The text without control, direction and zero-width characters; line breaks and tabs stay."""
    return _INERT.sub(" ", text.replace("\r\n", "\n"))


def line(text: str, most: int) -> str:
    """The text in one line of at most `most` characters."""
    flat = " ".join(inert(text[: most * 4]).split())
    return flat if len(flat) <= most else flat[: most - 1].rstrip() + "…"


def pieces(text: str, most: int) -> dict[str, str]:
    """The text as `head` and `tail`. A long one loses its middle: people open with what happened and end with what
    they want."""
    if len(text) <= most:
        return {"head": inert(text).strip(), "tail": ""}
    return {"head": inert(text[: most * 2 // 3]).strip(), "tail": inert(text[-(most // 3) :]).strip()}
