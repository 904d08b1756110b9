"""What a customer tells of another company: their previous bank, a garage of years ago, a maker in the news.

Nothing in it is said of us, so it is blanked like a quoted mail, whoever would have read something there. Where the
sentence speaks to us too ("and now you do the same"), it stays.
"""

from __future__ import annotations

from collections.abc import Iterator

from drafter.domain.lexicon.patterns import Waiting
from drafter.domain.regex import regex

_FIRM = (
    r"(?:(?:\w+ )?(?:providers?|suppliers?|compan(?:y|ies)|firms?|shops?|stores?|banks?|landlords?|landladies|landlady|garages?|agenc(?:y|ies)|insurers?|builders?|airlines?|hotels?|"
    r"vets?|dentists?|gyms?|employers?|broadband|isp|carriers?|networks?|couriers?|retailers?|sellers?|makers?|manufacturers?|brands?|makes?|lot|crowd))"
)
_DE_FIRM = r"\w*(?:anbieter|versorger|bank|firma|versicherung|versicherer|studio|shop|handler|vermieter(?:in)?|werkstatt|verein|laden|hotel|airline|fluglinie|provider|lieferant|makler|arbeitgeber|hersteller|marke|kasse)\w{0,2}"
_FR_FIRM = r"(?:fournisseur|banque|operateur|magasin|boutique|garage|proprietaire|bailleur|assur\w+|compagnie|societe|entreprise|agence|hotel|employeur|marque|fabricant|enseigne|salle|livreur)"
_ES_FIRM = r"(?:compania|empresa|banco|operador\w*|proveedor\w*|tienda|aseguradora|taller|casero|casera|gimnasio|agencia|aerolinea|hotel|marca|fabricante|suministrador\w*|comercializadora|jefe)"

_OTHER = Waiting(
    rf"\b(?:my|our|the|their|his|her|that|with) (?:\w+ )?(?:old|previous|former|ex|earlier)[ -]{_FIRM}\b"
    rf"|\b(?:my|our|the) (?:last|other) {_FIRM}\b(?! (?:visit|call|bill|order|day|night|week|month|year)\b)"
    rf"|\b(?:once|years ago|last (?:year|summer|winter)|back then)\b[^.!?;\n]{{0,40}}\b(?:an?|another|some|that) {_FIRM}\b"
    rf"|\b(?:an?|another|some) {_FIRM}\b[^.!?;\n]{{0,60}}\b(?:once|years ago|back then)\b"
    r"|\b(?:saw|seen|read|heard)(?: it| this| that)? (?:on|in) (?:the )?(?:news|papers?|radio|telly|tv)\b"
    r"|\b(?:they|it|he|she) (?:said|says?|reported|mentioned|told)(?: it| that| us)? (?:on|in) the (?:news|papers?|radio|telly|tv)\b|\b(?:on|in) the (?:news|papers?|radio|telly|tv),? (?:they|it|he|she) (?:said|says?|told)\b"
    r"|\b(?:in der zeitung|in den nachrichten|im radio|im fernsehen) (?:stand|kam|hiess|habe)\b"
    rf"|\b(?:mein|unser|vom|beim|dem|der|einem|einer|den)\w* (?:fruher|alt|vorig|vorherig|ehemalig|ander)e[nrms]? {_DE_FIRM}\b"
    rf"|\b(?:mon|ma|notre|chez|de l'|l'|un|une) ?(?:ancien(?:ne)?|precedente?|ex-?) ?{_FR_FIRM}\b|\b(?:mon|ma|notre|la|le) {_FR_FIRM} precedente?\b|\b(?:un|une) autre {_FR_FIRM}\b"
    rf"|\b(?:mi|nuestr[oa]|la|el|otr[oa]) (?:antigu[oa]|anterior|ex) ?{_ES_FIRM}\b|\b(?:mi|la|el|nuestr[oa]) {_ES_FIRM} (?:anterior|antigu[oa]|de antes)\b|\b(?:con|de|en) otr[oa] {_ES_FIRM}\b"
)
_TO_US = regex(
    r"\b(?:you|your|yours|u|ur|ihnen|ihr|ihre[nmrs]?|euch|eu(?:er|re[nmrs]?)|dich|dein\w*|vous|votre|vos|usted(?:es)?|vosotr[oa]s|vuestr[oa]s?|os)\b"
)
_LEAVING = regex(
    r"\b(?:switch\w*|mov(?:e|ing)|go(?:ing)? (?:to|over|with|back)|leav(?:e|ing)|cancel\w*|join\w*|sign(?:ing|ed)? (?:up )?with|found|find|quote[ds]?|wechs\w+|kundig\w*|geh(?:e|en) (?:ich )?(?:zu|wieder)|"
    r"chang\w+ (?:pour|d[e'])|(?:passe|pars|vais|retourne) |resili\w+|me (?:voy|cambio|paso)|cambiar\w*|vuelvo)\b"
)
"""Of whoever is on the way to another company, the sentence tells what becomes of us."""
_PART = regex(
    r"[.!?;:\n]+(?=\s|$)|, (?=(?:so|which is why|but|and now|now|deshalb|daher|darum|aber|und jetzt|donc|mais|alors|asi que|por eso|pero|y ahora)\b)"
)
_GOES_ON = regex(
    r"[ \n]{0,3}(?:it|they|he|she|that|in the end|es|das|die|der|sie|er|am ende|ca|cela|il|elle|ils|elles|eso|ellos|ella|aquello|al final) (?:\w+ )?"
    r"(?:took|was|were|had|did|cost|said|never|kept|charged|left|dauerte|war|waren|hat|haben|hatte\w*|kostete|etait|etaient|avait|a dure|m'a|m'ont|fue|fueron|tardaron|tardo|era|eran|me)\b"
)


def without_others(own: str) -> str:
    """Folded text with what is told of another company, and of it alone, blank; all of it where nothing else is told."""
    if _OTHER.search(own) is None:
        return own
    kept, told = own, False
    for start, end in _parts(own):
        text = own[start:end]
        other = _OTHER.search(text) is not None or (told and _GOES_ON.match(text) is not None)
        told = other and not _TO_US.search(text) and not _LEAVING.search(text)
        if told:
            kept = f"{kept[:start]}{' ' * (end - start)}{kept[end:]}"
    return kept if kept.strip() else own


def speaks_to_us(own: str) -> bool:
    """Whether some words are said to the company, or of it."""
    return _TO_US.search(own) is not None


def _parts(folded: str) -> Iterator[tuple[int, int]]:
    start = 0
    for mark in _PART.finditer(folded):
        yield start, mark.end()
        start = mark.end()
    if start < len(folded):
        yield start, len(folded)
