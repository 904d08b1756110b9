"""`python -m drafter` is `drafter`."""

from drafter.cli import main

if __name__ == "__main__":
    main()
