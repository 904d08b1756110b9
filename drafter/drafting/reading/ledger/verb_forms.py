"""English participles and gerunds back to the infinitive: "shipped" to "ship", "issuing" to "issue"."""

from __future__ import annotations

import re

from drafter.domain.regex import regex

_IRREGULAR = {
    "sent": "send", "resent": "resend", "made": "make", "paid": "pay", "given": "give", "taken": "take", "done": "do",
    "held": "hold", "kept": "keep", "brought": "bring", "reset": "reset", "put": "put", "found": "find", "told": "tell",
    "set": "set", "sorted": "sort", "met": "meet", "lifted": "lift", "completed": "complete", "expedited": "expedite",
    "noted": "note", "deleted": "delete", "rung": "ring", "called": "call", "installed": "install", "billed": "bill",
    "filled": "fill", "put through": "put through", "gotten": "get", "sold": "sell", "written": "write", "seen": "see",
    "dealt": "deal", "left": "leave", "reached": "reach", "prorated": "prorate", "requested": "request",
}  # fmt: skip
_NEEDS_E = regex(r"(?:[cvzu]|[^s]s|[aeio]at|[^aeiou]at|ul|[bdfgkpt]l|rg|ng|dg|uir|ar)$")
_NO_E = regex(r"(?:treat|repeat|await|float|repair|clear|appear|bring|ring|restor|mail|focus|bill|credit)$")


def from_participle(word: str) -> str:
    """The infinitive of a past participle; unknown shapes come back as they are."""
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if word.endswith("ied"):
        return word[:-3] + "y"
    return _stem(word[:-2]) if word.endswith("ed") and len(word) > 4 else word


def from_gerund(word: str) -> str:
    """The infinitive of an -ing form."""
    return _stem(word[:-3]) if word.endswith("ing") and len(word) > 5 else word


def _stem(stem: str) -> str:
    if stem in (
        "restor",
        "stor",
        "ensur",
        "requir",
        "assur",
        "schedul",
        "reschedul",
        "handl",
        "clos",
        "updat",
        "tak",
        "mak",
        "writ",
        "com",
        "invit",
        "quot",
        "complet",
        "delet",
        "upgrad",
        "us",
    ):
        return stem + "e"
    if re.search(r"([bdgmnprt])\1$", stem) or stem in ("cancell", "travell"):
        return stem[:-1]
    if _NO_E.search(stem):
        return stem
    return stem + "e" if _NEEDS_E.search(stem) else stem


def is_participle(word: str) -> bool:
    return word in _IRREGULAR or (word.endswith("ed") and len(word) > 4)
