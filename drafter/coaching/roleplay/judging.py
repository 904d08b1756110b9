"""What one answer does to the customer: the checks' findings and the ledger's promises, as moves by the one table.

Nothing is judged here that a check or the reading knows: a finding is looked up in `MOVES`, and counted less the more often
the same has helped before.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from drafter.coaching.roleplay.growing import as_it_stood
from drafter.coaching.roleplay.moves import FADES, HALF, MOST, MOVES, TRIGGER, UNMOVED, Effect
from drafter.coaching.roleplay.specifics import specifics
from drafter.domain.case import Case
from drafter.domain.draft import Reply
from drafter.domain.roleplay import Exchange, Move, Roleplay, Scenario
from drafter.domain.score import Finding, Mark, Score
from drafter.domain.score import score as summed
from drafter.drafting.checking import Sheet, examine
from drafter.drafting.checking.manner.apologies import apologies
from drafter.drafting.pipeline import Basis, Pipeline
from drafter.drafting.reading.ledger import keep

_DATED = frozenset({"states_commitment", "states_resolution", "gives_schedule"})
"""Checks that look for a plan's dates."""
_SPOILS = (
    "no_hollow_phrases", "never_calm_down", "no_blame", "even_tone", "no_reask", "never_say", "no_leak", "no_placeholder",
    "right_language",
)  # fmt: skip
"""Checks whose failing words hold nothing that helps."""
_SPECIFICS = 3
"""Details given back that count in one answer."""


@dataclass(frozen=True)
class Judged:
    """What an answer came to: its score, the moves, the heat after them. `basis` is what it was held against."""

    reply: str
    score: Score
    moves: tuple[Move, ...]
    heat: float
    basis: Basis = field(repr=False)

    @property
    def wounds(self) -> bool:
        return any(move.kind in MOVES and MOVES[move.kind].wounds for move in self.moves)


def judge(roleplay: Roleplay, scenario: Scenario, text: str, pipeline: Pipeline) -> Judged:
    """The score of an answer to the case as it stands, and how it moves the customer."""
    basis = pipeline.basis(roleplay.case)
    reply = Reply(text=text, language=basis.reading.language)
    sheet = Sheet(reply, basis.case, basis.reading, basis.plan, basis.playbook)
    score = _as_promised(examine(sheet).score, sheet, roleplay, pipeline)
    found = [*_from_checks(roleplay, sheet, score), *_beside(roleplay, scenario, sheet, score)]
    moves = _weighed(found, _past(roleplay.exchanges), len(basis.reading.ledger.apologies))
    moves += [move for one in scenario.triggers if (move := _triggered(one.when, one.adds, one.because, moves, score))]
    change = max(-MOST, min(MOST, sum(move.change for move in moves)))
    heat = round(max(0.0, min(1.0, roleplay.heat + change)), 4)
    return Judged(text, score, tuple(moves), heat, basis)


def _as_promised(score: Score, sheet: Sheet, roleplay: Roleplay, pipeline: Pipeline) -> Score:
    """The score, where the dates that an earlier answer has promised are as good as those that the plan, made anew, names."""
    missed = {finding.id for finding in score.failures} & _DATED
    first = next((place for place, one in enumerate(roleplay.exchanges) if _is_dated(one.score)), None)
    if not missed or first is None:
        return score
    standing = pipeline.basis(as_it_stood(roleplay, first)).plan
    if standing.rule != sheet.plan.rule:
        return score
    plan = sheet.plan.model_copy(update={"resolution": standing.resolution, "commitment": standing.commitment})
    other = Sheet(sheet.reply, sheet.case, sheet.reading, plan, sheet.playbook)
    held = {finding.id: finding for finding in examine(other).score.checks}
    return summed(tuple(held[one.id] if one.id in missed else one for one in score.checks))


def _is_dated(score: Score) -> bool:
    """Whether an answer told the date of the plan."""
    return any(one.id == "states_commitment" and one.outcome == "pass" for one in score.checks)


