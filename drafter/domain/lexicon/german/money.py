"""German money matters: pulling a payment back, and what the company's fault has cost."""

from __future__ import annotations

from drafter.domain.lexicon.german.words import ASKS_HOW, WITHDRAWN, family

_PAYER = r"(?:(?:haus)?bank|sparkasse|volksbank|raiffeisen\w*|bankberater\w*|kreditinstitut|kreditkarten\w*|visa|mastercard|amex|american express|paypal|klarna|twint)"
_PAYMENT = r"(?:lastschrift|abbuchung|zahlung|buchung|betrag|geld|einzug|belastung|umsatz|summe)"
_BACK = r"(?:zurück(?:buch\w*|hole?n?|geholt|geben|gehen|ziehen|gezogen|fordern)|rückgängig|anfecht\w+|angefochten|reklamier\w+|beanstande\w*|bestr[ei]\w+|storniere?n?|storniert|widersprechen|widersprochen|sperren|platzen|retour)"
_NOT_IN_ANGER = r"\b(?:nicht gedeckt|mangels deckung|abgelaufen|gewechselt|vertippt|freigegeben|gestoppt|nicht (?:\w+ )?(?:reklamieren|zurückbuchen)|auf welches konto|neu überwiesen|bieten sie|beim storno)\b"

_WRONGLY = r"(?:doppelt|zweimal|zwei mal|2x|2 mal|dreimal|drei mal|mehrfach|zu viel|zuviel|zu unrecht|fälschlich\w*|unberechtigt\w*|unerlaubt|ungefragt|irrtümlich|ohne (?:\w+ )?(?:zustimmung|erlaubnis|auftrag|grund|einwilligung)|obwohl|trotzdem|trotz|weiter(?:hin)?|immer noch|nochmals?|einfach so|nie bestellt|gar nicht|\dx)"
_TAKEN = r"(?:abgebucht|buchen|bucht|abbuch\w+|berechnet|verrechnet|belastet|eingezogen|abgezogen|abgezwackt|kassiert|in rechnung gestellt|vom konto geholt|einbehalten|behalten|bezahlt|gezahlt)"
_COST = r"(?:taxi\w*|hotel\w*|mietwagen|leihwagen|ersatz\w*|zug|flug|ticket|handwerker|unterkunft|waschsalon|reparatur|porto|retourporto|fahrt|fahrkarte|gebühr\w*|sprit|maut)"
_FEE = r"(?:mahngebühr\w*|mahnspesen|bankgebühr\w*|rücklastschriftgebühr\w*|überziehungs\w+|rückbuchungsgebühr\w*|stornogebühr\w*|verzugszins\w*|säumnis\w*|verdienstausfall|lohnausfall|umsatzausfall|mehrkosten)"
_OWN_DOING = r"\b(?:dachte ich|aus versehen|versehentlich|mein tippfehler|vertippt|finanzamt|erstattet|gespart|vermeintliche?|kein schaden|zu viel überwiesen|wird der betrag|wie viel kostet|was kostet|steuer absetzen)\b"

