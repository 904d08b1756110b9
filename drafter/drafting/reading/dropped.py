"""Threats that the customer drops by name: "forget the dispute", "scrap what I said about the bank", "no need for a lawyer now".

Only the threat that is named goes, wherever in the case it stood before. What happened (a double charge, a wait) was
never taken back, and a threat that hangs on a condition ("I won't call the bank if …") still stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from drafter.domain.lexicon.patterns import Waiting
from drafter.domain.regex import regex

_NAMES = {
    "chargeback_threat": r"disput(?:es?|ing)|charge ?-?backs?|charging (?:it|this) back|bank|card (?:company|issuer|provider)|issuer|paypal|klarna|section 75|ruckbuchung|rucklastschrift|lastschrift|banco|retrocesion|contestation|opposition|banque",
    "legal_threat": r"lawyers?|solicitors?|attorney|court|small claims|legal (?:action|route|steps)|lawsuit|suing|anwalt\w*|klage|gericht|rechtsweg|abogad[oa]s?|demanda|juzgado|tribunal|avocate?s?|plainte|proces|justice",
    "regulator_threat": r"ombuds\w+|regulator|trading standards|ofcom|ofgem|better business bureau|bbb|consumer (?:protection|affairs)|verbraucher(?:zentrale|schutz\w*)|schlichtung\w*|bundesnetzagentur|consumo|omic|hoja de reclamaciones|mediateur|dgccrf|signalconso",
    "public_threat": r"reviews?|trustpilot|facebook|press|newspapers?|journalist|social media|bewertung|presse|zeitung|resena|prensa|redes sociales|avis|journal",
    "churn_threat": r"cancellation|cancell?ing|leaving|switching|kundigung|wechsel|baja|cancelacion|resiliation",
}
_NAME = "|".join(f"(?P<{kind}>{words})" for kind, words in _NAMES.items())
_BARE = "|".join(_NAMES.values())
_OWN = r"(?:(?:the|my|our|a|an|any|that|this|your|all|bad|whole|angry|card|credit|local|own|one|threat|idea|talk|of|going|to|calling|ringing|writing|posting|taking) ){0,5}"
_OF_IT = rf"(?:about |with )?(?:what (?:i|we) (?:\w+ )?(?:said|wrote|threatened|told you|mentioned) (?:about|of) |(?:all )?(?:that|this) about |the (?:bit|part|thing) about )?{_OWN}"
_DROPS = Waiting(
    rf"(?:(?:^|[.!?;:,\n-] ?)(?:(?:so|and|just|please|then|ok|okay|right|well|thanks|sorry)[, ]+){{0,2}}|\b(?:please|you can|you may|kindly|let's|let us|i'll|i will|i'd|we'll|we can|i can) (?:just |now |happily )?)(?:forget|scrap|scratch|bin|ignore|disregard|never mind|drop) {_OF_IT}(?P<a>{_BARE})\b"
    rf"|\b(?:i|we)(?:'m|'re|'ve| am| are| have|'d| had)?(?: (?:now|just|already|happily|gladly))? (?:drop(?:ped|ping)?|withdr(?:aw|awn|ew|awing)|call(?:ed|ing) off|scrap(?:ped|ping)|cancel(?:l?ed|l?ing)|stopped|abandon(?:ed|ing)) {_OWN}(?P<b>disputes?|charge ?-?backs?|lawsuit|legal action|lawyers?|solicitors?|complaint to the ombudsman)\b"
    rf"|\bno (?:longer (?:any )?|more |further )?(?:need|reason) (?:for|of|to (?:involve|bother|call|ring|contact|go to|see|ask|bring in)) {_OWN}(?P<c>{_BARE})\b"
    rf"|\b(?:i|we)(?:'m| am|'re| are)? (?:not|no longer) (?:be )?(?:going (?:to )?(?:see |call |ring |involve |post |write )?|taking (?:it|this|you) to|involving|bothering|calling|ringing|seeing|contacting|posting|writing|filing|raising|opening|asking) ?{_OWN}(?P<d>{_BARE})\b"
    rf"|\b(?:i|we) (?:won't|will not|shan't|needn't|don't need to|no longer need to|don't have to) (?:now |be )?(?:bother\w*|involv\w*|call\w*|ring\w*|contact\w*|go(?:ing)? to|tak(?:e|ing) (?:it|this|you) to|fil(?:e|ing)|rais(?:e|ing)|open(?:ing)?|post(?:ing)?|writ(?:e|ing)|need(?:ing)?|see(?:ing)?|ask(?:ing)?) {_OWN}(?P<e>{_BARE})\b"
    rf"|\b(?:i|we)(?:'m| am|'re| are|'ll| will)? (?:not|no longer) (?:be )?(?P<f>leaving|cancell?ing|switching|suing|disputing)(?: (?:it|you|this|anything))?(?: (?:after all|any ?more|now|any longer))?(?= ?(?:[,.!;\n]|$))"
    rf"|\b(?:vergessen sie|vergiss|vergesst|streichen sie|ignorieren sie) (?:bitte )?(?:(?:das|die sache) mit |was ich (?:\w+ )?(?:uber|von|zu) )?(?:(?:den|die|das|dem|der|meine[mnr]?|einer?) )?(?P<g>{_BARE})\b|\b(?:brauche|brauchen|benotige) (?:ich |wir )?(?:jetzt |nun |auch )?(?:den|die|das|keine?n?|meinen?) (?P<h>{_BARE})(?: (?:nicht )?mehr)?\b|\b(?P<i>{_BARE}) (?:ist|hat sich) (?:damit |somit |jetzt )?(?:erledigt|vom tisch|hinfallig)\b|\b(?:gehe|gehen) (?:ich |wir )?(?:jetzt |nun )?nicht (?:mehr )?(?:zum|zur|zu meiner|zu meinem|vor) (?P<j>{_BARE})\b"
    rf"|\bolvid(?:e|en|a|ad)(?:se|nse)? (?:de )?(?:lo (?:que dije )?(?:del?|de la|sobre (?:el|la|mi)) |el |la |mi |al )?(?P<k>{_BARE})\b|\b(?:ya no|no) (?:voy a|vamos a|hace falta|necesito|ire|acudire|llamare) (?:(?:ir|acudir|llamar|recurrir|poner|hablar|con|a|al|la|el|mi|un|una|ninguna?) ){{0,4}}(?P<l>{_BARE})\b|\bretiro (?:la|el|mi) (?P<m>{_BARE})\b"
    rf"|\boubliez (?:ce que j'ai (?:dit|ecrit) (?:sur|de|a propos de) |cette histoire de )?(?:le |la |l'|mon |ma )?(?P<n>{_BARE})\b|\b(?:plus|pas) besoin (?:de |d')(?:la |le |l'|ma |mon |un |une |contacter |appeler |saisir ){{0,2}}(?P<o>{_BARE})\b|\bje (?:ne |n')(?:vais|irai|ferai|contacterai|saisirai|appellerai|contacte|vais) (?:pas|plus) (?:(?:contacter|appeler|saisir|voir|a|au|de|la|le|l'|ma|mon|en|faire) ?){{0,3}}(?P<p>{_BARE})\b|\bje (?:retire|renonce a|laisse tomber) (?:la |le |l'|ma |mon )?(?P<q>{_BARE})\b",
    re.MULTILINE,
)
_KIND = regex(rf"(?:{_NAME})")
_STANDS = regex(
    r"\b(?:if|unless|until|yet|as long as|provided|for now|wenn|falls|sofern|solange|bis|noch|si|hasta|mientras|por ahora|a menos|sauf|tant que|pour l'instant|jusqu\w*)\b|\?"
)
"""Beside it: the threat is put off or hangs on something, and stands."""
_VERBS = {"suing": "legal_threat", "disputing": "chargeback_threat"}


@dataclass(frozen=True)
class Drop:
    """The place where a threat is dropped, and its kind."""

    start: int
    end: int
    kind: str


def drops(own: str) -> Iterator[Drop]:
    """The threats that a message drops by name."""
    for hit in _DROPS.finditer(own):
        begin = max(own.rfind(mark, 0, hit.start() + 2) for mark in ".!?\n") + 1
        ends = [at for mark in ".!?\n" if (at := own.find(mark, hit.end())) >= 0]
        stop = min(ends) + 1 if ends else len(own)
        if _STANDS.search(own, begin, stop):
            continue
        named = hit[hit.lastgroup or 0]
        kind = _VERBS.get(named) or _kind(named)
        yield Drop(hit.start() + len(hit[0]) - len(hit[0].lstrip(" .!?;:,\n-")), hit.end(), kind)


def _kind(named: str) -> str:
    found = _KIND.fullmatch(named)
    return (found.lastgroup or "") if found else ""
