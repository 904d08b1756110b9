"""A real Dovecot, started once, where any user has a mailbox of their own; a proxy in front of it that breaks connections."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import tempfile
import time
import uuid
from collections.abc import AsyncIterator, Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from drafter.adapters.integrations.mail import Mail
from drafter.adapters.integrations.mail.desk import MailDesk

from .cutting import Proxy
from .postbox import PASSWORD, Postbox

_DOVECOT = "/usr/sbin/dovecot"
_CONFIG = """
base_dir = {home}/run
state_dir = {home}/state
log_path = {home}/log
protocols = imap
listen = 127.0.0.1
ssl = yes
ssl_cert = <{home}/cert.pem
ssl_key = <{home}/key.pem
disable_plaintext_auth = no
mail_location = maildir:{home}/mail/%u
mail_fsync = never
first_valid_uid = 1
default_internal_user = dovecot
default_login_user = dovenull
auth_failure_delay = 0
passdb {{
  driver = static
  args = password={password}
}}
userdb {{
  driver = static
  args = uid=dovecot gid=dovecot home={home}/mail/%u
}}
namespace inbox {{
  inbox = yes
  mailbox Entwürfe {{
    auto = subscribe
    special_use = \\Drafts
  }}
  mailbox Sent {{
    auto = subscribe
    special_use = \\Sent
  }}
}}
service imap-login {{
  chroot =
  process_min_avail = 2
  inet_listener imap {{
    port = {plain}
  }}
  inet_listener imaps {{
    port = {tls}
    ssl = yes
  }}
}}
service anvil {{
  chroot =
  unix_listener anvil-auth-penalty {{
    mode = 0
  }}
}}
"""


def _free() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


def _listens(port: int) -> bool:
    with socket.socket() as tried:
        return tried.connect_ex(("127.0.0.1", port)) == 0


@pytest.fixture(scope="session")
def dovecot() -> Iterator[dict[str, Any]]:
    """The ports where it listens, and the file of the authority that its certificate rests on."""
    if not os.path.exists(_DOVECOT) or os.geteuid() != 0:
        pytest.skip("no Dovecot to start here")
    home = Path(tempfile.mkdtemp(prefix="dovecot-"))
    home.chmod(0o755)
    for name in ("run", "state", "mail"):
        (home / name).mkdir()
    shutil.chown(home / "mail", "dovecot", "dovecot")
    key = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-keyout", f"{home}/key.pem"]
    name = ["-subj", "/CN=localhost", "-addext", "subjectAltName=IP:127.0.0.1", "-addext", "keyUsage=critical,digitalSignature,keyCertSign"]  # fmt: skip
    subprocess.run(["openssl", "req", "-x509", *key, *name, "-days", "2", "-out", f"{home}/cert.pem"], check=True, capture_output=True)  # fmt: skip
    ports = {"plain": _free(), "tls": _free()}
    (home / "dovecot.conf").write_text(_CONFIG.format(home=home, password=PASSWORD, **ports), encoding="utf-8")
    server = subprocess.Popen(
        [_DOVECOT, "-F", "-c", f"{home}/dovecot.conf"], stderr=subprocess.DEVNULL, start_new_session=True
    )
    try:
        ends = time.monotonic() + 20
        while not _listens(ports["plain"]):
            assert server.poll() is None, "it ended before it began"
            assert time.monotonic() < ends, "it does not begin"
            time.sleep(0.02)
        yield {**ports, "certificates": str(home / "cert.pem")}
    finally:
        os.killpg(server.pid, signal.SIGKILL)  # told to stop in peace, it takes seconds
        server.wait(10)
        shutil.rmtree(home, ignore_errors=True)


@pytest.fixture
def proxy(dovecot: dict[str, Any]) -> Iterator[Proxy]:
    made = Proxy(dovecot["plain"])
    yield made
    made.close()


@pytest.fixture
def postbox(dovecot: dict[str, Any]) -> Iterator[Postbox]:
    """A new mailbox, as another mail program sees it."""
    made = Postbox(f"u{uuid.uuid4().hex[:12]}@northwind.example", dovecot["plain"])
    yield made
    made.close()


@pytest.fixture
def connection(postbox: Postbox, dovecot: dict[str, Any]) -> Callable[..., Mail]:
    def connect(**more: Any) -> Mail:
        given = {"host": "127.0.0.1", "port": dovecot["plain"], "tls": "off", "agent": "Priya Nair"}
        own = {"id": "support", "user": postbox.user, "password": PASSWORD, "every_s": 1, "brief": False}
        return Mail.model_validate(given | own | more)

    return connect


@pytest.fixture
async def desk(connection: Callable[..., Mail]) -> AsyncIterator[MailDesk]:
    made = connection().opened()
    yield made
    await made.close()
