"""Words in capitals: which are ordinary words said loudly, which carry anger, and which are no words at all."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


ORDINARY = _words("""
    company store airline bank hotel with customer support manager line internet phone hold weeks before after because why really fault lies
    second four five six seven eight nine ten twenty hundred year years minute minutes hour wrong anything everything anyone nothing fault my
    her their know listen look stop stopped calling leave left want wants tell telling think thought say saying ask asked asking answered
    believe absolutely completely totally enough lying stole stolen robbed charged twice double cancel cancelled delivery order ordered
    parcel package book booked money cash people person human another single every day full whole way new used empty missing late still
    dirty damaged ruined disaster nightmare shame shameful joke theft thieves rude lazy incompetent pathetic awful terrible horrible
    a absolutely again ahora already always am an and angry answer any anyone anything are argent as asked
    assez at back bad basta be been before believe bitte broken but by c'est call called calling can can't
    cannot come company could cuando customer customers damn dare das day days deliver delivered depuis der
    devuelvan did didn't die dinero disgrace disgusting do does doesn't don't done dos el endlich enough es
    est esto estoy even ever every fed fix fixed for frechheit from furious geld get give go going gone got
    haben had han harta harto has hat hate have haven't he hell help here honte hours how i i'm i've ich if
    ignored immediately immer in inacceptable is isn't ist it it's jamais je jetzt joke just keep kein keine
    kidding la last late le liars lied like lost ma maintenant marre me mein meine mi mit mon money month
    months more must my nada nadie need never nicht nie niemals no nobody noch none not nothing now nunca of
    on once one only or order our out over paid paket pas pathetic pay people personne please por promised que
    quiero read refund reicht remboursez reply respond response ridiculous rien right ruined said same say
    scam schon second seit semaines semanas send seriously service she should sick sie sin so sofort some
    someone still stole stop such take than thank that the their them then there these they thieves third this
    those three time times tired to today told too toujours tres trois twice two una unacceptable und une
    unglaublich until up us use useless verguenza very veux vous wait waited waiting wann want warum was we
    week weeks were what when where which who why wieder will with without wo wochen won't word work working
    works worst would wrong ya yes yesterday you your yours zuruck
""")
"""Words that nobody writes in capitals but to be heard; English, German, Spanish and French."""

ANGRY = _words("""
    done nobody anything enough wrong ruined stolen lazy incompetent terrible awful lying fault
    again argent can't damn didn't dinero disgusting doesn't don't even fed furious geld harta harto hate hell
    ignored isn't jamais kein keine kidding liars lied listen money nada never nicht nie nobody none not
    nothing nunca pas pathetic read refund ridiculous rien scam seriously sick still stole stop third tired
    unacceptable useless verguenza warum where why wo wochen won't worst
""")
"""Of those, the ones that make a loud message an angry one."""

ACRONYMS = _words("""
    ac am app asap aw bbc bic btw ceo cm dhl diy dpd eu faq fedex fw fwd fyi gb hd iban id ii iii imei ios it
    iv kg lcd led mb mm nhs ok pc pdf pin pm re rsvp sim ssn tb tv uk ups url us usa usb usps vat vin wg
""")
"""Short words that are as often written in capitals as not."""
