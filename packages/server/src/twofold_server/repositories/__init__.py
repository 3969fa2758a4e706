"""Connections to forges: tokens, hook secrets, deliveries."""
