"""Ketentuan umum ada di bab satu, ketentuan peralihan sebelum ketentuan penutup, dan ketentuan penutup di bab terakhir.

Salah (peraturan):

    batang-tubuh.md: |
      # KETENTUAN PENUTUP

      #### Pasal 1

      Peraturan Bupati ini mulai berlaku pada tanggal diundangkan.

      # PELAKSANAAN

      #### Pasal 2

      Reformasi birokrasi dilaksanakan oleh setiap perangkat daerah.

Benar (peraturan):

    batang-tubuh.md: |
      # PELAKSANAAN

      #### Pasal 1

      Reformasi birokrasi dilaksanakan oleh setiap perangkat daerah.

      # KETENTUAN PENUTUP

      #### Pasal 2

      Peraturan Bupati ini mulai berlaku pada tanggal diundangkan.
"""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.lint.aturan._batang import perubahan, tempat
from pipeline.lint.konteks import Konteks
from pipeline.lint.model import Aturan, Temuan

ATURAN = Aturan("BTG016", "error", "UU 12/2011 Lampiran II nomor 136", golongan=("peraturan",))


def periksa(k: Konteks) -> Iterator[Temuan]:
    """Bab that stand where another one belongs."""
    bab = [satu for satu in k.batang if satu.jenis == "bab"]
    if perubahan(k) or not bab:
        return
    nama = [satu.teks.upper().strip() for satu in bab]
    for ke, satu in enumerate(bab):
        if nama[ke] == "KETENTUAN UMUM" and ke:
            dasar = "UU 12/2011 Lampiran II nomor 96"
            yield k.temuan(f"KETENTUAN UMUM ada di {satu.label}; tempatnya di BAB I", tempat(satu), dasar=dasar)
        elif nama[ke] in ("KETENTUAN PENUTUP", "PENUTUP") and ke < len(bab) - 1:
            yield k.temuan(f"{nama[ke]} ada di {satu.label}; tempatnya di bab terakhir", tempat(satu))
        elif nama[ke] == "KETENTUAN PERALIHAN" and any(n in ("KETENTUAN PENUTUP", "PENUTUP") for n in nama[:ke]):
            dasar = "UU 12/2011 Lampiran II nomor 128"
            yield k.temuan("KETENTUAN PERALIHAN ada sesudah ketentuan penutup; tempatnya sebelum itu", tempat(satu), dasar=dasar)
