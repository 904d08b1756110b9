"""From the case to what the agent sends, in the browser."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from ..api.test_revising import FULL, Upstream
from .conftest import BOX, Desk, Service, case, sited, visiting

pytestmark = [pytest.mark.slow, pytest.mark.browser]
RICH = '<div id="reply" contenteditable="true" role="textbox" aria-label="Reply"></div>'
PARTS = {"greeting": "Hello [NAME_1],", "acknowledgement": "The blender arrived broken."}


def feedback(service: Service, case_id: str) -> list[str]:
    with service.client() as client:
        timeline = client.get(f"/v1/cases/{case_id}").json()["timeline"]
    return [one["says"] for one in timeline if one["kind"] == "feedback"]


def test_a_draft_is_shown_used_and_told_of(desk: Desk, service: Service) -> None:
    desk.open(case("C-1042", id="used"))
    draft = desk.draft()
    assert desk.text() == draft["reply"]["text"]
    assert desk.part("reading").inner_text().startswith("Angry: ")
    assert desk.part("quote").inner_text() in {one["quote"] for one in draft["reading"]["signals"]}
    desk.button("Use").click()
    assert desk.page.input_value("#reply") == draft["reply"]["text"]
    assert [one["text"] for one in desk.heard("drafter-used")] == [draft["reply"]["text"]]
    assert feedback(service, "used") == []  # it is in the box, and nobody has sent it
    assert desk.panel.evaluate("one => one.sent()")["plan"]["commitment"]["state"] == "open"
    assert feedback(service, "used") == ["accepted"]
    assert desk.site.tokens > 2


def test_what_was_changed_before_it_went_out_is_told_with_its_text(desk: Desk, service: Service) -> None:
    """Desks empty the box when they send, so what stood there last counts; and what the text adds is a warning."""
    desk.open(case("C-1042", id="edited"))
    text = desk.draft()["reply"]["text"]
    desk.page.fill("#reply", "Mine.")
    desk.button("Use").click()
    desk.page.fill("#reply", f"{text}\nI will also send you a voucher of $20.")
    desk.page.fill("#reply", "")
    judged = desk.panel.evaluate("one => one.sent()")
    assert feedback(service, "edited") == ["edited"]
    assert judged["warnings"]
    assert {one["from"] for one in desk.heard("drafter-warning")} >= {"sent"}
    assert "$20" in desk.part("warnings").inner_text()


def test_the_agents_own_words_come_back(desk: Desk) -> None:
    desk.open(case("C-1042"))
    desk.draft()
    desk.page.fill("#reply", "What I wrote myself.")
    desk.button("Use").click()
    assert "Maria" in desk.page.input_value("#reply")
    desk.button("Put my text back").click()
    assert desk.page.input_value("#reply") == "What I wrote myself."


def test_a_rich_reply_box_gets_text_and_no_markup(desk: Desk) -> None:
    desk.open(case("C-1042"), body=RICH)
    draft = desk.draft()
    desk.button("Use").click()
    assert desk.page.inner_text("#reply") == draft["reply"]["text"]
    assert desk.page.evaluate("[...reply.querySelectorAll('*')].every(one => one.nodeName === 'BR')")
    assert desk.panel.evaluate("one => one.sent()") is not None


def test_the_draft_can_be_steered(desk: Desk) -> None:
    desk.open(FULL | {"id": "steered"})
    first = desk.draft()
    others = [one["says"] for one in first["plan"]["alternatives"]]
    assert others
    desk.button("Another resolution").click()
    desk.button(others[0]).click()
    desk.until(lambda: desk.current()["id"] != first["id"])
    second = desk.current()
    assert second["plan"]["resolution"]["remedy"] == first["plan"]["alternatives"][0]["remedy"]
    desk.button("Shorter").click()
    desk.until(lambda: desk.current()["id"] != second["id"])
    assert len(desk.current()["reply"]["text"]) < len(second["reply"]["text"])
    desk.button("Change something else").click()
    desk.panel.get_by_role("textbox", name="What should change?").fill("offer $500")
    desk.page.keyboard.press("Enter")
    desk.part("warnings").get_by_text("offer $500").first.wait_for()


def test_a_draft_is_rejected_with_its_reason(desk: Desk, service: Service) -> None:
    desk.open(case("C-1042", id="rejected"))
    desk.draft()
    desk.button("Reject").click()
    desk.panel.get_by_role("button", name="Reject").last.click()
    desk.panel.get_by_text("Choose a reason.").wait_for()
    desk.panel.get_by_label("Wrong fact").check()
    desk.panel.get_by_label("Too long").check()
    with desk.page.expect_request("**/feedback") as sent:
        desk.panel.get_by_role("button", name="Reject").last.click()
    assert sent.value.post_data_json == {"action": "rejected", "reasons": ["wrong_fact", "too_long"]}
    desk.button("Draft a reply").wait_for()
    assert feedback(service, "rejected") == ["rejected"]


def test_what_rests_on_something_says_on_what(desk: Desk) -> None:
    """An emoji before it shifts nothing: the service counts characters, the browser does not."""
    held = case("C-1042")
    held["customer"]["name"] = "Maria 𝒢omez"
    desk.open(held)
    draft = desk.draft()
    sentences = [one for one in draft["reply"]["sentences"] if one["grounds"]]
    assert desk.part("rests").all_inner_texts() == [one["quote"] for one in sentences]
    assert {"4471", "$89.99"} <= set(desk.part("fact").all_inner_texts())
    desk.panel.get_by_text("4471", exact=True).hover()
    assert "fact order id: “4471”" in desk.part("source").inner_text()
    desk.panel.get_by_text("What it rests on").click()
    listed = desk.part("grounds").get_by_role("listitem")
    assert listed.count() > len(sentences)
    desk.part("grounds").get_by_role("button", name=re.compile(r"89\.99")).focus()
    assert "plan resolution" in desk.part("source").inner_text()
    desk.part("draft").evaluate(
        "one => { one.querySelector('mark').firstChild.data = 'Anna'; one.dispatchEvent(new Event('input')) }"
    )
    assert desk.part("draft").locator(".rests").count() == len(sentences) - 1
    desk.button("Use").click()
    assert desk.page.input_value("#reply").startswith("Hello Anna")


BREAKS = """
const real = globalThis.fetch;
globalThis.fetch = async (url, asked) => {
  const answer = await real(url, asked);
  if (!/drafts/.test(url)) return answer;
  globalThis.sent = [...(globalThis.sent ?? []), asked.headers];
  if (globalThis.sent.length > (globalThis.breaks ?? 1)) return answer;
  const reader = answer.body.getReader();
  return new Response(new ReadableStream({
    async pull(to) {
      const { value } = await reader.read();
      to.enqueue(value);
      if (new TextDecoder().decode(value).includes("event: delta")) {
        await reader.cancel();
        to.error(new TypeError("network error"));
      }
    },
  }));
};
"""
"""Breaks the first streams off when a part has come."""


def test_parts_are_provisional_and_a_broken_stream_is_taken_up(browser: Any, tmp_path: Path) -> None:
    upstream = Upstream(json.dumps(PARTS)[:-1], stalls=True)
    given = {"openai_base_url": upstream.base, "openai_api_key": "k", "model": "m"}
    try:
        with sited(tmp_path, **given) as site, visiting(browser, site) as desk:
            desk.page.add_init_script(BREAKS)
            desk.open(case("C-1042"))
            desk.button("Draft a reply").click()
            desk.part("provisional").first.wait_for()
            assert desk.part("draft").get_attribute("aria-busy") == "true"
            assert desk.part("draft").get_attribute("contenteditable") == "false"
            assert desk.button("Use").count() == 0
            desk.until(lambda: desk.page.evaluate("globalThis.sent.length") == 2)
            first, second = desk.page.evaluate("globalThis.sent")
            assert second["Last-Event-ID"]
            assert second["Idempotency-Key"] == first["Idempotency-Key"]
            upstream.end()
            desk.button("Use").wait_for()
            assert "Maria" in desk.text()
            assert upstream.asked >= 1
    finally:
        upstream.close()


@pytest.mark.parametrize("how", ["case-id", "property", "attribute"])
def test_where_the_case_comes_from(desk: Desk, service: Service, how: str) -> None:
    """From the service with its last draft, from the desk's own code, even before the script was there, or from the page."""
    held = case("C-1042", id=f"from-{how}")
    if how == "case-id":
        with service.client() as client:
            made = client.post("/v1/drafts", json=held).json()
        desk.open(element=f'case-id="{held["id"]}" key="{service.key}"')
        desk.button("Use").wait_for()
        assert desk.current()["id"] == made["id"]
        return
    if how == "property":
        desk.page.add_init_script(
            "document.addEventListener('readystatechange', () => {"
            f"const one = document.querySelector('drafter-suggestion'); if (one) one.case ??= {json.dumps(held)}; }})"
        )
        desk.open(element="lang=en")
    else:
        desk.open(held, body=BOX)
    assert desk.draft()["case_id"] == held["id"]


def test_a_service_that_is_not_there_is_told_in_words(desk: Desk, service: Service) -> None:
    desk.open(case("C-1042"))
    desk.page.context.route("**/v1/drafts", lambda route: route.abort())
    desk.button("Draft a reply").click()
    desk.panel.get_by_text("The drafting service cannot be reached.").wait_for()
    assert [one for one in desk.wrong if "Failed to load" not in one] == []
    desk.wrong.clear()
    desk.page.context.unroute("**/v1/drafts")
    assert desk.draft()["reply"]["text"]
