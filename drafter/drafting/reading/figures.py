"""Danger, need and abuse in words alone: dead at the sight of a bill, production on fire, an elderly stranger, what a passer-by
called the staff, friends who swear for joy.

A figure of speech empties only the hit that stands in it, never the sentence around it: "the price nearly killed me, and the
charger is smoking" still tells of a charger. English only.
"""

from __future__ import annotations

from drafter.domain.lexicon.patterns import Pattern, Waiting
from drafter.domain.regex import regex
from drafter.drafting.reading.scan import Hit, Said

_AT_THE_BILL = (
    r"\b(?:nearly|almost|half) (?:killed|dead|died|fainted|had (?:a )?heart (?:attack|failure)|passed out)\b[^.!?\n]{0,60}\b(?:(?:saw|opened|opening|open|read|reading|seeing) (?:the|your|that|this|it|my)\b|(?:the|your|that) (?:bill|price|invoice|total|quote)\b|heart failure\b)"
    r"|\b(?:i had|i nearly had|i almost had|gave me|had) (?:a )?heart (?:attack|failure)\b[^.!?\n]{0,40}\b(?:opening|opened|when i (?:saw|read)|seeing|reading|bill|price)\b"
    r"|\b(?:class(?:es)?|circuits|workout|session|spin|boot ?camp|training|leg day|squats|burpees|bill|price|prices|invoice|suspense|waiting)\b[^.!?\n]{0,20}\b(?:nearly|almost) killed (?:me|us)\b"
)
_NO_BODY = (
    r"\b(?:discounts?|rates?|prices?|signal|sales|demand|attendance|bonus|points|score|rating|app|website|checkout|wi-?fi|markets?|shares)\b[^.!?\n]{0,12}\b(?:fell (?:off|down)|crashed|dropped|came down|collapsed|exploded|blew up)\b"
    r"|\b(?:prod|production|cluster|pipeline|inbox|queue|database|deployment|dashboard|backlog|launch)(?:'s| is| are| was) (?:\w+ )?(?:on fire|in flames|burning|melting|exploding)\b"
    r"|\bsparks (?:flew|fly|flying|will fly)\b[^.!?\n]{0,20}\b(?:meeting|debate|council|committee|agm|hearing|dinner|table|between (?:them|us|the two)|argument)\b"
    r"|\bmiss(?:ed|es|ing) (?:our|the|my|your|a|its|his|her|their) (?:\w+ )?(?:budget|deadline|target|slot|cut-?off|window|connection|train|bus|flight|turning|estimate|bid)\b[^.!?\n]{0,20}|\brash (?:guard|vest|top|cream)s?\b"
    r"|\b(?:down|fell|landed|crashed)\b[^.!?\n]{0,20}\b(?:on|onto) (?:an?|the|our|my) empty (?!\w+ (?:where|that|in which|a (?:second|minute|moment)))\w+"
)
_TO_A_THING = r"\b(?:is|would) (?:it|this|that)(?: be)? (?:a |any )?(?:danger|hazard|risk) (?:to|for|of)\b(?![^?]*(?:smok|spark|burn|leak|hiss|shock|smell|swoll|melt|hot|child|kid|baby))[^.!?\n]{0,60}"
_HERE = r"\b(?:no|not|nothing|isn't|wasn't|never)(?: \w+){0,2} (?:dangerous|unsafe|a danger)\b"
_STRANGERS = (
    r"\b(?:elderly|old|disabled|blind|deaf) (?:man|woman|lady|gentleman|couple|person|passenger|chap)\b[^.!?\n]{0,12}\b(?:i|we)(?:'d| had| have|'ve)? (?:never|not) (?:\w+ )?(?:met|seen|known|spoken)\b[^.!?\n]{0,90}"
    r"|\b(?:told|said|mentioned|confided)\b[^.!?\n]{0,20}\bthat (?:his|her) (?:\w+ )?(?:mum|mom|mother|dad|father|wife|husband|son|daughter|gran\w*|nan|brother|sister)\b[^.!?\n]{0,40}"
    r"|\b(?:take|remove|delete|get rid of)\b[^.!?\n]{0,15}(?:vulnerable|disabled|elderly|senior|special assistance)\b[^.!?\n]{0,30}\b(?:note|flag|marker|label|tag)\b"
    r"|\b(?:wi-?fi|hub|network|port|settings?|it|status|button|toggle)\b[^.!?\n]{0,15}\b(?:says?|reads?|shows?|marked|set to|appears)(?: as| is)?\W{1,3}disabled\b"
    r"|\bdisability (?:insurance|cover|polic(?:y|ies)|quote|law|act|awareness)\b|\bhearing aids?\b[^.!?\n]{0,25}\b(?:mail(?:er|ing|shot)\w*|adverts?|ads|leaflets?|brochures?|catalogu\w+|flyers?|spam)\b"
)
_BY_A_STRANGER = r"\b(?:man|woman|guy|lad|lass|bloke|lady|passenger|customer|chap|fella|teenager|somebody|someone|kid|boy|girl)s?\b(?:[^.!?\n]|\.(?=\d)){0,45}\b(?:called|calling|swore at|swearing at|effing and (?:blinding|jeffing) at|cursing at|shouted at|shouting at|screamed at)\b[^.!?\n]{0,20}\b(?:your|the|one of your|every|everyone)\b[^.!?\n]{0,60}"
_KINDLY = r"\b(?:poor|splendid|lovely|nice|kind|charming|decent|sweet|marvellous|delightful) (?:old |young |little )?(?:blokes?|chaps?|m[ae]n|lads?|lass|fellows?|fellas?|girls?|wom[ae]n|lady|ladies|souls?|things?|people)\b(?! you are)"
"""Pity and praise, whoever half hears an insult in them."""
_BEASTS = r"\b(?:keep|dear old|old|jenny|jack) (?:an? )?ass\b(?! of)[^.!?\n]{0,30}\b(?:life|she|he|field|donkey|paddock|stable)\b"

