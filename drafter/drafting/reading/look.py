"""The first look at a case: what words, the net, dates and order tell of each message, before it is weighed together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from drafter.domain.case import Case
from drafter.domain.evidence import Where
from drafter.domain.lexicon import RULES, index
from drafter.domain.reading import Ask, Signal, SignalKind
from drafter.drafting.reading.asks import asks
from drafter.drafting.reading.heat import Tone, tone
from drafter.drafting.reading.innocent import clear
from drafter.drafting.reading.language import to_read, usual
from drafter.drafting.reading.ledger import keep
from drafter.drafting.reading.meant import still_meant
from drafter.drafting.reading.past import Story, told_by_dates
from drafter.drafting.reading.recognising import add_recognised
from drafter.drafting.reading.recognising.abroad import weigh
from drafter.drafting.reading.recognising.hints import add_hints
from drafter.drafting.reading.scan import Said, said, scan
from drafter.drafting.reading.settled import settles
from drafter.drafting.reading.signals import borne_out, conclude, in_history, in_words, refusals, shown_by
from drafter.drafting.reading.weighing import Found

_CLOSED = 0.05
"""The heat of a message that closes a matter well is not above this."""
_TOLD_BY_DATES = frozenset({"repeat_contact"})
"""Where there is a history, its dates and answers tell this better than a turn of phrase."""


@dataclass
class Look:
    """`worded` are the signals of each of the customer's messages, `told` those that dates, order and ledger show of the last.
    `languages` are those that each message is written in, `usually` the one that the customer is known to write, `withdrawing`
    the messages that take something back. `proven` are kinds that named days prove: no weighing lets them go."""

    story: Story
    asks: tuple[Ask, ...]
    worded: dict[Where, list[Signal]]
    told: list[Signal]
    tones: dict[Where, Tone]
    languages: dict[Where, frozenset[str]]
    usually: str
    withdrawing: frozenset[Where]
    proven: frozenset[SignalKind]

    @property
    def heard(self) -> Sequence[Said]:
        return self.story.heard

    @property
    def last(self) -> Said:
        return self.story.heard[-1]

    @property
    def taken_back(self) -> frozenset[Where]:
        """The messages that a later one takes something back of."""
        places = [place for place, message in enumerate(self.heard) if message.where in self.withdrawing]
        return frozenset(message.where for message in self.heard[: max(places, default=0)])

    def shown(self, message: Said) -> list[Signal]:
        """The signals that stand for a message: those in its words and, for the last, what the history shows."""
        return self.worded[message.where] + (self.told if message is self.last else [])

    def to_weigh(self) -> Iterator[Found]:
        """What was found in each message that does not close the matter."""
        before: frozenset[SignalKind] = frozenset()
        for message in self.heard:
            here = frozenset(signal.kind for signal in self.shown(message))
            if message.where not in self.story.closing:
                yield Found(message, here, before, self.tones[message.where], self.story.place(message))
            before |= here

    def drop(self, message: Said, kinds: frozenset[SignalKind]) -> None:
        """Lets go of kinds that a message was found to show."""
        message.hits = [hit for hit in message.hits if hit.label not in kinds]
        self.worded[message.where] = [one for one in self.worded[message.where] if one.kind not in kinds]
        if message is self.last:
            self.told = [one for one in self.told if one.kind not in kinds - self.proven]

    def feel(self, message: Said) -> None:
        """Works out the tone of a message from what it shows now. One that closes well is calm, whatever it tells of."""
        kinds = {signal.kind for signal in self.shown(message)}
        found = tone(message, kinds, self.languages[message.where])
        closing = message.where in self.story.closing
        self.tones[message.where] = Tone(min(_CLOSED, found.heat), _CLOSED, 0.0, 0.0) if closing else found


def first_look(case: Case) -> Look:
    """Everything that is found in a case that has a clock, before it is weighed together."""
    heard = [said(where, text) for where, _, text in case.by_customer()]
    last, usually = heard[-1], _usual_language(case, heard)
    written = _find(case, heard, usually)
    withdrawing = still_meant(heard)
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
    languages = {message.where: those for message, those in zip(heard, written, strict=True)}
    dated = list(told_by_dates(story))
    told = [*in_history(story), *(shown_by(one.kind, one.evidence) for one in dated)]
    proven = frozenset(one.kind for one in dated if one.sure)
    look = Look(story, found, worded, told, {}, languages, usually, withdrawing, proven)
    for message in heard:
        look.feel(message)
    return look


def _usual_language(case: Case, heard: Sequence[Said]) -> str:
    """The language that the customer is known to write: by their record, else by what they wrote before."""
    recorded = (case.customer.language or "").split("-")[0].lower()
    return recorded or usual([(message.own, message.text) for message in heard[:-1]])


def _find(case: Case, heard: Sequence[Said], usually: str) -> list[frozenset[str]]:
    """Reads the customer's messages by the lexicons of the languages that each is written in, and weighs what those find by
    the trained readers; the languages."""
    known = frozenset(RULES)
    written = [to_read(message.own, message.text, usually, known) for message in heard]
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
    return written
