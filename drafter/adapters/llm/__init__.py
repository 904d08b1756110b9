"""Language models, each behind the same socket."""
