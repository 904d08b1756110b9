"""Asks that stand in one sentence: "Will you refund me, and may I keep the copy?" asks two things, and each wants its answer.

What follows an "and" is an ask of its own where it opens as one: a verb or a word of asking, a wish, an order. What is asked
not to be done ("and please don't offer me a voucher") is met by not doing it.
"""

from __future__ import annotations

from drafter.domain.lexicon.patterns import Waiting
from drafter.domain.reading import Ask
from drafter.domain.regex import regex
from drafter.drafting.checking.manner.prose import lowered

_OPENS = Waiting(
    r"(?:,|;|\s[–—-])? (?:and|plus|und|sowie|y|además|et) (?:(?:also|then|please|finally|lastly|if so|if not|außerdem|auch|bitte|noch|también|por favor|de paso|aussi|enfin|s'il vous plaît),? )*(?="
    r"(?:may|can|could|will|would|do|does|did|is|are|am|shall|should|must|has|have|was|were) (?:i|we|you|it|they|there|he|she|my|the|your|that|this|someone|anyone|anybody|somebody)\b|"
    r"(?:who|how|when|why|where|what|which)(?:'s|'ll)? (?:\w+ )?(?:is|are|was|were|do|does|did|can|could|will|would|should|shall|must|has|have|much|many|long|soon|happens|pays|checks|decides|to do)\b|"
    r"(?:i|we)(?:'d| would) (?:also |really |still )?(?:like|love) (?:to (?:know|hear|have|see|keep)|an?|the|my|it|you)\b|(?:i|we) (?:also |still |really )?(?:want|need|expect|demand|insist on) (?:to (?:know|hear|have|see|keep)|an?|the|my|it|you)\b|"
    r"(?:send|tell|give|confirm|put|let|explain|cancel|refund|call|ring|email|collect|pick up|fix|replace|remove|delete|stop|waive|show|check|make sure|arrange|reimburse|compensate|get) (?:me|us|it|that|this|them|my|the|your|in writing|someone|somebody)\b|"
    r"(?:kann|können|könnte|könnten|darf|dürfen|muss|müssen|wird|werden|bekomme|bekommen|gibt|soll|haben|ist|sind) (?:ich|wir|sie|es|das|der|die|man|mir|ihr|mein\w*)\b|(?:wer|wie|wann|warum|wieso|wo|wohin|was|welche\w*) (?:\w+ )?(?:ist|sind|wird|werden|kann|können|muss|soll|zahlt|bezahlt|prüft|lange|viel|oft|haben|hat|macht|passiert|kontrolliert)\b|"
    r"(?:ich|wir) (?:möchten?|will|wollen|brauchen?|hätten?|erwarten?|verlangen?) (?:auch |außerdem |noch |gerne? )*(?:wissen|eine?n?|die|das|den|dass|gern)\b|(?:schicken|senden|geben|sagen|bestätigen|erklären|stornieren|erstatten|rufen|teilen|löschen|nennen) sie\b|"
    r"¿?(?:puedo|podemos|puede|pueden|podría|podrían|hay|tengo que|debo|van a|me (?:\w+n|va a|puede)|nos \w+n)\b|¿?(?:quién|cómo|cuándo|por qué|dónde|cuánto|qué) (?:\w+ )?(?:va|van|es|son|paga|revisa|decide|pasa|tengo|puedo|se|ha|han|hay|tarda)\b|"
    r"(?:quiero|queremos|necesito|quisiera|exijo|me gustaría) (?:también )?(?:saber|una?|que|el|la|mi)\b|(?:m[aá]nd|env[ií]|d[ií]g|conf[ií]rm|expl[ií]qu|devu[eé]lv|ll[aá]m|h[aá]g|cancel|pong)\w*(?:me|nos|enme|ennos|anme|elo|anlo)\b|"
    r"(?:le|la|les|mon|ma|mes|l'|votre|cette|ce) ?[^,?]{3,45}\b\w+-t-(?:il|elle|ils|elles)\b|(?:puis-je|pouvez-vous|pourriez-vous|peut-on|dois-je|faut-il|est-ce|y a-t-il|allez-vous|avez-vous|aurai-je|serai-je)\b|(?:qui|comment|quand|pourquoi|où|combien) (?:\w+ )?(?:va|vont|est|sont|paie|vérifie|décide|dois|puis|fait|faire|allez|sera|contrôle|peut)\b|"
    r"(?:je (?:veux|voudrais|souhaite|demande|exige)|j'aimerais) (?:aussi |également )?(?:savoir|une?|que|le|la|mon|ma)\b|\w{3,}ez[- ](?:moi|nous)\b|merci de\b)"
)
_NOT_TO = regex(
    r"^(?:please |bitte |por favor )?(?:don't|do not|no |never|nicht|kein\w*|ne |pas )|^\S+ \S+ (?:nicht|kein\w*|no)\b"
)
_HELD_OVER = regex(r"\b(?:when|where|who|how|why|what|wann|wo|wer|wie|cuándo|dónde|quién|cómo|quand|où|qui|comment)$")
"""Two question words that share one clause: "when and where it was lost"."""
_LEAST = 3
"""Fewer words ask for no matter of their own ("and will you?")."""


