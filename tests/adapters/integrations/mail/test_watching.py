"""The watch over a real Dovecot, with a proxy between that breaks connections: nothing is lost, nothing comes twice, and bad
mail stops nothing.
"""

from __future__ import annotations

import asyncio
import datetime as dt
import logging
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from typing import Any

import pytest

from drafter.adapters.integrations.mail import Mail, watching
from drafter.adapters.integrations.mail.threads import Party
from drafter.adapters.integrations.mail.watching import Arrival, Watch
from drafter.domain.desk import News, Task
from drafter.domain.errors import DeskFailed

from .cutting import Proxy
from .postbox import MARIA, Postbox, full, mail

pytestmark = pytest.mark.slow
SUPPORT = "Support"


@dataclass
class Kept:
    """A queue that takes each key once, and is asked for no work."""

    news: dict[str, News] = field(default_factory=dict)
    again: int = 0
    came: asyncio.Event = field(default_factory=asyncio.Event)

    async def put(self, tenant: str, desk: str, news: News, *, now: dt.datetime) -> bool:
        self.again += news.key in self.news
        self.came.set()
        return self.news.setdefault(news.key, news) is news

    async def work(self, do: Callable[[Task], Awaitable[None]]) -> None: ...
    async def close(self) -> None: ...

    @property
    def conversations(self) -> list[str]:
        return [one.conversation for one in self.news.values()]


@dataclass
class Watched:
    watch: Watch
    queue: Kept
    told: list[Arrival]

    async def until(self, count: int) -> None:
        async with asyncio.timeout(8):
            while len(self.queue.news) < count:
                self.queue.came.clear()
                await self.queue.came.wait()


@asynccontextmanager
async def watched(mail: Mail, queue: Kept | None = None) -> AsyncIterator[Watched]:
    """A watch that is not yet running, as after a start."""
    desk, queue, told = mail.opened(), queue or Kept(), list[Arrival]()
    watch = Watch(desk, queue, lambda arrival, _: told.append(arrival))
    try:
        yield Watched(watch, queue, told)
    finally:
        await watch.close()
        await desk.close()


@asynccontextmanager
async def running(mail: Mail) -> AsyncIterator[Watched]:
    async with watched(mail) as found:
        task = asyncio.create_task(found.watch.forever())
        try:
            yield found
            assert not task.done()
        finally:
            task.cancel()
            with suppress(asyncio.CancelledError):
                await task


