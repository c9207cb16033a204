"""One canonical form of the sources: the same content is always the same text, and an edit changes only its own lines."""
