"""Blame for want of care or kindness, in German, Spanish and French: not looked properly, it was you who, had you been kinder.

The adverb makes the blame: "Sie haben nicht richtig geschaut" blames, "Sie haben nachgeschaut" does not.
"""

from __future__ import annotations

from drafter.drafting.checking.manner.phrases import CLAUSE, Rules

_DE_POORLY = r"nicht (?:richtig|genau|gründlich|ordentlich|sorgfältig|aufmerksam|gut|recht|korrekt|lange|weit|oft|vollständig)(?: genug)?"
_DE_DONE = (
    r"(?:geprüft|überprüft|geschaut|nachgeschaut|hingeschaut|hingesehen|nachgesehen|gelesen|durchgelesen|gesucht|nachgelesen|kontrolliert|"
    r"angeschlossen|eingesteckt|eingegeben|ausgefüllt|zugehört|aufgepasst|eingestellt|bedient|montiert|geschlossen|verschlossen|verpackt|"
    r"angegeben|eingerichtet|gemessen|angesehen|beachtet|getestet|erklärt|beschrieben)"
)
_DE_KINDER = r"(?:freundlicher|höflicher|netter|geduldiger|vorsichtiger|aufmerksamer|sorgfältiger|pünktlicher|pünktlich|zu hause|erreichbar|ehrlicher)"
_ES_CARE = r"(?:bien|correctamente|con atención|con cuidado|lo suficiente|a fondo|del todo)"
_ES_KINDER = r"(?:amable|educad[oa]|paciente|atent[oa]|cuidados[oa]|clar[oa]|puntual|en casa|honest[oa]|precavid[oa]|prudente|cortés)"
_ES_LOOKED = r"(?:miró|buscó|leyó|revisó|comprobó|cerró|conectó|instaló|escuchó|siguió|rellenó|guardó|usó|(?:ha |había )(?:mirado|buscado|leído|revisado|comprobado|cerrado|conectado|instalado|escuchado|seguido|rellenado|guardado|usado))"
_FR_PERHAPS = (
    r"(?:sans doute |sûrement |probablement |visiblement |peut-être |certainement |simplement |manifestement |dû )*"
)
_FR_LOOKED = r"(?:regard|cherch|vérifi|branch|ferm|écout|serr|viss|mont|install|utilis|saisi|renseign|configur|not|emball|expliqu|interprét|manipul|rang|rinc|orthographi|indiqu)(?:ée?s?|er|i)?"
_FR_KINDER = (
    r"(?:poli|aimable|patient|attenti(?:f|ve)|prudent|clair|courtois|présent|rapide|gentil|soigneu|précis|vigilant)\w*"
)

BLAME_ABROAD: Rules = (
    ("nicht", rf"(?:{CLAUSE}(?:da |und |aber |dann |dabei |vielleicht |vermutlich |wahrscheinlich |offenbar |anscheinend |möglicherweise |leider |womöglich )*haben sie|\bsie haben) (?:\w+ ){{0,6}}?{_DE_POORLY} (?:\w+ ){{0,4}}?{_DE_DONE}\b"),
    ("eigene", r"(?<!nicht )\b(?:ist|war|wäre) (?:\w+ )?ihr(?:e|er)? eigene[rs]? (?:schuld|fehler|versäumnis|verschulden|nachlässigkeit)\b"),
    ("wären", rf"\bwären sie (?:\w+ ){{0,2}}?{_DE_KINDER}\b|\bwenn sie (?:\w+ ){{0,3}}?{_DE_KINDER} gewesen wären"),
    ("es, der|es, die|es die|es der|derjenige|diejenige", r"\bsie (?:sind|waren) (?:es|derjenige|diejenige),? (?:der|die) (?:\w+ ){0,5}?(?:falsch|vergessen|übersehen|verwechselt|zu spät|versäumt|nicht (?:gelesen|geprüft|reagiert|geantwortet|gemeldet|bezahlt|beachtet|aufgepasst))\b"),
    ("hubiera|hubiese", rf"\bsi (?:usted )?(?:hubiera|hubiese) (?:usted )?(?:sido|estado) (?:un poco )?(?:más )?{_ES_KINDER}"),
    ("usted no|seguramente|quizá|tal vez|probablemente|parece que|es que|a lo mejor|al parecer", rf"(?:\busted no|{CLAUSE}(?:seguramente|quizás?|tal vez|probablemente|parece que|es que|a lo mejor|al parecer),? (?:usted )?no) {_ES_LOOKED} {_ES_CARE}\b"),
    ("usted quien|usted el que|usted la que", r"\b(?:fue|es|ha sido|era) usted (?:quien|el que|la que) (?:\w+ ){0,3}?(?:mal|se equivocó|olvidó|se olvidó|rompió|no (?:cerró|leyó|avisó|revisó|comprobó|respondió|pagó|miró))\b"),
    ("c'est vous|c'était vous", r"\bc'(?:est|était) (?:donc |bien )?vous qui (?:(?:l'|les |nous |vous )?(?:avez|aviez) (?:\w+ )?(?:mal (?!dormi|vécu|été|reçu|accueilli)\w+|oublié|omis|cassé|confondu|renversé|ignoré|négligé|tardé|trompé)|vous êtes trompée?|n'(?:avez|aviez) (?:pas|jamais|rien) (?!été|reçu|eu|pu|obtenu|dormi)\w+)"),
    ("mal ", rf"\bvous (?:avez|aurez|auriez) {_FR_PERHAPS}mal (?:{_FR_LOOKED}|lu|lire|compris|rempli|choisi)\b"),
    ("n'avez", rf"\bvous n'avez {_FR_PERHAPS}pas {_FR_PERHAPS}(?:assez |bien |vraiment |correctement |suffisamment )+(?:{_FR_LOOKED}|lu|lire|suivi|suivre|rempli|remplir|fait attention)\b"),
    ("si vous", rf"\bsi vous (?:aviez|avez) été (?:un peu )?(?:plus )?(?:{_FR_KINDER}|chez vous)\b"),
)  # fmt: skip
