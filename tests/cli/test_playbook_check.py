"""`drafter playbook check` as the one who writes a playbook sees it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from typer.testing import CliRunner

from drafter.cli import app
from tests.examples.companies import COMPANIES, Company

NORTHWIND = COMPANIES[0].playbook.parent
RUNNER = CliRunner()


@pytest.mark.parametrize("company", COMPANIES, ids=lambda one: one.playbook.parent.name)
def test_the_example_companies_have_nothing_to_mend(company: Company) -> None:
    done = RUNNER.invoke(app, ["playbook", "check", str(company.playbook)])
    assert done.exit_code == 0
    assert "0 warnings, 0 notes" in done.stdout
    assert ", 0 cases" not in done.stdout


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    shutil.copytree(NORTHWIND, tmp_path / "northwind")
    return tmp_path / "northwind"


@pytest.mark.parametrize(
    ("file", "old", "new", "finding"),
    [
        ("playbook.yaml", "facts.delivery_status == 'lost'", "facts.delivery_stauts == 'lost'",
         "remedies[2].when: no case holds facts.delivery_stauts"),
        ("playbook.yaml", "facts.charged > facts.agreed_price", "facts.charged",
         "remedies[3].cost: can be below zero while `when` holds"),
        ("playbook.yaml", "facts.fault == 'missing_part'", "facts.fault == 'missing_part' and facts.fault == 'lost'",
         "remedies[5].when: never holds: no case gives what it asks of facts.fault"),
        ("playbook.yaml", "'regulator_threat' in signals", "'safety' in signals and level == 'crisis'",
         "routes[1].when: is never reached: whenever it holds, so does routes[0] (safety_or_legal)"),
        ("kb/delivery.md", "we refund the shipping fee", "we give you a $20 voucher",
         "knowledge delivery: says \"If a delivery misses the date we gave you, we give you a $20 voucher.\""),
        ("kb/refunds.md", "# How long refunds take", "# How long refunds take\n\nWe rebook you at once.",
         "but no remedy gives a rebooking"),
    ],
)  # fmt: skip
def test_a_slip_is_found_with_its_place(copy: Path, file: str, old: str, new: str, finding: str) -> None:
    text = (copy / file).read_text(encoding="utf-8")
    assert old in text
    (copy / file).write_text(text.replace(old, new), encoding="utf-8")
    line = text[: text.index(old)].count("\n") + 1
    done = RUNNER.invoke(app, ["playbook", "check", str(copy / "playbook.yaml")])
    assert done.exit_code == 0
    warnings = [one for one in done.stdout.splitlines() if one.startswith(("warning: ", "note: "))]
    assert any(finding in one for one in warnings)
    assert all(f"{copy / file}:" in one for one in warnings)
    assert abs(int(warnings[0].split(f"{file}:")[1].split(":")[0]) - line) <= 2


def test_other_cases_can_be_named(copy: Path, tmp_path: Path) -> None:
    other = tmp_path / "one.jsonl"
    other.write_text('{"message": {"text": "?"}, "facts": {"fault": "defective"}}\n', encoding="utf-8")
    done = RUNNER.invoke(app, ["playbook", "check", str(copy), "--cases", str(other)])
    assert "no case holds facts.delivery_status" in done.stdout
    assert ", 1 cases; " in done.stdout


def test_cases_that_cannot_be_read_are_told(copy: Path, tmp_path: Path) -> None:
    done = RUNNER.invoke(app, ["playbook", "check", str(copy), "--cases", str(tmp_path / "nowhere.yaml")])
    assert done.exit_code == 2
    assert "nowhere.yaml" in done.stderr
