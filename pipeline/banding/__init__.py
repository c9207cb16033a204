"""Two versions of a naskah to one that shows both: a Word file with tracked changes, and a page."""
