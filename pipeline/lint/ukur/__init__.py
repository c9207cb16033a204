"""How right the linter is: cases, clean texts, mutations, real documents."""
