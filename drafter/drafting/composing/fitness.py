"""Which of the customer's sentences may be given back at all: neither long nor shouted, no insult, threat, order, link
or number that should not travel."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal, get_args

from drafter.domain.bidding import is_bidding, is_order
from drafter.domain.case import Case
from drafter.domain.evidence import Where
from drafter.domain.privacy.card_details import without_payment
from drafter.domain.reading import Reading
from drafter.domain.regex import regex
from drafter.domain.sentences import Sentence, sentences
from drafter.drafting.composing.marks import EVENT, TROUBLE, of_the_matter
from drafter.drafting.reading.loss import deaths
from drafter.drafting.reading.stated import statements

Ease = Literal["trouble", "stated", "asked", "any", "last"]
"""How choosy to be: a statement of trouble, else whatever is stated, else a question that holds a figure or a trouble, else anything said,
last even a threat: the customer's words back are better than none of them."""

EASES: tuple[Ease, ...] = get_args(Ease)
LONGEST = 26
"""The most words of a sentence given back; a longer one is cut at a joint."""
UNFIT = regex(
    r"[?{}<>\[\]|`\\@]|https?:|www\.|\b(?:thanks?|thank you|ignore|disregard|system prompt|instructions?|pretend|assistant|prompt|"
    r"please|refund me|give me|i(?: \w+)? want|i demand|i expect|i need|i'd like|lawyer|court|sue|dispute|chargeback|bank|"
    r"if you|or i|or else|unless|you people|are you|do you|idiots?|liars?|thie(?:f|ves)|scam\w*|ridiculous|pathetic|joke|"
    r"i don['’]t (?:\w+ )?(?:care|want)|i can['’]t believe|not being funny|i feel|i am \d+|i['’]m \d+|years old|useless|disgrace\w*|incompetent|stupid|thanks?|thank you|wow|bravo|congrat\w*|brilliant|great job|"
    r"worthless|(?:mean|means|worth) nothing|nichts wert|no vale[n]? nada|ne valent? rien|owe|owed|entitled|the rules|schulden|schuldig|zusteht|me deben|derecho a|me devez|j['’]ai droit|bloody|damn|hell|muppets|clowns|bitte|danke|anwalt\w*|anwältin|klage|gericht|verklag\w*|frechheit|unverschämt\w*|schämen|idioten|lächerlich|wenn sie nicht|sonst|"
    r"por favor|gracias|abogad[oa]s?|demanda\w*|juzgado|tribunal\w*|denunci\w*|reclamación ante|vergüenza|ladrones|estafa\w*|si no|devuélv\w+|exijo|quiero que|"
    r"s['’]il (?:vous|te) plaît|merci|avocate?s?|justice|mise en demeure|porter plainte|plainte|honte\w*|voleurs|arnaque\w*|inadmissible|sinon|remboursez|je veux|j['’]exige)\b",
    re.IGNORECASE,
)
"""What no account of what went wrong holds: thanks, wishes, threats, scorn, markup, orders to a model."""
_ASIDE = regex(
    r"\b(?:(?:do|did)(?:n['’]t| not) blame|not (?:your|his|her|their) fault|kept my (?:side|part|word)|(?:kept|keep|do|done) (?:yours|ours)\b|won['’]t help|would(?:n['’]t| not) help|mind you|"
    r"(?:ist|sind)(?: \w+){0,5} (?:nichts|niemandem|keinem) (?:\w+ )?(?:passiert|geschehen|zugestoßen)|niemand (?:\w+ )?(?:verletzt|zu schaden)|"
    r"(?:nobody|no ?one|none of us) (?:was |were |got |is )?(?:\w+ )?(?:hurt|injured|harmed)|nadie (?:\w+ ){0,2}(?:herid[oa]|daño)|no (?:le|nos|me|les) (?:pasó|ha pasado) nada|"
    r"(?:personne|aucun) n['’](?:a|est|y a)(?: \w+)? (?:blessée?s?|de blessée?s?|été blessée?s?)|plus de peur que de mal|nicht verantwortlich|nicht ihre schuld|no (?:les?|te) culpo|no es culpa suya|ne vous en veux pas|pas de votre faute)\b|[\"“”„«»]",
    re.IGNORECASE,
)
"""What is said beside the matter, or in somebody else's words: no account of what went wrong."""
_CUT = regex(
    r"(?:,\s*|\s+)(?:and|but|so|because|und|aber|weil|y|pero|porque|et|mais|car)\s+(?=(?:the|my|your|it|I|we|you|they|he|she|nobody|there(?:['’]s)?|someone|somebody|kids|children|people|"
    r"no|then|when|after|[\"“„«]|der|die|das|ich|wir|mein\w*|Ihr\w*|el|la|los|mi|su|nadie|le|les|mon|ma|votre|personne)\b)|[;:–—]\s+|\s-\s|,\s+(?=(?:told|then|and then|someone|somebody|kids|children|people are)\b)",
    re.IGNORECASE,
)
_OTHERS_WORDS = regex(r"[\"“”„«»]")
_WISHED = regex(
    r"\b(?:please|i(?: \w+)? want|i need|i expect|i['’]d like|bitte|por favor|s['’]il (?:vous|te) plaît|je veux)\b",
    re.IGNORECASE,
)
_LISTED = regex(
    r",\s+(?=(?:the|my|your|our|nobody|die|der|das|mein\w*|ihr\w*|niemand|el|la|los|las|mi|su|nadie|le|les|mon|ma|votre|personne) \w+ )",
    re.IGNORECASE,
)
"""Between things told in a row: "the door is scratched, the men laughed, and the hotline hung up"."""
_WHEN = regex(
    r"(?:when|if|after|before|since|because|although|though|while|as|once|unless|until|wenn|als|nachdem|bevor|weil|obwohl|cuando|si|después|antes|porque|aunque|quand|lorsque|après|avant|parce|bien)\b",
    re.IGNORECASE,
)
"""How a sentence begins whose first comma ends no sentence of its own."""
_CONNECTOR = regex(
    r"^(?:(?:(?:dear|hi|hey|hello|hallo|hola|bonjour|cher|chère)\s+)?@\w+[,:]?\s+)*(?:(?:hi|hiya|hello|hey|yo|dear|good (?:morning|afternoon|evening)|hallo|guten (?:tag|morgen|abend)|hola|buen[oa]s(?: (?:días|tardes|noches))?|"
    r"bonjour|bonsoir|bjr|ja|yes|no)\b[^,.!:]{0,30}[,.!:]\s*)?"
    r"(?:(?:it['’]s|this is) [A-Z]\w+(?: [A-Z]\w+)?(?: here)?[,.]\s*|[A-ZÄÖÜ]\w+ (?:here|hier),\s*)?"
    r"(?:(?:I['’]m|I am) (?:just )?(?:writing|ringing|calling|getting in touch)(?: to (?:complain|say|tell you))?(?: because| about| that)?\s+|"
    r"I (?:just )?(?:wanted|have|want|need) to (?:let you know|tell you|say)(?: that)?\s+|"
    r"(?:Ich schreibe(?: Ihnen)?, weil|Le escribo porque|Je vous écris parce que|I think(?: that)?)\s+)?"
    r"(?:[^,.]{1,40},\s+but\s+)?"
    r"(?:(?:and|but|so(?=\s+(?:I|you|my|the|we|it|they|he|she|now|please|your)\b)|well|ok|okay|also|plus|anyway|again|look|listen|seriously|honestly|unfortunately|basically|"
    r"first(?:ly)?|second(?:ly)?|then|now|because|und|aber|y|pero|et|mais)\b[,:]?\s+"
    r"|(?:zum \w+ mal|for the \w+ time(?: now)?|(?:second|third|fourth|fifth) time(?: now)?|por \w+ vez|pour la \w+ fois)\s*[:,]\s+)*",
    re.IGNORECASE,
)
_HANDLES = regex(r"^(?:(?:(?:dear|hi|hey|hello|hallo|hola|bonjour|cher|chère)\s+)?@\w+[,:]?\s+)+", re.IGNORECASE)
_ANSWER = regex(r"^(?:yes|no|yeah|nope|sure|ok|correct|ja|nein|sí|no|oui|non)\b\s*[,.!]", re.IGNORECASE)
ASKING = regex(
    r"^(?:can|could|would|will|shall|do|does|did|is|are|was|were|has|have|why|when|where|what|how|who|which|any|anyone|"
    r"kann|können|wann|warum|wo|was|wie|puede|cuándo|cómo|por qué|dónde|pouvez|quand|pourquoi|comment|où)\b|^¿",
    re.IGNORECASE,
)
_CONTROL = regex(r"[\x00-\x1f\x7f-\x9f]")
LONG_NUMBER = regex(r"\d{6,}|(?:\d[ -]?){12,}")
_UNSAFE_MARKS = regex(
    r"[?{}<>\[\]|`\\@]|https?:|www\.|\b(?:thanks?|thank you|ignore|disregard|system prompt|instructions?|pretend|assistant|prompt|stupid|useless|"
    r"idiots?|liars?|thie(?:f|ves)|scam\w*|pathetic|incompetent)\b",
    re.IGNORECASE,
)
_SHOUTED_LAST = regex(r"(?<=\w)\s+(?:RIGHT NOW|NOW|AGAIN|TODAY|EVERYWHERE|JETZT|SOFORT|AHORA|YA|MAINTENANT)\W*$")
"""A time shouted at the end of what is told: it is told as well without."""
_HEATED = frozenset({"insult", "profanity", "shouting"})
_HOT = frozenset(
    {"insult", "profanity", "shouting", "ultimatum", "legal_threat", "chargeback_threat", "churn_threat",
     "public_threat", "regulator_threat", "manager_request"}
)  # fmt: skip


