"""no_deflection: the customer is not sent to do our work. A hand-off that we make, a safety call, or a link that was
asked for is none."""

from __future__ import annotations

import re

from drafter.domain.regex import regex
from drafter.drafting.checking.manner.bags import bag
from drafter.drafting.checking.manner.looking_up import LOOKING_UP
from drafter.drafting.checking.manner.people import names
from drafter.drafting.checking.manner.phrases import Phrases
from drafter.drafting.checking.manner.prose import Line, Prose, marks, prose
from drafter.drafting.checking.manner.sending_errands import ERRANDS
from drafter.drafting.checking.manner.sending_on import SENDING_ON
from drafter.drafting.checking.manner.sending_round import SENDING_ROUND
from drafter.drafting.checking.sheet import Sheet, Verdict, failed, nothing, passed

_LEAD = (
    r"(?:please|kindly|simply|you (?:can|could|may|should|need to|must|will need to|'ll need to|have to|might want to|may want to|may like to|may wish to|might wish to|might like to|would need to|are welcome to|are advised to|will have to|are able to|are requested to|ought to|are best)|you'll (?:need|have) to|you'd (?:need|have|be best|better) ?(?:to)?|"
    r"(?:ask|advise|recommend|suggest|encourage|urge|invite|request|require|need|want|like|asking|kindly ask|have to ask|must ask)(?: that)? you(?: please| kindly)?(?: to)?|feel free to|best (?:to|thing is to)|try (?:to )?|be sure to|make sure (?:to|you)|don't hesitate to|do not hesitate to|the (?:next step|best way|quickest way|easiest way|fastest way|only way|way) (?:is|forward is|would be)(?: for you)? to|and then|then|or|it is (?:best|necessary)(?: for you)? to|would you|could you|can you|and|"
    r"(?:^|(?<=[.!?;:\n] )|(?<=\n)))[ ,]*(?:(?:also|just|simply|either|first|instead|directly|please|again|now|kindly|always) )*"
)
_PLACE = (
    r"(?:our (?:\w+ ){0,3}?(?:website|site|web ?page|pages?|help ?(?:center|centre|desk|pages?)|faqs?|portal|app|hotline|helpline|team|department|support|line|office|service|store|shop|branch|desk|chat|phone line|call cent(?:er|re)|customer (?:service|care|support|relations)|forum|form|community|knowledge base|guide|partners?|colleagues|warranty \w+|billing|technicians?|number)|"
    r"the (?:\w+ ){0,2}?(?:courier|carrier|manufacturer|seller|merchant|airline|airport|supplier|vendor|bank|website|site|portal|app|help ?(?:center|centre|pages?)|faqs?|hotline|helpline|store|shop|branch|office|department|retailer|depot|post office|delivery (?:company|service|partner)|support (?:team|line|desk)|billing (?:team|department)|team|desk|customer (?:service|care|support)|local \w+|form|forum|developer|hotel|insurer|landlord|embassy|driver|number (?:below|above|on)|warehouse|contractor|installer|authorities)|"
    r"your (?:\w+ )?(?:bank|card issuer|landlord|local \w+|insurer|isp|provider|network|neighbou?rs?|post office|carrier|travel agent|building|account page|online account|profile|dashboard)|"
    r"(?:dhl|ups|fedex|hermes|dpd|royal mail|usps|evri|gls|paypal|visa|amazon|apple|google|microsoft|correos|la poste|customer (?:service|care|support|relations|services)|technical support|tech support|support|billing|another department|a different department|a (?:store|branch|shop|technician|professional|plumber)|any of our \w+))\b"
)
_GO = r"(?:call(?: up)?|ring|phone|contact|e-?mail|write (?:to|in to)|visit|see|check(?: with| on| in)?|go (?:to|through|back to|into|on|via)|log ?(?:in|on)(?: to|to)?|reach out(?: to)?|get in (?:touch|contact)(?: with)?|speak (?:to|with)|talk (?:to|with)|consult|refer to|head (?:over )?to|turn to|use|browse|look (?:at|on|up|in|it up)|read(?: through)?|take (?:it|this|that)(?: up)? (?:up )?(?:with|to)|raise (?:it|this|that) with|follow up with|try|ask|chase|enquire (?:with|at)|inquire (?:with|at)|liaise with|pop into|drop (?:by|into)|search|apply (?:to|at|through)|claim (?:from|through|on|via)|file (?:it|a \w+|this) (?:with|at|on|through)|submit (?:\w+ ){0,3}(?:through|via|on|at|to)|direct (?:your|this|it|any) (?:\w+ )?to|send (?:your|this|the) (?:\w+ )?(?:complaint|request|query|claim|email|message) to|track (?:it|this|your \w+|the \w+) (?:on|via|through|with|at))"
_SENT = Phrases(
    (
        ("log |report|book |app|order |request|track|register|submit|arrange|apply|claim", r"(?:(?:please|kindly|simply|just|[,;:]|you (?:can|could|may|need to|must|have to|should)) )(?:log|report|book|order|request|track|register|submit|arrange|apply for|claim)\b[^.!?;]{1,50}\b(?:in|on|through|via|using|at|with|from) (?:the|our|your) (?:\w+ )?(?:app|website|site|portal|account|web ?page|form|shop|store|tool|bank|carrier|operator)"),
        ("pick it up|pick up|collect it|collect the|send your letter|by post to|in writing to|fetch it", r"\byou (?:can|could|may|need to|must|have to|should|will have to) (?:\w+ )?(?:pick (?:it|this|them|the \w+|your \w+) up|pick up (?:the|your) \w+|collect (?:it|them|the \w+|your \w+)|fetch \w+) (?:yourself |\w+ )?(?:at|from|in)\b|\bplease (?:send|post|mail|submit|address) (?:your|this|the) (?:\w+ ){1,4}(?:by post|in writing|to our (?:registered|legal|head|postal))"),
        ("bestellen sie|laden sie|beantragen sie|buchen sie|reichen sie", r"\bbitte (?:bestellen|beantragen|buchen|melden|registrieren|reichen|laden) sie\b[^.!?]{0,60}\b(?:in unserem|auf unserer|über unser\w*|in der|im|bei (?:der|dem|unser\w*))\b"),
        ("veuillez|merci de|il vous faut|vous devez", r"\b(?:veuillez|merci de|il vous faut|vous devez) (?:\w+ )?(?:contacter|appeler|joindre|relancer|demander à|vous adresser|commander|remplir)\b"),
        ("our|the |your|dhl|ups|fedex|hermes|dpd|mail|paypal|support|department|customer|store|branch|technician|professional|plumber", rf"{_LEAD}{_GO} (?:(?:directly|again|back|out|up|straight|with|to|via|on|at|through|into|in touch with|by phone|for) )*{_PLACE}"),
        ("call|ring|phone|contact|dial|write|email|text", rf"{_LEAD}(?:call|ring|phone|contact|dial|write to|e-?mail|text|reach) (?:us|this number|(?:us )?(?:on|at|under|via)? ?(?:\+?\(?0?\d[\d ()/-]{{5,}}|\w+@\w+|0800|1-8\d\d|(?:the |this |our )(?:number|hotline|address)|hotline))\b"),
        ("ticket|case|request|claim|complaint|form|survey|dispute|chargeback|application", rf"{_LEAD}(?:open|raise|create|log|start|submit|file|lodge|fill (?:in|out)|complete|put in|send in|use|download|print|make|place|register) (?:a|an|the|our|another|your|this|that|one|out) (?:\w+ ){{0,4}}?(?:ticket|case|request|claim|complaint|form|survey|dispute|chargeback|application|order|enquiry|inquiry)\b(?! (?:is|has|was|will))"),
        ("website|www|http|page|faq|link|online|section|article|help cent|portal|here:", rf"{_LEAD}(?:visit|see|check|go to|follow|click|use|open|read|consult|find|refer to|take a look at|have a look at|look at)(?: on| out| through| the| this| our| at| here| below| following| attached| in| more| all| (?:further |the |more )?(?:information|details|answers?|steps)(?: on| at| in)?)* ?(?:https?://\S+|www\.\S+|\S+\.(?:com|net|org|de|es|fr|co\.uk)\b|links?\b|website|web ?page|pages?\b|faqs?|online|help|article|section|portal|knowledge|terms|here\b)|\b(?:all|more|further|the|full|these) (?:\w+ ){{0,2}}?(?:details|information|answers?|steps|info|conditions|policy) (?:can be found|are|is|are available|is available|you (?:need|will find)|may be found)(?: available)? (?:on|at|in) (?:our|the|www|http)|\b(?:answered|explained|described|covered) (?:on|in) our (?:website|faqs?|help|pages|site)|\bself[- ]service\b"),
        ("again later|call back|try again|back later|different time|contact us again|write again|get back to us|come back to us|write back to us|reach us|reach out", rf"{_LEAD}(?:try|call|ring|contact us|check|come|write|reach out|get)(?: back)?(?: to us| us| in touch)? (?:again|back|later|another time|at a (?:later|different) time|tomorrow|in a few (?:days|hours))(?: later)?\b(?! to (?:you|confirm|check))"),
        ("you will need to|you'll need to|you need to|you have to|you must|up to you|your side|arrange|yourself", r"\byou(?:'ll| will)? (?:need|have|must|are required|'re required)(?: to)? (?:\w+ )?(?:arrange|organi[sz]e|contact|take (?:it|this|the \w+) to|bring (?:it|the \w+) (?:to|back)|find|chase|book|claim|dispute|report (?:it|this) to|ask|call|apply|collect it|pick it up|speak|pay (?:for )?(?:the )?(?:return|shipping|postage)|request)\b|\bit(?:'s| is) (?:now )?up to you to\b|\b(?:arrange|organi[sz]e|book|fix|repair|sort|solve|install|reset|chase|handle) (?:it|this|that|the \w+|the \w+ \w+) yourself\b"),
        ("not our department|wrong department|different department|another department|can't help you here|cannot help you here|not handled|don't handle|do not handle|not the right", r"\b(?:not|isn't) our department|\b(?:wrong|different|another) department\b(?! (?:and i|so i|but i|, i))|\b(?:we|i) (?:don't|do not|cannot|can't) (?:handle|deal with|process|help(?: you)? with|do) (?:this|that|these|it|such \w+|refunds|deliveries) (?:here|by email|on this|over|in this|ourselves)|\bnot the right (?:team|person|department|place|address|channel)"),
        ("wenden|rufen sie|kontaktieren|besuchen|füllen|unsere website|unserer website|unserer webseite|hotline|schauen|eröffnen|erstellen|melden sie sich", r"\b(?:wenden sie sich|rufen sie|kontaktieren sie|besuchen sie|schauen sie|melden sie sich|sehen sie|schreiben sie|klären sie|nutzen sie|informieren sie sich|loggen sie sich)(?: \w+){0,4}? (?:an|bei|unter|auf|in|mit|unsere?[rnms]?|den|die|das|ihre?[rn]?) ?(?:\w+ ){0,2}?(?:hotline|kundendienst|kundenservice|website|webseite|homepage|faq\w*|paketdienst|versanddienst\w*|spediteur|zusteller|hersteller|bank|händler|verkäufer|dhl|hermes|dpd|portal|app|formular|support|abteilung|filiale|fluggesellschaft|hilfe\w*|kundencenter|nummer|seite|0\d+)\b|\b(?:füllen sie|eröffnen sie|erstellen sie|stellen sie)(?: \w+){0,4}? (?:formular|ticket|antrag|anfrage)"),
        ("llame|contacte|póngase|visite|consulte|rellene|diríjase|acuda|abra|complete|acceda", r"\b(?:llame|contacte|póngase en contacto|visite|consulte|diríjase|acuda|acceda|escriba|comuníquese|hable)(?: \w+){0,3}? (?:a|al|con|nuestr[oa]s?|la|el|su|en|del)(?: \w+){0,3}? ?(?:web|página|transportista|mensajería|banco|fabricante|tienda|línea|teléfono|número|atención|faq|preguntas|departamento|vendedor|aerolínea|portal|app|formulario|correos|dhl|servicio|empresa)\b|\b(?:rellene|complete|abra|cree)(?: \w+){0,3}? (?:formulario|ticket|solicitud|incidencia|reclamación)"),
        ("appelez|contactez|veuillez|rendez-vous|consultez|adressez|remplissez|adresser|contacter|consulter|rapprocher", r"\b(?:appelez|contactez|contacter|rendez-vous|vous rendre|consultez|consulter|adressez-vous|vous adresser|vous rapprocher|rapprochez-vous|visitez|visiter|écrivez|joindre|appeler|connectez-vous)\b(?: \w+){0,4}? ?(?:à|au|sur|de|du|auprès|notre|nos|le|la|votre|les)? ?(?:\w+ ){0,2}?(?:site|transporteur|banque|fabricant|magasin|boutique|service|numéro|hotline|faq|aide|vendeur|compagnie|la poste|colissimo|chronopost|assistance|portail|support|page|agence)\b|\b(?:remplissez|remplir|compléter|complétez|ouvrez|ouvrir|créer|déposer)\b(?: \w+){0,3}? (?:formulaire|ticket|demande|réclamation|dossier)"),
        *ERRANDS,
        *LOOKING_UP,
        *SENDING_ON,
        *SENDING_ROUND,
    )
)  # fmt: skip
_SAFETY = regex(
    r"\b(?:emergency|911|112|999|ambulance|fire (?:brigade|service|department)|gas (?:leak|emergency|smell)|smell (?:of )?gas|poison|hospital(?!'s)|doctor|999|110|notruf|feuerwehr|emergencias|bomberos|urgences|pompiers|evacuat\w*|leave the (?:house|building|room)|samaritans|988|crisis line|lifeline)\b"
)
_NOT_SENT = regex(
    r"(?:\b(?:no need|not need|n't need|not have|n't have|never have|without having|without you having|rather than|instead of|needn't|shouldn't|should not|having|not ask(?:ing)?|won't ask|than|won't|will not|will never|never|had|if you(?:'d| would)? (?:rather|prefer|like|wish)|want to|wanted to|i'll|i will|we'll|we will|i can|let me|going to|i have|i|we|asked|told|sent|made|making|tried|let) (?:you |having )?(?:to )?(?:please )?)$"
)
_OPTION = regex(
    r"\bif (?:anything|something|you(?:'d| would)? (?:rather|prefer|like|want|wish|need (?:me|anything)|have (?:any )?(?:other|more|further)|notice|ever|still)|it|that|this|the|there)\b[^.!?]{0,80}$"
)
_OWN = regex(r"\b(?:us|me|my|directly to me)\b")


