"""Questions that a reply puts only to answer them: "Must you pay it? No.", "The penalty you fear? There is none.", "Why did
it leak? We fitted the wrong seal." They ask for nothing. What tells them is the sentence that follows.
"""

from __future__ import annotations

import re

from drafter.domain.lexicon.patterns import Waiting
from drafter.domain.regex import regex
from drafter.domain.sentences import Sentence
from drafter.drafting.checking.sheet import Sheet

_STRAIGHT = regex(
    r"(?:yes|no(?! (?:problem|hurry|rush|worries|matter|pressure|trouble)\b)|not(?! (?:needed|required|urgent))|never|nothing|none|nobody|no one|neither|certainly|of course|absolutely|sadly|"
    r"please (?:don't|do not|not)|better not|i'm afraid (?:not|so|it|we|i)|you (?:don't|do not|needn't|need not|must not|mustn't|may|won't|will not|can't|cannot|should|do|can|will|get|owe)|"
    r"ja|nein|nicht|keine?[nmrs]?|nie|niemand|nichts|noch nicht|natürlich|selbstverständlich|leider|lieber nicht|bitte nicht|sie (?:müssen|dürfen|können|brauchen|zahlen|bekommen)|"
    r"sí|ninguno?a?|nunca|nadie|nada|claro|por supuesto|ni (?:un|uno|una|hablar)|mejor (?:no|espere)|todavía no|"
    r"oui|non|pas|jamais|rien|personne|aucune?|bien sûr|mieux vaut|hélas|malheureusement|vous (?:ne|n'|pouvez|devez|aurez|recevez))\b(?!, i know)"
)
"""How the answer to a question that wants yes or no begins."""
_NEEDS = Waiting(
    r"\?\W*$|\b(?:please (?!do not\b|don't\b|leave\b|keep\b|stop\b|wait\b|unplug\b|do\b)\w+|(?:i|we|they|he|she|form|team)(?:'ll| will|'d| would)?(?: \w+ly| also| just| still| only)? (?:need|require|ask|have to know)|is needed|are needed|needed for|required|would help|helps?|"
    r"matters?|depends?|decides (?:which|whether|how|what)|let (?:me|us) know|tells? (?:me|us)|send (?:me|us|it|them|a|your|over)|confirm (?:it|this|that)|share (?:it|that)|(?:so|then)(?: that)? (?:i|we)(?:'ll)? (?:can|could|know|may|see|understand)|"
    r"in order to|i(?:'d| would) (?:like|love) to|(?:i|we) want to|for (?:the|our|my) (?:form|file|records?|report|notes|paperwork|claim)|(?:just )?to be (?:sure|certain|safe)|often|sometimes|usually|most of the time|most \w+ (?:come|are)|"
    r"if not|(?:once|when|as soon as|until) (?:i|we|you) (?:have|know|get|send|tell)|without (?:it|that|this|them)|makes it (?:easier|quicker|faster)|"
    r"brauch\w*|benötig\w*|hilft|helfen|bestätigen sie|damit (?:ich|wir)|teilen sie|sagen sie|nennen sie|schicken sie|kommt darauf an|"
    r"necesit\w+|ayuda\w*|díga\w+|indíque\w+|envíe\w+|confírm\w+|así (?:podré|podremos|sabremos)|depende|"
    r"besoin|faut|faudrait|aide\w*|merci de|veuillez|précise\w*|indique\w*|dites\w*|envoyez\w*|confirmez\w*|afin (?:de|que)|dépend)\b"
)
"""What follows a question that does ask: a plea, what the answer is for, or what is usual."""
_NO_NEED = regex(
    r"\b(?:no need|need not|needn't|(?:don't|do not|won't|will not|not) need|nothing (?:is |more )?(?:needed|required)|(?:brauchen|benötigen) (?:sie |wir )?(?:nichts|nicht|kein\w*)|"
    r"no (?:necesita|hace falta)|(?:pas|plus) besoin|il ne faut (?:pas|rien))\b"
)
_BEGS = regex(
    r"\b(?:(?:could|would|can|will|may|might) (?:you|i|we)(?: \w+ly| please| just| also| perhaps)* (?:send|tell|give|share|confirm|describe|provide|let|check|explain|forward|attach|upload|remind|say|show|specify|repeat|have|ask|name|quote)|if you(?:'d| would| could)(?: \w+)? (?:\w+ )?(?:me|us)\b|please|kindly|"
    r"(?:könnten|können|würden) sie (?:mir|uns|bitte)|bitte|podría\w*|por favor|pourriez-vous|s'il vous plaît|pouvez-vous (?:me|nous|m'))\b"
)
_OF_THEM = regex(
    r"\b(?:(?:have|had|did|were) you|do you (?:know|have (?!to\b)|remember|use|see|hear|recall|live|keep)|are you (?:on|in|using|able|sure|the)|what(?:'s| is) your|(?:haben|hatten|wissen|waren) sie|(?:ha|han) \w+(?:ado|ido|sto|cho)|(?:avez|aviez|étiez|savez)-vous|"
    r"(?:wie lautet|cuál es su|quel(?:le)? est votre)|(?:which|what) (?!happens|now|next|about|of\b|if\b|comes|will|do you get|does)\w+(?: \w+)? (?:is|was|were|are|did|do|have|has)\b|since when|how long (?:has|have|did)|seit wann|desde cuándo|depuis quand|when (?:was|were|did)|wann (?:wurde|haben|war)|cuándo (?:\w+ó|fue)|quand (?:a|avez))\b"
)
"""A question about what the customer did, has or knows."""
_ABOUT_US = regex(
    r"^\W*(?:(?:so|and|but|und|also|y|pero|et|mais|alors)[, ]+)?(?:why|how come|how (?:did|could|can) (?:it|this|that|we|the|a|our|your)|who|whose|what (?:happens|now|next|about|of\b|if\b|then|comes|will|does|do we|do you get)|(?:and )?where (?:is|are|does|do)|where's|"
    r"warum|wieso|weshalb|wie kam|wie konnte|wer|wem|was (?:nun|jetzt|passiert|geschieht)|por qué|cómo (?:es|fue|pudo)|quién(?:es)?|qué (?:pasa|hacemos|ocurre)|y ahora|pourquoi|comment (?:se|est|cela|ça|a)|qui|et maintenant|que se passe)\b"
    r"|\b(?:we|us|our|ours|i|me|wir|uns|unser\w*|nosotros|nuestr\w+|nous|notre)\b"
)
_MAY_THEY = regex(
    r"\b(?:(?:must|may|should|will|shall) you|do you (?:have to|need to|get|owe|pay|still (?:have|need|owe|pay|get)|lose)|can you (?:still |then |now |also |really )?(?!send|tell|give|share|confirm|describe|provide|let|check|explain|forward|attach|upload|remind|say|show|specify|repeat)\w+|are you (?:entitled|free|covered|owed|stuck|liable|bound)|"
    r"(?:müssen|dürfen|sollen|können|bekommen|zahlen|verlieren) sie|(?:tiene|debe) (?:usted )?que \w+|puede (?:usted )?(?!decir|enviar|indicar|confirm|facilit)\w+|(?:devez|pouvez|allez|aurez|payez|perdez)-vous|faut-il)\b"
)
"""A question for what the customer may, must or gets: that is ours to say."""
_ECHO = regex(
    r"^\W*(?:(?:so|and|now|then|first|next|second|also|also,|y|et|und),? )?(?:you(?:'re| are| were|'d| had| also|'ve| have)? (?:ask\w*|wonder\w*|want\w* to know|wanted to know|fear\w*|worr\w+)|your (?:other |second |first |last |next )?question\b|"
    r"(?:whether|if) \w+|ob (?:sie|das|es|wir|die|der)\b|sie (?:fragen|wollten wissen)|¿?que si\b|(?:me |nos )?preguntaba?(?:n)?\b|vous (?:demandez|vouliez savoir)|si vous\b)"
)
_FINITE = regex(
    r"^\W*(?:(?:so|and|but|or|und|y|et|ou|o)[, ]+)?(?:do|does|did|is|are|was|were|am|has|have|had|can|could|may|might|must|will|would|shall|should|who|whose|what|which|when|where|why|how|"
    r"ist|sind|war|waren|hat|haben|kann|können|darf|dürfen|muss|müssen|wird|werden|soll|wer|wem|was|welche\w*|wann|wo|wie|warum|"
    r"es|está|son|ha|han|hay|puede|tiene|quién|qué|cuál\w*|cuándo|dónde|cómo|cuánt\w+|est-ce|est|sont|a-t|avez|êtes|pouvez|qui|que|quel\w*|quand|où|comment|combien|pourquoi)\b"
    r"|\b(?:seit|since|desde|depuis|at|in|on|from|to|for) (?:when|which|what|whom|wann|cuándo|quand|qué|quel\w*)\b|-(?:vous|il|elle|t-)\b"
)
"""A question with a verb of its own; what has none names a thing: "And the postage?"."""
_HEAD = regex(
    r"^\W*(?:(?:so|and|but|now|as for|as to|und|y|pero|et|mais|quant à)[, ]+)?(?:the|your|this|that|these|those|any|an?|no|my|our|[$€£]? ?\d|der|die|das|den|ihre?\w*|ein\w*|el|la|los|las|su|sus|un\w*|le|les|l'|votre|vos)\b"
)
_BARE = regex(r"\W*[^\W\d_]{3,}(?: [^\W\d_]+)?\?\W*")
"""A word or two and a question mark, "Tracking?": a heading, where what follows does not ask."""
_UNMARKED = regex(
    r"(?:^|(?<=[.!?\n;,] )|(?<=\n)|\b(?:and|but|so|or|y|et|und) )(?:where'?s?|when'?s?|why|how|who'?s?|what'?s?|which|do|does|did|can|could|must|will|is|are|should|may)\b(?: \w+){1,14}"
)
"""A question of a customer who puts no question mark."""
_WORD = regex(r"[^\W_]{3,}")


