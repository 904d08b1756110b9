"""Help desks under fire, with the real service in a process of its own: what was acknowledged is shown, once."""

from __future__ import annotations

import copy
import datetime as dt
import signal
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import httpx2
import pytest

from ..adapters.conftest import new_database, server  # noqa: F401 (fixtures)
from ..adapters.integrations.zendesk import payloads
from ..adapters.integrations.zendesk.conftest import SECRET, signed
from ..adapters.integrations.zendesk.standin import TOKEN, USER, Standin
from ..listening import listening
from ..served import Served, serving

AT = "/integrations/zendesk/acme"
TICKETS = (101, 102)


@pytest.fixture
def zendesk() -> Iterator[tuple[Standin, str]]:
    standin = Standin()
    standin.begin()
    for number in TICKETS:
        standin.tickets[number] = copy.deepcopy(payloads.TICKET) | {"id": number}
        standin.comments[number] = copy.deepcopy(payloads.COMMENTS)
    with listening(standin.app) as (host, port):
        yield standin, f"http://{host}:{port}"
    assert standin.wrong == []


@pytest.fixture
def desks(zendesk: tuple[Standin, str], tmp_path: Path) -> str:
    file = tmp_path / "desks.yaml"
    file.write_text(
        f"desks:\n  acme:\n    kind: zendesk\n    role: frontline\n    url: {zendesk[1]}\n    user: {USER}\n"
        "    token: ${ZENDESK_TOKEN}\n    secret: ${ZENDESK_SECRET}\n"
    )
    return str(file)


def tell(service: Served, ticket: int) -> httpx2.Response:
    body = copy.deepcopy(payloads.COMMENT_ADDED) | {"id": f"event-{ticket}", "subject": f"zen:ticket:{ticket}"}
    body["detail"] = body["detail"] | {"id": str(ticket)}
    headers, raw = signed(body, at=dt.datetime.now(dt.UTC))
    return httpx2.post(f"{service.url}{AT}", content=raw, headers=headers, timeout=10)


def until(holds: Callable[[], Any], seconds: float = 60) -> None:
    end = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < end
        time.sleep(0.05)


@pytest.mark.soak
@pytest.mark.fault("F23")
@pytest.mark.parametrize("engine", ["sqlite", "postgres"])
def test_a_kill_between_acknowledgement_and_delivery_loses_no_draft_and_shows_none_twice(
    zendesk: tuple[Standin, str], desks: str, tmp_path: Path, engine: str, request: pytest.FixtureRequest
) -> None:
    standin, _ = zendesk
    settings = {"desks": desks, "ZENDESK_TOKEN": TOKEN, "ZENDESK_SECRET": SECRET}
    if engine == "postgres":
        settings["database_url"] = request.getfixturevalue("new_database")("desks")

    def notes(ticket: int) -> int:
        return sum(not one["public"] for one in standin.comments[ticket]) - sum(
            not one["public"] for one in payloads.COMMENTS
        )

    with serving(tmp_path, **settings) as service:
        standin.slow_s = 1.0
        assert tell(service, 102).status_code == 200
        until(lambda: any(method == "PUT" for method, _, _ in standin.asked))
        assert tell(service, 101).status_code == 200
        service.stop(signal.SIGKILL)  # one note arrives and nobody here knows; of the other nothing is made yet
    standin.slow_s = 0.0
    with serving(tmp_path, **settings) as service:
        assert tell(service, 101).status_code == 200, "told again, as a desk does that saw no answer"
        until(lambda: all(notes(ticket) for ticket in TICKETS))
        with service.client() as client:
            until(lambda: 'drafter_desk_tasks{state="working"} 0' in _metrics(client))
            page = _metrics(client)
        assert 'drafter_desk_tasks{state="waiting"} 0' in page
        assert 'drafter_desk_tasks{state="dead"} 0' in page
        assert [notes(ticket) for ticket in TICKETS] == [1, 1]


def _metrics(client: httpx2.Client) -> str:
    page = client.get("/metrics").text
    return page.replace(".0\n", "\n")


@pytest.mark.slow
@pytest.mark.parametrize(
    ("change", "told"),
    [
        ("kind: zendesk", ("kind: zendisk", "desks.acme.kind: is no kind of help desk; write one of")),
        ("role: frontline", ("rule: frontline", "desks.acme.rule")),
        ("${ZENDESK_SECRET}", ("${NO_SUCH}", "desks.acme.secret: the environment variable NO_SUCH is not set")),
    ],
    ids=["kind", "key", "secret"],
)
def test_a_mistake_in_the_file_is_told_at_the_start(
    change: str, told: tuple[str, str], desks: str, tmp_path: Path
) -> None:
    from drafter.adapters.integrations.connections import load_desks
    from drafter.domain.errors import BadInput

    file = Path(desks)
    file.write_text(file.read_text().replace(change, told[0]))
    with pytest.raises(BadInput) as found:
        load_desks(file, {"ZENDESK_TOKEN": TOKEN, "ZENDESK_SECRET": SECRET})
    assert str(found.value).startswith(f"{file}:")
    assert told[1] in str(found.value)
    assert SECRET not in str(found.value)
    assert TOKEN not in str(found.value)
