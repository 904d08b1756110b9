"""German threats: lawyers and courts, outside bodies, publication, leaving, last chances, and asking for the boss."""

from __future__ import annotations

from drafter.domain.lexicon.german.words import (
    ACTS,
    ASKS_HOW,
    DAY,
    GOES,
    HERSELF,
    NUMBER,
    SPAN,
    WITHDRAWN,
    family,
)
from drafter.domain.lexicon.rule import Guard

_THREAT: tuple[Guard, ...] = ("negated", "others", "dropped")

_LAWYER = r"(?:(?:rechts|fach)?anw(?:a|ä)lt\w*|kanzlei|juristen|rechtsbeistand|rechtsvertret\w+|rechtsschutz\w*|rechtsabteilung)"
_COURT = r"(?:(?:amts|land|zivil|bezirks|handels|arbeits)?gericht|richter|friedensrichter|schiedsgericht|staatsanwalt(?:schaft)?)"
_LEGAL_ELSEWHERE = (
    r"\b(?:scheidung|vermieter|arbeitgeber|nachbar\w*|erbschaft|notar|gegenseite|anderen? (?:firma|anbieter)|ein freund|eine freundin|haltestelle|buslinie)\b"
    r"|\b(?:das|den|die|meinen?|dieses|diese) (?:hotel|pension|werkstatt|vermieter|reisebüro|handwerker|schule|autohaus|makler|unfallgegner|hausverwaltung) verklag\w*|\bverklag\w* (?:ich |wir )?(?:das|den|die|meinen?|dieses|diese) (?:hotel|pension|werkstatt|vermieter|reisebüro|handwerker|schule|autohaus|makler|unfallgegner|hausverwaltung)\b|\bgegen (?:das|den|die|meinen?|dieses|diese) (?:hotel|pension|werkstatt|vermieter|reisebüro|handwerker|schule|autohaus|makler|unfallgegner|hausverwaltung)\b"
)

_BODY = r"(?:verbraucher(?:zentrale|schutz\w*|schützer\w*|beratung)|konsumenten(?:schutz\w*|berat\w*)|arbeiterkammer|\bak\b|bundesnetzagentur|bnetza|bafin|finma|\bfma\b|\brtr\b|\bvki\b|\bapf\b|e-control|ombuds\w+|volksanwalt\w*|bürgeranwalt|schlichtungs\w+|schlichter|schiedsstelle|(?:\w{3,20})?aufsicht(?:s\w+)?|datenschutz(?:behörde|beauftragten?|kommission)|gewerbeamt|ordnungsamt|gesundheitsamt|veterinäramt|eichamt|kartellamt|(?:luftfahrt|eisenbahn)-?bundesamt|bundesamt|bundesanstalt|wettbewerbszentrale|preisüberwach\w+|lebensmittel(?:aufsicht|überwachung|kontrolle|behörde)|mieter(?:verein|bund|schutz|verband)\w*|patientenanwalt\w*|beschwerdestelle|ärztekammer|handwerkskammer|handelskammer|petitionsausschuss|behörden?|beim amt|ans amt)"

_PRESS = r"(?:presse|zeitung\w*|medien|redaktion\w*|redakteur\w*|journalist\w*|reporter\w*|fernsehen|rundfunk|radio|kassensturz|stern tv|internet|öffentlichkeit|social media|soziale\w* (?:medien|netzwerke\w*)|facebook|instagram|insta|tiktok|twitter|youtube|reddit|linkedin|trustpilot|google|jameda|holidaycheck|tripadvisor|bewertungsportal\w*|(?:allen )?portalen?|(?:jedem )?forum|foren)"
_POSTS = r"(?:poste?n?|veröffentliche?n?|schreiben?|teilen?|stellen?|melden?|bewerten?|wende|wenden|gehe|gehen|geht|warne?n?|kontaktieren?|informieren?|hochladen|lade|mache?n?|erzählen?|landet|(?:werde|werden) (?:\w+ ){0,6}?(?:posten|veröffentlichen|schreiben|teilen|stellen|bewerten|wenden|gehen|warnen|hochladen|machen|erzählen))"
_FRIENDLY = r"\b(?:gute[nrs]?|positive[nrs]?|(?:5|fünf|vier|4|4,8) sterne|super|toll\w*|beste\w*|danke|empfehle|nette\w*|schwärm\w+|interview|darf ich)\b"

