"""Reader of .csv: one sheet without colours and merged cells."""

from __future__ import annotations

from pathlib import PurePath

from pipeline.galat import Galat
from pipeline.importing.antara import Asal, Dokumen
from pipeline.importing.baca_teks import sandi
from pipeline.importing.kisi_lembar import Lembar, SelLembar
from pipeline.importing.lembar import susun_dokumen
from pipeline.source.lembar import baca_csv as baca_baris
from pipeline.source.teks import Berkas

BATAS_CSV = 5_000_000  # bytes


def baca_csv(jalur: str, mentah: bytes) -> Dokumen:
    """Read a CSV file with `,`, `;` or a tab between cells.

    Args:
        jalur: its path as shown in messages.
        mentah: its bytes.

    Errors:
        Galat: not text, too long, or a quote that is never closed.
    """
    if len(mentah) > BATAS_CSV:
        raise Galat(f"berkas {jalur} {len(mentah) // 1_000_000} MB; berkas .csv yang dapat diimpor paling besar 5 MB")
    isi, catatan = sandi(jalur, mentah)
    try:
        baris = baca_baris(Berkas(jalur, isi))
    except Galat as sebab:
        letak = sebab.masalah[0].letak if sebab.masalah else None
        raise Galat(sebab.masalah[0].pesan, Asal(jalur, letak.baris, letak.kolom) if letak else None) from None
    sel = [[SelLembar(str(satu)) for satu in deret] for deret in baris]
    return susun_dokumen(jalur, [Lembar(jalur, "", sel)], PurePath(jalur).stem, catatan)
