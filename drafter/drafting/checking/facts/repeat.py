"""A promise that was broken must not come again as if nothing had been: the same act may be promised only where the reply
names that it was missed.
"""

from __future__ import annotations

import datetime as dt
import re

from drafter.domain.lexicon.patterns import Waiting
from drafter.domain.mentions.dates import DateMention
from drafter.domain.reading import Promise
from drafter.domain.regex import regex
from drafter.drafting.checking.facts.antecedents import with_its_thing
from drafter.drafting.checking.facts.failed_twice import NOT_DONE, failed_twice
from drafter.drafting.checking.facts.same_act import GIVING, SUM, Told, same_act
from drafter.drafting.checking.sheet import Sheet, Verdict, failed, nothing, passed

_WILL = Waiting(
    r"\b(?:i|we|you|it|they|he|she|(?:your|the|our|a|an)(?: \w+){1,3}?)(?:'ll| will| shall| am going to|'m going to| are going to|'re going to| is going to|'m| am|'re| are)\b|\b(?<!the )(?<!your )(?<!my )will (?!not\b|never\b|you\b)[a-z]{2,}\b|\bgoing to\b|\bpromise\b|"
    r"\b(?:ich|wir|sie|er) (?:werde|werden|wird|schicke|schicken|sende|senden|rufe|rufen|melde|melden|erstatte|erstatten|liefern|erhalten|bekommen)\b|\b(?:ihr\w*|das|der|die|es|er|sie) (?:\w+ ){0,3}(?:kommt|kommen|geht|trifft|steht|liegt)\b(?= (?:heute|morgen|am|bis|dann|spätestens|nächste\w*|kommende\w*|diese\w*)\b)|\b(?:werde|werden|wird|melde|rufe|schicke|sende|erhalten) (?:ich|wir|sie|ihnen)\b|"
    r"\b(?:voy|vamos) a\b|\b(?:ir|dar|har|(?:ven|ten|pon|sal)dr)(?:án?|é|emos)\b|\b\w{3,}(?:aré|eré|iré|aremos|eremos|iremos|ará|erá|irá)\b|\b(?:je|nous) (?:vous |le |la |les )?(?:vais|allons|\w{4,}e)\b|\bj'en \w{4,}e\b"
)
_WILL_FR = regex(r"\b\w{2,}(?:rez|ront)\b|\b\w{3,}(?:rai|rons|rez|ra)\b")
"""The French future by its ending, which nouns of other languages share: "lavadora", "camera"."""
_COMES = regex(
    r"\b(?:comes?|reach(?:es)?|arrives?|goes|is back|lands|leaves|calls)(?: (?!not\b|never\b)\w+){0,4}? (?:on|by|before|today|tomorrow|until)\b|"
    r"\b(?:kommt|kommen|schickt|liefert|bringt|tauscht|repariert|schließt|holt|ruft|meldet|baut|montiert|prüft|überweise|erstatte|schicke|bestelle|bringe|buche)n? (?:(?:unser|ihr|ein|mein)\w*|der|die|das|den|wir|ich|er|sie|es)\b|"
    r"\b(?:(?:unser|ihr|mein)\w*|der|die|das) \w+(?: \w+)? (?:kommt|kommen|schickt|liefert|bringt|tauscht|repariert|schließt|holt|ruft|meldet|baut|montiert|prüft)\b|"
    r"\b(?:te|le|os|les) (?:escribo|llamo|aviso|mando|envío|confirmo|informo|digo|devuelvo|reembolso|ingreso|devolvemos|enviamos|ingresamos)\b|\b(?:va|vienen?|pasa|llega|llegan|sale|salen|arrive|passe|part|vient|viennent)\b"
)
"""A promise in the present: "he comes to you on Friday", "am Freitag kommt unser Techniker"."""
_MISSED = Waiting(
    r"\b(?:in vain|(?:i|we) (?:announced|assured you)|promis\w*|(?:i|we|he|she|they|my colleague|our \w+) (?:had )?(?:wrote|written|said|told|agreed|confirmed|quoted|gave|given)\b[^.!?]{1,80}(?:\band then\b|\band yet\b|\bbut\b|\binstead\b|\band (?:it|a|an|the|you|we|nothing|nobody)\b)|said (?:i|we|he|she|they|it|you)\b|told you|told that|said .{0,30}would|(?:was|were) (?:supposed|meant|due|to \w+|expected|promised|told)|should (?:already )?have|should've|missed|miss(?:ing)? (?:the|that|our|this) (?:date|deadline|promise|call)|"
    r"(?:did not|didn't|never|has not|hasn't|have not|haven't|was not|wasn't|were not|weren't|not) (?:\w+ ){0,2}?(?:arriv\w*|c[oa]me|ship\w*|sen[dt]|call\w*|happen\w*|do(?:ne)?|ring|rang|rung|keep|kept|deliver\w*|refund\w*|follow\w*|hear[d]?|receiv\w*|reach\w*|turn\w*|show\w*|get|got|go|went|honou?r\w*|credit\w*|issued|paid|replac\w*|fix\w*|repair\w*|write|wrote|written|e?-?mail\w*|messag\w*|text(?:ed)?|phone[d]?|update[d]?|reply|replied|answer\w*|book\w*|process\w*)|"
    r"nothing (?:\w+ )?(?:arriv|c[oa]me|happen|sent|follow|was|has|reach)\w*|no (?:one|body) (?:\w+ )?(?:came|called|rang|wrote|showed|followed|turned)|nobody (?:came|called|rang|wrote|showed|followed|turned)|(?:broke|break) (?:\w+ )?(?:it|that|them|both|all|each|word|promises?)|(?:both|all|each|promises?|word)(?: \w+){0,3} broken|broken promises?|(?:did not|didn't|never) keep|kept (?:none|neither)|neither (?:of \w+ )?(?:brought|came|was|were|held|happened)|nicht gehalten|tenu parole|tenir parole|(?:i|we) (?:did not|didn't)(?=[.;,])|failed to\b|fell through|passed without|(?:dates?|day|deadline|promise|weeks?|it|that|\d|th|nd|st|rd) (?:has |have |had )?(?:came|come) and (?:went|gone)|no (?:replacement|refund|call|reply|delivery|technician|engineer|credit) (?:\w+ )?(?:came|arrived|was|has|followed)|"
    r"versprochen|zugesagt|angekündigt|nicht (?:\w+ )?(?:eingehalten|gekommen|angekommen|geschehen|passiert|erfolgt|gemeldet|geliefert|verschickt|angerufen|erstattet)|hätten?|verpasst|sollte\w*|ausgeblieben|"
    r"promet[ií]\w*|promesa|no la cumpl\w+|no (?:\w+ )?(?:apareci[óe]\w*|vino|vinieron|acudi[óe]\w*|se present[óa]\w*|llegó|cumpl\w+|ocurrió|se hizo|recibió|llamó|llamamos|enviamos|ha llegado)|debía|debió|incumpl\w+|"
    r"promis\w*|promesse|n'(?:est|a|avons|ai) (?:pas|jamais)|aurait dû|aurions dû|devait|pas (?:été )?(?:tenu\w*|respecté\w*|arrivé\w*|envoyé\w*))\b"
)


