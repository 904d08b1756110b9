"""How customers turn down what was put forward, in four languages. Data only.

Three strengths: DIRECT refuses by itself ("I decline"), SCORN only of something ("a voucher is worthless", "that is a
joke": of the courier it says nothing about the offer), and NO is the bare word, which may also answer a question.
"""

from __future__ import annotations

import re

from drafter.domain.lexicon.patterns import Waiting
from drafter.domain.regex import regex

_GAP = r"(?:[\w'-]+\s+){0,4}?"
"""A few words between."""
_NOT_OF_IT = (
    r"(?!\s+(?:(?:it|them)\s+(?:to|by|on|in|at|before|until|yet|sent|as)\b|(?:the|my|your|that|this|an?)\s+(?:\w+\s+){1,2}(?:to|yet|before|by|expir\w+)\b"
    r"|(?:to\s+)?(?:(?:any|more|your|another|these|further|hear)\s+){0,3}(?:excuses?|apolog\w+|promises?|sorry|delays?|trouble)\b"
    r"|to\s+(?!(?:accept|take|use|be\s+(?:fobbed|bought))\b)))"
)
"""Of "I don't want …": the voucher to expire, it by post, more excuses, to wait."""

_NOT_OF_THE_WAIT = r"(?!\s+(?:[\w']+\s+){0,2}?(?:delay\w*|wait\w*|excuses?|apolog\w+|treat\w*|behaviou?r|verzögerung\w*|verspätung\w*|warten|wartezeit\w*|ausreden?|entschuldigung\w*|retrasos?|demoras?|esperar|espera|excusas|disculpas|trato|retards?|attendre|attente|d'attendre|traitement|comportement)(?!\w))"
"""What customers refuse that was never an offer: to wait, another delay, excuses."""
_GIFT = r"(?:more\s+)?(?:vouchers?|credits?|coupons?|discounts?|gift\s?-?cards?|replacements?|repairs?|refunds?)"

