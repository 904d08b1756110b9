"""Whether what was said is still meant: taken back ("please ignore what I wrote"), never meant ("I shan't be doing
either"), nearly done and not ("j'étais à deux doigts de…"), or asked before there is anything to complain of.

One guard for every kind, whoever found the hit and in whichever of the four languages. A threat that is dropped and a
fear that was unfounded are no signals, wherever in the case they stand before; what really happened (a wait, a missed
day, having to say it again) stays.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from drafter.domain.evidence import Where
from drafter.domain.lexicon.patterns import Waiting
from drafter.domain.regex import regex
from drafter.drafting.reading.dropped import Drop, drops
from drafter.drafting.reading.elsewhere import speaks_to_us
from drafter.drafting.reading.scan import Hit, Said, sentence, sentence_breaks

THREATS = frozenset({"legal_threat", "chargeback_threat", "churn_threat", "public_threat", "regulator_threat", "ultimatum", "tone:cancelling", "tone:either_or"})  # fmt: skip
_THREATENED = ("legal_threat", "chargeback_threat", "churn_threat", "public_threat", "regulator_threat")
_OF_DROPPING = THREATS | {"tone:refuses", "rejected_solution", "tone:hot"}
"""What the words that drop a threat sound like themselves."""
_OF_TIME = frozenset({"ultimatum", "churn_threat", "tone:cancelling", "tone:either_or"})
_REVOCABLE = THREATS | {"insult", "safety", "financial_loss", "confusion", "manager_request", "tone:hot", "tone:refuses", "emotion:anger", "emotion:fear"}  # fmt: skip
_ASKED_AHEAD = THREATS | {"financial_loss", "long_wait", "tone:problem"}

_WRITTEN = r"(?:(?:last|previous|earlier|first|other|angry|silly|stupid) )?(?:e-?mails?|messages?|notes?|letters?|texts?|post|rant|outburst|question|complaint|claim|dispute|ticket|request|cancellation(?: \w+)?)"
_BACK = Waiting(
    rf"(?:(?:^|[.!?;:,\n] ?)(?:\w+[, ]+){{0,3}}?|\b(?:please|you can|kindly|so|do) )(?:ignore|disregard|forget|scrap|bin|scratch|strike|discard|delete|never ?mind)(?: about)? (?:what (?:i|we)\b|(?:all |everything )?(?:of )?(?:that|this)(?=[ ]?(?:[,.!:;\n]|$|bit\b|please\b|last\b))|(?:all|everything) (?:i|we)\b|(?:my|yesterday's|last night's|this morning's|today's|\w+day's) {_WRITTEN}|the {_WRITTEN}(?= (?:i|we|from (?:me|this|last|yester|earlier))\b))"
    r"|\b(?:ignore|disregard|forget|scrap|scratch|strike|never ?mind|cancel) (?:about )?(?:my|the|that|all my) (?:\w+ )?(?:panic|alarm|fright|scare|worry|fears?|sos)\b"
    r"|\b(?:it(?:'s| is| was)|was|just|only|sorry,?|^) ?(?:a )?false alarm\b|\bfalse alarm\b(?! (?:again|went|every|at))|\bpanic over\b|\bi (?:take|took) (?:it|that|this|it all|that all|everything)(?: all)? back\b|\bi (?:withdraw|retract)\b"
    r"|\b(?:(?:entirely|all|totally|it was|that was|completely) )?my (?:own )?(?:mistake|error|bad|misreading|fault)(?=[ ]?(?:[,.!;:\n]|$|entirely|sorry|not yours|and))|\bi(?:'d| had| have|'ve)? (?:misread|miscounted|mixed (?:it |them |that |you )?up|got (?:it|that|the \w+|this) wrong|overreacted|was wrong(?! (?:to|about you)))\b|\bi (?:didn't|did not) (?:really )?mean (?:it|that|any of|what)\b"
    r"|\b(?:i'm|i am|so|very) sorry (?:about that|about (?:what|my)|for (?:what i|my (?:last|earlier|tone|rant|outburst|anger)))|\bapologies for (?:what i|my (?:last|earlier|tone|rant|outburst))|\b(?:entschuldigen|verzeihen) sie (?:bitte )?(?:meinen|den) (?:ton|ausbruch|arger)\b|\b(?:disculpe\w*|perdon\w*) (?:por )?(?:mi|el) (?:tono|arrebato|enfado|mensaje)\b|\b(?:excusez|pardonnez)[- ]?(?:moi )?(?:pour )?(?:mon|ma) (?:ton|emportement|colere|message)\b"
    r"|\bi owe you (?:all |both )?an apology\b(?! for (?:the|my|not|this|being|taking|repl))|\b(?:that|it|which|what i (?:said|wrote|called you)) was (?:\w+ )?(?:out of (?:line|order)|uncalled[- ]for|(?:rude|wrong|unfair|unkind|mean|nasty) of me)\b|\bi (?:apologi[sz]e|am sorry) for (?:what i (?:said|wrote|called)|calling you|the names|my (?:words|language|outburst|tone))\b"
    r"|\b(?:entschuldige|entschuldigen)\b[^.!?\n]{0,30}\b(?:meine (?:worte|ausdrucke|wortwahl|beleidigung)|was ich (?:gesagt|geschrieben) habe)\b|\bdas war (?:\w+ )?(?:daneben|ungehorig|unangebracht|unfair) von mir\b|\b(?:le|les|os|te) debo una disculpa\b(?! por (?:el|la|no|tardar))|\b(?:eso|aquello) estuvo (?:mal|fuera de lugar)\b|\bme pase de la raya\b|\bje vous dois des excuses\b(?! pour (?:le|la|ce|ne|mon))|\b(?:c'etait|etait) (?:deplace|injuste) de ma part\b|\bmes (?:mots|paroles) ont depasse ma pensee\b"
    r"|\b(?:i was|i'd|i had|i only)\b[^.!?\n]{0,30}\b(?:because i was (?:cross|angry|upset|tired)|(?:wasn't|not|unfair) (?:fair )?(?:on|to) you|in a temper|out of order)\b|\b(?:i'?m|i am|we're|we are) staying\b(?! (?:at|in|on|with (?:my|friends|family)|here|home|up|there))"
    r"|\bi thought (?:i|it|there|we)\b[^.!?\n]{0,60}[.!?,;]?[^.!?\n]{0,40}\bit (?:was|is) (?!you|still|smok|burn|now|get|not)"
    r"|\b(?:it |that |they |this )?(?:turned|turns) out (?:it|that|to|they|the|he|she|i|my)\b(?! (?:isn't|wasn't|is not|was not|never|didn't|doesn't|hasn't)\b)|(?:^|[.!?\n] ?)(?:\w+ ){0,3}never ?mind(?=[ ]?(?:[,.!:;\n]|$))|(?:^|[.!?\n] ?)(?:please |just |so )*ignore me\b|\b(?:thinking|thought|feared|worried|convinced|panicked)\b[^.!?\n]{0,90}[.!?;,]+ (?:but )?it (?:wasn't|was not|isn't)\b|\bthere(?:'s| is| was) no \"[^\"\n]{1,20}\"|\bnot (?:doing|going to do) (?:that|it|any of that) (?:any ?more|after all|now)\b|\b(?:won't|don't|no longer) (?:need|be needing) (?:the|a|my|any) (?:\w+ )?(?:solicitor|lawyer|ombudsman|chargeback|dispute)\b"
    r"|\b(?:vergessen|ignorieren|streichen|vergiss|vergesst|ignoriert) (?:sie )?(?:bitte |einfach )*(?:das mit|das(?=[ ]?[,.!:;\n])|was ich|mein\w* (?:\w+ )?(?:mail|nachricht|schreiben|brief|anruf|beschwerde)|alles)|\bfehlalarm\b|\bhat sich (?:\w+ )?(?:erledigt|geklart|aufgeklart)\b|\bnehme (?:ich )?(?:das|alles|es|meine \w+|die \w+)(?: \w+){0,2} zuruck\b|\bnehme ich (?:\w+ ){0,3}zuruck\b|\b(?:im affekt|nur so (?:gesagt|dahergesagt)|dann passt (?:alles|es|das))\b|\b(?:mein|eigener) (?:eigener )?(?:fehler|irrtum|versehen)\b|\b(?:im arger|in der wut|im zorn)\b|\bnicht so gemeint\b|\b(?:ich bleibe|wir bleiben|bleibe ich)\b(?! (?:dabei|auf|nicht|ohne|bei (?:meiner|der)))"
    r"|\b(?:ignor(?:e|en|ad|a)|olvid(?:e|en|ad|a)(?:te|los|se|nse)?|no (?:tenga|tengan|tengais|hagais|haga|hagan) (?:en cuenta|caso)|hagan? caso omiso)\b[^.!?\n]{0,20}\b(?:mensajes?|correo|lo que|lo de|todo eso|eso(?=[.,!])|anterior)|\bfalsa alarma\b|\b(?:lo dije|era|fue) (?:en caliente|un decir)\b|\bolvid(?:a|e|en|ad)l[oae]s?\b|\bentonces (?:esta|todo) (?:bien|claro|correcto)\b|\bretiro (?:lo|la|mi)\b|\b(?:me he equivocado|me equivoque)(?! (?:al|con ustedes|con vosotros))|\b(?:error|culpa|fallo|despiste) (?:mio|mia)\b|\b(?:fue|era|es) (?:culpa|error) mi[oa]\b|\b(?:al final )?(?:me quedo|nos quedamos) (?:con (?:ustedes|vosotros)|aqui|de cliente)\b"
    r"|\b(?:ignorez|oubliez|ne tenez (?:pas|plus) compte|pouvez (?:oublier|ignorer)|laissez tomber)\b[^.!?\n]{0,20}\b(?:messages?|mail|courrier|ce que|d'hier|tout (?:ca|cela)|ca(?=[.,!])|cela)|\bfausse alerte\b|\b(?:une facon de parler|sous le coup de la colere|dit sous la colere)\b|\bje retire (?:ce que|ma|tout|mon)\b|\b(?:c'est|c'etait) (?:ma (?:propre )?faute|mon erreur|moi qui)\b|\bau(?:tant| temps) pour moi\b|\bje me suis trompee?\b|\bje reste (?:chez vous|avec vous|clien\w+|fidele)\b",
    re.MULTILINE,
)
"""Taken back, or found to be nothing. An imperative with what the customer wrote, never a bare "forget it"."""
_VERBS = r"(?:(?:want|wish|intend|mean|plan|going|hold|think|feel|be|being|do|doing|believe|agree|say|saying|see|like|to|go|with|really|ever|of|planning|suggesting) )"
_DISCLAIMED = Waiting(
    rf"\b(?:i|we)(?:'m|'re| am| are|'d| would|'ve)?(?: (?:really|certainly|honestly|personally))? ?(?:not|never|don't|do not|won't|will not|wouldn't|would not|shan't|shall not|didn't) (?:really )?{_VERBS}{{1,5}}(?:that|it|so|this|either|any of (?:that|this|it)|th(?:at|is) (?:way|road|route|far)|that (?:kind|sort) of thing)(?: at all| either| myself| though)?(?=[ ]?(?:[,.;!\n]|$|and\b))"
    r"|\b(?:i|we) (?:wouldn't|shan't)(?=[ ]?[;.,!\n]|$)|\bbut i(?:'m| am) not going to(?=[ ]?[;.,!\n]|$)|(?:^|[.!?\n] ?)not me\b"
    r"|\bich (?:\w+ )?(?:mochte|will|werde|mache|tue|halte) (?:das|es|davon|so etwas|sowas|so was) (?:aber |auch )?(?:nicht|nichts)\b|\b(?:no (?:lo|la) (?:voy a hacer|hare|pienso hacer|haria)|no pienso hacerlo|no es mi estilo|no (?:quiero|pretendo) llegar a eso)\b"
    r"|\b(?:je n'en ferai rien|je ne (?:le|la) (?:ferai|ferais|fais) pas|ce n'est pas (?:mon genre|mon style)|je ne veux pas en arriver la|je ne compte pas le faire)\b"
)
"""Somebody else's idea or a mere possibility, which the customer does not share."""
_ADVICE = regex(
    r"\b(?:says?|said|thinks?|reckons?|tells?|told|suggest\w*|wants?|keeps?|keep|advis\w+|asked)\b[^.!?\n]{0,40}\b(?:i|me|we|us) (?:should|ought|could|must|to|whether|if)\b[^.!?\n]{0,90}\bbut (?:i|we)(?:'d| would)? (?:much )?(?:rather|prefer|told|said|think|don't|am not|won't)\b"
)
_KIN = r"(?:mann|frau|sohn|tochter|mutter|vater|schwester|bruder|schwager|schwagerin|freund(?:in)?|nachbar(?:in)?|kolleg(?:e|in)|marido|mujer|espos[oa]|hij[oa]|madre|padre|herman[oa]|cunad[oa]|amig[oa]|vecin[oa]|prim[oa]|mari|femme|fils|fille|mere|pere|soeur|frere|beau-frere|belle-soeur|amie?|voisine?|collegue)"
_ADVICE_ABROAD = Waiting(
    rf"\b(?:mein|unser|mi|nuestr|mon|ma|notre)\w* {_KIN} (?:(?:ya|me|nous|m'a|immer|schon|mir|a) )*(?:sagt\w*|meint\w*|will|wollte|rat|riet|findet|dice|dijo|quiere|queria|aconsej\w+|dit|disait|veut|voulait|conseill\w+|pense|trouve)\b[^.!?\n]{{0,90}}\b(?:aber|doch|pero|mais|cependant)\b"
)
"""Kin who advise a threat, and a "but" that does not follow them."""
_NOT_YOURS = Waiting(
    r"\b(?:nothing|not(?:hing)? anything) to do with (?:you|your)|\b(?:not|no|isn't|wasn't) (?:your|you guys'?|any of your) (?:fault|doing|problem)\b|\b(?:no|not (?:by |through )?any|not (?:by |through )?(?:a |some )?) ?fault of yours\b|\bnot yours\b|\bnichts mit (?:ihnen|euch|ihrer firma) zu tun\b|\bnicht (?:ihre|eure) schuld\b|\b(?:nada que ver con (?:ustedes|vosotros|usted)|no es (?:culpa )?(?:suya|vuestra|de ustedes))\b|\b(?:rien a voir avec (?:vous|votre)|pas (?:de )?votre faute|vous n'y etes pour rien)\b"
)
"""The trouble is none of the company's making."""
_MEANT_AFTER_ALL = regex(r"\b(?:but (?:i|you|if)|unless|aber|pero|mais|sauf|ausser|es sei denn|a menos)\b")
_NEARLY = regex(
    r"\b(?:(?:i|we)(?:'d| had| have|'ve| was| were)? (?:very |so )?(?:nearly|almost)|(?:was|were) (?:this|so|that) close to|on the (?:verge|brink|point) of|(?:fast|beinahe|schon) (?:schon |fast )?(?:beim|am|gekundigt|geklagt|gewechselt|storniert)|kurz davor|drauf und dran|"
    r"(?:estuve|estaba|estuvimos|he estado) a (?:punto|nada) de|casi (?:cancelo|pido|denuncio|me voy|reclamo|llamo)|a deux doigts de|(?:etais|etait|etions) sur le point de|j'ai failli|failli)\b"
)
_NOT_AT_ALL = regex(
    r"[ ](?:\w+ ){0,2}(?:nicht|nichts|keinesfalls)\b(?! (?:mehr|langer|nur|zoger\w*|hin|weiter))|[ ](?:rien|pas)\b(?! (?:plus|longtemps|encore|davantage))(?= |[.,!;]|$)"
)
"""German and French deny behind the verb: "ich kündige da nichts"."""
_STAYS = regex(r"\b(?:bleib|renouvel|verlanger|kauf|bestell|command|rest)")
"""Of a threat whose own verb is to stay or to buy, the denial behind it is the threat."""
_PRESSED = Waiting(
    r"\b(?:my|our|the) (?:\w+ )?(?:landlord|landlady|boss|employer|school|university|college|council|embassy|consulate|lender|nursery|tax office|housing association)\b[^.!?\n]{0,25}\b(?:gives?|gave|given|says?|said|tells?|told|wants?|needs?|insists?|asks?|asked|requires?|demands?|threaten\w*)\b"
    r"|\b(?:mein|unser)\w{0,2} (?:vermieter(?:in)?|chef(?:in)?|arbeitgeber|schule|uni|amt|behorde|hausverwaltung|kita) (?:gibt|gab|hat|will|verlangt|sagt|sagte|fordert|braucht|setzt|droht)\b"
    r"|\b(?:mi|nuestr[oa]|el|la) (?:caser[oa]|jef[ea]|empresa|escuela|colegio|universidad|ayuntamiento|arrendador\w*|consulado) (?:me|nos|dice|dijo|quiere|exige|pide|da)\b"
    r"|\b(?:mon|ma|notre|la|le|l') ?(?:proprietaire|bailleur|patron\w*|chef\w*|employeur|ecole|syndic|mairie|universite|consulat|creche) (?:me|nous|m'a|nous a|dit|veut|exige|demande|reclame)\b"
)
"""Somebody with power over the customer sets them a time, or threatens them."""
_AHEAD = Waiting(
    r"\bbefore (?:i|we) (?:(?:actually|go and|finally|do) )?(?:buy|order|book|open|sign up|join|commit|subscribe|purchase|decide|choose|switch over)\b|\b(?:vor (?:dem|der|einem|einer|meine[rm]) (?:abschluss|kauf|bestellung|buchung|vertragsabschluss|anmeldung))\b|\bbevor ich (?:\w+ ){0,4}(?:bestelle|kaufe|abschliesse|abschliese|buche|unterschreibe|wechsle|anmelde)\b|"
    r"\bantes de (?:comprar\w*|pedir(?:lo|la)?(?=[ ]?[:,.]| nada)|contratar\w*|reservar\w*|darme de alta|firmar\w*|decidirme)\b|\bavant (?:de (?:commander|souscrire|signer|reserver|m'inscrire)|d'acheter|de m'abonner|(?:l'|mon )achat|(?:la|ma) commande)\b"
)
_AMISS = ("tone:hot", "tone:frown", "tone:ironic", "insult", "profanity", "shouting", "broken_promise", "repetition", "tone:recurs")  # fmt: skip


