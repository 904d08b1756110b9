"""`drafter tasks`: what is typed and what is seen."""

from __future__ import annotations

import asyncio
import datetime as dt
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from drafter.adapters.storage.database import Database
from drafter.adapters.storage.tasks import Tasks
from drafter.cli import app, exit_code
from drafter.domain.desk import News, Task
from drafter.domain.errors import DrafterError


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Any]:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "120")

    def typed(*args: str) -> Any:
        return CliRunner().invoke(app, ["tasks", *args])

    return typed


async def fill() -> None:
    """One task was set aside, one waits to be tried again, one is done, one is of another tenant."""
    database = Database("sqlite:///drafter.db")
    tasks = Tasks(database, lease=dt.timedelta(seconds=15))
    ago = dt.datetime.now(dt.UTC) - dt.timedelta(hours=2)
    for key in ("dead", "again", "done"):
        await tasks.put("default", "zen", News(conversation=f"c-{key}", key=key, body={"said": "CANARY"}), now=ago)
    await tasks.put("acme", "mail", News(conversation="other", key="k"), now=ago)
    for task in await tasks.claim(3):
        assert isinstance(task, Task)
        if task.news.key == "dead":
            await tasks.set_aside(task, "zendesk refused the token; see its key")
        elif task.news.key == "again":
            await tasks.again(
                task, dt.datetime.now(dt.UTC) + dt.timedelta(minutes=5, seconds=30), "zendesk answered 503"
            )
        else:
            await tasks.done(task)
    await database.close()


def listed(run: Callable[..., Any], *args: str) -> list[Any]:
    return [json.loads(line) for line in run("list", "--json", *args).stdout.splitlines()]


def test_what_was_set_aside_comes_first_with_its_reason(run: Callable[..., Any]) -> None:
    assert run("list").stdout == "nothing waits, and nothing was set aside\n"
    asyncio.run(fill())
    told = run("list").stdout
    lines = [line.strip() for line in told.splitlines()]
    assert lines[0].startswith("Set aside (1)")
    assert lines[1].endswith("zen:c-dead of default, came 2 hours ago")
    assert lines[2] == "zendesk refused the token; see its key"
    assert "Waiting (2)" in told
    assert "zen:c-again of default, came 2 hours ago, again in 5 minutes" in told
    assert "c-done" not in told
    assert "CANARY" not in told + run("list", "--json").stdout
    assert [one["key"] for one in listed(run, "--state", "DONE")] == ["done"]
    assert [one["desk"] for one in listed(run, "--tenant", "acme")] == ["mail"]
    assert run("list", "--desk", "nope").stdout == "no task is like that\n"
    (dead,) = listed(run, "--state", "dead")
    assert (dead["why"], dead["conversation"], dead["tries"]) == ("zendesk refused the token; see its key", "c-dead", 1)


def test_another_try_and_an_end(run: Callable[..., Any]) -> None:
    asyncio.run(fill())
    assert run("retry", "--all", "--desk", "mail").stdout == "no task was set aside\n"
    assert run("retry", "--all").stdout == "1 task will be tried again\n"
    assert listed(run, "--state", "dead") == []
    ids = [one["id"] for one in listed(run, "--desk", "zen")]
    assert run("drop", *ids).stdout == "2 tasks removed\n"
    assert [one["desk"] for one in listed(run)] == ["mail"]


@pytest.mark.parametrize(
    ("args", "words"),
    [
        (("retry",), "name tasks, or --all"),
        (("retry", "x", "--all"), "name tasks, or --all"),
        (("retry", "x"), "there is no task 'x'; see `drafter tasks list`"),
        (("drop", "x"), "there is no task 'x'"),
        (("list", "--state", "lost"), "'lost' is no state of a task; states are waiting, working, done, dead"),
    ],
)
def test_what_cannot_be_done_is_told_in_one_line(run: Callable[..., Any], args: tuple[str, ...], words: str) -> None:
    error = run(*args).exception
    assert isinstance(error, DrafterError)
    assert words in str(error)
    assert exit_code(error) == 2
