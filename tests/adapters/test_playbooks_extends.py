"""A playbook on top of another: what is merged how, and where each wrong thing is told to stand."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter.adapters.playbooks import load_playbook
from drafter.domain.errors import BadPlaybook
from drafter.domain.playbook import Place

BASE = """\
company:
  timezone: America/Chicago
  currency: USD
  holidays: US
  hours: {mon-fri: "08:00-18:00", sat: "09:00-12:00"}
roles:
  - {id: frontline, authority: {amount: "100", currency: USD}, answers_within: 1 business day}
  - {id: manager, authority: {amount: "500", currency: USD}, answers_within: 4 business hours}
remedies:
  - id: refund
    kind: refund
    when: facts.fault == 'broken'
    cost: facts.total
    says: {en: a refund, de: eine Erstattung}
    steps: [issue it, tell them]
    limit: {times: 2, per: 1 year}
  - {id: credit, kind: credit, when: "true", says: a credit}
routes:
  - {id: safety, when: "'safety' in signals", to: manager}
  - {when: "'legal_threat' in signals", to: manager}
limits: {refund: {times: 3}}
knowledge: kb
"""
CHILD = """\
extends: ../base
company: {name: Shop}
"""


@pytest.fixture
def shop(tmp_path: Path) -> Path:
    (tmp_path / "base" / "kb").mkdir(parents=True)
    (tmp_path / "base" / "kb" / "returns.md").write_text("# Returns\n\n30 days.")
    (tmp_path / "base" / "playbook.yaml").write_text(BASE)
    (tmp_path / "shop").mkdir()
    return tmp_path / "shop" / "playbook.yaml"


def test_a_child_is_its_base_with_what_it_says_itself(shop: Path) -> None:
    shop.write_text(CHILD)
    book = load_playbook(shop)
    assert (book.name, book.company.name, book.company.currency) == ("shop", "Shop", "USD")
    assert [one.id for one in book.remedies] == ["refund", "credit"]
    assert [one.id for one in book.articles] == ["returns"]


def test_maps_are_merged_key_by_key_and_an_empty_key_takes_one_away(shop: Path) -> None:
    shop.write_text(
        'extends: ../base\ncompany: {name: Shop, holidays: ~, hours: {sat: ~, fri: "08:00-14:00"}}\nlimits: ~\n'
        "remedies:\n  - {id: refund, says: {en: your money back}, steps: [pay], limit: {times: 1}, cost: ~}\n"
    )
    book = load_playbook(shop)
    assert list(book.company.hours.items()) == [("mon-fri", "08:00-18:00"), ("fri", "08:00-14:00")]
    assert book.company.holidays is None
    assert book.limits == {}
    refund, credit = book.remedies
    assert refund.says == {"en": "your money back", "de": "eine Erstattung"}
    assert refund.steps == ({"": "pay"},)  # a list that has no ids is replaced
    assert refund.limit is not None
    assert (refund.limit.times, str(refund.limit.per), refund.cost) == (1, "1 year", None)
    assert credit.says == {"": "a credit"}


def test_entries_are_merged_by_id(shop: Path) -> None:
    shop.write_text(
        CHILD + "roles:\n"
        '  - {id: director, authority: {amount: "900", currency: USD}, answers_within: 1 week}\n'
        '  - {id: lead, authority: {amount: "250", currency: USD}, answers_within: 1 business day}\n'
        "  - {id: frontline, title: agent}\n"
        "remedies:\n"
        "  - {id: voucher, when: facts.late, says: a voucher}\n"
        "  - {id: credit, says: {en: a store credit}}\n"
        "  - {id: repair, when: facts.old, says: a repair}\n"
        "  - {id: refund, remove: true}\n"
        "limits: ~\n"
        "routes:\n"
        "  - {when: \"'regulator_threat' in signals\", to: lead}\n"
        "  - {id: safety, to: director}\n"
    )
    book = load_playbook(shop)
    assert [one.id for one in book.roles] == ["frontline", "lead", "manager", "director"]  # by authority
    assert book.roles[0].title == {"": "agent"}
    assert [one.id for one in book.remedies] == ["voucher", "repair", "credit"]  # what is new is weighed first
    assert book.remedies[2].says == {"en": "a store credit"}
    assert [(one.id, one.to) for one in book.routes] == [(None, "lead"), ("safety", "director"), (None, "manager")]


def test_a_base_may_extend_another_and_each_layer_changes_the_one_below(shop: Path, tmp_path: Path) -> None:
    shop.write_text("extends: ../middle/playbook.yaml\nremedies: [{id: credit, says: {fr: un avoir}}]\n")
    (tmp_path / "middle").mkdir()
    (tmp_path / "middle" / "playbook.yaml").write_text(
        CHILD + "remedies: [{id: credit, says: {en: a credit}}, {id: refund, remove: true}]\nlimits: ~\n"
    )
    book = load_playbook(shop)
    assert [(one.id, one.says) for one in book.remedies] == [("credit", {"en": "a credit", "fr": "un avoir"})]
    assert book.place("remedies[0].says.en").file == str(tmp_path / "middle" / "playbook.yaml")
    assert book.place("remedies[0].when").file == str(tmp_path / "base" / "playbook.yaml")


def test_knowledge_of_its_own_replaces_the_bases(shop: Path) -> None:
    shop.write_text(CHILD + "knowledge: articles\n")
    (shop.parent / "articles").mkdir()
    (shop.parent / "articles" / "vouchers.md").write_text("# Vouchers")
    assert [one.id for one in load_playbook(shop).articles] == ["vouchers"]
    shop.write_text(CHILD + "knowledge: ~\n")
    assert load_playbook(shop).articles == ()


def test_the_hash_covers_every_file(shop: Path, tmp_path: Path) -> None:
    shop.write_text(CHILD)
    first = load_playbook(shop).hash
    base = tmp_path / "base" / "playbook.yaml"
    base.write_text(BASE + "# a word\n")
    second = load_playbook(shop).hash
    shop.write_text(CHILD + "# another\n")
    assert len({first, second, load_playbook(shop).hash}) == 3


def test_a_key_knows_where_it_stands_and_what_it_is_called_there(shop: Path, tmp_path: Path) -> None:
    base = str(tmp_path / "base" / "playbook.yaml")
    shop.write_text(
        CHILD + "remedies:\n  - {id: voucher, when: facts.late, says: a voucher}\n  - {id: credit, says: x}\n"
    )
    book = load_playbook(shop)
    assert [one.id for one in book.remedies] == ["voucher", "refund", "credit"]
    assert book.place("remedies[0].when") == Place(file=str(shop), line=4, key="remedies[0].when")
    assert book.place("remedies[1].says.de") == Place(file=base, line=14, key="remedies[0].says.de")
    assert book.place("remedies[2].says") == Place(file=str(shop), line=5, key="remedies[1].says")
    assert book.place("remedies[2].when") == Place(file=base, line=17, key="remedies[1].when")
    assert book.place("remedies[2].cost") == Place(file=str(shop), line=5, key="remedies[1].cost")


@pytest.mark.parametrize(
    ("child", "message"),
    [
        ("extends: ../bases\n", "{shop}:1: extends: '../bases' is not there; it is a playbook or its folder, relative to this file"),
        ("company: {name: S}\nextends: [../base]\n", "{shop}:2: extends: is no path; write one relative to this file, such as ../base/playbook.yaml"),
        ("extends:\n", "{shop}:1: extends: is no path; write one relative to this file, such as ../base/playbook.yaml"),
        ("extends: .\n", "{shop}:1: extends: goes in a circle: {shop} extends this file; let the base extend nothing"),
        (CHILD + "remedies:\n  - {id: credt, remove: true}\n", "{shop}:4: remedies[0].id: the base has no 'credt' to remove; did you mean credit?"),
        (CHILD + "routes:\n  - {id: fire, remove: true}\n", "{shop}:4: routes[0].id: the base has no 'fire' to remove; known: safety"),
        (CHILD + "routes:\n  - {remove: true}\n", "{shop}:4: routes[0].remove: removes nothing; write the id of what it removes"),
        (CHILD + "remedies:\n  - {id: credit, remove: yes please}\n", "{shop}:4: remedies[0].remove: is not true; write remove: true, or leave it out"),
        (CHILD + "remedies:\n  - {id: credit, remove: true, says: x}\n", "{shop}:4: remedies[0].says: stands beside remove: true; an entry is changed or removed"),
        (CHILD + "remedies:\n  - {id: credit, says: x}\n  - {id: credit, says: y}\n", "{shop}:5: remedies[1].id: remedies has the id 'credit' twice; ids are unique"),
        (CHILD + "remedies:\n  - {id: credit, remove: true}\n  - {id: credit, says: y}\n", "{shop}:5: remedies[1].id: remedies has the id 'credit' twice; ids are unique"),
        (CHILD + "remedies:\n  - {id: credit, sayz: x}\n", "{shop}:4: remedies[0].sayz: is not a known key; did you mean says? (known keys: id, when, says, cost, takes, steps, follow_up, kind, limit)"),
        (CHILD + "remedies:\n  - {id: gift, says: x}\n", "{shop}:4: remedies[0].when: is missing; it is required"),
        (CHILD + "remedies:\n  - id: credit\n    when:\n", "{shop}:5: remedies[0].when: is missing; it is required"),
        (CHILD + "remedies:\n  - {id: credit, when: fact.x}\n", "{shop}:4: remedies[0].when: unknown name 'fact'; did you mean facts?"),
        (CHILD + "remedies: 3\n", "{shop}:3: remedies: is the number 3; write a list"),
        (CHILD + "roles:\n  - {id: manager, remove: true}\n", "{base}:19: routes[0].to: a route goes to 'manager', which is no role; known: frontline"),
        (CHILD + "remedies:\n  - {id: refund, remove: true}\n", "{base}:21: limits.refund: 'refund' is no remedy's kind; known: credit"),
        ("extends: ../base\n", "{base}:1: company.name: is missing; it is required"),
        (CHILD + "knowledge: kb\n", "{shop}:3: knowledge: the folder 'kb' is not there; it is relative to this file"),
        (CHILD + "lines: {}\n", "{shop}:3: lines: is not a key of the file: it is found on load; remove it"),
    ],
)  # fmt: skip
def test_what_is_wrong_in_the_child(shop: Path, tmp_path: Path, child: str, message: str) -> None:
    shop.write_text(child)
    _told(shop, tmp_path, message)


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("facts.fault ==", "fact.fault ==", "{base}:12: remedies[0].when: unknown name 'fact'; did you mean facts?"),
        ("{en: a refund, de: eine Erstattung}", "{de: eine Erstattung}", "{base}:14: remedies[0].says: has no text in en; the playbook's own language is en: add it"),
        ("says: a credit", "sayz: a credit", "{base}:17: remedies[1].sayz: is not a known key; did you mean says? (known keys: id, when, says, cost, takes, steps, follow_up, kind, limit)"),
        ("holidays: US", "holidays: USA1", "{base}:4: company.holidays: 'USA1' is no country or region with known holidays; write such as US, GB-ENG, DE-BY"),
        ("knowledge: kb", "knowledge: gone", "{base}:22: knowledge: the folder 'gone' is not there; it is relative to this file"),
        ("id: credit", "id: refund", "{base}:17: remedies[1].id: remedies has the id 'refund' twice; ids are unique"),
        ("id: credit", "remove: true, id: credit", "{base}:17: remedies[1].remove: takes an entry of the base away, and this playbook extends none; delete the entry"),
        ("company:\n", "extends: ../shop\ncompany:\n", "{base}:1: extends: goes in a circle: {shop} extends this file; let the base extend nothing"),
        ("company:\n", "\tcompany:\n", "{base}:1: not valid YAML: a tab cannot indent YAML; use spaces"),
        (BASE, "- a", "{base}:1: a playbook is a map of keys and values; write company, roles, remedies and routes"),
        (BASE, "", "{base}:1: a playbook is a map of keys and values; write company, roles, remedies and routes"),
    ],
)  # fmt: skip
def test_what_is_wrong_in_the_base_is_told_there(shop: Path, tmp_path: Path, old: str, new: str, message: str) -> None:
    shop.write_text(CHILD + "remedies:\n  - {id: voucher, when: facts.late, says: a voucher}\n")
    assert old in BASE
    (tmp_path / "base" / "playbook.yaml").write_text(BASE.replace(old, new, 1))
    _told(shop, tmp_path, message)


def test_bases_do_not_stand_too_deep(tmp_path: Path) -> None:
    (tmp_path / "0.yaml").write_text(BASE.replace("knowledge: kb\n", "").replace("company:", "company:\n  name: N"))
    for number in range(1, 8):
        (tmp_path / f"{number}.yaml").write_text(f"extends: {number - 1}.yaml\n")
    assert load_playbook(tmp_path / "5.yaml").company.name == "N"
    with pytest.raises(BadPlaybook) as found:
        load_playbook(tmp_path / "6.yaml")
    told = "is base number 6; a playbook has at most 5; merge some"
    assert str(found.value) == f"{tmp_path / '1.yaml'}:1: extends: {told}"


def _told(shop: Path, tmp_path: Path, message: str) -> None:
    with pytest.raises(BadPlaybook) as found:
        load_playbook(shop)
    assert str(found.value) == message.format(shop=shop, base=tmp_path / "base" / "playbook.yaml")
