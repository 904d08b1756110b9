"""Where a reply is signed: the lines after the last sentence, from the signer's name on. "Rosa / Thornbury Nurseries, order
TN-1183": where no playbook tells how the company is called, what has a capital there is ours.
"""

from __future__ import annotations

import re

from drafter.domain.mentions.name_words import FIRST_NAMES
from drafter.domain.mentions.names import fold
from drafter.domain.regex import regex
from drafter.drafting.checking.sheet import Sheet

_LINES = 5
_WORDS = 12
_BEGINS = regex(r"(?:^|(?<=[.!?…]))[ \t]*[–—-]{0,2}[ \t]*")
_NAME = regex(
    r"([A-ZÄÖÜÁÉÍÓÚÑÈÀÇ][\w'’-]*)(?:[ \t]+[A-ZÄÖÜÁÉÍÓÚÑÈÀÇ][\w'’.-]*){0,2}[ \t]*(?:[,|/–—(·-]|(?:from|at|of|von|bei|de|del|chez)\b|$)"
)
_SAYS = regex(
    r"\b(?:i|we|you|he|she|they|it|who|will|is|are|was|were|has|have|had|does|did|can|could|would|should|says?|said|told|asked|asks|sends?|calls?|knows?|thinks?|decides?|"
    r"ich|wir|er|es|wird|werden|ist|sind|war|hat|haben|kann|sagt|ruft|meldet|decidió|decide|dice|dijo|está|son|fue|ha|han|puede|llamará|il|elle|nous|vous|est|sont|était|sera|peut|dit|décide|appellera)\b|"
    r"['’](?:ll|ve|re|d)\b|\b(?:it|that|he|she|there)['’]s\b|\bp\.? ?s\b",
    re.IGNORECASE,
)
"""A word by which a line says something: then it is no sign-off."""
_STOPS = regex(
    r"(?:[?!…:;]|(?<!ltd)(?<!inc)(?<!co)(?<!corp)(?<!gmbh)(?<!llc)(?<!s\.a)(?<!s\.l)(?<!bros)\.)$", re.IGNORECASE
)


def sign_off(sheet: Sheet) -> tuple[int, int] | None:
    """From the end of the signer's name to the end of the sign-off, if somebody signs."""
    return sheet.once("sign-off", lambda: _sign_off(sheet))


def _sign_off(sheet: Sheet) -> tuple[int, int] | None:
    text = sheet.text
    lines = [hit.span() for hit in re.finditer(r"[^\n]*\S", text)][-_LINES:]
    for place, (start, end) in enumerate(lines):
        for begins in _BEGINS.finditer(text[start:end]):
            begun = start + begins.end()
            name = _NAME.match(text, begun, end)
            if name and _signs(fold(name[1]), sheet) and _names_only(text[begun:end]):
                last = end
                for first, until in lines[place + 1 :]:
                    if not _names_only(text[first:until]):
                        break
                    last = until
                else:
                    return name.end(1), last
    return None


def _signs(name: str, sheet: Sheet) -> bool:
    """Whether one of ours has this name, or anybody who may be one of ours."""
    promise = sheet.plan.commitment
    ours = [sheet.case.agent.name, promise.owner if promise else None]
    known = {fold(word) for one in ours if one for word in re.findall(r"[^\W\d_][\w'’-]*", one)}
    return name in known or name in FIRST_NAMES


def _names_only(line: str) -> bool:
    """Whether a line of a sign-off tells who signs and what for, and says nothing."""
    line = line.strip()
    return len(line.split()) <= _WORDS and not _STOPS.search(line) and not _SAYS.search(line)
