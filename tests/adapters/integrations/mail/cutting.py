"""A proxy between a mail program and its server that breaks connections where a test says so."""

from __future__ import annotations

import contextlib
import socket
import threading


class Proxy:
    """`cut(b"FETCH", times=2)`: the next two connections that say so get the first bytes of the answer, and end. With
    `hold`, what says so is not passed on, and `held` is set. Closed, nobody is let in until `open`."""

    def __init__(self, target: int) -> None:
        self._target = target
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._listener.getsockname()[1]
        self._word, self._left, self._after, self._hold = b"", 0, 0, False
        self.held = threading.Event()
        self.refuses = False
        self.entered = 0
        self._lock = threading.Lock()
        self._open: set[socket.socket] = set()
        self._threads: list[threading.Thread] = []
        self._start(self._accept)

    def cut(self, word: bytes, *, times: int = 1, after: int = 40, hold: bool = False) -> None:
        self._word, self._left, self._after, self._hold = word, times, after, hold

    def drop(self) -> None:
        """Ends all connections."""
        with self._lock:
            for one in self._open:
                with contextlib.suppress(OSError):
                    one.shutdown(socket.SHUT_RDWR)

    def close(self) -> None:
        with contextlib.suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        self.drop()
        for one in self._threads:
            one.join(5)

    def _start(self, run: object, *args: object) -> None:
        thread = threading.Thread(target=run, args=args, daemon=True)  # type: ignore[arg-type]
        self._threads.append(thread)
        thread.start()

    def _accept(self) -> None:
        while True:
            try:
                inner, _ = self._listener.accept()
            except OSError:
                return
            self.entered += 1
            if self.refuses:
                inner.close()
                continue
            outer = socket.create_connection(("127.0.0.1", self._target))
            with self._lock:
                self._open |= {inner, outer}
            cut = threading.Event()
            self._start(self._asking, inner, outer, cut)
            self._start(self._answering, inner, outer, cut)

    def _asking(self, inner: socket.socket, outer: socket.socket, cut: threading.Event) -> None:
        with contextlib.suppress(OSError):
            while data := inner.recv(65536):
                if self._left and self._word in data:
                    self._left -= 1
                    if self._hold:
                        self.held.set()
                        continue
                    cut.set()
                outer.sendall(data)
        self._end(inner, outer)

    def _answering(self, inner: socket.socket, outer: socket.socket, cut: threading.Event) -> None:
        with contextlib.suppress(OSError):
            while data := outer.recv(65536):
                inner.sendall(data[: self._after] if cut.is_set() else data)
                if cut.is_set():
                    break
        self._end(inner, outer)

    def _end(self, *sockets: socket.socket) -> None:
        for one in sockets:
            with contextlib.suppress(OSError):
                one.shutdown(socket.SHUT_RDWR)
            with self._lock:
                self._open.discard(one)
            one.close()
