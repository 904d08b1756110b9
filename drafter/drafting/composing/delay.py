"""Whether a reply may say that we kept the customer waiting, or that they had to ask again: only what the case shows.

A first message that is answered the next day was not left lying, whatever its writer struggled with before.
"""

from __future__ import annotations

import re

from drafter.domain.regex import regex
from drafter.drafting.composing.story import Story

_WAITED = regex(
    r"\b(?:wait(?:ed|ing|s)?|on hold|queue[ds]?|queu(?:e)?ing|delay(?:ed|s)?|late|overdue|still (?:no\b|not|have ?n['’]t|has ?n['’]t|nothing|nobody|here|without|missing|broken|down|off)|where (?:is|are|['’]s)|(?:no|not an?y?) (?:sign|news|word|reply|answer|response)|"
    r"(?:has|have|is|did) ?n['’]?o?t (?:\w+ )?(?:arrived?|come|shown|turned up|been (?:sent|delivered|refunded|paid))|never (?:came|arrived|turned up|got|heard|showed)|it(?:['’]s| has| is) (?:now )?(?:been )?(?:over |more than |almost |nearly )?(?:a|an|\d+|\w+) (?:\w+ )?(?:hours?|days?|weeks?|months?)|(?:hours|days|weeks|months) (?:ago|later|now)|for (?:over |more than )?(?:\d+|\w+) (?:hours|days|weeks|months)|ages|forever|silence|"
    r"(?:ge)?wart\w*|warteschleife|verspätet\w*|verspätung|verzögerung\w*|überfällig|zu spät|(?:immer )?noch (?:immer )?(?:nicht|nichts|kein\w*)|seit (?:\w+ ){1,3}(?:stunden?|tagen|wochen|monaten)|wo (?:ist|bleibt|sind|bleiben)|"
    r"esper(?:o|ando|ado|amos|é|a)|espera|retras\w+|tarde|demora\w*|(?:aún|todavía) (?:no|nada)|sig(?:o|ue|uen|uimos) (?:sin|esperando)|(?:llevo|llevamos|hace) (?:\w+ ){1,4}(?:sin|que no)\b|dónde está\w*|"
    r"attend\w*|attente|retard\w*|trop tard|toujours (?:pas|rien|aucun\w*)|pas encore|sans (?:nouvelles|réponse)|depuis (?:\w+ ){1,3}(?:heures|jours|semaines|mois)|où (?:est|sont|en est))\b",
    re.IGNORECASE,
)
_CAME_BACK = regex(
    r"\b(?:again|(?:second|third|fourth|fifth|sixth|\d(?:nd|rd|th)|\w+teenth|umpteenth|last) (?:time|e-?mail|message|call|letter|attempt)|(?:twice|(?:two|three|four|five|six|several|many|\d+) times)|(?:already|previously|repeatedly) (?:\w+ )?(?:wrote|written|called|rung|rang|emailed|asked|contacted|reported|told|sent|spoke|explained)|chas\w+|follow(?:ing|ed)?[- ]up|remind\w*|as (?:I )?(?:said|mentioned|told)|"
    r"(?:no ?one|nobody|none of you|you(?: have| ['’]ve)? never|never) (?:\w+ )?(?:replied|answered|called|rang|came back|got back|wrote back|responded|phoned|repl(?:y|ies)|answers?|calls?|listens?)|no (?:reply|answer|response|call)|have ?n['’]t (?:heard|had)|still (?:no\b|not|nothing|nobody|waiting|without|broken|down|missing|have ?n['’]t|has ?n['’]t|does ?n['’]t|is ?n['’]t)|"
    r"wieder|erneut|abermals|noch ?(?:ein)?mal|(?:schon|bereits|mehrfach|mehrmals|\w+mal)\b|keine (?:antwort|rückmeldung|reaktion)|niemand|immer noch|hinterher\w*|"
    r"otra vez|de nuevo|nuevamente|vuelvo a|ya (?:\w+ )?(?:escribí|llamé|pregunté|conté|dije|expliqué|he )|\w+ veces|(?:segunda|tercera|cuarta|quinta|enésima) vez|nadie|sin respuesta|sigo|insist\w+|reclam\w+|"
    r"encore|à nouveau|de nouveau|relanc\w+|déjà|\w+ fois|(?:deuxième|troisième|quatrième|cinquième|énième) (?:fois|mail|message|appel)|sans réponse|personne|toujours)\b",
    re.IGNORECASE,
)


def left_unanswered(story: Story) -> bool:
    """Whether a message of theirs went without an answer of ours before they wrote once more, or a day that we named passed."""
    turns = [turn.sender for turn in story.case.history if turn.sender in ("customer", "agent")]
    return bool(turns and turns[-1] == "customer") or bool(story.broken)


def kept_waiting(story: Story) -> bool:
    """Whether the case shows a wait for us: nobody answered, or the customer says so in plain words."""
    return left_unanswered(story) or any(_WAITED.search(text) for _, _, text in story.case.by_customer())


def had_to_ask_again(story: Story) -> bool:
    """Whether the case shows that they had to come back: nobody answered, an answer did not settle it, or their own word."""
    told = any(_CAME_BACK.search(text) for _, _, text in story.case.by_customer())
    return bool(story.case.history) or told
