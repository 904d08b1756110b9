"""What is decided or found out first: who does it, what they do, and when the customer has the answer."""

from __future__ import annotations

import re
from collections.abc import Sequence

from drafter.domain.lexicon.patterns import Waiting
from drafter.domain.regex import regex
from drafter.drafting.checking.manner.bags import bag
from drafter.drafting.checking.manner.events import customer_stems
from drafter.drafting.checking.manner.looking_in import is_look_in
from drafter.drafting.checking.manner.meaning import planned_stems, stems
from drafter.drafting.checking.manner.outcomes import is_outcome_had
from drafter.drafting.checking.manner.people import ROLE, as_roles, person_acts, titles
from drafter.drafting.checking.manner.prose import Line, Prose
from drafter.drafting.checking.manner.resolving_hints import somebody_and_when
from drafter.drafting.checking.manner.times import naming, times
from drafter.drafting.checking.sheet import Sheet, Verdict, failed, passed

_ANSWERS = Waiting(
    r"\b(?:decid|decision|review|look|go(?:es|ing)? (?:through|over)|answer|repl(?:y|ie)|writ|call|ring|phone|come back|get back|be back|let you know|tell|hear|contact|respond|in touch|confirm|rul(?:e|ing)|examin|assess|investigat|trac(?:e|ing)|find out|check|track|dig|get to the bottom|test|pull|speak|ask|update|email|messag|text you|post you|question|share|report|let you|give you|have (?:an|the|your|our) |verif|inspect|search|take over|handle|approv|"
    r"entscheid|prüf|melde|antwort|nachforsch|kläre|untersuch|ruf|schreib|bescheid|informier|decid|decisión|revis|investig|respond|averigu|llam|escrib|avis|compr|"
    r"décid|décision|examin|enquêt|vérifi|répond|rappel|écri|cherch|recherch|inform|"
    r"nenne|sage ich|sage ihnen|teile ich|erfrage|diré|dirá|daré|dará|enviaré|averigua|dirai|donnerai|transmettrai|final position|position)"
)
_ROLE = regex(rf"\b{ROLE}\b")
_ME = regex(
    r"\b(?:i|i'll|i'm|i've|me|my|ich|mich|mir|yo|je|j'ai|m'|moi|le (?:escribiré|llamaré|confirmaré|avisaré|informaré|responderé)|revisaré|investigaré|averiguaré|comprobaré)\b|j'"
)


def told_who_and_when(sheet: Sheet, text: Prose) -> Verdict:
    """Who, what and when within neighbouring sentences."""
    planned, commitment = sheet.plan.resolution, sheet.plan.commitment
    due = [moment for moment in (planned.done_by, commitment.due_at if commitment else None) if moment]
    dated = [place for moment in due for place in naming(sheet, text, moment)]
    if not due:
        found = times(sheet, text)
        dated = [(one.start, one.end) for one in found.moments] + [
            (one.start, one.end) for one in found.lengths if one.frame in ("within", "after")
        ]
    dated = [one for one in dated if not is_look_in(text, one[0])]
    acting = [index for index, line in enumerate(text.lines) if not line.asks and _acts(sheet, text, index)]
    if not anyone_looks(sheet, text):
        who = f"the {planned.by}" if planned.by else "who"
        return failed(f"nobody in particular decides or finds out: say {who}, and what they do", part="resolution")
    if somebody_and_when(sheet, text, dated):
        return passed("who and when can be made out")
    if not acting:
        who = f"the {planned.by}" if planned.by else "who"
        return failed(
            f"say who decides or finds out ({who}), what they do, and when the answer comes", part="resolution"
        )
    for index in acting:
        near = text.lines[max(0, index - 2) : index + 3]
        if any(line.start <= start < line.end for start, _ in dated for line in near):
            return passed("who, what and when the answer comes are told")
    line = text.lines[acting[0]]
    return failed("the day on which the answer comes is missing", [sheet.mark(line.start, line.end)], part="resolution")


def _acts(sheet: Sheet, text: Prose, index: int) -> bool:
    """Whether a sentence tells who finds out or decides, or has the answer; what "they" and "it" are stands in the one before."""
    line, tongue = text.lines[index], text.tongue or "en"
    before = text.lines[index - 1] if index > 0 else None
    if _as_planned(sheet, line.words, tongue):
        return True
    if before is not None and _THEY.match(line.lower) and _as_planned(sheet, (*before.words, *line.words), tongue):
        return True
    had = is_outcome_had(line.lower)
    if not (had or _ANSWERS.search(line.lower)):
        return False
    if _actor(sheet, line) or (before is not None and _names_role(sheet, before)):
        return True
    finds = had or _LOOKS.search(line.lower) is not None
    return finds and any(_names_team(sheet, one) for one in (before, line) if one is not None)


_THEY = regex(r"^\W*(?:(?:and|then|there) )?(?:they|he|she|it|dort|sie|er|es|ellos|ellas|él|ella|ils|elles|il|elle)\b")


