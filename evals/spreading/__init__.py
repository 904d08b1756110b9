"""Rows made on many machines at once, by a Dask cluster: the same rows as one machine makes."""
