"""What the customer states: the sentences that tell, apart from those that ask, greet, thank, praise or sign off, and from
orders to whoever writes the reply."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from drafter.domain.bidding import is_bidding
from drafter.domain.reading import Ask
from drafter.domain.regex import regex
from drafter.domain.sentences import Sentence, sentences
from drafter.drafting.reading.own_text import own_text

_GREETING = regex(
    r"(?:hi|hello|hey|dear|good (?:morning|afternoon|evening)|hallo|guten (?:tag|morgen|abend)|sehr geehrte\w*|liebe\w*|hola|"
    r"buen[ao]s?(?: (?:días|tardes|noches))?|estimad\w+|bonjour|bonsoir|madame|monsieur|chère?)\b[^,.!:;?\n]{0,40}(?:[,.!:;]\s*|$)",
    re.IGNORECASE,
)
_COURTESY = regex(
    r"\b(?:thank|thanks|thx|cheers|regards|sincerely|look(?:ing)? forward|hope to hear|danke?\w*|grüße\w*|gruß|hochachtungsvoll|freue mich auf|"
    r"gracias|agrade\w+|saludos?|atentamente|(?:quedo|quedamos) a la espera|merci|remerci\w+|cordialement|salutations|dans l'attente)\b",
    re.IGNORECASE,
)
_TELLING = regex(
    r"^(?:i|we) (?:just |only )?(?:wanted|want|would like|wish) to (?:say|mention|tell you|let you know)(?: that)? "
)
"""Opens what somebody tells: "say that …" without it is an order."""
_PRAISE = regex(
    r"\b(?:fantastic|lovely|wonderful|brilliant|beautiful|excellent|perfect(?:ly)?|amazing|gorgeous|delicious|(?:really |very )?pleased|delighted|love (?:it|the|my|our|your)|works? (?:fine|well|great|perfectly)|(?:it|that|they|this)(?:'s|’s| is| are|'re) (?:just |really |so )?great|"
    r"wunderschön\w*|wunderbar\w*|fantastisch\w*|großartig\w*|hervorragend\w*|gelungen|begeistert|(?:sehr|rundum|super) zufrieden|perfekt\w*|klasse|"
    r"felicit\w+|enhorabuena|encantad\w+|excelente\w*|maravill\w+|fantástic\w+|estupend\w+|perfect[oa]s?|precios[oa]s?|"
    r"félicit\w+|bravo|ravie?s?|enchantée?s?|magnifiques?|excellente?s?|formidables?|superbes?|parfaite?s?|impeccables?|(?:très|vraiment) (?:content|satisfait|pratique|agréable)\w*)\b"
)
_LACKS = regex(
    r"\b(?:no|not|never|nobody|nothing|without|but|aside|except|until|\w+n['’]t|nicht|kein\w*|nie|nichts|ohne|aber|nur|sin|nunca|nadie|nada|pero|pas|jamais|personne|rien|sans|mais|sauf)\b"
)
_FEWEST = 4
"""How many words a sentence has at least that states something."""


def statements(text: str, asks: Sequence[Ask] = ()) -> Iterator[Sentence]:
    """The sentences of a message that state something: no question or request, no greeting, thanks, praise or
    sign-off.

    >>> [one.text for one in statements("Hello, the lid has a crack in it. What now? Thank you in advance.")]
    ['the lid has a crack in it.']
    """
    for piece in sentences(own_text(text)):
        greeting = _GREETING.match(piece.text)
        start = greeting.end() if greeting else 0
        said = Sentence(piece.start + start, piece.end, piece.text[start:])
        said = _without_courtesy(said)
        asked = any(ask.evidence.start < said.end and ask.evidence.end > said.start for ask in asks)
        if asked or said.text.rstrip("\"')» ").endswith("?"):
            continue
        plain = _TELLING.sub("", said.text.lower())
        if is_bidding(plain) or praises(plain):
            continue
        if len(said.text.split()) >= _FEWEST:
            yield said


def praises(sentence: str) -> bool:
    """Whether a sentence says that something is as good as can be, and nothing else."""
    low = sentence.lower()
    return _PRAISE.search(low) is not None and _LACKS.search(low) is None


_TURNS = regex(r"[,;]? (?:but|aber|nur|pero|mais)\b,? ", re.IGNORECASE)
"""Where a sentence that thanks goes on to tell what is not so well."""


def _without_courtesy(said: Sentence) -> Sentence:
    """The sentence without a clause that thanks or greets: "a copy of the bill" of "a copy of the bill, many thanks", "the lid is
    cracked" of "thanks for the pot, but the lid is cracked"."""
    courtesy = _COURTESY.search(said.text)
    if courtesy is None:
        return said
    turns = _TURNS.search(said.text, courtesy.end())
    if turns:
        return Sentence(said.start + turns.end(), said.end, said.text[turns.end() :])
    kept = said.text[: said.text.rfind(",", 0, courtesy.start()) + 1].rstrip(" ,")
    return Sentence(said.start, said.start + len(kept), kept)