_FINDS = (
    r"(?:find|found|look|check|investigat|decid|decision|review|examin|trac|go(?:ing|es)? (?:through|over)|test|inspect|search|ask|question|put(?:ting)? |bottom of|speak|speaking|talk|pull|read|listen|compar|measur|track|dig|verif|establish|clear up|sort out|rul|"
    r"prüf|klär|frag|such|erkund|nachforsch|entscheid|untersuch|ermittl|kümmer|averig|revis|comprueb|comprob|pregunt|busc|investig|aclar|decid|décid|vérif|cherch|demand|renseign|enquêt|examin|établi|tranch|interrog|contrôl)"
)
_LOOKS = regex(rf"\b{_FINDS}")
_I_LOOK = Waiting(
    rf"\b(?:i|i'll|i'm|i've|ich|yo|je|me|mich|mir|(?:he|she|they)(?='ll| will| is| are))\b(?! (?:can't|cannot|can not|can decide|may decide|don't|do not))[^.!?\n]{{0,90}}?\b{_FINDS}|\bj'{_FINDS}|\b{_FINDS}\w*(?:e|o|ré) (?:ich|yo)\b|\b(?:lo |la |se lo )?{_FINDS}\w*(?:o|ré|aré|iré)\b"
)
_OURS_LOOK = Waiting(
    rf"\b(?:our|unser\w*|nuestr[oa]s?|notre|nos|die|der|el|la|le|the) (?!relevant|right|appropriate|responsible|proper|full|best|side\b|end\b|part\b|attention|matter|case|zuständig\w*|richtig\w*|correspondiente|bon\w*|compétent\w*)[^.!?\n]{{0,60}}?\b{_FINDS}|\b{_FINDS}[^.!?\n]{{0,60}}?\b(?:our|unser\w*|nuestr[oa]s?|notre|nos) (?!options|records?|systems?|side\b|end\b|part\b|full)"
)
_BY_NOBODY = Waiting(
    r"\b(?:(?:will|are|is|be) (?:being )?(?:\w+ )?(?:looked|reviewed|examined|investigated|considered|explored|checked|assessed|handled)|looking into (?:the|every|all|our|what) (?:options|possibilit\w+|avenue|solutions?|can be done)|(?:passed|sent|handed|forwarded|referred|submitted|escalated|put)(?: \w+)? (?:for|to|into) (?:an? |the )?(?:\w+ )?(?:review|assessment|consideration|examination|re-?examination|second look|evaluation|process)|(?:an?|the|our|your|any) (?:\w+ )?(?:answer|reply|decision|response|outcome|result|verdict) (?:will|shall|is to|is going to) (?:then |also )?(?:follow|be (?:given|sent|issued|communicated|made|provided|taken|with you|reached|shared))|relevant (?:team|department|people|colleagues)|the right (?:people|team|department)|right way forward|due course|every (?:possible )?avenue|"
    r"wurde (?:\w+ ){0,3}?(?:zur|zu einer) (?:\w+ )?prüfung (?:weiter|über|ab|vor)\w+|eine (?:antwort|entscheidung) (?:folgt|ergeht|wird folgen)|(?:ha sido|se ha|fue) (?:trasladad[oa]|derivad[oa]|remitid[oa]|enviad[oa]|elevad[oa]) (?:\w+ ){0,2}?(?:para|a) (?:su |una? )?(?:nueva )?(?:revisión|estudio|valoración|análisis)|(?:valoraremos|veremos|se valorarán?|estudiaremos) (?:los|las|qué|el|la) (?:\w+ )?(?:pasos|medidas|opciones|hacer)|dependerá de lo que|(?:la|una) (?:respuesta|decisión) (?:llegará|seguirá|se (?:dará|comunicará|tomará))|(?:a été|est) (?:transmise?|envoyée?|soumise?|confiée?) (?:\w+ )?(?:pour|à) (?:un |une )?(?:nouvel(?:le)? |second )?(?:examen|étude|analyse|réexamen|revue)|une (?:réponse|décision) (?:suivra|sera (?:donnée|prise|communiquée))|(?:nous aviserons|on avisera|cela dépendra de ce)|wird (?:\w+ )?(?:geprüft|bearbeitet|untersucht)|zuständige\w* (?:stelle|abteilung|team|kolleg\w*)|wege? nach vorn|se (?:está )?(?:estudiando|revisa\w*|analiz\w*|tramit\w*)|departamento correspondiente|equipo correspondiente|service concerné|équipe concernée|est (?:à l'étude|étudiée?|examinée?)|sera (?:étudiée?|examinée?|traitée?))\b"
)
"""Words for a looking into that nobody in particular does."""
_EMPTY = Waiting(
    r"\b(?:have|has|hear|get|be|expect|bring|any|await) (?:you )?(?:(?:some|more|any|only|further|better|a bit of|a little) )?(?:news|movement|clarity|progress)\b(?! (?:on|of|about|from) (?:the|your|our|what) (?:answer|decision))|"
    r"\b(?:getting|receiving|gets|receives|has|have|with|giving|gave|given)\b[^.!?\n]{0,20}\battention\b|\b(?:at|into|over|through) (?:every|all(?: the| our)?|our|the various) options?\b|\bsomeone (?:there|here|from there)\b|"
    r"\b(?:habrá|tendrá|recibirá) (?:novedades|noticias)\b|\baurez (?:des|de vos) nouvelles\b|\b(?:gibt es|hören sie|haben sie) (?:\w+ )?(?:neuigkeiten|neues)\b"
)
"""Words in place of an answer, which anybody could bring: then somebody must be seen to look."""


