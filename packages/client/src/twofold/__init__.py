"""Client of Twofold."""
