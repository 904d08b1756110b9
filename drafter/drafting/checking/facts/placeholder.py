"""Template remains: what someone was meant to fill in and nobody did. Braces or brackets that the customer wrote pass."""

from __future__ import annotations

import re

from drafter.domain.lexicon.patterns import Waiting
from drafter.domain.regex import regex
from drafter.drafting.checking.gate import Gate
from drafter.drafting.checking.sheet import Sheet, Verdict, failed, passed

_FILL = (
    r"name|customer|client|first|last|surname|date|day|time|month|year|amount|sum|price|total|order|number|no|id|ref|reference|"
    r"ticket|case|invoice|product|item|company|agent|rep|email|e-mail|phone|tel|address|link|url|website|signature|title|"
    r"role|position|team|department|insert|enter|add|your|specify|fill|placeholder|details?|reason|issue|problem|solution|"
    r"tracking|carrier|courier|city|country|account|x+|datum|betrag|kunde|kundin|kundenname|bestellnummer|vorname|"
    r"nachname|anrede|uhrzeit|produkt|firma|nombre|cliente|fecha|importe|pedido|número|numero|producto|empresa|nom|prénom|"
    r"montant|commande|numéro|produit|entreprise"
)
_FILL_ABROAD = (
    r"tag|monat|jahr|summe|preis|bestellung|nummer|ort|adresse|rolle|abteilung|grund|einfügen|eintragen|ergänzen|"
    r"día|hora|mes|año|suma|precio|entrega|dirección|motivo|agente|apellidos?|insertar|rellenar|completar|"
    r"jour|heure|mois|année|somme|prix|livraison|adresse|motif|insérer|compléter|remplir|client|service"
)
_REMAINS = (
    r"\{\{[^{}\n]{0,80}\}\}|\{%[^{}\n]{0,80}%\}|\$\{[^{}\n]{0,60}\}|<%[^%\n]{0,60}%>|\[\[[^\[\]\n]{1,60}\]\]"
    rf"|[\[<{{](?:[\w'’./-]+[ _-]+){{0,4}}(?:{_FILL})(?:[ _/-]+[\w'’./-]+){{0,5}}[\]>}}]"
    rf"|«(?:[\w'’./-]+[ _-]+)?(?:{_FILL})(?:[ _/-]+[\w'’./-]+){{0,2}}»"
    rf"|[\[{{<](?:{_FILL})(?:[_ -]?\w{{1,12}}){{0,3}}[\]}}>]"
    r"|\{[a-z_]{1,30}\.[a-z_]{1,30}\}"
    rf"|[\[<](?:[\w'’./-]+[ _-]+){{0,4}}(?:{_FILL_ABROAD})(?:[ _/-]+[\w'’./-]+){{0,5}}[\]>]"
    r"|(?<![\w:.])x{1,2}[:h]x{2}(?![\w:])|(?<!\w)x{1,2} ?(?:uhr|o'clock|a\.?m\.?|p\.?m\.?)(?!\w)|(?<=\w )\?{3,}|(?<![\w%])%[a-z_]{3,30}%(?!\w)|(?<![\w.])\.{5,}(?![\w.])"
    r"|(?<![\w/])x{2,4}[/.-]x{2,4}(?:[/.-]x{2,4})?(?![\w/])|(?<!\w)[$€£]\s?x{1,6}(?:[.,]x{2})?\b|(?<!\w)x{2,}\s?(?:€|eur|usd|days?|hours?|tage)(?!\w)"
    r"|(?<=#)x{3,}\b|\bx{4,}\b(?![ -]?\d)|(?<!\w)_{2,}(?!\w)|_{3,}|(?<!\w)%(?:s|d|\([a-z_]{1,30}\)s)(?!\w)|\b(?:dd|mm|yyyy|tt|jjjj|aaaa)[/.-](?:mm|dd|yyyy)(?:[/.-](?:yyyy|jjjj|aaaa|yy))?\b"
    r"|\b(?:ext|extension|room|gate|bay|platform|desk|track|locker|window|counter|tel|phone|code|ref|reference|invoice|durchwahl|zimmer|extensión|poste|bureau)\.?:? (?:no\.? |number |nr\.? )?x{2,6}\b(?!-?\d)|(?<!\w)#{3,}(?!#* )|\?{2}[:.]\?{2}|\b(?:your|agent'?s?|customer'?s?) name here\b|\*{2} ?(?:fill in|insert|add|todo|check|name|date|ausfüllen|rellenar|remplir)\b|(?<!\d)0{3,5}[ -]0{5,}(?!\d)|(?:^|(?<=\n))[ \t]*(?:dear|hi|hello) (?:customer|client|guest|first|last) name\b|\b(?:am|on|el|le|by|at) (?:tt|dd|jj)[./](?:mm)\b|(?<!\w)(?:hh|h{2}):(?:mm)(?!\w)|\b(?:fixme|xxx|n/a)\b|[\[{<](?:tbd|tbc|tba|todo)\b[^\]}>\n]{0,60}|\blorem ipsum\b|\binsert (?:\w+ ){0,3}here\b|\bplaceholder\b"
    r"|(?:^|(?<=\n))[ \t]*(?:dear|hi|hello)[ ]+(?:customer name|first name|\(?name\)?|user)\b"
    r"|\b(?:your name|agent name|company name|ihr name|tu nombre|votre nom)\s*$"
    r"|\((?:insert|enter|add|your|customer(?= name| id| number)|agent(?= name)|date|amount|name)(?: \w+){0,3}\)"
)
_TO_DO = (
    r"(?:insert|add|enter|choose|select|pick|delete|remove|include|use|mention|attach|paste|fill in|complete|replace|adapt|adjust|edit|specify|state|give|describe|explain|repeat|confirm|check|note|offer|apologi[sz]e|personali[sz]e|"
    r"optional(?:ly)?|if (?:applicable|needed|the|this|tenant|customer|they|no|not|relevant|available)|only if|for (?:the )?agents?|agent|standard|boilerplate|template|signature|closing|greeting|one sentence|two sentences|short|apology|empathy|"
    r"hier|bitte|falls|wenn|nur wenn|ggf|optional|textbaustein|standard\w*|absatz|unterschrift|grußformel|begründung|einfügen|ergänzen|auswählen|löschen|"
    r"insertar|insert[ae]|añadir|añad[ae]|elegir|elij[ae]|borrar|borre|eliminar|incluir|indicar|indique|poner|rellenar|si (?:procede|aplica|el cliente|no)|párrafo|texto|opcional|firma|plantilla|"
    r"insérer|insérez|ajouter|ajoutez|choisir|choisissez|supprimer|supprimez|indiquer|indiquez|préciser|précisez|compléter|reprendre|mettre|si (?:besoin|nécessaire|le client|applicable)|le cas échéant|paragraphe|formule|facultatif|modèle)"
)
_WHAT_TO_DO = (
    rf"[\[{{]{_TO_DO}\b[^\[\]{{}}\n]{{2,200}}[\]}}]|<{_TO_DO}\b[^<>\n@=/]{{2,160}}>|<<[^<>\n]{{2,160}}>>"
    r"|[\[{][^\[\]{}\n]{2,160}\b(?:einfügen|eintragen|ergänzen|auswählen|löschen|anpassen|insert(?:ed)? here|goes here|go here|as (?:needed|appropriate|applicable)|if (?:applicable|needed|appropriate)|to be (?:added|confirmed|completed|inserted)|falls zutreffend|wenn zutreffend|según (?:corresponda|proceda)|si procede|selon le cas|si besoin|à compléter|à insérer|por completar)\b[^\[\]{}\n]{0,60}[\]}]"
    r"|\((?:insert|add|enter|include|paste|mention|choose|einfügen|hier|insertar|añadir|insérer|ajouter) [^()\n]{0,60}\b(?:here|paragraph|sentence|apology|details?|line|wording|text|name|date|amount|einfügen|aquí|párrafo|ici|paragraphe|phrase)\b[^()\n]{0,60}\)"
)
"""An order to whoever was to finish the text: "[Insert the move-out paragraph if the tenant has left]"."""
_REMAINS = f"{_REMAINS}|{_WHAT_TO_DO}"
_REMAINS_RE = Waiting(_REMAINS, re.MULTILINE)
_GATE = Gate(_REMAINS, flags=re.MULTILINE)
_NOTED = regex(
    r"\b(?:TBD|TBC|TBA|TODO(?! (?:el|la|los|las|lo|es[ot]o|es[et]e|su|sus|mi|nuestr[oa]|ello|est[áa]|ha|haya|ir[áa]|saldr[áa]|bien|va|y)\b))\b"
)
"""Only in capitals: "todo" is Spanish for "all", and stays so where it is stressed ("TODO el importe")."""
_NOTES = ("TBD", "TBC", "TBA", "TODO")
_EMPTY = regex(
    r"(?:\b(?i:of|by|on|order|dear|hi|hello|for|at|to|number|refund|until|in|from|is)[ ]|[$€£#])None(?=[\s,.!?)]|$)|(?:(?<=[\s$€£#])|^)(?:undefined|null|NaN|nan|\[object Object\]|NoneType)(?=[\s,.!?)]|$)",
    re.MULTILINE,
)
_EMPTY_WORDS = ("undefined", "None", "null", "NaN", "nan", "[object Object]")
_EMPTY_IS_WORD = regex(r"null and void|None (?:of|was|were|is|has|have|are|came|arrived|that)\b")
_GAPS = regex(r"\b(?:dear|hi|hello|hallo|hola|bonjour)[ ]+,|\b(?:refund of|by|amount of|order)[ ]+(?:\$|€|£)?[ ]?[.,](?=\s|$)")  # fmt: skip
_GAP = regex(r"[ $€£][.,]")


