"""Coming back unprompted on a matter that is not solved: after silence, a missed promise, a repair that did not hold.

Answering a question, one running chat, thanks and a new matter are no return.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from drafter.domain.lexicon.patterns import Waiting
from drafter.domain.regex import regex
from drafter.drafting.reading.innocent_abroad import late_himself
from drafter.drafting.reading.past.refusing import proposals
from drafter.drafting.reading.past.story import IN_CHAT, Story, came
from drafter.drafting.reading.past.told import Told
from drafter.drafting.reading.past.waiting import SORRY
from drafter.drafting.reading.scan import Said

_NEXT_DAY = dt.timedelta(hours=20)
_LONG = dt.timedelta(days=7)
_TWO_DAYS = dt.timedelta(hours=40)
_DAYS = dt.timedelta(hours=60)
_STILL_OPEN = ("tone:recurs", "cause:lack_of_resolution", "cause:repeat_incident", "long_wait", "broken_promise", "repetition")  # fmt: skip
_BACK = ("tone:recurs", "cause:repeat_incident")
_AGAIN = regex(
    r"\b(?:again|(?:is|are|'s|'re|came|come) back|back to|wieder|erneut|de nuevo|otra vez|encore|de nouveau|rebelote|returned|reappeared)\b"
)
_NUDGE = regex(
    r"\b(?:news|update|any (?:word|joy|sign|movement)|heard|reply|answer|response|status|progress|still|again|yet|chas\w+|checking|waiting|hello|noch|antwort|neuigkeiten|neues|stand|todavia|sigue|sigo|respuesta|noticias|novedad\w*|toujours|reponse|nouvelles|encore|attends|warte\w*|espero|esperando)\b"
)
_OTHER_MATTER = Waiting(
    r"\b(?:(?:another|different|separate|new|unrelated|second|other|one more|quick) (?:matter|question|thing|issue|topic|order|request|enquiry|inquiry|subject|one)|one more thing|while i have you|on (?:a|an) (?:different|another|unrelated|separate) note|no complaint|no (?:great )?(?:hurry|rush)|"
    r"something else|ander\w+ (?:frage|thema|anliegen|sache|punkt)|noch eine (?:frage|sache)|kurze frage|keine eile|otr[oa] (?:cosa|pregunta|consulta|tema|asunto)|una (?:consulta|pregunta)|sin prisa|autre (?:question|sujet|demande|chose)|une (?:petite )?question|rien a voir|rien ne presse)\b"
)
_LACKS = regex(
    r"\b(?:not|no|never|nobody|nothing|without|cant|nicht|kein\w*|nie|niemand|nichts|ohne|sin|nunca|nadie|nada|pas|jamais|personne|aucun\w*|rien|sans)\b|n't\b"
)
_POSTSCRIPT = regex(
    r"\b(?:forgot (?:to|the)|p\.?s\b|also,|i should (?:add|have said)|to add|addition(?:al|ally)?|sorry, i meant|correction|nachtrag|vergessen|olvide|anado|oubli\w+|j'ajoute)"
)
GOOD_NEWS = regex(
    r"\b(?:only|just|simply) (?:(?:writing|wanted|calling|a (?:quick |short )?(?:note|line|word)) )?to (?:say|tell you|let you know|confirm|report)\b(?: (?:that|how|to you))?[^.!?\n]{0,60}?\b(?:landed|arrived|came|works?|working|here|sorted|fixed|received|back|perfect\w*|happy|delighted|pleased|grateful|obliged|well)\b(?<!come back)(?<!is back)(?<!'s back)"
)
_WITHDRAWN = regex(
    r"\b(?:disregard|ignore|forget|scrap|never mind) (?:about )?(?:my|the|what|all|everything)\b[^.!?\n]{0,40}?\b(?:note|message|e-?mails?|letter|text|question|complaint|request|wrote|said|sent)\b"
)
"""What was asked before is asked no longer; so nobody comes back on it."""


def returns(story: Story) -> Iterator[Said]:
    """The messages with which the customer came back."""
    return (said for said in story.heard if _came_back(story, said))


def _came_back(story: Story, said: Said) -> bool:
    """Whether a message comes back unprompted on an unsolved matter."""
    before = story.previous(said)
    if before is None or said.where in story.closing or late_himself(said.own):
        return False
    if GOOD_NEWS.search(said.own) or (_WITHDRAWN.search(said.own) and not said.has(*_BACK)):
        return False
    other = _OTHER_MATTER.search(said.own) is not None
    if SORRY.search(said.own) and not said.has(*_STILL_OPEN):
        return False
    if story.missed(said) and (story.unsolved(said) or not other):
        return True
    if other:
        return False
    gap = story.at(said.where) - story.at(before.where)
    told = story.told_before(said)
    if not story.said_before(said):
        return story.passed(said) is not None and story.unsolved(said) and not came(said)
    if not told and gap < IN_CHAT:
        return False
    if not told:
        return _chases(story, said, gap)
    waits = story.running(said) and not (said.has(*_STILL_OPEN) and story.due_today(said))
    if waits or any(one.asking for one in told):
        return False
    due = story.passed(said)
    late = due is not None and story.at(said.where) - due >= IN_CHAT
    return (gap >= _NEXT_DAY or late) and _unprompted(story, said, told, gap)


def _chases(story: Story, said: Said, gap: dt.timedelta) -> bool:
    """Nobody has answered the message before."""
    if gap < _NEXT_DAY and _POSTSCRIPT.search(said.own):
        return False
    return story.unsolved(said) or story.wants(said) or bool(_NUDGE.search(said.own)) or gap >= _DAYS


_TELLS = 5
"""In fewer words ("Bye!") nobody tells that something is still amiss."""


def _unprompted(story: Story, said: Said, told: list[Told], gap: dt.timedelta) -> bool:
    """The company answered and asked for nothing; a day or more later the customer writes."""
    if came(said):
        return said.has(*_BACK)
    same = bool(story.stems(said) & story.topic(said))
    still_open = said.has(*_STILL_OPEN)
    thanks = said.has("tone:thanks")
    if told[-1].done or story.settled_before(said):
        again = said.has(*_BACK) or (_AGAIN.search(said.own) is not None and not thanks)
        tells = len(said.own.split()) >= _TELLS and not (
            thanks or said.has("tone:warm", "tone:closed") or story.wants(said)
        )
        return again or tells or (same and (still_open or not thanks))
    if told[-1].under_way or story.passed(said) is not None:
        if thanks or said.has("tone:warm"):
            return still_open or (same and _NUDGE.search(said.own) is not None)
        chases = _NUDGE.search(said.own) or _LACKS.search(said.own) or (same and story.wants(said))
        return story.unsolved(said) or bool(chases) or gap >= _LONG
    answering = gap < _TWO_DAYS or any(proposals(one) for one in told)
    return same and (still_open or (story.unsolved(said) and not answering))


def on_something_else(story: Story, said: Said) -> bool:
    """Whether a message that sounds like a return ("me again") is none: a new matter, or nothing is due yet."""
    return bool(story.said_before(said)) and (
        _OTHER_MATTER.search(said.own) is not None or (not story.unsolved(said) and story.running(said))
    )


def answering(story: Story, said: Said) -> bool:
    """Whether a message answers what the company asked less than a day before, and tells of nothing that is still amiss."""
    told = story.told_before(said)
    if not any(one.asking for one in told) or story.missed(said) or said.has(*(set(_STILL_OPEN) - {"repetition"})):
        return False
    return story.at(said.where) - max(one.at for one in told) < _NEXT_DAY
