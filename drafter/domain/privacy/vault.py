"""Keeps what is private out of a text and puts it back: `[NAME_1]` goes out, "Maria" comes in.

One vault serves one request: a value has one placeholder in all its texts. No placeholder of a card number or
a secret leads back to it. What looks like a placeholder in a customer's own text is left as it is, and no placeholder
of ours is ever called the same.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable, Mapping

from drafter.domain.case import Case
from drafter.domain.privacy.known import NOTHING_KNOWN, Known
from drafter.domain.privacy.private import KINDS, Kind, find_private
from drafter.domain.regex import regex

_LABELS: dict[str, Kind] = {kind.upper(): kind for kind in KINDS}
_LABEL = "|".join(label.replace("_", r"[ _-]") for label in sorted(_LABELS, key=len, reverse=True))
_OURS = regex(r"\[([A-Z]+(?:_[A-Z]+)?)_(\d{1,6})\]")
_FIRST = "".join(sorted({label[0] for label in _LABELS}))
_LIKE_OURS = regex(
    rf"(?=[\[{{<⟦{_FIRST}])(?:"  # most places are passed over by their first character
    rf"[\[{{<⟦]{{1,2}}[ *]*(?P<a>{_LABEL})(?:[ _-]|\\_)?(?P<n>\d{{1,6}})[ *]*[\]}}>⟧]{{1,2}}"
    rf"|(?<![\w])(?P<b>{_LABEL})(?:_|\\_)(?P<m>\d{{1,6}})(?!\w))",
    re.IGNORECASE,
)
"""A placeholder as a careless writer copies it: another bracket or none, another case, a space for the dash."""
_GONE: frozenset[Kind] = frozenset({"card", "secret"})
_MASK = "\ue000"


class Vault:
    """`vault.restore(vault.redact(text)) == text` but for card numbers and secrets, and redacting twice changes
    nothing. Not for use by two requests."""

    def __init__(self, known: Known = NOTHING_KNOWN, texts: Iterable[str] = ()) -> None:
        """`texts` are all that the request may hold: what in them looks like a placeholder is no one's."""
        self._known = known
        self._taken: set[tuple[Kind, int]] = set()
        self._numbers: dict[tuple[Kind, str], int] = {}
        self._values: dict[tuple[Kind, int], str | None] = {}
        self._last: Counter[Kind] = Counter()
        self._done: dict[str, str] = {}
        for text in texts:
            self._spared(text)
        for word in known.name_words:
            self._placeholder("name", word)
        self._sent: set[tuple[Kind, int]] = set()

    @classmethod
    def of(cls, case: Case) -> Vault:
        """The vault for all that is asked about one case."""
        return cls(Known.of(case), [case.model_dump_json()])

    def __repr__(self) -> str:
        return f"Vault({dict(self.counts)})"

    @property
    def counts(self) -> Mapping[str, int]:
        """How many different things of each kind were kept back so far."""
        told = Counter(kind for kind, _ in self._sent)
        return {kind: told[kind] for kind in KINDS if told[kind]}

    def redact(self, text: str) -> str:
        """The text with a placeholder for each private thing."""
        if text in self._done:
            return self._done[text]
        pieces, at = [], 0
        for one in find_private(self._spared(text), self._known):
            pieces += [text[at : one.start], self._placeholder(one.kind, text[one.start : one.end], sent=True)]
            at = one.end
        redacted = "".join([*pieces, text[at:]])
        self._done[text] = self._done[redacted] = redacted
        return redacted

    def restore(self, text: str, *, escaped: bool = False) -> str:
        """The text with the values back, also where a placeholder was copied carelessly. One that stands for nothing,
        or for what does not come back, is marked as `[[CARD_1]]`, which no reply may hold. `escaped`: the text is
        JSON."""

        def say(value: str) -> str:
            return json.dumps(value, ensure_ascii=False)[1:-1] if escaped else value

        def exact(hit: re.Match[str]) -> str:
            kind = _LABELS.get(hit[1])
            value = self._values.get((kind, int(hit[2]))) if kind else None
            return hit[0] if value is None else say(value)

        def careless(hit: re.Match[str]) -> str:
            kind, number = _named(hit)
            if (kind, number) in self._taken:
                return hit[0]
            value = self._values.get((kind, number))
            return f"[[{kind.upper()}_{number}]]" if value is None else say(value)

        return _LIKE_OURS.sub(careless, _OURS.sub(exact, text))

    def _placeholder(self, kind: Kind, value: str, *, sent: bool = False) -> str:
        number = self._numbers.get((kind, value))
        if number is None:
            number = self._last[kind] + 1
            while (kind, number) in self._taken:
                number += 1
            self._last[kind] = number
            self._numbers[kind, value] = number
            self._values[kind, number] = None if kind in _GONE else value
        if sent:
            self._sent.add((kind, number))
        return f"[{kind.upper()}_{number}]"

    def _spared(self, text: str) -> str:
        """The text with what looks like a placeholder covered. Notes those that are not ours, so that none of ours will
        be called so."""

        def covered(hit: re.Match[str]) -> str:
            if _named(hit) not in self._values:
                self._taken.add(_named(hit))
            return _MASK * len(hit[0])

        return _LIKE_OURS.sub(covered, text) if _may_hold_one(text) else text


def _may_hold_one(text: str) -> bool:
    """Every look-alike has a bracket or a dash below: most texts have neither."""
    return "_" in text or any(map(text.__contains__, "[{<⟦"))


def _named(hit: re.Match[str]) -> tuple[Kind, int]:
    label = re.sub(r"[ -]", "_", (hit["a"] or hit["b"]).upper())
    return _LABELS[label], int(hit["n"] or hit["m"])