def still_meant(messages: Sequence[Said]) -> frozenset[Where]:
    """Takes from the hits of all messages, oldest first, what is not meant or meant no longer, and tells which messages
    take something back."""
    withdrawing: set[Where] = set()
    for number, message in enumerate(messages):
        dropped = tuple(drops(message.own))
        back = _taken_back(message, dropped)
        if back >= 0:
            withdrawing.add(message.where)
        for earlier in messages[:number]:
            if back >= 0:
                earlier.hits[:] = [hit for hit in earlier.hits if hit.label not in _REVOCABLE]
            _drop(earlier, {one.kind for one in dropped})
        _clear(message, back, dropped)
    return frozenset(withdrawing)


def unsay(said: Said) -> None:
    """Takes from one message's hits what the message itself does not mean."""
    dropped = tuple(drops(said.own))
    _clear(said, _taken_back(said, dropped), dropped)


def _taken_back(said: Said, dropped: Sequence[Drop]) -> int:
    """Where the message takes back what stands before it, whatever it was; of what is dropped by name the rest stays."""
    begins = (found.start() + len(found[0]) - len(found[0].lstrip(" .!?;:,\n")) for found in _BACK.finditer(said.own))
    return max((at for at in begins if not any(one.start <= at < one.end for one in dropped)), default=-1)