def _past(exchanges: Sequence[Exchange]) -> dict[str, int]:
    """In how many earlier answers each kind of move was made."""
    past: dict[str, int] = {}
    for exchange in exchanges:
        for kind in {move.kind for move in exchange.moves}:
            past[kind] = past.get(kind, 0) + 1
    return past


def _move(effect: Effect, mark: Mark | None = None, *, detail: str = "", message: int | None = None) -> Move:
    return Move(
        kind=effect.kind,
        change=effect.change,
        why=f"{effect.why} ({detail})." if detail else f"{effect.why}.",
        message=message,
        quote=mark.quote if mark else None,
        start=mark.start if mark else None,
        end=mark.end if mark else None,
        check=effect.check,
        principle=effect.principle,
    )


def _from_checks(roleplay: Roleplay, sheet: Sheet, score: Score) -> Iterator[Move]:
    """The moves that a check's outcome makes."""
    findings = {finding.id: finding for finding in score.checks}
    alone = _is_hollow_alone(findings)
    for effect in MOVES.values():
        finding = findings.get(effect.check or "")
        if finding is None or effect.by == "rule" or (effect.kind == "hollow" and alone):
            continue
        if effect.by == "passes" and _passes(finding, findings) and _was_asked(effect, sheet):
            yield _move(effect, _first(finding))
        elif finding.failed and effect.by in ("fails", "missing") and not _met(effect, roleplay):
            yield _move(effect, _first(finding), detail=finding.why if finding.spans else "")
    if alone:
        yield _move(MOVES["only_hollow"], _first(findings["no_hollow_phrases"]))


def _was_asked(effect: Effect, sheet: Sheet) -> bool:
    """To answer everything helps only where something was asked."""
    return effect.kind != "answered" or bool(sheet.reading.asks)


def _first(finding: Finding) -> Mark | None:
    return finding.spans[0] if finding.spans else None


def _met(effect: Effect, roleplay: Roleplay) -> bool:
    """Whether an earlier answer brought what this one lacks: a thing said once need not be said again. So it is with the
    naming of a promise that was missed, which the check shows by its words."""
    if effect.by != "missing" and effect.kind != "promise_repeated":
        return False
    checks = (one for exchange in roleplay.exchanges for one in exchange.score.checks if one.id == effect.check)
    return any(one.outcome == "pass" and (effect.by == "missing" or bool(one.spans)) for one in checks)


def _passes(finding: Finding, findings: dict[str, Finding]) -> bool:
    """Whether a check passes, by other words than those that hurt: a sentence that blames them has not heard them, and a stock
    phrase says nothing."""
    if finding.outcome != "pass":
        return False
    mark = _first(finding)
    bad = (span for id in _SPOILS if (one := findings.get(id)) is not None and one.failed for span in one.spans)
    return mark is None or not any(one.start < mark.end and mark.start < one.end for one in bad)


def _is_hollow_alone(findings: dict[str, Finding]) -> bool:
    said = findings["no_hollow_phrases"].failed
    return said and not any(_passes(findings[id], findings) for id in ("acknowledges_issue", "states_resolution"))


def _beside(roleplay: Roleplay, scenario: Scenario, sheet: Sheet, score: Score) -> Iterator[Move]:
    """The moves that no single check makes."""
    findings = {finding.id: finding for finding in score.checks}
    told = {(move.quote or "").lower() for one in roleplay.exchanges for move in one.moves if move.kind == "specifics"}
    if findings["acknowledges_issue"].outcome != "fail":
        fresh = [mark for mark in specifics(sheet) if mark.quote.lower() not in told]
        yield from (_move(MOVES["specifics"], mark) for mark in fresh[:_SPECIFICS])
    sorry = apologies(sheet)
    if len(sorry) == 1 and not findings["no_false_apology"].failed:
        yield _move(MOVES["apologised"], sheet.mark(sorry[0].start, sorry[0].end))
    if (mark := _person(sheet)) is not None:
        yield _move(MOVES["right_person"], mark)
    if (mark := _need(scenario, sheet)) is not None and not _past(roleplay.exchanges).get("need_seen"):
        yield _move(MOVES["need_seen"], mark)
    yield from _promises(roleplay, scenario, sheet)


