"""The published names, handed on to Twofold."""
