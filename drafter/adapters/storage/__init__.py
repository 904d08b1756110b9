"""Cases, drafts, feedback and commitments in SQLite or PostgreSQL."""
