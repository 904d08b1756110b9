"""From counts to insights: small groups are not told, trends only where they are sure, suggestions only where the numbers
carry them."""

from __future__ import annotations

import datetime as dt
from collections import Counter

import pytest

from drafter.coaching.insights import Counted, Period, Seen, TopicCount, period, told
from drafter.domain.errors import BadInput
from drafter.domain.insights import Insights

NOW = dt.datetime(2026, 11, 30, tzinfo=dt.UTC)
SPAN = Period(NOW - dt.timedelta(days=30), NOW, NOW)
REMEDIES = {"goodwill_points": frozenset({"+points", "goodwil"})}


def seen(
    now: dict[tuple[str, str], int], before: dict[tuple[str, str], int] | None = None, *topics: TopicCount
) -> Seen:
    return Seen({"": Counted(Counter(now), Counter(before or {}))}, topics)


def insights(*given: object) -> Insights:
    return told(seen(*given), SPAN, None, REMEDIES)  # type: ignore[arg-type]


def test_a_share_has_its_interval_and_a_trend_only_where_it_is_sure() -> None:
    now = {("case", ""): 200, ("signal", "insult"): 80, ("signal", "shouting"): 42, ("signal", "safety"): 4}
    before = {("case", ""): 200, ("signal", "insult"): 40, ("signal", "shouting"): 40}
    found = {one.name: one for one in insights(now, before).whole.signals}
    assert set(found) == {"insult", "shouting"}  # four cases alone are told nowhere
    up, unsure = found["insult"].trend, found["shouting"].trend
    assert up is not None
    assert unsure is not None
    assert (up.direction, unsure.direction) == ("up", "cannot tell")
    assert unsure.low < 0 < unsure.high


def test_small_shares_are_other_where_they_are_enough_together() -> None:
    now = {("case", ""): 50, ("given", "refund"): 9, ("given", "credit"): 3, ("given", "voucher"): 4}
    assert [(one.name, one.count) for one in insights(now).whole.given] == [("refund", 9), ("other", 7)]


def test_fewer_than_five_cases_tell_nothing() -> None:
    found = insights({("case", ""): 4, ("signal", "insult"): 4, ("plan", "remedy"): 4, ("level", "angry"): 4})
    assert found.whole.cases == 0
    assert "4" not in found.model_dump_json(exclude={"since", "until", "before"})
    assert found.suggestions == ()


def test_what_the_playbook_lacks_and_what_it_names() -> None:
    topics = [
        TopicCount(("loyalti", "+points"), ("loyalty", "points"), 12, 11, 0),
        TopicCount(("+points",), ("points",), 9, 9, 0),
    ]
    now = {("case", ""): 60, ("plan", "investigation"): 30}
    found = insights(now, {}, *topics)
    assert found.suggestions[0].says == (
        "12 investigations in this period were about loyalty points: the playbook has no remedy for that."
    )
    assert [one.remedies for one in found.missing.topics] == [(), ("goodwill_points",)]


def test_broken_promises_and_rejections() -> None:
    now = {
        ("case", ""): 60, ("due", "/"): 40, ("broken", "/"): 10, ("due", "act/call"): 14, ("broken", "act/call"): 9,
        ("judged", "accepted"): 40, ("judged", "rejected"): 30, ("reason", "too_long"): 12,
    }  # fmt: skip
    email = {("case", ""): 90, ("due", "act/call"): 40, ("broken", "act/call"): 4, ("judged", "rejected"): 90}
    groups = {"chat": Counted(Counter(now)), "email": Counted(Counter(email))}
    found = told(Seen(groups), SPAN, "channel", {})
    says = [one.says for one in found.suggestions]
    assert says[0] == "9 of 14 promises of a call in chat were broken."
    assert says[1] == "“too long” is the reason of 40% of rejections in chat (12 of 30)."
    assert all(one.evidence[0].low >= 0.2 for one in found.suggestions)


@pytest.mark.parametrize(
    "now",
    [
        {("case", ""): 60, ("due", "act/call"): 6, ("broken", "act/call"): 2},
        {("case", ""): 60, ("judged", "rejected"): 8, ("reason", "too_long"): 3},
        {("case", ""): 60, ("plan", "investigation"): 9},
        {("case", ""): 60, ("ended", "remedy/reopened"): 5, ("ended", "remedy/open"): 40},
        {("case", ""): 60, ("signal", "insult"): 30},
    ],
)
def test_no_suggestion_where_the_numbers_do_not_carry_it(now: dict[tuple[str, str], int]) -> None:
    assert insights(now).suggestions == ()


def test_groups_fold_until_the_rest_cannot_be_told_by_subtraction() -> None:
    groups = {name: Counted(Counter({("case", ""): n})) for name, n in (("a", 20), ("b", 6), ("c", 2), ("d", 1))}
    found = told(Seen(groups), SPAN, "channel", {})
    assert [(one.name, one.cases) for one in found.groups] == [("a", 20), ("other", 9)]
    assert found.whole.cases == 29


def test_days_are_days_of_the_company() -> None:
    zone = dt.timezone(dt.timedelta(hours=-6))
    span = period("2026-11-01", "2026-11-30", now=NOW, zone=zone)
    assert span.since.isoformat() == "2026-11-01T00:00:00-06:00"
    assert span.until.isoformat() == "2026-12-01T00:00:00-06:00"
    assert (span.since - span.before) == dt.timedelta(days=30)
    assert period(None, None, now=NOW, zone=zone).since == NOW - dt.timedelta(days=30)


@pytest.mark.parametrize(
    ("since", "until"),
    [("yesterday", None), ("2026-11-02", "2026-11-01"), ("2026-13-01", None), ("2026-11-01T10:00:00", None),
     ("1900-01-01", "2026-01-01"), ("0001-01-01", None), ("2010-01-01", "2026-01-01")],
)  # fmt: skip
def test_a_period_that_is_none(since: str | None, until: str | None) -> None:
    with pytest.raises(BadInput):
        period(since, until, now=NOW, zone=dt.UTC)
