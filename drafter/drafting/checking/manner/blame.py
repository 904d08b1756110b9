"""no_blame: the customer is never at fault in our words, even where it is true. Blaming ourselves is another matter."""

from __future__ import annotations

from drafter.domain.lexicon.patterns import Waiting
from drafter.domain.regex import regex
from drafter.drafting.checking.manner.another_time import advice_for_later
from drafter.drafting.checking.manner.blame_abroad import BLAME_ABROAD
from drafter.drafting.checking.manner.blame_words import ENGLISH, FRENCH, GERMAN, SPANISH
from drafter.drafting.checking.manner.hint_care import CAREFUL
from drafter.drafting.checking.manner.hint_forms import ADVISED, CARE_WAS_OURS, SPARED
from drafter.drafting.checking.manner.hints import HINTS
from drafter.drafting.checking.manner.idle import idle_hints
from drafter.drafting.checking.manner.lore import SILENT
from drafter.drafting.checking.manner.phrases import Phrases
from drafter.drafting.checking.manner.prose import Prose, marks, prose
from drafter.drafting.checking.manner.remarks import REMARKS, general_remarks
from drafter.drafting.checking.manner.truisms import truisms
from drafter.drafting.checking.manner.what_if import WHAT_IF
from drafter.drafting.checking.sheet import Sheet, Verdict, failed, nothing, passed

_BLAME = Phrases(
    (*ENGLISH, *GERMAN, *SPANISH, *FRENCH, *BLAME_ABROAD, *HINTS, *ADVISED, *CAREFUL, *REMARKS, *SILENT, *WHAT_IF)
)
_SPARED = Phrases(SPARED)
_DENIED = Waiting(
    r"(?:\bnothing (?:that )?|\bno way (?:that )?|\bnot (?:because|that|as if|something|anything)(?: \w+)? |\bisn't (?:because|that|something) |\bwasn't (?:because|that|something) |"
    r"\b(?:not|never|n't) (?:\w+ ){0,2}(?:say|saying|said|suggest\w*|imply\w*|mean\w*|think|believe|claim\w*)(?: \w+){0,2} |\bwhether (?:or not )?|\beven if |\bso (?:that )?|\bwithout |"
    r"\bnone of (?:this|that|it) (?:is|was) |\b(?:told|telling) you (?:that )?|\b(?:suggested|implied|claimed|insinuated|hinted|wrote|(?<!be )said|says) (?:to you )?(?:that |it was |this was )?|\bnor (?:is|was) (?:it|this) |\bfar from |\binstead,? |\b(?:should|ought)(?:n't| not| never)(?: ever)?(?: to)? have(?: had)?(?: to)? )$"
)
_WHERE_DUE = regex(r"\b(?:where|when|what|how|who|than|as|that) $")
"""Before "you should have been": just where they were."""
_SOMEBODY = regex(
    r"\w*(?: \w+){0,2} (?:alguien|nosotros|nuestr\w+|la empresa|el equipo|el taller|el almacén|la tienda|yo)\b"
)
"""After "debería": who should have, and it is not the customer."""
_ADVICE = regex(
    r"(?:is|are|it's|works?|goe?s?) (?:usually |always |generally |much )?(?:best|better|easier|faster|safer|quicker)\b"
)
_PROMISED = regex(
    r"\b(?:wrong(?:ly)? told|(?<!something )was wrong|were wrong|was not true|wasn't true|and (?:we|it) (?:did not|didn't))\b"
)


_FROM_US = regex(r"[^.!?;:,]{0,25}\b(?:from (?:me|us|our)|von (?:mir|uns)|de (?:mí|nosotros)|de (?:moi|nous))\b")
"""What follows "you should have heard it": they should have had it from us."""
_LEFT_TO_THEM = regex(r"\b(?:rather|prefer|sooner|like|want|or)\b")
_WOULD_KNOW, _HAD_WE = regex(r"you(?:'d| would)\b"), regex(r"\b(?:had|if) (?:we|i|our|my)\b")
"""What they would have known if we had told them."""
_ASKED_OF_THEM = regex(r"\b(?:would|could|can|will|might) (?:i ask (?:that )?)?$|\bask (?:that )?$")
_SET_ASIDE = regex(
    r"you (?:please |kindly |just |can |could )*(?:put|keep|leave|hand|give|send|post|return|bring|place|set|store|bin|throw|drop) (?:us |him |her |them |the driver )?(?:the|that|this) (?:wrong|broken|faulty|damaged) "
    r"[^.!?;:\n]{0,40}?\b(?:aside|by|back|away|down|out|somewhere|safe(?:ly)?|ready|until|till|for (?:now|the|us|him|her)|in (?:its|the|a|your)|to (?:the|our|him|her|one side|us|hand)|on (?:the|a|top)|outside|with (?:a|the|your)|at|when|where)\b"
)
"""A wrong thing that we sent, and what becomes of it: "would you put the wrong one aside for now?" """
_OWN_CHOICE = regex(r"\bof your (?:own )?choosing\b")
_CHOSEN = regex(
    r"(?:^|[^\w]|(?P<is>\b(?:is|are|was|were|been|be|became|'s|not) ))(?:an?|any|the|some) (?P<what>[\w-]+) $"
)
_TROUBLE = regex(
    r"(?:situation|delay|wait|problem|mess|trouble|matter|fault|error|mistake|damage|cost|expense|loss|risk|predicament|difficulty|arrangement|complication|route|path|fate|issue|outcome|result)s?$"
)
"""What nobody chooses: "a delay of your own choosing" is blame, "a restorer of your own choosing" is whom they want."""
_WORDLESS = regex(r"\bwithout (?:a|an|any|another|further)\b")
_BY_THEN = regex(
    r"\b(?:was|were|had|did|could|would|might|went|came|took|has been|have been|got|sent|assumed|couldn't|n't|cannot|can't|unable|nothing|impossible)\b|\b\w{3,}ed\b"
)
_WE, _ELIDED = regex(r"\b(?:i|we)(?:'d)?(?: \w+ly| also| well)? $"), regex(r"\b(?:i|we) [^.!?;:]*\band $")
_YOU_DID = regex(r"\byou (?:had|have|did|were|never|not|\w+ed|\w+n't)\b")
_HAD_IT_BEEN = regex(r"\b(?:if|had|unless|with (?:an?|the|your|more|some)|sooner|earlier|in time)\b")


