"""How languages are told apart: their small words, their scripts, and how people ask for another one."""

from __future__ import annotations

SMALL_WORDS: dict[str, frozenset[str]] = {
    "en": frozenset(["the", "a", "and", "is", "are", "was", "were", "i", "my", "me", "you", "your", "it", "this", "that", "to", "of", "for", "in", "on", "with", "not", "have", "has", "had", "be", "been", "do", "does", "did", "don't", "can't", "i'm", "i've", "it's", "what", "when", "where", "why", "how", "will", "would", "could", "please", "thanks", "thank", "hello", "still", "again", "no", "but", "so", "if", "or", "at", "by", "from", "as", "we", "they", "he", "she", "am", "an", "us", "our", "any", "there", "just", "get", "got", "order", "refund", "help", "hi"]),
    "de": frozenset(["der", "die", "das", "und", "ist", "sind", "war", "ich", "mein", "meine", "meinen", "meiner", "sie", "ihr", "ihre", "ihnen", "es", "nicht", "kein", "keine", "mit", "fur", "auf", "zu", "von", "dem", "den", "des", "ein", "eine", "einen", "einem", "hat", "habe", "haben", "hatte", "wird", "werden", "wurde", "wo", "wann", "warum", "wie", "was", "bitte", "danke", "noch", "immer", "schon", "seit", "aber", "wenn", "dass", "oder", "bei", "aus", "nach", "uber", "mir", "mich", "uns", "wir", "auch", "nur", "mal", "bin", "hallo", "jetzt", "im", "am", "zum", "zur", "guten", "tag", "sehr", "geehrte", "frau", "herr", "vielen", "dank", "gut", "gerne", "alles", "klar"]),
    "es": frozenset(["el", "la", "los", "las", "y", "es", "son", "era", "yo", "mi", "mis", "me", "tu", "su", "sus", "usted", "ustedes", "no", "que", "en", "con", "por", "para", "de", "del", "un", "una", "al", "lo", "le", "les", "se", "ha", "he", "han", "hay", "esta", "estan", "este", "esto", "esa", "eso", "cuando", "donde", "como", "porque", "pero", "si", "muy", "mas", "ya", "voy", "puedo", "estoy", "soy", "son", "unos", "unas", "nos", "todavia", "sin", "hola", "gracias", "favor", "quiero", "necesito", "tengo", "pedido", "llegado", "nada", "desde", "hace", "buenos", "dias", "aun", "ni", "o"]),
    "fr": frozenset(["le", "la", "les", "et", "est", "sont", "etait", "je", "j'ai", "mon", "ma", "mes", "moi", "suis", "avez", "avons", "vous", "votre", "vos", "ne", "pas", "que", "qui", "en", "avec", "pour", "de", "des", "du", "un", "une", "au", "aux", "il", "elle", "on", "nous", "ce", "cette", "ces", "cet", "c'est", "n'ai", "n'est", "ete", "ou", "quand", "comment", "pourquoi", "mais", "si", "tres", "plus", "sans", "bonjour", "merci", "toujours", "depuis", "commande", "sur", "dans", "par", "encore", "rien", "jamais", "s'il", "plait", "d'une", "d'un", "l'ai", "m'a", "qu'il"]),
    "it": frozenset(["il", "lo", "gli", "e", "sono", "era", "io", "mio", "mia", "miei", "tuo", "suo", "non", "che", "di", "con", "per", "un", "una", "del", "della", "dei", "delle", "al", "alla", "ho", "hai", "ha", "abbiamo", "avete", "questo", "questa", "dove", "quando", "perche", "ma", "se", "molto", "piu", "ancora", "grazie", "ciao", "buongiorno", "vorrei", "ordine", "sul", "nel", "nella", "mi", "ti", "si", "come", "anche", "gia", "mai", "niente", "senza", "dal"]),
    "nl": frozenset(["de", "het", "een", "en", "is", "zijn", "was", "ik", "mijn", "je", "jij", "u", "uw", "niet", "geen", "dat", "die", "van", "met", "voor", "op", "te", "naar", "heb", "heeft", "hebben", "hebt", "had", "wordt", "worden", "waar", "wanneer", "waarom", "hoe", "wat", "maar", "als", "nog", "steeds", "al", "er", "aan", "bij", "ook", "dank", "bedankt", "hallo", "graag", "mij", "wij", "ons", "om", "bestelling", "gekregen", "zo"]),
    "pt": frozenset(["o", "os", "as", "e", "sao", "era", "eu", "meu", "minha", "meus", "voce", "voces", "seu", "sua", "nao", "que", "em", "com", "por", "para", "de", "do", "da", "dos", "das", "um", "uma", "ao", "no", "na", "nos", "ha", "tem", "tenho", "foi", "esta", "este", "isso", "quando", "onde", "como", "porque", "mas", "se", "muito", "mais", "ja", "ainda", "sem", "ola", "obrigado", "obrigada", "bom", "dia", "pedido", "encomenda", "recebi", "nada", "desde"]),
    "pl": frozenset(["nie", "jest", "sa", "byl", "moj", "moja", "moje", "moim", "pan", "pani", "panstwo", "to", "ze", "sie", "o", "za", "po", "od", "jak", "gdzie", "kiedy", "dlaczego", "czy", "ale", "jesli", "juz", "jeszcze", "bardzo", "prosze", "dziekuje", "dzien", "dobry", "zamowienie", "mam", "nadal", "bez", "dla", "tym", "tego", "mnie"]),
    "sv": frozenset(["och", "ar", "jag", "min", "mitt", "ni", "er", "inte", "ett", "en", "det", "som", "pa", "av", "for", "med", "har", "hade", "var", "nar", "varfor", "hur", "vad", "men", "om", "an", "fortfarande", "tack", "hej", "att", "till", "fran", "min"]),
    "da": frozenset(["og", "er", "jeg", "min", "mit", "ikke", "et", "en", "det", "som", "pa", "af", "for", "med", "har", "havde", "hvor", "hvornar", "hvorfor", "hvordan", "hvad", "men", "om", "stadig", "tak", "hej", "at", "til", "fra", "mig"]),
    "tr": frozenset(["ve", "bir", "bu", "icin", "degil", "ne", "nerede", "neden", "nasil", "ama", "hala", "tesekkur", "merhaba", "benim", "siparis", "var", "yok", "cok", "daha", "ile", "olarak", "bana"]),
}  # fmt: skip
"""Folded words that hardly any sentence of the language does without."""

