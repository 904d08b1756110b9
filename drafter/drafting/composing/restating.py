"""Give the customer's own words back: find the sentence that says what went wrong, and turn it around.

"You charged me twice" becomes "we charged you twice". Turning is done only where it is safe; otherwise the
sentence is quoted. A sentence with an insult, a threat, a shout or an order to us is never used.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass, replace
from typing import Literal

from drafter.domain.case import Case
from drafter.domain.evidence import Evidence, Where, cut
from drafter.domain.reading import Reading
from drafter.domain.sentences import Sentence, sentences

_TROUBLE = re.compile(
    r"\b(?:broke[n]?|damaged?|crack(?:ed|s)?|smash(?:ed)?|fault(?:y|s)?|defect\w*|wrong|missing|never|not|no|nobody|nothing|"
    r"none|\w+n['’]t|cannot|stopped|fail(?:s|ed|ing)?|late|delay(?:ed|s)?|lost|leak(?:s|ed|ing)?|charg(?:ed|es)|billed|"
    r"twice|double|cancel+(?:ed|led)|rude|ignored|hung up|waiting|waited|refus(?:ed|es)|overcharg\w+|dead|died|dies|down|downgraded|outage|"
    r"burn(?:t|ed|s)?|fire|smok\w+|spark\w*|shock\w*|short|empty|torn|stain\w*|scratch\w*|expired|declined|error|"
    r"snapped|bent|shattered|ripped(?! off)|in pieces|dented|refuses?|refused|(?:took|taken) \S+ (?:off|from|out)|stolen|"
    r"ordered\b[^.]{1,60}\b(?:this is|got|received|came|sent)|crash(?:es|ed)?|unusable|without|still|instead|keeps?|too (?:much|long|late|small|big)|wasted?|"
    r"kaputt|defekt|beschädigt|falsch\w*|fehlt|nicht|nie|kein\w*|niemand|verspätet|doppelt|verloren|gebrochen|zerbrochen|"
    r"rot[oa]s?|dañad[oa]s?|defectuos\w+|equivocad\w+|falta|nunca|nadie|ningun\w*|tarde|retras\w+|doble|cobrad\w+|perdid\w+|"
    r"cassée?s?|abîmée?s?|défectueu\w+|mauvais\w*|manque|jamais|personne|aucune?|retard|deux fois|perdue?s?|pas|"
    r"nichts|längst|fehlende\w*|rechtzeitig|Ausfall|abgebucht|berechnet|gestrichen|ausgefallen|abgesagt|gesperrt|angeschnauzt|cancelaron|cancelad\w+|gritó|avería|cobr\w+|"
    r"annulé\w*|débité\w*|raté\w*|raccroché|en panne|nada|sigue|rien|toujours)\b",
    re.IGNORECASE,
)
_EVENT = re.compile(
    r"\b(?:arriv\w+|came|come|deliver\w+|sen[dt]\w*|ship\w*|order\w*|receiv\w+|got|works?|worked|working|charg\w+|bill\w+|"
    r"paid|refund\w*|call\w*|repl\w+|answer\w*|promis\w+|told|said|install\w+|repair\w*|cancel\w*|broke\w*|stopp?\w+|"
    r"fell|caught|exploded|leak\w+|booked?|flight|train|technician|engineer|driver|kam|geliefert|bestellt|erhalten|"
    r"funktioniert|angekommen|llegó|recib\w+|funciona|entreg\w+|arrivée?s?|reçu\w*|livr\w+|fonctionne\w*|marche)\b",
    re.IGNORECASE,
)
_UNFIT = re.compile(
    r"[?{}<>\[\]|`\\@]|https?:|www\.|\b(?:thanks?|thank you|ignore|disregard|system prompt|instructions?|pretend|assistant|prompt|"
    r"please|refund me|give me|i want|i demand|i expect|i need|i'd like|lawyer|court|sue|dispute|chargeback|bank|"
    r"if you|or i|or else|unless|you people|are you|do you|idiots?|liars?|thie(?:f|ves)|scam\w*|ridiculous|pathetic|joke|"
    r"i don['’]t (?:care|want)|i can['’]t believe|not being funny|i feel|i am \d+|i['’]m \d+|years old|useless|disgrace\w*|incompetent|stupid|thanks?|thank you|wow|bravo|congrat\w*|brilliant|great job)\b",
    re.IGNORECASE,
)
_ASIDE = re.compile(
    r"\b(?:(?:do|did)(?:n['’]t| not) blame|not (?:your|his|her|their) fault|kept my (?:side|part|word)|(?:kept|keep|do|done) (?:yours|ours)\b|won['’]t help|would(?:n['’]t| not) help|mind you|"
    r"nicht verantwortlich|nicht ihre schuld|no (?:les?|te) culpo|no es culpa suya|ne vous en veux pas|pas de votre faute)\b|[\"“”„«»]",
    re.IGNORECASE,
)
"""What is said beside the matter, or in somebody else's words: no account of what went wrong."""
_JOINT = re.compile(r"\s(?:&|and|but|so|because|und|y|et)\s|[,;:]\s", re.IGNORECASE)
_CUT = re.compile(
    r"(?:,\s*|\s+)(?:and|but|so|because|und|aber|weil|y|pero|porque|et|mais|car)\s+(?=(?:the|my|your|it|I|we|you|they|he|she|nobody|"
    r"no|then|when|after|der|die|das|ich|wir|mein\w*|Ihr\w*|el|la|los|mi|su|nadie|le|les|mon|ma|votre|personne)\b)|[;:–—]\s+|\s-\s",
    re.IGNORECASE,
)
_RELATIVE = re.compile(
    r"\b(?:today|yesterday|tomorrow|tonight|now|this (?:morning|week|month|afternoon|evening)|last (?:week|night|month)|next|"
    r"ago|just|heute|gestern|morgen|jetzt|gerade|hoy|ayer|mañana|ahora|aujourd'hui|hier|demain|maintenant|"
    r"(?:on |last |this )?(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b",
    re.IGNORECASE,
)
_CONNECTOR = re.compile(
    r"^(?:(?:hi|hiya|hello|hey|yo|dear|good (?:morning|afternoon|evening)|hallo|guten (?:tag|morgen|abend)|hola|buen[oa]s \w+|"
    r"bonjour|bonsoir|bjr|ja|yes|no)\b[^,.!:]{0,30}[,.!:]\s*)?"
    r"(?:(?:it['’]s|this is) [A-Z]\w+(?: [A-Z]\w+)?(?: here)?[,.]\s*|[A-ZÄÖÜ]\w+ (?:here|hier),\s*)?"
    r"(?:(?:I['’]m|I am) (?:just )?(?:writing|ringing|calling|getting in touch)(?: to (?:complain|say|tell you))?(?: because| about| that)?\s+|"
    r"I (?:just )?(?:wanted|have|want|need) to (?:let you know|tell you|say)(?: that)?\s+|"
    r"(?:Ich schreibe(?: Ihnen)?, weil|Le escribo porque|Je vous écris parce que|I think(?: that)?)\s+)?"
    r"(?:[^,.]{1,40},\s+but\s+)?"
    r"(?:(?:and|but|so|well|ok|okay|also|plus|anyway|again|look|listen|seriously|honestly|unfortunately|basically|"
    r"first(?:ly)?|second(?:ly)?|then|now|because)\b[,:]?\s+)*",
    re.IGNORECASE,
)
_FINITE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|does|do|did|will|would|can|could|cannot|\w+n['’]t|keeps?|kept|came|comes?|went|got|"
    r"gets|fell|broke|caught|took|sent|said|told|left|lost|made|paid|gave|put|stood|sat|bought|hung|ran|rang|works?|says?|"
    r"shows?|smells?|leaks?|stops?|crashes|arrives?|am|['’]m|threw|find|think|feel|had|sold|need|want|"
    r"(?<!already )(?<!just )(?<!once )(?<!not )(?<!all )\w{3,}ed)\b",
    re.IGNORECASE,
)
_SUBJECT = re.compile(
    r"^(?:(?:after|since|when|on|in|for|at|over|until)\b[^,]{0,40},?\s+)?(?:I|we|you|he|she|it|they|this|that|these|those|there|"
    r"the|a|an|my|our|your|his|her|its|their|one|two|three|both|half|some|all|every|each|no|none|nobody|nothing|someone|"
    r"somebody|everything|neither|only|what)\b",
    re.IGNORECASE,
)
_ANSWER = re.compile(r"^(?:yes|no|yeah|nope|sure|ok|correct|ja|nein|sí|no|oui|non)\b\s*[,.!]", re.IGNORECASE)
_ASKING = re.compile(
    r"^(?:can|could|would|will|shall|do|does|did|is|are|was|were|has|have|why|when|where|what|how|who|which|any|anyone|"
    r"kann|können|wann|warum|wo|was|wie|puede|cuándo|cómo|por qué|dónde|pouvez|quand|pourquoi|comment|où)\b|^¿",
    re.IGNORECASE,
)
LONGEST = 24
"""The most words of a sentence given back; a longer one is cut at a joint."""
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]")
_LONG_NUMBER = re.compile(r"\d{6,}|(?:\d[ -]?){12,}")
_VAGUE = re.compile(r"^(?:it|that|this|they|he|she|so|as)\b|\bas I (?:said|wrote|told)\b", re.IGNORECASE)
_UNSAFE_MARKS = re.compile(
    r"[?{}<>\[\]|`\\@]|https?:|www\.|\b(?:thanks?|thank you|ignore|disregard|system prompt|instructions?|pretend|assistant|prompt|stupid|useless|"
    r"idiots?|liars?|thie(?:f|ves)|scam\w*|pathetic|incompetent)\b",
    re.IGNORECASE,
)
_HEATED = frozenset({"insult", "profanity", "shouting"})
_HOT = frozenset(
    {"insult", "profanity", "shouting", "ultimatum", "legal_threat", "chargeback_threat", "churn_threat",
     "public_threat", "regulator_threat", "manager_request"}
)  # fmt: skip
_LOWERED = re.compile(
    r"^(?:The|A|An|My|Your|Our|It|This|That|These|Those|There|Nobody|No|Nothing|None|He|She|They|We|You|After|When|"
    r"Since|For|On|In|At|Only|One|Two|Both|Half|Some|All|Every|Everything|Still|Someone|Neither|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Last|Instead|Once|While|If|What|How|Any|Most|"
    r"Many|Several|Today|Yesterday|Just|Even|Each|Another|Your|His|Her|Their|Its|Because|Until|Over|From|With|Here|Then|To)\b"
)


