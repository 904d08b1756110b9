"""What a playbook's sources can say of a case, and all that they cannot."""

from __future__ import annotations

import datetime as dt
import time
from typing import Any

import pytest

from drafter.domain.case import Case
from drafter.domain.errors import BadPlaybook
from drafter.domain.playbook import Playbook
from drafter.domain.reading import Promise, Reading, Signal
from drafter.drafting.expressions import Missing, case_scope, compile_playbook, signature
from drafter.drafting.expressions.book import _COMPILED

FACTS: dict[str, Any] = {
    "order_id": "4471",
    "product": "blender",
    "order_total": {"amount": "89.99", "currency": "USD"},
    "fee": {"amount": "10.00", "currency": "USD"},
    "abroad": {"amount": "10.00", "currency": "EUR"},
    "nothing_owed": {"amount": "0", "currency": "USD"},
    "delivered_on": dt.date(2026, 11, 3),
    "shipped_at": "2026-11-04T05:30:00+00:00",
    "promised": "2026-11-10",
    "fault": "arrived_broken",
    "late_days": 3,
    "rate": 0.2,
    "zero": 0,
    "in_stock": True,
    "sold_out": False,
    "empty": None,
    "tags": ["vip", "repeat"],
    "items": 2,
    "keys": "two",
    "get": "taken",
    "parts": [{"name": "jar", "price": 12}, {"name": "lid", "price": 3}],
    "plan": {"name": "Fibre 100", "speed": {"promised": 100, "measured": 31}},
    "long": "x" * 9_000,
}


def playbook(when: str = "true", says: Any = "x", cost: str | None = None, **company: Any) -> Playbook:
    return Playbook.model_validate(
        {
            "company": {
                "name": "N",
                "timezone": "America/Chicago",
                "currency": "USD",
                "hours": {"mon-fri": "08:00-18:00"},
            }
            | company,
            "roles": [
                {"id": "a", "authority": {"amount": "100", "currency": "USD"}, "answers_within": "1 business day"}
            ],
            "remedies": [{"id": "one", "when": when, "says": says, "cost": cost}],
            "routes": [],
        }
    )


def case(**changes: Any) -> Case:
    return Case.model_validate(
        {
            "id": "C-1",
            "customer": {"id": "c", "name": "Maria Gomez", "tier": "gold"},
            "facts": FACTS,
            "message": {"text": "hello"},
            "agent": {"name": "Priya", "role": "a"},
            "now": "2026-11-18T09:00:00-06:00",
        }
        | changes
    )


def reading() -> Reading:
    evidence = {"message": "last", "start": 0, "end": 5, "quote": "hello"}
    promise = Promise.model_validate(
        {"does": "ship it", "by": "Tom", "due_at": None, "state": "broken", "evidence": evidence}
    )
    signals = tuple(
        Signal(kind=kind, quote="hello", message="last", start=0, end=5, weight=0.5) for kind in ("safety", "insult")
    )  # type: ignore[arg-type]
    return Reading.model_validate(
        {"level": "angry", "contacts": 3, "signals": signals, "ledger": {"promises": [promise]}}
    )


def holds(when: str) -> bool:
    book = playbook(when=when)
    try:
        return compile_playbook(book).remedies[0].when.holds(case_scope(case(), reading(), book))
    except Missing:
        return False


def written(says: str, language: str = "en", **company: Any) -> str:
    book = playbook(says={language: says}, language=language, **company)
    return compile_playbook(book).remedies[0].says.write(case_scope(case(), reading(), book))


