"""The one table that turns what goes wrong between us and a model server into `ModelFailed`.

Messages are our own words: a server's text may hold a key, a customer's data or a stack, and never travels on.
"""

from __future__ import annotations

import datetime as dt
import email.utils
import ssl
from collections.abc import Mapping

from drafter.domain.errors import ModelFailed
from drafter.domain.regex import regex

_OUT_OF_MONEY = regex(
    r"insufficient[_ ](?:quota|funds|balance|credits?)|credit balance|exceeded your current quota|key limit exceeded|"
    r"billing_(?:not_active|hard_limit|error)|billing hard limit|(?:out of|no more) credits?\b|payment required"
)
_SOON = regex(r"\b(?:re)?try (?:again )?(?:in|after) (?:about )?\d")
"""Some call a rate limit a quota, and then say when it is over; many name their billing page in both."""
_FILTERED = ("content_filter", "content management policy", "content policy", "moderation", "was flagged")
_TOO_LONG = ("context_length", "context length", "context size", "maximum context", "too many tokens")
_LONGEST_WAIT = 3600.0


class Refused(Exception):
    """A server's answer that is no success. `said` is its body in lower case, for matching only; it is never shown."""

    def __init__(self, status: int, body: str, headers: Mapping[str, str]) -> None:
        super().__init__(f"status {status}")
        self.status, self.said, self.headers = status, body[:20_000].lower(), headers


def translate(error: Exception, model: str) -> ModelFailed:
    """The failure that an error of the network or the server means."""
    import httpx2

    cause: BaseException | None = error
    for _ in range(10):
        if cause is None:
            break
        if isinstance(cause, ModelFailed):
            return cause  # our own cap, or the guard, raised below the client
        if isinstance(cause, ssl.SSLError):
            return ModelFailed(
                "upstream_down", f"{model}: no secure connection (TLS); check the base URL and certificate"
            )
        cause = cause.__cause__ or cause.__context__
    if isinstance(error, Refused):
        return of_status(error.status, error.said, model, error.headers)
    if isinstance(error, httpx2.TimeoutException):
        return ModelFailed("deadline", f"{model} did not answer in time")
    if isinstance(error, httpx2.TransportError):
        return ModelFailed("upstream_down", f"{model}: the server could not be reached or hung up", retryable=True)
    if isinstance(error, httpx2.InvalidURL):
        return ModelFailed("upstream_refused", f"{model}: the base URL is no address")
    return ModelFailed("bad_output", f"{model}: the answer could not be read ({type(error).__name__})")


def of_status(status: int, said: str, model: str, headers: Mapping[str, str]) -> ModelFailed:
    """The failure that an HTTP status means. `said` is the server's complaint in lower case."""
    wait = retry_after(headers)
    if status in (400, 403, 413, 422) and (worded := _worded(said, model)):
        return worded
    match status:
        case 401 | 403:
            return ModelFailed("upstream_auth", f"{model}: the server refused the key ({status}); check OPENAI_API_KEY")
        case 402:
            return ModelFailed("upstream_quota", f"{model}: the account has no credit left")
        case 429 if "insufficient_quota" in said or (_OUT_OF_MONEY.search(said) and not _SOON.search(said)):
            return ModelFailed("upstream_quota", f"{model}: the account's quota is used up")
        case 429:
            return ModelFailed("upstream_quota", f"{model}: too many requests", retryable=True, retry_after=wait)
        case 404:
            return ModelFailed(
                "upstream_refused", f"{model}: no such model or address; check DRAFTER_MODEL and base URL"
            )
        case 408 | 409 | 425:
            return ModelFailed("upstream_down", f"{model}: the server asks to try again ({status})", retryable=True)
        case _ if status >= 500:
            return ModelFailed(
                "upstream_down", f"{model}: the server failed ({status})", retryable=status != 501, retry_after=wait
            )
        case _ if status < 400:
            return ModelFailed(
                "upstream_refused", f"{model}: the server sends us elsewhere ({status}); name its final URL"
            )
        case _:
            return ModelFailed("upstream_refused", f"{model}: the server refused the request ({status})")


def _worded(said: str, model: str) -> ModelFailed | None:
    """What only the server's words tell: an empty account, a filter, a prompt that is too long."""
    if _OUT_OF_MONEY.search(said):
        return ModelFailed("upstream_quota", f"{model}: the account has no credit left")
    if any(word in said for word in _FILTERED):
        return ModelFailed("upstream_refused", f"{model}: a content filter refused the request")
    if any(word in said for word in _TOO_LONG):
        return ModelFailed("upstream_refused", f"{model}: the prompt is longer than the model can read")
    return None


def retry_after(headers: Mapping[str, str]) -> float | None:
    """Seconds to wait that a server asks for: `retry-after-ms`, or `Retry-After` as seconds or an HTTP date."""
    for name, scale in (("retry-after-ms", 0.001), ("retry-after", 1.0)):
        try:
            seconds = float(headers.get(name, "")) * scale
        except ValueError:
            continue
        if 0 <= seconds <= _LONGEST_WAIT:  # also false for NaN
            return seconds
    try:
        moment = email.utils.parsedate_to_datetime(headers.get("retry-after", ""))
    except (ValueError, TypeError):
        return None
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=dt.UTC)
    return min(max(0.0, (moment - dt.datetime.now(dt.UTC)).total_seconds()), _LONGEST_WAIT)
