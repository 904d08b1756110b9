"""One customer's matter: who they are, what the company knows, what was said, and the message to answer.

Only `message.text` is required. Keys that this version does not know are ignored here; the adapter that
reads a case warns about them. Texts are kept to the code point, because evidence counts in them.
"""

from __future__ import annotations

import datetime as dt
import uuid
import zoneinfo
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BeforeValidator, ConfigDict, Field, field_validator

from drafter.domain.blank import is_blank
from drafter.domain.commitment import Commitment
from drafter.domain.evidence import Where
from drafter.domain.moment import Clock, Moment
from drafter.domain.money import Money
from drafter.domain.value import Value

Channel = Literal["email", "chat", "social", "sms", "phone"]
WORDS: Mapping[Channel, int] = {"email": 180, "chat": 80, "social": 60, "sms": 50, "phone": 180}
"""The longest reply per channel in words, where the playbook names none."""
_RECENT = dt.timedelta(days=30)
MESSAGE_BYTES = 256 * 1024
"""The largest message text taken, in UTF-8 bytes."""
REPLY_CHARACTERS = 32_000
"""The longest reply that is held against the checks: what they take grows faster than the text, and no reply is longer."""


def _sound(text: str) -> str:
    """NUL breaks databases and a lone surrogate breaks UTF-8: both are refused, all else is kept."""
    if "\x00" in text:
        raise ValueError("holds a NUL character; remove it")
    if any("\ud800" <= ch <= "\udfff" for ch in text):
        raise ValueError("holds a lone surrogate (broken UTF-16); send valid Unicode")
    if len(text.encode()) > MESSAGE_BYTES:
        raise ValueError(f"is longer than {MESSAGE_BYTES // 1024} KB; send the part to answer")
    return text


def _said(text: str) -> str:
    if is_blank(text):
        raise ValueError("is empty; a message needs text")
    return text


