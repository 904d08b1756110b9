"""All that can be wrong with a playbook file, and the whole line in which each is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter.adapters.playbooks import load_playbook
from drafter.domain.errors import BadPlaybook

from .test_playbooks import GOOD

BAD = [
    ("says: a credit", "sayz: a credit", ":19: remedies[1].sayz: is not a known key; did you mean says? (known keys: id, when, says, cost, takes, steps, follow_up, kind, limit)"),
    ("routes:", "route:", ":20: route: is not a known key; did you mean routes? (known keys: company, serves, voice, roles, remedies, routes, limits, combinations, updates, knowledge, extends)"),
    ("  name: Shop\n", "", ":1: company.name: is missing; it is required"),
    ("  timezone: America/Chicago\n", "", ":1: company.timezone: is missing; it is required"),
    ("America/Chicago", "America/Chicgo", ":3: company.timezone: 'America/Chicgo' is no time zone; use an IANA name such as America/Chicago"),
    ("currency: USD\n  hours", "currency: usd\n  hours", ":4: company.currency: is 'usd'; write three capital letters (ISO 4217), such as USD"),
    ("mon-fri:", "monday:", ":5: company.hours: 'monday' is no day; write mon, mon-fri, sat-sun"),
    ('"08:00-18:00"', '"18:00-08:00"', ":5: company.hours.mon-fri: '18:00-08:00' is no opening time; write such as \"08:00-18:00\""),
    ('{mon-fri: "08:00-18:00"}', "{}", ":5: company.hours: is empty; at least one is needed"),
    ("  hours:", "  language: english\n  hours:", ":5: company.language: is 'english'; write a language code of two small letters, such as en"),
    ("  hours:", "  holidays: USA1\n  hours:", ":5: company.holidays: 'USA1' is no country or region with known holidays; write such as US, GB-ENG, DE-BY"),
    ("  hours:", "  opens: 8\n  hours:", ":5: company.opens: is not a known key; known keys: name, timezone, currency, hours, language, holidays, closed"),
    ("id: manager", "id: frontline", ":8: roles[1].id: roles has the id 'frontline' twice; ids are unique"),
    ("id: credit", "id: refund", ":17: remedies[1].id: remedies has the id 'refund' twice; ids are unique"),
    ("to: manager", "to: boss", ":21: routes[0].to: a route goes to 'boss', which is no role; known: frontline, manager"),
    ('amount: "100", ', "", ":7: roles[0].authority.amount: is missing; it is required"),
    (", currency: USD}, answers_within: 1", "}, answers_within: 1", ":7: roles[0].authority.currency: is missing; it is required"),
    ('"100"', "lots", ':7: roles[0].authority.amount: an amount is a decimal string such as "89.99"'),
    ("4 business hours", "soon", ":8: roles[1].answers_within: 'soon' is no duration; write such as \"4 business hours\", \"2 business days\", \"1 week\""),
    ("takes: 5 business days", "takes: 0 days", ":14: remedies[0].takes: '0 days' is no duration; write such as \"4 business hours\", \"2 business days\", \"1 week\""),
    ("facts.fault ==", "fact.fault ==", ":11: remedies[0].when: unknown name 'fact'; did you mean facts?"),
    ("facts.fault == 'broken'", "facts.fault = 'broken'", ":11: remedies[0].when: not one expression; it ends before '='"),
    ("facts.fault == 'broken'", "facts.fault | shout", ":11: remedies[0].when: unknown filter 'shout'; did you mean sort?"),
    ("facts.fault == 'broken'", "\"''.__class__\"", ":11: remedies[0].when: names with a leading underscore are not allowed: ….__class__"),
    ("facts.fault == 'broken'", "3", ":11: remedies[0].when: is the number 3; write a text"),
    ("facts.fault == 'broken'", '""', ":11: remedies[0].when: is empty; write a text"),
    ("cost: facts.total", "cost: fact.total", ":12: remedies[0].cost: unknown name 'fact'; did you mean facts?"),
    ("| money", "| mony", ":13: remedies[0].says: unknown filter 'mony'; did you mean money?"),
    ("| money", "| safe", ":13: remedies[0].says: unknown filter 'safe'; texts are never markup"),
    ("| money }}", "| money", ":13: remedies[0].says: syntax error: unexpected end of template, expected 'end of print statement'"),
    ("says: a credit", "says: {de: eine Gutschrift}", ":19: remedies[1].says: has no text in en; the playbook's own language is en: add it"),
    ("says: a credit", "says: {en: '{{ x }}'}", ":19: remedies[1].says.en: unknown name 'x'; known: agent, broken_promises, channel, company, contacts, customer, days_since, facts, failure, given, language, level, public, signals"),
    ("says: a credit", "says: {english: a credit}", ":19: remedies[1].says: 'english' is no language; write two small letters such as en"),
    ("says: a credit", "says: [a credit]", ":19: remedies[1].says: is no text; write a text, or a map from language to text such as {en: …, de: …}"),
    ("says: a credit", "says:", ":19: remedies[1].says: is no text; write a text, or a map from language to text such as {en: …, de: …}"),
    ("steps: [issue it today]", "steps: issue it today", ":15: remedies[0].steps: is the text 'issue it today'; write a list"),
    ("steps: [issue it today]", "steps: ['{{ facts.x']", ":15: remedies[0].steps[0]: syntax error: unexpected end of template, expected 'end of print statement'"),
    ("does: write to you,", "doess: write to you,", ":16: remedies[0].follow_up.doess: is not a known key; did you mean does? (known keys: does, after)"),
    ("'safety' in signals", "'safety' in signal", ":21: routes[0].when: unknown name 'signal'; did you mean signals?"),
    ("routes:\n", "voice: {words: {emal: 9}}\nroutes:\n", ":20: voice.words.emal: is 'emal'; write 'email', 'chat', 'social', 'sms' or 'phone'"),
    ("routes:\n", "voice: {words: {email: 0}}\nroutes:\n", ":20: voice.words.email: is 0; write a number above 0"),
    ("routes:\n", 'voice: {signature: "{{ agent.nam }}"}\nroutes:\n', ":20: voice.signature: unknown name 'agent.nam'; did you mean name?"),
    ("routes:\n", "updates: {every: often}\nroutes:\n", ":20: updates.every: 'often' is no duration; write such as \"4 business hours\", \"2 business days\", \"1 week\""),
    ("routes:\n", "knowledge: kb/\nroutes:\n", ":20: knowledge: the folder 'kb/' is not there; it is relative to this file"),
    ("routes:\n", "knowledge: 3\nroutes:\n", ":20: knowledge: is no folder; write a path relative to this file, such as kb/"),
    ("routes:\n", "hash: abc\nroutes:\n", ":20: hash: is not a key of the file: it is found on load; remove it"),
    ("routes:\n", "remedies: []\nroutes:\n", ":20: remedies: the key stands twice (first in line 9); remove one"),
    ("routes:\n", "routes: x\nx:\n", ":20: routes: is the text 'x'; write a list"),
    ("roles:\n", "roles: []\nx:\n", ":6: roles: is empty; at least one is needed"),
    ("    says: a credit\n", "    says: a credit\n    limit: {times: 0}\n", ":20: remedies[1].limit.times: is 0; write a number above 0"),
    ("    says: a credit\n", "    says: a credit\n    limit: {times: 1.5}\n", ":20: remedies[1].limit.times: is 1.5; write a whole number"),
    ("    says: a credit\n", "    says: a credit\n    limit: {per: 1 year}\n", ":20: remedies[1].limit: limits nothing; write times, amount or both"),
    ("    says: a credit\n", "    says: a credit\n    limit: {times: 1, per: 2 business days}\n", ":20: remedies[1].limit.per: '2 business days' is no period; write such as \"90 days\", \"6 months\", \"1 year\""),
    ("    says: a credit\n", "    says: a credit\n    limit: {amount: 50}\n", ":20: remedies[1].limit.amount: is the number 50; write a map of keys and values"),
    ("    says: a credit\n", '    says: a credit\n    limit: {amount: {amount: "50", currency: euro}}\n', ":20: remedies[1].limit.amount.currency: a currency is three capital letters (ISO 4217), such as USD"),
    ("    says: a credit\n", "    says: a credit\n    limit: 2\n", ":20: remedies[1].limit: is the number 2; write a map of keys and values"),
    ("    says: a credit\n", "    says: a credit\n    limit: {time: 2}\n", ":20: remedies[1].limit.time: is not a known key; did you mean times? (known keys: times, amount, per)"),
    ("    says: a credit\n", "    says: a credit\n    kind: Store Credit\n", ":20: remedies[1].kind: is 'Store Credit'; write small letters, digits and _, such as store_credit"),
    ("    says: a credit\n", "    says: a credit\n    kind: credit\nlimits: {credits: {times: 1}}\n", ":21: limits.credits: 'credits' is no remedy's kind; did you mean credit?"),
    ("routes:\n", "limits: {refund: {times: 1}}\nroutes:\n", ":20: limits.refund: 'refund' is no remedy's kind; known: none"),
    ("routes:\n", "limits: [refund]\nroutes:\n", ":20: limits: is a list; write a map of keys and values"),
    ("routes:\n", "combinations: [[refund, credt]]\nroutes:\n", ":20: combinations[0][1]: 'credt' is no remedy and no remedy's kind; did you mean credit?"),
    ("routes:\n", "combinations: [[refund, refund]]\nroutes:\n", ":20: combinations[0][1]: names 'refund' twice; nobody is given two of one kind in a case"),
    ("routes:\n", "combinations: [[refund]]\nroutes:\n", ":20: combinations[0]: has 1; at least 2 are needed"),
    ("routes:\n", "combinations: [refund, credit]\nroutes:\n", ":20: combinations[0]: is the text 'refund'; write a list"),
    ("answers_within: 4 business hours}", "answers_within: 4 business hours, away: 2026-12-24}", ":8: roles[1].away: is the date 2026-12-24; write a list"),
    ("answers_within: 4 business hours}", "answers_within: 4 business hours, away: [soon]}", ":8: roles[1].away[0]: 'soon' is no day; write 2026-12-24, or \"2026-12-24..2027-01-02\""),
    ("answers_within: 4 business hours}", "answers_within: 4 business hours, away: [2026-12-24..2026-12-20]}", ":8: roles[1].away[0]: '2026-12-24..2026-12-20' ends before it begins"),
    ("answers_within: 4 business hours}", "answers_within: 4 business hours, away: [2026-01-01..2099-12-31]}", ":8: roles[1].away[0]: '2026-01-01..2099-12-31' is longer than 1000 days; nobody is closed or away that long"),
    ("  hours:", "  closed: [24.12.2026]\n  hours:", ":5: company.closed[0]: '24.12.2026' is no day; write 2026-12-24, or \"2026-12-24..2027-01-02\""),
    ("  hours:", "  closed: Christmas\n  hours:", ":5: company.closed: is the text 'Christmas'; write a list"),
    ("routes:\n", "serves: \"'safety' in signals\"\nroutes:\n", ":20: serves: 'signals' comes from reading the case, and the playbook is chosen before; use facts, customer, channel, days_since"),
    ("routes:\n", "serves: level == 'angry'\nroutes:\n", ":20: serves: 'level' comes from reading the case, and the playbook is chosen before; use facts, customer, channel, days_since"),
    ("routes:\n", "serves: agent.role == 'x'\nroutes:\n", ":20: serves: unknown name 'agent'; did you mean given?"),
    ("routes:\n", "serves: facts.brand =\nroutes:\n", ":20: serves: not one expression; it ends before '='"),
    ("routes:\n", "serves: ''\nroutes:\n", ":20: serves: is empty; write a text"),
    ("routes:\n", "serves: [shop]\nroutes:\n", ":20: serves: is a list; write a text"),
    ("routes:\n", "extend: ../base\nroutes:\n", ":20: extend: is not a known key; did you mean extends? (known keys: company, serves, voice, roles, remedies, routes, limits, combinations, updates, knowledge, extends)"),
    ("  - {when: \"'safety' in signals\", to: manager}", "  - {id: a, when: \"'safety' in signals\", to: manager}\n  - {id: a, when: 'true', to: manager}", ":22: routes[1].id: routes has the id 'a' twice; ids are unique"),
    ("to: manager}", "to: manger}", ":21: routes[0].to: a route goes to 'manger', which is no role; did you mean manager?"),
    ("id: credit", "id: credit\n    remove: true", ":18: remedies[1].remove: takes an entry of the base away, and this playbook extends none; delete the entry"),
    ("id: credit", "id: 7", ":17: remedies[1].id: is the number 7; write a text"),
    ("  - id: credit\n", "  - id: ''\n", ":17: remedies[1].id: is empty; write a text"),
    ("facts.fault == 'broken'", "facts.fault == 'broken' or " + "facts.x or " * 300 + "true", ":11: remedies[0].when: longer than 2000 characters"),
    ("facts.fault == 'broken'", '"not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not true"', ":11: remedies[0].when: nested too deeply"),
    ("facts.fault == 'broken'", "10**10**10 > 1", ":11: remedies[0].when: ** is not allowed here"),
    ("facts.fault == 'broken'", "range(1000000000)", ":11: remedies[0].when: unknown function range(); known: days_since"),
    ("facts.fault == 'broken'", "facts.tags | map(attribute='__class__')", ":11: remedies[0].when: unknown filter 'map'; did you mean max?"),
    ("facts.fault == 'broken'", "facts.fault.format(1)", ":11: remedies[0].when: unknown function facts.fault.format(); known: days_since"),
    ("facts.fault == 'broken'", "facts.__init__.__globals__", ":11: remedies[0].when: names with a leading underscore are not allowed: facts.__init__.__globals__"),
    ("facts.fault == 'broken'", "{{ facts.fault }}", ":11: remedies[0].when: a key is not a text; write key: value; put text with braces in quotes"),
    ("facts.fault == 'broken'", '"{{ facts.fault }}"', ":11: remedies[0].when: an expression stands without {{ }}"),
    ("facts.fault == 'broken'", "facts.fault is brokn", ":11: remedies[0].when: unknown test 'brokn'; known: boolean, defined, divisibleby, eq, equalto, even, false, ge, greaterthan, gt, in, integer, le, lessthan, lt, mapping, ne, none, number, odd, sequence, string, true"),
    ("facts.fault == 'broken'", "days_since(facts.a, facts.b) > 1", ":11: remedies[0].when: days_since takes one date: days_since(facts.delivered_on)"),
    ("facts.fault == 'broken'", "facts.total > 9999999999999999", ":11: remedies[0].when: a number is beyond all bounds"),
    ("says: a credit", "says: '{% while true %}x{% endwhile %}'", ":19: remedies[1].says: syntax error: encountered unknown tag 'while'"),
    ("says: a credit", "says: '{% for x in facts.xs recursive %}{% endfor %}'", ":19: remedies[1].says: a loop cannot be recursive"),
    ("says: a credit", "says: '{% include \"/etc/passwd\" %}'", ":19: remedies[1].says: {% include %} is not allowed; texts know if, for and set"),
    ("says: a credit", "says: '{% set facts = 1 %}'", ":19: remedies[1].says: 'facts' has a meaning of its own; choose another name"),
    ("says: a credit", 'says: "' + 'x' * 8001 + '"', ":19: remedies[1].says: longer than 8000 characters"),
    ("says: a credit", "says: 12.50", ":19: remedies[1].says: is no text; write a text, or a map from language to text such as {en: …, de: …}"),
    ("says: a credit", "says: no", ":19: remedies[1].says: is no text; write a text, or a map from language to text such as {en: …, de: …}"),
    ("says: a credit", "says: {no: et tilgodehavende}", ':19: remedies[1].says: the key no is not a text; put it in quotes: "no"'),
    ("says: a credit", "says: 'a: b': c", ':19: not valid YAML: a ": " where none can stand; put a text that holds a colon in quotes'),
    ("says: a credit", "says: a credit: 5 dollars", ':19: not valid YAML: a ": " where none can stand; put a text that holds a colon in quotes'),
    ("says: a credit", "says: *credit", ":19: remedies[1].says: the alias *credit has no anchor before it; quote it if it is a text"),
    ("says: a credit", "says: &a [*a]", ":19: remedies[1].says[0]: the alias *a has no anchor before it; quote it if it is a text"),
    ("says: a credit", "says: !!python/object:os.system x", ":19: remedies[1].says: the tag tag:yaml.org,2002:python/object:os.system is not supported; remove it"),
    ("    says: a credit", "\tsays: a credit", ":19: not valid YAML: a tab cannot indent YAML; use spaces"),
    ("    says: a credit", "   says: a credit", ":19: not valid YAML: the indentation does not fit the lines above"),
    ("    says: a credit", '    says: "a credit', ":21: not valid YAML: the indentation does not fit the lines above"),
    ("    says: a credit", "    says: @credit", ":19: not valid YAML: a text cannot begin with @, ` or %; put it in quotes"),
    ("id: credit\n", "id: credit\n    <<: {a: 1}\n", ":18: remedies[1]: merge keys (<<) are not supported; write the keys out"),
    ('"100"', "1e9", ':7: roles[0].authority.amount: an amount is a decimal string such as "89.99"'),
    ('"100"', ".inf", ":7: roles[0].authority.amount: .inf is not a finite number; put it in quotes if it is a text"),
    ('authority: {amount: "100", currency: USD}', "authority: 100", ":7: roles[0].authority: is the number 100; write a map of keys and values"),
    ("answers_within: 1 business day", "answers_within: 1 fortnight", ":7: roles[0].answers_within: '1 fortnight' is no duration; write such as \"4 business hours\", \"2 business days\", \"1 week\""),
    ("  - {id: manager,", "  - {id: manager, title: {en: ''},", ":8: roles[1].title.en: is empty; write a text"),
    ("routes:\n", "knowledge: ''\nroutes:\n", ":20: knowledge: is no folder; write a path relative to this file, such as kb/"),
    ("routes:\n", "---\nroutes:\n", ":20: a second document (---); one file holds one"),
    ("  timezone: America/Chicago", "  timezone: America/Chicago\n  timezone: UTC", ":4: company.timezone: the key stands twice (first in line 3); remove one"),
    ("  name: Shop", "  name: 2026-13-01", ":2: company.name: 2026-13-01 is no real timestamp; put it in quotes if it is a text"),
    ("  name: Shop", "  name: 2026-12-01", ":2: company.name: is the date 2026-12-01; write a text"),
]  # fmt: skip
"""What of the good playbook is replaced, by what, and what is said after the name of the file."""


@pytest.mark.parametrize(("old", "new", "message"), BAD, ids=range(len(BAD)))
def test_a_bad_one(tmp_path: Path, old: str, new: str, message: str) -> None:
    file = tmp_path / "playbook.yaml"
    assert old in GOOD
    file.write_text(GOOD.replace(old, new, 1))
    with pytest.raises(BadPlaybook) as found:
        load_playbook(file)
    assert str(found.value) == f"{file}{message}"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (b"", ":1: a playbook is a map of keys and values; write company, roles, remedies and routes"),
        (b"- a", ":1: a playbook is a map of keys and values; write company, roles, remedies and routes"),
        (b"just words", ":1: a playbook is a map of keys and values; write company, roles, remedies and routes"),
        (b"a: \xff", ": byte 3 is not UTF-8; save it as UTF-8"),
        (GOOD.encode("utf-16"), ": byte 0 is not UTF-8; save it as UTF-8"),
        (b"a: x\x00", ":1: not valid YAML: a character that YAML forbids; write it as an escape in double quotes"),
        (b"a: [", ":2: not valid YAML: a bracket or brace is not closed, or a comma is missing"),
        (b"#" * 1100000, ": the file is larger than 1 MB; send a smaller one"),
        (b"[" * 2000, ":1: nested deeper than 64 levels"),
        (b"a: [" + b"x," * 200_000 + b"]", ":1: unfolds into more than 100000 values"),
        (b"a: &a [1,1,1,1,1,1,1,1,1,1]\n" + b"".join(b"%c: &%c [%s]\n" % (98 + n, 98 + n, b",".join([b"*%c" % (97 + n)] * 10)) for n in range(7)), ":5: unfolds into more than 100000 values"),
    ],
    ids=range(11),
)  # fmt: skip
def test_no_playbook_at_all(tmp_path: Path, text: bytes, message: str) -> None:
    file = tmp_path / "playbook.yaml"
    file.write_bytes(text)
    with pytest.raises(BadPlaybook) as found:
        load_playbook(file)
    assert str(found.value) == f"{file}{message}"


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    file = tmp_path / "playbook.yaml"
    with pytest.raises(BadPlaybook) as found:
        load_playbook(file)
    told = "cannot be read (No such file or directory); give the path of a playbook, a YAML file"
    assert str(found.value) == f"{file}: {told}"
