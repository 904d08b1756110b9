"""The words by which people tell that something went wrong, and what sort of thing each of them tells.

`PLAIN` words tell it alone ("cracked"), `DENIED` words only with a "not", "never" or "nobody" near ("arrive").
Sorts are coarse on purpose: a reply may tell in other words what the customer told.
"""

from __future__ import annotations

from typing import Literal

Sort = Literal["time", "thing", "money", "access", "conduct", "body"]


def _each(sort: Sort, words: str) -> dict[str, Sort]:
    return dict.fromkeys(words.split(), sort)


def words_of(words: str) -> frozenset[str]:
    return frozenset(words.split())


def _stems(*rows: tuple[Sort, bool, str]) -> tuple[tuple[str, Sort, bool], ...]:
    return tuple((stem, sort, denied) for sort, denied, stems in rows for stem in stems.split())


PLAIN: dict[str, Sort] = {
    **_each("time", """late delay delayed delays overdue waited waiting wait waits missing lost vanished disappeared undelivered astray stuck
        unanswered silence ignored stranded postponed rescheduled unsolved unresolved chase chasing chased unfulfilled stood no-show rebooked diverted overbooked
        bumped queue queued misrouted misdelivered unshipped backlog slow slowly repeat repeated repeating repeatedly again promised promise missed
        cancelled canceled cancellation forgotten forgot third fourth fifth twice"""),
    **_each("thing", """broken broke damaged damage crack cracked cracks shattered smashed dent dented scratch scratched scratches defect defective
        faulty torn tore ripped rip leak leaked leaking leaks leaky spoiled spoilt rotten mouldy moldy mold mould expired stained stain dirty filthy burst misspelt misspelled misspelling mistyped misprinted misread misplaced misfiled miscounted misquoted
        snapped chipped bent burnt burned melted dead bricked crash crashed crashes crashing freezes freezing froze frozen glitch glitchy malfunction
        malfunctioned malfunctioning outage outages offline unusable corrupt corrupted wiped deleted wrong incorrect mislabelled mislabeled mis-sold
        missold swapped empty short-shipped flooded bedbugs cockroach mice hair raw stale undercooked cold noisy smelly soaked wet incomplete
        unreachable disconnected disconnects disconnecting buffering dropped drops dropping flickering jammed blank scrambled counterfeit fake used
        stopped gone removed erased disappeared failed fails failing kaput bugs bug error errors worn peeling rusty rusted loose wobbly unsafe unplayable lags lagging tripped"""),
    **_each("money", """overcharged overcharge charged charge charges billed double doubled duplicate duplicated debited deducted unauthorised unauthorized
        overbilled overbilling overpaid surcharge penalty fee fees withheld withdrawn uncredited hike overdraft miscalculated price bounced"""),
    **_each("access", "locked blocked suspended deactivated disabled denied declined rejected refused closed terminated unavailable inaccessible bounced hacked stolen leaked exposed breach revoked"),
    **_each("conduct", """rude rudely dismissive unprofessional condescending patronising patronizing disrespectful insulted mocked laughed shouted yelled
        hung sneered brushed passed bounced transferred contradicted contradictory conflicting misled misinformed mocking pushy lied"""),
    **_each("body", "burned burnt shock shocked injured hurt sick ill allergic smoke smoking sparks sparked sparking fire exploded explosion poisoning cut bleeding choked fumes gas fell"),
}  # fmt: skip

DENIED: dict[str, Sort] = {
    **_each("time", """arrive arrived arrives come came comes deliver delivered receive received reach reached reaches get got turn turned show showed shown ship
        shipped dispatch dispatched sent send landed happen happened reply replied replies answer answered answers respond responded response call called
        calls rang rung ring phoned write wrote written hear heard word news update updates contact contacted back solved resolved fixed sorted
        repaired done made kept keep honoured honored followed follow refunded refund appear appeared moved processed told tell appointment technician engineer
        delivery driver confirmation explanation collected collect picked booked tracking transport bus rang acted act finished completed sign installed escalated read
        left departed depart took departed board boarded appear reply replacement"""),
    **_each("thing", """work works worked working start starts started charge heat heats fit fits load loads loading open opens connect connects connected switch
        turn power heating internet water electricity hot signal connection broadband service wifi wi-fi match matches include included complete usable
        function functioning functions run runs save saves saved sync syncs synced print prints close cool cools drain drains spin spins hold holds clean ready
        sound picture display pair updated install"""),
    **_each("money", "credited credit refunded refund paid agree agreed authorise authorised authorize authorized ordered order owe owed subscribe subscribed bought money applied"),
    **_each("access", "log login access activated unlock unlocked verify verified accepted recognised recognized sign reset"),
    **_each("conduct", "listen listened help helped read apologise apologised believed respect checked looked care cared"),
}  # fmt: skip

