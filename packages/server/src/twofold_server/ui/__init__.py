"""What pages look like: templates, static files and the pure helpers that turn numbers and cells into words."""
