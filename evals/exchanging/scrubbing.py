"""What is personal in a case, replaced by stand-ins that nobody owns, the same one everywhere in the case.

Names, addresses and numbers are found as before a model is asked (`drafter.domain.privacy`), by form and by what the case
knows of its customer and its agents. Stand-ins are of the ranges that are kept for examples: example.com (RFC 2606),
192.0.2.0/24 (RFC 5737), 555-01xx numbers, the test numbers of cards and accounts. The ids of cases and customers
become short hashes. Numbers of orders and parcels stay: a reply has to name them. So a case is pseudonymous, not
anonymous: who has the order, has the customer.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from drafter.domain.case import Case
from drafter.domain.errors import BadInput
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
_OURS = re.compile(r"\[(NAME|EMAIL|PHONE|ADDRESS|CARD|IBAN|PERSONAL_ID|IP|SECRET)_(\d{1,6})\]")


class Scrubber:
    """`Scrubber(case).text(...)` and `.tree(...)` for everything that belongs to one case."""

    def __init__(self, case: Case, more: tuple[str, ...] = ()) -> None:
        """`more` are other texts of the case (drafts, replies), so that no placeholder of theirs is taken for ours."""
        people = [turn.author for turn in case.history] + [case.agent.name]
        known = Known.of(case)
        names = (*known.names, *dict.fromkeys(name for name in people if name and name not in known.names))
        self._known = replace(known, names=names)
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
