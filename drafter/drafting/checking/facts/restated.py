"""Words that look like asking and only give back what the customer said: "You tell us that order 4471 never came"."""

from __future__ import annotations

import re

from drafter.domain.lexicon.patterns import Waiting
from drafter.domain.regex import regex
from drafter.domain.sentences import Sentence
from drafter.drafting.checking.facts.given import Given
from drafter.drafting.checking.sheet import Sheet

_RESTATED = regex(
    r"(?:^|[,;:–—] ?|\b(?:as|and|but|now|then|once|also|again|today|what|which|that|where|when|because) )(?:you|usted|ustedes|vous|sie)(?: \w+ly| also| now| again| already| rightly| have| had|'ve|'d| nos| ya| nous| uns)* "
    r"(?:tell|send|give|provide|share|email|write|say|dice|dicen|cuenta|cuentan|explica|indica|dites|expliquez|écrivez|indiquez|schreiben|sagen|teilen)(?: (?:us|me|in))? ?"
    r"(?=that\b|how\b|of\b|about\b|again\b|nobody\b|no one\b|nothing\b|no\b|we\b|he\b|she\b|they\b|there\b|it\b|what\b|when\b|why\b|in\b|que\b|qu'|dass\b|[,:\"„«])"
)
"""What the customer says, given back in the present: "You tell us that …". "You tell us your order number" asks."""
_PAST = Waiting(
    r"\byou(?: have| had|'ve|'d| also| already| then| only| again| rightly| even| first| \w+ly)* (?:told|wrote|written|said|explained|described|mentioned|reported|contacted|asked|called|rang|emailed|messaged|informed|let us know|sent|gave|had to)\b|"
    r"\b(?:haben|hatten|mussten) sie\b[^!?]{0,120}?\b(?:geschrieben|mitgeteilt|gesagt|gemeldet|gebeten|geschildert|berichtet|angerufen|gefragt|erklärt|beschrieben|geschickt|gesendet|melden|schreiben|anrufen|nachfragen)\b|"
    r"\bsie (?:haben|hatten|mussten)\b[^!?]{0,120}?\b(?:geschrieben|mitgeteilt|gesagt|gemeldet|gebeten|geschildert|berichtet|angerufen|gefragt|erklärt|beschrieben|geschickt|gesendet|melden|schreiben|anrufen|nachfragen)\b|\bsie schr(?:ie|ei)ben\b|"
    r"\b(?:nos|me) (?:ha |han )?(?:escribió|escribieron|escrito|dijo|dicho|contó|contado|explicó|explicado|indicó|indicado|envió|enviado|pidió|pedido|preguntó|preguntado|llamó|llamado)\b|\b(?:tuvo|ha tenido) que\b|"
    r"\bvous (?:nous |m')?(?:avez|aviez)(?: \w+)? (?:écrit|dit|expliqué|signalé|demandé|indiqué|envoyé|appelé|raconté|décrit|dû)\b"
)
"""What the customer did, told as past: a statement with it gives back, and asks only where a request stands in it."""
_REQUEST = Waiting(
    r"\b(?:please|kindly|(?:could|can|would|will) you|if you (?:could|can|would|send|share|give|provide|tell)|(?:i|we)(?:'ll| will| would|'d| still| also| just| do)* (?:need|require)|all (?:i|we) need|"
    r"(?:^|(?<=[;:–—,] )|(?<=and )|(?<=but )|(?<=so ))(?:send|share|provide|give|tell|forward|attach|upload|confirm|describe|dm|reply with)|"
    r"(?<!ihre )(?<!ihrer )(?<!die )bitte|(?:könnten|können|würden) sie|(?:teilen|nennen|schicken|senden|geben|schildern|beschreiben) sie|(?:wir|ich) (?:benötigen?|brauchen?)|(?:benötigen wir|brauche ich)|"
    r"podría[sn]?|puede[sn]? (?:enviar|indicar|decir|facilitar|mandar|confirmar|explicar)\w*|por favor|necesit(?:o|amos|aría|aríamos)|(?:envíe|indíque|facilíte|díga|mánde)(?:nos|me)|"
    r"pourriez-vous|pouvez-vous|merci de (?!votre|vos|nous avoir|m'avoir)|veuillez|(?:envoyez|indiquez|donnez)-(?:moi|nous)|(?:j'aurais|nous avons|j'ai) besoin)\b"
)


def gives_back(sheet: Sheet, line: Sentence, lowered: str, hit: re.Match[str]) -> bool:
    """Whether the words that look like asking only restate: a quotation, "You tell us that …", "You wrote to us …"."""
    if sheet.quotes(line.start + hit.start()):
        return True
    if line.text.endswith("?"):
        return False
    told = _RESTATED.search(lowered)
    if told and told.start() <= hit.start() < told.end():
        return True
    return bool(told or _PAST.search(lowered)) and not _REQUEST.search(lowered)


_IS_IT = regex(
    r"^\W*(?:(?:and|so|just to check|to be sure)[, ]+)*(?:is|are|am i|was|does|do (?:you|we) still|should (?:i|we) still|may i take it|you(?:'re| are)|that(?:'s| is)|it(?:'s| is))\b"
)
"""A question that a yes settles."""
_FIGURE = regex(r"\d")


def reads_back(sheet: Sheet, lowered: str) -> bool:
    """Whether a question of yes or no holds the very thing that a fact tells: "Is 07700 900114 still the best number?" asks
    whether it still holds, and not for it again."""
    if _IS_IT.match(lowered) is None:
        return False
    known = sheet.lasting("facts with figures", lambda: tuple(_with_figures(sheet)))
    return any(one in lowered for one in known)


def _with_figures(sheet: Sheet) -> list[str]:
    values = [str(value) for _, value in Given(sheet).leaves if isinstance(value, str)]
    parts = [part.strip().lower() for value in values for part in value.split(",")]
    return [part for part in parts if len(part) >= _LEAST and _FIGURE.search(part)]


_LEAST = 4