# Outside English: stems, matched at the start of a word. The second value says whether a denial must stand near.
STEMS: dict[str, tuple[tuple[str, Sort, bool], ...]] = {
    "de": _stems(
            ("time", False, "verspät verlor verschwund gewartet warte wartezeit ausgefallen ausfall verzöger überfällig storniert annulliert versprochen zugesagt vergess versäumt wiederholt erneut mehrfach dritte vierte zweimal dreimal fehlt gefehlt fehlend unbeantwortet verpasst liegen liegengeblieben"),
            ("time", True, "angekomm geliefert lieferung kam kommen gekomm eingetroff erhalten erhielt bekomm meld gemeldet geantwortet antwort zurückgerufen rückruf anruf angerufen gelöst gehört passiert geschehen eingehalten gehalten versandt verschickt geschickt bearbeitet erledigt erschien erschienen erstattet gutgeschrieben zugestellt reagiert techniker"),
            ("thing", False, "kaputt defekt beschädig zerbroch gebroch gerissen riss zerkratzt kratzer undicht falsch verschimmel schimmel abgestürzt störung stromausfall gestört leer verdorben dreckig schmutzig mangelhaft unvollständig gelöscht"),
            ("thing", True, "funktionier geht gegangen läuft lief startet heiz lädt verbind internet strom wasser warmwasser heizung"),
            ("money", False, "doppelt abgebucht berechnet abbuch mahn gebühr zuviel belastet überhöht"),
            ("money", True, "bestellt zugestimmt autorisiert gekündigt"),
            ("access", False, "gesperrt abgelehnt verweigert abgewiesen geschlossen blockiert"),
            ("conduct", False, "unhöflich unfreundlich aufgelegt angeschrien abgewimmelt herablassend weitergeleitet"),
            ("body", False, "verletzt verbrannt rauch funken stromschlag feuer"),
    ),
    "es": _stems(
            ("time", False, "retras tard demor perdid extravi espera esper cancel olvid prometi promes tercera cuarta veces repet falta faltaba incumpl"),
            ("time", True, "lleg recib entreg respond respuesta contest llam envi vino cumpl resol solucion devuel reembols apareci avis inform hizo hici noticias técnico"),
            ("thing", False, "rot dañ defectuos averi estrope equivocad incorrect vací manchad agrietad golpead fall caíd sucio"),
            ("thing", True, "funcion enciend arranca carga conect internet agua luz servicio calefacción"),
            ("money", False, "cobrad cobr cobro cargo duplicad doble dobl recargo"),
            ("money", True, "autoriz pidi pedid contrat abon"),
            ("access", False, "bloquead rechazad deneg suspendid cerrad"),
            ("conduct", False, "groser maleducad colg gritó ignor irrespet"),
            ("body", False, "quem herid humo chispas descarga"),
    ),
    "fr": _stems(
            ("time", False, "retard perdu égaré attend attente annul oubli promis troisième quatrième fois manqu relanc tardi tard"),
            ("time", True, "arriv livr reç répon répons appel rappel envoy venu résol réglé rembours tenu expédi donné nouvelles présent passé technicien reçu"),
            ("thing", False, "cass abîm défectu endommag fissur panne mauvais erron vide déchir tach fuite incorrect coupé coupure"),
            ("thing", True, "fonctionn marche démarr charge connex internet eau électricité chauffage"),
            ("money", False, "débit facturé prélev doubl double frais surfactur"),
            ("money", True, "autoris command souscri crédit"),
            ("access", False, "bloqu refus suspendu fermé"),
            ("conduct", False, "impoli raccroch grossi méprisan ignor"),
            ("body", False, "brûl bless fumée étincelle décharge"),
    ),
}  # fmt: skip

DENIALS: dict[str, frozenset[str]] = {
    "en": words_of(
    """not never no nobody none nothing without cannot neither nor failed fail fails unable stopped still nowhere
    dont didnt hasnt no-one refused hardly barely"""
),
    "de": words_of(
    """nicht nie niemand kein keine keinen keiner keinem ohne nichts niemals weder"""
),
    "es": words_of("no nunca nadie ningún ninguna ninguno sin nada tampoco jamás"),
    "fr": words_of("pas jamais personne aucun aucune sans rien ni plus n'est n'a"),
}  # fmt: skip
