"""Remedies and routes that nothing reaches, and their look-alikes that something does."""

from __future__ import annotations

import pytest

from .conftest import remedy, route, told

NEVER = "remedies[0].when: never holds"


@pytest.mark.parametrize(
    "when",
    [
        "level == 'calm' and level == 'angry'",
        "level >= 'upset' and level < 'concerned'",
        "channel == 'sms' and channel in ['email', 'chat']",
        "facts.x > 5 and facts.x < 3",
        "facts.x > 10 and facts.x <= 10",
        "not (facts.x <= 5 or facts.x >= 3)",
        "'a' in ['b', 'c']",
        "facts.x in ['a'] and facts.x in ['b']",
        "facts.x == 5 and facts.x == '5'",
        "facts.total > 100 and facts.total.amount < 50",
        "facts.x is defined and facts.x is not defined",
        "facts.x and not facts.x",
        "facts.x == none and facts.x == 'a'",
        "facts.tier | lower == 'GOLD'",
        "customer.tier == 'gold' and customer.tier == 'silver'",
        "customer.tier > 3",
        "days_since(facts.delivered_on) < 0",
        "days_since(facts.delivered_on) > 60 and days_since(facts.delivered_on) <= 30",
        "contacts < 1",
        "contacts > 3 and contacts < 4",
        "broken_promises >= 2 and broken_promises < 2",
        "language == 'de'",
        "'safety' in signals and 'safety' not in signals",
        "failure == 'outcome' and failure == 'treatment'",
        "facts.a > facts.b and facts.b > facts.a",
        "facts.a > facts.b and facts.b > facts.c and facts.c > facts.a",
        "facts.day > '2026-01-01' and facts.day < '2025-01-01'",
        "facts.z and false",
    ],
)
def test_a_condition_that_no_case_can_meet(when: str) -> None:
    assert [one.startswith(NEVER) for one in told(remedy(when))] == [True]


@pytest.mark.parametrize(
    "when",
    [
        "level == 'calm' or level == 'angry'",
        "level >= 'upset' and level < 'crisis'",
        "facts.n > 3 and facts.n < 4",
        "facts.n >= 5 and facts.n <= 5",
        "facts.tier | lower == 'gold' and facts.tier != 'gold'",
        "days_since(facts.departs_on) < 0",
        "days_since(facts.delivered_on) == 0",
        "contacts == 1",
        "contacts > 3 and contacts < 5",
        "facts.a > facts.b and facts.b > facts.c",
        "facts.total - facts.paid > 5 and facts.total < facts.paid + 1000",
        "facts.day >= '2026-01-01' and facts.day < '2026-01-02'",
        "'late' in facts.tags and 'broken' in facts.tags",
        "facts.x | default('b') == 'b' and facts.x is not defined",
        "facts.n | int > 3 and facts.n | int < 5",
        "facts.spent * 3 > 10 and facts.spent * 3 < 9",  # computed with: nothing is concluded
        "customer.language == 'de'",
        "public and channel == 'email'",
        "'refund' in given and 'first' not in given",
    ],
)
def test_a_condition_that_some_case_meets_or_that_is_not_known(when: str) -> None:
    assert told(remedy(when), remedy("facts.other", id="refund")) == []


@pytest.mark.parametrize(
    "when",
    [
        "facts.day > '2026-99-99'",
        "facts.day > '9999-12-31' or facts.day == '0001-01-01'",
        "days_since(facts.day) > 400000",
        "facts.a.b.c == facts.a.b",
        "facts.a[0].b > 2 and facts.a[1:2] == 'x'",
        "facts.total.currency == 'USD' and facts.total > 3",
        "{'a': facts.x}[facts.y] > 3",
        "'a' ~ facts.x == 'ab'",
        "facts.a if facts.b else facts.c",
        "facts and signals and given",
        "facts.x in facts",
    ],
)
def test_odd_conditions_are_looked_at_and_left_alone(when: str) -> None:
    assert told(remedy(when), remedy("facts.other", id="second"), routes=[route(when)]) == []


def test_what_to_do_is_told() -> None:
    assert told(remedy("contacts < 1")) == [
        "remedies[0].when: never holds: no case gives what it asks of contacts; "
        "contacts counts the last message too, so it is never below 1"
    ]
    assert told(remedy("facts.z and facts.x > 5 and facts.x < 3")) == [
        "remedies[0].when: never holds: no case gives what it asks of facts.x; its conditions contradict each other; "
        "change it, or remove first"
    ]
    assert told(remedy("language == 'de'"))[0].endswith("is the playbook's own, en; write customer.language")
    assert told(remedy("days_since(facts.paid_on) < 0"))[0].endswith("so it is never below 0")


