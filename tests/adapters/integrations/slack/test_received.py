"""What Slack sends: verified on the raw bytes, acknowledged at once, told to the queue once."""

from __future__ import annotations

import asyncio
import datetime as dt
import json
import time
from typing import Any

import pytest

from drafter.adapters.integrations.slack import Slack
from drafter.adapters.integrations.slack.signature import verify
from drafter.domain.desk import News
from drafter.domain.errors import BadInput, Refused

from .conftest import Desk, connection
from .payloads import NOW, SECRET, click, command, interaction, shortcut, signed, submission, trigger
from .standin import Workspace

PUBLISHED = (
    b"token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V&channel_name=foobar"
    b"&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack.com"
    b"%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN&trigger_id=398738663015.47445629121."
    b"803a0bc887a14d10d2c447fce8b6703c"
)
SIGNATURE = "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503"
SENT_AT = dt.datetime.fromtimestamp(1531420618, dt.UTC)


@pytest.mark.fault("F25")
def test_the_published_vector() -> None:
    """https://docs.slack.dev/authentication/verifying-requests-from-slack"""
    headers = {"x-slack-request-timestamp": "1531420618", "x-slack-signature": SIGNATURE}
    verify(SECRET, headers, PUBLISHED, SENT_AT)
    with pytest.raises(Refused):
        verify(SECRET, headers, PUBLISHED.replace(b"roadrunner", b"roadrunnes"), SENT_AT)


@pytest.mark.fault("F25")
@pytest.mark.parametrize(
    "spoilt",
    [
        {"x-slack-signature": None},
        {"x-slack-signature": "v0="},
        {"x-slack-signature": "v0=" + "0" * 64},
        {"x-slack-signature": SIGNATURE.replace("v0=", "v1=")},
        {"x-slack-signature": "v0=é"},
        {"x-slack-request-timestamp": None},
        {"x-slack-request-timestamp": "1531420618.5"},
        {"x-slack-request-timestamp": "-1531420618"},
        {"x-slack-request-timestamp": "١٥٣١٤٢٠٦١٨"},
        {"x-slack-request-timestamp": "9" * 40},
    ],
)
def test_other_signatures_are_refused(spoilt: dict[str, str | None]) -> None:
    headers = {"x-slack-request-timestamp": "1531420618", "x-slack-signature": SIGNATURE} | spoilt
    with pytest.raises(Refused):
        verify(SECRET, {name: value for name, value in headers.items() if value is not None}, PUBLISHED, SENT_AT)


@pytest.mark.fault("F24")
@pytest.mark.parametrize(("off", "holds"), [(-299, True), (299, True), (-360, False), (360, False)])
def test_a_replay_is_refused(off: int, holds: bool) -> None:
    body = command("hello")
    headers = signed(body, NOW + dt.timedelta(seconds=off))
    if holds:
        verify(SECRET, headers, body, NOW)
    else:
        with pytest.raises(Refused):
            verify(SECRET, headers, body, NOW)


@pytest.mark.fault("F25")
async def test_nothing_is_parsed_before_the_signature_holds(desk: Desk) -> None:
    for body in (b"{" * 100_000, b"\xff\xfe", b"payload=%7B"):
        with pytest.raises(Refused):
            await desk.slack.received(signed(body, secret="another-workspaces-secret"), body, NOW)
    with pytest.raises(Refused):  # signed, and not UTF-8: Slack sends no such thing
        await desk.hears(b"\xff\xfe")
    for body in (
        b"payload=%7B",
        b'payload=["a"]',
        interaction("block_actions", actions=[]),
        b"payload=" + b"[" * 100_000,
    ):
        with pytest.raises(BadInput):
            await desk.hears(body)
    assert not desk.told
    assert not desk.here.calls


async def test_another_workspace_is_refused(here: Workspace) -> None:
    slack = connection(here, team="T0OTHER").opened()
    body = command("hello")
    with pytest.raises(Refused):
        await slack.received(signed(body), body, NOW)
    await slack.close()


async def test_the_challenge_is_answered(desk: Desk) -> None:
    """https://docs.slack.dev/reference/events/url_verification"""
    challenge = "3eZbrw1aBm2rZgRNFdxV2595E9CY3gmdALWMmHkvFXO7tYXAYM8P"
    told = {"token": "Jhj5dZrVaK7ZwHHjRyZWjbDl", "challenge": challenge, "type": "url_verification"}
    got = await desk.hears(json.dumps(told).encode(), kind="json")
    assert (got.status, got.body, got.news) == (200, {"challenge": challenge}, None)


async def test_an_event_that_nobody_waits_for_is_acknowledged(desk: Desk) -> None:
    event = {"type": "app_home_opened", "user": "U0PRIYA", "channel": "D0PRIYA", "tab": "home"}
    told = {"type": "event_callback", "team_id": "T0TEAM", "event_id": "Ev08MFMKH6", "event": event}
    for body, kind in ((json.dumps(told).encode(), "json"), (interaction("view_closed", view={"id": "V1"}), "form")):
        got = await desk.hears(body, kind=kind)
        assert (got.status, got.body, got.news) == (200, None, None)


