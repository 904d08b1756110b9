"""Whether a suite would notice that a rule of a prompt were gone: each is broken in turn, and the runs are compared."""
