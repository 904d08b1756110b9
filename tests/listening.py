"""An application on a real port of this machine, served by a thread for as long as a test needs it."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import uvicorn

_START_S, _STOP_S = 30, 20


@contextmanager
def listening(app: Any, **settings: Any) -> Iterator[tuple[str, int]]:
    """The host and port where `app` is served; `settings` are uvicorn's."""
    with socket.socket(proto=socket.IPPROTO_TCP) as listener:  # else each answer waits 40 ms for an acknowledgement
        listener.bind(("127.0.0.1", 0))
        config = uvicorn.Config(app, log_config=None, access_log=False, timeout_graceful_shutdown=5, **settings)
        server = uvicorn.Server(config)
        thread = threading.Thread(target=lambda: server.run(sockets=[listener]))
        thread.start()
        try:
            ends = time.monotonic() + _START_S
            while not server.started:
                assert thread.is_alive(), "the server ended before it began"
                assert time.monotonic() < ends, "the server does not begin"
                time.sleep(0.01)
            host, port = listener.getsockname()
            yield host, port
        finally:
            server.should_exit = True
            thread.join(timeout=_STOP_S)
        assert not thread.is_alive()
