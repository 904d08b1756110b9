"""`python -m evals` does what `drafter-evals` does."""

from evals.cli import main

main()