_FIGURES: dict[str, Pattern] = {
    "safety": Waiting(f"{_AT_THE_BILL}|{_NO_BODY}|{_TO_A_THING}|{_HERE}"),
    "vulnerability": Waiting(f"{_AT_THE_BILL}|{_STRANGERS}"),
    "insult": Waiting(f"{_BY_A_STRANGER}|{_KINDLY}"),
    "profanity": regex(f"{_BY_A_STRANGER}|{_BEASTS}"),
}

_LAUGHS = regex(
    r"\b(?:haha+|lol|lmao|hehe+|(?:wouldn't|would not|won't) (?:swap|change|be without) (?:you|ya|u)|(?:love|adore) (?:you|ya|u)|legends?)\b|[\U0001f602\U0001f923\U0001f606]"
)
_AMISS = ("tone:hot", "tone:frown", "tone:ironic", "tone:problem", "tone:refuses", "financial_loss", "long_wait", "repetition", "cause:lack_of_resolution")  # fmt: skip
_HALE = regex(
    r"\bin (?:rude|perfect|excellent) health\b|\bfit as a (?:fiddle|flea)\b|\bnothing (?:the matter|wrong) with me\b|\b(?:i (?:still )?run|running) (?:half[- ]?)?marathons?\b|\bi(?:'m| am) (?:\w+[, ]{1,2}){0,2}(?:healthy|able-bodied)\b|\bi(?:'m| am) not (?:old|elderly|disabled|vulnerable|infirm|an invalid)\b"
)
_NOT_OWN = regex(
    r"\b(?:mother|mum|mom|father|dad|wife|husband|partner|son|daughter|baby|gran\w*|nan|sister|brother|aunt|uncle|child\w*|kids?)\b"
)


def in_jest(said: Said) -> bool:
    """Whether a message that lacks nothing laughs or loves, so that its insults are none."""
    return _LAUGHS.search(said.own) is not None and not said.has(*_AMISS)


def sound(said: Said) -> bool:
    """Whether a customer says that nothing ails them, in a message that speaks of nobody close to them."""
    return _HALE.search(said.own) is not None and _NOT_OWN.search(said.own) is None


def figurative(said: Said, hit: Hit, first: int, last: int) -> bool:
    """Whether a hit stands in a figure of speech of its sentence, `first` to `last`."""
    pattern = _FIGURES.get(hit.label)
    if pattern is None:
        return False
    return any(found.start() < hit.end and hit.start < found.end() for found in pattern.finditer(said.own, first, last))
