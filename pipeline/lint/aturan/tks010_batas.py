"""Batas waktu dan jumlah memakai kata `paling`, bukan `selambat-lambatnya`, `sekurang-kurangnya`, atau `maksimal`.

Jangka waktu: paling singkat atau paling lama; batas waktu: paling cepat atau paling lambat; uang: paling sedikit atau paling
banyak; jumlah lain: paling rendah atau paling tinggi. `minimal` benar untuk kriteria atau persyaratan (nomor 256a), jadi
hanya ditandai di depan waktu atau uang. `--fix` mengganti yang padanannya pasti.

Salah:

    memutuskan:
      KESATU: >-
        Menetapkan Rencana Kerja Reformasi Birokrasi Dinas Perkebunan Tahun 2023 sebagaimana tercantum dalam Lampiran
        yang merupakan bagian tidak terpisahkan dari Keputusan ini.
      KEDUA: Tim melapor selambat-lambatnya 5 (lima) hari kerja sesudah triwulan berakhir.
      KETIGA: Keputusan ini mulai berlaku pada tanggal ditetapkan.

Benar:

    memutuskan:
      KESATU: >-
        Menetapkan Rencana Kerja Reformasi Birokrasi Dinas Perkebunan Tahun 2023 sebagaimana tercantum dalam Lampiran
        yang merupakan bagian tidak terpisahkan dari Keputusan ini.
      KEDUA: Tim melapor paling lambat 5 (lima) hari kerja sesudah triwulan berakhir dan berpendidikan minimal sarjana.
      KETIGA: Keputusan ini mulai berlaku pada tanggal ditetapkan.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.lint.aturan._teks import NORMA, seperti
from pipeline.lint.konteks import Konteks
from pipeline.lint.model import LAMPIRAN_II, Aturan, Temuan

ATURAN = Aturan("TKS010", "warning", f"{LAMPIRAN_II} nomor 256", golongan=("keputusan", "peraturan"))

_PASTI = {
    "selambat-lambatnya": "paling lambat",
    "selambatnya": "paling lambat",
    "secepat-cepatnya": "paling cepat",
    "selama-lamanya": "paling lama",
    "sesingkat-singkatnya": "paling singkat",
    "sebanyak-banyaknya": "paling banyak",
    "sesedikit-sedikitnya": "paling sedikit",
    "setinggi-tingginya": "paling tinggi",
    "serendah-rendahnya": "paling rendah",
}
_RAGU = r"sekurang-kurangnya|sekurangnya|setidak-tidaknya|sebesar-besarnya(?= (?:Rp|\d))"
_WAKTU_UANG = r"(?=Rp|\d[\d.,]*(?: \([a-z ]+\))? (?:hari|minggu|bulan|tahun|jam|menit|rupiah)\b)"
_POLA = re.compile(
    rf"(?<![\w-])(?:(?P<pasti>{'|'.join(_PASTI)})|{_RAGU}|(?:maksimal|maksimum|minimal|minimum) {_WAKTU_UANG})",
    re.IGNORECASE,
)


def periksa(k: Konteks) -> Iterator[Temuan]:
    """Each limit in other words."""
    for unsur, awal, akhir, cocok in k.cari(_POLA, *NORMA):
        if k.dikutip(unsur, awal):
            continue
        tertulis = cocok[0].rstrip()
        akhir = awal + len(tertulis)
        if cocok["pasti"]:
            baku = seperti(tertulis, _PASTI[tertulis.lower()])
            perbaikan = k.ganti(f"tulis {baku}", unsur, awal, akhir, baku)
            yield k.temuan(f"'{tertulis}' seharusnya '{baku}'", k.di(unsur, awal, akhir), perbaikan=perbaikan)
            continue
        pilihan = (
            "paling lama, paling lambat, atau paling banyak"
            if "maks" in tertulis.lower() or "sebesar" in tertulis.lower()
            else ("paling singkat, paling cepat, paling sedikit, atau paling rendah")
        )
        yield k.temuan(f"'{tertulis}' tidak dipakai untuk batas; tulis {pilihan}", k.di(unsur, awal, akhir))
