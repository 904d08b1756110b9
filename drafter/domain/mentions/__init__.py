"""Things that a text mentions, each with its place and its meaning: dates, durations, amounts, identifiers, names."""
