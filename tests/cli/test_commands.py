"""The command line as a user types it: a fresh process, real files, exit codes, one line on stderr."""

from __future__ import annotations

import io
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path
from typing import Any

import pytest

from drafter.cli import main

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


def inside(*args: str, tmp: Path, stdin: str | bytes | None = "", **env: str) -> subprocess.CompletedProcess[str]:
    """The same without a process of its own: for tables of input that go by one way, which the others walk for real."""
    given = stdin.encode("utf-8", "surrogatepass") if isinstance(stdin, str) else stdin or b""
    out, err = (io.TextIOWrapper(io.BytesIO(), encoding="utf-8", write_through=True) for _ in range(2))
    with pytest.MonkeyPatch.context() as patch:
        for name in [name for name in os.environ if name.startswith(("DRAFTER_", "OPENAI_"))]:
            patch.delenv(name)
        patch.setenv("DRAFTER_MODEL", "none")
        patch.setenv("COLUMNS", "120")
        for name, value in env.items():
            patch.setenv(name, value)
        patch.chdir(tmp)
        patch.setattr(sys, "argv", ["drafter", *args])
        patch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(given), encoding="utf-8"))
        patch.setattr(sys, "stdout", out)
        patch.setattr(sys, "stderr", err)
        with pytest.raises(SystemExit) as left:
            main()
    told = [stream.buffer.getvalue().decode() for stream in (out, err)]  # type: ignore[attr-defined]
    return subprocess.CompletedProcess([], int(left.value.code or 0), *told)


@pytest.mark.parametrize(
    ("line", "code", "told"),
    [
        ("--help | :", 141, ""),
        ("prompts show reply | :", 141, ""),
        ("--help > /dev/full", 3, "drafter: no space left on device\n"),
        ("prompts list > /dev/full", 3, "drafter: no space left on device\n"),
        ("read gone.yaml 2> /dev/full", 2, ""),
        ("--version > /dev/null 2> /dev/full", 0, ""),
        ("read gone.yaml 2>&- | wc -c >&2", 2, "0\n"),
        ("read - <&-", 2, "drafter: standard input is closed; name a file, or send the text through a pipe\n"),
    ],
)
def test_what_cannot_be_written_or_read_is_one_line(line: str, code: int, told: str) -> None:
    whole = f"{sys.executable} -m drafter {line}; exit ${{PIPESTATUS[0]}}"
    done = subprocess.run(["bash", "-c", whole], capture_output=True, timeout=60)
    assert (done.returncode, done.stderr.decode()) == (code, told)


def test_a_setting_that_nothing_reads_yet_is_held_to_its_form(tmp_path: Path) -> None:
    done = inside("draft", CASE, "--playbook", PLAYBOOK, tmp=tmp_path, DRAFTER_PRICES='{"m": 3}')
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("drafter: m: DRAFTER_PRICES: ")


def test_a_draft_as_json_is_the_object_alone(tmp_path: Path) -> None:
    done = drafter("draft", CASE, "--playbook", PLAYBOOK, "--json", tmp=tmp_path)
    assert done.returncode == 0, done.stderr
    draft = json.loads(done.stdout)
    assert draft["plan"]["resolution"]["remedy"] == "full_refund"
    assert draft["plan"]["commitment"]["due_at"].startswith("2026-11-25T18:00")
    assert draft["score"]["passed"] is True
    assert "89.99" in draft["reply"]["text"]


def test_a_draft_is_readable_at_a_glance(tmp_path: Path) -> None:
    done = inside("draft", CASE, "--playbook", PLAYBOOK, tmp=tmp_path)
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
    inside("draft", CASE, "--playbook", PLAYBOOK, "--json", tmp=tmp_path)
    listed = inside("commitments", tmp=tmp_path)
    assert "C-1042" in listed.stdout
    assert "proposed" in listed.stdout


def test_it_tells_its_version(tmp_path: Path) -> None:
    assert inside("--version", tmp=tmp_path).stdout == f"drafter {version('drafter')}\n"


def test_reading_needs_no_playbook(tmp_path: Path) -> None:
    done = inside("read", CASE, "--json", tmp=tmp_path)
    assert done.returncode == 0
    assert json.loads(done.stdout)["level"] in ("upset", "angry")


OLD = {"id": "old", "message": {"at": "2024-05-05T10:10:00+01:00", "text": "Do you ship the kettle to Norway?"}}
WAITED = {
    "id": "waited",
    "history": [{"at": "2024-04-20T09:00:00+01:00", "from": "customer", "text": "Do you ship the kettle to Norway?"}],
    "message": {"at": "2024-05-05T10:10:00+01:00", "text": "Hello? Do you ship to Norway?"},
}


