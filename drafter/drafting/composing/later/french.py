"""Later answers in French."""

import re

from drafter.domain.regex import regex
from drafter.drafting.composing.later.again import Again

FRENCH = Again(
    still=[
        "Je n'ai pas oublié de quoi il s'agit : {clause}.",
        "Voici ce que je veux voir réglé : {clause}.",
        "J'ai votre dossier sous les yeux : {clause}.",
        "Pour moi, cela reste ouvert tant que ce n'est pas réglé : {clause}.",
        "Il s'agit toujours de ceci : {clause}.",
        "Le fond de l'affaire reste le même : {clause}.",
    ],
    still_quoted=[
        "J'ai vos mots sous les yeux : « {quote} ».",
        "Je m'en tiens à vos propres mots : « {quote} ».",
        "Rien de ce que vous nous avez dit n'est perdu : « {quote} ».",
        "C'est toujours de cela qu'il s'agit : « {quote} ».",
    ],
    open=[
        "Votre demande{about} n'est pas encore réglée.",
        "Ce point{about} n'est pas encore réglé.",
        "Ce que vous nous avez signalé{about} n'est pas encore résolu.",
        "Pour nous, votre dossier{about} n'est pas réglé.",
    ],
    missed=[
        "La promesse faite pour le {due} n'a pas été tenue, et je garde cela à l'esprit.",
        "Nous avons déjà laissé passer une date, le {due}, sans tenir notre promesse.",
        "Je sais que la promesse pour le {due} n'a pas été tenue de notre part.",
        "Que la promesse pour le {due} n'ait pas été tenue compte toujours.",
    ],
    added=[
        "Vous me dites maintenant que {clause}.",
        "Vous ajoutez que {clause}.",
        "Dans votre dernier message, vous dites que {clause}.",
        "Voici ce que vous m'apprenez : {clause}.",
        "J'ai lu aussi ceci : {clause}.",
    ],
    added_quoted=[
        "Dans votre dernier message, vous dites : « {quote} ».",
        "J'ai lu aussi ces mots : « {quote} ».",
        "Vous me dites maintenant : « {quote} ».",
        "Vos derniers mots à ce sujet : « {quote} ».",
        "Vous le résumez ainsi : « {quote} ».",
    ],
    done=[
        "Depuis mon dernier message, voici ce qui est fait : {acts}.",
        "Une étape de plus est franchie : {acts}, c'est fait.",
        "De ce que je vous avais annoncé, ceci est fait : {acts}.",
        "Entre-temps, c'est fait : {acts}.",
    ],
    sorry=[
        "Après ce que je vous avais écrit, cela devait tenir, et je vous présente mes excuses.",
        "Nous vous avons fait faux bond une fois de plus, et je m'en excuse.",
        "Je vous présente mes excuses pour cette promesse que nous n'avons pas tenue.",
        "Nous avons encore manqué à notre parole, et je vous en demande pardon.",
    ],
    stays=[
        "Je reste responsable de votre dossier.",
        "Je m'occupe de tout cela jusqu'au bout.",
        "J'en réponds jusqu'à ce que ce soit fait.",
        "Je m'en occupe personnellement jusqu'à ce que ce soit fait.",
        "Je prends cela en charge jusqu'à la fin.",
        "Je suis responsable de votre dossier jusqu'au bout.",
    ],
    stays_handoff=[
        "Je reste responsable de la réponse qui vous est due.",
        "Je m'occupe de votre dossier jusqu'à la réponse.",
        "Je m'en occupe jusqu'à ce que vous ayez votre réponse.",
        "Je suis responsable de ce que vous ayez une réponse.",
        "Je prends votre dossier en charge jusqu'à la réponse.",
    ],
    stands=[
        "Cela tient toujours : {due}, vous aurez {says}.",
        "Rien n'a changé : {due}, vous aurez {says}.",
        "La date est la même : {due}, vous aurez {says}.",
        "Vous pouvez continuer d'y compter : {due}, vous aurez {says}.",
        "Ce que vous aurez reste le même : {says}, {due}.",
    ],
    moved=[
        "Vous aurez toujours {says}, avec une nouvelle date : {due}.",
        "Ce que vous aurez ne change pas : {says} ; la date est désormais celle-ci : {due}.",
        "Merci de retenir la nouvelle date : {due}, vous aurez {says}.",
        "Pour la date, je vous le dis franchement, elle a changé : {due}, vous aurez {says}.",
        "La date est nouvelle, le reste est inchangé : {due}, vous aurez {says}.",
    ],
    anew=[
        "Vous pouvez y compter : {due}, vous aurez {says}.",
        "De notre part, vous aurez ceci : {says}, {due}.",
        "Voici ce que vous aurez, avec sa date : {says}, {due}.",
    ],
    stands_undated=[
        "Cela tient toujours : vous aurez {says}.",
        "Rien n'a changé : vous aurez {says}.",
        "Vous pouvez continuer d'y compter : vous aurez {says}.",
        "Ce que vous aurez reste le même : {says}.",
    ],
    lead=[
        "Cela n'a pas changé : {told}",
        "Voici où nous en sommes : {told}",
        "Je vous le redis clairement : {told}",
        "Pour que vous ayez tout sous la main : {told}",
        "Il en va toujours ainsi : {told}",
        "Ce que j'ai écrit vaut toujours : {told}",
    ],
    follow=[
        "La suite de ma part : {due}, {does}.",
        "Vous l'apprendrez de moi : {due}, {does}.",
        "Ma prochaine étape : {due}, {does}.",
        "Vous pourrez me juger là-dessus : {due}, {does}.",
        "C'est à moi d'agir : {due}, {does}.",
        "Et ensuite, {due}, {does}.",
        "Ensuite : {due}, {does}.",
        "Et après : {due}, {does}.",
    ],
    put_off=[
        "Vous demandez : « {quote} ? » Je n'ai pas de réponse aujourd'hui ; {due}, vous l'aurez de ma part.",
        "La question « {quote} ? » reste ouverte de mon côté, et je vous répondrai {due}.",
        "À « {quote} ? », je ne pourrais répondre maintenant que par des suppositions ; {due}, je vous donnerai la réponse.",
        "Votre question « {quote} ? » reste avec moi, et j'y répondrai {due}.",
    ],
    put_off_request=[
        "Vous me demandez : « {quote} ». Vous aurez ma réponse {due}.",
        "Votre demande, « {quote} », reste avec moi, et je vous répondrai {due}.",
        "Sur « {quote} », vous aurez de mes nouvelles {due}.",
    ],
    put_off_brief=[
        "D'ici là, votre question aura aussi sa réponse.",
        "Votre question trouvera elle aussi sa réponse d'ici là.",
        "Ce que vous demandez, j'y réponds aussi d'ici là.",
    ],
    ready={
        "trust": (
            regex(
                r"\bpourquoi (?:devrais-je|je devrais|vous) (?:vous )?(?:croire|croirais-je|faire confiance)|\bqu['’]est-ce qui (?:me )?(?:garantit|prouve|change)|\bqui me (?:garantit|dit)|\bcomment (?:savoir|puis-je (?:savoir|être sûre?)|être sûre?|je sais)|"
                r"\b(?:c['’]est|est-ce) (?:bien |vraiment )?(?:sûr|certain|vrai)\b|\bpuis-je (?:vous )?(?:croire|compter|faire confiance)|\b(?:va|vient|viendra|arrive|arrivera) (?:vraiment|bien|pour de vrai)\b|\bpour de vrai\b|\bvraiment (?:fait|se faire|arriver)",
                re.IGNORECASE,
            ),
            [
                "Vous demandez : « {quote} ? » Prenez-moi au mot.",
                "À « {quote} ? », d'autres mots ne répondent pas ; jugez-moi sur la date.",
                "Quant à « {quote} ? », je ne vous demande pas de me croire les yeux fermés.",
                "Sur « {quote} ? », le mieux est que vous puissiez vérifier.",
            ],
        ),
        "all": (
            regex(r"\b(?:c['’]est|c['’]était|est-ce|ce sera) (?:bien )?tout\b|\bc['’]est fini\b", re.IGNORECASE),
            [
                "Vous demandez : « {quote} ? » Pas tout à fait.",
                "Quant à « {quote} ? », il reste une chose, et elle est de mon côté.",
            ],
        ),
        "mine": (
            regex(
                r"\b(?:dois-je|je dois|faut-il que je|ai-je|j['’]ai) (?:encore )?(?:à |quelque chose à )?(?:faire|fasse|envoyer|renvoyer|signer|appeler)\b|\bquelque chose à faire\b|\bbesoin de (?:quelque chose de )?(?:ma part|moi)\b",
                re.IGNORECASE,
            ),
            [
                "Vous demandez : « {quote} ? » La prochaine étape est de mon côté.",
                "Quant à « {quote} ? » : ce qui vient maintenant est à ma charge.",
            ],
        ),
    },
    welcome=[
        "Merci de me le dire{about}.",
        "Merci pour ces quelques lignes{about}.",
        "Merci pour ce nouveau mot{about}.",
    ],
    glad=[
        "C'est bon de savoir que c'est réglé.",
        "Je me réjouis que nous y soyons arrivés.",
        "Alors c'est réglé, et je m'en réjouis.",
    ],
    takeover=[
        "Pour votre souhait de parler à un responsable : {title} peut reprendre le dossier et vous répondrait {due}.",
        "Si vous le voulez, {title} reprend le dossier et vous répondrait {due}.",
    ],
    choice=[
        "Si vous préférez avoir {says}, un mot suffit.",
        "Vous pouvez toujours choisir {says} à la place.",
        "Vous avez une autre possibilité, si vous la préférez : {says}.",
    ],
    besides=[
        "S'y ajoute ceci : {list}.",
        "Avec cela, vous aurez aussi {list}.",
        "Cela s'accompagne de ceci : {list}.",
    ],
    pending=[
        "Nous en restons donc à ce que nous vous avons dit.",
        "Tout suit donc son cours comme prévu.",
        "Cela reste donc comme convenu.",
    ],
    private=[
        "Ce qui ne regarde que vous suit en message privé.",
        "Vous trouverez les détails dans un message privé de ma part.",
        "Je vous écris le reste en privé.",
    ],
)
