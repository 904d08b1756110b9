"""What the cases of a period show together, counted by the database: one look at narrow rows for each question, whatever
the number of cases. Cases count by when their first draft was made, drafts by when they were made, promises by when they
fell due, ends by when they were told.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import ColumnElement, Row, and_, case, func, literal, literal_column, or_, select
from sqlalchemy.ext.asyncio import AsyncConnection

from drafter.adapters.storage.agents import names_of
from drafter.adapters.storage.codes import CAUSE, PART, REASON, SIGNAL
from drafter.adapters.storage.observing import GOOD
from drafter.adapters.storage.tables import commitments, observations
from drafter.adapters.storage.topical import topics
from drafter.coaching.insights.counted import Counted, Seen, Tally
from drafter.coaching.insights.period import Period
from drafter.domain.insights import REOPENED_WITHIN, By
from drafter.domain.reading import LEVELS

_O = observations.c
_DIMENSIONS: dict[By, ColumnElement[Any]] = {
    "brand": _O.brand,
    "channel": _O.channel,
    "agent": _O.agent,
    "language": _O.language,
    "level": _O.level,
}
_QUARTER, _DAY = 15, 24 * 60
_WEEK = int(REOPENED_WITHIN.total_seconds() // 60)


async def seen(connection: AsyncConnection, tenant: str, span: Period, by: By | None, words: Mapping[str, str]) -> Seen:
    """The counts of a period and of the one before, by group. `words` has the company's own word for each term."""
    look = _Look(connection, tenant, span, _DIMENSIONS[by] if by else literal(""))
    for one in (look.cases, look.outcomes, look.drafts, look.promises, look.first, look.ends):
        await one()
    names: Mapping[Any, str] = dict(enumerate(LEVELS))
    if by == "agent":
        names = await names_of(connection, tenant, [key for key in look.groups if key is not None])
    groups: dict[str, Counted] = {}
    for key, counts in look.groups.items():
        name = str(key) if by not in ("agent", "level") else names.get(key, "unknown")
        groups[name] = groups.get(name, Counted()) + counts
    return Seen(groups, *(await topics(connection, tenant, span, words)))


