"""Who opens the sidebar. Zendesk opens an app's page with a token that it signs with the app's own key, once; what the page
asks after that bears a session of ours, which says no more than that an agent of this account opened the app.

Source: developer.zendesk.com/documentation/apps/build-an-app/building-a-server-side-app/part-5-secure-the-app.
"""

from __future__ import annotations

import datetime as dt

from drafter.adapters.integrations.signatures import mac
from drafter.domain.errors import Refused

SESSION = dt.timedelta(hours=10)
"""A working day: the ticket's tab stays open, and Zendesk does not sign again until the app is loaded anew."""
_LEEWAY_S = 30


def known_key(given: str) -> str:
    """An RSA public key as PEM, also where its line ends were written \\n in a variable. ValueError where it is none."""
    from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey
    from cryptography.hazmat.primitives.serialization import load_pem_public_key

    text = given.replace("\\n", "\n").strip() + "\n"
    try:
        found = load_pem_public_key(text.encode())
    except Exception:  # the library raises errors of several kinds
        found = None
    if not isinstance(found, RSAPublicKey):
        raise ValueError("app_public_key is no RSA public key in PEM; copy all of it, BEGIN and END lines too")
    return text


class App:
    """The sidebar app of one desk. `audience` is the address of its installation, `secret` the desk's own, from which the key of
    our sessions is made."""

    def __init__(self, desk: str, public_key: str, audience: str, secret: str) -> None:
        self._public_key, self._audience = known_key(public_key), audience
        self._key, self._mine = mac(secret, b"sidebar session of ", desk.encode()), f"sidebar:{desk}"

    def opened(self, token: str, now: dt.datetime) -> str:
        """A session for the holder of Zendesk's token. Raises `Refused`."""
        import jwt  # takes time to load

        try:
            # The algorithm is ours to say: one that the token chose could turn the public key into a shared secret.
            told = jwt.decode(
                token,
                self._public_key,
                algorithms=["RS256"],
                audience=self._audience,
                leeway=_LEEWAY_S,
                options={"require": ["exp", "aud"]},
            )
        except jwt.PyJWTError:
            raise Refused("the app's token does not hold") from None
        who = {"sub": told["sub"]} if isinstance(told.get("sub"), str) else {}
        return jwt.encode({"aud": self._mine, "exp": now + SESSION, **who}, self._key, algorithm="HS256")

    def holds(self, session: str) -> None:
        """Raises `Refused` where it is no session of this desk, or is over."""
        import jwt

        try:
            jwt.decode(
                session, self._key, algorithms=["HS256"], audience=self._mine, options={"require": ["exp", "aud"]}
            )
        except jwt.PyJWTError:
            raise Refused("the session is over") from None