_ENGLISH = (
    r"have\s+any\s+use\s+for\b|"
    rf"no\s+{_GIFT}\s+(?:needed|necessary|required|please|thanks?)\b|"
    r"(?:no|nope|nah),?\s+(?:thanks?|thank\s+you|thx|ta|i\s+(?:don't|want|need)|that's\s+not|way|chance|deal)\b(?!\s+(?:to|of)\s+(?:know|tell|reach))|\bnty\b|not\s+a\s+chance|no\s+to\s+(?:the|your|that|this|it|another|any)\b|(?:said|told\s+you|answer\s+is|still|say)\s+no\b"
    r"|(?:absolutely|certainly|definitely|of\s+course|thanks\s+but)\s+not\b|out\s+of\s+the\s+question|under\s+no\s+circumstances"
    rf"|(?:don'?t|do\s+not|didn'?t|not)\s+(?:(?:even|really)\s+)?(?:want|need|care\s+for|accept|interested|(?:going|willing|prepared)\s+to\s+(?:accept|take)|accepting|taking|happy\s+with|after)\b{_NOT_OF_IT}"
    r"|^\W*(?:(?:so|just|please|and|but)\s+)*(?:keep|forget(?:\s+about)?)\s+(?:your|the|that|it)\b(?!\s+(?:\w+\s+)?(?:disputes?|charge-?backs?|bank|lawyers?|solicitors?|court|ombudsman|review|complaint)\b)|(?:stick|shove|stuff)\s+(?:your|the|that|it)\b|you\s+can\s+(?:keep|stick|shove|stuff|forget)\s+(?:it|your|the|that|this)\b(?!\s+(?:\w+\s+)?(?:disputes?|charge-?backs?|bank|lawyers?|solicitors?|court|ombudsman|review|complaint)\b)|where\s+you\s+can\s+(?:put|stick|shove)\b"
    r"|(?:won't|will\s+not|refuse\s+to|can't|cannot|never)\s+(?:accept|take\s+(?:it|that|this|your|the)|settle)\b|(?:i|we)(?:'ll|\s+will|\s+must|\s+have\s+to|\s+already|\s+hereby)?\s+(?:(?:have|already|politely)\s+){0,2}(?:refused?|declined?|reject(?:ed)?|turn(?:ed)?\s+(?:\w+\s+){0,3}down|pass\b(?!\s+(?:it|this|that|on|the)\b))|^\W*(?:rejected|declined|refused)\W*$"
    r"|sick\s+of\s+(?:your\s+|these\s+)?(?:vouchers|credits|coupons|discounts)|i\s+want\s+(?:my\s+money|a\s+(?:refund|replacement|proper|full)|the\s+full|cash)|i(?:'d|\s+would)\s+just\s+like\b|rather\s+not\b|won't\s+be\s+(?:taking|accepting|using|needing)\b|don't\s+(?:bother\s+with|do)\s+(?:the|your|a)?\s*(?:vouchers?|credits?|coupons?|discounts?|that|it)\b|spare\s+me\b|(?:zero|no|little)\s+(?:interest\s+in|use\s+for|need\s+(?:of|for))\b|^\W*hard\s+pass\b|don't\s+see\s+(?:how|what|why)\b"
    rf"|(?<!got )(?<!is )(?<!'s )(?<!was )(?<!received )(?<!have )(?<!still )no\s+{_GIFT}(?=\W*(?:$|please|thanks?|thank\s+you|for\s+me|will|would|can|could|makes?|is\s+going))"
    r"|not\s+(?:a\s+solution|what\s+i\s+(?:want|asked)|another)\b|doesn't\s+work\s+for\s+(?:me|us)\b|couldn't\s+care\s+less|last\s+thing\s+(?:i|we)\s+(?:want|need)|do(?:es)?n't\s+interest\s+(?:me|us)"
)
_GERMAN = (
    rf"nein,?\s+danke|kein(?:en)?\s+(?:interesse|bedarf)|keinen?\s+(?:gutschein|ersatz|gutschrift|rabatt)|behalten\s+sie|(?:kommt?|kommen)\s+(?:{_GAP})(?:nicht|gar\s+nicht)\s+in\s*frage|auf\s+keinen\s+fall|keinesfalls|niemals\b|unter\s+keinen\s+umständen|kannst\s+du\s+behalten|können\s+sie\s+(?:(?:gern\w*|sich|ruhig|selbst)\s+){{0,2}}(?:behalten|vergessen|sonst\s?wohin|stecken|schenken|an\s+den\s+hut)"
    rf"|(?:will|möchte|brauche|akzeptiere|nehme|wollen|möchten|brauchen|akzeptieren)\s+{_GAP}(?:nicht|kein\w*)\b(?!\s+(?:warten|länger|mehr\s+warten|verlieren|wissen))|(?:lehne?n?\s+(?:ich|wir)|(?:ich|wir)\s+lehnen?)\s+{_GAP}ab\b|verzichte\s+ich|verzichten\s+wir|(?:ich|wir)\s+verzichten?\b|nicht\s+(?:einverstanden|akzeptabel|interessiert)|(?:schon|bereits)\s+(?:\w+\s+)?nein\s+gesagt|nein\s+gesagt|interessiert\s+(?:mich|uns)\s+(?:\w+\s+)?nicht"
)
_SPANISH = (
    r"no\s+(?:me|nos)\s+hace\s+falta\b(?!\s+(?:esperar|saber|que|llamar))|no\s+(?:lo|la|los|las)?\s*(?:quiero|queremos|acepto|aceptamos|necesito|necesitamos)\b(?!\s+(?:esperar|perder|saber|que\s+(?:caduque|venza)))|no,?\s+gracias|no\s+(?:me|nos)\s+(?:interesa\w*|convence\w*|vale\b)|de\s+ning(?:una|ún)\s+(?:manera|modo|forma)|ni\s+hablar|ni\s+en\s+sueños|ni\s+loc[oa]|en\s+absoluto|^\W*jam[aá]s\b|"
    r"(?:lo|la|los|las|su\w*)?\s*\brechaz(?:o|amos|ado)\b|(?:me|nos)\s+(?:niego|negamos)\b|no\s+(?:estoy|estamos)\s+de\s+acuerdo|qu[eé]d(?:e|en)(?:se|selo|sela)\b|meter(?:se)?(?:lo|la)?\s+(?:el|su|ese|por|donde)|dij[eo]\s+que\s+no|he\s+dicho\s+que\s+no|renuncio\s+al?\b|^\W*paso\W*$|no\s+(?:me\s+conformo|nos\s+conformamos)|no\s+(?:estoy|estamos)\s+interesad\w+|se\s+l[oa]s?\s+pueden?\s+quedar|pueden?\s+qued[aá]rse\w*|declino\b"
)
_FRENCH = (
    r"pas\s+besoin\s+(?:du\b|de\s+(?:la|votre|cette|ce)\b)|non,?\s+merci|c'est\s+non|(?:hors\s+de|pas)\s+question|(?:certainement|sûrement|absolument|surtout)\s+pas\b|jamais\s+de\s+la\s+vie|en\s+aucun\s+cas|sans\s+façon|gardez\b|vous\s+pouvez\s+(?:\w+\s+){0,2}garder|"
    r"(?:ne|n'en)\s+(?:veux|voulons|souhaite|souhaitons|accepte|acceptons)\s+(?:pas|plus|aucun\w*)\b(?!\s+(?:attendre|perdre|que))|n'en\s+ai\s+(?:pas|aucun)\s+besoin|n'ai\s+(?:pas|aucun)\s+besoin\s+d|n'accept(?:e|ons)\s+(?:pas|plus|aucun\w*)|(?:je|nous|j'ai|avons)\s+(?:l[ea]\s+|les\s+)?(?:refus(?:e|é|ons)|rejett?e|décline)\b|(?:suis|sommes)\s+pas\s+(?:d'accord|intéress\w+|preneu\w+)|(?:me|nous)\s+convien\w+\s+pas|veux\s+rien\s+de\s+(?:tout\s+)?(?:ça|cela)|(?:déjà\s+)?dit\s+(?:que\s+)?non\b|(?:ne\s+)?(?:m'|nous\s+)intéress\w+\s+(?:pas|plus)|(?:m'en|nous\s+en)\s+pass(?:e|erai)"
)
DIRECT = regex(rf"(?<!\w)(?=\w)(?:{_ENGLISH}|{_GERMAN}|{_SPANISH}|{_FRENCH}){_NOT_OF_THE_WAIT}", re.IGNORECASE)

