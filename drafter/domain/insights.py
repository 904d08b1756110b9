"""What the cases of a period show together: shares with their uncertainty, how they moved, and what to do about it.

Nothing here tells of one person: what fewer than `SMALL` cases show is not told by itself.
"""

from __future__ import annotations

import datetime as dt
from typing import Literal, get_args

from pydantic import AwareDatetime

from drafter.domain.plan import Kind
from drafter.domain.value import Value

By = Literal["brand", "channel", "agent", "language", "level"]
"""What cases are told apart by. A brand is a playbook."""
BYS: tuple[By, ...] = get_args(By)
SMALL = 5
"""Fewer cases than this are not told by themselves, and a word of customers that fewer than this many of them used is not
told at all."""
OTHER = "other"
REOPENED_WITHIN = dt.timedelta(days=7)
"""A case that was solved and comes back within this time was not solved."""


class Trend(Value):
    """How a share moved against the period before: `before` was the share then, `low` to `high` the 95 % interval of the
    difference. Where that holds 0, nobody can tell."""

    before: float
    of_before: int
    difference: float
    low: float
    high: float
    direction: Literal["up", "down", "cannot tell"]


class Share(Value):
    """`count` of `of`, with Wilson's 95 % interval. `trend` is null where the period before holds too little."""

    name: str
    count: int
    of: int
    share: float
    low: float
    high: float
    trend: Trend | None = None


class Topic(Value):
    """What several customers wrote of: one or two words that the playbook uses too, or that at least `SMALL` of them
    used. `customers` is how many they are; `remedies` are those of the playbook whose words name it."""

    words: str
    share: Share
    customers: int
    remedies: tuple[str, ...] = ()


class Ended(Value):
    """How the cases ended whose plan was of one kind; `open` are those of which nobody told an end."""

    resolution: Kind
    cases: int
    outcomes: tuple[Share, ...]


class Promised(Value):
    """Of the promises that fell due: how many were broken, said to be or past their time without a word; `overdue` are the
    latter. By the act, by the remedy (else the kind of plan), and by who owed it: the agent, or a role."""

    broken: Share | None = None
    overdue: int = 0
    by_act: tuple[Share, ...] = ()
    by_remedy: tuple[Share, ...] = ()
    by_owner: tuple[Share, ...] = ()


class Drafted(Value):
    """What agents did with drafts. `reasons` are shares of the rejected ones; `changed` of the edited ones that had this
    part: some of its words were taken out."""

    judged: tuple[Share, ...] = ()
    reasons: tuple[Share, ...] = ()
    changed: tuple[Share, ...] = ()


class Resolved(Value):
    """Of the cases that came to a good end. `first_contact` is of those first solved at least `REOPENED_WITHIN` ago: after
    one contact, and not back within that time. Hours count from the customer's first message to the end that was told; each
    `before` is the same for the period before."""

    cases: int = 0
    first_contact: Share | None = None
    contacts_per_case: float | None = None
    contacts_before: float | None = None
    median_hours: float | None = None
    median_before: float | None = None
    p90_hours: float | None = None
    p90_before: float | None = None


class Group(Value):
    """The cases of one name: all, or those of a brand, a channel … `levels` are the hottest that each case was."""

    name: str
    cases: int
    cases_before: int
    levels: tuple[Share, ...] = ()
    causes: tuple[Share, ...] = ()
    signals: tuple[Share, ...] = ()
    plans: tuple[Share, ...] = ()
    given: tuple[Share, ...] = ()
    promises: Promised = Promised()
    drafts: Drafted = Drafted()
    outcomes: tuple[Ended, ...] = ()
    resolved: Resolved = Resolved()


class Missing(Value):
    """What was asked for and is not in the playbook. `investigations` is their share of all plans; their `topics`,
    `causes` and `failures` are shares of them. `questions` are those that neither facts nor articles answered."""

    investigations: Share | None = None
    topics: tuple[Topic, ...] = ()
    causes: tuple[Share, ...] = ()
    failures: tuple[Share, ...] = ()
    questions: Share | None = None
    question_topics: tuple[Topic, ...] = ()


class Suggestion(Value):
    """`rule` is the rule that made it, `says` what the numbers show, `do` what to do about it, `evidence` the counts."""

    rule: str
    says: str
    do: str
    evidence: tuple[Share, ...]


class Insights(Value):
    """From `since` until before `until`; `before` is where the period before begins. `groups` are by `by`, the largest
    first, small ones folded into `other`; `notes` say what could not be told."""

    since: AwareDatetime
    until: AwareDatetime
    before: AwareDatetime
    by: By | None = None
    whole: Group
    groups: tuple[Group, ...] = ()
    missing: Missing = Missing()
    suggestions: tuple[Suggestion, ...] = ()
    notes: tuple[str, ...] = ()
