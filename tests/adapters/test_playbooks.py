"""Playbook files: what is wrong is told in one line with file, line, key and what would be right."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter.adapters.playbooks import check_playbook, load_playbook
from drafter.domain.errors import BadPlaybook

GOOD = """\
company:
  name: Shop
  timezone: America/Chicago
  currency: USD
  hours: {mon-fri: "08:00-18:00"}
roles:
  - {id: frontline, authority: {amount: "100", currency: USD}, answers_within: 1 business day}
  - {id: manager, authority: {amount: "500", currency: USD}, answers_within: 4 business hours}
remedies:
  - id: refund
    when: facts.fault == 'broken'
    cost: facts.total
    says: a refund of {total}
    takes: 5 business days
    steps: [issue it today]
    follow_up: {does: write to you, after: 5 business days}
  - id: credit
    when: "true"
    says: a credit
routes:
  - {when: "'safety' in signals", to: manager}
""".replace("{total}", "{{ facts.total | money }}")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    folder = tmp_path / "shop"
    folder.mkdir()
    return folder / "playbook.yaml"


def test_a_good_one(file: Path) -> None:
    file.write_text(GOOD + "knowledge: kb\n")
    kb = file.parent / "kb"
    (kb / "de").mkdir(parents=True)
    (kb / "returns.md").write_text("# Returns\n\nYou have 30 days.")
    (kb / "returns.es.md").write_text("# Devoluciones\n\nTiene 30 días.")
    (kb / "de" / "pay-ment.md").write_text("Ohne Titel.")
    (kb / "notes.txt").write_text("not an article")
    book = load_playbook(file)
    assert (book.name, book.file) == ("shop", str(file))
    assert [(one.id, one.title, one.language) for one in book.articles] == [
        ("de/pay-ment", "pay ment", "de"),
        ("returns.es", "Devoluciones", "es"),
        ("returns", "Returns", ""),
    ]
    assert book.lines["remedies[0].when"] == 11
    again = load_playbook(file.parent)  # a folder stands for its playbook.yaml
    assert again.hash == book.hash
    (kb / "returns.md").write_text("# Returns\n\nYou have 31 days.")
    assert load_playbook(file).hash != book.hash


def test_any_other_file_is_called_by_its_own_name(file: Path) -> None:
    other = file.with_name("playbook_x.yaml")
    other.write_text("\ufeff" + GOOD, encoding="utf-8")
    assert load_playbook(str(other)).name == "playbook_x"


def test_values_that_yaml_reads_are_sources_too(file: Path) -> None:
    file.write_text(GOOD.replace('when: "true"', "when: true\n    cost: {amount: '5', currency: USD}"))
    book = load_playbook(file)
    assert book.remedies[1].when == "true"
    assert check_playbook(file) == []


BAD = [
    ("says: a credit", "sayz: a credit", "19: remedies[1].sayz: is not a known key; did you mean says? (known keys: id, when, says, cost, takes, steps, follow_up, kind, limit)"),
    ("routes:", "route:", "20: route: is not a known key; did you mean routes? (known keys: company, serves, voice, roles, remedies, routes, limits, combinations, updates, knowledge)"),
    ("  name: Shop\n", "", "1: company.name: is missing; it is required"),
    ("  timezone: America/Chicago\n", "", "1: company.timezone: is missing; it is required"),
    ("America/Chicago", "America/Chicgo", "3: company.timezone: 'America/Chicgo' is no time zone; use an IANA name such as America/Chicago"),
    ("currency: USD\n  hours", "currency: usd\n  hours", "4: company.currency: is 'usd'; write three capital letters (ISO 4217), such as USD"),
    ("mon-fri:", "monday:", "5: company.hours: 'monday' is no day; write mon, mon-fri, sat-sun"),
    ('"08:00-18:00"', '"18:00-08:00"', "5: company.hours.mon-fri: '18:00-08:00' is no opening time; write such as \"08:00-18:00\""),
    ('{mon-fri: "08:00-18:00"}', "{}", "5: company.hours: is empty; at least one is needed"),
    ("  hours:", "  language: english\n  hours:", "5: company.language: is 'english'; write a language code of two small letters, such as en"),
    ("  hours:", "  holidays: USA1\n  hours:", "5: company.holidays: 'USA1' is no country or region with known holidays; write such as US, GB-ENG, DE-BY"),
    ("  hours:", "  opens: 8\n  hours:", "5: company.opens: is not a known key; known keys: name, timezone, currency, hours, language, holidays"),
    ("id: manager", "id: frontline", "8: roles[1].id: roles has the id 'frontline' twice; ids are unique"),
    ("id: credit", "id: refund", "17: remedies[1].id: remedies has the id 'refund' twice; ids are unique"),
    ("to: manager", "to: boss", "21: routes[0].to: a route goes to 'boss', which is no role; roles are frontline, manager"),
    ('amount: "100", ', "", "7: roles[0].authority.amount: is missing; it is required"),
    (', currency: USD}, answers_within: 1', "}, answers_within: 1", "7: roles[0].authority.currency: is missing; it is required"),
    ('"100"', "lots", "7: roles[0].authority.amount: an amount is a decimal string such as \"89.99\""),
    ("4 business hours", "soon", "8: roles[1].answers_within: 'soon' is no duration; write such as \"4 business hours\", \"2 business days\", \"1 week\""),
    ("takes: 5 business days", "takes: 0 days", "14: remedies[0].takes: '0 days' is no duration; write such as \"4 business hours\", \"2 business days\", \"1 week\""),
    ("facts.fault ==", "fact.fault ==", "11: remedies[0].when: unknown name 'fact'; did you mean facts?"),
    ("facts.fault == 'broken'", "facts.fault = 'broken'", "11: remedies[0].when: not one expression; it ends before '='"),
    ("facts.fault == 'broken'", "facts.fault | shout", "11: remedies[0].when: unknown filter 'shout';"),
    ("facts.fault == 'broken'", "\"''.__class__\"", "11: remedies[0].when: names with a leading underscore are not allowed: ….__class__"),
    ("facts.fault == 'broken'", "3", "11: remedies[0].when: is the number 3; write a text"),
    ("facts.fault == 'broken'", '""', "11: remedies[0].when: is empty; write a text"),
    ("cost: facts.total", "cost: fact.total", "12: remedies[0].cost: unknown name 'fact'; did you mean facts?"),
    ("| money", "| mony", "13: remedies[0].says: unknown filter 'mony'; did you mean money?"),
    ("| money", "| safe", "13: remedies[0].says: unknown filter 'safe'; texts are never markup"),
    ("| money }}", "| money", "13: remedies[0].says: syntax error"),
    ("says: a credit", "says: {de: eine Gutschrift}", "19: remedies[1].says: has no text in en; the playbook's own language is en: add it"),
    ("says: a credit", "says: {en: '{{ x }}'}", "19: remedies[1].says.en: unknown name 'x'"),
    ("says: a credit", "says: {english: a credit}", "19: remedies[1].says: 'english' is no language; write two small letters such as en"),
    ("says: a credit", "says: [a credit]", "19: remedies[1].says: is no text; write a text, or a map from language to text"),
    ("says: a credit", "says:", "19: remedies[1].says: is no text"),
    ("steps: [issue it today]", "steps: issue it today", "15: remedies[0].steps: is the text 'issue it today'; write a list"),
    ("steps: [issue it today]", "steps: ['{{ facts.x']", "15: remedies[0].steps[0]: syntax error"),
    ("does: write to you,", "doess: write to you,", "16: remedies[0].follow_up.doess: is not a known key; did you mean does? (known keys: does, after)"),
    ("'safety' in signals", "'safety' in signal", "21: routes[0].when: unknown name 'signal'; did you mean signals?"),
    ("routes:\n", "voice: {words: {emal: 9}}\nroutes:\n", "20: voice.words.emal: is 'emal'; write 'email', 'chat', 'social', 'sms' or 'phone'"),
    ("routes:\n", "voice: {words: {email: 0}}\nroutes:\n", "20: voice.words.email: is 0; write a number above 0"),
    ("routes:\n", 'voice: {signature: "{{ agent.nam }}"}\nroutes:\n', "20: voice.signature: unknown name 'agent.nam'; did you mean name?"),
    ("routes:\n", "updates: {every: often}\nroutes:\n", "20: updates.every: 'often' is no duration"),
    ("routes:\n", "knowledge: kb/\nroutes:\n", "20: knowledge: the folder 'kb/' is not there; it is relative to this file"),
    ("routes:\n", "knowledge: 3\nroutes:\n", "20: knowledge: is no folder; write a path relative to this file, such as kb/"),
    ("routes:\n", "hash: abc\nroutes:\n", "20: hash: is not a key of the file: it is found on load; remove it"),
    ("routes:\n", "remedies: []\nroutes:\n", "20: remedies: the key stands twice (first in line 9); remove one"),
    ("routes:\n", "routes: x\nx:\n", "20: routes: is the text 'x'; write a list"),
    ("roles:\n", "roles: []\nx:\n", "6: roles: is empty; at least one is needed"),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new", "message"), BAD)
def test_a_bad_one(file: Path, old: str, new: str, message: str) -> None:
    assert old in GOOD
    file.write_text(GOOD.replace(old, new, 1))
    with pytest.raises(BadPlaybook) as found:
        load_playbook(file)
    assert str(found.value).startswith(f"{file}:{message}")
    assert "\n" not in str(found.value)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (b"", ":1: a playbook is a map of keys and values; write company, roles, remedies and routes"),
        (b"- a", ":1: a playbook is a map of keys and values; write company, roles, remedies and routes"),
        (b"a: \xff", ": byte 3 is not UTF-8; save it as UTF-8"),
        (b"a: [", "not valid YAML: a bracket or brace is not closed, or a comma is missing"),
        (b"#" * 1100000, ": the file is larger than 1 MB; send a smaller one"),
    ],
)
def test_no_playbook_at_all(file: Path, text: bytes, message: str) -> None:
    file.write_bytes(text)
    with pytest.raises(BadPlaybook) as found:
        load_playbook(file)
    assert message in str(found.value)


def test_a_file_that_is_not_there(file: Path) -> None:
    with pytest.raises(BadPlaybook) as found:
        load_playbook(file)
    assert (
        str(found.value)
        == f"{file}: cannot be read (No such file or directory); give the path of a playbook, a YAML file"
    )


@pytest.mark.parametrize(
    ("old", "new", "warning"),
    [
        ("'safety' in signals", "'saftey' in signals", "routes[0].when: 'saftey' is no signal; signals are shouting"),
        ("'safety' in signals", "level == 'furious'", "routes[0].when: 'furious' is no level; levels are calm"),
        ("'safety' in signals", "level in ['angry', 'mad']", "routes[0].when: 'mad' is no level"),
        ("\"'safety' in signals\"", '"true"', "routes[0].when: always holds, so that no remedy is ever promised"),
        ("facts.fault == 'broken'", "true", "remedies[0].when: always holds, so that later remedies are only ever alternatives"),
        ('amount: "500", currency: USD', 'amount: "50", currency: USD', "roles[1].authority: is less than the role below may give; roles are listed lowest first"),
        ('amount: "500", currency: USD', 'amount: "500", currency: EUR', "roles[1].authority: is in EUR, the company counts in USD"),
        ("cost: facts.total", "cost: 900", "remedies[0].cost: 900 USD is more than any role may give"),
        ("says: a credit", "says: {en: a credit, de: eine Gutschrift}", "remedies[0].says: has no text in de; where it is used, the reply falls back to en"),
    ],
)  # fmt: skip
def test_warnings(file: Path, old: str, new: str, warning: str) -> None:
    assert old in GOOD
    file.write_text(GOOD.replace(old, new, 1))
    assert any(f": {warning}" in one for one in check_playbook(file))


def test_a_good_one_has_no_warnings(file: Path) -> None:
    file.write_text(GOOD)
    assert check_playbook(file) == []
