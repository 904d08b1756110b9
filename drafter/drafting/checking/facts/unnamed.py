"""Doers that nobody named: the apprentice who mixed up the slips, the van that had a puncture, the team that would gladly see to
it. Who or what did a thing is a fact like its day. Told without "because" it is a cause all the same. English only.
"""

from __future__ import annotations

from collections.abc import Iterator

from drafter.domain.lexicon.patterns import Waiting
from drafter.domain.mentions.names import fold
from drafter.domain.regex import regex
from drafter.domain.score import Mark
from drafter.drafting.checking.gate import Gate
from drafter.drafting.checking.manner.bags import bag
from drafter.drafting.checking.sheet import Sheet

_PERSON = (
    r"(?:pickers?|packers?|apprentices?|trainees?|interns?|temps?|temporary \w+|(?:new|junior) (?:comer|colleague|hire|starter|recruit|man|girl|lad|member)s?|newcomers?|foreman|forewoman|mechanics?|receptionists?|"
    r"clerks?|cashiers?|wait(?:er|ress)(?:es|s)?|bakers?|chefs?|cooks?|porters?|cleaners?|housekeepers?|fitters?|plumbers?|electricians?|installers?|dispatchers?|planners?|schedulers?|"
    r"operat(?:or|ive)s?|nurses?|tutors?|instructors?|guards?|inspectors?|(?:meter )?readers?|surveyors?|suppliers?|(?:sub-?)?contractors?|manufacturer|wholesalers?|postm[ae]n)"
)
"""Trades of ours. A driver or an engineer is spoken of wherever something was to be brought or mended, so they are none."""
_MACHINE = (
    r"(?:vans?|trucks?|lorr(?:y|ies)|forklifts?|conveyors?|belts?|scanners?|sorters?|printers?|labels?|barcodes?|servers?|databases?|websites?|scripts?|batch|migrations?|updates?|patch(?:es)?|"
    r"software|computers?|terminals?|sensors?|cables?|(?:fuel |water )?pumps?|valves?|fridges?|freezers?|ovens?|certificates?|feeds?|spreadsheets?)"
)
_DID = r"(?:had|was|were|\w{3,}ed|took|went|fell|broke|left|lost|ran|put|got|made|did|could(?:n't| not)|gave|sent|forgot|misread|read|stood|stuck|came off|jammed|overslept|tore|bent|blew|wrote|swept|let)"
_WHERE = r"(?:(?:at|in|on|from|of) (?:[\w'-]+ ){1,3}?)?"
_DOER = (
    rf"\b(?:our|the|an?|one of (?:our|the)|another) (?:[\w'-]+ ){{0,2}}?(?P<who>{_PERSON}) {_WHERE}(?:then )?{_DID}\b"
    rf"|\b(?:an?|another) (?:[\w'-]+ )?(?P<what>{_MACHINE}) (?:jam |fault |failure |error )?{_WHERE}{_DID}\b"
    rf"|\bthe (?P<van>vans?|trucks?|lorr(?:y|ies)|scanner|printer|server|website|software|conveyor|forklift) (?:had|broke|got|ran|caught|lost|overheated|crashed|jammed|misread|skidded|blew)\b"
    rf"|\bit was (?:our|the|an?) (?:[\w'-]+ ){{0,2}}?(?P<cleft>{_PERSON}|{_MACHINE}) (?:[\w'-]+ ){{0,4}}?(?:who|that)\b"
    rf"|(?:^|[,;:–—] )(?:it|that|this) was (?:an?|one of (?:our|the)) (?:[\w'-]+ )?(?P<answer>{_PERSON}|supervisors?|managers?|team leads?|shift leads?|agents?|drivers?|colleagues?|engineers?|technicians?) (?:of|at|from|in|with|on) (?:our|the|an?) [\w' -]{{3,40}}[.!]?$"
    r"|\bour (?P<down>(?:web ?)?site|website|servers?|system|phones?|app|database|network|computers?) (?:was|were|went|had been|had gone) (?:down|offline|out|dead|being)\b"
)
GATE = Gate(_DOER)
_DOER_RE = Waiting(_DOER)
_NOT_SO = regex(
    r"\b(?:if|would|should|could have|might|may|never|nobody|no one|(?<!could )not|didn't|wasn't|weren't|hadn't|without|will|wait\w*)\b|\?$"
)
"""What did not happen, or only might have, is told of who was due: "the driver never came"."""

_NEVER_TOLD = regex(
    r" (?:no (?:idea|notion|clue|way of|reason|record|note|word|instructions?|address|sign)\b|nothing (?:about|on|of|down)\b|never (?:been )?(?:told|heard|given|shown)\b)"
)
"""What stands for our people was left in the dark: "the truck had no idea you were there" tells of nothing that befell it."""

_PLAIN = bag(
    "support customer customers service services care whole entire same local wider other front back office relevant help sales"
)
_GROUP = r"(?:teams?|desk|department|unit|squad|task force|committee|panel|bureau)"
_TEAM = regex(
    rf"\bour (?P<kind>(?:[\w-]+ ){{1,3}}?){_GROUP}(?P<more> (?:for|in|of|at) [\w -]{{3,30}}?)?(?:'ll| will| would| can| could| is going to| keeps?| looks? after| takes?| handles?| decides?)\b"
    rf"|\bour {_GROUP} for (?P<plain>[\w -]{{3,30}}?)(?:'ll| will| would| can| could)\b"
)
_WORD = regex(r"[^\W\d_]{3,}")


def unnamed(sheet: Sheet, given: frozenset[str]) -> Iterator[tuple[Mark, str]]:
    """Who or what a reply says did something, or will, of which neither case nor plan speaks; `given` are all words of both."""
    if sheet.reply.language[:2].lower() != "en":
        return
    heads = sheet.once("given short heads", lambda: frozenset(fold(word)[:4].lower() for word in given))
    asking = sheet.may_hold(GATE)
    for line in sheet.sentences:
        lowered = sheet.lower[line.start : line.end]
        if asking.holds(lowered) and not _NOT_SO.search(lowered):
            for hit in _DOER_RE.finditer(lowered):
                doer = hit[hit.lastgroup or 0].rsplit(" ", 1)[-1]
                if _NEVER_TOLD.match(lowered, hit.end()):
                    continue
                if doer[:4] not in heads and not sheet.quotes(line.start + hit.start()):
                    yield sheet.mark(line.start + hit.start(), line.start + hit.end()), "nobody told of this doer"
        for hit in _TEAM.finditer(lowered):
            kind = [word for word in _WORD.findall(hit["kind"] or hit["plain"]) if word not in _PLAIN]
            if kind and not any(fold(word)[:4] in heads for word in kind):
                yield sheet.mark(line.start + hit.start(), line.start + hit.end()), "nobody told of this team"
