"""Sockets to listen on. Where several processes share a port, each has a socket and a queue of its own, so that the system
spreads connections over those that listen, and none waits for a process that is gone.
"""

from __future__ import annotations

import ipaddress
import socket

from drafter.domain.errors import CannotRun


def inherited(descriptor: int) -> socket.socket:
    """The socket that the process which started this one has made for it. `CannotRun` where it is none."""
    try:
        return socket.socket(fileno=descriptor)
    except OSError as error:
        raise CannotRun(f"--socket {descriptor} is no socket ({error.strerror})") from None


def loopback(host: str) -> bool:
    """Whether nobody but this machine reaches that address."""
    try:
        return host == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def bound(host: str, port: int, *, shared: bool = False) -> socket.socket:
    """A socket on that port, where nobody is let in yet; `shared` with others that are made so. `CannotRun` where it cannot
    be had."""
    # asyncio takes the delay off only what names itself TCP: else an answer's second packet waits 40 ms for the first's ACK.
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listener = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    if shared:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1)
    try:
        listener.bind((host, port))
    except (OSError, OverflowError) as error:
        listener.close()
        why = getattr(error, "strerror", None) or "no such port"
        raise CannotRun(f"cannot listen on {host}:{port} ({why.lower()})", hint="name another with --port") from None
    return listener