_SUITS = r"(?=\s*(?:$|[.,;!]|thanks?\b|thank\s|please\b|(?:really\s+|of\s+(?:which|them)\s+)?(?:works?|helps?|suits?|appeals?|interests?|fits?|solves?|will\s+(?:do|work|help)|would\s+(?:do|work|help)|is\s+(?:what|any\s+(?:good|use|help)|of\s+(?:any\s+)?use|acceptable|good|enough|ok|right)|for\s+(?:me|us))\b))"
NEITHER = Waiting(
    rf"\b(?:neither|none)(?:\s+of\s+(?:them|these|those|the\s+(?:two|above|options|offers)|(?:your|those|these|the)\s+(?:\w+\s+)?(?:options|offers|suggestions|proposals)))?(?:\s+(?:option|offer|one|suggestion|proposal|alternative))?{_SUITS}"
    r"|\bno\s+to\s+both\b|\bnot\s+(?:the\s+)?(?:one\s+)?(?:or|nor)\s+the\s+other\b"
    r"|\bkein(?:e|en|es|s)\s+(?:von|der|dieser)\s+(?:beiden|beidem|den\s+beiden|vorschläge|angebote|optionen)\b(?!\s+(?:kam|ist\s+(?:da|gekommen|angekommen)|hat|haben|rief|wurde))|\bweder\s+(?:noch\b(?=\W*$)|das\s+eine\s+noch\s+das\s+andere)|\bbeides\s+nicht\b|\bnichts\s+(?:davon|von\s+beidem)\b(?=\s*(?:$|[.,;!]))"
    r"|^\W*ningun[oa]\b(?=\s*(?:$|[.,;!]|de\s+(?:l[ao]s\s+dos|ell[ao]s|es[ao]s)\b(?!\s+(?:ha\w*|lleg\w+|vino|vinieron|llam\w+|me\s+ha\w*|contest\w+))|me\s+(?:sirve|vale|interesa|convence)))|\bni\s+(?:lo\s+|la\s+|el\s+)?un[oa]?\s+ni\s+(?:lo\s+|la\s+|el\s+)?otr[oa]\b|\bni\s+una\s+cosa\s+ni\s+(?:la\s+)?otra\b"
    r"|\bni\s+l'une?\s*,?\s+ni\s+l'autre\b(?!\s+n'(?:est|a|ont|ai|avez))|\baucune?\s+(?:des\s+deux|de\s+ces\s+(?:propositions|offres|options|solutions))\b(?!\s+n'(?:est|a|ont))"
)
"""Refuses all that was put forward. "Neither of them called" refuses nothing."""

