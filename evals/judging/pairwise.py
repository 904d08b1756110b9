"""Two runs compared reply by reply, always in both orders; a judge that changes its mind with the order has no opinion.

The flip rate is the judge's own quality. Because judges like long replies, the win rate among pairs of like length
stands beside the whole.
"""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from typing import Any, Literal

from drafter.domain.case import Case
from drafter.domain.errors import ModelFailed
from drafter.domain.value import Value
from evals.judging.asking import Better, Judge
from evals.judging.seen import seen
from evals.rows import Row
from evals.stats import Rate, rate

_LIKE = 0.1
"""Two replies are of like length when they differ by at most this share of the longer one's words."""
_AT_ONCE = 4
_TURNED: Mapping[Better, Better] = {"first": "second", "second": "first", "same": "same"}


class Duel(Value):
    """One pair. `winner` is null where an answer could not be used; `flipped` where the order decided."""

    case: str
    family: str
    epoch: int
    winner: Literal["a", "b", "tie"] | None
    flipped: bool
    like_length: bool
    why: tuple[str, ...] = ()
    error: str | None = None


class Pairwise(Value):
    """`wins` is the rate at which B wins, ties counting half on either side left out: of the decided pairs, by family.
    `like_length` the same among pairs of like length; `flips` the share of the pairs that the judge was asked about in
    which the order decided. `alike` are ties of the same words, about which nobody is asked."""

    pairs: int
    alike: int = 0
    a: int
    b: int
    ties: int
    errors: int
    wins: Rate
    like_length: Rate
    flips: Rate
    duels: tuple[Duel, ...]


async def pairwise(judge: Judge, cases: Mapping[str, Case], a: Sequence[Row], b: Sequence[Row]) -> Pairwise:
    """Every case and epoch that both runs have a reply for. Two calls a pair, none where the replies are the same."""
    right = {(row.case_id, row.epoch): row for row in b if row.draft}
    both = [(row, right[row.case_id, row.epoch]) for row in a if row.draft and (row.case_id, row.epoch) in right]
    lanes = asyncio.Semaphore(_AT_ONCE)

    async def one(left: Row, other: Row) -> Duel:
        async with lanes:
            return await _duel(judge, cases.get(left.case_id), left, other)

    return summed(await asyncio.gather(*(one(left, other) for left, other in both)))


def summed(duels: Sequence[Duel]) -> Pairwise:
    """What the duels come to."""
    decided = [duel for duel in duels if duel.winner in ("a", "b")]
    judged = [duel for duel in duels if duel.winner is not None and duel.why]
    return Pairwise(
        pairs=len(duels),
        alike=sum(duel.winner is not None and not duel.why for duel in duels),
        a=sum(duel.winner == "a" for duel in duels),
        b=sum(duel.winner == "b" for duel in duels),
        ties=sum(duel.winner == "tie" for duel in duels),
        errors=sum(duel.winner is None for duel in duels),
        wins=rate((duel.family, duel.winner == "b") for duel in decided),
        like_length=rate((duel.family, duel.winner == "b") for duel in decided if duel.like_length),
        flips=rate((duel.family, duel.flipped) for duel in judged),
        duels=tuple(duels),
    )


async def _duel(judge: Judge, case: Case | None, a: Row, b: Row) -> Duel:
    texts = _text(a), _text(b)
    words = [len(text.split()) for text in texts]
    told = Duel(
        case=a.case_id,
        family=a.cluster,
        epoch=a.epoch,
        winner="tie",
        flipped=False,
        like_length=abs(words[0] - words[1]) <= _LIKE * max(*words, 1),
    )
    if texts[0] == texts[1]:
        return told
    if case is None:
        return told.model_copy(update={"winner": None, "error": "the suite no longer holds this case"})
    shown = seen(case, a.draft or {})
    try:
        (there, why), (back, why_back) = await asyncio.gather(
            judge.prefers(shown, texts[0], texts[1]), judge.prefers(shown, texts[1], texts[0])
        )
    except ModelFailed as failure:
        return told.model_copy(update={"winner": None, "error": f"{failure.reason}: {failure}"[:200]})
    flipped = there != _TURNED[back]
    winner = "tie" if flipped else {"first": "a", "second": "b", "same": "tie"}[there]
    return told.model_copy(update={"winner": winner, "flipped": flipped, "why": (why, why_back)})


def _text(row: Row) -> str:
    draft: dict[str, Any] = row.draft or {}
    return str(draft.get("reply", {}).get("text", ""))
