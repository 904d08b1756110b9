"""What must not get out: instructions, talk of being a machine, internal notes and limits, how we watch for anger, other
people's data, secrets, payment data, and markup that shows how the reply was made.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.domain.lexicon.patterns import Waiting
from drafter.domain.privacy.card_details import find_card_details
from drafter.domain.regex import regex
from drafter.domain.score import Mark
from drafter.drafting.checking.facts.confidences import CONFIDED, DISMISSED, GUIDED, SHARED, STANDING, WITHHELD
from drafter.drafting.checking.facts.foretold import FORETOLD
from drafter.drafting.checking.facts.inside import notes_told, rules_told
from drafter.drafting.checking.facts.machinery import machinery
from drafter.drafting.checking.facts.others_affairs import affairs
from drafter.drafting.checking.facts.strangers import strangers
from drafter.drafting.checking.facts.watching import ORDERS, RULES, SECRETS, STAFF
from drafter.drafting.checking.gate import Gate
from drafter.drafting.checking.plan_texts import plan_texts
from drafter.drafting.checking.sheet import Sheet, Verdict, failed, passed

_MACHINE = (
    r"\b(?:as|i am|i'm|i'm just|i am just|being) (?:only |just |merely )?an? (?:large )?(?:language model|ai\b|a\.i\.|artificial intelligence|llm|chat ?bot|bot\b|"
    r"virtual assistant|automated (?:assistant|system|agent)|machine learning|computer program)"
    r"|\b(?:the|our|this|my) ai (?:that|which|tool|system|wrote|drafted|suggests)\b|\b(?:ai (?:language )?model|language model|ai assistant|chatgpt|gpt-?\d|openai|anthropic|claude ai|my training data|knowledge cutoff|(?:this|the) (?:reply|response|draft) was (?:generated|written|drafted) by (?:an? )?(?:ai|model|bot))\b"
    r"|\b(?:als|ich bin (?:nur )?ein) (?:ki|ki-modell|ki-assistent|sprachmodell|chatbot)\b|\bals (?:ki|sprachmodell)\b|\bsprachmodell\b"
    r"|\b(?:como|soy) (?:un |una )?(?:modelo de lenguaje|inteligencia artificial|ia\b|asistente virtual)|\bmodelo de lenguaje\b"
    r"|\b(?:en tant qu'|je suis une? )(?:ia\b|intelligence artificielle|modèle de langage|assistant virtuel)|\bmodèle de langage\b"
)
_PROMPT = (
    r"\b(?:system|developer|hidden|initial|internal) (?:prompt|message|instructions?)\b|\b(?:my|the|these|those|our) (?:system )?(?:instructions|prompt)s? (?:say|says|are|is|tell|tells|require|requires|forbid|forbids|do not|don't|state|were|was|not to|prevent|prevents)\b"
    r"|\b(?:i was|i am|i've been|i have been) (?:instructed|told|programmed|prompted|configured|trained) (?:by the (?:system|prompt)|to (?:say|write|reply|respond|answer|keep|limit|avoid|never|not|always|restate|de-?escalate))"
    r"|\bnot (?:supposed|meant) to (?:tell|say|share|reveal) (?:you )?this\b"
    r"|\bignore (?:all )?(?:previous|prior|above) instructions\b|<\|[a-z_]{2,20}\|>|\[/?inst\]|^\s*(?:system|assistant|user)\s*:\s"
    r"|\bhere(?:'s| is) (?:the|a|your|my) (?:draft|revised|rewritten|requested|suggested|final)[\w ]{0,20}(?:reply|response|email|message|draft)\b"
    r"|\b(?:meine|die) (?:system)?anweisungen (?:sagen|lauten|verbieten|erlauben)|\bsystem-?prompt\b|\bmis instrucciones (?:dicen|son|me)|\bmes (?:instructions|consignes) (?:disent|sont|me|m')"
)
_INTERNAL = (
    r"\b(?:the|our|my|this|in the|per the|per our) (?:internal )?(?:playbook|runbook|macro|script)\b(?! of)|\binternal(?:ly)?[ -](?:notes?|memos?|brief(?:ing)?|only|use only|polic(?:y|ies)|guidelines?|codes?|process|documents?|wiki|limits?|system notes?)\b"
    r"|\b(?:agent|handoff|hand-off|escalation) (?:brief|notes?)\s*:|\bnot? for (?:the )?customers?(?:'s)? eyes\b|\bdo not (?:share|send|show|tell)[\w ]{0,12} (?:this )?(?:with |to )?the customer\b|\bnote to (?:self|agent|the agent|supervisor)\b"
    r"|\b(?:my|our|the agent'?s?|frontline|a supervisor's|her|his) (?:own )?(?:approval|refund|authority|authorisation|authorization|spending|credit|signing|compensation|goodwill) (?:limit|cap|threshold|ceiling|level)\b"
    r"|\bi can (?:only )?(?:approve|authori[sz]e|sign off|grant|give|refund) (?:\w+ ){0,3}?up to\b|\bmy (?:limit|cap|authority) (?:is|stops|ends|goes|only|covers)\b|\b(?:i'm|i am|we're|we are|agents? are|only) (?:only )?(?:authori[sz]ed|allowed|permitted|able|entitled) (?:to (?:give|approve|refund|issue|grant|offer|spend|go)[\w ]{0,20})?up to\b|\b(?:above|beyond|exceeds?|over|within|outside) my (?:authority|limit|approval|pay grade|authori[sz]ation)\b"
    r"|\b(?:above|exceeds?|over) (?:the |our )?(?:frontline|front-line|agent) (?:limit|authority|level|threshold)"
    r"|\bmein (?:limit|genehmigungsrahmen|freigaberahmen)\b|\bich darf (?:nur )?bis (?:zu )?\d|\bmi límite (?:de autorización|es)\b|\bma limite (?:d'autorisation|est)\b|\binterne(?:r|n)? (?:notiz|vermerk|richtlinie)\b|\bnota interna\b|\bnote interne\b"
    r"|\b(?:customer|churn|lifetime|risk|fraud|credit|loyalty) (?:value )?(?:score|rating|tier score)\b|\b(?:cost|margin) (?:to|for) us\b"
)
_WATCHING = (
    r"\b(?:flagged|marked|tagged|classified|categori[sz]ed|detected|scored|labelled|labeled|rated) (?:you |your (?:message|case|email|account) )?(?:as|with|for) (?:an? |being |very |highly )*(?:\"|')?(?:angry|upset|hostile|abusive|aggressive|high[- ]risk|churn|escalat\w+|threat\w*|negative|legal|vip|difficult|problem|crisis|a \w+ risk)"
    r"|\b(?:sentiment|anger|emotion|heat|frustration|toxicity|churn|escalation) (?:score|level|rating|index|detection|detector|analysis|model|meter|signal|trigger|flag)\b|\b(?:triggered|trips?|tripped|set off) (?:an?|our|the) (?:\w+ )?(?:alert|flag|rule|signal|detector|filter|escalation rule|route)\b"
    r"|\b(?:tool|system|software|filter|algorithm|dashboard) (?:rates?d?|scores?d?|classif\w+|marks|marked|labels|labelled|tagged|tags|ranks) (?:you|your|this|the)\b"
    r"|\b(?:our|the) (?:system|software|detector|filter|algorithm|rule) (?:has )?(?:detected|detects|flagged|flags|picked up|picks up|recogni[sz]ed|recogni[sz]es|noticed|looks for|scans|watches) (?:that |for |on )?(?:you|your|the word|words|certain|anger|capital|threat|keyword|phrases?|shouting|the phrase)"
    r"|\b(?:because|since|as) you (?:used|wrote|mentioned|typed|said) (?:the word|certain words|capital letters|capitals|keywords?)\b|\b(?:keywords?|trigger words?) (?:like|such as|that)\b|\bheat of (?:your|the) message\b"
    r"|\bals (?:wütend|verärgert|aggressiv|eskaliert) (?:eingestuft|markiert|erkannt)|\bmarcado como (?:enfadad|agresiv|conflictiv)|\bclassé comme (?:agressi|en colère|mécontent)"
)
_WATCHING += (
    r"|\b(?:the|a|our) (?:\w+ )?(?:rule|route|trigger|filter|policy) (?:for|on|about) [\w ]{3,40} (?:sends|routes|moves|passes|puts|brings) (?:it|this|you|your)\b"
    r"|\b(?:word|words|phrase) \"?[\w ]{2,30}\"? (?:triggers?|sets? off|starts?|activates?)\b|\btriggers? (?:our|the|an?) (?:\w+ )?(?:route|rule|escalation|process|workflow)"
)
_WATCHING += (
    r"|\b(?:system|rules?|filter|software|model|algorithm|detector|engine)\b[^.!?]{0,40}\b(?:adds?|gives?|counts?|assigns?|deducts?) (?:\d+|\w+) points? (?:for|when|if|per)\b"
    r"|\b(?:anything|everything|any \w+|whatever) (?:above|over|beyond|past|under|below) (?:a score of )?[$€£]?\d+ (?:points? )?(?:is|gets|are|will be) (?:\w+ )?(?:stopped|blocked|flagged|held|frozen|declined|rejected)\b"
)
_INTERNAL += r"|\b(?:db|srv|svc)[-_][a-z][\w-]*|\b[a-z]{2,}_[a-z_]{2,} ?= ?[\w\"']+"
_OTHERS = (
    r"\b(?:another|a different|one of our other) (?:customer|client|passenger|guest|account holder|buyer|subscriber|user|member)"
    r"(?:, (?:mrs?|ms|dr)\b| named \w+| called \w+|'s (?:\w+ )?(?:name|address|refund|e-?mail|account|case|bill|phone|number|details|data|booking)|"
    r"(?: \w+){0,3} (?:in|at|from) \d+ \w+)"
    r"|\b(?:ein|eine) andere(?:r)? (?:kunde|kundin)(?:,| namens) \w+|\botr[oa] client[ea],? (?:llamad[oa] )?[a-z]+ [a-z]+,|\bune? autre cliente?, \w+"
)
_MARKUP = r"</?(?:script|img|svg|iframe|div|span|p|br|b|i|a|html|body|table|style|form|input|object|embed|link|meta|h[1-6]|ul|li|strong|em)\b[^<>\n]{0,300}/?>|!\[[^\]\n]{0,80}\]\([^)\n]{1,300}\)|\bjavascript:|\bon(?:load|error|click)\s*=|```|^\s*[{\[]\s*\"\w+\"\s*:|\"(?:acknowledgement|ownership|resolution|next_steps|follow_up|closing|greeting|reply|text)\"\s*:|&(?:lt|gt|amp|nbsp|quot);|\\n\\n"  # fmt: skip

_WHYS = {
    "machine": "it speaks of being a machine",
    "prompt": "it tells of instructions or of how the reply was made",
    "internal": "it reveals an internal note, rule or limit",
    "watching": "it tells how messages are watched or sorted",
    "others": "it tells of another customer",
    "markup": "it holds code or markup",
    "rules": "it tells how a check of ours decides",
    "orders": "it reveals what our people are told, may give or note",
    "staff": "it tells what befell a colleague",
    "secrets": "it shows a password in full",
    "confided": "it tells in confidence what is ours",
    "withheld": "it tells of a quarrel of ours over money",
    "guided": "it tells what we were told to say",
    "standing": "it tells how a customer was scored or queued",
    "dismissed": "it tells what befell a colleague",
    "shared": "it tells how we sign in",
}
_LEAKS = Waiting(
    "|".join(
        f"(?P<{name}>{body})"
        for name, body in (
            ("machine", _MACHINE), ("prompt", _PROMPT), ("internal", _INTERNAL), ("watching", _WATCHING),
            ("others", _OTHERS), ("markup", _MARKUP), ("rules", RULES), ("orders", ORDERS), ("staff", STAFF),
            ("secrets", SECRETS), ("confided", CONFIDED), ("withheld", WITHHELD), ("guided", GUIDED),
            ("standing", STANDING), ("dismissed", DISMISSED), ("shared", SHARED),
        )
    ),
    re.MULTILINE,
)  # fmt: skip
_GATE = Gate(
    _MACHINE, _PROMPT, _INTERNAL, _WATCHING, _OTHERS, _MARKUP, RULES, ORDERS, STAFF, SECRETS, CONFIDED, WITHHELD,
    GUIDED, STANDING, DISMISSED, SHARED, flags=re.MULTILINE,
)  # fmt: skip
_ROLE_ID = regex(r"\b[a-z]+_[a-z]+(?:_[a-z]+)*\b")
_CHATTED = regex(r"\b(?:chat ?bot|virtual assistant|automated|ai assistant|bot)\b", re.IGNORECASE)


def no_leak(sheet: Sheet) -> Verdict:
    """Fails on what only we should see, and on full card numbers, bank accounts, keys and passwords."""
    text = sheet.lower
    found: list[tuple[Mark, str]] = []
    for hit in _LEAKS.finditer(text) if sheet.may_hold(_GATE).holds(text) else ():
        if hit.lastgroup == "machine" and _is_theirs(sheet, hit[0]):
            continue
        if hit.lastgroup == "markup" and hit[0] in _said(sheet):
            continue
        if hit.lastgroup in ("standing", "dismissed") and _is_known(sheet, hit[0]):
            continue
        if hit.lastgroup == "confided" and _FORETELLS.search(text, hit.end(), hit.end() + 120):
            continue  # what is told in confidence is a guess at a decision, which `within_authority` holds against it
        if hit.lastgroup == "others" and _is_nobody(sheet, hit):
            continue
        if hit.lastgroup == "internal" and (
            _is_their_thing(sheet, hit) or _is_spared(sheet, hit) or _anothers(sheet, hit)
        ):
            continue
        found.append((sheet.mark(hit.start(), hit.end()), _WHYS[hit.lastgroup or ""]))
    for one in sheet.identifiers:
        if one.kind in ("card", "iban", "secret") and not (one.kind == "secret" and _is_known_word(one.quote)):
            found.append((sheet.mark(one.start, one.end), f"it shows a {_SECRETS[one.kind]} in full"))
    found += [(sheet.mark(start, end), "it shows a card's expiry or code") for start, end in _card_details(sheet)]
    found += [(mark, "it tells of another customer") for mark in strangers(sheet)]
    found += affairs(sheet)
    found += [(mark, "it tells what a note for us alone holds") for mark in notes_told(sheet)]
    found += [(mark, "it tells how a check of ours decides") for mark in rules_told(sheet)]
    found += [(mark, "it tells how our systems work inside") for mark in machinery(sheet)]
    found += [(mark, "it names a rule by its internal name") for mark in _rule_names(sheet)]
    if found:
        found.sort(key=lambda one: one[0].start)
        return failed(f"{found[0][1]}: “{found[0][0].quote.strip()}”", [mark for mark, _ in found])
    return passed("nothing internal, secret or of others")


_FORETELLS = regex(FORETOLD)
_SECRETS = {"card": "card number", "iban": "bank account", "secret": "password or key"}


def _card_details(sheet: Sheet) -> Iterator[tuple[int, int]]:
    """Expiry dates and security codes of cards in the reply, also those that only the customer's words tell as such."""
    if any(map(str.isdigit, sheet.text)):
        said = _said(sheet)
        told = {said[start:end] for start, end in find_card_details(said)}
        yield from find_card_details(sheet.text, told)


