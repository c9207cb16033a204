"""The site of all drafts: pages, data and feed, written whole or not at all. The top floor: it reads what all others make."""
