"""What to build, and who does it."""
