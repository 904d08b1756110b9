"""The words in which a reply tells an act as done or under way, by tense, in four languages. Patterns only; whether
such an act is so is for `claimed` to say.
"""

from __future__ import annotations

import re
from typing import Literal

from drafter.domain.lexicon.patterns import Pattern, Waiting
from drafter.domain.regex import regex
from drafter.drafting.checking.facts.acts import (
    DE_DONE,
    DONE_PHRASES,
    ES_DONE,
    FR_DONE,
    ING_PHRASES,
    INGS,
    PARTICIPLES,
    PASTS,
    alternatives,
)
from drafter.drafting.checking.facts.claims_by_shape import DE_SHAPE, EN_PASSING, EN_SHAPE, ES_SHAPE, FR_SHAPE
from drafter.drafting.checking.facts.claims_in_brief import DE_BRIEF, EN_BRIEF, ES_BRIEF, FR_BRIEF
from drafter.drafting.checking.gate import Gate

Tense = Literal["done", "past", "passive", "passive_past", "now", "state", "mine", "theirs", "gone"]

_ADV = (
    r"(?:(?:\w+ly|already|now|just|also|since|today|again|then|both|myself|right now|at once|as we speak|gone ahead and|"
    r"taken the liberty and|all|still|straight away|this morning|this afternoon|in the meantime|meanwhile|currently) )"
)
_GROUP = (
    r"(?:(?:our|the|my|your) (?:[\w'-]+ ){0,3}?(?:teams?|departments?|colleagues?|managers?|supervisors?|warehouse|couriers?|"
    r"carrier|depot|engineers?|technicians?|specialists?|office|bank|staff|desk|developers?|drivers?|store|branch|partners?|"
    r"logistics|finance|billing|experts|people|company|support|group|agents?)|someone|a colleague)"
)
_WHO = rf"(?:i|we|{_GROUP}|he|she|they)"
_PARTICIPLE = alternatives(PARTICIPLES)
_DONE_WORDS = rf"{_PARTICIPLE}|{DONE_PHRASES}"
_ING_WORDS = rf"{alternatives(INGS)}|{ING_PHRASES}"
_STATES = (
    r"on (?:its|the|their|his|her) way(?! to being)|en route|in transit|under ?way|in progress|in process|"
    r"in the (?:post|mail|works|pipeline)|out for delivery|processed|booked|arranged|escalated|refunded|resolved|fixed|sorted|shipped|scheduled|cancelled|"
    r"canceled|approved|complete|completed|all (?:set|done|sorted)|on the case|on the job|at work|with (?:our|the|my) (?:[\w'-]+ ){0,3}?(?:team|department|manager|supervisor|engineers|specialists)"
)
_ENGLISH = regex(
    rf"\b(?=['ahimostwy])(?:\b(?P<done>{_WHO}(?:'ve| have|'s| has) {_ADV}{{0,3}}(?:{_DONE_WORDS}))\b"
    rf"|(?P<past>\b(?:i|we|{_GROUP}) {_ADV}{{0,2}}(?:{alternatives(PASTS)}|{DONE_PHRASES}))\b"
    rf"|(?P<passive>\b(?<!should )(?<!could )(?<!would )(?<!must )(?<!might )(?<!may )(?<!will )(?<!'ll )(?<!to )(?:has|have) {_ADV}{{0,3}}been {_ADV}{{0,2}}"
    rf"(?:{_DONE_WORDS}))\b"
    rf"|(?P<passive_past>\b(?:was|were) {_ADV}{{0,2}}(?:{_DONE_WORDS}))\b"
    rf"|(?P<now>\b{_WHO}(?:'m|'re|'s| am| are| is) {_ADV}{{0,3}}(?:{_ING_WORDS})|"
    rf"\b(?:is|are|'s) {_ADV}{{0,3}}being {_ADV}{{0,2}}(?:{_DONE_WORDS})|\b{_WHO}(?:'ve| have|'s| has) {_ADV}{{0,2}}been {_ADV}{{0,2}}(?:{_ING_WORDS})|"
    rf"\b{_WHO}(?:'m|'s|'re| am| is| are) {_ADV}{{0,2}}on the phone (?:to|with))\b"
    rf"|(?P<state>\b(?:is|are|'s|'re) {_ADV}{{0,3}}(?:{_STATES}))\b)"
)  # every alternative begins with one of few letters: the others are passed over at once
_GERMAN = Waiting(
    rf"\b(?P<done>(?:ich habe|habe ich|wir haben|haben wir|hat (?:unser|die|das|der|mein)\w*|unser\w* \w+ hat)\b[^.!?,;:\n]{{0,90}}?\b(?:{DE_DONE}))\b"
    rf"|(?P<passive>\b(?:wurden?|ist|sind) (?:[^.!?,;:\n]{{0,70}} )?(?:{DE_DONE})(?: worden)?)\b"
    r"|(?P<now>\b(?:wird|werden) (?:gerade|bereits|derzeit|aktuell|momentan|schon|jetzt) [^.!?,;:\n]{0,60}?(?:bearbeitet|geprüft|untersucht|erstattet|verschickt|versendet|eskaliert|weitergeleitet)|"
    r"\b(?:ich|wir|unser \w+|unsere \w+) (?:\w+ ){0,1}?(?:rufe|rufen|leite|leiten|prüfe|prüfen|prüft|untersuchen|untersucht|bearbeiten|bearbeitet|kontaktiere|eskaliere|spreche|arbeitet|arbeiten|kümmert sich) (?:\w+ ){0,2}?(?:gerade|bereits|derzeit|schon|aktuell)|"
    r"\b(?:bin|sind) (?:gerade|bereits) (?:dabei|am telefon))\b"
    r"|(?P<state>\b(?:ist|sind) (?:\w+ ){0,2}?(?:unterwegs|auf dem weg|in bearbeitung|in arbeit|bereits in))\b"
)
_ES_EITHER = re.sub(r"o(?=\||$)", "[oa]s?", ES_DONE)
_SPANISH = Waiting(
    rf"\b(?P<done>(?:he|hemos|ha|han) (?:ya |también |personalmente |inmediatamente |acabado de )?(?:{ES_DONE}))\b"
    rf"|(?P<passive>\b(?:ha|han) sido (?:ya )?(?:{_ES_EITHER})|\bse (?:le )?(?:ha|han) (?:ya )?(?:{_ES_EITHER}))\b"
    r"|(?P<past>\b(?:ya reembolsamos|(?:ya )?(?:escalé|envié|hablé|llamé|contacté|revisé|comprobé|tramité|solicité|procesé|cancelé|abrí|emití|reembolsé|avisé|verifiqué|reembolsamos ya|enviamos ya|ya enviamos)))\b"
    r"|(?P<now>\best(?:oy|amos|á|án) (?:ya |ahora )?(?:llamando|procesando|tramitando|investigando|revisando|escalando|enviando|hablando|contactando|comprobando|gestionando|emitiendo|reembolsando|trabajando))\b"
    r"|(?P<state>\best[aá]n? (?:ya )?(?:en camino|en curso|en proceso|en tránsito|de camino|resuelt[oa]|solucionad[oa])|\b(?:va|van) (?:ya )?(?:de|en) camino)\b"
)
_FRENCH = Waiting(
    rf"(?P<done>\b(?:j'ai|nous avons|on a|(?:notre|nos|mon|ma|l'|le|la) ?(?:équipe|service|collègue|responsable|entrepôt|directrice|directeur|chef\w*|supérieure?|atelier)[\w ]{{0,20}} a) (?:déjà |aussi |bien |immédiatement |personnellement |également |pu )?(?:{FR_DONE}))\b"
    rf"|(?P<passive>\b(?:a|ont) (?:bien |déjà )?été (?:bien |déjà )?(?:{FR_DONE})e?s?)\b"
    r"|(?P<past>\b(?:viens|venons|vient) (?:juste |tout juste )?(?:de |d')(?:parler|appeler|contacter|joindre|avoir|envoyer|vérifier|transmettre|alerter|demander|obtenir|valider|lancer|rembourser|ouvrir|signaler|réserver|m'entretenir))\b"
    r"|(?P<now>\by travaillent? (?:déjà|actuellement)|\b(?:suis|sommes|est|sont) (?:déjà |actuellement )?en train de?(?:')?|\b(?:enquête|travaille|vérifie|s'en occupe|s'occupe) (?:déjà|actuellement))"
    r"|(?P<state>\b(?:est|sont) (?:déjà |bien |actuellement )?(?:en route|en cours|en chemin|en traitement|parti[es]?|résolu[es]?))\b"
)
_OTHERS = (
    r"(?:(?:our|the|my) (?:[\w'-]+ ){0,4}?(?:teams?|managers?|supervisors?|engineers?|technicians?|couriers?|carrier|warehouse|depot|"
    r"drivers?|colleagues?|staff|crews?|department|people|workshop|lab|office|director|chief|boss|chef|agents?|dispatchers?|developers?|plumbers?|assessors?)|they|he|she)"
)
_ANYONE = (
    r"(?:(?:an?|the|our|my|your|one of our) (?:[\w'-]+ ){0,2}?(?:crews?|teams?|labs?|workshop|kitchen|agents?|drivers?|managers?|director|boss|chef|engineers?|technicians?|"
    r"developers?|couriers?|warehouse|depot|dispatcher|office|colleagues?|branch|station|bank|carrier))"
)
_SCHOOLED = (
    r"(?:re-?trained|trained|disciplined|reprimanded|warned|suspended|dismissed|fired|sacked|reminded|briefed|coached|counsell?ed|instructed|given (?:\w+ ){0,2}(?:training|warning|coaching)|"
    r"spoken to|taken off (?:the|this|that|all)|talked to)"
)
_ENGLISH_MORE = Waiting(
    rf"\b(?P<done>(?:i|we|{_OTHERS})(?:'ve| have|'s| has) {_ADV}{{0,2}}(?:been (?:\w+ )?(?:on to|onto|in (?:touch|contact) with|through to)|let (?:the|our|my|them)\b|had (?:a|another) (?:\w+ ){{0,2}}(?:word|chat|talk|conversation|meeting|discussion|call) with (?!you\b)|sent|confirmed|agreed|tested|signed (?:\w+ )?off|"
    rf"(?:given|got|had) (?:\w+ ){{0,3}}(?:go-ahead|approval|green light|blessing)|changed (?:our|the|how) (?:\w+ )?(?:process\w*|procedures?|rules|training|systems?|we|checks)|tightened|"
    rf"listened to (?:the|your|all|every)|(?:looked|gone) (?:at|through) (?:the|all|every|your) (?:\w+ )?(?:footage|recordings?|logs?|records|camera)|managed to (?:get|reach|speak|find|book|secure|locate|trace|stop))"
    rf"|{_ANYONE} (?:has|have) (?:already|just|now) (?!been|had|told|asked|said|waited|come|visited|failed|promised|missed|let\b|lost|kept|left|closed|forgotten|broken|damaged|delayed|disappointed|made|cost)\w{{3,}}"
    rf"|(?:investigation|in?quiry|search|review|repair|work|hunt) (?:has|have) (?:already |now )?(?:begun|started|finished)"
    rf"|(?:i|we)(?:'ve| have)?(?: just| already| also)? ha(?:ve|d) (?!you\b)(?:[\w']+ ){{1,5}}on the (?:other )?(?:line|phone)"
    rf"|(?:i|we)(?:'ve| have) {_ADV}{{0,1}}had (?:the|our|my|an?) (?:\w+ ){{0,2}}?(?:contractors?|teams?|engineers?|technicians?|colleagues?|managers?|couriers?|drivers?|warehouse|depot|electricians?|plumbers?|workshop|crews?|kitchen|bank|office|staff) (?!(?:on|at|in|with|for|who|that|to|and|not|out|here|there|over|already) )(?:\w+ly )?\w{{3,}} (?:the|your|it|them|a|an|this|over|up|out|off|by|through)\b"
    rf"|i(?:'ve| have) (?:also|already|just|meanwhile|since|even) had (?:the|our|my|your|both|two|it|them) (?!(?:chance|time|pleasure|opportunity|honou?r|luck)\b)(?:[\w'-]+ ){{0,3}}?(?:\w{{3,}}ed|taken|put|run|sent|made|cut|brought|set|withdrawn|look|check|test|search|send|clean)\b"
    rf"|(?:i|we)(?:'ve| have) {_ADV}{{0,2}}(?:re-?trained|disciplined|reprimanded|warned|suspended|dismissed|fired|sacked|briefed|coached|instructed)"
    rf"|(?:has|have|is|are) {_ADV}{{0,2}}(?:been|being) {_ADV}{{0,1}}{_SCHOOLED}|(?:steps|measures|action) (?:has|have) {_ADV}{{0,2}}been taken"
    rf"|{_OTHERS} (?:has|have) {_ADV}{{0,2}}been (?:{_ADV})?\w{{3,}}ed"
    rf"|and have {_ADV}{{0,2}}(?:let (?:the|our|my) (?=[\w ]{{1,40}}know)|told|informed|notified|alerted|flagged|spoken|asked (?:the|our|my))"
    rf"|{_OTHERS}(?:'ve| have|'s| has) {_ADV}{{0,2}}(?:read|seen|gone through)"
    rf"|(?:has|have) {_ADV}{{0,2}}been (?:{_ADV})?(?:taken off|spoken to|suspended|dismissed|told|briefed|trained|sorted|put right|dealt with|set aside|stopped))\b"
    rf"|(?P<past>\b(?:i|we|{_OTHERS}) (?:just |already )?(?:had (?:a|another) (?:\w+ ){{0,2}}(?:word|chat|talk|conversation|meeting|discussion|call) with (?!you\b)|looked at (?:the|all|your) (?:\w+ )?(?:footage|recordings?|logs?|records)|"
    rf"listened to (?:the|your|all|every)|managed to (?:get|reach|speak|find|book|secure|locate|trace|stop)|(?:drove|walked|went) (?:\w+ )?to (?:the|our) (?:depot|warehouse|store|branch|station|office)|signed (?:it |this |that )?off)"
    rf"|(?:new|replacement) \w+ (?:\w+ )?(?:shipped|left our|left the|went out)\b"
    rf"|(?:was|were) (?:picked up|collected|found|loaded|packed) [\w ]{{0,40}}(?:ago|this (?:morning|afternoon)|today)|\b(?:the |your |both |all )?(?:refund|payments?|money|credit|parcel|replacement|letters?|bills?|transfer) (?:\w+ )?(?:{_ADV})?(?:left (?:our|us|the)|went (?:out|through)|(?:was|were) (?:stopped|sent|paid|made|released)))\b"
    rf"|(?P<now>\b(?:i|we|he|she|they|{_ANYONE})(?:'m|'re|'s| am| are| is) {_ADV}{{0,2}}(?:on the (?:other )?line (?:to|with)|on hold with|in (?:touch|contact) with (?:the|our|their)|(?:standing|sitting|waiting) (?:in|at|by|next to) (?:the|our))|\b{_OTHERS} (?:is|are|'s|'re) {_ADV}{{0,2}}(?:on (?:it|this|the case|the job)|at work|busy (?:with|on))"
    rf"|(?<!you )(?<!it )(?<!that )(?:is|are) already (?:{_ING_WORDS})|(?<!you )(?:is|are) \w{{3,}}ing\b[^.;!?]{{0,40}}\b(?:as we speak|as i (?:write|type)|this very (?:minute|moment))"
    rf"|(?:finance|billing|accounts|logistics|dispatch|security|head office) (?:is|are) {_ADV}{{0,2}}(?:{_ING_WORDS}))\b"
    r"|(?P<state>\b(?:payment|refund|money|transfer) is (?:already |now )?with (?:your|the) bank\b)"
)
_GERMAN_MORE = Waiting(
    r"\b(?P<now>(?:die |unsere |meine )?(?:kolleg\w+|mitarbeiter\w*|techniker\w*|teams?|werkstatt|lager)(?: \w+){0,3} (?:such|prüf|arbeit|kümmer|bearbeit|klär)(?:t|en)(?: \w+){0,4} (?:bereits|schon|gerade|derzeit))\b"
    r"|(?P<done>\b(?:(?:ich|wir) habe?n?|habe?n? (?:ich|wir)|mein\w* (?:chef\w*|leiter\w*|vorgesetzte\w*|team\w*) hat)\b[^.!?,;:\n]{0,60}?\b(?:zur rede gestellt|aufgehoben|verwarnt|abgemahnt|unterschrieben|zugestimmt|zurückgebucht|entsperrt|gefunden|ermittelt)\b)"
    r"|(?P<passive>\b(?:wurden?|ist|sind) (?:\w+ ){0,3}?(?:geschult|verwarnt|abgemahnt|aufgehoben|entsperrt|zurückgebucht|ermahnt)\b)"
)
_FRENCH_MORE = Waiting(
    rf"(?P<done>\b(?:j'(?:en |y )?ai|nous (?:en |y )?avons) (?:déjà|d'ores et déjà|aussi|également) (?:\w+ment )?(?:{FR_DONE}|averti\w*|fait (?!le\b|la\b|une?\b|l'|part\b)\w{{3,}}(?:er|ir|re))\b"
    r"|\b(?:j'ai|nous avons) eu (?:\w+ ){0,5}au téléphone|\b(?:qui|\w+) a déjà (?:tout )?(?:corrigé|réglé|traité|fait|transmis|envoyé))\b"
)
GATES: dict[Pattern, Gate] = {
    _ENGLISH: Gate(_DONE_WORDS, alternatives(PASTS), _ING_WORDS, "on the phone", _STATES),
    _ENGLISH_MORE: Gate(_ENGLISH_MORE.pattern),
    **{brief: Gate(brief.pattern) for brief in (EN_BRIEF, DE_BRIEF, ES_BRIEF, FR_BRIEF)},
    **{shape: Gate(shape.pattern) for shape in (EN_SHAPE, EN_PASSING, DE_SHAPE, ES_SHAPE, FR_SHAPE)},
}
"""What every match of a pattern holds: most sentences hold none of it."""
TONGUES: dict[str, tuple[Pattern, ...]] = {
    "en": (_ENGLISH, _ENGLISH_MORE, EN_BRIEF, EN_SHAPE, EN_PASSING), "de": (_GERMAN, _GERMAN_MORE, DE_BRIEF, DE_SHAPE), "es": (_SPANISH, ES_BRIEF, ES_SHAPE),
    "fr": (_FRENCH, _FRENCH_MORE, FR_BRIEF, FR_SHAPE),
}  # fmt: skip