def _said(sheet: Sheet) -> str:
    return "\n".join([*(turn.text for turn in sheet.case.history), sheet.case.message.text]).lower()


def _is_theirs(sheet: Sheet, words: str) -> bool:
    """The customer complained of a chat bot: naming it back is no talk of being one."""
    return not words.startswith(("as ", "i am", "i'm", "being", "this", "the reply")) and any(
        one.lower() in _said(sheet) for one in _CHATTED.findall(words) or [words]
    )


def _is_known(sheet: Sheet, words: str) -> bool:
    """Whether the customer or the plan speaks of it: a marked test is scored, and a planned dismissal may be told."""
    known = "\n".join([_said(sheet), *plan_texts(sheet)]).lower()
    tells = [word[:5] for word in re.findall(r"[^\W\d_]{4,}", words)]
    return bool(tells) and any(one in known for one in tells[-2:])


_PAPER = regex(r"(?:the|this|in the) (playbook|runbook|macro|script)")
_DIRECTS = regex(
    r" (?:\w+ )?(?:says?|tells?|requires?|wants?|has (?:me|us)|forbids?|allows?|lets?|makes? (?:me|us)|gives? (?:me|us)|i\b|we\b|that (?:i|we)\b)"
)


def _is_their_thing(sheet: Sheet, hit: re.Match[str]) -> bool:
    """Whether "the script" is what the case is about, a pupil's or a doctor's, and not what directs us."""
    paper = _PAPER.fullmatch(hit[0])
    if paper is None or _DIRECTS.match(sheet.lower, hit.end()):
        return False
    facts = " ".join(f"{key} {value}" for key, value in sheet.case.facts.items())
    return paper[1] in "\n".join([_said(sheet), facts, *plan_texts(sheet)]).lower()


