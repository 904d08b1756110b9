"""Acts that a reply says are done or under way. Each is held against the case, and what is under way against the plan:
a step that is only intended does not make "I have issued the refund" true, but it does make "I am issuing it today" so.
"""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from drafter.domain.score import Mark
from drafter.domain.sentences import Sentence
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
from drafter.drafting.checking.facts.happened import Happened
from drafter.drafting.checking.sheet import Sheet, Verdict, failed, passed

Tense = Literal["done", "past", "passive", "passive_past", "now", "state"]

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
_ENGLISH = re.compile(
    rf"\b(?=['ahimostwy])(?:\b(?P<done>{_WHO}(?:'ve| have|'s| has) {_ADV}{{0,3}}(?:{_DONE_WORDS}))\b"
    rf"|(?P<past>\b(?:i|we|{_GROUP}) {_ADV}{{0,2}}(?:{alternatives(PASTS)}|{DONE_PHRASES}))\b"
    rf"|(?P<passive>\b(?<!should )(?<!could )(?<!would )(?<!must )(?<!might )(?<!may )(?<!will )(?<!'ll )(?<!to )(?:has|have) {_ADV}{{0,3}}been {_ADV}{{0,2}}"
    rf"(?:{_DONE_WORDS}))\b"
    rf"|(?P<passive_past>\b(?:was|were) {_ADV}{{0,2}}(?:{_DONE_WORDS}))\b"
    rf"|(?P<now>\b{_WHO}(?:'m|'re|'s| am| are| is) {_ADV}{{0,3}}(?:{_ING_WORDS})|"
    rf"\b(?:is|are|'s) {_ADV}{{0,3}}being {_ADV}{{0,2}}(?:{_DONE_WORDS})|\b{_WHO}(?:'ve| have|'s| has) {_ADV}{{0,2}}been {_ADV}{{0,2}}(?:{_ING_WORDS})|"
    rf"\b{_WHO}(?:'m|'s|'re| am| is| are) {_ADV}{{0,2}}on the phone (?:to|with))\b"
    rf"|(?P<state>\b(?:is|are|'s|'re) {_ADV}{{0,3}}(?:on (?:its|the|their|his|her) way(?! to being)|en route|in transit|under ?way|in progress|in process|"
    r"in the (?:post|mail|works|pipeline)|out for delivery|processed|booked|arranged|escalated|refunded|resolved|fixed|sorted|shipped|scheduled|cancelled|"
    r"canceled|approved|complete|completed|all (?:set|done|sorted)|on the case|on the job|at work|with (?:our|the|my) (?:[\w'-]+ ){0,3}?(?:team|department|manager|supervisor|engineers|specialists)))\b)"
)  # every alternative begins with one of few letters: the others are passed over at once
_GERMAN = re.compile(
    rf"\b(?P<done>(?:ich habe|habe ich|wir haben|haben wir|hat (?:unser|die|das|der|mein)\w*|unser\w* \w+ hat)\b[^.!?,;:\n]{{0,90}}?\b(?:{DE_DONE}))\b"
    rf"|(?P<passive>\b(?:wurden?|ist|sind) (?:[^.!?,;:\n]{{0,70}} )?(?:{DE_DONE})(?: worden)?)\b"
    r"|(?P<now>\b(?:wird|werden) (?:gerade|bereits|derzeit|aktuell|momentan|schon|jetzt) [^.!?,;:\n]{0,60}?(?:bearbeitet|geprüft|untersucht|erstattet|verschickt|versendet|eskaliert|weitergeleitet)|"
    r"\b(?:ich|wir|unser \w+|unsere \w+) (?:\w+ ){0,1}?(?:rufe|rufen|leite|leiten|prüfe|prüfen|prüft|untersuchen|untersucht|bearbeiten|bearbeitet|kontaktiere|eskaliere|spreche|arbeitet|arbeiten|kümmert sich) (?:\w+ ){0,2}?(?:gerade|bereits|derzeit|schon|aktuell)|"
    r"\b(?:bin|sind) (?:gerade|bereits) (?:dabei|am telefon))\b"
    r"|(?P<state>\b(?:ist|sind) (?:\w+ ){0,2}?(?:unterwegs|auf dem weg|in bearbeitung|in arbeit|bereits in))\b"
)
_SPANISH = re.compile(
    rf"\b(?P<done>(?:he|hemos|ha|han) (?:ya |también |personalmente |inmediatamente |acabado de )?(?:{ES_DONE}))\b"
    rf"|(?P<passive>\b(?:ha|han) sido (?:ya )?(?:{ES_DONE})[as]?s?|\bse (?:le )?(?:ha|han) (?:ya )?(?:{ES_DONE}))\b"
    r"|(?P<past>\b(?:ya )?(?:escalé|envié|hablé|llamé|contacté|revisé|comprobé|tramité|solicité|procesé|cancelé|abrí|emití|reembolsé|avisé|verifiqué|reembolsamos|enviamos ya|ya enviamos))\b"
    r"|(?P<now>\best(?:oy|amos|á|án) (?:ya |ahora )?(?:llamando|procesando|tramitando|investigando|revisando|escalando|enviando|hablando|contactando|comprobando|gestionando|emitiendo|reembolsando|trabajando))\b"
    r"|(?P<state>\best[aá]n? (?:ya )?(?:en camino|en curso|en proceso|en tránsito|de camino|resuelt[oa]|solucionad[oa]))\b"
)
_FRENCH = re.compile(
    rf"(?P<done>\b(?:j'ai|nous avons|on a|(?:notre|l'|le|la) ?(?:équipe|service|collègue|responsable|entrepôt)[\w ]{{0,20}} a) (?:déjà |aussi |bien |immédiatement |personnellement |également |pu )?(?:{FR_DONE}))\b"
    rf"|(?P<passive>\b(?:a|ont) (?:bien |déjà )?été (?:bien |déjà )?(?:{FR_DONE})e?s?)\b"
    r"|(?P<now>\b(?:suis|sommes|est|sont) (?:déjà |actuellement )?en train de?(?:')?|\b(?:enquête|travaille|vérifie|s'en occupe|s'occupe) (?:déjà|actuellement))"
    r"|(?P<state>\b(?:est|sont) (?:déjà |bien |actuellement )?(?:en route|en cours|en chemin|en traitement|parti[es]?|résolu[es]?))\b"
)
_OTHERS = (
    r"(?:(?:our|the|my) (?:[\w'-]+ ){0,4}?(?:teams?|managers?|supervisors?|engineers?|technicians?|couriers?|carrier|warehouse|depot|"
    r"drivers?|colleagues?|staff|crew|department|people)|they|he|she)"
)
_ENGLISH_MORE = re.compile(
    rf"\b(?P<done>(?:i|we|{_OTHERS})(?:'ve| have|'s| has) {_ADV}{{0,2}}(?:been (?:\w+ )?(?:on to|onto|in (?:touch|contact) with|through to)|let (?:the|our|my|them)\b|had (?:a|another) (?:word|chat|talk)|sent|confirmed|agreed)"
    rf"|{_OTHERS} (?:has|have) {_ADV}{{0,2}}been (?:{_ADV})?\w{{3,}}ed"
    rf"|and have {_ADV}{{0,2}}(?:let (?:the|our|my) (?=[\w ]{{1,40}}know)|told|informed|notified|alerted|flagged|spoken|asked (?:the|our|my))"
    rf"|{_OTHERS}(?:'ve| have|'s| has) {_ADV}{{0,2}}(?:read|seen|gone through)"
    rf"|(?:has|have) {_ADV}{{0,2}}been (?:{_ADV})?(?:taken off|spoken to|suspended|dismissed|told|briefed|trained|sorted|put right|dealt with|set aside|stopped))\b"
    rf"|(?P<past>\b(?:the |your |both |all )?(?:refund|payments?|money|credit|parcel|replacement|letters?|bills?|transfer) (?:\w+ )?(?:left (?:our|us|the)|went (?:out|through)|(?:was|were) (?:stopped|sent|paid|made|released)))\b"
    rf"|(?P<now>\b{_OTHERS} (?:is|are|'s|'re) {_ADV}{{0,2}}(?:on (?:it|this|the case|the job)|at work|busy (?:with|on))"
    rf"|(?:finance|billing|accounts|logistics|dispatch|security|head office) (?:is|are) {_ADV}{{0,2}}(?:{_ING_WORDS}))\b"
    r"|(?P<state>\b(?:payment|refund|money|transfer) is (?:already |now )?with (?:your|the) bank\b)"
)
_GERMAN_MORE = re.compile(
    r"\b(?P<now>(?:die |unsere |meine )?(?:kolleg\w+|mitarbeiter\w*|techniker\w*|teams?|werkstatt|lager)(?: \w+){0,3} (?:such|prüf|arbeit|kümmer|bearbeit|klär)(?:t|en)(?: \w+){0,2} (?:bereits|schon|gerade|derzeit))\b"
)
_FRENCH_MORE = re.compile(
    r"(?P<done>\b(?:j'ai|nous avons) eu (?:\w+ ){0,5}au téléphone|\b(?:qui|\w+) a déjà (?:tout )?(?:corrigé|réglé|traité|fait|transmis|envoyé))\b"
)
_TONGUES = {
    "en": (_ENGLISH, _ENGLISH_MORE), "de": (_GERMAN, _GERMAN_MORE), "es": (_SPANISH,), "fr": (_FRENCH, _FRENCH_MORE),
}  # fmt: skip

