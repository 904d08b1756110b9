"""A model's answer heard while it is being written: each part as soon as its last letter has come.

A guess at what the whole answer will say, and no more: the whole is parsed again when it is there.
"""

from __future__ import annotations

from collections.abc import Callable

from drafter.domain.draft import PartKind
from drafter.drafting.parsing import ANSWER_CHARS, part_named, tidy, unescaped

_THINKS, _THOUGHT = "<think", "</think"


class PartsHeard:
    """A `Listener` that tells each part of the JSON object that it hears: `tell(kind, text)`, the text made fit to show.
    A part may be told again, where a model repeats itself or another try begins; the later one counts. Costs the same
    for every letter, however the text is cut and whatever stands in it."""

    def __init__(self, tell: Callable[[PartKind, str], None]) -> None:
        self._tell = tell
        self.again()

    def again(self) -> None:
        """Nothing was heard yet."""
        self._left = ANSWER_CHARS
        self._head = ""  # until it is clear whether the model thinks aloud first
        self._thinks: bool | None = None
        self._tail = ""  # the last letters of a thought, in which it may end
        self._letters: list[str] | None = None  # of the text that is open
        self._escaped = False
        self._last: str | None = None  # the text that has just ended
        self._key: PartKind | None = None

    def hear(self, text: str) -> None:
        text, self._left = text[: self._left], max(0, self._left - len(text))
        if self._thinks is None:
            self._head += text
            opening = self._head.lstrip()[: len(_THINKS)].lower()
            if len(opening) < len(_THINKS) and _THINKS.startswith(opening):
                return
            self._thinks, text = opening == _THINKS, self._head
        if self._thinks:
            heard = self._tail + text
            at = heard.lower().find(_THOUGHT)
            self._tail = heard[-len(_THOUGHT) :]
            if at < 0:
                return
            self._thinks, text = False, heard[at + len(_THOUGHT) :]
        for letter in text:
            self._take(letter)

    def _take(self, letter: str) -> None:
        if self._letters is None:
            self._outside(letter)
        elif self._escaped or letter == "\\":
            self._letters.append(letter)
            self._escaped = not self._escaped
        elif letter == '"':
            said, self._letters = "".join(self._letters), None
            self._end(said)
        else:
            self._letters.append(letter)

    def _outside(self, letter: str) -> None:
        if letter == '"':
            self._letters = []
        elif letter == ":":
            self._key, self._last = (part_named(self._last) if self._last else None), None
        elif not letter.isspace():
            self._key = self._last = None

    def _end(self, said: str) -> None:
        if self._key is None:
            self._last = said
            return
        kind, self._key = self._key, None
        self._tell(kind, tidy(unescaped(said)))
