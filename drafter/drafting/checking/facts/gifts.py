"""What a company may give, by the words for it, and the words that make an offer of it. Data of the authority check."""

from __future__ import annotations

from drafter.domain.lexicon.patterns import Waiting, choices
from drafter.domain.regex import regex
from drafter.drafting.checking.gate import Found, Gate

GIFTS: dict[str, str] = {
    "refund": r"refund\w*|reimburs\w*|money[ -]back|pay (?:\w+ )?back|(?:rück)?erstatt\w*|geld zurück|reembols\w*|devol\w+|rembours\w*",
    "discount": r"discount\w*|(?:take|taking|knock|knocking|shave|shaving|deduct|deducting) (?:(?:an?|one|two|half a|another) )?(?:day|week|fortnight|month|quarter|third|half|bit|little|chunk|few (?:pounds|euros|dollars))s? off (?:your|the|this|his|her|next) (?:\w+ )?(?:rent|bill|price|invoice|fee|fees|account|subscription|order|total|fare|contract|premium|month)|halv(?:e|ing) (?:the|your|his|her|their|it)|\d+ ?% off|per ?cent off|(?:[$€£] ?\d[\d.,]*|(?:pounds|dollars|euros|quid|bucks)) off|half[- ]price|half (?:the|its|your|our) (?:usual |normal |regular |full |standard )?(?:price|rate|fare|fee|cost)|(?:something|a (?:little|bit|touch|good bit)|some money|money) off (?:your|the|his|her|their) (?:next |coming |following |other )?(?:\w+ )?(?:orders?|bill|invoice|booking|stay|visit|trip|fare|month|subscription|fee|price|purchase|delivery|rent)|price (?:cut|match|reduction)|reduced (?:price|rate)|rabatt\w*|nachlass|(?:zum|für den|für die) halben? (?:preis|beitrag|gebühr|miete)|etwas (?:billiger|günstiger|nachlassen)|descuento\w*|rebaja\w*|(?:a|por) (?:la )?(?:mitad|medio) (?:de )?precio|mitad de precio|remise|réduction|rabais|à moitié prix|à demi-tarif|moitié prix|un geste sur (?:votre|la) (?:prochaine|facture)\w*",
    "voucher": r"vouchers?|gift ?cards?|coupons?|promo(?:tional)? codes?|gutscheine?n?|vales? (?:de|por)|cupón|cupones|bons? d'achat|chèque cadeau",
    "credit": r"credit notes?|(?:store|account|bill|service|shop|goodwill|courtesy|statement) credits?|credits? (?:of|to|on|for) (?:your|the|an?|\$|€|£|\d)|credit (?:you|your account)|an? credit|\w+ credit (?:of|to|on)|gutschrift\w*|gutschreiben|(?:bord|reise|einkaufs|treue|bonus|start|hotel|spa|wert)-?guthaben|crédito a bordo|saldo extra|crédit à bord|onboard credit|on-?board credit|spending money|schreiben? (?:ich |wir )?ihnen [^.!?\n]{1,30} gut|abono\w*|avoir",
    "shipping": r"free (?:\w+ )?(?:shipping|delivery|postage|returns?)|(?:shipping|delivery|postage) (?:is |will be |fee )?(?:free|on us|waived)|versandkostenfrei\w*|kostenlose\w* (?:versand|lieferung)|envío gratis|envío gratuito|ships? free|livraison (?:gratuite|offerte)",
    "upgrade": r"upgrad\w*|premium (?:plan|membership|account|support)|(?:business|first)[ -]class|higher tier|next tier|mejora de categoría|surclass\w*",
    "waiver": r"waiv\w*|write off|writing off|written off|wipe|forgive the|remove the (?:fee|charge|penalty)|drop the (?:fee|charge)|erlassen|condonar|exonér\w*",
    "compensation": r"compensat\w*|goodwill (?:gesture|payment)|gesture of (?:goodwill|apology)|entschädig\w*|kulanz\w*|compensa\w*|indemniz\w*|dédommag\w*|indemnis\w*|geste commercial",
    "priority": r"priorit[iy]\w*|fast[- ]?track\w*|expedit\w*|express (?:shipping|delivery)|overnight (?:shipping|delivery)|rush (?:order|delivery|shipping)|next[- ]day delivery|top of the (?:queue|list|pile)|front of the (?:queue|line)|first in line|vip|jump the queue|bevorzugt\w*|prioridad|prioritaire|en priorité",
    "free": r"next (?:two |three |few )?\w+(?: \w+)?(?:'s| is| are| will be|'ll be| goes out| comes| ships) (?:entirely |completely |totally |half )?(?:free(?! (?:on (?!us|me|the house)|at|from|until|till|between|this|next|tomorrow|today|by|in|to)\b)|on (?:us|me|the house)|at no)|next (?:month|bill|stay|order|visit|night|year|box|delivery|meal) (?:is|will be|\'s) (?:free|on us)|without (?:a|any) (?:fee|charge)|free (?:month|week|year|night|meal|upgrade|gift|repair|replacement|item|of charge|access|trial|ticket|flight|service|subscription|bag|stay)s?|(?:month|week|year|night)s? (?:for )?free|at no (?:extra |additional )?(?:cost|charge)|no (?:extra |additional )?charge|complimentary|(?<!that's )(?<!that is )(?<!this is )(?<!it is )(?<!it's )(?<!all )(?<!waited )(?<!waiting )(?<!wait )(?<!count )(?<!counted )(?<!counting )(?<!rely )(?<!relied )(?<!relying )(?<!depend )(?<!depended )(?<!called )(?<!given up )(?<!hung up )(?<!lost )on us\b|on the house|gratis|kostenlos\w*|kostenfrei\w*|gratuit\w*|offert\w*|sin coste|sin costo|sans frais",
    "gift": r"(?:free |small |little |special )gifts?\b|a gift|bonus|(?:an?|one|another|two|some) free \w+ (?:as|to (?:thank|say|make)) (?:an? )?(?:thank|apolog|sorry|up|you)\w*|(?:thank[- ]you|apology|courtesy|sorry|welcome[- ]back) (?:credits?|present|gift|box|token|hamper|voucher)|credits? (?:for|towards?) (?:your|the|a) (?:next|future|coming|following)|(?:small|little|nice|wee) (?:surprise|treat|token|present|something)|loyalty points|reward points|bonus points|air ?miles|extra (?:points|miles|data|month|days?)|geschenk\w*|regalo|cadeau",
    "warranty": r"(?:extend\w*|extra|longer|lifetime|additional) (?:\w+ (?:of )?)?(?:warrant(?:y|ies)|guarantees?|cover)|warranty extension|garantieverlängerung|garantía extendida|extension de garantie",
    "replacement": r"replacement|replac(?:e|ing) (?:it|the|your|them)|exchange (?:it|the|your)|swap (?:it|the|your|them)|(?:brand[- ])?new (?:one|unit|device|item|blender|phone|router|machine)|ersatz(?:gerät|lieferung|artikel)?\b|ersetzen|austausch\w*|reemplaz\w*|remplac\w*",
    "release": r"(?:out of|release you from|end) (?:your|the) contract|without (?:a |any |the )?(?:penalty|early termination|exit fee|cancellation fee)\w*|cancel (?:\w+ ){0,3}free|penalty[- ]free|vorzeitig\w* kündig\w*",
    "keep": r"keep (?:the|this|that) (?!(?:\w+ )?(?:number|seat|booking|contract|plan|price|line|place|appointment|date|promise|word|receipt|label|box|packaging|case|matter)\b)(?:\w+ )?\w+(?= (?:as well|too|for (?:free|the|your)|anyway)|[.,!]|$)",
    "cover": r"(?:cover|pay for) (?:the|your|all|any|both|that|these)",
    "treat": r"treat you to|knock [$€£]?\d+\w* off|(?:thrown|threw) in (?:an?|another|some|the|two)|rounding (?:it|this|that|the \w+) up|round (?:it|this|that|the \w+) up to|(?:knock|take|taking|shave) something off|throw(?:ing)? in (?:an?|another|some|the|two)|hold (?:the rate|[\d.,]+ ?%)|flowers|bouquets?|bottles? of (?:wine|champagne|bubbly)|chocolates?|hampers?|lounge (?:access|pass)|sala vip|blumen|flores|fleurs|with interest|interest (?:for|on)|plus [$€£]\s?\d|bon de \d+|dazu kommen|en plus un\w*",
    "callout": r"(?:send|sending|dispatch) (?:out )?an? (?:\w+ )?(?:engineer|technician)|techniker\w* (?:schicken|vorbeischicken|senden)",
}  # fmt: skip
"""A pattern for each kind of gift, for text in lower case."""

