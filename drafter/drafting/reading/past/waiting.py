"""How long the company kept the customer waiting, counted in calendar days by whose turn it was.

The customer's own gap does not count, nor a day that the company named and that is still to come; a message that only
puts the customer off ("it is under process") does not start the count anew.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterator

from drafter.domain.evidence import Evidence, Where
from drafter.domain.regex import regex
from drafter.drafting.reading.moments import countable
from drafter.drafting.reading.past.story import Story, came, days, first_words
from drafter.drafting.reading.past.told import Told
from drafter.drafting.reading.scan import Said

OWED_DAYS = 7
"""Calendar days after which an answer or act that the company owes is a long wait."""
SILENT_DAYS = 2
"""Calendar days after which an unanswered message counts as silence when the customer comes back."""
_REQUEST = regex(
    r"\b(?:please|pls|can you|could you|not|no|never|bitte|konnen sie|nicht|kein\w*|por favor|puede\w*|no|pouvez|pourriez|pas)\b|n't\b"
)
"""What makes more of a message than a question when something is due."""
_LENGTH = regex(r"\b(\w+) (day|week|month)s?\b")
SORRY = regex(
    r"\b(?:sorry (?:for|about|to|it|i|that i)|apologi[sz]e|apologies (?:for|that)|my (?:slow|late)|my (?:fault|bad|apologies)|i (?:clean )?forgot|been away|sorry i (?:didn't|did not|haven't)|took me|taken me|(?:delay|gap|silence|wait|lateness) (?:is|was|has been) (?:\w+ )?(?:mine|my (?:own )?(?:doing|fault|side)|down to me|on me)|entschuldig\w*|verzeih\w*|pardon|desolee?|excusez|perdon\w*|disculp\w*|lamento|ma faute|mi culpa|culpa mia|meine schuld|mein fehler)\b"
)
"""The customer asks to be excused."""


_OWN_SILENCE = regex(
    r"\bsorry (?:not to have|(?:that )?i(?:'ve| have)n't|(?:that )?i have not|(?:that )?i never|for not|i didn't) (?:\w+ )?(?:answer\w*|repl\w+|writ\w+|wrote|been in touch|got(?:ten)? back|get back|respond\w*|sen[dt]\w*|return\w*|come back)\b|\b(?:the )?delay(?: here)? (?:is|was) (?:all |entirely |wholly )*(?:mine|my own|my fault|on my side|at my end)\b|\b(?:here|attached) (?:is|are)\b[^.!?\n]{0,30}\bat (?:long )?last\b"
)
"""The customer kept the company waiting, asked or not."""
_COMPLAINTS = ("tone:hot", "tone:frown", "broken_promise", "repetition", "cause:poor_communication")


def long_waits(story: Story, back: Collection[Where]) -> Iterator[Evidence]:
    """What shows each wait of a week or more; `back` are the messages that came back on an unsolved matter."""
    for said, count in unanswered(story):
        if count >= OWED_DAYS:
            yield first_words(said)
    yield from _overdue(story)
    since: Said | None = None
    for line in story.lines:
        if isinstance(line, Told):
            if line.asking or line.done or not (line.under_way or line.due):
                since = None
        elif story.ends(line):
            since = None
        elif since is None:
            since = None if story.nods(line) else line
        elif line.where in back and days(_served(story, since, line), story.at(line.where)) >= OWED_DAYS:
            yield first_words(since)


def own_gap(story: Story, said: Said) -> bool:
    """Whether the customer kept the company waiting, and says so: "sorry for the long wait" after a question."""
    asked = any(told.asking for told in story.told_before(said)) and SORRY.search(said.own) is not None
    return asked or (_OWN_SILENCE.search(said.own) is not None and not said.has(*_COMPLAINTS))


def as_announced(story: Story, said: Said, words: str) -> bool:
    """Whether a length of time in these words is the one that the company had named, and which is still running."""
    lengths = frozenset(_LENGTH.findall(words))
    return bool(lengths) and any(
        line.runs_until is not None
        and line.runs_until >= story.at(said.where)
        and lengths & frozenset(_LENGTH.findall(line.own))
        for line in story.lines[: story.place(said)]
        if isinstance(line, Told)
    )


def silences(story: Story) -> Iterator[Said]:
    """Messages that nobody answered for days."""
    return (said for said, count in unanswered(story) if count >= SILENT_DAYS and said.where != "last")


def unanswered(story: Story) -> Iterator[tuple[Said, int]]:
    """Each message that waited for an agent, and how many calendar days. The last one waits until now."""
    waits: Said | None = None
    for line in story.lines:
        if isinstance(line, Told):
            if waits is not None:
                yield waits, _waited(story, waits, line.at)
            waits = None
        elif line.where in story.closing:
            waits = None
        elif waits is None and not story.nods(line):
            waits = line
    if waits is not None:
        yield waits, _waited(story, waits, max(countable(story.case.clock), story.end))


def _waited(story: Story, said: Said, end: dt.datetime) -> int:
    """The days for which an answer was due: a day that the company had named comes first."""
    at = story.at(said.where)
    if days(at, end) < SILENT_DAYS or story.wants(said):
        return days(at, end)
    named = [line.runs_until for line in story.told_before(said) if line.runs_until is not None]
    return days(max([at, *named]), end)


def _served(story: Story, since: Said, now: Said) -> dt.datetime:
    """From when an act was owed: later than the last one that came meanwhile as promised."""
    kept = [
        one.due_at
        for one in story.ledger.promises
        if one.state == "kept" and one.due_at is not None and story.at(one.evidence.message) >= story.at(since.where)
    ]
    return max([_owed_from(story, since, now), *(day for day in kept if day <= story.at(now.where))])


def _owed_from(story: Story, since: Said, now: Said) -> dt.datetime:
    """From when an act was owed: from the request, or from the day to which the customer had nodded."""
    at = story.at(since.where)
    passed = story.passed(now)
    before = story.previous(now)
    agreed = isinstance(before, Said) and story.nods(before)
    only_asked = "?" in since.own and not story.unsolved(since) and not _REQUEST.search(since.own)
    return passed if passed is not None and (agreed or only_asked) else at


def _overdue(story: Story) -> Iterator[Evidence]:
    """Acts that were promised and are a week or more late; without a day, a week or more after the word was given."""
    last = story.heard[-1]
    if last.where in story.closing or (came(last) and not story.unsolved(last)):
        return
    before = story.previous(last)
    silent = isinstance(before, Told) and not before.asking and not before.done and not story.running(last)
    for promise in story.ledger.promises:
        if promise.state == "kept":
            continue
        if promise.due_at is not None:
            late = days(promise.due_at.astimezone(story.end.tzinfo), story.end)
        else:
            late = days(story.at(promise.evidence.message), story.end) if silent else 0
        if late >= OWED_DAYS:
            yield promise.evidence
