"""The marks by which people and mail programs set apart what is not the message: quoted lines and mails, sign-offs."""

from __future__ import annotations

import re

from drafter.domain.regex import regex

QUOTED_LINE = regex(r"^[ \t]*>.*$", re.MULTILINE)
QUOTED_MAIL = regex(
    # "On Monday Tom wrote:", in four languages; mail programs break the line before the verb
    r"^[ \t]*(?:on\b[^\n]{0,120}\n?[^\n]{0,60}\bwrote:|am\b.{0,120}\bschrieb\b.{0,80}:|le\b.{0,120}\ba écrit\s*:|el\b.{0,120}\bescribió:"
    # rules that mail programs draw
    r"|-{2,}\s*(?:original|forwarded|ursprüngliche|mensaje|message)|begin forwarded message|_{8,}\s*$"
    # the head of a quoted mail: "From: …" with "Sent:" or "To:" right below
    r"|(?:\*?from|von|de)\s*:\*?[^\n]{0,160}\n(?:[ \t]*\n)?[ \t]*\*?(?:sent|date|to|gesendet|datum|an|enviado|fecha|para|envoyé|à)\s*:)",
    re.MULTILINE | re.IGNORECASE,
)
SIGN_OFF = regex(
    r"^[ \t]*(?:--[ \t]*|(?:kind(?:est)?|best|warm(?:est)?|with\s+kind)\s+(?:regards|wishes)|best|regards|cheers|sincerely|all\s+the\s+best|many\s+thanks|thanks|thank\s+you"
    r"|yours(?:\s+(?:sincerely|faithfully|truly))?|mit\s+freundlichen\s+grüßen|(?:viele|beste|freundliche)\s+grüße|un\s+saludo|(?:un\s+)?(?:cordial|atento)\s+saludo|saludos(?:\s+cordiales)?"
    r"|(?:bien\s+)?cordialement|bien\s+à\s+vous)[ \t]*[,.!]?[ \t]*$",
    re.MULTILINE | re.IGNORECASE,
)