@pytest.mark.parametrize(
    "when",
    [
        "true",
        "facts.fault in ['arrived_broken', 'wrong_item'] and days_since(facts.delivered_on) <= 60",
        "facts.fault == 'arrived_broken'",
        "facts['fault'] == \"arrived_broken\"",
        "customer.tier == 'gold' and channel == 'email'",
        "contacts == 3 and broken_promises == 1",
        "'safety' in signals or 'legal_threat' in signals",
        "'legal_threat' not in signals",
        "signals | length == 2",
        "level in ['angry', 'crisis']",
        "level >= 'upset' and level < 'crisis' and level > 'concerned'",
        "language == 'en'",
        # Money.
        "facts.order_total > 50",
        "facts.order_total <= 89.99 and facts.order_total >= 89.99",
        "facts.order_total == 89.99",
        "facts.order_total.amount > 89.98 and facts.order_total.currency == 'USD'",
        "facts.order_total > facts.fee",
        "facts.order_total - facts.fee == 79.99",
        "facts.order_total + facts.fee > 99",
        "facts.order_total * 0.2 == 18",
        "facts.order_total * facts.rate < 20",
        "0.5 * facts.fee == 5",
        "facts.fee / facts.order_total < 0.12",
        "-facts.fee < 0",
        "[facts.order_total, 50] | min == 50",
        "facts.order_total | round == 90",
        "not facts.nothing_owed",
        "facts.order_total != facts.abroad",
        # Dates: YAML dates and ISO text are alike.
        "days_since(facts.delivered_on) == 15",
        "days_since('2026-11-03') == 15",
        "days_since(facts.shipped_at) == 15",  # 05:30 UTC on the 4th is the evening of the 3rd in Chicago
        "facts.delivered_on < facts.promised",
        "facts.delivered_on <= '2026-11-03' and facts.delivered_on == '2026-11-03'",
        "facts.shipped_at > facts.delivered_on or facts.shipped_at >= facts.delivered_on",
        "days_since(facts.promised) > 0",
        "days_since('2026-12-01') == -13",
        "days_since('0001-01-01T00:00:00Z') > 60",  # systems that know no date send the first or the last one
        "days_since('0001-01-01T00:00:00+23:59') > 60",
        "days_since('9999-12-31T23:59:59-23:59') < 0",
        # Facts that are called like methods.
        "facts.items == 2 and facts.keys == 'two' and facts.get == 'taken'",
        # Nested facts and lists.
        "facts.plan.speed.measured < facts.plan.speed.promised * 0.5",
        "facts.parts[0].name == 'jar' and facts.parts[-1]['price'] == 3",
        "'vip' in facts.tags",
        "'product' in facts and 'colour' not in facts",
        "facts.parts | sum(attribute='price') == 15",
        # What the case lacks.
        "facts.injured or 'safety' in signals",
        "'safety' in signals or facts.injured",
        "facts.injured or facts.hurt or 'safety' in signals",
        "(facts.injured == 'yes' or facts.fault == 'arrived_broken') and contacts > 1",
        "days_since(facts.opened) > 3 or 'safety' in signals",
        "facts.colour is not defined",
        "facts.colour is undefined and facts.fault is defined",
        "facts.empty is not defined and facts.empty is none",
        "facts.colour == none",
        "facts.colour | default('red') == 'red'",
        "facts.a.b.c | default(4) == 4",
        "facts.days | d(0) < 3",
        "(facts.days or 0) == 0",
        "facts.get('colour', 'red') == 'red'",
        "facts.get('fault') == 'taken' or facts.fault.startswith('arrived')",
        "facts.colour is not defined or facts.colour == 'red'",
        "not (facts.sold_out or 'chargeback_threat' in signals)",
        # Filters, methods, tests.
        "facts.product | upper == 'BLENDER' and facts.product.lower() == 'blender'",
        "facts.late_days is odd and facts.late_days is number and facts.product is string",
        "facts.late_days is divisibleby 3 and facts.late_days is gt 2",
        "facts.order_id | int == 4471 and '3.5' | float == 3.5",
        "(1 if facts.in_stock else 2) == 1",
        "1 < facts.late_days < 4",
        "facts.late_days * 2 - 1 == 5 and 7 // 2 == 3 and 7 % 4 == 3 and 7 / 2 == 3.5",
        "'a' ~ 1 == 'a1'",
        "facts.fault[:7] == 'arrived'",
    ],
)  # fmt: skip
def test_true(when: str) -> None:
    assert holds(when)


@pytest.mark.parametrize(
    "when",
    [
        "false",
        "facts.colour == 'red'",
        "facts.colour != 'red'",
        "facts.colour",
        "not facts.colour",
        "facts.colour in ['red']",
        "facts.colour > 3",
        "facts.empty",
        "not facts.empty",
        "days_since(facts.opened) < 3",
        "facts.injured or 'legal_threat' in signals",
        "facts.injured and 'safety' in signals",
        "not (facts.injured or 'legal_threat' in signals)",
        "facts.fault.code == 1",
        "facts.plan.price > 3",
        "facts.parts[7].name == 'jar'",
        "customer.email == 'x'",
        "facts.fault == 'arrived_broken' and facts.colour == 'red'",
        "level < 'upset'",
        "facts.nothing_owed",
        "facts.tags == 'vip'",
        "facts.late_days == '3'",
    ],
)
def test_false(when: str) -> None:
    assert not holds(when)


