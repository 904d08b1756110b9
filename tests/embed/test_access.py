"""Who works by keyboard, by ear, in the dark, or from right to left, is served alike."""

from __future__ import annotations

from typing import Any

import pytest

from .conftest import Desk, Site, case, visiting

pytestmark = [pytest.mark.slow, pytest.mark.browser]
CONTRAST = """one => {
  const root = one.shadowRoot;
  const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const rgba = (color) => { canvas.clearRect(0, 0, 1, 1); canvas.fillStyle = color; canvas.fillRect(0, 0, 1, 1); return canvas.getImageData(0, 0, 1, 1).data; };
  const light = (color) => {
    const [r, g, b] = [...rgba(color)].slice(0, 3).map((c) => (c / 255 <= 0.04045 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const ground = (node) => { for (; node; node = node.parentElement) { const color = getComputedStyle(node).backgroundColor; if (rgba(color)[3]) return color; } };
  return [...root.querySelectorAll("*")].filter((node) => node.checkVisibility() && [...node.childNodes].some((child) => child.nodeType === 3 && child.data.trim()))
    .map((node) => { const [a, b] = [light(getComputedStyle(node).color), light(ground(node))].sort((x, y) => y - x); return [(a + 0.05) / (b + 0.05), node.outerHTML.slice(0, 80)]; });
}"""
"""How much each text of the panel stands out from what is behind it (WCAG 2.2, 1.4.3)."""


def test_everything_is_done_by_keyboard(desk: Desk) -> None:
    desk.open(case("C-1042"))
    desk.page.locator("#reply").focus()

    def tab_to(name: str) -> None:
        for _ in range(30):
            desk.page.keyboard.press("Tab")
            if desk.panel.evaluate("one => one.shadowRoot.activeElement?.textContent ?? ''") == name:
                return
        raise AssertionError(f"the Tab key never came to {name}")

    tab_to("Draft a reply")
    assert desk.panel.evaluate("one => getComputedStyle(one.shadowRoot.activeElement).outlineWidth") == "3px"
    desk.page.keyboard.press("Enter")
    desk.button("Use").wait_for()
    tab_to("Reject")
    desk.page.keyboard.press("Enter")
    assert desk.button("Reject").first.get_attribute("aria-expanded") == "true"
    assert desk.panel.evaluate("one => one.shadowRoot.activeElement.value") == "wrong_fact"
    desk.page.keyboard.press("Escape")
    assert desk.panel.get_by_role("checkbox").count() == 0
    assert desk.panel.evaluate("one => one.shadowRoot.activeElement.textContent") == "Reject"
    for _ in range(5):
        desk.page.keyboard.press("Shift+Tab")
    desk.page.keyboard.press("Enter")
    assert "Maria" in desk.page.input_value("#reply")
    desk.page.keyboard.press("Shift+Tab")  # into the draft, which is text to move and write in
    desk.page.keyboard.press("Control+Home")
    for _ in range(7):
        desk.page.keyboard.press("ArrowRight")
    assert "fact customer.name" in desk.part("source").inner_text()
    desk.page.keyboard.type("x")
    assert "x" in desk.text()[:9]


def test_what_a_screen_reader_is_told(desk: Desk) -> None:
    desk.open(case("C-1042"))
    desk.draft()
    desk.panel.get_by_text("What it rests on").click()
    told = desk.panel.aria_snapshot()
    assert '- region "Suggested reply"' in told
    assert "- status: The draft is ready." in told
    assert '- textbox "Draft, can be edited"' in told
    for name in ("Use", "Shorter", "Warmer", "Another resolution", "Reject"):
        assert f'- button "{name}"' in told
    assert "fact order id: “4471”" in told
    assert desk.panel.locator("[aria-live], [role=status]").count() == 2


@pytest.mark.parametrize(("scheme", "direction"), [("light", "ltr"), ("dark", "rtl")])
def test_light_and_dark_left_and_right(browser: Any, site: Site, scheme: str, direction: str) -> None:
    head = '<meta name="color-scheme" content="light dark">'
    with visiting(browser, site, color_scheme=scheme, reduced_motion="reduce") as desk:
        desk.open(case("C-1042"), head=head)
        desk.page.evaluate("to => document.documentElement.dir = to", direction)
        desk.draft()
        desk.page.fill("#reply", "Please calm down, I understand your frustration.")
        desk.part("finding").first.wait_for()
        desk.button("Reject").click()
        contrasts = desk.panel.evaluate(CONTRAST)
        assert len(contrasts) > 25
        assert [one for one in contrasts if one[0] < 4.5] == []
        ground = desk.part("panel").evaluate("one => getComputedStyle(one).backgroundColor")
        assert (ground == "rgb(255, 255, 255)") == (scheme == "light")
        draft, panel = desk.button("Use").bounding_box(), desk.part("panel").bounding_box()
        assert (draft["x"] - panel["x"] > panel["width"] / 2) == (direction == "rtl")
        assert (
            desk.part("draft").evaluate("one => getComputedStyle(one).direction") == "ltr"
        )  # English, wherever it stands
        desk.part("draft").evaluate("one => one.classList.add('provisional')")
        assert desk.part("draft").evaluate("one => getComputedStyle(one).animationName") == "none"


def test_it_speaks_the_agents_language(desk: Desk) -> None:
    desk.open(case("C-1042"), element='case="#the-case" language="de"')
    desk.button("Antwort entwerfen").click()
    desk.button("Übernehmen").wait_for()
    assert desk.panel.get_by_text("Was darin steht").is_visible()  # the English reply, told in German
    desk.panel.evaluate("one => one.setAttribute('language', 'fr')")
    assert desk.button("Utiliser").is_visible()