@pytest.mark.parametrize(
    ("first", "second", "more", "note"),
    [
        ("facts.x in ['a', 'b']", "facts.x == 'a' and level == 'angry'", {}, True),
        ("days_since(facts.delivered_on) <= 60", "days_since(facts.delivered_on) <= 30", {}, True),
        ("facts.a > facts.b", "facts.a > facts.b and facts.z", {}, True),
        ("facts.x == 'a' and level == 'angry'", "facts.x in ['a', 'b']", {}, False),
        ("days_since(facts.delivered_on) <= 30", "days_since(facts.delivered_on) <= 60", {}, False),
        ("facts.x == 'a' and facts.in_stock", "facts.x == 'a'", {}, False),
        ("facts.a > facts.b", "facts.a >= facts.b", {}, False),
        ("facts.x == 'a'", "facts.x == 'a'", {"combinations": [["first", "second"]]}, False),
    ],
)
def test_a_remedy_behind_another(first: str, second: str, more: dict[str, object], note: bool) -> None:
    found = told(remedy(first), remedy(second, id="second"), **more)
    assert [one.startswith("remedies[1].when: is only ever the second choice") for one in found] == [True] * note


def test_a_remedy_behind_one_that_is_limited_is_reached() -> None:
    limited = remedy("facts.x == 'a'", limit={"times": 1, "per": "1 year"})
    assert told(limited, remedy("facts.x == 'a'", id="second")) == []


def test_what_the_first_one_needs_is_told() -> None:
    first = remedy("facts.x == 'a'", says="a new {{ facts.product }}")
    (found,) = told(first, remedy("facts.x == 'a'", id="second"))
    assert "so does remedies[0] (first), unless the case lacks facts.product; put it before first" in found


def test_a_remedy_behind_several_together() -> None:
    found = told(
        remedy("facts.x == 'a'"), remedy("facts.x == 'b'", id="second"), remedy("facts.x in ['a', 'b']", id="third")
    )
    assert found == [
        "remedies[2].when: is only ever the second choice: whenever it holds, so does one before it; "
        "put it higher if it is to be preferred"
    ]


@pytest.mark.parametrize(
    ("routes", "findings"),
    [
        (["'safety' in signals or 'legal_threat' in signals", "'safety' in signals and level == 'crisis'"],
         ["routes[1].when: is never reached: whenever it holds, so does routes[0] (route 1) before it"]),
        (["contacts >= 3", "contacts > 4"], ["routes[1].when: is never reached: whenever it holds"]),
        (["contacts >= 3", "broken_promises >= 1", "contacts >= 5 or broken_promises >= 2"],
         ["routes[2].when: is never reached: whenever it holds, so does a route before it"]),
        (["contacts > 5 and contacts < 3"], ["routes[0].when: never holds"]),
        (["level in ['calm', 'concerned', 'upset', 'angry', 'crisis']"], ["routes[0].when: always holds, so that no remedy"]),
        (["facts.fault == 'a' or 'b'"], ["routes[0].when: always holds"]),
        (["true", "'safety' in signals"],
         ["routes[0].when: always holds", "routes[1].when: is never reached: an earlier route always holds"]),
        (["'safety' in signals", "'safety' in signals or 'legal_threat' in signals"], []),
        (["contacts > 4", "contacts >= 3"], []),
        (["facts.vip and contacts >= 3", "contacts >= 3"], []),
        (["level in ['concerned', 'upset', 'angry', 'crisis']"], []),
    ],
)  # fmt: skip
def test_routes(routes: list[str], findings: list[str]) -> None:
    found = told(routes=[route(one) for one in routes])
    assert len(found) == len(findings)
    assert all(one.startswith(finding) for one, finding in zip(found, findings, strict=True))


@pytest.mark.parametrize(
    ("when", "says", "cost", "key"),
    [
        ("facts.product is not defined", "a new {{ facts.product }}", None, "says"),
        ("facts.total == none and facts.z", "a refund", "facts.total", "cost"),
        ("facts.product is not defined", "a new {{ facts.product | default('one') }}", None, None),
        ("facts.product is not defined", "a new one{% if facts.product is defined %}: {{ facts.product }}{% endif %}", None, None),
        ("facts.product is defined", "a new {{ facts.product }}", None, None),
        ("facts.z", "a new {{ facts.product }}", "facts.total", None),
    ],
)  # fmt: skip
def test_a_text_that_needs_what_its_condition_rules_out(
    when: str, says: str, cost: str | None, key: str | None
) -> None:
    found = told(remedy(when, says=says, cost=cost))
    assert [one.split(":")[0] for one in found] == ([f"remedies[0].{key}"] if key else [])
    assert all("so that it never fits" in one for one in found)


@pytest.mark.parametrize(
    ("first", "second", "never"),
    [("facts.x == 'a'", "facts.x == 'b'", True), ("facts.x in ['a', 'b']", "facts.x in ['b', 'c']", False)],
)
def test_a_combination_that_never_comes_together(first: str, second: str, never: bool) -> None:
    found = told(remedy(first), remedy(second, id="second"), combinations=[["first", "second"]])
    expected = "combinations[0]: first and second never fit the same case; remove it, or change their `when`"
    assert found == [expected] * never
