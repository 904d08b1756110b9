"""Cases from and to other harnesses: promptfoo, OpenAI evals, Langfuse, and the drafts that agents answered with."""
