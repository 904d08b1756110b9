"""Takes the pictures of docs/integrations anew, of the real thing: `pytest tests/embed/pictures.py`. No test of the rest."""

from __future__ import annotations

import os
from typing import Any

import pytest

from ..conftest import ROOT
from .conftest import Desk, Site, case, visiting

IMAGES = ROOT / "docs" / "integrations" / "images"
VIEW = {"width": 600, "height": 300}
HEAD = '<meta name="color-scheme" content="light dark"><link rel="stylesheet" href="/desk.css">'
PROMISE = "Hi Maria, I guarantee you a refund of $500. Please calm down, I have called the depot."


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_pictures(browser: Any, site: Site, scheme: str) -> None:
    with visiting(browser, site, viewport=VIEW, color_scheme=scheme) as desk:
        _pictures(desk.open(case("C-1042"), head=HEAD), scheme)


def _pictures(desk: Desk, scheme: str) -> None:
    desk.draft()
    desk.part("rests").nth(1).hover()
    _picture(desk, f"embed-draft-{scheme}.png")
    if scheme == "light":
        for name in ("draft", "source"):  # they stand in the picture before
            desk.part(name).evaluate("one => one.hidden = true")
        desk.page.fill("#reply", PROMISE)
        desk.part("finding").first.wait_for()
        desk.page.evaluate("scrollTo(0, 0)")
        _picture(desk, "embed-typing.png")
        desk.page.fill("#reply", "")
        desk.part("finding").first.wait_for(state="detached")
        desk.button("Reject").click()
        _picture(desk, "embed-reject.png")


def _picture(desk: Desk, name: str) -> None:
    desk.page.screenshot(path=os.fspath(IMAGES / name), full_page=True)
