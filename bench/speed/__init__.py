"""How long comparisons take, beside other tools and beside the bare queries that are the limit."""
