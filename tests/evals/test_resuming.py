"""The money of a run, against a counting server on loopback: nothing that was answered is paid for twice, whatever is
killed; what is kept is not asked for again; only the configured address is spoken to."""

from __future__ import annotations

import json
import os
import random
import signal
import socket
import sqlite3
import subprocess
import sys
import time
from asyncio import selector_events
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from evals.caching.cache import FILE, Cache
from evals.cli import app
from evals.folder import RUN, SAMPLES, read_rows
from evals.rows import Row

from ..conftest import NORTHWIND
from .stub_server import Stub, stub

CASES = 12
PRICES = '{"m": {"input": 1, "output": 1}}'
"""Of 1000 tokens in and 100 out: 0.0011 USD a call."""


@pytest.fixture
def server() -> Iterator[Stub]:
    with stub(delay=0.03) as one:
        yield one


@pytest.fixture
def suite(tmp_path: Path) -> Path:
    path = tmp_path / "suite.jsonl"
    lines = [
        {
            "id": f"C-{at}",
            "message": {"text": f"My order {1000 + at} is late. This is the second time."},
            "cluster": f"f{at // 2}",
        }
        for at in range(CASES)
    ]
    path.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    return path


def begun(server: Stub, suite: Path, *more: str, revisions: int = 1, rescored: str = "") -> subprocess.Popen[str]:
    """The command as a process of its own, in the suite's folder; `rescored` names a run to be rescored instead."""
    env = {**os.environ, "OPENAI_BASE_URL": server.url, "OPENAI_API_KEY": "k", "DRAFTER_PRICES": PRICES}
    env["DRAFTER_MAX_REVISIONS"] = str(revisions)
    what = ["rescore", rescored, "--suite", str(suite)] if rescored else ["run", str(suite), "--model", "m"]
    command = [sys.executable, "-m", "evals", *what, "--playbook", str(NORTHWIND / "playbook.yaml"), *more]
    return subprocess.Popen(
        command, cwd=suite.parent, env=env, text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )


def within(
    server: Stub, suite: Path, monkeypatch: pytest.MonkeyPatch, *more: str, revisions: int = 1
) -> tuple[int, str, str]:
    """The same in this process, which saves its start: for what does not depend on a process that ends."""
    monkeypatch.chdir(suite.parent)
    env = {"OPENAI_BASE_URL": server.url, "OPENAI_API_KEY": "k", "DRAFTER_PRICES": PRICES}
    env["DRAFTER_MAX_REVISIONS"] = str(revisions)
    what = ["run", str(suite), "--model", "m", "--playbook", str(NORTHWIND / "playbook.yaml"), *more]
    done = CliRunner().invoke(app, what, env=env)
    return done.exit_code, done.stdout, done.stderr


def ended(process: subprocess.Popen[str]) -> tuple[int, str, str]:
    out, err = process.communicate(timeout=120)
    return process.returncode, out, err


def told(rows: list[Row]) -> list[dict[str, Any]]:
    """The rows without what no two runs share: ids, moments and times."""
    found = []
    for row in rows:
        value = row.model_dump(mode="json", exclude={"latency_ms", "cached"})
        draft = value["draft"]
        draft.pop("id"), draft.pop("created_at"), draft["provenance"].pop("latency_ms")
        found.append(value)
    return sorted(found, key=lambda one: (one["case_id"], one["epoch"]))


def on_disk(folder: Path) -> int:
    """How many answers of a model the cache holds: of drafts under way, and of whole ones."""
    if not (folder / FILE).exists():
        return 0
    with closing(sqlite3.connect(folder / FILE)) as db, Cache(folder) as cache:
        (single,) = db.execute("select count(*) from answers").fetchone()
        drafts = [cache.draft(key) for (key,) in db.execute("select key from drafts").fetchall()]
    return int(single) + sum(draft.provenance.calls for draft in drafts if draft)


@pytest.mark.slow
@pytest.mark.parametrize("times", [1, pytest.param(6, marks=pytest.mark.soak)])
def test_killed_at_random_points_and_resumed_it_is_the_same_run_and_pays_nothing_twice(
    server: Stub, suite: Path, monkeypatch: pytest.MonkeyPatch, times: int
) -> None:
    chance = random.Random(6)  # noqa: S311 - no secret hangs on it
    code, _, err = within(server, suite, monkeypatch, "--fresh", "--out", "whole")
    assert code == 0, err
    unbroken, server.calls = list(server.calls), []
    cache = suite.parent / "runs" / ".cache"
    kills, lost, kept = 0, 0, 0
    while True:
        before = len(server.calls)
        process = begun(server, suite, "--out", "broken")
        deadline = time.monotonic() + 60
        while len(server.calls) == before and process.poll() is None and time.monotonic() < deadline:
            time.sleep(0.005)  # it has begun to ask
        if kills < times:
            time.sleep(chance.uniform(0.0, 0.3))
            process.send_signal(signal.SIGKILL)
        code, _, err = ended(process)
        if code != -signal.SIGKILL:
            break
        kills += 1
        time.sleep(0.2)  # until the server is done with what it had begun
        lost += len(server.calls) - before - (on_disk(cache) - kept)
        kept = on_disk(cache)
    assert (code, kills) == (0, times), err
    assert told(read_rows(suite.parent / "broken" / SAMPLES)) == told(read_rows(suite.parent / "whole" / SAMPLES))
    assert on_disk(cache) == len(unbroken)
    # A call is made again only where its answer had not reached the disk when the kill came: nobody could know of it.
    assert len(server.calls) == len(unbroken) + lost
    assert {call.asks for call in server.calls} == {call.asks for call in unbroken}
    assert kept > 0, "and what had reached it was there to be used"


