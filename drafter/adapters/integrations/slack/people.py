"""Who is who in a workspace: an agent's name by the user id, the user id of a commitment's owner."""

from __future__ import annotations

import time
from collections.abc import Mapping
from typing import Any

from drafter.adapters.integrations.slack.web import SlackFailed, Web

_KNOWN_S = 3600.0
_PAGES, _PER_PAGE = 10, 200


class People:
    """`owners` are the operator's own words on who is who, by name; they come first."""

    def __init__(self, web: Web, owners: Mapping[str, str]) -> None:
        self._web, self._owners = web, owners
        self._names: dict[str, tuple[float, str | None]] = {}
        self._found: dict[str, tuple[float, str | None]] = {}

    async def name(self, user: str) -> str | None:
        """What the user is called in commitments; None where it cannot be known."""
        for name, told in self._owners.items():
            if told == user:
                return name
        at, name_ = self._names.get(user, (0.0, None))
        if name_ is None or time.monotonic() - at > _KNOWN_S:
            name_ = await self._asked_name(user)
            self._names[user] = (time.monotonic(), name_)
        return name_

    async def _asked_name(self, user: str) -> str | None:
        try:
            profile = (await self._web("users_info", user=user)).get("user", {}).get("profile", {})
        except SlackFailed as error:
            if error.retryable:
                raise
            return None  # a draft goes without an agent's name rather than not at all
        email = str(profile.get("email") or "").casefold()
        for name, told in self._owners.items():
            if email and told.casefold() == email:
                return name
        return str(profile.get("real_name") or profile.get("display_name") or "") or None

    async def find(self, owner: str) -> str | None:
        """The user id of a commitment's owner: as told, by e-mail, or the only member of the team with this name."""
        told = self._owners.get(owner, owner)
        if told != owner and "@" not in told:
            return told
        at, user = self._found.get(owner, (0.0, None))
        if user is None or time.monotonic() - at > _KNOWN_S:
            user = await (self._by_email(told) if "@" in told else self._by_name(told))
            self._found[owner] = (time.monotonic(), user)
        return user

    async def _by_email(self, email: str) -> str | None:
        try:
            return str((await self._web("users_lookupByEmail", email=email))["user"]["id"])
        except SlackFailed as error:
            if error.code == "users_not_found":
                return None
            raise

    async def _by_name(self, name: str) -> str | None:
        wanted = name.casefold()
        members = self._web.pages("users_list", "members", _PAGES, limit=_PER_PAGE)
        same = [one["id"] async for one in members if _is_ours(one) and wanted in _names(one)]
        return str(same[0]) if len(same) == 1 else None


def _is_ours(member: Mapping[str, Any]) -> bool:
    """A person of the team: neither gone, nor an app, nor a guest, who could call themselves like one."""
    outside = ("deleted", "is_bot", "is_restricted", "is_ultra_restricted", "is_stranger")
    return not any(member.get(one) for one in outside)


def _names(member: Mapping[str, Any]) -> set[str]:
    profile = member.get("profile") or {}
    told = (member.get("real_name"), profile.get("real_name"), profile.get("display_name"))
    return {str(one).casefold() for one in told if one}
