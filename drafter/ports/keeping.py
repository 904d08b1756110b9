"""Where cases, drafts, feedback and commitments live."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from drafter.domain.case import Case
from drafter.domain.commitment import Commitment, Due, State
from drafter.domain.debrief import Handled
from drafter.domain.draft import Draft
from drafter.domain.feedback import Judged, Sent
from drafter.domain.timeline import CaseFile, Outcome


class DueLog(Protocol):
    """Who was told of which commitment that falls due: `claim` what is to be told, tell it, then say `told`."""

    async def claim(
        self, receiver: str, *, now: dt.datetime, ahead: dt.timedelta, limit: int = 20
    ) -> Sequence[Due]: ...
    async def told(self, due: Due, receiver: str, *, at: dt.datetime) -> None: ...


Versions = frozenset[int] | None
"""The versions of a draft that a caller may have seen; None where they do not say."""


@dataclass(frozen=True)
class Asked:
    """A request to change something: when it came, the key under which its answer is kept, where it has one, and the
    versions in which the caller saw the draft that is to be replaced."""

    at: dt.datetime
    key: str | None = None
    versions: Versions = None


@dataclass(frozen=True)
class Latest:
    """A stored case as it stands, with its newest draft and the verdict on that: the last feedback's action, `replaced`, or
    None before either."""

    case: Case
    draft: Draft | None = None
    verdict: str | None = None
    outcome: Outcome | None = None

    @property
    def waiting(self) -> Draft | None:
        """The draft that nobody has judged yet."""
        return self.draft if self.verdict is None else None


class RequestLog(Protocol):
    """Answers kept under the key of what asked for them, see `Asked`."""

    async def claim(self, key: str, body_hash: str, *, at: dt.datetime) -> str | None: ...
    async def renew(self, key: str, *, at: dt.datetime) -> bool: ...
    async def resume(self, key: str, body_hash: str, *, at: dt.datetime) -> str | None: ...
    async def settle(self, key: str, answer: str, *, case_id: str | None = None) -> None: ...
    async def release(self, key: str) -> None: ...


class Store(Protocol):
    """Where one tenant's cases, drafts, feedback and commitments live. Raises `NotFound`, `Conflict`. `of` gives it for
    another tenant."""

    def of(self, tenant: str) -> Store: ...

    @property
    def notices(self) -> DueLog: ...
    @property
    def requests(self) -> RequestLog: ...
    async def recall(self, case: Case) -> Case: ...
    async def save(self, case: Case, draft: Draft, asked: Asked | None = None) -> Draft: ...
    async def draft(self, id: str) -> Draft: ...
    async def latest(self, case_id: str) -> Latest | None: ...
    async def end(self, case_id: str, outcome: Outcome, asked: Asked | None = None) -> CaseFile: ...
    async def made(self, draft_id: str) -> tuple[Case, Draft]: ...
    async def to_revise(self, draft_id: str, versions: Versions = None) -> tuple[Case, Draft]: ...
    async def feedback(
        self,
        draft_id: str,
        feedback: Mapping[str, Any],
        *,
        at: dt.datetime,
        sent: Sent | None = None,
        versions: Versions = None,
        asked: Asked | None = None,
    ) -> Judged: ...
    async def commitments(
        self,
        *,
        state: State | Sequence[State] | None = None,
        due_before: dt.datetime | None = None,
        owner: str | None = None,
        limit: int = 100,
    ) -> Sequence[Commitment]: ...
    async def case_file(self, id: str) -> CaseFile: ...
    async def handled(self, case_id: str) -> Sequence[Handled]: ...
    async def move(self, commitment_id: str, state: State, asked: Asked | None = None) -> Commitment: ...
    async def close(self) -> None: ...