def asks_not_to(quote: str) -> bool:
    """Whether it asks, in lower case, for something not to be done: not doing it meets it."""
    return _NOT_TO.match(quote) is not None


def parts(ask: Ask) -> tuple[Ask, ...]:
    """The asks of one sentence, the sentence itself where it holds one. The second and later are told to be questions, so
    that the way out of the first does not answer them."""
    quote = ask.evidence.quote
    low = lowered(quote)
    cuts = [(hit.start(), hit.end()) for hit in _OPENS.finditer(low) if not _HELD_OVER.search(low, 0, hit.start())]
    if ask.kind == "question":
        cuts = [*_in_a_row(low[: cuts[0][0]] if cuts else low), *cuts]
    if not cuts:
        return (ask,)
    ends = [start for start, _ in cuts[1:]] + [len(quote)]
    later = [quote[start:end].split(": ", 1)[0] for (_, start), end in zip(cuts, ends, strict=True)]
    own = [part for part in later if len(part.split()) >= _LEAST and not _NOT_TO.match(lowered(part))]
    first = quote[: cuts[0][0]]
    if not own or len(first.split()) == 0:
        return (ask,)
    return (_as(ask, first, ask.kind), *(_as(ask, part, "question") for part in own))


def _in_a_row(low: str) -> list[tuple[int, int]]:
    """The cuts at commas in what stands before the first "and": "When is it done, who pays, and …". Only between two that
    are each turned round as a question is, since "when it comes, can you ring" is one."""
    return [
        (hit.start(), hit.end())
        for hit in _COMMA.finditer(low)
        if _TURNED.search(low, 0, hit.start()) and _TURNED.match(low, hit.end())
    ]


_COMMA = regex(r", (?=\w)")
_TURNED = regex(
    r"\b(?:(?:who|what|which|when|where|why|how|how (?:long|much|many|soon)|by when) )?"
    r"(?:is|are|was|were|wasn't|weren't|do|does|don't|did|didn't|will|won't|can|can't|could|should|must|may|has|have|am) "
    r"(?:i|we|you|it|they|there|he|she|my|our|the|your|that|this|someone|anyone|somebody|anybody)\b|"
    r"\b(?:who (?:pays?|decides?|is|does)|what happens|(?:when|where|what|who)'s)\b"
)
"""A question by the order of its words."""


def _as(ask: Ask, words: str, kind: str) -> Ask:
    at = ask.evidence.start + ask.evidence.quote.index(words)
    evidence = ask.evidence.model_copy(update={"quote": words, "start": at, "end": at + len(words)})
    return ask.model_copy(update={"evidence": evidence, "kind": kind})
