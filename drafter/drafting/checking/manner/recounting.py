"""Weak signs, in four languages, that a sentence tells what happened: enough to pass a reply, never to fail one.

What went wrong can be told in any words, so the question is turned round: a sentence tells it unless nothing is left of it
but the feelings, the excuses and the announcements that any reply could hold.
"""

from __future__ import annotations

from drafter.domain.lexicon.patterns import Waiting
from drafter.domain.regex import regex
from drafter.drafting.checking.manner.bags import bag
from drafter.drafting.checking.manner.meaning import stems
from drafter.drafting.checking.manner.prose import Line, unquoted
from drafter.drafting.checking.sheet import Sheet

AHEAD = {
    "en": regex(
        r"\b(?:we|i|you|it|they) should have (?:it|this|that|them|everything|all|an?|the|your|news|more|some)\b(?=[^.!?]*\b(?:soon|shortly|by|tomorrow|today|tonight|next|within|in (?:an?|\d+|two|three)|this (?:week|morning|afternoon|evening)|ready|working|fixed|sorted|done|running)\b)(?![^.!?]*\b(?:not|never)\b|[^.!?]*n't\b)|"
        r"'ll\b|\b(?:will|shall|going to|can|could|would|may|might|please|if)\b|\b(?:i'm|i am|we're|we are) (?!sorry|not|late|ashamed|the|responsible|to)\w+ing\b"
    ),
    "de": regex(r"\b(?:werden?|wird|würden?|kann|können|könnte|möchten?|bitte(?! (?:ich|wir|um|sie um))|falls|wenn)\b"),
    "es": regex(r"\b\w{2,}(?:ré|rás?|remos|rán)\b|\b(?:vamos|voy|va|van) a\b|\b(?:puede|podemos|puedo|por favor|si)\b"),
    "fr": regex(
        r"\b\w{2,}(?:rai|ras|ra|rons|rez|ront)\b|\b(?:allons|vais|va) \w+(?:er|ir|re)\b|\b(?:pouvez|pouvons|peux|si|veuillez)\b"
    ),
}
"""What is announced, asked or supposed."""
_PAST = {
    "en": regex(
        r"n't\b|\b(?:did|was|were|had|has|have|been|came|kept|left|took|gave|went|told|said|made|sent|put|let|lost|broke|cut|shut|ran|fell|stood|sat|lay|hung|held|drove|wrote|spoke|rang|blew|burnt|got|paid|bought|knew|threw|flew|"
        r"mis\w+t|spelt|set|grew|built|sold|saw|hit|read|led|met|never|no|not|nobody|none|nothing|without|still|instead|only|again|where|when|while|after|one|two|three|four|five|six|seven|\w{2,}ed)\b|\d"
    ),
    "de": regex(
        r"\b(?:war(?:en)?|wurden?|ha(?:t|ben|be|tten?)|ist|sind|kam(?:en)?|bl(?:ie|ei)b\w*|ging\w*|stand\w*|fuhr\w*|fehlt\w*|nicht|kein\w*|nie|ohne|niemand|nichts|statt|trotz|noch|immer|obwohl|zwei\w*|drei\w*|vier\w*|ge\w{2,}(?:t|en)|\w{3,}ten?)\b|\d"
    ),
    "es": regex(
        r"\b(?:\w{2,}(?:ó|aron|ieron|amos|imos|ad[oa]s?|id[oa]s?|aba|aban|ían?)|fue|fueron|hizo|no|sin|nadie|nunca|ha|han|hemos|tiene|está|lleva|sigue|dos|tres|vez|veces|roto|rota|que)\b|\d"
    ),
    "fr": regex(
        r"\b(?:a|ont|avons|avez|est|sont|était|étaient|pas|sans|personne|jamais|rien|aucun\w*|deux|trois|fois|alors|toujours|\w{2,}(?:ée?s?|ait|aient))\b|\bn'\w+|\d"
    ),
}
"""Something that was, was not, or is short: a past form, a denial, a count."""
_SAID_BY_ANY = {
    "en": bag(
        """sorry apologise apologize apologies apologising apology regret mistake mistakes error errors fault faults mixup mix-up inconvenience trouble frustration frustrating frustrated happen happened happens situation experience matter
        issue issues problem problems service standard standards right wrong deserve deserved expect expected better best handled handle badly poorly poor care looked look message feel feeling felt annoyed upset angry fed worn tired
        patience understand understandable understandably fell falls short acceptable unacceptable responsible responsibility own owns owe owed full fully entire entirely complete completely truly really sincerely deeply very
        clear clearly rightly rightfully learn hear heard see seen know think imagine straight write writing written wrote contact contacted reach reached reaching bring brought bringing attention feedback concern concerns complaint
        customer customers disappoint disappointed disappointing disappointment disappointedly trust loss stress stressful worry worried upsetting difficult hard bad good great important small little thing things today yesterday
        january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday first last long fair share treat treated way place part spare spared cause caused
        help helped carry usual quick quickly resolve resolved solve solved sort sorted fix fixed deal dealt dealing pride value aim strive thank thanks dear going through have had let down failed fail fails us our team company
        whole start finish end doing blame account reason every second time point begin begins letter earnest seriousness name behalf everybody everyone here work works kind kindly person people accept accepted must enough come
        bear hope hoped wish wished ask asked everything anything something nothing somewhat honest honestly plain plainly case order number reference booking ticket claim guest sir madam need read reading much even though never always simply just also"""
    ),
    "de": bag(
        """doch denn dann man mehr hier dort jetzt bereits schon immer alle alles etwas viel leid tut entschuldigung entschuldige entschuldigen verzeihung bedauern fehler versehen panne problem probleme unannehmlichkeiten umstände ärger ärgerlich verärgert frust enttäuscht enttäuschend enttäuschung situation vorfall
        sache angelegenheit anliegen geschehen passiert passieren vorgefallen erfahrung verantwortung verantworten verantwortlich schuld verständlich verstehen versteht nachricht mail schreiben geschrieben wenden gewandt danke dank
        vielen kunde kunden service qualität anspruch gerecht geworden erwarten erwartet erwartung besser gut schlecht unzufrieden aufrichtig ehrlich wirklich sehr ganz voll volle vertrauen stress sorge sorgen heute gestern montag
        dienstag mittwoch donnerstag freitag samstag sonntag hätten hätte dürfen sollen müssen gemacht liegt lag uns unser unsere unserer unserem unseren bei bitte bitten gelassen stich aufmerksam hinweis rückmeldung fall auftrag
        bestellung buchung nummer entstanden entstandenen ihre ihr ihnen diese dieser dieses diesen eigener eigene klar deutlich tragen trage übernehmen übernehme form aller"""
    ),
    "es": bag(
        """soy son somos hay tengo tiene tenemos pero porque cuando donde todos toda aquí ahora siento sentimos lamento lamentamos disculpa disculpas disculpe perdón perdone pido pedimos error errores fallo fallos culpa nuestro nuestra problema problemas molestia molestias inconveniente inconvenientes situación sucedido
        ocurrido pasado asunto tema experiencia responsabilidad responsables entiendo entendemos comprendo comprendemos mensaje escribir escrito gracias cliente clientes servicio confianza enfado frustración decepción decepcionado
        mal mejor bien merece esperaba esperado debimos debido altura mucho muchísimo sinceramente todo esto enteramente totalmente completamente asumimos asumo hoy ayer lunes martes miércoles jueves viernes sábado domingo causado
        causadas ocasionado ocasionadas hecho fallado hemos caso pedido reserva número contacto contactar"""
    ),
    "fr": bag(
        """suis est c'est n'est sommes êtes ont avoir être fait faire mais donc car cela ça tous toutes très ici même j'ai qu'il désolé désolée désolés navré excuse excuses regrette regrettons pardon erreur erreurs faute notre nôtre problème problèmes désagrément désagréments gêne situation arrivé passé passée sujet expérience responsabilité responsables
        responsable comprends comprenons compréhensible message écrire écrit merci client clients service confiance colère frustration déception déçu déçue déçus mal mieux bien méritez attendez attendiez dû aurions hauteur vraiment
        sincèrement profondément tout toute entièrement totalement assumons assume présente présentons prie aujourd'hui hier lundi mardi mercredi jeudi vendredi samedi dimanche causé causés commande réservation dossier numéro
        contacté contacter"""
    ),
}
_KINDS_APART = frozenset({"~data", "~explain"})
"""Kinds whose words tell apart: "account" and "reason" tell nothing, "photos" and "explanation" do."""
_TELLS_NOTHING = {tongue: (stems(words, tongue) - _KINDS_APART) | words for tongue, words in _SAID_BY_ANY.items()}
_WITH_THANKS = regex(
    r"\b(?:thank(?:s| you) for|pride ourselves|we (?:strive|value|aim|always)|vielen dank|danke für|gracias por|merci (?:de|pour)|sorry to hear|i (?:understand|can (?:see|hear|imagine|only imagine))|we understand)\b"
)
_SLOGAN = Waiting(
    r"\b(?:(?:top|highest|first|number one|our|biggest|greatest|main) priority|at the (?:very )?heart of|our (?:mission|motto)|our commitment (?:to|is)|comes? first\b|"
    r"(?:notre|la|une) (?:première |plus grande |grande |toute première )?priorité|au c(?:œ|oe)ur de (?:notre|nos|ce que|tout)|notre (?:engagement|mission|devise|métier)|tout en œuvre|"
    r"nuestra (?:máxima |mayor |gran |principal )?prioridad|nuestr[oa] (?:compromiso|misión|lema)|(?:unsere?|oberste|höchste|erste)r? (?:\w+ )?priorität|am herzen|unser (?:anspruch|auftrag|leitsatz)|an erster stelle)\b"
)
_OF_THE_PAST = regex(
    r"n't\b|\b(?:not|never|was|were|should|had|failed|nicht|nie|war|hätte|kein\w*|pas|jamais|aurait|était|n'a|no|nunca|fue|debió|debería)\b"
)