def _drop(said: Said, kinds: set[str], until: int | None = None) -> None:
    """Takes the threats of some kinds from a message, up to a place in it; what only pressed on with them goes too."""
    if not kinds:
        return
    gone = [hit for hit in said.hits if hit.label in kinds and (until is None or hit.start < until)]
    said.hits[:] = [hit for hit in said.hits if hit not in gone]
    if gone and not said.has(*_THREATENED):
        said.hits[:] = [hit for hit in said.hits if hit.label not in ("ultimatum", "tone:either_or", "tone:cancelling")]


def _clear(said: Said, back: int, dropped: Sequence[Drop]) -> None:
    """`back` is where the message takes back what stands before, -1 where it does not."""
    for one in dropped:
        _drop(said, {one.kind}, one.end)
        said.hits[:] = [
            hit for hit in said.hits if hit.label not in _OF_DROPPING or hit.start >= one.end or hit.end <= one.start
        ]
    ahead = not said.has(*_AMISS) and _AHEAD.search(said.own) is not None
    breaks = sentence_breaks(said.own)
    said.hits[:] = [
        hit
        for hit in said.hits
        if not (
            (ahead and hit.label in _ASKED_AHEAD)
            or (hit.label in _REVOCABLE and _not_meant(said.own, hit, breaks, back))
        )
    ]


def _advised(own: str, first: int, last: int) -> bool:
    return any(advice.search(own, first, last) for advice in (_ADVICE, _ADVICE_ABROAD))


def _not_meant(own: str, hit: Hit, breaks: list[int], back: int) -> bool:
    first, last = sentence(own, hit.start, hit.end, breaks)
    if hit.start < back or first <= back < last:
        return True
    if _NOT_YOURS.search(own, first, last):
        return True
    if hit.label in THREATS:
        phrase = own[hit.start : hit.end]
        denied = hit.label != "ultimatum" and _NOT_AT_ALL.match(own, hit.end) and not _STAYS.search(phrase)
        pressed = hit.label in _OF_TIME and _PRESSED.search(own, first, last) and not speaks_to_us(own[first:last])
        if denied or pressed or _NEARLY.search(own, first, hit.end) or _advised(own, first, last):
            return True
    if hit.label not in THREATS | {"insult"}:
        return False
    after = next((end for end in breaks if end > last), len(own))
    found = _DISCLAIMED.search(own, hit.start, after)
    return found is not None and _MEANT_AFTER_ALL.search(own, found.end(), after) is None
