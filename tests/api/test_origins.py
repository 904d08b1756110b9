"""Pages of which origins may ask, from a browser, and for what."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from starlette.testclient import TestClient

from drafter.api.app import create_app
from drafter.domain.errors import BadInput
from drafter.settings import Settings, load_settings

from .test_routes import CASE

DESK, KEY = "https://desk.example.com", {"Authorization": "Bearer k"}
ASKS = {
    "Access-Control-Request-Method": "POST",
    "Access-Control-Request-Headers": "authorization,content-type,idempotency-key",
}


@pytest.fixture
def named(factory: Callable[[], Any]) -> Iterator[TestClient]:
    app = create_app(factory, api_key="k", origins=(DESK, "http://localhost:3000"))
    with TestClient(app, base_url="https://drafter.example", client=("203.0.113.9", 1)) as client:
        yield client


def allowed(answer: Any) -> str | None:
    assert "access-control-allow-credentials" not in answer.headers
    return answer.headers.get("access-control-allow-origin")


def test_a_page_of_a_named_origin_may_ask(named: TestClient) -> None:
    before = named.options("/v1/drafts", headers={"Origin": DESK} | ASKS)
    assert (before.status_code, allowed(before)) == (200, DESK)
    assert "authorization" in before.headers["access-control-allow-headers"].lower()
    answer = named.post("/v1/drafts", json=CASE, headers={"Origin": DESK} | KEY)
    assert (answer.status_code, allowed(answer)) == (200, DESK)
    assert "ETag" in answer.headers["access-control-expose-headers"]
    assert "Origin" in answer.headers["vary"]


def test_what_is_wrong_is_told_to_it_too(named: TestClient) -> None:
    for headers, status in (({}, 401), (KEY, 422)):
        answer = named.post("/v1/drafts", json={}, headers={"Origin": DESK} | headers)
        assert (answer.status_code, allowed(answer)) == (status, DESK)
        assert answer.headers["content-type"] == "application/problem+json"


@pytest.mark.parametrize(
    "origin",
    [
        "https://evil.example",
        "http://desk.example.com",
        f"{DESK}:8443",
        f"{DESK}.evil.example",
        "https://x.desk.example.com",
        "null",
        "*",
        "",
    ],
)
def test_no_other_may(named: TestClient, origin: str) -> None:
    before = named.options("/v1/drafts", headers={"Origin": origin} | ASKS)
    assert (before.status_code, allowed(before)) == (401, None)
    answer = named.post("/v1/drafts", json=CASE, headers={"Origin": origin} | KEY)
    assert allowed(answer) is None


@pytest.mark.parametrize("path", ["/openapi.json", "/metrics", "/healthz", "/v1", "/integrations/zendesk/x"])
def test_nothing_but_the_api_is_opened(named: TestClient, path: str) -> None:
    assert allowed(named.get(path, headers={"Origin": DESK} | KEY)) is None
    assert allowed(named.options(path, headers={"Origin": DESK} | ASKS)) is None


def test_what_erases_is_not_asked_by_pages(named: TestClient) -> None:
    asked = ASKS | {"Access-Control-Request-Method": "DELETE"}
    assert named.options("/v1/customers/x", headers={"Origin": DESK} | asked).status_code == 400


def test_it_is_off_by_default(door: TestClient) -> None:
    assert allowed(door.options("/v1/drafts", headers={"Origin": DESK} | ASKS)) is None
    assert (
        allowed(door.post("/v1/drafts", json=CASE, headers={"Origin": DESK, "Authorization": "Bearer the-operator"}))
        is None
    )


def test_how_origins_are_named() -> None:
    assert Settings(origins="").pages == ()
    assert Settings(origins=f" {DESK} ,http://localhost:3000,http://[::1]:8080").pages == (
        DESK,
        "http://localhost:3000",
        "http://[::1]:8080",
    )
    for bad in ("*", "null", "desk.example.com", f"{DESK}/", f"{DESK}/x", "https://*.example.com", "HTTPS://desk.example.com",
                f"{DESK}:443", "http://desk.example.com:80", f"{DESK}, *", "https://me@desk.example.com", "ftp://x"):  # fmt: skip
        with pytest.raises(BadInput, match=r"setting origins|is no origin"):
            load_settings(origins=bad)