def quotable(words: str) -> bool:
    """Whether a question of the customer's may be given back: short, printable, no markup, link, insult, order to us or
    payment data."""
    plain = len(words.split()) <= 16 and _printable(words) and not UNFIT.search(words) and "http" not in words
    return plain and without_payment(words, 0, len(words)) == words


_SPACES = str.maketrans({"\u00a0": " ", "\u202f": " "})
"""Spaces that do not break are no printable characters; French keyboards put one before each question mark."""


def _printable(text: str) -> bool:
    return text.translate(_SPACES).isprintable()


def fit(case: Case, reading: Reading, where: Where, text: str, *, ease: Ease) -> list[Sentence]:
    """The sentences of one message (`where` is its place) that may be given back, at this ease."""
    hot = list(_hot(reading, where, text, _HEATED if ease == "last" else _HOT))
    mourned = deaths(text)
    own = list(statements(text, reading.asks if where == "last" else ())) if ease == "stated" else []
    found = []
    for sentence in _pieces(text[:4000], [*hot, *((one.start, one.end) for one in mourned)]):
        if mourned and deaths(sentence.text):
            continue
        figure = any(ch.isdigit() for ch in sentence.text)
        troubled = (
            ease in ("any", "last")
            or TROUBLE.search(sentence.text)
            or (ease == "asked" and figure)
            or any(one.start < sentence.end <= one.end for one in own)
            or (EVENT.search(sentence.text) and of_the_matter(sentence.text, case))
        )
        if not troubled or not _decent(sentence, ease):
            continue
        if not any(start < sentence.end and end > sentence.start for start, end in hot):
            found.append(sentence)
    if ease not in ("trouble", "stated"):
        return found
    alone = [one for one in found if not _rests(one.text, case)]
    return alone if ease == "trouble" else alone or found


