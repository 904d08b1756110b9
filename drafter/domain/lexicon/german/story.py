"""German: what went on before: said again, back again, long waits, broken words, confusion, offers refused."""

from __future__ import annotations

from drafter.domain.lexicon.german.words import ASKS_HOW, DAY, NUMBER, ORDINAL, SPAN, STAFF, family

_TOLD = r"(?:gesagt|erklärt|geschickt|geschrieben|mitgeteilt|gesendet|zugesandt|beantwortet|erwähnt|beschrieben|gegeben|geschildert|übermittelt|angegeben|hochgeladen|erzählt|buchstabiert|diktiert|vorgelegt|eingereicht|gemailt|genannt|durchgegeben)"
_ALREADY = r"(?:schon|bereits|doch schon|mehrfach|mehrmals|dreimal|zweimal|zigmal|hundertmal|tausendmal|wiederholt|x-?mal|\d+ ?(?:mal|x))"
_REACHED = r"(?:angerufen|geschrieben|kontaktiert|gemeldet|gemailt|angefragt|nachgefragt|reklamiert|da gewesen|dort gewesen|beschwert|nachgehakt)"
_OPEN = r"(?:verschollen|unterwegs|offen|wart\w*|weg|ausgefallen|tot|gesperrt|nichts|nix|kein\w*|nicht\w*|niemand|keiner|ohne|geschlossen|in bearbeitung|unbearbeitet|hängt|liegt|immer noch|defekt|kaputt|schweigen|funkstille)"
_PATIENT = r"\b(?:mein\w* nachbar\w*|kunde seit|seit \w+ jahren? (?:\w+ )?kund\w+|warte gern\w*|gern(?:e)? gewartet|kein problem|keine eile|kein stress|eilt nicht|freue mich|gelohnt|alles in ordnung|zurückmelde|meine späte|ich war|ich lag|warte vor|haltbar)\b"
_PROMISED = r"(?:versproch\w*|zugesagte?\w*|zugesichert\w*|vereinbart\w*|angekündigt\w*|garantiert\w*|ausgemacht\w*|bestätigt\w*|eingebucht|hieß es|hieß|wort gegeben|(?:mir|uns) (?:wurde )?gesagt)"
_FAILED = r"(?:nie|nichts|nix|niemand|keiner|kein mensch|kein\w*|nicht (?:\w+ )?(?:gekommen|passiert|geschehen|da|eingehalten|erschienen|angekommen|geliefert|eingegangen|erfolgt|angerufen|gemeldet|gehalten|aufgetaucht)|immer noch|noch immer|bis heute|trotzdem|stattdessen|fehlt|doch (?:\w+ )?(?:abgebucht|berechnet)|vergeblich|umsonst)"
_LONG_PAST = rf"(?:{DAY}|termin|liefertermin|frist|datum)(?: \w+)? (?:ist|sind|war) (?:\w+ )?(?:längst|schon lange|lange|seit \w+) (?:vorbei|verstrichen|vergangen|abgelaufen|um|rum|herum)"
"""A day that was agreed on and has long gone by."""
_KEPT = r"\b(?:ich (?:hatte|habe) (?:\w+ )?versprochen|meiner? seite|in der werbung|im prospekt|versprechen sie|danke|top|wunderbar|verschoben|ich schaffe|ich muss|muss ich|wie besprochen|nochmals bestätigen|garantiekarte|(?:kam(?:en)?|gekommen|geliefert|eingetroffen|angekommen|abgeholt|wurden?) (?:\w+ )?(?<!nicht )wie (?:vereinbart|versprochen|zugesagt|angekündigt|abgemacht))\b"
_CALLS_FOR = r"(?:gutschein\w*|gutschrift\w*|rabatt\w*|ersatz\w*|angebot\w*|reparatur\w*|nachlass|punkte|entschuldigung\w*|vergleich\w*|lösung\w*|vorschlag\w*|umtausch|termin|leihgerät\w*|trostpflaster|kulanz\w*|teilerstattung|entschädigung)"