@dataclass(frozen=True)
class Telling:
    """What the customer said went wrong. `clause` is turned around, lower-cased to follow "that"; None where only
    the `quote` is safe. `on` is the day it was said."""

    quote: str
    clause: str | None
    evidence: Evidence
    on: dt.date
    where: Where

    @property
    def short(self) -> Telling:
        """The piece of a longer sentence that tells the trouble, for channels with few words."""
        if len(self.quote.split()) <= 10:
            return self
        pieces = [piece.strip() for piece in _JOINT.split(self.quote) if len(piece.split()) >= 3]
        if not pieces:
            return self
        best = max(
            pieces,
            key=lambda piece: 2 * len(_TROUBLE.findall(piece)) + len(_EVENT.findall(piece)) + 1.5 * ("now" in piece),
        )
        return replace(self, quote=best, clause=None)


def tell(case: Case, reading: Reading, zone: dt.tzinfo, language: str) -> tuple[Telling, ...]:
    """The customer's best sentence about what went wrong from the history, then the best of the last message; empty
    where no sentence is fit to give back. Words in another language than the reply's are quoted, never turned."""
    marked = next(filter(None, (_marked(case, reading, ease=ease) for ease in ("trouble", "asked", "any", "last"))), [])
    old = max((one for one in marked if one[1] != "last"), key=lambda one: one[0], default=None)
    new = max((one for one in marked if one[1] == "last"), key=lambda one: one[0], default=None)
    chosen = [one for one in (old, new) if one is not None and one[0] > 0.5] or marked[:1]
    turnable, today = reading.language == language == "en", case.clock.astimezone(zone).date()
    told = [(where, text, sentence, at.astimezone(zone).date()) for _, where, at, text, sentence in chosen]
    return tuple(_telling(*one, turnable=turnable, today=one[3] == today) for one in told)


