"""What is told of a commitment outside the company's own screens: the act without anything that names the customer."""

from __future__ import annotations

from drafter.domain.mentions.identifiers import find_identifiers
from drafter.domain.regex import regex

_LONGEST = 200
_FIGURES = regex(r"\+?\d(?:[\d ()/.-]*\d)?")
_MANY = 6
"""So many figures in a row could be a phone, a card or an order; amounts have fewer."""


def safe_act(does: str) -> str:
    """The act with e-mail addresses, phone numbers, ids and long figures as "…", on one line. An act that was read from
    an edited reply may hold what the agent wrote there."""
    told = does
    for one in sorted(find_identifiers(does), key=lambda one: one.start, reverse=True):
        told = told[: one.start] + "…" + told[one.end :]
    told = one_line(_FIGURES.sub(lambda hit: "…" if sum(map(str.isdigit, hit[0])) >= _MANY else hit[0], told))
    return told if len(told) <= _LONGEST else told[: _LONGEST - 1].rstrip() + "…"


def one_line(text: str) -> str:
    """The text on one line, without characters that no screen shows."""
    return "".join(ch for ch in " ".join(text.split()) if ch.isprintable())
