"""How well the detectors read, beside plain baselines measured in the same run."""
