"""The customer's sentence told from our side: "You charged me twice" becomes "we charged you twice".

One module per language. Each gives None where a turn could go wrong: then the sentence is quoted, never guessed at.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from drafter.drafting.composing.turning import english, french, german, spanish

__all__ = ["turn"]

_TURNS: Mapping[str, Callable[[str], str | None]] = {
    "en": english.turn,
    "de": german.turn,
    "es": spanish.turn,
    "fr": french.turn,
}


def turn(words: str, language: str = "en") -> str | None:
    """The sentence from our side, its first letter lowered where it may follow "that"; None where it is not safe."""
    turned = _TURNS[language](words) if language in _TURNS else None
    return turned if turned and turned.strip() else None
