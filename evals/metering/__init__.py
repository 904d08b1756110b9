"""What stands between the product and each model that it asks in a run: what it costs, how fast it may be asked, and
what it has answered already."""