_THEIR_DEED = re.compile(
    r"(?:^|[,;:–—(]|\b(?:que|usted|ustedes|cliente|porque|como|cuando|si|y|pero|donde|lo que)\b) ?(?:(?:usted|ustedes|nos|me|se|lo|la|los|las|le|les|ya|no|hoy|"
    r"también|además|incluso|antes|siempre|dos veces|tres veces|nunca) )*$"
)
"""A Spanish "ha" without a subject of its own speaks of the customer: "Ha pedido hablar con un superior"."""
_DEPENDS = re.compile(
    r"\b(?:once|when|whenever|as soon as|after|until|till|if|unless|by the time|in case|whether|before|sobald|wenn|falls|nachdem|bis|ob|"
    r"bevor|cuando|en cuanto|si|hasta que|una vez|después de|tras|antes de|dès que|lorsque|quand|une fois|jusqu'à|après|avant)\b[^,;:–—]*$"
)
_AIM = re.compile(r"\b(?:confirm|check|verify|make sure|ensure|see|know|tell you|say|show|bestätig\w*|confirm\w*|asegurar\w*|m'assurer|vérifier)\b[^,;:]*$")  # fmt: skip
_FUTURE = re.compile(
    r"\b(?:will|'ll|going to|werde|werden|melde|voy a|vamos a|\w{3,}r[éá]n?|vais|allons|\w{3,}(?:rai|rons))\b|'ll "
)
_GLAD = re.compile(r"\b(?:pleased|happy|glad|delighted|can (?:now )?confirm|able to|good news|like to)\b")
_TOLD = re.compile(
    r"\b(?:said|says?|told|promised|wrote|claimed|informed|assured|according to|mentioned|explained|reported|thought|believed|"
    r"understood|expected|asked (?:us )?(?:why|whether|if)|gesagt|zugesagt|versprochen|geschrieben|dijo|dijeron|dijimos|prometi\w+|dit|promis|assuré|écrit)\b[^.;:!]*$"
)
_NONE = re.compile(
    r"\b(?:no|nothing|none|nobody|no one|neither|never|not|without|n't|nor|nichts|kein\w*|niemand|nicht|nie|nada|ningun\w*|nunca|nadie|no|rien|aucun\w*|personne|jamais|n')\b[^,;:]*$"
)
_ADMITS = re.compile(
    r"\b(?:wrong\w*|late|twice|double|two times|never|failed|fail|instead|mistake\w*|error|damaged|broken|cracked|leaking|dirty|used|incomplete|quiet|ignor\w*|silen\w*|incorrect\w*|too|only|"
    r"without|short|missing|faulty|defective|not|n't|again and again|delay\w*|missed|let (?:you )?down|contradict\w*|should)\b"
)
_READ_WHAT = re.compile(
    r"\s*(?:(?:through|at|over|back|carefully|all|of|everything|each|both|the|your|this|that|these|those|our|full|whole|entire|earlier|previous|complete|email|photos?|of|and) ){0,6}"
    r"(?:messages?|e-?mails?|case(?! (?:to|over|on|up))|history|conversation|correspondence|notes|letters?|file|thread|photos?|pictures?|everything|what (?:you|happened|went)|words|details|chat|complaint|"
    r"order|story|timeline)\b"
)


