"""Questions that a reply takes up in so many words, and answers by how it begins or goes on: "Yes.", "Why nobody called:
I do not know yet.", "You need not post anything".
"""

from __future__ import annotations

from collections.abc import Sequence

from drafter.domain.lexicon.patterns import Waiting
from drafter.domain.regex import regex
from drafter.drafting.checking.manner.meaning import stems
from drafter.drafting.checking.manner.prose import WORD, Line, Prose

_MONTH = regex(
    r"(?:jan|feb|fév|mar|mär|apr|abr|avr|jun|jul|aug|ago|sep|oct|okt|nov|dec|dez|dic|déc)\w{0,6}$|\w+(?:day|tag|edi)$|kann?$|bis$"
)
"""Stems of the calendar: two sentences may share them and speak of two things."""
_HOW_TO_WRITE = regex(
    r"\b(?:(?:reply|answer|write|respond)(?: to me)? in (?:english|german|spanish|french|plain)|auf (?:deutsch|englisch|spanisch|französisch)|en (?:español|inglés|alemán|francés|français|anglais|allemand)\b|"
    r"(?:no|without|spare me|not) (?:more |another |any |the |your )*(?:form letters?|templates?|canned|copy[- ]?paste|standard (?:reply|replies|answer)|excuses?|platitudes|apolog\w+|bots?))\b"
)
"""How the reply is to be written: met by writing it so, which other checks see to."""
_WHAT_NOW = Waiting(
    r"\b(?:what (?:are|will|do) you (?:guys |people )?(?:going to |gonna |plan to |intend to )?(?:do|doing)\b|what (?:now|next|happens now)|what(?: is|'s| will|'ll)(?: going to)? happen(?= (?:now|next|about (?:it|this|that)|with (?:it|this|that))\b|[?.! ]*$)|where do we go from here|vous faites quoi|que (?:faites|allez|comptez)-vous|qu'allez-vous faire|"
    r"was (?:tun|machen|unternehmen) sie|wie geht(?:'s| es)(?: \w+){0,2} weiter|(?:und )?was (?:jetzt|nun|passiert (?:jetzt|nun|als nächstes))\b|qué (?:van a|vais a|piensan|pueden|va a) hacer|(?:y )?ahora qué\b|qué (?:hago|hacemos|pasa) (?:ahora|entonces)|et maintenant\b(?= ?\??$)|que (?:fait-on|se passe-t-il) (?:maintenant|alors)|on fait quoi\b|(?:get|bring) (?:me|us) (?:home|there|out of here|back))\b"
)
"""Asks for whatever the plan gives."""
_YES = regex(
    r"^(?:(?:hi|hello|dear|guten tag|bonjour|estimad[oa]|hola)\b[^.!?:\n]{0,40}[,:]\s*|[\w.' -]{1,30},\s*)?(?:and )?(?:yes|no|sure|of course|certainly|you can|ja|nein|sí|oui|non)\b"
)
_YES_OR_NO = Waiting(
    r"^\W*(?:and |so |und |y |et )?(?:can|could|may|will|would|do|does|did|is|are|am|was|were|has|have|should|must|any|kann|können|darf|muss|ist|sind|wird|werden|haben|hat|gibt|"
    r"bekomme|bekommen|kriege|kriegen|bleibt|gilt|geht|kommt|reicht|soll|sollen|lässt|erhalte|erhalten|stimmt|war|waren|"
    r"puede|puedo|pueden|tengo|es|está|hay|han|van|me (?:van|pueden|devuelven)|podría|podrían|sigue|voy|tendré|puis-je|pouvez|pourrez|peut|dois-je|est-ce|avez|allez|aurai-je|serai-je|vais-je|serez|sera-t-|y a-t-il)\b"
)
_MUST = regex(
    r"\b(?:do i (?:have|need) to|must i|should i|am i (?:supposed|required) to|muss ich|soll ich|tengo que|debo|dois-je|faut-il|est-ce que je dois)\b"
)
_NEED_NOT = regex(
    r"\b(?:you (?:do not|don't|won't|will not|need not|needn't|have to|need to|can)|no need|nothing (?:more )?(?:is |to )?(?:needed|do)|sie (?:müssen|brauchen|können)|nicht nötig|no (?:tiene que|hace falta|necesita|es necesario)|tiene que|"
    r"vous (?:n'avez|ne devez|devez|pouvez)|pas besoin|inutile de)\b"
)


