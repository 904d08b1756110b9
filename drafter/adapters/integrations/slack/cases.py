"""What an agent asked a draft for, as a case: a message that they pasted, or one that stands in a thread."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from pydantic import ValidationError

from drafter.adapters.integrations.slack import modals, thread
from drafter.adapters.integrations.slack.people import People
from drafter.adapters.integrations.slack.rooms import Place, Rooms
from drafter.adapters.integrations.slack.web import Web
from drafter.adapters.integrations.slack.workspace import Workspace
from drafter.domain.case import Agent, Case, Customer, Message
from drafter.domain.desk import Task, case_id
from drafter.domain.errors import BadCase

_MOST_NAMES = 20


class Cases:
    def __init__(self, connection: Workspace, web: Web, people: People, rooms: Rooms) -> None:
        self._connection, self._web, self._people, self._rooms = connection, web, people, rooms

    async def made(self, task: Task) -> tuple[Case, Place | None]:
        """The case, and where its card belongs; None: to the agent alone. `BadCase` where it cannot be one."""
        did = task.news.body
        try:
            return await self._picked(task) if did["do"] == "answer" else (await self._pasted(task), None)
        except ValidationError as error:
            first = error.errors(include_url=False, include_input=False)[0]
            where = ".".join(str(part) for part in first["loc"])
            raise BadCase(f"{where}: {first['msg']}") from None

    async def _pasted(self, task: Task) -> Case:
        did, own = task.news.body, self._connection
        return Case(
            id=did.get("case") or self._id(task),
            customer=Customer(name=did.get("name") or None),
            channel=did.get("channel") or own.medium,
            facts=modals.facts(did.get("facts") or ""),
            message=Message(at=task.made_at, text=did["message"]),
            agent=await self._agent(did),
            playbook=did.get("playbook") or own.playbook,
        )

    async def _picked(self, task: Task) -> tuple[Case, Place | None]:
        did, own = task.news.body, self._connection
        said = await self._rooms.thread(did["channel"], did["thread"])
        picked = next((one for one in said or () if one["ts"] == did["ts"]), _as_told(did))
        is_room = await self._rooms.is_room(did["channel"])
        names = await self._names(said or (picked,))
        writer, app = str(picked.get("user") or ""), bool(picked.get("bot_id"))
        customer = Customer() if is_room or app else Customer(id=f"slack:{writer}", name=names.get(writer))
        case = Case(
            id=self._id(task),
            customer=customer,
            channel=own.medium if is_room else "chat",
            facts=own.facts_in(picked),
            history=tuple(thread.history(said or (), picked, did["team"], names, is_room=is_room)),
            message=thread.message_of(picked, names),
            agent=await self._agent(did),
            playbook=own.playbook,
        )
        return case, Place(did["channel"], did["thread"]) if is_room else None

    async def _agent(self, did: Mapping[str, Any]) -> Agent:
        name = await self._people.name(did["user"])
        return Agent(name=name or self._connection.agent, role=self._connection.role)

    async def _names(self, said: Sequence[Mapping[str, Any]]) -> dict[str, str]:
        users = list(dict.fromkeys(one["user"] for one in said if one.get("user") and not one.get("bot_id")))
        found = {user: await self._people.name(user) for user in users[:_MOST_NAMES]}
        return {user: name for user, name in found.items() if name}

    def _id(self, task: Task) -> str:
        return case_id(self._connection.id, task.news.conversation)


def _as_told(did: Mapping[str, Any]) -> dict[str, Any]:
    """The message as it came with the shortcut, for a channel that we may not read."""
    author = did["message"]["author"]
    writer = {"bot_id": author} if author.startswith("B") else {"user": author}
    return {"ts": did["ts"], "text": did["message"]["text"], **writer}
