"""What the agent should know before sending: what is not as usual with this draft, and what would make it worse.

A caution is for the agent who edits the draft: each names one thing that this customer has already had once too often,
with the words that show it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from drafter.domain.case import Case
from drafter.domain.draft import Caution, Notice, Provenance, Reply
from drafter.domain.evidence import Evidence
from drafter.domain.reading import Reading, Signal, SignalKind
from drafter.domain.score import Score
from drafter.drafting.reading.contact_wish import calls, contact_wish
from drafter.drafting.reading.new_data import Kind, new_data

_MOST = 6
_MOST_QUOTED = 120
_NEW: Mapping[Kind, str] = {
    "address": "a new address",
    "account": "an account to pay to",
    "absence": "a time when nobody is in",
}
_OF_ONE_KIND = 2
_REASONS: Mapping[str, str] = {
    "failed_checks": "parts of the model's reply did not hold and were composed from the plan",
    "deadline": "the model did not answer in time",
    "upstream_down": "the model could not be reached",
    "upstream_auth": "the model's server refused our key",
    "upstream_quota": "the model's quota is used up",
    "upstream_refused": "the model refused the request",
    "bad_output": "the model's answer could not be used",
}
_BY_SIGNAL: Mapping[SignalKind, str] = {
    "safety": "Writing of money or blame before the danger is dealt with",
    "vulnerability": "Passing over what they have told of their circumstances, or pitying them for it",
    "legal_threat": "Arguing about fault or law, or admitting either",
    "insult": "Answering the insult, or teaching them manners",
    "profanity": "Remarking on their language",
    "shouting": "Telling them to calm down",
    "manager_request": "Leaving out who can take over, and when",
    "confusion": "Explaining it in the company's own terms",
    "repetition": "Asking them to explain any of it again",
}
_FIRST: tuple[SignalKind, ...] = ("safety", "vulnerability")
"""These come before anything that was promised."""


def warnings(case: Case, reading: Reading, reply: Reply, score: Score, provenance: Provenance) -> tuple[Notice, ...]:
    """What is out of the ordinary, the gravest first."""
    return tuple(_warnings(case, reading, reply, score, provenance))


def _warnings(case: Case, reading: Reading, reply: Reply, score: Score, provenance: Provenance) -> Iterator[Notice]:
    if reading.level == "crisis":
        yield Notice(
            id="danger", says="Somebody may be in danger now: read the message yourself before you send anything."
        )
    for finding in score.failures:
        if finding.level == "must":
            yield Notice(id=finding.id, says=f"The reply fails {finding.id}: {finding.why}.", spans=finding.spans)
    if provenance.degraded:
        why = _REASONS.get(provenance.why_degraded or "", f"the model failed ({provenance.why_degraded})")
        replaced = f": {', '.join(provenance.replaced)}" if provenance.replaced else ""
        yield Notice(id="degraded", says=f"{why[0].upper()}{why[1:]}{replaced}.")
    if provenance.language_fallback:
        says = f"The customer writes in another language ({provenance.language_fallback}) than this reply ({reply.language})."
        yield Notice(id="language", says=says)
    if case.agent.name is None:
        yield Notice(id="no_agent", says="No agent is named in the case: sign it yourself.")
    yield from _to_see_to(case, reply)
    for refused in reply.refused:
        yield Notice(id="refused", says=f"Your wish “{refused.quote}” was refused: {refused.why}.")


def _to_see_to(case: Case, reply: Reply) -> Iterator[Notice]:
    """What the customer tells that no plan takes up by itself."""
    text = case.message.text
    for told in new_data(text):
        says = f"The customer tells of {_NEW[told.kind]} (“{_short(text[told.start : told.end])}”): see that the order has it, and that the reply takes it up."
        yield Notice(id="new_data", says=says)
    wish = contact_wish(text)
    if wish is not None and calls(reply.text):
        says = f"The customer wants no call (“{_short(text[wish.start : wish.end])}”), and the reply promises one."
        yield Notice(id="contact_wish", says=says)


def _short(words: str) -> str:
    words = " ".join(words.split())
    return words if len(words) <= _MOST_QUOTED else f"{words[:_MOST_QUOTED].rsplit(' ', 1)[0]} …"


def cautions(case: Case, reading: Reading) -> tuple[Caution, ...]:
    """What would make it worse, what has hurt most first; six at most."""
    return tuple(_cautions(case, reading))[:_MOST]


def _cautions(case: Case, reading: Reading) -> Iterator[Caution]:
    first = {signal.kind: signal for signal in reversed(reading.signals)}
    for kind in _FIRST:
        yield from _signalled(kind, first)
    for missed in reading.broken_promises[-_OF_ONE_KIND:]:
        yield Caution(
            says="Promising it once more, without a word on this promise being missed", evidence=missed.evidence
        )
    for offer in [one for one in reading.ledger.offers if one.state == "refused"][-_OF_ONE_KIND:]:
        yield Caution(says="Offering once more what they turned down", evidence=offer.evidence)
    yield from _given(reading)
    if reading.ledger.apologies:
        often = len(reading.ledger.apologies)
        said = "we have apologised already" if often == 1 else f"we have apologised {often} times already"
        last = reading.ledger.apologies[-1].evidence
        yield Caution(says=f"One more apology in the same words; {said}", evidence=last)
    for kind in _BY_SIGNAL:
        if kind not in _FIRST:
            yield from _signalled(kind, first)
    if case.is_public:
        yield Caution(says="Sums, numbers or contact details where others can read them")


def _signalled(kind: SignalKind, first: Mapping[SignalKind, Signal]) -> Iterator[Caution]:
    signal = first.get(kind)
    if signal is not None:
        proof = Evidence(message=signal.message, start=signal.start, end=signal.end, quote=signal.quote)
        yield Caution(says=_BY_SIGNAL[kind], evidence=proof)


def _given(reading: Reading) -> Iterator[Caution]:
    """What they gave already and were, or may be, asked for again: the last of each kind."""
    named = {fact.name: fact for fact in reading.ledger.facts if fact.name not in _NOT_ASKED_FOR}
    for fact in list(named.values())[-_OF_ONE_KIND:]:
        what = (
            "to try again what they have tried"
            if fact.name == "step_tried"
            else f"for the {fact.name.replace('_', ' ')} that they gave"
        )
        yield Caution(says=f"Asking {what}", evidence=fact.evidence)


_NOT_ASKED_FOR = frozenset({"amount", "date", "device", "item", "link", "name"})
"""What customers mention and nobody asks for in so many words."""
