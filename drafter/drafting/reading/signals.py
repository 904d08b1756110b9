"""From what was found in words, dates and ledger to the warning signs of a case."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from drafter.domain.evidence import Evidence
from drafter.domain.lexicon.patterns import Waiting
from drafter.domain.mentions.date_words import fold
from drafter.domain.reading import SIGNALS, Signal, SignalKind
from drafter.domain.regex import regex
from drafter.domain.sentences import sentences
from drafter.drafting.reading.heat import LIFT
from drafter.drafting.reading.past import (
    GOOD_NEWS,
    Story,
    Told,
    accepts,
    as_announced,
    came,
    came_later,
    chooses,
    contradicted,
    first_words,
    long_waits,
    on_something_else,
    own_gap,
    proposals,
    refusal,
    repeats,
    returns,
)
from drafter.drafting.reading.scan import Hit, Said, sentence, sentence_breaks
from drafter.drafting.reading.shouting import shouting

_KINDS: dict[str, SignalKind] = {kind: kind for kind in SIGNALS}
_THREATS = ("legal_threat", "chargeback_threat", "churn_threat", "public_threat", "regulator_threat", "manager_request")
_DISCONTENT = (
    "tone:hot", "tone:ironic", "tone:frown", "tone:problem", "emotion:anger", "emotion:disappointment", "insult", "profanity", "long_wait", "broken_promise",
    "repetition", "financial_loss", "cause:lack_of_resolution", "cause:unmet_expectations", "cause:repeat_incident", "cause:poor_communication",
)  # fmt: skip
_OFFER = regex(
    r"\b(?:offer(?:ed|ing|s)?|vouchers?|credits?|gift ?cards?|discount|coupon|replace(?:ment)?|refund|repair|exchange|goodwill|compensat\w+|points|miles|% off|rebook\w*|"
    r"gutschein\w*|gutschrift|rabatt|ersatz\w*|erstatt\w*|angebot\w*|reparatur|anbieten|vale|cupon|descuento|reembols\w+|reemplaz\w+|oferta|ofrec\w+|bono|"
    r"bon d'achat|avoir|remise|rembours\w+|remplac\w+|geste|propos\w+|offr\w+)\b"
)
_SAYS_OFFERED = Waiting(
    r"\b(?:(?:want(?:s|ed)?|tried|offer\w*|propos\w+|suggest\w*|planning|going) (?:to )?(?:put|mov|rebook|send|giv|fob|book|credit|repair|replac|swap)\w* (?:me|us|him|her|them|it|the|my|our)|vouchers?|(?:store |travel |goodwill |account )?credits?|(?:\d+ ?% ?|percent )(?:off|codes?|discounts?)|discounts?(?! codes?)|bonus points|points|miles|gift ?cards?|goodwill \w+|free (?:month|delivery|shipping|night|meal|drink)|(?:another|yet another|more|a (?:second|third|fourth)) (?:\w+ )?(?:technician|engineer|replacement|repair|visit|appointment|one|voucher|unit)|(?:proposed|proposing|proposal|suggested|suggesting|suggestion|settlement|partial refund|half (?:the|of the) (?:price|money)|compensation|alternative (?:date|flight|slot|item|product))|don't want (?:a|the|your|any) (?:replacement|repair|exchange)|gutschein\w*|bon d'achat|vale\b)|\b(?:you(?:'ve| have| guys| people)?(?: \w+)? offer(?:ed|ing)?|(?:was|were|been|being|i'm) offered|your (?:\w+ )?(?:offer|voucher|credit|discount|apolog\w+|coupon|gift ?card|proposal|suggestion|gesture|compensation|points|replacement)s?|"
    r"(?:keep|shove|stick|stuff) (?:your|the|that|it)|(?:that|the|this|another|yet another|a measly|a lousy|this measly) (?:\w+ )?(?:\w+[- ])?(?:voucher|credit|discount|offer|coupon|gift ?card|goodwill\w*|gesture|replacement|partial refund|proposal)s?|"
    r"no more (?:vouchers|replacements|repairs|apologies)|(?:ihr|euer|ihren|den|das|einen) (?:\w+ )?(?:angebot|gutschein|rabatt)|(?:su|vuestra|la|el|un) (?:oferta|vale|cupon|descuento)|(?:votre|vos|le|un) (?:offre|bon d'achat|geste|avoir|remise))"
)

_SINCE_REPAIR = regex(
    r"\b(?:(?<! a )repair\w*|fixed|replac\w*|technicians?|engineers?|plumber|last (?:time|visit|week|month)|you (?:sent|swapped|changed|mended)|since (?:your|the|my) (?:visit|last|fix|update))\b"
)
"""A fault that is back after the company dealt with it; "down again" alone tells of no earlier contact."""
_HELLO_AGAIN = regex(
    r"(?:it's |its )?(?:only )?(?:me|us|hello|hi) again(?: (?:i'm|im) afraid)?|hello once more|back again"
)
_CHASING = regex(
    r"\b(?:still|yet|no|not|never|nobody|nothing|news|update|heard|reply|answer|waiting|chas\w+|same)\b|n't\b"
)
"""A greeting alone brings nobody back on an unsolved matter; what is missing or asked after does."""
_NO_LONGER = regex(
    r"\b(?:no longer|any ?more|works? (?:now|again|fine)|don't want to (?:lose|miss)|rather (?:have|take)|would be fine|(?:\w*day|noon|tomorrow|week|morning|afternoon|evening|then|am|pm)(?:'s| is| would be| will be| works| suits)(?= (?:fine|ok|okay|good|great|perfect|lovely|for (?:me|us)|me|us)\b))"
)
"""Not refused, but not needed any more, or wanted after all."""

_NOBODY_CAME = Waiting(
    r"\b(?:never|did ?n[o']?t|did not|has ?n[o']?t|haven'?t|have not|has not|not|nobody|no ?one|none) (?:\w+ ){0,2}?(?:turn(?:ed)? up|show(?:ed|n)?(?: up)?|c[ao]me|arrived?|appear(?:ed)?|here|received?|reach(?:ed)?|materiali[sz]ed?)\b"
    r"|\b(?:no[- ]show|no (?:sign|trace) of)\b|\bthere(?:'s| is| was) (?:still )?no (?!longer|way|need|problem|point|reason|one\b)\w+|\band (?:it |he |she |they )?(?:did|has|have|was|is)(?:n't|nt| not)(?=[ ]?(?:[.,;!]|$))|\bit(?:'s| is) (?:now |already )?(?:the \d|(?:mon|tues|wednes|thurs|fri|satur|sun)day)|\btill (?:now|date)\b[^.!?]{0,20}\bnot\b"
)
"""What was to be done at a time is still to do; a price that was not held is told for the first time."""
_OWN_WORD = regex(r"\bi(?:'d| had)? (?:promised|swore|gave (?:you )?my word)\b")


def conclude(said: Said) -> None:
    """Adds to a message's hits what its hits together tell: shouting, an ultimatum, a fault that is back."""
    loud = shouting(said)
    if loud:
        said.hits.append(loud)
    if _SINCE_REPAIR.search(said.own):
        said.hits += [hit._replace(label="repeat_contact") for hit in said.of("tone:recurs")]
    lacks = said.has(*_DISCONTENT, "confusion") or _CHASING.search(said.own)
    if not lacks or GOOD_NEWS.search(said.own):
        said.hits[:] = [
            hit
            for hit in said.hits
            if not (hit.label == "repeat_contact" and _HELLO_AGAIN.fullmatch(said.own, hit.start, hit.end))
        ]
    if said.has(*_DISCONTENT):
        said.hits += [hit._replace(label="churn_threat") for hit in said.of("tone:cancelling")]
    if said.has(*_THREATS, "tone:cancelling") and not said.has("ultimatum"):
        said.hits += _either_or(said, sentence_breaks(said.own))


