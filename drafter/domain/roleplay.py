"""Practice with a simulated customer: a scenario, how the customer stands, and what each answer did to them.

The customer is moved by rules, from the same checks and the same reading that the product uses; each move names the words
that caused it. What they say is a model's, or a written line of the scenario; it never moves anything.
"""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import AwareDatetime, Field

from drafter.domain.case import Case, Id, Text
from drafter.domain.score import Score
from drafter.domain.value import Value

Mood = Literal["furious", "angry", "wary", "calmer", "settled"]
"""How the customer stands, by heat; see `mood`."""
End = Literal["settled", "escalated", "walked_away"]
"""`escalated`: they went to somebody above, or to a lawyer or the public; `walked_away`: they left."""
Share = Annotated[float, Field(ge=0, le=1)]
_MOODS: tuple[tuple[float, Mood], ...] = ((0.8, "furious"), (0.6, "angry"), (0.4, "wary"), (0.2, "calmer"))


def mood(heat: float) -> Mood:
    """The mood at a heat from 0 to 1."""
    return next((name for least, name in _MOODS if heat >= least), "settled")


class Persona(Value):
    """Who the customer is, as far as a trainee may know; `manner` is how they talk, for the words alone."""

    name: Text
    manner: Text
    about: Text | None = None


class Trigger(Value):
    """Something that makes this customer angrier than others: `when` names a check that fails or a kind of move, `adds` how
    much heat on top."""

    when: Text
    adds: Share
    because: Text


class Scenario(Value):
    """A file of a case with a customer in it. `heat` is where they start; `patience` is how many answers they wait for before
    they go; `needs` is what they want and do not say at first; `settles` names the checks and moves that an answer, or the
    answers together, must bring for them to be content; `touches` are words, any of which in an answer shows that the need
    was seen. `lines` are their words by mood, `reacts` by the kind of move that they answer to, `ends` by end, each in the
    scenario's language, several of each so that none comes twice."""

    id: Id
    title: Text
    company: Text
    language: Text
    persona: Persona
    case: Case
    needs: Text
    touches: tuple[Text, ...] = ()
    heat: Share = 0.8
    patience: Annotated[int, Field(ge=2, le=12)] = 5
    triggers: tuple[Trigger, ...] = ()
    settles: tuple[Text, ...]
    lines: dict[Mood, tuple[Text, ...]]
    reacts: dict[Text, tuple[Text, ...]] = {}
    ends: dict[End, tuple[Text, ...]]
    source: Text | None = None
    tags: tuple[Text, ...] = ()


class Move(Value):
    """One thing that an answer did: `kind` as `coaching` names it, `change` in heat (below 0: calmer), the words that did it
    (none where something is missing), and why in one sentence. `message` is the place in the case's history where the words
    stand, where it is not the answer itself: a promise of an earlier answer that comes back."""

    kind: Text
    change: float
    why: Text
    message: int | None = None
    quote: Text | None = None
    start: int | None = None
    end: int | None = None
    check: Text | None = None
    principle: Text | None = None


class Exchange(Value):
    """One answer of the trainee and what it did: `at` is when, by the case's own clock, `heat` after it, `says` what the
    customer said to it, `better` a sentence from the drafter where that was asked for."""

    reply: Text
    at: AwareDatetime
    score: Score
    moves: tuple[Move, ...]
    heat: Share
    mood: Mood
    says: Text
    better: Text | None = None


class Roleplay(Value):
    """A practice from its beginning to now. `trainee` is who practises, where they say; `end` is null while it goes on."""

    id: Id
    scenario: Id
    title: Text
    language: Text
    trainee: Text | None = None
    started_at: AwareDatetime
    case: Case
    opening: Text
    heat: Share
    exchanges: tuple[Exchange, ...] = ()
    end: End | None = None
    ended_at: AwareDatetime | None = None
    scorecard: dict[str, Any] | None = None