def is_slogan(sentence: str) -> bool:
    """Whether a lower-case sentence only tells what is dear to us: "your satisfaction is our priority". "You should have
    been our priority and were not" tells something."""
    return _SLOGAN.search(sentence) is not None and _OF_THE_PAST.search(sentence) is None


_WORKED_ON_IT = regex(
    r"^\W*(?:i|we)(?:'ve| have)? (?:just |now |also |already |then |even )*(?:pinged|restarted|rebooted|reloaded|reset|reconnected|refreshed|reconfigured|retested|scanned|checked|tested|looked|reviewed|opened|traced|monitored|"
    r"(?:ran|did|made|took|done|run) (?:an?|another|the|some|two) (?:\w+ )?(?:tests?|checks?|scans?|diagnostics?|search|trace|look|note))\b"
    r"(?!.*(?:n't|\b(?:not|no|never|nothing|without|broken|dead|failed|down|wrong|twice|still|found|saw|shows?|only|after|too|and|but|instead)\b))"
)
"""What we did to look into it, with nothing that came of it."""


_IN_GENERAL = regex(
    r"\b(?:normal|usual|usually|these things|sometimes|such things|busy|high (?:demand|volume)s?|not us|perhaps|maybe|vielleicht|quizás?|peut-être|(?:tracking|records?|systems?|notes?|logs?) shows?|perceived|you (?:could|might) have|you should have (?!been|had|got|received|heard)|überlastet|normalerweise|"
    r"normalmente|cualquier|habitual|normalement|tout désagrément)\b"
)
"""What is told of things in general, of our records, or of what the customer left undone."""
_LEAST = 2


