"""The help desks that the product knows, one file each."""
