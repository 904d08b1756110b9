"""What was just told called ours, by no word for a fault: "that's us", "that was my promise", "that's for us to undo"."""

from __future__ import annotations

from drafter.domain.lexicon.patterns import Waiting
from drafter.domain.regex import regex
from drafter.drafting.checking.manner.owning_hints import names_another
from drafter.drafting.checking.manner.prose import Line, Prose

_IS_US = Waiting(
    r"\b(?:that|this|it|both|all of it)(?:'s| is| was| are| were)(?: \w+ly| all| just| plainly| on| down to)? (?:us|me)\b(?=[.,;:!–—]|$| and\b)|"
    r"\b(?:that|this|it|both|which)(?:'s| is| was| were) (?:my|our) (?:own )?(?:promise|word|date|appointment|call|booking|entry|form|label|order)s?\b(?=[.,;:!–—]|$| and\b)|"
    r"\b(?:that|this|it)(?:'s| is) (?:for|on) (?:us|me) to (?:undo|reverse|unpick|unwind|mend|repair|make good|return|repay|pay back|give back|lift|own|bear)\b"
)
_WENT_WRONG = regex(
    r"n't\b|\b(?:not|never|no|nothing|nobody|none|missing|late|wrong|instead|broken|twice|again|should(?:'ve| have)|was to|were to|froze|failed|lost|too \w+|only)\b"
)
_SERVES = regex(r"\b(?:need|want|help|question|looking for|call|speak|talk|team|desk|here for you)\b[^.!?]{0,40}$")
_ELSEWHERE = regex(r"\b(?:will|told us|wrote to us|not our|not with us)\b|'ll\b|n't our\b")
_FEW = 3


def called_ours(text: Prose) -> Line | None:
    """The sentence that calls ours what it, or the one before it, tells to have gone wrong; who offers himself, "Need a human?
    That's me", owns nothing."""
    for before, line in zip((None, *text.body), text.body, strict=False):
        hit = _IS_US.search(line.lower)
        if (
            hit is None
            or line.asks
            or (before is not None and before.asks)
            or _SERVES.search(line.lower[: hit.start()])
        ):
            continue
        told = line.lower[: hit.start()]
        if len(told.split()) < _FEW and before is not None:
            told = f"{before.lower} {told}"
        if _WENT_WRONG.search(told) and not names_another(told) and not _ELSEWHERE.search(told):
            return line
    return None
