"""Deeds told by who did them and not by the verb: "I twisted a few arms", "the platform team has combed the logs". Whoever writes
a reply has, before it, read the case and no more, unless the case says so; and whom the plan asks to act has not acted yet. So
any verb claims, but for those of reading, thinking, feeling and failing. English only.
"""

from __future__ import annotations

import re

from drafter.domain.lexicon.patterns import Waiting
from drafter.domain.regex import regex
from drafter.drafting.checking.facts.claims_by_shape import HARM, IRREGULAR, MIND

_MISSTEPS = (
    r"(?:replied|misspoke|misled|typed|pasted|signed|joined|jumped|skipped|opened|scrolled|traced|winced|laughed|smiled|blushed|cringed|sighed|flinched|stopped|hesitated|"
    r"appreciated|liked|loved|hated|doubted|feared|worried|followed|placed|started|finished|named|announced|ghosted|fell|slipped|guessed|owned|claimed|insisted|passed|pressed|happened|"
    r"repeated|relied|struggled|closed|hoped|intended|planned|aimed|hurried|believed|expected|suggested|recommended|advised|invited|assured|offered|promised|"
    r"carried|mentioned|recorded|marked|noted|logged|booked|entered|refused|denied|rejected|declined|confirmed|quoted|wrote)"
)
"""What people own to, or wrote before, besides what every pattern of ours spares; what helps among it others look at."""
_MORE = r"(?:dug|drove|rode|flew|fought|caught|kept (?:the|a|an|one) )"
_ADV = r"(?:(?:\w+ly|just|also|even|already|now|then|myself) )"
MINE = Waiting(
    rf"\b(?P<mine>i {_ADV}{{0,2}}(?!(?:{MIND}|{HARM}|{_MISSTEPS})\b)(?:\w{{3,}}ed|{IRREGULAR}|{_MORE})\b(?! you\b)"
    r"|i(?:'ve| have)? had (?:a|an|some) (?:\w+ )?(?:look|word|chat|talk|conversation) (?:[\w']+ ){0,6}?with (?!you\b)"
    r"|i(?:'ve| have) kept (?:the|a|an|one|you an?)\b|having (?:\w+ly |just )?(?:spoken|talked|checked|met|been on the phone) (?:to|with) (?!you\b)"
    r"|my (?:manager|supervisor|boss|colleagues?) and i (?:have )?(?:\w+ly )?(?!(?:are|were|will|can|would|feel|think|know)\b)\w+)"
)
"""What I did, in one of the ways in which nobody tells a plan."""
_CHIEF = r"(?:owners?|directors?|head|boss|chief|managers?|supervisors?|foreman|forewoman|captain|lead|leader)"
_STAFF = (
    r"(?:(?:our|the|my|a|two|three|several|every|some) (?:[\w'-]+ ){0,2}?(?:people|teams?|departments?|colleagues?|warehouse|couriers?|depot|engineers?|technicians?|specialists?|office|staff|desk|developers?|"
    rf"drivers?|branch|{_CHIEF}|mechanics?|builders?|crews?|plumbers?|lab|kitchen|chef|reception|dispatch\w*|agency|suppliers?)|every(?:one|body)(?: here)?|all of us|head office)"
)
_DEED = rf"(?!(?:{MIND}|{HARM})\b)(?:\w{{3,}}ed|{IRREGULAR})"
OURS = Waiting(
    rf"\b(?P<theirs>{_STAFF}(?:'ve| have| has) {_ADV}?(?:been )?(?:{_DEED}|struck|taken (?:through|up)|had (?:an?|some|strict) (?!new\b)\w+|gone|spoken)\b|"
    rf"(?:our|the) (?:[\w'-]+ ){{0,2}}?{_CHIEF} (?:\w+ly )?(?:{_DEED}|saw|took up|went|spoke|rang|met)\b(?! you\b)|"
    r"(?:(?:the|our|my|a) (?:[\w'-]+ ){0,2}?(?!\w+thing )\w+|he|she|they)(?: has| have|'s|'ve)? (?:just )?(?:told|assured|informed|promised|explained to|confirmed to|admitted to|tells|assures|let) me\b|"
    r"(?!i\b|you\b|we\b)\w+ (?:is|are) (?:being \w+ed|\w+ing (?:the|your|on|through|for|every) [^,.;:]{2,40}) (?:as (?:we speak|i (?:write|type))|right now|at this very moment))"
    r"|\b(?P<mine>just did (?:it|that)\b)"
    r"|(?P<gone>(?:\b(?:the |your )?(?:money|refund|payment)|[€£$]\d[\d.,]*\d|\d[\d.,]* ?€)(?: has| have|'s)? (?:just|already) left\b|\b(?:is|are|'s) \w+ing (?:its|their) way\b)"
)
"""What our people did: a company owns up in the simple past ("our driver left it"), of what was done since it speaks in the
perfect; of those above, in either, and what somebody told me they told me since."""
_TEAM = regex(
    r"\b(?:our|the|your) ((?:[\w-]+ ){1,3}?(?:teams?|desk|department|lead|manager|supervisor|owner|director|office|lab|workshop|depot|engineers?|leader))\b"
)
_KNOWS = (
    r"(?:already )?(?:knows\b(?! (?:what|how|best|when|where|which|who|why|whether|if)\b)|(?:is|are) (?:\w+ly |now |already )?(?:aware|informed|expecting|up to speed|in the picture|briefed|beside (?:him|her|them)sel\w+)\b|"
    r"(?:has|have) (?:\w+ )?(?:your|the|it|them|everything|both) (?:\w+ ){0,3}?(?:in front of|on (?:his|her|their|the) (?:desk|screen|table)|ready|packed|labelled)\b)"
)
"""What somebody knows or holds already, if they were told; nobody has told them yet."""


def of_actors(texts: list[str], names: list[str]) -> str | None:
    """The pattern of deeds told of those whom the plan, by its texts in lower case and the names in it, asks to act."""
    teams = {rf"(?:our|the|your) {re.escape(team)}" for text in texts for team in _TEAM.findall(text)}
    people = sorted(teams | {re.escape(name) for name in names})
    if not people:
        return None
    did = rf"(?:{_DEED}|gone|dug|spoken|kept)\b(?! (?:until|to decide)\b)"
    apposed = r"(?:,[^,.;!?]{3,40},)?"
    return rf"\b(?P<theirs>(?:{'|'.join(people)})(?: (?:teams?|desk|office|depot|hub|people|staff))?{apposed}(?:(?:'ve|'s| have| has) {_ADV}{{0,2}}{did}|(?:'s| has| have) been (?:told|informed|briefed|asked|warned)\b| {_ADV}?(?:told me|let me know|has let me know)\b| {_KNOWS}))"
