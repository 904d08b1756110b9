"""The words of a reply, by a language model: render the prompt, ask once, read the parts.

The model writes prose only. What is promised, to whom, how much and when stands in the plan, and the checks hold the
words to it.
"""

from __future__ import annotations

from dataclasses import dataclass

from drafter.domain.draft import PartKind
from drafter.drafting.briefing import Brief, variables
from drafter.drafting.parsing import parse
from drafter.ports import ChatMessage, Completion, LanguageModel, Prompt, PromptBook, Request

__all__ = ["Brief", "Written", "write"]

_TOKENS, _TOKENS_SMALL = 900, 350
_TOKENS_PER_WORD = 4
"""German, and names and amounts anywhere, take up to four tokens a word."""


@dataclass(frozen=True)
class Written:
    """What the model wrote. `parts` has only those it named; `messages` is the whole conversation, its own answer
    last; `completion` is the one call that these parts came from, `repaired` whether its JSON had to be mended."""

    parts: dict[PartKind, str]
    prompt: Prompt
    messages: tuple[ChatMessage, ...]
    completion: Completion
    language: str
    repaired: bool = False


async def write(model: LanguageModel, prompts: PromptBook, brief: Brief) -> Written:
    """The first version of a reply. `ModelFailed` where the model gives nothing usable, `BadPrompt` where the prompt
    does not render."""
    prompt = prompts.render(brief.prompt, variables(brief, small=model.small))
    return await ask(model, prompt, prompt.messages, brief)


async def ask(model: LanguageModel, prompt: Prompt, messages: tuple[ChatMessage, ...], brief: Brief) -> Written:
    """One call in a conversation that `prompt` began."""
    longest = _TOKENS_SMALL if model.small else max(_TOKENS, brief.words * _TOKENS_PER_WORD)
    request = Request(
        messages=messages, deadline=brief.deadline, name="reply", schema=prompt.schema, max_tokens=longest
    )
    completion = await model.complete(request)
    parts, repaired = parse(completion.text)
    said = ChatMessage("assistant", completion.text)
    return Written(parts, prompt, (*messages, said), completion, brief.language, repaired)