def no_deflection(sheet: Sheet) -> Verdict:
    """Fails on "please contact the carrier", "see our FAQ", "open a new ticket"; passes "I'll call the carrier", "if it
    smells of gas, call 112", "reply to this email"."""
    text = prose(sheet)
    found = sheet.once(
        "sent away", lambda: [(start, end) for start, end in _SENT.said(text) if not _ours(sheet, text, start, end)]
    )
    if found:
        return failed("this sends the customer to do our work; say what we do instead", marks(sheet, found))
    if text.tongue is None:
        return nothing("the reply is in a language that this check does not know")
    return passed("the customer is not sent elsewhere")


_WANTS_LINK = regex(
    r"\b(?:links?|url|website|web ?page|web address|site|where (?:can|do|could) i (?:find|see|read|download|check|track)|phone number|number (?:to|can|i)|telefonnummer|enlace|lien|adresse)\b"
)


def _ours(sheet: Sheet, text: Prose, start: int, end: int) -> bool:
    line = text.line_at(start)
    if line and text.tongue in ("es", "fr") and _somebody_does(sheet, text.lower[line.start : start]):
        return True
    if _THEY_ASK.match(text.lower, start) or _IN_A_WORD.search(text.lower, max(0, start - 2), start):
        return True
    whole = line.lower if line else text.lower
    head = text.lower[line.start if line else 0 : start]
    words = text.lower[start:end]
    if (line and _asked_and_denied(text, line, head)) or _back_to_their_own(head, words):
        return True
    if _planned(sheet, words) or _leaves_them_to_it(sheet, words) or _grants(sheet, words):
        return True
    advised = words.startswith(
        (
            "ask",
            "advis",
            "recommend",
            "suggest",
            "encourag",
            "urg",
            "invit",
            "request",
            "requir",
            "must ask",
            "kindly ask",
            "have to ask",
        )
    )
    if (
        _SAFETY.search(whole)
        or (_NOT_SENT.search(head) and not advised)
        or (re.match(r"(?:and|or|then|and then|could you|can you|would you)\b", words) and _ACTS.search(head))
    ):
        return True
    if _SOMEBODY_WILL.search(head) and not _ASKS.match(words):
        return True
    if (
        _NOT_ASKED.search(head)
        or (_ACTS.search(head) and "if you" not in head and not _ASKS.match(words))
        or "ombuds" in words
    ):
        return True
    if _OPTION.search(head) and _OWN.search(words):
        return True
    asked = " ".join(ask.evidence.quote.lower() for ask in sheet.reading.asks) or sheet.case.message.text[:4000].lower()
    return bool(_WANTS_LINK.search(asked)) and bool(re.search(r"http|www|link|page|site|\d{5}|here", words))


