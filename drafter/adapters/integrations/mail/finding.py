"""Which mails of a mailbox belong together: by the ids that they have and name, never by their subjects."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from drafter.adapters.integrations.mail.fetching import heads
from drafter.adapters.integrations.mail.letters import BRIEF, CASE, Head
from drafter.adapters.integrations.mail.mailbox import Mailbox

MOST_MAILS = 60
"""No more of a conversation are read; the latest count."""
_ROUNDS, _FEW, _NEWEST_DRAFTS = 6, 15, 50
_THERE = ("UNDELETED", "UNDRAFT")


def related(box: Mailbox, root: str) -> list[Head]:
    """All mails of a thread: what answers one of them belongs to it too, and what was found in one folder may be answered
    in another."""
    found: dict[str, Head] = {}
    asked, new = set[str](), {root}
    for _ in range(_ROUNDS):
        for folder in box.places():
            for one in heads(box, folder, _with_ids(box, folder, sorted(new))):
                if {one.id, *one.ancestors} & (asked | new) and BRIEF.lower() not in one.headers:
                    found.setdefault(one.id, one)
        asked |= new
        new = found.keys() - asked
        if not new or len(found) > 2 * MOST_MAILS:
            break
    return list(found.values())


class Finder:
    """Mails by their ids, each looked for once."""

    def __init__(self, box: Mailbox) -> None:
        self._box = box
        self._known: dict[str, Head | None] = {}

    def seen(self, head: Head) -> Head:
        self._known[head.id] = head
        return head

    def find(self, id_: str) -> Head | None:
        if id_ not in self._known:
            self._known[id_] = next((one for one in self._all(id_) if one.id == id_), None)
        return self._known[id_]

    def _all(self, id_: str) -> Iterator[Head]:
        for folder in self._box.places():
            yield from heads(self._box, folder, self._box.uids(folder, ["HEADER", "Message-ID", id_, *_THERE]))


def drafts_of(box: Mailbox, case_id: str) -> list[Head]:
    """What lies among the drafts for a case. The newest are looked at one by one, since some servers search no headers but
    the usual ones."""
    folder = box.drafts()
    found = set(box.uids(folder, ["HEADER", CASE, case_id, "UNDELETED"]))
    found |= set(box.uids(folder, ["UNDELETED"])[-_NEWEST_DRAFTS:])
    return [one for one in heads(box, folder, sorted(found)) if one.headers.get(CASE.lower()) == case_id]


def _with_ids(box: Mailbox, folder: str, ids: Iterable[str]) -> list[int]:
    """Mails of a folder that have one of the ids, or name one as answered."""
    wanted, found = list(ids), set[int]()
    for start in range(0, len(wanted), _FEW):
        few = wanted[start : start + _FEW]
        terms = [["HEADER", name, one] for one in few for name in ("Message-ID", "References", "In-Reply-To")]
        found |= set(box.uids(folder, [*_THERE, *_any_of(terms)]))
    return sorted(found)


def _any_of(terms: list[list[str]]) -> list[Any]:
    """`[a, b, c]` is `OR a OR b c`."""
    found: list[Any] = list(terms[-1])
    for one in reversed(terms[:-1]):
        found = ["OR", *one, *found]
    return found
