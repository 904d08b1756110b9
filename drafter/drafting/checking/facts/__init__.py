"""The checks of truth: what a reply says that nobody gave it, did, allowed or asked for."""

from __future__ import annotations

from drafter.drafting.checking.facts.authority import within_authority
from drafter.drafting.checking.facts.claimed import no_claimed_act
from drafter.drafting.checking.facts.grounded import grounded
from drafter.drafting.checking.facts.language import right_language
from drafter.drafting.checking.facts.leak import no_leak
from drafter.drafting.checking.facts.never_say import never_say
from drafter.drafting.checking.facts.placeholder import no_placeholder
from drafter.drafting.checking.facts.private import no_private_in_public
from drafter.drafting.checking.facts.reask import no_reask
from drafter.drafting.checking.facts.repeat import no_repeat_promise
from drafter.drafting.checking.sheet import Check

FACT_CHECKS: dict[str, Check] = {
    "never_say": never_say,
    "grounded": grounded,
    "no_claimed_act": no_claimed_act,
    "within_authority": within_authority,
    "no_reask": no_reask,
    "no_repeat_promise": no_repeat_promise,
    "no_placeholder": no_placeholder,
    "no_leak": no_leak,
    "no_private_in_public": no_private_in_public,
    "right_language": right_language,
}
