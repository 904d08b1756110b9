"""`drafter roleplay`: practise on a simulated customer. What was answered is kept, however the practice ends."""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from drafter.cli.cases import JSON, PLAYBOOK
from drafter.domain.errors import BadInput, CannotRun
from drafter.domain.identity import DEFAULT_TENANT

if TYPE_CHECKING:
    import asyncio

    from rich.console import Console

    from drafter.bootstrap import Product
    from drafter.bootstrap.practising import Practice
    from drafter.domain.roleplay import Roleplay, Scenario
    from drafter.settings import Settings


def register(app: typer.Typer) -> None:
    app.command(name="roleplay")(roleplay)


def roleplay(
    *,
    scenario: Annotated[
        str | None, typer.Option(metavar="NAME", help="Which one (default: the least practised).")
    ] = None,
    language: Annotated[str | None, typer.Option(metavar="L", help="Only in this language: en, de, es, fr.")] = None,
    listed: Annotated[bool, typer.Option("--list", help="Show what there is to practise on.")] = False,
    coach: Annotated[
        bool, typer.Option("--coach/--no-coach", help="Tell after each answer what helped and hurt.")
    ] = True,
    trainee: Annotated[
        str | None, typer.Option(metavar="NAME", help="Who practises, to be compared with before.")
    ] = None,
    json: JSON = False,
    export: Annotated[Path | None, typer.Option(metavar="FILE", help="Write it as .json, .csv or .md.")] = None,
    forget: Annotated[str | None, typer.Option(metavar="NAME", help="Erase all role-plays of this trainee.")] = None,
    playbook: PLAYBOOK = None,
    tenant: Annotated[str, typer.Option("--tenant", metavar="ID", help="Whose role-plays.")] = DEFAULT_TENANT,
) -> None:
    """Practise on a customer who gets angrier when told to relax and calmer when heard. An empty line ends an answer, the
    line `e` opens your editor; on standard input a line `---` stands between two answers. Ctrl-C ends, and keeps what was
    done."""
    from drafter.domain.tenant import tenant_id

    _sound(export, forget, trainee)
    if forget is not None:
        _forget(forget, tenant_id(tenant))
        return
    settings = _settings(playbook)
    wish = _Wish(scenario, language, trainee.strip() if trainee else None, coach, json, export, tenant_id(tenant))
    with _opened(settings, wish, words=not listed) as session:
        if listed:
            session.list()
        else:
            session.play()


@dataclass(frozen=True)
class _Wish:
    """What was asked for on the command line."""

    scenario: str | None
    language: str | None
    trainee: str | None
    coach: bool
    json: bool
    export: Path | None
    tenant: str


@dataclass
class _Session:
    """One practice at this terminal. `console` is where people read, `run` waits for what is asked of the product."""

    wish: _Wish
    product: Product
    run: Callable[[Any], Any]
    console: Console = field(init=False)

    def __post_init__(self) -> None:
        from rich.console import Console

        from drafter.cli.showing.terminal import stdout

        self.console = Console(stderr=True, quiet=not sys.stdin.isatty()) if self.wish.json else stdout()

    @property
    def practice(self) -> Practice:
        return self.product.practice

    def list(self) -> None:
        from drafter.cli.showing.roleplay import show_scenarios
        from drafter.coaching.offering import in_language, offered

        there = [one for one in self._there().values() if in_language(one, self.wish.language)]
        if self.wish.json:
            for one in there:
                print(offered(one).model_dump_json())
        else:
            show_scenarios(self.console, there, self.run(self.practice.shelf.played(self.wish.trainee)))

    def play(self) -> None:
        from drafter.cli.answering import piped, typed
        from drafter.cli.showing.roleplay import show_customer, show_how, show_opening

        self._there()
        wish, stopped = self.wish, False
        scenario = self.run(self.practice.chosen(wish.scenario, language=wish.language, trainee=wish.trainee))
        by_hand = sys.stdin.isatty()
        answers = typed() if by_hand else piped()
        now = self.run(self.practice.begin(scenario, trainee=wish.trainee))
        try:
            show_opening(self.console, scenario, now)
            if by_hand:
                show_how(self.console)
            for reply in answers:
                now = self._turn(now, reply)
                self._tell(now, scenario)
                show_customer(self.console, scenario.persona.name, now.exchanges[-1].says, now.heat)
                if now.end is not None:
                    break
        except KeyboardInterrupt:
            stopped = True
            self.console.print()
        if not now.exchanges:
            self.run(self.practice.shelf.drop(now.id))
            raise KeyboardInterrupt
        self._end(now)
        if not by_hand and (unread := sum(1 for _ in answers)):
            print(
                f"drafter: it was over; {unread} of the answers {'was' if unread == 1 else 'were'} not given",
                file=sys.stderr,
            )
        if stopped:
            raise typer.Exit(130)

    def _turn(self, now: Roleplay, reply: str) -> Roleplay:
        waiting = self.console.status("…") if self.console.is_terminal else contextlib.nullcontext()
        with waiting:
            played: Roleplay = self.run(self.practice.turn(now.id, reply, coach=self.wish.coach))
        return played

    def _tell(self, now: Roleplay, scenario: Scenario) -> None:
        from drafter.cli.showing.roleplay import show_feedback

        if self.wish.coach:
            show_feedback(self.console, now, scenario.heat)

    def _end(self, now: Roleplay) -> None:
        from drafter.cli.showing.roleplay import show_scorecard
        from drafter.coaching.scorecard import Scorecard

        if self.wish.json:
            print(now.model_dump_json(indent=2, by_alias=True))
        else:
            show_scorecard(self.console, Scorecard.model_validate(now.scorecard))
        if self.wish.export is not None:
            _write(self.wish.export, now)
        print(f"drafter: kept as {now.id}", file=sys.stderr)

    def _there(self) -> dict[str, Scenario]:
        """The scenarios; BadInput where a file of them is wrong, or there are none."""
        books = [brand.playbook for brand in self.product.pipeline.brands.values()]
        found = dict(self.product.library.of(books))
        if not found:
            folders = ", ".join(str(Path(book.file).parent / "scenarios") for book in books)
            raise BadInput(
                "there is nothing to practise on", file=folders, hint="put a scenario there: docs/roleplay.md"
            )
        return found