def in_words(said: Said) -> Iterator[Signal]:
    """The signals that a message's own words hold, but those that need its neighbours."""
    for hit in said.hits:
        kind = _KINDS.get(hit.label)
        if kind:
            yield _signal(kind, said, hit)


def _either_or(said: Said, breaks: list[int]) -> Iterator[Hit]:
    """A demand with an alternative is an ultimatum where a threat stands in its sentence."""
    for hit in said.of("tone:either_or"):
        first, last = sentence(said.own, hit.start, hit.end, breaks)
        threats = [threat for threat in said.of(*_THREATS, "tone:cancelling") if first <= threat.start < last]
        if threats:
            start, end = min(hit.start, threats[0].start), max(hit.end, threats[0].end)
            yield Hit("ultimatum", start, end, 0.35)
            return


def borne_out(story: Story, said: Said, signals: Iterable[Signal]) -> list[Signal]:
    """The signals in a message's words that the dates and turns around it do not deny."""
    kept = [one for one in signals if one.kind != "long_wait" or not as_announced(story, said, fold(one.quote))]
    kinds = {signal.kind for signal in kept}
    denied: set[SignalKind] = set()
    if kinds & {"long_wait", "repeat_contact"} and own_gap(story, said):
        denied |= {"long_wait", "repeat_contact"}
    if "rejected_solution" in kinds and (accepts(said) or took_one(story, said)):
        denied.add("rejected_solution")
    if "repeat_contact" in kinds and on_something_else(story, said):
        denied.add("repeat_contact")
    return [signal for signal in kept if signal.kind not in denied]


