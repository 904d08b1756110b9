"""What the company offered, and what the customer made of it: an offer still stands, was refused, or was taken."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Literal

from drafter.domain.reading import Offer
from drafter.drafting.reading.ledger.thread import Said

_GIFTS: tuple[tuple[str, str], ...] = (
    ("refund", r"refund\w*|money\s+back|reimburs\w*|erstatt\w*|rückerstatt\w*|reembols\w*|devol\w+|rembours\w*"),
    ("credit", r"(?:account\s+|store\s+|bill\s+|goodwill\s+)?credits?|gutschrift|saldo|abono|avoir\b"),
    ("voucher", r"vouchers?|gift\s?-?cards?|coupons?|gutschein\w*|vale\b|cupón|cheque\s+regalo|bon\s+d'achat|bons?\s+de\s+réduction"),
    ("replacement", r"replace(?:ment|ments)?|exchange|new\s+(?:one|unit|device)|swap|ersatz\w*|umtausch|austausch|reemplazo|cambio|remplacement|échange"),
    ("discount", r"discount|\d{1,2}\s?%|percent\s+off|rabatt|nachlass|descuento|remise|réduction"),
    ("appointment", r"appointment|technician|engineer|visit|termin|techniker|cita|técnico|rendez-vous|technicien"),
    ("waiver", r"waive\w*|free\s+of\s+charge|no\s+charge|erlass\w*|condon\w+|geste\s+commercial|goodwill(?:\s+gesture)?|gesture\s+of\s+goodwill|compensation|entschädigung|compensación|dédommagement"),
    ("upgrade", r"upgrade|free\s+(?:month|shipping|delivery|miles)|bonus\s+(?:miles|points)|miles|points"),
    ("repair", r"repair|reparatur|reparación|réparation"),
)  # fmt: skip
_GIFT = re.compile(rf"(?<!\w)(?=\w)(?:{'|'.join(f'(?P<{name}>{words})' for name, words in _GIFTS)})(?!\w)")
_OFFERS = re.compile(
    r"\b(?:(?:i|we)\s+(?:can|could|would\s+like\s+to|'d\s+like\s+to|are\s+(?:happy|able|willing)\s+to|am\s+(?:happy|able)\s+to)\s+(?:also\s+|gladly\s+|happily\s+)?(?:offer|give|provide|send|refund|credit|replace|arrange|book|waive|issue|apply|exchange|swap|upgrade|schedule|extend|add|process|repair|get)\b"
    r"|(?:i|we)(?:'d|\s+would)\s+(?:like|love|be\s+happy|be\s+glad)\s+to\s+(?:offer|give|send|refund|credit|replace|arrange|waive|issue|apply|provide|book)\b|(?:i|we)(?:'re|'m|\s+are|\s+am)\s+offering\b|(?:i|we)\s+(?:offer|offered|have\s+offered)\b|(?:i|we)(?:'ve|\s+have)\s+(?:offered|added|applied)\b|would\s+you\s+(?:like|prefer|accept|be\s+(?:happy|interested|open))\b|do\s+you\s+want\b|how\s+about\b|you\s+can\s+(?:choose|have|either)\b|shall\s+(?:i|we)\b|as\s+a\s+(?:gesture|goodwill|one-time)|please\s+accept\b|you(?:'re|\s+are)\s+(?:eligible|entitled)\b|i\s+can\s+do\b"
    r"|(?:ich|wir)\s+(?:kann|können|könnten|bieten|biete|möchten)\b|(?:können|könnten)\s+(?:wir|ich)\s+ihnen|möchten\s+sie\b|bieten\s+(?:wir|ich)|(?:podemos|puedo|podríamos)\s+(?:ofrecer\w*|dar\w*|enviar\w*|reembols\w*|cambiar\w*|hacer\w*)|le\s+(?:ofrecemos|ofrezco)|prefiere\b|(?:nous|je)\s+(?:pouvons|peux|vous\s+propos\w+|vous\s+offr\w+|aimerions)|souhaitez-vous|préférez-vous)"
)
_NOT = re.compile(
    r"\b(?:can(?:'|no)t|cannot|unable|not\s+able|unfortunately|won't|don't\s+offer|do\s+not\s+offer|leider|nicht|kein\w*|lamentablemente|no\s+(?:podemos|puedo|es)|ne\s+(?:pouvons|peux)|malheureusement)\b|(?:i|we)\s+can\s+(?:see|confirm|understand|hear)\b"
)
_REFUSES = re.compile(
    r"\b(?:don'?t|do\s+not|didn'?t|not)\s+(?:want|need|care\s+for|accept|interested|going\s+to\s+accept|happy\s+with|after)\b|\bno,?\s+(?:thanks?|thank\s+you|i\s+(?:don't|want|need)|that's\s+not)|\b(?:keep|stick|shove|stuff)\s+(?:your|the|that)\b|\b(?:won't|will\s+not|refuse\s+to|can't|cannot)\s+(?:accept|take|settle)|\bnot\s+(?:acceptable|good\s+enough|enough|a\s+solution|interested|what\s+i\s+(?:want|asked))|\b(?:insult\w*|joke|useless|pointless)\b|\brather\s+(?:have|get)\b|\binstead\s+of\b|\bi\s+(?:refuse|decline|reject)\b|\bno\s+(?:good|use)\s+to\s+me|\bi\s+want\s+(?:my\s+money|a\s+(?:refund|replacement|proper|full)|the\s+full|cash)|\bnot\s+another\b|\bsick\s+of\s+(?:your\s+)?(?:vouchers|credits)"
    r"|\b(?:will|möchte|brauche|akzeptiere)\s+(?:\w+\s+){0,3}(?:nicht|kein\w*)\b|\bnein,?\s+danke|\bkeinen?\s+(?:gutschein|ersatz|gutschrift|rabatt)|\bbehalten\s+sie|\bno\s+quiero|\bno,?\s+gracias|\bno\s+acepto|\bno\s+me\s+(?:sirve|interesa)|\bne\s+(?:veux|souhaite|accepte)\s+pas|\bnon,?\s+merci|\bje\s+refuse|\bgardez\b"
)
_TAKES = re.compile(
    r"\b(?:yes|yeah|yep|sure|ok|okay|ja|sí|oui)\b,?\s*(?:please|that|go|i|thanks|thank|sounds|let's|do|bitte|gerne|por\s+favor|s'il|avec|works|fine|great|$|[.!])|\bplease\s+(?:do|go\s+ahead|proceed|send|refund|book|process|credit|issue|arrange)\b|\bgo\s+(?:ahead|for\s+it)\b|\bsounds\s+(?:good|great|fine|fair|perfect)|\b(?:i'll|i\s+will|i'd|happy\s+to|i)\s+(?:take|accept|go\s+(?:with|for)|have|like\s+the|prefer|choose)\b|\b(?:that|it)(?:'s|\s+is|\s+would\s+be)\s+(?:fine|great|perfect|good|fair|acceptable|ok|okay|lovely|works)|\bthat\s+works|\bthe\s+(?:refund|credit|replacement|voucher)\s+(?:please|is\s+fine|works)|\bthank(?:s|\s+you)\s+for\s+the\s+(?:refund|credit|voucher|replacement|discount)|\b(?:refund|replacement|credit|voucher)\s*,?\s+please\b|\b(?:einverstanden|nehme\s+ich|gerne|ja\s+bitte|acepto|de\s+acuerdo|vale|perfecto|j'accepte|d'accord|volontiers|parfait)\b"
)


def offers(messages: Sequence[Said]) -> tuple[Offer, ...]:
    """All offers of the company, oldest first. Of several in one message, the customer may take one by its name."""
    return tuple(offer for said in messages if said.ours for offer in _in_message(said, messages))


def _in_message(said: Said, messages: Sequence[Said]) -> Iterator[Offer]:
    for sentence, low in zip(said.sentences, said.lowered, strict=True):
        lead = _OFFERS.search(low)
        if lead is None or _NOT.search(low, 0, lead.end() + 12):
            continue
        gifts = list(dict.fromkeys(hit.lastgroup or "" for hit in _GIFT.finditer(low, lead.start())))
        if gifts:
            start, end = sentence.start + lead.start(), sentence.end
            yield Offer(
                says=_says(said.text[start:end]), state=_state(gifts, said, messages), evidence=said.cut(start, end)
            )


def _says(words: str) -> str:
    return " ".join(words.split()).rstrip(" .!?")


def _state(gifts: list[str], said: Said, messages: Sequence[Said]) -> Literal["open", "refused", "taken"]:
    """From the customer's later words: what they say of the gift by name, else of "it" in their next message."""
    first = True
    for later in messages[said.order + 1 :]:
        if later.ours:
            continue
        if not any(later.matching(_REFUSES)) and not any(later.matching(_TAKES)):
            first = False
            continue
        for low, refuses, takes in zip(later.lowered, later.matching(_REFUSES), later.matching(_TAKES), strict=True):
            if not refuses and not takes:
                continue
            named = {hit.lastgroup or "" for hit in _GIFT.finditer(low)}
            if named and "credit" in gifts and "voucher" in named:
                named.add("credit")
            if not (named & set(gifts) or (first and not named)):
                if first and named and refuses and re.search(r"\b(?:i\s+want|rather|instead)\b", low):
                    return "refused"
                continue
            if refuses:
                wanted = re.search(r"\bi\s+want\s+(?:my\s+money|a\s+\w+|the\s+\w+)", low)
                if (
                    wanted
                    and named & set(gifts)
                    and any(hit.lastgroup in gifts for hit in _GIFT.finditer(low, wanted.start()))
                ):
                    return "taken" if not re.search(r"\b(?:not|don't)\b", low) else "refused"
                return "refused"
            if takes:
                return "taken"
        first = False
    return "open"
