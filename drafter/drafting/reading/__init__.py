"""Reading a case: what it tells before anyone writes. No model is asked; each finding comes with its words.

`read(case)` is the door. The trip: the customer's own words (own), the lexicon over all of them at once (scan),
a trained reader of what it misses (recognising), what a sentence makes innocent (innocent), the ledger, what dates and
order tell (past), then signals, heat, level, feelings, language, contacts and asks.
"""

from __future__ import annotations

from collections.abc import Sequence

from drafter.domain.case import Case
from drafter.domain.evidence import Where
from drafter.domain.lexicon import RULES, index
from drafter.domain.reading import Heat, Reading, Signal
from drafter.drafting.reading.asks import asks
from drafter.drafting.reading.contacts import contacts
from drafter.drafting.reading.feelings import causes, emotions
from drafter.drafting.reading.heat import Tone, tone
from drafter.drafting.reading.innocent import clear
from drafter.drafting.reading.language import spoken, to_read, usual, wanted
from drafter.drafting.reading.ledger import keep
from drafter.drafting.reading.level import Mood, level
from drafter.drafting.reading.meant import still_meant
from drafter.drafting.reading.past import Story, first_words, silences
from drafter.drafting.reading.recognising import add_recognised
from drafter.drafting.reading.recognising.abroad import turned, weigh
from drafter.drafting.reading.recognising.hints import add_hints
from drafter.drafting.reading.scan import Said, said, scan
from drafter.drafting.reading.settled import settles
from drafter.drafting.reading.signals import (
    borne_out,
    conclude,
    distinct,
    hottest,
    in_history,
    in_words,
    refusals,
    shown_by,
)

_CALM, _HOT, _RISE = 0.4, 0.65, 0.3
"""A tone shifts from at most the first standing to at least the second, by at least the third."""
_CLOSED = 0.05
"""The heat of a message that closes a matter well is not above this."""

_TOLD_BY_DATES = frozenset({"repeat_contact"})
"""Where there is a history, its dates and answers tell this better than a turn of phrase."""

__all__ = ["read"]


def read(case: Case, proposed: Sequence[Signal] = ()) -> Reading:
    """The reading of a case that has a clock (`case.at(now)`). Never asks a model; the same case reads the same.

    `proposed` are signals that others found and that are held to the case already: they count for the level as all
    do, but heat no message, and in a message that closes well they count for nothing."""
    heard_in, withdrawing = _hear(case)
    heard = [message for message, _ in heard_in]
    last = heard[-1]
    worded = {message.where: list(in_words(message)) for message in heard}
    found = asks(last)
    closing = frozenset(message.where for message in heard if settles(message) and (message is not last or not found))
    for where in closing:
        worded[where] = []
    story = Story(case, keep(case), heard, closing)
    for message in heard:
        worded[message.where] = borne_out(story, message, worded[message.where])
    for refusal in refusals(story):
        worded[refusal.message].append(refusal)
    told = list(in_history(story))
    tones = {
        message.where: _tone(message, worded[message.where] + (told if message is last else []), languages, closing)
        for message, languages in heard_in
    }
    signals = [signal for kept in worded.values() for signal in kept] + told
    signals += [signal for signal in proposed if signal.message not in closing]
    if _shifted([tones[message.where].standing for message in heard]) or turned(heard):
        signals.append(shown_by("tone_shift", hottest(last, worded["last"])))
    kept = distinct(signals)
    kinds = frozenset(signal.kind for signal in kept if signal.message == "last")
    name, why = level(Mood(last, kinds, tones["last"], "last" in closing, "last" in withdrawing))
    usually = _usual_language(case, heard)
    language = wanted(last.own, last.text, usually)
    return Reading(
        level=name,
        why=why,
        signals=kept,
        emotions=()
        if "last" in closing
        else emotions(last, hottest(last, worded["last"]) if name == "angry" else None),
        causes=causes(
            [message for message in heard if message.where not in closing],
            kept,
            [first_words(message) for message in silences(story)],
        ),
        trajectory=tuple(
            Heat(message=message.where, at=story.stated(message.where), heat=tones[message.where].heat)
            for message in heard
        ),
        ledger=story.ledger,
        asks=found,
        language=language,
        contacts=contacts(case),
        settled="last" in closing,
        notes=() if language in RULES else _limits(last, usually),
    )


def _usual_language(case: Case, heard: Sequence[Said]) -> str:
    """The language that the customer is known to write: by their record, else by what they wrote before."""
    recorded = (case.customer.language or "").split("-")[0].lower()
    return recorded or usual([(message.own, message.text) for message in heard[:-1]])


def _limits(last: Said, default: str) -> tuple[str, ...]:
    """What cannot be read here: the words of a language that no lexicon knows."""
    language = spoken(last.own, last.text, default)
    told = f"The last message is in a language ({language}) whose words are not read, only its dates, order and tone."
    return () if language in RULES else (told,)


def _hear(case: Case) -> tuple[list[tuple[Said, frozenset[str]]], frozenset[Where]]:
    """The customer's messages, each with the languages that it is written in: read by their lexicons, and what those
    find weighed by the trained reader; and which of them take something back."""
    heard = [said(where, text) for where, _, text in case.by_customer()]
    default = _usual_language(case, heard)
    known = frozenset(RULES)
    written = [to_read(message.own, message.text, default, known) for message in heard]
    for language in sorted(frozenset().union(*written)):
        scan(
            [message for message, languages in zip(heard, written, strict=True) if language in languages],
            index(language),
        )
    for message in heard:
        conclude(message)
    heard_in = list(zip(heard, written, strict=True))
    # Signals are learnt well enough in English only; of the other languages there is too little to learn from.
    known_better = _TOLD_BY_DATES if case.history else frozenset[str]()
    add_recognised([message for message, languages in heard_in if languages & known])
    add_hints([message for message, languages in heard_in if languages == {"en"}], but=known_better)
    weigh(heard_in)
    for message in heard:
        clear(message)
    return heard_in, still_meant(heard)


def _tone(message: Said, signals: list[Signal], languages: frozenset[str], closing: frozenset[int | str]) -> Tone:
    """A message that closes well is calm, whatever it tells of before."""
    found = tone(message, {signal.kind for signal in signals}, languages)
    return Tone(min(_CLOSED, found.heat), _CLOSED, 0.0, 0.0) if message.where in closing else found


def _shifted(standings: list[float]) -> bool:
    """An earlier calm or warm message, and a last one clearly hotter than all before it."""
    *earlier, now = standings
    return bool(earlier) and min(earlier) <= _CALM and now >= _HOT and now - max(earlier) >= _RISE
