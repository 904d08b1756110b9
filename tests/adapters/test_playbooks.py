"""Playbook files: what is wrong is told in one line with file, line, key and what would be right."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter.adapters.playbooks import check_playbook, load_playbook

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
