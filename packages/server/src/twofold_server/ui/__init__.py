"""What pages look like: templates, static files, and pure helpers that turn numbers and cells into words."""