_IN_A_WORD = regex(r"\w-$")
"""Inside a word: the "on-call engineer" is nobody to be called."""
_MUST_YOU = regex(r"^\W*(?:(?:and|so|but),? )?(?:do|must|should|will|would|did) (?:you )?$")
_NO = regex(
    r"^\W*(?:no(?:[.,;:!–—]| need\b| you\b|$)|not at all|you (?:do not|don't|need not|needn't|won't)|certainly not|none)"
)


def _asked_and_denied(text: Prose, line: Line, head: str) -> bool:
    """Whether it takes up the customer's question and says no: "Do you have to go back to the shop? No."."""
    after = next((one for one in text.lines if one.start >= line.end), None)
    return line.asks and after is not None and bool(_MUST_YOU.match(head)) and bool(_NO.match(after.lower))


_MONEY = regex(r"[$€£₹¥₦]\s?\d|\b(?:payments?|charges?|amounts?|sums?|fees?|refunds?|money|fares?|deposits?|both)\b")
_TO_THE_CARD = regex(
    r"\W*(?:go|return)(?: back)? to your (?:\w+ )?(?:card|account|wallet|paypal)\b(?! (?:page|area|settings))"
)
_FREED = regex(r"\b(?:so(?: that)?|leav\w+ you free to|lets?) $")
_HOME_TO = regex(
    r"you can (?:go|get) back to (?:your |the )?(?!\w* ?(?:bank|shop|store|seller|dealer|courier|carrier|insurer|landlord|hotel|garage|office|desk|branch|airline|airport|agent|agency|provider|supplier|manufacturer|surgery|clinic|school|counter|depot|council|embassy|company|post|retailer|operator|neighbou?rs?)\b)\w+"
)