SCRIPTS: tuple[tuple[str, str], ...] = (
    ("ja", "\u3040-\u30ff"),
    ("ko", "\uac00-\ud7af\u1100-\u11ff"),
    ("zh", "\u4e00-\u9fff"),
    ("uk", "іїєґІЇЄҐ"),
    ("ru", "\u0400-\u04ff"),
    ("ar", "\u0600-\u06ff"),
    ("he", "\u0590-\u05ff"),
    ("el", "\u0370-\u03ff"),
    ("th", "\u0e00-\u0e7f"),
    ("hi", "\u0900-\u097f"),
)
"""Letters that only one of these languages uses; the first that is found in number decides."""

NAMES: dict[str, str] = {
    "english": "en", "englisch": "en", "englischer": "en", "ingles": "en", "anglais": "en", "inglese": "en", "engels": "en",
    "german": "de", "deutsch": "de", "deutscher": "de", "aleman": "de", "allemand": "de", "tedesco": "de",
    "spanish": "es", "spanisch": "es", "spanischer": "es", "espanol": "es", "castellano": "es", "espagnol": "es",
    "french": "fr", "franzosisch": "fr", "franzosischer": "fr", "frances": "fr", "francais": "fr",
    "italian": "it", "italienisch": "it", "italiano": "it", "italien": "it",
    "dutch": "nl", "niederlandisch": "nl", "nederlands": "nl", "portuguese": "pt", "portugiesisch": "pt", "portugues": "pt",
    "polish": "pl", "polnisch": "pl", "polski": "pl",
}  # fmt: skip
_NAMED = "|".join(NAMES)
ASKED_FOR = (
    rf"(?:(?:repl(?:y|ies)|answers?|respond|response|write|writing|speak|communicate|correspond|email|continue|contact me|talk|antwort\w*|schreib\w*|respon\w+|contest\w+|escrib\w+|repon\w+|ecri\w+)"
    rf"[^.!?\n]{{0,40}}?\b(?:in|auf|en|back in)\b(?: (?:plain|simple|der|la|langue|sprache|englischer))?[ ]+(?P<a>{_NAMED})\b"
    rf"|\b(?:in|auf|en) (?P<b>{_NAMED})[,]? (?:please|bitte|por favor|s'il (?:vous|te) plait|antworten|only|if possible|svp)"
    rf"|\b(?:please|bitte|por favor)[,]? (?:in|auf|en) (?P<c>{_NAMED})\b|^\s*(?P<d>{_NAMED}) (?:please|bitte|por favor)\b)"
)
"""How a message asks for its answer in another language; the named group is the language's name."""
