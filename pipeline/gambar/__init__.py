"""Figures: data → SVG bytes, and the check of pictures that others made. Knows nothing of YAML, of the model or of Word."""
