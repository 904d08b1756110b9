"""Which remedy an agent's wish names: by the words of its id, its kind and what is said of it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from drafter.domain.plan import Plan, Resolution
from drafter.domain.playbook import Playbook
from drafter.domain.regex import regex
from drafter.drafting.steering.words import INSTEAD, NEGATED, POLITE, SAY, TAKE

_WORD = regex(r"[^\W\d_]{3,}")
_TEMPLATE = regex(r"\{\{.*?\}\}|\{%.*?%\}", re.DOTALL)
_INSTEAD_OF = regex(
    r"\b(?:instead of|in place of|rather than|statt|anstelle|en (?:lugar|vez) de|au lieu d[eu])\b", re.IGNORECASE
)
_STEM = 6
_LITTLE_WORDS = (
    "the and for you your with from that this free full new one goes they them instead rather offer give take use please have "
    "their customer lieber statt stattdessen bitte und der die das den dem ein eine einen kunden por los las una con para "
    "lugar vez les des une pour avec plutôt charge back method original payment card case want wants would like can could "
    "will make it its our own"
)
_LITTLE = frozenset(_LITTLE_WORDS.split())


def _stems(text: str) -> frozenset[str]:
    words = (word.lower() for word in _WORD.findall(text.replace("_", " ")))
    return frozenset(_stem(word) for word in words if word not in _LITTLE)


def _stem(word: str) -> str:
    return word[:_STEM].rstrip("s") if len(word) > 4 else word


@dataclass(frozen=True)
class Named:
    """What a remedy can be called by."""

    id: str
    says: str
    kind: str = ""

    @cached_property
    def own(self) -> frozenset[str]:
        return _stems(f"{self.id} {self.kind}")

    @cached_property
    def told(self) -> frozenset[str]:
        return _stems(self.says)

    def score(self, wish: str) -> int:
        """How many of its words the wish has; those of its id and kind count double."""
        wanted = _stems(wish)
        return 2 * len(self.own & wanted) + len((self.told - self.own) & wanted)


def _of(resolution: Resolution) -> Named:
    return Named(resolution.remedy or "", resolution.says)


def alternative(plan: Plan, wish: str) -> Resolution | None:
    """The one of the plan's alternatives that the wish takes, and no other resolution as well."""
    wish = POLITE.sub("", wish).strip()
    if NEGATED.match(wish) or not (TAKE.search(wish) or INSTEAD.search(wish)):
        return None
    if SAY.match(wish) and not TAKE.search(wish):
        return None
    first, given_up = _split(wish)
    scored = sorted(
        ((_of(one).score(first), one) for one in plan.alternatives if one.remedy), key=lambda pair: -pair[0]
    )
    if not scored or scored[0][0] == 0:
        return None
    if len(scored) > 1 and scored[1][0] == scored[0][0]:
        return None  # it could be either: the agent has to say which
    promised = max((_of(one).score(first) for one in plan.promised), default=0)
    return scored[0][1] if scored[0][0] > promised or given_up else None


def _split(wish: str) -> tuple[str, str]:
    """What is wanted, and what it is wanted in place of."""
    wanted, *given_up = _INSTEAD_OF.split(wish, maxsplit=1)
    return wanted, "".join(given_up)


def unfit(playbook: Playbook, plan: Plan, wish: str) -> tuple[str, str] | None:
    """A remedy of the playbook that the wish wants and that cannot be had, with the reason; None where it names none."""
    wish = POLITE.sub("", wish).strip()
    if NEGATED.match(wish) or SAY.match(wish) or not TAKE.search(wish):
        return None
    first, _ = _split(wish)
    here = {one.remedy for one in plan.offered}
    scores = {
        one.id: Named(one.id, " ".join(_TEMPLATE.sub(" ", text) for text in one.says.values()), one.kind or "").score(
            first
        )
        for one in playbook.remedies
    }
    best = max(scores.values(), default=0)
    named = sorted((id for id, score in scores.items() if score == best), key=len)
    if best < 2 or any(id in here for id in named):
        return None
    reason = next((why.partition(": ")[2] for why in plan.why if why.startswith(f"{named[0]}: ")), "it does not fit")
    if reason == "when is false":
        reason = "the playbook's condition for it does not hold"
    return named[0].replace("_", " "), reason.removeprefix("fits, but ")
