"""What the customer feels (in the last message) and what caused it (in the whole case), each with the words for it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from drafter.domain.evidence import Evidence
from drafter.domain.reading import Cause, CauseKind, Emotion, EmotionKind, Signal, SignalKind
from drafter.drafting.reading.scan import Said

_EMOTIONS: tuple[tuple[EmotionKind, tuple[str, ...]], ...] = (
    ("anger", ("emotion:anger", "tone:hot", "tone:ironic", "insult", "profanity", "shouting")),
    ("distress", ("emotion:distress",)),
    ("anxiety", ("emotion:anxiety",)),
    ("fear", ("emotion:fear",)),
    ("disappointment", ("emotion:disappointment",)),
    ("confusion", ("confusion",)),
)
_CAUSES: tuple[tuple[CauseKind, frozenset[SignalKind]], ...] = (
    ("lack_of_resolution", frozenset({"broken_promise", "long_wait"})),
    ("poor_communication", frozenset({"repetition"})),
    ("unmet_expectations", frozenset({"financial_loss"})),
    ("repeat_incident", frozenset()),
    ("complexity", frozenset()),
)
"""Each cause, and the signals that show it as well as its own words do."""
_MOST = 3


def emotions(last: Said, hot: Evidence | None = None) -> tuple[Emotion, ...]:
    """What the last message shows. `hot` is its hottest sentence where the whole of it is angry: threats can be
    furious without a word for it."""
    found = []
    for kind, labels in _EMOTIONS:
        evidence = [last.evidence(hit.start, hit.end) for label in labels for hit in last.of(label)]
        if kind == "anger" and hot and not evidence:
            evidence = [hot]
        if evidence:
            found.append(Emotion(kind=kind, evidence=_apart(evidence)))
    return tuple(found)


def causes(messages: Sequence[Said], signals: Iterable[Signal], silences: Iterable[Evidence]) -> tuple[Cause, ...]:
    """`silences` are the messages that the company left unanswered for days."""
    shown = list(signals)
    found = []
    for kind, signs in _CAUSES:
        evidence = [
            said.evidence(hit.start, hit.end) for said in reversed(messages) for hit in said.of(f"cause:{kind}")
        ]
        evidence += [
            Evidence(message=sign.message, start=sign.start, end=sign.end, quote=sign.quote)
            for sign in shown
            if sign.kind in signs
        ]
        if kind == "poor_communication":
            evidence += silences
        if evidence:
            found.append(Cause(kind=kind, evidence=_apart(evidence)))
    return tuple(found)


def _apart(evidence: Sequence[Evidence]) -> tuple[Evidence, ...]:
    kept: list[Evidence] = []
    for item in evidence:
        if len(kept) < _MOST and all(
            item.message != other.message or item.end <= other.start or item.start >= other.end for other in kept
        ):
            kept.append(item)
    return tuple(kept)
