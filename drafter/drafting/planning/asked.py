"""What kind of thing a question or request wants, and what a plan gives: a refund, a repair, a call, somebody higher.

The same words name it on both sides, in English, German, Spanish and French; a text is compared in lower case.
"""

from __future__ import annotations

import re

from drafter.domain.lexicon.patterns import Pattern, Waiting
from drafter.domain.regex import regex

_STOP = r"(?:stop|cease|no more|don't|do not|never again|put an end to|keine?|nicht mehr|hören sie auf|stellen sie|einstell\w*|beend\w*|dej\w+ de|dejar de|no (?:le |nos |me )?(?:env\w+|mand\w+|escrib\w+)|paren de|ne (?:lui |nous )?\w+ plus|n'\w+ plus|arrêt\w*|cess\w*)"
_POST = (
    r"letters?|post|mail|mailings?|bills?|reminders|catalog(?:ue)?s?|newsletters?|brochures?|writing to (?:him|her|them|my|our)|write to (?:him|her|them|my|our)|"
    r"briefe?|schreiben|rechnungen|mahnungen|werbung|kataloge?|prospekte?|anschreiben|cartas?|correos?|correspondencia|facturas|catálogos?|publicidad|escribirle|"
    r"courriers?|lettres?|factures?|catalogues?|publicités?|relances?|écrire"
)
"""A wish that nothing more is sent: to somebody who died, most often."""
_GOES_ON = Waiting(
    rf"\b(?:keeps?|kept|still|continues? to|carry on|carries on) (?:\w+ ){{0,2}}(?:send\w*|get\w*|receiv\w*|writ\w*|arriv\w*|com(?:e|es|ing))\b[^.!?\n]{{0,25}}\b(?:{_POST})(?!\w)|\b(?:{_POST}) (?:\w+ )?(?:keeps?|still|continues?) (?:on )?(?:com\w+|arriv\w+)"
    rf"|\b(?:schick\w*|send\w*|bekomm\w*|erhalt\w*|erhält|kommen|kommt|schreib\w*)\b[^.!?\n]{{0,30}}\b(?:immer noch|noch immer|weiter(?:hin)?|ständig|dauernd)\b[^.!?\n]{{0,30}}\b(?:{_POST})(?!\w)|\b(?:immer noch|noch immer|weiterhin|ständig)\b[^.!?\n]{{0,20}}\b(?:{_POST})(?!\w)"
    rf"|\bsiguen? (?:enviando|mandando|llegando|recibiendo|escribiendo)\b|\b(?:continu\w+ (?:à|d['’ ]) ?(?:lui |nous )?(?:envoyer|écrire|recevoir)|(?:envoyez|recevons|reçoit|arrivent) (?:toujours|encore))\b"
)
"""Post that goes on: of somebody who died, the wish that it stops needs no saying."""
_HELP = {
    "refund": r"refund\w*|reimburs\w*|(?:money|cash|deposit|fare|fee|charge|price|cost|difference|overcharge|it all|[$€£] ?[\d.,]+\d)(?: \w+){0,3} back\b|(?:give|pay|send|get|want|have)(?: \w+){0,2} (?:my|the|our) (?:\w+ )?money|charge (?:\w+ )?(?:reversed|removed)|back (?:on|to|onto) (?:your|the|my) (?:\w+ )?(?:card|account)|pay(?:ment)? (?:me |you )?back|"
    r"(?:rück)?erstatt\w*|rückzahl\w*|zurück(?:zahl|überweis)\w*|geld(?: \w+){0,2} zurück|preisdifferenz\w* zurück|zurück auf ihre|reembols\w*|(?:devol\w+|devuelv\w+|quiero)(?: \w+){0,3} (?:dinero|importe)|rembours\w*",
    "replacement": r"replac\w*|exchang\w*|swap\w*|(?:a|the|another) new (?:one|\w+)|new one\b|umtausch\w*|austausch\w*|ersatz\w*|ersetz\w*|neue[snr]? \w+|reemplaz\w*|sustitu\w*|uno nuevo|otra nueva|remplac\w*|échang\w*|un nouve\w+|une nouvelle",
    "repair": r"repair\w*|(?:fix|mend)(?:es|ed|ing)? (?:my|the|our|your) (?!problem|issue|mess|situation)\w+|reparatur\w*|repar\w*|répar\w*",
    "credit": r"(?:store |account )?credit\b|voucher\w*|goodwill|discount\w*|gutschein\w*|gutschrift\w*|guthaben|rabatt\w*|vale\b|cupón|descuento\w*|avoir\b|bon d'achat|remise\w*|réduction\w*",
    "compensation": r"compensat\w*|damages|entschädig\w*|schadenersatz|compensación|indemniz\w*|indemnis\w*|dédommag\w*",
    "delivery": r"deliver\w*|(?:re)?ship(?:ped|ping|s)?\b|dispatch\w*|(?:send|sends|sent|post|resend)\b(?! (?:me )?(?:an? )?(?:e?-?mail|message|refund|money|my money|the money|someone|somebody|a technician))|liefer\w*|zustell\w*|versand\w*|(?:zu)?schick\w*|entreg\w*|envi\w*|livr\w*|envoy\w*|expédi\w*",
    "visit": r"technicians?|engineers?|appointments?|(?:send|come)\w* (?:someone|somebody|out)|(?:someone|somebody|person) (?:to )?(?:come|look|visit)\w*|techniker\w*|termin\w*|técnic\w*|cita\b|technicien\w*|rendez-vous",
    "collection": r"collect\w*|pick(?:ed|s|ing)?[- ](?:it |them |this |that )?up\b|pickup|courier|fetch\w*|take (?:it|them|this|that) (?:back|away)|abhol\w*|abgeholt|recog\w*|recoj\w*|enlev\w*|récupér\w*",
    "return": r"return(?:s|ed|ing)?\b(?! (?:my|our|the) (?:call|money))|send (?:it|them|this|that) back|retour\w*|zurück(?:geben|schicken|senden|nehmen)\w*|rückgabe|rücksende\w*|devolver\w*|devolución|devoluciones|renvoy\w*",
    "cancellation": r"cancel\w*|terminat\w*|stornier\w*|storno|kündig\w*|anul\w*|baja\b|annul\w*|résili\w*",
    "correction": r"correct\w*|waiv\w*|remov\w*|revers\w*|adjust\w*|credited|korrig\w*|gestrichen|corregi\w*|corrig\w*",
    "invoice": r"invoice\w*|receipt\w*|rechnung\w*|beleg\w*|factura\w*|recibo\w*|facture\w*|reçu\w*",
    "post": rf"{_STOP}[^.!?\n]{{0,45}}?\b(?:{_POST})(?!\w)|(?:take|remove|strike|delete) (?:him|her|them|(?:his|her|my|our) (?:late )?\w+(?: name)?) (?:off|from) (?:\w+ ){{0,3}}lists?",
    "label": r"(?:return )?label\w*|rücksendeetikett\w*|etikett\w*|etiqueta\w*|étiquette\w*",
}
_MANAGER = regex(
    r"\b(?:manager|supervisor|superior|boss|director|head of|team lead\w*|escalat\w*|someone (?:senior|higher|in charge|who can (?:actually )?decide)|person in charge|higher up|up the ladder|"
    r"vorgesetzt\w*|chef\w*|teamleit\w*|leitung|geschäftsführ\w*|encargad\w*|supervisora?|gerente|jef[ea]|responsable\w*|superviseur\w*|directeur\w*|supérieur\w*)\b"
)
_CONTACT = Waiting(
    r"\b(?:hear (?:back )?from (?:you|someone|somebody|anyone)|get back to me|come back to me|(?:call|phone|ring|email|text|write(?: to)?|contact|update|answer|inform) (?:me|us)\b(?! (?:a|about why))|call(?:ed)? back|call-?back|let (?:me|us) know|keep (?:me|us) (?:informed|posted|updated)|repl(?:y|ies)|respond\w*|an? (?:answer|response|update)|"
    r"meld(?:en|et) sie sich|rufen sie (?:mich|uns)|rückruf\w*|zurückrufen|antwort\w*|auf dem laufenden|llám\w+|llamen\w*|llamarme|respuesta|responder\w*|contesten|infórm\w+|rappel\w*|répons\w*|répond\w*|tenez-moi)\b"
)
_WHEN = regex(
    r"\b(?:when|how (?:long|soon|fast|quickly|much longer)|what (?:date|day|time)|by what|wann|wie (?:lange|schnell|bald)|cuándo|cuánto (?:tiempo|tard\w+)|quand|combien de temps)\b"
)
_WHAT_HAPPENED = regex(
    r"\b(?:why|how come|what (?:happened|went wrong|is happening|'s happening|is going on|'s going on|caused)|what's (?:happening|going on|up with)|explain\w*|explanation|find out|look into|investigat\w*|warum|wieso|weshalb|was ist (?:passiert|los|geschehen)|por qué|qué (?:pasó|ha pasado|pasa|ocurr\w+)|pourquoi|que s'est-il passé|où en)\b"
)
_WHERE = regex(r"\b(?:where(?:'s|’s)?|any (?:news|update)s?|status|wo (?:ist|sind|bleibt|bleiben)|dónde|où)\b")
_ANYTHING = Waiting(
    r"\b(?:(?:fix|sort|solve|resolve|settle|handle|address) (?:it|this|that|the (?:problem|issue|mess|matter|situation))\b|(?:sort|sorted|resolved|settled|solved|fixed)\b|put (?:it|this|that|things) right|make (?:it|this|that) (?:right|good)|make good on|"
    r"do (?:something|anything)|what (?:are|will|can|do) (?:you|we|u) (?:\w+ ){0,2}do\w*|what (?:happens|now|next)|which is it|help (?:me|us)\b|can (?:you|anyone|someone|somebody) help|hurry|speed (?:it|this) up|act on (?:it|this)|settle this|pls help|please help|"
    r"helfen|lös\w+|klären|kümmer\w*|was (?:machen|tun|unternehmen) sie|beeil\w*|soluci\w*|resuelv\w*|resolver\w*|ayud\w*|qué (?:van|piensan) a? ?hacer|revisar|résol\w*|régl\w*|aide[rz]?\b|que comptez-vous)\b"
)
_HELPS = {name: regex(rf"(?<!\w)(?:{words})", re.IGNORECASE) for name, words in _HELP.items()}
_OPEN = regex(r"\b(?:how|what|which|who|where|when|wie|was|welche\w*|wer|wann|wo|cómo|qué|cuál\w*|quién|cuándo|cuánto|comment|quel\w*|qui|quand|où|combien)\b")  # fmt: skip
_KNOW = regex(
    r"\b(?:tell|let (?:me|us) know|explain|inform|advise|(?:like|want|need|love|wish) to know|wonder\w*|state|confirm (?:if|whether|how|when|what|where|that)|"
    r"sagen sie|teilen sie|wissen|erklären|dígan?me|infórm\w+|saber|dites-moi|savoir|expliqu\w+|indiqu\w+)\b"
)


