"""How a company puts something forward, and how customers take it, in four languages. Data only."""

from __future__ import annotations

import re

from drafter.domain.lexicon.patterns import Waiting
from drafter.domain.regex import regex

_GIFTS: tuple[tuple[str, str], ...] = (
    ("refund", r"refund\w*|money(?:\s+back)?|[£$€]\s?\d[\d.,]*\s+back|reimburs\w*|erstatt\w*|rückerstatt\w*|reembols\w*|devol\w+|rembours\w*"),
    ("credit", r"(?:account\s+|store\s+|bill\s+|goodwill\s+)?credits?|gutschrift|saldo|abono|avoir\b"),
    ("voucher", r"vouchers?|gift\s?-?cards?|coupons?|gutschein\w*|vales?\b|cupón|cheque\s+regalo|bons?\s+d'achat|bons?\s+de\s+réduction|(?:votre|vos|un|ce|le)\s+bons?(?=\s*(?:$|[^\w\s']|(?:ne|n'|est|sont|me|m')))"),
    ("replacement", r"replace(?:ment|ments)?|exchange|new\s+(?:one|unit|device|pair|set)|swap|ersatz\w*|umtausch|austausch|reemplazo|cambio|remplacement|échange"),
    ("discount", r"discount|\d{1,2}\s?%|percent\s+off|money\s+off|rabatt|nachlass|descuento|remise|réduction"),
    ("appointment", r"appointment|technician|engineer|visit|termin|techniker|cita|técnico|rendez-vous|technicien"),
    ("waiver", r"waive\w*|free\s+of\s+charge|no\s+charge|without\s+(?:a\s+)?(?:fee|charge)|erlass\w*|condon\w+|geste\s+commercial|goodwill(?:\s+gesture)?|gesture\s+of\s+goodwill|compensation|entschädigung|compensación|dédommagement"),
    ("upgrade", r"upgrade|(?:free\s+)?(?:month|shipping|delivery)s?\s+(?:for\s+)?free|free\s+(?:month|shipping|delivery|miles|weekend|night|upgrade|drink|meal)s?|bonus\s+(?:miles|points)|miles|points"),
    ("repair", r"repair|reparatur|reparación|réparation"),
    ("rebooking", r"re-?book\w*|re-?rout\w*|(?:another|other|different|alternative|later|earlier|next)\s+(?:flight|train|connection|seat)|(?:seat|place|room)\s+on\s+(?:the\s+)?(?:flight\s+|train\s+)?[a-z]{2}\s?\d+|"
                  r"(?:seat|place)\s+on\s+(?:the|another|a)\s+(?:\w+\s+)?(?:flight|train)|umbuch\w*|umgebucht|(?:ander\w+|später\w*|nächst\w*)\s+(?:flug|zug)|platz\s+auf\s+(?:dem\s+)?flug|otro\s+(?:vuelo|tren)|(?:plaza|asiento)\s+en\s+(?:el|otro)\s+vuelo|"
                  r"autre\s+(?:vol|train)|place\s+sur\s+(?:le|un\s+autre)\s+vol|réachemin\w+"),
    ("release", r"(?:right|free|want)\s+to\s+leave|leav\w+\s+(?:your|the|my|our|this)\s+contract|exit\s+fees?|vertrag\w*\s+(?:vorzeitig\s+)?(?:kündigen|verlassen|beenden)|quitter\s+(?:votre|le|mon|ce)\s+contrat|(?:dejar|salir\s+de)\s+(?:su|el|mi|este)\s+contrato"),
    ("hotel", r"hotel|taxi|lounge|meal"),
    ("free", r"on\s+(?:us|the\s+house|me)\b|at\s+our\s+(?:cost|expense)|for\s+free|free\b|no\s+extra|thrown\s+in|our\s+treat|our\s+shout|kostenlos\w*|kostenfrei\w*|gratis\w*|freimonat\w*|gratuit\w*|offerte?"),
)  # fmt: skip
GIFT = Waiting(rf"(?<!\w)(?=[\w£$€])(?:{'|'.join(f'(?P<{name}>{pattern})' for name, pattern in _GIFTS)})(?!\w)")