_HAVE_DONE = re.compile(r"(?:\bwill|'ll|\bto|\bgoing to) (?:have|get)(?: \w+)? $")
"""What is still to be had done: "I'll have the courier booked"."""
_DENIED_WITHIN = re.compile(r"\b(?:nicht|nie|niemals|kein\w*|nichts|jamais|pas|nunca|never|not)\b")


class Claim(NamedTuple):
    start: int
    end: int
    tense: Tense
    clause: str
    before: str


def no_claimed_act(sheet: Sheet) -> Verdict:
    """Fails where an act is told as done, or as under way, that neither the case nor the plan's steps hold."""
    happened = Happened(sheet)
    found: list[Mark] = []
    patterns = _TONGUES.get(
        sheet.reply.language[:2].lower(), tuple(one for every in _TONGUES.values() for one in every)
    )
    for line in sheet.sentences:
        if line.text.endswith("?"):
            continue
        lowered = sheet.lower[line.start : line.end]
        for pattern in patterns:
            for hit in pattern.finditer(lowered):
                claim = _claim(line, lowered, hit)
                if claim and not _holds(claim, hit[0], lowered, happened):
                    found.append(sheet.mark(claim.start, claim.end))
    if found:
        return failed(f"nothing in the case or the plan shows this: “{found[0].quote}”", found)
    return passed("no act is claimed that nobody did")


