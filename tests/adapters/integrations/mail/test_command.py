"""`drafter mail` as an operator runs it, on a real Dovecot: what it says, how it ends, and what a kill leaves behind."""

from __future__ import annotations

import asyncio
import json
import multiprocessing
import os
import signal
import sqlite3
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from drafter.cli.mail import _dry, _run
from drafter.domain.errors import BadInput, CannotRun
from drafter.settings import Settings, load_settings

from ....conftest import NORTHWIND
from .cutting import Proxy
from .postbox import PASSWORD, Postbox, mail

pytestmark = pytest.mark.slow


@dataclass
class Desk:
    """A folder where the command runs, with the mailbox connected."""

    folder: Path
    port: int
    user: str

    def connect(self, **more: Any) -> None:
        given = {"kind": "mail", "host": "127.0.0.1", "port": self.port, "tls": '"off"', "user": self.user, "agent": "Priya Nair"}  # fmt: skip
        told = given | {"password": "${MAIL_PASSWORD}", "every_s": 1} | more
        lines = "".join(f"    {name}: {value}\n" for name, value in told.items())
        (self.folder / "desks.yaml").write_text(f"desks:\n  support:\n{lines}", encoding="utf-8")

    @property
    def environment(self) -> dict[str, str]:
        own = {
            "DRAFTER_MODEL": "none",
            "DRAFTER_DESKS": "desks.yaml",
            "DRAFTER_PLAYBOOK": str(NORTHWIND / "playbook.yaml"),
        }
        return own | {"MAIL_PASSWORD": PASSWORD, "DRAFTER_DATABASE_URL": f"sqlite:///{self.folder}/drafter.db"}

    def start(self) -> multiprocessing.process.BaseProcess:
        """The command in a process of its own, forked, since a new one takes seconds to load."""
        process = multiprocessing.get_context("fork").Process(
            target=lambda: asyncio.run(_run(self.settings, None, once=False))
        )
        process.start()
        return process

    @property
    def settings(self) -> Settings:
        return load_settings()