@pytest.mark.parametrize(
    ("case", "more", "waited"),
    [(OLD, {}, False), (WAITED, {}, True), (OLD, {"now": "2024-05-20T10:00:00+01:00"}, True)],
    ids=["old", "waited", "told"],
)
def test_an_old_case_is_read_as_of_its_message(
    tmp_path: Path, case: dict[str, Any], more: dict[str, str], waited: bool
) -> None:
    """What lies between the last message and today is nobody's wait, unless the case brings its own clock."""
    (tmp_path / "old.jsonl").write_text(json.dumps(case | more) + "\n", encoding="utf-8")
    (tmp_path / "old.yaml").write_text(json.dumps(case | more), encoding="utf-8")
    one = inside("read", "old.yaml", "--json", tmp=tmp_path)
    inside("read", "old.jsonl", "-o", "out.jsonl", "--jobs", "1", tmp=tmp_path)
    for reading in (json.loads(one.stdout), json.loads((tmp_path / "out.jsonl").read_text(encoding="utf-8"))):
        assert ("long_wait" in [signal["kind"] for signal in reading["signals"]]) is waited


def test_a_case_is_read_as_a_timeline(tmp_path: Path) -> None:
    done = inside("read", CASE, tmp=tmp_path, COLUMNS="80")
    assert done.returncode == 0, done.stderr
    assert "[I'll ship a replacement by Nov 10]¹" in done.stdout
    assert "Ledger" in done.stdout
    assert "\x1b" not in done.stdout


def test_a_stream_that_carries_ascii_alone_breaks_nothing(tmp_path: Path) -> None:
    done = drafter("read", CASE, tmp=tmp_path, PYTHONIOENCODING="ascii")
    assert done.returncode == 0, done.stderr
    assert "[I'll ship a replacement by Nov 10]" in done.stdout


def test_several_cases_are_read_one_after_another(tmp_path: Path) -> None:
    other = str(NORTHWIND / "cases" / "C-1101.yaml")
    told = inside("read", CASE, other, tmp=tmp_path).stdout
    assert 0 < told.index("Maria Gomez") < told.index("Priscilla Tran")
    rows = [json.loads(line) for line in inside("read", CASE, other, "--json", tmp=tmp_path).stdout.splitlines()]
    assert [row["case_id"] for row in rows] == ["C-1042", "C-1101"]


def test_a_page_is_written_and_no_other_file_is_touched(tmp_path: Path) -> None:
    for _ in range(2):
        assert inside("read", CASE, "--html", "case.html", tmp=tmp_path).returncode == 0
    page = (tmp_path / "case.html").read_text(encoding="utf-8")
    assert page.startswith("<!doctype html>")
    assert page.strip() == inside("read", CASE, "--html", "-", tmp=tmp_path).stdout.strip()
    (tmp_path / "notes.txt").write_text("precious notes", encoding="utf-8")
    for wrong in (("--html", "notes.txt"), ("--html", "x.html", "--json")):
        assert inside("read", CASE, *wrong, tmp=tmp_path).returncode == 2
    assert inside("read", CASE, "--html", "none/case.html", tmp=tmp_path).returncode == 3
    assert (tmp_path / "notes.txt").read_text(encoding="utf-8") == "precious notes"


@pytest.mark.parametrize(
    "args",
    [("-", "-"), (CASE, "gone.yaml"), ("in.jsonl",), (CASE, CASE, "-o", "out.jsonl"), ("in.jsonl", "--jobs", "0")],
)
def test_what_cannot_be_read_together_is_told_before_anything_is_shown(args: tuple[str, ...], tmp_path: Path) -> None:
    done = inside("read", *args, tmp=tmp_path, stdin='{"message": {"text": "hi"}}')
    assert done.returncode == 2, done.stderr
    assert not done.stdout
    assert len(done.stderr.strip().splitlines()) == 1


def test_scoring_a_bad_reply_exits_with_one(tmp_path: Path) -> None:
    done = inside(
        "score", CASE, "--playbook", PLAYBOOK, "--reply", "-", "--json", tmp=tmp_path, stdin="Please calm down."
    )
    assert done.returncode == 1
    assert not json.loads(done.stdout)["passed"]


def test_scoring_our_own_reply_exits_with_zero(tmp_path: Path) -> None:
    draft = json.loads(inside("draft", CASE, "--playbook", PLAYBOOK, "--json", tmp=tmp_path).stdout)
    done = inside("score", CASE, "--playbook", PLAYBOOK, "--reply", "-", tmp=tmp_path, stdin=draft["reply"]["text"])
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


