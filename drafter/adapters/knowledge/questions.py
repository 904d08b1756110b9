"""What kind of thing a question asks for, and whether words hold that kind: "how long" wants a time, "how much" a sum.

An article tells what holds for everybody. What became of one customer's own parcel, and why, it never tells, so such
questions are left to the facts of the case.
"""

from __future__ import annotations

from dataclasses import dataclass

from drafter.adapters.knowledge.words import fold
from drafter.domain.regex import regex

_OWN_STATE = regex(
    r"^\W*(?:and |but |so |ok |hi |hello |then |also |please )*(?:where(?:'s|’s| is| are| has| have| did)\b(?! (?:the list|recalled))|(?:has|have|had|did|didn't|am|wasn't|hasn't|haven't)\b|(?:was|were) (?:my|our|the|it|this|that|i|we|you|there|he|she|they)\b|"
    r"(?:is|are) (?:my|our|the|it|that|this|he|she|anyone|someone|somebody) (?:\w+ ){0,4}(?:coming|on (?:its|the) way|ready|there|here|done|being|still|going|issued|sent|gone|lost|late|delayed|in)\b|"
    r"when (?:did|was|were|has|had)\b|(?:is|are|does|do|will|would|can|was|has) (?:it|this|that|they|these|those)\b(?! (?:(?:still )?(?:covered|included|refundable|returnable)|possible|safe|true|necessary|ok|okay|allowed|have|need|required))|which is\b|"
    r"when (?:will|are|is|am|can|do|does|did|was|were|shall|should|would) (?:you|someone|somebody|anyone|anybody|they|it|he|she|this|that|we|i)\b(?! (?:charge|take|reserve|ship|deliver|issue|refund|return|pay|earn|descale|wash|collect|start|need|have to))|"
    r"(?:who|wer|quien|qui) (?:\w+ )?(?:pays|covers|zahlt|bezahlt|ersetzt|paga|paie|paye) (?:for |me |mir |nous |nos )?(?:my|our|mein\w*|unser\w*|mi|mis|nuestr\w+|mon|ma|mes|notre)\b(?! (?:\w+ )?(?:return|retour|ruck|devol|renvoi))|"
    r"what (?:do|should|shall|can|am|are) (?:i|we) (?:supposed to )?do (?:with|about|now)\b|who (?:is|was|did|has|took|decided|told)\b|what (?:happened|has happened|is happening|'s happening|went wrong|about)\b|"
    r"(?:could|would) (?:you|someone|somebody|anyone) (?!.*\b(?:tell|explain|know|say)\b)|(?:can|will) (?:you|someone|somebody) (?:please |just |at least |now )?(?:send|give|refund|replace|fix|help|check|look|resend|call|get|sort|confirm|change|cancel|book|arrange)\b|"
    r"(?:konnen|konnten|wurden) sie (?:mir|uns|bitte)\b|(?:me|nos) (?:pueden?|podrian?)\b|(?:puede|podria)n? (?:enviar|devolver|cambiar|llamar|ayudar)(?:me|nos)|pourriez[- ]vous\b|"
    r"wo (?:ist|sind|bleibt|bleiben)\b|(?:wurde|wurden|ist|sind|habt|haben|hat) (?:mein|meine|der|die|das|es|sie|ihr|man)\b(?! \w*(?:frist|garantie))|wann (?:bekomme|kommt|kommen|bekommen|erhalte|werde|wird|meld|ruf|erstatt)\w*|"
    r"(?:donde|adonde) (?:esta|estan)\b|(?:han|ha|he|hemos|fue) \w+|cuando (?:me|recib|lleg|van|va|voy|vendra|estara|tendre|sera)\w*|"
    r"ou (?:est|sont|en est|en sont)\b|avez[- ]vous (?:recu|envoy|rembours)\w*|quand (?:vais|recevr|serai|sera|arriv|allez|aurai|est-ce que (?:je|vous|mon|ma))\w*)"
    r"|\bhow (?:many|much) (?:\w+ ){1,2}(?:do|have) (?:i|we) (?:have|got|still|left)\b(?! to)|\b(?:my|our) (?:parcel|package|shipment|delivery|replacement|complaint|money)\b|\b(?:mein\w*|unser\w*) (?:paket|sendung|lieferung|beschwerde)\b|\b(?:mi|nuestro) (?:paquete|envio|pedido|queja)\b|\b(?:mon|ma|notre) (?:colis|commande|livraison|plainte)\b|\bmein geld\b|\bmi dinero\b|\bmon argent\b|\b(?:can|could|may|will) (?:i|we) (?:\w+ )?(?:have|get|receive) (?:my|our|an?) (?:full )?(?:money|refund|replacement|credit|voucher|discount|new one)\b(?! (?:instead|if|when|in the))|\b(?:why|how come|warum|wieso|weshalb|por que|pourquoi)\b"
)
_OF_ONE = regex(
    r"\b(?:my|our) (?:\w+ ){0,2}(?:already|still|yet|not|never|been|arrived|show|gone)\b|\b(?:refund|replacement|parcel|package|delivery|order|technician|repair|courier|money)\b[^?]{0,40}\b(?:already|still|yet|not arrived|arrived)\b|"
    r"\bwhen (?:will|is|are) (?:my|our|the) (?:refund|parcel|package|order|replacement|delivery|money|repair|courier|technician|\w+ be)\b|\b(?:today|tomorrow|yesterday|tonight|this (?:morning|afternoon|evening|week)|last (?:week|month|night)|on (?:mon|tues|wednes|thurs|fri|satur|sun)day)\b|"
    r"\b(?:call|phone|ring|email|text|contact|write to) me\b|\b(?:speak|talk) to\b|"
    r"\b(?:heute|morgen|gestern|rufen sie mich|zuruckruf\w*)\b|\b(?:hoy|manana|ayer|llamenme|llamarme)\b|\b(?:aujourd'hui|demain|hier|m'appeler|me rappeler)\b|"
    r"\b(?:is there any|any (?:news|update)|status|neuigkeiten|stand der|novedades|nouvelles)\b"
)
_OPENING = regex(
    r"^(?:(?:hi|hello|hey|good (?:morning|afternoon|evening)|dear \w+|thanks|thank you|ok|okay|so|and|but|also|then|please|quick question|hallo|guten (?:tag|morgen)|und|hola|buenos dias|y|bonjour|et)\b[,.!:]* ?(?:¿ ?)?){1,4}"
)
"""A greeting before the question tells nothing of its kind."""
_HOW = regex(r"^(?:how|what|which|who|wie|was|welche\w*|wer|como|que|cual\w*|quien|comment|quel\w*|qui)\b")
_HOW_LONG = regex(
    r"\b(?:how (?:long|soon|fast|quick|quickly|many (?:\w+ )?(?:days|weeks|months|years|hours))|when\b|what (?:date|day|time|is the (?:deadline|time limit))|deadline|(?:time|return|refund|delivery|notice|cancellation) (?:window|period|limit|time)|timeframe|how often|"
    r"wie (?:lange|schnell|oft|viele? (?:tage|wochen|monate|jahre))|wann|bis wann|frist|rucksendefrist|ruckgabefrist|cuanto tiempo|cuanto tarda\w*|cuantos (?:dias|meses|anos)|cuando|plazo|"
    r"combien de (?:temps|jours|mois)|quand|delai)\b|\b\w+frist\b"
)
_HOW_MUCH = regex(
    r"\b(?:how (?:much|expensive)|what (?:does|do|is|are|will) (?:\w+ ){1,4}(?:cost|fee|price|charge)|what(?:'s|’s| is| are) (?:the|your) (?:\w+ ){0,2}(?:fee|cost|price|charge)s?|cost (?:of|anything|me|us)\b|"
    r"wie (?:viel|teuer|hoch)|was kostet|was kosten|cuanto (?:cuesta|cuestan|vale|es|valen)|combien (?:coute|coutent|ca|est))\b"
)
_HOW_MANY = regex(r"\b(?:how many|wie viele|cuant[oa]s|combien de)\b")
_TIME = regex(
    r"\b(?:\d+|one|two|three|four|five|six|seven|ten|twelve|zwei|drei|ein(?:em|en|er)?|dos|tres|un|deux|trois|a|same|each|every)[- ](?:\w+ ){0,2}?(?:min\w*|hours?|days?|weeks?|months?|years?|stunden?|tage?n?|werktage?n?|wochen?|monate?n?|jahre?n?|horas?|dias?|semanas?|mes(?:es)?|anos?|heures?|jours?|semaines?|mois|ans?)\b|"
    r"\d+ \w+ (?:days|hours|weeks)|\btwo-year|\d{1,2}(?::\d\d)? ?(?:a\.?m|p\.?m|uhr|h)\b|\b(?:at once|immediately|same day|sofort|never|nie|nunca|jamais|expire|verfallen)\b"
)
_MOMENT = regex(r"\b(?:when|as soon as|until|before|sobald|wenn|cuando|des que|lorsque|quand|hasta|jusqu) \w+")
_WHEN = regex(r"\b(?:when|wann|cuando|quand)\b")
_NOT = regex(
    r"(?<!or )\b(?:not?|never|without|except|exclud\w+|nicht|kein\w*|ohne|sin|pas|sans|neither|nor|no longer)\b|n['’]t\b"
)
_SUM = regex(
    r"[$€£¥]\s?\d|\d[\d.,]*\s?(?:[$€£]|usd|eur|gbp|dollars?|euros?|pounds?|percent|prozent|%|por ciento|pour cent)|\b(?:free|nothing|no charge|at our cost|we pay|difference|in full|kostenlos\w*|kostenfrei\w*|nichts|gratis|gratuit\w*|rien|sin coste)\b"
)


