"""Taunts: praise turned round, the customer's words or what our notes say of them held up, and how little it helps
to write like that. They answer how somebody complained, or amuse at their cost.
"""

from __future__ import annotations

from collections.abc import Iterator

from drafter.domain.regex import regex
from drafter.drafting.checking.manner.phrases import CLAUSE, Rules
from drafter.drafting.checking.manner.prose import Prose, lowered
from drafter.drafting.checking.sheet import Sheet

_WRITING = (
    r"(?:shouting|announcing|calling|threatening|swearing|insulting|writing|posting|complaining|tweeting|typing|repeating|counting|yelling|ranting|capitals|caps|exclamation marks|"
    r"demanding|declaring|quoting|sending|insults|threats|name-calling|rudeness|sarcasm|strong language|bad language)"
)
_GAINS = r"(?:make|makes|made|get|gets|help|helps|bring|brings|move|moves|speed|speeds|change|changes|mend|mends|fix|fixes|solve|solves|turn|turns|send|sends|work|works)"
_NEVER = r"(?:rarely|hardly|seldom|never|scarcely|won't|will not|doesn't|does not|don't|do not|can't|cannot)"
_PRAISED = r"(?:impressive|charming|touching|amusing|entertaining|flattering|delightful|poetic|dramatic|creative|imaginative|colou?rful|eloquent|stirring|vivid|thrilling|inspiring|tempting|lovely|moving|witty|funny)"

TAUNTS: Rules = (
    ("enough,", r"\b(?:funnily|strangely|oddly|curiously|amazingly|amusingly|ironically|incredibly) enough,"),
    ("so love|so enjoy|so like|so adore", r"\b(?:do|does) (?:just )?so (?:love|enjoy|like|adore)\b"),
    ("we do ", r"\bwe do (?:actually |really |in fact )?(?:own|have|know|employ|possess|use|sell|stock|keep)\b[^.!?]{0,50}\b(?:though|but|even if) (?:clearly|evidently|apparently|obviously|someone|somebody|not everyone|one of us)\b"),
    (" as ", rf"\b{_PRAISED}(?: and \w+)? (?:as|though) (?:the|your|that|this|it|all (?:this|that)) ?(?:[\w-]+ ){{0,3}}?(?:is|was|were|are|may be|sounds?|reads?|looks?)\b"),
    ("any faster|any sooner|any quicker|any earlier|any better|any further|any more quickly|any difference|rarely|hardly|seldom|scarcely|never|not |n't ",
     rf"(?<!our )\b{_WRITING}\b(?! (?:you|us)\b)[^.!?;]{{0,50}}? {_NEVER} (?:\w+ ){{0,2}}?{_GAINS}\b|\b(?:nobody|no one|nothing|no (?:refund|parcel|courier|bank|engineer|answer|\w+))\b(?! (?:came|rang|told|here|at|in)\b)[^.!?;]{{0,40}}? any (?:faster|sooner|quicker|earlier|better|further|more quickly)\b[^.!?;]{{0,12}}\b(?:by|for|through|because|when|if) \w+"),
    ("how you", r"\b(?:mind|watch|consider|think about|reflect on|careful|choose|moderate|reconsider) how you (?:speak|write|talk|address|put|phrase|treat|word)\b"),
    ("is for", r"\bthat(?:'s| is) (?:exactly |precisely |just |rather )?what (?!we\b|i\b|my\b|our\b)(?:an? )?\w+ing is for\b"),
    ("learn|finds out|discover|will tell", r"\bas (?:everyone|everybody|anyone|anybody|we all|all of us|one) (?:[\w']+ ){0,3}?(?:learns?|finds? out|discovers?|will tell you|comes? to (?:know|learn))\b"),
    ("big guns|cavalry|heavy artillery|sterner stuff|psychic|telepathic|clairvoyant|fortune tell|thrilled to have|delighted to have",
     rf"\b(?:big guns|the cavalry|heavy artillery)\b|\bof sterner stuff\b|\b(?:not|n't|no|hardly|sadly not)(?: yet| quite| exactly)? (?:psychics?|telepathic|clairvoyants?|fortune[- ]tellers?)\b|{CLAUSE}we(?:'d| would) be (?:thrilled|delighted|honou?red) to have such\b"),
    ("note|file|record|account|system|label", r"\b(?:notes?|file|records?|account|system|label)\b[^.!?\"]{0,30}\b(?:says?|reads?|calls?|marks?|describes?|lists?|has)\b[^.!?\"]{0,20}\"[^\"]{0,30}\b(?:complain\w*|difficult|awkward|rude|demanding|nuisance|trouble-?maker|aggressive|entitled|fussy|moan\w*|keep (?:it )?short|handle with|time-?waster|pest|vip not)\b"),
)  # fmt: skip
_QUOTED = regex(r'"([^"\n]{3,80})"')
_MOCKS = regex(
    r"\b(?:rarely|hardly|seldom|scarcely|makes? for|quite the|rather (?:poor|bold|rich|strong|harsh|sweeping)|(?:wouldn't|isn't|don't|aren't) (?:you|it|we)(?: say| think| agree)?\?|what a|so much for|impressive|charming|whatever that means)"
)
_GRANTED = regex(
    r"\b(?:you(?:'re| are| were) (?:\w+ )?right|sorry|apolog\w+|fair|deserved?|earned|true|my|our (?:fault|mistake|word|promise))\b"
)


def mocked(sheet: Sheet, text: Prose) -> Iterator[tuple[int, int]]:
    """Places where the customer's own words are given back in quotation marks, and the sentence makes light of them."""
    if text.tongue != "en" or text.lower.count('"') < 2:
        return
    theirs = " ".join(lowered(sheet.case.message.text).split())
    for line in text.body:
        for hit in _QUOTED.finditer(line.lower):
            words = " ".join(hit[1].strip(" .,!?").split())
            around = f"{line.lower[: hit.start()]} {line.lower[hit.end() :]}"
            if words in theirs and _MOCKS.search(around) and not _GRANTED.search(around):
                yield line.start + hit.start(), line.start + hit.end()
