"""Markup in a case, a name, a draft or an error is text, and nothing of it reaches another host."""

from __future__ import annotations

import json

import pytest

from .conftest import Desk, case

pytestmark = [pytest.mark.slow, pytest.mark.browser]
MARKUP = (
    '<script>alert(1)</script><img src=x onerror="alert(2)"><svg onload=alert(3)></svg>'
    '<a href="javascript:alert(4)">here</a> ![x](https://evil.example/x.png) </script><style>*{display:none}</style>'
)


def elements(desk: Desk) -> set[str]:
    found = desk.panel.evaluate("one => [...one.shadowRoot.querySelectorAll('*')].map(each => each.localName)")
    return set(found)


@pytest.mark.fault("F40")
def test_markup_of_a_customer_stays_text(desk: Desk) -> None:
    held = case("C-1042", id="x-<script>alert(1)</script>")
    held["message"] = {"text": f"{MARKUP} I WANT MY MONEY BACK! {MARKUP}"}
    held["customer"]["name"] = MARKUP
    held["facts"] |= {"order_id": MARKUP, "product": MARKUP}
    held["history"] = [
        {"at": "2026-11-03T09:12:00-06:00", "from": "customer", "text": f"The blender arrived broken. {MARKUP}"}
    ]
    desk.open(held)
    desk.draft()
    desk.panel.get_by_text("What it rests on").click()
    desk.page.fill("#reply", f"Please calm down. {MARKUP}")
    desk.part("finding").first.wait_for()
    assert elements(desk) & {"script", "img", "svg", "a", "style", "iframe"} == set()
    assert desk.panel.evaluate("one => one.shadowRoot.querySelectorAll('[style], [onclick], [onerror]').length") == 0


@pytest.mark.fault("F40")
def test_markup_of_the_service_stays_text_too(desk: Desk) -> None:
    """In a draft that a model wrote, and in an error: whoever stands behind the address, nothing is run."""
    desk.open(case("C-1042"))
    draft = desk.draft()
    draft["reply"] |= {
        "text": MARKUP,
        "sentences": [
            {
                "start": 0,
                "end": 9,
                "quote": MARKUP[:9],
                "grounds": [{"source": "fact", "name": MARKUP, "quote": MARKUP}],
            }
        ],
    }
    draft |= {
        "warnings": [{"id": "x", "says": MARKUP, "spans": []}],
        "cautions": [{"says": MARKUP, "evidence": {"quote": MARKUP}}],
    }
    draft["reading"] |= {
        "level": MARKUP,
        "signals": [{"kind": MARKUP, "quote": MARKUP, "message": "last", "weight": 1}],
    }
    headers = {"Access-Control-Allow-Origin": desk.site.url}
    body = f"event: draft\ndata: {json.dumps(draft)}\n\n"
    address = "**/v1/drafts/*/revise"
    desk.page.context.route(
        address, lambda route: route.fulfill(body=body, headers=headers, content_type="text/event-stream")
    )
    desk.button("Shorter").click()
    desk.part("draft").get_by_text("alert(1)").wait_for()
    assert desk.text() == MARKUP
    desk.button("Use").click()
    assert desk.page.input_value("#reply") == MARKUP
    desk.page.context.unroute(address)
    problem = json.dumps({"type": "urn:drafter:problem:x", "detail": MARKUP})
    desk.page.context.route(address, lambda route: route.fulfill(status=400, body=problem, headers=headers))
    desk.button("Warmer").click()
    desk.part("state").get_by_text("alert(1)").wait_for()
    assert elements(desk) & {"script", "img", "svg", "a", "style", "iframe"} == set()
    assert [one for one in desk.wrong if "400" not in one] == []
    desk.wrong.clear()


def test_a_key_goes_nowhere_but_to_the_service(desk: Desk) -> None:
    """Not after a redirect, and not with a cookie."""
    desk.open(case("C-1042"))
    service = desk.site.service
    assert service
    desk.page.context.add_cookies([{"name": "session", "value": "s", "url": service.url}])
    with desk.page.expect_request("**/v1/drafts") as asked:
        desk.draft()
    headers = asked.value.all_headers()
    assert headers["authorization"] == f"Bearer {service.key}"
    assert "cookie" not in headers
    desk.panel.evaluate("one => one.setAttribute('base-url', 'javascript:alert(1)')")
    desk.button("Shorter").click()
    desk.part("state").get_by_text("base-url").wait_for()