_CREDIT = regex(r"credit (?:score|rating)")
_UNTOUCHED = regex(r"\b(?:not|no|none|nothing|never|\w+n't|untouched|unaffected|unchanged|safe|clear)\b")


def _is_spared(sheet: Sheet, hit: re.Match[str]) -> bool:
    """Whether the customer's standing with banks is only said to be spared: "none of this touches your credit score"."""
    line = next(line for line in sheet.sentences if line.start <= hit.start() < line.end)
    return _CREDIT.fullmatch(hit[0]) is not None and bool(_UNTOUCHED.search(sheet.lower[line.start : line.end]))


def _anothers(sheet: Sheet, hit: re.Match[str]) -> bool:
    """Whether "beyond my authority" only tells why the plan leaves the decision to another; it names no limit."""
    return _NOT_MINE.fullmatch(hit[0]) is not None and sheet.plan.resolution.kind == "decision"


_WHERE_IT_WENT = regex(r"(?P<told>(?:another|a different) \w+)'s (?:\w+ )?(?:account|booking|case|file|order)")
_WHO = regex(
    r"['’]?s?,? (?:\(|[A-Z]\w|\d|of (?:an?|the)\b|named\b|called\b|in (?:[A-Z]|room|flat|number)|who\b|and (?:their|his|her|it)\b)"
)


