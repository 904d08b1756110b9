"""Whether a message closes the matter well: thanks, or "all sorted", with no complaint and nothing asked."""

from __future__ import annotations

import re

from drafter.domain.mentions.date_words import fold
from drafter.domain.regex import regex
from drafter.drafting.reading.ledger.offer_refusals import DIRECT
from drafter.drafting.reading.scan import Said

_STILL_OPEN = regex(
    r"\b(?:but|however|although|still|unfortunately|except|yet to|in advance|waiting|hop(?:e|es|ed|ing|efully)|looking forward|aber|jedoch|leider|noch|im voraus|pero|todavia|aun|de antemano|mais|toujours|cependant|d'avance)\b|\?"
)
_COMPLAINS = ("tone:ironic", "tone:hot", "tone:frown", "insult", "profanity", "shouting", "safety", "legal_threat", "chargeback_threat", "churn_threat", "public_threat", "regulator_threat", "manager_request", "ultimatum", "broken_promise", "confusion", "emotion:distress", "emotion:anger", "emotion:anxiety", "tone:refuses", "tone:cancelling")  # fmt: skip
_TROUBLE = ("tone:problem", "cause:lack_of_resolution", "cause:unmet_expectations", "cause:repeat_incident", "cause:poor_communication", "cause:complexity", "long_wait", "repetition", "repeat_contact", "financial_loss", "vulnerability")  # fmt: skip
_SHORT = 25
_OUTRIGHT = regex(
    r"\b(?:all|now|again|finally|everything|nothing|sorted|solved|resolved|fixed|arrived|came|turned|through|closed?|worked|problem|trick|did it|(?:got|received|have) (?:it|both))\b"
)
"""Without thanks only these words close a matter: of "the pressure is fine" other things may be amiss."""

_NOT_SAID = regex(
    r"\b(?:told|said|says?|wrote|claim\w*)\W+$|(?<!\w)['\"]$|\b(?:want|like|need|get|have) (?:it|that|this|them)? ?$"
)
"""Quoted, or wished for."""

_THAT_IS_ALL = regex(
    r"\b(?:that(?:'s| is| was| will be) (?:all|it|everything)|nothing (?:else|more)|all (?:good|set|sorted|done)|das (?:war|ist|ware) (?:alles|schon alles)|sonst nichts|alles (?:gut|klar|erledigt)|eso es todo|es todo|nada mas|todo (?:bien|solucionado)|c'est tout|ce sera tout|rien d'autre|tout est)\b"
)
_READ = 8_000
"""Characters of a message in which a refusal is looked for."""


def settles(said: Said) -> bool:
    """Thanks alone settle a matter in a short message; with "it works now" the old problem may be named again, but
    "the one you fixed on Monday is leaking again" ends with the trouble."""
    if said.has(*_COMPLAINS) or not said.has("tone:thanks", "tone:closed", "tone:warm"):
        return False
    if _STILL_OPEN.search(said.own):
        return False
    if said.has("tone:closed"):
        if said.has("tone:thanks", "tone:warm"):
            return True
        outright = max(
            (
                hit.start
                for hit in said.of("tone:closed")
                if _OUTRIGHT.search(said.own, hit.start, hit.end)
                and not _NOT_SAID.search(said.own, max(0, hit.start - 40), hit.start)
            ),
            default=-1,
        )
        return outright > _last(said, *_TROUBLE)
    short = len(said.own.split()) <= _SHORT or said.has("tone:warm")
    plain = short and not said.has(*_TROUBLE) and not re.search(r"\d{3}", said.own)
    return said.has("tone:thanks") and plain and not _turns_down(said)


def _turns_down(said: Said) -> bool:
    """Whether the thanks are those of "no thanks": they close nothing, unless the message says that this is all."""
    if _THAT_IS_ALL.search(said.own):
        return False
    own = "".join(real if kept.strip() else " " for real, kept in zip(said.text, said.own, strict=False))
    return DIRECT.search(fold(own[:_READ])) is not None


def _last(said: Said, *labels: str) -> int:
    return max((hit.start for hit in said.of(*labels)), default=-1)
