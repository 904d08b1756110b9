"""Whatever is answered, no browser runs any of it."""

from __future__ import annotations

from typing import Any

import pytest
from starlette.testclient import TestClient

SCRIPTS = (
    "<script>alert(1)</script>",
    "<svg onload=alert(1)>",
    "javascript:alert(1)",
    "![x](https://evil.example/x.png)",
)


def inert(answer: Any) -> None:
    policy = answer.headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert answer.headers["x-frame-options"] == "DENY"
    assert "html" not in answer.headers.get("content-type", "")


@pytest.mark.fault("F40")
def test_every_route_says_what_browsers_may_do(client: TestClient) -> None:
    paths = client.get("/openapi.json").json()["paths"]
    assert len(paths) > 10
    for path, methods in paths.items():
        for method in methods:
            for id in ("x", SCRIPTS[0]):
                inert(client.request(method, path.replace("{id}", id)))
    for path in ("/", "/openapi.json", "/favicon.ico", "/docs", f"/{SCRIPTS[1]}", "/v1/../x"):
        inert(client.get(path))
    inert(client.request("TRACE", "/v1/drafts"))


@pytest.mark.fault("F40")
@pytest.mark.parametrize("script", SCRIPTS)
def test_markup_of_a_customer_is_data_and_never_a_page(client: TestClient, script: str) -> None:
    case = {"id": script, "customer": {"name": script}, "message": {"text": script}, "agent": {"name": script}}
    inert(client.post("/v1/drafts", json=case))
    inert(client.post("/v1/drafts", json=case, headers={"Accept": "text/event-stream"}))
    inert(client.post("/v1/drafts", json={"message": {"text": script}, "channel": script}))
    inert(client.post("/v1/scores", json={"case": case, "reply": {"text": script}}))
    inert(client.get("/v1/commitments", params={"owner": script}))