def helps(text: str) -> frozenset[str]:
    """The kinds of help that a text names, such as "refund" and "collection"."""
    lowered = _POSTAGE.sub(" fee ", text.lower().replace("’", "'"))
    return frozenset(name for name, pattern in _HELPS.items() if pattern.search(lowered))


_POSTAGE = regex(
    r"\b(?:shipping|delivery)(?: and handling)? (?:fees?|costs?|charges?)\b|\b(?:versand|liefer|porto)(?:kosten|gebühr)\w*|\b(?:gastos|costes?|tarifa) de (?:envío|entrega)\b|\bfrais de (?:port|livraison|envoi)\b"
)
"""What was paid for a delivery is money, and no delivery."""


_OWN_MONEY = regex(
    r"\b(?:my|our|the|mein\w{0,2}|unser\w{0,2}|das|mi|nuestro|el|mon|notre) (?:own )?(?:money|cash|geld|dinero|argent)\b|\bl['’]argent\b",
    re.IGNORECASE,
)


def post_goes_on(text: str) -> bool:
    """Whether somebody tells that letters still come."""
    return _GOES_ON.search(text.lower()) is not None


_PAPERS = frozenset({"invoice", "label", "post"})


def wanted(quote: str) -> frozenset[str]:
    """The kinds of help that an ask wants: who asks where the money is wants it back, and to send a paper, or no more of
    them, is no delivery of the goods."""
    wants = helps(quote) | ({"refund"} if _OWN_MONEY.search(quote) else set())
    return wants - {"delivery"} if wants & _PAPERS else wants


