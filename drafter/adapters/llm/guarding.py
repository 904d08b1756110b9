"""Which addresses of model servers may come from somebody else than the operator: none that lead back into our own network.

An address is looked at twice: when it is set, and again each time a connection is made. There the name is looked up once,
every address that it has is judged, and the connection goes to one of those and to nothing else, so that a name which
changes its mind in between (DNS rebinding) gains nothing. The secure connection still asks for the name.
"""

from __future__ import annotations

import asyncio
import ipaddress
import socket
import unicodedata
from collections.abc import Awaitable, Callable, Iterable, Sequence
from functools import partial
from typing import TYPE_CHECKING
from urllib.parse import SplitResult, urlsplit

from drafter.domain.errors import BadInput, ModelFailed

if TYPE_CHECKING:
    import httpx2

Address = ipaddress.IPv4Address | ipaddress.IPv6Address
Resolve = Callable[[str, int], Awaitable[Sequence[str]]]
"""The addresses that a name has, as text."""

_HINT = "name a public https server, or let the operator add its host to DRAFTER_ALLOWED_HOSTS"
_NEVER = frozenset(
    {"169.254.169.254", "169.254.170.2", "100.100.100.200", "192.0.0.192", "fd00:ec2::254", "fd20:ce::254"}
)
"""Where clouds hand out the credentials of a machine: no allow-list opens these."""
_NEVER_NAMED = frozenset({"metadata", "metadata.google.internal", "metadata.goog", "instance-data"})
_HERE = (".localhost", ".local", ".internal", ".intranet", ".lan", ".home.arpa", ".localdomain")
_NAT64 = ipaddress.IPv6Network("64:ff9b::/96")
_NAT64_LOCAL = ipaddress.IPv6Network("64:ff9b:1::/48")
_COMPATIBLE = ipaddress.IPv6Network("::/96")
_LOWEST_PORT = 1024


def check_url(url: str, *, allow: Iterable[str] = ()) -> None:
    """BadInput where `url` may not be a model's address. It opens nothing and looks nothing up: what a name leads to is
    judged when a connection is made. `allow` are hosts on the premises, as `host`, `host:port`, an address or a network
    (`10.1.0.0/16`); they may speak plain http and use any port. The url is not repeated in the error."""
    parts = _parts(url)
    host, allowed = _host(parts), Allowed(allow)
    if host in _NEVER_NAMED or _is_never(host):
        raise _refused("leads to the credentials of a machine")
    if allowed.holds(host, _port(parts)):
        return
    if parts.scheme != "https":
        raise _refused("is not secure, and a key is sent there; write https://…")
    if _port(parts) != 443 and _port(parts) < _LOWEST_PORT:
        raise _refused("names a port of another service")
    address = _literal(host)
    if address is None and ("." not in host or host.endswith(_HERE)):
        raise _refused("names a host of this network")
    if address is not None and not is_public(address):
        raise _refused("names a private address")


def is_public(address: Address) -> bool:
    """Whether an address is one of the open internet, also where it holds another inside it."""
    if address.is_multicast or address.is_reserved or address.is_unspecified:
        return isinstance(address, ipaddress.IPv6Address) and _inner_is_public(address)
    if isinstance(address, ipaddress.IPv6Address) and _inner(address) is not None:
        return _inner_is_public(address)
    if isinstance(address, ipaddress.IPv6Address) and (address.is_site_local or address in _NAT64_LOCAL):
        return False
    return address.is_global


def _inner(address: ipaddress.IPv6Address) -> ipaddress.IPv4Address | None:
    """The older address that this one stands for."""
    if address in _NAT64 or address in _COMPATIBLE:
        return ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)
    return address.ipv4_mapped or address.sixtofour or (address.teredo[1] if address.teredo else None)


def _inner_is_public(address: ipaddress.IPv6Address) -> bool:
    inner = _inner(address)
    return inner is not None and is_public(inner)


class Allowed:
    """The operator's list of hosts that may be reached although they are not public."""

    def __init__(self, entries: Iterable[str]) -> None:
        self._names: set[str] = set()
        self._networks: list[ipaddress.IPv4Network | ipaddress.IPv6Network] = []
        for entry in entries:
            try:
                self._networks.append(ipaddress.ip_network(entry.strip("[] "), strict=False))
            except ValueError:
                self._names.add(entry.strip().lower().rstrip("."))

    def holds(self, host: str, port: int) -> bool:
        """Whether a host, by its name or address, is on the list."""
        address = _literal(host)
        if address is not None and self.has(address):
            return True
        return host in self._names or f"{host}:{port}" in self._names or f"[{host}]:{port}" in self._names

    def has(self, address: Address) -> bool:
        """Whether an address lies in one of the networks on the list."""
        return any(address in network for network in self._networks)