EACH = regex(
    r"\bneither\s+(?:\w+\s+){1,6}?n?or\b|\bweder\s+(?:[\w-]+\s+){1,6}?noch\b|\bni\s+(?:[\w']+\s+){1,6}?ni\b|\bni\s+l'\w+\s+ni\b"
)
"""Refuses each thing that it names: "neither the voucher nor the repair"."""

SCORN = regex(
    # of no use
    r"(?<!\w)(?=\w)(?:useless|worthless|pointless|no\s+(?:earthly\s+)?(?:good|use|help|interest)\b(?:\s+(?:to|for)\s+(?:me|us))?|(?:me|us)\s+no\s+(?:good|favou?rs?)|is\s+no\s+(?:gift|solution|help)|(?:do(?:es)?n't|won't|doesnt|wont|will\s+not|does\s+not|isn't\s+going\s+to|not\s+going\s+to)\s+(?:even\s+)?(?:help|fix|solve|make\s+up|cover|cut\s+it|do\s+it|begin|change|bring|undo|compensate)\b"
    r"|(?:hilft|helfen)\s+(?:mir|uns)\s+(?:\w+\s+)?(?:nicht|kein\w*)\b|nicht\s+geholfen|(?:nützt|bringt|hilft|nutzt)\s+(?:mir|uns)?\s*(?:\w+\s+){0,2}?(?:nichts?|wenig)\b|kann\s+ich\s+(?:\w+\s+)?nichts\s+anfangen|wertlos|nutzlos"
    r"|(?:no|de\s+nada|para\s+nada|nada)\s+(?:me|nos)\s+(?:sirven?|ayudan?)|no\s+(?:sirven?|ayudan?)\b(?:\s+(?:de|para)\s+nada)?|no\s+(?:arregla|soluciona|resuelve|compensa)|inútil(?:es)?\b"
    r"|(?:sert|servent|avance|apporte)\s+(?:(?:strictement|absolument)\s+)?à?\s*rien|(?:ne\s+)?(?:m'aide|nous\s+aide|m'arrange|résout|répare|compense|change)\w*\s+(?:pas|rien)|inutiles?\b"
    # too little
    r"|(?:not|nowhere|isn't|not\s+even)\s+(?:(?:near|nearly|even|anywhere)\s+){0,2}(?:acceptable|good\s+enough|enough(?!\s+to\s+(?:say|just))|sufficient|close)|(?:not|isn't)\s+(?:happy|satisfied)\s+with|nicht\s+zufrieden|(?:davon|von)\s+(?:[\w]+\s+){0,3}?(?:habe|hab|haben)\s+(?:ich|wir)\s+(?:\w+\s+)?nichts|unacceptable|insufficient|(?:reicht|genügt)\s+(?:mir\s+|uns\s+)?(?:\w+\s+)?nicht|nicht\s+genug|zu\s+wenig|no\s+(?:es|son|basta|alcanza|llega)\s*(?:\w+\s+)?(?:suficiente\w*|bastante|con\b)|no\s+basta|insuficiente|(?:suffit|suffisent)\s+pas|pas\s+(?:assez|suffisant\w*)|inacceptable|inaceptable|inakzeptabel"
    # an insult
    r"|insult\w*|(?:a|some\s+kind\s+of|some)\s+joke|what\s+a\s+joke|laughable|derisory|ridiculous|pathetic|a\s+slap|(?:ein|schlechter|der)\s+(?:\w+\s+)?witz|lächerlich|(?:eine|der)\s+(?:\w+\s+)?(?:frechheit|unverschämtheit|beleidigung|hohn|zumutung|scherz)|(?:una|de)\s+(?:burla|broma|tomadura|vergüenza|falta\s+de\s+respeto)|un\s+(?:insulto|chiste)|rid[ií]cul[oa]s?|(?:une|de)\s+(?:\w+\s+)?(?:blague|plaisanterie|insulte|honte)|ridicules?|dérisoires?|foutage\s+de\s+gueule|(?:joking|kidding)\b)(?!\w)",
    re.IGNORECASE,
)
OF_THAT = Waiting(
    r"^\W*(?:(?:and|but|sorry|well|frankly|honestly|so|aber|pero|mais|et|y|und)\s+)*(?:(?:that|this|it|which)(?:'s|\s+(?:is|was|would|does\w*|won't|isn't|wouldn't|will|offer|amount)\b)|not\s|what\s+a\b|you(?:'ve\s+got\s+to|\s+must|\s+have\s+to)\s+be\b|unacceptable|ridiculous|an?\s+(?:insult|joke)|(?:das|dies|damit|dies\w+\s+angebot|ein\s+witz|lächerlich)\b|(?:c'est|cela|ça|cette\s+offre|ce\s+n'est|ridicule)(?!\w)|(?:es|eso|esto|esa\s+oferta|no\s+(?:es|basta|me)|una\s+burla)\b)"
    r"|\b(?:your|this|that|ihr|euer|dieses|das|su|esa|esta|la|votre|cette)\s+(?:offer|proposal|gesture|angebot|vorschlag|oferta|propuesta|offre|proposition)\b"
)
"""What begins with "that", said of the offer just made. "This delay is a joke" is of the delay."""

