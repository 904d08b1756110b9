"""How the weights that ship with the product are made, from labelled texts whose licence allows it."""