@pytest.fixture
def here(postbox: Postbox, dovecot: dict[str, Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    made = Desk(tmp_path, dovecot["plain"], postbox.user)
    made.connect()
    monkeypatch.chdir(tmp_path)
    for name, value in made.environment.items():
        monkeypatch.setenv(name, value)
    return made


def _drafts(postbox: Postbox) -> list[str]:
    return [str(one["In-Reply-To"]) for one in postbox.mails()]


@pytest.mark.fault("F36")
def test_a_kill_between_draft_and_mailbox_loses_none_and_shows_none_twice(
    here: Desk, postbox: Postbox, proxy: Proxy
) -> None:
    """The draft is made, and the command that would put it among the drafts is on its way, when the process dies."""
    here.connect(port=proxy.port, brief="false")
    postbox.put(mail(id="m1"))
    proxy.cut(b"APPEND", hold=True)
    killed = here.start()
    try:
        assert proxy.held.wait(30), "nothing was put among the drafts"
    finally:
        killed.kill()
        killed.join()
    assert killed.exitcode == -signal.SIGKILL
    assert postbox.mails() == []
    _leases_end(here)
    for _ in range(2):  # started again, and once more
        asyncio.run(_run(here.settings, None, once=True))
        assert _drafts(postbox) == ["<m1@example.com>"]
    assert _rows(here, "SELECT count(*) FROM drafts") == [(1,)]


@pytest.mark.fault("F36")
def test_a_kill_after_the_mailbox_has_the_draft_shows_it_once(here: Desk, postbox: Postbox, proxy: Proxy) -> None:
    """The server has the draft, and its answer never comes."""
    here.connect(port=proxy.port, brief="false")
    postbox.put(mail(id="m1"))
    proxy.cut(b"Message-ID: <drafter.", after=0)
    with pytest.raises(CannotRun, match="could not be done"):
        asyncio.run(_run(here.settings, None, once=True))
    _leases_end(here)
    asyncio.run(_run(here.settings, None, once=True))
    assert _drafts(postbox) == ["<m1@example.com>"]


def test_what_waits_is_answered_and_what_the_agent_sends_is_feedback(
    here: Desk, postbox: Postbox, capsys: pytest.CaptureFixture[str]
) -> None:
    postbox.put(mail("The blender arrived broken.", id="m1"))
    postbox.put(mail(id="n1", sender="news@list.example", List_Id="<news.list.example>"))
    asyncio.run(_run(here.settings, None, once=True))
    told = capsys.readouterr().out
    assert "support: INBOX of" in told
    assert "m…@example.com" in told
    assert told.count("drafted") == 1
    assert "n…@list.example" in told
    assert "skipped: sent to a list" in told
    assert "maria" not in told
    (waiting,) = postbox.mails()
    postbox.imap.delete_messages(postbox.imap.search())
    postbox.put(waiting.as_bytes(), "Sent", at=60)
    asyncio.run(_run(here.settings, None, once=True))
    assert "sent" in capsys.readouterr().out
    (said,) = _rows(here, "SELECT body FROM feedback")
    assert json.loads(said[0])["action"] == "accepted"
    assert postbox.mails() == []


def test_a_dry_run_changes_nothing(here: Desk, postbox: Postbox, capsys: pytest.CaptureFixture[str]) -> None:
    postbox.put(mail(id="m1"))
    postbox.put(mail(id="bad", Content_Type='multipart/mixed; boundary="b"') + b"--b\r\n\r\nx\r\n" * 700)
    asyncio.run(_dry(here.settings, None))
    told = capsys.readouterr().out
    assert "would be drafted" in told
    assert "cannot be read: it has more than 500 parts" in told
    assert postbox.mails() == []
    assert [set(flags) - {b"\\Recent"} for flags in postbox.flags("INBOX")] == [set(), set()]
    assert not (here.folder / "drafter.db").exists()


async def test_told_to_stop_it_ends_in_peace(here: Desk, postbox: Postbox, capsys: pytest.CaptureFixture[str]) -> None:
    running = asyncio.create_task(_run(here.settings, "support", once=False))
    postbox.put(mail(id="m1"))
    for _ in range(200):
        await asyncio.sleep(0 if postbox.mails() else 0.1)
    assert postbox.mails()
    os.kill(os.getpid(), signal.SIGTERM)
    async with asyncio.timeout(10):
        await running
    assert "told of new mails by the server" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("more", "kind", "told"),
    [
        ({"password": "wrong"}, BadInput, "refuses the login"),
        ({"folder": "Nowhere"}, BadInput, "there is no folder 'Nowhere'"),
        ({"tls": "implicit", "port": "tls"}, BadInput, "certificate"),
        ({"port": 1}, CannotRun, "cannot be reached"),
        ({"host": "no-such-host.invalid", "tls": "implicit"}, CannotRun, "no host"),
    ],
)
def test_what_keeps_it_out_is_one_line(
    more: dict[str, Any], kind: type[Exception], told: str, here: Desk, dovecot: dict[str, Any]
) -> None:
    here.connect(**(more | ({"port": dovecot["tls"]} if more.get("port") == "tls" else {})))
    for doing in (_dry(here.settings, None), _run(here.settings, None, once=True)):
        with pytest.raises(kind, match=told) as failed:
            asyncio.run(doing)
        assert "\n" not in str(failed.value)
        assert PASSWORD not in str(failed.value)


def test_a_mailbox_must_be_connected(here: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(BadInput, match="'other' is connected; it connects support"):
        asyncio.run(_run(here.settings, "other", once=True))
    monkeypatch.delenv("DRAFTER_DESKS")
    with pytest.raises(BadInput, match="DRAFTER_DESKS"):
        asyncio.run(_run(here.settings, None, once=True))


def _leases_end(here: Desk) -> None:
    """As if the time had passed in which the killed one could have come back."""
    database = sqlite3.connect(here.folder / "drafter.db")
    with database:
        database.execute("UPDATE tasks SET next_at = made_at WHERE state IN ('waiting', 'working')")
    database.close()


def _rows(here: Desk, query: str) -> list[Any]:
    database = sqlite3.connect(here.folder / "drafter.db")
    try:
        return database.execute(query).fetchall()
    finally:
        database.close()