def _will(sheet: Sheet, lowered: str) -> re.Match[str] | None:
    french = sheet.reply.language[:2].lower() not in ("en", "de", "es")
    return _WILL.search(lowered) or (_WILL_FR.search(lowered) if french else None)


def no_repeat_promise(sheet: Sheet) -> Verdict:
    """Fails where an act of a broken promise is promised again, and no sentence tells that it was missed."""
    broken = sheet.lasting("broken", lambda: _acts(sheet))
    if not broken:
        return nothing("no promise was broken")
    planned = sheet.lasting("broken and planned", lambda: _planned(sheet, broken))
    again = []
    for line in sheet.sentences:
        lowered = sheet.lower[line.start : line.end]
        will = _will(sheet, lowered) or _COMES.search(lowered)
        if will is None or line.text.endswith("?"):
            continue
        told = Told(lowered[_clause_start(lowered, will.start()) :])
        if told.text and (any(same_act(act, told) for act in broken) or _gives(Told(lowered), planned)):
            again.append(sheet.mark(line.start, line.end))
    if not again:
        return passed("no broken promise comes again")
    if _names_the_day(sheet) or any(_names_it(sheet.lower[line.start : line.end], broken) for line in sheet.sentences):
        return passed("the promise that was missed is named", again)
    return failed(f"this was promised before and not kept, and the reply does not say so: “{again[0].quote}”", again)


_EMPHASIS = regex(
    r"\b(?:definitely|certainly|surely|guaranteed|personally|promptly|absolutely|without fail|for (?:sure|certain)|i promise|latest|bestimmt|sicher|garantiert|spätestens|sin falta|seguro|sans faute|mrs?|ms|dr)\b"
)


def _proven(sheet: Sheet) -> list[Promise]:
    """The promises that a day or somebody's words show to be broken: one with neither may have been kept unseen."""
    return [one for one in sheet.reading.broken_promises if one.due_at is not None or one.shown is not None]


def _acts(sheet: Sheet) -> list[Told]:
    """The acts of those promises; one of "it" also with the thing that the sentence before names, or else of any thing."""
    acts = []
    for one in _proven(sheet):
        named = with_its_thing(sheet, one)
        acts.append(Told(_bare(sheet, one.does), of_any_thing=named is None))
        if named is not None:
            acts.append(Told(_bare(sheet, named)))
    return acts


