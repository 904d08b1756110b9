"""What the customer feels (in the last message) and what caused it (in the whole case), each with the words for it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from drafter.domain.evidence import Evidence
from drafter.domain.reading import Cause, CauseKind, Emotion, EmotionKind, Signal, SignalKind
from drafter.domain.regex import regex
from drafter.drafting.reading.scan import Hit, Said

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
_BESIDE = 24
"""Characters before a word of feeling in which whoever feels it is named."""
_SPEAKS = regex(
    r"\b(?:i|i'?m|i'?ve|we|we'?re|me|us|ich|wir|mir|mich|uns|je|j|me|m|nous|estoy|estamos|tengo|tenemos|siento|nos|hemos|he|ando)\b(?! (?:want|would like|hope)\b)",
    re.IGNORECASE,
)


def emotions(last: Said, hot: Evidence | None = None, *, at_ease: bool = False) -> tuple[Emotion, ...]:
    """What the last message shows. `hot` is its hottest sentence where the whole of it is angry: threats can be
    furious without a word for it. Of who is `at_ease` a word of feeling is a feeling where they say so of themselves:
    sofas are of distressed leather, cats are scared, and last year's anger is over."""
    found = []
    for kind, labels in _EMOTIONS:
        hits = [hit for label in labels for hit in last.of(label) if not at_ease or _own(last, hit)]
        evidence = [last.evidence(hit.start, hit.end) for hit in hits]
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


def pleased_or_asking(said: Said) -> bool:
    """Whether a message thanks, praises or asks something: beside that, a word for a feeling may be of anything."""
    return "?" in said.own or said.has("tone:thanks", "tone:warm")


def _own(said: Said, hit: Hit) -> bool:
    """Whether somebody speaks of themselves in a word of feeling or right beside it."""
    before = said.own[max(0, hit.start - _BESIDE) : hit.start]
    clause = max(before.rfind(mark) for mark in ".!?;\n") + 1
    return bool(_SPEAKS.search(before[clause:] + said.own[hit.start : hit.end] + said.own[hit.end : hit.end + 4]))


def _apart(evidence: Sequence[Evidence]) -> tuple[Evidence, ...]:
    kept: list[Evidence] = []
    for item in evidence:
        if len(kept) < _MOST and all(
            item.message != other.message or item.end <= other.start or item.start >= other.end for other in kept
        ):
            kept.append(item)
    return tuple(kept)
