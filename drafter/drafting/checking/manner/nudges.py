"""Nudges to feel less that name no feeling: to hang on, to put it behind one, to be reassured before anything is done."""

from __future__ import annotations

from drafter.drafting.checking.manner.phrases import Rules

NUDGES: Rules = (
    ("constructive|civil|positive|perspective|reasonable", r"\b(?:let's|let us|can we|could we|please) (?:please |all |both |just |try to )*(?:keep|stay|remain|be) (?:(?:this|it|things|the conversation|our conversation) )?(?:constructive|civil|positive|reasonable|level-headed|in perspective)\b"),
    ("hang in|hang on in|hold tight|sit tight|bear with|chin up|stay strong|nearly over|almost over|nearly there|almost there", r"\b(?:hang in there|hang on in there|hold tight|sit tight|chin up|stay strong)\b|(?<!for )(?<!without )\bbear with (?:me|us)\b|\b(?:it's|it is|we're|we are) (?:nearly|almost) (?:over|there)\b"),
    ("behind you|out of your mind|off your mind|move on|forget about|forget all|rest tonight|get some rest|some sleep|sleep well|try to rest|have a good night", r"\b(?:put|leave|get) (?:it|this|that|all this|all of this|everything) (?:\w+ )?(?:behind you|out of your mind|to one side)\b|\b(?:take|get) (?:it|this) off your mind|\b(?:try to |please |now )(?:get some (?:rest|sleep)|rest|sleep well|forget (?:about )?(?:it|this|all this)|move on)\b"),
    ("be fine|be all right|be alright|be okay|be ok", r"\b(?:she|he|they|you|everything|it|all)(?:'ll| will) (?:all )?be (?:fine|all right|alright|okay|ok)\b(?=[.,!]| so\b| i\b|$)"),
    ("cooled|calmed|settled down|simmered", r"\b(?:once|when|after|as soon as|if) you(?:'ve| have)? (?:had time to )?(?:cooled? (?:off|down)|calmed? down|settled? down|slept on it)"),
    ("cool head|clear head|hold off|level head", r"\bkeep(?:ing)? a (?:cool|clear|level) head\b|\b(?:ask|like|urge|invite) you to (?:hold off|hold your fire|wait calmly|stay reasonable)"),
    ("tranquil|calma", r"\b(?:le|les|te) (?:pido|pedimos|ruego|rogamos) (?:un poco de |algo de |mucha )?(?:calma|tranquilidad|paciencia)\b|\b(?:esté|quédese|puede estar) tranquil[oa]\b"),
    ("patienter|patientez", r"\b(?:prions de|merci de|demandons de|demande de|veuillez|bien vouloir|invitons à) (?:bien vouloir )?patienter\b|(?:^|[.!?]\s*)patientez\b"),
)  # fmt: skip