async def _news(desk: Desk, body: bytes) -> News:
    got = await desk.hears(body)
    assert got.status == 200
    assert got.news is not None
    return got.news


async def test_a_command_with_a_message(desk: Desk) -> None:
    """With Slack's entities, and with the word that forms carry JSON under."""
    news = await _news(desk, command("My payload arrived broken &amp; late &lt;!channel&gt;", id="1.2.abc"))
    assert news.key == "1.2.abc"
    assert news.body == {"do": "draft", "user": "U0PRIYA", "message": "My payload arrived broken & late <!channel>"}
    got = await desk.hears(command("again"))
    assert got.body
    assert "direct message" in str(got.body["text"])


@pytest.mark.fault("F26")
async def test_what_is_sent_again_has_the_same_key(desk: Desk) -> None:
    card = await _card(desk)
    view = {**desk.here.views[-1]} if desk.here.views else None
    assert view is None
    desk.here.triggers.add("t.edit")
    await desk.hears(click("D0PRIYA", card, "edit", id="t.edit"))
    bodies = (
        command("hello", id="t.1"),
        shortcut("C0TEAM", desk.here.say("C0TEAM", "hi"), id="t.2"),
        click("D0PRIYA", card, "use", id="t.3"),
        submission(desk.here.views[-1], {"text0": "Hello"}),
    )
    for body in bodies:
        first, second = await _news(desk, body), await _news(desk, body)
        assert first == second
    assert len({one.news.key for one in desk.told[1:]}) == len(bodies)


async def _card(desk: Desk) -> dict[str, Any]:
    await desk.does(command("The blender arrived broken. This is the third time I write!"))
    return desk.here.cards("D0PRIYA")[-1]


@pytest.mark.fault("F26")
async def test_slack_is_not_asked_before_the_answer(desk: Desk) -> None:
    """However slow Slack itself is, and a model never comes into it: 99 of 100 answers within a second."""
    message = desk.here.say("C0TEAM", "hi")
    desk.here.slow_s = 30.0
    took = []
    for turn in range(100):
        body = (command("hello"), command(""), shortcut("C0TEAM", message))[turn % 3]
        began = time.perf_counter()
        got = await desk.slack.received(signed(body), body, NOW)
        took.append(time.perf_counter() - began)
        assert got.status == 200
    assert sorted(took)[98] < 1.0
    assert len(desk.slack._opening) > 10  # modals wait for Slack behind the answer


async def test_modals_that_are_opening_end_with_the_desk(here: Workspace) -> None:
    slack = connection(here).opened()
    here.slow_s = 30.0
    body = command("")
    await slack.received(signed(body), body, NOW)
    await asyncio.sleep(0.05)
    began = time.perf_counter()
    await slack.close()
    assert time.perf_counter() - began < 1.0
    assert not slack._opening


async def test_an_empty_command_opens_a_modal(desk: Desk) -> None:
    desk.here.triggers.add("t.1")
    got = await desk.hears(command("  ", id="t.1"))
    assert (got.body, got.news) == (None, None)
    view = desk.here.views[-1]
    assert [one["block_id"] for one in view["blocks"]] == ["message", "case", "name", "channel", "facts", "playbook"]
    news = await _news(
        desk, submission(view, {"message": "Broken & late", "case": "C-7", "name": "Maria", "channel": "chat"})
    )
    assert news.body == {
        "do": "draft", "user": "U0PRIYA", "message": "Broken & late", "case": "C-7", "name": "Maria", "channel": "chat",
        "facts": "", "playbook": "",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("values", "field"),
    [({"message": " "}, "message"), ({"message": "Broken", "facts": "order 4471"}, "facts")],
)
async def test_a_modal_says_what_is_wrong(desk: Desk, values: dict[str, str], field: str) -> None:
    desk.here.triggers.add("t.1")
    await desk.hears(command("", id="t.1"))
    got = await desk.hears(submission(desk.here.views[-1], values))
    assert got.news is None
    assert got.body is not None
    assert got.body["response_action"] == "errors"
    assert set(got.body["errors"]) == {field}


async def test_a_trigger_that_is_too_old_does_no_harm(desk: Desk) -> None:
    got = await desk.hears(command("", id=trigger()))
    assert got.status == 200
    assert not desk.here.views


def test_importing_the_connection_loads_no_library() -> None:
    """The command line stays fast where a file of desks is read."""
    import subprocess
    import sys

    told = "import sys, drafter.adapters.integrations.slack; print(any(n in sys.modules for n in ('slack_sdk', 'aiohttp')))"
    assert subprocess.run([sys.executable, "-c", told], capture_output=True, text=True, check=True).stdout == "False\n"


@pytest.mark.parametrize(
    "wrong",
    [
        {"token": "secret"},
        {"owners": {"Priya": "Priya"}},
        {"channel": "general"},
        {"secret": ""},
        {"rooms": ["#support"]},
    ],
)
def test_a_connection_that_cannot_work_is_an_error(wrong: dict[str, Any]) -> None:
    told = {"id": "acme", "token": "xoxb-1-2", "secret": SECRET}
    assert Slack.model_validate(told).medium == "email"
    with pytest.raises(ValueError, match=next(iter(wrong))):
        Slack.model_validate({**told, **wrong})