def _bare(sheet: Sheet, does: str) -> str:
    """A promised act in lower case without the customer's name and what only stresses it: "be round, Ms Lee, without fail"."""
    names = (sheet.case.customer.name or "").lower().split()
    bare = _EMPHASIS.sub(" ", does.lower())
    return re.sub(rf"\b(?:{'|'.join(map(re.escape, names))})\b", " ", bare).strip() if names else bare.strip()


def _planned(sheet: Sheet, broken: list[Told]) -> Told | None:
    """What the plan gives, where it is what was promised before: the same act, the same sum, or the same thing."""
    says = Told(sheet.plan.resolution.says.lower())
    for act in broken:
        if act.writes and not act.about & {"refund", "credit", "ship", "replace"}:
            continue
        sums = {one for one in SUM.findall(act.text) if len(one) > 1}
        thing = GIVING.match(act.text) is not None and bool(act.stems & says.stems)
        if same_act(act, says) or thing or sums & says.sums:
            return says
    return None


def _gives(told: Told, planned: Told | None) -> bool:
    """Whether a promising clause gives what is planned: by its name, its sum, or as "it" on its way to the customer."""
    if planned is None:
        return False
    given = planned.sums & set(SUM.findall(told.text))
    return bool(planned.stems & told.stems or given or _REACHES.search(told.text))


_REACHES = regex(
    r"\b(?:it|this|that)(?:'ll| will) (?:be (?:with you|there|on your|in your|back)|reach|arrive|come)\b|\ble llegará\b|\bse l[ao]s? (?:envío|devuelvo|mando)\b|\bvous parviendra\b|\bsera (?:chez vous|sur votre)\b|\b(?:ist|sind) (?:dann )?bei ihnen\b"
)


def _names_the_day(sheet: Sheet) -> bool:
    """Whether the reply tells of the day that was missed: by its date, or by its weekday where nothing is promised."""
    now = sheet.case.now
    for promise in sheet.reading.broken_promises:
        if promise.due_at is None or now is None:
            continue
        due = promise.due_at.astimezone(sheet.zone).date()
        today = now.astimezone(sheet.zone).date()
        for line in sheet.sentences:
            lowered = sheet.lower[line.start : line.end]
            dates = [one for one in sheet.dates(sheet.reply.language) if line.start <= one.start < line.end]
            if any(one.earliest.astimezone(sheet.zone).date() == due or _spans(sheet, one, due) for one in dates):
                return True
            if _will(sheet, lowered):
                continue
            ago = today - due
            alone = (one for one in dates if not any(map(str.isdigit, sheet.text[one.start : one.end])))
            if any(one.weekday == due.weekday() for one in alone) and ago <= dt.timedelta(days=13):
                return True
            if ago <= dt.timedelta(days=1) and _YESTERDAY.search(lowered):
                return True
    return False


def _spans(sheet: Sheet, named: DateMention, due: dt.date) -> bool:
    """Whether days named together hold the day: "on 20 and 24 November"."""
    first, last = (one.astimezone(sheet.zone).date() for one in (named.earliest, named.latest))
    told = any(map(str.isdigit, sheet.text[named.start : named.end]))
    return told and first <= due <= last <= first + dt.timedelta(days=14)


_YESTERDAY = regex(r"\b(?:yesterday|last night|gestern|ayer|anoche|hier)\b")


def _clause_start(lowered: str, at: int) -> int:
    """Where the clause of a promise begins: its subject may stand before the verb ("the replacement will be sent")."""
    return max(lowered.rfind(mark, 0, at) + 1 for mark in (",", ";", ":", " and ", " but ", "–", "—"))


