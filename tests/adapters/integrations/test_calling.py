"""A help desk's API that is ill, slow or hostile costs a bounded time and memory, and an error that holds nothing of it."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Iterator
from typing import Any

import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response, StreamingResponse
from starlette.routing import Route

from drafter.adapters.integrations.calling import Api
from drafter.adapters.integrations.slack.web import SlackFailed, Web
from drafter.domain.errors import DeskFailed

from ...listening import listening

TOKEN = "canary-token-77"


class Vendor:
    def __init__(self) -> None:
        self.asked: list[str] = []

    async def serve(self, request: Request) -> Response:
        self.asked.append(request.url.path)
        match request.path_params["how"].split("/")[0]:
            case "fine":
                return JSONResponse({"ok": True})
            case "trickle":
                return StreamingResponse(self._trickle(), media_type="application/json")
            case "huge":
                return StreamingResponse(self._huge(), media_type="application/json")
            case "moved":
                return RedirectResponse("/secret", 307)
            case "words":
                return Response(f"<html>{TOKEN} Maria's words</html>")
            case "deep":
                return Response("[" * 100_000)
            case _:
                return Response(b"{}", 200)

    async def _trickle(self) -> AsyncIterator[bytes]:
        for _ in range(200):
            yield b" "
            await asyncio.sleep(0.05)

    async def _huge(self) -> AsyncIterator[bytes]:
        for _ in range(50):
            yield b" " * 1024 * 1024


@pytest.fixture(scope="module")
def there() -> Iterator[tuple[Vendor, str]]:
    vendor = Vendor()
    routes = [Route("/{how:path}", vendor.serve, methods=["GET", "POST"])]
    with listening(Starlette(routes=routes)) as (host, port):
        yield vendor, f"http://{host}:{port}"


@pytest.fixture
async def api(there: tuple[Vendor, str]) -> AsyncIterator[Api]:
    made = Api("zendesk acme", there[1], headers={"Authorization": f"Bearer {TOKEN}"}, whole_s=0.3)
    yield made
    await made.close()


async def test_what_is_well_is_handed_on(api: Api) -> None:
    assert await api.get("/fine") == {"ok": True}


@pytest.mark.parametrize(
    ("path", "retryable", "says"),
    [
        ("/trickle", True, "TimeoutError"),
        ("/huge", False, "the answer is too large"),
        ("/moved", False, "status 307"),
        ("/words", True, "the answer is no JSON"),
        ("/deep", True, "the answer is no JSON"),
    ],
)
async def test_what_is_ill_is_told_without_its_words(
    api: Api, there: tuple[Vendor, str], path: str, *, retryable: bool, says: str
) -> None:
    there[0].asked.clear()
    began = time.monotonic()
    with pytest.raises(DeskFailed) as failed:
        await api.get(path, query="maria@example.com")
    assert time.monotonic() - began < 3
    assert (failed.value.retryable, str(failed.value)) == (retryable, f"zendesk acme: GET: {says}")
    assert there[0].asked == [path], "and nobody else was asked"


@pytest.mark.fault("F39")
async def test_slack_s_address_redirects_nobody(there: tuple[Vendor, str]) -> None:
    there[0].asked.clear()
    web: Any = Web("slack acme", TOKEN, f"{there[1]}/moved/")
    try:
        with pytest.raises(SlackFailed) as failed:
            await web("users_info", user="U0PRIYA")
    finally:
        await web.close()
    assert failed.value.retryable
    assert "/secret" not in there[0].asked
