"""The Twofold server."""
