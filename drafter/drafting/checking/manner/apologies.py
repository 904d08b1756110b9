"""What counts as an apology, which ones are false (no_false_apology), and that there is one at most (apology_once)."""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass

from drafter.domain.lexicon.patterns import Waiting
from drafter.domain.regex import regex
from drafter.drafting.checking.manner.excuses import EXCUSES
from drafter.drafting.checking.manner.phrases import Phrases
from drafter.drafting.checking.manner.prose import Line, Prose, marks, prose
from drafter.drafting.checking.sheet import Sheet, Verdict, failed, nothing, passed

_KEYS = "sorry|apolog|forgive|regret|pardon|entschuldig|verzeih|leid|bedau|disculp|perd|lament|siento|sentimos|désol|excus|navr"
_APOLOGY = Waiting(
    r"(?<!better safe than )(?<!feel )(?<!feeling )(?<!feels )(?<!say )(?<!saying )(?<!said )(?<!says )(?<!another )(?<!the word )(?<!n't )(?<!was )(?<!were )\bsorry\b"
    r"(?! (?:state|sight|excuse|tale|story|news|business|affair|episode|is (?:not|n't)|isn't|doesn't|does not|won't|will not|alone|to (?:say|tell|inform|report|be the bearer)|on its own))|"
    r"\b(?:i|we|must|to|and|again|sincerely|truly|deeply|do|humbly|unreservedly|fully|personally|wholeheartedly) apologi[sz]e\b(?! for you)|\bapologi[sz]ing\b|(?:^|[.!?,;:]\s*)apologi[sz]e\b|"
    r"\b(?:my|our|accept|sincere|sincerest|deepest|heartfelt|humble|full|many|a thousand|please|such|unreserved|these) (?:\w+ )?apolog(?:y|ies)\b|(?:^|[.!?:,;]\s*)apologies\b|\blet (?:me|us) (?:\w+ )?apologi[sz]e\b|\bowe you (?:an?|a \w+|our|my) (?:\w+ )?apology|\byou have (?:my|our|an?) (?:\w+ )?apolog(?:y|ies)|"
    r"\baccept (?:our|my) (?:\w+ )?regrets?\b|\bforgive (?:us|me)\b|\b(?:i|we) (?:do |deeply |truly |very much |sincerely |really |bitterly )?regret\b(?! to (?:inform|say|tell|advise|announce)|ting)|\bi beg your pardon|\bpardon (?:us|me)\b|"
    r"\b(?:tut|täte|tun) (?:es )?(?:mir|uns) (?:\w+ ){0,3}leid|\bes tut (?:mir|uns)(?: \w+){0,3} leid|\b(?:ich|wir) (?:möchte[n]? |muss |müssen |will |wollen )?(?:mich |uns )?(?:\w+ ){0,4}entschuldige?n?\b|\bentschuldige?n? (?:sie|wir|ich)\b|\bbitten?(?: (?:ich|wir|sie|dich|euch|dafür|hierfür|deshalb|daher|nochmals|vielmals|aufrichtig|herzlich|ausdrücklich|sehr|in aller form))*(?: \w+)? um (?:entschuldigung|verzeihung|nachsicht|verständnis)|\b(?:unsere|meine) (?:\w+ )?entschuldigung|(?:^|[.!?]\s*)(?:entschuldigung|verzeihung)|\bverzeihen sie|\bbedauer(?:e|n)\b|"
    r"\b(?:lament(?:o|amos)|siento|sentimos)\b(?! la necesidad)|\b(?:pido|pedimos|ofrezco|ofrecemos|acepte|mis|nuestras|le debo|le debemos)(?: \w+){0,3} (?:disculpas?|perdón)|\b(?:disculpe|discúlpenos|disculpen|perdone|perdónenos|nos disculpamos|me disculpo)\b|"
    r"\b(?:désolée?s?|navrée?s?)\b|\b(?:mes|nos|vous (?:prie|prions)[^.]{0,30}|toutes (?:mes|nos)|présente|présentons)(?: \w+){0,3} (?:excuses?|excuser)\b|\b(?:excusez|pardonnez)(?:-nous|-moi)|\bje m'(?:en )?excuse|\bnous nous (?:en )?excusons|\b(?:je|nous) (?:vous )?(?:en )?demand(?:e|ons) pardon|\bpardonne[zr]?(?:-nous|-moi)|\b(?:je|nous) (?:vous )?(?:prie|prions) de (?:\w+ )?(?:nous |m')?excuser|\bje regrette|\bnous regrettons|(?:^|[.!?]\s*)(?:toutes )?(?:mes|nos) (?:\w+ )?excuses",
    re.MULTILINE,
)  # fmt: skip


