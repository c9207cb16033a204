"""The sheets of a file: lines of text, and tables between them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pipeline.galat import Masalah
from pipeline.importing.antara import Asal, Blok, Dokumen, buat_alinea
from pipeline.importing.bersih import luput
from pipeline.importing.kisi_lembar import Lembar, baris_sel
from pipeline.importing.tabel_lembar import SEL_TABEL, TabelLembar


def susun_dokumen(jalur: str, semua: Sequence[Lembar], nama: str, catatan: Sequence[Masalah] = ()) -> Dokumen:
    """The sheets of a file as lines and finished tables.

    Args:
        jalur: the file's path as shown in messages.
        semua: its sheets, in order.
        nama: what a table of a sheet without a name is called.
        catatan: remarks so far.
    """
    blok: list[Blok] = []
    masalah = list(catatan)
    dipakai: set[str] = set()
    for lembar in semua:
        masalah += [Masalah(f"sel {lembar.sebut(b - 1, k - 1)}: {teks}", Asal(jalur, b, k)) for teks, b, k in lembar.catatan]
        blok += _blok(lembar, nama, dipakai, masalah)
    return Dokumen(jalur, tuple(blok), tuple(masalah))


def _blok(lembar: Lembar, nama: str, dipakai: set[str], masalah: list[Masalah]) -> Iterator[Blok]:
    ke = 0
    halaman = True
    while ke < len(lembar.baris):
        if not _awal_tabel(lembar, ke):
            for baris in _baris_teks(lembar, ke):
                yield buat_alinea(luput(baris), lembar.asal(ke), halaman=halaman)
                halaman = False
            ke += 1
            continue
        akhir = _akhir_tabel(lembar, ke)
        dasar = re.sub(r"[^a-z0-9]+", "-", (lembar.nama or nama).lower()).strip("-") or "tabel"
        dasar = f"tabel-{dasar}" if dasar in ("isi", "naskah") else dasar
        berkas = next(satu for n in range(1, 1000) if (satu := dasar if n == 1 else f"{dasar}-{n}") not in dipakai)
        dipakai.add(berkas)
        yield TabelLembar(lembar, ke, akhir, masalah).kisi(berkas, halaman)
        halaman = False
        ke = akhir


def _baris_teks(lembar: Lembar, ke: int) -> list[str]:
    """The lines of a row outside of tables: one for a row, unless its only cell has several."""
    isi = [satu for sel in lembar.baris[ke] if (satu := baris_sel(sel))]
    return isi[0] if len(isi) == 1 else [" ".join(baris for satu in isi for baris in satu)] if isi else []


def _terisi(lembar: Lembar, ke: int) -> list[int]:
    return [k for k, sel in enumerate(lembar.baris[ke]) if sel.teks] if ke < len(lembar.baris) else []


def _awal_tabel(lembar: Lembar, ke: int) -> bool:
    """Whether a table begins in a row: several short texts that are no numbers, and a row of its own below."""
    isi = _terisi(lembar, ke)
    if len(isi) < 2 or any(lembar.sel(ke, k).teks.strip() in (":", "=") for k in isi):
        return False
    bawah = _terisi(lembar, ke + 1)
    if len(isi) < SEL_TABEL and not (
        bawah and len(bawah) >= 2 and not any(lembar.sel(ke + 1, k).teks.strip() == ":" for k in bawah)
    ):
        return False
    kata = [lembar.sel(ke, k).teks for k in isi]
    return (
        all(len(satu) < 120 for satu in kata)
        and any(not satu.strip().isdecimal() for satu in kata)
        and ke + 1 < len(lembar.baris)
    )


def _akhir_tabel(lembar: Lembar, awal: int) -> int:
    """The row after a table: where after a blank row there is no further row of it."""
    ke = awal
    lebar = len(_terisi(lembar, awal))
    kepala = [sel.teks for sel in lembar.baris[awal]]
    while ke < len(lembar.baris):
        if any(sel.teks or sel.tertutup for sel in lembar.baris[ke]):
            ke += 1
            continue
        lanjut = ke
        while lanjut < len(lembar.baris) and not _terisi(lembar, lanjut):
            lanjut += 1
        isi = _terisi(lembar, lanjut)
        sama = lanjut < len(lembar.baris) and [sel.teks for sel in lembar.baris[lanjut]] == kepala
        if not sama and (
            len(isi) < max(SEL_TABEL, lebar // 2) or not any(lembar.sel(lanjut, k).teks.strip()[:1].isdigit() for k in isi)
        ):
            return ke
        ke = lanjut
    return ke
