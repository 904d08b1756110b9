"""Which addresses a tenant may name for its model, at the moment it is set and at the moment it is connected to."""

import asyncio
import ssl
import subprocess

import httpx2
import pytest

from drafter.adapters.llm import guarding
from drafter.adapters.llm.guarding import Allowed, check_url, guarded_transport, is_public, pinned
from drafter.adapters.llm.openai_compatible import OpenAICompatible
from drafter.domain.errors import BadInput, ModelFailed
from drafter.ports import ChatMessage, Deadline, Request

pytestmark = pytest.mark.fault("F39")

REFUSED = ["http://169.254.169.254/latest/meta-data", "https://169.254.169.254/", "https://[fd00:ec2::254]/", "https://metadata.google.internal/", "https://metadata.google.internal./", "https://metadata/", "https://[::ffff:169.254.169.254]/", "https://[64:ff9b::a9fe:a9fe]/", "https://100.100.100.200/", "https://localhost/v1", "https://LOCALHOST./v1", "https://a.localhost/", "https://db/", "https://gpu.local/", "https://x.internal/", "https://127.0.0.1/", "https://127.1/", "https://2130706433/", "https://0x7f000001/", "https://0x7f.1/", "https://017700000001/", "https://0177.0.0.1/", "https://0/", "https://0.0.0.0/", "https://[::]/", "https://[::1]/", "https://[0:0:0:0:0:0:0:1]/", "https://[::127.0.0.1]/", "https://[::ffff:10.0.0.1]/", "https://[::ffff:7f00:1]/", "https://[64:ff9b::7f00:1]/", "https://[64:ff9b:1::1]/", "https://[2002:7f00:1::]/", "https://[2001:0:0:0:0:0:80ff:fffe]/", "https://[fe80::1]/", "https://[fe80::1%25eth0]/", "https://[fc00::1]/", "https://[fec0::1]/", "https://[ff02::1]/", "https://10.1.2.3/", "https://172.16.0.1/", "https://192.168.1.1/", "https://100.64.0.1/", "https://192.0.2.1/", "https://198.18.0.1/", "https://224.0.0.1/", "https://240.0.0.1/", "https://255.255.255.255/", "https://１２７.0.0.1/", "https://127。0。0。1/", "https://ⓛocalhost/", "https://127%2e0.0.1/", "http://api.example.com/v1", "https://user:s3cret@api.example.com/", "https://api.example.com@127.0.0.1/", "https://api.example.com:22/", "https://api.example.com:0/", "https://api.example.com:99999/", "https://api.example.com#@127.0.0.1", "https://api.example.com?x=1", "https://api.example.com\\@127.0.0.1/", "file:///etc/passwd", "gopher://api.example.com/", "ftp://api.example.com/", "//api.example.com/", "api.example.com", "https://", "https:///v1", "javascript:1"]  # fmt: skip
FINE = [
    "https://api.openai.com/v1",
    "https://llm.example.com:8443/v1",
    "https://8.8.8.8/v1",
    "https://[2606:4700::1111]/v1",
    "https://API.EXAMPLE.COM",
    "https://[64:ff9b::808:808]/v1",
    "https://xn--bcher-kva.example/v1",
    "https://bücher.example/v1",
    "https://10.example.com/",
    "https://a.b-c.example/x/y",
]


@pytest.mark.parametrize("url", REFUSED)
def test_what_leads_into_a_private_network_is_refused_when_it_is_set(url):
    with pytest.raises(BadInput) as caught:
        check_url(url)
    assert "s3cret" not in str(caught.value)
    assert caught.value.key == "base_url"


@pytest.mark.parametrize(
    "url", ["https://a b.example/", "https://a.example/\r\nHost: x", "https://a.exa\tmple/", "", " "]
)
def test_what_is_no_address_is_refused(url):
    with pytest.raises(BadInput):
        check_url(url)


@pytest.mark.parametrize("url", FINE)
def test_public_servers_are_let_through(url):
    check_url(url)


@pytest.mark.parametrize(
    ("url", "allow", "fine"),
    [
        ("http://gpu.lan:8000/v1", ["gpu.lan"], True),
        ("http://gpu.lan:8000/v1", ["GPU.lan:8000"], True),
        ("http://gpu.lan:8001/v1", ["gpu.lan:8000"], False),
        ("http://gpu2.lan:8000/v1", ["gpu.lan"], False),
        ("http://10.1.2.3:8000/v1", ["10.1.0.0/16"], True),
        ("http://10.2.2.3:8000/v1", ["10.1.0.0/16"], False),
        ("http://[fd12::5]:8000/v1", ["fd12::/16"], True),
        ("http://169.254.169.254/", ["169.254.169.254", "169.254.0.0/16", "0.0.0.0/0"], False),
        ("http://metadata.google.internal/", ["metadata.google.internal"], False),
        ("http://[::ffff:169.254.169.254]/", ["::/0"], False),
    ],
)
def test_the_operator_opens_hosts_on_the_premises_but_never_those_of_credentials(url, allow, fine):
    if fine:
        check_url(url, allow=allow)
    else:
        with pytest.raises(BadInput):
            check_url(url, allow=allow)


class Names:
    """A resolver whose answers are written beforehand; the last one stays."""

    def __init__(self, *answers):
        self.answers, self.asked = list(answers), []

    async def __call__(self, host, port):
        self.asked.append((host, port))
        return self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]