_IDLE = r"(?:run|handle|go\b|know|determine|identify|isolate|add\s+(?:your|this|that|it)|send\s+(?:you\s+)?(?:a\s+(?:dm|link|message)|the\s+link|this|that|over)|provide\s+(?:updates?|info\w*|details|status|feedback|the\s+\w+)|see|confirm|understand|hear|tell|help|assist|look|check|take\s+a\s+look|advise|investigate|discuss|talk|chat|continue|follow|only|say|imagine|appreciate|relate|pass|try|reach|be\b|have|find|get\s+(?:this|that|it|you\s+sorted|to\s+the)|sort|review|access|locate|view|verify|explain|share|suggest|recommend|speak|call\s+you|contact|connect|assure|promise|guarantee|report|note|read|feel|apolog|not|ask|escalate|forward|direct|point|provide\s+(?:you\s+with\s+)?(?:more|further|assistance|support)|proceed|better|best|do\s+(?:from|about|to|is|this|that|it|for)|answer|clarify|shed|expect|understand|start|troubleshoot|fix|resolve|gather|pull|rule|update|to\b|keep\s+(?:you|an\s+eye)|let\s+you\s+know|make\s+sure|ensure|address|relay|learn|reply|respond|message|dm|answer|process\s+(?:this|that|your\s+request)|recall|recreate|replicate|reproduce|bring\s+up|dig|narrow|work)"
"""What a company can always do: no offer."""
_THEN = (
    r"(?:also|instead|either|certainly|gladly|happily|always|of\s+course|definitely|just|perhaps|maybe|then|both)\s+"
)
_GIVES = r"(?:offer|give|send|refund|credit|replace|arrange|waive|issue|apply|provide|book|add|exchange|swap|upgrade|extend|reimburse|cover|settle|rebook|move|knock|take|let\s+you|throw|put|stretch|do\s+(?:you\s+)?(?:an?\b|[£$€\d]))"
_PUTS = Waiting(
    # "we can also give you …", "I could mail them"
    rf"(?<!\w)(?=\w)(?:(?P<can>(?:i|we|they)\s+can\s+(?:{_THEN})*+(?:be\s+(?:there|with\s+you|at\s+your)\b|(?!{_IDLE})[a-z]+\b)|(?:i|we)\s+could\s+(?:{_THEN})*+{_GIVES}\b)"
    # "we would like to offer …", "I'm happy to refund"
    r"|(?P<like>(?:(?:i|we)(?:'d|\s+would|\s+should)\s+(?:also\s+|gladly\s+|happily\s+)?(?:like|love|be\s+(?:happy|glad|willing|prepared|pleased))|(?:i|we)(?:'m|'re|\s+are|\s+am)\s+(?:also\s+)?(?:happy|able|willing|prepared|glad|pleased|authori[sz]ed))\s+to\s+(?:also\s+)?(?:offer|give|send|refund|credit|replace|arrange|waive|issue|apply|provide\s+(?:you\s+(?:with\s+)?)?(?:an?\b|the\s+full|[£$€\d])|book|add|exchange|swap|upgrade|extend|reimburse|cover|compensate|let\s+you|settle|rebook|move)\b)"
    r"|(?P<offer>(?:i|we)(?:'re|'m|\s+are|\s+am)\s+offering\b|(?:i|we)\s+(?:can\s+)?(?:also\s+)?(?:offer|offered|have\s+offered|propose)\b|(?:i|we)(?:'ve|\s+have)\s+(?:offered|added|applied)\b|my\s+offer\b|our\s+offer\s+(?:is|stands)\b)"
    # "would a midsize do?", "can I move you to …?"
    r"|(?P<would>would\s+(?:an?|the|our)\s+(?!(?:mon|tues|wednes|thurs|fri|satur|sun)day)[^?.]{2,50}?\s+(?:work|suit|do|help|be\s+(?:ok|okay|acceptable|of\s+interest|any\s+good))\b|(?:can|could|may|shall)\s+(?:i|we)\s+(?:move|offer|give|rebook|switch|upgrade|swap|put\s+you|interest|tempt|get\s+you|fetch)\b)"
    r"|(?P<choice>would\s+you\s+(?:like|prefer|accept|rather|be\s+(?:happy|interested|open))\b|do\s+you\s+(?:want|fancy)\b|how\s+about\b|shall\s+(?:i|we)\b|you\s+can\s+(?:choose|have|either|keep|also\s+have)\b|please\s+accept\b|you(?:'re|\s+are)\s+(?:eligible|entitled)\b)"
    r"|(?P<gesture>as\s+(?:a\s+(?:gesture|goodwill|one-time|one-off|thank|small|token)|an?\s+apology|compensation)\b)"
    # "if you'd rather …", "alternatively …", "two options: …"
    r"|(?P<rather>if\s+you(?:'d|\s+would)?\s+(?:rather|prefer)\b|alternatively\b|(?:two|three|several|these|some|your)\s+(?:options|choices|ways)\b[^:]{0,30}:|(?:either|otherwise)\s+we\b)"
    # what costs nothing: "bring it in, no charge", "we exchange it free of charge"
    r"|(?P<free>(?:we|i)(?:'ll)?\s+(?:exchange|swap|replace|repair|fix|plug|fit|send|post|give|keep)\s+(?:it|them|you|one)\b|^bring\s+(?:it|them)\b)"
    # German, Spanish and French
    r"|(?P<de>(?:ich|wir)\s+(?:kann|können|könnten|bieten|biete|möchten|würden)\b|(?:können|könnten|dürfen)\s+(?:wir|ich)\s+ihnen\b|möchten\s+sie\b|wäre\s+(?:ihnen|für\s+sie)\b|bieten\s+(?:wir|ich)\b|als\s+(?:entschädigung|kulanz|wiedergutmachung)\b)"
    r"|(?P<es>(?:podemos|puedo|podríamos)\s+(?:ofrecer\w*|dar\w*|enviar\w*|reembols\w*|cambiar\w*|hacer\w*|devolver\w*)|le\s+(?:ofrecemos|ofrezco|proponemos)\b|prefiere\b|como\s+(?:gesto|compensación)\b)"
    r"|(?P<fr>(?:nous|je)\s+(?:pouvons|peux|pourrions|vous\s+propos\w+|vous\s+offr\w+|aimerions)|souhaitez-vous\b|préférez-vous\b|à\s+titre\s+(?:de\s+geste|commercial|gracieux)|en\s+(?:guise|geste)\b))"
)
_NEEDS_GIFT = frozenset({"choice", "gesture", "offer", "free", "de", "es", "fr"})
"""Leads that also begin plain questions: they count where they name something of value."""
_NOT = Waiting(
    r"\b(?:can(?:'|no)t|cannot|unable|not\s+able|unfortunately|won't|don't\s+offer|do\s+not\s+offer|leider|nicht|kein\w*|lamentablemente|no\s+(?:podemos|puedo|es)|ne\s+(?:pouvons|peux)|malheureusement|if\s+only|wish)\b"
    r"|\b(?:(?:i|we)\s+(?:can|could)\s+(?:do|have|get)\s+(?:your|the|a|some|more)\b.{0,30}\b(?:number|details|info|email|address|name|postcode|account)|so\s+(?:that\s+)?(?:i|we)\s+can|(?:version|option|all|best|only\s+thing)\s+(?:that\s+)?(?:we|i)(?:'re|\s+are|'m|\s+am|\s+can)|(?:something|anything|nothing|that|which|possible|if|whether|everything|see)\s+(?:that\s+)?(?:i|we)\s+can|as\s+\w+\s+as\s+(?:i|we)\s+(?:can|could)|(?:how|what|which|when|where|why|before|until|once|as\s+soon\s+as|see\s+(?:what|how|if))\s+(?:else\s+)?(?:i|we)\s+(?:can|could)(?!\s+(?:offer|give|do\s+for)\s+(?:you\s+)?(?:\w+\s+)?is\b))\b|\b(?:dm|message|tell|send|let\s+us\s+know)\b.{0,80}\b(?:and|so|then)\s+(?:i|we)\s+can\b"
)
_AD = regex(
    r"\b(?:today\s+only|use\s+code|sign\s+up|subscribe|download|shop\s+now|our\s+\w+\s+plan|% off\s+everything)\b|https?://"
)


