"""What a language must be able to say in a later answer."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

Ready = Literal["trust", "all", "mine"]
"""Questions that only a later answer meets, and that the plan answers: why they should believe it, whether that was all,
whether anything is left for them to do."""


@dataclass(frozen=True)
class Again:
    """See the package."""

    still: Sequence[str]  # what it is about, in short: {clause}
    still_quoted: Sequence[str]
    open: Sequence[str]  # the same where nothing can be given back
    missed: Sequence[str]  # a date of ours that went by and was owned before: {due}
    added: Sequence[str]  # what the last message brings: {clause}
    added_quoted: Sequence[str]
    done: Sequence[str]
    sorry: Sequence[str]  # for a promise of our own answers
    stays: Sequence[str]
    stays_handoff: Sequence[str]
    stands: Sequence[str]  # the same remedy by the same day
    moved: Sequence[str]  # the same remedy by another day
    anew: Sequence[str]  # the same remedy, where nobody can tell whether the day is another
    stands_undated: Sequence[str]
    lead: Sequence[str]  # before what must be said again
    follow: Sequence[str]
    put_off: Sequence[str]
    put_off_request: Sequence[str]
    put_off_brief: Sequence[str]
    ready: Mapping[Ready, tuple[re.Pattern[str], Sequence[str]]]
    welcome: Sequence[str]
    glad: Sequence[str]
    takeover: Sequence[str]
    choice: Sequence[str]
    besides: Sequence[str]
    pending: Sequence[str]  # they are content, and what was promised is still to come
    private: Sequence[str]
