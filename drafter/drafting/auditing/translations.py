"""Texts that lack a language in which most others are: one such text turns the whole reply back."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.domain.playbook import Playbook
from drafter.drafting.auditing.finding import Finding, found
from drafter.drafting.auditing.rules import texts


def untranslated(playbook: Playbook) -> Iterator[Finding]:
    """Each text that lacks a language of the others."""
    own = playbook.company.language
    all_ = list(texts(playbook))
    languages = {language for _, text in all_ for language in text if language not in ("", own)}
    for key, text in all_:
        missing = sorted(languages - text.keys())
        if missing and key != "voice.signature":
            lacks = f"has no text in {', '.join(missing)}"
            yield found(playbook, key, lacks, f"where it is used, the reply falls back to {own}")