def _back_to_their_own(head: str, words: str) -> bool:
    """Whether money goes back, "both payments, $124, go back to your card", or the customer to a life of their own: "so that
    you can go back to your husband"."""
    if _TO_THE_CARD.match(words) and _MONEY.search(head) and not _PLEASE.search(head):
        return True
    return _FREED.search(head) is not None and _HOME_TO.match(words) is not None


_PLEASE = regex(r"\b(?:please|kindly|you (?:can|could|may|should|must|need|have))\b")
_FREE_TO = regex(r"you(?:'re| are)(?: \w+)? (?:free|entitled|welcome|within your rights) to\b")


def _leaves_them_to_it(sheet: Sheet, words: str) -> bool:
    """Whether it only grants what the customer said they would do: "you are free to speak to the council"."""
    if not _FREE_TO.match(words):
        return False
    said = [turn.text for turn in sheet.case.history if turn.sender == "customer"] + [sheet.case.message.text]
    return re.search(rf"\b{re.escape(words.split()[-1])}\b", "\n".join(said).lower()) is not None


def _grants(sheet: Sheet, words: str) -> bool:
    """Whether it grants what the customer asked to be able to do: "you can call the driver" to "is there somebody I can call?"."""
    hit = _MAY.match(words)
    asked = " ".join(ask.evidence.quote.lower() for ask in sheet.reading.asks)
    verb = rf"\b(?:can|could|may) (?:i|we) {hit[1]}\b|\b(?:i|we) (?:can|could|may) {hit[1]}\b" if hit else r"(?!)"
    return re.search(verb, asked) is not None


