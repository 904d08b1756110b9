"""Invitations to do something together: "let's …". An agent acts, and says so; who invites an upset customer to join in asks them
to feel otherwise, unless what is to be done is work.
"""

from __future__ import annotations

from drafter.drafting.checking.manner.phrases import Rules

_WORK = (
    r"(?:get|find|sort|fix|start|begin|arrange|book|set|check|see|look|go|agree|try|make|say|call|schedule|aim|fill|swap|switch|plan|"
    r"speak|talk|meet|test|clear|finish|use|pick|choose|confirm|work|do|turn to|come to|deal|settle|repair|replace|have|know|in|out|down|be clear|take (?:it|this|the|your|each|both|one) \w+ (?:first|as|in turn|separately))"
)
_TELLS_US = r"(?:know|have|in|off|out|see|go|keep your|inspect|test|fix|repair|down|into|through|collect|look)"
JOINTLY: Rules = (
    ("let's", rf"\blet's (?!(?:both |all |just |now |first |then |please )*{_WORK}\b)(?:\w+ ){{0,2}}\w+"),
    ("let us", rf"(?:^|(?<=[.!?:;,] )|\b(?:so|but|and|now) )let us (?!(?:both |all |just |now |first |then |please )*(?:{_WORK}|{_TELLS_US})\b)(?:\w+ ){{0,2}}\w+"),
    ("lassen sie uns", r"\blassen sie uns (?:\w+ ){0,3}?(?:nicht|in (?:aller |der )?ruhe|ruhig|gelassen|sachlich|durchatmen|nach vorn)\b"),
    ("keine sorge", r"\bmachen sie sich (?:\w+ ){0,4}keine (?:\w+ )?(?:sorge|sorgen|gedanken)\b"),
)  # fmt: skip
