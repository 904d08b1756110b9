"""Reading a case: what it tells before anyone writes. No model is asked; each finding comes with its words.

`read(case)` is the door. The trip: the customer's own words (own), the lexicon over all of them at once (scan),
a trained reader of what it misses (recognising), what a sentence makes innocent (innocent), the ledger, what dates and
order tell (past), all of it weighed together (weighing, whole) to signals, heat and level, then feelings, what went wrong
(tracing), language, contacts, asks and what is stated.
"""

from __future__ import annotations

from collections.abc import Sequence

from drafter.domain.case import Case
from drafter.domain.lexicon import RULES
from drafter.domain.reading import Heat, Reading, Signal
from drafter.drafting.reading.contacts import contacts
from drafter.drafting.reading.feelings import emotions, pleased_or_asking
from drafter.drafting.reading.language import spoken, wanted
from drafter.drafting.reading.scan import Said
from drafter.drafting.reading.signals import hottest
from drafter.drafting.reading.stated import statements
from drafter.drafting.reading.tracing import traced
from drafter.drafting.reading.whole import see_whole

__all__ = ["read"]


def read(case: Case, proposed: Sequence[Signal] = ()) -> Reading:
    """The reading of a case that has a clock (`case.at(now)`). Never asks a model; the same case reads the same.

    `proposed` are signals that others found and that are held to the case already: they count for the level as all
    do, but heat no message, and in a message that closes well they count for nothing."""
    seen = see_whole(case, proposed)
    look, last, story = seen.look, seen.look.last, seen.look.story
    settled = "last" in story.closing
    furious = hottest(last, look.worded["last"]) if seen.level == "angry" else None
    language = wanted(last.own, last.text, look.usually)
    return Reading(
        level=seen.level,
        why=seen.why,
        signals=seen.signals,
        emotions=() if settled else emotions(last, furious, at_ease=seen.level == "calm" and pleased_or_asking(last)),
        causes=traced(seen),
        trajectory=tuple(
            Heat(message=message.where, at=story.stated(message.where), heat=look.tones[message.where].heat)
            for message in look.heard
        ),
        ledger=story.ledger,
        asks=look.asks,
        stated=tuple(last.evidence(one.start, one.end) for one in statements(last.text, look.asks)),
        language=language,
        contacts=contacts(case),
        settled=settled,
        notes=() if language in RULES else _limits(last, look.usually),
    )


def _limits(last: Said, default: str) -> tuple[str, ...]:
    """What cannot be read here: the words of a language that no lexicon knows."""
    language = spoken(last.own, last.text, default)
    told = f"The last message is in a language ({language}) whose words are not read, only its dates, order and tone."
    return () if language in RULES else (told,)
