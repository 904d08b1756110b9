"""Refusals to serve in French, German and Spanish: no more answers, no more help, an exchange that we break off. What we will
no longer ask, charge or keep somebody waiting for is no refusal, nor is what cannot be done before a day.
"""

from __future__ import annotations

from drafter.drafting.checking.manner.phrases import CLAUSE, Rules

_FR_SERVE = r"(?:répondre|aider|servir|assister|parler|écouter|accompagner|conseiller|recevoir)"
_FR_WILL_SERVE = r"(?:répondr|aider|servir|assister|parler|écouter|accompagner|conseiller|recevr)(?:ai|ons)"
_FR_OTHERWISE = (
    r"(?! (?:par|depuis|sur|avant|après|au|le|ce soir|aujourd'hui|moi-même|de ce|du|à ce|à cette adresse|«|\"))"
)
_FR_MAIL = (
    r"(?:messages?|demandes?|réclamations?|courriels?|e-mails?|mails?|appels?|courriers?|plaintes?|sollicitations?)"
)
_FR_TALK = r"(?:conversation|échange|échanges|discussion|correspondance|dialogue|appel)"
_DE_HELP = r"(?:helfen|weiterhelfen|weiterzuhelfen|antworten|bedienen|betreuen|unterstützen|sprechen|reden|schreiben)"
_DE_TALK = r"(?:gespräch|chat|unterhaltung|austausch|korrespondenz|schriftwechsel|diskussion|telefonat)"
_ES_SERVE = r"(?:respond|atend|ayud|contest|escuch)"

TURNED_AWAY: Rules = (
    ("plus|pas",
     rf"\b(?:je|nous) ne vous {_FR_WILL_SERVE} plus\b{_FR_OTHERWISE}|\b(?:je|nous) ne (?:peux|pouvons|veux|voulons|souhaite|souhaitons|vais|allons|compte|comptons) plus vous {_FR_SERVE}\b{_FR_OTHERWISE}|\b(?:je|nous) ne répondr(?:ai|ons) plus\b{_FR_OTHERWISE}(?! à (?!vos|votre|vous|de tel|ce genre|ces))|"
     rf"\b(?:je|nous) ne (?:traiter|lir|répondr|accepter)(?:ai|ons) (?:plus|pas) (?:à )?(?:vos|votre|de tels?|ce genre de|ce type de) {_FR_MAIL}\b{_FR_OTHERWISE}"),
    ("ton",
     rf"{CLAUSE}(?:avec|sur|dans) (?:ce|un tel) ton,? (?:je|nous|il n'y aura|personne ici|aucun)\b(?!,? (?:n'aurions|n'aurais|n'avons|regrett|ne vous reproch))"),
    ("conditions|tant que vous",
     rf"\bdans (?:ces|de telles) conditions,? (?:je|nous) ne (?:vous )?(?:\w+ )?(?:{_FR_WILL_SERVE}|peux|pouvons|continuer\w+|poursuivr\w+)\b[^.!?]{{0,30}}\b(?:pas|plus|rien)\b|\btant que vous (?:ne vous (?:serez|êtes|aurez) pas (?:calmé|excusé)\w*|(?:m'|nous )(?:insult|cri|écriv)\w+)"),
    ("refus|fin à|terme à",
     rf"\b(?:je (?:me )?refuse|nous (?:nous )?refusons) (?:désormais |donc |catégoriquement |simplement )*(?:de |d'|à )(?:(?:continuer à )?vous {_FR_SERVE}|(?:poursuivre|continuer) (?:cet|cette|l'|la|notre) ?{_FR_TALK}|traiter (?:votre|vos) {_FR_MAIL}|répondre à (?:vos|ce))|\b(?:je mets|nous mettons) (?:donc |ici |immédiatement )*(?:fin|un terme) à (?:cette|cet|notre|la|l') ?{_FR_TALK}"),
    ("weiger|lehne", rf"\b(?:(?:ich )?weigere (?:ich )?mich|wir weigern uns|weigern wir uns|ich lehne es ab|wir lehnen es ab),? [^.!?]{{0,40}}\b(?:ihnen|mit ihnen|sie|ihre)\b[^.!?]{{0,30}}\b(?:zu )?(?:{_DE_HELP}|bearbeiten|fortzusetzen|fortzuführen)"),
    ("nicht|antworte|helfe",
     rf"\b(?:(?:antworte|helfe|schreibe) ich|(?:antworten|helfen|schreiben) wir|ich (?:antworte|helfe)|wir (?:antworten|helfen)) ihnen (?:ab jetzt |künftig |in zukunft |so )?nicht (?:mehr|weiter|länger)\b(?! (?:vor|heute|am|per|in|über|auf))|\b(?:werde|will) ich (?:ihnen|mit ihnen) (?:so )?nicht (?:mehr |länger |weiter )?{_DE_HELP}\b(?! können)|\b(?:werden|wollen) wir (?:ihnen|mit ihnen) (?:so )?nicht (?:mehr |länger |weiter )?{_DE_HELP}\b(?! können)|"
     rf"\b(?:ich (?:werde|will)|wir (?:werden|wollen)) (?:ihnen|mit ihnen) (?:so )?nicht (?:mehr|länger|weiter) {_DE_HELP}\b(?! können)|{CLAUSE}in (?:diesem|so einem|solch einem) ton (?!hätt|durft|sollt|war)\w+ (?:ich|wir)\b[^.!?]{{0,40}}\b(?:nicht|kein\w*|nichts)\b"),
    ("beende", rf"\b(?:ich beende|wir beenden|beende ich|beenden wir) (?:hiermit |damit |nun |jetzt |an dieser stelle )*(?:dieses|das|unser|unseren|unsere|den|die|diesen|diese) {_DE_TALK}\b"),
    ("niego|negamos|rehús|rehus", rf"\b(?:me niego|nos negamos|rehúso|rehusamos) (?:rotundamente |desde ahora )?(?:a )?(?:seguir )?(?:{_ES_SERVE}\w*|hablando|discutiendo|conversando|hablar con usted|seguir (?:esta|con esta) \w+)"),
    ("no le|no les|no te|no os", rf"\b(?:ya )?no (?:le|les|te|os) (?:voy|vamos) a {_ES_SERVE}\w+ (?:más|nunca)\b|\bya no (?:le|les|te|os) {_ES_SERVE}\w*(?:é|emos)\b(?! (?:por|en|desde|antes))|\bno (?:le|les|te|os) {_ES_SERVE}\w*(?:é|emos) (?:más|nunca)\b(?! (?:por|tarde))"),
    ("por terminad|por finalizad|por concluid|por cerrad", r"\b(?:doy|damos) (?:\w+ )?por (?:terminad|finalizad|concluid|cerrad)[ao] (?:esta|la|este|el|nuestra) (?:conversación|charla|chat|correspondencia|comunicación|discusión)"),
    ("tono", rf"{CLAUSE}(?:con|en) (?:ese|este|tal) tono,? (?:ya )?no (?:le|les|te|os|voy|vamos|puedo|podemos|pienso|hay)\b(?! (?:debi|debía|tení))"),
)  # fmt: skip
