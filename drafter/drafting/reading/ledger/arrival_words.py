"""How customers say that money or a thing has reached them, in four languages, and what only sounds like it. Data only."""

from __future__ import annotations

from drafter.domain.lexicon.patterns import Waiting
from drafter.domain.regex import regex

_MONEY = r"(?:refund|reimbursement|repayment|money|credit|amount|sum|deposit|overpayment|balance)"
_SUM = r"(?:[£$€]\s?\d[\d.,]*|\b\d[\d.,]*\s?(?:[£$€]|euros?|dollars?|pounds?|quid|eur|chf|francs?|franken))"
_PAPER = r"(?:label|invoice|voucher|code|link|letter|e-?mail|confirmation|receipt|replacement|credit\s+note|booking)"
_LEADS = r"(?:(?:now|already|all|finally|just|safely|been|also|both|actually)\s+)*"
_NOT_AMISS = r"(?![^.!?]{0,40}\b(?:wrong|someone|somebody|another|pending|falsch\w*|equivocad\w+|mauvais\w*))"
RECEIVED = Waiting(
    rf"(?:\b(?:i|we)(?:'ve|\s+have|\s+can|\s+could)?\s+{_LEADS}|^\W*(?:just\s+|finally\s+|now\s+|already\s+|can\s+)*)(?:see|saw|seen|spotted|noticed|got|have|had)\s+(?:the|my|your|our|a|that)\s+(?:\w+\s+)?(?:{_MONEY}|{_PAPER})\s+(?:(?:now|back|again|there|showing|safely|has|is|was|come|gone|posted|arrived)\s+)*(?:on|in|through)\s+(?:my|our|the)\b{_NOT_AMISS}"
    rf"|(?<!half the )(?<!of the )\b{_MONEY}(?:'s|\s+(?:is|are|was|has|have|did))\s+{_LEADS}(?:back|returned|refunded|come\s+(?:back|in)|gone\s+in|shown?\s+up|showing|credited|there|(?:on|in)\s+(?:my|our|the)\s+(?:bank\s+)?(?:account|card|statement|bank|balance))\b{_NOT_AMISS}"
    rf"|(?<!of the )(?<!of )(?<!only ){_SUM}(?:'s|\s+(?:is|are|was|has|have))\s+{_LEADS}(?:here|arrived|landed|there|come\s+(?:in|through)|come(?=\s*[.,!]|\s*$)|(?:back\s+)?(?:on|in)\s+(?:my|our|the)\s+(?:bank\s+)?(?:account|card|statement|balance))\b{_NOT_AMISS}"
    rf"|{_SUM}\s+(?:ist|sind)\s+(?:\w+\s+){{0,3}}?(?:da|angekommen|eingegangen|zurück|drauf|gutgeschrieben)\b|{_SUM}\s+(?:ya\s+)?(?:(?:me\s+)?han\s+llegado|están)\b|{_SUM}\s+(?:sont|est)\s+(?:bien\s+)?(?:arrivée?s?|là|sur\s+mon\s+compte)\b"
    r"|\b(?:got|had|received|have)\s+(?:all\s+)?(?:my|our|the)\s+money\s+back\b|\b(?:i|we)(?:'ve|\s+have)\s+(?:now\s+|already\s+)?been\s+(?:refunded|reimbursed|credited|paid)\b|\b(?:i|we)\s+(?:was|were|got)\s+(?:refunded|reimbursed)\b"
    rf"|\b(?:geld|erstattung|rückerstattung|gutschrift|betrag|rückzahlung|überweisung)\s+(?:ist|sind|war)\s+(?:\w+\s+){{0,3}}?(?:zurück|gutgeschrieben|da|drauf|auf\s+(?:meinem|meiner|unserem|dem|der))\b{_NOT_AMISS}|\b(?:sehe|sah|habe)\s+(?:\w+\s+){{0,3}}?(?:geld|erstattung|gutschrift|rückzahlung|rückerstattung|betrag)\s+(?:\w+\s+){{0,2}}?(?:auf|in)\s+(?:meinem|meiner|unserem|dem|der)\b|\b(?:geld|betrag)\s+(?:\w+\s+){{0,2}}?zurück(?:bekommen|erhalten)\b"
    r"|\b(?:dinero|reembolso|abono|importe)\s+(?:ya\s+)?(?:(?:está|aparece|consta|figura)\s+(?:ya\s+)?(?:en\s+(?:mi|la|el)|de\s+vuelta)|ha\s+(?:vuelto|llegado))\b|\b(?:veo|he\s+visto|vi|tengo)\s+(?:ya\s+)?(?:el|mi)\s+(?:reembolso|dinero|abono|importe)\s+(?:ya\s+)?(?:en\s+(?:mi|la|el)|de\s+vuelta)\b"
    r"|\b(?:argent|remboursement|somme|montant|virement)\s+(?:est|a\s+été)\s+(?:(?:bien|déjà|enfin|maintenant)\s+)*(?:revenue?|sur\s+(?:mon|ma|notre|le)|de\s+retour|crédité\w*|là)\b|\b(?:vois|ai\s+(?:bien\s+)?vu|constate)\s+(?:bien\s+)?(?:le\s+|mon\s+|l')(?:remboursement|argent|virement|montant)\s+sur\b"
)
"""Money that is back, and a paper that the customer sees where it was to come."""
ARRIVES = Waiting(
    r"\b(?:arrive[sd]?|came(?!\s+(?:back|to|in\s+at|out))|landed|turned\s+up|received|angekommen|eingetroffen|erhalten|bekommen|llegó|ha\s+llegado|recib\w+|arrivée?s?|reçue?s?)\b"
)
"""A thing came: that says nothing of what was to be changed about it."""
CHANGES = regex(
    r"^(?:also\s+)?(?:correct|amend|adjust|change|revise|rectify|lower|reduce|remove|waive|cancel|fix\s+(?:your|the|that|this)\s+(?:\w+\s+)?(?:bill|invoice|charge|price))\w*"
    r"|\b(?:korrigieren|berichtigen|ändern|anpassen|stornieren)\b|^(?:corregir|rectificar|cambiar|modificar|anular|corriger|rectifier|changer|modifier|annuler|ajuster)\b"
)
"""An act that changes a thing, which comes in any case: a bill, a booking."""
CONTENT = Waiting(
    r"\b(?:all\s+(?:sorted|good|fixed|set|resolved|done|ok|okay|fine|booked)|everything(?:'s|\s+is)?\s+(?:now\s+)?(?:fine|sorted|good|set|ready)|works?\s+(?:fine|perfectly|great|well)|alles\s+(?:erledigt|geklärt|gut|klar|bereit)|todo\s+(?:bien|listo|perfecto|solucionado)|tout\s+est\s+(?:réglé|bon|prêt|ok)|tout\s+va\s+bien)\b"
)
"""Contentment that names nothing that was done."""
FOR_LATER = regex(
    r"\b(?:good|set|ready|sorted|fine|okay|ok|booked|gut|klar|bereit|bien|listo|perfecto|bon|prêt)\s+(?:for|für|para|pour)\s+(?!(?:me|us|now|mich|uns|jetzt|mí|nosotros|moi|nous|today|heute|hoy)\b)"
)
"""Contentment with what is to come: "all set for the visit"."""
