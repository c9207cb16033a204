"""The kinds of naskah: a new one is a module with `JENIS`, `TEMPLATE`, `BAGIAN_TEMPLATE` and `susun`, and a line here."""

from __future__ import annotations

from difflib import get_close_matches

from pipeline.citation.registri import Registri
from pipeline.galat import Galat
from pipeline.naskah import keputusan_kepala_pd
from pipeline.naskah.model import Naskah
from pipeline.source.bundel import Bundel

JENIS = {modul.JENIS: modul for modul in (keputusan_kepala_pd,)}


def susun_naskah(bundel: Bundel, registri: Registri) -> Naskah:
    """Build the document model by the naskah's own kind.

    Errors:
        Galat: unknown kind, or what the kind's module refuses.
    """
    jenis = bundel.naskah["jenis"]
    if jenis not in JENIS:
        mirip = get_close_matches(jenis, JENIS, 1, 0.4)
        saran = f"maksudnya '{mirip[0]}'?" if mirip else f"yang ada: {', '.join(JENIS)}"
        raise Galat(f"jenis naskah '{jenis}' tidak dikenal; {saran}", bundel.naskah.di("jenis"))
    naskah: Naskah = JENIS[jenis].susun(bundel, registri)
    return naskah
