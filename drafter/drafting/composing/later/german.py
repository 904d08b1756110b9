"""Later answers in German."""

import re

from drafter.domain.regex import regex
from drafter.drafting.composing.later.again import Again

GERMAN = Again(
    still=[
        "Worum es geht, habe ich nicht vergessen: {clause}.",
        "Das will ich für Sie geregelt sehen: {clause}.",
        "Ihr Fall liegt vor mir: {clause}.",
        "Das bleibt bei mir offen, bis es in Ordnung ist: {clause}.",
        "Darum geht es nach wie vor: {clause}.",
        "Der Kern der Sache bleibt: {clause}.",
    ],
    still_quoted=[
        "Ihre Worte habe ich vor mir: „{quote}.“",
        "Ich halte mich an das, was Sie uns gesagt haben: „{quote}.“",
        "Nichts davon ist verloren gegangen: „{quote}.“",
        "Darum geht es weiterhin: „{quote}.“",
    ],
    open=[
        "Ihr Anliegen{about} ist noch nicht gelöst.",
        "Die Sache{about} ist noch nicht geklärt.",
        "Noch immer nicht geklärt ist Ihr Anliegen{about}.",
        "Was Sie uns geschildert haben{about}, ist noch nicht gelöst.",
    ],
    missed=[
        "Die Zusage für {due} haben wir nicht eingehalten, und das ist nicht vergessen.",
        "Einen Termin, {due}, haben wir schon nicht eingehalten.",
        "Ich weiß, dass die Zusage für {due} nicht eingehalten wurde.",
        "Dass wir den Termin {due} nicht eingehalten haben, zählt weiter.",
    ],
    added=[
        "Nun schreiben Sie: {clause}.",
        "Sie ergänzen: {clause}.",
        "In Ihrer letzten Nachricht steht: {clause}.",
        "Neu ist, was Sie mir nun sagen: {clause}.",
        "Auch das habe ich gelesen: {clause}.",
    ],
    added_quoted=[
        "In Ihrer letzten Nachricht sagen Sie: „{quote}.“",
        "Gelesen habe ich auch das: „{quote}.“",
        "Sie sagen mir nun: „{quote}.“",
        "Ihr letzter Satz dazu: „{quote}.“",
        "Sie bringen es so auf den Punkt: „{quote}.“",
    ],
    done=[
        "Seit meiner letzten Nachricht ist erledigt: {acts}.",
        "Einen Schritt sind wir weiter. Erledigt ist nun: {acts}.",
        "Von dem, was ich angekündigt habe, ist erledigt: {acts}.",
        "Inzwischen erledigt: {acts}.",
    ],
    sorry=[
        "Nach dem, was ich Ihnen geschrieben hatte, musste das gelten, und dass es nicht so kam, tut mir leid.",
        "Wir haben Sie ein weiteres Mal enttäuscht, und das tut mir leid.",
        "Für diese gebrochene Zusage bitte ich Sie um Entschuldigung.",
        "Es tut mir leid, dass wir diese Zusage gebrochen haben.",
    ],
    stays=[
        "Ich bleibe an Ihrem Anliegen dran, bis es erledigt ist.",
        "Für Ihr Anliegen bin ich verantwortlich, bis es erledigt ist.",
        "Ich kümmere mich weiter selbst darum, bis alles geregelt ist.",
        "Es ist weiter meine Aufgabe, das in Ordnung zu bringen.",
        "Ihr Anliegen bleibt bei mir, bis es erledigt ist.",
        "Ich kümmere mich persönlich um Ihr Anliegen.",
    ],
    stays_handoff=[
        "Ich kümmere mich weiter darum, bis die Antwort bei Ihnen ist.",
        "Dafür, dass Sie eine Antwort bekommen, bin ich verantwortlich.",
        "Dass Sie eine Antwort bekommen, bleibt meine Aufgabe, und ich bleibe dran.",
        "Ihr Anliegen bleibt bei mir, bis die Antwort da ist.",
        "Ich bleibe selbst dran, bis Sie die Antwort in Händen haben.",
    ],
    stands=[
        "Dabei bleibt es: {Due} bekommen Sie {says}.",
        "Daran ändert sich nichts: Sie bekommen {due} {says}.",
        "Der Tag ist derselbe: {Due} bekommen Sie {says}.",
        "Weiterhin gilt: {Due} bekommen Sie {says}.",
        "Sie können sich weiter darauf einstellen: {Due} bekommen Sie {says}.",
    ],
    moved=[
        "Sie bekommen weiterhin {says}, nur der Tag ist neu: {due}.",
        "An dem, was Sie bekommen, ändert sich nichts: {says}. Der Tag dafür ist jetzt dieser: {due}.",
        "Bitte merken Sie sich den neuen Tag: {Due} bekommen Sie {says}.",
        "Zum Tag sage ich es offen, er hat sich verschoben: {Due} bekommen Sie {says}.",
        "Der Tag ist ein neuer, alles andere bleibt: {Due} bekommen Sie {says}.",
    ],
    anew=[
        "Fest zugesagt ist: {Due} bekommen Sie {says}.",
        "Von uns bekommen Sie {due} {says}.",
        "Das bekommen Sie von uns, mit Termin: {says}, {due}.",
    ],
    stands_undated=[
        "Dabei bleibt es: Sie bekommen {says}.",
        "Daran ändert sich nichts: Sie bekommen {says}.",
        "Weiterhin gilt: Sie bekommen {says}.",
        "Sie können sich weiter darauf einstellen: Sie bekommen {says}.",
    ],
    lead=[
        "Daran hat sich nichts geändert: {told}",
        "Der Stand ist dieser: {told}",
        "Hier noch einmal im Klartext: {told}",
        "Damit Sie es beisammen haben: {told}",
        "Es bleibt dabei: {told}",
        "Weiterhin gilt: {told}",
    ],
    follow=[
        "Das Nächste von mir: {Due} werde ich {does}.",
        "Von mir hören Sie es: {Due} werde ich {does}.",
        "Mein nächster Schritt: {Due} werde ich {does}.",
        "Daran können Sie mich messen: {Due} werde ich {does}.",
        "Ich bin am Zug: {Due} werde ich {does}.",
        "Und dann, {due}, werde ich {does}.",
        "Als Nächstes: {Due} werde ich {does}.",
        "Danach: {Due} werde ich {does}.",
    ],
    put_off=[
        "Sie fragen: „{quote}?“ Darauf habe ich heute keine Antwort; {due} bekommen Sie sie von mir.",
        "Die Frage „{quote}?“ ist bei mir noch offen, und ich sage es Ihnen {due}.",
        "Auf „{quote}?“ könnte ich jetzt nur raten; {due} antworte ich Ihnen darauf.",
        "Ihre Frage „{quote}?“ bleibt bei mir, und ich beantworte sie {due}.",
    ],
    put_off_request=[
        "Sie bitten mich: „{quote}.“ Meine Antwort darauf bekommen Sie {due}.",
        "Ihr Wunsch „{quote}“ liegt bei mir; {due} antworte ich Ihnen darauf.",
        "Zu „{quote}“ hören Sie {due} von mir.",
    ],
    put_off_brief=[
        "Bis dahin bekommen Sie auch auf Ihre Frage eine Antwort.",
        "Ihre Frage beantworte ich bis dahin mit.",
        "Auch was Sie fragen, beantworte ich bis dahin.",
    ],
    ready={
        "trust": (
            regex(
                r"\bwarum soll(?:te)? ich (?:\w+ ){0,4}glauben|\bwer garantiert|\bwas (?:garantiert|ist diesmal anders)|\bwoher weiß ich|\bwie (?:kann ich|soll ich) (?:\w+ ){0,3}(?:sicher sein|wissen|glauben|vertrauen)|"
                r"\b(?:ist|wird|klappt|passiert|stimmt) (?:das|es|dies) (?:\w+ ){0,3}?(?:sicher|wirklich|bestimmt|auch|tatsächlich)\b|\b(?:das|es) ist (?:\w+ )?(?:sicher|wahr)\b|\bkann ich mich (?:\w+ )?(?:darauf )?verlassen",
                re.IGNORECASE,
            ),
            [
                "Sie fragen: „{quote}?“ Nehmen Sie mich beim Wort.",
                "Auf „{quote}?“ sind mehr Worte keine Antwort; messen Sie mich am Tag.",
                "Zu „{quote}?“: Sie müssen mir das nicht einfach abnehmen.",
                "Bei „{quote}?“ hilft nur, dass Sie es prüfen können.",
            ],
        ),
        "all": (
            regex(
                r"\b(?:war['’]?s|war es|wars|war das|ist das|sind wir)\b (?:das |es |damit )?(?:dann |jetzt |nun |schon )*(?:alles|fertig|gewesen|durch)?\s*$|\bwar['’]?s das\b",
                re.IGNORECASE,
            ),
            [
                "Sie fragen: „{quote}?“ Noch nicht ganz.",
                "Zu „{quote}?“: Eines fehlt noch, und das ist meine Sache.",
            ],
        ),
        "mine": (
            regex(
                r"\b(?:muss|soll|sollte|kann|brauche) ich (?:\w+ ){0,3}?(?:was|etwas|irgendwas|irgendetwas|noch)? ?(?:\w+ )?(?:tun|machen|schicken|zurückschicken|einsenden|unterschreiben)\b|\bbrauchen sie (?:noch )?(?:was|etwas) von mir",
                re.IGNORECASE,
            ),
            [
                "Sie fragen: „{quote}?“ Der nächste Schritt liegt bei mir.",
                "Zu „{quote}?“: Was jetzt kommt, ist meine Aufgabe.",
            ],
        ),
    },
    welcome=[
        "Danke, dass Sie es mir sagen{about}.",
        "Vielen Dank für diese Zeilen{about}.",
        "Danke, dass Sie noch einmal geschrieben haben{about}.",
    ],
    glad=[
        "Gut zu wissen, dass die Sache geklärt ist.",
        "Ich freue mich, dass wir das geschafft haben.",
        "Dann ist es geklärt, und das freut mich.",
    ],
    takeover=[
        "Zu Ihrem Wunsch nach der Leitung: {title} kann übernehmen und würde Ihnen {due} antworten.",
        "Wenn Sie es möchten, übernimmt {title} und würde Ihnen {due} antworten.",
    ],
    choice=[
        "Sie können stattdessen auch {says} wählen.",
        "Wenn Sie lieber {says} möchten, genügt ein Wort.",
        "Zur Wahl steht weiter {says}.",
    ],
    besides=[
        "Dazu bekommen Sie {list}.",
        "Zusammen damit erhalten Sie {list}.",
        "Obendrein gibt es {list}.",
    ],
    pending=[
        "Dann bleibt es so, wie wir es Ihnen zugesagt haben.",
        "Dann verbleiben wir so.",
        "Damit geht alles weiter wie zugesagt.",
    ],
    private=[
        "Was nur Sie betrifft, folgt in einer privaten Nachricht.",
        "Achten Sie bitte auf eine private Nachricht von mir mit den Einzelheiten.",
        "Den Rest schreibe ich Ihnen privat.",
    ],
)
