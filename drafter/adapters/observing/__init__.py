"""What an operator sees of the service: a log, numbers and spans. None of them ever holds what a customer wrote."""
