"""SQL text: what a dialect must be able to say, and the statements of a comparison written with it."""
