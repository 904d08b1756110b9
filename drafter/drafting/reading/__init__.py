"""Reading a case: what it tells before anyone writes. By rules alone, in milliseconds, each finding with its words.

`read(case)` is the door. The trip: the customer's own words (own), the lexicon over all of them at once (scan),
the ledger, what dates and order tell (past), then signals, heat, level, feelings, language, contacts and asks.
"""

from __future__ import annotations

from drafter.domain.case import Case
from drafter.domain.lexicon import RULES, index
from drafter.domain.reading import Heat, Reading, Signal, SignalKind
from drafter.drafting.reading.asks import asks
from drafter.drafting.reading.contacts import contacts
from drafter.drafting.reading.feelings import causes, emotions
from drafter.drafting.reading.heat import heat
from drafter.drafting.reading.language import to_read, wanted
from drafter.drafting.reading.ledger import keep
from drafter.drafting.reading.level import Mood, level
from drafter.drafting.reading.past import Story, first_words
from drafter.drafting.reading.scan import Said, said, scan
from drafter.drafting.reading.settled import settles
from drafter.drafting.reading.signals import distinct, hottest, in_history, in_words, refusals, shown_by

_CALM, _HOT, _RISE = 0.3, 0.5, 0.3
"""A tone shifts from at most the first heat to at least the second, by at least the third."""

__all__ = ["read"]


def read(case: Case) -> Reading:
    """The reading of a case that has a clock (`case.at(now)`). Never asks a model; the same case reads the same."""
    heard = _hear(case)
    last = heard[-1]
    worded = {message.where: list(in_words(message)) for message in heard}
    found = asks(last)
    closing = frozenset(message.where for message in heard if settles(message) and (message is not last or not found))
    for where in closing:
        worded[where] = []
    story = Story(case, keep(case), heard, closing)
    for refusal in refusals(story):
        worded[refusal.message].append(refusal)
    heats = {message.where: _heat(message, worded[message.where], closing) for message in heard}
    signals = [signal for kept in worded.values() for signal in kept] + list(in_history(story))
    if _shifted([heats[message.where] for message in heard]):
        signals.append(shown_by("tone_shift", hottest(last, worded["last"])))
    kept = distinct(signals)
    kinds = frozenset(signal.kind for signal in kept if signal.message == "last")
    name, why = level(Mood(last, kinds, heats["last"], "last" in closing))
    silences = [first_words(message) for message in story.silences()]
    return Reading(
        level=name,
        why=why,
        signals=kept,
        emotions=()
        if "last" in closing
        else emotions(last, hottest(last, worded["last"]) if name == "angry" else None),
        causes=causes([message for message in heard if message.where not in closing], kept, silences),
        trajectory=tuple(
            Heat(message=message.where, at=story.at(message.where), heat=heats[message.where]) for message in heard
        ),
        ledger=story.ledger,
        asks=found,
        language=wanted(last.own, last.text, case.customer.language or "en"),
        contacts=contacts(case),
        settled="last" in closing,
    )


def _hear(case: Case) -> list[Said]:
    """The customer's messages, each read by the lexicons of the languages that it is written in."""
    heard = [said(where, text) for where, _, text in case.by_customer()]
    default = (case.customer.language or "en").split("-")[0].lower()
    known = frozenset(RULES)
    by_language: dict[str, list[Said]] = {}
    for message in heard:
        for language in sorted(to_read(message.own, message.text, default, known)):
            by_language.setdefault(language, []).append(message)
    for language, messages in by_language.items():
        scan(messages, index(language))
    return heard


def _heat(message: Said, signals: list[Signal], closing: frozenset[int | str]) -> float:
    kinds: set[SignalKind] = {signal.kind for signal in signals}
    return min(0.05, heat(message, kinds)) if message.where in closing else heat(message, kinds)


def _shifted(heats: list[float]) -> bool:
    """An earlier calm or warm message, none angry, and a clearly hotter last one."""
    earlier, now = heats[:-1], heats[-1]
    return (
        bool(earlier) and min(earlier) <= _CALM and max(earlier) < _HOT and now >= _HOT and now - min(earlier) >= _RISE
    )
