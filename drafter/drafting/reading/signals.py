"""From what was found in words, dates and ledger to the warning signs of a case."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from drafter.domain.evidence import Evidence
from drafter.domain.reading import SIGNALS, Signal, SignalKind
from drafter.domain.sentences import sentences
from drafter.drafting.reading.heat import LIFT
from drafter.drafting.reading.own import fold
from drafter.drafting.reading.past import OWED_DAYS, Story, first_words
from drafter.drafting.reading.scan import Hit, Said, sentence, sentence_breaks
from drafter.drafting.reading.shouting import shouting

_KINDS: dict[str, SignalKind] = {kind: kind for kind in SIGNALS}
_THREATS = ("legal_threat", "chargeback_threat", "churn_threat", "public_threat", "regulator_threat", "manager_request")
_DISCONTENT = (
    "tone:hot", "tone:ironic", "tone:frown", "tone:problem", "emotion:anger", "emotion:disappointment", "insult", "profanity", "long_wait", "broken_promise",
    "repetition", "financial_loss", "cause:lack_of_resolution", "cause:unmet_expectations", "cause:repeat_incident", "cause:poor_communication",
)  # fmt: skip
_OFFER = re.compile(
    r"\b(?:offer(?:ed|ing|s)?|vouchers?|credits?|gift ?cards?|discount|coupon|replace(?:ment)?|refund|repair|exchange|goodwill|compensat\w+|points|miles|% off|rebook\w*|"
    r"gutschein\w*|gutschrift|rabatt|ersatz\w*|erstatt\w*|angebot\w*|reparatur|anbieten|vale|cupon|descuento|reembols\w+|reemplaz\w+|oferta|ofrec\w+|bono|"
    r"bon d'achat|avoir|remise|rembours\w+|remplac\w+|geste|propos\w+|offr\w+)\b"
)
_SAYS_OFFERED = re.compile(
    r"\b(?:vouchers?|(?:store |travel |goodwill |account )?credits?|(?:\d+ ?% ?|percent )(?:off|codes?|discounts?)|discounts?(?! codes?)|bonus points|points|miles|gift ?cards?|goodwill \w+|free (?:month|delivery|shipping|night|meal|drink)|(?:another|yet another|more|a (?:second|third|fourth)) (?:\w+ )?(?:technician|engineer|replacement|repair|visit|appointment|one|voucher|unit)|(?:proposed|proposing|proposal|suggested|suggesting|suggestion|settlement|partial refund|half (?:the|of the) (?:price|money)|compensation|alternative (?:date|flight|slot|item|product))|don't want (?:a|the|your|any) (?:replacement|repair|exchange)|gutschein\w*|bon d'achat|vale\b)|\b(?:you(?:'ve| have| guys| people)?(?: \w+)? offer(?:ed|ing)?|(?:was|were|been|being|i'm) offered|your (?:\w+ )?(?:offer|voucher|credit|discount|apolog\w+|coupon|gift ?card|proposal|suggestion|gesture|compensation|points|replacement)s?|"
    r"(?:keep|shove|stick|stuff) (?:your|the|that|it)|(?:that|the|this|another|yet another|a measly|a lousy|this measly) (?:\w+ )?(?:\w+[- ])?(?:voucher|credit|discount|offer|coupon|gift ?card|goodwill\w*|gesture|replacement|partial refund|proposal)s?|"
    r"no more (?:vouchers|replacements|repairs|apologies)|(?:ihr|euer|ihren|den|das|einen) (?:\w+ )?(?:angebot|gutschein|rabatt)|(?:su|vuestra|la|el|un) (?:oferta|vale|cupon|descuento)|(?:votre|vos|le|un) (?:offre|bon d'achat|geste|avoir|remise))"
)

_SINCE_REPAIR = re.compile(
    r"\b(?:repair\w*|fixed|replac\w*|technicians?|engineers?|plumber|last (?:time|visit|week|month)|you (?:sent|swapped|changed|mended)|since (?:your|the|my) (?:visit|last|fix|update))\b"
)
"""A fault that is back after the company dealt with it; "down again" alone tells of no earlier contact."""
_NO_LONGER = re.compile(
    r"\b(?:no longer|any ?more|works? (?:now|again|fine)|don't want to (?:lose|miss)|rather (?:have|take)|would be fine)\b"
)
"""Not refused, but not needed any more, or wanted after all."""


def in_words(said: Said) -> Iterator[Signal]:
    """The signals that a message's own words hold, but those that need its neighbours."""
    loud = shouting(said)
    if loud:
        said.hits.append(loud)
    breaks = sentence_breaks(said.own)
    for hit in [*said.hits]:
        kind = _KINDS.get(hit.label)
        if kind:
            yield _signal(kind, said, hit)
    if _SINCE_REPAIR.search(said.own):
        yield from (_signal("repeat_contact", said, hit) for hit in said.of("tone:recurs"))
    if said.has(*_DISCONTENT):
        yield from (_signal("churn_threat", said, hit) for hit in said.of("tone:cancelling"))
    if said.has(*_THREATS, "tone:cancelling") and not said.has("ultimatum"):
        yield from _either_or(said, breaks)


