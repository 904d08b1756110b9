"""Jests at the customer's cost: who will be thrilled to hear of it, what there is to laugh about, how the complaint was worded
or punctuated, and how old somebody must be to make it.
"""

from __future__ import annotations

from drafter.drafting.checking.manner.phrases import Rules

_MARKS = r"(?:exclamation (?:marks?|points?)|capital letters|block capitals|all[- ]caps)"

JESTS: Rules = (
    ("thrilled to|delighted to|overjoyed to|flattered to", r"\b(?:our|my|the|her|his) (?:\w+ ){1,3}?(?:will|'ll) be (?:thrilled|delighted|overjoyed|flattered) to (?:hear|read|learn) (?:how|what|that you)\b"),
    ("laugh|funny side|lachen|reír|de quoi rire", r"\b(?:something|plenty|a thing) to laugh (?:about|at)\b|\bgood for a laugh\b|\b(?:see|has|have) (?:the|its|a) funny side\b|\b(?:was|etwas) zu lachen\b|\bde qué reír(?:se)?\b|\bde quoi rire\b"),
    ("words|language|terms|wording|vocabulary", r"\b(?:ask|urge|invite|beg|request) you,?(?: (?:though|however|all the same|nevertheless|still),?)? to (?:be|choose|weigh|pick|watch|reconsider|moderate|tone)\b[^.!?;]{0,40}\b(?:words?|language|terms|wording|vocabulary)\b"),
    ("certain age|your age|your generation|advanced years", r"\b(?:people|customers|ladies|gentlemen|folk|persons) (?:of (?:a certain|your|advanced) (?:age|generation|years)|your age)\b"),
    ("exclamation|capital|all-caps|all caps|ausrufezeichen|großbuchstaben|mayúsculas|exclama|majuscules", rf"\b{_MARKS}[^.!?]{{0,50}}\b(?:don't|do not|won't|will not|doesn't|never|rarely|hardly) (?:\w+ ){{0,2}}?(?:make|get|help|bring|speed|mend|change)\b|\b(?:ausrufezeichen|großbuchstaben)\b[^.!?]{{0,60}}\b(?:nicht|kein\w*|kaum)\b[^.!?]{{0,20}}\b(?:schneller|besser|heil|weiter)\b|\b(?:signos? de exclamación|exclamaciones|mayúsculas)\b[^.!?]{{0,60}}\b(?:no|tampoco)\b[^.!?]{{0,30}}\b(?:antes|rápido|mejor)\b|\b(?:points? d'exclamation|majuscules)\b[^.!?]{{0,60}}\b(?:ne|n'\w+|pas|guère)\b[^.!?]{{0,30}}\b(?:vite|mieux)\b"),
)  # fmt: skip
"""The rules of `even_tone` for them; each key of a pair is a piece that every match holds."""