@pytest.mark.slow
def test_a_budget_stops_hard_says_so_and_the_same_command_goes_on(
    server: Stub, suite: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    spent = 0
    for budget in ("0.03",):
        asked = len(server.calls)
        code, _, err = within(server, suite, monkeypatch, "--budget", budget)
        assert code == 3
        assert "the budget of 0.03 USD is reached" in err
        assert "goes on from here" in err
        assert 0 < 0.0011 * (len(server.calls) - asked) <= 0.03
        spent += len(server.calls) - asked
    code, out, err = within(server, suite, monkeypatch, "--budget", "5")
    assert code == 0, err
    runs = list((suite.parent / "runs" / "suite").iterdir())
    assert len(runs) == 1, "both went on with one run"
    assert len(read_rows(runs[0] / SAMPLES)) == CASES
    assert len(server.calls) == len({call.asks for call in server.calls}), "no call was made twice"
    again = len(server.calls)
    code, out, _ = within(server, suite, monkeypatch, "--out", "again", "--offline")
    assert code == 0
    assert len(server.calls) == again
    assert f"{CASES} drafts were kept from before" in out
    code, _, err = within(server, suite, monkeypatch, "--out", "more", "--offline", "--epochs", "2")
    assert code == 3
    assert f"{CASES} of {2 * CASES} drafts were not kept (C-0 in epoch 2" in err
    assert len(server.calls) == again


@pytest.mark.soak
@pytest.mark.slow
def test_a_judge_is_paid_from_the_same_budget_also_for_old_drafts(server: Stub, suite: Path) -> None:
    code, _, err = ended(begun(server, suite, "--out", "whole"))
    assert code == 0, err
    asked = len(server.calls)
    code, _, err = ended(begun(server, suite, "--judge", "m", "--budget", "0.03", rescored="whole"))
    assert (code, "the budget of 0.03 USD is reached" in err) == (3, True), err
    assert 0.025 < 0.0011 * (len(server.calls) - asked) <= 0.03, "what is left is less than one call may cost"


@pytest.mark.slow
def test_a_busy_server_slows_all_lanes_and_no_draft_suffers(
    server: Stub, suite: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    server.busy = [0.3] * 3
    code, _, err = within(server, suite, monkeypatch, "--out", "out")
    assert code == 0, err
    rows = read_rows(suite.parent / "out" / SAMPLES)
    assert [row.error for row in rows] == [None] * CASES
    assert server.turned_away == 3
    assert not any(
        why and "upstream" in why for why in (row.draft["provenance"]["why_degraded"] for row in rows if row.draft)
    )


@pytest.mark.soak
@pytest.mark.slow
def test_a_server_that_is_not_there_makes_errors_that_are_not_kept(server: Stub, suite: Path) -> None:
    url = server.url
    gone = Stub(url="http://127.0.0.1:9/v1")
    code, _, err = ended(begun(gone, suite, "--out", "out"))
    assert code == 3
    assert f"{CASES} of {CASES} drafts ended in an error" in err
    text = (suite.parent / "out" / RUN).read_text(encoding="utf-8")
    assert "NaN" not in text
    assert json.loads(text)["totals"]["sendable"]["rate"] is None
    code, _, err = ended(begun(gone, suite, "--out", "off", "--offline"))
    assert (code, "12 of 12 drafts were not kept" in err) == (3, True)
    assert url != gone.url


def watched(monkeypatch: pytest.MonkeyPatch) -> set[str]:
    """Whom this process speaks to from now on, and whose address it asks for."""
    seen: set[str] = set()

    def noted(owner: Any, name: str, line: Callable[..., str | None]) -> None:
        original = getattr(owner, name)

        def instead(*given: Any, **named: Any) -> Any:
            seen.update(filter(None, [line(*given)]))
            return original(*given, **named)

        monkeypatch.setattr(owner, name, instead)

    def connected(sock: socket.socket, address: Any) -> str | None:
        return None if sock.family == socket.AF_UNIX else f"connected {address[0]} {address[1]}"

    noted(socket.socket, "connect", connected)
    noted(socket, "getaddrinfo", lambda host, *_: f"looked up {host}")
    noted(selector_events.BaseSelectorEventLoop, "sock_connect", lambda _, sock, address: connected(sock, address))
    return seen


@pytest.mark.slow
def test_only_the_configured_address_is_spoken_to(server: Stub, suite: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seen = watched(monkeypatch)
    code, _, err = within(server, suite, monkeypatch, "--judge", "m", "--budget", "5", "--out", "out")
    assert code == 0, err
    port = server.url.rsplit(":", 1)[1].removesuffix("/v1")
    assert f"connected 127.0.0.1 {port}" in seen
    assert seen <= {f"connected 127.0.0.1 {port}", "looked up 127.0.0.1"}
    assert "judges its own replies" in err
