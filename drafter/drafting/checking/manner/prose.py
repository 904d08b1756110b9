"""The reply as the checks of manner read it: lower-case sentences, their words, and the language they are in.

Built once per sheet, because seventeen checks ask for the same things.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from drafter.domain.regex import regex
from drafter.domain.score import Mark
from drafter.domain.sentences import sentences
from drafter.drafting.checking.manner.bags import bag
from drafter.drafting.checking.sheet import Sheet

WORD = regex(r"[^\W\d_]+(?:'[^\W\d_]+)*|\d[\d.,:]*\d|\d")
_STRAIGHT = tuple(zip("’‘ʼ“”„«»", '\'\'\'"""""', strict=True))

# Words that mark a language and are no words of the others; the last line holds neighbours that we do not know.
_MARKERS: dict[str, frozenset[str]] = {
    "en": bag(
    """the and you your to is have will for that this are was we our with it of by be not been has from at i'll i'm
    it's"""
),
    "de": bag(
    """der die das und ich wir sie ihre ihnen ihr ist nicht haben wurde werden für mit auf bis zu den dem ein eine
    es dass uns mir"""
),
    "es": bag(
    """el la los las que por para su usted le con una un del se lo y no hemos ha está muy más nos mi es en"""
),
    "fr": bag(
    """le la les et vous votre nous je pas est pour des une un du que ne ce avons été sur vos dans notre mes en au"""
),
    "?": bag(
    """não você uma com seu sua obrigado foi para os il che sono della abbiamo grazie per non con het een wij uw
    niet voor zijn van dat och att det vi din är jest nie się ve bir için și"""
),
}  # fmt: skip
_GREETING = regex(
    r"\s*(?:hi|hello|hey|dear|good (?:morning|afternoon|evening|day)|hallo|guten (?:tag|morgen|abend)|liebe[rs]?|"
    r"sehr geehrte[rs]?|hola|buenos días|buenas tardes|estimad[oa]s?|bonjour|bonsoir|cher|chère)\b[^,.!:;\n]{0,50}[,.!:;\n]"
)
_VALEDICTION = regex(
    r"(?:^|\n)[ \t]*(?:(?:with )?(?:kind|best|warm|many)(?:est)? (?:regards|wishes)|regards|sincerely|yours \w+|cheers|all the best|best|"
    r"many thanks|thanks|thank you|take care|mit freundlichen grüßen|freundliche grüße|viele grüße|beste grüße|herzliche grüße|"
    r"(?:un )?(?:cordial )?saludos?(?: cordiales)?|atentamente|cordialement|bien à vous|sincères salutations)[ \t]*[,.!]?[ \t]*(?=\n|$)"
)


@dataclass(frozen=True)
class Line:
    """One sentence: its place in the reply, itself in lower case with straight quotes, and its words."""

    start: int
    end: int
    lower: str
    words: tuple[str, ...]

    @property
    def asks(self) -> bool:
        return self.lower.rstrip("\"') ").endswith("?")


def unquoted(line: Line) -> Line:
    """The sentence with what it quotes left blank: a "we will revert" in it announces nothing."""
    if line.lower.count('"') < 2:
        return line
    low = _QUOTED.sub(lambda hit: " " * len(hit[0]), line.lower)
    return Line(line.start, line.end, low, tuple(WORD.findall(low)))


_QUOTED = regex(r'"[^"\n]{1,200}"')


@dataclass(frozen=True)
class Prose:
    """`lower` has the length of the reply, so places carry over. `tongue` is en, de, es or fr, or None where the
    reply is in a language that these checks do not know. `signed` is where the sign-off begins, `opened` where the
    greeting ends."""

    lower: str
    lines: tuple[Line, ...]
    tongue: str | None
    opened: int
    signed: int

    @property
    def body(self) -> tuple[Line, ...]:
        return tuple(line for line in self.lines if line.end > self.opened and line.start < self.signed)

    def line_at(self, place: int) -> Line | None:
        return next((line for line in self.lines if line.start <= place < line.end), None)

    def quoted(self, place: int) -> bool:
        """Whether the place stands between quotation marks of its own line."""
        line = self.line_at(place)
        return line is not None and self.lower.count('"', line.start, place) % 2 == 1


def prose(sheet: Sheet) -> Prose:
    return sheet.once("prose", lambda: _prose(sheet.text, sheet.reply.language or sheet.reading.language))


def lowered(text: str) -> str:
    """Lower case with straight quotes, every character in its place."""
    low = text.lower()
    if len(low) != len(text):
        low = "".join(ch.lower() if len(ch.lower()) == 1 else ch for ch in text)
    for curly, straight in _STRAIGHT:
        low = low.replace(curly, straight)
    return low


def _prose(text: str, fallback: str) -> Prose:
    low = lowered(text)
    lines = tuple(
        Line(one.start, one.end, low[one.start : one.end], tuple(WORD.findall(low, one.start, one.end)))
        for one in sentences(text)
    )
    greeting = _GREETING.match(low)
    return Prose(low, lines, _tongue(lines, fallback), greeting.end() if greeting else 0, _signed(low, lines))


def _tongue(lines: tuple[Line, ...], fallback: str) -> str | None:
    """By the small words; a text of a few words is taken to be in the language that it was filed under."""
    words = [word for line in lines for word in line.words]
    counts = {name: sum(word in markers for word in words) for name, markers in _MARKERS.items()}
    best = max(counts, key=lambda name: (counts[name], name == fallback))
    if counts[best] < 2 or counts[best] < len(words) * 0.1:
        short = len(words) <= 12 and any(ch.isascii() and ch.isalpha() for line in lines for ch in line.lower)
        return fallback if short and fallback in ("en", "de", "es", "fr") else None
    return None if best == "?" else best


def _signed(low: str, lines: tuple[Line, ...]) -> int:
    """Where the signature begins: at a valediction near the end, else at trailing lines that are names, not sentences."""
    last = next(reversed(list(_VALEDICTION.finditer(low, max(0, len(low) - 240)))), None)
    if last is not None and len(low[last.end() :].split()) <= 16:
        return last.start()
    end = len(low)
    for line in reversed(lines[1:]):
        alone = low.rfind("\n", 0, line.start) >= 0 and not low[low.rfind("\n", 0, line.start) : line.start].strip()
        if not alone or len(line.words) > 5 or line.lower[-1:] in ".!?:;)" or end - line.start > 120:
            break
        end = line.start
    return end


def marks(sheet: Sheet, places: Iterable[tuple[int, int]]) -> list[Mark]:
    return [sheet.mark(start, end) for start, end in places]
