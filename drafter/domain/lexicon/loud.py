"""Words in capitals: which are ordinary words said loudly, which carry anger, and which are no words at all."""

from __future__ import annotations

from drafter.domain.lexicon.french import loud as french
from drafter.domain.lexicon.german import loud as german
from drafter.domain.lexicon.spanish import loud as spanish


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_ABROAD = (german, spanish, french)

ORDINARY = _words("""
    company store airline bank hotel with customer support manager line internet phone hold weeks before after because why really fault lies
    second four five six seven eight nine ten twenty hundred year years minute minutes hour wrong anything everything anyone nothing fault my
    her their know listen look stop stopped calling leave left want wants tell telling think thought say saying ask asked asking answered
    believe absolutely completely totally enough lying stole stolen robbed charged twice double cancel cancelled delivery order ordered
    parcel package book booked money cash people person human another single every day full whole way used empty missing late still
    dirty damaged ruined disaster nightmare shame shameful joke theft thieves rude lazy incompetent pathetic awful terrible horrible
    across actual actually allergic allowed alone also another answers arrived asleep baby backsides ball beg begging better bill birthday boss both
    boy breathe bring broke brother called came car cash child children children's childs clowns code cold coming count crooks cut dad damn
    dark daughter dead deposit disconnected dog done door dont drive driver empty ever everyone everywhere eyes fail fall family father filming
    find fire fish floor food forget four free freezing from front fun funeral gate getting girl give glass god good greedy ground grown
    hair hand hands happens hard hasn't hasnt hear heard heating her him his hospital hot house hurry husband if ill into itself job kid kids
    kill knows large leaving lawyer lawyers leak left let letter letters life line listening little live lives look losing loud lying man
    manager matters medical medicine meeting men might mind money morning morons mother mothers mum nine nobody noon nuts off offering old online
    open other outside own oxygen parked passport past pension permission phone photo photos pick pictures please police power press
    prove pull put question rains read real remote reporting reverse road roof room rooms round rude screw shame she shoes shop short show
    sitting six sleep smoke smoking solicitor somebody son soup sparks speak standing stealing stolen suitcase sue supposed taking talk
    test thirty through ticket tickets times together tomorrow tonight towel trying turn turned twelve twenty until walk wallet want
    water wearing went what wheelchair where which while white who wife wont wrote yesterday yourself yourselves
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
""") | {word for language in _ABROAD for word in language.ORDINARY if len(word) > 2}
"""Words that nobody writes in capitals but to be heard; English, German, Spanish and French. Of those from the
lists by language the shortest are left out: they are as often codes ("CE", "AU")."""

ANGRY = _words("""
    done nobody anything enough wrong ruined stolen lazy incompetent terrible awful lying fault
    again argent damn didn't dinero disgusting doesn't don't even fed furious geld harta harto hate hell
    ignored isn't jamais kein keine kidding liars lied listen money nada never nicht nie nobody none not
    nothing nunca pas pathetic read refund ridiculous rien scam seriously sick still stole stop third tired
    unacceptable useless verguenza warum where why wo wochen won't worst
""").union(*(language.ANGRY for language in _ABROAD))
"""Of those, the ones that make a loud message an angry one."""

ACRONYMS = _words("""
    ac am app asap aw bbc bic btw ceo cm dhl diy dot dpd eu faq fedex fw fwd fyi gb hd iban id ii iii imei ios it
    iv kg lcd led mb mm nhs nif ok pc pdf pin pm re rsvp sim ssn tb tv uk ups url us usa usb usps vat vin wg
""")
"""Short words that are as often written in capitals as not."""
