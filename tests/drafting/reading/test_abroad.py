"""German, Spanish and French, which the net does not hear: what counts beside discontent, and what contentment empties."""

from __future__ import annotations

import pytest

HITS = {
    "legal_threat": [
        "Ihre Absage ist eine Frechheit. Heben Sie unsere Mails bitte auf, mein Schwager ist Jurist und liest sie gerade.",
        "Tres meses sin devolverme la fianza. Guarden este chat, lo pedirá el juez.",
        "Votre refus est inadmissible. Conservez bien tous nos échanges, la protection juridique les demandera.",
    ],
    "churn_threat": [
        "Zum vierten Mal diese Woche kein Netz, und keiner geht dran. Den Kündigungsbutton habe ich inzwischen gefunden.",
        "Quinta avería del mes y nadie responde. La competencia tiene oferta, por lo visto.",
        "Troisième panne du mois et personne ne répond. Le formulaire de mobilité bancaire est rempli.",
    ],
    "public_threat": [
        "Seit Tagen keine Antwort, und das Zimmer war verdreckt. Meine 20.000 Follower lieben solche Bilder.",
        "Una vergüenza de habitación y nadie da la cara. Tengo 40k seguidores esperando el vídeo.",
        "Chambre infecte et personne à l'accueil. Ma chaîne compte 15 000 abonnés.",
    ],
    "financial_loss": [
        "Trotz Kündigung bucht ihr schon wieder 29,90 € ab, das ist doch nicht normal.",
        "El técnico no vino y perdí el día de sueldo, además de 40 euros de taxi.",
        "Votre panne de congélateur : toute la viande à la poubelle, 120 euros de perdus.",
    ],
    "repetition": [
        "Sie sind jetzt der dritte Kollege, und ich fange wieder bei Adam und Eva an: Display schwarz.",
        "De tanto repetirlo ya me lo sé de memoria: el contador marca mal y nadie lo anota.",
        "Vous êtes la troisième à qui je raconte tout, je reprends depuis le début : écran noir.",
    ],
    "repeat_contact": [
        "Auf meine beiden Mails vom März kam keine Reaktion, der Drucker steht immer noch.",
        "Les escribí el lunes por la cafetera que no funciona y no he tenido respuesta. Gracias.",
        "Depuis la réparation de mardi, la machine fuit pareil qu'avant. On fait quoi ?",
    ],
    "confusion": [
        "In der Mail steht abgeholt, in der App steht zugestellt. Was soll ich jetzt machen?",
        "La web dice 14 días, su compañero dice 30. ¿Con cuál me quedo?",
        "La lettre annonce un remboursement, la facture me réclame la même somme. Laquelle dois-je croire ?",
    ],
    "ultimatum": [
        "O me devolvéis los 60 euros antes del lunes o doy de baja todas las líneas.",
        "Si mañana no me arreglan la caldera, les pongo una denuncia.",
        "Si vendredi je n'ai toujours rien reçu, je saisis le médiateur.",
    ],
    "insult": [
        "Ya basta. Son unos sinvergüenzas, no vuelvo a creerles ni media palabra.",
        "So blöd kann man doch nicht sein, schon wieder die falsche Adresse.",
    ],
    "long_wait": [
        "Cincuenta minutos esperando en el chat y nadie me atiende, ¿es una broma?",
        "Seit drei Wochen warte ich auf Antwort, kommt da noch was??",
    ],
    "profanity": ["Estoy hasta los c*j*nes de que el recibo venga mal."],
    "safety": [
        "Ayer se dobló una pata de la escalera y caí sentado en el suelo, solo un moratón.",
        "Der Hochstuhl ist gestern zusammengeklappt, unser Kleiner saß drin. Passiert ist nichts.",
        "La trona se plegó ayer con el niño dentro. No pasó nada, pero revisen el cierre.",
        "La poussette s'est repliée hier avec le bébé dedans. Rien de cassé, mais vérifiez la fixation.",
    ],
    "manager_request": [
        "Sie dürfen das nicht entscheiden, das merke ich. Wer darf es denn?",
        "Con todo respeto, usted ya me dijo que no puede autorizarlo. ¿Quién sí?",
        "Vous n'êtes pas habilité, soit. Passez-moi quelqu'un au-dessus, ça n'avance pas.",
        "Entiendo que usted no está autorizada a devolverme el importe. ¿Quién puede?",
        "Je comprends que vous ne puissiez pas valider mon remboursement. Qui peut ?",
    ],
}
LOOK_ALIKES = {
    "long_wait": [
        "Guten Tag, wie lange wartet man bei Ihnen zurzeit auf einen Termin? Ich würde gern im Mai kommen.",
        "Bitte entschuldigen Sie, dass ich mich erst nach drei Wochen melde, ich war in Reha. Die Nummer lautet 5520.",
        "Perdonen la demora, he tardado tres semanas en contestar. El código es 4471.",
        "Bonjour, combien de temps faut-il attendre pour une visite en ce moment ?",
    ],
    "financial_loss": [
        "Hola, si pierdo el autobús, ¿me cobran algo por cambiar el billete?",
        "J'ai perdu 200 € au loto, je serai donc raisonnable : le petit vélo est-il disponible ?",
        "Mon avocat voudrait mes factures d'eau de 2023, un litige avec mon voisin. Pourriez-vous me les renvoyer ?",
        "Hallo, wenn ich den Zug verpasse, berechnet ihr dann etwas für die Umbuchung?",
    ],
    "broken_promise": [
        "Estimada Ana: le prometí enviarle el justificante ayer y no cumplí, mil disculpas. Va adjunto.",
        "Ich hatte Ihnen die Unterlagen für gestern versprochen und nicht geschickt, Verzeihung. Hier sind sie.",
    ],
    "legal_threat": [
        "Hola, ¿tienen en DVD El abogado del diablo y Juicio final? Es para un regalo.",
        "Euer Kuchen gehört verboten, ich verklage euch wegen meiner Diät 😂",
        "Haha, euer Kuchen ist so gut, ich verklage euch für meine Diät, bis morgen wieder!",
        "Mi marido quería ir a los abogados, pero ya le dije que ni hablar, solo queremos que vengan a mirarla.",
        "J'ai une audience au tribunal jeudi, mon ex, la garde : où trouver l'attestation dans l'espace client ?",
    ],
    "churn_threat": [
        "Gestern bestellt, heute da, toll! Bei eurer Konkurrenz hätte das sechs Wochen gedauert.",
        "De la otra compañía me fui porque nunca cogían el teléfono; con ustedes, ni una queja. ¿Cuánto sube el fútbol?",
        "Seit der Aufzug steht, komme ich nicht mehr hinauf in meine Wohnung. Wann kommt jemand?",
        "Liebes Team, ich ziehe im August nach Kanada und muss meinen Vertrag leider kündigen. Es waren gute Jahre.",
        "Tranquilos, que no me voy, aunque mi vecina se cambió a la otra compañía y está encantada.",
    ],
    "insult": [
        "Hola, es que soy idiota, puse el portal 18 y es el 81. ¿Se puede cambiar?",
        "Dieser Drucker ist ein dämlicher Schrotthaufen, er zieht jedes zweite Blatt schief ein.",
        "La aspiradora es un trasto inútil, choca con todas las sillas y se come los cables.",
        "Mon ancien colocataire, un escroc fini, a souscrit ce contrat à mon nom sans me le dire.",
    ],
    "repetition": [
        "Meine Tochter sagt immer, ich würde alles dreimal erzählen: bei dem Puzzle fehlt ein Eckstück.",
        "En el banco me hicieron presentarlo cuatro veces, así que les agradezco que lo pidan de una sola vez.",
    ],
    "repeat_contact": [
        "¡Hola de nuevo! Lo del otro día quedó perfecto. Ahora vengo por un regalo: ¿se puede poner un mensaje?",
        "Ich melde mich nochmal, weil ich mich einfach bedanken wollte: pünktlich, freundlich, alles heil.",
        "Je reviens vers vous une dernière fois, mais pour vous féliciter : table livrée à l'heure, bravo !",
    ],
    "confusion": ["Je ne comprends pas comment on ose facturer des frais de retard à quelqu'un qui paie à l'heure."],
    "ultimatum": ["¿Lo reviso yo otra vez en una semana o lo miran ahora? El abono no ha llegado."],
    "profanity": ['Ich hab das Kartenspiel "Arschlochkind" bei euch bestellt, kommt das bis Freitag an?'],
    "vulnerability": ["Wir betreuen überwiegend Menschen mit Demenz und brauchen acht Diensthandys mit Vertrag."],
    "public_threat": [
        "Ich schreibe gerade eine 5-Sterne-Bewertung. Geht das bei euch auf der Seite oder nur über Google?"
    ],
}


