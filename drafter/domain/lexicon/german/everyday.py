"""German as customers write it day by day: the plain turns of each kind, beside those in the files by kind."""

from __future__ import annotations

from drafter.domain.lexicon.german.words import ASKS_HOW, DAY, HERSELF, NUMBER, ORDINAL, SPAN, STAFF, WITHDRAWN, family

_KIN = r"(?:mann|frau|sohn|tochter|mutter|vater|oma|opa|kind(?:er)?|baby|enkel\w*|mama|papa|bruder|schwester|schwiegermutter|schwiegervater)"
_LAW = r"(?:(?:rechts)?anw(?:a|ä)lt\w*|rechtsschutz\w*|kanzlei|jurist\w*)"
_PUBLIC = r"(?:google|facebook|instagram|tiktok|youtube|trustpilot|netz|internet|lokalzeitung|zeitung|presse|redaktion|lokalpresse|bewertungsportale?n?|follower\w*)"
_NOT_US = r"\b(?:scheidung|vermieter|nachbar\w*|mein(?:en?)? (?:alten?|früheren?) (?:anbieter|versicherung|firma)|erbschaft|hauskauf|notar)\b"

RULES = (
    *family("legal_threat", 0.45, [
        rf"\b{_LAW}\b[^.!?;\n]{{0,40}}?\b(?:genannt|empfohlen|zugesagt|übernimmt|eingeschaltet|deckung\w*|sehe ich|treffe ich|termin|freut sich|schon (?:dran|informiert))\b|\b(?:meine?n?|unsere?n?) {_LAW}\b[^.!?;\n]{{0,30}}?\b(?:schreiben|prüfen|melden|übernehmen|kümmern)\b",
        r"\b(?:mein\w*|unser\w*) (?:schwester|schwager|schwägerin|bruder|tochter|sohn|mann|frau|cousin\w*|freund\w*) ist (?:rechts)?anw(?:a|ä)lt\w*\b[^.!?\n]{0,60}?\b(?:klage|schreib|prüf|interessier|schon|gern)\w*",
    ], guards=("negated", "dropped"), unless=f"{_NOT_US}|{WITHDRAWN}|{HERSELF}"),
    *family("churn_threat", 0.35, [
        r"\b(?:sehe|schaue|gucke) (?:ich )?(?:mich|uns)\b[^.!?;\n]{0,25}?\b(?:nach|bei) (?:einer?|einem|der|dem)? ?(?:ander\w+|neuen?|konkurrenz|mitbewerb\w+)\b|\b(?:ich|wir) (?:gehe|gehen|wechsle|wechseln|ziehe|ziehen)\b[^.!?;\n]{0,25}?\b(?:zu|zur|zum) (?:einem? )?(?:ander\w+|konkurrenz|mitbewerb\w+|nächsten)\b",
        r"\b(?:uns|mich) (?:seht|sehen) (?:ihr|sie) (?:hier )?(?:nie|nicht) (?:wieder|mehr)\b|\b(?:nie|niemals) wieder (?:bei|mit|zu) (?:euch|ihnen)\b|\b(?:das|es) war (?:das|mein|unser) letzte\w* (?:mal|bestellung|einkauf|besuch|vertrag)\b|\b(?:letzte\w* (?:mal|bestellung|einkauf))\b[^.!?;\n]{0,20}?\b(?:bei|mit) (?:euch|ihnen)\b",
        r"\b(?:sie|ihr) (?:haben|habt|verlieren|verliert) (?:\w+ ){0,2}?(?:einen|eine|mich als) (?:\w+ )?kund\w+\b|\b(?:verlängere?|verlängern) (?:ich |wir )?(?:\w+ )?nicht\b(?=[.,!]|$)",
    ], guards=("others", "dropped"), unless=rf"\b(?:umzug|umziehe?n?|ausland|verstorben|doppelt|versehentlich|danke|bleibe|zu (?:ihnen|euch) gewechselt)\b|{ASKS_HOW}"),
    *family("public_threat", 0.4, [
        rf"\b(?:lesen|liest|sehen|sieht|erfahren|erfährt|wissen|weiß) (?:es|das)? ?(?:halt |eben |dann )*(?:alle|jeder|die leute|die ganze \w+)\b[^.!?;\n]{{0,15}}?\b(?:auf|bei|in|im|über)\b|\b{_PUBLIC}\b[^.!?;\n]{{0,40}}?\b(?:sucht|interessier\w+|freut sich|wartet|solche (?:geschichten|fälle))\b",
        rf"\b(?:fotos|bilder|video\w*|screenshots|geschichte|bewertung|rezension|alles)\b[^.!?;\n]{{0,40}}?\b(?:geht|gehen|kommt|kommen|landet|landen|steht|stehen|lade|stelle|poste)\w*\b[^.!?;\n]{{0,25}}?\b(?:auf|bei|in|im|an|ins|online)\b ?(?:die |der |den )?{_PUBLIC}|\b(?:geht|gehen|kommt|stelle|lade|landet)\b[^.!?;\n]{{0,20}}?\b(?:online|ins netz|viral)\b",
        r"\b(?:ein|1|null)[- ]?sterne?(?:[- ]bewertung)?\b(?! hotel)|\b(?:schlechte|ehrliche|entsprechende|negative|passende) (?:\w+ )?(?:bewertung|rezension)\b[^.!?;\n]{0,25}?\b(?:folgt|kommt|schreibe|gibt|sicher|hinterlasse|wird)\b",
    ], guards=("negated", "others", "dropped"), unless=f"{WITHDRAWN}|{HERSELF}|{ASKS_HOW}|nirgends|\\b(?:gute|tolle|super|fünf|5) (?:sterne|bewertung)\\b"),
    *family("manager_request", 0.3, [
        r"\b(?:jemandem?|wem|einer person|stelle) (?:vorlegen|weiterleiten|geben|sprechen|zeigen|übergeben)?,? ?(?:der|die|das)?\b[^.!?;\n]{0,20}?\b(?:entscheiden|zu sagen|befugt|entscheidungsbefug\w*|kompeten\w*|verantwort\w*) ?(?:darf|kann|hat|ist)?\b|\bam (?:liebsten|besten) (?:der|die|mit der|mit dem|ihr\w*) (?:geschäftsführ\w+|chef\w*|leitung|geschäftsleitung)\b|\b(?:gibt es|ist da|ist dort) (?:bei ihnen )?(?:jemanden?|wen) (?:über|höher)\w*\b",
    ], unless=HERSELF),
    *family("tone:refuses", 0.3, [
        r"\b(?:die|den|das|ihn|sie|es) (?:können|könnt|dürfen|dürft) (?:sie|ihr) (?:sich |gerne? |gern |euch )*(?:behalten|sparen|schenken|stecken)\b|\b(?:behalten|behaltet|sparen|spart) (?:sie|ihr)? ?(?:sich |euch )?(?:ihr\w*|eur\w*|den|das|die)\b|\b(?:davon|damit) (?:habe|hab) ich (?:\w+ )?nichts\b|\b(?:bringt|nützt|nutzt|hilft) (?:mir|uns) (?:\w+ )?(?:nichts|gar nichts|nicht)\b",
    ], unless=rf"\b(?:danke|gerne behalten|ich behalte)\b|{ASKS_HOW}"),
    *family("repetition", 0.3, [
        rf"\b(?:habe|hab|hatte) ich (?:ihnen|euch|ihrem? \w+|dir)? ?(?:\w+ ){{0,3}}?(?:geschickt|gesagt|erklärt|gegeben|mitgeteilt|geschrieben|gesendet)\b[^!?\n]{{0,30}}?\b(?:noch ?(?:ein)?mal|nochmals?|erneut|wieder|bereits|schon|zum {ORDINAL} mal)\b|\b(?:den|die|das|alles) habe ich (?:ihnen|euch) (?:bereits|schon|doch|am|letzte)\b|\b(?:also|hier|dann)(?: \w+){{0,2}} noch ?(?:ein)?mal\b(?=[.!:])",
    ], guards=("negated",), unless=r"\b(?:danke|vielen dank|herzlich)\b"),
    *family("repeat_contact", 0.25, [
        rf"\bich (?:bin'?s|bin es) (?:noch ?(?:ein)?mal|schon wieder|wieder)\b|\b(?:deshalb|darum|daher|also) (?:rufe|schreibe|melde) ich (?:mich )?(?:jetzt |nun )?(?:selber|selbst|wieder|noch ?(?:ein)?mal|erneut)\b|\b{STAFF} war (?:\w+ ){{0,3}}?(?:da|hier)\b[^!?\n]{{0,60}}?\b(?:wieder|genau wie (?:vorher|zuvor|davor)|immer noch|schon wieder|dasselbe)\b",
        r"\b(?:repariert|ausgetauscht|ersetzt|behoben|erledigt)\b[^!?\n]{0,50}?\b(?:wieder (?:kaputt|defekt|da|undicht|ausgefallen)|erneut|immer noch|genau wie vorher|derselbe|der gleiche fehler)\b|\b(?:nie eine|noch keine|immer noch keine|bisher keine|bis heute keine|wieder keine) (?:antwort|rückmeldung|reaktion)\b",
    ], guards=("negated",), unless=r"\b(?:danke|neue frage|andere[nr]? frage|bedanken|diesmal|vergess\w+|vergisst|erledigt|hat sich|wenn ich)\b"),
    *family("long_wait", 0.3, [
        rf"\b(?:stehe?|sitze?|hänge?|warte)\b[^.!?;\n]{{0,20}}?\bseit (?:über |mehr als |fast |nun |jetzt |schon |gut )*(?:einer|einem|{NUMBER}|halben) (?:\w+ )?{SPAN}\b|\b{NUMBER} {SPAN} (?:ohne|keine) (?:antwort|rückmeldung|reaktion|nachricht|lebenszeichen)\b|\bbeine in den bauch\b",
    ], guards=("negated",), unless=r"\b(?:keine eile|gern\w* gewartet|kein problem)\b"),
    *family("broken_promise", 0.35, [
        r"\b(?:zugesagt|versprochen|zugesichert|garantiert|bestätigt|vereinbart|ausgemacht)\b[^!?\n]{0,200}?\b(?:niemand|keiner|nichts|nix|nicht (?:gekommen|da|geklingelt|passiert|angerufen|geliefert|erschienen)|war hier keiner|kam (?:keiner|niemand|nichts)|(?:heute|jetzt) ist (?:der|schon))\b",
        rf"\b(?:hieß es|gesagt|versprochen|garantiert|sollte)\b[^!?\n]{{0,50}}?\b(?:bis|am|um|für) (?:gestern |heute |den |zum )*(?:{DAY}|\d{{1,2}})\b[^!?\n]{{0,60}}?[.,] ?(?:jetzt|heute|nun|inzwischen|mittlerweile) (?:ist|haben wir|sind)\b",
    ], guards=("negated",), unless=r"\b(?:ich (?:hatte|habe) (?:\w+ )?versprochen|pünktlich|danke|wie versprochen|verschoben|werbung|prospekt|einvernehmlich)\b"),
    *family("confusion", 0.2, [
        r"\b(?:steig|steige|blicke?|komme?)\b(?: ich)? (?:da |hier |jetzt |langsam )*(?:nicht|nimmer|gar nicht)(?: mehr)? (?:durch|mit|mehr mit)\b|\bwas (?:stimmt|gilt) (?:denn |nun |jetzt )+|\bwelche\w* (?:formular|datum|preis|betrag|angabe|aussage)\w*\b[^.!?\n]{0,25}?\b(?:zuerst|stimmt|gilt|richtig|denn nun)\b",
    ]),
    *family("safety", 0.9, [
        r"\b(?:co|kohlenmonoxid|gas)-?(?:melder|warner|alarm)\b[^.!?;\n]{0,40}?\b(?:piept|pfeift|schlägt|geht los|ging los|löst)\b|\b(?:piept|pfeift|schlägt)\b[^.!?;\n]{0,20}?\b(?:co|gas|kohlenmonoxid)-?(?:melder|warner|alarm)\b|\b(?:schwindl?ig|übel|schlecht|benommen)\b[^.!?\n]{0,40}?\b(?:gas|therme|ofen|kamin|dämpfe|geruch)\b|\b(?:therme|gas|ofen|dämpfe)\b[^.!?\n]{0,40}?\b(?:schwindl?ig|übel|benommen)\b",
        r"\b(?:kommt|kam|steigt|quillt|dringt)\b[^.!?;\n]{0,20}?\b(?:rauch|qualm|funken|flammen)\b|\b(?:rauch|qualm|funken|flammen)\b[^.!?;\n]{0,20}?\b(?:aus|kommt|kam|steigt|quillt)\b|\b(?:riecht|stinkt|roch|stank)\b[^.!?;\n]{0,25}?\b(?:verschmort|verbrannt|nach gas|angekokelt|nach brand)\b",
    ], guards=("negated",), unless=r"\b(?:räucher\w*|grill\w*|kerze|kamin(?:holz|bestell)\w*|batterie (?:leer|wechseln)|feuerwerk|film|roman|spiel)\b"),
    *family("safety", 0.6, [
        rf"\b(?:konnte (?:sich|mich|ihn|sie)|gerade noch|in letzter sekunde|um haaresbreite|um ein haar|beinahe|fast)\b[^.!?;\n]{{0,25}}?\b(?:festhalten|gestürzt|gefallen|abgestürzt|erwischt|getroffen|überfahren|verletzt|ausgewichen|auffangen|zurückziehen)\b|\b(?:leiter|geländer|stufe|sprosse|sicherung|bremse\w*|sitz|regal)\b[^.!?;\n]{{0,30}}?\b(?:aufgegangen|gebrochen|abgebrochen|nachgegeben|versagt|eingeklappt|weggebrochen|gerissen|gelöst)\b[^!?\n]{{0,50}}?\b(?:oben|drauf|{_KIN}|ich|fahrt|stand)\b",
    ], guards=("negated",), unless=r"\b(?:film|roman|spiel|puppe)\b"),
    *family("vulnerability", 0.3, [
        rf"\b(?:job|arbeit|arbeitsplatz|stelle) (?:\w+ )?verloren\b|\b(?:bin|wurde|ist|bekomme) (?:\w+ )?(?:arbeitslos|gekündigt worden|in kurzarbeit|bürgergeld|erwerbsunfähig|pflegebedürftig|schwerbehindert|alleinerziehend\w*|verwitwet|hochschwanger|schwanger|blind|gehörlos|dement|im rollstuhl)\b|\b(?:kann|können) (?:\w+ ){{0,4}}?(?:rate|rechnung|beitrag|miete|strom)\b[^.!?;\n]{{0,20}}?\bnicht (?:mehr )?(?:be)?zahlen\b|\b(?:mein\w*|unser\w*) {_KIN} (?:ist|hat|braucht|sitzt|liegt)\b[^.!?;\n]{{0,30}}?\b(?:dement|demenz|rollstuhl|krebs|pflege\w*|blind|gehörlos|autis\w*|insulin|sauerstoff|krankenhaus|gestorben|verstorben|behinder\w*|depression\w*)\b",
    ], guards=("negated",), unless=rf"{HERSELF}|\b(?:patienten|bewohner|verein|roman|seminararbeit|zehnerpack)\b"),
    *family("financial_loss", 0.25, [
        rf"\b(?:\d+|{NUMBER}) ?(?:euro|€|franken|chf) (?:mehr|zu viel|zuviel|zu unrecht|extra) (?:\w+ )?(?:abgebucht|berechnet|eingezogen|bezahlt|verlangt)\b|\b(?:mehr|doppelt|zweimal|zu viel|zuviel) (?:abgebucht|berechnet|eingezogen|verrechnet)\b|\bauf (?:den|meinen|unseren) kosten (?:sitze|sitzen|sitzengeblieben|bleibe)\w*\b|\bmusste (?:ich|n wir)? ?(?:\w+ ){{0,5}}?(?:neu|selber|selbst|extra|stattdessen) (?:kaufen|bezahlen|buchen|zahlen)\b",
    ], guards=("negated",), unless=r"\b(?:meine schuld|mein fehler|versehentlich überwiesen|alter anbieter|dachte ich|erledigt)\b"),
)  # fmt: skip
