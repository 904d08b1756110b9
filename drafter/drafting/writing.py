"""The words of a reply, by a language model: render the prompt, ask once, read the parts. Where nothing can be read
out of the answer, it is asked for once more, in its right shape.

The model writes prose only. What is promised, to whom, how much and when stands in the plan, and the checks hold the
words to it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from drafter.domain.draft import PARTS, PartKind
from drafter.domain.errors import BadPrompt, ModelFailed, NotFound
from drafter.drafting.briefing import Brief, variables
from drafter.drafting.parsing import parse
from drafter.ports import ChatMessage, Completion, LanguageModel, Listener, Prompt, PromptBook, Request

__all__ = ["Brief", "Unreadable", "Written", "ask", "write", "write_another"]

REPAIR = "repair"
"""The prompt that asks for the same answer in its right shape."""

ANOTHER = "another"
"""The prompt that asks for another reply to choose from."""
_LIVELY = 0.8
"""The temperature at which another reply is written: at 0 a model would find the same words again."""
_TOKENS, _TOKENS_SMALL = 900, 350
_TOKENS_PER_WORD = 4
"""German, and names and amounts anywhere, take up to four tokens a word."""


@dataclass(frozen=True)
class Written:
    """What the model wrote. `parts` has only those it named; `messages` is the whole conversation, its own answer
    last; `completion` is the call that these parts came from, `spent` the calls before it that gave nothing to read,
    `repaired` whether its JSON had to be mended."""

    parts: dict[PartKind, str]
    prompt: Prompt
    messages: tuple[ChatMessage, ...]
    completion: Completion
    language: str
    repaired: bool = False
    spent: tuple[Completion, ...] = ()


class Unreadable(ModelFailed):
    """The model answered, and its answer holds no part of a reply. `spent` are the calls that this took."""

    def __init__(self, failure: ModelFailed, spent: tuple[Completion, ...], messages: tuple[ChatMessage, ...]) -> None:
        super().__init__(failure.reason, failure.message)
        self.spent, self.messages = spent, messages


async def write(
    model: LanguageModel, prompts: PromptBook, brief: Brief, *, listening: Callable[[Prompt], Listener] | None = None
) -> Written:
    """The first version of a reply, heard as it comes by whom `listening` makes for its prompt. `ModelFailed` where the model gives nothing
    usable, `BadPrompt` where the prompt does not render."""
    prompt = prompts.render(brief.prompt, variables(brief, small=model.small))
    listener = listening(prompt) if listening else None
    try:
        return await ask(model, prompt, prompt.messages, brief, listener=listener)
    except Unreadable as failure:
        return await _repaired(model, prompts, prompt, brief, failure)


async def write_another(
    model: LanguageModel, prompts: PromptBook, brief: Brief, first: Written, number: int
) -> Written:
    """Another reply from the same plan, really different from the `first`; `number` counts them from 1."""
    further = prompts.render(ANOTHER, {"number": number, "words": brief.words})
    messages = (*first.messages, *further.messages)
    return await ask(model, first.prompt, messages, brief, temperature=_LIVELY)


async def ask(
    model: LanguageModel,
    prompt: Prompt,
    messages: tuple[ChatMessage, ...],
    brief: Brief,
    *,
    temperature: float = 0.0,
    listener: Listener | None = None,
) -> Written:
    """One call in a conversation that `prompt` began. `Unreadable` where its answer is no reply."""
    longest = _TOKENS_SMALL if model.small else max(_TOKENS, brief.words * _TOKENS_PER_WORD)
    request = Request(
        messages=messages,
        deadline=brief.deadline,
        name="reply",
        schema=prompt.schema,
        max_tokens=longest,
        temperature=temperature,
    )
    completion = await (model.complete(request) if listener is None else model.stream(request, listener))
    talk = (*messages, ChatMessage("assistant", completion.text))
    try:
        parts, repaired = parse(completion.text)
    except ModelFailed as failure:
        raise Unreadable(failure, (completion,), talk) from failure
    return Written(parts, prompt, talk, completion, brief.language, repaired)


async def _repaired(
    model: LanguageModel, prompts: PromptBook, prompt: Prompt, brief: Brief, failure: Unreadable
) -> Written:
    """The same answer, asked for once more in its right shape; the first failure where that helps nothing."""
    try:
        further = prompts.render(REPAIR, {"parts": [kind for kind in PARTS if kind != "closing"]})
        written = await ask(model, prompt, (*failure.messages, *further.messages), brief)
    except Unreadable as again:
        failure.spent += again.spent
        raise failure from again
    except (ModelFailed, NotFound, BadPrompt) as again:  # an operator's own prompts may have none for this
        raise failure from again
    return replace(written, spent=failure.spent, repaired=True)
