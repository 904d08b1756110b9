"""How long our own work takes, and how that compares with plain tools measured in the same run."""
