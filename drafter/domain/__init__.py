"""What is true: the vocabulary of the product. Pure values and rules; no I/O, no clock, no model."""