@pytest.fixture(autouse=True)
def _soon(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(watching, "_FIRST_PAUSE_S", 0.05)
    monkeypatch.setattr(watching, "_LONGEST_PAUSE_S", 0.2)


def _of(*ids: str) -> list[str]:
    return [Party(full(one), "maria@example.com").conversation for one in ids]


async def test_each_new_mail_is_news_once(postbox: Postbox, connection: Callable[..., Mail]) -> None:
    postbox.put(mail(id="m1"))
    postbox.put(mail(id="m2", List_Id="<news.example>"))
    postbox.put(mail("", id="m3", Subject=""))
    postbox.put(mail(id="m4"), flags=(b"\\Deleted",))
    queue = Kept()
    for _ in range(2):  # started again
        async with watched(connection(), queue) as found:
            await found.watch.once()
            await found.watch.once()
            assert [one.skipped for one in found.told] == [None, "sent to a list", "no text"]
    assert queue.conversations == _of("m1")
    assert queue.again == 1


async def test_what_we_sent_is_news_of_its_conversation(postbox: Postbox, connection: Callable[..., Mail]) -> None:
    postbox.put(mail(id="m1"))
    postbox.sent("Sorry!", id="s1", at=1, In_Reply_To="m1")
    postbox.sent("A letter out of the blue.", id="s2", at=2)
    async with watched(connection()) as found:
        await found.watch.once()
        assert found.queue.conversations == _of("m1", "m1")


async def test_a_mail_is_told_at_once_by_the_server(postbox: Postbox, connection: Callable[..., Mail]) -> None:
    async with running(connection(every_s=600)) as found:
        await asyncio.sleep(0.3)
        postbox.put(mail(id="m1"))
        await found.until(1)


async def test_without_idle_the_folder_is_looked_at(
    postbox: Postbox, connection: Callable[..., Mail], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("drafter.adapters.integrations.mail.mailbox.Mailbox.idles", False)
    async with running(connection(every_s=1)) as found:
        await asyncio.sleep(0.3)
        postbox.put(mail(id="m1"))
        await found.until(1)


@pytest.mark.fault("F36")
async def test_a_connection_that_breaks_while_mails_are_fetched_loses_none(
    postbox: Postbox, connection: Callable[..., Mail], proxy: Proxy
) -> None:
    for n in range(4):
        postbox.put(mail(id=f"m{n}"), at=n)
    proxy.cut(b"FETCH", times=3)
    async with running(connection(port=proxy.port)) as found:
        await found.until(4)
        await asyncio.sleep(0.1)
    assert sorted(found.queue.conversations) == sorted(_of("m0", "m1", "m2", "m3"))
    assert proxy.entered == 4


@pytest.mark.fault("F36")
async def test_a_connection_that_breaks_while_it_waits_is_opened_again(
    postbox: Postbox, connection: Callable[..., Mail], proxy: Proxy
) -> None:
    async with running(connection(port=proxy.port, every_s=600)) as found:
        await asyncio.sleep(0.3)
        proxy.drop()
        postbox.put(mail(id="m1"))
        await found.until(1)
        assert found.queue.again == 0


@pytest.mark.fault("F36")
async def test_a_server_that_is_away_is_waited_for(
    postbox: Postbox, connection: Callable[..., Mail], proxy: Proxy, caplog: pytest.LogCaptureFixture
) -> None:
    async with running(connection(port=proxy.port)) as found:
        await asyncio.sleep(0.2)
        proxy.refuses = True
        proxy.drop()
        postbox.put(mail(id="m1"))
        await asyncio.sleep(0.5)
        proxy.refuses = False
        await found.until(1)
    assert 3 < proxy.entered < 15
    assert any("cannot be reached" in one for one in caplog.messages)
    assert not any("correct-horse" in one for one in caplog.messages)


@pytest.mark.fault("F36")
async def test_a_folder_that_is_numbered_anew_brings_nothing_twice(
    postbox: Postbox, connection: Callable[..., Mail]
) -> None:
    async def recreated(*ids: str) -> None:
        if postbox.imap.folder_exists(SUPPORT):
            postbox.imap.delete_folder(SUPPORT)
            await asyncio.sleep(1.05)  # the validity is a time in seconds
        postbox.imap.create_folder(SUPPORT)
        for one in ids:
            postbox.put(mail(id=one), SUPPORT)

    await recreated("m1", "m2", "m3")
    async with watched(connection(folder=SUPPORT)) as found:
        await found.watch.once()
        await recreated("m2", "m4", "m1")
        with suppress(DeskFailed):  # the server may end the connection of who had the folder open
            await found.watch.once()
        await found.watch.once()
        assert found.queue.conversations == _of("m1", "m2", "m3", "m4")
        assert found.queue.again == 2


@pytest.mark.fault("F36")
async def test_a_mail_of_ten_thousand_parts_is_set_aside_and_stops_nothing(
    postbox: Postbox, connection: Callable[..., Mail], caplog: pytest.LogCaptureFixture
) -> None:
    part = "--b\r\nContent-Type: text/plain\r\n\r\nsecret words\r\n"
    postbox.put(mail(part * 10_000, id="bad", Content_Type='multipart/mixed; boundary="b"'))
    postbox.put(mail(id="m1"), at=1)
    with caplog.at_level(logging.WARNING):
        async with watched(connection()) as found:
            await found.watch.once()
            assert [one.failed for one in found.told] == [True, False]
    assert b"$DrafterFailed" in postbox.flags("INBOX")[0]
    assert found.queue.conversations == _of("m1")
    (told,) = [one for one in caplog.messages if "left alone" in one]
    assert "UID 1 of INBOX" in told
    assert "500 parts" in told
    assert "secret" not in told
    async with watched(connection()) as again:
        await again.watch.once()
        assert [one.uid for one in again.told] == [2]


@pytest.mark.fault("F36")
async def test_a_mail_that_breaks_each_connection_is_left_alone(
    postbox: Postbox, connection: Callable[..., Mail], proxy: Proxy
) -> None:
    postbox.put(mail("Harmless.", id="m0"))
    postbox.put(mail("x" * 300_000, id="bad"), at=1)
    postbox.put(mail(id="m1"), at=2)
    proxy.cut(b"BODYSTRUCTURE", times=99)
    async with running(connection(port=proxy.port)) as found:
        await found.until(2)
    assert found.queue.conversations == _of("m0", "m1")
    assert b"$DrafterFailed" in postbox.flags("INBOX")[1]


@pytest.mark.fault("F36")
@pytest.mark.parametrize(
    ("headers", "body", "said"),
    [
        ({"Content_Type": "text/plain; charset=utf-8"}, "Grüße".encode("cp1252"), "Grüße"),
        ({"Content_Type": "text/plain; charset=iso-8859-1"}, "Grüße".encode(), "Grüße"),
        ({"Content_Type": 'text/plain; charset="no such\udcff"'}, "Grüße".encode("cp1252"), "Grüße"),
        ({"Content_Transfer_Encoding": "base64"}, b"QnJva2Vu!!!!", "Broken"),
        ({"Subject": "=?utf-8?B?broken=?= \x00 \udced\udca0\udc80"}, b"Broken", "Broken"),
    ],
)
async def test_a_mail_that_lies_about_itself_is_read(
    headers: dict[str, str], body: bytes, said: str, postbox: Postbox, connection: Callable[..., Mail]
) -> None:
    told = {"Content-Type": "text/plain"} | {name.replace("_", "-"): value for name, value in headers.items()}
    head = f"From: {MARIA}\r\nMessage-ID: {full('m1')}\r\n" + "".join(
        f"{name}: {value}\r\n" for name, value in told.items()
    )
    postbox.put(head.encode("utf-8", "surrogateescape").replace(b"\x00", b"") + b"\r\n" + body)
    async with watched(connection()) as found:
        await found.watch.once()
        assert found.queue.conversations == _of("m1")
        looked = await found.watch.desk.look(found.queue.conversations[0])
        assert looked.case is not None
        assert looked.case.message.text.endswith(said)


@pytest.mark.parametrize(
    ("more", "told", "later"),
    [
        ({"password": "wrong"}, "refuses the login", False),
        ({"folder": "Nowhere"}, "there is no folder 'Nowhere'", False),
        ({"port": "closed"}, "cannot be reached", True),
        ({"host": "localhost", "tls": "implicit", "port": "tls"}, "certificate", False),
        ({"tls": "starttls"}, "certificate", False),
        ({"tls": "implicit", "certificates": "/no/such/file"}, "cannot be read", False),
        ({"password": None, "token_command": "false"}, "no token", True),
    ],
)
async def test_what_keeps_us_out_is_told(
    more: dict[str, Any], told: str, later: bool, connection: Callable[..., Mail], dovecot: dict[str, Any]
) -> None:
    ports = {"closed": 1, "tls": dovecot["tls"]}
    given = more | ({"port": ports[more["port"]]} if "port" in more else {})
    async with watched(connection(**given)) as found:
        with pytest.raises(DeskFailed, match=told) as failed:
            await found.watch.check()
        assert failed.value.retryable is later
        assert "correct-horse" not in str(failed.value)


async def test_a_host_that_does_not_exist_is_told(connection: Callable[..., Mail]) -> None:
    async with watched(connection(host="no-such-host.invalid", tls="implicit")) as found:
        with pytest.raises(DeskFailed, match=r"no host no-such-host\.invalid"):
            await found.watch.check()


@pytest.mark.parametrize("tls", ["implicit", "starttls"])
async def test_with_a_trusted_certificate_all_is_encrypted(
    tls: str, postbox: Postbox, connection: Callable[..., Mail], dovecot: dict[str, Any]
) -> None:
    postbox.put(mail(id="m1"))
    port = dovecot["tls" if tls == "implicit" else "plain"]
    async with watched(connection(tls=tls, port=port, certificates=dovecot["certificates"])) as found:
        assert await found.watch.check()
        await found.watch.once()
        assert found.queue.conversations == _of("m1")
