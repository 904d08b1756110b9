"""Into a mailbox: connect, encrypt, log in; each failure told as what an operator can do about it."""

from __future__ import annotations

import contextlib
import logging
import shlex
import socket
import ssl
import subprocess
from typing import TYPE_CHECKING

from drafter.adapters.integrations.mail.account import Account
from drafter.domain.errors import CannotRun, DeskFailed

if TYPE_CHECKING:
    from imapclient import IMAPClient

_CONNECT_S, _ANSWER_S, _COMMAND_S = 10.0, 30.0, 30


def enter(mail: Account) -> IMAPClient:
    """A session that is logged in. `DeskFailed`: for good where a setting is wrong, else to be tried again. `CannotRun`
    where the library for it is not installed."""
    try:
        from imapclient import IMAPClient, SocketTimeout
        from imapclient.exceptions import CapabilityError, IMAPClientError, LoginError
    except ModuleNotFoundError:
        hint = "pip install drafter[mail]"
        raise CannotRun("the library that speaks IMAP is not installed", hint=hint) from None

    logging.getLogger("imapclient").setLevel(logging.WARNING)  # it would log each line that it reads
    where = f"{mail.host}:{mail.at_port}"
    try:
        trust = ssl.create_default_context()
        if mail.certificates:
            trust.load_verify_locations(mail.certificates)
        client = IMAPClient(
            mail.host,
            mail.at_port,
            ssl=mail.tls == "implicit",
            ssl_context=trust,
            timeout=SocketTimeout(_CONNECT_S, _ANSWER_S),
        )
        client.normalise_times = False
        try:
            if mail.tls == "starttls":
                client.starttls(trust)
            _log_in(client, mail)
        except BaseException:
            with contextlib.suppress(OSError):
                client.shutdown()
            raise
        return client
    except ssl.SSLCertVerificationError as error:
        raise _wrong(
            mail, f"the certificate of {where} is not trusted: {error.verify_message}", "certificates"
        ) from None
    except socket.gaierror:
        raise _wrong(mail, f"there is no host {mail.host}", "host", later=True) from None
    except CapabilityError:
        raise _wrong(mail, f"{where} offers no STARTTLS", "tls") from None
    except LoginError as error:
        told = str(error).upper()
        away = "[UNAVAILABLE]" in told or "[INUSE]" in told or "[LIMIT]" in told
        raise _wrong(mail, f"{where} refuses the login of {mail.user}", "user and password", later=away) from None
    except FileNotFoundError:
        raise _wrong(mail, f"{mail.certificates} cannot be read", "certificates") from None
    except (OSError, IMAPClientError) as error:
        told = error.strerror if isinstance(error, OSError) and error.strerror else type(error).__name__
        raise _wrong(mail, f"{where} cannot be reached: {told}", "host, port and tls", later=True) from None


def _log_in(client: IMAPClient, mail: Account) -> None:
    if mail.password is not None:
        client.login(mail.user, mail.password)
    else:
        client.oauth2_login(mail.user, mail.token or _printed(mail))


def _printed(mail: Account) -> str:
    """The token that the operator's own command prints, new for each login."""
    try:
        done = subprocess.run(  # noqa: S603 (the operator's own setting)
            shlex.split(mail.token_command or ""), capture_output=True, text=True, timeout=_COMMAND_S, check=True
        )
    except (OSError, ValueError, subprocess.SubprocessError) as error:
        raise _wrong(mail, f"no token: {type(error).__name__}", "token_command", later=True) from None
    return done.stdout.strip()


def _wrong(mail: Account, told: str, look_at: str, *, later: bool = False) -> DeskFailed:
    return DeskFailed(f"mail {mail.id}: {told}", retryable=later, hint=f"look at its {look_at}")