def _zone(name: str) -> str:
    try:
        zoneinfo.ZoneInfo(name)
    except (zoneinfo.ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise ValueError(f"{name!r} is no time zone; use an IANA name such as America/Chicago") from error
    return name


def _text(value: Any) -> Any:
    """Ids such as 4471 that YAML reads as numbers are text to us."""
    return str(value) if isinstance(value, (int, Decimal)) and not isinstance(value, bool) else value


def _moment(value: Any) -> Any:
    """A bare day is its beginning, in UTC: what was given before is known by the day."""
    if isinstance(value, str) and len(value) == 10:
        value = value + "T00:00:00+00:00"
    if isinstance(value, dt.date) and not isinstance(value, dt.datetime):
        return dt.datetime(value.year, value.month, value.day, tzinfo=dt.UTC)
    return value


def _short(text: str) -> str:
    if len(text) > REPLY_CHARACTERS:
        raise ValueError(f"is longer than {REPLY_CHARACTERS} characters; no reply is")
    return text


Text = Annotated[str, AfterValidator(_sound)]
Said = Annotated[Text, AfterValidator(_said)]
Replied = Annotated[Said, AfterValidator(_short)]
"""What somebody would send to a customer, to be checked."""
Id = Annotated[Text, BeforeValidator(_text), Field(min_length=1, max_length=200)]
TimeZone = Annotated[str, AfterValidator(_zone)]


class _Open(Value):
    model_config = ConfigDict(extra="ignore")


class Customer(_Open):
    """Who wrote. `language` is ISO 639-1, `timezone` an IANA name."""

    id: Id | None = None
    name: Text | None = None
    tier: Text | None = None
    language: Text | None = None
    timezone: TimeZone | None = None
    country: Text | None = None
    email: Text | None = None
    phone: Annotated[Text, BeforeValidator(_text)] | None = None
    address: Text | None = None


class Attachment(_Open):
    """Something the customer sent along: given, so never asked for again."""

    name: Text
    type: Text | None = None
    text: Text | None = None


class Turn(_Open):
    """One message of the history. `author` names the agent who wrote, `role` the rung of the ladder that they hold."""

    at: Moment
    sender: Literal["customer", "agent", "system"] = Field(alias="from")
    author: Text | None = None
    role: Text | None = None
    text: Text
    attachments: tuple[Attachment, ...] = ()


class Given(_Open):
    """Something that this customer was given before: the remedy's id in the playbook, when (a moment, or a day), what it cost;
    `case_id` is the case that it was given in, see `Case.given_here` for where it is left out."""

    remedy: Text
    at: Annotated[Moment, BeforeValidator(_moment)]
    cost: Money | None = None
    case_id: Text | None = None

    @property
    def _slack(self) -> dt.timedelta:
        """A bare day is a day somewhere on earth: up to 14 hours earlier or a day and a half later than its UTC midnight."""
        bare = self.at.utcoffset() == dt.timedelta(0) and self.at.time() == dt.time(0)
        return dt.timedelta(hours=36 if bare else 0)

    def before(self, moment: dt.datetime) -> bool:
        return self.at - min(self._slack, dt.timedelta(hours=14)) <= moment

    def after(self, moment: dt.datetime) -> bool:
        return self.at + self._slack >= moment


class Message(_Open):
    """The message to answer."""

    at: Moment | None = None
    text: Said
    attachments: tuple[Attachment, ...] = ()


class Agent(_Open):
    """Who will send the reply; `role` is an id of the playbook's roles, `language` (ISO 639-1) the one that they read: the
    company's own where it is not told."""

    name: Text | None = None
    role: Text | None = None
    language: Text | None = None


def _fact(value: Any, name: str) -> Any:
    """Facts as plain JSON values: dates become ISO text, so YAML and JSON facts are alike."""
    match value:
        case dt.datetime() | dt.date():
            return value.isoformat()
        case str():
            return _sound(value)
        case Decimal():
            return format(value, "f")
        case float() if value != value or value in (float("inf"), float("-inf")):
            raise ValueError(f"{name} is not a finite number")
        case dict():
            if "amount" in value and "currency" not in value:
                raise ValueError(f'{name} has an amount without a currency; write {{amount: "89.99", currency: USD}}')
            if set(value) == {"amount", "currency"}:
                return Money.model_validate(value).model_dump()
            return {str(key): _fact(item, f"{name}.{key}") for key, item in value.items()}
        case list() | tuple():
            return [_fact(item, f"{name}[{index}]") for index, item in enumerate(value)]
        case None | bool() | int() | float():
            return value
        case _:
            raise ValueError(
                f"{name} holds a {type(value).__name__}; facts are text, numbers, dates, money, lists, maps"
            )


class Case(_Open):
    """See the module. `now` is the clock that everything dated is made by; the pipeline fills it in. `given` is what
    the customer was given before, `refused` the ids of remedies that they turned down in this case, `absent` the ids of
    roles that nobody holds right now; the store adds what it knows. `followed` are the commitments that the store
    follows in this case: unlike the caller's own `commitments`, they stand beside what the history promises."""

    id: Id = Field(default_factory=lambda: f"case-{uuid.uuid4().hex[:12]}")
    customer: Customer = Customer()
    channel: Channel = "email"
    opened_at: Moment | None = None
    facts: dict[str, Any] = {}
    history: tuple[Turn, ...] = ()
    message: Message
    agent: Agent = Agent()
    now: Clock | None = None
    public: bool | None = None
    playbook: str | None = None
    commitments: tuple[Commitment, ...] = ()
    followed: tuple[Commitment, ...] = ()
    given: tuple[Given, ...] = ()
    refused: tuple[Text, ...] = ()
    absent: tuple[Text, ...] = ()

    @field_validator("facts", mode="before")
    @classmethod
    def _plain(cls, facts: Any) -> Any:
        if facts is None:
            return {}
        if not isinstance(facts, dict):
            raise ValueError("facts are a map from name to value")
        return {str(name): _fact(value, str(name)) for name, value in facts.items()}

    @property
    def is_public(self) -> bool:
        """Whether others can read the reply."""
        return self.channel == "social" if self.public is None else self.public

    @property
    def clock(self) -> dt.datetime:
        """`now`; a case that has not passed the pipeline's door has no clock, and that is a programming error."""
        if self.now is None:
            raise RuntimeError("a case needs `now` before it is read or planned")
        return self.now

    def at(self, now: dt.datetime) -> Case:
        """This case with a clock: its own `now` where it has one, else the given time."""
        return self if self.now is not None else self.model_copy(update={"now": now})

    def as_it_came(self, otherwise: dt.datetime) -> Case:
        """This case with a clock: its own, else the time of its last message, `otherwise` where that tells none. Who reads a
        year of old tickets wants to see what the customer waited for, not how long the ticket has lain here."""
        return self.at(self.message.at or otherwise)

    def told_in(self, zone: dt.tzinfo) -> Case:
        """The same moments, those that were handed in as UTC told on the clock of `zone`: "at 5 pm" in a message is said
        on somebody's clock, and a help desk that stores all times as UTC does not tell on whose."""

        def there(moment: dt.datetime) -> dt.datetime:
            return moment.astimezone(zone) if moment.tzinfo is dt.UTC or moment.tzname() == "UTC" else moment

        history = tuple(turn.model_copy(update={"at": there(turn.at)}) for turn in self.history)
        message = (
            self.message if self.message.at is None else self.message.model_copy(update={"at": there(self.message.at)})
        )
        now = there(self.now) if self.now is not None else None
        return self.model_copy(update={"history": history, "message": message, "now": now})

    @property
    def attachments(self) -> tuple[Attachment, ...]:
        """All that the customer sent along, in this message or before."""
        before = (one for turn in self.history if turn.sender == "customer" for one in turn.attachments)
        return (*before, *self.message.attachments)

    def said(self) -> Iterator[tuple[Where, Turn | Message]]:
        """All messages, oldest first, each with the name that evidence gives it; the last one is `"last"`."""
        yield from enumerate(self.history)
        yield "last", self.message

    def by_customer(self) -> Iterator[tuple[Where, dt.datetime, str]]:
        """The customer's own messages: where, when (the last one: its `at`, else the clock), what."""
        for index, turn in enumerate(self.history):
            if turn.sender == "customer":
                yield index, turn.at, turn.text
        yield "last", self.message.at or self.clock, self.message.text

    def given_here(self) -> Iterator[Given]:
        """What the customer was given in this very case. Where no case is named, that is what was given since it began;
        where that is not known either, within the last 30 days."""
        began = self.opened_at or (self.history[0].at if self.history else self.clock - _RECENT)
        for one in self.given:
            if one.before(self.clock) and (one.case_id == self.id or (one.case_id is None and one.after(began))):
                yield one

    def text(self, message: Where) -> str:
        """The text that evidence about `message` is cut from."""
        return self.message.text if message == "last" else self.history[message].text