def test_bad_input_ends_a_process_of_its_own_alike(tmp_path: Path) -> None:
    done = drafter("draft", "-", "--playbook", PLAYBOOK, "--json", tmp=tmp_path, stdin="{not json")
    assert (done.returncode, done.stdout, len(done.stderr.strip().splitlines())) == (2, "", 1)


@pytest.mark.parametrize("what", CASES)
def test_bad_input_is_one_line_and_exit_two(what: str, tmp_path: Path) -> None:
    text, told = CASES[what]
    done = inside("draft", "-", "--playbook", PLAYBOOK, "--json", tmp=tmp_path, stdin=text)
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
    done = inside("draft", "-", "--playbook", str(path), tmp=tmp_path, stdin='{"message": {"text": "It broke."}}')
    assert done.returncode == 2, (done.stdout, done.stderr)
    assert told in done.stderr
    assert "book.yaml" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    "text", ["bell \x07 and \u202e right to left", "emoji 👩‍👩‍👧 broke my order", "zero\u200bwidth broke it"]
)
def test_what_is_kept_breaks_nothing(text: str, tmp_path: Path) -> None:
    case = {"message": {"text": text}, "customer": {"id": "c", "name": "<b>Eve</b> http://evil.example"}}
    done = inside("draft", "-", "--playbook", PLAYBOOK, tmp=tmp_path, stdin=json.dumps(case))
    assert done.returncode == 0, done.stderr
    assert "Eve" not in done.stdout
    assert "\x07" not in done.stdout
    assert "\u202e" not in done.stdout


def test_an_unknown_key_of_a_case_is_a_warning(tmp_path: Path) -> None:
    case = json.dumps({"message": {"text": "The lamp broke."}, "custmer": {"id": "c"}})
    done = inside("draft", "-", "--playbook", PLAYBOOK, "--json", tmp=tmp_path, stdin=case)
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


def _many(count: int) -> str:
    texts = ("The lamp arrived broken.", "Nobody answers me. This is the third time I write!", "Thanks, all is well.")
    rows = ({"id": f"B-{n}", "now": "2026-11-18T09:00:00Z", "message": {"text": texts[n % 3]}} for n in range(count))
    return "".join(json.dumps(row) + "\n" for row in rows)


def test_several_processes_write_what_one_writes(tmp_path: Path) -> None:
    (tmp_path / "in.jsonl").write_text(_many(300) + "{broken\n", encoding="utf-8")
    for jobs in ("1", "3"):
        done = drafter("read", "in.jsonl", "-o", f"out{jobs}.jsonl", "--jobs", jobs, tmp=tmp_path)
        assert done.returncode == 0, done.stderr
        assert "301 lines in" in done.stderr
        assert "1 line with an error" in done.stderr
    alone = (tmp_path / "out1.jsonl").read_text(encoding="utf-8")
    assert alone == (tmp_path / "out3.jsonl").read_text(encoding="utf-8")
    assert [json.loads(line)["case_id"] for line in alone.splitlines()] == [f"B-{n}" for n in range(300)] + [None]


