"""Slack's own failures, told as the queue needs them; who is who; and the owner of a commitment that falls due."""

from __future__ import annotations

import datetime as dt
from collections.abc import AsyncIterator
from typing import Any

import pytest

from drafter.adapters.due.sending import NotDelivered
from drafter.adapters.integrations.slack.due import Owners
from drafter.adapters.integrations.slack.people import People
from drafter.adapters.integrations.slack.web import SlackFailed, Web
from drafter.domain.commitment import Commitment, Due

from .conftest import connection
from .payloads import NOW
from .standin import TOKEN, Workspace


@pytest.fixture
async def web(here: Workspace) -> AsyncIterator[Web]:
    made = Web("slack acme", TOKEN, here.url)
    yield made
    await made.close()


@pytest.mark.parametrize(
    ("answer", "retryable", "after", "says"),
    [
        ((429, {"ok": False, "error": "ratelimited"}, {"Retry-After": "30"}), True, 30.0, "ratelimited"),
        ((429, {"ok": False}, {}), True, None, "status 429"),
        ((500, {"ok": False, "error": "fatal_error"}, {}), True, None, "fatal_error"),
        ((503, "<html>", {}), True, None, "status 503"),
        ((200, {"ok": False, "error": "internal_error"}, {}), True, None, "internal_error"),
        ((200, {"ok": False, "error": "token_revoked"}, {}), False, None, "token_revoked; look at the app's token"),
        ((200, {"ok": False, "error": "missing_scope"}, {}), False, None, "missing_scope; look at"),
        ((200, {"ok": False, "error": "msg_too_long"}, {}), False, None, "msg_too_long"),
    ],
)
async def test_failures(
    here: Workspace, web: Web, answer: Any, *, retryable: bool, after: float | None, says: str
) -> None:
    here.fails["users.info"] = [answer]
    with pytest.raises(SlackFailed) as caught:
        await web("users_info", user="U0PRIYA")
    assert (caught.value.retryable, caught.value.retry_after) == (retryable, after)
    assert says in str(caught.value)
    assert TOKEN not in str(caught.value)
    assert here.called("users.info") == 1  # nothing is sent twice by itself


async def test_a_slack_that_is_not_there() -> None:
    web = Web("slack acme", TOKEN, "http://127.0.0.1:9/api/")
    with pytest.raises(SlackFailed) as caught:
        await web("users_info", user="U0PRIYA")
    assert caught.value.retryable
    await web.close()


async def test_another_token_is_refused(here: Workspace) -> None:
    web = Web("slack acme", "xoxb-other", here.url)
    with pytest.raises(SlackFailed) as caught:
        await web("chat_postMessage", channel="C0TEAM", text="x")
    assert not caught.value.retryable and caught.value.hint  # noqa: PT018
    await web.close()


async def test_who_is_who(here: Workspace, web: Web) -> None:
    here.person("U0ANN", "Ann Lee", profile={"email": "Ann@northwind.example"})
    here.person("U0GUEST", "Tom Weaver", is_restricted=True)  # a guest who calls themselves like an agent
    people = People(web, {"Priya": "U0PRIYA", "Annie": "ann@northwind.example", "Nobody": "no@northwind.example"})
    assert [await people.name(one) for one in ("U0PRIYA", "U0ANN", "U0TOM", "U0GONE")] == [
        "Priya", "Annie", "Tom Weaver", None,
    ]  # fmt: skip
    here.users["U0ANN"]["profile"]["email"] = "ann@northwind.example"
    found = [await people.find(one) for one in ("Priya", "Annie", "Nobody", "tom weaver", "Ghost")]
    assert found == ["U0PRIYA", "U0ANN", None, "U0TOM", None]
    here.person("U0TOM2", "Tom Weaver")
    assert await People(web, {}).find("Tom Weaver") is None  # it could be either
    before = len(here.calls)
    assert await people.name("U0TOM") == "Tom Weaver"
    assert len(here.calls) == before


def _due(owner: str, does: str = "email you <!channel> about the refund") -> Due:
    promised = Commitment(id="c1", case_id="C-1042", does=does, owner=owner, due_at=NOW + dt.timedelta(hours=1), state="open")  # fmt: skip
    return Due(id="n1", event="due_soon", commitment=promised)


async def test_an_owner_hears_in_a_direct_message(here: Workspace) -> None:
    owners = Owners(connection(here, channel="C0TEAM"), dt.timezone(dt.timedelta(hours=-6)))
    await owners.send(_due("Priya"), NOW)
    await owners.send(_due("Tom Weaver"), NOW)
    await owners.send(_due("the warehouse"), NOW)
    await owners.close()
    told = [here.messages[one][-1]["text"] for one in ("D0PRIYA", "D0TOM", "C0TEAM")]
    assert (
        told[0] == "Priya: email you &lt;!channel&gt; about the refund (case C-1042) is due in 1 hour, Wed 18 Nov 10:00"
    )
    assert told[2].startswith("the warehouse: ")
    assert len(owners.name) <= 16


@pytest.mark.parametrize("more", [{}, {"channel": "C0TEAM"}])
async def test_an_owner_that_nobody_knows(here: Workspace, more: dict[str, str]) -> None:
    """Nor is it told where others than the team read."""
    here.shared = {"C0TEAM"}
    owners = Owners(connection(here, **more))
    with pytest.raises(NotDelivered):
        await owners.send(_due("the warehouse"), NOW)
    here.fails["conversations.open"] = [(429, {"ok": False, "error": "ratelimited"}, {"Retry-After": "3"})]
    with pytest.raises(NotDelivered, match="ratelimited"):
        await owners.send(_due("Priya"), NOW)
    await owners.close()
    assert not here.messages
