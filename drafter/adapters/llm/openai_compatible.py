"""Any server that speaks the OpenAI chat completions API, as a LanguageModel.

One request, one answer: retrying belongs to the gateway. The answer is read as bytes up to a cap and parsed here, so
that a misbehaving server costs bounded memory and time. Foreign errors are translated in `failures`.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from typing import TYPE_CHECKING, Any

from drafter.adapters.llm.answers import Answer, Settings, Structured, concede, read_answer
from drafter.adapters.llm.failures import Refused, translate
from drafter.adapters.llm.prices import Prices
from drafter.adapters.llm.streamed import read_stream
from drafter.domain.errors import ModelFailed
from drafter.ports import Completion, Listener, Request

if TYPE_CHECKING:
    import httpx2
    from openai import AsyncOpenAI

USUAL_ADDRESS = "https://api.openai.com/v1"
ANSWER_BYTES = 2 * 1024 * 1024
"""The most that an answer may weigh: a hundred times the longest reply, with room for a server's extras."""
COMPRESSED_BYTES = ANSWER_BYTES // 64
"""The cap for a compressed answer, which nobody asked for: deflate grows at most about a thousandfold."""
PLACES: dict[str, str] = {"api.openai.com": "openai", "127.0.0.1": "local", "localhost": "local"}
"""What provenance calls the servers behind well-known hosts; any other is called by its host name."""


class OpenAICompatible:
    """`OpenAICompatible("gpt-x", base_url="https://llm.example/v1", api_key="…")`.

    `model` is sent verbatim. `structured` is the strongest form of JSON output to ask for; where the server refuses
    it, the client steps down once per call and remembers what worked. `transport` replaces the network (tests), and
    goes past any proxy of the environment; without `prices` no answer has a cost. The client behind it is made on first use and shared by all calls.
    """

    def __init__(
        self,
        model: str,
        *,
        base_url: str | None = None,
        api_key: str | None = None,
        provider: str | None = None,
        small: bool = False,
        structured: Structured = "json_schema",
        transport: httpx2.AsyncBaseTransport | None = None,
        prices: Prices | None = None,
    ) -> None:
        self._model = model
        self._base_url = base_url
        self._api_key = api_key
        self._provider = provider
        self._small = small
        self._settings = Settings(structured=structured)
        self._transport = transport
        self._prices = prices
        self._client: AsyncOpenAI | None = None

    @property
    def name(self) -> str:
        return self._model

    @property
    def small(self) -> bool:
        return self._small

    @property
    def endpoint(self) -> str:
        """What its calls have in common when a server is ill; for our own books, never shown."""
        return f"{self._model} at {self._base_url or USUAL_ADDRESS}"

    async def complete(self, request: Request) -> Completion:
        """The model's answer to the request. `ModelFailed` for everything that is not one, `deadline` included."""
        return await self._in_time(request, None)

    async def stream(self, request: Request, listener: Listener) -> Completion:
        """The same, heard as it comes. The deadline is that of the whole stream. A server that does not stream answers
        at once, and nothing is heard."""
        return await self._in_time(request, listener)

    async def _in_time(self, request: Request, listener: Listener | None) -> Completion:
        if request.deadline.left <= 0:
            raise ModelFailed("deadline", "no time was left to ask the model")
        try:
            async with asyncio.timeout(request.deadline.left):
                return await self._ask(request, listener)
        except TimeoutError as error:
            raise ModelFailed("deadline", f"{self._model} did not answer in time") from error

    async def close(self) -> None:
        """Closes the connections. The next call opens new ones."""
        client, self._client = self._client, None
        if client is not None:
            await client.close()

    async def _ask(self, request: Request, listener: Listener | None) -> Completion:
        settings = self._settings
        while True:
            hearing = listener if settings.streams else None
            try:
                answer = await self._post(request, settings, hearing)
                break
            except ModelFailed:
                raise
            except Exception as error:
                has_schema, streams = request.schema is not None, hearing is not None
                status, said = (error.status, error.said) if isinstance(error, Refused) else (None, "")
                weaker = concede(status, said, settings, schema=has_schema, stream=streams)
                if weaker is None:
                    raise translate(error, self._model) from None
                settings = weaker
        self._settings = settings
        return Completion(
            text=answer.text,
            model=self._model,
            provider=self._provider or self._place(),
            tokens=answer.tokens,
            finish_reason=answer.finish_reason,
            cost=self._prices.cost(answer.tokens, answer.model or self._model, self._model) if self._prices else None,
        )

    async def _post(self, request: Request, settings: Settings, listener: Listener | None) -> Answer:
        import openai

        completions = self._connected().chat.completions
        # As `extra_body` it goes out as it is; the client would look through each message for what to convert, which takes
        # half as long as all the rest of a call.
        body = {
            "messages": [{"role": each.role, "content": each.content} for each in request.messages],
            **settings.arguments(request, stream=listener is not None),
        }
        arguments: dict[str, Any] = {
            "model": self._model,
            "messages": (),
            "extra_body": body,
            "timeout": request.deadline.left,
        }
        try:
            if listener is None:
                return read_answer((await completions.with_raw_response.create(**arguments)).content)
            async with completions.with_streaming_response.create(**arguments, stream=True) as response:
                if "event-stream" in response.headers.get("content-type", ""):
                    return await read_stream(response.iter_lines(), listener)
                return read_answer(await response.read())
        except openai.APIStatusError as error:
            raise Refused(error.status_code, error.response.text, error.response.headers) from None
        except openai.APIConnectionError as error:
            raise (error.__cause__ or error) from None  # what the network said, which `failures` knows

    def _place(self) -> str:
        host = self._connected().base_url.host
        return PLACES.get(host, host)

    def _connected(self) -> AsyncOpenAI:
        if self._client is None:
            # Late, because importing these takes a second that `--help` and a draft without a model need not pay.
            import httpx2
            import openai

            if not self._api_key:
                raise ModelFailed(
                    "upstream_auth", "no API key for the model; set OPENAI_API_KEY, or DRAFTER_MODEL=none"
                )
            http = httpx2.AsyncClient(
                transport=self._transport,
                event_hooks={"response": [_cap]},
                headers={"Accept-Encoding": "identity"},
                limits=httpx2.Limits(max_connections=1000, max_keepalive_connections=100, keepalive_expiry=30),
                follow_redirects=False,
            )
            self._client = openai.AsyncOpenAI(
                api_key=self._api_key, base_url=self._base_url or USUAL_ADDRESS, max_retries=0, http_client=http
            )
        return self._client


async def _cap(response: httpx2.Response) -> None:
    """Puts a counting stream in front of the answer's body, so that an endless one ends in an error."""
    encoding = response.headers.get("content-encoding", "identity").lower()
    response.stream = _capped_stream(response.stream, ANSWER_BYTES if encoding == "identity" else COMPRESSED_BYTES)


def _capped_stream(stream: Any, cap: int) -> Any:
    import httpx2

    class Capped(httpx2.AsyncByteStream):
        async def __aiter__(self) -> AsyncIterator[bytes]:
            seen = 0
            async for chunk in stream:
                seen += len(chunk)
                if seen > cap:
                    raise ModelFailed("bad_output", f"the model's answer is longer than {cap // 1024} KB")
                yield chunk

        async def aclose(self) -> None:
            await stream.aclose()

    return Capped()