@dataclass(frozen=True)
class Apology:
    """`start` to `end` are the words of apology; `line` is the sentence that they stand in."""

    start: int
    end: int
    line: Line

    @property
    def rest(self) -> str:
        """What follows the words of apology in their sentence."""
        return self.line.lower[self.end - self.line.start :]

    @property
    def before(self) -> str:
        return self.line.lower[: self.start - self.line.start]


_KEY_WORDS = tuple(_KEYS.split("|"))


def apologies(sheet: Sheet) -> list[Apology]:
    """The apologies of a reply, one a sentence at most: "I am sorry, truly sorry" is one."""
    return sheet.once("apologies", lambda: [one for one in _apologies(prose(sheet)) if not _named(sheet, one)])


def _apologies(text: Prose) -> list[Apology]:
    found = []
    for line in text.lines:
        if not any(map(line.lower.__contains__, _KEY_WORDS)):
            continue
        hit = _APOLOGY.search(line.lower)
        if hit and not text.quoted(line.start + hit.start()) and not _told(line.lower[: hit.start()]):
            found.append(Apology(line.start + hit.start(), line.start + hit.end(), line))
    return found


_ANNOUNCED = regex(
    r"\b(?:owe you|owed|deserve|due|is called for|schulden?|verdienen|geschuldet|debemos|debo|merece|devons|dois|méritez)\b"
)


def _given_twice(text: Prose, found: list[Apology]) -> list[Apology]:
    """The apologies after the first; one that is announced ("we owe you an apology") and then made counts once."""
    lines = {id(line): place for place, line in enumerate(text.lines)}
    return [
        one
        for before, one in itertools.pairwise(found)
        if not (lines[id(one.line)] - lines[id(before.line)] == 1 and _ANNOUNCED.search(before.line.lower))
    ]


def _named(sheet: Sheet, one: Apology) -> bool:
    """Whether the word is a name: written large in mid-sentence ("a copy of Sorry!")."""
    head = sheet.text[one.line.start : one.start].rstrip(" \t")
    return sheet.text.startswith(("Sorry", "Pardon"), one.start) and head[-1:].isalpha()


_TOLD = regex(
    r"(?:\b(?:he|she|they|tom|colleague|agent|driver|nobody|no one|never|n't|not just|not only|more than|than (?:an?|my|our)|rather than|instead of|without|enough to be|"
    r"you(?: have| had|'ve)? (?:already )?(?:got|heard|received|had)(?: \w+)?)\s*(?:\w+ ){0,2})$"
)
_NO_SORRY = regex(
    r"\b(?:you (?:have|'ve)? ?(?:nothing|no reason|no need) to be|no need (?:for you )?to (?:be|say)|don't be|do not be|needn't be|you said you(?: are|'re| were))\s*$"
)


def _told(before: str) -> bool:
    """Whether the words before tell of someone else's apology, or of there being none."""
    return bool(_NO_SORRY.search(before)) or (
        bool(_TOLD.search(before)) and not re.search(r"\b(?:i|we)(?:'m| am|'re| are)\W", before)
    )


