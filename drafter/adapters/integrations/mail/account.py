"""What an operator says of a mailbox.

support: {kind: mail, host: imap.acme.com, user: support@acme.com, password: ${MAIL_PASSWORD}, agent: Priya}
"""

from __future__ import annotations

import ipaddress
from typing import Annotated, Literal

from pydantic import Field, field_validator, model_validator

from drafter.adapters.integrations.connection import Connection
from drafter.domain.case import Text
from drafter.domain.regex import regex

ADDRESS = regex(r"[^\s@<>\"(),:;\[\]\\]+@[^\s@<>\"(),:;\[\]\\]+")
_PORTS = {"implicit": 993, "starttls": 143, "off": 143}
Tls = Literal["implicit", "starttls", "off"]


class Account(Connection):
    """`user` logs in with a `password`, or by XOAUTH2 with a `token` or what `token_command` prints. `address` is what the
    mailbox answers from, `ours` other addresses that are the company's, `@acme.com` for all of a domain. `folder` is watched;
    `drafts` and `sent` are found by their special use where they are not named. Mails of the last `days` are looked at
    when the watch begins. With `brief`, what an agent should know of a draft is put into the folder `briefs`, as a mail
    of its own. `from_lists`: a mailing list feeds the mailbox, so that being on a list says nothing. `certificates` is a
    file of authorities that are trusted beside the usual ones."""

    host: Text
    port: Annotated[int, Field(ge=1, le=65535)] | None = None
    tls: Tls = "implicit"
    certificates: Text | None = None
    user: Text
    password: Annotated[Text | None, Field(repr=False)] = None
    token: Annotated[Text | None, Field(repr=False)] = None
    token_command: Text | None = None
    address: Text = ""
    ours: tuple[Text, ...] = ()
    folder: Text = "INBOX"
    drafts: Text | None = None
    sent: Text | None = None
    briefs: Text = "Drafter"
    brief: bool = True
    from_lists: bool = False
    days: Annotated[int, Field(ge=1, le=90)] = 7
    every_s: Annotated[int, Field(ge=1, le=1500)] = 60

    @field_validator("tls", mode="before")
    @classmethod
    def _off(cls, value: object) -> object:
        return "off" if value is False else value  # YAML reads a bare `off` as false

    @model_validator(mode="after")
    def _usable(self) -> Account:
        ways = [self.password, self.token, self.token_command]
        if sum(way is not None for way in ways) != 1:
            raise ValueError("needs one of password, token and token_command")
        if not ADDRESS.fullmatch(self.mailbox):
            raise ValueError("needs `address`, since `user` is no mail address")
        if self.tls == "off" and not _is_loopback(self.host):
            raise ValueError("`tls: off` is for this machine alone; leave it out, or write starttls")
        return self

    @property
    def mailbox(self) -> str:
        """The address that the mailbox answers from."""
        return (self.address or self.user).strip().lower()

    @property
    def at_port(self) -> int:
        return self.port or _PORTS[self.tls]

    def is_ours(self, address: str) -> bool:
        known = {self.mailbox, self.user.lower(), *(one.lower() for one in self.ours)}
        return address in known or f"@{address.rpartition('@')[2]}" in known


def _is_loopback(host: str) -> bool:
    try:
        return host == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