_MAY = regex(r"you (?:can|may|could) (\w+)")


def _planned(sheet: Sheet, words: str) -> bool:
    """Whether the way out or a choice of the plan itself names the place: "our Pier Street desk is open until eight"."""
    says = " ".join(one.says for one in sheet.plan.offered).lower()
    place = _PLACE_NAMED.match(words)
    return place is not None and place[1] in says


_PLACE_NAMED = regex(r"\W*(?:the|our) ((?:[\w-]+ ){1,3}(?:desk|counter|office|shop|store|line|app|portal|page|form))\b")


def _somebody_does(sheet: Sheet, head: str) -> bool:
    """Whether one of ours stands before a verb that may be an order too: "Ainhoa: mañana revisa … y pregunta a las familias"."""
    people = [
        word
        for word in re.findall(r"\b[A-ZÁÉÍÓÚÈÊÂÎÔÛ][\w'’-]{2,}", sheet.plan.resolution.says)
        if word.lower() not in _FIRST_WORDS
    ]
    own = "|".join(map(re.escape, sorted({word.lower() for word in people})))
    who = rf"(?:{own})" if own else r"(?!)"
    return (
        re.search(
            rf"\b(?:{who}|{names(sheet)}|ella|él|elle|il(?! (?:vous |te )?(?:faut|faudra|suffit|suffira|convient|est|serait|vous))|nuestr[oa] (?!web|página|sitio|portal|app|aplicación|formulario)\w+|notre (?!site|page|portail|appli|formulaire)\w+)\b[^.!?]*$",
            head,
        )
        is not None
    )