_EVEN_MORE = r"more than (?:that|this|all)|above all|even more|most of all|mostly|mainly"
"""After "but": the apology goes on."""
_SORRY = r"(?:sorry|apologi[sz]e|apologi[sz]ing|apolog(?:y|ies)|regret|pardon|forgive (?:us|me))"
_UNHAPPY = r"(?:upset|unhappy|dissatisfied|unsatisfied|disappointed|frustrated|angry|annoyed|offended|displeased|aggrieved|bothered|let down|inconvenienced|mistreated|ignored|misled|disrespected|wronged|confused|not (?:happy|satisfied|pleased))"
_FALSE = Phrases(
    (
        *EXCUSES,
        ("if|in case|should|whether|to the extent", rf"\b{_SORRY}(?: to you| sincerely| deeply| for it| about it| about that| for that| for this| about this| to hear| in advance| once again| once more| again| truly| most sincerely)*,? (?:if|in case|whether|to the extent|should (?:you|this|we|it|there|our|any|that|the|my|your))\b(?! (?:possible))|"
         rf"(?<!as )\bif (?:we|i|this|that|it|anything|any|our|you|there|the|my|something)\b[^.;!?]{{1,110}},? (?:then )?(?:(?:i|we|please|do|must|would|sincerely|then|can only|want to|like to|'d|my|our|accept|are|am|i'm|we're|truly|very|so|of course) ?){{0,7}}{_SORRY}\b"),
        ("for any|about any|any inconv|for whatever|regret any|caused any|of any", rf"\b{_SORRY}(?: \w+){{0,3}}? (?:(?:for|about|over|in case of) )?(?:any|whatever)\b(?: \w+){{0,2}} (?:inconvenience|trouble|confusion|distress|upset|offen[cs]e|frustration|delay|issues?|problems?|misunderstanding|harm|disappointment|difficult(?:y|ies)|hassle|stress|concern|disruption|annoyance|worry|error|mistake|discomfort|impact|hurt|bother|damage|caused|this|we|you|\w+ (?:this|that|it|we|you))s?\b"),
        ("may|might|could", rf"\b{_SORRY}\b[^.;!?]{{0,110}}?\b(?:this|that|it|we|i|you|they|there|our \w+(?: \w+)?|the \w+|which)(?: \w+ly| well| also)? (?:may|might)(?: well| also| possibly| inadvertently| unintentionally| even)* have\b|\b{_SORRY}\b[^.;!?]{{0,110}}?\b(?:may|might|could) (?:\w+ )?have (?:\w+ )?caused\b(?<!what may have caused)(?<!what could have caused)(?<!what might have caused)"),
        ("you|perceived|interpreted|seen as", rf"\b{_SORRY}(?: to (?:hear|see|learn|read|know))?(?:,)?(?: for the fact)?(?: that)? (?:you|you're|you've|you are|you were|you have|you had|you would)(?: \w+ly| still| also| all| so)? ?(?:feel\w*|felt|think|thought|believe\w*|consider\w*|perceive\w*|see (?:it|this|things|us)|saw it|took it|take it|had that impression|got (?:the|that) impression|have (?:the|that) impression|interpreted|experienced it|viewed|view)\b|"
         rf"\b{_SORRY}(?: to (?:hear|see|learn|read|know))?(?: that)? you(?:'re| are| were|'ve been| have been| got| became| seem| remain| feel|'ve become)(?: not| \w+ly| so| very| still| left feeling| feeling| made to feel)* {_UNHAPPY}\b(?! (?:by (?:us|our|me)|for (?:\d|\w+ (?:days|weeks|hours)))|\s*because we)|"
         rf"\b{_SORRY}(?: to (?:hear|see|learn|read|know))?(?: that)? you(?:'re| are| were) (?:not|n't) (?:\w+ )?(?:happy|satisfied|pleased|content)|\b{_SORRY}(?: that)? you (?:weren't|aren't) (?:\w+ )?(?:happy|satisfied|pleased|content)|"
         rf"\b{_SORRY}(?: \w+)?(?: that)? you (?:found|find) (?:it|this|that|our|the|us|my)(?: \w+)? ?(?:\w+ )?(?:unsatisfactory|unacceptable|disappointing|inconvenient|frustrating|upsetting|confusing|offensive|rude|difficult|poor|lacking|unhelpful|annoying|slow|wanting)|"
         rf"\b{_SORRY}(?: \w+)? (?:for|about) (?:how|the way) you(?:'re| are)? (?:feel\w*|felt|perceive\w*|took|see|saw)|\b{_SORRY}(?: \w+)? (?:for|about) your (?:\w+ )?(?:frustration|feelings|upset|dissatisfaction|disappointment|unhappiness|anger|annoyance|perception|displeasure|distress|impression)\b|"
         rf"\b{_SORRY}(?: that)? (?:this|it|that|our \w+|the \w+) (?:was|is|were|are|has been|have been) (?:perceived|felt|seen|received|taken|experienced|interpreted|understood) (?:as|that way|this way|by you)"),
        ("but|however|although|though|yet", rf"\b{_SORRY}(?: to hear that| about that| about this| for that| for this| to say| again| to you| indeed| of course| sir| madam)*,? (?:but|however|although|though|yet)\b(?! (?:not surprised|{_EVEN_MORE})\b)|"
         rf"\b{_SORRY} (?:for|about|to hear(?: about)?|over)(?! (?:promising|saying|telling)) [^.;:!?]{{1,90}}?,? (?:but|however|although)\b(?! (?:that (?:is|does|will)(?:n't| not| no\b)|then|never|no |not|nobody|nothing|did|didn't|also|{_EVEN_MORE}|i want|i am (?:going|not)|now i|worse))|"
         rf"\b{_SORRY} that [^.;:!?]{{1,110}}?, (?:but|however|although) (?:you|as|our (?:terms|policy|rules|records)|this is|that is(?! (?:no|not|neither|never)\b)|these things|unfortunately|please|we (?:are|were|have been|do|did) (?:very|so|extremely|only|just|tell|inform|warn|experiencing)|we(?:'re| are) (?:currently|only)|we (?:can't|cannot|can only)|it(?:'s| is| was) (?:not|n't|your|only|just|beyond|outside)|in (?:our|this|fairness)|to be fair|mistakes|the (?:courier|carrier|weather|delay))\b|"
         rf"(?:\bsorry\b[^.!?]{{0,40}}[.!]\s+)(?:but|however),? (?:you(?! (?:asked|wanted|wrote|were right|are right|need|still|will|should have|also))|our (?:terms|policy|rules)|this (?:is|was)|it (?:is|was)|these|as you|please|we (?:are|were) (?:very|so|only|just|not)|there is nothing)"),
        ("sorry not", r"\bsorry,? not sorry\b"),
        ("not our fault|not our doing|beyond our control|out of our hands|outside our control|not responsible", rf"\b{_SORRY}\b[^.!?]{{0,60}}\b(?:not our (?:fault|doing|mistake)|beyond our control|out of our hands|outside (?:of )?our control|not responsible)"),
        ("falls|wenn|sollte|etwaige|eventuell|möglich|aber|jedoch|allerdings|dass sie", r"\b(?:falls|wenn|sollten?) [^.!?]{3,80}, (?:dann )?(?:tut|täte|bitte\w*|entschuldig\w*)\b[^.!?]{0,25}(?:leid|entschuldig\w*|verzeihung)\b|\b(?:leid|entschuldig\w*|entschuldigung|verzeihung|bedauern|bedaure|verzeihen sie)\b(?:,)?(?: (?!ohne\b)\w+){0,2}?,? (?:falls|wenn(?! und)|sollte|sollten)\b|\b(?:leid|entschuldig\w*|bedauern|verzeihung)\b[^.!?]{0,30}\b(?:etwaige|eventuelle|mögliche|allfällige|jegliche)\w*|\b(?:leid|entschuldig\w*|bedauern|bedaure)\b[^.!?]{0,20}, dass sie (?:sich |das |es |ungerecht |unfair |schlecht |behandelt |falsch |verstanden |mit \w+ \w+ |mit \w+ |nicht |so |von uns )*(?:verärgert|enttäuscht|unzufrieden|zufrieden|sauer|frustriert|gekränkt|geärgert|so (?:empfinden|sehen)|empfinden|empfunden|fühlen|gefühlt|schlecht behandelt fühlen)|\b(?:tut (?:es )?(?:mir|uns) (?:\w+ )?leid|entschuldigung|entschuldigen sie(?: bitte)?|bedauern (?:das|dies))(?:,? (?:dafür|das|dies))?, (?:aber|jedoch|allerdings)|\b(?:falls|sollten?|wenn)\b[^.!?]{3,140}, (?:dann )?(?:tut (?:uns|mir)|bitten wir um entschuldigung|entschuldigen wir|bedauern wir)"),
        ("si |cualquier|haya|pueda|pudiera|sienta|sentido|molest|pero|aunque|ocasion", r"\b(?:lament(?:o|amos)|siento|sentimos|disculp\w+|perdón|perdone)\b(?:,)?(?: mucho| \w+)?,? si\b|\b(?:lament(?:o|amos)|siento|sentimos|disculpas?|disculpe|perdón)\b[^.!?]{0,25}\bcualquier (?:molestia|inconveniente|problema|inconveniencia|malentendido)|\b(?:lament(?:o|amos)|siento|sentimos|disculp\w+)\b[^.!?]{0,70}\b(?:haya|hayan|hayamos|pueda|puedan|pudiera|pudieran) (?:podido|haber)|\b(?:lament(?:o|amos)|siento|sentimos)(?: mucho)? que (?:usted )?(?:se (?:sienta|haya sentido|sintiera)|esté (?:molest|descontent|insatisfech|enfadad|decepcionad)\w+|lo (?:vea|perciba|interprete)|piense|crea)|\b(?:lo siento|lo sentimos|disculpe|lo lament(?:o|amos)|perdón)(?: mucho)?,? (?:pero|aunque|sin embargo)|\bsi (?!lo prefiere|prefiere|quiere|desea)[^.!?]{3,140}, (?:le |nos |lo |les |te )?(?:pedimos (?:disculpas|perdón)|disculp\w+|lament\w+|sentimos|siento)"),
        ("si |que vous|éventuel|pu |aurait|sentez|soyez|ayez|mais|toute gêne|tout dés", r"\b(?:désolée?s?|navrée?s?|excus\w+|regrett\w+|pardon)\b(?:,)?(?: \w+){0,2}?,? (?:si|s'il|s'ils)\b|\b(?:désolée?s?|navrée?s?|excus\w+|regrett\w+)\b[^.!?]{0,50}\b(?:éventuel\w*|toute gêne|tout désagrément|tout inconvénient)|\b(?:désolée?s?|excus\w+|regrett\w+)\b[^.!?]{0,70}\b(?:a|ait|ont|aurait|auraient|avons|aurions) pu\b|\b(?:désolée?s?|navrée?s?|regrett\w+) que vous (?:vous sentiez|soyez|ayez été|ayez (?:eu )?le sentiment|le preniez|le perceviez|ayez ressenti|pensiez)(?: \w+){0,2}|\b(?:désolée?s?|navrée?s?|excusez-nous|pardon),? (?:mais|cependant|toutefois)\b|\bsi (?!vous (?:préférez|voulez|souhaitez|le voulez))[^.!?]{3,140}, (?:nous (?:vous )?(?:en )?(?:sommes|nous|présentons|demandons|prions)|je (?:vous |suis|m'|en)|j'en|veuillez)[^.!?]{0,30}(?:désol|excus|navr|regrett|pardon)"),
    )
)  # fmt: skip


