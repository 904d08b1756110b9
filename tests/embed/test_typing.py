"""What the component says of the agent's own words while they type them, in the browser."""

from __future__ import annotations

import time
from typing import Any

import pytest

from .conftest import BOX, Desk, case

pytestmark = [pytest.mark.slow, pytest.mark.browser]
RICH = '<div id="reply" contenteditable="true" role="textbox" aria-label="Reply"><div>Hi Maria,</div><div>here is <b>news</b>.</div></div>'
PROMISE = "I guarantee you a full refund 🙂 of $500. Please calm down."


def scored(desk: Desk) -> int:
    return sum("/v1/scores" in one for one in desk.asked)


def test_a_promise_that_nobody_may_make_is_a_warning(desk: Desk) -> None:
    """Seen and said before it is sent, with its words; and nothing is in the agent's way."""
    desk.open(case("C-1042"))
    desk.draft()
    desk.page.locator("#reply").press_sequentially(PROMISE[:28], delay=20)
    desk.page.locator("#reply").press_sequentially(PROMISE[28:], delay=5)
    desk.part("finding").get_by_text("$500").first.wait_for()
    found = desk.part("finding").all_inner_texts()
    assert all(one.startswith("Must not go out:") for one in found), found
    assert [one for one in found if "“I guarantee”" in one]
    assert [one for one in found if "“Please calm down”" in one]
    assert "what nobody can" in desk.panel.locator("[aria-live=polite]").inner_text()
    assert scored(desk) < len(PROMISE) / 2
    warned = desk.heard("drafter-warning")[-1]
    assert {one["id"] for one in warned["warnings"]} >= {"within_authority", "never_calm_down", "grounded"}
    assert desk.page.input_value("#reply") == PROMISE
    assert desk.page.evaluate("document.activeElement.id") == "reply"
    desk.button("“$500”").click()  # the place in the browser's own units, though an emoji stands before it
    assert desk.page.evaluate("reply.value.slice(reply.selectionStart, reply.selectionEnd)") == "$500"
    desk.page.fill("#reply", "We sent you a broken blender, and that is our fault.")
    desk.panel.get_by_text("No warnings on your text.").last.wait_for()
    assert desk.part("finding").count() == 0


def test_what_is_still_missing_is_no_finding_yet(desk: Desk) -> None:
    desk.open(case("C-1042"))
    findings = desk.panel.evaluate("one => one.lint('Hi Maria,')")
    assert findings == []
    found = desk.panel.evaluate("one => one.lint('You should have read the manual.')")
    assert [one["id"] for one in found] == ["no_blame"]


def test_the_last_text_counts_in_whatever_order_answers_come(desk: Desk) -> None:
    desk.open(case("C-1042"))
    held: list[Any] = []

    def late(route: Any) -> None:
        if "calm down" in route.request.post_data:
            held.append(route)
        else:
            route.continue_()

    desk.page.context.route("**/v1/scores", late)
    desk.page.fill("#reply", "Please calm down.")
    desk.until(lambda: bool(held))
    desk.page.fill("#reply", "It is our fault.")
    desk.panel.get_by_text("No warnings on your text.").wait_for()
    with desk.page.expect_response("**/v1/scores"):
        held[0].continue_()
    desk.page.wait_for_timeout(100)
    assert desk.part("finding").count() == 0


def test_a_figure_that_is_being_typed_is_let_finish(desk: Desk) -> None:
    desk.open(case("C-1042"))
    desk.draft()
    with desk.page.expect_response("**/v1/scores"):
        desk.page.locator("#reply").press_sequentially("You will get a full refund of $8", delay=1)
    desk.panel.get_by_text("No warnings on your text.").wait_for()
    desk.button("“$8”").wait_for()  # and is told where they leave it so


def test_rich_text_is_underlined_where_it_stands(desk: Desk) -> None:
    desk.open(case("C-1042"), body=RICH)
    desk.page.locator("#reply").click()
    desk.page.keyboard.press("Control+End")
    desk.page.keyboard.type(" Please calm down.")
    desk.part("finding").first.wait_for()
    marked = "[...CSS.highlights.get('drafter-must')].map(one => one.toString())"
    assert desk.page.evaluate(marked) == ["Please calm down"]
    assert desk.page.evaluate("reply.querySelectorAll('*').length") == 3  # the desk's own markup is left alone
    desk.button("“Please calm down”").click()
    assert desk.page.evaluate("String(document.getSelection())") == "Please calm down"
    desk.panel.evaluate("one => one.remove()")
    assert desk.page.evaluate(marked) == []


def test_a_text_that_nobody_looked_at_is_not_called_clean(desk: Desk) -> None:
    desk.open(case("C-1042"), body=BOX)
    told = {"status": 429, "headers": {"Retry-After": "1", "Access-Control-Allow-Origin": desk.site.url}, "body": "{}"}
    told["headers"]["Access-Control-Expose-Headers"] = "Retry-After"
    desk.page.context.route(
        "**/v1/scores", lambda route: route.fulfill(**told) if route.request.method == "POST" else route.continue_()
    )
    desk.page.fill("#reply", "Please calm down.")
    desk.panel.get_by_text("Your text is not being checked right now.").wait_for()
    desk.page.context.unroute("**/v1/scores")
    began = time.monotonic()
    desk.page.fill("#reply", "Please, calm down.")
    desk.part("finding").first.wait_for()
    assert time.monotonic() - began > 0.6  # it waits as long as it was told to
    desk.wrong.clear()
