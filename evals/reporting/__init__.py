"""One or several runs on a page: what each comes to, and what is wrong with which reply."""
