"""Asking without a question mark and without "please": "a picture of the crack would be great", "it would help to know
which panel", "pop your contract number in a reply". Patterns only, for text in lower case.
"""

from __future__ import annotations

from drafter.domain.lexicon.patterns import Waiting

_GOOD = r"(?:great|good|helpful|useful|handy|perfect|ideal|lovely|wonderful|brilliant|fantastic|super|appreciated|welcome|enough|most welcome|invaluable|nice|all (?:i|we) need)"
_KNOW = r"(?:know|have|see|hear|learn|get|note|confirm|be told|understand)"

ASKS_AFTER = (
    rf"\bwould(?: also| really| just)? be (?:\w+ly |very |really |most |a )?{_GOOD}\b"
    r"|\b(?:would|will) (?:really |also |greatly )?(?:help|assist|allow) (?:me|us|him|her|them|our|the|my|with)\b|\b(?:would|will) (?:really |also |greatly )?(?:help|speed (?:things|this) up)\b(?= ?(?:[.!,;]|here|too|enormously|a lot|greatly|$))"
    r"|\b(?:is|are) (?:still |also |all that is |all that's )?(?:missing|needed|required|outstanding|wanted)(?= (?:from you|on my|on our|here|for|before|to|in)\b|[.,;:])"
    r"|\b(?:number|reference|address|name|date|photos?|receipt|code|details),? (?:please|pls)\b"
    r"|\b(?:wäre|wären|würde|würden) (?:\w+ ){0,3}?(?:hilfreich|super|toll|nett|gut|schön|prima|nützlich|wichtig|helfen)\b"
    r"|\b(?:sería|serían|resultaría|vendría|ayudaría|bastaría|bastará)(?= (?:de (?:gran |mucha )?ayuda|útil|bueno|bien|perfecto|ideal|con|mucho)\b)"
    r"|\b(?:serait|seraient|sera|suffirait|suffira) (?:\w+ )?(?:utiles?|parfaite?|idéale?|bienvenue?s?|apprécié\w*|précieu\w+)\b|\b(?:m'|nous |nous )(?:aiderait|aideraient|aidera|faudrait)\b"
)
"""Words that ask for what stands before them: "a picture would be great", "your number is still missing"."""
SOFT_ASKS = (
    rf"{ASKS_AFTER}"
    rf"|\b(?:it|this|that)(?:'d| would| will|'ll)?(?: also| really| just)? (?:helps?|be (?:\w+ly |very |really |most )?{_GOOD})(?: (?:me|us|him|her|them|the \w+|our \w+))?(?: a lot| greatly| no end| enormously| hugely| a great deal| matters along)? (?:to {_KNOW}|if)\b"
    r"|\b(?:i|we)(?:'d| would)(?: also| just| really| only)? (?:be (?:very |most |so )?(?:grateful|glad|thankful|obliged|interested)|appreciate|welcome|love)(?: (?:for|if|to|of|it|having|knowing|a|the|your))\b"
    r"|(?:^|(?<=[.;:–—,] )|(?<=\n)|\b(?:and|then|so|just|simply|only|or) )(?:just |simply |do |also |kindly |then )?(?:pop|drop|jot|ping|note|type|put|add|include|quote|enter|leave|state|shoot|fire|bring|mention|repeat|remind|reply with|answer with|come back (?:to (?:me|us) )?with|get back to (?:me|us) with|write back with|respond with|let (?:me|us) have|jog my memory) (?:me |us |down |over |in |on )*(?:of )?(?:your|the|a|an|which|what|when|where|how|that|those|both|some|any|another|again)\b"
    r"|(?:^|(?<=[.;:–—] ))(?:just|only) (?:your|the|a|an) (?=[^.!?]{3,40} (?:and (?:i|we)\b|then (?:i|we)\b|please|will do))"
    r"|\b(?:i|we)(?:'m| am|'re| are)(?: just| still| only| also)? (?:missing|lacking|short of|waiting for|looking for) (?:your|the|a|one|an)\b|\bwhat (?:i|we)(?:'m| am|'re| are|'d)?(?: still| also)? (?:need|lack|missing|require)\b"
    r"|\bfor (?:the|my|our) (?:form|file|records?|notes|paperwork|system|report|log)[:,]"
    r"|\bhilfreich wäre\w*\b|\b(?:ich|wir) (?:bräuchten?|benötigten?)\b|\b(?:fehlen|fehlt) (?:mir|uns|noch)\b|\b(?:verraten|sagen|schreiben|mailen|geben|bestätigen|ergänzen|wiederholen) sie (?:mir|uns)\b|\bbräuchte(?:n)? (?:ich|wir)\b"
    r"|\b(?:sería|agradecería|agradeceríamos|agradezco|agradecemos|ayudaría)(?= (?:saber|tener|que|si|conocer|una|un|la|el|su)\b)|\b(?:recuérde(?:me|nos)|recuérda(?:me|nos)|repíta(?:me|nos)|escríba(?:me|nos)|mencione|anote|adjunte|añada|incluya)\b|\b(?:me|nos) falta(?:n|ría)?\b|\bsi (?:es|fuera|fuese) tan amable\b|\b(?:quisiera|querríamos|me gustaría|nos gustaría) (?:saber|ver|conocer|tener)\b"
    r"|\b(?:rappelez|répétez|notez|glissez|joignez|ajoutez|précisez|mentionnez)[ -](?:nous|moi|votre|le|la|les|une?)\b|\b(?:j'aimerais|nous aimerions|je souhaiterais|nous souhaiterions) (?:savoir|connaître|voir|avoir)\b|\bil (?:me |nous )?(?:manque|reste à)\b|\bayez l'(?:amabilité|obligeance)\b|\bauriez-vous l'(?:amabilité|obligeance)\b"
)
"""All of them."""
_AFTER = Waiting(ASKS_AFTER)


def asks_backward(lowered: str, start: int) -> bool:
    """Whether the asking words that begin at `start` of a lower-case sentence ask for what stands before them."""
    return _AFTER.match(lowered, start) is not None
