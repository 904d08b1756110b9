"""The parts of a reply shown while the model still writes, each checked before anybody sees it.

A part is tried in its place among those that were shown and, for the rest, those that the plan alone gives. What fails
there is held back, and the composed part is shown instead. Nothing of this is the draft: that is made of the whole.
"""

from __future__ import annotations

from collections.abc import Callable

from drafter.domain.draft import Delta, Part, PartKind
from drafter.drafting.checking import STRAYS
from drafter.drafting.hearing import PartsHeard
from drafter.drafting.task import MAY_BE_EMPTY, Task

Show = Callable[[Delta], None]


class Showing:
    """A `Listener` that shows parts. `language` is the one that the model writes in; where no text can be composed in
    it, a part that fails is held back and nothing is shown in its place. `instructions` are those that the model was
    given."""

    def __init__(self, task: Task, language: str, show: Show, instructions: str = "") -> None:
        self._task, self._language, self._show, self._instructions = task, language, show, instructions
        self._heard = PartsHeard(self._take)
        self._composed = task.composed if task.composed.language == language else None
        self._begin()

    def hear(self, text: str) -> None:
        self._heard.hear(text)

    def again(self) -> None:
        self._heard.again()
        self._begin()

    def _begin(self) -> None:
        self._parts: dict[PartKind, Part] = dict(self._composed or {})
        self._failing = self._fails(self._parts)[0] if self._composed else frozenset[str]()

    def _take(self, kind: PartKind, text: str) -> None:
        if kind == "closing" or (not text and kind in MAY_BE_EMPTY):
            return
        part = Part(kind=kind, text=text, source="model")
        tried = {**self._parts, kind: part}
        failing, holds = self._try(tried, kind) if text else (frozenset[str](), False)
        if holds:
            self._parts, self._failing = tried, failing
        elif self._composed is None:
            return
        else:
            part = self._composed[kind]
        if part.text:
            self._show(Delta(part=kind, text=part.text, source=part.source))

    def _try(self, parts: dict[PartKind, Part], kind: PartKind) -> tuple[frozenset[str], bool]:
        """Which checks fail with a new part among the others, and whether it may be shown: no check blames it, and
        none fails that held before."""
        failing, blamed, alone = self._fails(parts, kind)
        if self._composed is None:  # most of the reply is not there yet: only what the part itself says can be wrong
            return failing, not alone
        return failing, kind not in blamed and failing <= self._failing

    def _fails(
        self, parts: dict[PartKind, Part], kind: PartKind | None = None
    ) -> tuple[frozenset[str], frozenset[PartKind], bool]:
        """The checks that fail, the parts that they blame, and whether one of them points at words of `kind`, or at the
        language of all."""
        subject = self._task.composed.subject
        examined = self._task.examine(self._task.lay_out(parts, self._language, subject), self._instructions)
        failures = examined.score.failures
        pointed = any(one.id == "right_language" or (one.spans and kind in examined.parts[one.id]) for one in failures)
        pointed = pointed or kind in examined.parts.get(STRAYS, ())
        return frozenset(one.id for one in failures), examined.faulty, pointed