def no_blame(sheet: Sheet) -> Verdict:
    """Fails on "you should have read our terms" and "as stated in our email"; passes "you should have had it by
    Tuesday", "you did nothing wrong", "we should have checked"."""
    text = prose(sheet)
    outright = [
        place
        for place in _BLAME.said(text)
        if not (_denied(text, *place) or _taken_back(text, *place) or _by_default(sheet, text, *place))
    ]
    spared = [place for place in _SPARED.said(text) if not _denied(text, *place) and not _ours(text, *place)]
    idle = [place for place in idle_hints(sheet, text) if not _denied(text, *place)]
    general = [
        place
        for place in (*general_remarks(sheet, text), *advice_for_later(sheet, text), *truisms(sheet, text))
        if not _denied(text, *place)
    ]
    if sheet.plan.resolution.kind == "answer":  # what is best done is what was asked
        outright = [place for place in outright if not _ADVICE.match(text.lower, place[0])]
        spared = [place for place in spared if not _ADVICE.match(text.lower, place[0])]
        general = []
    found = _apart(sorted({*outright, *spared, *idle, *general}))
    if found:
        return failed(
            "this puts the fault on the customer, outright or by a hint; say what we do about it", marks(sheet, found)
        )
    if text.tongue is None:
        return nothing("the reply is in a language that this check does not know")
    return passed("nothing blames the customer")


def _apart(places: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The places without those that begin within the one before."""
    kept: list[tuple[int, int]] = []
    for start, end in places:
        if not kept or start >= kept[-1][1]:
            kept.append((start, end))
    return kept


def _ours(text: Prose, start: int, end: int) -> bool:
    """Whether the sentence of a hint says that the care was ours to take, "one call from us would have spared you", or lets
    us have done it: "that one I could have helped", "we refused it and would have kept you for a year"."""
    line = text.line_at(start)
    if line is None:
        return False
    if CARE_WAS_OURS.search(line.lower):
        return True
    head = text.lower[line.start : start]
    ours = _WE.search(head) is not None or (_ELIDED.search(head) is not None and not _YOU_DID.search(head))
    return ours and not _HAD_IT_BEEN.search(text.lower, end, line.end)


def _by_default(sheet: Sheet, text: Prose, start: int, end: int) -> bool:
    """Whether a choice is left open and this tells what comes if they say nothing: "without a word from you it is the
    refund". Told of what is past, their silence is to blame."""
    line = text.line_at(start)
    if line is None or not sheet.plan.alternatives or not _WORDLESS.search(text.lower, start, end):
        return False
    return _BY_THEN.search(line.lower) is None


def _chosen(text: Prose, start: int, end: int) -> bool:
    """Whether they may choose somebody or something, "a restorer of your own choosing", rather than have chosen trouble."""
    own = _OWN_CHOICE.search(text.lower, start, end)
    what = _CHOSEN.search(text.lower, max(0, start - 40), own.start()) if own else None
    return what is not None and not what["is"] and not _TROUBLE.match(what["what"])


def _denied(text: Prose, start: int, end: int) -> bool:
    return _DENIED.search(text.lower, max(0, start - 60), start) is not None


def _taken_back(text: Prose, start: int, end: int) -> bool:
    """Whether the sentence goes on to say that it was us after all: "you were told ..., and that was wrong"."""
    line = text.line_at(start)
    if line is None:
        return False
    if _SET_ASIDE.match(text.lower, start) and _ASKED_OF_THEM.search(text.lower, max(0, start - 24), start):
        return True
    if _WOULD_KNOW.match(text.lower, start) and _HAD_WE.search(text.lower, line.start, start):
        return True
    if _SOMEBODY.match(text.lower, end, line.end) and text.lower.startswith("deb", start):
        return True
    if text.lower.startswith("you should", start) and _WHERE_DUE.search(text.lower, line.start, start):
        return True
    if _FROM_US.match(text.lower, end, line.end) or (
        _LEFT_TO_THEM.search(line.lower) and _OWN_CHOICE.search(text.lower, start, end)
    ):
        return True
    if _chosen(text, start, end):
        return True
    return _PROMISED.search(text.lower, end, min(line.end, end + 160)) is not None