@pytest.mark.parametrize(
    ("says", "language", "text"),
    [
        ("a full refund of {{ facts.order_total | money }}", "en", "a full refund of $89.99"),
        ("eine Erstattung von {{ facts.order_total | money }}", "de", "eine Erstattung von 89,99\xa0$"),
        ("{{ facts.abroad | money }}", "fr", "10,00\xa0€"),
        ("{{ facts.order_total }}", "en", "$89.99"),
        ("{{ (facts.order_total * 0.1) | money }}", "en", "$9.00"),
        ("{{ 15 | money }} and {{ '7.5' | money }}", "en", "$15.00 and $7.50"),
        ("{{ facts.delivered_on | date }}", "en", "Tuesday, November 3"),
        ("{{ facts.delivered_on | date }}", "de", "Dienstag, 3. November"),
        ("{{ facts.delivered_on | date }}", "es", "martes 3 de noviembre"),
        ("{{ facts.delivered_on | date }}", "fr", "mardi 3 novembre"),
        ("{{ facts.shipped_at | date }}", "en", "Tuesday, November 3"),
        ("{{ '2026-11-18' | date }}", "en", "Wednesday, November 18"),
        ("a {{ facts.product | title }}, order {{ facts.order_id }}", "en", "a Blender, order 4471"),
        ("{{ facts.tags | join(' and ') }}", "en", "vip and repeat"),
        ("{{ facts.tags }}", "en", "vip, repeat"),
        ("{% if facts.colour is defined %}red {% endif %}one", "en", "one"),
        ("{% if facts.colour %}{{ facts.colour }} {% else %}plain {% endif %}one", "en", "plain one"),
        ("{% if facts.in_stock and facts.late_days > 2 %}late{% elif true %}x{% endif %}", "en", "late"),
        ("{{ 'in ' ~ facts.colour if facts.colour else 'as it was' }}", "en", "as it was"),
        ("{% for p in facts.parts %}{{ p.name }}{% if not loop.last %}, {% endif %}{% endfor %}", "en", "jar, lid"),
        ("{% for p in facts.parts if p.price > 5 %}{{ loop.index }}{{ p.name }}{% endfor %}", "en", "1jar"),
        ("{% set n = facts.late_days + 1 %}{{ n }} days", "en", "4 days"),
        ("for {{ customer.name }} from {{ agent.name }} at {{ company.name }}", "en", "for Maria Gomez from Priya at N"),
        ("a   new\n {{ facts.product }} ", "en", "a new\nblender"),
        ("{{ facts.rate * 10 }} {{ facts.in_stock }} {{ 0.5 + 1 }}", "en", "2 true 1.5"),
        ("{# said by nobody #}plain {{ '{{' }}", "en", "plain {{"),
    ],
)  # fmt: skip
def test_texts(says: str, language: str, text: str) -> None:
    assert written(says, language) == text


@pytest.mark.parametrize(
    "says", ["{{ facts.colour }}", "{{ facts.empty | upper }}", "{{ facts.a.b | money }}", "{{ facts.colour | date }}"]
)
def test_a_text_that_needs_what_the_case_lacks(says: str) -> None:
    with pytest.raises(Missing):
        written(says)


@pytest.mark.fault("F41")
@pytest.mark.parametrize(
    ("when", "message"),
    [
        ("fact.fault == 'x'", "unknown name 'fact'; did you mean facts?"),
        ("customer.nmae == 'x'", "unknown name 'customer.nmae'; did you mean name?"),
        ("signals.safety", "unknown name 'signals.safety'; signals has no fields"),
        ("agnt.name == 'x'", "unknown name 'agnt'; known: broken_promises, channel, contacts, customer, days_since, facts, failure, given, language, level, public, signals"),
        ("facts.product | zzz", "unknown filter 'zzz'; known: abs, capitalize, count"),
        ("facts.product | uper", "unknown filter 'uper'; did you mean upper?"),
        ("facts.product | safe", "unknown filter 'safe'; texts are never markup"),
        ("facts.product | attr('x')", "unknown filter 'attr'"),
        ("'%s' | format(1)", "unknown filter 'format'; join texts with ~"),
        ("facts.product is sameas none", "unknown test 'sameas'"),
        ("range(9)", "unknown function range(); known: days_since"),
        ("days_between(facts.a)", "unknown function days_between()"),
        ("days_since()", "days_since takes one date: days_since(facts.delivered_on)"),
        ("days_since", "days_since needs a date: days_since(facts.delivered_on)"),
        ("facts.product | round(1, 'ceil', 3)", "the filter round does not take these arguments"),
        ("facts.product | replace", "the filter replace does not take these arguments"),
        ("facts.fault ==", "syntax error: unexpected"),
        ("facts.fault = 'x'", "not one expression; it ends before '='"),
        ("facts.fault 'x'", "not one expression; it ends before 'x'"),
        ("(facts.fault", "syntax error: unexpected"),
        ("{{ facts.fault }}", "an expression stands without {{ }}"),
        ("2 ** 99", "** is not allowed here"),
        ("9999999999999999 > 1", "a number is beyond all bounds"),
        ("'a' * 99", "a text cannot be part of *; join texts with ~"),
        ("'%0999d' % 1", "a text cannot be part of %; join texts with ~"),
        ("''.__class__", "names with a leading underscore are not allowed"),
        ("facts.__class__.__mro__", "names with a leading underscore are not allowed"),
        ("facts['__class__']", "names with a leading underscore are not allowed"),
        ("days_since.__globals__", "names with a leading underscore are not allowed"),
        ("self", "unknown name 'self'"),
        ("cycler", "unknown name 'cycler'"),
        ("'{0.__class__}'.format(facts)", "unknown function"),
        ("facts.update({'a': 1})", "unknown function facts.update()"),
        ("facts.tags.append(1)", "unknown function facts.tags.append()"),
        ("[].__add__", "names with a leading underscore"),
        ("facts.x" + " or facts.x" * 300, "longer than 2000 characters"),
        ("(" * 900 + "1" + ")" * 900, "nested too deeply"),
        ("not " * 100 + "true", "nested too deeply"),
    ],
)  # fmt: skip
def test_refused_on_load(when: str, message: str) -> None:
    with pytest.raises(BadPlaybook) as found:
        compile_playbook(playbook(when=when))
    assert found.value.key == "remedies[0].when"
    assert message in found.value.message
    assert "\n" not in str(found.value)


