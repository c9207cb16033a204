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

from pipeline.lint.aturan._tabel import Kisi, di_baris, kisi
from pipeline.lint.konteks import Konteks
from pipeline.lint.model import Aturan, Temuan
from pipeline.naskah.model import BarisTabel
from pipeline.source.teks import Letak

ATURAN = Aturan("LMP010", "warning", diri=True)
TERPENDEK = 20  # letters of a row; `Jumlah -` may stand twice


def periksa(k: Konteks) -> Iterator[Temuan]:
    """Each row that stands in its table, under the same parents, already."""
    for satu in kisi(k):
        yield from _tabel(k, satu)


def _tabel(k: Konteks, satu: Kisi) -> Iterator[Temuan]:
    sudah: dict[tuple[object, ...], BarisTabel] = {}
    induk: list[object] = []
    kelompok = 0
    for nomor, (baris, sel, isi) in enumerate(satu.isi):
        if baris.kelompok:
            kelompok += 1
            continue
        kini: list[object] = [teks or lain.arsir for teks, lain in zip(isi, sel, strict=True)]
        if satu.kolom_no is not None:
            kini[satu.kolom_no] = ""
        # what is merged from above, or left empty below it, belongs to the parents
        sendiri = _sendiri(kini)
        for ke in range(len(sel)) if sendiri or any(lain.turun == "lanjut" for lain in sel) else ():
            if sel[ke].turun == "lanjut" or (induk and ke < sendiri and not kini[ke]):
                kini[ke] = induk[ke] if induk else ""
                sendiri = _sendiri(kini)
        induk = kini
        if len("".join(isi)) < TERPENDEK or len(isi) - isi.count("") < 2 or nomor in satu.jumlah:
            continue
        kembar = sudah.setdefault((kelompok, *kini), baris)
        if kembar is baris:
            continue
        letak, dahulu = di_baris(baris, satu.tabel), di_baris(kembar, satu.tabel)
        if dahulu is not letak and isinstance(dahulu, Letak):
            yield k.temuan(f"baris ini sama dengan baris tabel di baris {dahulu.baris}; hapus salah satunya", letak)


def _sendiri(kini: list[object]) -> int:
    """The first column that a row fills itself."""
    return next((ke for ke, isi in enumerate(kini) if isi), 0)
