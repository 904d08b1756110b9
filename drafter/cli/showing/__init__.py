"""What a person sees of a reading, a draft and a score: in the terminal, and a reading as a page too.

`timeline` is what there is to see, worked out once; `terminal` and `page` only lay it out.
"""
