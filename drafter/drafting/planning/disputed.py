"""Whether the last message says that something has not come, or asks where it is, that the records show as done.

A complaint about what did come ("the replacement is broken too") disputes nothing. In English, German, Spanish and French.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from drafter.domain.case import Case
from drafter.domain.lexicon.patterns import Pattern, Waiting
from drafter.domain.regex import regex
from drafter.domain.sentences import sentences
from drafter.drafting.planning.recorded import GOODS, MONEY, Thing
from drafter.drafting.reading.own_text import own_text

_NAMES: Mapping[Thing, str] = {
    "refund": r"refund\w*|money|reimburs\w*|paid? (?:me )?back|pay(?:ment)?\b|pay up|(?:rück)?erstatt\w*|geld|zurück(?:gezahlt|zahl\w*|überw\w*)|rückzahl\w*|reembols\w*|devoluci\w+|devol\w+|devuel\w+|dinero|rembours\w*|argent|[$€£]\s?\d[\d.,]*|\d\s?[$€£]|\d+ (?:dollars?|euros?|pounds?|dollar)",
    "credit": r"credit\w*|vouchers?|gutschrift|gutschein\w*|gutgeschrieben|abono|vale|bono|avoir|bon d['’]achat",
    "compensation": r"compensat\w*|entschädig\w*|compensaci\w+|indemni\w+|money|geld|dinero|argent",
    "replacement": r"replac\w*|exchange|new (?:one|\w+)|ersatz\w*|austausch\w*|neue[nrs]?|reemplaz\w*|repuesto|recambio|nuev[oa]|remplac\w*|nouve\w+|échange",
    "part": r"(?:missing |spare )?parts?|(?:ersatz|fehl)?teile?|pieza|pièce",
    "visit": r"visit\w*|engineer|technician|fitter|plumber|electrician|appointment|nobody|no one|no-one|termin|techniker\w*|monteur\w*|handwerker\w*|niemand|keiner|técnic\w*|visita|cita|nadie|technicien\w*|rendez-vous|visite|dépanneur|personne",
    "closure": r"clos\w*|cancel\w*|terminat\w*|account|contract|subscription|membership|kündig\w*|gekündigt|geschlossen|konto|vertrag|abo\w*|cerr\w+|baja|cuenta|contrato|suscripción|clôtur\w*|résili\w*|ferm\w+|compte|contrat|abonnement",
}  # fmt: skip
_DENIED: Mapping[str, Pattern] = {
    "came": Waiting(
        r"(?:\b(?:never|not|nothing|nobody|no one|no-one|without)\b|n['’]t\b)[^.!?;]{0,50}\b(?:c[ao]me|coming|arriv\w+|receiv\w+|got(?:ten)?|get|had|have|seen|see|sent|send|ship\w*|deliver\w*|turn\w* up|show\w*|here|there|on my|in my|issued|paid|pay|refund\w*|credited|replaced|reach\w*)\b|"
        r"\bno (?:sign of|trace of|refund|money|replacement|credit|voucher|payment|parcel|part|engineer|technician|visit|\w+ (?:came|arrived))\b|\bwhere(?:['’]s|s| is| are| the \w+ is| do you)\b|\b(?:still|been) (?:waiting|no|nothing|without|missing)\b|\b(?:waiting|waited) for\b|\bwhat about\b|\b(?:neither|none of (?:it|them)|not (?:a|one) (?:cent|penny|euro|dollar|pound))\b|\bwhen (?:do|will|am|is|can)\b|"
        r"\b(?:nie|nicht|kein\w*|nichts|niemand|ohne|noch immer|immer noch|bis heute)\b[^.!?;]{0,60}\b(?:gekommen|angekommen|kam|da|erhalten|bekommen|eingegangen|erstattet|geschickt|verschickt|zurückgezahlt|überwiesen|gutgeschrieben|gesehen|erschienen|auf (?:meinem|dem) konto)\b|\bwo (?:ist|sind|bleibt|bleiben)\b|\bwarte\w*\b|\b(?:erhalten|bekommen|gekommen|da|eingegangen)\b[^.!?;]{0,20}\b(?:nicht|nichts|kein\w*)\b|\b(?:keinen? (?:cent|euro)|weder noch|keins? von beiden?)\b|\bwann (?:kommt|bekomme|erhalte|kriege)\b|"
        r"\b(?:no|nunca|nadie|nada|sin)\b[^.!?;]{0,50}\b(?:lleg\w+|recib\w+|ven\w+|vino|veo|visto|devuel\w+|reembols\w+|envi\w+|aparec\w+|present\w+|abonad\w+|pagad\w+|tengo|cobrad\w+)\b|\bdónde (?:está|están)\b|\b(?:sigo|seguimos|llevo) (?:\w+ ){0,3}(?:esperando|sin)\b|\bespera\w*\b|\bcuándo\b|\bni un (?:euro|céntimo|peso|duro)\b|\bni una? (?:cosa )?ni\b|"
        r"(?:\bn['’]|\bne\b)[^.!?;]{0,50}\b(?:arrivée?|reçue?s?|venue?s?|vu|remboursée?s?|envoyée?s?|eue?|là|passée?|présentée?|versée?)(?!\w)|\b(?:toujours|encore) (?:pas|rien|aucun\w*)\b|\b(?:rien|aucun\w*|jamais|pas) (?:\w+ ){0,2}(?:reçue?|arrivée?|eu|vu|venue?|remboursée?)(?!\w)|\boù (?:est|sont|en est)\b|\battends?\b|\bpas un (?:euro|centime|sou)\b|\bni l['’]une?\b|\bquand\b"
    ),
    "closed": Waiting(
        r"(?:\b(?:never|not|still)\b|n['’]t\b)[^.!?;]{0,40}\b(?:clos\w*|cancel\w*|terminat\w*|open|active|running|charg\w+|bill\w*)\b|\b(?:keep|keeps|kept|still) (?:on )?(?:charging|billing|taking|sending|getting|coming|being)\b|"
        r"\b(?:nicht|noch immer|immer noch|nie)\b[^.!?;]{0,40}\b(?:geschlossen|gekündigt|beendet|offen|aktiv|abgebucht|läuft)\b|"
        r"\b(?:no|nunca|sigue|siguen|todavía)\b[^.!?;]{0,40}\b(?:cerrad\w*|cancelad\w*|baja|abiert\w*|activ\w*|cobr\w+|cerr\w+)\b|"
        r"\b(?:pas|toujours|jamais|encore)\b[^.!?;]{0,40}\b(?:clôturée?|résiliée?|fermée?|ouverte?|active?|prélev\w+|factur\w+)(?!\w)"
    ),
}  # fmt: skip
_DEMANDS = regex(
    r"\b(?:refund me|pay (?:me|up)|give me (?:back )?my|i (?:still )?(?:want|need|demand|expect) (?:my|a|the|an?) (?:\w+ )?(?:refund|money)|money back|erstatten sie|geld zurück|devuélvan\w*|devolv\w+|quiero (?:mi|el) (?:dinero|reembolso)|remboursez|rendez-moi)\b",
    re.IGNORECASE,
)
"""Who asks for the money says that they have none."""
_CAME = regex(
    r"\b(?:replacement|new one|new \w+|second one|part|technician|engineer|he|she|refund)\b(?:(?!never|not|n['’]t|yet)[^.!?;]){0,30}\b(?:(?:came|arrived|turned up|was here|is here)\b|(?:is|was|are) (?:also |just as |again |now )?(?:broken|faulty|defective|cracked|damaged|wrong|too small|late)|(?:doesn['’]t|does not|won['’]t) (?:work|fit|turn|close|shut|start))|"
    r"\b(?:ersatz\w*|neue\w*|techniker|monteur)\b(?:(?! nie\b| nicht (?:an|ge|da)| noch)[^.!?;]){0,40}\b(?:ist (?:auch|ebenfalls|wieder|schon wieder) \w+|ist angekommen|kam (?!nicht|nie)|war (?:da|hier)|funktioniert (?:auch )?nicht|passt nicht)\b|"
    r"\b(?:nuev[oa]|reemplazo|repuesto|técnico)\b[^.!?;]{0,40}\b(?<!no )(?:llegó|vino|también|funciona|está (?:rot[oa]|dañad[oa]))\b|"
    r"\b(?:nouve\w+|remplacement|technicien)\b(?:(?!jamais|pas|n['’])[^.!?;]){0,40}\b(?:est (?:arrivée?|venu|passé)|aussi|ne (?:fonctionne|marche))(?!\w)",
    re.IGNORECASE,
)
"""Tells that it did come, and complains of something else."""


def disputes(case: Case, thing: Thing, noun: str = "") -> bool:
    """Whether the last message says that the thing was not done, or asks for it; `noun`
    is what the thing is called."""
    text = own_text(case.message.text).lower()
    if thing not in MONEY and _CAME.search(text):
        return False
    denied = _DENIED["closed" if thing == "closure" else "came"]
    named = _named(case, thing, noun)
    before = False
    for sentence in sentences(text):
        names = named.search(sentence.text) is not None
        if (names or before) and denied.search(sentence.text):
            return True
        before = names
    return thing in MONEY and _DEMANDS.search(text) is not None


def asks_for(case: Case, thing: Thing, quote: str) -> bool:
    """Whether a question or request of the last message is about the thing."""
    low = quote.lower()
    return _named(case, thing).search(low) is not None and (
        thing not in MONEY or _DENIED["came"].search(low) is not None or _DEMANDS.search(low) is not None
    )


def _named(case: Case, thing: Thing, noun: str = "") -> re.Pattern[str]:
    product = case.facts.get("product") if thing in GOODS else None
    own = rf"|{re.escape(product.lower())}" if isinstance(product, str) and product.strip() else ""
    own += rf"|{re.escape(noun)}" if noun else ""
    return re.compile(rf"(?<!\w)(?:{_NAMES[thing]}{own})(?!\w)")
