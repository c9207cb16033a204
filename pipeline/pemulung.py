"""How often Python looks for objects that only hold each other: seldom, since nearly all that a run makes lives to its end."""

from __future__ import annotations

import gc

AMBANG = 1_000_000  # objects made and not given back; a Perwal of 90 pages makes half as many


def jarangkan() -> None:
    """Let this process, and those forked from it, look only after so many."""
    gc.set_threshold(AMBANG)
