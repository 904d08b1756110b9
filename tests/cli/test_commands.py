"""The command line as a user types it: a fresh process, real files, exit codes, one line on stderr."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from ..conftest import NORTHWIND

pytestmark = pytest.mark.slow  # each starts a process of its own

PLAYBOOK = str(NORTHWIND / "playbook.yaml")
CASE = str(NORTHWIND / "cases" / "C-1042.yaml")


def drafter(*args: str, tmp: Path, stdin: str | bytes | None = None, **env: str) -> subprocess.CompletedProcess[str]:
    clean = {name: value for name, value in os.environ.items() if not name.startswith(("DRAFTER_", "OPENAI_"))}
    given = stdin.encode("utf-8", "surrogatepass") if isinstance(stdin, str) else stdin
    done = subprocess.run(
        [sys.executable, "-m", "drafter", *args],
        input=given,
        capture_output=True,
        timeout=60,
        cwd=tmp,
        env=clean | {"DRAFTER_MODEL": "none", "COLUMNS": "120"} | env,
    )
    return subprocess.CompletedProcess(done.args, done.returncode, done.stdout.decode(), done.stderr.decode())


def test_a_draft_as_json_is_the_object_alone(tmp_path: Path) -> None:
    done = drafter("draft", CASE, "--playbook", PLAYBOOK, "--json", tmp=tmp_path)
    assert done.returncode == 0, done.stderr
    draft = json.loads(done.stdout)
    assert draft["plan"]["resolution"]["remedy"] == "full_refund"
    assert draft["plan"]["commitment"]["due_at"].startswith("2026-11-25T18:00")
    assert draft["score"]["passed"] is True
    assert "89.99" in draft["reply"]["text"]


def test_a_draft_is_readable_at_a_glance(tmp_path: Path) -> None:
    done = drafter("draft", CASE, "--playbook", PLAYBOOK, tmp=tmp_path)
    assert done.returncode == 0, done.stderr
    for told in (
        "What the case tells",
        "chargeback_threat",
        "The plan",
        "full_refund",
        "ready to send",
        "passed",
        "playbook",
    ):
        assert told in done.stdout


def test_the_draft_is_kept_and_its_follow_up_listed(tmp_path: Path) -> None:
    drafter("draft", CASE, "--playbook", PLAYBOOK, "--json", tmp=tmp_path)
    listed = drafter("commitments", tmp=tmp_path)
    assert "C-1042" in listed.stdout
    assert "proposed" in listed.stdout


def test_reading_needs_no_playbook(tmp_path: Path) -> None:
    done = drafter("read", CASE, "--json", tmp=tmp_path)
    assert done.returncode == 0
    assert json.loads(done.stdout)["level"] in ("upset", "angry")


def test_scoring_a_bad_reply_exits_with_one(tmp_path: Path) -> None:
    done = drafter(
        "score", CASE, "--playbook", PLAYBOOK, "--reply", "-", "--json", tmp=tmp_path, stdin="Please calm down."
    )
    assert done.returncode == 1
    assert not json.loads(done.stdout)["passed"]


def test_scoring_our_own_reply_exits_with_zero(tmp_path: Path) -> None:
    draft = json.loads(drafter("draft", CASE, "--playbook", PLAYBOOK, "--json", tmp=tmp_path).stdout)
    done = drafter("score", CASE, "--playbook", PLAYBOOK, "--reply", "-", tmp=tmp_path, stdin=draft["reply"]["text"])
    assert done.returncode == 0, done.stdout


CASES: dict[str, tuple[str | bytes, str]] = {
    "malformed JSON": ("{not json", "JSON"),
    "malformed YAML": ("message: {text: hi\n", "YAML"),
    "no message": ('{"id": "x"}', "message"),
    "an empty message": ('{"message": {"text": " "}}', "empty"),
    "a naive time": ('{"message": {"text": "hi", "at": "2026-11-18T09:00:00"}}', "offset"),
    "an unknown role": ('{"message": {"text": "It broke."}, "agent": {"role": "emperor"}}', "frontline"),
    "money without currency": ('{"message": {"text": "hi"}, "facts": {"total": {"amount": "5"}}}', "currency"),
    "a NUL": ('{"message": {"text": "a\\u0000b"}}', "NUL"),
    "a lone surrogate": ('{"message": {"text": "a\\ud800b"}}', "surrogate"),
    "a megabyte": (json.dumps({"message": {"text": "x" * 2**20}}), "256 KB"),
    "not UTF-8": (b'{"message": {"text": "\xff"}}', "UTF-8"),
    "NaN": ('{"message": {"text": "hi"}, "facts": {"a": NaN}}', "NaN"),
    "too deep": ("[" * 100_000, "deep"),
    "a list": ("[]", ""),
    "nothing": ("", ""),
}  # fmt: skip


@pytest.mark.parametrize("what", CASES)
def test_bad_input_is_one_line_and_exit_two(what: str, tmp_path: Path) -> None:
    text, told = CASES[what]
    done = drafter("draft", "-", "--playbook", PLAYBOOK, "--json", tmp=tmp_path, stdin=text)
    assert done.returncode == 2, (done.stdout, done.stderr)
    assert told in done.stderr
    assert len(done.stderr.strip().splitlines()) == 1
    assert "Traceback" not in done.stderr
    assert not done.stdout


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({"remedies": [{"id": "r", "when": "1/0 > 1", "says": "x"}]}, "zero"),
        ({"remedies": [{"id": "r", "when": "true", "says": "{{ nonsense }}"}]}, "nonsense"),
        ({"remedies": [{"id": "r", "when": "true", "says": "x", "wehn": "y"}]}, "wehn"),
        ({"roles": []}, "roles"),
    ],
)
def test_a_bad_playbook_names_file_and_key(changed: dict[str, Any], told: str, tmp_path: Path) -> None:
    book = {
        "company": {"name": "N", "timezone": "UTC", "currency": "USD", "hours": {"mon-fri": "09:00-17:00"}},
        "roles": [{"id": "a", "authority": {"amount": "1", "currency": "USD"}, "answers_within": "1 hour"}],
        "remedies": [],
        "routes": [],
    } | changed
    path = tmp_path / "book.yaml"
    path.write_text(json.dumps(book), encoding="utf-8")
    done = drafter("draft", "-", "--playbook", str(path), tmp=tmp_path, stdin='{"message": {"text": "It broke."}}')
    assert done.returncode == 2, (done.stdout, done.stderr)
    assert told in done.stderr
    assert "book.yaml" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    "text", ["bell \x07 and \u202e right to left", "emoji 👩‍👩‍👧 broke my order", "zero\u200bwidth broke it"]
)
def test_what_is_kept_breaks_nothing(text: str, tmp_path: Path) -> None:
    case = {"message": {"text": text}, "customer": {"id": "c", "name": "<b>Eve</b> http://evil.example"}}
    done = drafter("draft", "-", "--playbook", PLAYBOOK, tmp=tmp_path, stdin=json.dumps(case))
    assert done.returncode == 0, done.stderr
    assert "Eve" not in done.stdout
    assert "\x07" not in done.stdout
    assert "\u202e" not in done.stdout


def test_an_unknown_key_of_a_case_is_a_warning(tmp_path: Path) -> None:
    case = json.dumps({"message": {"text": "The lamp broke."}, "custmer": {"id": "c"}})
    done = drafter("draft", "-", "--playbook", PLAYBOOK, "--json", tmp=tmp_path, stdin=case)
    assert done.returncode == 0
    assert "custmer" in done.stderr


def test_bulk_goes_line_by_line_and_goes_on_where_it_stopped(tmp_path: Path) -> None:
    lines = [
        json.dumps({"id": "B-1", "message": {"text": "The lamp arrived broken."}}),
        "{broken",
        json.dumps({"id": "B-3", "message": {"text": "Nobody answers me."}}),
    ]
    (tmp_path / "in.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")
    out = tmp_path / "out.jsonl"
    done = drafter("read", "in.jsonl", "-o", "out.jsonl", tmp=tmp_path)
    assert done.returncode == 0, done.stderr
    assert "1 line with an error" in done.stderr
    first, second, third = (json.loads(line) for line in out.read_text(encoding="utf-8").splitlines())
    assert (first["case_id"], third["case_id"]) == ("B-1", "B-3")
    assert "level" in first
    assert "in.jsonl:2" in second["error"]
    whole = out.read_bytes()
    out.write_bytes(whole[: whole.rindex(b'{"case_id": "B-3"') + 20])
    assert drafter("read", "in.jsonl", "-o", "out.jsonl", tmp=tmp_path).returncode == 0
    again = [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]
    assert [row["case_id"] for row in again] == [first["case_id"], second["case_id"], "B-3"]


def test_bulk_scores(tmp_path: Path) -> None:
    case = {"id": "B-1", "message": {"text": "The lamp arrived broken."}, "now": "2026-11-18T09:00:00Z"}
    plan = {"resolution": {"kind": "remedy", "says": "a new lamp"}}
    rows = [
        {"case": case, "plan": plan, "reply": {"text": text}}
        for text in ("Please calm down.", "You will get a new lamp.")
    ]
    (tmp_path / "in.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    assert drafter("score", "in.jsonl", "-o", "out.jsonl", tmp=tmp_path).returncode == 0
    scored = [json.loads(line) for line in (tmp_path / "out.jsonl").read_text(encoding="utf-8").splitlines()]
    outcomes = [{check["id"]: check["outcome"] for check in row["checks"]} for row in scored]
    assert outcomes[0]["never_calm_down"] == "fail"
    assert outcomes[1]["never_calm_down"] == "pass"


def test_prompts_are_listed_shown_and_rendered(tmp_path: Path) -> None:
    assert "reply@1" in drafter("prompts", "list", tmp=tmp_path).stdout
    assert "purpose:" in drafter("prompts", "show", "reply", tmp=tmp_path).stdout
    rendered = drafter("prompts", "render", "reply", CASE, "--playbook", PLAYBOOK, tmp=tmp_path)
    assert rendered.returncode == 0, rendered.stderr
    assert "--- system" in rendered.stdout
    assert "$89.99" in rendered.stdout


def test_playbook_check(tmp_path: Path) -> None:
    done = drafter("playbook", "check", PLAYBOOK, tmp=tmp_path)
    assert done.returncode == 0, done.stderr
    assert "11 remedies" in done.stdout


def test_a_missing_playbook_says_what_to_do(tmp_path: Path) -> None:
    done = drafter("draft", CASE, tmp=tmp_path)
    assert done.returncode == 2
    assert "--playbook" in done.stderr


def test_an_unknown_option_is_exit_two(tmp_path: Path) -> None:
    assert drafter("draft", CASE, "--nonsense", tmp=tmp_path).returncode == 2


@pytest.mark.parametrize(
    ("reply", "told"),
    [(b"\xff\xfe", "UTF-8"), (b"x" * (256 * 1024 + 1), "256 KB"), (b"a\x00b", "NUL"), (b" ", "empty")],
)
def test_a_reply_that_cannot_be_scored(reply: bytes, told: str, tmp_path: Path) -> None:
    done = drafter("score", CASE, "--playbook", PLAYBOOK, "--reply", "-", tmp=tmp_path, stdin=reply)
    assert done.returncode == 2
    assert told in done.stderr


def test_bulk_never_touches_a_file_that_is_not_its_own(tmp_path: Path) -> None:
    lines = json.dumps({"id": "B-1", "message": {"text": "It broke."}})
    (tmp_path / "in.jsonl").write_text(lines, encoding="utf-8")
    (tmp_path / "notes.txt").write_text("precious notes", encoding="utf-8")
    for out in ("notes.txt", "in.jsonl"):
        done = drafter("read", "in.jsonl", "-o", out, tmp=tmp_path)
        assert done.returncode == 2, done.stderr
    assert (tmp_path / "notes.txt").read_text(encoding="utf-8") == "precious notes"
    assert (tmp_path / "in.jsonl").read_text(encoding="utf-8") == lines
    assert drafter("read", "gone.jsonl", "-o", "new.jsonl", tmp=tmp_path).returncode == 2
    assert not (tmp_path / "new.jsonl").exists()


def test_a_usage_error_is_one_line(tmp_path: Path) -> None:
    for args in (("bogus",), ("draft",), ("score", "x", "--nope")):
        done = drafter(*args, tmp=tmp_path)
        assert done.returncode == 2
        assert len(done.stderr.strip().splitlines()) == 1
