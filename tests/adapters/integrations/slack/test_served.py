"""The service as an operator starts it, with Slack on one side and a model that takes 30 seconds on the other."""

from __future__ import annotations

import asyncio
import datetime as dt
import time
from collections.abc import AsyncIterator, Callable
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

import httpx2
import pytest
from aiohttp import web

from ....served import Served, serving
from .payloads import SECRET, click, command, signed
from .standin import TOKEN, Workspace

pytestmark = [pytest.mark.slow, pytest.mark.soak]
ANGRY = "THIRD time I'm writing. The blender arrived broken. Refund me or I dispute the charge."
DESKS = """\
desks:
  acme:
    kind: slack
    role: frontline
    token: ${SLACK_TOKEN}
    secret: ${SLACK_SECRET}
    api: URL
    rooms: [C0TEAM]
    owners: {Priya: U0PRIYA}
"""


@dataclass
class SlowModel:
    """Answers after 30 seconds. `asked` counts who waits."""

    url: str = ""
    asked: int = 0

    async def answer(self, _: web.Request) -> web.Response:
        self.asked += 1
        await asyncio.sleep(30)
        return web.json_response({}, status=500)


@pytest.fixture
async def model() -> AsyncIterator[SlowModel]:
    made, app = SlowModel(), web.Application()
    app.router.add_route("*", "/{any:.*}", made.answer)
    runner = web.AppRunner(app, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    made.url = f"http://127.0.0.1:{runner.addresses[0][1]}/v1"
    yield made
    await runner.cleanup()


async def _sent(client: httpx2.AsyncClient, body: bytes, **headers: str) -> float:
    """How long Slack waited."""
    began = time.perf_counter()
    got = await client.post(
        "/integrations/slack/acme", content=body, headers={**signed(body, dt.datetime.now(dt.UTC)), **headers}
    )
    assert got.status_code == 200, got.text
    return time.perf_counter() - began


async def _until(there: Callable[[], bool]) -> None:
    ends = time.monotonic() + 60
    while not there():
        assert time.monotonic() < ends, "it does not come"
        await asyncio.sleep(0.1)


@pytest.mark.fault("F23")
@pytest.mark.fault("F26")
async def test_slack_never_waits_for_a_model_and_a_kill_loses_and_doubles_nothing(
    here: Workspace, model: SlowModel, tmp_path: Path
) -> None:
    (tmp_path / "desks.yaml").write_text(DESKS.replace("URL", here.url))
    told = {"SLACK_TOKEN": TOKEN, "SLACK_SECRET": SECRET, "desks": str(tmp_path / "desks.yaml")}
    slow = {"OPENAI_BASE_URL": model.url, "OPENAI_API_KEY": "none", "model": "slow", "deadline_s": "60"}

    def run(**more: str) -> Served:
        return stack.enter_context(serving(tmp_path, **told, **more))

    with ExitStack() as stack:
        first = await asyncio.to_thread(run, **slow)
        async with httpx2.AsyncClient(base_url=first.url, timeout=30) as client:
            asked = [command(f"{ANGRY} {n}") for n in range(5)]
            for body in asked:
                await _sent(client, body)
            await _until(lambda: model.asked >= 4)  # as many as are worked on at once
            waited = []
            for body in asked:  # each twenty times at once, as one that is sent again and again
                again = [_sent(client, body, **{"x-slack-retry-num": str(n)}) for n in range(20)]
                waited += await asyncio.gather(*again)
            waited.sort()
            assert waited[98] < 1.0, waited
            bad = await client.post("/integrations/slack/acme", content=asked[0] + b"x", headers=signed(asked[0], dt.datetime.now(dt.UTC)))  # fmt: skip
            assert bad.status_code == 401
        await asyncio.sleep(0.5)
        assert not here.cards("D0PRIYA")
        first.process.kill()
        first.process.wait()
        second = await asyncio.to_thread(run)
        await _until(lambda: len(here.cards("D0PRIYA")) >= len(asked))
        await asyncio.sleep(0.5)  # for one too many
        cards = here.cards("D0PRIYA")
        assert len(cards) == len({one["metadata"]["event_payload"]["draft"] for one in cards}) == len(asked)
        async with httpx2.AsyncClient(base_url=second.url, timeout=30) as client:
            await _sent(client, click("D0PRIYA", cards[0], "use"))
        await _until(lambda: "*Used*" in str(here.cards("D0PRIYA")[0]))