@pytest.mark.fault("F41")
@pytest.mark.parametrize(
    ("says", "message"),
    [
        ("{{ fact.x }}", "unknown name 'fact'; did you mean facts?"),
        ("{{ p.name }}", "unknown name 'p'"),
        ("{% for p in facts.parts %}{% endfor %}{{ p }}", "unknown name 'p'"),
        ("{{ facts.x", "syntax error"),
        ("{% if facts.x %}", "syntax error"),
        ("{% include 'x' %}", "{% include %} is not allowed; texts know if, for and set"),
        ("{% import 'os' as os %}", "{% import %} is not allowed"),
        ("{% macro m() %}{% endmacro %}", "{% macro %} is not allowed"),
        ("{% block b %}{% endblock %}", "{% block %} is not allowed"),
        ("{% set facts = 1 %}", "'facts' has a meaning of its own; choose another name"),
        ("{% set x.y = 1 %}", "only a name can be set"),
        ("{% for x in facts.parts recursive %}{% endfor %}", "a loop cannot be recursive"),
        ("{{ facts.x | safe }}", "unknown filter 'safe'"),
        ("{{ '' | xmlattr }}", "unknown filter 'xmlattr'"),
        ("{{ lipsum.__globals__ }}", "names with a leading underscore are not allowed"),
        ("x" * 8001, "longer than 8000 characters"),
    ],
)  # fmt: skip
def test_texts_refused_on_load(says: str, message: str) -> None:
    with pytest.raises(BadPlaybook) as found:
        compile_playbook(playbook(says=says))
    assert found.value.key == "remedies[0].says"
    assert message in found.value.message


@pytest.mark.parametrize(
    ("when", "message"),
    [
        ("1 / facts.zero > 2", "division by zero"),
        ("facts.order_total / 0 > 2", "division by zero"),
        ("7 % facts.zero", "division by zero"),
        ("facts.order_total > facts.abroad", "cannot compare or add USD and EUR"),
        ("facts.order_total + facts.abroad > 3", "cannot compare or add USD and EUR"),
        ("facts.fee / facts.abroad > 3", "USD and EUR cannot be compared"),
        ("facts.product > 3", "the text 'blender' and the number 3 cannot be compared"),
        ("facts.product + 1", "the text 'blender' + the number 1 has no meaning"),
        ("facts.order_total * facts.fee", "money * money has no meaning"),
        ("1 - facts.fee", "a number - money has no meaning"),
        ("'x' in facts.late_days", "nothing can be in the number 3"),
        ("days_since(facts.product) > 3", "'blender' is no date; a date is written such as 2026-11-03"),
        ("days_since('2026-02-30') > 3", "'2026-02-30' is no date"),
        ("days_since(3) > 3", "3 is no date"),
        ("facts.product * 9 == 'x'", "the text 'blender' * the number 9 has no meaning"),
        ("facts.tags * 9", "a list * the number 9 has no meaning"),
        ("facts.late_days * 999999999 * 999999999 * 999999999 > 1", "a number grows beyond all bounds"),
        ("facts.late_days | upper == 'x'", "the number 3 is no text"),
        ("facts.product | round == 1", "the text 'blender' cannot be rounded to 0 places"),
        ("facts.long ~ facts.long ~ facts.long == 'x'", "a text grows beyond 10000 characters"),
        ("facts.long | replace('x', facts.long) == 'x'", "of reasonable length"),
        ("[facts.late_days, facts.product] | sort == 1", "not supported between"),
        ("facts.fee | date == 'x'", "is no date"),
        ("facts.in_stock + 1", "a truth value + the number 1 has no meaning"),
    ],
)  # fmt: skip
def test_failures_on_a_case_name_the_key(when: str, message: str) -> None:
    with pytest.raises(BadPlaybook) as found:
        holds(when)
    assert found.value.key == "remedies[0].when"
    assert found.value.message.startswith("fails on this case: ")
    assert message in found.value.message


