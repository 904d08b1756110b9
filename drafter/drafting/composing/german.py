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
    subject_about="",
    subject=("Ihr Anliegen: {product}", "Ihre Nachricht{about}"),
    hello=("Guten Tag {name},", "Guten Tag,"),
    hello_short=("Guten Tag {name},", "Guten Tag,"),
    first_name=False,
    welcome=["Vielen Dank für Ihre Frage{about}.", "Danke für Ihre Nachricht{about}."],
    welcome_settled=[
        "Vielen Dank, dass Sie uns{about} Bescheid gegeben haben.",
        "Danke, dass Sie sich{about} noch einmal gemeldet haben.",
    ],
    told_now=["Sie schreiben uns{about}, dass {clause}."],
    told_then=["Am {day} haben Sie uns{about} mitgeteilt, dass {clause}."],
    quoted_now=["Sie schreiben uns{about}: „{quote}.“", "In Ihrer Nachricht{about} heißt es: „{quote}.“"],
    quoted_then=["Am {day} haben Sie uns{about} geschrieben: „{quote}.“"],
    added=["Nun schreiben Sie, dass {clause}."],
    added_quoted=["Nun schreiben Sie uns: „{quote}.“", "In Ihrer letzten Nachricht schreiben Sie: „{quote}.“"],
    missed={
        "I": ["Am {said} habe ich Ihnen zugesagt: „{promise}“. {end}"],
        "we": ["Am {said} haben wir Ihnen zugesagt: „{promise}“. {end}"],
        "name": ["Am {said} hat {who} Ihnen zugesagt: „{promise}“. {end}"],
    },
    missed_tiny=(
        "Wir hatten Ihnen zugesagt: „{promise}“. Das haben wir nicht getan.",
        "Den Termin {due} haben wir nicht eingehalten.",
    ),
    missed_end=[
        "Das ist nicht geschehen.",
        "Diese Zusage haben wir nicht eingehalten.",
        "Daran haben wir uns nicht gehalten.",
    ],
    again=["Sie mussten{about} noch einmal nachfragen.", "Sie mussten sich{about} noch einmal bei uns melden."],
    again_nth=["Das ist das {nth} Mal, dass Sie uns{about} schreiben müssen."],
    ordinals={3: "dritte", 4: "vierte", 5: "fünfte", 6: "sechste", 7: "siebte", 8: "achte", 9: "neunte", 10: "zehnte"},
    still_open=["Sie warten{about} noch immer auf eine Lösung."],
    states=["kaputt", "defekt", "beschädigt", "falsch", "verspätet"],
    in_state="Sie schreiben uns, dass etwas {state} ist.",
    in_record="In unseren Unterlagen steht: {state}.",
    concerns="Es geht um Ihr Anliegen{about}.",
    sorry={
        "broken": [
            "Sie haben sich auf uns verlassen, und wir haben Sie enttäuscht. Das tut mir leid.",
            "Wenn wir einen Termin nennen, muss er gelten. Dieser galt nicht, und das tut mir leid.",
            "Sie hatten unser Wort, und wir haben es nicht gehalten. Das tut mir leid.",
        ],
        "treatment": [
            "So darf mit Ihnen niemand umgehen. Es tut mir leid, dass es bei uns passiert ist.",
            "Sie hätten Respekt verdient. Dass wir es daran haben fehlen lassen, tut mir leid.",
        ],
        "fright": [
            "Das muss ein großer Schreck gewesen sein. So etwas darf mit unserer Ware nicht passieren; es tut mir leid."
        ],
        "safety": [
            "Auf das, was Sie bei uns kaufen, müssen Sie sich verlassen können. Dass Sie dadurch in Gefahr geraten sind, tut mir leid."
        ],
        "despair": ["Es tut mir leid, dass wir dazu beigetragen haben."],
        "burden": ["Sie haben schon genug zu tragen. Dass wir es noch schwerer gemacht haben, tut mir leid."],
        "contradicted": ["Sie haben von uns zwei verschiedene Auskünfte bekommen. Das tut mir leid."],
        "repeat": [
            "Einmal wäre schon zu viel gewesen. Dass es wieder passiert ist, tut mir leid.",
            "Das haben wir nun mehr als einmal falsch gemacht. Es tut mir leid.",
        ],
        "chased": [
            "Dass Sie uns hinterherlaufen mussten, hätte nicht passieren dürfen. Das tut mir leid.",
            "Wir hätten uns bei Ihnen melden müssen und haben es versäumt. Das tut mir leid.",
        ],
        "money": ["Wir haben Geld abgebucht, das uns nicht zusteht. Das tut mir leid."],
        "unmet": [
            "Sie haben von uns nicht bekommen, was Sie bestellt haben. Das tut mir leid.",
            "Was bei Ihnen angekommen ist, ist nicht das, was Sie bezahlt haben. Das tut mir leid.",
        ],
        "unsolved": [
            "Das hätte längst gelöst sein müssen. Es tut mir leid, dass wir es noch nicht geschafft haben.",
            "Sie stehen noch immer ohne Lösung von uns da. Das tut mir leid.",
        ],
        "trouble": [
            "Es tut mir leid, dass Sie durch uns so viel Ärger hatten.",
            "Der Ärger, den wir Ihnen damit gemacht haben, tut mir leid.",
        ],
    },
    sorry_tiny=[
        "Das haben wir falsch gemacht, und es tut mir leid.",
        "Wir haben Sie im Stich gelassen. Das tut mir leid.",
    ],
    sorry_missed="Das tut mir leid.",
    stays=[
        "Ich kümmere mich ab jetzt selbst darum, bis es erledigt ist.",
        "Ab jetzt bin ich für Ihr Anliegen verantwortlich, bis alles geklärt ist.",
        "Ich bleibe an der Sache dran, bis sie erledigt ist.",
    ],
    stays_handoff=["Ich sorge dafür, dass Sie diese Antwort bekommen."],
    by_hour_today="heute bis {hour}",
    by_today="bis heute Abend",
    by_hour="bis {day}, {hour}",
    by_day="bis {day}",
    remedy=["{due} bekommen Sie {says}.", "Das kann ich Ihnen zusagen: {says}, {due}."],
    remedy_undated=["Sie bekommen {says}.", "Das kann ich Ihnen zusagen: {says}."],
    besides="Außerdem bekommen Sie {due} {says}.",
    clause=re.compile(r"^(?:ich|wir|sie|unser\w*|es)\b|^[^.]{0,60}\b(?:wird|werden|werde)\b", re.IGNORECASE),
    done="Das ist {due} erledigt.",
    answered="Die Antwort bekommen Sie {due}.",
    dated=re.compile(
        r"\b(?:heute|morgen|bis|binnen|innerhalb|spätestens|am (?:\w+tag|mittwoch|sonnabend))\b", re.IGNORECASE
    ),
    takeover="Sie möchten mit unserer Leitung sprechen: {title} kann übernehmen und würde Ihnen {due} antworten.",
    choice=[
        "Wenn Ihnen {says} lieber ist, sagen Sie es mir, dann bekommen Sie das.",
        "Sie haben die Wahl: Stattdessen bekommen Sie auf Wunsch {says}.",
    ],
    together="Ich werde {step}.\n{due} werde ich {does}.",
    many="Wir haben Ihnen {n} Termine genannt ({dates}) und keinen gehalten.",
    numbers={3: "drei", 4: "vier", 5: "fünf"},
    and_="und",
    step="Ich werde {does}",
    step_other="{who} wird {does}",
    put_off=["Sie fragen auch: „{quote}?“ Das weiß ich noch nicht und schreibe es Ihnen {due}."],
    put_off_request="Zu Ihrer Bitte „{quote}“: Das weiß ich noch nicht und antworte Ihnen {due}.",
    private=["Die Einzelheiten sende ich Ihnen in einer privaten Nachricht."],
    follow=["{due} werde ich {does}."],
    regards=["Freundliche Grüße", "Mit freundlichen Grüßen", "Viele Grüße"],
    farewell=("Danke, dass Sie mir das so offen geschildert haben.", "Danke für Ihren Anruf."),
    glad=["Es freut mich, dass die Sache für Sie geklärt ist.", "Schön, dass es geklappt hat."],
)
