"""Words of a trade and of offices, in four languages, that say nothing to whom we write: two of them are one too many.

What the customer has written, and what the plan says or quotes, passes; what only our own records say does not.
"""

from __future__ import annotations

from drafter.domain.lexicon.patterns import Waiting
from drafter.domain.regex import regex
from drafter.drafting.checking.gate import Gate
from drafter.drafting.checking.manner.bags import bag
from drafter.drafting.checking.manner.prose import Prose
from drafter.drafting.checking.plan_texts import plan_texts
from drafter.drafting.checking.sheet import Sheet

_CODES = bag(
    "AOG IROPS IROP OOOI STD STA ETD PNR PAX MEL ATC FTL MCT EU261 SSR ACH RTGS CHAPS AML KYC PSP "
    "MCC ARN 3DS SCA UTC DST API DNS DHCP NAT MTU CPE ONT OLT DSLAM FTTC FTTH VDSL SNR QoS SLA RCA RMA SKU "
    "WMS OMS TMS ERP CRM POD ETL SQL JSON XML SSO TLS SSL IMAP SMTP CalDAV OAuth MPAN MPRN DNO HHM AMR COT "
    "FNOL IFP GFCI RCD ELCI HVAC PRV TMV LPG ICD CPT EHR LIS DOA NPS CSAT AHT FCR EOD COB TAT LTL FTL AWB "
    "BOL HAWB MRN EORI BACS SBC SIP LCR PBX"
)
_CODE = regex(
    r"(?<![\w-])[A-Z][A-Za-z0-9]{2,6}(?![\w-]| ?\d{2,})|(?<!\w)[TVD]\s?\+\s?[0-9](?![\d:])|(?<!\w)valeur [DJ](?!\w)"
)
_SIGNED = regex(r"\W")
_TERMS = (
    r"\b(?:camt|pacs|pain|mt)\.?\d{3}(?:\.\d+)*\b|\b(?:caldav|oauth|webhook|cron ?job|cronjob|endpoint|payload|offset|time ?stamp|middleware|sync(?:hroni[sz]ation)? (?:job|queue|worker|token)|race condition|null (?:value|pointer)|naive|naïf|naïve|rollback|roll-back|regression|deadlock|cache (?:invalidation|miss)|message broker|primary key|foreign key|database (?:lock|migration)|schema|parser|concurrency)\b"
    r"|\b(?:re-?queue[ds]?|requeuing|disbursements?|hold state|settlement (?:batch|file|cycle|window)|clearing (?:house|cycle|file)|nostro|ledger (?:entry|posting)|posting run|suspense account|reversal entry|contra[- ]entry|value[- ]dated?|chargeback reason|acquirer|issuer processor|pre-?auth(?:orisation|orization)?|recall message)\b"
    r"|\b(?:mandate (?:amendments?|lodgements?|migration)|propagat(?:e[ds]?|ing|ion)|(?:collections?|payments?|billing|nightly|overnight|settlement) (?:batch|run|job)|batch (?:re-?ran|run|job)|fail-?over|trunks?|black-?hol(?:ed|ing)|de-?registered|re-?register(?:ed)?|stale (?:route|cache|record|entry|lock)|dial plan|number range|debit file)\b"
    r"|\b(?:inbound rotation|turnaround time|knock-on|aircraft on ground|minimum connect(?:ion|ing) time|slot restriction|crew hours|line maintenance|off-?load(?:ed)?|interline|codeshare|fare basis|re-?accommodat\w+|irregular operations|misconnect\w*)\b"
    r"|\b(?:re-?key(?:ed|ing)?|effectuat\w+|re-?issuance|member entity|legal entity|data subject|data controller|master data|the instrument|remittance|cross-?dock\w*|line-?haul|last[- ]mile|hub scan|exception scan|milk run|pick face|put-?away|back-?order(?:ed)? allocation|demurrage|subrogat\w+|quantum|indemnif\w+|loss ratio|deductible waiver|bordereau|first notification of loss)\b"
    r"|\b(?:unwinds?|reason code|pre-?arb(?:itration)?|representment|issuing bin|interchange|stand-?in processing|ex gratia|per diem|pro rata temporis|several and not joint|the lessee|the lessor|the insured party|unallocated|true(?:d|s)?[- ]up|re-?slott?(?:ed|ing)|work order status|tier escalation|p[1-4] (?:ticket|incident|call)|sub-?limit|excess of loss|betterment|churn code|disposition code|adjudicated|clause \d+(?:\.\d+)*\(?\w?\)?)(?!\w)"
    r"|\b(?:attenuation|noise margin|sync (?:rate|speed)|line profile|pair gain|master socket test|dynamic line management|splice|drop cable|patch panel|port reset|provisioning|back-?haul|packet loss|jitter)\b"
    r"|\b(?:fuseau (?:horaire )?stocké|contre-passation|contrepassation|contre-passer|surnuméraire|extourne|extourné\w*|quittancement|régularisation comptable|lettrage|ordre surnuméraire|date de valeur|interfaçage|rejeu|flux (?:entrant|sortant)|afférente?s?|susvisée?s?|il sera procédé|y afférent|barème|après clôture|clôture du|back-office|intervient selon|l'indemnisation intervient|droits de tirage|niveau deux|contre-passation|dûment|eu égard à|ledit|ladite|diligenter|diligentée?s?)\b"
    r"|\b(?:valuta(?:datum|stellung)?|stornobuchung|gegenbuchung|umbuchungslauf|buchungslauf|sammelbuchung|zahllauf|gutschriftsavis|lastschriftrückgabe|stammdaten\w*|datensatz|schnittstelle|nachtlauf|batchlauf|wiedervorlage|aktenzeichenseitig|disponiert|avisiert|avisierung|kommissionier\w*|rücklaufquote|leistungserbringung|anspruchsgrundlage|kulanzweise|beanstandungsgemäß|i\. ?h\. ?v\.|o\. ?g\.|bzgl\.|gem\. §|vorgenannt\w*|zuständigkeitshalber|antragsgemäß|verbeschieden|clearingstelle|matching|dem grunde nach|der höhe nach|ziffer \d+(?:\.\d+)*|beförderungsbedingungen|abb|atb|entstörung|störungsticket|rückabwicklung|einzelfallprüfung abgeschlossen|trackingsystem|sendungsstammsatz|in abgang gestellt|seitens)\b"
    r"|\b(?:contraasiento|asiento contable|fecha valor|lote de liquidación|conciliación|extorno|retrocesión|retrocederá|cámara de compensación|incidencia masiva|provisionad[oa]|aprovisionamiento|tramo de red|nodo de acceso|se procederá a|procederemos a la|dicho importe|antedich[oa]|precitad[oa]|a los efectos oportunos|a tal efecto|subsanación|baremo|match positivo|sistema de trazabilidad|trazabilidad|procede la liquidación|liquidación conforme|mediante retrocesión|se ha cursado|cursar el abono|cursado el abono|expediente pir|cierre del (?:pir|expediente)|mesa de ayuda de segundo nivel|casuística|diligenciad[oa]|dado de alta en el aplicativo|aplicativo|desfase horario no propagado|preautorización)\b"
)
_TERMS_RE, GATE = Waiting(_TERMS), Gate(_TERMS)
_ENOUGH = 2
"""So many different ones."""


def trade_words(sheet: Sheet, text: Prose) -> list[tuple[int, int]]:
    """The trade's words in a reply, empty where there are fewer than two."""
    hits = [hit for hit in _CODE.finditer(sheet.text) if hit[0].removesuffix("s") in _CODES or _SIGNED.search(hit[0])]
    if sheet.may_hold(GATE):
        hits += _TERMS_RE.finditer(text.lower)
    if len(hits) < _ENOUGH:
        return []
    known = sheet.lasting("words for all", lambda: words_for_all(sheet))
    strange = [hit for hit in hits if hit[0].lower().rstrip("s") not in known and not text.quoted(hit.start())]
    if len({hit[0].lower() for hit in strange}) < _ENOUGH:
        return []
    return sorted(hit.span() for hit in strange)


def words_for_all(sheet: Sheet) -> str:
    """What the customer wrote, and what the plan says, does and quotes."""
    case = sheet.case
    said = [case.message.text, *(turn.text for turn in case.history if turn.sender == "customer")]
    return "\n".join([*said, *plan_texts(sheet)]).lower()
