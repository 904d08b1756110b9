"""Who does the tasks that wait: on SQLite a loop of our own, on PostgreSQL a library. Both keep them in our own table."""
