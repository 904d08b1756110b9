"""People's labels beside a judge's: a blind sheet to fill in, and what the judge's word is worth by it."""
