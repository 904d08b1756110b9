"""What one case teaches, looking back: where the heat turned, what became of our promises, why it went wrong, what we lacked,
what to do differently and what held. Every statement rests on words that stand in the case, or on a rule that is named.
"""

from __future__ import annotations

from typing import Literal

from pydantic import AwareDatetime

from drafter.domain.draft import Draft, PartKind
from drafter.domain.evidence import Evidence, Where
from drafter.domain.feedback import Action, Recorded
from drafter.domain.reading import CauseKind, Level
from drafter.domain.score import Mark
from drafter.domain.timeline import Outcome
from drafter.domain.value import Value

Hurt = Literal[
    "broken_promise", "repeated_promise", "blame", "told_to_calm", "asked_again", "silence", "left_waiting",
    "sharp_tone", "false_apology", "ruled_out", "deflected", "not_answered", "no_ownership", "not_heard", "hollow",
]  # fmt: skip
"""What a message of ours, or its absence, did wrong; the gravest first."""
Help = Literal["restated", "owned", "promised", "kept", "taken", "closed_well"]
"""What a message of ours did well; `taken` is an offer that the customer took, `closed_well` their own last word."""
Gap = Literal["no_remedy", "no_article", "authority", "no_route", "turned_down"]
"""What the playbook or the knowledge lacked."""


class Statement(Value):
    """One thing that the debrief tells. `evidence` are the words of the case that it rests on, `rule` the check, remedy or
    route behind it, `principle` the one that it is about; `because` are the ids of the statements that it follows from.
    `draft` and `marks` are the draft that it is about, and words of that draft; `commitment` the followed one that it tells of,
    where no words of the case hold it."""

    id: str
    kind: str
    says: str
    evidence: tuple[Evidence, ...] = ()
    rule: str | None = None
    principle: str | None = None
    because: tuple[str, ...] = ()
    draft: str | None = None
    marks: tuple[Mark, ...] = ()
    commitment: str | None = None


class Said(Value):
    """One message of the timeline; `heat` is the customer's alone."""

    message: Where
    at: AwareDatetime
    sender: Literal["customer", "agent", "system"]
    author: str | None = None
    heat: float | None = None


class TurningPoint(Value):
    """Heat between two messages of the customer: `messages` are ours between them, none where we kept silent. `did` are the
    statements, in `damaged` or `held`, about what those messages did in the same direction."""

    messages: tuple[Where, ...]
    before: Where
    after: Where
    heat_before: float
    heat_after: float
    direction: Literal["raised", "lowered"]
    told: Statement
    did: tuple[str, ...] = ()

    @property
    def change(self) -> float:
        return round(self.heat_after - self.heat_before, 3)


class Fate(Value):
    """What became of a promise. `late_s` is how many seconds after its time it was kept, or has been waited for."""

    does: str
    by: str
    due_at: AwareDatetime | None
    state: Literal["kept", "open", "broken"]
    late_s: int = 0
    told: Statement


class RootCause(Value):
    """One cause; `weight` is its share of all, by the heat of the messages that tell of it."""

    kind: CauseKind
    weight: float
    told: Statement


class Handled(Value):
    """A stored draft, and what was said of it last."""

    draft: Draft
    said: Recorded | None = None


class Kept(Value):
    """What a store knows of a case beside its messages."""

    drafts: tuple[Handled, ...] = ()
    outcome: Outcome | None = None
    outcome_at: AwareDatetime | None = None


class Drafted(Value):
    """A draft of a stored case and what the agent did with it: `kept` is the share of its words that was sent, `parts` the
    same for each part; all null or empty while nobody judged it."""

    id: str
    at: AwareDatetime
    action: Action | None = None
    kept: float | None = None
    parts: dict[PartKind, float] = {}
    reasons: tuple[str, ...] = ()
    rating: int | None = None
    told: Statement


class Line(Value):
    """A sentence of the summary; `cites` are the statements that it puts together, never none."""

    says: str
    cites: tuple[str, ...]


class Debrief(Value):
    """The whole. `little` says why there is little to learn, where there is; `notes` what was not looked at."""

    case_id: str
    at: AwareDatetime
    level: Level
    language: str
    contacts: int
    settled: bool
    outcome: Outcome | None = None
    outcome_at: AwareDatetime | None = None
    summary: tuple[Line, ...] = ()
    little: str | None = None
    course: Statement
    timeline: tuple[Said, ...]
    turning_points: tuple[TurningPoint, ...] = ()
    promises: tuple[Fate, ...] = ()
    causes: tuple[RootCause, ...] = ()
    first_failure: Statement | None = None
    damaged: tuple[Statement, ...] = ()
    held: tuple[Statement, ...] = ()
    lacked: tuple[Statement, ...] = ()
    differently: tuple[Statement, ...] = ()
    drafts: tuple[Drafted, ...] = ()
    notes: tuple[str, ...] = ()

    @property
    def statements(self) -> tuple[Statement, ...]:
        """All of them, in the order in which they are shown."""
        first = (self.first_failure,) if self.first_failure else ()
        told: tuple[TurningPoint | Fate | RootCause | Drafted, ...]
        told = (*self.turning_points, *self.promises, *self.causes, *self.drafts)
        return (self.course, *(one.told for one in told), *first, *self.damaged, *self.held, *self.lacked, *self.differently)  # fmt: skip
