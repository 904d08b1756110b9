"""The outside world, one file per neighbour: files, models, storage, prompts, knowledge."""