def worked_on_it(sentence: str) -> bool:
    """Whether a lower-case sentence tells only what we tried: "I pinged your modem", "we ran a test on the line"."""
    return _WORKED_ON_IT.search(sentence) is not None


def telling(line: Line, tongue: str, known: frozenset[str]) -> frozenset[str]:
    """The stems of a sentence that are neither `known` nor what any reply could say."""
    words = (word for word in line.words if word not in _SAID_BY_ANY[tongue])
    return stems(words, tongue) - known - _TELLS_NOTHING[tongue]


def recounts_weakly(line: Line, tongue: str, known: frozenset[str], papers: frozenset[str]) -> bool:
    """Whether a sentence holds something that happened: two telling words beyond the `known` names and things of the
    case, or three with those of them that are no `papers`, beside a past form, a denial or a count."""
    line = unquoted(line)
    if _tells_no_event(line, tongue):
        return False
    if _PAST[tongue].search(line.lower) is None:
        return False
    beside_names = len(telling(line, tongue, papers))
    if beside_names and any(form.search(line.lower) for form in (_WE_DID, _WE_LEFT_OUT, _WAS_DUE)):
        return True
    return len(telling(line, tongue, known)) >= _LEAST or beside_names > _LEAST


def _tells_no_event(line: Line, tongue: str) -> bool:
    return bool(
        line.asks
        or _IN_GENERAL.search(line.lower)
        or AHEAD[tongue].search(_REPORTED.sub("", line.lower))
        or _WITH_THANKS.search(line.lower)
        or is_slogan(line.lower)
        or worked_on_it(line.lower)
    )