_OF_SOMEBODY = regex(
    r"(?:and |but |so |then |now )?(?:he|she|they|his|her(?!e)|their)\b|(?:er|él|ella|il|elle|ils|elles)\b(?! y a)|sie (?:hat|ist|war)\b",
    re.IGNORECASE,
)
_OF_A_THING = regex(
    r"(?:and |but |so |then |now )?(?:it|this|that)\b|(?:es|das) (?:ist|war|hat|kam|geht|funktioniert)\b|(?:eso|esto|cela|ça)\b",
    re.IGNORECASE,
)
"""How a sentence begins that rests on the one before: by itself "he has not spoken since" tells nobody who."""


_NO_SUBJECT = regex(
    r"(?:(?:was|were|is|are|am|got|came|had|has|have|left|went|told|sent|made|took|did|hung|kept)\b|(?!need)\w+ed\b|(?:wurde|war|hat|habe|ist|bin)\b|(?:fue|estaba|ha|he)\b|(?:a|ai|est|suis)\b)",
    re.IGNORECASE,
)
"""How a piece of a sentence begins that leaves its subject to the piece before: "and burned my forearm"."""


def stands_alone(piece: str) -> bool:
    """Whether a piece cut from a sentence tells who or what it is about."""
    return not any(one.match(piece) for one in (_OF_SOMEBODY, _OF_A_THING, _NO_SUBJECT))


