"""One way of saying one thing: a pattern, the words that must be near, and what takes the meaning away.

Patterns are written against folded text (lower case, no accents, straight quotes, one character for one), a
space in a pattern is any short run of spaces, and `<name>` is a word list of `MACROS`. A pattern is tried only
where the text holds one of its anchors: that is what keeps reading fast.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Literal

from drafter.domain.keeping import kept
from drafter.domain.lexicon.anchors import anchors
from drafter.domain.lexicon.patterns import choices
from drafter.domain.regex import regex

Guard = Literal["negated", "others", "dropped", "past", "asked"]
"""What may empty a phrase of its meaning: a negation before it, another person's doing, a threat taken back, a thing
that is over, a question about how things work."""

MACROS = {
    "gap": r"[^.!?;\n]{0,45}?",
    "near": r"[^.!?;\n]{0,18}?",
    "num": r"(?:\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fourteen|fifteen|twenty|thirty|forty|sixty|ninety|several|many|few|couple(?: of)?)",
    "ord": r"(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|umpteenth|nth|hundredth|thousandth|millionth|\d{1,3}(?:nd|rd|th))",
    "span": r"(?:minutes?|mins?|hours?|hrs?|days?|weeks?|wks?|months?|years?|fortnight)",
    "day": r"(?:today|tonight|tomorrow|monday|tuesday|wednesday|thursday|friday|saturday|sunday|noon|midnight|midday|end of (?:the )?(?:day|week|business|month|today)|close of (?:play|business)|eod|cob|next week|\d{1,2} ?(?:am|pm|o'clock)|\d{1,2}:\d{2}|(?:the )?\d{1,2}(?:st|nd|rd|th)|jan\w*|feb\w*|mar(?:ch)?\b|apr\w*|may \d|june?|july?|aug\w*|sep\w*|oct\w*|nov\w*|dec\w*|\d{1,2}[/.-]\d{1,2})",
    "staff": r"(?:you(?: guys| people| lot| all| said)?|they|he|she|(?:your|the|an?|one|another|some|my|this|that|each|every|his|her) (?:[\w'-]+ ){0,2}?(?:agents?|advis[eo]rs?|colleagues?|lady|gentleman|guys?|m[ae]n|woman|girl|chap|bloke|reps?|representatives?|staff|team|assistants?|managers?|supervisors?|engineers?|technicians?|drivers?|couriers?|fitters?|installers?|plumbers?|electricians?|person|people|operators?|clerks?|receptionists?|crew|chat|(?:chat ?)?bots?|support|desk|branch|store|shop|depot|warehouse|office|company|hotel|airline|bank|website|site|app|portal|e-?mails?|letter|text|message|confirmation|invoice|page|system|tracking)|someone|somebody|whoever (?:i|we) spoke to)",
    "money": r"(?:[$£€] ?\d[\d.,]*|\d[\d.,]* ?(?:dollars?|bucks|pounds?|quid|euros?|usd|eur|gbp|p\b|cents?)|(?:hundreds|thousands) of (?:dollars|pounds|euros))",
    "none": r"(?:no[- ]?(?:one|body)|not (?:a soul|a single \w+|one \w+|anyone|any \w+|even)|nothing|none|never|neither|zilch|zero|nada|crickets|no (?:sign|show|call|news|word|reply|answer|technician|engineer|refund|driver|courier|such|trace|record|e-?mail|van|delivery))",
    "didnt": r"(?:(?:did|has|have|had|was|were|is|are|does|do|would|wo|could)(?:n't| not| never)|never|won't|failed to)",
    "firm": r"(?:provider|supplier|company|airline|carrier|bank|store|shop|retailer|isp|network|vendor|brand|firm|operator|insurer|seller|platform|competitor|service)s?",
}


@dataclass(frozen=True)
class Rule:
    """`label` is a signal kind, or "emotion:anger", "cause:complexity", "tone:problem" and the like. Patterns are
    compiled when first needed: most cases need few of them."""

    label: str
    weight: float
    source: str
    guards: frozenset[Guard]
    unless_source: str | None

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        return compiled(self.source)

    @cached_property
    def unless(self) -> re.Pattern[str] | None:
        return compiled(self.unless_source) if self.unless_source else None

    @cached_property
    def anchors(self) -> tuple[tuple[str, ...], ...]:
        """Groups of letters; a text that this rule holds of has one of each group."""
        return _needs(self.source)

    @cached_property
    def runs_on(self) -> bool:
        """Whether a match may go on into the next sentence."""
        return "[^!?" in self.source or "[.!]" in self.source or r"[.\s" in self.source


def notation(pattern: str) -> str:
    """A pattern of this notation as Python writes it."""
    for name, words in MACROS.items():
        pattern = pattern.replace(f"<{name}>", words)
    pattern = _SHORTENED.sub("'?", pattern)
    pieces = _KEPT.split(pattern)
    return "".join(piece if n % 2 else _SPACE.sub(_run, piece) for n, piece in enumerate(pieces))


@kept(anchors)
def _needs(pattern: str) -> tuple[tuple[str, ...], ...]:
    return anchors(notation(pattern))


def _run(space: re.Match[str]) -> str:
    return "[ ]{0,2}" if space[0] == " ?" else "[ ]{1,3}"


@lru_cache(maxsize=2048)
def compiled(pattern: str) -> re.Pattern[str]:
    """A pattern of this notation as a regular expression over folded text."""
    # Many messages are read as one text: every line's beginning and end is one.
    return regex(notation(pattern), re.MULTILINE)


_SHORTENED = regex(
    r"(?<=n)'(?=t\b)|(?<=[^a-z]i)'(?=m\b|ve\b|ll\b)|(?<=you)'(?=re\b|ve\b|ll\b)|(?<=it|at|re|ho|he)'(?=s\b)"
)
"""Contractions that people type without the apostrophe: "dont", "im", "ive", "youve", "thats", "shes"; not "we'll" or "he'll"."""
_SPACE = regex(r" \??")
_KEPT = regex(r"(\[[^\]]*\]|\(\?<[!=][^)]*\))")
"""Character classes and look-behinds, in which a space is one space."""


def family(
    label: str,
    weight: float,
    patterns: Iterable[str],
    *,
    guards: Iterable[Guard] = (),
    unless: str | None = None,
) -> tuple[Rule, ...]:
    """Rules that share label, weight and conditions, one for each alternative: its anchors are rarer than those of all
    together. `unless` is searched in the sentence around a hit, and must be
    absent."""
    kept = frozenset(guards)
    return tuple(Rule(label, weight, piece, kept, unless) for pattern in patterns for piece in choices(pattern))
