"""Sockets to listen on, as a client meets them."""

from __future__ import annotations

import asyncio
import socket

from drafter.api.listening import bound, inherited


async def delayed(listener: socket.socket) -> bool:
    """Whether small packets of an answer wait for one another there."""
    found: asyncio.Future[bool] = asyncio.get_running_loop().create_future()

    def met(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        found.set_result(not writer.get_extra_info("socket").getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY))
        writer.close()

    address = listener.getsockname()
    async with await asyncio.start_server(met, sock=listener):
        _, writer = await asyncio.open_connection(*address[:2])
        given = await found
        writer.close()
        await writer.wait_closed()
        return given


async def test_an_answer_is_not_held_back() -> None:
    """Its head and its body are two packets: with the delay the second would come 40 ms after the first."""
    assert not await delayed(bound("127.0.0.1", 0))
    held = bound("127.0.0.1", 0)
    assert not await delayed(inherited(held.detach()))
