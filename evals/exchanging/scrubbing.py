"""What is personal in a case, replaced by stand-ins that nobody owns, the same one everywhere in the case.

Addresses and numbers are found as before a model is asked (`drafter.domain.privacy`), by form and by what the case knows.
Names are those that the case knows of its customer and its agents, and those that a text itself shows to be a
person's: who is greeted, who signs, first names that everyone knows with what follows them. Stand-ins are of the ranges that are kept for examples: example.com (RFC 2606),
192.0.2.0/24 (RFC 5737), 555-01xx numbers, the test numbers of cards and accounts. The ids of cases and customers
become short hashes. Numbers of orders and parcels stay: a reply has to name them. So a case is pseudonymous, not
anonymous: who has the order, has the customer.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from drafter.domain.case import Case
from drafter.domain.errors import BadInput
from drafter.domain.mentions.name_words import FIRST_NAMES
from drafter.domain.mentions.names import NameMention, find_names, fold
from drafter.domain.privacy import Known, Vault

_NAMES = (
    "Alex", "Morgan", "Robin", "Taylor", "Jamie", "Rivera", "Casey", "Jordan", "Kim", "Avery", "Quinn", "Reese", "Rowan",
    "Sasha", "Noor", "Ellis", "Marlow", "Hadley", "Emery", "Lennox",
)  # fmt: skip
_KEPT_KEYS = frozenset({
    "at", "opened_at", "now", "due_at", "by", "from", "channel", "timezone", "language", "country", "currency", "amount", "tier",
    "role", "type", "remedy", "state", "public",
})  # fmt: skip
"""Under these keys stands no free text."""
_TITLE = re.compile(
    r"\b(?:mr|mrs|ms|miss|dr|herrn?|frau|señora?|sra?|monsieur|madame|mme|my name is|name ist|ich heiße|me llamo|je m'appelle)"
    r"\.?[ ]$",
    re.IGNORECASE,
)
_OURS = re.compile(r"\[(NAME|EMAIL|PHONE|ADDRESS|CARD|IBAN|PERSONAL_ID|IP|SECRET)_(\d{1,6})\]")


class Scrubber:
    """`Scrubber(case).text(...)` and `.tree(...)` for everything that belongs to one case."""

    def __init__(self, case: Case, more: tuple[str, ...] = ()) -> None:
        """`more` are other texts of the case (drafts, replies), so that no placeholder of theirs is taken for ours."""
        known = Known.of(case)
        names = dict.fromkeys([*known.names, *people(case, more)])
        self._known = replace(known, names=tuple(names))
        self._vault = Vault(self._known, [case.model_dump_json(), *more])
        own = {word.lower() for word in self._known.name_words}
        self._names = tuple(name for name in _NAMES if name.lower() not in own)

    def text(self, text: str) -> str:
        """The text with stand-ins."""
        return _OURS.sub(lambda hit: self._stand_in(hit[1], int(hit[2]), hit[0]), self._vault.redact(text))

    def tree(self, value: Any, key: str = "", *, ids: bool = False) -> Any:
        """The same for every text of a tree; with `ids` it is of a case's own keys, where an id is a person's or ours."""
        if isinstance(value, Mapping):
            return {name: self.tree(one, str(name), ids=ids) for name, one in value.items()}
        if isinstance(value, list | tuple):
            return [self.tree(one, key, ids=ids) for one in value]
        if ids and key in ("id", "case_id") and isinstance(value, str):
            return hashed(value)
        return self.text(value) if isinstance(value, str) and key not in _KEPT_KEYS else value

    def left(self, value: Any, key: str = "") -> bool:
        """Whether a name, phone or address that the case knows still stands in a tree."""
        if isinstance(value, Mapping):
            return any(self.left(one, str(name)) for name, one in value.items())
        if isinstance(value, list | tuple):
            return any(self.left(one, key) for one in value)
        return isinstance(value, str) and key not in _KEPT_KEYS and next(self._known.find(value), None) is not None

    def _stand_in(self, kind: str, number: int, whole: str) -> str:
        match kind:
            case "NAME":
                return self._names[(number - 1) % len(self._names)]
            case "EMAIL":
                return f"person{number}@example.com"
            case "PHONE":
                return f"+1 202-555-{100 + number % 100:04d}"
            case "ADDRESS":
                return f"{number} Example Street"
            case "CARD":
                return "4111 1111 1111 1111"
            case "IBAN":
                return "GB33 BUKB 2020 1555 5555 55"
            case "IP":
                return f"192.0.2.{number % 254 + 1}"
            case "SECRET":
                return "example-secret"
            case _:
                return whole


def people(case: Case, replies: tuple[str, ...] = ()) -> Iterator[str]:
    """Who is named in a case: its agents, and who a text shows to be a person. Signatures of agents and replies also name
    the company, which is none."""
    yield from (name for name in (case.agent.name, *(turn.author for turn in case.history)) if name)
    language = case.customer.language or "en"
    ours = [turn.text for turn in case.history if turn.sender != "customer"]
    theirs = [turn.text for turn in case.history if turn.sender == "customer"] + [case.message.text]
    for text in theirs:
        yield from _named(text, language, frozenset({"greeting", "signature"}))
    for text in [*ours, *replies]:
        yield from _named(text, language, frozenset({"greeting"}))


def _named(text: str, language: str, telling: frozenset[str]) -> Iterator[str]:
    last: NameMention | None = None
    for one in find_names(text, language=language):
        follows = last is not None and text[last.end : one.start] == " "
        known = fold(one.quote) in FIRST_NAMES or _TITLE.search(text, max(0, one.start - 24), one.start) is not None
        if one.place in telling or known or follows:
            yield one.quote
            last = one


def scrubbed(document: Mapping[str, Any], scrubber: Scrubber) -> dict[str, Any]:
    """A case file without what is personal. Raises `BadInput` where something known still stands in it."""
    made: dict[str, Any] = {
        key: value if key in ("source", "cluster") else scrubber.tree(value, key, ids=key not in ("facts", "expect"))
        for key, value in document.items()
    }
    if scrubber.left({key: value for key, value in made.items() if key not in ("id", "source")}):
        raise BadInput(
            f"case {made['id']} still names its customer after scrubbing", hint="leave it out with --skip-bad"
        )
    return made


def hashed(id: str) -> str:
    """A short hash of an id: the same case gets the same one at every import."""
    return "p-" + hashlib.sha256(id.encode()).hexdigest()[:10]
