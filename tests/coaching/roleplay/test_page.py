"""The one table and its page say the same, and no check is forgotten in it."""

from __future__ import annotations

import re

from drafter.coaching.roleplay import FADES, MOST, MOVES, SETTLED_BELOW, TOP, UNMOVED
from drafter.coaching.roleplay.advising import HOME
from drafter.coaching.roleplay.moves import Effect
from drafter.domain.principles import PRINCIPLES, RULE
from drafter.domain.roleplay import mood
from tests.coaching.roleplay.stages import scenarios
from tests.conftest import ROOT

PAGE = (ROOT / "docs" / "roleplay.md").read_text(encoding="utf-8")
_WHEN = {
    "passes": "`{}` holds",
    "fails": "`{}` fails",
    "missing": "`{}` fails, until one answer has met it",
    "rule": "see below",
}


def _row(effect: Effect) -> str:
    wounds = " **(wounds)**" if effect.wounds else ""
    when = _WHEN[effect.by].format(effect.check)
    return f"| `{effect.kind}` | {effect.change:+.2f} | {when} | {effect.why}{wounds} |"


def test_the_page_shows_every_move_as_it_is() -> None:
    assert re.findall(r"^\| `\w+` \| [+-].*", PAGE, re.MULTILINE) == [
        _row(effect) for helps in (True, False) for effect in MOVES.values() if (effect.change < 0) == helps
    ]
    told = re.findall(r"^- `(\w+)`(?:, `(\w+)`)?:", PAGE, re.MULTILINE)
    beside = {name for pair in told for name in pair if name} - {"trigger"}
    assert beside == {effect.kind for effect in MOVES.values() if effect.by == "rule"}


def test_every_check_moves_the_customer_or_says_why_not() -> None:
    failing = {effect.check for effect in MOVES.values() if effect.by in ("fails", "missing")}
    assert failing | set(UNMOVED) == set(RULE)
    assert not failing & set(UNMOVED)
    assert {effect.principle for effect in MOVES.values()} <= {principle.id for principle in PRINCIPLES}
    for effect in MOVES.values():
        assert effect.change < 0 if effect.by == "passes" else effect.change
        assert effect.check is None or effect.check in RULE
        assert effect.check is None or effect.principle == RULE[effect.check].principle, effect.kind
        assert not (effect.wounds and effect.change < 0)


def test_there_is_something_better_to_say_for_all_that_hurts() -> None:
    assert set(HOME) == {effect.kind for effect in MOVES.values() if effect.change > 0} | {"beyond"}


def test_the_page_tells_the_numbers() -> None:
    assert f"more than {MOST}," in PAGE
    assert f"below {SETTLED_BELOW}," in PAGE
    assert f"at {TOP} or more" in PAGE
    assert FADES == (1.0, 0.5, 0.0)
    for name, least in re.findall(r"(\w+) from (0\.\d)", PAGE):
        assert mood(float(least)) == name
        assert mood(float(least) - 0.001) != name
    assert len(scenarios()) == 13
    assert "has thirteen" in PAGE