@dataclass
class _Look:
    """Asks one question after the other, and adds the answers up by group."""

    connection: AsyncConnection
    tenant: str
    span: Period
    group: ColumnElement[Any]
    groups: dict[Any, Counted] = field(default_factory=lambda: defaultdict(Counted))

    async def cases(self) -> None:
        """What cases show, by the newest draft of each, and what was planned for them."""
        sums = [
            *(_count(_O.level == place).label(f"level_{place}") for place in range(len(LEVELS))),
            *SIGNAL.sums(_O.signals, "signal"),
            *CAUSE.sums(_O.causes, "cause"),
            _count(_O.unanswered > 0).label("question"),
        ]
        async for tally, row in self._rows(_O.began_at, sums, [_O.kind], _O.newest == 1):
            tally["case", ""] += row.n
            tally["question", ""] += row.question
            tally["plan", row.kind] += row.n
            _add(tally, row, "level", LEVELS)
            _add(tally, row, "signal", SIGNAL.names)
            _add(tally, row, "cause", CAUSE.names)
            if row.kind == "investigation":
                _add(tally, row, "cause", CAUSE.names, into="lack")

    async def outcomes(self) -> None:
        """How cases ended by their plan; and what had failed the customer, where it was an investigation."""
        keys = [_O.kind, _O.outcome, _O.failure]
        async for tally, row in self._rows(_O.began_at, [], keys, _O.newest == 1):
            tally["ended", f"{row.kind}/{row.outcome or 'open'}"] += row.n
            if row.kind == "investigation":
                tally["failure", row.failure or "none"] += row.n

    async def drafts(self) -> None:
        """What agents did with drafts, and the remedies that customers got with those that were sent."""
        sums = [
            *REASON.sums(_O.reasons, "reason"),
            *PART.sums(_O.parts, "part"),
            *PART.sums(_O.changed, "changed"),
        ]
        async for tally, row in self._rows(_O.at, sums, [_O.verdict, _O.given], _O.verdict.is_not(None)):
            tally["judged", row.verdict] += row.n
            for remedy in row.given.split("\n") if row.given else ():
                tally["given", remedy] += row.n
            if row.verdict == "rejected":
                _add(tally, row, "reason", REASON.names)
            if row.verdict == "edited":
                _add(tally, row, "part", PART.names)
                _add(tally, row, "changed", PART.names)

    async def promises(self) -> None:
        """Those that fell due, kept or not: one past its time of which nobody said that it was kept counts as broken."""
        c = commitments.c
        silent = and_(c.state == "open", c.due_at < self.span.now)
        keys = [_O.act, _O.owner, _O.kind, _O.remedy]
        sums = [_count(or_(c.state == "broken", silent)).label("broken"), _count(silent).label("overdue")]
        joined = commitments.join(observations, and_(c.tenant == _O.tenant, c.draft_id == _O.draft_id))
        past = and_(c.tenant == self.tenant, c.state.in_(("kept", "broken", "open")), c.due_at < self.span.now)
        async for tally, row in self._rows(c.due_at, sums, keys, past, source=joined):
            tally["overdue", ""] += row.overdue
            names = {"": "", "act": row.act or "other", "owner": row.owner or "agent", "remedy": row.remedy or row.kind}
            for what, name in names.items():
                key = f"{what}/{name}"
                tally["due", key] += row.n
                tally["broken", key] += row.broken

    async def first(self) -> None:
        """Cases first solved at least a week ago, and those of them that took one contact and did not come back."""
        soon = and_(_O.reopened_after.is_not(None), _O.reopened_after <= _WEEK)
        sums = [_count(and_(_O.solved_contacts == 1, ~soon)).label("good")]
        over = and_(_O.newest == 1, _O.solved_at <= self.span.now - REOPENED_WITHIN)
        async for tally, row in self._rows(_O.solved_at, sums, [], over):
            tally["first", ""] += row.n
            tally["at_first", ""] += row.good

    async def ends(self) -> None:
        """Cases that came to a good end: how many contacts they took, and how long."""
        # Whole hours after the first day: fewer rows, and nobody asks for the minute.
        hours = (_O.minutes // 60) * (60 // _QUARTER)
        quarters = case((_O.minutes < _DAY, _O.minutes // _QUARTER), else_=hours).label("quarters")
        good = and_(_O.newest == 1, _O.outcome.in_(GOOD), _O.minutes.is_not(None))
        async for tally, row in self._rows(_O.outcome_at, [func.sum(_O.contacts).label("contacts")], [quarters], good):
            tally["resolved", ""] += row.n
            tally["contacts", ""] += row.contacts
            tally["quarters", str(row.quarters)] += row.n

    async def _rows(
        self, at: Any, sums: list[Any], keys: list[Any], *which: Any, source: Any = observations
    ) -> AsyncIterator[tuple[Tally, Row[Any]]]:
        """Rows grouped by group, period and `keys`, each with the tally that it belongs to; `n` counts."""
        span = self.span
        now = case((at >= span.since, 1), else_=0)
        columns = [self.group.label("of"), now.label("now"), *keys, func.count().label("n"), *sums]
        query = select(*columns).select_from(source)
        query = query.where(_O.tenant == self.tenant, at >= span.before, at < span.until, *which)
        # By place: a group may be a constant, which is no column to group by.
        query = query.group_by(*(literal_column(str(place + 1)) for place in range(len(keys) + 2)))
        for row in await self.connection.execute(query):
            counted = self.groups[row.of]
            yield (counted.now if row.now else counted.before), row


def _count(when: Any) -> Any:
    return func.sum(case((when, 1), else_=0))


def _add(tally: Tally, row: Row[Any], name: str, names: tuple[str, ...], into: str | None = None) -> None:
    for place, code in enumerate(names):
        if count := getattr(row, f"{name}_{place}"):
            tally[into or name, code] += count
