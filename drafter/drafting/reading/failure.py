"""Whether the thing failed or the treatment: what a reply owes first.

Failures of outcome (not delivered, broken, wrongly charged) want a remedy; failures of treatment (nobody answered, a
promise was broken, somebody was rude) want words and a named person (Gelbrich and Roschk 2011, a meta-analysis of
complaint handling; for process failures an apology weighs as much as compensation: Roschk and Kaiser 2013). A playbook
may ask for `failure` in its conditions; the reply owns a failed treatment by name before it speaks of the remedy.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Literal

from drafter.domain.case import Case
from drafter.domain.evidence import Evidence
from drafter.domain.plan import Failure
from drafter.domain.reading import CauseKind, Promise, Reading, SignalKind
from drafter.domain.regex import regex
from drafter.drafting.reading.ledger.matters import matters
from drafter.drafting.reading.loss import bereaved

_OUTCOME_CAUSES: frozenset[CauseKind] = frozenset({"lack_of_resolution", "unmet_expectations", "repeat_incident"})
_OUTCOME_SIGNS: frozenset[SignalKind] = frozenset({"financial_loss", "safety"})
_TREATMENT_CAUSES: frozenset[CauseKind] = frozenset({"poor_communication"})
_WENT_WRONG = (
    r"broken|damaged?|defect(?:ive)?|faulty|wrong|missing|lost|late|delayed|cancell?ed|overdue|dead|down|outage|failed|overcharged|downgraded|"
    r"interrupted|denied|leaking|missed|kaputt|defekt|verspätet|verloren|storniert|ausgefallen|beschädigt|roto|perdid[oa]|cancelad[oa]|retrasad[oa]|dañad[oa]|cassée?|perdue?|annulée?|retardée?|endommagée?"
)
_AT_FAULT = regex(
    rf"(?:^|_)(?:fault|defect|damage|error|failure|outage|problem|incident|overcharge|{_WENT_WRONG})s?(?:_|$)",
    re.IGNORECASE,
)
_SAYS_FAULT = regex(rf"(?:^|[^a-z])(?:{_WENT_WRONG})(?:[^a-z]|$)", re.IGNORECASE)
_SOLVED = regex(r"solved|resolved|closed|fixed|done|erledigt|resuelto|résolu", re.IGNORECASE)
RUDE = regex(
    r"\b(?:(?:was|were|so|very|extremely|incredibly|being|is|are) (?:(?!the\b|a\b|any\b|that\b|this\b|some\b|never\b|not\b|hardly\b|it\b|be\b)\w+ )?(?:rude|dismissive|condescending|impolite|unhelpful|aggressive|sarcastic|patronising|patronizing|abusive)|rudely|rudeness|(?<!never )(?<!not )rude (?:agent|staff|man|woman|lady|person|colleague|driver|employee|reply|answer|to (?:me|us|my|her|him))|(?:such|how|this|your) rude|hung up on me|"
    r"(?:put|slammed) the phone down on|(?:shouted|yelled|swore|sneered|snapped|laughed) at (?:me|us|my)|laughed (?:me off|in my face)|talked (?:down|over) (?:to )?me|told me to (?:stop|shut|calm|relax)|insulted (?:me|us|my)|called me (?:a )?(?:liar|stupid|an idiot)|lied to (?:me|us)|treated (?:me|us|her|him) like|"
    r"unhöflich|unverschämt|pampig|frech|aufgelegt|angeschrien|angeschnauzt|herablassend|grosero|grosera|maleducad[oa]|me colg(?:ó|aron)|me gritó|me gritaron|impoli\w*|grossi(?:er|ère)|raccroché au nez|m['’]a raccroché|crié dessus|méprisant\w*)\b",
    re.IGNORECASE,
)
"""Somebody of the company was rude, or is said to have been."""
_NEAR = 3
"""Characters between two spans that tell of one thing."""
_READ = 8_000
"""Characters of a message that are looked at."""


def failure(case: Case, reading: Reading) -> Failure | None:
    """What failed this customer, with the words that show it; None where nothing did."""
    if reading.settled:
        return None
    rude = list(_rude(case))
    outcome = [one for one in _outcome(reading) if not any(_beside(one, word) for word in rude)]
    treatment = [*_treatment(reading), *rude]
    solved = any(isinstance(value, str) and _SOLVED.fullmatch(value) for value in case.facts.values())
    failed = not solved and (bool(outcome) or _known_fault(case.facts))
    if not failed and not treatment:
        return None
    evidence = tuple(dict.fromkeys([*(outcome if failed else ()), *treatment]))
    kind: Literal["outcome", "treatment", "both"] = "both" if treatment else "outcome"
    return Failure(kind=kind if failed else "treatment", evidence=evidence)


def nothing_failed(case: Case, reading: Reading, failed: Failure | None) -> bool:
    """Whether only what is not of our making weighs on this customer: an illness, a death. Beside a death, a fault that our
    records know and nobody complains of does not count."""
    if reading.broken_promises or reading.causes or reading.kinds - {"vulnerability"}:
        return False
    if bereaved(case):
        return reading.level != "crisis" and not (failed and failed.evidence)
    return failed is None and bool(reading.kinds) and reading.level in ("calm", "concerned")


def _outcome(reading: Reading) -> Iterator[Evidence]:
    """The thing itself, and what was promised to be done about it. A sentence that tells of our silence tells of no thing."""
    silence = [one for cause in reading.causes if cause.kind in _TREATMENT_CAUSES for one in cause.evidence]
    for cause in reading.causes:
        if cause.kind in _OUTCOME_CAUSES:
            yield from (one for one in cause.evidence if not any(_beside(one, word) for word in silence))
    yield from _signs(reading, _OUTCOME_SIGNS)
    yield from (one.evidence for one in reading.broken_promises if one.evidence.quote and not _of_word(one))


def _treatment(reading: Reading) -> Iterator[Evidence]:
    """Silence and contradictions, and our own word that was not kept. To wait for the thing is no treatment, nor is a
    date that only the customer tells of."""
    for cause in reading.causes:
        if cause.kind in _TREATMENT_CAUSES:
            yield from cause.evidence
    yield from (one.evidence for one in reading.broken_promises if one.evidence.quote)


def _of_word(promise: Promise) -> bool:
    """Whether only word of us was promised: an answer, a call."""
    return bool(about := matters(promise.does.lower())) and about <= {"contact", "check"}


def _rude(case: Case) -> Iterator[Evidence]:
    for where, _, text in case.by_customer():
        for found in RUDE.finditer(text[:_READ]):
            yield Evidence(message=where, start=found.start(), end=found.end(), quote=found[0])


def _beside(one: Evidence, word: Evidence) -> bool:
    """Whether what looks like a bad outcome is only the rudeness itself: "was rude to me" is no worse thing than due."""
    return one.message == word.message and one.start < word.end + _NEAR and word.start < one.end + _NEAR


def _signs(reading: Reading, kinds: frozenset[SignalKind]) -> Iterator[Evidence]:
    for signal in reading.signals:
        if signal.kind in kinds:
            yield Evidence(message=signal.message, start=signal.start, end=signal.end, quote=signal.quote)


def _known_fault(facts: dict[str, Any]) -> bool:
    """What the company's own records call a fault: `fault: arrived_broken`, `downgraded: true`, `flight_status:
    cancelled`; but not `fault: null`, nor a lost_property_desk."""
    for name, value in facts.items():
        if isinstance(value, str) and _SAYS_FAULT.search(value) and len(value) <= _LABEL:
            return True
        if _AT_FAULT.search(name) and value is not False and value not in (None, "", "none", "no", "No", 0, [], {}):
            return True
    return False


_LABEL = 40
"""Characters that a fact's value has at most where it is a label and no text of somebody's."""