Ease = Literal["trouble", "asked", "any", "last"]
"""How choosy to be: a statement of trouble, else a question that holds a figure or a trouble, else anything said,
last even a threat: the customer's words back are better than none of them."""


def _marked(case: Case, reading: Reading, *, ease: Ease) -> list[tuple[float, Where, dt.datetime, str, Sentence]]:
    """The sentences fit to give back, with their marks."""
    found = []
    for place, (where, at, text) in enumerate(case.by_customer()):
        for sentence in _fit(case, reading, where, text, ease=ease):
            begins, ends = place == 0, where == "last"  # how it began tells most, then what is new
            mark = _mark(sentence, reading, where, case) + (1.2 if begins else 0.4 if ends else 0.0)
            found.append((mark, where, at, text, sentence))
    return found


def quotable(words: str) -> bool:
    """Whether a question of the customer's may be given back: short, printable, no markup, link, insult or order to us."""
    return len(words.split()) <= 16 and words.isprintable() and not _UNFIT.search(words) and "http" not in words


def _telling(where: Where, text: str, sentence: Sentence, on: dt.date, *, turnable: bool, today: bool) -> Telling:
    start, end, whole_words = _trim(sentence)
    words = " ".join(_LONG_NUMBER.sub("", whole_words).split())  # a card's number does not travel back
    old = not today and _RELATIVE.search(words)
    whole = _SUBJECT.match(words) and _FINITE.search(" ".join(words.split()[1:9]))
    asks = "?" if text[end : end + 1] == "?" and _ASKING.match(words) else ""
    clause = turn(words) if turnable and whole and not old and not asks and not _UNFIT.search(words) else None
    return Telling(words + asks, clause, cut(where, text, start, end + len(asks)), on, where)


