"""Whether the reply is in the language that it should be in, told by the small words that every text is full of."""

from __future__ import annotations

from drafter.domain.regex import regex
from drafter.domain.score import Mark
from drafter.drafting.checking.sheet import Sheet, Verdict, failed, nothing, passed

_SMALL_WORDS: dict[str, frozenset[str]] = {
    language: frozenset(words.split())
    for language, words in {
        "en": "the and you your we our is are was were have has had will would to of for with that this it not be been by on "
              "in at from as i my me so which what when who sorry thank please about after before can do did an us if but",
        "de": "der die das und sie ihr ihre ihnen ihren ihrer wir uns unser unsere ist sind war waren haben hat wird werden wurde "
              "zu von für mit dass nicht ein eine einen einer es auf im am bei nach bis ich mein meine mir mich so oder aber wenn "
              "auch noch um den dem des bitte danke tut leid zum zur",
        "es": "el la los las y usted su sus nosotros nuestro nuestra es son era fue ha han hemos he se que de del para por con no "
              "un una lo le les en al desde como yo mi me muy pero si cuando gracias siento lamento hoy más ya esto este esta",
        "fr": "le la les et vous votre vos nous notre nos est sont était ont avons avez ai a été que qui de du des pour par avec "
              "ne pas un une il elle en au aux dès comme je mon ma mes me très mais si quand merci désolé ce cette cela plus sur dans",
        "it": "il lo la gli le e lei suo sua noi nostro nostra è sono era ha hanno abbiamo ho che di del della per con non un una "
              "in al da come io mio mia mi molto ma se quando grazie questo questa più sul nel",
        "pt": "o a os as e você seu sua nós nosso nossa é são era foi tem têm temos que de do da para por com não um uma em ao "
              "no na desde como eu meu minha muito mas se quando obrigado obrigada isso este esta mais já",
        "nl": "de het een en u uw wij ons onze is zijn was waren heeft hebben wordt worden werd te van voor met dat niet op in aan "
              "bij naar ik mijn mij zo of maar als ook nog om wat dank alstublieft deze dit",
        "pl": "i w na z do nie się że jest są był była to za od po przez dla jak ale o pan pani nam nas nasz pana państwa będzie "
              "oraz tym już tylko dziękuję proszę przepraszamy",
        "sv": "och att det som en ett är var har hade på i för med inte av till den vi vår du din ni er om från så men jag kan ska "
              "tack här",
    }.items()
}  # fmt: skip
_TELLS = {
    word: tuple(language for language, small in _SMALL_WORDS.items() if word in small)
    for word in frozenset().union(*_SMALL_WORDS.values())
}
"""Each small word with the languages that it speaks for."""
_WORD = regex(r"[^\W\d_]+")
_NAMES = {"en": "English", "de": "German", "es": "Spanish", "fr": "French", "it": "Italian", "pt": "Portuguese", "nl": "Dutch", "pl": "Polish", "sv": "Swedish"}  # fmt: skip
_LEAST = 3
"""Small words needed before a text tells its language."""


def detect(text: str) -> str | None:
    """The language of a text (ISO 639-1), or None where too few of its words tell, or two languages draw."""
    words = _WORD.findall(text.lower())
    counts = dict.fromkeys(_SMALL_WORDS, 0)
    for word in words:
        for language in _TELLS.get(word, ()):
            counts[language] += 1
    *_, second, best = sorted(counts.values())
    if best < _LEAST or best == second or best < 0.12 * len(words):
        return None
    return max(counts, key=counts.__getitem__)


def small_words(text: str, language: str) -> int:
    """How many of a text's words are small words of a language."""
    return sum(language in _TELLS.get(word, ()) for word in _WORD.findall(text.lower()))


_OTHER_SCRIPT = regex(r"(?:[\u0370-\u1dff\u1f00-\u1fff\u2e80-\ud7ff\uf900-\ufaff\ufe70-\ufeff][^\S\n]?){5,}")
"""Five letters in a row that no Latin alphabet has: more than a name."""
_LONG = 40
"""Words without one small word of a language: no reply reads like that."""


def right_language(sheet: Sheet) -> Verdict:
    """Fails where the reply is plainly in another language than the wanted one, or half of it is."""
    wanted = (sheet.wanted or sheet.reading.language).split("-")[0].lower()
    if wanted not in _SMALL_WORDS:
        return nothing(f"no rule knows the language {wanted!r}")
    body = _body(sheet)
    if script := _OTHER_SCRIPT.search(body):
        why = f"part of the reply is in another script than {_NAMES[wanted]}"
        return failed(why, [sheet.mark(script.start(), script.end())])
    spoken = detect(body)
    foreign = _foreign(sheet, wanted, body)
    if (
        foreign
        and sum(len(mark.quote.split()) for mark in foreign) > 0.25 * len(body.split())
        and spoken in (None, wanted)
    ):
        return failed(f"part of the reply is not in {_NAMES[wanted]}", foreign)
    if spoken is None and len(body.split()) > _LONG:
        return failed(f"no sentence of this reply is in {_NAMES[wanted]}", [sheet.mark(0, len(sheet.text))])
    if spoken is None:
        return nothing("too short to tell the language")
    if spoken != wanted and _theirs(sheet, spoken):
        return passed(f"in {_NAMES[spoken]}, as the customer wrote")
    if spoken != wanted:
        return failed(f"the reply is in {_NAMES[spoken]}, the customer wrote in {_NAMES[wanted]}", foreign)
    return passed(f"in {_NAMES[wanted]}")


_SPANISH_ONLY = regex(r"[¿¡ñ]")


def _theirs(sheet: Sheet, spoken: str) -> bool:
    """Whether the customer plainly writes this language, though a message of few words was read as a kindred one."""
    own = [sheet.case.message.text, *(turn.text for turn in sheet.case.history if turn.sender == "customer")]
    told = "\n".join(own)
    wanted = (sheet.wanted or sheet.reading.language)[:2].lower()
    return spoken == "es" and wanted in ("pt", "it") and _SPANISH_ONLY.search(told) is not None


_QUOTED = regex(r"[\"“„«][^\"“”„«»\n]{3,300}[\"”“»]")


def _body(sheet: Sheet) -> str:
    """The reply with its quotes blanked out: a customer's words may be given back in their own language."""
    return _QUOTED.sub(lambda quote: " " * len(quote[0]), sheet.text)


def _foreign(sheet: Sheet, wanted: str, body: str) -> list[Mark]:
    found = []
    for line in sheet.sentences:
        spoken = detect(body[line.start : line.end])
        if spoken is not None and spoken != wanted:
            found.append(sheet.mark(line.start, line.end))
    return found
