"""German: the usual phrasings of each kind. Folding has made ä, ö, ü, ß into a, o, u, s."""

from __future__ import annotations

from drafter.domain.lexicon.rule import Guard, Rule, family

_THREAT: tuple[Guard, ...] = ("negated", "others", "dropped")
_OTHER = r"\b(?:scheidung|vermieter|mieter|arbeitgeber|nachbar\w*|erbschaft|notar|hauskauf|arbeite (?:als|bei|in)|bin (?:selbst )?(?:rechts)?anwalt|anderen? (?:firma|anbieter)|ein freund|eine freundin|empfohlen)\b"
_THREATS = (
    *family("legal_threat", 0.5, [
        r"\b(?:(?:meine[nmr]?|unsere[nmr]?|eine[nm]?|zum|der|dem|vom|beim|ein|mein|unser) )?(?:rechts)?(?:anwalt|anwa(?:e)?ltin|anwa(?:e)?lten?|anwalts\w*)\b|\bkanzlei\b",
        r"\b(?:vor gericht|gerichtlich\w*|(?:amts|zivil)gericht|zum gericht|verklag\w*|klage (?:einreichen|erheben|gegen)|(?:werde|wir|reiche|mit) (?:\w+ ){0,3}klage|rechtliche (?:schritte|massnahmen|mittel|konsequenzen|wege)|rechtsweg|juristische (?:schritte|mittel)|rechtsschutzversicherung|mahnbescheid|anzeige (?:erstatten|erstatte)|erstatte anzeige)\b",
    ], guards=_THREAT, unless=_OTHER),
    *family("chargeback_threat", 0.45, [
        r"\b(?:(?:zu)?ru(?:e)?ck(?:zu)?buch\w*|(?:buche|hole|holen|buchen|lasse|lassen)(?: \w+){0,5} zuru(?:e)?ck(?:buchen|holen)?\b|lastschrift(?: \w+){0,3} zuru(?:e)?ck\w*|ka(?:e)?uferschutz|chargeback|zahlung(?: \w+){0,3} (?:anfechten|reklamieren|zuru(?:e)?ck\w*))",
        r"\b(?:bank|paypal|kreditkarten\w+)\b[^.!?;\n]{0,40}?\b(?:zuru(?:e)?ck\w*|einschalt\w*|melden|dispute|fall (?:ero(?:e)?ffnen)|holen|reklamier\w*)\b",
    ], guards=_THREAT),
    *family("regulator_threat", 0.45, [
        r"\b(?:verbraucherzentrale|verbraucherschu(?:tz|etzer|tzer)\w*|bundesnetzagentur|bafin|schlichtungs\w+|ombuds\w+|aufsichts\w+|datenschutzbeho(?:e)?rde|gewerbeaufsicht\w*|luftfahrt-?bundesamt|wettbewerbszentrale|konsumentenschutz|arbeiterkammer)\b",
    ], guards=_THREAT, unless=r"\barbeite (?:bei|fur|in)|\bempf(?:iehlt|ohlen)|gelesen"),
    *family("public_threat", 0.4, [
        r"\b(?:(?:schlechte|negative|ehrliche|entsprechende|1-?sterne?|ein-?stern)\w* (?:\w+-?)?(?:bewertung|rezension)\w*|(?:werde|werden|gehe|gehen|poste|posten|schreibe|veroffentliche|mache|melde|stelle|wende|bewerte)(?: \w+){0,6} (?:bewertung|rezension|trustpilot|google|facebook|twitter|instagram|presse|o(?:e)?ffentlich\w*|zeitung|medien|social media|fernsehen|internet)\b)",
    ], guards=_THREAT, unless=r"\b(?:gute|positive|5 sterne|funf sterne|super|tolle|beste|danke|empfehle|nette)\w*\b"),
    *family("churn_threat", 0.35, [
        r"\b(?:(?:werde|werden|muss|will|wollen|mochte|moechte|sonst|dann|hiermit|ich|wir|fristlos) (?:\w+ ){0,4}?ku(?:e)?ndig\w*|ku(?:e)?ndige (?:ich|wir|hiermit|meinen|den)|(?:zur|zu einem|zu einer|bei der|bei einem) (?:\w+ )?(?:konkurrenz|anbieter|mitbewerber|bank|versicherung|wettbewerber)|wechs(?:le|eln|el) (?:ich|wir|den|zu|jetzt|meinen|die)|anbieter wechseln|(?:nie|niemals|nicht|nichts) (?:wieder|mehr) (?:\w+ ){0,4}?(?:bestell\w*|kauf\w*|bei (?:ihnen|euch)|buch\w*|flieg\w*)|(?:bestell|kauf|buch|flieg)\w*(?: \w+){0,5} (?:nie|niemals|nicht|nichts) (?:wieder|mehr)|nie wieder|woanders (?:kauf|bestell|hin|buch)\w*|(?:als|einen|eine) (?:\w+ )?kund(?:en|e|in) (?:los|verloren|verlier\w*)|(?:kunden|kundin|mich) verlor\w*|die la(?:e)?ngste zeit)\b",
    ], guards=("negated", "others", "dropped"), unless=r"\b(?:umzieh\w*|umzug|ziehe um|doppelt|versehentlich|zeitung|zu euch gewechselt|zu ihnen gewechselt|alten anbieter)\b"),
    *family("ultimatum", 0.35, [
        r"\b(?:(?:setze|gebe|geben|setzen) (?:ich |wir )?(?:ihnen|euch)(?: \w+){0,3} (?:frist|bis|zeit|noch|\d+)|frist bis|letzte (?:chance|mahnung|warnung|frist|aufforderung|gelegenheit)|(?:sie haben|ihr habt) (?:noch )?(?:bis|genau|\d+|zwei|drei)|(?:erwarte|fordere|verlange)\w*\b[^.!?;\n]{0,50}?\b(?:bis|innerhalb|binnen|spa(?:e)?testens|sofort)\b|(?:wenn|falls)\b[^.!?;\n]{0,50}?\b(?:bis (?:morgen|freitag|montag|heute|dienstag|mittwoch|donnerstag|ende|zum)|innerhalb)\b[^.!?;\n]{0,50}?\b(?:nicht|kein\w*|nichts)\b)",
        r"\b(?:andernfalls|ansonsten|sonst|oder) (?:werde|gehe|ku(?:e)?ndige|schalte|hole|wende|sehe|ich (?:werde|gehe|ku(?:e)?ndige|schalte|hole|wende|buche|storniere)|muss|wechsle|wechsel|buche)\b",
    ], guards=("negated",)),
    *family("manager_request", 0.3, [
        r"\b(?:(?:mit|an) (?:ihre[mnr]?|eine[mnr]?|den|dem|der|eure[mn]?|jemand\w*)(?: \w+)? ?(?:vorgesetzte[nr]?|chef\w*|manager\w*|leiter\w*|teamleit\w*|gescha(?:e)?ftsfu(?:e)?hr\w*|verantwortliche[nr]?)|(?:vorgesetzte[nr]?|teamleit\w+|chef|manager|gescha(?:e)?ftsleitung|gescha(?:e)?ftsfu(?:e)?hr\w+) (?:sprechen|verlangen|sprech\w*|reden|verbinden)|(?:verlange|mo(?:e)?chte|will) (?:\w+ ){0,3}(?:vorgesetzte[nr]?|chef\w*|manager|teamleit\w+|gescha(?:e)?ftsfu(?:e)?hr\w+)|jemand(?:en|em)?,? (?:der|mit) (?:\w+ ){0,3}(?:entscheid\w*|befugnis\w*|verantwort\w*))\b",
    ], guards=("negated", "past"), unless=r"\bmein(?:e|em|en|er)? (?:chef|vorgesetzte|manager)"),
)  # fmt: skip
_STORY = (
    *family("repetition", 0.3, [
        r"\b(?:(?:habe?n?|hatte|ich|wir|ihnen|euch|das|alles) (?:\w+ ){0,4}?(?:bereits|schon)(?: \w+){0,4} (?:gesagt|erkla(?:e)?rt|geschickt|geschrieben|mitgeteilt|gesendet|beantwortet|erwa(?:e)?hnt|beschrieben|gegeben|geschildert|zugesandt|u(?:e)?bermittelt|angegeben)|wiederhole? (?:ich |mich)|wiederhol\w*|wie oft (?:muss|soll|denn|noch)|(?:schreib|erklar|erklaer|frag|bitt|sag|schild|teil|send|schick)\w*\b[^.!?;\n]{0,40}?\bzum (?:zweiten|dritten|vierten|funften|fuenften|sechsten|x-?ten|wiederholten|letzten|\d+\.?) mal|(?:noch ?einmal|nochmals?|erneut) (?:erkla(?:e)?ren|schicken|sagen|schildern|senden)|wie (?:bereits|schon) (?:gesagt|erwa(?:e)?hnt|geschrieben|mitgeteilt|geschildert))\b",
    ], guards=("negated",)),
    *family("repeat_contact", 0.25, [
        r"\b(?:(?:schreib|erklar|erklaer|frag|bitt|meld|ruf|kontaktier|wend|reklamier|beschwer)\w*\b[^.!?;\n]{0,40}?\bzum (?:zweiten|dritten|vierten|funften|fuenften|sechsten|x-?ten|wiederholten|\d+\.?) mal|(?:zweite|dritte|vierte|funfte|fuenfte|letzte|vorige|\d\.)[nrs]? (?:e-?mail|mail|anruf|nachricht|anfrage|schreiben|beschwerde|versuch)|(?:mehrfach|mehrmals|wiederholt|sta(?:e)?ndig|dreimal|zweimal|viermal|\d+ ?mal|\dx)(?: \w+){0,4} (?:angerufen|geschrieben|kontaktiert|gemeldet|gemailt|angefragt|nachgefragt|reklamiert)|(?:schon|bereits) (?:\w+ ){0,3}?(?:angerufen|geschrieben|kontaktiert|gemeldet|nachgefragt|reklamiert)|(?:schreibe|melde|rufe)(?: \w+){0,4} (?:erneut|wieder|nochmals?|noch einmal)|(?:keine|noch immer keine|keinerlei|immer noch keine|ohne) (?:\w+ )?(?:antwort|ru(?:e)?ckmeldung|reaktion|ru(?:e)?ckruf)|niemand (?:\w+ ){0,3}?(?:geantwortet|gemeldet|zuru(?:e)?ckgerufen|reagiert|antwortet|meldet)|(?:schon wieder|erneut) (?:kaputt|defekt|ausgefallen|das gleiche|dasselbe))\b",
    ], guards=("negated",)),
    *family("long_wait", 0.3, [
        r"\b(?:wart(?:e|en|et)(?: \w+){0,4} (?:seit|schon|immer noch|bereits|ewig|stunden|wochen|tage|monate|vergeblich|la(?:e)?nger)|(?:schon|bereits|seit|immer noch|noch immer|vergeblich|umsonst) (?:\w+ ){0,3}?(?:gewartet|warte)|seit (?:u(?:e)?ber |mehr als |fast |nunmehr |bereits |schon |nun )*(?:\d+|einer?|einem|zwei|drei|vier|funf|fuenf|sechs|sieben|acht|neun|zehn|zwolf|mehreren|uber einer|knapp \w+|vielen|tagen|wochen|monaten|stunden|letzter|letztem|montag|dienstag|mittwoch|donnerstag|freitag|ewigkeiten)(?: (?:tage?n?|wochen?|monate?n?|stunden?|woche|monat|jahre?n?))?\b[^.!?;\n]{0,40}?\b(?:kein\w*|nicht\w*|ohne|warte\w*|immer noch|defekt|kaputt|ausgefallen|tot)|(?:in der )?warteschleife|dauert (?:\w+ )?(?:viel zu |zu |so |ewig|schon)\w*|wie lange (?:soll|muss|noch|dauert)\w*|u(?:e)?berfa(?:e)?llig|(?:\d+|zwei|drei|vier) (?:tage|wochen|stunden|monate) (?:verspa(?:e)?tung|versp\w*|zu spa(?:e)?t|her und))",
    ], guards=("negated",), unless=r"\b(?:kunde seit|seit \w+ jahren? (?:\w+ )?kunde|warte gern\w*|kein problem|eilt nicht|freue mich)\b"),
    *family("broken_promise", 0.35, [
        r"\b(?:versproch\w*|zugesagt\w*|zugesichert\w*|vereinbart\w*|angeku(?:e)?ndigt\w*|garantiert\w*|(?:mir|uns) (?:wurde )?gesagt|hiess es|sollte\w*)\b[^!?\n]{0,90}?\b(?:aber|nie|nichts|niemand|kein\w*|nicht (?:gekommen|passiert|geschehen|da|eingehalten|erschienen|angekommen|geliefert|eingegangen|erfolgt|angerufen|gemeldet)|immer noch|bis heute|passiert ist|trotzdem|doch)\b|\bversprechen (?:\w+ )?(?:gebrochen|nicht)\b|\btermin\b[^.!?;\n]{0,40}?\b(?:nicht (?:eingehalten|erschienen|gekommen)|geplatzt|niemand|versa(?:e)?umt)\b|\b(?:techniker|monteur|fahrer|handwerker)\b[^.!?;\n]{0,30}?\b(?:nie|nicht) (?:gekommen|erschienen|aufgetaucht|da)\b|\bniemand (?:ist )?(?:gekommen|erschienen|aufgetaucht)\b",
    ]),
    *family("confusion", 0.2, [
        r"\b(?:verstehe (?:\w+ ){0,4}?(?:nicht|nichts|kein\w*)|nicht (?:zu )?verst(?:ehen|anden)|verwirr\w*|unklar\w*|widerspr\w*|nicht schlau|(?:unterschiedliche|verschiedene) (?:aussagen|auskunfte|auskuenfte|antworten|angaben|informationen)|begreife (?:\w+ )?nicht|blicke (?:\w+ )?nicht)\b",
    ], unless=r"\bverstehe nicht,? (?:wie (?:man|sie|ihr)|warum (?:sie|ihr|man|das so schwer))"),
    *family("financial_loss", 0.3, [
        r"\b(?:(?:doppelt|zweimal|zu viel|zuviel|unberechtigt|ohne (?:meine )?(?:zustimmung|erlaubnis)|fa(?:e)?lschlich\w*) (?:\w+ )?(?:abgebucht|berechnet|belastet|eingezogen|bezahlt|kassiert|in rechnung)|(?:abgebucht|berechnet|eingezogen|belastet)\b[^.!?;\n]{0,30}?\b(?:obwohl|doppelt|zweimal|trotz|zu viel)|mahngebu(?:e)?hr\w*|verdienstausfall|(?:musste|mussten)(?: \w+){0,5} (?:selbst |extra |zusa(?:e)?tzlich )?(?:bezahlen|zahlen|kaufen|buchen)|auf (?:den |meinen )?(?:\w+ )?kosten sitzen|u(?:e)?berziehungs\w*)\b",
    ], guards=("negated",)),
    *family("tone:refuses", 0.3, [
        r"\b(?:(?:will|mo(?:e)?chte|brauche|akzeptiere|nehme) (?:\w+ ){0,4}?(?:kein\w*|nicht) (?:\w+ ){0,3}?(?:gutschein|ersatz\w*|rabatt|gutschrift|angebot|reparatur|entschuldigung\w*)|(?:gutschein|ersatz|rabatt|gutschrift|angebot|reparatur|euro|prozent)\b[^.!?;\n]{0,30}?\b(?:lehne|nicht akzept\w*|reicht (?:\w+ )?nicht|kommt nicht in frage|ko(?:e)?nnen sie (?:sich )?behalten|inakzeptabel|ein witz|akzeptiere ich nicht)|lehne (?:ich|das|ihr|den|diesen|ihren)|kommt (?:fur|fuer) mich nicht in frage|(?:akzeptiere|nehme) (?:ich )?(?:das |so )?nicht)\b",
    ]),
)  # fmt: skip
_PEOPLE = (
    *family("safety", 0.9, [
        r"\b(?:(?:hat|habe|wurde|bin|ist|sich|mich) (?:\w+ ){0,5}?(?:verletzt|verbrannt|verbru(?:e)?ht|vergiftet)|(?:im|ins) krankenhaus|stromschlag|gasgeruch|(?:es )?riecht (?:\w+ )?nach gas|(?:hat|fing|stand|steht|geriet|in) (?:\w+ )?(?:feuer|brand|flammen)|brennt|umbringen|nicht mehr leben|das leben nehmen|notarzt|erstickt|explodiert|kohlenmonoxid)\b|\b(?:keine|ohne|ausfall der) heizung\b[^.!?\n]{0,80}?\b(?:baby|sa(?:e)?ugling|neugeboren\w*|minus|frier\w*)|\b(?:baby|sa(?:e)?ugling|neugeboren\w*)\b[^.!?\n]{0,80}?\b(?:keine|ohne) heizung\b",
    ], guards=("negated",), unless=r"\bfeuer ?(?:tv|werk|stick)|brennt mir|arbeite im krankenhaus"),
    *family("safety", 0.6, [
        r"\b(?:(?:schwarzer |weisser |es kam )?rauch(?!er|frei)\w*|funken|qualm\w*|geschmort|verschmort|schmor\w*|(?:lebens)?gefa(?:e)?hrlich|bremsen? (?:\w+ )?(?:versag\w*|ausgefallen)|u(?:e)?berhitzt|geschmolzen|gestu(?:e)?rzt|kurzschluss|verbrannt gerochen|verbrannter geruch)\b",
    ], guards=("negated",), unless=r"\brauchmelder|nichtraucher"),
    *family("vulnerability", 0.3, [
        r"\b(?:(?:schwer)?behindert\w*|behinderung|rollstuhl\w*|schwanger\w*|(?:ein|mein|unser|mit|kleines|einem|das) (?:\w+ )?baby\b|(?:kleine|kleinen|zwei|drei|vier) kinder\b|neugeboren\w*|sa(?:e)?ugling|(?:schwer|chronisch|sehr) krank\w*|krebs(?:krank\w*|therapie|patient\w*)?|chemotherapie|dialyse|rentner(?:in)?|demen(?:z|t)\w*|(?:verstorben|gestorben)\w*|todesfall|beerdigung|pflegebedu(?:e)?rftig\w*|pflege meine\w*|alleinerziehend\w*|arbeitslos\w*|(?:ist|bin|wird) (?:schon |jetzt )?(?:7[5-9]|8\d|9\d)(?=[ ,.]|$)(?! (?:euro|prozent|%|tage|km|minuten|stunden|grad))|(?:7[5-9]|8\d|9\d)(?:[- ]?ja(?:e)?hrige\w*| jahre alt)|depression\w*|blind(?:e|er)?|geho(?:e)?rlos\w*|insulin|bu(?:e)?rgergeld|herzkrank\w*)\b",
    ], guards=("negated",), unless=r"\b(?:akku|handy|gera(?:e)?t) (?:\w+ )?gestorben|babyphone|babykleid"),
)  # fmt: skip
_TONE = (
    *family("profanity", 0.35, [r"\b(?:\w{0,10}schei(?:ss|s)\w*|sch[*]{2,}\w*|arsch\w*|verarsch\w*|a\*+loch|fick\w*|kack\w*|verfick\w*|wichs\w*|hurens\w*|f[u*]ck\w*|shit)"]),
    *family("insult", 0.4, [r"\b(?:(?:ihr|sie|ihre?|eure?|solche|lauter|ein haufen|diese[rs]?|so ein|sind|seid|nur) (?:\w+ ){0,4}?(?:idioten?|betru(?:e)?ger\w*|unfa(?:e)?hig\w*|inkompeten\w*|saftladen|verbrecher\w*|abzocker\w*|penner|versager|dilettanten|trottel|lu(?:e)?gner\w*|deppen|drecksladen|vollpfosten|lachnummer)|saftladen|drecksladen|verbrecherbande|betru(?:e)?gerverein|abzockerladen)\b"], guards=("negated",)),
    *family("tone:hot", 0.3, [r"\b(?:frechheit|unversch\w+t\w*|unglaublich\w*|skandal\w*|katastroph\w*|la(?:e)?cherlich\w*|inakzeptabel|unmo(?:e)?glich(?:es)?|zumutung|nicht akzeptabel|wu(?:e)?tend|stinksauer|sauer|(?:mir )?reicht(?:'s| es)|schnauze voll|betrug|abzocke|untragbar|(?:ein|schlechter) witz|empo(?:e)?r\w+|unfassbar|dreist\w*|faxen dicke|nase voll)\b"]),
    *family("tone:frown", 0.18, [r"\b(?:entt\w+sch\w*|(?:ver)?a(?:e)?rger\w*|schlecht\w*|unzufrieden\w*|frustr\w*|nervt|mangelhaft\w*|schade)\b"]),
    *family("tone:thanks", 0.0, [r"\b(?:danke|vielen dank|herzlichen dank|besten dank|dankeschon|dankbar|bedanke)\b(?! fur nichts)"]),
    *family("tone:warm", 0.0, [r"\b(?:super|toll\w*|freu\w*|perfekt\w*|(?:sehr |so )nett\w*|klasse|wunderbar|prima|(?<!un)zufrieden\w*|begeister\w*)\b"]),
    *family("tone:closed", 0.0, [r"\b(?:(?:ist |heute |gut )*angekommen|(?:hat sich |ist |damit |alles )*erledigt|(?:hat )?(?:alles )?geklappt|funktioniert (?:jetzt|wieder|nun|einwandfrei|alles)|gelo(?:e)?st|alles (?:gut|bestens|ok|in ordnung|klar)|gekla(?:e)?rt|habe? (?:\w+ ){0,3}erhalten)\b"], guards=("negated",), unless=r"\b(?:nicht|kein\w*|nie|noch nicht|aber|immer noch|bis)\b"),
)  # fmt: skip
_CAUSES = (
    *family("cause:lack_of_resolution", 0.15, [r"\b(?:(?:noch |immer |bis heute |noch immer |immer noch )*(?:nicht|kein\w*|nichts)(?: \w+){0,4} (?:angekommen|erhalten|geliefert|bekommen|da|erstattet|repariert|gelo(?:e)?st|passiert|geschehen|zuru(?:e)?ckgezahlt|eingegangen|ersetzt|internet|heizung|geld|paket|lieferung|erstattung|lo(?:e)?sung)|wo (?:ist|bleibt|sind) (?:mein\w*|das|die|der)|immer noch (?:\w+ )?(?:kaputt|defekt|kein\w*|nicht)|(?:noch immer|immer noch|seit)\b[^.!?;\n]{0,25}?\b(?:warte\w*|nicht|kein\w*)|kein (?:internet|geld|paket|strom)|(?:paket|sendung|lieferung) (?:\w+ )?(?:verschwunden|verloren|weg))\b"]),
    *family("cause:poor_communication", 0.15, [r"\b(?:(?:keine|ohne|keinerlei|nie eine|auf) (?:\w+ )?(?:antwort|ru(?:e)?ckmeldung|reaktion|ru(?:e)?ckruf|information\w*)|niemand (?:\w+ ){0,3}?(?:antwortet|geantwortet|meldet|gemeldet|reagiert|erreichbar|zuru(?:e)?ck\w*)|widerspr\w*|ignorier\w*|niemand(?:en)? (?:zu )?erreich\w*|nicht informiert|verschiedene aussagen)\b"]),
    *family("cause:unmet_expectations", 0.15, [r"\b(?:kaputt\w*|defekt\w*|bescha(?:e)?digt\w*|falsch\w*|funktioniert (?:\w+ )?nicht|geht nicht|fehlt|fehlen|schlechte\w* (?:qualita(?:e)?t|service)|ma(?:e)?ngel\w*|zerbrochen\w*|zerkratzt|gerissen|entt\w+scht|doppelt abgebucht|statt)\b"], guards=("negated",)),
    *family("cause:repeat_incident", 0.2, [r"\b(?:(?:schon|jetzt|nun|und) wieder (?:\w+ )?(?:kaputt|defekt|ausgefallen|falsch|nicht|zu spa(?:e)?t|das gleiche|dasselbe|ein\w*)|erneut (?:kaputt|defekt|ausgefallen|falsch)|(?:zum (?:zweiten|dritten|vierten) mal)|(?:das |schon )(?:zweite|dritte|vierte) (?:mal|gera(?:e)?t|ersatz\w*|paket)|jedes mal|immer wieder (?:\w+ )?(?:ausf\w*|das gleiche|probleme|abgebrochen|absturz\w*))\b"]),
    *family("cause:complexity", 0.15, [r"\b(?:(?:zu |so |sehr |viel zu )?kompliziert|unu(?:e)?bersichtlich|umsta(?:e)?ndlich|blicke (?:\w+ )?nicht (?:mehr )?durch|anleitung (?:\w+ ){0,3}nicht)\b"], guards=("negated",)),
    *family("tone:problem", 0.12, [r"\b(?:problem\w*|fehler\w*|kaputt\w*|defekt\w*|bescha(?:e)?digt\w*|falsch\w*|nicht (?:mehr )?(?:\w+ )?(?:angekommen|erhalten|geliefert|funktion\w*|da|mo(?:e)?glich|gekommen|bekommen|erreichbar)|funktioniert nicht|geht nicht|fehlt|fehlen|sto(?:e)?rung\w*|reklam\w*|beschwer\w*|verspa(?:e)?t\w*|immer noch|noch nicht|kein (?:internet|strom|geld)|keine (?:antwort|heizung|ru(?:e)?ckmeldung)|sorge\w*)\b"], unless=r"\bkein problem|keine probleme|ohne probleme"),
    *family("emotion:anger", 0.3, [r"\b(?:wu(?:e)?tend|(?:stink)?sauer|(?:ver)?a(?:e)?rgert?\w*|frechheit|unversch\w+|reicht(?:'s| es)|empo(?:e)?r\w+|nervt|inakzeptabel|la(?:e)?cherlich\w*|frustr\w+|nase voll|schnauze voll|zumutung|unfassbar)\b"], guards=("negated",)),
    *family("emotion:distress", 0.35, [r"\b(?:verzweif\w*|(?:am )?weinen?|tra(?:e)?nen|nervlich|am ende|fix und fertig|schlaflos\w*|kann nicht mehr|gestresst|stress\w*)\b"], guards=("negated",)),
    *family("emotion:anxiety", 0.2, [r"\b(?:(?:mache mir|grosse|meine) (?:\w+ )?sorgen?|besorgt|beunruhig\w*|nervo(?:e)?s|unruhig|befu(?:e)?rchte)\b"], guards=("negated",)),
    *family("emotion:fear", 0.3, [r"\b(?:(?:habe|haben|hatte|grosse|vor|mit|macht) (?:\w+ )?angst|fu(?:e)?rchte (?:um|mich)|panik)\b"], guards=("negated",)),
    *family("emotion:disappointment", 0.2, [r"\b(?:entt\w+sch\w*|schade|unzufrieden|(?:mehr|besseres) erwartet)\b"], guards=("negated",)),
)  # fmt: skip

RULES: tuple[Rule, ...] = (*_THREATS, *_STORY, *_PEOPLE, *_TONE, *_CAUSES)