def _fit(case: Case, reading: Reading, where: Where, text: str, *, ease: Ease) -> list[Sentence]:
    heated = _HEATED if ease == "last" else _HOT
    hot = [(s.start, s.end) for s in reading.signals if s.message == where and s.kind in heated]
    found = []
    for sentence in _pieces(text[:4000]):
        figure = any(ch.isdigit() for ch in sentence.text)
        troubled = (
            ease in ("any", "last")
            or _TROUBLE.search(sentence.text)
            or (ease == "asked" and figure)
            or (_EVENT.search(sentence.text) and _of_the_matter(sentence.text, case))
        )
        if not troubled or not _decent(sentence, ease):
            continue
        if not any(start < sentence.end and end > sentence.start for start, end in hot):
            found.append(sentence)
    return found


def _pieces(text: str) -> list[Sentence]:
    """The sentences, a long one cut at its joints into pieces that can be given back."""
    found: list[Sentence] = []
    for sentence in sentences(_CONTROL.sub("\n", text)):
        if len(sentence.text.split()) <= LONGEST:
            found.append(sentence)
            continue
        start = 0
        for joint in (*_CUT.finditer(sentence.text), None):
            end = joint.start() if joint else len(sentence.text)
            piece = sentence.text[start:end]
            if piece.strip():
                left = start + len(piece) - len(piece.lstrip())
                found.append(Sentence(sentence.start + left, sentence.start + end, sentence.text[left:end]))
            start = joint.end() if joint else end
    return found


def _decent(sentence: Sentence, ease: Ease) -> bool:
    """Whether a sentence can be given back at all: neither long nor shouted, no list, quote, order, link or number
    that should not travel."""
    text, words = sentence.text, _trim(sentence)[2]
    if (
        not (1 if ease in ("any", "last") else 3) <= len(words.split()) <= LONGEST
        or text[0] in ">-*#"
        or not text.isprintable()
    ):
        return False
    unfit = _UNSAFE_MARKS if ease == "last" else _UNFIT
    if len(words.split()) < 3 and not _TROUBLE.search(words):
        return False
    if ease not in ("any", "last") and _ASIDE.search(text):
        return False
    if _ANSWER.match(text) or unfit.search(_bare(text, ease)):
        return False
    if ease not in ("any", "last") and text.endswith("?") and _ASKING.match(words):
        return False
    return sum(map(str.isupper, text)) <= len(text) // 2 and (ease in ("any", "last") or not _LONG_NUMBER.search(text))


def _bare(text: str, ease: Ease) -> str:
    """The sentence without its closing question marks, where a question may be given back."""
    return text.rstrip("?! ") if ease != "trouble" else text


