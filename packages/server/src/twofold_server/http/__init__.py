"""What every HTTP route shares: the edge, the errors, the permission every route declares."""