def may_be_regretted(line: Line, tongue: str, known: frozenset[str]) -> bool:
    """Whether a sentence that an apology points back at holds a telling word beyond the `known` things of the case."""
    line = unquoted(line)
    if _tells_no_event(line, tongue) or _JUDGED.search(line.lower):
        return False
    return bool(telling(line, tongue, known))


_JUDGED = regex(
    r"\bmust (?:have|be)\b|\bour (?:\w+ )?(?:service|performance|handling|standards?) (?:was|were|is|has|did)\b|\b(?:did|done|do|were|been)(?: not|n't)? (?:\w+ )?(?:well|badly|better|enough)\b"
)
"""How we did, or how it felt, in general."""


_WE_DID = regex(
    r"\bwe (?!(?:missed|dropped|messed|failed|disappointed|apologi[sz]ed|wanted|hoped|cared|tried|valued|aimed|needed|noticed|looked|reviewed|checked|listened|learned|received|understood) )"
    r"(?:gave|sent|came|brought|took|put|left|lost|broke|cut|shut|ran|told|wrote|sold|built|set|charged|\w{3,}ed) (?!down\b|up on\b|short of\b|you (?:down|badly|wrong|less|poor|cause|reason)\b)"
)
"""An act of ours: with one thing that it was done to, it tells what we did, though the facts use the same word."""
_WE_LEFT_OUT = regex(
    r"\b(?:we|i|our \w+|nobody here|no one here)\b(?:[^.!?;]|\.(?=\d)){0,60}?\b(?:have|had|has|did)(?:n't| not| never| nothing)\b (?!meet|live|expect|do\b|get (?:this|it) right|receiv|hear|see|find|know)"
)
"""What we left undone."""
_WAS_DUE = regex(
    r"\b(?:was|were) (?:due|promised|expected|booked|supposed|meant)\b[^.!?;]*(?:n't|\b(?:not|never|nothing|nobody|no one|let you down))\b"
)
"""What should have been, and that it was not."""
_REPORTED = regex(r"\b(?:said|told|promised|assured|wrote|agreed)\b[^.!?,;]*")
"""What somebody said would be, which announces nothing now."""
_QUOTED = regex(r"[“„«\"]\s?([^“”„«»\"]{8,200}?)[.!?]?\s?[”“»\"]")


def quotes_them(sheet: Sheet, line: Line) -> bool:
    """Whether the customer's own words are given back in quotation marks, three words or more."""
    quoted = _QUOTED.findall(sheet.text[line.start : line.end + 1])
    if not quoted:
        return False
    theirs = " ".join([*(t.text for t in sheet.case.history if t.sender == "customer"), sheet.case.message.text])
    return any(
        (len(words.split()) >= 3 or (len(words) >= 6 and not words.isascii()))
        and " ".join(words.split()) in " ".join(theirs.split())
        for words in quoted
    )