@pytest.mark.parametrize("sent", [signal.SIGINT, pytest.param(signal.SIGTERM, marks=pytest.mark.soak), signal.SIGKILL])
def test_a_stopped_bulk_run_keeps_its_lines_and_leaves_no_process(sent: signal.Signals, tmp_path: Path) -> None:
    (tmp_path / "in.jsonl").write_text(_many(30_000), encoding="utf-8")
    out = tmp_path / "out.jsonl"
    command = [sys.executable, "-m", "drafter", "read", "in.jsonl", "-o", "out.jsonl", "--jobs", "2"]
    running = subprocess.Popen(
        command,
        cwd=tmp_path,
        stderr=subprocess.PIPE,
        start_new_session=True,
        # What a shell starts in the background ignores Ctrl-C, and its children inherit that.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    )
    _until(lambda: out.exists() and out.stat().st_size > 0)
    if sent is signal.SIGINT:
        os.killpg(running.pid, sent)  # as a terminal sends it: to all
    else:
        running.send_signal(sent)
    _, told = running.communicate(timeout=30)
    assert running.returncode == (130 if sent is signal.SIGINT else -sent)
    assert b"Traceback" not in told
    _until(lambda: not _group_lives(running.pid))
    written = out.read_bytes()
    whole = written[: written.rfind(b"\n")].splitlines()
    assert [json.loads(line)["case_id"] for line in whole] == [f"B-{n}" for n in range(len(whole))]


def _group_lives(group: int) -> bool:
    try:
        os.killpg(group, 0)
    except ProcessLookupError:
        return False
    return True


def _until(holds: Callable[[], bool]) -> None:
    ends = time.monotonic() + 30
    while not holds():
        assert time.monotonic() < ends
        time.sleep(0.05)


def test_bulk_scores(tmp_path: Path) -> None:
    case = {"id": "B-1", "message": {"text": "The lamp arrived broken."}, "now": "2026-11-18T09:00:00Z"}
    plan = {"resolution": {"kind": "remedy", "says": "a new lamp"}}
    rows = [
        {"case": case, "plan": plan, "reply": {"text": text}}
        for text in ("Please calm down.", "You will get a new lamp.")
    ]
    (tmp_path / "in.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    assert inside("score", "in.jsonl", "-o", "out.jsonl", tmp=tmp_path).returncode == 0
    scored = [json.loads(line) for line in (tmp_path / "out.jsonl").read_text(encoding="utf-8").splitlines()]
    outcomes = [{check["id"]: check["outcome"] for check in row["checks"]} for row in scored]
    assert outcomes[0]["never_calm_down"] == "fail"
    assert outcomes[1]["never_calm_down"] == "pass"


def test_prompts_are_listed_shown_and_rendered(tmp_path: Path) -> None:
    assert "reply@1" in inside("prompts", "list", tmp=tmp_path).stdout
    assert "purpose:" in inside("prompts", "show", "reply", tmp=tmp_path).stdout
    rendered = inside("prompts", "render", "reply", CASE, "--playbook", PLAYBOOK, tmp=tmp_path)
    assert rendered.returncode == 0, rendered.stderr
    assert "--- system" in rendered.stdout
    assert "$89.99" in rendered.stdout


def test_two_versions_of_a_prompt_are_compared(tmp_path: Path) -> None:
    told = inside("prompts", "diff", "reply@1", "reply@2", tmp=tmp_path)
    assert told.returncode == 0, told.stderr
    heads, _, texts = told.stdout.partition("--- reply@1\n+++ reply@2\n@@ ")
    assert {"purpose: changed", "variables.asks: gone", "variables.questions: new"} <= set(heads.splitlines())
    assert "\n-  asks: " in texts
    assert inside("prompts", "diff", "reply@2", "reply@2", tmp=tmp_path).stdout == ""
    assert inside("prompts", "diff", "reply@1", "reply@99", tmp=tmp_path).returncode == 2


def test_playbook_check(tmp_path: Path) -> None:
    done = inside("playbook", "check", PLAYBOOK, tmp=tmp_path)
    assert done.returncode == 0, done.stderr
    assert "11 remedies" in done.stdout


def test_a_missing_playbook_says_what_to_do(tmp_path: Path) -> None:
    done = inside("draft", CASE, tmp=tmp_path)
    assert done.returncode == 2
    assert "--playbook" in done.stderr


def test_an_unknown_option_is_exit_two(tmp_path: Path) -> None:
    assert inside("draft", CASE, "--nonsense", tmp=tmp_path).returncode == 2


@pytest.mark.parametrize(
    ("reply", "told"),
    [(b"\xff\xfe", "UTF-8"), (b"x" * 32_001, "32000 characters"), (b"a\x00b", "NUL"), (b" ", "empty")],
)
def test_a_reply_that_cannot_be_scored(reply: bytes, told: str, tmp_path: Path) -> None:
    done = inside("score", CASE, "--playbook", PLAYBOOK, "--reply", "-", tmp=tmp_path, stdin=reply)
    assert done.returncode == 2
    assert told in done.stderr


def test_bulk_never_touches_a_file_that_is_not_its_own(tmp_path: Path) -> None:
    lines = json.dumps({"id": "B-1", "message": {"text": "It broke."}})
    (tmp_path / "in.jsonl").write_text(lines, encoding="utf-8")
    (tmp_path / "notes.txt").write_text("precious notes", encoding="utf-8")
    for out in ("notes.txt", "in.jsonl"):
        done = inside("read", "in.jsonl", "-o", out, tmp=tmp_path)
        assert done.returncode == 2, done.stderr
    assert (tmp_path / "notes.txt").read_text(encoding="utf-8") == "precious notes"
    assert (tmp_path / "in.jsonl").read_text(encoding="utf-8") == lines
    assert inside("read", "gone.jsonl", "-o", "new.jsonl", tmp=tmp_path).returncode == 2
    assert not (tmp_path / "new.jsonl").exists()


def test_a_usage_error_is_one_line(tmp_path: Path) -> None:
    for args in (("bogus",), ("draft",), ("score", "x", "--nope")):
        done = inside(*args, tmp=tmp_path)
        assert done.returncode == 2
        assert len(done.stderr.strip().splitlines()) == 1
