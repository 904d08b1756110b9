"""Hints of blame that praise other people's care: what it helps to do, what those know who have the app switched on, what one
does at one's own risk, what we would have seen if the customer had come by.
"""

from __future__ import annotations

from drafter.drafting.checking.manner.phrases import Rules

_DO = r"(?:do|does|can|will|would|hear|are|is|get|gets|avoid|avoids|find|know|knows|see|sees|have no|never|always|rarely|seldom|learn|learns|receive|receives)"
_LOOK = r"(?:read|check|follow|arrive|open|test|confirm|insure|register|download|update|back up|look|keep an eye|measure|double-check)s?"

CAREFUL: Rules = (
    ("it help|it does help|it also helps|it always helps|it really helps|it would help",
     r"\bit (?:does |also |always |really |certainly |would )?helps? (?:in (?:the )?future |next time |another time |greatly |enormously |a lot |to remember )?(?:not )?to (?!know|hear|see|have|tell|say|be able|be told|us\b|me\b|understand|find|get you|explain)\w+"),
    (" who ", r"\b(?:customers|guests|passengers|travell?ers|patients|people|users|members|buyers|those|anyone|everyone|subscribers|tenants|riders|parents|shoppers|drivers|visitors|diners) who (?:(?:have|keep|switch|turn|enable|leave)s? [^.!?]{0,40}\b(?:on|enabled|installed|activated|notifications|alerts|our app|insurance|insured|handy)\b"
     rf"|{_LOOK}\b)[^.!?]{{0,70}}\b{_DO}\b"),
    ("risk|gefahr|risiko|verantwortung|riesgo|responsabilidad|risques",
     r"\bat (?:your|one's|their|the (?:customer|owner|guest|traveller|passenger)'s) (?:own )?risk\b(?! of)|\bauf (?:eigene|ihre eigene|ihre) (?:gefahr|verantwortung)\b|\bauf eigenes risiko\b|\bpor (?:su|tu) (?:propia )?cuenta y riesgo\b|\bbajo (?:su|tu) (?:propia |entera )?responsabilidad\b|\bà (?:ses|vos|tes) (?:propres )?risques\b"),
    ("if you'd|if you had", r"\bif you(?:'d| had) (?:only |just |perhaps )?(?:come|tried|looked|stopped|stayed|worn|opened|unpacked|measured|tested|walked|popped|dropped|waited)\b[^.!?]{0,90}\b(?:would|might|could|we'd|it'd)\b"),
    ("hätte|wäre", r"\b(?:wenn sie|hätten sie|wären sie)\b[^.!?]{0,80}\b(?:anprobiert|ausprobiert|probiert|getestet|nachgesehen|gewartet|ausgepackt|gekommen|geöffnet|nachgemessen|vorbeigekommen|hingesehen)\b[^.!?]{0,70}\b(?:hätten? (?:wir|das|es|man|ich)|wären?|würden?)\b"),
    ("es hilft|kunden|gäste|fahrgäste|reisende|wer ", r"\bes hilft (?:übrigens |auch |sehr |immer |künftig |in zukunft |beim nächsten mal ){0,2},? ?(?!mir|uns)[^.!?]{2,60}\bzu \w+en\b|\b(?:kund\w+|gäste|fahrgäste|reisende|wer)\b[^.!?]{0,40}\b(?:app|benachrichtigungen|bestätigung|aushang|anleitung)\b[^.!?]{0,30}\b(?:eingeschaltet|aktiviert|installiert|nutzt|nutzen|liest|lesen|hat|haben)\b[^.!?]{0,50}\b(?:erfahren|erfährt|sehen|sieht|weiß|wissen|bekomm\w+)\b"),
    ("hubiera|hubiese", r"\bsi (?:usted )?(?:se |lo |la |los |las |nos lo |nos la )*(?:hubiera|hubiese)s? (?:venido|pasado|probado|leído|revisado|comprobado|mirado|abierto|esperado|preguntado|medido|acudido|traído|consultado|vuelto)\b[^.!?]{0,110}\b(?:habría\w*|hubiéramos|hubiésemos)\b"),
    ("clientes|viajeros|pasajeros|huéspedes|quienes|ayuda", r"\b(?:clientes|viajeros|pasajeros|huéspedes|pacientes|quienes) (?:que |con )?(?:tienen|llevan|usan|activan|leen|comprueban|revisan|miden)\b[^.!?]{0,60}\b(?:se enteran|reciben|saben|ven|evitan|no tienen|lo notan)\b|\bayuda(?:ría)? (?:mucho |siempre |en el futuro )*(?:no )?(?:conectar|leer|revisar|comprobar|mirar|probar|medir|avisar|guardar)\w*"),
    ("si vous étiez|si vous aviez|clients|voyageurs|passagers|cela aide", r"\bsi vous (?:étiez (?:venue?|passée?|revenue?)|aviez (?:\w+ )?(?:essayé|lu|vérifié|regardé|ouvert|attendu|mesuré|testé))\b[^.!?]{0,110}\b(?:aurions|aurait|auriez|serait|aurais)\b|\b(?:clients|voyageurs|passagers|patients|ceux) qui (?:ont|activent|gardent|lisent|vérifient|mesurent|consultent)\b[^.!?]{0,60}\b(?:apprennent|sont|reçoivent|savent|évitent|voient)\b|\b(?:cela|ça) aide (?:aussi |toujours |à l'avenir )*(?:de ne pas|à ne pas|de (?:lire|vérifier|regarder|mesurer))\b"),
)  # fmt: skip
