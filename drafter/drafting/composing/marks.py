"""How well a sentence tells the matter: an event, something wrong, few words, the thing by its name."""

from __future__ import annotations

import re

from drafter.domain.case import Case
from drafter.domain.evidence import Where
from drafter.domain.reading import Reading
from drafter.domain.regex import regex
from drafter.domain.sentences import Sentence
from drafter.drafting.reading.amiss import ALAS

TROUBLE = regex(
    r"\b(?:broke[n]?|damaged?|crack(?:ed|s)?|smash(?:ed)?|fault(?:y|s)?|defect\w*|wrong|missing|never|not|no(?! (?:rush|hurry|problem|worries|pressure)\b)|nobody|nothing|"
    r"none|\w+n['’]t|cannot|stopped|fail(?:s|ed|ing)?|late|delay(?:ed|s)?|lost|leak(?:s|ed|ing)?|charg(?:ed|es)|billed|"
    r"twice|double|cancel+(?:ed|led)|rude|ignored|hung up|waiting|waited|refus(?:ed|es)|overcharg\w+|dead|died|dies|down|downgraded|outage|"
    r"burn(?:t|ed|s)?|fire|smok\w+|spark\w*|shock\w*|short|empty|torn|stain\w*|scratch\w*|expired|declined|error|"
    r"(?:put|push|hik|rais|increas|jack)\w*\b[^.!?]{0,30}\b(?:price|bill|fee|rate|premium|rent)s?|(?:went|gone) up|wet|soak(?:ed|ing)|in the rain|nass|durchnässt|im Regen|mojad\w+|empapad\w+|bajo la lluvia|trempée?s?|mouillée?s?|sous la pluie|ruin(?:ed|s)?|spoil(?:ed|t)|wreck(?:ed|s)?|cried|in tears|ruiniert|verdorben|geweint|arruin\w+|estrope\w+|lloré|gâchée?s?|pleuré|took (?:\d+|\w+) (?:hours|days|weeks|months)|snapped|bent|shattered|ripped(?! off)|in pieces|dented|refuses?|refused|(?:took|taken) \S+ (?:off|from|out)|stolen|"
    r"ordered\b[^.]{1,60}\b(?:this is|got|received|came|sent)|crash(?:es|ed)?|unusable|without|still|instead|keeps?|too (?:much|long|late|small|big)|wasted?|"
    r"kaputt|defekt|beschädigt|falsch\w*|fehlt|nicht|nie|kein\w*|niemand|verspätet|doppelt|verloren|gebrochen|zerbrochen|"
    r"rot[oa]s?|dañad[oa]s?|defectuos\w+|equivocad\w+|falta|nunca|nadie|ningun\w*|tarde|retras\w+|doble|cobrad\w+|perdid\w+|"
    r"cassée?s?|abîmée?s?|défectueu\w+|mauvais\w*|manque|jamais|personne|aucune?|retard|deux fois|perdue?s?|pas|"
    r"nichts|längst|fehlende\w*|rechtzeitig|Ausfall|abgebucht|berechnet|gestrichen|ausgefallen|abgesagt|gesperrt|angeschnauzt|cancelaron|cancelad\w+|gritó|avería|cobr\w+|"
    r"storniert|annulliert|umgebucht|ausgelacht|laughed|se ri[oó]|se rieron|moqué\w*|humill\w+|humili\w+|angeschrien|sentaron|morte?|tote?[rsn]?|muert[oa]|plus d[e']|verschütt\w*|verbrenn\w*|verbrüh\w*|verletz\w*|Rauch|Feuer|Funken|gebrannt|gestürzt|geraucht|spill\w*|scald\w*|injur\w*|hurt|humo|chispas|casi se|quem\w+|herid\w+|brûl\w*|bless\w+|fumée|étincell\w+|failli|unfortunately|leider|malheureusement|desgraciadamente|lamentablemente|pend|hanging|hängt|cuelga|electrocut\w*|annulé\w*|débité\w*|raté\w*|raccroché|en panne|nada|sigue|rien|toujours)\b",
    re.IGNORECASE,
)
EVENT = regex(
    r"\b(?:arriv\w+|came|come|deliver\w+|sen[dt]\w*|ship\w*|order\w*|receiv\w+|got|works?|worked|working|charg\w+|bill\w+|"
    r"paid|refund\w*|call\w*|repl\w+|answer\w*|promis\w+|told|said|install\w+|repair\w*|cancel\w*|broke\w*|stopp?\w+|"
    r"steht|pone|figura|indique|affiche|fell|caught|exploded|leak\w+|booked?|flight|train|technician|engineer|driver|kam|geliefert|bestellt|erhalten|"
    r"funktioniert|angekommen|llegó|recib\w+|funciona|entreg\w+|arrivée?s?|reçu\w*|livr\w+|fonctionne\w*|marche)\b",
    re.IGNORECASE,
)
_VAGUE = regex(
    r"^(?:it|that|this|they|he|she|so|as|elle|ils?(?! y a)|cela|er|das|eso|esto)\b|\bas I (?:said|wrote|told)\b",
    re.IGNORECASE,
)
_FEELING = regex(
    r"\b(?:annoyed|angry|furious|upset|disappointed|fed up|not impressed|cross about|tired of|sick of|frustrated|verärgert|wütend|"
    r"enttäuscht|enfadad[oa]|hart[oa]|indignad[oa]|furieu\w+|déçue?|en colère|no pienso|nicht noch einmal|ne (?:vais|veux) pas (?:le |la )?répéter|not explaining|not sending|not going through|again\?)\b",
    re.IGNORECASE,
)
"""What somebody feels is no news of what went wrong."""


