"""The tables. Every row belongs to a tenant; what is told or written as a whole stands as JSON, what is asked for
stands in columns. Times are UTC text of one width, so that they sort alike in every database.
"""

from __future__ import annotations

import datetime as dt
from typing import Any

from sqlalchemy import (
    BigInteger,
    Column,
    ForeignKeyConstraint,
    Index,
    Integer,
    MetaData,
    SmallInteger,
    String,
    Table,
    Text,
)
from sqlalchemy.engine import Dialect
from sqlalchemy.types import TypeDecorator

REVISION = "0007_handed_on"
"""The last of the migrations, which make these tables as they stand here."""


def moment_text(value: dt.datetime) -> str:
    """`2026-11-18T15:00:00.000000Z`."""
    if value.tzinfo is None:
        raise TypeError("a time without an offset cannot be stored")
    return value.astimezone(dt.UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ").rjust(27, "0")


class Moment(TypeDecorator[dt.datetime]):
    """An aware datetime, kept as `moment_text` tells it."""

    impl = String(27)
    cache_ok = True

    def process_bind_param(self, value: dt.datetime | None, dialect: Dialect) -> str | None:
        return None if value is None else moment_text(value)

    def process_result_value(self, value: Any, dialect: Dialect) -> dt.datetime | None:
        return None if value is None else dt.datetime.fromisoformat(value)


metadata = MetaData()


def _key(name: str = "id") -> tuple[Column[Any], Column[Any]]:
    return Column("tenant", String(64), primary_key=True), Column(name, String(200), primary_key=True)


def _of(parent: str, column: str) -> ForeignKeyConstraint:
    return ForeignKeyConstraint(["tenant", column], [f"{parent}.tenant", f"{parent}.id"], ondelete="CASCADE")


cases = Table(
    "cases",
    metadata,
    *_key(),
    Column("body", Text, nullable=False),
    Column("created_at", Moment, nullable=False),
    Column("updated_at", Moment, nullable=False),
    Column("customer_id", String(200)),
    Column("outcome", String(16)),  # solved, reopened, lost, won_back; null while it is open
    Column("outcome_at", Moment),
    Index("cases_of_customer", "tenant", "customer_id"),
    Index("cases_by_change", "tenant", "updated_at", "id"),
)

drafts = Table(
    "drafts",
    metadata,
    *_key(),
    Column("case_id", String(200), nullable=False),
    Column("commitment_id", String(200)),  # several drafts of a case may make the same promise
    Column("body", Text, nullable=False),
    Column("created_at", Moment, nullable=False),
    Column("verdict", String(16)),  # the last feedback's action, or replaced; null before either
    Column("given", Text),  # the remedies that the customer was given with it, as JSON; null until it was sent
    Column("version", Integer, nullable=False, server_default="1"),  # one more with each change: the draft's ETag
    Column("stale_at", Moment),  # when the customer wrote again, or got another draft, before it was sent
    Column("stale_for", String(16)),  # sent: the customer got another draft; null where they wrote
    Column("customer_id", String(200)),  # for whom it was made: a case may pass to another customer
    _of("cases", "case_id"),
    Index("drafts_of_case", "tenant", "case_id", "created_at"),
    Index("drafts_of_customer", "tenant", "customer_id"),
)

feedback = Table(
    "feedback",
    metadata,
    *_key(),
    Column("draft_id", String(200), nullable=False),
    Column("body", Text, nullable=False),
    Column("at", Moment, nullable=False),
    _of("drafts", "draft_id"),
    Index("feedback_of_draft", "tenant", "draft_id", "at"),
)

commitments = Table(
    "commitments",
    metadata,
    *_key(),
    Column("case_id", String(200), nullable=False),
    Column("draft_id", String(200), nullable=False),  # the newest draft that makes the promise
    Column("does", Text, nullable=False),
    Column("owner", Text, nullable=False),
    Column("due_at", Moment, nullable=False),
    Column("channel", String(16), nullable=False),
    Column("state", String(16), nullable=False),
    Column("made_at", Moment),  # when the customer was told
    Column("evidence", Text),  # the words of the case that showed it kept or broken, as JSON
    _of("drafts", "draft_id"),
    Index("commitments_due", "tenant", "state", "due_at"),
    Index("commitments_of_case", "tenant", "case_id"),
)

notices = Table(
    "notices",
    metadata,
    # That somebody was told of a commitment that falls due: once for each event, due time and receiver.
    *_key("commitment_id"),
    Column("event", String(16), primary_key=True),
    Column("due_at", Moment, primary_key=True),
    Column("receiver", String(16), primary_key=True),
    Column("tries", Integer, nullable=False),
    Column("next_at", Moment, nullable=False),  # until then it is in somebody's hands, or waits to be tried again
    Column("sent_at", Moment),
    _of("commitments", "commitment_id"),
)

audit = Table(
    "audit",
    metadata,
    # Only ever added to (a trigger refuses all else), and holds no content: what happened to which id, when.
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("tenant", String(64), nullable=False),
    Column("at", Moment, nullable=False),
    Column("what", String(64), nullable=False),
    Column("case_id", String(200)),
    Column("draft_id", String(200)),
    Column("commitment_id", String(200)),
    Column("key_id", String(32)),  # whose request it was; null where none of the service's keys was used
    Column("request_id", String(128)),
    Column("hash", String(64)),  # of this row and of the hash before it, in the order of the tenant's rows
    Index("audit_of_tenant", "tenant", "at"),
    Index("audit_chain", "tenant", "id"),
)

requests = Table(
    "requests",
    metadata,
    # Answers kept under the key that a client named, so that asking again does not do the work again.
    *_key("key"),
    Column("body_hash", String(64), nullable=False),
    Column("at", Moment, nullable=False),
    Column("answer", Text),  # null while the work is under way
    Column("case_id", String(200)),  # whose case the answer tells of, so that it can be erased with it
    Index("requests_at", "tenant", "at"),
    Index("requests_of_case", "tenant", "case_id"),
)

tenants = Table(
    "tenants",
    metadata,
    Column("id", String(64), primary_key=True),
    Column("settings", Text, nullable=False),  # JSON: what a tenant sets otherwise than the operator
    Column("created_at", Moment, nullable=False),
)

api_keys = Table(
    "api_keys",
    metadata,
    # A key is shown once; its hash is kept. The id is the part of the key that is no secret.
    Column("id", String(32), primary_key=True),
    Column("tenant", String(64), nullable=False),
    Column("hash", String(64), nullable=False),
    Column("name", String(200), nullable=False),
    Column("role", String(16), nullable=False),
    Column("scopes", Text),  # JSON; null: all that the role allows
    Column("created_at", Moment, nullable=False),
    Column("expires_at", Moment),
    Column("revoked_at", Moment),
    Column("replaced_by", String(32)),  # the key that it was rotated to
    Index("keys_of_tenant", "tenant", "created_at"),
)

spending = Table(
    "spending",
    metadata,
    # What a tenant's drafts took from models on one UTC day.
    Column("tenant", String(64), primary_key=True),
    Column("day", String(10), primary_key=True),
    Column("calls", BigInteger, nullable=False),
    Column("tokens", BigInteger, nullable=False),
    Column("micros", BigInteger, nullable=False),  # millionths of a US dollar, where prices are known
)

erasures = Table(
    "erasures",
    metadata,
    # Who was erased, by a hash alone: what a backup brings back is erased again.
    Column("tenant", String(64), primary_key=True),
    Column("customer", String(64), primary_key=True),
    Column("at", Moment, nullable=False),
)

tasks = Table(
    "tasks",
    metadata,
    # News of help desks, as work that waits. The ids of a desk's tasks sort in the order in which they came. A row stays
    # for a while after it is done, so that the same news are not taken twice.
    *_key(),
    Column("desk", String(64), nullable=False),
    Column("conversation", String(150), nullable=False),
    Column("key", String(200), nullable=False),
    Column(
        "case_id", String(200), nullable=False
    ),  # whose case it is about, stored or not, so that it is erased with it
    Column("body", Text),  # JSON; null once it is done
    Column("state", String(16), nullable=False),  # waiting, working, done, dead
    Column("tries", Integer, nullable=False),
    Column("next_at", Moment, nullable=False),  # until then it is in somebody's hands, or waits to be tried again
    Column("made_at", Moment, nullable=False),
    Column("done_at", Moment),  # when it was done, or set aside
    Column("why", Text),  # why the last try failed
    Index("tasks_of_key", "tenant", "desk", "key", unique=True),
    Index("tasks_of_case", "tenant", "case_id"),
    Index("tasks_by_state", "state", "id"),
)

roleplays = Table(
    "roleplays",
    metadata,
    # Practice with a simulated customer. A trainee's name is personal data: `trainee` is how they are found again and erased.
    *_key(),
    Column("scenario", String(200), nullable=False),
    Column("trainee", String(200)),  # as `trainee_key` tells it; null where nobody said who practises
    Column("turns", Integer, nullable=False),  # the role-play's version
    Column("ending", String(16)),  # settled, escalated, walked_away; null while it goes on
    Column("body", Text, nullable=False),
    Column("card", Text, nullable=False),  # the scorecard, as JSON
    Column("started_at", Moment, nullable=False),
    Column("updated_at", Moment, nullable=False),
    Index("roleplays_of_trainee", "tenant", "trainee", "started_at"),
    Index("roleplays_by_start", "tenant", "started_at", "id"),
    Index("roleplays_by_change", "tenant", "updated_at"),
)

observations = Table(
    "observations",
    metadata,
    # What a draft and its case showed, for what all cases show together: codes, times and small numbers, no content. Sets
    # of codes are bits, see `codes`; people are numbers. The newest draft of a case speaks for the case.
    *_key("draft_id"),
    Column("case_id", String(200), nullable=False),
    Column("customer", BigInteger, nullable=False),
    Column("at", Moment, nullable=False),  # when the draft was made
    Column("began_at", Moment, nullable=False),  # when the first draft of its case was made
    Column("wrote_at", Moment, nullable=False),  # when the customer first wrote
    Column("newest", SmallInteger, nullable=False),  # 1, or 0
    Column("brand", String(200), nullable=False),
    Column("channel", String(16), nullable=False),
    Column("agent", BigInteger),
    Column("language", String(16), nullable=False),
    Column("level", SmallInteger, nullable=False),  # the hottest that the case was
    Column("signals", Integer, nullable=False),
    Column("causes", SmallInteger, nullable=False),
    Column("kind", String(16), nullable=False),  # of the resolution
    Column("remedy", String(200)),
    Column("failure", String(16)),
    Column("act", String(16)),  # what was promised
    Column("owner", String(100)),  # by whom: agent, or a role's id
    Column("unanswered", SmallInteger, nullable=False),  # questions that neither facts nor articles answered
    Column("contacts", SmallInteger, nullable=False),
    Column("verdict", String(16)),  # the last feedback's action
    Column("reasons", SmallInteger, nullable=False, server_default="0"),
    Column("parts", SmallInteger, nullable=False, server_default="0"),  # of an edited draft: those that it had
    Column("changed", SmallInteger, nullable=False, server_default="0"),  # and those of them that were changed
    Column("given", Text),  # ids of the remedies that were given with it, a line each
    Column("outcome", String(16)),
    Column("outcome_at", Moment),
    Column("minutes", Integer),  # from the first message to a good end
    Column("solved_at", Moment),  # when it was first told to be solved, after how many contacts,
    Column("solved_contacts", SmallInteger),
    Column("reopened_after", Integer),  # and after how many minutes it was back
    _of("drafts", "draft_id"),
    Index("observations_of_case", "tenant", "case_id"),
    Index("observations_by_time", "tenant", "at"),
    Index("observations_by_beginning", "tenant", "began_at"),
    Index("observations_by_end", "tenant", "outcome_at"),
)

observed_words = Table(
    "observed_words",
    metadata,
    # What an investigation (about 1) or an unanswered question (about 2) was about: words as numbers, see `topics`. Only of the
    # newest draft of a case.
    *_key("draft_id"),
    Column("about", SmallInteger, primary_key=True),
    Column("code", BigInteger, primary_key=True),
    Column("place", SmallInteger, nullable=False),
    Column("customer", BigInteger, nullable=False),
    Column("began_at", Moment, nullable=False),
    ForeignKeyConstraint(["tenant", "draft_id"], ["observations.tenant", "observations.draft_id"], ondelete="CASCADE"),
    Index("observed_words_by_code", "tenant", "about", "code", "began_at"),
)