@contextlib.contextmanager
def _opened(settings: Settings, wish: _Wish, *, words: bool) -> Iterator[_Session]:
    """The product for one practice; between two answers it waits while this process waits for whoever types."""
    import asyncio

    from drafter.bootstrap import build

    with asyncio.Runner() as runner:
        made = build(settings, keep=True, words=words)
        product = runner.run(_awaited(made.__aenter__()))
        try:
            yield _Session(wish, product.of(wish.tenant) if wish.tenant != DEFAULT_TENANT else product, _waits(runner))
        finally:
            runner.run(_awaited(made.__aexit__(None, None, None)))


def _waits(runner: asyncio.Runner) -> Callable[[Any], Any]:
    return lambda work: runner.run(_awaited(work))


async def _awaited(work: Any) -> Any:
    return await work


def _settings(playbook: str | None) -> Settings:
    """By default, where no playbook is named, the example companies of the source tree."""
    import drafter
    from drafter.settings import load_settings

    settings = load_settings(playbook=playbook)
    if settings.playbooks:
        return settings
    examples = Path(drafter.__file__).resolve().parents[1] / "examples"
    found = [one.parent / "playbook.yaml" for one in sorted(examples.glob("*/scenarios"), key=_first_of_all)]
    if not found:
        raise BadInput("no playbook is named", hint="give --playbook FILE or set DRAFTER_PLAYBOOK")
    return settings.model_copy(update={"playbook": ",".join(map(str, found))})


def _first_of_all(folder: Path) -> tuple[bool, str]:
    """The company that the docs show comes first."""
    return folder.parent.name != "northwind", folder.parent.name


def _sound(export: Path | None, forget: str | None, trainee: str | None) -> None:
    from drafter.coaching.exporting import FORMATS

    if export is not None and export.suffix.lower() not in FORMATS:
        raise BadInput("is no format to export", file=str(export), hint=f"end the name with {', '.join(FORMATS)}")
    for name in (forget, trainee):
        if name is not None and (not name.strip() or "\x00" in name or len(name) > 200):
            raise BadInput("is no trainee's name", key="trainee", hint="give 1 to 200 characters")


def _forget(trainee: str, tenant: str) -> None:
    from drafter.adapters.storage.store import SqlStore
    from drafter.cli.opening import with_database

    count = with_database(lambda database: SqlStore(database, tenant=tenant).roleplays.forget(trainee))
    print(f"erased {count} role-play{'' if count == 1 else 's'}")


def _write(path: Path, roleplay: Roleplay) -> None:
    from drafter.coaching.exporting import FORMATS

    try:
        path.write_text(FORMATS[path.suffix.lower()](roleplay), encoding="utf-8", newline="")
    except OSError as error:
        hint = "name a file in a folder that exists"
        raise CannotRun(f"cannot write {path}: {error.strerror}", hint=hint) from None
