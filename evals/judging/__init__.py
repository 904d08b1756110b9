"""A model as a judge: one yes-or-no question at a time, or two replies in both orders, with what its word is worth."""
