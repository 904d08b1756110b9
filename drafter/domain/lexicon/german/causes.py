"""German: why somebody complains, and that there is a problem at all."""

from __future__ import annotations

from drafter.domain.lexicon.german.words import family

RULES = (
    *family("cause:lack_of_resolution", 0.15, [r"\b(?:(?:noch |immer |bis heute |noch immer |immer noch )*(?:nicht|kein\w*|nichts)(?: \w+){0,4} (?:angekommen|erhalten|geliefert|bekommen|da|erstattet|repariert|gelöst|passiert|geschehen|zurückgezahlt|eingegangen|ersetzt|internet|heizung|geld|paket|lieferung|erstattung|lösung)|wo (?:ist|bleibt|sind) (?:mein\w*|das|die|der)|immer noch (?:\w+ )?(?:kaputt|defekt|kein\w*|nicht)|(?:noch immer|immer noch|seit)\b[^.!?;\n]{0,25}?\b(?:warte\w*|nicht|kein\w*)|kein (?:internet|geld|paket|strom)|(?:paket|sendung|lieferung) (?:\w+ )?(?:verschwunden|verloren|weg))\b"]),
    *family("cause:poor_communication", 0.15, [r"\b(?:(?:keine|ohne|keinerlei|nie eine|auf) (?:\w+ )?(?:antwort|rückmeldung|reaktion|rückruf|information\w*)|niemand (?:\w+ ){0,3}?(?:antwortet|geantwortet|meldet|gemeldet|reagiert|erreichbar|zurück\w*)|widerspr\w*|ignorier\w*|niemand(?:en)? (?:zu )?erreich\w*|nicht informiert|verschiedene aussagen)\b"]),
    *family("cause:unmet_expectations", 0.15, [r"\b(?:kaputt\w*|defekt\w*|beschädigt\w*|falsch\w*|funktioniert (?:\w+ )?nicht|geht nicht|fehlt|fehlen|schlechte\w* (?:qualität|service)|mängel\w*|zerbrochen\w*|zerkratzt|gerissen|entt\w+scht|doppelt abgebucht|statt)\b"], guards=("negated",)),
    *family("cause:repeat_incident", 0.2, [r"\b(?:(?:schon|jetzt|nun|und) wieder (?:\w+ )?(?:kaputt|defekt|ausgefallen|falsch|nicht|zu spät|das gleiche|dasselbe|ein\w*)|erneut (?:kaputt|defekt|ausgefallen|falsch)|(?:zum (?:zweiten|dritten|vierten) mal)|(?:das |schon )(?:zweite|dritte|vierte) (?:mal|gerät|ersatz\w*|paket)|jedes mal|immer wieder (?:\w+ )?(?:ausf\w*|das gleiche|probleme|abgebrochen|absturz\w*))\b"]),
    *family("cause:complexity", 0.15, [r"\b(?:(?:zu |so |sehr |viel zu )?kompliziert|unübersichtlich|umständlich|blicke (?:\w+ )?nicht (?:mehr )?durch|anleitung (?:\w+ ){0,3}nicht)\b"], guards=("negated",)),
    *family("tone:problem", 0.12, [r"\b(?:problem\w*|fehler\w*|kaputt\w*|defekt\w*|beschädigt\w*|falsch\w*|nicht (?:mehr )?(?:\w+ )?(?:angekommen|erhalten|geliefert|funktion\w*|da|möglich|gekommen|bekommen|erreichbar)|funktioniert nicht|geht nicht|fehlt|fehlen|störung\w*|reklam\w*|beschwer\w*|verspät\w*|immer noch|noch nicht|kein (?:internet|strom|geld)|keine (?:antwort|heizung|rückmeldung)|sorge\w*)\b"], unless=r"\bkein problem|keine probleme|ohne probleme|keine beschwerde|nicht beschwer\w+"),
)  # fmt: skip
