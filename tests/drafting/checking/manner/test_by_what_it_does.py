"""Faults told by what a sentence does, and the sentences beside them that do something else."""

from __future__ import annotations

import pytest

ROWS = [
    ("never_calm_down", "So let's take some of the heat out of this now.", "fail"),
    ("never_calm_down", "Let's not lose any sleep over it.", "fail"),
    ("never_calm_down", "Let's get this sorted: the refund goes out today.", "pass"),
    ("never_calm_down", "Let us know what you decide.", "pass"),
    ("even_tone", "Boxes do not grow legs, so they will be somewhere.", "fail"),
    ("even_tone", "For a bride every little thing becomes a catastrophe.", "fail"),
    ("even_tone", "Grown-ups generally look under the floor panel first.", "fail"),
    ("even_tone", "For every day that it was late you get a dollar.", "pass"),
    ("no_blame", "Drivers who look under the car usually spot such a thing.", "fail"),
    ("no_blame", "Next time, a laptop generally travels better in one's own bag.", "fail"),
    ("no_blame", "Our drivers who come to your street usually ring first.", "pass"),
    ("states_resolution", "You'll have most of what you paid back by November 25.", "fail"),
    ("states_resolution", "You'll have all of what you paid refunded by November 25.", "pass"),
]


@pytest.mark.parametrize(("check", "text", "outcome"), ROWS)
def test_by_what_it_does(judge, check, text, outcome):
    assert judge(check, text).outcome == outcome


INVESTIGATION = {
    "resolution": {
        "kind": "investigation",
        "says": "our technical lead examines the blender and answers by Wednesday, November 25",
        "done_by": "2026-11-25T18:00:00-06:00",
    }
}


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("We are looking at every option. I'll call you on November 25 with news.", "fail"),
        ("Your case is getting the attention it deserves. I'll email you on November 25.", "fail"),
        ("Our technical lead examines the blender and answers by November 25; you'll have news from me then.", "pass"),
    ],
)
def test_news_is_no_answer(judge, text, outcome):
    assert judge("states_resolution", text, plan=INVESTIGATION).outcome == outcome
