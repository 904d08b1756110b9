"""Reading a case: what it tells before anyone writes. No model is asked; each finding comes with its words.

`read(case)` is the door. The trip: the customer's own words (own), the lexicon over all of them at once (scan),
a trained reader of what it misses (recognising), what a sentence makes innocent (innocent), the ledger, what dates and
order tell (past), all of it weighed together (weighing), then signals, heat, level, feelings, language, contacts and asks.
"""

from __future__ import annotations

from collections.abc import Sequence

from drafter.domain.case import Case
from drafter.domain.lexicon import RULES
from drafter.domain.reading import Heat, Reading, Signal
from drafter.drafting.reading.contacts import contacts
from drafter.drafting.reading.feelings import causes, emotions
from drafter.drafting.reading.innocent import clear
from drafter.drafting.reading.language import spoken, wanted
from drafter.drafting.reading.level import Mood, level
from drafter.drafting.reading.look import Look, first_look
from drafter.drafting.reading.meant import unsay
from drafter.drafting.reading.past import answering, first_words, silences
from drafter.drafting.reading.recognising.abroad import turned
from drafter.drafting.reading.scan import Said
from drafter.drafting.reading.shift import shifted
from drafter.drafting.reading.signals import borne_out, distinct, hottest, in_words, shown_by, stood_up
from drafter.drafting.reading.weighing import Weighed, scales

__all__ = ["read"]


def read(case: Case, proposed: Sequence[Signal] = ()) -> Reading:
    """The reading of a case that has a clock (`case.at(now)`). Never asks a model; the same case reads the same.

    `proposed` are signals that others found and that are held to the case already: they count for the level as all
    do, but heat no message, and in a message that closes well they count for nothing."""
    look = first_look(case)
    weighed = _weighed(look)
    heard, last, story, closing = look.heard, look.last, look.story, look.story.closing
    signals = [signal for kept in look.worded.values() for signal in kept] + look.told
    signals += [signal for signal in proposed if signal.message not in closing]
    if shifted(heard, look.tones) or turned(heard):
        signals.append(shown_by("tone_shift", hottest(last, look.worded["last"])))
    kept = distinct(signals)
    kinds = frozenset(signal.kind for signal in kept if signal.message == "last")
    levels = weighed.levels if weighed else None
    name, why = level(Mood(last, kinds, look.tones["last"], "last" in closing, "last" in look.withdrawing, levels))
    language = wanted(last.own, last.text, look.usually)
    return Reading(
        level=name,
        why=why,
        signals=kept,
        emotions=()
        if "last" in closing
        else emotions(last, hottest(last, look.worded["last"]) if name == "angry" else None),
        causes=causes(
            [message for message in heard if message.where not in closing],
            kept,
            [first_words(message) for message in silences(story)],
        ),
        trajectory=tuple(
            Heat(message=message.where, at=story.stated(message.where), heat=look.tones[message.where].heat)
            for message in heard
        ),
        ledger=story.ledger,
        asks=look.asks,
        language=language,
        contacts=contacts(case),
        settled="last" in closing,
        notes=() if language in RULES else _limits(last, look.usually),
    )


def _weighed(look: Look) -> Weighed | None:
    """Weighs each message, changes what it shows, and returns what was told of the last."""
    told = None
    for found in list(look.to_weigh()):
        message = found.said
        told = scales().told(found)
        if told and (told.gone or told.new):
            look.drop(message, told.gone)
            back = answering(look.story, message)
            new = [hit for hit in told.new if not (back and hit.label == "repeat_contact")]
            message.hits += () if message.where in look.taken_back else new
            clear(message)
            unsay(message)
            added = borne_out(look.story, message, in_words(message))
            look.worded[message.where] += [one for one in added if one.kind not in found.here]
            look.feel(message)
    for message in look.heard:
        look.worded[message.where] += stood_up(look.story, message, look.shown(message))
    return told if "last" not in look.story.closing else None


def _limits(last: Said, default: str) -> tuple[str, ...]:
    """What cannot be read here: the words of a language that no lexicon knows."""
    language = spoken(last.own, last.text, default)
    told = f"The last message is in a language ({language}) whose words are not read, only its dates, order and tone."
    return () if language in RULES else (told,)