@pytest.mark.parametrize(
    "answers",
    [["127.0.0.1"], ["8.8.8.8", "10.0.0.1"], ["169.254.169.254"], ["::ffff:127.0.0.1"], ["fe80::1%2"], ["64:ff9b::a00:1"]],
)  # fmt: skip
async def test_a_name_with_any_private_address_is_not_connected_to(answers):
    with pytest.raises(ModelFailed) as caught:
        await pinned("api.example.com", 443, Allowed(()), Names(answers))
    assert caught.value.reason == "upstream_refused"


async def test_addresses_are_opened_by_name_or_by_network_and_credentials_never():
    assert await pinned("gpu.lan", 80, Allowed(["gpu.lan"]), Names(["10.0.0.1"])) == ["10.0.0.1"]
    assert await pinned("gpu.lan", 80, Allowed(["10.0.0.0/8"]), Names(["10.0.0.1"])) == ["10.0.0.1"]
    with pytest.raises(ModelFailed):
        await pinned("gpu.lan", 80, Allowed(["gpu.lan", "0.0.0.0/0"]), Names(["169.254.169.254"]))


BODY = b'{"choices": [{"message": {"content": "ok"}, "finish_reason": "stop"}]}'
SEEN = []


async def serve(folder):
    """A server that speaks TLS for api.example.com and notes what it was called."""
    key, certificate = folder / "key.pem", folder / "cert.pem"
    command = ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "1"]  # fmt: skip
    names = ["-subj", "/CN=x", "-addext", "subjectAltName=DNS:api.example.com"]
    subprocess.run([*command, *names, "-keyout", key, "-out", certificate], check=True, capture_output=True)  # noqa: ASYNC221
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    SEEN.clear()
    context.sni_callback = lambda _, name, __: SEEN.append(name)

    async def handle(reader, writer):
        head = await reader.readuntil(b"\r\n\r\n")
        SEEN.append(next(line for line in head.decode().lower().split("\r\n") if line.startswith("host:")))
        told = f"HTTP/1.1 200 OK\r\nContent-Length: {len(BODY)}\r\nConnection: close\r\n\r\n".encode()
        writer.write(told + BODY)
        await writer.drain()
        writer.close()

    server = await asyncio.start_server(handle, "127.0.0.1", 0, ssl=context)
    return server, server.sockets[0].getsockname()[1], certificate


def request():
    return Request([ChatMessage("user", "hi")], Deadline.after(5))


async def test_a_name_that_changes_its_mind_is_caught_at_the_connection(tmp_path, monkeypatch):
    """The first look-up is public, the second is this machine: no second connection is made, and each connection goes to
    the address that was judged, under the name that was meant."""
    server, port, certificate = await serve(tmp_path)
    trusted = ssl.create_default_context(cafile=certificate)
    monkeypatch.setattr(httpx2, "create_ssl_context", lambda **_: trusted)
    public = "203.0.113.5"
    monkeypatch.setattr(guarding, "is_public", lambda address: str(address) == public or is_public(address))
    went = []
    connect = __import__("httpcore2").AnyIOBackend.connect_tcp

    async def towards(self, host, port, **options):  # the test network: that public address is the server here
        went.append(host)
        return await connect(self, "127.0.0.1" if host == public else host, port, **options)

    monkeypatch.setattr("httpcore2.AnyIOBackend.connect_tcp", towards)
    names = Names([public], ["127.0.0.1"])
    check_url(f"https://api.example.com:{port}/v1")
    model = OpenAICompatible(
        "m", base_url=f"https://api.example.com:{port}/v1", api_key="k", transport=guarded_transport(resolver=names)
    )
    async with server:
        assert (await model.complete(request())).text == "ok"
        assert ["api.example.com", f"host: api.example.com:{port}"] == SEEN
        with pytest.raises(ModelFailed, match="private network") as caught:
            await model.complete(request())
        assert (caught.value.reason, caught.value.retryable) == ("upstream_refused", False)
        assert went == [public]
        assert names.asked == [("api.example.com", port)] * 2
        await model.close()


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "2130706433", "[::1]", "[::ffff:127.0.0.1]"])
async def test_the_connection_itself_is_guarded_by_the_real_resolver(host):
    """Whatever was let through when it was set."""
    came = []

    async def handle(reader, writer):
        came.append(1)
        writer.close()

    server = await asyncio.start_server(handle, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    model = OpenAICompatible("m", base_url=f"http://{host}:{port}/v1", api_key="k", transport=guarded_transport())
    async with server:
        with pytest.raises(ModelFailed) as caught:
            await model.complete(request())
        await model.close()
    assert (caught.value.reason, came) == ("upstream_refused", [])


async def test_redirects_are_not_followed():
    asked = []

    def answer(incoming):
        asked.append(str(incoming.url))
        return httpx2.Response(302, headers={"Location": "http://169.254.169.254/latest"})

    model = OpenAICompatible(
        "m", base_url="https://api.example.com/v1", api_key="k", transport=httpx2.MockTransport(answer)
    )
    with pytest.raises(ModelFailed) as caught:
        await model.complete(request())
    assert (caught.value.reason, len(asked)) == ("upstream_refused", 1)
    await model.close()
