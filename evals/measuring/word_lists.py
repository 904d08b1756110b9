"""A plain baseline: the word list for each kind that a careful afternoon gives, and nothing else. No context, no
negation, no dates; level by the count of kinds found."""

from __future__ import annotations

import re

from drafter.domain.case import Case
from drafter.domain.reading import LEVELS, Reading, Signal, SignalKind

WORDS: dict[SignalKind, str] = {
    "shouting": r"(?-i:\b[A-Z]{4,}\b.*\b[A-Z]{4,}\b)|!!!",
    "profanity": r"fuck\w*|shit\w*|damn|bullshit|crap|bloody|f\*+|s\*+t",
    "insult": r"idiots?|stupid|morons?|liars?|scam\w*|incompetent|useless|pathetic|crooks?|thieves",
    "repetition": r"again|already (?:told|said|explained|sent)|repeat\w*|how many times|(?:second|third|fourth|\d(?:nd|rd|th)) time",
    "repeat_contact": r"(?:second|third|fourth|\d(?:nd|rd|th)) (?:time|e-?mail|call)|contacted|called (?:twice|\w+ times)|still no (?:reply|answer)",
    "long_wait": r"weeks|months|still waiting|waiting for|waited|ages|forever",
    "broken_promise": r"promised?|you said|was told|supposed to|never (?:came|arrived|called)",
    "tone_shift": r"unacceptable|enough is enough|last straw|fed up",
    "ultimatum": r"or else|otherwise|by (?:tomorrow|friday|monday)|last chance|within \d+ hours|final warning",
    "legal_threat": r"lawyer|solicitor|attorney|legal|court|sue|lawsuit",
    "chargeback_threat": r"chargeback|dispute|my bank|paypal claim|reverse the (?:charge|payment)",
    "churn_threat": r"cancel\w*|switch\w*|leav(?:e|ing)|competitor|never (?:buy|order|use)|close my account",
    "public_threat": r"reviews?|twitter|facebook|trustpilot|social media|newspaper|journalist|everyone know",
    "regulator_threat": r"ombudsman|regulator|bbb|trading standards|consumer protection|ofcom|fca|watchdog",
    "manager_request": r"manager|supervisor|your boss|someone (?:higher|senior)|escalate",
    "rejected_solution": r"don'?t want|not good enough|refuse|no thanks|unacceptable|not interested",
    "safety": r"fire|smoke|shock|burn\w*|hurt|injur\w*|dangerous|hospital|bleeding|explod\w*",
    "vulnerability": r"disab\w*|wheelchair|pregnant|cancer|elderly|baby|depress\w*|funeral|lost my job|anxiety",
    "financial_loss": r"charged twice|overcharged|double charge|overdraft|fees?|lost money|out of pocket|cost me",
    "confusion": r"confus\w*|don'?t understand|makes no sense|unclear|which is it|what does (?:this|that) mean",
}
_PATTERNS = {kind: re.compile(rf"\b(?:{words})\b", re.IGNORECASE) for kind, words in WORDS.items()}


def read(case: Case) -> Reading:
    """A reading with signals and a level, from word lists alone."""
    signals = tuple(
        Signal(kind=kind, quote=found[0], message=where, start=found.start(), end=found.end(), weight=0.5)
        for where, _, text in case.by_customer()
        for kind, pattern in _PATTERNS.items()
        if (found := pattern.search(text))
    )
    last = len({signal.kind for signal in signals if signal.message == "last"})
    return Reading(level=LEVELS[min(last, 3)], signals=signals)
