"""The linter: a finished naskah and its sources to findings at their places."""
