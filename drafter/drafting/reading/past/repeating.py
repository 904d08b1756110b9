"""Having to say, ask or send the same again, as the earlier messages show; a bare "any news?" is no repetition."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from drafter.domain.evidence import Evidence
from drafter.domain.lexicon.patterns import Waiting
from drafter.domain.regex import regex
from drafter.domain.sentences import Sentence
from drafter.drafting.reading.past.story import Story, first_words
from drafter.drafting.reading.past.told import Told
from drafter.drafting.reading.past.words import stems
from drafter.drafting.reading.scan import Said

_NUMBERS, _LINES = 20, 20
"""Numbers looked at in one message, and how many turns back a question is looked for."""
_ID = regex(
    r"(?<![\w.,])[a-z]{1,3}-?\d\d\b|(?<![\w.,])(?:[a-z]{0,4}[-/]?)\d[\d\-/]{2,}[a-z\d]*(?![\d.,]*\d)|(?<![\d.,])\d{4,}(?![\d.,]*\d)"
)
_ASKS_ID = regex(
    r"\b(?:(?:order|account|reference|booking|ticket|customer|tracking|serial|case|invoice|policy|phone|bestell\w*|kunden\w*|auftrags\w*|pedido|commande|client|dossier)\w*[ -]?(?:number|no\.?|nr\.?|id|code|nummer|numero)?|\w*nummer|numero|number|reference)\b"
)
_ANSWERS = regex(
    r"(?:^|[.!?\n])\W*(?:it'?s? (?:is )?|that'?s? (?:is )?|es ist |lautet |c'est (?:le )?|es (?:el )?|again )?$"
)
"""A number with which a sentence begins answers a question."""
_WORD_FOR_WORD = 2
_SHARED = 3
"""Stems that two sentences have in common at the least where one says the other again."""
_LATER = regex(
    r"\?|\b(?:will|i'll|later|tomorrow|tonight|as soon as|can't find|cannot find|don't have|no idea|not sure|spater|morgen|manana|luego|demain|plus tard)\b"
)
"""An answer that was none: a question back, or "I'll send it tonight"."""
_SENT = regex(
    r"\b(?:attach\w*|enclos\w*|uploaded|sent|here (?:it|they|you|is|are)|anbei|im anhang|adjunt\w+|aqui (?:va|esta|le)|ci-joint\w*|voici|photos?|same)\b"
)
_CITES_SELF = Waiting(
    r"(?<!when )(?<!what )(?<!then )(?<!because )\bi(?:'ve| have|'d| had)?(?: already| clearly| just| only| distinctly)? (?:wrote|said|asked|stated|typed|ordered|told you|(?:already )?(?:written|mentioned))\b(?! (?:a lot|too|so much|wrong|i|that i|my|yes|no|thank|hello)\b)|"
    r"\b(?:same|as|like|exactly what|just what) (?:as |that |which |one |thing )?i(?:'ve| have| had)? (?:already )?(?:sent|gave|given|wrote|written|said|told|stated|asked|attached|typed|mentioned)\b|"
    r"\b(?:this is|here is|my)(?: now)? (?:my |the )?(?:third|fourth|fifth|sixth|[3-9](?:rd|th)) (?:e-?)?(?:mail|message|reminder|letter|request|note)\b"
)
"""The customer points at own earlier words."""
_POINTS_BACK = Waiting(
    r"\b(?:it|that|this|they|both|all|everything|number|those|these)(?:'s|'re| (?:is|are|was|were))?(?: (?:is|are|was|were|both|all|already|right|clearly|there|of (?:it|them|this|that)))* in my (?:very )?(?:first|last|previous|earlier|original|initial|opening|other) (?:e-?mail|mail|message|note|letter|ticket|chat|post|request|report)\b|\b(?:it|that|they|everything)(?:'s|'re| is| are) (?:all )?(?:right |just )?(?:up )?(?:there )?above\b(?! (?:my|the|our|board|average))"
    r"|\b(?:steh(?:t|en)|stand|sind|ist|war) (?:doch |schon |bereits |alles |beides |alle |auch )*in meiner (?:ersten|letzten|vorigen|fruheren|ursprunglichen|anderen) (?:e-?mail|mail|nachricht|anfrage|meldung)\b|\bsteht (?:doch |schon |bereits |alles )*(?:weiter )?oben\b"
    r"|\b(?:esta|estan|estaba|figura|figuran|viene|vienen|aparece|aparecen) (?:ya |todo |todos |ambos |los dos )*en mi (?:primer|ultimo|anterior|otro) (?:correo|mensaje|mail|email|escrito)\b|\b(?:esta|estan|viene|figura) (?:ya |todo )*(?:mas )?arriba\b"
    r"|\b(?:est|sont|c'est|figure|figurent|etait|se trouve|se trouvent) (?:deja |bien |tous |tout |toutes |les deux )*dans mon (?:premier|dernier|precedent|autre) (?:message|mail|e-?mail|courriel|courrier)\b|\b(?:c'est|tout est|figure) (?:ecrit |deja )*(?:plus haut|ci-dessus)\b"
)
"""Where to find what is asked for: in what the customer wrote before."""
_QUESTION = regex(
    r"\?|\b(?:or not|yes or no)\b|^\W*(?:\w+,? ){0,3}?(?:does|do|is|are|can|could|will|has|have|when|where|which|how|what) (?!you hear)\w+"
)
_NUMBER = regex(r"(?<![\w.,])[a-z]{0,3}\d+\b")
_ANY_WORD = regex(r"[$£€]?\w+")
_FEWEST_WORDS = 6
_BARE_CHASE = regex(
    r"\b(?:news|updates?|status|word|heard|hear|progress|hello|anybody|anyone|there|long|when|thank\w*)\b"
)
_YES_NO = regex(r"^\W*(?:yes|yeah|yep|no|nope|correct|right|ja|nein|si|oui|non|exactly|genau)\b")


def repeats(story: Story) -> Iterator[Evidence]:
    """The words with which the customer said again what stands in an earlier message."""
    for said in story.heard[1:]:
        if said.where in story.closing:
            continue
        told = story.told_before(said)
        asked = [piece for one in told for piece in one.asking]
        found = _said_before(story, said) or _restated(story, said, told) or _cited(story, said)
        if found is None and asked:
            found = (
                _pointed_back(story, said)
                or _given_before(story, said, asked)
                or _told_again(story, said, asked)
                or _asked_again(story, said)
            )
        if found is not None:
            yield found


def _said_before(story: Story, said: Said) -> Evidence | None:
    """The same sentence, or most of it, asked by nobody."""
    before = story.said_before(said)
    for piece, words in story.pieces(said):
        if len(words) >= _SHARED and any(
            _alike(words, other)
            for one in before
            if len(words & story.stems(one)) >= _SHARED
            for _, other in story.pieces(one)
        ):
            return said.evidence(piece.start, piece.end)
    return None


def _restated(story: Story, said: Said, told: list[Told]) -> Evidence | None:
    """What stood in one sentence before, asking or telling, and what the company has answered with something else."""
    if not told or any(one.asking for one in told):
        return None
    if literal := _word_for_word(story, said):
        return literal
    before = [other for one in story.said_before(said) for other in story.pieces(one)]
    answered = frozenset().union(*(one.stems for one in told))
    quiet = said.has("tone:thanks", "tone:warm") or said.where in story.closing
    unmoved = not any(one.under_way or one.due or one.done for one in told)
    for piece, words in story.pieces(said)[:3]:
        asks = unmoved and _QUESTION.search(piece.text) is not None
        for other, known in before:
            told_again = not quiet and len(words) >= 2 and words <= known and not _YES_NO.match(piece.text)
            shared = (words & known) - answered
            asked_again = asks and _QUESTION.search(other.text) and shared and len(shared) * 2 >= len(words)
            if told_again or (asked_again and len(shared) >= min(2, len(words))):
                return said.evidence(piece.start, piece.end)
    return None


def _word_for_word(story: Story, said: Said) -> Evidence | None:
    """A question asked again in nearly the same words, small ones and numbers too."""
    asked = [
        frozenset(_ANY_WORD.findall(one.text))
        for other in story.said_before(said)
        for one, _ in story.pieces(other)
        if one.text.endswith("?")
    ]
    for piece, _ in story.pieces(said)[:3]:
        words = frozenset(_ANY_WORD.findall(piece.text))
        asks = piece.text.endswith("?") and len(words) >= _FEWEST_WORDS and not _BARE_CHASE.search(piece.text)
        if asks and any(len(words & other) >= 0.7 * len(words) for other in asked):
            return said.evidence(piece.start, piece.end)
    return None


def _cited(story: Story, said: Said) -> Evidence | None:
    """The customer points at own earlier words, and an earlier message is of the same matter or holds the same number."""
    found = _CITES_SELF.search(said.own)
    if found is None or said.has("tone:thanks", "tone:closed"):
        return None
    numbers = frozenset(_NUMBER.findall(said.own))
    known = any(
        story.stems(said) & story.stems(one) or numbers & frozenset(_NUMBER.findall(one.own))
        for one in story.said_before(said)
    )
    return said.evidence(found.start(), found.end()) if known else None


def _pointed_back(story: Story, said: Said) -> Evidence | None:
    """Asked for something, the customer points at an own message of before."""
    found = _POINTS_BACK.search(said.own) if story.said_before(said) else None
    return said.evidence(found.start(), found.end()) if found else None


def _alike(words: frozenset[str], other: frozenset[str]) -> bool:
    shared = len(words & other)
    if shared < _SHARED:
        return False
    return shared >= 0.7 * len(words | other) or (shared >= 5 and shared >= 0.8 * min(len(words), len(other)))


def _given_before(story: Story, said: Said, asked: list[Sentence]) -> Evidence | None:
    """A number that had been given, and that the company asked for again, not one that it named itself."""
    quoted = " ".join(ask.text for ask in asked)
    asks_number = _ASKS_ID.search(quoted) is not None
    wanted = stems(quoted)
    for number in islice(_ID.finditer(said.own), _NUMBERS):
        answers = asks_number or _ANSWERS.search(said.own, max(0, number.start() - 30), number.start()) is not None
        for one in story.said_before(said) if number[0] not in quoted else ():
            if number[0] in one.own and (
                answers or any(number[0] in piece.text and words & wanted for piece, words in story.pieces(one))
            ):
                return said.evidence(number.start(), number.end())
    return None


def _told_again(story: Story, said: Said, asked: list[Sentence]) -> Evidence | None:
    """An answer that had been given before the question was asked; or what was sent already, sent again."""
    known = story.topic(said)
    for piece, words in story.pieces(said)[:3]:
        if len(words) >= 2 and words <= known and not _YES_NO.match(piece.text):
            return said.evidence(piece.start, piece.end)
    wanted = frozenset().union(*(stems(piece.text) for piece in asked))
    sent = any(story.stems(one) & wanted and _SENT.search(one.own) for one in story.said_before(said))
    return first_words(said) if sent and _SENT.search(said.own) else None


def _asked_again(story: Story, said: Said) -> Evidence | None:
    """The company asks or orders what it had asked before, although the customer had answered."""
    if said.has("tone:thanks") and not story.unsolved(said):
        return None
    told = story.told_before(said)
    now = [words for one in told for words in one.asked]
    first = story.place(told[0])
    for place in range(max(0, first - _LINES), first):
        line = story.lines[place]
        between = [one for one in story.lines[place:first] if isinstance(one, Said)]
        if not isinstance(line, Told) or not between:
            continue
        alike = [_likeness(mine, theirs) for mine in now for theirs in line.asked]
        if not any(alike) or all(_LATER.search(one.own) for one in between):
            continue
        if _WORD_FOR_WORD in alike or _same_answer(story, said, between):
            return first_words(said)
    return None


def _same_answer(story: Story, said: Said, between: list[Said]) -> bool:
    sent = _SENT.search(said.own) is not None and any(_SENT.search(one.own) for one in between)
    return sent or any(story.stems(said) & story.stems(one) for one in between)


def _likeness(mine: frozenset[str], theirs: frozenset[str]) -> int:
    """How alike two requests are by their stems: 0 not, 1 for the same thing, `_WORD_FOR_WORD`."""
    shared = len(mine & theirs)
    if shared >= 2 and mine == theirs:
        return _WORD_FOR_WORD
    return int(shared >= 1 and shared >= 0.6 * min(len(mine), len(theirs)))