_IN_TOUCH = regex(r"\b(?:call|r[aiu]ng|ring|phone|e?-?mail|messag|text|updat|wr[io]t|repl[yi]|answer|follow)\w*$")
"""What was left out is the very word that was promised: "I didn't message"."""
_CANCELLED = regex(
    r"\b(?:we|i)(?:'ve| have| had)? (?:cancel\w+|called (?:it|you) off|stood you up|put you off|moved (?:it|you|your \w+)|let you down|failed you)\b[^.!?]{0,30}\b(?:twice|again|on you|two times|three times|once more|both times)\b|\bthat's us,? twice\b|"
    r"\b(?:(?:did|could)(?: not|n't)|never|failed to) keep\b(?! (?:you|him|her|them)\b)|\b(?:i|we) (?:dropped the ball|let (?:it|this|that|the (?:date|day|\d+\w*)) slip|left you (?:waiting|standing|sitting))\b"
)
"""An appointment or a word that we broke, owned as such."""
_OUR_DAY = r"\b(?:days?|dates?|hours?|weeks?|time|one|deadline|evening|morning|afternoon) (?:that |which )?(?:i|we)(?:'d| had)? (?:\w+ )?(?:named|set|given|gave|said|promised|picked|fixed|offered)\b"
_LAPSED = regex(
    rf"\b(?:quiet|silent|silence|nothing|nobody|dark|missed|no \w+|did not \w+|didn't \w+|never \w+)\b[^.!?]{{0,40}}{_OUR_DAY}|{_OUR_DAY}[^.!?]{{0,30}}\b(?:passed|went by|came and went|(?:is|are|was|were) (?:\w+ )?(?:over|up|past|gone|behind us)|ended|ran out|expired|nothing|nobody|missed|quiet|silent|in silence|without a word)\b"
)
"""That nothing came on the day that we set ourselves."""
_AHEAD = regex(r"(?:\bwill|'ll|\bshall|\bgoing to|\bwon't)\b")
_NEAR = 12
"""Letters within which "it" is what did not come: "it never came", "we did not do that"."""
_THIS = regex(r"\b(?:it|that|this|das|eso|cela)\b")
_PROMISE_TOLD = regex(
    r"(?:in vain|(?:i|we) (?:announced|assured)|promis|(?:i|we|he|she|they|my colleague|our \w+) (?:had )?(?:wrote|written|agreed|confirmed|quoted|gave|given|said|told)|prometí|no (?:la |lo |se )?cumpl|neither|both|all|each|word|kept|(?:i|we) (?:did|didn)|nicht gehalten|tenu|tenir|nobody|no one|no body|versproch|zugesagt|prom|broke|break|miss|fell|came and|passed without|said|told|incumpl|(?:was|were) )"
)
_WE_DID_NOT = regex(r"(?:i|we) did")
_SAID = regex(r"\b(?:said|told|promis\w*|would|was to|were to|wrote|agreed|date|word)\b")
"""What "we did not" may answer to: a promise, not just anything that should have been done."""
_CAME = regex(
    r"\b(?:c[oa]me|arriv\w*|happen\w*|show\w*|turn\w*|do|done|did|go|went|hear\w*|llegó|cumpl\w+|ocurrió|hizo|respond\w+|arrivée?|venue?|gekommen|geschehen|passiert)\b"
)


_NO = regex(r"\b(?:no|neither|nor) ([^\W\d_]+)(?: ([^\W\d_]+))?")
"""A denial of the one who was to come: \"no engineer on either day\"."""
_NOBODY_CAME = regex(
    r"\b(?:(?:never|not|nobody|no one|no-one|nor|no \w+) (?:\w+ ){0,2}?|n't (?:\w+ ){0,1}?)(?:c[oa]me|showed|show|turned up|turn up|arrived?|appeared?)\b"
)
_ONLY_FEARED = regex(r"\b(?:an?|any|another|no|one more|no more|further|more) (?:broken|missed)$")
_TO_COME = regex(r"(?:\b(?:will|shall|can|would)|'ll) $")
"""A miss that is only said not to come: "a missed visit will never happen again"."""


def _missing(lowered: str, coming: list[Told]) -> bool:
    """Whether the sentence tells that there was none of those who were to come."""
    stems = frozenset[str]().union(*(act.stems for act in coming))
    return any({word[:5] for word in hit.groups() if word} & stems for hit in _NO.finditer(lowered))


def _names_it(lowered: str, broken: list[Told]) -> bool:
    """A sentence that tells of a miss: of this act, or of a promise at all. That something should have been done, or
    that nothing has come so far, names no promise unless it names the act."""
    told = Told(lowered)
    ours = [act for act in broken if act.stems & told.stems or act.about & told.about]
    if _CANCELLED.search(lowered) or (_LAPSED.search(lowered) and not _AHEAD.search(lowered)) or failed_twice(lowered):
        return True
    if ours and NOT_DONE.search(lowered):
        return True
    if (coming := [act for act in broken if act.comes]) and (_NOBODY_CAME.search(lowered) or _missing(lowered, coming)):
        return True
    for hit in _MISSED.finditer(lowered):
        if _ONLY_FEARED.search(lowered[: hit.end()]) or _TO_COME.search(lowered[: hit.start()]):
            continue
        if _WE_DID_NOT.match(hit[0]) and len(lowered.split()) > 5 and not _SAID.search(lowered):
            if _IN_TOUCH.search(hit[0]) and any(act.writes or act.calls for act in broken):
                return True
            continue
        if _PROMISE_TOLD.match(hit[0]):
            if not re.match(r"\s*(?:i|we) promise\b", lowered[max(0, hit.start() - 4) :]):
                return True
        elif hit[0].startswith("nothing"):
            continue
        elif (
            ours
            or (told.writes and any(act.writes for act in broken))
            or (_CAME.search(hit[0]) and _THIS.search(lowered, max(0, hit.start() - _NEAR), hit.end() + _NEAR))
        ):
            return True
    return False
