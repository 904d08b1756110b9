"""Which words many cases share. A word is told only where at least `SMALL` customers wrote it in the period, and then it
is the company's own word for it, or read again out of one of those cases.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import and_, case, func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from drafter.adapters.storage.codes import number_of
from drafter.adapters.storage.observing import INVESTIGATION, QUESTION
from drafter.adapters.storage.tables import cases, drafts, observed_words
from drafter.adapters.storage.topics import asked, investigated
from drafter.coaching.insights.counted import TopicCount
from drafter.coaching.insights.period import Period
from drafter.domain.case import Case
from drafter.domain.draft import Draft
from drafter.domain.insights import SMALL

MOST = 12
"""So many words are told of at most."""
_TOGETHER = 0.6
"""Two words are one topic where at least this share of the cases with either hold both."""
_W = observed_words.c


@dataclass(frozen=True)
class _Held:
    """One word: its number, in how many cases and of how many customers it stands, where, and in which draft."""

    code: int
    cases: int
    customers: int
    before: int
    place: float
    draft: str


async def topics(
    connection: AsyncConnection, tenant: str, span: Period, words: Mapping[str, str]
) -> tuple[tuple[TopicCount, ...], tuple[TopicCount, ...]]:
    """Of investigations, and of unanswered questions; those of most cases first. `words` are the company's own."""
    known = {number_of(tenant, "word", term): (term, word) for term, word in words.items()}
    found = [await _of(connection, tenant, span, about, known) for about in (INVESTIGATION, QUESTION)]
    return found[0], found[1]


async def _of(
    connection: AsyncConnection, tenant: str, span: Period, about: int, known: Mapping[int, tuple[str, str]]
) -> tuple[TopicCount, ...]:
    held = await _held(connection, tenant, span, about)
    named = {one.code: known.get(one.code) or await _read(connection, tenant, about, one) for one in held}
    held = [one for one in held if named[one.code] is not None]
    pairs = await _pairs(connection, tenant, span, about, [one.code for one in held])
    told: list[TopicCount] = []
    left = {one.code: one for one in held}
    for first in held:
        if left.pop(first.code, None) is None:
            continue
        both = [(pairs.get(frozenset((first.code, one.code)), (0, 0)), one) for one in left.values()]
        fit = [
            (n, customers, one) for (n, customers), one in both if customers >= SMALL and n >= _TOGETHER * first.cases
        ]
        second = max(fit, key=lambda pair: (pair[0], -pair[2].code), default=None)
        if second is None:
            told.append(_topic([first], named, first.cases, first.customers, first.before))
        else:
            left.pop(second[2].code)
            before = min(first.before, second[2].before)
            told.append(_topic([first, second[2]], named, second[0], second[1], before))
    return tuple(sorted(told, key=lambda one: (-one.cases, one.words)))


def _topic(
    held: Sequence[_Held], named: Mapping[int, tuple[str, str] | None], count: int, customers: int, before: int
) -> TopicCount:
    said = [named[one.code] or ("", "") for one in sorted(held, key=lambda one: (one.place, one.code))]
    return TopicCount(
        terms=tuple(term for term, _ in said),
        words=tuple(word for _, word in said),
        cases=count,
        customers=customers,
        cases_before=before,
    )


async def _held(connection: AsyncConnection, tenant: str, span: Period, about: int) -> list[_Held]:
    """The words of most cases first; then how many customers wrote each, which takes longer to count."""
    n = func.count()
    most = select(_W.code, n).where(*_of_period(tenant, span, about)).group_by(_W.code).having(n >= SMALL)
    rows = (await connection.execute(most.order_by(n.desc(), _W.code).limit(2 * MOST))).all()
    codes = [row[0] for row in rows]
    now = _W.began_at >= span.since
    columns = (
        _W.code,
        func.sum(case((now, 1), else_=0)),
        func.count(case((now, _W.customer)).distinct()),
        func.sum(case((now, 0), else_=1)),
        func.avg(_W.place),
        func.max(case((now, _W.draft_id))),
    )
    query = select(*columns).where(_W.tenant == tenant, _W.about == about, _W.code.in_(codes))
    query = query.where(_W.began_at >= span.before, _W.began_at < span.until).group_by(_W.code)
    held = [_Held(row[0], row[1], row[2], row[3], float(row[4]), row[5]) for row in await connection.execute(query)]
    return sorted((one for one in held if one.customers >= SMALL), key=lambda one: (-one.cases, one.code))


async def _pairs(
    connection: AsyncConnection, tenant: str, span: Period, about: int, codes: Sequence[int]
) -> dict[frozenset[int], tuple[int, int]]:
    """In how many cases of the period two words stand together, and of how many customers."""
    other = observed_words.alias("other")
    same = and_(other.c.tenant == _W.tenant, other.c.draft_id == _W.draft_id, other.c.about == _W.about)
    query = select(_W.code, other.c.code, func.count(), func.count(_W.customer.distinct()))
    query = query.select_from(observed_words.join(other, and_(same, other.c.code > _W.code)))
    query = query.where(*_of_period(tenant, span, about), _W.code.in_(codes), other.c.code.in_(codes))
    rows = await connection.execute(query.group_by(_W.code, other.c.code))
    return {frozenset((row[0], row[1])): (row[2], row[3]) for row in rows}


def _of_period(tenant: str, span: Period, about: int) -> tuple[Any, ...]:
    return _W.tenant == tenant, _W.about == about, _W.began_at >= span.since, _W.began_at < span.until


async def _read(connection: AsyncConnection, tenant: str, about: int, held: _Held) -> tuple[str, str] | None:
    """The term and the word itself, out of a case that holds it; None where the case has changed since."""
    joined = drafts.join(cases, and_(drafts.c.tenant == cases.c.tenant, drafts.c.case_id == cases.c.id))
    query = select(drafts.c.body, cases.c.body.label("of")).select_from(joined)
    row = (await connection.execute(query.where(drafts.c.tenant == tenant, drafts.c.id == held.draft))).one_or_none()
    if row is None:
        return None
    tell = investigated if about == INVESTIGATION else asked
    found = tell(Case.model_validate_json(row.of), Draft.model_validate_json(row.body))
    return next(((one.term, one.word) for one in found if number_of(tenant, "word", one.term) == held.code), None)