_CURT = regex(r"(?:yes|no|not yet|neither|ja|nein|noch nicht|sí|todavía no|oui|non|pas encore)[.!]")
"""An answer that is no more than its yes or no."""


def answered_here(sheet: Sheet, line: Sentence, lowered: str) -> bool:
    """Whether the question of `line` (`lowered`: the same in lower case) is answered in the next breath by the one who
    puts it."""
    answer = _next(sheet, line)
    if answer is None or not line.text.endswith("?"):
        return False
    if _CURT.match(answer):
        return True  # "Do we have your sample? No.": whatever it asks, nobody is asked
    if _BEGS.search(lowered):
        return False
    if _NEEDS.search(_NO_NEED.sub("", answer)):
        return False
    if _STRAIGHT.match(answer):
        return True
    if (
        _word_for_word(sheet, lowered)
        or _ECHO.search(lowered)
        or ((_HEAD.match(lowered) or _BARE.fullmatch(lowered)) and not _FINITE.search(lowered))
    ):
        return True
    if _OF_THEM.search(lowered):
        return False
    return bool(_ABOUT_US.search(lowered) or _MAY_THEY.search(lowered)) or _theirs(sheet, lowered)


def _next(sheet: Sheet, line: Sentence) -> str | None:
    """The sentence that follows in the same paragraph, in lower case."""
    lines = sheet.sentences
    following = next((other for other in lines if other.start >= line.end), None)
    if following is None or sheet.text.count("\n", line.end, following.start) > 1:
        return None
    return sheet.lower[following.start : following.end].lstrip(" -–—:*•\"'")