_BARE = regex(
    r"(?:and |but )?(?:nobody|no ?one|niemand|keiner|nadie|personne (?:ne )?)\s?(?:ever |even |m['’]a |nous a |me |nos |hat )?(?:told|informed|warned|asked|explained|answered|called|came|rang|replied|cares?|informiert|gesagt|geantwortet|dijo|avisó|explicó|prévenue?|dit|répondu)(?: (?:me|us|back|mich|uns))?\W*$",
    re.IGNORECASE,
)
"""What nobody did, without what it was about."""
_ASIDE = regex(r"\s*\([^)]*\)")


def mark_of(sentence: Sentence, reading: Reading, where: Where, case: Case) -> float:
    """How well a sentence tells the matter: an event, something wrong, few words, the thing by its name, and what
    the reading's causes rest on."""
    text = _ASIDE.sub("", sentence.text)
    events, troubles = len(EVENT.findall(text)), len(TROUBLE.findall(text))
    mark = min(events, 2) + min(troubles, 2) - abs(len(text.split()) - 9) / 10 - (2.0 if _VAGUE.match(text) else 0.0)
    mark -= 1.0 if not troubles else 0.0
    mark += 1.0 if ALAS.search(text) else 0.0
    mark -= 1.5 if _FEELING.search(text) else 0.0
    mark -= 1.2 if _BARE.match(text) or _tells_of_our_word(sentence, reading, where) else 0.0
    mark += 0.7 * min(of_the_matter(text, case), 2)
    mark += 0.6 if not case.text(where)[: sentence.start].strip() else 0.0  # people open with what happened
    proofs = [proof for cause in reading.causes for proof in cause.evidence if proof.message == where]
    return mark + (0.8 if any(p.start < sentence.end and p.end > sentence.start for p in proofs) else 0.0)


def _tells_of_our_word(sentence: Sentence, reading: Reading, where: Where) -> bool:
    """Whether a sentence tells of a promise of ours that is broken: a reply owns up to that in words of its own."""
    shown = (one for one in reading.signals if one.kind == "broken_promise" and one.message == where)
    return bool(reading.broken_promises) and any(one.start < sentence.end and one.end > sentence.start for one in shown)


def of_the_matter(text: str, case: Case) -> int:
    """How many of the case's facts a sentence names by their value: the product, the flight, the sum."""
    low = text.lower()
    named = (
        str(value)
        for value in case.facts.values()
        if isinstance(value, (str, int, float)) and not isinstance(value, bool) and 2 <= len(str(value)) <= 40
    )
    tokens = [[word for word in value.lower().split() if len(word) > 3 or word.isdigit()] for value in named]
    return sum(any(re.search(rf"\b{re.escape(word)}\b", low) for word in words) for words in tokens)