def no_false_apology(sheet: Sheet) -> Verdict:
    """Fails on "sorry if", "any inconvenience this may have caused", "sorry you feel that way", "sorry, but"."""
    text = prose(sheet)
    found = [(start, end) for start, end in _FALSE.find(text.lower) if not text.quoted(start)]
    if found:
        why = "an apology with an if, a may, a but, or for how they feel is none; say plainly what you are sorry for"
        return failed(why, marks(sheet, found))
    if text.tongue is None:
        return nothing("the reply is in a language that this check does not know")
    return passed("no apology is hedged")


def is_false(text: Prose, apology: Apology) -> bool:
    line = apology.line
    return any(line.start <= start < line.end for start, _ in _FALSE.find(text.lower))


_ALSO_SORRY = regex(
    r"\b(?:and|but),? (?:i|we)(?:'m| am|'re| are)? (?:also |further |again |equally |likewise )(?:\w+ )?(?:sorry|apologi[sz]e)\b|"
    r"\b(?:and|but),? (?:i|we)(?:'m| am|'re| are)? (?:\w+ )?(?:sorry|apologi[sz]e) (?:as well|too|again|also|once more|likewise)\b"
)
"""A second apology in the sentence of the first, and called one: "I apologise, and I'm sorry as well for the wait"."""


def apology_once(sheet: Sheet) -> Verdict:
    """None or one; a second sentence of apology fails."""
    text = prose(sheet)
    if text.tongue is None:
        return nothing("the reply is in a language that this check does not know")
    found = apologies(sheet)
    again = [hit for one in found if (hit := _ALSO_SORRY.search(one.rest)) and not text.quoted(one.end + hit.start())]
    if again and not _given_twice(text, found):
        at = next(one.end for one in found if _ALSO_SORRY.search(one.rest)) + again[0].start()
        return failed(
            "the reply apologises twice in one sentence; once, plainly, is worth more",
            [sheet.mark(at, at + len(again[0][0]))],
        )
    if more := _given_twice(text, found):
        why = f"the reply apologises {len(more) + 1} times; once, plainly, is worth more"
        return failed(why, marks(sheet, [(one.start, one.end) for one in more]))
    return passed("one apology" if found else "no apology")
