"""How much better it would have gone, had somebody on the other side done otherwise: "it would have been easier if you had",
"that would have left us more time". Whoever says so of what was not ours to do says whose fault it was.
"""

from __future__ import annotations

from drafter.drafting.checking.manner.phrases import Rules

_EASIER = r"(?:easier|simpler|quicker|faster|better|smoother|kinder|more (?:helpful|practical))"
_NOT_OURS = r"(?![^.!?]*\b(?:from (?:us|me)|on (?:our|my) (?:side|part|end)|by us|we (?:should|ought|had|owed))\b)"

WHAT_IF: Rules = (
    ("would have been|might have been", rf"\b(?:would|might) (?:of course |certainly |naturally )?have been (?:\w+ ){{0,2}}?{_EASIER}\b[^.!?]{{0,30}}\bif you(?:'d| had)\b(?!n't)"),
    ("have left us|have given us|have allowed us|have saved us|have spared us|have helped us|have bought us|have let us", rf"\b(?<!our )(?:an?|the|your|that|this) (?!(?:\w+ )?(?:call|word|line|note|check|look) (?:from|by|on) (?:us|me|our|my))[^.!?,;]{{2,60}}?\b(?:would|might|could) (?:of course |certainly )?have (?:left|given|allowed|saved|spared|helped|bought|let) us\b{_NOT_OURS}"),
    ("any easier|not help that|n't help that", r"\b(?:does|did)(?:n't| not) (?:exactly |really )?(?:make (?:\w+ ){1,4}any easier|help) that (?!(?:we|i|our|my|nobody|no one)\b)"),
    ("wenn sie", r"\b(?:wäre|hätte|ließe|wären)\b[^.!?]{0,60}, wenn sie\b(?![^.!?]*\b(?:nicht|nie|von uns|von mir|durch uns|gehört|erfahren|bekommen|erhalten|gewusst)\b)[^.!?]{3,120}?\b(?:hätten|wären)\b"),
    ("hätte uns|uns hätte", r"\bhätte uns\b(?![^.!?]*\b(?:unsererseits|von uns)\b)[^.!?]{0,50}\b(?:gegeben|gelassen|erspart|geholfen|erleichtert|ermöglicht|verschafft)\b"),
    ("sido más|sido mejor", r"\b(?:habría|hubiera|hubiese) sido (?:algo |mucho |un poco )?(?:más (?:fácil|sencillo|rápido|cómodo|simple)|mejor)\b[^.!?]{0,30}\bsi (?:usted |ustedes )?(?:nos |me |lo |la |se lo )?(?:hubiera|hubiese)"),
    ("nos habría|nos hubiera|nos hubiese", r"\bnos (?:habría|hubiera|hubiese) (?:dejado|dado|permitido|ahorrado|ayudado|facilitado|evitado)\b(?![^.!?]*\b(?:por nuestra parte|nuestr[oa])\b)"),
    ("si vous aviez", r"\baurait été (?:un peu |bien |nettement )*(?:plus (?:simple|facile|rapide|aisé)|mieux|préférable)\b[^.!?]{0,30}\bsi vous (?:nous |l'|y )?aviez\b"),
    ("nous aurait|nous auraient", r"\bnous aurai(?:t|ent) (?:\w+ ){0,2}?(?:laissé|donné|permis|évité|aidé|fait gagner|facilité|épargné)\b(?![^.!?]*\bde (?:notre|ma) part\b)"),
)  # fmt: skip
