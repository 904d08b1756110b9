"""Plain baselines for the checks: the word list for each that a careful afternoon gives, and a reader who passes all.

A check fails where one of its words stands in the reply; a check that asks for something fails where none of its words
does. The name is the one thing taken from the case.
"""

from __future__ import annotations

import re

from drafter.drafting.checking import Sheet

BAD: dict[str, str] = {
    "never_calm_down": r"calm down|relax|be patient|patience|don't worry|no need to|ruhig|geduld|tranquil\w*|calm\w*|inqui[èe]te\w*",
    "never_say": r"per our policy|valued customer|nothing we can do|as previously stated|operational reasons|up to speeds",
    "no_blame": r"you should have|you failed|your (?:fault|mistake|error)|you did not|you didn't|as you know|double-check",
    "no_false_apology": r"sorry if|sorry but|sorry, but|sorry you feel|may have|any inconvenience|regret that you|falls|désolé si|si se ha",
    "grounded": r"usually|typically|hotline|normally|because",
    "no_claimed_act": r"i(?:'ve| have) (?:just |already )?\w+ed\b|already|has been|have been|is on (?:it|the way)|schon|bereits|déjà|ya he",
    "within_authority": r"guarantee\w*|promise you|free|compensat\w+|discount|voucher|on us|make it up|extra|liable|gratis|offert\w*",
    "no_reask": r"(?:could|can|would) you|please (?:send|confirm|provide|share)|\?",
    "no_repeat_promise": r"again|this time|get back to you",
    "no_placeholder": r"\[[^\]]*\]|\{[^}]*\}|<[^>]*>|xxx+|todo|tbd",
    "no_leak": r"ai model|language model|instructions|system prompt|playbook|internal\w*|\b\d{4} \d{4} \d{4} \d{4}\b|another customer",
    "no_private_in_public": r"[$€£]\s?\d|\d\s?[€£$]|\S+@\S+\.\w+|\b[A-Z]{2}-\d+|order \d+",
    "even_tone": r"!{2,}|!.*!|abuse|language|tolerate\w*|[\U0001F300-\U0001FAFF]|of course|congratulations",
    "right_language": r"(?!)",
    "plain_language": r"pursuant|aforementioned|effectuat\w+|modalit\w+|heretofore|notwithstanding|gemäß|mise en œuvre|\w+ation\b.*\w+ation\b.*\w+ation\b",
    "no_deflection": r"please (?:call|contact|visit|fill|check|log)|our website|our app|hotline|online form",
    "no_hollow_phrases": r"inconvenience|frustration|reaching out|hesitate|valued?|rest assured|committed to|strive|your patience|seriously|priority",
    "apology_once": r"(?:sorry|apolog\w+|regret|disculp\w+|siento|leid|excus\w+)(?:.|\n)*(?:sorry|apolog\w+|regret|disculp\w+|siento|leid|excus\w+)",
}
WANTED: dict[str, str] = {
    "acknowledges_issue": r"broken|missed|late|wrong|cancel\w*|charged|lost|dead|delay\w*|fehlt|retard|annul\w*|never|nicht|no\b",
    "takes_ownership": r"sorry|apolog\w+|our (?:fault|mistake)|leid|siento|excuses|faute",
    "states_resolution": r"refund\w*|replace\w*|new|credit\w*|engineer|manager|supervisor|repair\w*|back|pauschale|plaza|indemnité|rembours\w*",
    "states_commitment": r"\bi(?:'ll| will)\b|ich|je\b|voy|enviaré|from me",
    "gives_schedule": r"\bby\b|on \w+day|today|bis|antes|hoy|d'ici|au plus tard",
    "offers_choice": r"rather|prefer|instead|choose|choice|prefiere|lieber|préf\w+",
    "answers_everything": r"\bby\b|on \w+day|bis|hoy|d'ici|au plus tard",
}  # fmt: skip
_BAD = {check: re.compile(rf"(?<!\w)(?:{words})", re.IGNORECASE) for check, words in BAD.items()}
_WANTED = {check: re.compile(rf"(?<!\w)(?:{words})", re.IGNORECASE) for check, words in WANTED.items()}
_LIMITS = {"chat": 80, "social": 60, "sms": 50}


def by_words(sheet: Sheet) -> frozenset[str]:
    """The checks that the word lists say are broken."""
    text = sheet.text
    found = {check for check, pattern in _BAD.items() if pattern.search(text)}
    found |= {check for check, pattern in _WANTED.items() if not pattern.search(text)}
    if sheet.case.channel not in ("social",) and not sheet.case.public:
        found.discard("no_private_in_public")
    if not sheet.plan.alternatives:
        found.discard("offers_choice")
    if len(text.split()) > _LIMITS.get(sheet.case.channel, 180):
        found.add("concise")
    name = (sheet.case.customer.name or "").split()
    if name and not any(part in text for part in name):
        found.add("names_customer")
    return frozenset(found)


def passes_all(sheet: Sheet) -> frozenset[str]:
    """Everything passes."""
    return frozenset()