def _is_nobody(sheet: Sheet, hit: re.Match[str]) -> bool:
    """Whether "we filed it under another customer's account" is the cause that the facts give, and tells of nobody who."""
    where = _WHERE_IT_WENT.fullmatch(hit[0])
    facts = " ".join(map(str, sheet.case.facts.values())).lower()
    return where is not None and where["told"] in facts and not _WHO.match(sheet.text, hit.end())


_NOT_MINE = regex(r"(?:above|beyond|outside) my authority")


def _is_known_word(quote: str) -> bool:
    return not any(ch.isdigit() for ch in quote)


def _rule_names(sheet: Sheet) -> list[Mark]:
    """Ids of remedies, routes and roles ("full_refund", "cs_manager"): words with an underscore that nobody says."""
    if "_" not in sheet.text:
        return []
    plan = sheet.plan
    ids = {plan.rule, plan.resolution.remedy, plan.handoff.to if plan.handoff else None}
    if sheet.playbook:
        ids |= {one.id for one in sheet.playbook.remedies} | {one.id for one in sheet.playbook.roles}
        ids |= {one.id for one in sheet.playbook.routes}
    given = _said(sheet)
    return [
        sheet.mark(hit.start(), hit.end())
        for hit in _ROLE_ID.finditer(sheet.text)
        if hit[0] in ids or (hit[0] in sheet.case.facts and hit[0] not in given)
    ]
