"""Practice, as every door offers it: a scenario chosen, the customer played on this product's pipeline, each answer kept."""

from __future__ import annotations

import asyncio
import datetime as dt
import threading
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from drafter.adapters.scenarios import find_scenarios, scenario_named
from drafter.coaching.offering import in_language
from drafter.coaching.roleplay import Stage, answer, begin
from drafter.coaching.scorecard import scorecard
from drafter.domain.errors import BadInput, CannotRun, Changed, Conflict
from drafter.domain.playbook import Playbook
from drafter.domain.roleplay import Roleplay, Scenario
from drafter.drafting.pipeline import Pipeline
from drafter.ports import Asked, LanguageModel, Versions

if TYPE_CHECKING:
    from drafter.adapters.storage.roleplays import Roleplays


@dataclass(frozen=True)
class Practice:
    """What a tenant's people practise on. A small model does not speak for the customer: it loses the role within a sentence
    or two, and the scenario's written lines are better."""

    pipeline: Pipeline
    shelf: Roleplays
    library: Library

    @property
    def _speaker(self) -> LanguageModel | None:
        model = self.pipeline.model
        return None if model is None or model.small else model

    async def scenarios(self) -> Mapping[str, Scenario]:
        """Those beside the playbooks that this tenant may use, by id. CannotRun where one of them is broken."""
        books = [brand.playbook for brand in self.pipeline.brands.values()]
        try:
            return await asyncio.to_thread(self.library.of, books)
        except BadInput as error:
            place = [Path(error.file).name] if error.file else []
            place += [str(error.line)] if error.line is not None else []
            where = [*([":".join(place)] if place else []), *([error.key] if error.key else []), error.message]
            raise CannotRun(f"a scenario cannot be used: {': '.join(where)}") from None

    async def chosen(
        self, name: str | None = None, *, language: str | None = None, trainee: str | None = None
    ) -> Scenario:
        """The named scenario, or of those in the language the one that this trainee has practised least, the company's own
        language first. NotFound, BadInput where there is none."""
        there = dict(await self.scenarios())
        if name is not None:
            found = scenario_named(name, there)
            if not in_language(found, language):
                hint = "leave the language out, or name another scenario"
                raise BadInput(f"{name!r} is in {found.language!r}", key="language", hint=hint)
            return found
        fitting = [one for one in there.values() if in_language(one, language)]
        if not fitting:
            have = ", ".join(sorted({one.language for one in there.values()})) or "none: put some beside the playbook"
            raise BadInput("there is no scenario to practise on", key="language", hint=f"there are scenarios in {have}")
        played = await self.shelf.played(trainee)
        usual = next(iter(self.pipeline.brands.values())).playbook.company.language
        return min(fitting, key=lambda one: (played.get(one.id, 0), not in_language(one, usual)))

    async def begin(self, scenario: Scenario, *, trainee: str | None = None, asked: Asked | None = None) -> Roleplay:
        """A practice that begins now, and is kept."""
        roleplay = begin(scenario, dt.datetime.now(dt.UTC), trainee=trainee)
        return await self.shelf.begin(roleplay, scorecard(roleplay, scenario.heat), asked)

    async def turn(
        self, id: str, reply: str, *, coach: bool = True, versions: Versions = None, asked: Asked | None = None
    ) -> Roleplay:
        """The practice with one answer more, kept with its scorecard; `coach` adds a better sentence from the drafter.
        NotFound; Conflict where it is over; Changed where it is not in one of the `versions`, or was answered meanwhile;
        BadInput where the answer is empty; CannotRun where its scenario is gone."""
        roleplay = await self.shelf.named(id)
        if versions is not None and len(roleplay.exchanges) not in versions:
            now = len(roleplay.exchanges)
            raise Changed("this role-play was answered since you saw it", hint=f"it is version {now} now", version=now)
        if roleplay.end is not None:
            raise Conflict(f"this practice is over ({roleplay.end})", hint="begin another one")
        scenario = (await self.scenarios()).get(roleplay.scenario)
        if scenario is None:
            raise CannotRun(f"the scenario {roleplay.scenario!r} is not there any more", hint="begin another one")
        stage = Stage(self.pipeline, self._speaker, self.pipeline.deadline_s)
        played = await answer(roleplay, scenario, reply, stage, now=dt.datetime.now(dt.UTC), advise=coach)
        earlier = await self.shelf.cards(roleplay.trainee)
        card = scorecard(played, scenario.heat, [one for one in earlier if one.started_at <= played.started_at])
        told = played.model_copy(update={"scorecard": card.model_dump(mode="json")})
        return await self.shelf.turn(told, card, asked)


@dataclass
class Library:
    """Scenarios, read from disk once for as long as no file of them changes."""

    _kept: dict[tuple[object, ...], Mapping[str, Scenario]] = field(default_factory=dict, repr=False)
    _lock: threading.Lock = field(default_factory=threading.Lock, repr=False)

    def of(self, playbooks: Iterable[Playbook]) -> Mapping[str, Scenario]:
        """Those beside the playbooks. BadInput: file, line, key."""
        books = list(playbooks)
        name = tuple(_stamp(Path(book.file).parent / "scenarios") for book in books)
        with self._lock:
            if name not in self._kept:
                self._kept = {**dict(list(self._kept.items())[-8:]), name: find_scenarios(books)}
            return self._kept[name]


def _stamp(folder: Path) -> tuple[object, ...]:
    files = sorted(folder.glob("*.yaml")) if folder.is_dir() else []
    return (str(folder), *((one.name, one.stat().st_mtime_ns) for one in files))
