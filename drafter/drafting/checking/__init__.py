"""Every rule that a reply keeps or breaks. Guardrails, scores and evals all ask here.

`examine` runs the whole catalogue of `domain/principles.py` over one reply; each check is a pure function of a
`Sheet`, in `facts/` (what the reply says that nobody gave it), `manner/` (what it leaves out, and how it sounds) or `answers/` (whether
every question has one, which rests on what the others find).
"""

from __future__ import annotations

import logging
from dataclasses import dataclass, replace

from drafter.domain.draft import PartKind, Reply
from drafter.domain.principles import RULES
from drafter.domain.score import Finding, Mark, Score, score
from drafter.drafting.checking.answers import answers_everything, unanswered
from drafter.drafting.checking.doubt import settled
from drafter.drafting.checking.facts import FACT_CHECKS
from drafter.drafting.checking.manner import MANNER_CHECKS
from drafter.drafting.checking.mending import mend
from drafter.drafting.checking.sheet import Check, Sheet, Verdict, nothing
from drafter.drafting.checking.straying import straying
from drafter.drafting.composing.layout import places

__all__ = ["CHECKS", "STRAYS", "Examination", "Sheet", "examine", "examine_model", "unanswered"]

STRAYS = "strays"
"""Under this name an examination blames the parts that tell of something else: no check, so that a score holds none."""

CHECKS: dict[str, Check] = {**FACT_CHECKS, **MANNER_CHECKS, "answers_everything": answers_everything}

_HOME: dict[str, PartKind] = {
    "acknowledges_issue": "acknowledgement",
    "takes_ownership": "ownership",
    "states_resolution": "resolution",
    "gives_schedule": "resolution",
    "offers_choice": "resolution",
    "states_commitment": "follow_up",
    "answers_everything": "next_steps",
    "names_customer": "greeting",
    "no_repeat_promise": "acknowledgement",
}
"""Which part to write again where a check misses something, and so has no span to point at."""

_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Examination:
    """`score`, and for each failed check the parts of the reply that should be written again (all of them
    where no part is to blame). `strays` are a model's sentences that tell of something else than the case."""

    score: Score
    parts: dict[str, frozenset[PartKind]]
    strays: tuple[Mark, ...] = ()

    @property
    def faulty(self) -> frozenset[PartKind]:
        return frozenset().union(*self.parts.values()) if self.parts else frozenset()


def examine(sheet: Sheet) -> Examination:
    """All checks over one reply. A check that cannot run says so as `n/a`; it neither passes nor fails anything."""
    findings, blamed = [], {}
    for rule in RULES:
        verdict = _ask(rule.id, sheet)
        findings.append(
            Finding(
                id=rule.id,
                principle=rule.principle,
                level=rule.level,
                outcome=verdict.outcome,
                why=verdict.why,
                spans=verdict.spans,
                mend=_mend(rule.id, verdict, sheet) if verdict.outcome == "fail" else "",
            )
        )
        if verdict.outcome == "fail":
            blamed[rule.id] = _blame(rule.id, verdict, sheet.reply)
    return Examination(score(tuple(findings)), blamed)


def examine_model(sheet: Sheet, instructions: str = "") -> Examination:
    """The same, and what only a model's words are held to: its parts must not tell of something else, nor of the
    `instructions` that it was given."""
    examined = examine(sheet)
    own = [(start, end, part.kind) for (start, end, _), part in zip(places(sheet.reply), sheet.reply.parts, strict=True) if part.source == "model"]  # fmt: skip
    # A sentence may begin in one part and end in the next: in a text message a greeting ends with a colon.
    found = [
        (mark, kind)
        for mark in (straying(sheet, instructions) if own else ())
        for start, end, kind in own
        if mark.start < end and mark.end > start
    ]
    if not found:
        return examined
    blamed = frozenset(kind for _, kind in found)
    return replace(examined, parts={**examined.parts, STRAYS: blamed}, strays=tuple(dict(found)))


def _ask(id: str, sheet: Sheet) -> Verdict:
    try:
        return settled(id, CHECKS[id](sheet), sheet)
    except Exception as error:  # a fault of ours must not blank the agent's screen
        _log.error("check %s could not run: %s", id, type(error).__name__)  # no stack: it may quote the case
        return nothing(f"this check could not run ({type(error).__name__})")


def _mend(id: str, verdict: Verdict, sheet: Sheet) -> str:
    try:
        return mend(id, verdict, sheet)
    except Exception as error:  # a suggestion less is no harm
        _log.error("no mend for %s: %s", id, type(error).__name__)
        return ""


def _blame(id: str, verdict: Verdict, reply: Reply) -> frozenset[PartKind]:
    if verdict.spans:
        touched = {
            kind
            for start, end, kind in places(reply)
            for span in verdict.spans
            if span.start < end and span.end > start
        }
        if touched:
            return frozenset(touched)
    home = verdict.part or _HOME.get(id)
    return frozenset({home}) if home else frozenset(part.kind for part in reply.parts)
