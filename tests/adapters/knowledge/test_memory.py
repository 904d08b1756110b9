"""Articles: the sentence that answers, word for word, and nothing where none does."""

from __future__ import annotations

import time

import pytest

from drafter.adapters.knowledge import Articles
from drafter.domain.playbook import Article

RETURNS = """# Returns

You have **30 days** to return an item, counted from delivery. The original box helps but is not required.

## Large furniture

- We collect sofas and beds from your home.
- The collection costs $49, unless the item arrived damaged.

See [the form](https://example.com/form) for a return label.
"""
REFUNDS = """# Refunds

A refund goes back to the payment method you paid with.
The bank needs up to 5 business days to show it.
"""
GERMAN = "# Rückgabe\n\nSie können Artikel innerhalb von 30 Tagen zurückgeben. Möbel holen wir bei Ihnen ab."
KB = Articles(
    [
        Article(id="returns", title="Returns", text=RETURNS),
        Article(id="refunds", title="Refunds", text=REFUNDS),
        Article(id="rueckgabe", title="Rückgabe", text=GERMAN, language="de"),
    ]
)


@pytest.mark.parametrize(
    ("question", "id", "quote"),
    [
        ("How many days do I have to return an item?", "returns", "You have 30 days to return an item, counted from delivery."),
        ("do i need the ORIGINAL BOX???", "returns", "The original box helps but is not required."),
        ("How much does the collection cost?", "returns", "The collection costs $49, unless the item arrived damaged."),
        ("Which payment method does my refund go to?", "refunds", "A refund goes back to the payment method you paid with."),
        ("Innerhalb wie vieler Tage kann ich Artikel zurückgeben?", "rueckgabe", "Sie können Artikel innerhalb von 30 Tagen zurückgeben."),
        ("return label form?", "returns", "See the form for a return label."),
    ],
)  # fmt: skip
def test_found(question: str, id: str, quote: str) -> None:
    best = KB.search(question)[0]
    assert best.id == id
    assert quote in best.quote


@pytest.mark.parametrize(
    "question",
    [
        "",
        "   ",
        "How can you do that to me?",
        "what is it and when will it be there",
        "Do you sell gift cards?",
        "When will somebody return my phone call about the broken heater?",
        "Wann bekomme ich das?",
        "?!*\"' ---",
    ],
)
def test_not_found(question: str) -> None:
    assert KB.search(question) == ()


@pytest.mark.parametrize(
    "question",
    ['"return" AND OR item () days', "return* AND (item) NOT it", "days: item^ return", "'; -- return item days", "return\x00item\u202edays {the}: as", "return | item & !days", "return:* item <-> days"],
)  # fmt: skip
def test_a_question_is_never_a_query(question: str) -> None:
    assert KB.search(question)[0].id == "returns"


def test_quotes_are_word_for_word() -> None:
    for question in ("return item days", "refund payment bank", "collection sofa damaged"):
        for found in KB.search(question, limit=5):
            whole = " ".join((RETURNS + REFUNDS + GERMAN).replace("**", "").replace("- ", "").split())
            assert found.quote in whole
            assert found.title in ("Returns", "Refunds", "Rückgabe")


def test_limits() -> None:
    assert len(KB.search("return item days", limit=1)) == 1
    assert KB.search("return item days", limit=0) == ()
    assert Articles([]).search("return item") == ()
    assert Articles([Article(id="a", title="A", text="")]).search("return item") == ()


def test_a_huge_question_is_no_burden() -> None:
    started = time.perf_counter()
    KB.search("return item days " * 20_000)
    assert time.perf_counter() - started < 10  # a hang, not a benchmark


MANY_TONGUES = Articles(
    [
        Article(id="returns", title="Returns", text="You can return an item within 30 days."),
        Article(id="r.de", title="Rückgabe", text="Sie können alles innerhalb von 30 Tagen zurücksenden.", language="de"),
        Article(id="l.de", title="Versand", text="Die Lieferung dauert 3 Werktage und kostet 4,90 €.", language="de"),
        Article(id="g.de", title="Garantie", text="Auf alle Geräte geben wir 2 Jahre Garantie.", language="de"),
        Article(id="d.es", title="Devoluciones", text="Puede devolver un artículo en 30 días. El envío de vuelta es gratuito.", language="es"),
        Article(id="r.es", title="Reembolsos", text="El reembolso tarda 5 días hábiles.", language="es"),
        Article(id="r.fr", title="Retours", text="Vous pouvez renvoyer un article sous 30 jours.", language="fr"),
        Article(id="b.fr", title="Remboursements", text="Le remboursement prend 5 jours ouvrés.", language="fr"),
    ]
)  # fmt: skip


@pytest.mark.parametrize(
    ("question", "language", "id"),
    [
        ("Wie lange ist die Rückgabefrist?", "de", "r.de"),
        ("Kann ich das zurückschicken?", "de", "r.de"),
        ("wie lange dauert der Versand?", "de", "l.de"),
        ("Was kostet die Lieferung?", "de", "l.de"),
        ("Wie lange habe ich Garantie?", "de", "g.de"),
        ("¿Cómo puedo devolverlas?", "es", "d.es"),
        ("¿Cuánto tarda una devolución del dinero?", "es", "r.es"),
        ("cuanto tarda el reembolso?", "es", "r.es"),
        ("Combien de temps prend un remboursement ?", "fr", "b.fr"),
        ("Est-ce que je peux retourner un article ?", "fr", "r.fr"),
        ("Can I send an item back?", "en", "returns"),
    ],
)  # fmt: skip
def test_in_the_language_that_is_asked_in(question: str, language: str, id: str) -> None:
    assert [one.id for one in MANY_TONGUES.search(question, limit=1, language=language)] == [id]


@pytest.mark.parametrize(
    ("question", "language"),
    [
        ("Wann bekomme ich meine Lieferung?", "de"),
        ("Wo bleibt mein Paket?", "de"),
        ("Liefern Sie nach Österreich?", "de"),
        ("Können Sie mir die Garantie verlängern?", "de"),
        ("¿Dónde está mi reembolso?", "es"),
        ("¿Hacen envíos a Canarias?", "es"),
        ("¿Tienen ahí una libreta?", "es"),
        ("Où en est mon remboursement ?", "fr"),
        ("Avez-vous un tarif étudiant ?", "fr"),
        ("Pourquoi mon remboursement est en retard ?", "fr"),
    ],
)
def test_look_alikes_in_other_languages(question: str, language: str) -> None:
    assert MANY_TONGUES.search(question, language=language) == ()


def test_it_is_closed() -> None:
    articles = Articles([Article(id="a", title="A", text="return item days")])
    articles.close()
    with pytest.raises(Exception, match="closed"):
        articles.search("return item")