RHETORIC = Waiting(
    r"what\s+(?:good|use)\s+(?:is|are|would)|why\s+(?:would|should)\s+(?:i|we)\s+(?:want|accept|take)|what\s+(?:am|are)\s+(?:i|we)\s+(?:supposed|meant)\s+to\s+do\s+with|what\s+(?:do|would|should)\s+(?:i|we)\s+(?:do\s+with|want\s+with|need)|(?:kidding|joking|serious)\b|seriously|is\s+(?:that|this)\s+(?:a|some\s+kind\s+of|your\s+idea\s+of\s+a)\s+joke|(?:did|have|how\s+(?:often|many\s+times))\b.{0,40}\b(?:say\s+no|said\s+no|don't\s+want)"
    r"|was\s+(?:soll|sollen)\s+(?:ich|wir)\s+(?:denn\s+)?(?:mit|damit)|was\s+(?:nützt|bringt|hilft)\s+(?:mir|uns)|wollen\s+sie\s+mich\s+(?:\w+\s+)?(?:verarschen|veräppeln)|soll\s+das\s+ein\s+(?:\w+\s+)?(?:witz|scherz)"
    r"|(?:para|pa)\s+qué\s+(?:\w+\s+)?(?:quiero|queremos|necesito)|de\s+qué\s+(?:me|nos)\s+sirven?|qué\s+hago\s+(?:yo\s+)?con|(?:es|están?)\s+(?:una\s+broma|de\s+broma|bromeando)"
    r"|que\s+(?:voulez-vous|veux-tu)\s+que\s+(?:je|nous)\s+fass\w+|à\s+quoi\s+(?:me|nous|bon|ça|cela|sert)|vous\s+(?:vous\s+)?(?:moquez|plaisantez|rigolez)|une\s+(?:blague|plaisanterie)"
)
"""Questions that want no answer."""