_AWAY = r"\b(?:schwanger|zieh\w* nach|reumütig|umzieh\w*|umzug|ziehe um|verzogen|doppelt|versehentlich|aus versehen|zeitung|zu (?:euch|ihnen) (?:ge)?wechs\w+|alten anbieter|verstorben|studium|ausland|testphase|wollte (?:schon|eigentlich|fast)|bleibe|trotzdem treu)\b"
_DEMAND = (
    r"(?:erwarte|fordere|verlange|bestehe|will|möchte|bitte|überweisen|zahlen sie|erstatten|liefern sie|reparieren)"
)

_LATER = (
    r"(?:andernfalls|ansonsten|sonst|danach|dann|oder (?:ich|wir|es|die|der|das|sie (?:dürfen|verlieren|sind|hören)))"
)
_BOSS = r"(?:vorgesetzte[nr]?|chef(?:in|s|etage)?|manager(?:in)?|(?:filial|team|abteilungs|bereichs|betriebs|niederlassungs|standort|markt)?leit(?:er|erin|ung)|geschäftsführ\w+|geschäftsleitung|verantwortlichen?|inhaber(?:in)?|vorstand|direkt(?:or|orin|ion)|boss|supervisor)"

RULES = (
    # A lawyer is asked or set to work; he writes, checks, calls.
    *family("legal_threat", 0.5, [
        rf"\b{GOES}\b<calm>\b{_LAWYER}\b",
        rf"\b{_LAWYER}\b<calm>\b{ACTS}\b",
        r"\b(?:mit|über|durch) (?:meinen?|unseren?|einen?) (?:rechts)?anw(?:a|ä)lt\w*\b",
        r"\bsache für (?:den|die|meinen|unseren) (?:rechts)?anw(?:a|ä)lt\w*\b|\bfall für (?:die juristen|(?:den|meinen) anwalt)\b",
    ], guards=_THREAT, unless=f"{_LEGAL_ELSEWHERE}|{WITHDRAWN}|{HERSELF}|{ASKS_HOW}"),
    # The court, the suit, and the steps on the way.
    *family("legal_threat", 0.5, [
        rf"\bvor (?:dem |das |den |einem )?{_COURT}\b",
        rf"\b(?:gehe?n?|ziehe?n?|sehen|treffen|klären|landet|geht|entscheide\w*|fragen)\b<calm>\b{_COURT}\b",
        rf"\b{_COURT}\b<near>\b(?:entscheide\w*|klären|fragen|sehen|überlass\w*)\b",
        r"\b(?:werden? (?:sie|euch|ihre firma|die firma)|ich|wir)\b<calm>\bverklagen?\b|\bverklage (?:ich|wir|sie|euch)\b|\beinklag\w+|\b(?:zu|firmen|läden) \w* ?verklagen\b",
        r"\b(?:dann|ich|wir|sonst|also) (?:\w+ )?klagen? (?:ich|wir|eben|halt|auf|gegen|jetzt|das)\b|\bklage (?:einreich\w+|eingereicht|erheben|gegen|ist|liegt|folgt|vorbereit\w+)\b|\breichen?<near>\bklage\b|\bschadens?ersatz\w*<near>(?:klage|gericht)",
        r"\b(?:rechtliche|juristische|gerichtliche|zivilrechtliche|strafrechtliche)n? (?:schritte|massnahmen|maßnahmen|mittel|konsequenzen|wege|folgen|nachspiel|vorgehen|prüfung)\b|\b(?:juristisch|rechtlich|gerichtlich|zivilrechtlich|strafrechtlich)\b<near>\b(?:prüfen|vorgeh\w+|geltend|durchsetz\w+|klären|wehren|verfolg\w+|belang\w+|einforder\w+)\b|\bgerichtlich\w*\b|\brechtsweg\w*|\brechtsmittel\b",
        r"\b(?:mahnbescheid|zahlungsbefehl|gerichtsvollzieher|betreibung|inkasso(?:büro)? beauftrag\w+|(?:straf)?anzeige (?:erstatt\w*|stelle\w*|gestellt|ist raus|folgt)|(?:erstatte|stelle)n?<near>(?:straf)?anzeige|zeige\w* (?:sie|euch) (?:\w+ )?an\b)",
    ], guards=_THREAT, unless=f"{_LEGAL_ELSEWHERE}|{WITHDRAWN}|{HERSELF}|{ASKS_HOW}|\\bdroh\\w* (?:mir|uns)\\b|\\bhauptgericht|\\bhat mich verklagt"),
    # An office, ombudsman or chamber hears of it: we go there, or it acts.
    *family("regulator_threat", 0.45, [
        rf"\b{GOES}\b<calm>\b{_BODY}(?!\w)",
        rf"\b{_BODY}\b<calm>\b{ACTS}\b",
        rf"\b(?:meldung|beschwerde|anzeige|kopie|brief|fall|unterlagen|akte)\b<calm>\b(?:an|bei|beim|zur|der|die|das|den|vom|für) (?:\w+ )?{_BODY}(?!\w)",
        rf"\b(?:an|bei|beim|zur|zum) (?:die |der |dem |den )?{_BODY}<near>\b(?:beschwer\w+|melde\w*|wende\w*|gemeldet|eingereicht|einreichen|gehen|geht|vor(?:ge)?legt?)\b",
    ], guards=_THREAT, unless=f"{WITHDRAWN}|{HERSELF}|{ASKS_HOW}|\\b(?:nachbar\\w*|tadellos|anerkannt|anmelden)\\b"),
    # It gets published: a bad review, the press, the networks.
    *family("public_threat", 0.4, [
        r"\b(?:schlechte|negative|vernichtende|miese|saftige|ehrliche|entsprechende|1-?stern|ein-?stern|null-?sterne)\w* (?:\w+-?)?(?:bewertung|rezension|kritik)\w*",
        rf"\b{_POSTS}\b<calm>\b{_PRESS}\b",
        rf"\b(?:an|in|auf|bei) (?:die |der |den |das |allen )?{_PRESS}\b<near>\b(?:posten|stellen|teilen|gehen|wenden|hochladen|veröffentlichen|verbreiten|bewerten|schreiben|wiederfinden)\b",
        rf"\b{_PRESS}\b<near>\b(?:wird sich|werden sich|interessier\w+|freut sich|freuen|wird(?: \w+)? freude)\b|\bwas (?:die|der|das) [\w-]*{_PRESS} dazu sag\w+",
        r"\b(?:mache?n?|machen wir|gehe|bringe|werde) (?:\w+ ){0,3}(?:öffentlich|publik)\b|\bgeht (?:das |alles )?(?:\w+ )?viral\b|\b(?:gehört|geht|muss) in die (?:medien|presse|zeitung|öffentlichkeit)\b|\b(?:alle|jeder|die (?:ganze )?welt|leute|öffentlichkeit) (?:soll\w*|werden|wird|muss|müssen)(?: \w+){0,2} (?:erfahren|wissen|sehen)\b",
        r"\b(?:ein|einen|1|null|0) stern(?:e)?\b(?=[,.! ]|$)",
    ], guards=_THREAT, unless=f"{_FRIENDLY}|{WITHDRAWN}|{HERSELF}|{ASKS_HOW}|\\b(?:stand in|in der zeitung|anzeige in)\\b"),
    # They leave: notice given, a rival named, never again.
    *family("churn_threat", 0.35, [
        r"\bkündigen? (?:ich |wir )?(?:\w+ )?(?:fristlos|sofort|umgehend)\b|\b(?:dann|sonst|oder ich|oder wir|reicht|überlege\w*|gezwungen|ernsthaft)\b<calm>\bkündigen?\b|\b(?:dann|sonst) kündige\b|\bkündigung (?:ist (?:raus|unterwegs|geschrieben)|liegt|folgt|geht)\b|\bkündigungsschreiben (?:ist|liegt|geht)\b",
        r"\b(?:zur|zu (?:einem|einer|eurer|ihrer)|bei (?:der|einem|eurer)|von der) (?:\w+ )?(?:konkurrenz|mitbewerber\w*|wettbewerber\w*|anderen? anbieter|anderen? bank|anderen? versicherung)\b",
        r"\b(?:wechs(?:le|el|eln) (?:ich|wir|den|zu|jetzt|meinen|die|zur)|(?:werden?|muss|will) (?:\w+ ){0,3}wechseln|anbieterwechsel|rufnummernmitnahme|suche (?:ich )?mir (?:einen|was|etwas) ander\w+)\b",
        r"\b(?:nie|niemals|nicht|nichts|kein) (?:wieder|mehr|mal mehr) (?:\w+ ){0,4}?(?:bestelle\w*|kaufe\w*|bei (?:ihnen|euch)|buche\w*|fliege\w*|komme\w*|kunde)\b|\b(?:bestell|kauf|buch|flieg|komm)\w*(?: \w+){0,5} (?:nie|niemals|nicht|nichts) (?:wieder|mehr)\b(?! (?:hin|her|r(?:ein|aus|an|auf|unter)|hoch|weiter|durch|zurecht|mit|dazu|an|in|ins|auf|aus|vom|von|ohne)\w*\b)|\bauf nimmerwiedersehen\b|\bmich (?:seht|sehen|seid|sind) (?:\w+ ){0,5}(?:nicht wieder|nicht mehr|nie wieder|los)\b",
        r"\b(?:das|dies) war (?:mein|unser)e? letzte[rs]?\b|\b(?:geh|geht|gehe|kaufe?|bestelle?|hole?) (?:ich )?(?:\w+ ){0,4}(?:woanders|anderswo)\b|\bwoanders (?:hin|kauf\w*|bestell\w*|buch\w*)|\b(?:ab jetzt|künftig|in zukunft) (?:kauf|bestell|geh|hol|fahr)\w*\b<calm>\b(?:wieder|woanders|bei|beim|zum|hin)\b",
        r"\b(?:als|einen|eine) (?:\w+ )?kund(?:en|e|in) (?:los|verloren|verlier\w*|weniger)\b|\bkunden? (?:verloren|weniger|gewesen)\b|\bdie längste zeit\b|\b(?:bin|ich bin|wir sind) (?:jetzt |dann )?(?:raus|weg)\b(?=[,.! ]|$)|\b(?:lösch(?:en|t)|schließ(?:en|t)) (?:sie )?(?:\w+ )?(?:mein|unser) (?:kunden)?konto\b|\b(?:widerrufe|beende) (?:ich )?(?:hiermit )?mein\w* (?:mitgliedschaft|abo|vertrag)",
    ], guards=("negated", "others", "dropped"), unless=f"{_AWAY}|{WITHDRAWN}|{ASKS_HOW}|\\b(?:großeltern|kind ist)\\b"),
    # Notice alone: leaving from discontent only where discontent is told.
    *family("tone:cancelling", 0.2, [
        r"\bkündigen? (?:ich|wir|hiermit|meinen|unseren|den vertrag|alles)\b|\b(?:werden?|muss|müssen|will|wollen|möchte|hiermit|ich|wir)\b<calm>\bkündigen?\b",
    ], guards=("others", "dropped"), unless=f"{_AWAY}|{ASKS_HOW}"),
    # A time is set, or the choice between two things.
    *family("ultimatum", 0.35, [
        rf"\b(?:setzen?|geben?) (?:ich |wir )?(?:ihnen|euch)\b<calm>\b(?:frist|bis|zeit|noch|gelegenheit|chance|{NUMBER} {SPAN})\b|\b{SPAN} (?:gebe|geben) (?:ich|wir) (?:ihnen|euch)\b",
        rf"\b(?:sie haben|ihr habt) (?:noch |genau |jetzt )*(?:bis (?:zum |morgen|heute|{DAY})|{NUMBER} {SPAN}|die wahl)",
        r"\b(?:letzte|allerletzte) (?:chance|warnung|aufforderung|gelegenheit)\b|\b(?:letztmalig|letztmals) (?:\w+ ){0,2}(?:gelegenheit|auf|frist)\b|\b(?:mit|nach) (?:fruchtlosem )?ablauf d(?:ies)?er (?:\w+ )?frist\b|\bfrist bis (?:zum )?\d",
        r"\b(?:wenn|falls|sollte|sofern)\b<gap>\b(?:bis|innerhalb|binnen)\b<gap>\b(?:nicht|kein\w*|nichts|niemand)\b<gap>\b(?:ich|wir|geht|dann|werde|mein)\b",
        r"\b(?:kommt|geht|ist|erhalte|bekomme|höre|passiert)\b<near>\b(?:bis|binnen|innerhalb)\b<gap>\b(?:nicht|kein\w*|nichts)\b<gap>\b(?:ich|wir|dann)\b|\b(?:kommt|geht|ist|passiert) [^.!?;\n]{0,30}(?:nicht|nichts|kein\w*) (?:bis|binnen|innerhalb)\b[^.!?;\n]{0,40}, (?:\w+ )?(?:ich|wir)\b",
        rf"\b{_DEMAND}\w*\b<gap>\b(?:bis|innerhalb|binnen|spätestens|sofort|noch heute)\b[^!?\n]{{0,80}}?\b(?:andernfalls|ansonsten|sonst|danach|nach ablauf|oder (?:ich|wir))\b",
        rf"\b(?:bis|heute|morgen|sofort|{SPAN})\b[^!?\n]{{0,60}}?[,.] ?{_LATER}\b<near>\b(?:ich|wir|gehe|kündige|klage|schalte|hole|wende|storniere|wechsle|übernimmt|lernen|knallt|liegt|verklage|anwalt|bank|kunde)",
        rf"(?<!die )(?<!eine )\b(?:aller)?letzte frist\b<near>(?::|\b(?:bis|zum|ist|läuft|endet)\b)|\bdas ist (?:die|ihre|eure) (?:aller)?letzte frist\b|(?:^|[.!?\n] ?)(?:\w+ )?(?:frist|deadline) ?: ?(?:bis |zum |der |den )*(?:\d|{DAY})",
        rf"\b(?:frist|chance|bis|{DAY})\b[^!?\n]{{0,50}}?[.,;] ?(?:andernfalls|ansonsten|sonst|danach|dann) (?:geht|gehe|übergebe|landet|liegt|bekommt|hören|sehen|spreche|übernimmt)\b<calm>\b(?:{_LAWYER}|{_COURT}|{_BODY})(?!\w)",
        r"\bentweder\b<gap>\boder (?:ich|wir|es|mein\w*|sie (?:sind|verlieren|hören|sehen))\b|\bdie uhr tickt\b",
        r"\b(?:andernfalls|ansonsten|sonst) (?:werden?|gehe?n?|kündigen?|schalten?|hole?n?|wenden?|sehe?n?|klagen?|storniere?n?|wechsle|wechseln|lasse|ziehe|leite|verklage|buche|mache|melde) (?:ich|wir)\b",
    ], unless=f"{ASKS_HOW}|\\b(?:(?:hat|haben) (?:mir|uns)|lieferbar|mein chef|vermieter|mir ist beides|beides recht|frist .{{0,40}} vergessen|passt|hochzeit)\\b"),
    # Someone above: speak to, put through, passed up, told by.
    *family("manager_request", 0.3, [
        rf"\b(?:mit|an|zu|zur|den|dem|der|ihr\w*|eur\w*|die|vom|beim|händen der) (?:\w+ ){{0,2}}?{_BOSS}\b<near>\b(?:sprechen|reden|verbinden|verlangen|besprechen|weiterleiten|weiter|persönlich|sehen|her|haben|anrufen|melden|meldet|klären)\b",
        rf"\b(?:gebe?n? (?:sie|ihr)|gebt|gib|verbinden sie|leiten sie|leitet|holen sie|hole|holt|rufen sie|her mit|verlange|möchte|will|wünsche|bitte um|zu händen)\b<calm>\b(?:ihr\w*|eur\w*|den|die|der|dem|einen?m?r?|vom|ans?|deine?n?) (?:\w+ )?{_BOSS}\b",
        rf"\bwer ist (?:denn )?(?:ihr|euer|dein|hier der|hier) (?:\w+ )?{_BOSS}\b|\b(?:e-?mail|adresse|name|nummer|durchwahl|kontakt)\w* (?:von |vom |der |des |ihre[srm]? |eure[srm]? )+{_BOSS}\b",
        r"\b(?:jemand(?:en|em)?|wen|eine[nr]?|kollegen),? (?:der|die|mit) (?:\w+ ){0,3}?(?:entscheid\w*|befugnis\w*|verantwort\w*|kompetenz|sagen hat|unterschreiben darf|ahnung hat|was zu sagen|zuständig ist)\b|\bwer (?:darf|kann) (?:bei (?:euch|ihnen) )?(?:\w+ )?(?:das )?entscheid\w+\b|\b(?:nächste|höhere)n? (?:ebene|stelle|instanz)\b|\beskalier\w+\b|\b(?:ein stockwerk|eine (?:treppe|etage|stufe|ebene)) höher\b",
    ], guards=("negated", "past"), unless=r"\b(?:(?:mein|unser)(?:e|em|en|er)? (?:chef|vorgesetzte|manager|abteilungsleiter)|bin (?:\w+ )?(?:geschäftsführer|leiter|inhaber)|bewerb\w+|nicht wieder|zirkus|schon (?:geredet|gesprochen)|ausrichten|so nett|gelöst|abgesagt|nehme ich an|großbestell\w+|buchhaltung)\b"),
)  # fmt: skip