def took_one(story: Story, said: Said) -> bool:
    """Whether the customer took one of several things that were put forward right before: what they can do without
    they chose not to have."""
    states: dict[object, set[str]] = {}
    for offer in story.ledger.offers:
        states.setdefault(offer.evidence.message, set()).add(offer.state)
    return any({"taken"} < states.get(told.where, set()) for told in story.told_before(said))


def stood_up(story: Story, said: Said, signals: Iterable[Signal]) -> list[Signal]:
    """Whoever waited for somebody who never came is back, unless the company had just asked for it. It bears nothing else out."""
    kinds = {signal.kind: signal for signal in signals}
    missed = kinds.get("broken_promise")
    if missed is None or "repeat_contact" in kinds or not _NOBODY_CAME.search(said.own) or _OWN_WORD.search(said.own):
        return []
    if any(told.asking for told in story.told_before(said)):
        return []
    place = said.evidence(missed.start, missed.end)
    return [shown_by("repeat_contact", place)]


def refusals(story: Story) -> Iterator[Signal]:
    """A refusal counts where something was offered: by an agent before, or as the message itself tells.

    The words that the lexicon knows are enough after any offer; right after one, what refuses it without such words
    counts too."""
    offered = False
    for line in story.lines:
        if isinstance(line, Told):
            offered = offered or bool(_OFFER.search(line.own) or proposals(line))
            continue
        if took_one(story, line):
            continue
        hits = [] if accepts(line) else line.of("tone:refuses")
        if hits and (offered or _SAYS_OFFERED.search(line.own)):
            if not chooses([piece for told in story.told_before(line) for piece in proposals(told)], line):
                yield from (_signal("rejected_solution", line, hit) for hit in hits[:2])
        elif offered and (words := refusal(story, line)):
            yield shown_by("rejected_solution", words)


def in_history(story: Story) -> Iterator[Signal]:
    """The signals that dates, order and ledger show."""
    back = list(returns(story))
    for evidence in long_waits(story, [said.where for said in back]):
        yield shown_by("long_wait", evidence)
    last = story.heard[-1]
    pleased = last.has("tone:thanks", "tone:warm", "tone:closed") and not story.wants(last)
    content = (pleased or came(last)) and not story.unsolved(last)
    for promise in story.ledger.promises:
        # The clock alone breaks no promise of which a contented customer says nothing.
        if promise.state == "broken" and not (content and (promise.shown is None or promise.shown.message == "last")):
            yield shown_by("broken_promise", promise.evidence)
    for evidence in came_later(story):
        yield shown_by("broken_promise", evidence)
    for evidence, taken in contradicted(story):
        yield shown_by("broken_promise", evidence)
        if taken:
            yield shown_by("financial_loss", evidence)
    for said in back:
        yield shown_by("repeat_contact", first_words(said))
    for evidence in repeats(story):
        yield shown_by("repetition", evidence)
    wanted = accepts(last) or _NO_LONGER.search(last.own) is not None
    if _refused(story) and not wanted and last.where not in story.closing:
        yield shown_by("rejected_solution", first_words(last))


def _refused(story: Story) -> bool:
    """Whether an offer was refused; where the customer took another one of the same message, they only chose."""
    last = story.heard[-1]
    offers = story.ledger.offers
    chosen = {offer.evidence.message for offer in offers if offer.state == "taken"}
    if not any(offer.state == "refused" and offer.evidence.message not in chosen for offer in offers):
        return False
    return not chooses([piece for told in story.told_before(last) for piece in proposals(told)], last)


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