def _rests(text: str, case: Case) -> bool:
    """Whether a sentence cannot be understood alone. What "it" is, the case's product says."""
    return _OF_SOMEBODY.match(text) is not None or (
        not case.facts.get("product") and _OF_A_THING.match(text) is not None
    )


_CAPITALS = regex(r"\b[^\W\da-zß_]{4,}\b")


def _hot(reading: Reading, where: Where, text: str, kinds: frozenset[str]) -> Iterator[tuple[int, int]]:
    """Where a message is hot. What is shouted may begin in one sentence and end in another; only those with a shouted word
    are hot."""
    for signal in reading.signals:
        if signal.message != where or signal.kind not in kinds:
            continue
        if signal.kind == "shouting" and (words := list(_CAPITALS.finditer(text, signal.start, signal.end))):
            yield from (one.span() for one in words)
        else:
            yield signal.start, signal.end


def _pieces(text: str, hot: list[tuple[int, int]]) -> list[Sentence]:
    """The sentences; a long one, or one that is hot in part, is cut at its joints into pieces that can be given back."""
    found: list[Sentence] = []
    for sentence in sentences(_CONTROL.sub("\n", text)):
        cool = not any(start < sentence.end and end > sentence.start for start, end in hot)
        if cool and len(sentence.text.split()) <= LONGEST and not _mixed(sentence.text):
            found.append(sentence)
            continue
        start, listed = 0, () if _WHEN.match(sentence.text) else _LISTED.finditer(sentence.text)
        joints = sorted((*_CUT.finditer(sentence.text), *listed), key=lambda one: one.start())
        for joint in (*joints, None):
            end = joint.start() if joint else len(sentence.text)
            piece = _SHOUTED_LAST.sub("", sentence.text[start:end])
            if piece.strip():
                left = start + len(piece) - len(piece.lstrip())
                found.append(Sentence(sentence.start + left, sentence.start + start + len(piece), piece.lstrip()))
            start = joint.end() if joint else end
    return found


def _mixed(text: str) -> bool:
    """Whether a sentence holds somebody else's words, or a wish and nothing else that is unfit."""
    text = _HANDLES.sub("", text.rstrip("?"))
    return _OTHERS_WORDS.search(text) is not None or (
        _WISHED.search(text) is not None and not UNFIT.search(_WISHED.sub(" ", text))
    )


def _decent(sentence: Sentence, ease: Ease) -> bool:
    """Whether a sentence can be given back at all: neither long nor shouted, no list, quote, order, link or number
    that should not travel."""
    text, words = sentence.text, trim(sentence)[2]
    if (
        not (1 if ease in ("any", "last") else 3) <= len(words.split()) <= LONGEST
        or text[0] in ">-*#"
        or not _printable(text)
    ):
        return False
    unfit = _UNSAFE_MARKS if ease == "last" else UNFIT
    if len(words.split()) < 3 and not TROUBLE.search(words):
        return False
    if ease not in ("any", "last") and _ASIDE.search(text):
        return False
    if _ANSWER.match(text) or unfit.search(_bare(text, ease)) or is_bidding(text.lower()):
        return False
    if ease != "last" and is_order(words.lower()):
        return False
    if ease not in ("any", "last") and text.endswith("?") and ASKING.match(words):
        return False
    return sum(map(str.isupper, text)) <= len(text) // 2 and (ease in ("any", "last") or not LONG_NUMBER.search(text))


def _bare(text: str, ease: Ease) -> str:
    """The sentence without its closing question marks, where a question may be given back."""
    text = _HANDLES.sub("", text)
    return text.rstrip("?! ") if ease != "trouble" else text


def trim(sentence: Sentence) -> tuple[int, int, str]:
    """The sentence without its opening connector and closing punctuation, with its place."""
    head = _CONNECTOR.match(sentence.text)
    start = head.end() if head else 0
    words = sentence.text[start:].rstrip(" .!?…,;:–-")
    return sentence.start + start, sentence.start + start + len(words), words
