"""`drafter playbook test`: what each case gets, what differs from what was expected, what was never used."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from drafter.cli import app

from ..conftest import NORTHWIND

REFUND = """\
id: R-1
facts: {fault: arrived_broken, delivered_on: 2026-11-03, order_total: {amount: "89.99", currency: USD}}
message: {text: "The blender arrived broken. I want my money back."}
now: 2026-11-18T09:00:00-06:00
"""
SAFETY = """\
id: S-1
message: {text: "The blender caught fire and burned my hand."}
now: 2026-11-18T09:00:00-06:00
"""


def run(*cases: Path, options: tuple[str, ...] = ()) -> Result:
    return CliRunner().invoke(
        app, ["playbook", "test", str(NORTHWIND), *map(str, cases), *options], env={"COLUMNS": "110"}
    )


def put(folder: Path, name: str, text: str) -> Path:
    file = folder / name
    file.write_text(text, encoding="utf-8")
    return file


def test_a_table_and_what_was_never_used(tmp_path: Path) -> None:
    put(tmp_path, "r.yaml", REFUND)
    put(tmp_path, "s.yaml", SAFETY)
    put(tmp_path, "suite.yaml", "about: no case\n")
    put(tmp_path, "notes.txt", "no case either")
    done = run(tmp_path)
    assert done.exit_code == 0, done.output
    lines = [" ".join(line.split()) for line in done.stdout.splitlines()]
    assert "R-1 remedy full_refund frontline Nov 25 18:00 Nov 25 18:00" in lines
    assert "S-1 decision route safety_or_legal manager Nov 19 18:00 Nov 19 18:00" in lines
    assert "remedies full_refund 1" in lines
    assert "routes safety_or_legal 1" in lines
    assert any(line.startswith("never express_replacement, lost_parcel_refund") for line in lines)
    assert "2 cases: 1 remedy, 1 decision" in lines
    assert "why" not in done.stdout


def test_the_reasons_are_told_of_one_case_and_of_all_where_asked(tmp_path: Path) -> None:
    refund, safety = put(tmp_path, "r.yaml", REFUND), put(tmp_path, "s.yaml", SAFETY)
    told = " ".join(run(refund).stdout.split())
    assert "full_refund: fits, $89.99 within frontline's $100.00" in told
    assert "replacement: needs facts.in_stock, which the case lacks" in told
    told = run(refund, safety, options=("--why",)).stdout
    assert "R-1: why" in told
    assert "S-1: why" in told


@pytest.mark.parametrize(
    ("expected", "told"),
    [
        ("{kind: remedy, remedy: full_refund, handoff: null}", None),
        ("{kind: [decision, remedy]}", None),
        ("{remedy: replacement}", ["remedy: expected replacement, got full_refund", "why: replacement: needs facts.in_stock, which the case lacks"]),
        ("{kind: decision, handoff: manager}", ["kind: expected decision, got remedy", "handoff: expected manager, got none"]),
        ("{remedy: null}", ["remedy: expected none, got full_refund"]),
    ],
)  # fmt: skip
def test_what_is_expected_is_compared(tmp_path: Path, expected: str, told: list[str] | None) -> None:
    done = run(put(tmp_path, "r.yaml", REFUND + f"expect: {{plan: {expected}, reading: {{level: calm}}}}\n"))
    assert done.exit_code == (1 if told else 0), done.output
    for line in told or ["1 of 1 as expected"]:
        assert line in done.stdout


def test_a_case_that_cannot_be_used_is_told_and_the_others_go_on(tmp_path: Path) -> None:
    lines = [
        '{"id": "J-1", "message": {"text": "Hi"}}',
        '{"id": "J-2", "message": ',
        "",
        '{"message": {"text": "Thank you!"}}',
    ]
    jsonl = put(tmp_path, "many.jsonl", "\n".join(lines))
    bad = put(tmp_path, "bad.yaml", "id: X\nmesage: {text: Hi}\n")
    role = put(tmp_path, "role.yaml", SAFETY + "agent: {role: boss}\n")
    label = put(tmp_path, "label.yaml", SAFETY + "expect:\n  plan: {kid: remedy}\n")
    done = run(jsonl, bad, tmp_path / "gone.yaml", role, label)
    assert done.exit_code == 2
    errors = done.stderr.splitlines()
    assert len(errors) == 5
    assert errors[0].startswith(f"drafter: {jsonl}:2: not valid JSON")
    assert errors[1].startswith(f"drafter: {bad}:1: message: is missing; it is required")
    assert errors[2] == f"drafter: {tmp_path / 'gone.yaml'}: cannot be read (no such file or directory)"
    assert errors[3].startswith(f"drafter: {role}:1: agent.role: 'boss' is no role of the playbook")
    assert errors[4].startswith(f"drafter: {label}:5: expect.plan.kid: is not a known key; did you mean kind?")
    assert "J-1" in done.stdout
    assert "many.jsonl:4" in done.stdout  # a case without an id is called by where it stands
    assert "2 cases: 2 answers; 5 cases not read or planned" in done.stdout


def test_an_empty_folder_is_told(tmp_path: Path) -> None:
    done = run(tmp_path)
    assert done.exit_code == 2
    assert "holds no case; put files ending in .yaml, .yml, .json, .jsonl there" in done.stderr


def test_a_label_may_stand_beside_its_case(tmp_path: Path) -> None:
    put(tmp_path, "r.yaml", REFUND)
    label = put(tmp_path, "label.yaml", "case: r.yaml\nexpect: {plan: {remedy: full_refund}}\n")
    assert "1 of 1 as expected" in run(label).stdout
    gone = put(tmp_path, "gone.yaml", "case: x.yaml\n")
    assert f"{gone}:1: case: no such file 'x.yaml'; the path is relative to this file" in run(gone).stderr


def test_json_is_one_object_and_nothing_else(tmp_path: Path) -> None:
    cases = put(tmp_path, "r.yaml", REFUND + "expect: {plan: {remedy: credit}}\n"), put(tmp_path, "bad.yaml", "id: X\n")
    done = run(*cases, options=("--json",))
    assert done.exit_code == 2
    found: dict[str, Any] = json.loads(done.stdout)
    assert set(found) == {"cases", "errors", "used"}
    (one,) = found["cases"]
    assert (one["case_id"], one["kind"], one["remedy"], one["role"]) == ("R-1", "remedy", "full_refund", "frontline")
    assert one["by"] == "2026-11-25T18:00:00-06:00"
    assert one["mismatches"] == [{"field": "remedy", "expected": "credit", "found": "full_refund", "why": ""}]
    assert any(why.startswith("lost_parcel_refund: needs facts.delivery_status") for why in one["why"])
    assert found["used"][0]["remedies"]["full_refund"] == 1
    assert found["errors"][0]["error"].startswith(f"{cases[1]}:1: message: is missing")


def test_text_of_a_case_is_shown_inert(tmp_path: Path) -> None:
    file = put(tmp_path, "r.yaml", REFUND.replace("id: R-1", 'id: "R\\e[2J[bold]1"'))
    shown = run(file).stdout
    assert "\x1b[2J" not in shown
    assert "[bold]" in shown


def test_of_several_brands_each_case_gets_its_own(tmp_path: Path) -> None:
    text = (NORTHWIND / "playbook.yaml").read_text(encoding="utf-8").replace("knowledge: kb/", "")
    other = put(tmp_path, "garden.yaml", "serves: facts.brand == 'garden'\n" + text)
    case = put(tmp_path, "g.yaml", REFUND.replace("facts: {", "facts: {brand: garden, "))
    plain = put(tmp_path, "r.yaml", REFUND.replace("R-1", "R-2"))
    done = CliRunner().invoke(app, ["playbook", "test", f"{NORTHWIND},{other}", str(case), str(plain), "--json"])
    assert [(one["case_id"], one["playbook"]) for one in json.loads(done.stdout)["cases"]] == [
        ("R-1", "garden"),
        ("R-2", "northwind"),
    ]