RULES = (
    # The bank, the card or PayPal is to undo the payment.
    *family("chargeback_threat", 0.45, [
        r"\b(?:chargeback|käuferschutz(?:fall)?|konfliktlösung)\b|\brück(?:buchung|lastschrift)\b<near>\b(?:veranlass\w+|beauftrag\w+|beantrag\w+|eingeleitet|einleiten|ist (?:raus|unterwegs|beauftragt))\b|\b(?:beantrag|veranlass|verlang|mache|starte|werde)\w*\b<near>\brückbuchung\b",
        rf"\b{_PAYMENT}\b<calm>\b{_BACK}\b|\b(?:buche|buchen|hole|holen|lasse|lassen|ziehe|ziehen)\b<calm>\b(?:{_PAYMENT}|es|das|alles|die \d[\d,.]*)\b<calm>\b(?:zurück\w*|retour|platzen)\b|\b(?:buche|hole) ich (?:\w+ ){{0,4}}zurück\b",
        rf"\b{_BACK}\b<near>\b(?:ich )?(?:die |der |das |ihre |eure )?{_PAYMENT}\b",
        rf"\b{_PAYER}\b<calm>\b(?:{_BACK}|zurück|einschalt\w*|eingeschaltet|dispute|fall (?:\w+ ){{0,2}}eröffn\w+|fall ist eröffnet|holt?|melden|gemeldet|weiß bescheid|macht das|ziehen zurück|unterhalten)\b",
        rf"\b(?:widerspruchsrecht|fall|dispute|antrag)\b<near>\b(?:bei|über) (?:\w+ )?{_PAYER}\b|\blastschrift\b<near>\bwidersprochen\b|\bwidersprochen<near>\blastschrift\b|\bmandat (?:ist )?widerrufen\b",
    ], guards=("negated", "others", "dropped"), unless=f"{WITHDRAWN}|{ASKS_HOW}|{_NOT_IN_ANGER}|\\birrtum|\\bentschuldigung\\b"),
    # Wrongly taken.
    *family("financial_loss", 0.3, [
        rf"\b{_WRONGLY}\b<near>\b{_TAKEN}\b|\b{_TAKEN}\b<near>\b{_WRONGLY}\b|\bbuchen (?:sie )?(?:\w+ ){{0,3}}(?:weiter|trotzdem)(?: \w+){{0,2}} ab\b|\btrotzdem (?:\w+ ){{0,2}}(?:weiter )?ab(?:gebucht)?\b",
        r"\b(?:mir|uns) (?:wurde|wurden|haben sie|hat man)\b<gap>\b(?:abgebucht|berechnet|verrechnet|abgezogen|abgezwackt|belastet)\b<near>\b(?:das|die|den|der) (?:ich|wir)\b",
        r"\b(?:doppelte|unberechtigte|falsche|unerlaubte|ungerechtfertigte)n? (?:abbuchung|belastung|rechnung|zahlung|gebühr)\w*\b|\b(?:euro|franken|€|chf)\b<near>\bzu viel\b|\b(?:euro|franken) (?:fehlen|weg|verschwunden)\b|\bfehlen mir (?:\d+|\w+) (?:euro|franken)\b",
        r"\b(?:berechnet|verrechnet|abgebucht),? (?:das|die|den|obwohl) (?:ich|wir)\b|\b(?:kaution|anzahlung|pfand)\b<gap>\b(?:einbehalten|behalten|nicht (?:zurück|erstattet|ausgezahlt))\b",
    ], guards=("negated",), unless=_OWN_DOING + r"|\bwird\b[^.!?]*\?"),
    # What followed: fees, lost pay, things bought or thrown away because of it.
    *family("financial_loss", 0.3, [
        rf"\b{_FEE}\b",
        rf"\b(?:musste|mussten|müssen|muss)\b<gap>\b{_COST}\b<near>\b(?:nehmen|zahlen|bezahlen|kaufen|buchen|mieten|rufen|suchen|bestellen|organisieren)?",
        r"\b(?:musste|mussten)(?: \w+){0,5} (?:selbst|extra|zusätzlich|aus eigener tasche|neu|doppelt) (?:\w+ ){0,2}(?:bezahlen|zahlen|kaufen|buchen)\b|\bauf (?:den |meinen |allen )?(?:\w+ )?kosten<gap>\bsitzen|\bwer (?:zahlt|ersetzt|bezahlt) mir\b|\bkonto\b<near>\b(?:im minus|überzogen|im dispo)\b",
        r"\b(?:ware|lebensmittel|fleisch|inhalt|essen|sachen|medikamente)\b<gap>\b(?:verdorben|wegwerfen|weggeworfen|entsorgen|vernichtet)\b|\b(?:urlaubstag|arbeitstag|tageslohn|auftr(?:a|ä)ge?)\b<near>\b(?:verloren|geopfert|entgangen|drauf)\b",
    ], guards=("negated",), unless=f"{_OWN_DOING}|{ASKS_HOW}"),
)  # fmt: skip
