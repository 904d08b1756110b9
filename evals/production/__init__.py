"""What agents did with the drafts that were made for them, by prompt version: read from the product's own database."""