def anyone_looks(sheet: Sheet, text: Prose) -> bool:
    """Whether somebody looks into it, where the reply speaks of looking: a person or role of the plan, I, or a team of ours;
    "it will be looked at" and "the relevant team" are nobody."""
    if _BY_NOBODY.search(text.lower) is None and _EMPTY.search(text.lower) is None:
        return True
    people = {word.lower() for word in _CAPITAL.findall(sheet.plan.resolution.says)} - _DATE_WORDS
    who = re.compile(rf"\b(?:{titles(sheet)}|{ROLE}|{'|'.join(map(re.escape, sorted(people))) or '(?!)'})\b")
    lines = [_without_the_call(line) for line in text.body if not line.asks]
    return any(
        who.search(line.lower)
        or (
            not (_BY_NOBODY.search(line.lower) or _LOOKS_IN.search(line.lower))
            and (_I_LOOK.search(line.lower) or (_OURS_LOOK.search(line.lower) and not _TOLD_BACK.search(line.lower)))
        )
        for line in lines
    )


_THE_CALL = regex(
    r"\b(?:tema|asunto|problema|cuestión|fallo|error|motivo|causa|informe|avería|incidencia|dificultad|detalle)s? técnic[oa]s?\b|"
    r"\bto (?:go|talk|run|walk you) (?:through|over|about) (?:the|her|his|their|our|its|that|this) (?:\w+ )?(?:answer|decision|result|outcome|reply|letter|findings?|it)\b|\b(?:para|a fin de) (?:comentar|repasar|revisar|contarle) (?:la|el|cómo) (?:\w+ )?(?:respuesta|decisión|resultado|va)\b|\bpour (?:examiner|parler de|revoir) (?:la|sa|leur) (?:réponse|décision)\b"
)


def _without_the_call(line: Line) -> Line:
    """The sentence without what the follow-up is for (to go through an answer is not to find it), and without a "tema técnico", who is nobody."""
    low = _THE_CALL.sub(" ", line.lower)
    return line if low == line.lower else Line(line.start, line.end, low, line.words)


_DATE_WORDS = bag(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december "
    "montag dienstag mittwoch donnerstag freitag samstag sonntag januar februar märz mai juni juli oktober dezember you your ihr ihre ihnen sie cctv"
)
_LOOKS_IN = regex(
    r"\bcheck\b[^.!?]{0,60}\b(?:whether|that|if) (?:it|everything|you|all|the (?:answer|letter|decision|money))\b|\b(?:ask|see|hear) (?:whether|if) you(?:'ve| have)\b"
)
"""A check-in, which finds out nothing but whether the answer has come."""
_TOLD_BACK = regex(r"\b(?:did|was|were|had|never|should have|hat|hatte|wurde|fue|había|avait|était)\b")
_CAPITAL = regex(r"(?<=[\s,])[A-ZÄÖÜÉ][\w'’-]{2,}")


def _names_role(sheet: Sheet, line: Line) -> bool:
    """Whether the sentence before says who: "Our complaints manager has this now. They will review …"."""
    return _ROLE.search(as_roles(sheet, line.lower)) is not None


_TEAM = regex(
    r"\b(?:our|unser\w*|nuestr[oa]s?|notre|nos) ((?:[\w-]+ )?(?:team|desk|department|office|workshop|lab|laboratory|crew|engineers|specialists|technicians|abteilung|werkstatt|labor|büro|equipo|departamento|taller|laboratorio|oficina)\b"
    r"|[\w-]+(?:abteilung|team|werkstatt|labor)\b|(?:équipe|équipes|service|atelier|bureau|equipo|departamento|taller|laboratorio|oficina)(?: d[eu'] ?[\w-]+)?)"
)


def _names_team(sheet: Sheet, line: Line) -> bool:
    """Whether a sentence names the team that the plan has find out: "our export team", never "the relevant team"."""
    teams = sheet.lasting("teams of the plan", lambda: frozenset(_TEAM.findall(sheet.plan.resolution.says.lower())))
    return any(re.search(rf"\b{re.escape(one)}\b", line.lower) for one in teams)


_AS_PLANNED = 3


def _as_planned(sheet: Sheet, words: Sequence[str], tongue: str) -> bool:
    """Whether a sentence tells who does what in the plan's own words, whatever they are: "our loans desk recalculates it"."""
    planned = planned_stems(sheet.plan.resolution.says, sheet.plan.language)
    theirs = customer_stems(sheet, tongue)
    shared = planned & stems(words, tongue)
    return len(shared) >= _AS_PLANNED and not shared <= theirs


def _actor(sheet: Sheet, line: Line) -> bool:
    if _ME.search(line.lower) or _ROLE.search(as_roles(sheet, line.lower)):
        return True
    return person_acts(sheet.text[line.start : line.end])