def _person(sheet: Sheet) -> Mark | None:
    """Where the answer names who decides, or who can take over."""
    plan = sheet.plan
    titles = [plan.resolution.by, plan.takeover.title if plan.takeover else None]
    for title in filter(None, titles):
        if (place := sheet.lower.find(title.lower())) >= 0:
            return sheet.mark(place, place + len(title))
    return None


def _need(scenario: Scenario, sheet: Sheet) -> Mark | None:
    """Where the answer touches what the customer wants and did not say."""
    for word in scenario.touches:
        if (place := sheet.lower.find(word.lower())) >= 0:
            return sheet.mark(place, place + len(word))
    return None


def _promises(roleplay: Roleplay, scenario: Scenario, sheet: Sheet) -> Iterator[Move]:
    """What became of the promises that earlier answers made, each told once: by the ledger, and for those that nobody may
    keep by the customer, at once."""
    last = roleplay.exchanges[-1] if roleplay.exchanges else None
    empty = next((move for move in last.moves if move.kind == "beyond"), None) if last else None
    if empty is not None:
        mark = Mark(start=empty.start or 0, end=empty.end or 0, quote=empty.quote or "")
        yield _move(MOVES["empty_promise"], mark, message=_last_answer(sheet))
    vain = [move.quote for one in roleplay.exchanges for move in one.moves if move.kind == "beyond" and move.quote]
    told = {(move.message, move.start) for one in roleplay.exchanges for move in one.moves}
    for promise in keep(_in_silence(sheet.case, len(scenario.case.history) + 1)).promises:
        where = promise.evidence.message
        if where == "last" or where < len(scenario.case.history) or (where, promise.evidence.start) in told:
            continue
        if promise.state == "open" or any(quote in promise.evidence.quote for quote in vain):
            continue
        if promise.due_at is None or promise.due_at > sheet.case.clock:
            continue  # by the clock: nothing is kept or broken before its time
        effect = MOVES["promise_kept" if promise.state == "kept" else "promise_missed"]
        words = promise.evidence
        yield _move(effect, Mark(start=words.start, end=words.end, quote=words.quote), message=where)


def _in_silence(case: Case, begun: int) -> Case:
    """The case as if the customer had said nothing since the practice began: their words are a line of the scenario or a
    model's, and keep or break no promise."""
    history = (
        turn.model_copy(update={"text": "…"}) if place >= begun and turn.sender == "customer" else turn
        for place, turn in enumerate(case.history)
    )
    last = case.message.model_copy(update={"text": "…"}) if len(case.history) >= begun else case.message
    return case.model_copy(update={"history": tuple(history), "message": last})


def _last_answer(sheet: Sheet) -> int:
    return max(index for index, turn in enumerate(sheet.case.history) if turn.sender == "agent")


def _weighed(moves: Sequence[Move], past: dict[str, int], apologies_before: int) -> list[Move]:
    """Helping moves fade with their repetition, and count half beside a wound."""
    half = HALF if any(MOVES[move.kind].wounds for move in moves) else 1.0
    weighed = []
    for move in moves:
        if move.change < 0 and move.kind != "beyond":
            before = apologies_before if move.kind == "apologised" else past.get(move.kind, 0)
            share = 1.0 if move.kind == "specifics" else FADES[min(before, len(FADES) - 1)]  # each detail counts once
            move = move.model_copy(update={"change": round(move.change * share * half, 4)})
        weighed.append(move)
    return [move for move in weighed if move.change]


def _triggered(when: str, adds: float, because: str, moves: Sequence[Move], score: Score) -> Move | None:
    """The move that a scenario adds where what it names has happened: a move of that kind, or one that a check's failure
    made; the failure itself where the table lets it move nobody."""
    hurt = (move for move in moves if move.kind == when or (move.check == when and MOVES[move.kind].by != "passes"))
    cause = next(hurt, None)
    failed = next((one for one in score.failures if one.id == when and when in UNMOVED), None)
    if cause is not None:
        return cause.model_copy(update={"kind": TRIGGER, "change": adds, "why": because})
    if failed is not None:
        return Move(kind=TRIGGER, change=adds, why=because, check=failed.id, principle=failed.principle)
    return None
