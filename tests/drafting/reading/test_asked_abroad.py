"""Questions in German, Spanish and French by their mark, whatever their verb; outcries with a mark are none."""

from __future__ import annotations

import pytest

ASKED = [
    ("Guten Tag, schickt die Werkstatt das Rad auch nach Graz?", ["schickt die Werkstatt das Rad auch nach Graz?"]),
    ("Trägt die Krankenkasse den Rest, und wohin sende ich die Quittung vom Zahnarzt?", ["Trägt die Krankenkasse den Rest", "wohin sende ich die Quittung vom Zahnarzt?"]),
    ("Liegt der Pumpe ein Schlauch bei, und verkaufen Sie auch Filter?", ["Liegt der Pumpe ein Schlauch bei", "verkaufen Sie auch Filter?"]),
    ("Sie bauen die Heizung also auch samstags ein?", ["Sie bauen die Heizung also auch samstags ein?"]),
    ("Wissen Sie, ob es den Kurs am Abend und am Wochenende gibt?", ["Wissen Sie, ob es den Kurs am Abend und am Wochenende gibt?"]),
    ("Kommt der Monteur nach vier Wochen Wartezeit sicher?", ["Kommt der Monteur nach vier Wochen Wartezeit sicher?"]),
    ("Hola, les llega mi solicitud de plaza también por la web del gimnasio?", ["les llega mi solicitud de plaza también por la web del gimnasio?"]),
    ("¿Entra la bici en el ascensor del taller, y a quién aviso al llegar?", ["¿Entra la bici en el ascensor del taller", "a quién aviso al llegar?"]),
    ("Bonjour, vous réparez aussi les vélos électriques de cette marque ?", ["vous réparez aussi les vélos électriques de cette marque ?"]),
    ("Posez-vous les fenêtres en hiver, et à quelle adresse dois-je écrire ?", ["Posez-vous les fenêtres en hiver", "à quelle adresse dois-je écrire ?"]),
    ("Die Jacke ist immer noch nicht da. Warum ruft keiner zurück", ["Warum ruft keiner zurück"]),
    ("por que nadie me llama. llevo dos semanas", ["por que nadie me llama"]),
    ("pourquoi personne ne me rappelle", ["pourquoi personne ne me rappelle"]),
    ("J'aimerais savoir pourquoi mon compte est fermé.", ["J'aimerais savoir pourquoi mon compte est fermé"]),
    ("Explíquenme por qué cerraron mi cuenta.", ["Explíquenme por qué cerraron mi cuenta"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wanted"), ASKED)
def test_each_clause_with_a_mark_is_a_question(reading_of, text, wanted):
    assert [one.evidence.quote for one in reading_of(text).asks] == wanted


NONE = [
    "Und so etwas nennen Sie Meisterbetrieb nach zwei Besuchen?",
    "Glauben Sie im Ernst, dass ich dafür noch einmal anreise?",
    "Ich habe den ganzen Tag gewartet und jetzt das?",
    "Y a eso lo llaman ustedes una revisión después de dos meses?",
    "Vous appelez ça une réparation après trois semaines ?",
    "Deux mois sans chauffage, vous imaginez ?",
    "Vous vous moquez de vos patients ou quoi ?",
    "Der Kurs war schön und die Lehrerin auch.",
    "Warum wundert mich das nicht?",
    "Warum sollte ich Ihnen noch glauben?",
    "Warum das so ist, weiß ich nicht.",
    "¿Por qué será que no me sorprende?",
    "Pourquoi devrais-je vous croire ?",
    "C'est pourquoi je vous écris.",
]


@pytest.mark.parametrize("text", NONE)
def test_an_outcry_asks_nothing(reading_of, text):
    assert not reading_of(text).asks
