"""Angry capitals: two or more ordinary words. One word or a row of exclamation marks tells nothing.

Capitals are innocent where somebody excuses them, where they quote a screen, a sign or a name, where they cheer, and
in a civil message that is written in nothing else.
"""

from __future__ import annotations

import re

from drafter.domain.lexicon.loud import ACRONYMS, ANGRY, ORDINARY
from drafter.domain.lexicon.patterns import Waiting
from drafter.domain.regex import regex
from drafter.drafting.reading.scan import Hit, Said

_CAPS = regex(r"(?<![\w@#/.-])[A-ZÄÖÜÁÉÍÓÚÑÀÈÙÂÊÎÔÛÇ]{2,}(?:['’][A-Z]{1,2})?(?![\w/-])")
_NEGATIVE = ("tone:hot", "tone:frown", "tone:problem", "tone:refuses", "tone:cancelling", "insult", "profanity", "safety", "ultimatum", "cause:lack_of_resolution", "cause:unmet_expectations", "cause:poor_communication", "cause:repeat_incident", "long_wait", "repetition", "repeat_contact", "broken_promise", "financial_loss", "confusion", "rejected_solution", "emotion:anger", "emotion:distress", "emotion:fear", "legal_threat", "chargeback_threat", "churn_threat", "public_threat", "regulator_threat", "manager_request")  # fmt: skip
_EXCUSED = regex(r"\b(?:caps(?: ?lock| key)?|capitals|capital letters|shift key|lower ?case|(?:big|block|large) letters|letras? grandes?|voice to text|all caps|grossbuchstaben|feststelltaste|mayusculas|majuscules)\b")  # fmt: skip
_JOY = Waiting(r"\b(?:thank(?:s| you)|love[sd]?|amazing|awesome|great|best|brilliant|happy|merry|congrat\w*|ya+y|ya+s|wow|omg yes|lol|hoo+ray|woo+hoo|goa+l|perfect|fantastic|excellent|surprise|can't wait|god bless|greetings|well deserved|(?:it|they)(?: is|'s|s)? (?:came|works|working|a (?:girl|boy))|we (?:won|have a)|has landed|rock on|good (?:boy|girl)|danke|gracias|merci|super|toll|so excited|finally arrived|feliz|felicidades|viva|campeon\w*|las quiero|(?:todo|muy) bien|bravo|bon anniversaire|joyeux|frohe\w*|gluckwunsch)\b")  # fmt: skip
_CIVIL = regex(r"\b(?:please|pls|plz|kindly|regards|brgds|dear|good (?:morning|afternoon|evening|day)|hello|hi|fao|fyi|sorry|excuse|pardon|apologies|welcome|rsvp|bitte|por favor|s'il vous plait|bonjour|hola|hallo|guten tag|mit freundlichen)\b|^\W*(?:is|are|do|does|can|could|may|when|what (?:day|time|is the)|where (?:is|are) the)\b[^?!]*\??\W*$")  # fmt: skip
_LABEL = regex(r"(?:[:\"«„“]|\b(?:errors?|messages?|says?|said|shows?(?: as)?|screen|button|label\w*|subject|marked|stamped|print(?:s|ed)?|reads?|display\w*|models?|called|titled|headed|named?|clicked?|press(?:ed)?|hit|typed?|select|tick(?:ed)?|get|gave me|got|froze on|tabs?|menu|options?|fields?|signs?|letters? with|notice|text is|engrav\w*|embroidered|shout(?:s|ed)|screaming|team|plan is|version|form|voicemail|anzeige|steht|meldung|pantalla|dice|pone|affiche|ecran|indique|marque|sale|aparece))\W*(?:(?:no\.? ?|code )?[a-z]{0,3}-?\d[\w.-]*\W*)?$", re.IGNORECASE)  # fmt: skip
_HEADED = regex(r"[A-Z0-9 .#-]{2,40}:\s*\S")
_ON_ITS_BACK = regex(
    r"\W*(?:(?:and|or|then|with|while)(?: then)? )?(?:(?:on|at|in|inside|under|across|along|over|below|underneath|next to|above) (?:the|its|it)? ?(?:\w+ ){0,3}|underneath |below |above |overleaf )(?:(?:it|was|is|said|says|read) )*\W*"
)
"""From one quote to the next: "… and on the back …"."""
_SIGN = regex(
    r"\b(?:banners?|signs?|posters?|stickers?|notices?|cards?|labels?|stamps?|headlines?|pop-?ups?|leaflets?|envelopes?|plaques?|board|lettering|letters|slogan)\b[^.!?\n]{0,50}[,:–-] ?$",
    re.IGNORECASE,
)
_SUBJECT = regex(r"[ \t]*(?:RE|REF|SUBJECT|FAO|ATTN|FW|FWD)\b ?[:.-]")
_A_LIGHT = regex(
    r" (?:(?:is|are|was|light|led|lamp|button|key|port|socket|tab|field|box|setting|slot|in|shows?) )*(?:red|green|amber|orange|blue|white|yellow|on|off|lit|flashing|blinking|solid|steady|dark|light|led|button|key|port|socket|tab|field|setting|slot)\b",
    re.IGNORECASE,
)
"""What is written on a device: "POWER green"."""
_HAMMERED = regex(r"(?:[A-Z']{2,}[.!] ){2,}[A-Z']{2,}[.!]")
"""A full stop after every word: "NOT. GOOD. ENOUGH."."""
_HERO = regex(
    r"\byou (?:bloody |absolute |little |fucking |total |utter )*(?:ripper|beauty|beaut|legends?|stars?|hero(?:es)?|genius(?:es)?|champions?|angels?|gems?)\b"
)
_JOINS = ("and", "or", "then", "and then", "und", "oder", "dann", "und dann", "y", "o", "luego", "et", "ou", "puis", "et puis")  # fmt: skip
_VOWEL = regex(r"[AEIOUYÄÖÜÁÉÍÓÚÀÈÙÂÊÎÔÛ]")

