"""`drafter commitments` as an agent sees it."""

from __future__ import annotations

import asyncio
import datetime as dt
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from icalendar import Calendar
from typer.testing import CliRunner

from drafter.adapters.storage.store import SqlStore
from drafter.cli import app
from drafter.cli.showing.commitments import show_commitments
from drafter.domain.case import Case
from drafter.domain.commitment import Commitment
from drafter.domain.draft import Draft
from drafter.domain.errors import BadInput, CannotRun

NOW = dt.datetime(2026, 11, 25, 12, tzinfo=dt.UTC)


def one(id: str, hours: float, state: str = "open", **more: Any) -> Commitment:
    told = {"id": id, "case_id": f"C-{id}", "does": "ring you", "owner": "Priya", "state": state}
    return Commitment.model_validate(told | {"due_at": NOW + dt.timedelta(hours=hours)} | more)


def test_what_is_overdue_stands_first_with_how_late_it_is(capsys: pytest.CaptureFixture[str]) -> None:
    found = [
        one("a", -50, "broken"),
        one("b", -0.5),
        one("c", 3),
        one("d", 30),
        one("e", 5, "proposed"),
        one("f", -1, "kept"),
    ]
    show_commitments(found, NOW, nothing="")
    rows = [" ".join(row.split()) for row in capsys.readouterr().out.splitlines() if row.strip()]
    assert [row.rstrip("─ ") for row in rows] == [
        "Overdue (2)", "Mon 23 Nov 10:00 2 days late (broken) Priya C-a ring you",
        "today 11:30 30 minutes late Priya C-b ring you",
        "Due today (1)", "today 15:00 open Priya C-c ring you",
        "Later (1)", "Thu 26 Nov 18:00 open Priya C-d ring you",
        "Proposed, not sent yet (1)", "today 17:00 proposed Priya C-e ring you",
        "Settled (1)", "today 11:00 kept Priya C-f ring you",
        "times are UTC, now Wed 25 Nov 12:00",
    ]  # fmt: skip


def test_foreign_text_does_nothing_to_the_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    show_commitments([one("a", 3, does="ring\x1b[2J [red]you[/red]", owner="P\u202ex")], NOW, nothing="")
    out = capsys.readouterr().out
    assert "\x1b[2J" not in out
    assert "\u202e" not in out
    assert "[red]you[/red]" in out


Keep = Callable[..., None]


@pytest.fixture
def keep(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Keep:
    """Keeps an open commitment, due so many hours from now, in the database of this folder."""
    monkeypatch.chdir(tmp_path)

    def make(id: str, hours: float, owner: str = "Priya") -> None:
        async def work() -> None:
            store, now = SqlStore("sqlite:///drafter.db"), dt.datetime.now(dt.UTC)
            promise = one(id, 0, "proposed", owner=owner).model_copy(update={"due_at": now + dt.timedelta(hours=hours)})
            names = ("playbook", "playbook_hash", "prompt", "prompt_hash", "model", "provider")
            raw = {"id": f"d-{id}", "case_id": promise.case_id, "created_at": now}
            raw |= {"reply": {"text": "x", "language": "en"}, "reading": {"level": "calm"}}
            raw |= {"plan": {"resolution": {"kind": "answer"}, "commitment": promise}}
            raw |= {"score": {"value": 1, "passed": True, "checks": []}, "provenance": dict.fromkeys(names, "x")}
            case = Case.model_validate({"id": promise.case_id, "message": {"text": "Hi"}})
            await store.save(case, Draft.model_validate(raw))
            await store.feedback(f"d-{id}", {"action": "accepted"}, at=now)
            await store.close()

        asyncio.run(work())

    return make


def run(*args: str) -> Any:
    return CliRunner().invoke(app, ["commitments", *args], catch_exceptions=True)


def test_lists_by_due_owner_and_state(keep: Keep) -> None:
    assert run().stdout == "nothing is promised here yet\n"
    keep("late", -30)
    keep("far", 80, "Tom")
    assert [json.loads(row)["id"] for row in run("--json").stdout.splitlines()] == ["late", "far"]
    assert [json.loads(row)["id"] for row in run("--json", "--due").stdout.splitlines()] == ["late"]
    assert [json.loads(row)["id"] for row in run("--json", "--owner", "tom").stdout.splitlines()] == ["far"]
    assert run("--state", "kept").stdout == "no commitment is like that\n"
    assert run("--json", "--state", "KEPT").stdout == ""
    assert run("--due", "--owner", "Tom").stdout == "nothing is due\n"
    assert "1 day late" in run().stdout


def test_the_calendar_goes_to_a_file_or_to_standard_output(keep: Keep, tmp_path: Path) -> None:
    keep("k", 80)
    assert run("--ics", "out.ics").stdout == ""
    (event,) = Calendar.from_ical((tmp_path / "out.ics").read_bytes()).walk("VEVENT")
    assert event["uid"] == "k@drafter"
    assert len(Calendar.from_ical(run("--ics", "-", "--owner", "Priya").stdout_bytes).walk("VEVENT")) == 1
    assert isinstance(run("--ics", "no/such/out.ics").exception, CannotRun)


def test_the_address_of_a_calendar(keep: Keep, monkeypatch: pytest.MonkeyPatch) -> None:
    assert isinstance(run("--link").exception, BadInput)
    monkeypatch.setenv("DRAFTER_API_KEY", "s3cret")
    told = run("--link", "--owner", "Priya").stdout
    assert told.startswith("/v1/commitments.ics?owner=Priya&key=")
    assert "s3cret" not in told


@pytest.mark.parametrize(
    ("args", "words"),
    [
        (("--state", "lost"), "'lost' is no state of a commitment; states are proposed, open, kept, broken, withdrawn"),
        (("--json", "--notify"), "exclude each other"),
        (("--notify",), "nobody is named who could be told"),
    ],
)
def test_what_cannot_be_asked(keep: Keep, args: tuple[str, ...], words: str) -> None:
    done = run(*args)
    assert isinstance(done.exception, BadInput)
    assert words in str(done.exception)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("DRAFTER_SLACK_WEBHOOK", "hooks.slack.example/T0/secret"),
        ("DRAFTER_DUE_AHEAD", "soon"),
        ("DRAFTER_DUE_WEBHOOK", "x"),
    ],
)
def test_a_setting_that_cannot_be_used_is_named(
    keep: Keep, monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    monkeypatch.setenv(name, value)
    done = run()
    assert isinstance(done.exception, BadInput)
    assert f"{name}: " in str(done.exception)
    assert "secret" not in str(done.exception)


def test_notify_tells_once_and_says_what_did_not_arrive(keep: Keep, monkeypatch: pytest.MonkeyPatch) -> None:
    keep("late", -1)
    monkeypatch.setenv("DRAFTER_DUE_WEBHOOK", "http://127.0.0.1:9/hook-secret")
    monkeypatch.setattr("drafter.adapters.due.sending.ATTEMPTS", 1)
    done = run("--notify")
    assert isinstance(done.exception, CannotRun)
    assert "webhook, late: ConnectError; the next run tries again" in str(done.exception)
    assert "hook-secret" not in str(done.exception)
    assert run("--notify").stdout == "nothing new falls due\n"  # it waits for its next try
