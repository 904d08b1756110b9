"""The craft. The folder reads as the pipeline: reading, planning, writing, checking, revising, composing."""
