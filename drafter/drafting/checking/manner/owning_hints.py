"""Weak signs, in four languages, that somebody here owns what went wrong: enough to pass a reply, never to fail one.

A part of a sentence owns it where we are its subject and did something that no helper does, or where "our", "us", "from
our side" stands in what is told rather than announced, and no third party stands beside it.
"""

from __future__ import annotations

from drafter.domain.lexicon.patterns import Pattern, Waiting
from drafter.domain.regex import regex
from drafter.drafting.checking.manner.prose import Line
from drafter.drafting.checking.manner.recounting import AHEAD, is_slogan, worked_on_it

_CLAUSE = regex(r"[;:.!?–—]|, (?=(?:and|but|und|aber|y|pero|et|mais)\b)")
_NO_OWNING = Waiting(
    r"\b(?:sorry to (?:hear|learn|read|see)|thank\w*|understand|appreciate|value|pride|received|check(?:ed)?|look(?:ed|ing)|found|find|see|seen|saw|heard|learn\w*|(?:told|wrote to|contacted|reached|asked|wrote) us|refund\w*|policy|policies|guide|instructions|website|pages?|faq|control|customers|(?:not|\w+n't) (?:us|ours?)|you (?:should|could|might) have|\w+ (?:is|are) working|terms|records?|systems? shows?|"
    r"courier|carrier|supplier|manufacturer|airport|bank|partner\w*|weather|storm|vendor|contractor|wholesale|another company|third part\w+|network operator|in touch|"
    r"paketdienst\w*|spedition\w*|lieferant\w*|hersteller\w*|partner\w*|richtlinien|nachricht|melden|nicht unser\w*|verstehen|verstehe|danke?|geprüft|gesehen|erfahren|zu hören|"
    r"transportista|mensajería|proveedor|fabricante|no es (?:culpa )?nuestr\w+|empresa de \w+|entiendo|entendemos|gracias|saber|"
    r"transporteur|fournisseur|fabricant|entreprise|prestataire|pas (?:notre|de notre)|comprends|comprenons|merci|apprendre)\b"
)
_HELPED = (
    r"(?:reviewed|spoken|spoke|talked|called|rung|rang|booked|rebooked|issued|credited|arranged|passed|forwarded|escalated|investigated|noted|apologi[sz]ed?|added|corrected|fixed|started|opened|located|traced|confirmed|verified|processed|"
    r"prepared|released|approved|reserved|scheduled|ordered|replied|answered|informed|notified|reversed|waived|offered|registered|logged|raised|restored|replaced|repaired|tried|tested|inspected|need|value|want|hope|regret|lament\w+|sentimos)"
)
_DID: dict[str, Pattern] = {
    "en": Waiting(
        rf"\b(?:we|i)(?:'ve|'d)? (?:(?:have|had|also|then|simply|just|ourselves|\w+ly) )*(?!(?:\w+-)?{_HELPED}\b)(?:(?:\w+-)?\w+ed|mis-?\w+|n?ever|did|didn't|hadn't|haven't|weren't|wasn't|were|was|knew|put|set|sat|left|let|gave|went|kept|took|made|sent|told|said|wrote|lost|broke|"
        r"forgot|cut|shut|ran|stood|held|drove|threw|flew|built|sold|tore|hung|froze|hid|stuck|slept|should|shouldn't|owe|own|set|stole|chose|spelt|misspelt|printed|meant|brought|grew|drew|lent|fed|bent|hit|shrank|shrunk|spoilt|burnt|split|cost|dealt|fell|struck|swept|wore|wound|dug|hurt|overslept|misread|oversold|rang|spilt)\b"
    ),
    "de": regex(
        r"\b(?:haben|habe|hatten|hätten|sind|waren) (?:wir|ich)\b|\bwir (?:\w+ ){1,3}hätten\b|\b(?:wir|ich) (?:haben|habe|hatten|hatte|hätten|sind|waren|war|ließen|gaben|schickten|vergaßen|hielten|nahmen|brachten|sagten|versprachen|stellten|buchten|kamen|wussten)\b"
    ),
    "es": regex(
        r"\b(?!sentimos|lamentamos|entendemos|podemos|tenemos que)\w{2,}(?:amos|imos)\b|\bhemos \w+(?:ado|ido|cho|to)\b|\bdebimos\b|\b(?:se me|me) (?:pasó|olvidó|equivoqué)\b|\btenemos\b|\bno (?:hay|tiene) excusa\b"
    ),
    "fr": regex(
        r"\bnous (?:\w+ |n'|ne |l'|vous )*(?:avons|avions|aurions|sommes|étions|portons|devions|devons)\b|\bj'(?:ai|aurais|avais)\b(?! (?:déjà |bien |aussi |aussitôt |tout de suite |personnellement )*(?:averti|prévenu|demandé|contacté|appelé|réservé|vérifié|transmis|commandé|relancé|noté|lancé|informé|alerté|signalé|saisi|chargé|écrit|fait (?:suivre|fouiller|vérifier|chercher))\b)|\bje (?:n'ai|vous ai|l'ai|ne l'ai)\b|\bc'est (?:nous|moi)\b|\bnous qui\b"
    ),
}
_OF_OURS = {
    "en": regex(
        r"\b(?:ours|us|our|mine)\b(?! (?:(?:senior|head|own|branch|product|general) )?(?:engineer|technician|manager|director|lead|team|colleague|specialist|driver|head|general)\b)"
    ),
    "de": regex(r"\b(?:uns|unser\w*|mir|auf meine kappe)\b(?! (?:techniker|kollege|team|werkstatt|leiter|geschäfts))"),
    "es": regex(r"\b(?:nuestr[oa]s?|nosotros)\b(?! (?:técnic|equipo|compañer|director|jef))|\bculpa mía\b"),
    "fr": regex(
        r"\b(?:notre|nos|nôtres?|chez nous|par nous|de nous|à nous)\b(?! (?:technicien|équipe|collègue|direct|réparateur|atelier|responsable))"
    ),
}
_WRONG = {
    "en": regex(
        r"n't\b|\b(?:not|no|none|never|nobody|nothing|wrong|fault|failure|poor|slow|late|weak|mess|making|doing|shame|ashamed|excuse|answer for|by us|from us|on us|our side|is ours|are ours|ours|of us|burst|broke\w*|lost|went|left|sat|stood|fell|was|were|had|did|kept|let|gave|\w{2,}ed)\b"
    ),
    "de": regex(
        r"\b(?:nicht|kein\w*|nie|ohne|falsch\w*|fehler|schuld|versagt|werk|problem|kappe|liegt|lag|war(?:en)?|wurden?|ha(?:t|ben|tten?)|ist|sind|verantwort\w*|ge\w{2,}(?:t|en))\b"
    ),
    "es": regex(
        r"\b(?:no|sin|nunca|nadie|culpa|fallo|error|mal|tarde|imperdonable|taller|temo|responsab\w*|fue|está|\w{2,}(?:ó|ad[oa]s?|id[oa]s?|ía|aba))\b"
    ),
    "fr": regex(
        r"\b(?:pas|jamais|personne|rien|sans|faute|erreur|manquement|tort|retard|mal|par nous|la nôtre|le nôtre|à nous|responsab\w*|\w{2,}(?:ée?s?|ue?s?|is|ait|aient))\b"
    ),
}
"""Beside "our" and "us": a fault, a denial, something past."""
_GIVES = regex(
    r"\b(?:today|tomorrow|tonight|you (?:get|have|receive)|free of charge|at our (?:cost|expense)|our (?:cost|expense)|to us|with us|let us|reply|heute|morgen|kostenlos|auf unsere kosten|bei uns gebucht|bekommen|erhalten|hoy|mañana|sin coste|a nuestro cargo|aujourd'hui|demain|sans frais|à nos frais)\b"
)


