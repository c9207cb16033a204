"""A new naskah to fill in, with its office and region where they are missing, from starting sources."""
