"""The sidebar in a real Chromium: beside a ticket it gives the draft to the editor, elsewhere it does not open."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest

from drafter.api.app import create_app

from ..listening import listening
from .test_zendesk_sidebar import FRAME, HOSTILE, PAGE, Beside, beside, key, token  # noqa: F401 (fixtures)

pytestmark = [pytest.mark.slow, pytest.mark.browser]
OURS = "https://drafter.example"
SDK = """
window.ZAFClient = { init: () => ({
  get: async (path) => ({ [path]: 35436 }),
  invoke: async (...told) => { parent.postMessage(told, "*"); },
}) };
"""
HOST = """<!doctype html><script>window.told = []; addEventListener("message", (e) => told.push(e.data));</script>
<form method="post" action="{page}" target="app"><input name="token" value="{token}"></form>
<iframe name="app" sandbox="allow-scripts allow-forms allow-same-origin"></iframe>
<script>document.forms[0].submit()</script>"""
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
         "--disable-component-update", "--disable-sync"]  # fmt: skip


@pytest.fixture
def browser() -> Iterator[Any]:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=FLAGS)
        yield chromium
        chromium.close()


@pytest.mark.fault("F40")
def test_the_draft_goes_into_the_editor_and_nowhere_else(beside: Beside, key: Any, browser: Any) -> None:  # noqa: F811
    beside.keep(f"Dear Maria,\n\n{HOSTILE}")
    served = create_app(beside.again, desks=beside.client.app.state.desks)  # type: ignore[attr-defined]
    with listening(served) as (host, port):
        address = f"{OURS}{PAGE}{FRAME}"
        page, asked, wrong = browser.new_page(), [], []
        page.on("console", lambda told: wrong.append(told.text) if told.type == "error" else None)
        page.on("pageerror", lambda told: wrong.append(str(told)))

        def route(call: Any) -> None:
            asked.append(call.request.url)
            if call.request.url.startswith(OURS):  # a browser lets no page of the web reach loopback by itself
                call.fulfill(response=call.fetch(url=call.request.url.replace(OURS, f"http://{host}:{port}")))
            elif "zaf_sdk" in call.request.url:
                call.fulfill(body=SDK, content_type="text/javascript")
            else:
                call.fulfill(body=HOST.format(page=address, token=token(key)), content_type="text/html")

        page.route("**/*", route)
        page.goto("https://acme.zendesk.com/agent/tickets/35436")
        frame = page.frame_locator("iframe")
        frame.locator("#reply").wait_for(timeout=10_000)
        assert frame.locator("#reply").text_content() == f"Dear Maria,\n\n{HOSTILE}"
        frame.locator("#insert").click()
        frame.locator("#done", has_text="edit it").wait_for(timeout=5_000)
        (inserted,) = [one for one in page.evaluate("told") if one[0] == "ticket.editor.insert"]
        assert inserted[1].startswith("Dear Maria,<br><br>&lt;/pre&gt;&lt;script&gt;")
        frame.locator("#copy").click()
        frame.locator("#done", has_text="Copied").wait_for(timeout=5_000)
        # This frame may not use the clipboard by itself, as one without a grant may not: the selection is copied then.
        assert [one for one in wrong if "Clipboard" not in one] == []
        assert frame.locator("#done").text_content() == "Copied."
        assert {one.split("/")[2] for one in asked} == {"acme.zendesk.com", "drafter.example", "static.zdassets.com"}

        page.goto("https://evil.example/")
        page.wait_for_timeout(500)
        assert any("frame-ancestors" in one for one in wrong), json.dumps(wrong)
        assert frame.locator("#reply").count() == 0
