"""The grammar of a citation, piece by piece: who made it, number, year, gazette, amendment, article.

Every reader here takes mended text and an offset, looks ahead a bounded number of characters and returns None where its
piece does not stand there. The forms are those of UU 12/2011 Lampiran II nomor 40 to 52 and of the practice listed in the
project's drafting rules (section 1.4); spellings in use that no rule knows (`No.`, `Perwali`, `UU 23/2014`, `s.t.d.t.d.`)
are read as well.
"""