async def resolve(host: str, port: int) -> Sequence[str]:
    """The addresses of a name, by this machine's own resolver."""
    found = await asyncio.get_running_loop().getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return [str(one[4][0]) for one in found]


async def pinned(host: str, port: int, allowed: Allowed, resolver: Resolve) -> list[str]:
    """The addresses to connect to. `ModelFailed` where any address of the name may not be reached: a name that has a
    public and a private one is up to no good."""
    host = host.lower().rstrip(".")
    found = [ipaddress.ip_address(text.partition("%")[0]) for text in await resolver(host, port)]
    named = allowed.holds(host, port)
    for address in found:
        fine = named or is_public(address) or allowed.has(address)
        if not fine or _is_never(str(address)) or host in _NEVER_NAMED:
            raise ModelFailed("upstream_refused", "the model's address leads into a private network and is not asked")
    return [str(address) for address in found]


def guarded_transport(allow: Iterable[str] = (), *, resolver: Resolve = resolve) -> httpx2.AsyncBaseTransport:
    """A transport that connects only where `check_url` would let it, whatever a name turns out to be. It goes past any
    proxy of the environment: a proxy would look the name up again."""
    import httpcore2
    import httpx2

    allowed = Allowed(allow)

    class Guarded(httpcore2.AsyncNetworkBackend):
        def __init__(self) -> None:
            self._backend = httpcore2.AnyIOBackend()

        async def connect_tcp(
            self,
            host: str,
            port: int,
            timeout: float | None = None,  # noqa: ASYNC109 (the backend's own signature)
            local_address: str | None = None,
            socket_options: Iterable[httpcore2.SOCKET_OPTION] | None = None,
        ) -> httpcore2.AsyncNetworkStream:
            connect = partial(
                self._backend.connect_tcp,
                port=port,
                timeout=timeout,
                local_address=local_address,
                socket_options=socket_options,
            )
            try:
                addresses = await pinned(host, port, allowed, resolver)
            except OSError as error:
                raise httpcore2.ConnectError(str(error)) from error
            for address in addresses[:-1]:
                try:
                    return await connect(address)
                except (httpcore2.ConnectError, httpcore2.ConnectTimeout):
                    continue
            if not addresses:
                raise httpcore2.ConnectError("the name has no address")
            return await connect(addresses[-1])

        async def sleep(self, seconds: float) -> None:
            await self._backend.sleep(seconds)

    class Transport(httpx2.AsyncHTTPTransport):
        def __init__(self) -> None:
            context = httpx2.create_ssl_context()
            super().__init__(verify=context)
            self._pool = httpcore2.AsyncConnectionPool(
                ssl_context=context, network_backend=Guarded(), max_connections=1000, max_keepalive_connections=100
            )

    return Transport()


def _parts(url: str) -> SplitResult:
    if any(ch.isspace() or unicodedata.category(ch) == "Cc" or ch == "\\" for ch in url):
        raise _refused("holds characters that an address does not")
    try:
        parts = urlsplit(url)
        parts.port  # noqa: B018 (reading it is what checks it)
    except ValueError:
        raise _refused("cannot be read") from None
    if parts.scheme not in ("http", "https"):
        raise _refused("is no web address")
    if parts.username is not None or parts.password is not None:
        raise _refused("holds a user or password; keys have a setting of their own")
    if parts.query or parts.fragment or not parts.hostname:
        raise _refused("is not the plain address of a server")
    return parts


def _port(parts: SplitResult) -> int:
    return parts.port if parts.port is not None else {"http": 80, "https": 443}[parts.scheme]


def _host(parts: SplitResult) -> str:
    """The host in the form that a resolver would take it in: digits of other scripts are digits to some."""
    host = unicodedata.normalize("NFKC", parts.hostname or "").replace("\u3002", ".").lower().rstrip(".")
    if not host or "%" in host:
        raise _refused("is not the plain address of a server")
    if _literal(host) is None and _numeric(host):
        raise _refused("writes an address in an unusual way; write it as 203.0.113.7")
    return host


def _literal(host: str) -> Address | None:
    try:
        return ipaddress.ip_address(host.strip("[]"))
    except ValueError:
        return None


def _numeric(host: str) -> bool:
    """Whether the system would take a host for an address: `2130706433`, `0x7f.1`, `017700000001`, `127.1`."""
    try:
        socket.inet_aton(host)
    except (OSError, UnicodeError):
        return False
    return True


def _is_never(host: str) -> bool:
    address = _literal(host)
    inner = _inner(address) if isinstance(address, ipaddress.IPv6Address) else None
    return any(str(one) in _NEVER for one in (address, inner) if one is not None)


def _refused(why: str) -> BadInput:
    return BadInput(f"this address {why}", key="base_url", hint=_HINT)