def _either_or(said: Said, breaks: list[int]) -> Iterator[Signal]:
    """A demand with an alternative is an ultimatum where a threat stands in its sentence."""
    for hit in said.of("tone:either_or"):
        first, last = sentence(said.own, hit.start, hit.end, breaks)
        threats = [threat for threat in said.of(*_THREATS, "tone:cancelling") if first <= threat.start < last]
        if threats:
            start, end = min(hit.start, threats[0].start), max(hit.end, threats[0].end)
            yield _signal("ultimatum", said, Hit("ultimatum", start, end, 0.35))
            return


def refusals(story: Story) -> Iterator[Signal]:
    """A refusal counts where something was offered: by an agent before, or as the message itself tells."""
    offered = False
    by_place = {said.where: said for said in story.heard}
    for where, turn in story.case.said():
        if where in by_place:
            said = by_place[where]
            hits = said.of("tone:refuses")
            if hits and (offered or _SAYS_OFFERED.search(said.own)):
                yield from (_signal("rejected_solution", said, hit) for hit in hits[:2])
        elif getattr(turn, "sender", "") == "agent" and not offered:
            offered = bool(_OFFER.search(fold(turn.text)))


def in_history(story: Story) -> Iterator[Signal]:
    """The signals that dates, order and ledger show."""
    for said, days in story.waits():
        if days >= OWED_DAYS:
            yield shown_by("long_wait", first_words(said))
    for evidence in story.overdue():
        yield shown_by("long_wait", evidence)
    for promise in story.ledger.promises:
        if promise.state == "broken":
            yield shown_by("broken_promise", promise.evidence)
    for said in story.returns():
        yield shown_by("repeat_contact", first_words(said))
    for evidence in story.repeats():
        yield shown_by("repetition", evidence)
    if any(offer.state == "refused" for offer in story.ledger.offers):
        last = story.heard[-1]
        if last.where not in story.closing and not _NO_LONGER.search(last.own):
            yield shown_by("rejected_solution", first_words(last))


def hottest(said: Said, signals: Iterable[Signal]) -> Evidence:
    """The sentence of a message that holds most of its heat."""
    marks = [(signal.start, signal.weight) for signal in signals] + [
        (hit.start, hit.weight)
        for hit in said.hits
        if hit.label.startswith(("tone:hot", "tone:frown", "tone:icy", "emotion:"))
    ]
    best, place = 0.0, first_words(said)
    for piece in sentences(said.own)[:200]:
        weight = sum(weight for start, weight in marks if piece.start <= start < piece.end)
        if weight > best:
            best, place = weight, said.evidence(piece.start, min(piece.end, piece.start + 240))
    return place


def shown_by(kind: SignalKind, place: Evidence) -> Signal:
    return Signal(
        kind=kind, quote=place.quote, message=place.message, start=place.start, end=place.end, weight=LIFT[kind]
    )


def _signal(kind: SignalKind, said: Said, hit: Hit) -> Signal:
    weight = max(LIFT[kind], hit.weight) if kind == "safety" else LIFT[kind]
    return Signal(
        kind=kind, quote=said.text[hit.start : hit.end], message=said.where, start=hit.start, end=hit.end, weight=weight
    )


def distinct(signals: Iterable[Signal]) -> tuple[Signal, ...]:
    """In the order of the case; of overlapping signals of one kind the first, at most three of a kind in a message."""
    kept: list[Signal] = []
    for signal in signals:
        same = [other for other in kept if other.kind == signal.kind and other.message == signal.message]
        if len(same) < 3 and all(signal.end <= other.start or signal.start >= other.end for other in same):
            kept.append(signal)
    order = {kind: place for place, kind in enumerate(SIGNALS)}
    return tuple(
        sorted(
            kept,
            key=lambda signal: (
                10**9 if signal.message == "last" else signal.message,
                signal.start,
                order[signal.kind],
            ),
        )
    )
