"""English turned around: "I" to "you", "you" to "we" or "us"."""

from __future__ import annotations

import re

from drafter.domain.regex import regex

_SUBJECT_VERB = (
    r"(?:have|haven['’]t|had|hadn['’]t|are|aren['’]t|were|weren['’]t|did|didn['’]t|do|don['’]t|never|still|also|"
    r"just|only|then|all|keep|kept|can['’]t|cannot|could|couldn['’]t|will|won['’]t|would|wouldn['’]t|said|told|promised|"
    r"sent|shipped|charged|billed|took|made|lost|cancel+ed|delivered|gave|put|forgot|ignored|left|refused|changed|broke|"
    r"sold|overcharged|booked|installed|closed|deleted|blocked|debited|withdrew|owe|lied|messed|claimed|advertised|want|"
    r"got|say|charge|send|take|bill|ask|asked|call|called)"
)
_FINITE = (
    r"\b(?:is|are|was|were|has|have|had|does|do|did|will|would|can|could|cannot|\w+n['’]t|keeps?|kept|came|comes?|went|got|"
    r"gets|fell|broke|caught|took|sent|said|told|left|lost|made|paid|gave|put|stood|sat|bought|hung|ran|rang|works?|says?|"
    r"shows?|smells?|leaks?|stops?|crashes|arrives?|am|['’]m|threw|find|think|feel|sold|need|want|refuses?|"
    r"(?<!already )(?<!just )(?<!once )(?<!not )(?<!all )\w{3,}ed)\b"
)
_WHOLE = regex(_FINITE, re.IGNORECASE)
_SHORT_VERB = regex(r"^(?:I|we|you|it|he|she|they|that)['’](?:m|ve|re|s|ll)\b", re.IGNORECASE)
_SUBJECT = regex(
    r"^(?:(?:after|since|when|on|in|for|at|over|until)\b[^,]{0,40},?\s+)?(?:I|we|you|he|she|it|they|this|that|these|those|there|"
    r"the|a|an|my|our|your|his|her|its|their|one|two|three|both|half|some|all|every|each|no|none|nobody|nothing|someone|"
    r"somebody|everything|neither|only|what|(?-i:[A-Z][a-z]+)(?= (?:said|told|promised|wrote|called|came|never|did|has|had|was|is)\b)|flight|order|router|parcel)\b",
    re.IGNORECASE,
)
_TURNS: tuple[tuple[str, str], ...] = (
    (r"my (?:husband|wife|partner|mother|father|son|daughter|family) and I", "you and yours"),
    (r"I am|I['’]m", "you are"),
    (r"I was", "you were"),
    (r"I['’]ve", "you have"),
    (r"I['’]ll", "you will"),
    (r"you are|you['’]re", "we are"),
    (r"you['’]ve", "we have"),
    (r"you['’]ll", "we will"),
    (r"we were", "you were"),
    (r"we['’]ve", "you have"),
    (r"we['’]re", "you are"),
    *((rf"{word} you", f"{word} we") for word in ("since", "because", "when", "while", "until", "whether", "although")),
    (rf"you(?=\s+{_SUBJECT_VERB}\b)", "we"),
    (r"yours", "ours"),
    (r"your", "our"),
    (r"you", "us"),
    (r"I|we|me|us", "you"),
    (r"myself|ourselves", "yourself"),
    (r"mine", "yours"),
    (r"my|our", "your"),
)
_TURN = regex("|".join(rf"\b(?P<t{index}>{pattern})\b" for index, (pattern, _) in enumerate(_TURNS)), re.IGNORECASE)
_UNSAFE = regex(
    r"\b(?:I|we)['’]?d\b|\byou\b[^,]*\byou\b|\bas you\b|\byou you\b|\b(?:told|promised) (?:me|us) (?:you|I)\b|,\s*(?:this|that) is\b|"
    r"\byou (?:guys|people|lot|all|two)\b|\blet['’]s\b|[\"“”„»«]|^you (?!"
    rf"{_SUBJECT_VERB})\w+",
    re.IGNORECASE,
)
_THEIRS = regex(r"\b(?:I|we)\b", re.IGNORECASE)
_AGREES = regex(r"\b(and|but|or)( \w+ly| then| also| now)? (was|am|have been|['’]m)\b", re.IGNORECASE)
"""A second verb of theirs: "I paid for business and was sat in row 19"."""
_LOWERED = regex(
    r"^(?:The|A|An|My|Your|Our|It|This|That|These|Those|There|Nobody|No|Nothing|None|He|She|They|We|You|After|When|"
    r"Since|For|On|In|At|Only|One|Two|Both|Half|Some|All|Every|Everything|Still|Someone|Neither|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Last|Instead|Once|While|If|What|How|Any|Most|"
    r"Many|Several|Today|Yesterday|Just|Even|Each|Another|Your|His|Her|Their|Its|Because|Until|Over|From|With|Here|Then|To|Flight|Order|Router|Parcel)\b"
)


def turn(words: str) -> str | None:
    """None where the sentence is not whole, or speaks of "you" twice."""
    if _UNSAFE.search(words) or not (_SUBJECT.match(words) or words[:2] in ("I ", "My")):
        return None
    if not _SHORT_VERB.match(words) and not _WHOLE.search(" ".join(words.split()[1:9])):
        return None
    agreed = _AGREES.sub(_agreeing, words) if _THEIRS.match(words) else words
    turned = _TURN.sub(lambda found: _TURNS[int((found.lastgroup or "t0")[1:])][1], agreed)
    if turned[:1].isupper() and (_LOWERED.match(turned) or words[0:2] in ("I ", "My")):
        turned = turned[0].lower() + turned[1:]
    return turned


def _agreeing(found: re.Match[str]) -> str:
    verb = {"was": "were", "am": "are", "have been": "have been"}.get(found[3].lower(), "are")
    return f"{found[1]}{found[2] or ''} {verb}"