SAID = Waiting(
    r"(?:^|[\n,;:.!?–—-]\s*)(?:so |and |und |y |et |but |aber |pero |mais |well,? )?(?:yes|no(?:ne)?\b(?! (?:one|longer|more|later|need|extra|cost|word))|not yet|not decided|(?:of course|certainly|absolutely|gladly|by all means|we can(?:not)?|i can(?:not)?|it will|they will|there is|there are|there isn't|there aren't)(?=[,.;:!])|"
    r"(?:natürlich|selbstverständlich|gern(?:e)?|klar|sicher|auf jeden fall|leider nein|leider nicht)(?=[,.;:! ])|(?:claro|por supuesto|desde luego|con (?:mucho )?gusto|faltaría más)(?=[,.;:! ])|(?:bien sûr|bien entendu|tout à fait|d'accord|volontiers|avec plaisir|absolument|malheureusement non)(?=[,.;:! ])|you (?:do|don't|can|can't|need not|needn't|may)(?=[,.;:!])|it (?:is|has|does|was)(?: not|n't)?(?=[,.;:!])|ja|nein|sí|oui|non|noch nicht|aún no|todavía no|pas encore)\b"
    r"|, (?:claro|of course|natürlich|selbstverständlich|por supuesto|bien sûr|certainly|klar|gerne?)(?=[.,;:!])|\b(?:c'est (?:oui|non)|(?:the answer is|la respuesta es|die antwort ist) \w+)\b",
)
"""A yes, a no, a "not yet"."""


_FEELS_FOR = regex(
    r"^\W*(?:and |but )?(?:i|we) (?:do |can |fully |quite |also |very much )*(?:appreciate|understand|reali[sz]e|know|see|recogni[sz]e|imagine) (?:that|how|why|what) (?![^.!?]*(?:[;:]| but | so | and (?:i|we|it|he|she|they|you|yes|no)\b))"
)


_COURTESY = regex(
    r"^\W*(?!.*(?:\b(?:by|before|until|within|today|tomorrow|bis|heute|morgen|antes|hoy|mañana|avant|d'ici|demain)\b|\d))(?:"
    r"(?:i|we)(?:'m| am|'re| are|'d be| would be|'ll be| will be) (?:\w+ )?(?:glad|happy|pleased|delighted) to answer\b|"
    r"gerne? (?:beantworte|beantworten)\b[^.!?]*\bfragen|(?:con (?:mucho )?gusto|con placer) (?:le |te )?(?:responder|contestar)|"
    r"c'est avec plaisir\b[^.!?]*\bquestions?)"
)
"""Good will alone: it names no time."""


def answers_nothing(sentence: str) -> bool:
    """Whether a sentence can be no answer, whatever was asked: one that only shows that we know how it stands ("I know that
    your ceiling is down"), or only good will ("I am happy to answer your questions")."""
    return _FEELS_FOR.search(sentence) is not None or _COURTESY.search(sentence) is not None


def about_the_writing(quote: str) -> bool:
    """Whether a request only says how the reply is to be written."""
    return _HOW_TO_WRITE.search(quote) is not None


def any_way_out(quote: str) -> bool:
    """Whether it asks for whatever the plan gives."""
    return _WHAT_NOW.search(quote) is not None


def taken_up(quote: str, text: Prose, others: Sequence[str] = ()) -> bool:
    """Whether the reply takes the question up and goes on: asks it again itself, names it before a colon, says yes or no
    to it at once, or says whether one must. A yes that speaks of one of the `others` that may be answered so is that
    one's."""
    wanted = stems(WORD.findall(quote), text.tongue or "en")
    for line, after in zip(text.lines, [*text.lines[1:], None], strict=True):
        if _echoes(line, wanted, text) and (after is not None or ":" in line.lower):
            return True
    if _YES_OR_NO.match(quote) and any(_said_to_this(line, quote, others, text) for line in text.lines):
        return True
    return bool(_MUST.search(quote)) and any(_NEED_NOT.search(line.lower) for line in text.lines)


def _said_to_this(line: Line, quote: str, others: Sequence[str], text: Prose) -> bool:
    """Whether a yes or no at the beginning of a sentence is said to this question, and not to another that its words
    take up."""
    if not _YES.match(line.lower):
        return False
    tongue = text.tongue or "en"
    near = [after for after in text.lines if line.start <= after.start < line.end + 1] or [line]
    said = stems((word for one in near for word in one.words), tongue)
    rivals = [stems(WORD.findall(other), tongue) & said for other in others if _YES_OR_NO.match(other)]
    own = {one for one in stems(WORD.findall(quote), tongue) & said if not _MONTH.match(one)}
    return bool(own) or not any(rivals)


def _echoes(line: Line, wanted: frozenset[str], text: Prose) -> bool:
    if not (line.asks or line.lower.lstrip().startswith(_OPENERS)):
        return False
    said = stems(line.words, text.tongue or "en")
    return len(said & wanted) * 5 >= len(wanted) * 2 and bool(said & wanted)


_OPENERS = (
    "why ", "when ", "where ", "who ", "whether ", "how ", "what ", "as for ", "as to ", "on your question", "warum ", "wann ", "wo ", "ob ", "wer ", "zu ihrer ", "die ursache",
    "por qué ", "cuándo ", "cómo ", "dónde ", "quién ", "en cuanto a ", "pourquoi ", "quand ", "où ", "comment ", "quant à ", "combien",
)  # fmt: skip
