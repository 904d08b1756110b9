"""Acts that the customer is asked for and has told of: "Could you try the neighbours?" to somebody who wrote that she has been
to both of them.
"""

from __future__ import annotations

import re

from drafter.domain.lexicon.patterns import Waiting
from drafter.domain.regex import regex
from drafter.drafting.checking.manner.bags import bag
from drafter.drafting.checking.sheet import Sheet

_TRY = r"(?:try|check|look|ask|search|restart|reboot|reset|unplug|clear|reinstall|test|measure|see (?:if|whether)|have a look|take a look)"
_ASKS = Waiting(
    rf"\b(?:could|can|would|will|might) you (?:please |kindly |also |just |perhaps |maybe |first |possibly |meanwhile )*{_TRY}\b(?P<en>[^.?!;:]*)"
    rf"|(?:^|[.;:] |\b(?:please|kindly) )(?:please |do |just |first )*{_TRY}\b(?P<plea>[^.?!;:,]*)"
    r"|\b(?:könnten|können|würden) sie (?P<de>[^.?!;:]*?)\b(?:fragen|nachfragen|prüfen|nachsehen|schauen|suchen|versuchen|probieren|neu ?starten|testen)\b"
    r"|\b(?:podría|puede|podrían)(?: usted)? (?:mirar|preguntar|comprobar|probar|revisar|buscar|reiniciar)\b(?P<es>[^.?!;:]*)"
    r"|\b(?:pourriez|pouvez)-vous (?:regarder|demander|vérifier|essayer|chercher|redémarrer|tester)\b(?P<fr>[^.?!;:]*)"
)
_DID = regex(
    r"\b(?:i|we|i've|we've|i'd|my \w+|he|she)(?: have| has| had)? (?:\w+ )?(?:\w+ed|been|went|gone|took|taken|done|did|rang|spoke|spoken|tried|unplugged|reset)\b|\b(?:ich|wir) (?:habe|haben|war|waren)\b|\b(?:habe|haben) (?:ich|wir)\b|\b(?:he|hemos) \w+(?:ado|ido|sto|cho)\b|\b(?:j'ai|nous avons|je suis)\b"
)
_NOT = regex(r"\b(?:not|never|nicht|kein\w*|no|ni|pas)\b|n't\b")
_WORD = regex(r"[^\W\d_]{4,}")
_LITTLE = bag(
    "your yours with meanwhile again once more please there that this them then when what also just have been over from into whether "
    "nochmals noch einmal bitte vielleicht ihre ihren ihrer ihrem otra entre tanto favor usted encore vous votre vos dans"
)


def did_already(sheet: Sheet, lowered: str) -> bool:
    """Whether a lower-case sentence asks for an act upon things of which the customer told to have done just that."""
    told = sheet.lasting("told as done", lambda: _told(sheet))
    for hit in _ASKS.finditer(lowered) if told else ():
        about = {
            word[:6]
            for word in _WORD.findall(next(one for one in hit.groups() if one is not None))
            if word not in _LITTLE
        }
        if about and any(about <= line for line in told):
            return True
    return False


def _told(sheet: Sheet) -> tuple[frozenset[str], ...]:
    """The words of each line in which the customer tells of something done."""
    texts = [turn.text for turn in sheet.case.history if turn.sender == "customer"] + [sheet.case.message.text]
    lines = [line for text in texts for line in re.split(r"(?<=[.!?])\s+|\n", text.lower().replace("’", "'"))]
    done = [line for line in lines if _DID.search(line) and not _NOT.search(line) and not line.endswith("?")]
    return tuple(frozenset(word[:6] for word in _WORD.findall(line)) for line in done)
