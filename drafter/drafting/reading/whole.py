"""The second look at a case: all that was found in it weighed together, down to its signals and its level."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from drafter.domain.case import Case
from drafter.domain.reading import Level, Signal
from drafter.drafting.reading.innocent import clear
from drafter.drafting.reading.level import Mood, level
from drafter.drafting.reading.look import Look, first_look
from drafter.drafting.reading.meant import unsay
from drafter.drafting.reading.past import answering
from drafter.drafting.reading.recognising.abroad import turned
from drafter.drafting.reading.shift import shifted
from drafter.drafting.reading.signals import borne_out, distinct, hottest, in_words, shown_by, stood_up
from drafter.drafting.reading.weighing import Weighed, scales


@dataclass(frozen=True)
class Whole:
    """`weighed` is what was told of the last message; None where it closes the matter or could not be weighed."""

    look: Look
    weighed: Weighed | None
    signals: tuple[Signal, ...]
    level: Level
    why: str


def see_whole(case: Case, proposed: Sequence[Signal] = ()) -> Whole:
    """A case that has a clock. `proposed` are signals that others found; in a message that closes well they count for
    nothing."""
    look = first_look(case)
    weighed = _weighed(look)
    heard, last, closing = look.heard, look.last, look.story.closing
    signals = [signal for kept in look.worded.values() for signal in kept] + look.told
    signals += [signal for signal in proposed if signal.message not in closing]
    if shifted(heard, look.tones) or turned(heard):
        signals.append(shown_by("tone_shift", hottest(last, look.worded["last"])))
    kept = distinct(signals)
    kinds = frozenset(signal.kind for signal in kept if signal.message == "last")
    levels = weighed.levels if weighed else None
    name, why = level(Mood(last, kinds, look.tones["last"], "last" in closing, "last" in look.withdrawing, levels))
    return Whole(look, weighed, kept, name, why)


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