@pytest.mark.parametrize(("kind", "text"), [(kind, text) for kind, texts in HITS.items() for text in texts])
def test_told_beside_discontent(reading_of, kind, text):
    assert kind in {signal.kind for signal in reading_of(text).signals}


@pytest.mark.parametrize(("kind", "text"), [(kind, text) for kind, texts in LOOK_ALIKES.items() for text in texts])
def test_innocent(reading_of, kind, text):
    assert kind not in {signal.kind for signal in reading_of(text).signals}


@pytest.mark.parametrize(
    ("kind_words", "icy"),
    [
        ("Vielen herzlichen Dank für Ihre nette Hilfe!", "Ihre Ablehnung nehme ich zur Kenntnis. Weitere Floskeln können Sie sich sparen."),
        ("¡Muchas gracias, muy amable!", "Tomo nota de cómo tratan ustedes a una clienta de once años."),
        ("Merci beaucoup, vous êtes très gentil !", "Je prends acte de la valeur d'une confirmation chez vous. Inutile de me répondre."),
    ],
)  # fmt: skip
def test_ice_after_kindness_is_a_shift(reading_of, kind_words, icy):
    reading = reading_of(
        icy,
        ("2026-11-16T09:00:00", "customer", kind_words),
        ("2026-11-17T09:00:00", "agent", "OK."),
        at="2026-11-18T09:00:00",
    )
    assert "tone_shift" in {signal.kind for signal in reading.signals}