def _word_for_word(sheet: Sheet, lowered: str) -> bool:
    """Whether the customer put it in these very words, with a question mark or without."""
    said = " ".join(re.findall(r"[^\W_]+", lowered))
    return len(said) >= _SOME and any(
        said in one for one in sheet.lasting("words of the customer", lambda: _words(sheet))
    )


def _words(sheet: Sheet) -> tuple[str, ...]:
    texts = [turn.text for turn in sheet.case.history if turn.sender == "customer"] + [sheet.case.message.text]
    return tuple(" ".join(re.findall(r"[^\W_]+", text.lower())) for text in texts)


_SOME = 10
"""Letters of a question that is no mere "And you?"."""


def _theirs(sheet: Sheet, lowered: str) -> bool:
    """Whether most words of a question stand in one question of the customer's, marked as such or not."""
    asked = {word[:5] for word in _WORD.findall(lowered)}
    return any(2 * len(asked & one) >= len(asked) for one in sheet.lasting("put by the customer", lambda: _put(sheet)))


def _put(sheet: Sheet) -> tuple[frozenset[str], ...]:
    texts = [turn.text for turn in sheet.case.history if turn.sender == "customer"] + [sheet.case.message.text]
    found = []
    for text in texts:
        low = text.lower().replace("’", "'")
        found += [hit[0] for hit in re.finditer(r"(?:[^.!?\n]|\.(?=\d))+\?", low)]
        found += [hit[0] for hit in _UNMARKED.finditer(low)]
    return tuple(frozenset(word[:5] for word in _WORD.findall(one)) for one in found)
