"""The reply in French, with "vous"."""

import re

from drafter.drafting.composing.phrases import Phrases

FRENCH = Phrases(
    turns=False,
    references={
        "order": "votre commande {id}",
        "booking": "votre réservation {id}",
        "reservation": "votre réservation {id}",
        "ticket": "votre dossier {id}",
        "claim": "votre réclamation {id}",
        "invoice": "votre facture {id}",
        "case": "votre dossier {id}",
        "repair": "votre réparation {id}",
        "contract": "votre contrat {id}",
        "policy": "votre police {id}",
        "shipment": "votre envoi {id}",
        "account": "votre compte {id}",
        "appointment": "votre rendez-vous {id}",
        "reference": "votre dossier {id}",
    },
    about=" concernant {reference}",
    subject=("Votre message{about} : {product}", "Votre message{about}"),
    hello=("Bonjour {name},", "Bonjour,"),
    hello_short=("Bonjour {name},", "Bonjour,"),
    first_name=False,
    welcome=["Merci pour votre question{about}.", "Merci de nous avoir écrit{about}."],
    welcome_settled=["Merci de nous avoir tenus au courant{about}.", "Merci de votre retour{about}."],
    told_now=["Vous nous écrivez{about} que {clause}."],
    told_then=["Le {day}, vous nous avez signalé que {clause}."],
    quoted_now=["Vous nous écrivez{about} : « {quote}. »", "Votre message{about} est clair : « {quote}. »"],
    quoted_then=[
        "Le {day}, vous nous avez écrit{about} : « {quote}. »",
        "Depuis le {day}, nous savons par vous{about} : « {quote}. »",
    ],
    added=["Vous nous dites maintenant que {clause}."],
    added_quoted=["Vous nous écrivez maintenant : « {quote}. »", "Votre dernier message ajoute : « {quote}. »"],
    missed={
        "I": ["Le {said}, je vous ai promis : « {promise} ». {end}"],
        "we": ["Le {said}, nous vous avons promis : « {promise} ». {end}"],
        "name": ["Le {said}, {who} vous a promis : « {promise} ». {end}"],
    },
    missed_tiny=(
        "Nous n'avons pas tenu la date donnée, le {due}.",
        "Nous n'avons pas fait ce que nous vous avions promis.",
    ),
    missed_end=["Cela n'a pas été fait.", "Nous n'avons pas tenu cette promesse.", "Nous ne l'avons pas fait."],
    again=["Vous avez dû nous écrire à nouveau{about}.", "Vous avez dû nous relancer{about}."],
    again_nth=["C'est la {nth} fois que vous devez nous écrire{about}."],
    ordinals={
        3: "troisième",
        4: "quatrième",
        5: "cinquième",
        6: "sixième",
        7: "septième",
        8: "huitième",
        9: "neuvième",
        10: "dixième",
    },
    still_open=[
        "Ce que vous nous avez signalé{about} n'est toujours pas résolu.",
        "Votre demande{about} n'est pas encore résolue.",
    ],
    concerns="Il s'agit de votre message{about}.",
    sorry={
        "broken": [
            "Nous n'avons pas tenu parole, et je vous présente mes excuses.",
            "Vous comptiez sur ce que nous avions dit, et nous vous avons fait défaut. Je vous présente mes excuses.",
            "Notre parole doit compter, et cette fois elle n'a pas compté. Je vous présente mes excuses.",
        ],
        "treatment": [
            "Personne ici ne devrait vous traiter ainsi, et je vous présente mes excuses.",
            "Vous méritiez du respect dès le début, et nous avons failli. Je vous présente mes excuses.",
        ],
        "safety": [
            "Quelque chose qui vient de nous vous a mis en danger, et je vous présente mes excuses.",
            "Vous devez pouvoir vous fier à ce que vous achetez chez nous. Nous y avons manqué, et je vous présente mes excuses.",
        ],
        "repeat": [
            "Une fois, c'était déjà trop, et nous avons laissé cela se reproduire. Je vous présente mes excuses.",
            "Nous vous avons fait défaut plus d'une fois, et je vous présente mes excuses.",
        ],
        "chased": [
            "Vous n'auriez pas dû avoir à nous relancer, et je vous présente mes excuses.",
            "C'était à nous de revenir vers vous, et nous ne l'avons pas fait. Je vous présente mes excuses.",
        ],
        "unmet": [
            "Vous n'avez pas reçu de nous ce qui vous était dû, et je vous présente mes excuses.",
            "Ce qui est arrivé chez vous n'est pas ce que vous avez payé, et je vous présente mes excuses.",
        ],
        "unsolved": [
            "Nous n'avons pas encore résolu cela pour vous, et je vous présente mes excuses.",
            "Vous êtes toujours sans solution de notre part, et je vous présente mes excuses.",
        ],
        "trouble": [
            "Je vous présente mes excuses pour les ennuis que nous vous avons causés.",
            "Je vous présente mes excuses pour le temps que nous vous avons fait perdre.",
        ],
    },
    sorry_tiny=[
        "Nous avons mal fait les choses, et je vous présente mes excuses.",
        "Nous vous avons fait défaut, et je vous présente mes excuses.",
    ],
    sorry_missed="Je vous présente mes excuses.",
    stays=[
        "À partir de maintenant, je m'en occupe moi-même jusqu'au bout.",
        "Je suis désormais responsable de votre dossier, jusqu'à ce que tout soit réglé.",
        "Je garde ce dossier jusqu'à ce qu'il soit réglé.",
    ],
    by_hour_today="aujourd'hui avant {hour}",
    by_today="avant ce soir",
    by_hour="d'ici le {day} à {hour}",
    by_day="d'ici le {day}",
    remedy=[
        "Vous recevrez {says} {due}.",
        "{due}, vous aurez {says}.",
        "Voici ce que vous recevrez de nous {due} : {says}.",
    ],
    remedy_undated=["Vous recevrez {says}.", "Voici ce que vous recevrez de nous : {says}."],
    clause=re.compile(r"^(?:je|nous|vous|notre|nos|il|elle)\b", re.IGNORECASE),
    done="Ce sera fait {due}.",
    answered="Vous aurez la réponse {due}.",
    dated=re.compile(r"\b(?:aujourd'hui|demain|avant|d'ici|sous \d+|dans les)\b", re.IGNORECASE),
    takeover="Vous avez demandé un responsable : {title} peut reprendre votre dossier et vous répondrait {due}.",
    choice=[
        "Si vous préférez {says}, dites-le-moi et vous l'aurez à la place.",
        "Vous avez le choix : à la place, vous pouvez avoir {says}.",
    ],
    step="Je vais {does}",
    step_other="{who} va {does}",
    put_off=[
        "Vous demandez aussi : « {quote} ? » Je n'ai pas encore cette réponse ; elle sera dans mon prochain message."
    ],
    private=["Je vous enverrai les détails en message privé."],
    follow=["Je vais {does} {due}.", "{due}, je vais {does}."],
    regards=["Cordialement,", "Bien cordialement,", "Avec mes salutations,"],
    farewell=("Merci d'en avoir parlé avec moi.", "Merci de votre appel."),
    glad=["Je me réjouis que ce soit réglé pour vous.", "C'est une bonne nouvelle que tout se soit arrangé."],
)
