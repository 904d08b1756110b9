"""Old drafts under today's checks, expectations and judge: nothing is drafted again."""
