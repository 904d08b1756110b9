"""What cases show together: a narrow row for each draft, filled from the drafts, feedback and outcomes that are there."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator
from itertools import groupby
from typing import Any

from alembic.operations import Operations
from pydantic import ValidationError
from sqlalchemy import (
    BigInteger,
    Column,
    Connection,
    ForeignKeyConstraint,
    Integer,
    PrimaryKeyConstraint,
    Row,
    SmallInteger,
    String,
    Text,
    column,
    insert,
    select,
    table,
    tuple_,
)

from drafter.adapters.storage import observing
from drafter.adapters.storage.tables import Moment
from drafter.domain.case import Case
from drafter.domain.draft import Draft
from drafter.domain.feedback import Recorded

revision = "0006_observations"
down_revision = "0005_roleplays"

_AT_ONCE = 200
_NAMES = (
    *("case_id", "customer", "newest", "brand", "channel", "agent", "language", "level", "signals", "causes", "kind"),
    *("remedy", "failure", "act", "owner", "unanswered", "contacts", "verdict", "reasons", "parts", "changed"),
    *("given", "outcome", "minutes", "solved_contacts", "reopened_after"),
)
_TIMES = ("at", "began_at", "wrote_at", "outcome_at", "solved_at")
_ROWS = table(
    "observations",
    *(column(name) for name in ("tenant", "draft_id", *_NAMES)),
    *(column(name, Moment) for name in _TIMES),
)
_WORDS = table(
    "observed_words",
    *(column(name) for name in ("tenant", "draft_id", "about", "code", "place", "customer")),
    column("began_at", Moment),
)
_CASES = table("cases", *(column(name) for name in ("tenant", "id", "body")))
_DRAFTS = table(
    "drafts",
    *(column(name) for name in ("tenant", "id", "case_id", "body", "given")),
    column("created_at", Moment),
)
_FEEDBACK = table("feedback", *(column(name) for name in ("tenant", "draft_id", "body")), column("at", Moment))
_AUDIT = table("audit", *(column(name) for name in ("id", "tenant", "what", "case_id")), column("at", Moment))
_OUTCOMES = ("case.solved", "case.reopened", "case.lost", "case.won_back")


def upgrade(op: Operations) -> None:
    _add_tables(op)
    connection = op.get_bind()
    _fill(connection)
    if connection.dialect.name == "postgresql":
        mine = "tenant = current_setting('drafter.tenant', true) OR current_setting('drafter.tenant', true) = '*'"
        for name in ("observations", "observed_words"):
            op.execute(f"ALTER TABLE {name} ENABLE ROW LEVEL SECURITY")
            op.execute(f"ALTER TABLE {name} FORCE ROW LEVEL SECURITY")
            op.execute(f"CREATE POLICY of_tenant ON {name} USING ({mine}) WITH CHECK ({mine})")


def _add_tables(op: Operations) -> None:
    op.create_table(
        "observations",
        Column("tenant", String(64), nullable=False),
        Column("draft_id", String(200), nullable=False),
        Column("case_id", String(200), nullable=False),
        Column("customer", BigInteger, nullable=False),
        Column("at", String(27), nullable=False),
        Column("began_at", String(27), nullable=False),
        Column("wrote_at", String(27), nullable=False),
        Column("newest", SmallInteger, nullable=False),
        Column("brand", String(200), nullable=False),
        Column("channel", String(16), nullable=False),
        Column("agent", BigInteger),
        Column("language", String(16), nullable=False),
        Column("level", SmallInteger, nullable=False),
        Column("signals", Integer, nullable=False),
        Column("causes", SmallInteger, nullable=False),
        Column("kind", String(16), nullable=False),
        Column("remedy", String(200)),
        Column("failure", String(16)),
        Column("act", String(16)),
        Column("owner", String(100)),
        Column("unanswered", SmallInteger, nullable=False),
        Column("contacts", SmallInteger, nullable=False),
        Column("verdict", String(16)),
        Column("reasons", SmallInteger, nullable=False, server_default="0"),
        Column("parts", SmallInteger, nullable=False, server_default="0"),
        Column("changed", SmallInteger, nullable=False, server_default="0"),
        Column("given", Text),
        Column("outcome", String(16)),
        Column("outcome_at", String(27)),
        Column("minutes", Integer),
        Column("solved_at", String(27)),
        Column("solved_contacts", SmallInteger),
        Column("reopened_after", Integer),
        PrimaryKeyConstraint("tenant", "draft_id"),
        ForeignKeyConstraint(["tenant", "draft_id"], ["drafts.tenant", "drafts.id"], ondelete="CASCADE"),
    )
    for name, columns in (
        ("of_case", "case_id"),
        ("by_time", "at"),
        ("by_beginning", "began_at"),
        ("by_end", "outcome_at"),
    ):
        op.create_index(f"observations_{name}", "observations", ["tenant", columns])
    op.create_table(
        "observed_words",
        Column("tenant", String(64), nullable=False),
        Column("draft_id", String(200), nullable=False),
        Column("about", SmallInteger, nullable=False),
        Column("code", BigInteger, nullable=False),
        Column("place", SmallInteger, nullable=False),
        Column("customer", BigInteger, nullable=False),
        Column("began_at", String(27), nullable=False),
        PrimaryKeyConstraint("tenant", "draft_id", "about", "code"),
        ForeignKeyConstraint(
            ["tenant", "draft_id"], ["observations.tenant", "observations.draft_id"], ondelete="CASCADE"
        ),
    )
    op.create_index("observed_words_by_code", "observed_words", ["tenant", "about", "code", "began_at"])


def _fill(connection: Connection) -> None:
    ends = _ends(connection)
    rows: list[dict[str, Any]] = []
    words: list[dict[str, Any]] = []
    for (tenant, case_id), group in groupby(_drafts(connection), key=lambda pair: (pair[0].tenant, pair[0].case_id)):
        _fill_case(list(group), ends.get((tenant, case_id), []), rows, words)
        if len(rows) >= _AT_ONCE:
            _put(connection, rows, words)
    _put(connection, rows, words)


def _put(connection: Connection, rows: list[dict[str, Any]], words: list[dict[str, Any]]) -> None:
    for into, some in ((_ROWS, rows), (_WORDS, words)):
        if some:
            connection.execute(insert(into), some)
            some.clear()


def _fill_case(
    drafts: list[tuple[Row[Any], str | None]], ends: list[Any], rows: list[dict[str, Any]], words: list[dict[str, Any]]
) -> None:
    """One case's drafts, oldest first, with the outcomes in between. A body that an early release wrote otherwise is left
    out: it is no reason not to start."""
    newest: dict[str, Any] | None = None
    own: list[dict[str, Any]] = []  # only the newest draft's
    for row, said in drafts:
        try:
            case, draft = Case.model_validate_json(row.case_body), Draft.model_validate_json(row.body)
            values = dict.fromkeys((*_NAMES, *_TIMES)) | {"reasons": 0, "parts": 0, "changed": 0}
            values |= observing.row_of(row.tenant, case, draft)
            found = observing.words_of(row.tenant, case, draft)
            if said is not None:
                values |= observing.verdict_of(Recorded.model_validate_json(said))
        except ValidationError:
            continue
        if row.given is not None:
            values["given"] = observing.given_of(one["remedy"] for one in json.loads(row.given))
        if newest is not None:
            while ends and ends[0][1] < row.created_at:
                newest |= observing.end_of(newest, *ends.pop(0))
            newest["newest"] = 0
            values = observing.taken_over(values, {name: newest[name] for name in observing.CARRIED}, draft, case)
        newest = {"tenant": row.tenant, **values}
        rows.append(newest)
        own = [observing.word_row(newest, one) for one in found]
    words.extend(own)
    while newest is not None and ends:
        newest |= observing.end_of(newest, *ends.pop(0))


def _drafts(connection: Connection) -> Iterator[tuple[Row[Any], str | None]]:
    """All drafts with their case, case by case, oldest first, a few at a time; and the last that was said of each."""
    d, c = _DRAFTS.c, _CASES.c
    key = (d.tenant, d.case_id, d.created_at, d.id)
    joined = _DRAFTS.join(_CASES, (d.tenant == c.tenant) & (d.case_id == c.id))
    query = select(_DRAFTS, c.body.label("case_body")).select_from(joined).order_by(*key).limit(_AT_ONCE)
    last: tuple[Any, ...] | None = None
    while True:
        after = query if last is None else query.where(tuple_(*key) > tuple_(*last, types=[one.type for one in key]))
        some = connection.execute(after).all()
        if not some:
            return
        f = _FEEDBACK.c
        told = select(_FEEDBACK).where(tuple_(f.tenant, f.draft_id).in_([(row.tenant, row.id) for row in some]))
        said = {(row.tenant, row.draft_id): row.body for row in connection.execute(told.order_by(f.at))}
        yield from ((row, said.get((row.tenant, row.id))) for row in some)
        row = some[-1]
        last = (row.tenant, row.case_id, row.created_at, row.id)


def _ends(connection: Connection) -> dict[tuple[str, str], list[Any]]:
    """The outcomes that were told of each case, (word, time), oldest first: the audit has them all."""
    found: dict[tuple[str, str], list[Any]] = defaultdict(list)
    query = select(_AUDIT).where(_AUDIT.c.what.in_(_OUTCOMES)).order_by(_AUDIT.c.id)
    for row in connection.execute(query):
        found[row.tenant, row.case_id].append((row.what.removeprefix("case."), row.at))
    return found
