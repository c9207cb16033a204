"""A finished naskah to a Word file: templates for what staff edit, one linear pass of OOXML for the body."""
