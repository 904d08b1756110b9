"""The scorers in the places where other harnesses look for theirs: thin, and imported only by them."""