def _mark(sentence: Sentence, reading: Reading, where: Where, case: Case) -> float:
    """How well a sentence tells the matter: an event, something wrong, few words, the thing by its name, and what
    the reading's causes rest on."""
    text = sentence.text
    events, troubles = len(_EVENT.findall(text)), len(_TROUBLE.findall(text))
    mark = min(events, 2) + min(troubles, 2) - abs(len(text.split()) - 9) / 10 - (2.0 if _VAGUE.match(text) else 0.0)
    mark += 0.7 * min(_of_the_matter(text, case), 2)
    mark += 0.6 if not case.text(where)[: sentence.start].strip() else 0.0  # people open with what happened
    proofs = [proof for cause in reading.causes for proof in cause.evidence if proof.message == where]
    return mark + (0.8 if any(p.start < sentence.end and p.end > sentence.start for p in proofs) else 0.0)


def _of_the_matter(text: str, case: Case) -> int:
    """How many of the case's facts a sentence names by their value: the product, the flight, the sum."""
    low = text.lower()
    named = (value for value in case.facts.values() if isinstance(value, str) and 3 <= len(value) <= 40)
    tokens = [[word for word in value.lower().split() if len(word) > 3 or word.isdigit()] for value in named]
    return sum(any(re.search(rf"\b{re.escape(word)}\b", low) for word in words) for words in tokens)


def _trim(sentence: Sentence) -> tuple[int, int, str]:
    """The sentence without its opening connector and closing punctuation, with its place."""
    head = _CONNECTOR.match(sentence.text)
    start = head.end() if head else 0
    words = sentence.text[start:].rstrip(" .!?…,;:–-")
    return sentence.start + start, sentence.start + start + len(words), words


_SUBJECT_VERB = (
    r"(?:have|haven['’]t|had|hadn['’]t|are|aren['’]t|were|weren['’]t|did|didn['’]t|do|don['’]t|never|still|also|"
    r"just|only|then|all|keep|kept|can['’]t|cannot|could|couldn['’]t|will|won['’]t|would|wouldn['’]t|said|told|promised|"
    r"sent|shipped|charged|billed|took|made|lost|cancel+ed|delivered|gave|put|forgot|ignored|left|refused|changed|broke|"
    r"sold|overcharged|booked|installed|closed|deleted|blocked|debited|withdrew|owe|lied|messed|claimed|advertised)"
)
_TURNS: tuple[tuple[str, str], ...] = (
    (r"my (?:husband|wife|partner|mother|father|son|daughter|family) and I", "you and yours"),
    (r"I am|I['’]m", "you are"),
    (r"I was", "you were"),
    (r"I['’]ve", "you have"),
    (r"I['’]ll", "you will"),
    (r"you are|you['’]re", "we are"),
    (r"you['’]ve", "we have"),
    (r"you['’]ll", "we will"),
    (r"we were", "you were"),
    (r"we['’]ve", "you have"),
    (r"we['’]re", "you are"),
    (rf"you(?=\s+{_SUBJECT_VERB}\b)", "we"),
    (r"yours", "ours"),
    (r"your", "our"),
    (r"you", "us"),
    (r"I|we|me|us", "you"),
    (r"myself|ourselves", "yourself"),
    (r"mine", "yours"),
    (r"my|our", "your"),
)
_TURN = re.compile(
    "|".join(rf"\b(?P<t{index}>{pattern})\b" for index, (pattern, _) in enumerate(_TURNS)), re.IGNORECASE
)
_UNSAFE = re.compile(
    r"\b(?:I|we)['’]?d\b|\byou\b[^,]*\byou\b|\bas you\b|\byou you\b|\b(?:told|promised) (?:me|us) (?:you|I)\b|,\s*(?:this|that) is\b|\byou (?:guys|people|lot|all|two)\b|\blet['’]s\b|[\"“”„»«]",
    re.IGNORECASE,
)


def turn(words: str) -> str | None:
    """The sentence from our side, first letter lowered to follow "that"; None where a turn could go wrong."""
    if _UNSAFE.search(words):
        return None
    turned = _TURN.sub(lambda found: _TURNS[int((found.lastgroup or "t0")[1:])][1], words)
    if turned[:1].isupper() and (_LOWERED.match(turned) or words[0:2] in ("I ", "My")):
        turned = turned[0].lower() + turned[1:]
    return turned
