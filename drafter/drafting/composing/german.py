"""The reply in German, with "Sie"."""

import re

from drafter.drafting.composing.phrases import Phrases

GERMAN = Phrases(
    turns=False,
    references={
        "order": "Ihrer Bestellung {id}",
        "booking": "Ihrer Buchung {id}",
        "reservation": "Ihrer Reservierung {id}",
        "ticket": "Ihrem Ticket {id}",
        "claim": "Ihrem Antrag {id}",
        "invoice": "Ihrer Rechnung {id}",
        "case": "Ihrem Vorgang {id}",
        "repair": "Ihrer Reparatur {id}",
        "contract": "Ihrem Vertrag {id}",
        "policy": "Ihrer Police {id}",
        "shipment": "Ihrer Sendung {id}",
        "account": "Ihrem Konto {id}",
        "appointment": "Ihrem Termin {id}",
        "reference": "Ihrem Vorgang {id}",
    },
    about=" zu {reference}",
    subject=("Ihr Anliegen{about}: {product}", "Ihre Nachricht{about}"),
    hello=("Guten Tag {name},", "Guten Tag,"),
    hello_short=("Guten Tag {name},", "Guten Tag,"),
    first_name=False,
    welcome=["Vielen Dank für Ihre Frage{about}.", "Danke für Ihre Nachricht{about}."],
    welcome_settled=[
        "Vielen Dank, dass Sie uns Bescheid gegeben haben{about}.",
        "Danke, dass Sie sich noch einmal gemeldet haben{about}.",
    ],
    told_now=["Sie schreiben uns{about}, dass {clause}."],
    told_then=["Am {day} haben Sie uns{about} mitgeteilt, dass {clause}."],
    quoted_now=["Sie schreiben uns{about}: „{quote}.“", "Ihre Nachricht{about} ist deutlich: „{quote}.“"],
    quoted_then=[
        "Am {day} haben Sie uns{about} geschrieben: „{quote}.“",
        "Seit {day} wissen wir von Ihnen{about}: „{quote}.“",
    ],
    added=["Nun schreiben Sie, dass {clause}."],
    added_quoted=["Nun schreiben Sie uns: „{quote}.“", "In Ihrer letzten Nachricht steht: „{quote}.“"],
    missed={
        "I": ["Am {said} habe ich Ihnen zugesagt: „{promise}“. {end}"],
        "we": ["Am {said} haben wir Ihnen zugesagt: „{promise}“. {end}"],
        "name": ["Am {said} hat {who} Ihnen zugesagt: „{promise}“. {end}"],
    },
    missed_tiny=(
        "Unsere Zusage für {due} haben wir nicht eingehalten.",
        "Was wir Ihnen zugesagt haben, haben wir nicht getan.",
    ),
    missed_end=[
        "Das ist nicht geschehen.",
        "Diese Zusage haben wir nicht eingehalten.",
        "Daran haben wir uns nicht gehalten.",
    ],
    again=["Sie mussten sich{about} nun noch einmal bei uns melden.", "Deswegen mussten Sie{about} erneut nachfragen."],
    again_nth=["Das ist nun das {nth} Mal, dass Sie sich{about} melden müssen."],
    ordinals={3: "dritte", 4: "vierte", 5: "fünfte", 6: "sechste", 7: "siebte", 8: "achte", 9: "neunte", 10: "zehnte"},
    still_open=[
        "Ihr Anliegen{about} ist noch immer nicht gelöst.",
        "Was Sie uns{about} geschrieben haben, ist noch nicht gelöst.",
    ],
    concerns="Es geht um Ihr Anliegen{about}.",
    sorry={
        "broken": [
            "Wir haben unser Wort nicht gehalten, und das tut mir leid.",
            "Sie haben sich auf uns verlassen, und wir haben Sie im Stich gelassen, und das tut mir leid.",
            "Auf einen Termin von uns muss Verlass sein; diesmal war es nicht so, und das tut mir leid.",
        ],
        "treatment": [
            "So darf hier niemand mit Ihnen umgehen; dass es geschehen ist, tut mir leid.",
            "Sie hätten von Anfang an Respekt verdient, und daran haben wir es fehlen lassen, und das tut mir leid.",
        ],
        "safety": [
            "Auf das, was Sie bei uns kaufen, müssen Sie sich verlassen können. Dass Sie dadurch in Gefahr geraten sind, tut mir leid.",
            "Etwas von uns hat Sie in Gefahr gebracht, und das tut mir leid.",
        ],
        "repeat": [
            "Einmal war schon zu viel, und wir haben es wieder geschehen lassen, und das tut mir leid.",
            "Wir haben das nun mehr als einmal falsch gemacht, und das tut mir leid.",
        ],
        "chased": [
            "Sie hätten uns nicht hinterherlaufen müssen; dass es so war, tut mir leid.",
            "Es war an uns, auf Sie zuzukommen, und das haben wir versäumt, und das tut mir leid.",
        ],
        "unmet": [
            "Sie haben von uns nicht bekommen, was Ihnen zusteht, und das tut mir leid.",
            "Was bei Ihnen angekommen ist, ist nicht das, was Sie bezahlt haben, und das tut mir leid.",
        ],
        "unsolved": [
            "Wir haben das für Sie noch nicht gelöst, und das tut mir leid.",
            "Sie stehen noch immer ohne Lösung von uns da, und das tut mir leid.",
        ],
        "trouble": [
            "Es tut mir leid, dass wir Ihnen damit Mühe gemacht haben.",
            "Der Ärger, den wir Ihnen damit gemacht haben, tut mir leid.",
        ],
    },
    sorry_tiny=[
        "Da haben wir etwas falsch gemacht, und das tut mir leid.",
        "Wir haben Sie hängen lassen, und das tut mir leid.",
    ],
    sorry_missed="Das tut mir leid.",
    stays=[
        "Ich kümmere mich ab jetzt selbst darum, bis es erledigt ist.",
        "Ab hier bin ich dafür verantwortlich, bis alles geklärt ist.",
        "Diese Sache bleibt bei mir, bis sie abgeschlossen ist.",
    ],
    by_hour_today="heute bis {hour}",
    by_today="bis heute Abend",
    by_hour="bis {day}, {hour}",
    by_day="bis {day}",
    remedy=[
        "Sie bekommen {says}, und zwar {due}.",
        "{due} bekommen Sie {says}.",
        "Das bekommen Sie von uns {due}: {says}.",
    ],
    remedy_undated=["Sie bekommen {says}.", "Das bekommen Sie von uns: {says}."],
    clause=re.compile(r"^(?:ich|wir|sie|unser\w*|es)\b|^[^.]{0,60}\b(?:wird|werden|werde)\b", re.IGNORECASE),
    done="Das ist {due} erledigt.",
    answered="Die Antwort bekommen Sie {due}.",
    dated=re.compile(r"\b(?:heute|morgen|bis|binnen|innerhalb|spätestens|am \w+tag)\b", re.IGNORECASE),
    takeover="Sie möchten mit jemandem sprechen, der mehr entscheiden darf: {title} kann übernehmen und würde Ihnen {due} antworten.",
    choice=[
        "Wenn Ihnen {says} lieber ist, sagen Sie es mir, dann bekommen Sie das.",
        "Sie haben die Wahl: Stattdessen bekommen Sie auf Wunsch {says}.",
    ],
    step="Ich werde {does}",
    step_other="{who} wird {does}",
    put_off=["Sie fragen auch: „{quote}?“ Das weiß ich noch nicht; die Antwort steht in meiner nächsten Nachricht."],
    private=["Die Einzelheiten sende ich Ihnen in einer privaten Nachricht."],
    follow=["{due} werde ich {does}.", "Ich werde {due} {does}."],
    regards=["Freundliche Grüße", "Mit freundlichen Grüßen", "Viele Grüße"],
    farewell=("Danke, dass Sie das mit mir besprochen haben.", "Danke für Ihren Anruf."),
    glad=["Es freut mich, dass die Sache für Sie geklärt ist.", "Schön, dass es geklappt hat."],
)
