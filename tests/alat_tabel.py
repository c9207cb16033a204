"""What the tests of tables share: a table from its YAML, as text; what is wrong with one."""

from __future__ import annotations

from pipeline.naskah.model import BarisTabel, Sel, Tabel, polos
from tests.alat import LAMPIRAN, Proyek


def tabel(proyek: Proyek, isi: str, pilih: str = "", **lain: str) -> Tabel:
    """The table of t.yaml; `lain` are data files beside it."""
    proyek.tulis({"naskah.yaml": LAMPIRAN, "t.yaml": isi, **{f"{nama}.yaml": satu for nama, satu in lain.items()}})
    (blok,) = proyek.naskah(isi_md=f"!tabel t.yaml {pilih}\n").lampiran[0].blok
    assert isinstance(blok, Tabel)
    return blok


def keluhan(proyek: Proyek, isi: str, pilih: str = "", **lain: str) -> list[str]:
    """What is wrong with the table of t.yaml."""
    proyek.tulis({"naskah.yaml": LAMPIRAN, "t.yaml": isi, **{f"{nama}.yaml": satu for nama, satu in lain.items()}})
    return proyek.keluhan(isi_md=f"!tabel t.yaml {pilih}\n")


def terbaca(baris: tuple[BarisTabel, ...]) -> list[str]:
    """Rows as text: `|` between cells, `^` covered from above, `*` shaded, `<n` across n columns, `=` before a group row."""

    def satu_sel(sel: Sel) -> str:
        isi = "/".join(f"{p.butir.label if p.butir else ''} {polos(p.isi)}".strip() for p in sel.daftar) or polos(sel.isi)
        rentang = f"<{sel.rentang}" if sel.rentang > 1 else ""
        return ("^" if sel.turun == "lanjut" else isi) + ("*" if sel.arsir else "") + rentang

    return ["=" * b.kelompok + "|".join(map(satu_sel, b.sel)) for b in baris]
