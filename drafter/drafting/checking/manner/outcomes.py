"""The outcome of a looking into, which the customer is to have: "you get their findings", "the result is expected by Friday"."""

from __future__ import annotations

from drafter.domain.lexicon.patterns import Waiting

_OUTCOME = (
    r"(?:findings?|results?|outcomes?|conclusions?|what (?:they|we|i|he|she) (?:found|find|finds|have found|has found)|ergebnis\w*|befund\w*|schlussfolgerung\w*|"
    r"resultados?|conclusion(?:es|s)?|conclusión|hallazgos?|résultats?|constats?)"
)
_HAD = (
    r"(?:you(?:'ll| will)? (?:have|get|receive|see|hear)|(?:send|email|e-mail|post|text|give|bring|tell|pass|report|share|forward|read)(?:s|ing)? (?:you )?(?:on )?|sie (?:haben|bekommen|erhalten)|(?:haben|bekommen|erhalten) sie|"
    r"(?:schicke|sende|maile|nenne|teile|gebe|schreibe) ich|ich (?:schicke|sende|maile|nenne|teile|gebe|schreibe)|tendrá|recibirá|le (?:envío|mando|doy|comunico|enviaré|mandaré|daré|comunicaré)|"
    r"vous (?:aurez|recevrez|recevez|avez)|je vous (?:envoie|donne|transmets|communique|enverrai|donnerai|transmettrai|communiquerai))"
)
_OUTCOME_HAD = Waiting(
    rf"\b{_HAD}\b[^.!?;]{{0,40}}\b{_OUTCOME}\b|"
    rf"\b{_OUTCOME}\b[^.!?;]{{0,20}}\b(?:(?:is|are) (?:expected|due|with you|in)|(?:will be|should be|to be) (?:with you|in|here|ready|known)|(?:reach|arrive)\w*|come to you|liegt vor|liegen vor|kommt|haben sie|estar[áa]n?|llegar[áa]n?|ser[ao]n?t? (?:là|connus?|prêts?))\b"
)


def is_outcome_had(lowered: str) -> bool:
    """Whether a sentence in lower case has the customer get what was found out, or says when it is there."""
    return _OUTCOME_HAD.search(lowered) is not None