def no_placeholder(sheet: Sheet) -> Verdict:
    """Fails on brackets to fill in, template marks, "TBD", "XX/XX", a value that is "None" or missing."""
    remains: list[re.Match[str]] = []
    if sheet.may_hold(_GATE).holds(sheet.lower):
        remains += _REMAINS_RE.finditer(sheet.lower)
    if any(map(sheet.text.__contains__, _EMPTY_WORDS)):
        remains += (one for one in _EMPTY.finditer(sheet.text) if not _EMPTY_IS_WORD.match(sheet.text, one.start()))
    if any(map(sheet.text.__contains__, _NOTES)):
        remains += _NOTED.finditer(sheet.text)
    given = _given(sheet) if remains else ""
    found = [
        sheet.mark(one.start(), one.end()) for one in remains if sheet.text[slice(*one.span())].lower() not in given
    ]
    if _GAP.search(sheet.lower):
        found += [sheet.mark(hit.start(), hit.end()) for hit in _GAPS.finditer(sheet.lower)]
    if found:
        return failed(f"“{found[0].quote}” was meant to be filled in", found)
    return passed("nothing left to fill in")


def _given(sheet: Sheet) -> str:
    """What the customer, the facts and the knowledge wrote: a bug report's braces may be quoted back."""
    case = sheet.case
    texts = [turn.text for turn in case.history] + [case.message.text]
    texts += [str(value) for value in case.facts.values()]
    texts += [quote.quote for quote in sheet.plan.knowledge]
    return "\n".join(texts).lower()