_THEY_ASK = regex(r"\W*\w+a usted\b")
"""The customer's own act in Spanish, "Pregunta usted por qué": an order to somebody called "usted" ends in -e."""
_FIRST_WORDS = bag(
    "nuestro nuestra nuestros nuestras notre nos los las les una unos des vous usted lunes martes jueves lundi mardi jeudi"
)
_SOMEBODY_WILL = regex(
    r"(?<!\byou)(?<!\byou )(?:\bwill\b|'ll\b|\bshall\b|\b(?:is|are) going to\b)(?![^,]*\b(?:if|when|so|please|you can)\b)[^.!?]*,\s*(?:and )?$"
)
"""Before a verb in a row of what somebody else does: "the supervisor will watch the film, speak with the driver, and …"."""
_NOT_ASKED = regex(
    r"(?:\bno (?:\w+ ){0,3}|\bque |\bpas (?:\w+ ){0,2}(?:à |de )?|\binutile (?:\w+ )?de |\bsans (?:\w+ ){0,2}|\b(?:tuvo|tuviera|tenido|dû) (?:\w+ )?|\bnicht (?:\w+ )?|\bnext: )$"
)
_ASKS = regex(
    r"\W*(?:please|kindly|do |just|simply|you|could|can|would|will|if |feel|make|be sure|best|it|bitte|por favor|veuillez|merci|pou|the |our |once|after|when|in the|mean|before|until|i |i'd|we |we'd|a |ask you|advise|recommend|suggest|encourag|urge|invite|request|require|need|want|like|puede|tendrá|debe|encontrar)"
)
"""How words begin that ask somebody for something; without them a verb that follows "I" or "we" tells what we do."""
_ACTS = regex(r"\b(?:i|i'll|i'm|i am|i will|we|we'll|we will|we are|i've|we've|ich|wir|je|nous|my colleague|our \w+)\b")
