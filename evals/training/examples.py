"""All that the reader of signals learns from: our own labelled texts, our labelled cases, and ordinary talk.

Ordinary talk is customers' and other people's texts in which the lexicon sees nothing of a kind: without it a reader
that has only seen hits and their look-alikes would see threats everywhere.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from drafter.domain.lexicon import RULES, index
from drafter.domain.reading import LEVELS as LEVEL_NAMES
from drafter.drafting.reading.scan import Said, said, scan
from drafter.drafting.reading.signals import conclude
from evals.dataset import Sample, load_suite
from evals.training.said import NAMES, Labelled, load

KINDS = tuple(kind for kind in NAMES.values() if kind != "tone_shift")
"""What is learnt. A shift of tone lies between messages, in no words of its own."""
LEVELS = tuple(f"level:{level}" for level in LEVEL_NAMES[1:])
"""That a message is at least so hot: what the small net learns besides."""
_OF_HISTORY = frozenset({"repetition", "repeat_contact", "long_wait", "broken_promise", "rejected_solution"})
_COMMON = frozenset({"long_wait", "repeat_contact", "confusion", "financial_loss"}) | {kind for kind in KINDS if kind.startswith("cause:")}  # fmt: skip
"""So usual that ordinary talk may hold them in words that the lexicon does not know."""
ORDINARY = ("complaints_xci", "goemotions", "pii_multidogo", "email_intent")
_ORDINARY_OF_EACH = 2500
_LONGEST = 600


@dataclass(frozen=True)
class Example:
    """`of_case` is the id of the labelled case that it is the last message of; empty for single texts. `levels` are the
    places in `LEVEL_NAMES` that are right; none where that is not known."""

    heard: Said
    holds: frozenset[str]
    alike: frozenset[str]
    open: frozenset[str]
    language: str = "en"
    of_case: str = ""
    ordinary: bool = False
    levels: tuple[int, ...] = ()


def examples(data: Path | None) -> list[Example]:
    """Everything to learn from; without `data` no ordinary talk from outside is among it."""
    texts = [_of_text(one) for one in load()]
    cases = [_of_case(sample) for sample in load_suite("reading").samples]
    outside = list(_ordinary(data)) if data else []
    every = texts + cases + outside
    for language in RULES:
        scan([one.heard for one in every if one.language == language], index(language))
    for one in every:
        conclude(one.heard)
    return [*texts, *cases, *map(_unless_seen, outside)]


def single_texts(folder: Path) -> list[Example]:
    """The English labelled texts of a folder, read as the product reads a message before the trained readers."""
    found = [_of_text(one) for one in load(folder)]
    scan([one.heard for one in found], index("en"))
    for one in found:
        conclude(one.heard)
    return found


def _of_text(one: Labelled) -> Example:
    return Example(said("last", one.text), one.holds, one.alike, one.open, one.language, levels=one.levels)


def _of_case(sample: Sample) -> Example:
    """The last message of a case. What the history alone may show is left open."""
    expect, earlier = sample.expect.reading, bool(sample.case.history)
    causes = frozenset(f"cause:{kind}" for kind in expect.causes)
    holds = frozenset(expect.signals) | causes
    unsure = (_OF_HISTORY | causes | holds if earlier else frozenset()) | ({kind for kind in KINDS if kind.startswith("cause:")} - causes)  # fmt: skip
    denied = frozenset(expect.not_signals)
    alike = denied & frozenset(sample.tags)
    language = sample.case.customer.language or "en"
    about = {tag for tag in sample.tags if tag in holds} if earlier else holds
    return Example(
        said("last", sample.case.message.text),
        frozenset(about - (_OF_HISTORY if earlier else frozenset())),
        alike,
        frozenset((unsure | (holds - about)) - denied - (about - (_OF_HISTORY if earlier else frozenset()))),
        language,
        of_case=sample.case.id,
        levels=tuple(LEVEL_NAMES.index(level) for level in expect.level),
    )


def _ordinary(data: Path) -> Iterator[Example]:
    for name in ORDINARY:
        file = data / f"{name}.jsonl"
        rows = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()] if file.is_file() else []
        for row in rows[:_ORDINARY_OF_EACH]:
            text = row.get("text") or ""
            if len(text.split()) >= 3 and len(text) <= _LONGEST and row.get("redist") != "nc":
                yield Example(said("last", text), frozenset(), frozenset(), _COMMON, ordinary=True)


def _unless_seen(one: Example) -> Example:
    seen = frozenset(hit.label for hit in one.heard.hits)
    return Example(one.heard, one.holds, one.alike, one.open | seen, one.language, ordinary=True)
