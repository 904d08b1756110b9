"""Plain tools that the reader is timed beside: VADER, TF-IDF with logistic regression, a spaCy small pipeline;
and textstat, that the checks are timed beside.

They answer less: VADER one sentiment, TF-IDF one probability, spaCy words, tags, a tree and names. The ratios only
tell what a reading costs next to something whose cost is known.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from evals.training.said import load

Tool = Callable[[str], object]


def vader() -> Tool:
    from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

    scores: Tool = SentimentIntensityAnalyzer().polarity_scores
    return scores


def tf_idf() -> Tool:
    """Fitted here on our own labelled texts: is the message at least upset?"""
    from sklearn.feature_extraction.text import TfidfVectorizer
    from sklearn.linear_model import LogisticRegression
    from sklearn.pipeline import make_pipeline

    known = load()
    fitted: Any = make_pipeline(
        TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True), LogisticRegression(C=10, max_iter=300)
    )
    fitted.fit([one.text for one in known], [max(one.levels) >= 2 for one in known])
    return lambda text: fitted.predict_proba([text])


_FORMULAS = (
    "flesch_reading_ease", "flesch_kincaid_grade", "gunning_fog", "smog_index", "coleman_liau_index",
    "automated_readability_index", "dale_chall_readability_score", "difficult_words", "linsear_write_formula", "lix",
)  # fmt: skip
NO_TEXTSTAT = "textstat is not installed and was left out: .venv/bin/uv pip install --editable '.\\[bench]'"


def textstat() -> Tool | None:
    """Its readability formulas. None where it is not installed. Newer versions than ours want a download."""
    try:
        import textstat as library
    except ImportError:
        return None
    formulas = [getattr(library, name) for name in _FORMULAS]
    return lambda text: [formula(text) for formula in formulas]


_WIDTH = 96
_VECTORS = {
    "@architectures": "spacy.Tok2Vec.v2",
    "embed": {
        "@architectures": "spacy.MultiHashEmbed.v2", "width": _WIDTH, "include_static_vectors": False,
        "attrs": ["NORM", "PREFIX", "SUFFIX", "SHAPE", "SPACY", "IS_SPACE"], "rows": [5000, 1000, 2500, 2500, 50, 50],
    },
    "encode": {"@architectures": "spacy.MaxoutWindowEncoder.v2", "width": _WIDTH, "depth": 4, "window_size": 1, "maxout_pieces": 3},
}  # fmt: skip
_SHARED = {"@architectures": "spacy.Tok2VecListener.v1", "width": _WIDTH, "upstream": "tok2vec"}


def spacy_small() -> Tool | None:
    """A pipeline with the parts and sizes of spaCy's small English model (vectors, tagger, parser, names), with random
    weights: it finds nothing, and takes the same steps. Without the model's lemmatizer, so if anything it is quicker.
    None where spaCy is not installed: it is an extra that only this comparison needs."""
    try:
        import spacy
        from spacy.training import Example
    except ImportError:
        return None
    nlp = spacy.blank("en")
    nlp.add_pipe("tok2vec", config={"model": _VECTORS})
    nlp.add_pipe("tagger", config={"model": {"@architectures": "spacy.Tagger.v2", "tok2vec": _SHARED, "nO": None}})
    nlp.add_pipe("parser", config={"model": _transitions("parser", _SHARED)})
    nlp.add_pipe("ner", config={"model": _transitions("ner", _VECTORS)})
    labels = {
        "tags": ["PRP", "VBD", "NNP", "CD", "NNS"],
        "heads": [1, 1, 1, 4, 1],
        "deps": ["nsubj", "ROOT", "dative", "nummod", "dobj"],
        "entities": ["O", "O", "U-PERSON", "B-MONEY", "L-MONEY"],
    }
    example = Example.from_dict(nlp.make_doc("I paid Anna two dollars"), labels)
    nlp.initialize(lambda: [example])
    read: Tool = nlp
    return read


def _transitions(kind: str, vectors: dict[str, Any]) -> dict[str, Any]:
    return {
        "@architectures": "spacy.TransitionBasedParser.v2", "state_type": kind, "extra_state_tokens": False,
        "hidden_width": 64, "maxout_pieces": 2, "use_upper": True, "tok2vec": vectors,
    }  # fmt: skip