NO = regex(
    r"^\W*(?:(?:thanks|thank\s+you|thx|sorry|but|danke|aber|merci|mais|gracias|pero)\W+){0,3}(?:(?:no|nope|nah|nein|non|not\s+really)\W*$|never(?:\W*$|\s+again|\s+ever\W*$|\s+in\s+(?:my|a)\s+(?:life|million))|(?:no|nope|nah)\s+(?:to|that's\s+not|not|i|it)\b(?!\s+(?:problem|worries)))"
)
WANTED = regex(
    r"^\W*(?:(?:and|but|so|just|please|now|und|aber|y|pero|et|mais)\s+)*(?:(?:i|we)(?:'d|\s+would)?\s+(?:(?:just|only|still|really|simply)\s+)*(?:want|need|like|demand|expect|prefer)\b|give\s+me\b|(?:the|my)\s+\w+\s+is\s+fine\b|"
    r"(?:ich|wir)\s+(?:will|wollen|möchte|möchten|brauche|verlange)\b(?!.*\bkein)|(?:quiero|queremos|exijo|prefiero|deme|denme)\b|(?:je|nous)\s+(?:veux|voulons|souhaite|préfère|demande|exige)\b)"
)
"""What is asked for in the place of something refused: "I want the refund"."""
FINE = regex(
    r"^\W*(?:(?:that|this|it)(?:'s|\s+is|\s+would\s+be)\s+(?:fine|ok|okay|good|great|perfect|all\s+right|alright)|i'll\s+(?:take|have)|go\s+ahead|all\s+good|c'est\s+(?:parfait|bon|bien|très\s+bien)|(?:así\s+)?est[aá]\s+(?:bien|perfecto)|perfecto|das\s+(?:passt|ist\s+(?:gut|in\s+ordnung|okay|ok|prima))|passt\b|alles\s+gut)"
)
"""After "no": nothing is refused."""

_KIN = r"(?:husband|wife|partner|sister|brother|mother|father|mum|mom|dad|son|daughter|friend|neighbou?r|colleague|boss|frau|mann|mutter|vater|schwester|bruder|tochter|sohn|freund\w*|nachbar\w*|kolleg\w*|mujer|esposa|marido|hermano|hermana|madre|padre|hijo|hija|amig[oa]|vecin[oa]|femme|mari|sœur|soeur|frère|mère|père|fils|fille|ami|amie|voisine?|collègue)"
_OTHERS = Waiting(
    rf"\b(?:my|our|mein|meine|unsere?|mi|mis|mon|ma|notre)\s+(?:\w+\s+)?{_KIN}\b|^\W*(?:(?:and|but)\s+)?(?:he|she|elle|ella)\b"
)
_OURSELVES = regex(r"\b(?:i|we|ich|wir|je|nous)\b|\bj'")


def of_others(low: str) -> bool:
    """Whether a clause tells what somebody else said or wanted: "my sister said no to her voucher"."""
    return _OTHERS.search(low) is not None and not _OURSELVES.search(low)


_RATHER = regex(
    r"\b(?:rather\s+(?:have|get|take)|prefer|better|lieber|bevorzuge|prefiero|preferimos|mejor|préf(?:ère|érons)|aime(?:rais)?\s+mieux)\b"
)
_THAN = regex(
    r"\b(?:than|instead\s+of|over|als|statt|anstatt|que|antes\s+que|en\s+vez\s+de|plutôt\s+(?:que?|qu)|au\s+lieu|to\s+wait\w*|a\s+(?:seguir|esperar)|à\s+(?:attendre))\b"
)
_INSTEAD = regex(r"\binstead\s+of\b|\b(?:an)?statt\b|\ben\s+(?:vez|lugar)\s+de\b|\bau\s+lieu\s+d")


def preference(low: str) -> tuple[str, str] | None:
    """What a clause prefers and what it prefers it to; None where it prefers nothing."""
    rather, than = _RATHER.search(low), _INSTEAD.search(low)
    if rather is None and than is None:
        return None
    edge = than or _THAN.search(low, rather.end() if rather else 0)
    return (low[: edge.start()], low[edge.end() :]) if edge else (low, "")