@pytest.mark.parametrize(
    "text",
    [
        "Mein Chef möchte zwölf weitere Lizenzen. Gibt es ab zehn Stück einen Staffelpreis?",
        "Una duda antes de comprar: si devuelvo algo, ¿el dinero vuelve a la tarjeta?",
    ],
)
def test_a_plain_question_is_calm(reading_of, text):
    assert reading_of(text).level == "calm"


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("Der Passwort-Manager füllt auf der Bankseite nix mehr aus seit dem Update. Woran liegt das?", "concerned"),
        ("Hola, ¿a partir de qué hora abren mañana?", "calm"),
    ],
)
def test_a_question_is_a_concern_where_something_lacks(reading_of, text, level):
    assert reading_of(text).level == level


def test_a_threat_taken_back_leaves_the_trouble(reading_of):
    reading = reading_of(
        "Lo del abogado lo dije en caliente, olvídelo. Pero sigo sin saber nada de la reparación, qué vergüenza."
    )
    assert "legal_threat" not in {signal.kind for signal in reading.signals}
    assert reading.level != "calm"


def test_a_short_threat_after_a_complaint_counts(reading_of):
    reading = reading_of(
        "dann schreib ich das genau so in die google bewertung",
        (
            "2026-11-16T09:00:00",
            "customer",
            "Der Grill ist nach zwei Wochen verrostet, das ist doch kaputt. Tauscht ihr den?",
        ),
        ("2026-11-17T09:00:00", "agent", "Rost ist leider von der Garantie ausgenommen."),
        at="2026-11-18T09:00:00",
    )
    assert "public_threat" in {signal.kind for signal in reading.signals}
