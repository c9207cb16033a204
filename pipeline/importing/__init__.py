"""Existing documents to sources: readers of formats give one intermediate form (`antara`), the rest never sees a format."""
