"""Tidak ada dua baris tabel yang sama di bawah satu induk.

Baris yang sama kata demi kata, dengan jadwal yang sama, biasanya tersalin dua kali. Tahapan yang sama di bawah kegiatan yang
berbeda, atau dengan jadwal yang berbeda, bukan kesalahan.

Salah:

    ratl.yaml: |
      kolom:
        - {kegiatan: KEGIATAN}
        - {pj: PENANGGUNG JAWAB}
      kegiatan:
        - {nama: Memantau pelaksanaan rencana kerja, pj: Sekretaris Dinas}
        - {nama: Menyusun laporan, pj: Sekretaris Dinas}
        - {nama: Memantau pelaksanaan rencana kerja, pj: Sekretaris Dinas}

Benar:

    ratl.yaml: |
      kolom:
        - {kegiatan: KEGIATAN}
        - {pj: PENANGGUNG JAWAB}
      kegiatan:
        - {nama: Memantau pelaksanaan rencana kerja, pj: Sekretaris Dinas}
        - {nama: Menyusun laporan, pj: Sekretaris Dinas}
"""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.lint.aturan._tabel import Kisi, baris_jumlah, di_baris, isi_sel, kisi
from pipeline.lint.konteks import Konteks
from pipeline.lint.model import Aturan, Temuan
from pipeline.source.teks import Letak

ATURAN = Aturan("LMP010", "warning", diri=True)
TERPENDEK = 20  # letters of a row; `Jumlah -` may stand twice


def periksa(k: Konteks) -> Iterator[Temuan]:
    """Each row that stands in its table, under the same parents, already."""
    for satu in kisi(k):
        yield from _tabel(k, satu)


def _tabel(k: Konteks, satu: Kisi) -> Iterator[Temuan]:
    sudah: dict[tuple[object, ...], object] = {}
    induk: list[object] = []
    kelompok = 0
    for baris, sel in satu.baris:
        if baris.kelompok:
            kelompok += 1
            continue
        kini: list[object] = [isi_sel(lain) or lain.arsir for lain in sel]
        if satu.kolom_no is not None:
            kini[satu.kolom_no] = ""
        # what is merged from above, or left empty below it, belongs to the parents
        for ke, lain in enumerate(sel):
            if lain.turun == "lanjut" or (not kini[ke] and len(induk) == len(kini) and ke < _sendiri(kini)):
                kini[ke] = induk[ke] if len(induk) == len(kini) else ""
        induk = kini
        isi = [len(isi_sel(lain)) for lain in sel]
        if sum(isi) < TERPENDEK or sum(map(bool, isi)) < 2 or baris_jumlah(sel):
            continue
        letak = di_baris(baris, satu.tabel)
        dahulu = sudah.setdefault((kelompok, *kini), letak)
        if dahulu is not letak and isinstance(dahulu, Letak):
            yield k.temuan(f"baris ini sama dengan baris tabel di baris {dahulu.baris}; hapus salah satunya", letak)


def _sendiri(kini: list[object]) -> int:
    """The first column that a row fills itself."""
    return next((ke for ke, isi in enumerate(kini) if isi), 0)