_NAMED_OURS = regex(
    r"^\W*(?:(?:all|totally|entirely|completely|plainly|so|sorry|and) )*our (?!apolog|regards|team|thanks|sympath|condolence|best|pleasure|offer|address|priority|policy|promise|answer|plan|carrier|courier|partner|supplier|refund)\w+(?:,? (?:not yours|no excuses?|and ours alone|entirely|all of it))?(?:, (?:(?:mr|mrs|ms|miss|dr)\.? )?[\w'’-]+)?\W*$"
)
"""A clause that says "our miss" and no more: what was just told is called ours."""


_ANOTHER = regex(
    r"\b(?:couriers?|carriers?|suppliers?|manufacturers?|airport|bank|partners?|weather|storm|vendors?|contractors?|wholesale|another company|third part\w+|network operator|wedding party|paketdienst\w*|spedition\w*|"
    r"lieferant\w*|hersteller\w*|partner\w*|transportista|mensajería|proveedor|fabricante|transporteur|fournisseur|fabricant|prestataire|entreprise)\b"
)


def names_another(sentence: str) -> bool:
    """Whether a sentence speaks of a third party, who may be the one at fault."""
    return _ANOTHER.search(sentence) is not None


def owned_weakly(line: Line, tongue: str) -> bool:
    """Whether any part of a sentence tells of us as the ones who did it, or it as ours."""
    if line.asks or is_slogan(line.lower) or worked_on_it(line.lower):
        return False
    if tongue == "en" and any(_NAMED_OURS.search(part) for part in _CLAUSE.split(line.lower)):
        return True
    for part in _CLAUSE.split(line.lower):
        if AHEAD[tongue].search(part) or _NO_OWNING.search(part):
            continue
        gives = _GIVES.search(part) is not None
        if _DID[tongue].search(part) and not (gives and tongue == "es"):
            return True
        if not gives and _OF_OURS[tongue].search(part) and _WRONG[tongue].search(part):
            return True
    return False
