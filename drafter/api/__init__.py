"""The HTTP door: thin handlers around the pipeline and the store."""