_Words = list[re.Match[str]]


def shouting(said: Said) -> Hit | None:
    """The longest stretch of shouted words, where two or more are no names, codes, quotes or cheers."""
    if _CAPS.search(said.text) is None or rejoices(said):
        return None
    found = [word for word in _CAPS.finditer(said.text) if said.own[word.start()] != " "]
    loud = [word for run in _unquoted(said, _runs(found)) for word in run if _is_word(word[0])]
    spoken = [plain for word in loud if (plain := _plain(word[0])) in ORDINARY]
    if len(loud) < 2 or not spoken or not any(len(word[0]) > 2 for word in loud) or _EXCUSED.search(said.own):
        return None
    if ANGRY.isdisjoint(spoken) and _is_harmless(said, loud, spoken):
        return None
    return Hit("shouting", *_span(loud), 0.3)


def rejoices(said: Said) -> bool:
    """Thanks or praise with nothing amiss; beside thanks, tears are tears of joy."""
    if said.has("tone:thanks") and said.has("tone:warm"):
        return not said.has("tone:hot", "tone:frown", "tone:ironic", "insult", "profanity", "tone:refuses")
    if _HERO.search(said.own) and not said.has("tone:hot", "tone:frown", "tone:ironic", "tone:refuses", "tone:problem"):
        return True
    amiss = [label for label in _NEGATIVE if label != "emotion:distress" or not said.has("tone:thanks")]
    return said.has("tone:thanks", "tone:warm") and not said.has(*amiss)


def _is_harmless(said: Said, loud: _Words, spoken: list[str]) -> bool:
    """Whether nothing in the message bears out that these capitals are angry."""
    if said.has(*_NEGATIVE):
        return False
    if _JOY.search(said.own[max(0, loud[0].start() - 40) : loud[-1].end() + 40]):
        return True
    letters = [char for char in said.text[:4000] if char.isalpha()]
    if sum(map(str.isupper, letters)) > 0.7 * len(letters):
        return len(spoken) < 2 or _CIVIL.search(said.own) is not None
    return len(spoken) < 2


def _runs(words: _Words) -> list[_Words]:
    """Words in capitals that follow each other."""
    runs: list[_Words] = []
    for word in words:
        if runs and word.start() - runs[-1][-1].end() <= 3:
            runs[-1].append(word)
        else:
            runs.append([word])
    return runs


def _unquoted(said: Said, runs: list[_Words]) -> list[_Words]:
    """Without the runs that are quoted; "KEEP DRY and THIS SIDE UP" is one quote."""
    kept: list[_Words] = []
    quoted_to = -1
    for run in runs:
        joined = quoted_to >= 0 and _joins(said.own[quoted_to : run[0].start()])
        if joined or _is_quoted(said, run):
            quoted_to = run[-1].end()
        else:
            kept.append(run)
    return kept


def _joins(between: str) -> bool:
    return between.strip() in _JOINS or _ON_ITS_BACK.fullmatch(between) is not None


def _is_quoted(said: Said, run: _Words) -> bool:
    """Whether a run of a message that is not all capitals stands where a screen, a sign or a name is quoted."""
    begin = said.text.rfind("\n", 0, run[0].start()) + 1
    line = said.text[begin : run[0].start()]
    if _HAMMERED.search(said.text, run[0].start(), run[-1].end() + 1):
        return False
    if _SUBJECT.match(said.text, begin, run[-1].end() + 2) or _SIGN.search(line[-70:]):
        return True
    if len(run) < 3 and line and _A_LIGHT.match(said.text, run[-1].end()):
        return True
    label = _LABEL.search(line[-40:]) if any(char.islower() for char in line[-40:]) else None
    if label and not (label[0].lower().startswith(("get", "got")) and _plain(run[0][0]) in ANGRY):
        return True
    return len(run) < 4 and _HEADED.match(said.text, run[0].start(), run[-1].end() + 4) is not None


def _plain(word: str) -> str:
    return word.lower().replace("’", "'")


def _is_word(word: str) -> bool:
    return _plain(word) not in ACRONYMS and (_plain(word) in ORDINARY or _VOWEL.search(word) is not None)


def _span(words: _Words) -> tuple[int, int]:
    """The longest run of shouted words that stand near each other, else the first two."""
    runs: list[_Words] = [[words[0]]]
    for word in words[1:]:
        if word.start() - runs[-1][-1].end() <= 25:
            runs[-1].append(word)
        else:
            runs.append([word])
    best = max(runs, key=len)
    return best[0].start(), (best[-1] if len(best) > 1 else words[1]).end()