def leads(low: str) -> re.Match[str] | None:
    """Where a sentence begins to put something forward."""
    lead = _PUTS.search(low)
    if lead is None or _NOT.search(low, 0, lead.end() + 12) or _AD.search(low):
        return None
    if lead.lastgroup in _NEEDS_GIFT and not GIFT.search(low, lead.start()):
        return None
    return lead


def puts(low: str, begin: int) -> bool:
    """Whether something is put forward right at a place."""
    lead = _PUTS.match(low, begin)
    return lead is not None and not _NOT.search(low, begin, lead.end() + 12)


FOLLOWS = regex(
    r"^\W*(?:or\b|alternatively\b|otherwise\b|we\s+(?:also\s+)?(?:can|could)\b|you\s+(?:can|could)\s+(?:also|instead|keep)\b)"
)
"""A sentence that goes on with the next alternative."""
PLURAL = regex(r"\b(?:options|choices)\b")
OR = regex(
    r",?\s+(?:or|oder|o|ou)\s+(?:alternatively\s+|else\s+|instead\s+|i\s+can\s+|we\s+can\s+|we\s+could\s+|i\s+could\s+)?|;\s+(?=(?:we|i|you)\b)|:\s+(?=(?:we|i|you)\b)"
)
AND = regex(
    r",?\s+(?:and|plus|as\s+well\s+as|und|sowie|y|et),?\s+(?:(?:also|additionally|besides|on\s+top(?:\s+of\s+(?:that|it))?|in\s+addition|as\s+well|außerdem|zusätzlich|zudem|obendrein|además|también|adicionalmente|en\s+plus|également|aussi|de\s+plus),?\s+)*"
)
GIVES_MORE = regex(
    rf"{_GIVES}\b(?!\s+(?:it|this|that|them)\b)|(?:bieten|schicken|senden|geben|erstatten|schenken|ofrecer\w*|ofrecemos|dar(?:le)?|enviar\w*|reembolsar\w*|proposer|offrir|envoyer|rembourser|vous\s+\w+er)\b|(?:an?|the|one|some|another|your|ein\w*|den|die|das|un|una|el|la|une|le)\s|[£$€]?\d"
)
"""What gives one thing more after "and"; "refund it and credit it to your card" is one."""
CLAUSE_ON = regex(r"(?:(?!\s(?:and|und|y|et|or|oder|o|ou)\s)[^.!?;])*")
ALONE = regex(
    r"(?!(?:to|at|in|on|by|from|with|for|via|not|so|more|less|any\w*|later|earlier|two|three)\s)(?:\w+|[£$€]\d)"
)
"""What can stand alone after "or": no second place or time of the same thing."""
DENIED = regex(
    r"^(?:(?:two|three|several|these|some|your)\s+(?:options|choices)\b[^:]*|which\b.*|let\s+(?:me|us)\s+know.*)$"
)
WORD = regex(r"\d+(?:[.:,]\d+)?|[^\W\d_]{3,}")
EMPTY = frozenset(
    [
        "the",
        "and",
        "you",
        "your",
        "for",
        "with",
        "that",
        "this",
        "have",
        "can",
        "could",
        "would",
        "like",
        "want",
        "get",
        "give",
        "send",
        "will",
        "our",
        "are",
        "not",
        "but",
        "all",
        "any",
        "was",
        "from",
        "they",
        "them",
        "she",
        "her",
        "his",
        "him",
        "its",
        "it's",
        "let",
        "know",
        "pleas",
        "thank",
        "offer",
        "there",
        "here",
        "what",
        "which",
        "when",
        "just",
        "also",
        "some",
        "more",
        "than",
        "then",
        "into",
        "over",
        "back",
        "one's",
        "who",
        "how",
        "bon",
    ]
)
CLAUSE = regex(r"[^.!?;,\n]+[.!?;,\n]*")
TAKES = Waiting(
    # a plain yes
    r"^\W*(?:yes|yeah|yep|yup|sure|ok|okay|please|perfect|deal|done|ja|sí|oui|vale)\b(?!\s+(?:but|i\s+(?:did|have|am|was)|it\s+(?:is|was|does)))|(?<!\w)(?=\w)(?:(?:yes|yeah|yep|sure|ok|okay|ja|sí|oui)\b,?\s*(?:please|that|go|i|thanks|thank|sounds|let's|do|bitte|gerne|por\s+favor|s'il|avec|works|fine|great|$|[.!])|please\s+(?:do|go\s+ahead|proceed|send|refund|book|process|credit|issue|arrange)\b|(?:please|pls|plz)\W*$|go\s+(?:ahead|for\s+it)\b|sounds?\s+(?:good|great|fine|fair|perfect)"
    # "I'll take it", "that works", "can do Wednesday"
    r"|(?:i'll|i\s+will|i'd|we'll|we'd|happy\s+to|i)\s+(?:take|accept|go\s+(?:with|for)|like\s+the|prefer|choose|opt)\b|(?:i'll|i\s+will|we'll)\s+(?:have|bring|come|pop)\b|(?:that|it|this)(?:'s|\s+is|\s+would\s+be|'d\s+be|\s+will\s+be)\s+(?:fine|great|perfect|good|fair|acceptable|ok|okay|lovely|works|wonderful|kind|ideal)|(?:that|it)\s+works|is\s+fine\b|can\s+do\b|see\s+you\b|anything\s+with\b|whatever\b|either\b|let's\s+do\b|list\s+to\s+follow\b"
    r"|the\s+(?:refund|credit|replacement|voucher)\s+(?:please|is\s+fine|works)|thank(?:s|\s+you)\s+for\s+the\s+(?:refund|credit|voucher|replacement|discount)|(?:refund|replacement|credit|voucher)\s*,?\s+please\b|(?:einverstanden|nehme\s+ich|gerne|ja\s+bitte|acepto|de\s+acuerdo|perfecto|j'accepte|d'accord|volontiers|parfait)\b)"
)
YES = regex(r"^\W*(?:yes|yeah|yep|sure|ok|okay|ja|sí|oui|bon|vale)\W*$")
"""A bare yes, which may only open a refusal: "ok, but no, I do not want it"."""
WANTS = regex(
    r"\bi(?:'d)?\s+(?:want|need)\s+(?:my\s+money|a\s+(?:full\s+)?refund|a\s+replacement|the\s+(?:full\s+)?refund)\b(?!.*\b(?:not|don't)\b)"
)
BUT_OTHER = regex(r"\b(?:but|when|where|why|how)\b|\?")
RATHER = regex(r"^if\s+you(?:'d|\s+would)?\s+(?:rather|prefer)")
BOTH = regex(r"\b(?:both|beides?|ambos|ambas|las\s+dos|los\s+dos|les\s+deux|tous\s+les\s+deux)\b")
ANY = regex(r"\b(?:either|both|whatever|any)\b")
COMPLAINS = regex(r"\b(?:neither|none|nor|not|n't|no|never|still|why|where|when|nobody|nothing|worst|again|only)\b|\?")