GIFT = {name: Waiting(rf"\b(?:{pattern})(?!\w)") for name, pattern in GIFTS.items()}
_NAMED = [(name, rf"\b(?:{choice})(?!\w)") for name, pattern in GIFTS.items() for choice in choices(pattern)]
ANY_GIFT = Gate(*(pattern for _, pattern in _NAMED))


def gifts_in(low: str, found: Found) -> frozenset[str]:
    """The names of the gifts in a lower-case text, of those phrases of `ANY_GIFT` that it may hold."""
    return frozenset(_NAMED[phrase.place][0] for phrase in found if phrase.stands_in(low))


SAME: dict[str, tuple[str, ...]] = {
    "free": ("shipping", "replacement", "waiver"), "shipping": ("free",), "credit": ("refund", "voucher", "compensation"),
    "voucher": ("credit",), "compensation": ("credit", "voucher"), "gift": ("voucher",), "waiver": ("release",),
    "refund": ("waiver",), "release": ("waiver",),
}  # fmt: skip
"""Which other gift in the plan covers this word: a credit may be called compensation."""

OFFER = Waiting(
    r"\b(?:(?:i|we|they|she|he|our \w+|it)(?:'ll| will|'m| am|'re| are|'d| would| can| could| shall|'ve| have| want| intend| plan)\b|you(?:'ll| will| can|'re| are| may| get| have| shall| qualify| won't| will not|'d)\b|"
    r"let me\b|let us\b|allow me|please (?:accept|enjoy|take|use)|as (?:a|an|our) (?:\w+ )?(?:gesture|thank[- ]you|token|apology|sorry|way|goodwill|courtesy)|"
    r"on (?:us|the house)\b|consider\b|your (?:next|new|refund|replacement|voucher|discount|credit)\b|(?:will|'ll) be|is yours|here(?:'s| is)|there'll|your next|the next|(?:vous|lui) (?:est|sont|sera|seront)|est offerte?|(?:ersetzen|erstatten|bezahlen|schicken|zahlen) wir|dazu kommen|le invit\w+|with interest|releasing|enjoy|(?:is|are) coming|comes? with|use (?:the )?code|"
    r"by way of apology|to (?:apologi[sz]e|make up|say sorry|thank you)|there(?:'s| is| will be)|includ(?:es|ing)|plus\b|along with|together with|(?:is|are) on (?:its|their|the) way to you|costs? (?:you )?nothing|as good as|may (?:i|we) (?:also )?(?:offer|give|send)|"
    r"schreibe ich ihnen|schreiben wir ihnen|(?:lege|packe|gebe|spendiere)n? (?:wir|ich)|obendrauf|obendrein|see to it|make sure|comes to you|ich (?:werde|kann|schenke|schicke|sende|gebe|biete|erlasse|erstatte|lege|übernehme|möchte)|wir (?:werden|können|schenken|schicken|senden|geben|bieten|erlassen|erstatten|übernehmen|möchten)|sie (?:erhalten|bekommen)|biete ich|bieten wir|erhalten sie|bekommen sie|schenken wir|"
    r"(?:le |les |te )?(?:ofrez\w+|ofrec\w+|regal\w+|enviar\w+|dar\w+|aplicar\w+|recibir\w+|har[ée]\w*)|vamos a|voy a|tendrá|"
    r"(?:je|nous) (?:vous )?(?:offr\w+|propos\w+|enverr\w+|accord\w+|rembours\w+|vais|allons|ferai)|vous (?:recevrez|aurez|bénéfici\w+))"
)
PAST = regex(
    r"\b(?:was|were|had|did|promised|told|said|offered|asked|requested|refused|declined|turned down|wanted|demanded|received|agreed|mentioned|wrote|(?<!if )you(?:'d| would)? (?:like|want|ask|request|prefer|expect|write|say|mention)\w*|your request|"
    r"(?:asking|request|wish|demand|question|claim|hope) (?:for|about|that)|(?<!word )about (?:a|the|your)|whether|decid\w+|decision|review|consider(?:s|ed|ing|ation)|hat(?:te)?|wurde\w*|versprochen|zugesagt|verlangt|gebeten|pidió|solicit\w+|prometi\w+|ofreci\w+|demandé|promis|ob |si )\b"
)
DENIED = Waiting(
    r"\b(?:not|nothing|no (?!(?:extra |additional |added )?(?:cost|charge|fee)|longer|(?:trouble|problem|doubt|question|worries|matter|need)\b)|cannot|can't|won't|unable|don't(?! (?:doubt|worry|mention))|doesn't|isn't|aren't|wouldn't|couldn't|no longer|never|without(?! (?:saying|(?:a )?doubt|delay|question|fail|further|your having|you having|having to ask))|nor|neither|beyond what|outside|rather than|instead of|kein\w*|nicht|ohne|leider|no (?:puedo|podemos|es posible|ofrec\w+)|sin(?! cost)|ne (?:peux|pouvons|peut)|pas|aucun\w*)\b"
)
OUTRIGHT = regex(
    r"\b(?:vouchers?|gift ?cards?|coupons?|promo(?:tional)? codes?|discount(?! (?:on|for) every)|compensation|goodwill (?:gesture|payment|credit)|gesture of goodwill|gift|hamper|upgrade|waived|credit notes?|(?:small|little) (?:surprise|treat|token|present)|bottles? of \w+|bouquet|flowers|chocolates|free (?:month|week|year|night|meal|delivery|shipping|service|upgrade))\b"
)
"""Gifts whose very name offers them unless the sentence leaves them open: "a voucher is on its way", "consider it done"."""
LEFT_OPEN = regex(
    r"\b(?:if|whether|should|could|would|might|may|must|ought|once|unless|until|before|ask(?:s|ed|ing)?|understand|feel|felt|deserve|owed?|hop(?:e|ed|ing)|wish|want|other (?:companies|firms|shops|people|customers)|elsewhere|"
    r"polic(?:y|ies)|rules?|terms|applies|starts?|used to|every|anyone|nobody|more than|instead|rather|bother\w*|insult\w*|enough|hardly|only|than|in place of|(?:would|'d) like)\b|\?"
)
"""What leaves a named gift open: a wish, a condition, a policy, what others give."""