RULES = (
    # Says it again, and says so.
    *family("repetition", 0.3, [
        rf"\b(?:habe?|hatte|haben|hatten|hab'?s?)\b<calm>\b{_ALREADY}\b<near>\b{_TOLD}\b|\b{_ALREADY} (?:\w+ ){{0,4}}{_TOLD}\b",
        rf"\b(?:hab|habe|haben)\b<calm>\b(?:gestern|letzte woche|am \w+tag|vorhin|in meiner \w+ mail)\b<near>\b{_TOLD}\b<near>\b(?:kolleg\w+|ihnen|euch|schon)",
        r"\bwie (?:bereits|schon)(?: \w+){0,2} (?:gesagt|erwähnt|geschrieben|mitgeteilt|geschildert|angegeben|erklärt)\b|\bwiederhole (?:ich|mich|es|gern\w*)\b|\bich wiederhole\b|\bwie oft (?:muss|soll|denn|noch|habe)\b|\b(?:lesen|lest) (?:sie|ihr)? ?(?:doch |bitte |mal )*(?:meine|die|den)\b|\b(?:mail|nachricht|text) (?:überhaupt |eigentlich |nicht )*gelesen\b",
        rf"\b(?:schreib|erklär|frag|bitt|sag|schilder|teil|send|schick|leg|geb)\w*\b<gap>\bzum {ORDINAL} mal\b|\bzum {ORDINAL} mal ?[:,]|\bzum (?:zweiten|dritten|vierten|fünften|sechsten|siebten|x-?ten)[.!]|\bein (?:zweites|drittes|viertes|fünftes|weiteres) mal (?:\w+ )?(?:im anhang|bei|anbei|hier)\b|\bhier(?: \w+){{1,3}} ein (?:zweites|drittes|viertes) mal\b",
        r"(?:^|[.!?\n] ?)noch ?(?:ein)?mal ?:|\b(?:noch ?einmal|nochmals?|erneut|wieder|schon wieder|jedes ?mal|immer wieder|von neuem|von vorne?)\b<near>\b(?:erklären|erzählen|schildern|aufsagen|buchstabieren|schildere|erkläre|erzähle)\b|\b(?:erkläre?|schildere?|sage?) ich(?:'s| es| das)? (?:\w+ )?(?:noch ?einmal|nochmals?|wieder|schon wieder)\b",
        r"\bfrag(?:en|t) (?:sie|ihr) mich\b<near>\b(?:schon wieder|zum|nochmals?|wieder)\b|\bsteht (?:alles |doch )*(?:schon )?in meiner (?:ersten|letzten|vorigen)?|\bstand (?:schon )?in (?:der|meiner) (?:letzten|ersten|vorigen)\b|\b(?:liegt|liegen) (?:ihnen|euch) (?:bereits|schon|längst)\b|\bschallplatte\b|\bgebetsmühle\w*\b",
    ], guards=("negated",), unless=r"\b(?:herzlichen dank|großartig|gelöscht habe|entwurmen|noch niemandem|mein fehler)\b"),
    # Back on an unsolved matter.
    *family("repeat_contact", 0.25, [
        rf"\b(?:schreib|frag|bitt|meld|ruf|kontaktier|wend|reklamier|beschwer)\w*\b<gap>\bzum {ORDINAL} mal\b|\b(?:zweite|dritte|vierte|fünfte|sechste|siebte|x-?te|\d\.)[nrs]? (?:e-?mail|mail|anruf|nachricht|anfrage|schreiben|beschwerde|versuch|besuch|reklamation|brief)\b",
        rf"\b{_ALREADY}\b<near>\b{_REACHED}\b|\b(?:schon|bereits|so) oft (?:\w+ )?{_REACHED}\b",
        r"\b(?:schreibe?|melde|rufe?|wende|frage|hake)\b<near>\b(?:erneut|wieder|nochmals?|noch (?:ein)?mal|abermals)\b|\b(?:nochmals?|noch (?:ein)?mal|erneut|wieder)\b<near>\b(?:nachfragen|nachhaken|nachzufragen|nachzuhaken|melden|anrufen|schreiben)\b|\b(?:ich|wir) schon wieder\b|\bich bin'?s (?:schon )?wieder\b|\bbitte wieder (?:aufmachen|öffnen)\b|\bneu öffnen\b",
        r"\b(?:auf (?:meine|unsere)n?|seit (?:meine|unsere)r)\b<gap>\b(?:keine?|nie eine|nichts|niemand|immer noch nicht)\b|\b(?:keine|noch immer keine|keinerlei|immer noch keine|nie eine) (?:\w+ )?(?:antwort|rückmeldung|reaktion|rückruf) (?:\w+ ){0,2}(?:bekommen|erhalten|erfolgt|gekommen)\b|\b(?:hat sich |mir )(?:\w+ ){0,3}niemand (?:\w+ ){0,3}?(?:geantwortet|gemeldet|zurückgerufen|reagiert)\b",
        r"\b(?:niemand|keiner|kein mensch|kein schwein) (?:\w+ ){0,3}?(?:antwortet|reagiert|meldet sich|ruft (?:\w+ )?zurück)(?! (?:ans|auf der hotline))\b|\b(?:antwortet|reagiert|meldet sich) (?:mir |uns |bei mir |bei uns |hier )?(?:niemand|keiner|kein mensch)\b",
        r"\b(?:nach der|trotz|seit der|war .{0,20}) ?repar\w+\b[^.!?;\n]{0,50}?\b(?:wieder|immer noch|erneut|weiterhin)\b|\b(?:getauscht|repariert|ausgetauscht|erledigt|gelöst)\b[^.!?;\n]{0,50}?\b(?:wieder|das gleiche|dasselbe|ist es aber nicht|weiter|auch nicht)\b",
    ], guards=("negated",), unless=r"\b(?:danke?|dank zu sagen|wie (?:bereits|schon)|nur (?:noch|kurz)|wenn ich bis|andere[nr]? frage|falsche nummer|kann ich mich|darf ich|vergesst|hallo|urlaub|beste|wie gewünscht|geklappt|grüße)\b"),
    # Waiting, and complaining of it.
    *family("long_wait", 0.3, [
        rf"\b(?:warten?|gewartet)\b<near>\b(?:seit|schon|immer noch|noch immer|bereits|ewig|vergeblich|jetzt)\b|\b(?:seit|schon|bereits|immer noch|noch immer|vergeblich|umsonst|{SPAN})\b<near>\b(?:gewartet|warte|warten wir|warten muss|wartet man|am warten)\b",
        rf"\bseit (?:über |mehr als |fast |schon |nun |jetzt |bereits |knapp |gut |rund )*(?:{NUMBER} {SPAN}|tagen|wochen|monaten|stunden|ewigkeiten|letzte[rmn] \w+|dem \d{{1,2}}\.|anfang|ende|mitte|{DAY})\b[^.!?;\n]{{0,60}}?\b{_OPEN}\b",
        rf"\b{_OPEN}\b[^.!?;\n]{{0,40}}?\b(?:schon |bereits )?seit (?:über |mehr als |fast |schon )*(?:{NUMBER} {SPAN}|tagen|wochen|monaten|stunden)\b|\b(?:und das |das |schon |nun schon )seit {NUMBER} {SPAN}\b",
        r"\bwarte(?:schleife|schlange|rei|zeit\w*)\b|\bdauert (?:\w+ ){0,3}?(?:viel zu|zu lange?|so lange?|ewig|schon|immer noch)|\bwie lange (?:soll|muss|müssen|denn|noch|dauert (?:das|es) (?:denn|noch))|\büberfällig\b|\bwann (?:endlich|kommt endlich|bekomme ich endlich)\b|\blässt (?:\w+ )?auf sich warten\b|\bhalbes jahr warten\b|\b(?:seither|seitdem)\b<near>\b(?:nichts|kein\w*|schweigen|funkstille|niemand)\b",
        rf"\bvor (?:über |mehr als |fast )?{NUMBER} {SPAN}\b[^.!?\n]{{0,70}}?\b(?:immer noch|noch immer|bis heute|noch nicht|nichts|kein\w*)\b",
        rf"\b{_LONG_PAST}\b<gap>\b{_FAILED}\b|\b{_FAILED}\b<gap>\b(?:obwohl|dabei) (?:der |die )?(?:\w+ )?{_LONG_PAST}\b",
        rf"\b{NUMBER} {SPAN} (?:verspätung|zu spät|in bearbeitung|rumgestanden|gestanden|in der (?:leitung|schlange|hotline)|am telefon)\b|\b(?:schon lange|längst|seit \w+) (?:verstrichen|abgelaufen|überfällig|verschollen)\b",
    ], guards=("negated",), unless=_PATIENT),
    # A word given and not kept.
    *family("broken_promise", 0.35, [
        rf"\b{_PROMISED}\b[^!?\n]{{0,90}}?\b(?:aber|doch|und|,|\.)[^!?\n]{{0,30}}?\b{_FAILED}\b",
        rf"\b{_PROMISED}\b[^!?\n]{{0,80}}?\b(?:auf der (?:rechnung|abrechnung) (?:steh|sind|waren)\w*|(?:bekommen|geworden) (?:haben|habe|hab|sind|ist)|abgebucht (?:wurde|haben|werden)|wird trotzdem)\b",
        rf"\b{_LONG_PAST}\b<gap>\b{_FAILED}\b",
        rf"\b{_FAILED}\b<gap>\b(?:wie )?(?:versprochen|zugesagt|vereinbart|angekündigt|zugesichert|ausgemacht)\b",
        r"\b(?:sollte|sollten|wollte|wollten|wolltet|hätte)\b[^!?;\n]{0,60}?\b(?:kommen|geliefert|da sein|ankommen|eintreffen|zurückrufen|anrufen|melden|erstattet|fertig|geschickt|repariert|freischalten|erlassen|schließen|kündigen|umstellen|liefern)\b[^!?\n]{0,70}?\b(?:niemand|nichts|nix|nie|kein\w*|nicht|vergeblich|umsonst|stattdessen|heute (?:ist|haben)|es ist|jetzt|trotzdem)\b",
        r"\b(?:sollte|wollte|wollten|wolltet|hätte)\b[^.!?;\n]{0,50}?\b(?:gestern|vorgestern|letzten \w+)\b[^.!?;\n]{0,30}?\b(?:kommen|anrufen|zurückrufen|liefern|geliefert|da sein|fertig|repariert)\b",
        r"\b(?:versprechen|zusage|wort|termin|frist|absprache|vereinbarung)\w*\b<gap>\b(?:gebrochen|nicht (?:ein)?gehalten|nicht erschienen|geplatzt|versäumt|verstreichen|verstrichen|verpasst)\b|\bversprochen ?- ?gebrochen\b|\b(?:leere|nicht gehaltene) versprech\w+",
        rf"\b{STAFF}\b<near>\b(?:nie|nicht) (?:gekommen|erschienen|aufgetaucht|da)\b|\b{STAFF} kam (?:\w+ )?nicht\b|\bniemand (?:ist )?(?:gekommen|erschienen|aufgetaucht)\b|\bkam (?:\w+ )?(?:niemand|keiner)\b",
        r"\b(?:statt|anstatt) (?:der |des |den |dem )?(?:zugesagten?|versprochenen?|vereinbarten?|zugesicherten?)\b|\b(?:zugesagte|versprochene|vereinbarte|zugesicherte|garantierte)[nrs]? \w+\b<near>\b(?:fehlt|nicht|nie|kein\w*)\b",
    ], unless=_KEPT),
    # Cannot follow, or was told two things.
    *family("confusion", 0.2, [
        r"\b(?:verstehe?|begreife?|kapiere?|check)(?: ich)? (?:\w+ ){0,4}?(?:nicht|nichts|nix|kein\w*|nur bahnhof)\b|\bnicht (?:zu )?verst(?:ehen|anden)\b|\b(?:bin|sind|völlig|total|ganz|etwas|nur noch) (?:\w+ )?verwirrt\b|\bverwirrend\b|\b(?:ist|mir|bleibt) (?:\w+ ){0,2}unklar\b|\bnicht (?:ganz )?klar\b|\bwiderspr(?:u|ü)chlich\w*|\bwiderspr(?:e|i)ch\w+ sich\b",
        r"\b(?:nicht schlau|steh(?:e)? (?:\w+ )?auf dem schlauch|blicke? (?:\w+ ){0,2}nicht (?:mehr )?durch|kenne? mich (?:\w+ ){0,4}nicht (?:mehr )?aus|nicht (?:mehr )?mitgekommen|raucht der kopf|drehe mich im kreis|weiß (?:\w+ ){0,3}nicht(?: mehr)?,? (?:was|wie|ob|welche\w*|wo) (?:ich|wir|nun|jetzt))\b",
        r"\b(?:unterschiedliche|verschiedene|andere|gegensätzliche|zweierlei|widersprechende)n? (?:aussagen?|auskunft|auskünfte|antworten?|angaben?|informationen?|infos?)\b|\b(?:einmal|mal|erst) (?:heißt|hieß) es\b<gap>\b(?:dann|mal|einmal)\b|\bder eine\w* sagt\b<gap>\bder andere\b|\bdie eine\w* sagt\b<gap>\b(?:der|die) andere\b",
        r"\b(?:was|wem)(?: \w+){0,2} (?:stimmt|gilt|soll ich glauben)(?: (?:denn|nun|jetzt))*\b|\bwelche\w* \w+ (?:stimmt|gilt) (?:denn|nun|jetzt)\b|\bwas (?:nun|jetzt) gilt\b|\bin einfachen worten\b|\bja was nun\b",
    ], unless=r"\bverstehe? (?:\w+ ){0,4}nicht,? (?:wie (?:man|sie|ihr)|warum (?:sie|ihr|man|das so schwer)|wieso)|\b(?:kater|akustisch|anfangs|sonnenklar|was ist (?:daran|denn))\b"),
    # Refuses what was offered.
    *family("tone:refuses", 0.3, [
        rf"\b(?:will|möchte|brauche|akzeptiere|nehme|nehm) (?:\w+ ){{0,4}}?(?:kein\w*|nicht) (?:\w+ ){{0,3}}?{_CALLS_FOR}\b|\b{_CALLS_FOR}\b<near>\b(?:will|möchte|brauche|akzeptiere|nehme?) (?:ich|wir) (?:\w+ ){{0,2}}?(?:nicht|kein\w*)\b|\b(?:kein\w*|nicht) (?:\w+ ){{0,2}}?{_CALLS_FOR}\b<gap>\b(?:sondern|geld zurück|erstattung)\b",
        rf"\b{_CALLS_FOR}\b[^!?;\n]{{0,60}}?\b(?:lehne (?:ich )?(?:\w+ ){{0,2}}ab|nicht (?:akzept\w*|einverstanden)|reicht (?:\w+ )?nicht|kommt nicht in frage|behalten|inakzeptabel|ein witz|weise ich zurück|akzeptiere ich nicht|nehme ich nicht)\b",
        r"\b(?:lehne|weise) (?:ich |das |ihr\w* |den |diesen? )+(?:\w+ ){0,3}?(?:ab|zurück)\b|\blehne ich ab\b|\babgelehnt\b(?=[.!])|\bkommt (?:für mich )?(?:\w+ )?nicht in frage\b|\b(?:akzeptiere|nehme?|will)(?: ich)? (?:das |den |die |so |es )*nicht(?: an)?\b(?=[.,!]|$)|\bnicht einverstanden\b|\b(?:können|könnt|dürfen) (?:sie |ihr )?(?:sich |euch )?(?:\w+ )?(?:behalten|schenken|sparen|wieder mitnehmen)\b|\b(?:behalten sie|behaltet|steckt|stecken sie)\b<near>\b(?:ihr\w*|eur\w*|den|die|das)\b|\bgebe? (?:ich )?mich (?:\w+ ){0,2}nicht zufrieden\b|\bbrauche?n? (?:sie|ihr) mir nicht zu kommen\b|\bwas soll ich (?:damit|mit)\b|\b(?:hilft|nutzt|nützt|bringt|reicht) mir (?:\w+ ){0,2}(?:nicht|nichts|null|nix|wenig)\b",
    ], unless=rf"{ASKS_HOW}|\b(?:newsletter|dessert|nicht nötig|nehme? (?:ich )?(?:den|die|das) (?:gutschein|gutschrift|ersatz|lösung)|kein schaden|bewerbung|vielen dank)\b"),
)  # fmt: skip