def _claim(line: Sentence, lowered: str, hit: re.Match[str]) -> Claim | None:
    """The claim of a match, or None where the sentence makes none of it: a condition, an aim, a denial, a quote."""
    tense: Tense = hit.lastgroup  # type: ignore[assignment]
    before = lowered[: hit.start()]
    clause = re.split(r"[,;:–—]| but | and (?:i|we|our|the)\b", lowered[hit.start() :])[0]
    if tense in ("passive", "passive_past", "state"):  # what it is done to stands before the verb
        clause = f"{clause} {re.split(r'[,;:–—]| but | and ', before)[-1]}"
    if hit[0].startswith(("ha ", "han ")) and tense == "done" and _THEIR_DEED.search(before):
        return None
    if _DEPENDS.search(before) or _NONE.search(before[-60:]) or _TOLD.search(before[-80:]):
        return None
    if _AIM.search(before[-80:]) and _FUTURE.search(before) and not _GLAD.search(before):
        return None
    if before.count('"') % 2 or before.count("„") > before.count("“") or _HAVE_DONE.search(before):
        return None
    if (
        _DENIED_WITHIN.search(hit[0])
        or re.search(r"(?:should|could|would|must|might|may)(?: not)? $", before)
        or re.match(r"\S+ (?:not|never)\b", lowered[hit.start() :])
    ):
        return None
    return Claim(line.start + hit.start(), line.start + hit.end(), tense, clause, before)


def _holds(claim: Claim, words: str, sentence: str, happened: Happened) -> bool:
    after = claim.clause[len(words) :]
    if _idle(words, after):
        return True
    ours = not words.startswith("i ")
    if claim.tense in ("past", "passive_past"):
        admits = ours and _ADMITS.search(sentence) is not None
        return admits or happened.done(words, claim.clause, by_customer=ours)
    if claim.tense in ("now", "state"):
        if happened.done(words, claim.clause, by_customer=False) or happened.under_way(words, claim.clause):
            return True
        already = _ALREADY.search(words) is not None or "on the phone" in words
        return claim.tense == "now" and not already and happened.planned(words, claim.clause)
    if words.endswith(("attached", "enclosed", "copied")) and happened.planned(words, claim.clause):
        return True
    if claim.tense == "done" and words.startswith("we") and _ADMITS.search(sentence):
        return True
    return happened.done(words, claim.clause, by_customer=claim.tense == "passive")


_ALREADY = re.compile(r"\b(?:already|currently|as we speak|bereits|derzeit|ya|déjà|actuellement)\b")
_READ = re.compile(r"(?:review|check|looked? up|pull|open|examin|looking|read|trac)\w*(?: up| the)?$")
_IDLE_AFTER = re.compile(
    r"(?:sent|send|sending) you (?:looking|searching|away|off|round|around|back and forth|in circles|from)|"
    r"(?:email|messag|text|contact|call|reach)(?:ing|ed) (?:out )?(?:you\b|to you\b|us\b|about)|(?:confirmed|informed|notified) (?:you|in your)|"
    r"reach(?:ed|ing) (?:you|us|me|a|this|the)|started (?:over|again|badly|on)|working (?:on|with) (?:you|this|it|your)|"
    r"dealing with (?:this|you|your|it)|sorting (?:this|it)|raised (?:with us|by|this with us)|closed (?:on|for|at)|moved (?:on|house)"
)


def _idle(words: str, after: str) -> bool:
    """Reading the case and writing this very reply are no acts of support; "I am working on this" says little."""
    if re.match(r"(?:i|we)\b", words) and _READ.search(words) and _READ_WHAT.match(after):
        return True
    idle = _IDLE_AFTER.search(words.rsplit(" ", 1)[-1] + after) or _IDLE_AFTER.search(
        " ".join(words.split()[-2:]) + after
    )
    return idle is not None and idle.start() == 0 and not re.match(r"(?:our|the) ", words)
