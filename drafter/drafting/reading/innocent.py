"""What empties a sign of its meaning whoever found it, lexicon or trained reader: a threat taken back in the same
breath, praise, a shop's own last chance, a nurse at work. Looked for in the sentence of the sign and the next one."""

from __future__ import annotations

import re

from drafter.drafting.reading.scan import Said, sentence, sentence_breaks

_TAKEN_BACK = r"please forget (?:that|it|what i)|(?:we're|i'm|i am|we are) staying(?: put)?\b|decided (?:to stay|against|not to)|(?:has|have) sorted everything|\bi (?:nearly|almost) (?:disputed|cancelled|left|complained|posted|wrote)|turns? out (?:it|that|to be)|would never do that|i'd never do that|not the type to"
_CLEARED = r"turns? out (?:it|that|to be)|but i see now|i (?:can )?see now|all fine\b|my (?:own )?mistake|is that (?:right|correct)\?|just checking (?:it|that)|when is the remaining|bank statement agrees"

_INNOCENT: dict[str, re.Pattern[str]] = {
    kind: re.compile(pattern)
    for kind, pattern in {
        "legal_threat": rf"{_TAKEN_BACK}|\b(?:divorce|adoption|probate|custody|conveyanc\w+|jury (?:duty|service)|ex-?(?:husband|wife|partner)|legal (?:department|notice|team likes)|deliver to\b)",
        "chargeback_threat": rf"{_TAKEN_BACK}|{_CLEARED}|\bbank blocked\b|\bgot (?:debited|charged)\b|\bfraud (?:protection|alert|department|team)\b|\btak(?:ing|es) money out\b|\bpaypal receipt\b|\bpay (?:with|by)\b",
        "churn_threat": rf"{_TAKEN_BACK}|\b(?:cancel|close|delete|remove) (?:the|my|one|this) (?:second|duplicate|double|extra|spare|other|unused|old)\b|\bmoving (?:to|abroad|house|away|in with)\b|\bsigned up twice\b|\bdon't want to leave\b",
        "public_threat": rf"{_TAKEN_BACK}|\b(?:saw|seen|read|found|spotted) (?:your|the|you|it|this|good|great|some)\b|\breviews? (?:\w+ ){{0,3}}(?:look|looks|are|were) (?:great|good|brilliant|excellent|amazing)|\bwhich site\b|\b(?:five|5|four)[- ]stars?\b|\bposted the advert\b",
        "regulator_threat": rf"{_TAKEN_BACK}|\b(?:previous|former|last|old|other) (?:\w+ ){{0,2}}(?:agent|landlord|supplier|provider|company|bank|insurer|firm)\b|\bnothing to complain\b|\bi work (?:for|at)\b",
        "ultimatum": r"\bnor the\b|\bthreaten(?:ed|s)? me\b|\blast chance to (?!(?:fix|sort|make|put|answer|explain|reply|resolve|get|do|keep|refund|prove|save|win|convince)\b)|\blast chance (?:sale|saloon|offer|price)",
        "long_wait": r"\b(?:so|very|really|too) slow\b[^.!?]{0,60}\b(?:internet|phone|iphone|data|app|speed|load\w*|laptop|computer|site|page|test|ios)\b|\b(?:internet|iphone|phone|data|ios|wifi|app)\b[^.!?]{0,60}\b(?:so|very|really|too) slow\b|\bmonths? of (?:premium|free)\b|\btimes in (?:1|one|a) (?:month|week)\b|\bgetting worse for\b|\bminutes? late\b[^.!?]{0,20}\bfine\b|\bdelivered (?:just )?fine\b|\b(?:i'm|i am|we're|we are|running|will be|might be|i'll be) (?:\w+ ){0,2}(?:mins?|minutes|a bit|a little|late)\b[^.!?]{0,30}\bfor my\b|\brunning (?:\d+|ten|a few|five) min\w* late\b|\bwaiting (?:for )?years to be\b|\bexpecting a long wait\b|\bwas (?:so |really |very )?quick\b|\bqueued\b[^.!?]{0,40}\b(?:loved|worth)\b",
        "repeat_contact": r"\b(?:just wanted|wanted) to say\b[^.!?]{0,60}\b(?:best|love|lovely|great|thank)|\b(?:your|the) lovely\b",
        "repetition": r"\b(?:my|our|his|her) (?:toddler|son|daughter|kids?|child|children|husband|wife|mum|mother|dad|brother|boss|teacher|dog)\b[^.!?]{0,30}\b(?:asked|asks|told|tells|keeps?|says?)\b",
        "financial_loss": rf"\blost \d+ customers\b|\blos(?:e|ing) connection\b|\bi pay for\b|{_CLEARED}|\b(?:deposited|paid) (?:\W?\d+\S* )?when (?:i|we) booked\b",
        "confusion": r"\b(?:have |has |just |officially )lost (?:me|us|\d+|a|another)\b|\bcan't fathom why\b|\bspeak english\b|\bno idea what the (?:login|e-?mail|password)\b|\bi (?:fail|struggle) to (?:understand|see|comprehend) (?:how|why|what)\b|\bmakes sense now\b|\bcleared (?:it|that|everything) up\b|\bgift box\b|\b(?:something|puzzle)\b[^.!?]{0,30}\bbaffling\b|\bthe difference between\b",
        "safety": r"\bi'd like to learn\b|\bfirst aid course\b|\bsmoke (?:alarm|detector)s? (?:chirps?|beeps?|needs?|battery)|\bwhich type does it take\b|\bfor the patients\b|\bin the game\b|\bmy character\b",
        "vulnerability": r"\bi(?:'m| am) a (?:\w+ )?(?:nurse|carer|doctor|teacher|social worker|paramedic|midwife|therapist)\b|\bfor the (?:patients|residents|ward)\b|\bthe app has a\b",
        "broken_promise": r"\bi was told to (?:ring|call|write|come|get|send|let|e-?mail|ask|check)\b|\bright on the day\b|\bas (?:promised|agreed)\b|\bexactly when you said\b",
        "rejected_solution": r"\bi'd rather (?:have|take) the\b|\bi'll take the\b|\bfor this,? just\b",
        "insult": r"\b(?:says?|thinks?|reckons?|told me) (?:that )?you(?:'re| are)\b[^.!?]{0,40}\bbut\b",
    }.items()
}  # fmt: skip


def clear(said: Said) -> None:
    """Takes from a message's hits those that their own sentence, or the one after it, makes innocent."""
    if not any(hit.label in _INNOCENT for hit in said.hits):
        return
    breaks = sentence_breaks(said.own)
    kept = []
    for hit in said.hits:
        pattern = _INNOCENT.get(hit.label)
        if pattern is not None:
            first, last = sentence(said.own, hit.start, hit.end, breaks)
            last = next((end for end in breaks if end > last), len(said.own))
            if pattern.search(said.own, first, last):
                continue
        kept.append(hit)
    said.hits[:] = kept