def test_a_failure_names_file_and_line() -> None:
    book = playbook(when="1 / facts.zero").model_copy(
        update={"file": "p.yaml", "lines": {"remedies[0]": 7, "remedies[0].when": 8}}
    )
    with pytest.raises(BadPlaybook) as found:
        compile_playbook(book).remedies[0].when.holds(case_scope(case(), reading(), book))
    assert str(found.value) == "p.yaml:8: remedies[0].when: fails on this case: division by zero"


@pytest.mark.parametrize(
    "says",
    [
        "{% for a in facts.long_list %}{% for b in facts.long_list %}x{% endfor %}{% endfor %}",
        "{% for a in facts.long_list %}{{ facts.long }}{% endfor %}",
        "{{ facts.long_list | join(facts.long) }}",
        "{{ facts.long ~ facts.long }}",
    ],
)
def test_no_text_runs_away(says: str) -> None:
    book, facts = playbook(says=says), {**FACTS, "long_list": list(range(500))}
    started = time.perf_counter()
    with pytest.raises(BadPlaybook, match=r"grows beyond|runs too long"):
        compile_playbook(book).remedies[0].says.write(case_scope(case(facts=facts), reading(), book))
    assert time.perf_counter() - started < 10  # a hang, not a benchmark


@pytest.mark.parametrize(("cost", "said"), [("25", "25 USD"), ("facts.order_total * 0.5", "45.00 USD"), ("{'amount': '5', 'currency': 'EUR'}", "5 EUR"), ("'9.50'", "9.50 USD")])  # fmt: skip
def test_costs(cost: str, said: str) -> None:
    book = playbook(cost=cost)
    price = compile_playbook(book).remedies[0].cost
    assert price is not None
    assert str(price.of(case_scope(case(), reading(), book))) == said


@pytest.mark.parametrize("cost", ["facts.product", "facts.tags", "true"])
def test_a_cost_that_is_no_money(cost: str) -> None:
    book = playbook(cost=cost)
    price = compile_playbook(book).remedies[0].cost
    assert price is not None
    with pytest.raises(BadPlaybook, match="is no money") as found:
        price.of(case_scope(case(), reading(), book))
    assert found.value.key == "remedies[0].cost"


def test_a_condition_changes_nothing_that_it_sees() -> None:
    book, one = playbook(says="{% set n = 1 %}{{ n }}"), case()
    scope = case_scope(one, reading(), book)
    before = dict(scope.names)
    compile_playbook(book).remedies[0].says.write(scope)
    assert scope.names == before
    assert one == case()


def test_a_name_that_holds_markup_is_not_there() -> None:
    book = playbook(says="for {{ customer.name }}")
    one = case(customer={"id": "c", "name": "<b>Maria</b>"})
    with pytest.raises(Missing):
        compile_playbook(book).remedies[0].says.write(case_scope(one, reading(), book))


def test_it_is_compiled_once() -> None:
    book = playbook()
    assert compile_playbook(book) is compile_playbook(book)
    assert compile_playbook(book.model_copy(update={"name": "copy"})) is compile_playbook(book)
    assert compile_playbook(book) is not compile_playbook(playbook())
    for _ in range(200):
        compile_playbook(playbook())
    assert len(_COMPILED) <= 64


@pytest.mark.parametrize(
    ("agent", "said"),
    [({"name": "Priya"}, "Priya\nN"), ({}, "N"), ({"name": "<script>"}, "N")],
)
def test_signature(agent: dict[str, str], said: str) -> None:
    assert signature(playbook(), case(agent=agent), "en") == said
    assert signature(playbook(), case(agent=agent), "de") == said