def manners(text: str) -> frozenset[str]:
    """What a question wants that is no help of its own: `manager, contact, when, where, why, anything`."""
    lowered = text.lower().replace("’", "'")
    patterns: dict[str, Pattern] = {
        "manager": _MANAGER,
        "contact": _CONTACT,
        "when": _WHEN,
        "why": _WHAT_HAPPENED,
        "where": _WHERE,
        "anything": _ANYTHING,
    }
    return frozenset(name for name, pattern in patterns.items() if pattern.search(lowered))


_BARE_WORDS = (
    "when where how long much longer soon fast quickly exactly so and then but ok well by what date day time will would can could do does is are be you i we "
    "it that this all done happen happens happening expect take takes wait waiting have to still more get my an the answer sorted "
    "fixed now please going know until actually finally "
    "wann wo wie lange schnell bald passiert das wird es dauert dauern muss ich noch warten bis denn endlich soll und ist "
    "cuándo cuánto tiempo dónde pasará eso esto tardará tarda hasta será debo esperar tengo que y va a está "
    "quand combien de temps où cela ça ce sera va arriver prendra faut il attendre dois je encore et est"
)
_BARE = frozenset(_BARE_WORDS.split())


def is_bare(text: str) -> bool:
    """Whether a question names no matter of its own: "When will that happen?" is about what was just said."""
    return all(word in _BARE for word in re.findall(r"[^\W\d_]+", text.lower().replace("'ll", " will")))


def yes_or_no(text: str) -> bool:
    """Whether a question asks for yes or no."""
    return _OPEN.search(text.lower()) is None


def wants_to_know(kind: str, text: str) -> bool:
    """Whether words could answer it: every question, and a request to be told something."""
    return kind == "question" or _KNOW.search(text.lower()) is not None