_MONEY = regex(r"[$€£¥]\s?\d|\d\s?(?:[$€£¥]|USD|EUR|GBP)")


@dataclass(frozen=True)
class Question:
    """What a question wants of a passage."""

    own_state: bool
    wants_time: bool
    wants_sum: bool
    wants_number: bool
    wants_moment: bool
    negated: bool
    open: bool
    """Whether it asks how or what, and not for yes or no."""

    @property
    def wants_kind(self) -> bool:
        return self.wants_time or self.wants_sum or self.wants_number or self.open

    def told_by(self, text: str) -> frozenset[str]:
        """What a sum in a text tells without naming it: "costs $7.95" answers what the fee is."""
        return frozenset({"+fee", "+price"}) if self.wants_sum and _MONEY.search(text) else frozenset()

    def met_by(self, text: str) -> bool:
        """Whether a text holds the kind of thing asked for."""
        folded = fold(text)
        if self.negated and not _NOT.search(folded):
            return False
        if self.wants_time and not _TIME.search(folded) and not (self.wants_moment and _MOMENT.search(folded)):
            return False
        if self.wants_sum and not _SUM.search(folded):
            return False
        return not self.wants_number or any(ch.isdigit() for ch in folded)


def question(text: str) -> Question:
    """The kind of a question by its own words."""
    folded = _OPENING.sub("", " ".join(fold(text).split()).lstrip("¿¡ \"'“„»-"))
    return Question(
        own_state=_OWN_STATE.search(folded) is not None or _OF_ONE.search(folded) is not None,
        wants_time=_HOW_LONG.search(folded) is not None,
        wants_sum=_HOW_MUCH.search(folded) is not None,
        wants_number=_HOW_MANY.search(folded) is not None,
        wants_moment=_WHEN.search(folded) is not None,
        negated=_NOT.search(folded) is not None,
        open=_HOW.search(folded) is not None,
    )
